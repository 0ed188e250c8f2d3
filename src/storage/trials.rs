//! Answers on trial: documents of evaluators, in a table that nothing else reads.

use diesel::prelude::*;

use super::columns::Stamp;
use super::database::{Database, StoreError};
use super::schema::trials;
use super::surveys::Version;
use crate::id::Id;
use crate::wave::Wave;
use crate::wave::link::Trial;

#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = trials)]
pub struct TrialRow {
    pub id: Id<Trial>,
    pub wave_id: Id<Wave>,
    /// What it was begun with, once it is begun.
    pub survey_version_id: Id<Version>,
    /// The made-up company, as JSON.
    pub company: String,
    /// `made`, `started` or `sent`.
    pub state: String,
    /// Grows with each save.
    pub revision: i64,
    pub language: String,
    /// A `survey::Document` as JSON.
    pub document: String,
    pub last_page: String,
    pub started_at: Stamp,
    pub saved_at: Stamp,
    pub sent_at: Option<Stamp>,
    /// What tells it from others of its wave.
    pub reference: String,
    pub made_at: Stamp,
    pub made_by: String,
    /// Answers being changed after they were sent in.
    pub draft: Option<String>,
    /// Which open page wrote which field, as JSON.
    pub hands: String,
}

/// There is a link, and nothing was answered yet. The other states are those of a response.
pub const MADE: &str = "made";

pub fn add(db: &mut Database, trial: TrialRow) -> Result<(), StoreError> {
    diesel::insert_into(trials::table).values(trial).execute(db)?;
    Ok(())
}

pub fn find(db: &mut Database, id: Id<Trial>) -> Result<Option<TrialRow>, StoreError> {
    Ok(trials::table.find(id).select(TrialRow::as_select()).first(db).optional()?)
}

/// The trials of a wave, newest first.
pub fn of_wave(db: &mut Database, wave: Id<Wave>) -> Result<Vec<TrialRow>, StoreError> {
    let mut all = trials::table.filter(trials::wave_id.eq(wave)).select(TrialRow::as_select()).load(db)?;
    all.sort_by_key(|trial| std::cmp::Reverse((trial.made_at.moment(), trial.id)));
    Ok(all)
}

/// Keeps the first document of a trial; leaves one that is begun already as it is.
pub fn begin(db: &mut Database, trial: &TrialRow) -> Result<(), StoreError> {
    diesel::update(trials::table.find(trial.id).filter(trials::state.eq(MADE)))
        .set((
            trials::survey_version_id.eq(trial.survey_version_id),
            trials::state.eq(&trial.state),
            trials::language.eq(&trial.language),
            trials::document.eq(&trial.document),
            trials::started_at.eq(trial.started_at),
            trials::saved_at.eq(trial.saved_at),
        ))
        .execute(db)?;
    Ok(())
}

/// Takes the row for the rest of this transaction and returns it as it stands; see `responses::take`.
pub fn take(db: &mut Database, id: Id<Trial>) -> Result<Option<TrialRow>, StoreError> {
    let taken = diesel::update(trials::table.find(id)).set(trials::revision.eq(trials::revision + 1)).execute(db)?;
    if taken == 0 { Ok(None) } else { find(db, id) }
}

/// Keeps what a save changed.
pub fn keep(db: &mut Database, trial: &TrialRow) -> Result<(), StoreError> {
    diesel::update(trials::table.find(trial.id))
        .set((
            trials::state.eq(&trial.state),
            trials::language.eq(&trial.language),
            trials::document.eq(&trial.document),
            trials::last_page.eq(&trial.last_page),
            trials::saved_at.eq(trial.saved_at),
            trials::sent_at.eq(trial.sent_at),
            trials::draft.eq(&trial.draft),
            trials::hands.eq(&trial.hands),
        ))
        .execute(db)?;
    Ok(())
}

/// Keeps at which page answering goes on.
pub fn goes_on_at(db: &mut Database, id: Id<Trial>, page: &str) -> Result<(), StoreError> {
    diesel::update(trials::table.find(id)).set(trials::last_page.eq(page)).execute(db)?;
    Ok(())
}

/// Deletes the trials of a wave: the one with this reference, or all. How many.
pub fn delete(db: &mut Database, wave: Id<Wave>, reference: Option<&str>) -> Result<usize, StoreError> {
    let of_wave = trials::table.filter(trials::wave_id.eq(wave));
    Ok(match reference {
        Some(reference) => diesel::delete(of_wave.filter(trials::reference.eq(reference))).execute(db)?,
        None => diesel::delete(of_wave).execute(db)?,
    })
}
