//! What the headings of a cluster's lists stand for, as people said.

use diesel::prelude::*;

use super::columns::Stamp;
use super::database::{Database, StoreError};
use super::schema::list_mappings;
use crate::id::Id;
use crate::people::cluster::Cluster;

#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = list_mappings)]
pub struct HeadingRow {
    pub cluster_id: Id<Cluster>,
    /// [`crate::people::key::heading_key`].
    pub heading_key: String,
    /// A code of [`crate::people::member_list::Field`]; empty when the column is not used.
    pub field: String,
    pub said_at: Stamp,
    pub said_by: String,
}

pub fn of(db: &mut Database, cluster: Id<Cluster>) -> Result<Vec<HeadingRow>, StoreError> {
    Ok(list_mappings::table.filter(list_mappings::cluster_id.eq(cluster)).select(HeadingRow::as_select()).load(db)?)
}

/// Remembers one in the place of what was said before.
pub fn remember(db: &mut Database, heading: HeadingRow) -> Result<(), StoreError> {
    let known = list_mappings::table.find((heading.cluster_id, &heading.heading_key));
    diesel::delete(known).execute(db)?;
    diesel::insert_into(list_mappings::table).values(heading).execute(db)?;
    Ok(())
}
