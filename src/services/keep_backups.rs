//! Makes a backup every day by itself, and says how old the last one is.
//!
//! Each moment at which one is due is a row; whoever takes it makes the backup, so that of several processes on one
//! database one does. One that failed, or whose maker was killed, is tried again until the next is due.

use std::path::PathBuf;
use std::time::Duration;

use jiff::civil::Time;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, ToSpan};
use tokio::sync::watch;

use super::back_up::{self, Wanted};
use super::keep_trail::{self, OnWhat};
use super::move_wave::Order;
use super::{House, Refusal};
use crate::rights::{Right, Scope};
use crate::storage::backup_turns::{self, BackupTurn};
use crate::storage::backups::{self, Backup};
use crate::storage::postgres_programs::Programs;
use crate::storage::{Database, StoreError, waves};
use crate::trail::{Act, Kind};

/// How often it is looked whether one is due.
const LOOK: Duration = Duration::from_secs(20);
/// One that failed is tried again after this.
const AGAIN: SignedDuration = SignedDuration::from_mins(15);
/// Longer than any backup takes: whoever made it was killed.
const LONGEST: SignedDuration = SignedDuration::from_hours(2);
/// How many the desk shows.
const SHOWN: i64 = 30;

/// What is set of backups.
#[derive(Clone, Debug, Default)]
pub struct Backups {
    /// None where backups are made otherwise, such as by a timer of the system.
    pub daily: Option<Daily>,
    /// How old the last one may be before somebody has to be told; none where nobody is.
    pub alarm_after: Option<SignedDuration>,
}

/// A backup a day.
#[derive(Clone, Debug)]
pub struct Daily {
    /// On the clocks of the house.
    pub at: Time,
    pub folder: PathBuf,
    /// Older ones are removed after one was made.
    pub keep_days: u32,
    pub programs: Programs,
}

/// How it stands with backups.
#[derive(Clone, Debug, Default)]
pub struct Standing {
    pub last: Option<Backup>,
    /// The last that failed since, when and why.
    pub failed: Option<(Timestamp, String)>,
    /// Whether somebody has to be told.
    pub is_late: bool,
}

impl Standing {
    pub fn is_alarm(&self) -> bool {
        self.is_late || self.failed.is_some()
    }

    pub fn age(&self, now: Timestamp) -> Option<SignedDuration> {
        self.last.map(|last| now.duration_since(last.made_at.moment()))
    }
}

/// Makes backups until `stop` says so.
pub async fn work(house: House, daily: Daily, mut stop: watch::Receiver<bool>) {
    while !*stop.borrow() {
        // A database that takes nothing can't keep that one was made.
        if house.store.takes_writes()
            && let Err(error) = make_if_due(&house, &daily).await
        {
            tracing::error!(%error, "the daily backup could not be begun");
        }
        tokio::select! {
            () = tokio::time::sleep(LOOK) => {}
            _ = stop.changed() => {}
        }
    }
}

/// Makes the backup that is due, unless it was made, or somebody makes it. Whether one was made; one that fails is
/// written down, and is no error.
pub async fn make_if_due(house: &House, daily: &Daily) -> Result<bool, Refusal> {
    let now = house.clock.now();
    let due_at = last_due(daily.at, now, &house.time_zone).into();
    let seen = house.store.read(move |db| backup_turns::find(db, due_at)).await?;
    if seen.as_ref().is_some_and(|turn| !is_given_up(turn, now)) {
        return Ok(false);
    }
    let taken = house.store.write(move |db| backup_turns::take(db, due_at, now.into(), seen.as_ref())).await?;
    if !taken {
        return Ok(false);
    }
    let wanted =
        Wanted { out: daily.folder.clone(), keep_days: Some(daily.keep_days), programs: daily.programs.clone() };
    let made = match daily.folder.is_dir() {
        true => back_up::back_up(house, wanted, Order::of_the_house(now)).await.map_err(|fault| fault.to_string()),
        false => Err(format!("the folder {} is not there; make it (backup.folder)", daily.folder.display())),
    };
    let ended = house.clock.now();
    let fault = made.as_ref().err().cloned().unwrap_or_default();
    house
        .on_record(move |_, db| {
            backup_turns::end(db, due_at, ended.into(), &fault)?;
            if !fault.is_empty() {
                let thing = OnWhat::new(Kind::Backup, "");
                keep_trail::note(db, &Order::of_the_house(ended), Act::BackupFailed, &thing, "", &fault)?;
            }
            Ok::<_, Refusal>(())
        })
        .await?;
    match made {
        Ok(made) => {
            tracing::info!(bytes = made.bytes, removed = made.removed.len(), "the daily backup was made");
            Ok(true)
        }
        Err(fault) => {
            tracing::error!(fault, "the daily backup was not made; it is tried again");
            Ok(false)
        }
    }
}

