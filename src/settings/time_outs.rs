//! How long the relay is waited for, step by step.

use std::time::Duration;

use serde::Deserialize;

use super::{SettingsFault, value};
use crate::mail::relay::TimeOuts;

/// The table `[mail.time_outs]`, in seconds; what is not set is as RFC 5321 advises.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Seconds {
    connect: Option<u64>,
    greeting: Option<u64>,
    command: Option<u64>,
    mail: Option<u64>,
    rcpt: Option<u64>,
    data: Option<u64>,
    text: Option<u64>,
    dot: Option<u64>,
}

/// The longest that makes sense.
const LONGEST: u64 = 3_600;
/// The longest for text and final dot together: so long a worker holds a letter that is on its way.
const HELD: u64 = 840;

/// What is set of each step, else of all of them, else the usual. The wait after the final dot is only set by itself:
/// where it ends too soon, letters that arrived are in doubt.
pub(super) fn read(of_all: Option<u64>, of_each: &Seconds) -> Result<TimeOuts, SettingsFault> {
    let usual = TimeOuts::default();
    let all = of_all.map(|seconds| checked("mail.time_out_seconds", seconds)).transpose()?;
    let one = |name: &'static str, own: Option<u64>, usual: Duration| match own {
        Some(seconds) => checked(name, seconds),
        None => Ok(all.unwrap_or(usual)),
    };
    let time_outs = TimeOuts {
        connect: one("mail.time_outs.connect", of_each.connect, usual.connect)?,
        greeting: one("mail.time_outs.greeting", of_each.greeting, usual.greeting)?,
        command: one("mail.time_outs.command", of_each.command, usual.command)?,
        mail: one("mail.time_outs.mail", of_each.mail, usual.mail)?,
        rcpt: one("mail.time_outs.rcpt", of_each.rcpt, usual.rcpt)?,
        data: one("mail.time_outs.data", of_each.data, usual.data)?,
        text: one("mail.time_outs.text", of_each.text, usual.text)?,
        dot: of_each.dot.map_or(Ok(usual.dot), |seconds| checked("mail.time_outs.dot", seconds))?,
    };
    let held = time_outs.text + time_outs.dot;
    if held > Duration::from_secs(HELD) {
        let found = format!("{} after a text of {}", time_outs.dot.as_secs(), time_outs.text.as_secs());
        return Err(value("mail.time_outs.dot", &found, format!("at most {HELD} seconds for both")));
    }
    Ok(time_outs)
}

fn checked(name: &'static str, seconds: u64) -> Result<Duration, SettingsFault> {
    match (1..=LONGEST).contains(&seconds) {
        true => Ok(Duration::from_secs(seconds)),
        false => Err(value(name, &seconds.to_string(), "seconds, 1 to 3600")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// In the order in which they come.
    fn seconds(time_outs: TimeOuts) -> [u64; 8] {
        let TimeOuts { connect, greeting, command, mail, rcpt, data, text, dot } = time_outs;
        [connect, greeting, command, mail, rcpt, data, text, dot].map(|limit| limit.as_secs())
    }

    fn of(text: &str) -> Seconds {
        toml::from_str(text).unwrap()
    }

    #[test]
    fn what_is_not_set_is_as_rfc_5321_advises() {
        // 4.5.3.2: greeting, MAIL and RCPT 5 minutes, DATA 2, a block of text 3, the final dot 10.
        let usual = read(None, &Seconds::default()).unwrap();
        assert_eq!(seconds(usual), [60, 300, 300, 300, 300, 120, 180, 600]);
    }

    #[test]
    fn each_step_is_set_by_itself_and_the_last_only_so() {
        let names = ["connect", "greeting", "command", "mail", "rcpt", "data", "text", "dot"];
        let usual = seconds(TimeOuts::default());
        for (place, name) in names.into_iter().enumerate() {
            let mut expected = usual;
            expected[place] = 7;
            assert_eq!(seconds(read(None, &of(&format!("{name} = 7"))).unwrap()), expected, "{name}");
        }
        assert_eq!(seconds(read(Some(20), &Seconds::default()).unwrap()), [20, 20, 20, 20, 20, 20, 20, 600]);
        assert_eq!(seconds(read(Some(20), &of("rcpt = 40\ndot = 700")).unwrap()), [20, 20, 20, 20, 40, 20, 20, 700]);
    }

    #[test]
    fn what_makes_no_sense_is_named() {
        for (all, text, said) in [
            (Some(0), "", "mail.time_out_seconds is “0”; expected seconds, 1 to 3600"),
            (None, "dot = 0", "mail.time_outs.dot is “0”; expected seconds, 1 to 3600"),
            (
                None,
                "dot = 661",
                "mail.time_outs.dot is “661 after a text of 180”; expected at most 840 seconds for both",
            ),
            (None, "greeting = 3601", "mail.time_outs.greeting is “3601”; expected seconds, 1 to 3600"),
        ] {
            assert_eq!(read(all, &of(text)).unwrap_err().to_string(), said);
        }
        assert!(toml::from_str::<Seconds>("dots = 1").is_err());
        assert!(read(None, &of("dot = 660")).is_ok());
        assert!(i64::try_from(HELD).unwrap() < crate::wave::ledger::MARKED.as_secs());
    }
}
