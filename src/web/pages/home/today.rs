//! What waits for a hand, and what comes by itself, in words.

use crate::services::list_work::{self, Place, Task, What};
use crate::services::look_ahead::{self, Coming, Happening, WEEKS};
use crate::web::door::Evaluator;
use crate::web::refused::Refused;
use crate::web::views::Ways;
use crate::web::views::home::{ComingLine, TaskLine};
use crate::wording::lists;

use super::href_of;

/// Clusters that are named one by one; of more, how many there are says it.
const NAMED: usize = 4;

/// None where there is nothing that they could do.
pub(super) async fn tasks(evaluator: &Evaluator, may: &Ways) -> Result<Option<Vec<TaskLine>>, Refused> {
    if !(may.run_waves || may.clusters || may.mail || may.write_surveys || may.house) {
        return Ok(None);
    }
    let found = list_work::of(&evaluator.web.house, evaluator.name(), evaluator.web.now()).await;
    let found = found.map_err(|refusal| evaluator.refuse(refusal))?;
    Ok(Some(found.iter().map(|task| task_line(evaluator, task)).collect()))
}

/// None where waves are not theirs to follow.
pub(super) async fn coming(evaluator: &Evaluator, may: &Ways) -> Result<Option<Vec<ComingLine>>, Refused> {
    if !may.waves {
        return Ok(None);
    }
    let found = look_ahead::of(&evaluator.web.house, evaluator.web.now()).await;
    let found = found.map_err(|refusal| evaluator.refuse(refusal))?;
    Ok(Some(found.iter().map(|coming| coming_line(evaluator, coming)).collect()))
}

pub(super) fn weeks() -> u64 {
    WEEKS.unsigned_abs()
}

fn task_line(evaluator: &Evaluator, task: &Task) -> TaskLine {
    TaskLine {
        words: evaluator.say(&format!("work-{}", task.what.as_str()), &[("count", task.count.into())]),
        place: place_of(evaluator, &task.place),
        href: href(task),
        is_alarm: task.what <= What::BackupMissing,
    }
}

fn place_of(evaluator: &Evaluator, place: &Place) -> String {
    match place {
        Place::Mail | Place::Backups => String::new(),
        Place::Wave(name) => name.clone(),
        Place::Draft(_, code) if code.is_empty() => evaluator.say("desk-drafts-untitled", &[]),
        Place::Draft(_, code) => code.clone(),
        Place::Clusters { clusters, wave } => {
            let names: Vec<&str> = clusters.iter().map(|(_, name)| name.as_str()).collect();
            let named = (names.len() <= NAMED).then(|| lists::all_of(evaluator.language, &names));
            match (named, wave) {
                (Some(named), Some(wave)) => {
                    evaluator.say("work-clusters-for", &[("clusters", named.into()), ("wave", wave.clone().into())])
                }
                (Some(named), None) => named,
                (None, wave) => wave.clone().unwrap_or_default(),
            }
        }
    }
}

fn href(task: &Task) -> String {
    match &task.place {
        Place::Mail => "/returned".to_owned(),
        Place::Backups => "/backups".to_owned(),
        Place::Draft(id, _) => format!("/drafts/{id}"),
        Place::Clusters { clusters, .. } => match clusters.as_slice() {
            [(code, _)] => format!("/clusters/{code}"),
            _ => "/clusters".to_owned(),
        },
        Place::Wave(name) => {
            let page = href_of(name);
            match task.what {
                What::Doubt => format!("{page}/doubt"),
                What::Unwritten => format!("{page}/letters"),
                What::Undeliverable => format!("{page}#returns"),
                _ => page,
            }
        }
    }
}

fn coming_line(evaluator: &Evaluator, coming: &Coming) -> ComingLine {
    let what = match &coming.what {
        Happening::Reminds(audience) => {
            let audience = evaluator.say(&format!("waves-audience-{audience}"), &[]);
            evaluator.say("work-reminds", &[("audience", audience.into())])
        }
        what => evaluator.say(&format!("work-{}", what.as_str()), &[]),
    };
    let zone = coming.zone.iana_name().filter(|name| evaluator.web.time_zone.iana_name() != Some(name));
    ComingLine {
        at: coming.at.to_zoned_datetime(coming.zone.clone()),
        zone: zone.map(str::to_owned),
        what,
        wave: coming.wave.clone(),
        href: href_of(&coming.wave),
    }
}
