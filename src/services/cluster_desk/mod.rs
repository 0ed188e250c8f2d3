//! The desk of one cluster, for its manager, who has a link and no account.
//!
//! Everything here takes a [`Pass`], which only [`open`] makes, from a link that opens now. What does not belong to
//! its cluster is not there: it is refused as a link that is not right.

mod done;
mod mending;
mod seen;
mod standing;

use jiff::Timestamp;

use super::import_members::{self, Reach};
use super::keep_trail::{self, OnWhat};
use super::move_wave::Order;
use super::{House, Refusal, correct_address};
use crate::id::Id;
use crate::people::cluster::Cluster;
use crate::storage::cluster_links::{self, LinkRow};
use crate::storage::clusters::{self, ClusterRow};
use crate::storage::list_uploads::{self, Upload, UploadSummary};
use crate::storage::sign_offs::{self, SignOff};
use crate::storage::{Database, invitations, memberships};
use crate::trail::differences::counted;
use crate::trail::{Act, Door, Part};
use crate::wave::{Invitation, Wave, cluster_link};
use crate::wording::Language;

pub use mending::{mend, read_otherwise, say_columns, withdraw};
pub use seen::{ManagerPreview, Seen, look_at};
pub use standing::{WaveStanding, wave, waves};

/// What a link opens: one cluster, for one person.
#[derive(Clone, Debug)]
pub struct Pass {
    cluster: ClusterRow,
    link: LinkRow,
}

impl Pass {
    pub fn cluster(&self) -> &ClusterRow {
        &self.cluster
    }

    fn cluster_id(&self) -> Id<Cluster> {
        self.cluster.id
    }

    pub fn person(&self) -> &str {
        &self.link.person_name
    }

    pub fn language(&self) -> Language {
        self.link.language.parse().unwrap_or(Language::EN)
    }

    /// Whether a list that is signed off is taken over at once.
    pub fn takes_over(&self) -> bool {
        self.link.takes_over
    }

    pub fn expires_at(&self) -> Timestamp {
        self.link.expires_at.moment()
    }

    /// The name that goes with what is done.
    pub fn by(&self) -> String {
        let LinkRow { person_name, person_address, .. } = &self.link;
        if person_address.is_empty() { person_name.clone() } else { format!("{person_name} <{person_address}>") }
    }

    fn order(&self, house: &House, at: Timestamp) -> Order {
        house.through(Door::ManagerLink).order(&self.by(), at)
    }
}

/// What the link opens now. A wrong one, an expired one, one that was taken away: all are the same.
pub async fn open(house: &House, token: &str, now: Timestamp) -> Result<Pass, Refusal> {
    let id = cluster_link::read(&house.master_key, token).map_err(|_| Refusal::NoSuchLink)?;
    house
        .store
        .read(move |db| {
            let link = cluster_links::find(db, id)?.filter(|link| link.is_open_at(now)).ok_or(Refusal::NoSuchLink)?;
            let cluster = clusters::all(db)?.into_iter().find(|cluster| cluster.id == link.cluster_id);
            Ok(Pass { cluster: cluster.ok_or(Refusal::NoSuchLink)?, link })
        })
        .await
}

/// A list of the cluster, with its sign-off if there is one.
pub struct HandedIn {
    pub upload: UploadSummary,
    pub sign_off: Option<SignOff>,
}

/// How many members there are, and the lists that came in, the newest first.
pub async fn lists(house: &House, pass: &Pass, now: Timestamp) -> Result<(u64, Vec<HandedIn>), Refusal> {
    let (cluster, today) = (pass.cluster_id(), house.day_of(now).into());
    house
        .store
        .read(move |db| {
            let members = memberships::on(db, today)?.iter().filter(|row| row.cluster_id == cluster).count();
            let signed = sign_offs::all(db)?;
            let of_cluster = list_uploads::all(db)?.into_iter().filter(|upload| upload.cluster_id == cluster);
            let lists = of_cluster.map(|upload| HandedIn {
                sign_off: signed.iter().find(|signed| signed.upload_id == upload.id).cloned(),
                upload,
            });
            Ok((members as u64, lists.collect()))
        })
        .await
}

