//! What can be done with a wave now, the likeliest first.

use crate::services::remind_members::{LEAST_DAYS, Reminded};
use crate::services::survey_waves::WaveFigures;
use crate::services::{accept_terms, check_post};
use crate::wave::{Audience, State};
use crate::web::door::Visitor;
use crate::web::views::form::{Pick, Typing};
use crate::web::views::wave::{Step, StepKind};

use super::entered::Entered;

/// What the steps concern.
pub(super) struct Counted {
    pub letters: u64,
    /// What reminding everybody would do.
    pub reminded: Reminded,
    pub to_announce: u64,
    /// Whether the last dry run still holds and found nothing that stops the letters.
    pub is_current: bool,
}

/// The steps; `entered` is what was entered at one of them and can't be done so.
pub(super) fn of(visitor: &Visitor, figures: &WaveFigures, counted: &Counted, entered: Option<&Entered>) -> Vec<Step> {
    let at = |kind: StepKind| entered.filter(|entered| entered.step == kind.as_str());
    let step = |kind, letters| Step {
        kind,
        letters,
        typing: None,
        barred: None,
        asks_why: kind.asks_why(),
        needs_why: kind.needs_why(),
        why: at(kind).map_or_else(String::new, |entered| entered.why.clone()),
        audiences: Vec::new(),
        asks_day: false,
        day: at(kind).map_or_else(String::new, |entered| entered.day.clone()),
        offers_all_the_same: false,
        all_the_same: at(kind).is_some_and(|entered| entered.all_the_same),
        seen: None,
    };
    let typing = |kind, expected: String| {
        let entered = at(kind);
        let wrong = entered.is_some_and(|entered| entered.typed_is_wrong);
        Some(Typing { expected, wrong, typed: entered.map(|entered| entered.typed.clone()) })
    };
    let named = |kind, letters| Step { typing: typing(kind, figures.wave.name.clone()), ..step(kind, letters) };
    let close = || named(StepKind::Close, figures.invited.saturating_sub(figures.sent_in));
    let open = figures.total.open;
    let house = &visitor.web.house;
    let accept = accept_terms::differing(house, &figures.wave)
        .map(|_| Step { seen: Some(house.terms().stored()), ..step(StepKind::Accept, open) });
    let announce = (counted.to_announce > 0).then(|| Step {
        typing: typing(StepKind::Announce, counted.to_announce.to_string()),
        ..step(StepKind::Announce, counted.to_announce)
    });
    let steps = match figures.wave.state {
        State::Draft | State::Checked => {
            let barred = (counted.letters == 0).then(|| visitor.say("desk-step-nobody", &[]));
            let check = Step { barred, ..step(StepKind::Check, counted.letters) };
            let delete = named(StepKind::Delete, 0);
            if figures.wave.state == State::Checked && counted.is_current {
                let approve = Step {
                    typing: typing(StepKind::Approve, counted.letters.to_string()),
                    offers_all_the_same: is_watched(visitor, counted.letters),
                    ..step(StepKind::Approve, counted.letters)
                };
                vec![approve, check, delete]
            } else {
                vec![check, delete]
            }
        }
        State::Approved => vec![step(StepKind::Send, open), close()],
        State::Held => vec![step(StepKind::TakeBack, open), close()],
        State::Running if figures.is_sending() => vec![step(StepKind::Pause, open), close()],
        State::Running => {
            let reminded = &counted.reminded;
            let letters = reminded.letters as u64;
            let barred = (letters == 0).then(|| why_nobody(visitor, reminded));
            let audiences = audiences(visitor, "");
            let remind = Step { barred, audiences, ..step(StepKind::Remind, letters) };
            vec![remind, close()]
        }
        State::Paused if accept.is_some() => vec![close()],
        State::Paused => vec![step(StepKind::Resume, open), close()],
        State::Closed => {
            let links = figures.invited.saturating_sub(figures.sent_in);
            let reopen = Step { asks_day: true, ..step(StepKind::Reopen, links) };
            let release = step(StepKind::Release, figures.sent_in);
            [release].into_iter().chain(announce).chain([reopen]).collect()
        }
        State::Released => announce.into_iter().chain([named(StepKind::Withdraw, figures.sent_in)]).collect(),
    };
    accept.into_iter().chain(steps).collect()
}

/// Whether so many letters are approved only if name servers speak well of the sender.
fn is_watched(visitor: &Visitor, letters: u64) -> bool {
    let house = &visitor.web.house;
    letters > check_post::WATCHED_FROM as u64 && check_post::is_of_use(house) && !check_post::is_made_up(house)
}

/// Why a reminder would go to nobody.
fn why_nobody(visitor: &Visitor, reminded: &Reminded) -> String {
    match reminded.wait_until {
        Some(until) => {
            let days = LEAST_DAYS.to_string().into();
            visitor.say("waves-too-soon", &[("days", days), ("until", visitor.said_moment(until).into())])
        }
        None if reminded.undeliverable == 0 => visitor.say("desk-step-all-done", &[]),
        None => visitor.say("waves-nobody-to-remind", &[]),
    }
}

/// Whom a reminder can go to; `chosen` is what somebody chose before, if anything.
pub(super) fn audiences(visitor: &Visitor, chosen: &str) -> Vec<Pick> {
    let chosen = chosen.parse().unwrap_or(Audience::Everyone);
    Audience::ALL
        .into_iter()
        .map(|audience| Pick {
            value: audience.as_str().to_owned(),
            words: visitor.say(&format!("waves-audience-{audience}"), &[]),
            chosen: audience == chosen,
        })
        .collect()
}
