//! Closes a wave, sets another closing time, and opens it again: what each does is said before it is done.

use jiff::Timestamp;
use jiff::civil::Date;

use super::move_wave::{self, Order};
use super::prepare_wave::wanted;
use super::{House, Refusal, survey_waves, write_to_respondents};
use crate::rights::{Right, Scope};
use crate::storage::waves::WaveRow;
use crate::storage::{Database, invitations, letters, planned_reminders, responses, waves};
use crate::wave::ledger::State as LetterState;
use crate::wave::{Move, State};

/// What closing did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Closed {
    /// Letters that will not leave any more.
    pub cancelled: usize,
}

/// What another closing time did, or would do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Extended {
    pub closes_at: Timestamp,
    /// Links of companies that have not sent their answers in: they work until then.
    pub open_links: u64,
    /// Letters that were approved with another day have not left: they name the new one.
    pub names_day: bool,
}

/// Closes a wave before its time.
///
/// # Errors
/// [`Refusal::BadInput`] if the order gives no reason.
pub async fn close(house: &House, name: &str, order: Order) -> Result<Closed, Refusal> {
    let name = name.to_owned();
    house
        .on_record(move |house, db| {
            let wave = survey_waves::find(house, Right::RunWaves, db, &name)?;
            close_now(db, &wave, LetterState::Cancelled, &order)
        })
        .await
}

/// Lets a wave close at the end of another day.
pub async fn extend(house: &House, name: &str, closes_on: Date, order: Order) -> Result<Extended, Refusal> {
    reschedule(house, name, closes_on, order, Move::Extend).await
}

/// Takes answers again, until the end of a day. Letters that were taken out of the post stay out.
///
/// # Errors
/// [`Refusal::BadInput`] if the order gives no reason.
pub async fn reopen(house: &House, name: &str, closes_on: Date, order: Order) -> Result<Extended, Refusal> {
    reschedule(house, name, closes_on, order, Move::Reopen).await
}

/// Links that would work again, or go on working.
pub async fn open_links(house: &House, name: &str) -> Result<u64, Refusal> {
    let name = name.to_owned();
    house
        .read(move |house, db| {
            let wave = survey_waves::find(house, Right::RunWaves, db, &name)?;
            links(db, &wave)
        })
        .await
}

async fn reschedule(house: &House, name: &str, closes_on: Date, order: Order, step: Move) -> Result<Extended, Refusal> {
    let name = name.to_owned();
    house
        .on_record(move |house, db| {
            let wave = survey_waves::find(house, Right::RunWaves, db, &name)?;
            wave.state.after(step)?;
            let closes_at = wanted::end_of(closes_on, &wave.time_zone)?;
            if closes_at <= order.at {
                return Err(Refusal::ClosesInThePast { closes_on });
            }
            let detail = closes_on.to_string();
            match step {
                Move::Reopen => move_wave::reopen(db, &wave, &order, &detail)?,
                step => move_wave::shift(db, &wave, step, &order, &detail)?,
            };
            waves::set_closing(db, wave.id, closes_at.into())?;
            let names_day = matches!(wave.state, State::Approved | State::Held);
            Ok(Extended { closes_at, open_links: links(db, &wave)?, names_day })
        })
        .await
}

fn links(db: &mut Database, wave: &WaveRow) -> Result<u64, Refusal> {
    let invited = invitations::count(db, wave.id)?;
    let sent = i64::try_from(responses::sent_in(db, wave.id)?.len()).map_err(Refusal::damaged)?;
    Ok(u64::try_from(invited - sent).unwrap_or(0))
}

/// Waves whose time is over.
pub(super) fn those_due(db: &mut Database, now: Timestamp) -> Result<Vec<WaveRow>, Refusal> {
    let all = waves::all(db, &Scope::everything())?;
    Ok(all.into_iter().filter(|wave| wave.state.after(Move::Close).is_ok() && wave.closes_at.moment() < now).collect())
}

/// Closes every wave whose time is over; their names.
pub(super) fn close_those_due(db: &mut Database, now: Timestamp) -> Result<Vec<String>, Refusal> {
    let mut closed = Vec::new();
    for wave in those_due(db, now)? {
        close_now(db, &wave, LetterState::Expired, &Order::of_the_house(now))?;
        closed.push(wave.name);
    }
    Ok(closed)
}

fn close_now(db: &mut Database, wave: &WaveRow, end: LetterState, order: &Order) -> Result<Closed, Refusal> {
    wave.state.after(Move::Close)?;
    let cancelled = letters::end_of_wave(db, wave.id, end)?;
    move_wave::shift(db, wave, Move::Close, order, &cancelled.to_string())?;
    waves::note_close(db, wave.id, order.at.into())?;
    planned_reminders::skip_all(db, wave.id)?;
    if wave.thanks {
        write_to_respondents::thank(db, wave, order.at)?;
    }
    Ok(Closed { cancelled })
}
