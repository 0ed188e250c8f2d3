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
    /// When the list was first changed since, and by whom.
    pub changed_at: Option<Stamp>,
    pub changed_by: Option<String>,
}

impl SignOff {
    /// Whether the list is still what was signed.
    pub fn stands(&self) -> bool {
        self.changed_at.is_none()
    }
}

/// Keeps one in the place of one that stands no longer; one that stands stays.
pub fn add(db: &mut Database, sign_off: SignOff) -> Result<(), StoreError> {
    let stale = sign_offs::table.find(sign_off.upload_id).filter(sign_offs::changed_at.is_not_null());
    diesel::delete(stale).execute(db)?;
    on_either!(db => diesel::insert_into(sign_offs::table).values(sign_off).on_conflict_do_nothing().execute(db))?;
    Ok(())
}

pub fn find(db: &mut Database, upload: Id<Upload>) -> Result<Option<SignOff>, StoreError> {
    Ok(sign_offs::table.find(upload).select(SignOff::as_select()).first(db).optional()?)
}

/// Notes that a list is no longer what was signed; the first change counts.
pub fn mark_changed(db: &mut Database, upload: Id<Upload>, at: Stamp, by: &str) -> Result<(), StoreError> {
    let standing = sign_offs::table.find(upload).filter(sign_offs::changed_at.is_null());
    diesel::update(standing)
        .set((sign_offs::changed_at.eq(Some(at)), sign_offs::changed_by.eq(Some(by))))
        .execute(db)?;
    Ok(())
}

/// Of the lists of a cluster that still are what was signed.
pub fn standing_of(db: &mut Database, cluster: Id<Cluster>) -> Result<Vec<SignOff>, StoreError> {
    Ok(sign_offs::table
        .filter(sign_offs::cluster_id.eq(cluster))
        .filter(sign_offs::changed_at.is_null())
        .select(SignOff::as_select())
        .load(db)?)
}

/// Of the lists of all clusters.
pub fn all(db: &mut Database) -> Result<Vec<SignOff>, StoreError> {
    Ok(sign_offs::table.select(SignOff::as_select()).load(db)?)
}
