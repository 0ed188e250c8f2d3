//! Links that open the desk of one cluster for its manager; not the links themselves, but whom they were given to.

use diesel::prelude::*;

use super::columns::Stamp;
use super::database::{Database, StoreError};
use super::schema::cluster_links;
use crate::id::Id;
use crate::people::cluster::Cluster;
use crate::wave::cluster_link::ClusterLink;

#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = cluster_links)]
pub struct LinkRow {
    pub id: Id<ClusterLink>,
    pub cluster_id: Id<Cluster>,
    pub person_name: String,
    pub person_address: String,
    pub language: String,
    /// Whether a list that is signed off is taken over at once, or waits for an evaluator.
    pub takes_over: bool,
    pub made_at: Stamp,
    pub made_by: String,
    pub expires_at: Stamp,
    pub revoked_at: Option<Stamp>,
    pub revoked_by: Option<String>,
}

impl LinkRow {
    pub fn is_open_at(&self, now: jiff::Timestamp) -> bool {
        self.revoked_at.is_none() && now < self.expires_at.moment()
    }
}

pub fn add(db: &mut Database, link: LinkRow) -> Result<(), StoreError> {
    diesel::insert_into(cluster_links::table).values(link).execute(db)?;
    Ok(())
}

pub fn find(db: &mut Database, id: Id<ClusterLink>) -> Result<Option<LinkRow>, StoreError> {
    Ok(cluster_links::table.find(id).select(LinkRow::as_select()).first(db).optional()?)
}

/// Those of a cluster, the newest first.
pub fn of_cluster(db: &mut Database, cluster: Id<Cluster>) -> Result<Vec<LinkRow>, StoreError> {
    Ok(cluster_links::table
        .filter(cluster_links::cluster_id.eq(cluster))
        .order(cluster_links::made_at.desc())
        .select(LinkRow::as_select())
        .load(db)?)
}

/// Ends a link of a cluster; one that ended before stays as it is.
pub fn revoke(
    db: &mut Database,
    cluster: Id<Cluster>,
    id: Id<ClusterLink>,
    at: Stamp,
    by: &str,
) -> Result<bool, StoreError> {
    let open = cluster_links::table
        .find(id)
        .filter(cluster_links::cluster_id.eq(cluster))
        .filter(cluster_links::revoked_at.is_null());
    let revoked = diesel::update(open)
        .set((cluster_links::revoked_at.eq(Some(at)), cluster_links::revoked_by.eq(Some(by))))
        .execute(db)?;
    Ok(revoked == 1)
}
