//! Opens the desk of a cluster for its manager who has an account. It is the desk that a link opens, under a link that
//! lasts for a working day, and ends when the role is taken back.

use jiff::SignedDuration;

use super::give_link::end;
use super::import_members::cluster_named;
use super::keep_trail::{self, OnWhat};
use super::move_wave::Order;
use super::{House, Refusal, Thing, secrets};
use crate::rights::Right;
use crate::storage::cluster_links::{self, LinkRow};
use crate::storage::clusters::ClusterRow;
use crate::storage::{Database, StoreError, clusters};
use crate::trail::{Act, Part, differences};
use crate::wave::cluster_link;
use crate::wording::Language;

/// As long as a session lasts.
const LASTS: SignedDuration = SignedDuration::from_hours(9);

/// The clusters that somebody manages, by name.
pub async fn own(house: &House) -> Result<Vec<ClusterRow>, Refusal> {
    let own = house.scope.own_clusters();
    house.store.read(move |db| Ok(clusters::all(db)?.into_iter().filter(|row| own.contains(&row.code)).collect())).await
}

/// The path of the desk: under the link that is open, else under a new one.
///
/// # Errors
/// [`Refusal::Unknown`] for a cluster that is not theirs.
pub async fn open(house: &House, code: &str, language: Language, order: Order) -> Result<String, Refusal> {
    if !house.scope.may_cluster(Right::KeepOwnCluster, code) {
        return Err(Refusal::unknown(Thing::Cluster, code));
    }
    let code = code.to_owned();
    house
        .on_record(move |house, db| {
            let cluster = cluster_named(db, &code)?;
            let path = |link: &LinkRow| format!("/m/{}/{language}", cluster_link::token(&house.master_key, link.id));
            let open = cluster_links::of_cluster(db, cluster.id)?.into_iter();
            if let Some(link) = open.filter(|link| is_of(link, &order.by)).find(|link| link.is_open_at(order.at)) {
                return Ok(path(&link));
            }
            let link = LinkRow {
                id: secrets::id(),
                cluster_id: cluster.id,
                person_name: order.by.clone(),
                person_address: String::new(),
                language: language.to_string(),
                takes_over: false,
                made_at: order.at.into(),
                made_by: order.by.clone(),
                expires_at: (order.at + LASTS).into(),
                revoked_at: None,
                revoked_by: None,
            };
            cluster_links::add(db, link.clone())?;
            let became = differences::told(&[(Part::Person, &link.person_name)]);
            keep_trail::note(db, &order, Act::LinkGiven, &OnWhat::cluster(&cluster), "", &became)?;
            Ok(path(&link))
        })
        .await
}

/// Ends the links that somebody opened a cluster with.
pub(super) fn shut(db: &mut Database, code: &str, person: &str, order: &Order) -> Result<(), StoreError> {
    let Some(cluster) = clusters::all(db)?.into_iter().find(|cluster| cluster.code == code) else { return Ok(()) };
    for link in cluster_links::of_cluster(db, cluster.id)?.iter().filter(|link| is_of(link, person)) {
        end(db, &cluster, link, order)?;
    }
    Ok(())
}

/// Whether somebody made it for themselves, by opening the desk.
fn is_of(link: &LinkRow, person: &str) -> bool {
    link.person_address.is_empty() && link.made_by == person
}
