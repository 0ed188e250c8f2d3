//! Lists that the manager of their cluster said are complete and right.

use diesel::prelude::*;

use super::columns::Stamp;
use super::database::{Database, StoreError};
use super::list_uploads::Upload;
use super::schema::sign_offs;
use crate::id::Id;
use crate::people::cluster::Cluster;
use crate::wave::cluster_link::ClusterLink;

#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = sign_offs)]
pub struct SignOff {
    pub upload_id: Id<Upload>,
    pub cluster_id: Id<Cluster>,
    pub link_id: Id<ClusterLink>,
    pub signed_at: Stamp,
    /// Name and address of the person, as the link was given to them.
    pub signed_by: String,
}

/// Keeps one; the first of a list stays.
pub fn add(db: &mut Database, sign_off: SignOff) -> Result<(), StoreError> {
    on_either!(db => diesel::insert_into(sign_offs::table).values(sign_off).on_conflict_do_nothing().execute(db))?;
    Ok(())
}

pub fn find(db: &mut Database, upload: Id<Upload>) -> Result<Option<SignOff>, StoreError> {
    Ok(sign_offs::table.find(upload).select(SignOff::as_select()).first(db).optional()?)
}

/// Of the lists of all clusters.
pub fn all(db: &mut Database) -> Result<Vec<SignOff>, StoreError> {
    Ok(sign_offs::table.select(SignOff::as_select()).load(db)?)
}
