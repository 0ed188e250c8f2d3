//! Reminders that leave by themselves at their time.

use diesel::prelude::*;

use super::columns::Stamp;
use super::database::{Database, StoreError};
use super::schema::planned_reminders;
use crate::id::Id;
use crate::wave::{Audience, Wave};

#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = planned_reminders)]
pub struct PlannedReminder {
    pub wave_id: Id<Wave>,
    /// 1, 2, 3 … within the wave.
    pub number: i32,
    /// Whom: [`crate::wave::Audience::as_str`].
    pub audience: String,
    pub due_at: Stamp,
    pub state: String,
    /// How many letters, or why there were none.
    pub outcome: String,
}

pub const PLANNED: &str = "planned";
pub const DONE: &str = "done";
pub const SKIPPED: &str = "skipped";
/// Why one was skipped: the wave was closed.
pub const CLOSED: &str = "closed";

impl PlannedReminder {
    /// Whether another for these people at this time would bring some of them two letters at once.
    pub fn is_twice(&self, audience: Audience, due_at: jiff::Timestamp) -> bool {
        let same = self.audience == audience.as_str();
        let everyone = [self.audience.as_str(), audience.as_str()].contains(&Audience::Everyone.as_str());
        self.state == PLANNED && self.due_at.moment() == due_at && (same || everyone)
    }
}

/// Plans one more; its number is given here.
pub fn add(db: &mut Database, wave: Id<Wave>, audience: &str, due_at: Stamp) -> Result<i32, StoreError> {
    let last: Option<i32> = planned_reminders::table
        .filter(planned_reminders::wave_id.eq(wave))
        .select(diesel::dsl::max(planned_reminders::number))
        .first(db)?;
    let number = last.unwrap_or(0) + 1;
    let reminder = PlannedReminder {
        wave_id: wave,
        number,
        audience: audience.to_owned(),
        due_at,
        state: PLANNED.to_owned(),
        outcome: String::new(),
    };
    diesel::insert_into(planned_reminders::table).values(reminder).execute(db)?;
    Ok(number)
}

/// By their time.
pub fn of_wave(db: &mut Database, wave: Id<Wave>) -> Result<Vec<PlannedReminder>, StoreError> {
    Ok(planned_reminders::table
        .filter(planned_reminders::wave_id.eq(wave))
        .order((planned_reminders::due_at, planned_reminders::number))
        .select(PlannedReminder::as_select())
        .load(db)?)
}

/// Those whose time has come, in any wave.
pub fn due(db: &mut Database, now: Stamp) -> Result<Vec<PlannedReminder>, StoreError> {
    Ok(planned_reminders::table
        .filter(planned_reminders::state.eq(PLANNED))
        .filter(planned_reminders::due_at.le(now))
        .order((planned_reminders::due_at, planned_reminders::number))
        .select(PlannedReminder::as_select())
        .load(db)?)
}

/// Writes down what became of one; false when it was no longer planned.
pub fn settle(db: &mut Database, wave: Id<Wave>, number: i32, state: &str, outcome: &str) -> Result<bool, StoreError> {
    let planned = planned_reminders::table.find((wave, number)).filter(planned_reminders::state.eq(PLANNED));
    let settled = diesel::update(planned)
        .set((planned_reminders::state.eq(state), planned_reminders::outcome.eq(outcome)))
        .execute(db)?;
    Ok(settled == 1)
}

/// Skips all that are still planned in a wave that closes: none of them leaves any more.
pub fn skip_all(db: &mut Database, wave: Id<Wave>) -> Result<usize, StoreError> {
    let planned = planned_reminders::table
        .filter(planned_reminders::wave_id.eq(wave))
        .filter(planned_reminders::state.eq(PLANNED));
    let skipped = (planned_reminders::state.eq(SKIPPED), planned_reminders::outcome.eq(CLOSED));
    Ok(diesel::update(planned).set(skipped).execute(db)?)
}

/// Takes one off the plan; false when it was no longer planned.
pub fn remove(db: &mut Database, wave: Id<Wave>, number: i32) -> Result<bool, StoreError> {
    let planned = planned_reminders::table.find((wave, number)).filter(planned_reminders::state.eq(PLANNED));
    Ok(diesel::delete(planned).execute(db)? == 1)
}
