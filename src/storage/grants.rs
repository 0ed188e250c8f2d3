//! What each user was granted. An empty code stands for every survey, or every cluster.

use diesel::prelude::*;

use super::columns::Stamp;
use super::database::{Database, StoreError};
use super::schema::grants;
use super::users::User;
use crate::id::Id;
use crate::rights::{Grant, Role};

#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = grants)]
pub struct GrantRow {
    pub user_id: Id<User>,
    pub role: String,
    pub survey_code: String,
    pub cluster_code: String,
    pub given_at: Stamp,
    pub given_by: String,
}

impl GrantRow {
    pub fn new(user: Id<User>, grant: &Grant, at: Stamp, by: &str) -> Self {
        Self {
            user_id: user,
            role: grant.role.as_str().to_owned(),
            survey_code: grant.survey.clone().unwrap_or_default(),
            cluster_code: grant.cluster.clone().unwrap_or_default(),
            given_at: at,
            given_by: by.to_owned(),
        }
    }

    /// None for a role that this version does not know: then it gives nothing.
    pub fn grant(&self) -> Option<Grant> {
        Grant::of(Role::parse(&self.role)?, &self.survey_code, &self.cluster_code).ok()
    }
}

/// What a user was granted.
pub fn of_user(db: &mut Database, user: Id<User>) -> Result<Vec<Grant>, StoreError> {
    let rows: Vec<GrantRow> = grants::table.filter(grants::user_id.eq(user)).select(GrantRow::as_select()).load(db)?;
    let mut all: Vec<Grant> = rows.iter().filter_map(GrantRow::grant).collect();
    all.sort();
    Ok(all)
}

pub fn all(db: &mut Database) -> Result<Vec<GrantRow>, StoreError> {
    Ok(grants::table.select(GrantRow::as_select()).load(db)?)
}

pub fn add(db: &mut Database, row: GrantRow) -> Result<(), StoreError> {
    diesel::insert_into(grants::table).values(row).execute(db)?;
    Ok(())
}

/// Whether there was anything to take back.
pub fn remove(db: &mut Database, user: Id<User>, grant: &Grant) -> Result<bool, StoreError> {
    let key =
        (user, grant.role.as_str(), grant.survey.as_deref().unwrap_or(""), grant.cluster.as_deref().unwrap_or(""));
    Ok(diesel::delete(grants::table.find(key)).execute(db)? > 0)
}
