//! Invitations and the frame: who is asked in a wave, frozen when it was approved.

use std::collections::HashMap;

use diesel::prelude::*;

use super::database::{Database, StoreError};
use super::schema::{contacts, frame_rows, handovers, invitations};
use crate::id::Id;
use crate::people::cluster::Cluster;
use crate::people::member::{Contact, Member};
use crate::wave::{Invitation, Wave};

#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = invitations, treat_none_as_default_value = false)]
pub struct InvitationRow {
    pub id: Id<Invitation>,
    pub wave_id: Id<Wave>,
    pub member_id: Id<Member>,
    pub contact_id: Id<Contact>,
    pub member_name: String,
    pub contact_name: String,
    pub address: String,
    pub language: String,
    /// Which of its links works: 0 for the first, one more with each address that took the place of a wrong one.
    pub link_number: i32,
}

/// One invitation in one cluster.
#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = frame_rows, treat_none_as_default_value = false)]
pub struct FrameRow {
    pub invitation_id: Id<Invitation>,
    pub cluster_id: Id<Cluster>,
    pub wave_id: Id<Wave>,
    pub cluster_code: String,
    pub cluster_name: String,
    pub cluster_type: String,
    /// A JSON object from name to text.
    pub attributes: String,
}

/// PostgreSQL takes 65,535 values in a statement, SQLite 32,766.
const ROWS_AT_ONCE: usize = 1_000;

/// Freezes part of the frame; rows that are there already stay as they are.
pub fn freeze(db: &mut Database, invited: &[InvitationRow], frame: &[FrameRow]) -> Result<(), StoreError> {
    for rows in invited.chunks(ROWS_AT_ONCE) {
        on_either!(db => diesel::insert_into(invitations::table).values(rows).on_conflict_do_nothing().execute(db))?;
    }
    for rows in frame.chunks(ROWS_AT_ONCE) {
        on_either!(db => diesel::insert_into(frame_rows::table).values(rows).on_conflict_do_nothing().execute(db))?;
    }
    Ok(())
}

pub fn find(db: &mut Database, id: Id<Invitation>) -> Result<Option<InvitationRow>, StoreError> {
    Ok(invitations::table.find(id).select(InvitationRow::as_select()).first(db).optional()?)
}

/// The addresses of these invitations.
pub fn addresses(db: &mut Database, ids: &[Id<Invitation>]) -> Result<HashMap<Id<Invitation>, String>, StoreError> {
    let rows: Vec<(Id<Invitation>, String)> = invitations::table
        .filter(invitations::id.eq_any(ids))
        .select((invitations::id, invitations::address))
        .load(db)?;
    Ok(rows.into_iter().collect())
}

/// An invitation that nobody else hands over before this transaction ends.
pub fn hold(db: &mut Database, id: Id<Invitation>) -> Result<Option<InvitationRow>, StoreError> {
    macro_rules! held {
        () => {
            invitations::table.find(id).select(InvitationRow::as_select())
        };
    }
    Ok(match db {
        Database::Sqlite(db) => held!().first(db).optional()?,
        Database::Postgres(db) => held!().for_update().first(db).optional()?,
    })
}

/// Who is asked in a wave; without those whose place somebody else has taken.
pub fn of_wave(db: &mut Database, wave: Id<Wave>) -> Result<Vec<InvitationRow>, StoreError> {
    let replaced = handovers::table.filter(handovers::wave_id.eq(wave)).select(handovers::invitation_id);
    Ok(invitations::table
        .filter(invitations::wave_id.eq(wave))
        .filter(invitations::id.ne_all(replaced))
        .select(InvitationRow::as_select())
        .load(db)?)
}

/// Everybody who has ever been asked in a wave.
pub fn all_of_wave(db: &mut Database, wave: Id<Wave>) -> Result<Vec<InvitationRow>, StoreError> {
    Ok(invitations::table.filter(invitations::wave_id.eq(wave)).select(InvitationRow::as_select()).load(db)?)
}

/// The invitations of a member in all waves.
pub fn of_member(db: &mut Database, member: Id<Member>) -> Result<Vec<InvitationRow>, StoreError> {
    Ok(invitations::table.filter(invitations::member_id.eq(member)).select(InvitationRow::as_select()).load(db)?)
}

/// The rows of a cluster in the frames of all waves.
pub fn frame_of_cluster(db: &mut Database, cluster: Id<Cluster>) -> Result<Vec<FrameRow>, StoreError> {
    Ok(frame_rows::table.filter(frame_rows::cluster_id.eq(cluster)).select(FrameRow::as_select()).load(db)?)
}

/// Gives the place of one invitation in the frame to another.
pub fn move_frame(db: &mut Database, from: Id<Invitation>, to: Id<Invitation>) -> Result<(), StoreError> {
    diesel::update(frame_rows::table.filter(frame_rows::invitation_id.eq(from)))
        .set(frame_rows::invitation_id.eq(to))
        .execute(db)?;
    Ok(())
}

diesel::define_sql_function! {
    fn lower(text: diesel::sql_types::Text) -> diesel::sql_types::Text;
}

/// The invitations that went to this address in any wave, or whose contact has it now.
/// Addresses are compared without regard to capitals.
pub fn to_address(db: &mut Database, address_key: &str) -> Result<Vec<InvitationRow>, StoreError> {
    let all = invitations::table
        .inner_join(contacts::table.on(contacts::id.eq(invitations::contact_id)))
        .filter(contacts::address_key.eq(address_key).or(lower(invitations::address).eq(address_key)))
        .select(InvitationRow::as_select())
        .load(db)?;
    Ok(all)
}

/// The clusters of one invitation, in the order of their codes.
pub fn frame_of(db: &mut Database, id: Id<Invitation>) -> Result<Vec<FrameRow>, StoreError> {
    let mut rows = frame_rows::table.filter(frame_rows::invitation_id.eq(id)).select(FrameRow::as_select()).load(db)?;
    rows.sort_by(|a, b| a.cluster_code.cmp(&b.cluster_code));
    Ok(rows)
}

pub fn frame_of_wave(db: &mut Database, wave: Id<Wave>) -> Result<HashMap<Id<Invitation>, Vec<FrameRow>>, StoreError> {
    let rows = frame_rows::table.filter(frame_rows::wave_id.eq(wave)).select(FrameRow::as_select()).load(db)?;
    let mut frame: HashMap<Id<Invitation>, Vec<FrameRow>> = HashMap::new();
    for row in rows {
        frame.entry(row.invitation_id).or_default().push(row);
    }
    for rows in frame.values_mut() {
        rows.sort_by(|a, b| a.cluster_code.cmp(&b.cluster_code));
    }
    Ok(frame)
}

/// Sends the letters of an invitation to another address from now on, with another link: whoever has the address that
/// was wrong may have the letters that went there.
pub fn set_address(db: &mut Database, id: Id<Invitation>, address: &str) -> Result<(), StoreError> {
    diesel::update(invitations::table.find(id))
        .set((invitations::address.eq(address), invitations::link_number.eq(invitations::link_number + 1)))
        .execute(db)?;
    Ok(())
}

/// How many people a wave asks.
pub fn count(db: &mut Database, wave: Id<Wave>) -> Result<i64, StoreError> {
    let all: i64 = invitations::table.filter(invitations::wave_id.eq(wave)).count().get_result(db)?;
    let replaced: i64 = handovers::table.filter(handovers::wave_id.eq(wave)).count().get_result(db)?;
    Ok(all - replaced)
}
