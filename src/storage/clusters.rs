//! Clusters.

use diesel::prelude::*;

use super::columns::Day;
use super::database::{Database, StoreError};
use super::schema::clusters;
use crate::id::Id;
use crate::people::cluster::Cluster;

#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = clusters)]
pub struct ClusterRow {
    pub id: Id<Cluster>,
    pub code: String,
    pub name: String,
    pub cluster_type: String,
    pub starts_on: Option<Day>,
    pub ends_on: Option<Day>,
}

pub fn add(db: &mut Database, cluster: ClusterRow) -> Result<(), StoreError> {
    diesel::insert_into(clusters::table).values(cluster).execute(db)?;
    Ok(())
}

pub fn change(db: &mut Database, cluster: &ClusterRow) -> Result<(), StoreError> {
    diesel::update(clusters::table.find(cluster.id))
        .set((
            clusters::name.eq(&cluster.name),
            clusters::cluster_type.eq(&cluster.cluster_type),
            clusters::starts_on.eq(cluster.starts_on),
            clusters::ends_on.eq(cluster.ends_on),
        ))
        .execute(db)?;
    Ok(())
}

/// All clusters, by type and then by name as people sort them.
pub fn all(db: &mut Database) -> Result<Vec<ClusterRow>, StoreError> {
    let mut all = clusters::table.select(ClusterRow::as_select()).load(db)?;
    all.sort_by_key(|cluster| (cluster.cluster_type.clone(), cluster.name.to_lowercase()));
    Ok(all)
}

pub fn with_code(db: &mut Database, code: &str) -> Result<Option<ClusterRow>, StoreError> {
    Ok(clusters::table.filter(clusters::code.eq(code)).select(ClusterRow::as_select()).first(db).optional()?)
}

/// Lets nobody else change clusters until this transaction ends, so that one list at a time is held against what is known.
///
/// On SQLite there is one writer anyway.
pub fn hold(db: &mut Database) -> Result<(), StoreError> {
    if let Database::Postgres(db) = db {
        diesel::sql_query("LOCK TABLE clusters IN SHARE ROW EXCLUSIVE MODE").execute(db)?;
    }
    Ok(())
}
