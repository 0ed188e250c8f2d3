//! What `peil wave` says of waves: where they stand, what was done with them.

use serde_json::{Value, json};

use crate::cli::opening;
use crate::cli::said::{Failure, Said};
use crate::services::survey_waves::{self, WaveFigures};
use crate::services::{House, accept_terms, move_wave, refusal, tell_privacy, watch_post, wave_replies};
use crate::wording::Language;

pub(super) async fn list(house: &House) -> Result<Said, Failure> {
    let all = survey_waves::all(house).await?;
    let lines: Vec<String> = all.iter().map(line_of).collect();
    let text = format!("{}\n{} waves.", lines.join("\n"), all.len());
    Ok(Said::new(text.trim_start().to_owned(), all.iter().map(value_of).collect()))
}

/// What was done with a wave, by whom and why.
pub(super) async fn history(house: &House, name: &str) -> Result<Said, Failure> {
    let zone = survey_waves::named(house, name).await?.wave.zone();
    let events = move_wave::history(house, name).await?;
    let line = |event: &crate::storage::wave_events::WaveEvent| {
        let at = event.happened_at.moment().to_zoned_datetime(zone.clone()).strftime("%Y-%m-%d %H:%M").to_string();
        let said: Vec<&str> =
            [event.detail.as_str(), event.reason.as_str()].into_iter().filter(|text| !text.is_empty()).collect();
        format!("{at}  {:<12} {:<10} {}  {}", event.happened_by, event.step, event.state, said.join("; "))
            .trim_end()
            .to_owned()
    };
    let text = events.iter().map(line).collect::<Vec<_>>().join("\n");
    let value = events
        .iter()
        .map(|event| {
            json!({
                "at": event.happened_at.moment().to_string(),
                "by": event.happened_by,
                "step": event.step,
                "state": event.state,
                "reason": event.reason,
                "detail": event.detail,
            })
        })
        .collect();
    Ok(Said::new(if text.is_empty() { "Nothing was done with it yet.".to_owned() } else { text }, value))
}

pub(super) async fn show(house: &House, name: &str) -> Result<Said, Failure> {
    let figures = survey_waves::named(house, name).await?;
    let wave = &figures.wave;
    let mut lines = vec![
        line_of(&figures),
        format!(
            "  asks {} (version {}), closes {}",
            figures.survey.title.in_language(Language::EN),
            figures.version,
            wave.closes_at.moment().to_zoned_datetime(wave.zone()).strftime("%Y-%m-%d %H:%M %Z")
        ),
    ];
    let privacy = tell_privacy::of(house, wave).await?;
    lines.push(format!("  keeps answers {privacy}"));
    let targets = wave.targets();
    if !targets.is_empty() {
        let all = targets.of_all().map(|percent| format!("{percent}% of all"));
        let by_type = targets.by_type().map(|(name, percent)| format!("{percent}% of {name}"));
        lines.push(format!("  aims at {}", all.into_iter().chain(by_type).collect::<Vec<_>>().join(", ")));
    }
    if let Some(leaves) = wave.leaves_at {
        let at = leaves.moment().to_zoned_datetime(wave.zone()).strftime("%Y-%m-%d %H:%M %Z");
        lines.push(format!("  its letters leave {at}; until then: peil wave take-back \"{}\"", wave.name));
    }
    if wave.per_second > 0 {
        lines.push(format!("  at most {} of its letters leave a second", wave.per_second));
    }
    let alarms = watch_post::alarms(house, wave.clone()).await?;
    let restored = alarms.restored;
    if let Some((letters, at)) = restored {
        let at = at.to_zoned_datetime(wave.zone()).strftime("%Y-%m-%d %H:%M %Z");
        lines.push(format!("  {}", opening::words_of_restore(&format!("noticed {at}"), letters as usize, &wave.name)));
    }
    for (kind, balance) in &figures.balances {
        lines.push(format!(
            "  {:<12} {} planned = {} accepted + {} failed + {} suppressed + {} cancelled + {} expired + {} in doubt + {} open",
            kind.as_str(),
            balance.planned,
            balance.accepted,
            balance.failed,
            balance.suppressed,
            balance.cancelled,
            balance.expired,
            balance.unknown,
            balance.open
        ));
    }
    let differing = accept_terms::differing(house, wave).map(|approved| refusal::differing(&approved, &house.terms()));
    if let Some(differing) = &differing {
        lines.push(format!(
            "  no letter leaves: the settings of the house are not those of its approval: {differing}; read them, then: peil \
             wave resume \"{}\" --with-these-settings",
            wave.name
        ));
    }
    for (kind, why, count) in &alarms.unwritten {
        lines.push(format!("  {count} letters ({}) can't be written and wait: {why}", kind.as_str()));
    }
    let replies = wave_replies::of(house, name).await?;
    let (declined, named, late) = (replies.declined.len(), replies.named.len(), replies.late);
    if declined + named > 0 || late > 0 {
        lines.push(format!(
            "  {declined} declined, {named} named a colleague, {late} wrote after the close (not counted)"
        ));
    }
    let mut value = value_of(&figures);
    value["privacy"] = json!(privacy.as_str());
    value["declined"] = json!(declined);
    value["named_colleagues"] = json!(named);
    value["late"] = json!(late);
    value["other_settings"] = json!(differing);
    value["unwritten"] = json!(alarms.unwritten.iter().map(|(.., count)| count).sum::<i64>());
    value["restored"] = json!(restored.map(|(letters, _)| letters));
    Ok(Said::new(lines.join("\n"), value))
}

fn line_of(figures: &WaveFigures) -> String {
    format!(
        "{:<24} {:<9} {} invited, {} started, {} sent in",
        figures.wave.name, figures.wave.state, figures.invited, figures.started, figures.sent_in
    )
}

fn value_of(figures: &WaveFigures) -> Value {
    let letters: serde_json::Map<String, Value> = figures
        .balances
        .iter()
        .map(|(kind, balance)| {
            let value = json!({
                "planned": balance.planned,
                "accepted": balance.accepted,
                "failed": balance.failed,
                "suppressed": balance.suppressed,
                "cancelled": balance.cancelled,
                "expired": balance.expired,
                "unknown": balance.unknown,
                "open": balance.open,
            });
            (kind.as_str().to_owned(), value)
        })
        .collect();
    json!({
        "wave": figures.wave.name,
        "state": figures.wave.state.as_str(),
        "survey": figures.survey.code,
        "version": figures.version,
        "closes_at": figures.wave.closes_at.moment().to_string(),
        "invited": figures.invited,
        "started": figures.started,
        "sent_in": figures.sent_in,
        "per_second": figures.wave.per_second,
        "target": figures.wave.targets().of_all(),
        "targets": figures.wave.targets().by_type().collect::<std::collections::BTreeMap<_, _>>(),
        "letters": letters,
    })
}
