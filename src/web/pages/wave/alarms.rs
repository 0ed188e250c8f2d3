//! Why the post of a wave has stopped by itself, and which of its letters wait for somebody.

use crate::services::{accept_terms, watch_post};
use crate::storage::waves::WaveRow;
use crate::wave::State;
use crate::wave::ledger::Bounce;
use crate::web::door::Evaluator;
use crate::web::pages::home::href_of;
use crate::web::refused::Refused;
use crate::web::refused::words::differences;
use crate::web::views::Link;
use crate::web::views::wave::Alarm;

use super::showing::word_of;

pub(super) async fn of(evaluator: &Evaluator, wave: &WaveRow) -> Result<Vec<Alarm>, Refused> {
    let house = &evaluator.web.house;
    let watched = watch_post::alarms(house, wave.clone()).await.map_err(|refusal| evaluator.refuse(refusal))?;
    let mut words = Vec::new();
    if let Some((letters, at)) = watched.restored {
        let at = evaluator.said_moment(at).into();
        let key = if wave.state.is_open_to_change() { "post-alarm-restored-unsent" } else { "post-alarm-restored" };
        words.push(evaluator.say(key, &[("count", letters.into()), ("at", at)]));
    }
    if let Some(alarm) = watched.came_back {
        let key = if alarm.bounce == Bounce::Policy { "post-alarm-policy" } else { "post-alarm-hard" };
        words.push(evaluator.say(key, &[("came", alarm.came_back.into()), ("of", alarm.of.into())]));
    }
    if let Some(rest) = watched.rest.filter(|_| matches!(wave.state, State::Running | State::Held)) {
        let key = if rest.needs_a_person { "post-alarm-relay-person" } else { "post-alarm-relay" };
        words.push(evaluator.say(key, &[("at", evaluator.said_moment(rest.until.moment()).into())]));
        words.push(evaluator.say("post-alarm-said", &[("why", rest.why.into())]));
    }
    for rest in watched.groups.iter().filter(|_| matches!(wave.state, State::Running | State::Held | State::Paused)) {
        let to = rest.name.strip_prefix("to ").unwrap_or(&rest.name).to_owned();
        let at = evaluator.said_moment(rest.until.moment());
        words.push(evaluator.say("post-alarm-group", &[("to", to.into()), ("at", at.into())]));
        words.push(evaluator.say("post-alarm-said", &[("why", rest.why.clone().into())]));
    }
    if let Some(approved) = accept_terms::differing(house, wave) {
        let differences = differences(&house.texts, evaluator.language, &approved, &house.terms());
        words.push(evaluator.say("waves-other-terms", &[("differences", differences.into())]));
    }
    let mut alarms: Vec<Alarm> = words.into_iter().map(|words| Alarm { words, link: None }).collect();
    alarms.extend(watched.unwritten.into_iter().map(|(kind, why, count)| {
        let letter = word_of(evaluator, kind);
        let fills =
            [("count", u64::try_from(count).unwrap_or(0).into()), ("letter", letter.into()), ("why", why.into())];
        let words = evaluator.say("post-alarm-unwritten", &fills);
        let href = format!("{}/letters", href_of(&wave.name));
        Alarm { words, link: Some(Link { href, words: evaluator.say("waves-to-letters", &[]) }) }
    }));
    Ok(alarms)
}
