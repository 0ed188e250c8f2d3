//! Why the post of a wave has stopped by itself.

use crate::services::watch_post;
use crate::storage::waves::WaveRow;
use crate::wave::State;
use crate::wave::ledger::Bounce;
use crate::web::door::Evaluator;
use crate::web::refused::Refused;

pub(super) async fn of(evaluator: &Evaluator, wave: &WaveRow) -> Result<Vec<String>, Refused> {
    let house = &evaluator.web.house;
    let watched = watch_post::alarms(house, wave.clone()).await.map_err(|refusal| evaluator.refuse(refusal))?;
    let mut words = Vec::new();
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
    Ok(words)
}
