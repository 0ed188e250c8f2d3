//! Waves and the clusters each asks.

use diesel::prelude::*;
use jiff::tz::TimeZone;

use super::columns::Stamp;
use super::database::{Database, StoreError};
use super::schema::{
    former_words, invitations, planned_reminders, trials, wave_approvals, wave_checks, wave_clusters, wave_events,
    wave_letters, wave_revisions, waves,
};
use super::surveys::{self, Version};
use crate::id::Id;
use crate::people::cluster::Cluster;
use crate::people::member::Member;
use crate::rights::Scope;
use crate::wave::{Quiet, State, Targets, Wave};

#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = waves, treat_none_as_default_value = false)]
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
    /// Its letters do not leave before this moment.
    pub opens_at: Option<Stamp>,
    /// How long it can be taken back once it is sent.
    pub hold_minutes: i32,
    /// [`Quiet::minutes`].
    pub quiet_from: i32,
    pub quiet_until: i32,
    pub quiet_weekends: bool,
    /// When its letters leave, once it is sent.
    pub leaves_at: Option<Stamp>,
    /// Whether two people have to approve it.
    pub four_eyes: bool,
    /// Whether a company in several clusters gets a letter for each of them.
    pub one_each: bool,
    /// Whether whoever sends answers in gets a letter that says so.
    pub confirms: bool,
    /// Whether those who took part are thanked at the close.
    pub thanks: bool,
    /// Its letters a second; 0 is the pace of the house.
    pub per_second: i32,
    /// [`Targets::stored`].
    pub targets: String,
    /// [`crate::wave::Terms::stored`] as it was approved; empty before, and for waves that were approved when it was not kept.
    pub approved_settings: String,
}

impl WaveRow {
    /// The zone of its deadlines and of its quiet hours.
    pub fn zone(&self) -> TimeZone {
        TimeZone::get(&self.time_zone).unwrap_or(TimeZone::UTC)
    }

    /// The hours in which none of its letters leave.
    pub fn quiet(&self) -> Quiet {
        let minute = |stored: i32| u16::try_from(stored).unwrap_or(0);
        Quiet::of_minutes(minute(self.quiet_from), minute(self.quiet_until), self.quiet_weekends)
    }

    pub fn targets(&self) -> Targets {
        Targets::of_stored(&self.targets)
    }

    /// The last day on which it can be answered, where the wave lives.
    pub fn closes_on(&self) -> jiff::civil::Date {
        self.closes_at.moment().to_zoned_datetime(self.zone()).date()
    }

    /// When answering ends, or ended: a wave may be closed before its time.
    pub fn ends_at(&self) -> jiff::Timestamp {
        let planned = self.closes_at.moment();
        self.closed_at.map_or(planned, |closed| closed.moment().min(planned))
    }
}

/// Adds a wave; its name is taken if there is one that differs from it in nothing but capitals.
pub fn add(db: &mut Database, wave: WaveRow, clusters: &[Id<Cluster>]) -> Result<(), StoreError> {
    let (id, key) = (wave.id, name_key(&wave.name));
    diesel::insert_into(waves::table).values((wave, waves::name_key.eq(key))).execute(db)?;
    for cluster in clusters {
        diesel::insert_into(wave_clusters::table)
            .values((wave_clusters::wave_id.eq(id), wave_clusters::cluster_id.eq(*cluster)))
            .execute(db)?;
    }
    Ok(())
}

/// A name as it is compared: “W1” and “w1” would be taken for each other, in a letter as in a command.
pub fn name_key(name: &str) -> String {
    name.to_lowercase()
}

pub fn find(db: &mut Database, id: Id<Wave>) -> Result<Option<WaveRow>, StoreError> {
    Ok(waves::table.find(id).select(WaveRow::as_select()).first(db).optional()?)
}

/// None where there is none, or none in sight.
pub fn named(db: &mut Database, scope: &Scope, name: &str) -> Result<Option<WaveRow>, StoreError> {
    let found = waves::table.filter(waves::name.eq(name)).select(WaveRow::as_select()).load(db)?;
    Ok(in_sight(db, scope, found)?.pop())
}

/// Those in sight, newest first.
pub fn all(db: &mut Database, scope: &Scope) -> Result<Vec<WaveRow>, StoreError> {
    let all = waves::table.order(waves::created_at.desc()).select(WaveRow::as_select()).load(db)?;
    in_sight(db, scope, all)
}

