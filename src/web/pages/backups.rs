//! `/backups`: how old the last backup is, and those before it.

use jiff::Timestamp;

use crate::services::keep_backups::{self, Standing};
use crate::storage::backups::Backup;
use crate::web::door::{Evaluator, Reply};
use crate::web::views::Area;
use crate::web::views::backups::{BackupLine, BackupsPage};
use crate::wording::numbers;

pub async fn get(evaluator: Evaluator) -> Reply {
    let house = &evaluator.web.house;
    let now = evaluator.web.now();
    let (standing, backups) = keep_backups::view(house).await.map_err(|refusal| evaluator.refuse(refusal))?;
    evaluator.show(&BackupsPage {
        desk: evaluator.desk(Area::House),
        alarms: alarms(&evaluator, &standing),
        last: last(&evaluator, &standing, now),
        plan: plan(&evaluator),
        backups: backups.iter().map(|backup| line(&evaluator, backup)).collect(),
    })
}

fn alarms(evaluator: &Evaluator, standing: &Standing) -> Vec<String> {
    let mut alarms = Vec::new();
    if let Some((at, why)) = &standing.failed {
        let fills = [("at", evaluator.said_moment(*at).into()), ("why", why.clone().into())];
        alarms.push(evaluator.say("backups-failed", &fills));
        alarms.push(evaluator.say("backups-again", &[]));
    }
    if standing.is_late {
        let hours = evaluator.web.house.backups.alarm_after.map_or(0, |after| after.as_hours().unsigned_abs());
        alarms.push(match standing.last {
            Some(_) => evaluator.say("backups-late", &[("hours", hours.into())]),
            None => evaluator.say("backups-missing", &[]),
        });
    }
    alarms
}

fn last(evaluator: &Evaluator, standing: &Standing, now: Timestamp) -> String {
    let (Some(last), Some(age)) = (standing.last, standing.age(now)) else {
        return evaluator.say("backups-none", &[]);
    };
    // In minutes below two hours.
    let age = match age.as_hours() {
        hours if hours >= 2 => evaluator.say("backups-age-hours", &[("count", hours.unsigned_abs().into())]),
        _ => evaluator.say("backups-age-minutes", &[("count", age.as_mins().max(0).unsigned_abs().into())]),
    };
    let at = evaluator.said_moment(last.made_at.moment());
    evaluator.say("backups-last", &[("at", at.into()), ("age", age.into())])
}

fn plan(evaluator: &Evaluator) -> String {
    let Some(daily) = &evaluator.web.house.backups.daily else { return evaluator.say("backups-by-hand", &[]) };
    let fills = [
        ("time", daily.at.strftime("%H:%M").to_string().into()),
        ("folder", daily.folder.display().to_string().into()),
        ("days", u64::from(daily.keep_days).into()),
    ];
    evaluator.say("backups-daily", &fills)
}

#[allow(clippy::cast_precision_loss)] // a backup is shorter than 2^53 bytes
fn line(evaluator: &Evaluator, backup: &Backup) -> BackupLine {
    let megabytes = numbers::format(evaluator.language, backup.bytes as f64 / 1e6, Some(1));
    BackupLine {
        made_at: evaluator.web.zoned(backup.made_at.moment()),
        size: evaluator.say("backups-megabytes", &[("size", megabytes.into())]),
        row_count: backup.row_count,
    }
}
