//! Definitions that are being written, and every text that was typed of them.

use diesel::prelude::*;

use super::columns::Stamp;
use super::database::{Database, StoreError};
use super::schema::{draft_texts, drafts};
use crate::id::Id;
use crate::rights::{Right, Scope};

#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = drafts)]
pub struct Draft {
    pub id: Id<Draft>,
    /// The survey it was begun from; empty for a new one.
    pub survey_code: String,
    /// The version it was begun from; 0 for a new survey.
    pub survey_version: i32,
    /// `open`, `published` or `discarded`.
    pub state: String,
    /// The number of the text that counts.
    pub revision: i32,
    /// The number of the newest text without faults; 0 while there is none.
    pub readable: i32,
    /// The last number given out.
    pub texts: i32,
    pub created_at: Stamp,
    pub created_by: String,
}

pub const OPEN: &str = "open";
pub const PUBLISHED: &str = "published";
pub const DISCARDED: &str = "discarded";

#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = draft_texts)]
pub struct DraftText {
    pub draft_id: Id<Draft>,
    pub number: i32,
    pub source: String,
    /// How it came to be kept.
    pub cause: String,
    pub saved_at: Stamp,
    pub saved_by: String,
}

/// A text without its words, for a list.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = draft_texts)]
pub struct DraftTextLine {
    pub number: i32,
    pub cause: String,
    pub saved_at: Stamp,
    pub saved_by: String,
}

pub fn add(db: &mut Database, draft: Draft) -> Result<(), StoreError> {
    diesel::insert_into(drafts::table).values(draft).execute(db)?;
    Ok(())
}

/// None where there is none, or none that somebody may write.
pub fn find(db: &mut Database, scope: &Scope, id: Id<Draft>) -> Result<Option<Draft>, StoreError> {
    let found: Option<Draft> = drafts::table.find(id).select(Draft::as_select()).first(db).optional()?;
    Ok(found.filter(|draft| scope.may_survey(Right::WriteSurveys, &draft.survey_code)))
}

/// Takes the draft for the rest of this transaction and returns it as it stands, with one number more given out.
///
/// Counting up is what locks the row on PostgreSQL, so that of two who save at once the second sees the first.
pub fn take(db: &mut Database, scope: &Scope, id: Id<Draft>) -> Result<Option<Draft>, StoreError> {
    let taken = diesel::update(drafts::table.find(id)).set(drafts::texts.eq(drafts::texts + 1)).execute(db)?;
    if taken == 0 { Ok(None) } else { find(db, scope, id) }
}

/// Keeps where a draft stands now.
pub fn keep(db: &mut Database, draft: &Draft) -> Result<(), StoreError> {
    diesel::update(drafts::table.find(draft.id))
        .set((
            drafts::survey_code.eq(&draft.survey_code),
            drafts::survey_version.eq(draft.survey_version),
            drafts::state.eq(&draft.state),
            drafts::revision.eq(draft.revision),
            drafts::readable.eq(draft.readable),
        ))
        .execute(db)?;
    Ok(())
}

/// Those that somebody may write, newest first.
pub fn all(db: &mut Database, scope: &Scope) -> Result<Vec<Draft>, StoreError> {
    let mut all: Vec<Draft> = drafts::table.order(drafts::created_at.desc()).select(Draft::as_select()).load(db)?;
    all.retain(|draft| scope.may_survey(Right::WriteSurveys, &draft.survey_code));
    Ok(all)
}

/// The draft of a survey that is open, if there is one.
pub fn open_of(db: &mut Database, survey_code: &str) -> Result<Option<Draft>, StoreError> {
    Ok(drafts::table
        .filter(drafts::survey_code.eq(survey_code))
        .filter(drafts::state.eq(OPEN))
        .order(drafts::created_at.asc())
        .select(Draft::as_select())
        .first(db)
        .optional()?)
}

pub fn add_text(db: &mut Database, text: DraftText) -> Result<(), StoreError> {
    diesel::insert_into(draft_texts::table).values(text).execute(db)?;
    Ok(())
}

pub fn text(db: &mut Database, draft: Id<Draft>, number: i32) -> Result<Option<DraftText>, StoreError> {
    Ok(draft_texts::table.find((draft, number)).select(DraftText::as_select()).first(db).optional()?)
}

/// Every text that was kept of a draft, newest first.
pub fn texts(db: &mut Database, draft: Id<Draft>) -> Result<Vec<DraftTextLine>, StoreError> {
    Ok(draft_texts::table
        .filter(draft_texts::draft_id.eq(draft))
        .order(draft_texts::number.desc())
        .select(DraftTextLine::as_select())
        .load(db)?)
}

/// Takes out a text that another one holds whole.
pub fn remove_text(db: &mut Database, draft: Id<Draft>, number: i32) -> Result<(), StoreError> {
    diesel::delete(draft_texts::table.find((draft, number))).execute(db)?;
    Ok(())
}

/// Lets nobody else begin drafts until this transaction ends, so that one survey gets one draft.
///
/// On SQLite there is one writer anyway.
pub fn hold(db: &mut Database) -> Result<(), StoreError> {
    if let Database::Postgres(db) = db {
        diesel::sql_query("LOCK TABLE drafts IN SHARE ROW EXCLUSIVE MODE").execute(db)?;
    }
    Ok(())
}