/// Those of them whose survey somebody may see.
fn in_sight(db: &mut Database, scope: &Scope, mut found: Vec<WaveRow>) -> Result<Vec<WaveRow>, StoreError> {
    if !scope.sees_every_survey() && !found.is_empty() {
        let codes = surveys::codes(db)?;
        found.retain(|wave| codes.get(&wave.survey_version_id).is_some_and(|code| scope.sees_survey(code)));
    }
    Ok(found)
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

/// Writes a wave down anew, but for its state, its key and who made it. Only while it is being prepared.
pub fn change(db: &mut Database, wave: &WaveRow, clusters: &[Id<Cluster>]) -> Result<(), StoreError> {
    diesel::update(waves::table.find(wave.id))
        .set((
            waves::survey_version_id.eq(wave.survey_version_id),
            waves::time_zone.eq(&wave.time_zone),
            waves::closes_at.eq(wave.closes_at),
            waves::sender_name.eq(&wave.sender_name),
            waves::contact_name.eq(&wave.contact_name),
            waves::contact_email.eq(&wave.contact_email),
            waves::contact_phone.eq(&wave.contact_phone),
            waves::answers_can_change.eq(wave.answers_can_change),
            waves::opens_at.eq(wave.opens_at),
            waves::hold_minutes.eq(wave.hold_minutes),
            waves::quiet_from.eq(wave.quiet_from),
            waves::quiet_until.eq(wave.quiet_until),
            waves::quiet_weekends.eq(wave.quiet_weekends),
            waves::four_eyes.eq(wave.four_eyes),
            waves::one_each.eq(wave.one_each),
            waves::confirms.eq(wave.confirms),
            waves::thanks.eq(wave.thanks),
            waves::targets.eq(&wave.targets),
        ))
        .execute(db)?;
    diesel::delete(wave_clusters::table.filter(wave_clusters::wave_id.eq(wave.id))).execute(db)?;
    for cluster in clusters {
        diesel::insert_into(wave_clusters::table)
            .values((wave_clusters::wave_id.eq(wave.id), wave_clusters::cluster_id.eq(*cluster)))
            .execute(db)?;
    }
    Ok(())
}

/// Sets when the letters of a wave leave, or that nothing of it leaves.
pub fn set_leaving(db: &mut Database, id: Id<Wave>, at: Option<Stamp>) -> Result<(), StoreError> {
    diesel::update(waves::table.find(id)).set(waves::leaves_at.eq(at)).execute(db)?;
    Ok(())
}

/// Sets how many of its letters may leave a second.
pub fn set_pace(db: &mut Database, id: Id<Wave>, per_second: i32) -> Result<(), StoreError> {
    diesel::update(waves::table.find(id)).set(waves::per_second.eq(per_second)).execute(db)?;
    Ok(())
}

/// Sets what share of those asked it aims at.
pub fn set_targets(db: &mut Database, id: Id<Wave>, targets: &Targets) -> Result<(), StoreError> {
    diesel::update(waves::table.find(id)).set(waves::targets.eq(targets.stored())).execute(db)?;
    Ok(())
}

/// Keeps the settings of the house that its letters may leave with.
pub fn set_approved_settings(db: &mut Database, id: Id<Wave>, settings: &str) -> Result<(), StoreError> {
    diesel::update(waves::table.find(id)).set(waves::approved_settings.eq(settings)).execute(db)?;
    Ok(())
}

/// The waves among these that have a pace of their own, and which.
pub fn paces(db: &mut Database, ids: &[Id<Wave>]) -> Result<Vec<(Id<Wave>, i32)>, StoreError> {
    let own = waves::table.filter(waves::id.eq_any(ids)).filter(waves::per_second.gt(0));
    Ok(own.select((waves::id, waves::per_second)).load(db)?)
}

/// Puts the key of a wave there as it is sealed now.
pub fn set_wrapped_key(db: &mut Database, id: Id<Wave>, wrapped: &[u8]) -> Result<(), StoreError> {
    diesel::update(waves::table.find(id)).set(waves::wrapped_key.eq(wrapped)).execute(db)?;
    Ok(())
}

/// Sets when a wave closes; it is not closed any more if it was.
pub fn set_closing(db: &mut Database, id: Id<Wave>, at: Stamp) -> Result<(), StoreError> {
    diesel::update(waves::table.find(id))
        .set((waves::closes_at.eq(at), waves::closed_at.eq(None::<Stamp>)))
        .execute(db)?;
    Ok(())
}

/// Waves in this state.
pub fn in_state(db: &mut Database, state: State) -> Result<Vec<WaveRow>, StoreError> {
    Ok(waves::table.filter(waves::state.eq(state.as_str())).select(WaveRow::as_select()).load(db)?)
}

/// Deletes a wave that never asked anybody, with all that was prepared for it.
pub fn delete(db: &mut Database, id: Id<Wave>) -> Result<(), StoreError> {
    super::themes::remove_all(db, id)?;
    super::wave_privacy::remove(db, id)?;
    diesel::delete(planned_reminders::table.filter(planned_reminders::wave_id.eq(id))).execute(db)?;
    diesel::delete(former_words::table.filter(former_words::wave_id.eq(id))).execute(db)?;
    diesel::delete(wave_letters::table.filter(wave_letters::wave_id.eq(id))).execute(db)?;
    diesel::delete(wave_approvals::table.filter(wave_approvals::wave_id.eq(id))).execute(db)?;
    diesel::delete(wave_checks::table.filter(wave_checks::wave_id.eq(id))).execute(db)?;
    diesel::delete(wave_events::table.filter(wave_events::wave_id.eq(id))).execute(db)?;
    diesel::delete(wave_revisions::table.filter(wave_revisions::wave_id.eq(id))).execute(db)?;
    diesel::delete(trials::table.filter(trials::wave_id.eq(id))).execute(db)?;
    diesel::delete(wave_clusters::table.filter(wave_clusters::wave_id.eq(id))).execute(db)?;
    diesel::delete(waves::table.find(id)).execute(db)?;
    Ok(())
}

/// The name of a wave that was approved after a moment and asks one of these members, if there is one.
pub fn approved_since(
    db: &mut Database,
    since: Stamp,
    members: &std::collections::HashSet<Id<Member>>,
) -> Result<Option<String>, StoreError> {
    let asked = waves::table
        .inner_join(invitations::table.on(invitations::wave_id.eq(waves::id)))
        .filter(waves::approved_at.ge(since))
        .order(waves::name)
        .select((waves::name, invitations::member_id))
        .load::<(String, Id<Member>)>(db)?;
    Ok(asked.into_iter().find(|(_, member)| members.contains(member)).map(|(name, _)| name))
}
