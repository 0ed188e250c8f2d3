//! Responses: one document per invitation that has begun to answer.

use diesel::prelude::*;

use super::columns::Stamp;
use super::database::{Database, StoreError};
use super::schema::responses;
use super::surveys::Version;
use crate::id::Id;
use crate::wave::{Invitation, Wave};

#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = responses)]
pub struct Response {
    pub invitation_id: Id<Invitation>,
    pub wave_id: Id<Wave>,
    pub survey_version_id: Id<Version>,
    /// `started` or `sent`.
    pub state: String,
    /// Grows with each save.
    pub revision: i64,
    pub language: String,
    /// A `survey::Document` as JSON.
    pub document: String,
    /// The page at which answering goes on.
    pub last_page: String,
    pub started_at: Stamp,
    pub saved_at: Stamp,
    pub sent_at: Option<Stamp>,
    /// What a respondent may quote; says nothing about who it is.
    pub reference: String,
    /// A document that does not count: being changed after it was sent in, or come in after the close.
    pub draft: Option<String>,
    /// When the draft came in, if that was after the close.
    pub late_at: Option<Stamp>,
    /// `survey::answering::Hands` as JSON.
    pub hands: String,
}

pub const STARTED: &str = "started";
pub const SENT: &str = "sent";

pub fn find(db: &mut Database, invitation: Id<Invitation>) -> Result<Option<Response>, StoreError> {
    Ok(responses::table.find(invitation).select(Response::as_select()).first(db).optional()?)
}

/// Keeps the first response of an invitation; leaves one that is there already as it is.
pub fn begin(db: &mut Database, response: &Response) -> Result<(), StoreError> {
    let response = response.clone();
    on_either!(db => diesel::insert_into(responses::table).values(response).on_conflict_do_nothing().execute(db))?;
    Ok(())
}

/// Takes the row for the rest of this transaction and returns it as it stands.
///
/// Counting the revision up is what locks it on PostgreSQL; two saves at once
/// therefore see each other's fields.
pub fn take(db: &mut Database, invitation: Id<Invitation>) -> Result<Option<Response>, StoreError> {
    let taken = diesel::update(responses::table.find(invitation))
        .set(responses::revision.eq(responses::revision + 1))
        .execute(db)?;
    if taken == 0 { Ok(None) } else { find(db, invitation) }
}

/// Gives the answers so far to the invitation that took the place of another.
pub fn hand_over(db: &mut Database, from: Id<Invitation>, to: Id<Invitation>) -> Result<(), StoreError> {
    diesel::update(responses::table.find(from))
        .set((responses::invitation_id.eq(to), responses::revision.eq(responses::revision + 1)))
        .execute(db)?;
    Ok(())
}

/// Keeps what a save changed.
pub fn keep(db: &mut Database, response: &Response) -> Result<(), StoreError> {
    diesel::update(responses::table.find(response.invitation_id))
        .set((
            responses::state.eq(&response.state),
            responses::language.eq(&response.language),
            responses::document.eq(&response.document),
            responses::last_page.eq(&response.last_page),
            responses::saved_at.eq(response.saved_at),
            responses::sent_at.eq(response.sent_at),
            responses::draft.eq(&response.draft),
            responses::late_at.eq(response.late_at),
            responses::hands.eq(&response.hands),
        ))
        .execute(db)?;
    Ok(())
}

/// Keeps at which page answering goes on.
pub fn goes_on_at(db: &mut Database, invitation: Id<Invitation>, page: &str) -> Result<(), StoreError> {
    diesel::update(responses::table.find(invitation)).set(responses::last_page.eq(page)).execute(db)?;
    Ok(())
}

pub fn of_wave(db: &mut Database, wave: Id<Wave>) -> Result<Vec<Response>, StoreError> {
    Ok(responses::table.filter(responses::wave_id.eq(wave)).select(Response::as_select()).load(db)?)
}

/// How many responses of a wave are in each state.
pub fn counts(db: &mut Database, wave: Id<Wave>) -> Result<Vec<(String, i64)>, StoreError> {
    Ok(responses::table
        .filter(responses::wave_id.eq(wave))
        .group_by(responses::state)
        .select((responses::state, diesel::dsl::count_star()))
        .load(db)?)
}

/// How many responses of all waves are in each state.
pub fn counts_of_all(db: &mut Database) -> Result<Vec<(String, i64)>, StoreError> {
    Ok(responses::table.group_by(responses::state).select((responses::state, diesel::dsl::count_star())).load(db)?)
}

/// How many of a wave came in, in whole or in part, after its close: they do not count.
pub fn late_count(db: &mut Database, wave: Id<Wave>) -> Result<i64, StoreError> {
    let late = responses::table.filter(responses::wave_id.eq(wave)).filter(responses::late_at.is_not_null());
    Ok(late.count().get_result(db)?)
}

/// The invitations of a wave whose questionnaire has been sent in.
pub fn sent_in(db: &mut Database, wave: Id<Wave>) -> Result<Vec<Id<Invitation>>, StoreError> {
    Ok(responses::table
        .filter(responses::wave_id.eq(wave))
        .filter(responses::state.eq(SENT))
        .select(responses::invitation_id)
        .load(db)?)
}

/// An invitation with the moment at which its questionnaire was sent in.
pub type SentMoment = (Id<Invitation>, Option<Stamp>);

/// When the questionnaires of a wave were sent in.
pub fn sent_moments(db: &mut Database, wave: Id<Wave>) -> Result<Vec<SentMoment>, StoreError> {
    Ok(responses::table
        .filter(responses::wave_id.eq(wave))
        .filter(responses::state.eq(SENT))
        .select((responses::invitation_id, responses::sent_at))
        .load(db)?)
}

/// The invitations of a wave that have begun to answer, with the state of each.
pub fn states(db: &mut Database, wave: Id<Wave>) -> Result<Vec<(Id<Invitation>, String)>, StoreError> {
    Ok(responses::table
        .filter(responses::wave_id.eq(wave))
        .select((responses::invitation_id, responses::state))
        .load(db)?)
}

/// When the invitations of a wave that have begun to answer did so.
pub fn begun_moments(db: &mut Database, wave: Id<Wave>) -> Result<Vec<(Id<Invitation>, Stamp)>, StoreError> {
    Ok(responses::table
        .filter(responses::wave_id.eq(wave))
        .select((responses::invitation_id, responses::started_at))
        .load(db)?)
}
