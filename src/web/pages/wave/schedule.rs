//! When the letters of a wave leave, which reminders leave by themselves, and when it closes.

use crate::services::survey_waves::WaveFigures;
use crate::services::{close_wave, remind_members, survey_waves, tell_privacy};
use crate::storage::planned_reminders::{self, PlannedReminder};
use crate::wave::{Quiet, State, Targets};
use crate::web::door::{Evaluator, Visitor};
use crate::web::refused::Refused;
use crate::web::views::wave::{PaceForm, PlannedLine, Schedule};
use crate::wording::{Fill, numbers};

use super::entered::Entered;
use super::{aim, steps};

pub(super) async fn of(
    evaluator: &Evaluator,
    figures: &WaveFigures,
    typed: Option<&aim::Typed>,
    entered: Option<&Entered>,
) -> Result<Schedule, Refused> {
    let at = |step: &str| entered.filter(|entered| entered.step == step);
    let house = &evaluator.web.house;
    let wave = &figures.wave;
    let planned = remind_members::planned(house, &wave.name).await.map_err(|refusal| evaluator.refuse(refusal))?;
    let open_links = close_wave::open_links(house, &wave.name).await.map_err(|refusal| evaluator.refuse(refusal))?;
    let closes_on = wave.closes_at.moment().to_zoned_datetime(wave.zone()).date();
    let types = survey_waves::cluster_types(house, &wave.name).await.map_err(|refusal| evaluator.refuse(refusal))?;
    let can_extend = !wave.state.is_open_to_change() && !wave.state.is_over();
    let mode = tell_privacy::of(house, wave).await.map_err(|refusal| evaluator.refuse(refusal))?;
    Ok(Schedule {
        opens_at: wave.opens_at.map(|opens| evaluator.web.zoned(opens.moment())),
        leaves_at: wave.leaves_at.map(|leaves| evaluator.web.zoned(leaves.moment())),
        quiet: quiet_words(evaluator, wave.quiet()),
        hold_minutes: u64::try_from(wave.hold_minutes).unwrap_or(0),
        four_eyes: wave.four_eyes,
        one_each: wave.one_each,
        confirms: wave.confirms,
        thanks: wave.thanks,
        privacy: evaluator.say(&format!("waves-privacy-{mode}-means"), &[]),
        reminders: planned.iter().map(|planned| line_of(evaluator, planned, wave.state)).collect(),
        audiences: match wave.state.is_over() {
            true => Vec::new(),
            false => steps::audiences(evaluator, at("plan-reminder").map_or("", |entered| &entered.audience)),
        },
        plan_day: at("plan-reminder").map_or_else(String::new, |entered| entered.day.clone()),
        extend: can_extend.then(|| at("extend").map_or_else(|| closes_on.to_string(), |entered| entered.day.clone())),
        extend_why: at("extend").map_or_else(String::new, |entered| entered.why.clone()),
        faults: entered.map_or_else(Vec::new, |entered| entered.faults.clone()),
        names_day: matches!(wave.state, State::Approved | State::Held),
        open_links,
        pace: match wave.per_second {
            0 => evaluator.say("waves-pace-house", &[]),
            letters => evaluator.say("waves-pace-own", &[("count", u64::try_from(letters).unwrap_or(0).into())]),
        },
        aim: aim_words(evaluator, &wave.targets()),
        targets: (!wave.state.is_over()).then(|| aim::form(evaluator, &wave.targets(), types, typed)),
        pacing: (!wave.state.is_over()).then(|| match at("pace") {
            Some(entered) => PaceForm { per_second: entered.per_second.clone(), why: entered.why.clone() },
            None => PaceForm { per_second: wave.per_second.to_string(), why: String::new() },
        }),
    })
}

/// “60% of all; IBN 75%”.
pub(super) fn aim_words(visitor: &Visitor, targets: &Targets) -> String {
    if targets.is_empty() {
        return visitor.say("waves-aim-none", &[]);
    }
    let percent = |percent: u8| Fill::from(numbers::percent(visitor.language, f64::from(percent) / 100.0, 0));
    let of_all = targets.of_all().map(|of| visitor.say("waves-aim-of-all", &[("percent", percent(of))]));
    let of_type = targets.by_type().map(|(name, of)| {
        visitor.say("waves-aim-of-type", &[("type", name.to_owned().into()), ("percent", percent(of))])
    });
    of_all.into_iter().chain(of_type).collect::<Vec<_>>().join("; ")
}

pub(in crate::web::pages) fn quiet_words(visitor: &Visitor, quiet: Quiet) -> String {
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

fn line_of(visitor: &Visitor, planned: &PlannedReminder, wave: State) -> PlannedLine {
    // A wave that is closed sends none of them, whatever was planned.
    let is_over = wave.is_over() && planned.state == planned_reminders::PLANNED;
    let outcome = match planned.state.as_str() {
        _ if is_over => visitor.say(&format!("waves-planned-skipped-{}", planned_reminders::CLOSED), &[]),
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
        can_be_removed: planned.state == planned_reminders::PLANNED && !is_over,
    }
}
