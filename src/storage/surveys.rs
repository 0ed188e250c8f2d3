//! Surveys and the versions of their definitions.

use std::collections::HashMap;

use diesel::prelude::*;

use super::columns::Stamp;
use super::database::{Database, StoreError};
use super::schema::{survey_versions, surveys};
use crate::id::Id;
use crate::rights::Scope;
use crate::survey::Survey;

/// One version of a definition, as its author wrote it.
#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = survey_versions)]
pub struct Version {
    pub id: Id<Version>,
    pub survey_id: Id<Survey>,
    /// 1, 2, 3 … within the survey.
    pub number: i32,
    pub source: String,
    /// The SHA-256 of `source`, in hexadecimal.
    pub sha256: String,
    pub created_at: Stamp,
    pub created_by: String,
}

#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = surveys)]
pub struct SurveyRow {
    pub id: Id<Survey>,
    pub code: String,
    pub created_at: Stamp,
}

pub fn add(db: &mut Database, survey: SurveyRow) -> Result<(), StoreError> {
    diesel::insert_into(surveys::table).values(survey).execute(db)?;
    Ok(())
}

/// None where there is none, or none in sight.
pub fn with_code(db: &mut Database, scope: &Scope, code: &str) -> Result<Option<SurveyRow>, StoreError> {
    if !scope.sees_survey(code) {
        return Ok(None);
    }
    Ok(surveys::table.filter(surveys::code.eq(code)).select(SurveyRow::as_select()).first(db).optional()?)
}

/// Those in sight, by code.
pub fn all(db: &mut Database, scope: &Scope) -> Result<Vec<SurveyRow>, StoreError> {
    let mut all = surveys::table.select(SurveyRow::as_select()).load(db)?;
    all.retain(|survey| scope.sees_survey(&survey.code));
    all.sort_by(|a, b| a.code.cmp(&b.code));
    Ok(all)
}

pub fn count(db: &mut Database) -> Result<usize, StoreError> {
    let count: i64 = surveys::table.count().get_result(db)?;
    Ok(usize::try_from(count).unwrap_or(0))
}

pub fn add_version(db: &mut Database, version: Version) -> Result<(), StoreError> {
    diesel::insert_into(survey_versions::table).values(version).execute(db)?;
    Ok(())
}

/// The versions of a survey, newest first.
pub fn versions(db: &mut Database, survey: Id<Survey>) -> Result<Vec<Version>, StoreError> {
    Ok(survey_versions::table
        .filter(survey_versions::survey_id.eq(survey))
        .order(survey_versions::number.desc())
        .select(Version::as_select())
        .load(db)?)
}

pub fn version(db: &mut Database, id: Id<Version>) -> Result<Option<Version>, StoreError> {
    Ok(survey_versions::table.find(id).select(Version::as_select()).first(db).optional()?)
}

/// The code of the survey that each version is of.
pub fn codes(db: &mut Database) -> Result<HashMap<Id<Version>, String>, StoreError> {
    let pairs = survey_versions::table.inner_join(surveys::table.on(surveys::id.eq(survey_versions::survey_id)));
    Ok(pairs.select((survey_versions::id, surveys::code)).load(db)?.into_iter().collect())
}

/// Lets nobody else add versions until this transaction ends, so that the same text is not added twice.
///
/// On SQLite there is one writer anyway.
pub fn hold(db: &mut Database) -> Result<(), StoreError> {
    if let Database::Postgres(db) = db {
        diesel::sql_query("LOCK TABLE surveys IN SHARE ROW EXCLUSIVE MODE").execute(db)?;
    }
    Ok(())
}
