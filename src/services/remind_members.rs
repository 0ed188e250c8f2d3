//! Reminds those who have not finished, and nobody else.

mod chosen;

use jiff::Timestamp;
use jiff::civil::Date;

use super::keep_trail::{self, OnWhat};
use super::move_wave::{self, Order};
use super::prepare_wave::wanted;
use super::{Field, House, Refusal, Thing, survey_waves};
use crate::id::Id;
use crate::rights::Right;
use crate::storage::letters::{self, Letter};
use crate::storage::planned_reminders::{self, PlannedReminder};
use crate::storage::waves::WaveRow;
use crate::storage::{Database, StoreError, waves};
use crate::trail::Act;
use crate::wave::ledger::LetterKey;
use crate::wave::{Audience, IllegalMove, Move, State, Wave};

pub use chosen::Recipient;

/// What a reminder would do, or did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reminded {
    /// 1 for the first round.
    pub round: u16,
    pub letters: usize,
    /// Not reminded: the questionnaire was sent in.
    pub finished: usize,
    /// Not reminded: the relay refused their address for good, or they said that it is not for them.
    pub undeliverable: usize,
    /// Not reminded yet: a letter to them left less than [`LEAST_DAYS`] ago.
    pub written_lately: usize,
    /// When the first of those may be written to.
    pub wait_until: Option<Timestamp>,
    /// Exactly whom, by the name of the member.
    pub to: Vec<Recipient>,
}

/// Days between two letters to the same person.
pub const LEAST_DAYS: i64 = 3;

/// Whom a reminder would go to now. Writes nothing.
pub async fn outlook(house: &House, name: &str, audience: Audience, now: Timestamp) -> Result<Reminded, Refusal> {
    let name = name.to_owned();
    house
        .read(move |house, db| {
            let wave = survey_waves::find(house, Right::RunWaves, db, &name)?;
            let round = u16::try_from(wave.reminders + 1).map_err(Refusal::damaged)?;
            let chosen = chosen::of(db, &wave, audience, now)?;
            Ok(Reminded { round, letters: chosen.to.len(), ..chosen })
        })
        .await
}

/// Puts a reminder into the ledger for everybody of this audience who has not finished; it leaves at once, or when the
/// quiet hours are over.
///
/// Who finishes before their reminder leaves does not get it: sending answers
/// in takes open letters out, and the post looks once more before it sends.
pub async fn remind(house: &House, name: &str, audience: Audience, order: Order) -> Result<Reminded, Refusal> {
    let name = name.to_owned();
    house
        .on_record(move |house, db| {
            let id = survey_waves::find(house, Right::RunWaves, db, &name)?.id;
            remind_now(house, db, id, &name, audience, &order)
        })
        .await
}

fn remind_now(
    house: &House,
    db: &mut Database,
    id: Id<Wave>,
    name: &str,
    audience: Audience,
    order: &Order,
) -> Result<Reminded, Refusal> {
    // Counting the round takes the wave for this transaction: whoever presses at the same moment sees these letters.
    let round = u16::try_from(waves::count_reminder(db, id)?).map_err(Refusal::damaged)?;
    let wave = survey_waves::find(house, Right::RunWaves, db, name)?;
    wave.state.after(Move::Remind)?;
    if wave.closes_at.moment() <= order.at {
        return Err(Refusal::ClosesInThePast { closes_on: wave.closes_on() });
    }
    let waiting: i64 = letters::counts(db, wave.id)?
        .into_iter()
        .filter(|(kind, state, _)| kind.asks() && state.is_under_way())
        .map(|(_, _, count)| count)
        .sum();
    if waiting > 0 {
        return Err(Refusal::StillSending(u64::try_from(waiting).unwrap_or(0)));
    }
    let chosen = chosen::of(db, &wave, audience, order.at)?;
    if chosen.to.is_empty() {
        return Err(match chosen.wait_until {
            Some(until) => Refusal::TooSoon { days: LEAST_DAYS, until: Box::new(until.to_zoned_datetime(wave.zone())) },
            None => Refusal::NobodyToRemind,
        });
    }
    let planned: Vec<Letter> = chosen
        .to
        .iter()
        .map(|recipient| {
            let key = LetterKey { invitation: recipient.invitation, kind: recipient.kind, number: round };
            Letter::queued(wave.id, key, order.at.into())
        })
        .collect();
    let letters = letters::plan(db, &planned)?;
    move_wave::shift(db, &wave, Move::Remind, order, &format!("{audience} {letters}"))?;
    Ok(Reminded { round, letters, ..chosen })
}

/// A moment on the clocks of the wave.
fn said(wave: &WaveRow, at: Timestamp) -> String {
    at.to_zoned_datetime(wave.zone()).strftime("%Y-%m-%d %H:%M").to_string()
}

