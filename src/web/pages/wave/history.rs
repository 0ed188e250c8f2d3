//! Who did what with a wave, newest first.

use jiff::Timestamp;
use jiff::civil::Date;

use crate::services::accept_terms::OTHER_TERMS;
use crate::services::approve_wave::FIRST_OF_TWO;
use crate::services::survey_waves::WaveFigures;
use crate::services::{move_wave, revise_wave};
use crate::storage::wave_events::WaveEvent;
use crate::wave::ledger::Kind;
use crate::wave::{State, Targets, Terms};
use crate::web::door::Evaluator;
use crate::web::refused::Refused;
use crate::web::refused::words::settings;
use crate::web::views::wave::Event;
use crate::wording::{Fill, dates};

use super::schedule::aim_words;
use super::showing::word_of;

/// Its letters were approved and have not begun to leave.
const BEFORE: [&str; 2] = [State::Approved.as_str(), State::Held.as_str()];

pub(super) async fn of(evaluator: &Evaluator, figures: &WaveFigures) -> Result<Vec<Event>, Refused> {
    let (house, wave) = (&evaluator.web.house, &figures.wave);
    let refuse = |refusal| evaluator.refuse(refusal);
    let line = |at: Timestamp, by: &str, key: &str, fills: &[(&str, Fill)], why: &str| Event {
        at: evaluator.web.zoned(at),
        by: by.to_owned(),
        what: evaluator.say(key, fills),
        why: why.to_owned(),
    };
    let mut history = vec![line(wave.created_at.moment(), &wave.created_by, "desk-history-made", &[], "")];
    for event in move_wave::history(house, &wave.name).await.map_err(refuse)? {
        history.push(Event {
            at: evaluator.web.zoned(event.happened_at.moment()),
            what: words_of(evaluator, &event),
            by: event.happened_by,
            why: event.reason,
        });
    }
    // What a step let go is said by that step; thanks leave with the close, or with the moment it comes by itself.
    for (_, _, at, count) in figures.releases.iter().filter(|(kind, ..)| *kind == Kind::Thanks) {
        let fills = [("letter", word_of(evaluator, Kind::Thanks).into()), ("count", (*count).into())];
        history.push(line(*at, "", "waves-history-letters", &fills, ""));
    }
    for (number, at, by) in revise_wave::history(house, &wave.name).await.map_err(refuse)? {
        history.push(line(at, &by, "versions-history", &[("number", number.to_string().into())], ""));
    }
    // Later first; what happened at one moment stays in the order above.
    history.sort_by_key(|event| event.at.timestamp());
    history.reverse();
    Ok(history)
}

/// The words for a step, and what it concerned: a number of letters, a day, a moment.
fn words_of(evaluator: &Evaluator, event: &WaveEvent) -> String {
    let step = event.step.replace(' ', "-");
    let detail = event.detail.as_str();
    let (key, fills): (String, Vec<(&str, Fill)>) = match step.as_str() {
        "approve" if detail == FIRST_OF_TWO => ("waves-history-first-approval".to_owned(), Vec::new()),
        "approve" if detail.contains(' ') => {
            let (letters, faults) = detail.split_once(' ').unwrap_or((detail, "0"));
            let fills = vec![("count", count_of(letters)), ("faults", faults.to_owned().into())];
            ("postcheck-history".to_owned(), fills)
        }
        "send" | "extend" | "reopen" => {
            let said = match (detail.parse::<Timestamp>(), detail.parse::<Date>()) {
                (Ok(at), _) => evaluator.said_moment(at),
                (_, Ok(day)) => dates::long_date(evaluator.language, day),
                _ => detail.to_owned(),
            };
            // Letters that were approved with another day name the new one.
            let names_day = step == "extend" && BEFORE.contains(&event.state.as_str());
            let key =
                if names_day { "waves-history-extend-names-day".to_owned() } else { format!("waves-history-{step}") };
            (key, vec![("at", said.into())])
        }
        "remind" => {
            let (audience, count) = detail.split_once(' ').unwrap_or(("everyone", detail));
            let whom = evaluator.say(&format!("waves-audience-{audience}"), &[]);
            ("waves-history-remind".to_owned(), vec![("whom", whom.into()), ("count", count_of(count))])
        }
        "pace" if detail == "0" => ("waves-history-pace-house".to_owned(), Vec::new()),
        "pace" => ("waves-history-pace".to_owned(), vec![("count", count_of(detail))]),
        "accept" => {
            let terms = Terms::of_stored(detail);
            let said = terms.map(|terms| settings(&evaluator.web.house.texts, evaluator.language, &terms));
            ("waves-history-accept".to_owned(), vec![("settings", said.unwrap_or_default().into())])
        }
        "pause" if detail == OTHER_TERMS => ("waves-history-terms".to_owned(), Vec::new()),
        "aim" => {
            let aim = aim_words(evaluator, &Targets::of_stored(detail));
            ("waves-history-aim".to_owned(), vec![("aim", aim.into())])
        }
        "restore" => ("post-history-restored".to_owned(), vec![("count", count_of(detail))]),
        "check" | "approve" | "start" | "close" | "release" | "announce" | "import" => {
            (format!("waves-history-{step}"), vec![("count", count_of(detail))])
        }
        "hand-over" => ("instead-history".to_owned(), Vec::new()),
        "send-again" => ("doubt-history-again".to_owned(), vec![("count", count_of(detail))]),
        "resolve" => {
            let mut counts = detail.split(' ').map(count_of);
            let mut next = || counts.next().unwrap_or(Fill::Count(0));
            ("doubt-history-resolve".to_owned(), vec![("taken", next()), ("again", next()), ("left", next())])
        }
        "pause" if detail.starts_with("hard ") => ("post-history-hard".to_owned(), Vec::new()),
        "pause" if detail.starts_with("policy ") => ("post-history-policy".to_owned(), Vec::new()),
        _ => (format!("waves-history-{step}"), Vec::new()),
    };
    evaluator.say(&key, &fills)
}

fn count_of(detail: &str) -> Fill {
    Fill::Count(detail.parse().unwrap_or(0))
}
