//! The settings of whoever runs the house: what watches it, and its backups.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use jiff::SignedDuration;
use jiff::civil::Time;
use serde::Deserialize;

use super::{SettingsFault, parse_address, value};

/// The table `[operation]`.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Operation {
    listen: Option<String>,
}

/// The table `[backup]`.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Backup {
    every_day_at: Option<String>,
    folder: Option<PathBuf>,
    keep_days: Option<u32>,
    alarm_after_hours: Option<u16>,
}

/// When backups are made, and when somebody is told that there is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backups {
    pub daily: Option<DailyBackup>,
    /// None where nobody is to be told.
    pub alarm_after: Option<SignedDuration>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DailyBackup {
    /// On the clocks of `time_zone`.
    pub at: Time,
    pub folder: PathBuf,
    pub keep_days: u32,
}

/// A day, and what one may be late.
const ALARM_AFTER_HOURS: u16 = 26;
const KEEP_DAYS: u32 = 30;

/// Where whoever watches the house asks; none when nobody does. Never where everybody asks.
pub(super) fn listen(
    said: Option<String>,
    operation: Operation,
    public: SocketAddr,
) -> Result<Option<SocketAddr>, SettingsFault> {
    let Some(text) = said.or(operation.listen) else { return Ok(None) };
    let address = parse_address("operation.listen", &text, "127.0.0.1:9464")?;
    let is_the_same = address.port() == public.port()
        && (address.ip() == public.ip() || address.ip().is_unspecified() || public.ip().is_unspecified());
    if is_the_same && address.port() != 0 {
        return Err(value(
            "operation.listen",
            &text,
            "another port than that of listen: what watches the house is not for everybody",
        ));
    }
    Ok(Some(address))
}

pub(super) fn backups(set: Backup, beside: &Path) -> Result<Backups, SettingsFault> {
    let hours = set.alarm_after_hours.unwrap_or(ALARM_AFTER_HOURS);
    let alarm_after = (hours > 0).then(|| SignedDuration::from_hours(i64::from(hours)));
    let daily = match (set.every_day_at, set.folder) {
        (None, None) => None,
        (Some(text), Some(folder)) => {
            let at = time_of(&text).ok_or_else(|| {
                value("backup.every_day_at", &text, "a time of day such as 03:15, on the clocks of time_zone")
            })?;
            let keep_days = set.keep_days.unwrap_or(KEEP_DAYS);
            if !(1..=3_650).contains(&keep_days) {
                return Err(value("backup.keep_days", &keep_days.to_string(), "1 to 3650 days"));
            }
            Some(DailyBackup { at, folder: beside.join(folder), keep_days })
        }
        (Some(text), None) => {
            return Err(value("backup.every_day_at", &text, "backup.folder beside it: where backups go"));
        }
        (None, Some(folder)) => {
            let found = folder.display().to_string();
            return Err(value(
                "backup.folder",
                &found,
                "backup.every_day_at beside it: when backups are made, such as 03:15",
            ));
        }
    };
    if daily.is_none()
        && let Some(days) = set.keep_days
    {
        return Err(value("backup.keep_days", &days.to_string(), "backup.every_day_at and backup.folder beside it"));
    }
    Ok(Backups { daily, alarm_after })
}

/// `03:15`, and nothing else.
fn time_of(text: &str) -> Option<Time> {
    let (hour, minute) = text.split_once(':')?;
    let is_number = |digits: &str| digits.len() == 2 && digits.bytes().all(|byte| byte.is_ascii_digit());
    let number = |digits: &str| is_number(digits).then(|| digits.parse::<i8>().ok()).flatten();
    Time::new(number(hour)?, number(minute)?, 0, 0).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn backup(text: &str) -> Result<Backups, String> {
        backups(toml::from_str(text).unwrap(), Path::new("conf")).map_err(|fault| fault.to_string())
    }

    #[test]
    fn a_backup_a_day_has_a_time_and_a_folder() {
        assert_eq!(backup("").unwrap(), Backups { daily: None, alarm_after: Some(SignedDuration::from_hours(26)) });
        assert_eq!(backup("alarm_after_hours = 0").unwrap().alarm_after, None);
        let set = backup("every_day_at = \"03:15\"\nfolder = \"backups\"\nkeep_days = 7").unwrap();
        let daily = DailyBackup { at: Time::constant(3, 15, 0, 0), folder: "conf/backups".into(), keep_days: 7 };
        assert_eq!(set.daily, Some(daily));
        for (text, named) in [
            ("every_day_at = \"03:15\"", "backup.folder beside it"),
            ("folder = \"b\"", "backup.every_day_at beside it"),
            ("keep_days = 7", "backup.every_day_at and backup.folder beside it"),
            ("folder = \"b\"\nevery_day_at = \"3:15\"", "a time of day such as 03:15"),
            ("folder = \"b\"\nevery_day_at = \"24:00\"", "a time of day such as 03:15"),
            ("folder = \"b\"\nevery_day_at = \"+3:15\"", "a time of day such as 03:15"),
            ("folder = \"b\"\nevery_day_at = \"03:15\"\nkeep_days = 0", "1 to 3650 days"),
        ] {
            let fault = backup(text).unwrap_err();
            assert!(fault.contains(named), "{text}: {fault}");
        }
    }

    #[test]
    fn what_watches_the_house_is_asked_elsewhere() {
        let public: SocketAddr = "127.0.0.1:8080".parse().unwrap();
        let listens = |text: &str| listen(Some(text.to_owned()), Operation::default(), public);
        assert_eq!(listens("127.0.0.1:9464").unwrap(), Some("127.0.0.1:9464".parse().unwrap()));
        assert_eq!(listen(None, Operation::default(), public).unwrap(), None);
        for same in ["127.0.0.1:8080", "0.0.0.0:8080"] {
            assert!(listens(same).unwrap_err().to_string().contains("another port"), "{same}");
        }
        assert!(listens("9464").unwrap_err().to_string().contains("operation.listen is “9464”"));
    }
}
