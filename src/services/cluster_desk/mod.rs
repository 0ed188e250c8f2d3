//! The desk of one cluster, for its manager, who has a link and no account.
//!
//! Everything here takes a [`Scope`], which only [`open`] makes, from a link that opens now. What does not belong to
//! its cluster is not there: it is refused as a link that is not right.

mod mending;
mod seen;
mod standing;

use jiff::Timestamp;

use super::import_members;
use super::move_wave::Order;
use super::{House, Refusal, correct_address};
use crate::id::Id;
use crate::people::cluster::Cluster;
use crate::storage::cluster_links::{self, LinkRow};
use crate::storage::clusters::{self, ClusterRow};
use crate::storage::list_uploads::{self, Upload, UploadSummary};
use crate::storage::sign_offs::{self, SignOff};
use crate::storage::{Database, invitations, memberships};
use crate::wave::{Invitation, Wave, cluster_link};
use crate::wording::Language;

pub use mending::{mend, read_otherwise, say_columns, withdraw};
pub use seen::{ManagerPreview, Seen, look_at};
pub use standing::{WaveStanding, wave, waves};

/// What a link opens: one cluster, for one person.
#[derive(Clone, Debug)]
pub struct Scope {
    cluster: ClusterRow,
    link: LinkRow,
}

impl Scope {
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
        format!("{} <{}>", self.link.person_name, self.link.person_address)
    }

    fn order(&self, at: Timestamp) -> Order {
        Order::new(&self.by(), at)
    }
}

/// What the link opens now. A wrong one, an expired one, one that was taken away: all are the same.
pub async fn open(house: &House, token: &str, now: Timestamp) -> Result<Scope, Refusal> {
    let id = cluster_link::read(&house.master_key, token).map_err(|_| Refusal::NoSuchLink)?;
    house
        .store
        .read(move |db| {
            let link = cluster_links::find(db, id)?.filter(|link| link.is_open_at(now)).ok_or(Refusal::NoSuchLink)?;
            let cluster = clusters::all(db)?.into_iter().find(|cluster| cluster.id == link.cluster_id);
            Ok(Scope { cluster: cluster.ok_or(Refusal::NoSuchLink)?, link })
        })
        .await
}

/// A list of the cluster, with its sign-off if there is one.
pub struct HandedIn {
    pub upload: UploadSummary,
    pub sign_off: Option<SignOff>,
}

/// How many members there are, and the lists that came in, the newest first.
pub async fn lists(house: &House, scope: &Scope, now: Timestamp) -> Result<(u64, Vec<HandedIn>), Refusal> {
    let (cluster, today) = (scope.cluster_id(), house.day_of(now).into());
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
    scope: &Scope,
    file_name: &str,
    content: Vec<u8>,
    now: Timestamp,
) -> Result<Id<Upload>, Refusal> {
    import_members::receive(house, &scope.cluster.code, file_name, content, &scope.by(), now).await
}

/// What signing off did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signed {
    /// It waits for an evaluator.
    Waits,
    TakenOver,
    /// Rows are left out that nobody agreed to leave out: nothing was signed.
    RowsLeftOut(u64),
}

/// “This list is complete and right”, kept with who said so and when. Rows that can't be taken over have to be left
/// out knowingly.
pub async fn sign_off(
    house: &House,
    scope: &Scope,
    upload: Id<Upload>,
    leaves_out: bool,
    now: Timestamp,
) -> Result<Signed, Refusal> {
    let preview = look_at(house, scope, upload).await?;
    if preview.left_out > 0 && !leaves_out {
        return Ok(Signed::RowsLeftOut(preview.left_out));
    }
    if preview.counts.new + preview.counts.changed + preview.counts.unchanged == 0 {
        return Err(Refusal::NothingToTake);
    }
    let scope_of = scope.clone();
    house
        .write(move |_, db| {
            let upload = own_list(db, &scope_of, upload)?;
            if upload.state != list_uploads::WAITING {
                return Err(Refusal::ListDecided { state: upload.state });
            }
            let sign_off = SignOff {
                upload_id: upload.id,
                cluster_id: scope_of.cluster_id(),
                link_id: scope_of.link.id,
                signed_at: now.into(),
                signed_by: scope_of.by(),
            };
            Ok(sign_offs::add(db, sign_off)?)
        })
        .await?;
    if !scope.takes_over() {
        return Ok(Signed::Waits);
    }
    import_members::take_own(house, upload, &scope.by(), now).await?;
    Ok(Signed::TakenOver)
}

/// Puts the address of an invitation right that did not arrive; see [`correct_address`]. Whether a letter leaves is
/// not told: it would say who has answered.
pub async fn correct(
    house: &House,
    scope: &Scope,
    wave: Id<Wave>,
    invitation: Id<Invitation>,
    address: &str,
    now: Timestamp,
) -> Result<(), Refusal> {
    let standing = standing::wave(house, scope, wave, now).await?;
    if !standing.undelivered.iter().any(|line| line.invitation == invitation) {
        return Err(Refusal::NoSuchLink);
    }
    let cluster = scope.cluster_id();
    house
        .store
        .read(move |db| {
            let frame = invitations::frame_of(db, invitation)?;
            let is_own = frame.iter().any(|row| row.cluster_id == cluster && row.wave_id == wave);
            if is_own { Ok(()) } else { Err(Refusal::NoSuchLink) }
        })
        .await?;
    correct_address::correct(house, invitation, address, scope.order(now)).await?;
    Ok(())
}

/// A list that was handed in for this cluster.
fn own_list(db: &mut Database, scope: &Scope, upload: Id<Upload>) -> Result<Upload, Refusal> {
    let found = list_uploads::find(db, upload)?.filter(|found| found.cluster_id == scope.cluster_id());
    found.ok_or(Refusal::NoSuchLink)
}
