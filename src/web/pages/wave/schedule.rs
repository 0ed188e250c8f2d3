//! When the letters of a wave leave, which reminders leave by themselves, and when it closes.

use crate::services::survey_waves::WaveFigures;
use crate::services::{close_wave, remind_members};
use crate::storage::planned_reminders::{self, PlannedReminder};
use crate::wave::{Quiet, State};
use crate::web::door::{Evaluator, Visitor};
use crate::web::refused::Refused;
use crate::web::views::wave::{PlannedLine, Schedule};

use super::steps;

pub(super) async fn of(evaluator: &Evaluator, figures: &WaveFigures) -> Result<Schedule, Refused> {
    let house = &evaluator.web.house;
    let wave = &figures.wave;
    let planned = remind_members::planned(house, &wave.name).await.map_err(|refusal| evaluator.refuse(refusal))?;
    let open_links = close_wave::open_links(house, &wave.name).await.map_err(|refusal| evaluator.refuse(refusal))?;
    let closes_on = wave.closes_at.moment().to_zoned_datetime(wave.zone()).date();
    let can_extend = !wave.state.is_open_to_change() && wave.state != State::Closed;
    Ok(Schedule {
        opens_at: wave.opens_at.map(|opens| evaluator.web.zoned(opens.moment())),
        leaves_at: wave.leaves_at.map(|leaves| evaluator.web.zoned(leaves.moment())),
        quiet: quiet_words(evaluator, wave.quiet()),
        hold_minutes: u64::try_from(wave.hold_minutes).unwrap_or(0),
        four_eyes: wave.four_eyes,
        one_each: wave.one_each,
        confirms: wave.confirms,
        thanks: wave.thanks,
        reminders: planned.iter().map(|planned| line_of(evaluator, planned)).collect(),
        audiences: if wave.state == State::Closed { Vec::new() } else { steps::audiences(evaluator) },
        extend: can_extend.then(|| closes_on.to_string()),
        open_links,
    })
}

fn quiet_words(visitor: &Visitor, quiet: Quiet) -> String {
    let (from, until) = quiet.minutes();
    let clock = |minute: u16| format!("{}:{:02}", minute / 60, minute % 60);
    let fills = [("from", clock(from).into()), ("until", clock(until).into())];
    let key = match (from == until, quiet.keeps_weekends()) {
        (true, false) => "waves-quiet-never",
        (true, true) => "waves-quiet-weekends",
        (false, false) => "waves-quiet-nights",
        (false, true) => "waves-quiet-both",
    };
    visitor.say(key, &fills)
}

fn line_of(visitor: &Visitor, planned: &PlannedReminder) -> PlannedLine {
    let outcome = match planned.state.as_str() {
        planned_reminders::DONE => {
            visitor.say("waves-planned-done", &[("count", planned.outcome.parse().unwrap_or(0_u64).into())])
        }
        planned_reminders::SKIPPED => visitor.say(&format!("waves-planned-skipped-{}", planned.outcome), &[]),
        _ => visitor.say("waves-planned-planned", &[]),
    };
    PlannedLine {
        number: u64::try_from(planned.number).unwrap_or(0),
        audience: visitor.say(&format!("waves-audience-{}", planned.audience), &[]),
        due_at: visitor.web.zoned(planned.due_at.moment()),
        outcome,
        can_be_removed: planned.state == planned_reminders::PLANNED,
    }
}
