//! What can be done with a wave now, the likeliest first.

use crate::services::check_post;
use crate::services::remind_members::{LEAST_DAYS, Reminded};
use crate::services::survey_waves::WaveFigures;
use crate::wave::{Audience, State};
use crate::web::door::Visitor;
use crate::web::views::form::Pick;
use crate::web::views::wave::{Step, StepKind, Typing};

/// What the steps concern.
pub(super) struct Counted {
    pub letters: u64,
    /// What reminding everybody would do.
    pub reminded: Reminded,
    pub to_announce: u64,
    /// Whether the last dry run still holds and found nothing that stops the letters.
    pub is_current: bool,
}

/// The steps; `typed` is what was typed wrongly, and at which.
pub(super) fn of(
    visitor: &Visitor,
    figures: &WaveFigures,
    counted: &Counted,
    typed: Option<&(StepKind, String)>,
) -> Vec<Step> {
    let step = |kind, letters| Step {
        kind,
        letters,
        typing: None,
        barred: None,
        asks_why: false,
        audiences: Vec::new(),
        asks_day: false,
        offers_all_the_same: false,
    };
    let typing = |kind, expected: String| {
        let typed = typed.filter(|(at, _)| *at == kind).map(|(_, typed)| typed.clone());
        Some(Typing { expected, wrong: typed.is_some(), typed })
    };
    let named = |kind, letters| Step { typing: typing(kind, figures.wave.name.clone()), ..step(kind, letters) };
    let close = || Step { asks_why: true, ..named(StepKind::Close, figures.invited.saturating_sub(figures.sent_in)) };
    let open = figures.total.open;
    match figures.wave.state {
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
        State::Held => vec![Step { asks_why: true, ..step(StepKind::TakeBack, open) }, close()],
        State::Running if figures.is_sending() => {
            vec![Step { asks_why: true, ..step(StepKind::Pause, open) }, close()]
        }
        State::Running => {
            let reminded = &counted.reminded;
            let letters = reminded.letters as u64;
            let barred = (letters == 0).then(|| why_nobody(visitor, reminded));
            let remind = Step { barred, audiences: audiences(visitor), ..step(StepKind::Remind, letters) };
            vec![remind, close()]
        }
        State::Paused => vec![step(StepKind::Resume, open), close()],
        State::Closed => {
            let links = figures.invited.saturating_sub(figures.sent_in);
            let reopen = Step { asks_why: true, asks_day: true, ..step(StepKind::Reopen, links) };
            let announce = Step {
                typing: typing(StepKind::Announce, counted.to_announce.to_string()),
                ..step(StepKind::Announce, counted.to_announce)
            };
            if counted.to_announce > 0 { vec![announce, reopen] } else { vec![reopen] }
        }
    }
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

/// Whom a reminder can go to.
pub(super) fn audiences(visitor: &Visitor) -> Vec<Pick> {
    Audience::ALL
        .into_iter()
        .map(|audience| Pick {
            value: audience.as_str().to_owned(),
            words: visitor.say(&format!("waves-audience-{audience}"), &[]),
            chosen: audience == Audience::Everyone,
        })
        .collect()
}