/// Plans a reminder that leaves by itself, on a day at nine in the morning, or when the quiet hours of that day end.
pub async fn plan(
    house: &House,
    name: &str,
    audience: Audience,
    on: Date,
    order: Order,
) -> Result<PlannedReminder, Refusal> {
    let name = name.to_owned();
    house
        .on_record(move |house, db| {
            let wave = survey_waves::find(house, Right::RunWaves, db, &name)?;
            if wave.state.is_over() {
                return Err(IllegalMove { state: wave.state, attempted: Move::Remind }.into());
            }
            let due_at = wave.quiet().next_free(wanted::moment_of(on.at(9, 0, 0, 0), &wave.time_zone)?, &wave.zone());
            if due_at <= order.at || due_at >= wave.closes_at.moment() {
                return Err(Refusal::BadInput {
                    field: Field::DayOfAReminder,
                    found: on.to_string(),
                    expected: format!("a day after now and before the wave closes on {}", said(&wave, wave.ends_at())),
                });
            }
            let there = planned_reminders::of_wave(db, wave.id)?;
            if there.iter().any(|plan| plan.is_twice(audience, due_at)) {
                return Err(Refusal::PlannedBefore { audience, at: Box::new(due_at.to_zoned_datetime(wave.zone())) });
            }
            let number = planned_reminders::add(db, wave.id, audience.as_str(), due_at.into())?;
            let planned = planned_reminders::of_wave(db, wave.id)?.into_iter().find(|plan| plan.number == number);
            let became = format!("{audience}: {}", said(&wave, due_at));
            keep_trail::note(db, &order, Act::ReminderPlanned, &OnWhat::wave(&wave), "", &became)?;
            planned.ok_or_else(|| Refusal::damaged("a planned reminder is missing"))
        })
        .await
}

/// The reminders that leave, or left, by themselves.
pub async fn planned(house: &House, name: &str) -> Result<Vec<PlannedReminder>, Refusal> {
    let name = name.to_owned();
    house
        .read(move |house, db| {
            let wave = survey_waves::find(house, Right::RunWaves, db, &name)?;
            Ok(planned_reminders::of_wave(db, wave.id)?)
        })
        .await
}

/// Takes a planned reminder off the plan.
pub async fn unplan(house: &House, name: &str, number: i32, order: Order) -> Result<(), Refusal> {
    let name = name.to_owned();
    house
        .on_record(move |house, db| {
            let wave = survey_waves::find(house, Right::RunWaves, db, &name)?;
            let planned = planned_reminders::of_wave(db, wave.id)?.into_iter().find(|plan| plan.number == number);
            if !planned_reminders::remove(db, wave.id, number)? {
                return Err(Refusal::unknown(Thing::PlannedReminder, number.to_string()));
            }
            let was = planned.map(|plan| format!("{}: {}", plan.audience, said(&wave, plan.due_at.moment())));
            keep_trail::note(db, &order, Act::ReminderUnplanned, &OnWhat::wave(&wave), &was.unwrap_or_default(), "")?;
            Ok(())
        })
        .await
}

/// Sends the planned reminders whose time has come; the names of their waves. One that is not possible is skipped, and
/// its wave says why. Letters that are still on their way put it off.
pub(super) async fn remind_those_due(house: &House, now: Timestamp) -> Result<Vec<String>, Refusal> {
    let due = house.store.read(move |db| those_due(db, now)).await?;
    let mut reminded = Vec::new();
    for (planned, wave) in due {
        let (number, id, name) = (planned.number, wave.id, wave.name.clone());
        let done = house
            .on_record(move |house, db| {
                let audience = planned.audience.parse().unwrap_or_default();
                let done = remind_now(house, db, id, &name, audience, &Order::of_the_house(now))?;
                // Somebody else has sent it meanwhile: then not twice.
                if !planned_reminders::settle(db, id, number, planned_reminders::DONE, &done.letters.to_string())? {
                    return Err(StoreError::Busy.into());
                }
                Ok(())
            })
            .await;
        match done {
            Ok(()) => reminded.push(wave.name),
            Err(Refusal::StillSending(_)) => {}
            Err(Refusal::Store(error)) => return Err(error.into()),
            Err(refusal) => {
                skip(house, wave, number, why_skipped(&refusal), now).await?;
            }
        }
    }
    Ok(reminded)
}

async fn skip(house: &House, wave: WaveRow, number: i32, why: &'static str, now: Timestamp) -> Result<(), Refusal> {
    house
        .on_record(move |_, db| {
            if planned_reminders::settle(db, wave.id, number, planned_reminders::SKIPPED, why)? {
                let order = Order::of_the_house(now);
                keep_trail::note(db, &order, Act::ReminderSkipped, &OnWhat::wave(&wave), "", why)?;
            }
            Ok(())
        })
        .await
}

/// Why a planned reminder did not leave, as it is kept.
fn why_skipped(refusal: &Refusal) -> &'static str {
    match refusal {
        Refusal::NobodyToRemind => "nobody",
        Refusal::TooSoon { .. } => "too-soon",
        Refusal::IllegalMove(_) | Refusal::ClosesInThePast { .. } => planned_reminders::CLOSED,
        _ => "refused",
    }
}

/// Planned reminders whose time has come; those wait whose wave was not sent yet or whose post is stopped.
pub(super) fn those_due(db: &mut Database, now: Timestamp) -> Result<Vec<(PlannedReminder, WaveRow)>, Refusal> {
    let mut due = Vec::new();
    for planned in planned_reminders::due(db, now.into())? {
        let Some(wave) = waves::find(db, planned.wave_id)? else { continue };
        if wave.state == State::Running || wave.state.is_over() {
            due.push((planned, wave));
        }
    }
    Ok(due)
}