/// Whether nobody makes it any more, and there is none.
fn is_given_up(turn: &BackupTurn, now: Timestamp) -> bool {
    match turn.ended_at {
        None => now.duration_since(turn.taken_at.moment()) > LONGEST,
        Some(ended) => !turn.fault.is_empty() && now.duration_since(ended.moment()) >= AGAIN,
    }
}

/// The last moment at which one was due: at this time of today, or of yesterday. On the day on which the clocks skip it,
/// as much later; on the day on which they show it twice, the first time.
fn last_due(at: Time, now: Timestamp, zone: &TimeZone) -> Timestamp {
    let today = zone.to_datetime(now).date();
    let of =
        |day: jiff::civil::Date| day.to_datetime(at).to_zoned_datetime(zone.clone()).map(|due| due.timestamp()).ok();
    let days = [Some(today), today.checked_sub(1.day()).ok()];
    days.into_iter().flatten().filter_map(of).find(|due| *due <= now).unwrap_or(now)
}

/// How it stands, for whoever watches the house: no person asks.
pub async fn standing(house: &House) -> Result<Standing, Refusal> {
    house.read(|house, db| stand(house, db, house.clock.now())).await
}

/// The same with the last backups, the newest first.
pub async fn view(house: &House) -> Result<(Standing, Vec<Backup>), Refusal> {
    house.demand_whole(Right::KeepHouse)?;
    house.read(|house, db| Ok((stand(house, db, house.clock.now())?, backups::newest(db, SHOWN)?))).await
}

/// The same inside a transaction.
pub(super) fn stand(house: &House, db: &mut Database, now: Timestamp) -> Result<Standing, Refusal> {
    let last = backups::last(db)?;
    let failed = backup_turns::last_failed(db, last.map(|last| last.made_at))?;
    let is_late = match (house.backups.alarm_after, last) {
        (None, _) => false,
        (Some(after), Some(last)) => now.duration_since(last.made_at.moment()) > after,
        // What was only just set up has nothing to lose.
        (Some(_), None) => has_something_to_lose(db)?,
    };
    let failed = failed.and_then(|turn| turn.ended_at.map(|at| (at.moment(), turn.fault)));
    Ok(Standing { last, failed, is_late })
}

fn has_something_to_lose(db: &mut Database) -> Result<bool, StoreError> {
    Ok(!waves::all(db, &Scope::everything())?.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_is_due_at_a_time_of_day_whatever_the_clocks_do() {
        let zone = TimeZone::get("Europe/Brussels").unwrap();
        let at = |text: &str| text.parse::<Timestamp>().unwrap();
        for (now, time, due) in [
            ("2026-03-02T08:00:00Z", jiff::civil::time(3, 0, 0, 0), "2026-03-02T02:00:00Z"),
            ("2026-03-02T01:59:59Z", jiff::civil::time(3, 0, 0, 0), "2026-03-01T02:00:00Z"),
            ("2026-03-02T02:00:00Z", jiff::civil::time(3, 0, 0, 0), "2026-03-02T02:00:00Z"),
            // Between 2 and 3 there is no time on this day: an hour later than the clocks said before.
            ("2026-03-29T08:00:00Z", jiff::civil::time(2, 30, 0, 0), "2026-03-29T01:30:00Z"),
            // Twice on this one.
            ("2026-10-25T08:00:00Z", jiff::civil::time(2, 30, 0, 0), "2026-10-25T00:30:00Z"),
            ("2026-10-25T01:00:00Z", jiff::civil::time(2, 30, 0, 0), "2026-10-25T00:30:00Z"),
        ] {
            assert_eq!(last_due(time, at(now), &zone), at(due), "{now} {time}");
        }
    }
}
