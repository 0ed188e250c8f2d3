//! What the log of a Postfix says about letters: which of them it took, and of which time it tells everything.

use std::collections::HashMap;

use jiff::civil::DateTime;
use jiff::{SignedDuration, Timestamp};

/// So long without a line, and something may be missing there.
const SILENCE: SignedDuration = SignedDuration::from_mins(10);
/// How far the log's clock and ours may drift from each other between letters that both know.
const DRIFT: SignedDuration = SignedDuration::from_secs(90);

/// A log that was read.
#[derive(Clone, Debug, Default)]
pub struct Log {
    /// Message-IDs of the letters that the relay took into its queue, and when by its own clock.
    taken: HashMap<String, Timestamp>,
    /// Of every line that has a time, in order.
    moments: Vec<Timestamp>,
    /// The log says of itself that lines were dropped, or its clock went back.
    has_holes: bool,
}

impl Log {
    /// Reads a log that was written before `now`, which tells the year where its lines don't.
    ///
    /// `cleanup` logs the id of a message before the relay has said yes to it. So only a message that `qmgr` has seen
    /// afterwards, under the same number, counts.
    pub fn read(text: &str, now: Timestamp) -> Self {
        let mut log = Self::default();
        let mut named: HashMap<&str, &str> = HashMap::new();
        for line in text.lines() {
            let at = moment_of(line, now);
            if let Some(at) = at {
                log.has_holes |= log.moments.last().is_some_and(|last| *last - at > SignedDuration::from_secs(5));
                log.moments.push(at);
            }
            log.has_holes |= says_of_holes(line);
            let Some((service, rest)) = line.split_once("]: ") else { continue };
            let Some((number, said)) = rest.split_once(": ") else { continue };
            if service.contains("/cleanup[") {
                if let Some(id) = said.strip_prefix("message-id=<").and_then(|id| id.strip_suffix('>')) {
                    named.insert(number, id);
                }
            } else if service.contains("/qmgr[") && said.ends_with("(queue active)") {
                let (Some(id), at) = (named.get(number), at.unwrap_or(Timestamp::UNIX_EPOCH)) else { continue };
                log.taken.entry((*id).to_owned()).or_insert(at);
            }
        }
        log
    }

    /// Whether the relay took the letter with this Message-ID.
    pub fn names(&self, message_id: &str) -> bool {
        self.taken.contains_key(message_id)
    }

    /// Whether the log surely tells of everything that the relay took between two moments of our clock.
    ///
    /// `known` are letters that the relay said yes to, by their Message-ID, and when it did. They show what the log's
    /// clock is to ours; every one of that time has to be in the log; and there has to be a line every ten minutes,
    /// from before the time until after it. What a log does not name, where it may be incomplete, proves nothing.
    pub fn covers<'a>(
        &self,
        (from, until): (Timestamp, Timestamp),
        known: impl IntoIterator<Item = (&'a str, Timestamp)>,
    ) -> bool {
        if self.has_holes {
            return false;
        }
        let mut ahead: Vec<SignedDuration> = Vec::new();
        let mut is_missing = false;
        for (id, at) in known {
            match self.taken.get(id) {
                Some(logged) => ahead.push(*logged - at),
                None => is_missing |= at >= from - SILENCE && at <= until + SILENCE,
            }
        }
        let (Some(least), Some(most)) = (ahead.iter().min(), ahead.iter().max()) else { return false };
        if is_missing || *most - *least > DRIFT {
            return false;
        }
        let (from, until) = (from + *least - DRIFT, until + *most + DRIFT);
        let before = self.moments.iter().rposition(|at| *at <= from);
        let after = self.moments.iter().position(|at| *at >= until);
        let (Some(before), Some(after)) = (before, after) else { return false };
        self.moments[before..=after].windows(2).all(|pair| pair[1] - pair[0] <= SILENCE)
    }
}

/// Whether a line says that lines were dropped: by the journal or by rsyslog.
fn says_of_holes(line: &str) -> bool {
    ["Suppressed ", "rate-limiting", "messages lost due to", "begin to drop messages", "lost messages"]
        .iter()
        .any(|words| line.contains(words))
}

