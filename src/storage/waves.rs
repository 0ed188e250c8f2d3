//! Waves and the clusters each asks.

use diesel::prelude::*;

use super::columns::Stamp;
use super::database::{Database, StoreError};
use super::schema::{wave_clusters, waves};
use super::surveys::Version;
use crate::id::Id;
use crate::people::cluster::Cluster;
use crate::wave::{State, Wave};

#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = waves)]
pub struct WaveRow {
    pub id: Id<Wave>,
    pub name: String,
    pub survey_version_id: Id<Version>,
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub state: State,
    /// An IANA zone, such as Europe/Brussels: what its deadlines are said in.
    pub time_zone: String,
    pub closes_at: Stamp,
    /// Who signs the letters.
    pub sender_name: String,
    /// Whom a respondent may turn to; the telephone may be empty.
    pub contact_name: String,
    pub contact_email: String,
    pub contact_phone: String,
    pub wrapped_key: Vec<u8>,
    /// How many rounds of reminders there have been.
    pub reminders: i32,
    pub created_at: Stamp,
    pub created_by: String,
    pub approved_at: Option<Stamp>,
    pub approved_by: Option<String>,
    pub closed_at: Option<Stamp>,
    /// Whether answers that were sent in can be changed until the close.
    pub answers_can_change: bool,
}

impl WaveRow {
    /// When answering ends, or ended: a wave may be closed before its time.
    pub fn ends_at(&self) -> jiff::Timestamp {
        let planned = self.closes_at.moment();
        self.closed_at.map_or(planned, |closed| closed.moment().min(planned))
    }
}

pub fn add(db: &mut Database, wave: WaveRow, clusters: &[Id<Cluster>]) -> Result<(), StoreError> {
    let id = wave.id;
    diesel::insert_into(waves::table).values(wave).execute(db)?;
    for cluster in clusters {
        diesel::insert_into(wave_clusters::table)
            .values((wave_clusters::wave_id.eq(id), wave_clusters::cluster_id.eq(*cluster)))
            .execute(db)?;
    }
    Ok(())
}

pub fn find(db: &mut Database, id: Id<Wave>) -> Result<Option<WaveRow>, StoreError> {
    Ok(waves::table.find(id).select(WaveRow::as_select()).first(db).optional()?)
}

pub fn named(db: &mut Database, name: &str) -> Result<Option<WaveRow>, StoreError> {
    Ok(waves::table.filter(waves::name.eq(name)).select(WaveRow::as_select()).first(db).optional()?)
}

/// All waves, newest first.
pub fn all(db: &mut Database) -> Result<Vec<WaveRow>, StoreError> {
    Ok(waves::table.order(waves::created_at.desc()).select(WaveRow::as_select()).load(db)?)
}

pub fn clusters(db: &mut Database, wave: Id<Wave>) -> Result<Vec<Id<Cluster>>, StoreError> {
    Ok(wave_clusters::table.filter(wave_clusters::wave_id.eq(wave)).select(wave_clusters::cluster_id).load(db)?)
}

/// Moves a wave from one state to another; false when it was no longer in the first.
pub fn shift(db: &mut Database, id: Id<Wave>, from: State, to: State) -> Result<bool, StoreError> {
    let moved = diesel::update(waves::table.find(id).filter(waves::state.eq(from.as_str())))
        .set(waves::state.eq(to.as_str()))
        .execute(db)?;
    Ok(moved == 1)
}

pub fn note_approval(db: &mut Database, id: Id<Wave>, at: Stamp, by: &str) -> Result<(), StoreError> {
    diesel::update(waves::table.find(id))
        .set((waves::approved_at.eq(Some(at)), waves::approved_by.eq(Some(by))))
        .execute(db)?;
    Ok(())
}

pub fn note_close(db: &mut Database, id: Id<Wave>, at: Stamp) -> Result<(), StoreError> {
    diesel::update(waves::table.find(id)).set(waves::closed_at.eq(Some(at))).execute(db)?;
    Ok(())
}

/// Counts one more round of reminders; the number of the round.
pub fn count_reminder(db: &mut Database, id: Id<Wave>) -> Result<i32, StoreError> {
    diesel::update(waves::table.find(id)).set(waves::reminders.eq(waves::reminders + 1)).execute(db)?;
    Ok(waves::table.find(id).select(waves::reminders).first(db)?)
}
