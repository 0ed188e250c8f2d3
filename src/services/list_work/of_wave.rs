//! What one wave waits for.

use jiff::Timestamp;

use super::{Place, Task, What, task};
use crate::services::{House, Refusal, accept_terms, check_wave, notice_restore, watch_post, wave_returns};
use crate::storage::post_rests::{self, RELAY};
use crate::storage::waves::WaveRow;
use crate::storage::{Database, letters, responses, wave_checks};
use crate::wave::State;
use crate::wave::ledger::State as LetterState;

pub(super) fn add(
    house: &House,
    db: &mut Database,
    wave: &WaveRow,
    name: &str,
    now: Timestamp,
    tasks: &mut Vec<Task>,
) -> Result<(), Refusal> {
    let mut add = |what: What, count: u64| tasks.extend(task(what, count, Place::Wave(wave.name.clone())));
    if wave.state == State::Checked
        && let Some((what, count)) = of_check(db, wave, name)?
    {
        add(what, count);
    }
    if wave.state.is_open_to_change() {
        return Ok(());
    }
    let counts = letters::counts(db, wave.id)?;
    let in_state = |is_it: fn(LetterState) -> bool| -> u64 {
        counts.iter().filter(|(_, state, _)| is_it(*state)).map(|(.., count)| as_count(*count)).sum()
    };
    let open = in_state(LetterState::is_open);
    if wave.state == State::Approved {
        add(What::Send, open);
    }
    if let Some((left, _)) = notice_restore::of_wave(db, wave)? {
        add(What::Restored, left);
    }
    if let Some(alarm) = watch_post::ringing(db, wave)? {
        add(What::Stopped, alarm.came_back);
    }
    if !wave.state.is_over() && accept_terms::differing(house, wave).is_some() {
        add(What::OtherTerms, open);
    }
    add(What::Doubt, in_state(|state| state == LetterState::Unknown));
    if matches!(wave.state, State::Running | State::Held) {
        let rest = post_rests::find(db, RELAY)?.filter(|rest| rest.until.moment() > now);
        if rest.is_some_and(|rest| rest.needs_a_person) {
            add(What::Resting, open);
        }
    }
    let unwritten = letters::unwritten(db, wave.id)?.into_iter().map(|(.., count)| as_count(count)).sum();
    if !wave.state.is_over() {
        add(What::Unwritten, unwritten);
        add(What::Undeliverable, wave_returns::undelivered_count(db, wave.id)?);
    }
    if wave.state == State::Closed {
        let sent = responses::counts(db, wave.id)?.into_iter().filter(|(state, _)| state == responses::SENT);
        add(What::Release, sent.map(|(_, count)| as_count(count)).sum());
    }
    Ok(())
}

/// What the last dry run leads to. Whoever has approved it waits for somebody else, and has nothing to do.
fn of_check(db: &mut Database, wave: &WaveRow, name: &str) -> Result<Option<(What, u64)>, Refusal> {
    let Some(check) = wave_checks::find(db, wave.id)? else { return Ok(None) };
    let report: check_wave::Report = serde_json::from_str(&check.report).map_err(Refusal::damaged)?;
    let approvals = wave_checks::approvals(db, wave.id, &check.fingerprint)?;
    Ok(match report.stops() {
        0 if approvals.is_empty() => Some((What::Approve, report.letters as u64)),
        0 if approvals.iter().any(|approval| approval.approved_by == name) => None,
        0 => Some((What::SecondPair, report.letters as u64)),
        stops => Some((What::FaultyLetters, stops as u64)),
    })
}

fn as_count(count: i64) -> u64 {
    u64::try_from(count).unwrap_or(0)
}
