//! Who did what with a wave, newest first.

use jiff::Timestamp;

use crate::services::survey_waves::WaveFigures;
use crate::services::{move_wave, revise_wave};
use crate::storage::wave_events::WaveEvent;
use crate::wave::ledger::Kind;
use crate::web::door::Evaluator;
use crate::web::refused::Refused;
use crate::web::views::wave::Event;
use crate::wording::Fill;

use super::showing::word_of;

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
        let (key, fills) = words_of(&event);
        history.push(line(event.happened_at.moment(), &event.happened_by, &key, &fills, &event.reason));
    }
    for (kind, round, at, count) in &figures.releases {
        let fills = [("round", round.to_string().into()), ("count", (*count).into())];
        let what = match kind {
            Kind::Invitation => evaluator.say("desk-history-invitations", &fills),
            Kind::Reminder => evaluator.say("desk-history-reminders", &fills),
            // One per answer that comes in: not for the history.
            Kind::Confirmation => continue,
            other => {
                let letter = word_of(evaluator, *other);
                evaluator.say("waves-history-letters", &[("letter", letter.into()), ("count", (*count).into())])
            }
        };
        history.push(Event { at: evaluator.web.zoned(*at), by: String::new(), what, why: String::new() });
    }
    for (number, at, by) in revise_wave::history(house, &wave.name).await.map_err(refuse)? {
        history.push(line(at, &by, "versions-history", &[("number", number.to_string().into())], ""));
    }
    // Later first; what happened at one moment stays in the order above.
    history.sort_by_key(|event| event.at.timestamp());
    history.reverse();
    Ok(history)
}

fn words_of(event: &WaveEvent) -> (String, Vec<(&'static str, Fill)>) {
    let key = format!("waves-history-{}", event.step.replace(' ', "-"));
    (key, vec![("detail", event.detail.clone().into())])
}
