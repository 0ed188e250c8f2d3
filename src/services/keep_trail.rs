//! Writes what was done into the audit trail, in the transaction that did it: an act and its record stand or fall
//! together.

use super::move_wave::Order;
use super::{House, Refusal};
use crate::storage::clusters::ClusterRow;
use crate::storage::list_uploads::Upload;
use crate::storage::waves::WaveRow;
use crate::storage::{Database, StoreError, audit};
use crate::trail::{Act, Doer, Entry, Kind, Subject};

/// What something was done to, by the name that people know it by.
#[derive(Clone, Debug)]
pub struct OnWhat {
    kind: Kind,
    name: String,
}

impl OnWhat {
    pub fn new(kind: Kind, name: impl Into<String>) -> Self {
        Self { kind, name: name.into() }
    }

    pub(super) fn wave(wave: &WaveRow) -> Self {
        Self::new(Kind::Wave, &wave.name)
    }

    pub(super) fn cluster(cluster: &ClusterRow) -> Self {
        Self::new(Kind::Cluster, &cluster.code)
    }

    /// The code of its cluster and the name of its file.
    pub fn list(cluster: &ClusterRow, upload: &Upload) -> Self {
        Self::new(Kind::List, format!("{} {}", cluster.code, upload.file_name).trim())
    }
}

/// Adds what was done, with what was before and after it in a few words.
pub(super) fn note(
    db: &mut Database,
    order: &Order,
    act: Act,
    thing: &OnWhat,
    was: &str,
    became: &str,
) -> Result<(), StoreError> {
    // A name that is said by command may be anybody's; the number is the system's.
    let by = match order.uid {
        Some(uid) => format!("{} (uid {uid})", order.by),
        None => order.by.clone(),
    };
    let doer = Doer { by: &by, at: order.at, door: order.door, place: &order.place, why: &order.why };
    audit::add(db, Entry::new(doer, act, Subject { kind: thing.kind, name: &thing.name }, was, became))
}

/// Notes what somebody took along, before they get it: results, members, a file of them.
pub async fn taken(house: &House, order: Order, act: Act, thing: OnWhat, what: &str) -> Result<(), Refusal> {
    let what = what.to_owned();
    house.on_record(move |_, db| Ok(note(db, &order, act, &thing, "", &what)?)).await
}
