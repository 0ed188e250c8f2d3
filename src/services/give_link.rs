//! Gives the manager of a cluster a link to its desk, and takes it away again.

use jiff::{SignedDuration, Timestamp};

use super::import_members::cluster_named;
use super::keep_trail::{self, OnWhat};
use super::move_wave::Order;
use super::{Field, House, Refusal, Thing, secrets};
use crate::id::Id;
use crate::people::address::Address;
use crate::people::name::Name;
use crate::storage::cluster_links::{self, LinkRow};
use crate::storage::clusters::ClusterRow;
use crate::storage::{Database, StoreError};
use crate::trail::{Act, Part, differences};
use crate::wave::cluster_link::{self, ClusterLink};
use crate::wording::Language;

/// Whom a link is for.
#[derive(Clone, Debug)]
pub struct NewLink {
    pub name: String,
    pub address: String,
    pub language: Language,
    pub days: i64,
    /// Whether a list that is signed off is taken over at once.
    pub takes_over: bool,
    /// Whether the other links of the cluster end.
    pub ends_others: bool,
}

/// A link may be open for as long as a year.
pub const MOST_DAYS: i64 = 366;

/// A link as it is given once.
pub struct Given {
    pub link: LinkRow,
    pub cluster: ClusterRow,
    /// In full, as it goes into a mail.
    pub href: String,
}

/// Makes a link. What it takes to write it again lies in no table.
pub async fn give(house: &House, cluster: &str, new: NewLink, order: Order) -> Result<Given, Refusal> {
    let bad = |field: Field, found: &str, expected: String| Refusal::BadInput {
        field,
        found: found.chars().take(100).collect(),
        expected,
    };
    let name = Name::parse(&new.name).map_err(|fault| bad(Field::Name, &new.name, fault.to_string()))?;
    let address =
        Address::parse(new.address.trim()).map_err(|fault| bad(Field::Address, &new.address, fault.to_string()))?;
    if !(1..=MOST_DAYS).contains(&new.days) {
        return Err(bad(Field::Days, &new.days.to_string(), format!("1 to {MOST_DAYS} days")));
    }
    let cluster = cluster.to_owned();
    house
        .on_record(move |house, db| {
            let cluster = cluster_named(db, &cluster)?;
            if new.ends_others {
                for other in cluster_links::of_cluster(db, cluster.id)? {
                    end(db, &cluster, &other, &order)?;
                }
            }
            let link = LinkRow {
                id: secrets::id(),
                cluster_id: cluster.id,
                person_name: name.as_str().to_owned(),
                person_address: address.to_string(),
                language: new.language.to_string(),
                takes_over: new.takes_over,
                made_at: order.at.into(),
                made_by: order.by.clone(),
                expires_at: (order.at + SignedDuration::from_hours(24 * new.days)).into(),
                revoked_at: None,
                revoked_by: None,
            };
            cluster_links::add(db, link.clone())?;
            let became = differences::told(&[(Part::Person, &link.person_name), (Part::Days, &new.days.to_string())]);
            keep_trail::note(db, &order, Act::LinkGiven, &OnWhat::cluster(&cluster), "", &became)?;
            let href = format!("{}/m/{}", house.base_url, cluster_link::token(&house.master_key, link.id));
            Ok(Given { link, cluster, href })
        })
        .await
}

/// Ends a link of a cluster at once.
pub async fn revoke(house: &House, cluster: &str, link: Id<ClusterLink>, order: Order) -> Result<(), Refusal> {
    let cluster = cluster.to_owned();
    house
        .on_record(move |_, db| {
            let cluster = cluster_named(db, &cluster)?;
            let known = cluster_links::find(db, link)?.filter(|known| known.cluster_id == cluster.id);
            let known = known.ok_or_else(|| Refusal::unknown(Thing::Link, link.to_string()))?;
            Ok(end(db, &cluster, &known, &order)?)
        })
        .await
}

/// Twice is once.
pub(super) fn end(db: &mut Database, cluster: &ClusterRow, link: &LinkRow, order: &Order) -> Result<(), StoreError> {
    if link.revoked_at.is_some() {
        return Ok(());
    }
    cluster_links::revoke(db, cluster.id, link.id, order.at.into(), &order.by)?;
    let was = differences::told(&[(Part::Person, &link.person_name)]);
    keep_trail::note(db, order, Act::LinkRevoked, &OnWhat::cluster(cluster), &was, "")
}

/// A cluster with the links to its desk, the newest first, each with whether it opens now.
pub async fn of(house: &House, cluster: &str, now: Timestamp) -> Result<(ClusterRow, Vec<(LinkRow, bool)>), Refusal> {
    let cluster = cluster.to_owned();
    house
        .store
        .read(move |db| {
            let cluster = cluster_named(db, &cluster)?;
            let links = cluster_links::of_cluster(db, cluster.id)?;
            Ok((cluster, links.into_iter().map(|link| (link.clone(), link.is_open_at(now))).collect()))
        })
        .await
}