/// When a line was written, by the clock of the log: as a time with its zone, or as the clocks on the wall say it.
fn moment_of(line: &str, now: Timestamp) -> Option<Timestamp> {
    let first = line.split(' ').next()?;
    if first.contains('T') {
        return first.parse().ok();
    }
    let mut words = line.split_whitespace();
    let (month, day, time) = (words.next()?, words.next()?, words.next()?);
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let month = i8::try_from(months.iter().position(|name| *name == month)? + 1).ok()?;
    let mut parts = time.split(':').map(|part| part.parse::<i8>().ok());
    let (hour, minute, second) = (parts.next()??, parts.next()??, parts.next()??);
    let of_year = |year: i16| {
        let at = DateTime::new(year, month, day.parse().ok()?, hour, minute, second.min(59), 0).ok()?;
        Some(at.to_zoned_datetime(jiff::tz::TimeZone::UTC).ok()?.timestamp())
    };
    // A log has no future; a day is for the zones.
    let year = now.to_zoned_datetime(jiff::tz::TimeZone::UTC).year();
    of_year(year).filter(|at| *at <= now + SignedDuration::from_hours(24)).or_else(|| of_year(year - 1))
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    const NOW: &str = "2026-11-24T12:00:00Z";

    fn read(text: &str) -> Log {
        Log::read(text, NOW.parse().unwrap())
    }

    /// A log with a line every five minutes from ten until eleven, by a clock that is an hour ahead; it took letter i
    /// at minute i.
    fn hour(without: impl Fn(i64) -> bool) -> String {
        let mut log = String::new();
        for minute in (0..60).filter(|minute| !without(*minute)) {
            let at = format!("Nov 24 11:{minute:02}:00 mx");
            if minute % 5 == 0 {
                log.push_str(&format!("{at} postfix/anvil[3]: statistics: max connection count 1\n"));
            }
            if minute % 10 == 0 {
                log.push_str(&format!("{at} postfix/cleanup[1]: Q{minute}: message-id=<i{minute}>\n"));
                log.push_str(&format!("{at} postfix/qmgr[1]: Q{minute}: from=<b>, size=1, nrcpt=1 (queue active)\n"));
            }
        }
        log
    }

    fn at(minute: i64) -> Timestamp {
        "2026-11-24T10:00:00Z".parse::<Timestamp>().unwrap() + SignedDuration::from_mins(minute)
    }

    fn covers(log: &str, from: i64, until: i64, known: &[i64]) -> bool {
        let known: Vec<(String, Timestamp)> = known.iter().map(|minute| (format!("i{minute}"), at(*minute))).collect();
        read(log).covers((at(from), at(until)), known.iter().map(|(id, at)| (id.as_str(), *at)))
    }

    #[test]
    fn only_what_reached_the_queue_was_taken() {
        let log = "\
Nov 24 10:00:01 mx postfix/smtpd[11]: 4AAA: client=localhost[127.0.0.1]
Nov 24 10:00:01 mx postfix/cleanup[12]: 4AAA: message-id=<i1.aa@x.example>
Nov 24 10:00:01 mx postfix/qmgr[9]: 4AAA: from=<b+t@x.example>, size=812, nrcpt=1 (queue active)
2026-11-24T10:00:02+00:00 mx postfix/cleanup[12]: 4BBB: message-id=<i1.bb@x.example>
Nov 24 10:00:02 mx postfix/smtpd[11]: lost connection after DATA from localhost[127.0.0.1]
Nov 24 10:00:03 mx postfix/qmgr[9]: 4CCC: from=<>, size=1, nrcpt=1 (queue active)
a line of something else";
        let taken: HashSet<String> = read(log).taken.into_keys().collect();
        assert_eq!(taken, HashSet::from(["i1.aa@x.example".to_owned()]));
    }

    #[test]
    fn a_whole_log_of_the_time_covers_it_whatever_its_zone() {
        let whole = hour(|_| false);
        assert!(covers(&whole, 15, 30, &[0, 10, 20, 50]));
        assert!(covers(&whole, 15, 30, &[10]), "one letter tells the zone");
        // Before it begins, after it ends, or without a letter that tells what its clock is to ours.
        assert!(!covers(&whole, 0, 15, &[0, 10]));
        assert!(!covers(&whole, 50, 65, &[0, 10]));
        assert!(!covers(&whole, 15, 30, &[]));
    }

    #[test]
    fn a_log_with_a_hole_covers_nothing_there() {
        // Fifteen minutes are missing; no letter that is known left in them.
        let torn = hour(|minute| (21..36).contains(&minute));
        assert!(!covers(&torn, 22, 37, &[0, 10, 20, 40]));
        assert!(covers(&torn, 5, 14, &[0, 10, 20, 40]), "elsewhere it is whole");
        // A few lines are missing: a letter that the relay said yes to shows it.
        let thin = hour(|minute| minute == 20);
        assert!(!covers(&thin, 15, 30, &[0, 10, 20, 40]));
        // The log says so itself, or its clock was put back in the middle.
        let whole = hour(|_| false);
        let dropped =
            format!("{whole}Nov 24 11:59:30 mx systemd-journald[1]: Suppressed 812 messages from postfix.service\n");
        assert!(!covers(&dropped, 15, 30, &[0, 10, 20]));
        assert!(!covers(&format!("{whole}{whole}"), 15, 30, &[0, 10, 20]));
    }

    #[test]
    fn clocks_that_drift_prove_nothing() {
        let known = [("i0", at(0)), ("i10", at(13))];
        assert!(!read(&hour(|_| false)).covers((at(15), at(30)), known));
    }

    #[test]
    fn a_log_of_december_read_in_january_is_of_last_year() {
        let now: Timestamp = "2027-01-01T00:10:00Z".parse().unwrap();
        let expected = |text: &str| Some(text.parse::<Timestamp>().unwrap());
        assert_eq!(moment_of("Dec 31 23:59:58 mx postfix", now), expected("2026-12-31T23:59:58Z"));
        assert_eq!(moment_of("Jan  1 00:05:00 mx postfix", now), expected("2027-01-01T00:05:00Z"));
        assert_eq!(moment_of("2026-12-31T23:59:58.1234+01:00 mx", now), expected("2026-12-31T22:59:58.1234Z"));
        assert_eq!(moment_of("a line of something else", now), None);
    }
}