/// Keeps a list for the cluster; nothing changes yet.
pub async fn hand_in(
    house: &House,
    pass: &Pass,
    file_name: &str,
    content: Vec<u8>,
    now: Timestamp,
) -> Result<Id<Upload>, Refusal> {
    let house = house.through(Door::ManagerLink);
    import_members::receive(&house, &pass.cluster.code, file_name, content, &pass.by(), now).await
}

/// What signing off did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signed {
    /// It waits for an evaluator.
    Waits,
    /// Rows about members of other clusters wait for an evaluator.
    TakenOver { waiting: u64 },
    /// Rows are left out that nobody agreed to leave out: nothing was signed.
    RowsLeftOut(u64),
}

/// “This list is complete and right”, kept with who said so and when; where the link says so, the list is taken over
/// in the same breath. Rows that can't be taken over have to be left out knowingly.
pub async fn sign_off(
    house: &House,
    pass: &Pass,
    upload: Id<Upload>,
    leaves_out: bool,
    now: Timestamp,
) -> Result<Signed, Refusal> {
    let pass = pass.clone();
    house.on_record(move |house, db| sign_off_in(house, db, &pass, upload, leaves_out, now)).await
}

fn sign_off_in(
    house: &House,
    db: &mut Database,
    pass: &Pass,
    upload: Id<Upload>,
    leaves_out: bool,
    now: Timestamp,
) -> Result<Signed, Refusal> {
    let today = house.day_of(now);
    let upload = own_list(db, pass, upload)?;
    if upload.state != list_uploads::WAITING {
        return Err(Refusal::ListDecided { state: upload.state });
    }
    let work = import_members::work_out(db, &pass.cluster, &upload, today)?;
    let left_out = work.reading.blocked().count() as u64;
    if left_out > 0 && !leaves_out {
        return Ok(Signed::RowsLeftOut(left_out));
    }
    if work.is_empty() {
        return Err(Refusal::NothingToTake);
    }
    let sign_off = SignOff {
        upload_id: upload.id,
        cluster_id: pass.cluster_id(),
        link_id: pass.link.id,
        signed_at: now.into(),
        signed_by: pass.by(),
        changed_at: None,
        changed_by: None,
    };
    sign_offs::add(db, sign_off)?;
    let left_out = usize::try_from(left_out).map_err(Refusal::damaged)?;
    let (order, became) = (pass.order(house, now), counted(&[(Part::RowsLeftOut, left_out)]));
    keep_trail::note(db, &order, Act::ListSignedOff, &OnWhat::list(&pass.cluster, &upload), "", &became)?;
    if !pass.takes_over() {
        return Ok(Signed::Waits);
    }
    let taken = import_members::take_in(db, upload.id, &order, today, Reach::OwnMembers)?;
    Ok(Signed::TakenOver { waiting: taken.waiting as u64 })
}

/// Puts the address of an invitation right that did not arrive; see [`correct_address`]. Whether a letter leaves is
/// not told: it would say who has answered.
pub async fn correct(
    house: &House,
    pass: &Pass,
    wave: Id<Wave>,
    invitation: Id<Invitation>,
    address: &str,
    now: Timestamp,
) -> Result<(), Refusal> {
    let standing = standing::wave(house, pass, wave, now).await?;
    let line = standing.undelivered.iter().find(|known| known.line.invitation == invitation);
    let has_begun = line.ok_or(Refusal::NoSuchLink)?.has_begun;
    let cluster = pass.cluster_id();
    house
        .store
        .read(move |db| {
            let frame = invitations::frame_of(db, invitation)?;
            let is_own = frame.iter().any(|row| row.cluster_id == cluster && row.wave_id == wave);
            if is_own { Ok(()) } else { Err(Refusal::NoSuchLink) }
        })
        .await?;
    if has_begun {
        return correct_address::correct_contact(house, invitation, address, pass.order(house, now)).await;
    }
    correct_address::correct(house, invitation, address, pass.order(house, now)).await?;
    Ok(())
}

/// A list that was handed in for this cluster.
fn own_list(db: &mut Database, pass: &Pass, upload: Id<Upload>) -> Result<Upload, Refusal> {
    let found = list_uploads::find(db, upload)?.filter(|found| found.cluster_id == pass.cluster_id());
    found.ok_or(Refusal::NoSuchLink)
}
