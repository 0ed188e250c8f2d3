//! What was done with waves, by whom and why; only ever added to.

use diesel::prelude::*;

use super::columns::Stamp;
use super::database::{Database, StoreError};
use super::schema::wave_events;
use crate::id::Id;
use crate::wave::Wave;

#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = wave_events)]
pub struct WaveEvent {
    pub wave_id: Id<Wave>,
    /// 1, 2, 3 … within the wave.
    pub number: i32,
    pub happened_at: Stamp,
    pub happened_by: String,
    /// [`crate::wave::Move::as_str`].
    pub step: String,
    /// The state after it.
    pub state: String,
    /// Why, in the words of whoever did it; may be empty.
    pub reason: String,
    /// What it concerned, such as the new closing time; may be empty.
    pub detail: String,
}

/// Adds an event; its number is given here.
pub fn add(db: &mut Database, event: WaveEvent) -> Result<(), StoreError> {
    let last: Option<i32> = wave_events::table
        .filter(wave_events::wave_id.eq(event.wave_id))
        .select(diesel::dsl::max(wave_events::number))
        .first(db)?;
    let event = WaveEvent { number: last.unwrap_or(0) + 1, ..event };
    diesel::insert_into(wave_events::table).values(event).execute(db)?;
    Ok(())
}

/// In the order they happened.
pub fn of_wave(db: &mut Database, wave: Id<Wave>) -> Result<Vec<WaveEvent>, StoreError> {
    Ok(wave_events::table
        .filter(wave_events::wave_id.eq(wave))
        .order(wave_events::number)
        .select(WaveEvent::as_select())
        .load(db)?)
}
