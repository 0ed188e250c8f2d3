//! When letters may leave: not at night, not at weekends if they are kept free, whatever the clocks do.

use jiff::civil::{Date, DateTime, Time, Weekday};
use jiff::tz::{AmbiguousOffset, TimeZone};
use jiff::{Timestamp, ToSpan};

/// The hours in which no letter leaves, as the clocks of the wave's zone show them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Quiet {
    /// Minutes from midnight; the same as `until` when there are no quiet hours.
    from: u16,
    until: u16,
    /// Whether Saturdays and Sundays are quiet as a whole.
    weekends: bool,
}

/// A day has so many minutes on the clock, also when an hour of it is left out or comes twice.
const MINUTES: u16 = 24 * 60;

/// Hours that can't be meant.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotQuiet {
    #[error("“{0}” are no quiet hours; expected two times such as 20:00-07:00, or none")]
    Unreadable(String),
    /// Nobody can tell whether no hour is meant, or all of them.
    #[error(
        "“{0}” begins and ends at the same time, which may mean every hour or none; give two different times such as \
         20:00-07:00, or none"
    )]
    SameTime(String),
}

impl Quiet {
    /// Quiet hours as they are stored; minutes beyond a day are brought back into it.
    pub fn of_minutes(from: u16, until: u16, weekends: bool) -> Self {
        Self { from: from % MINUTES, until: until % MINUTES, weekends }
    }

    /// Quiet hours as people write them: `20:00-07:00`, `none`, or nothing for none.
    pub fn parse(text: &str, weekends: bool) -> Result<Self, NotQuiet> {
        let text = text.trim();
        if text.is_empty() || text == "none" {
            return Ok(Self { weekends, ..Self::default() });
        }
        let refused = || NotQuiet::Unreadable(text.to_owned());
        let (from, until) = text.split_once(['-', '–']).ok_or_else(refused)?;
        let minutes = |time: &str| {
            let time: Time = time.trim().replace(['.', 'h'], ":").parse().map_err(|_| refused())?;
            Ok(u16::from(time.hour().unsigned_abs()) * 60 + u16::from(time.minute().unsigned_abs()))
        };
        let (from, until) = (minutes(from)?, minutes(until)?);
        if from == until {
            return Err(NotQuiet::SameTime(text.to_owned()));
        }
        Ok(Self { from, until, weekends })
    }

    /// Minutes from midnight: when it becomes quiet, and until when.
    pub fn minutes(self) -> (u16, u16) {
        (self.from, self.until)
    }

    pub fn keeps_weekends(self) -> bool {
        self.weekends
    }

    /// Whether no letter may leave at this moment.
    pub fn holds(self, moment: Timestamp, zone: &TimeZone) -> bool {
        let local = moment.to_zoned_datetime(zone.clone());
        if self.weekends && matches!(local.weekday(), Weekday::Saturday | Weekday::Sunday) {
            return true;
        }
        let minute = u16::from(local.hour().unsigned_abs()) * 60 + u16::from(local.minute().unsigned_abs());
        if self.from <= self.until {
            (self.from..self.until).contains(&minute)
        } else {
            minute >= self.from || minute < self.until
        }
    }

    /// The first moment from `moment` on at which letters may leave. Itself when that is now.
    pub fn next_free(self, moment: Timestamp, zone: &TimeZone) -> Timestamp {
        if !self.holds(moment, zone) {
            return moment;
        }
        let today = moment.to_zoned_datetime(zone.clone()).date();
        let free = (0..8).filter_map(|days| today.checked_add(days.days()).ok()).find_map(|day| {
            let minutes = if self.from == self.until { [0, 0] } else { [0, self.until] };
            minutes
                .into_iter()
                .filter_map(|minute| at(day, minute, zone))
                .find(|candidate| *candidate >= moment && !self.holds(*candidate, zone))
        });
        free.unwrap_or(moment)
    }
}

impl std::fmt::Display for Quiet {
    /// `20:00-07:00`, as it is read back.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.from == self.until {
            return f.write_str("none");
        }
        let [from, until] = [self.from, self.until].map(|minute| format!("{:02}:{:02}", minute / 60, minute % 60));
        write!(f, "{from}-{until}")
    }
}

/// The moment at which the clocks show this minute: the second time where they show it twice, and the end of the jump
/// where they jump over it.
fn at(day: Date, minute: u16, zone: &TimeZone) -> Option<Timestamp> {
    let time = Time::new(i8::try_from(minute / 60).ok()?, i8::try_from(minute % 60).ok()?, 0, 0).ok()?;
    let local: DateTime = day.to_datetime(time);
    let shown = zone.to_ambiguous_zoned_datetime(local);
    let is_jumped_over = matches!(shown.offset(), AmbiguousOffset::Gap { .. });
    let later = shown.later().ok()?.timestamp();
    if !is_jumped_over {
        return Some(later);
    }
    zone.preceding(later).next().map(|jump| jump.timestamp())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn brussels() -> TimeZone {
        TimeZone::get("Europe/Brussels").unwrap()
    }

    fn moment(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    #[test]
    fn hours_are_read_as_people_write_them() {
        for (text, read) in
            [("20:00-07:00", "20:00-07:00"), (" 20.30 – 7:00 ", "20:30-07:00"), ("", "none"), ("none", "none")]
        {
            let text = text.replace(" 7:", " 07:");
            assert_eq!(Quiet::parse(&text, false).unwrap().to_string(), read);
        }
        for text in ["20:00", "25:00-07:00", "night", "20:00-"] {
            assert!(Quiet::parse(text, false).is_err(), "{text}");
        }
    }

    #[test]
    fn the_night_is_quiet_and_the_morning_is_free() {
        let quiet = Quiet::parse("20:00-07:00", false).unwrap();
        // A winter evening in Brussels is an hour before UTC's.
        assert!(!quiet.holds(moment("2026-11-24T18:59:59Z"), &brussels()));
        assert!(quiet.holds(moment("2026-11-24T19:00:00Z"), &brussels()));
        assert!(quiet.holds(moment("2026-11-25T05:59:59Z"), &brussels()));
        assert!(!quiet.holds(moment("2026-11-25T06:00:00Z"), &brussels()));
        assert_eq!(quiet.next_free(moment("2026-11-24T23:12:00Z"), &brussels()), moment("2026-11-25T06:00:00Z"));
        assert_eq!(quiet.next_free(moment("2026-11-24T12:00:00Z"), &brussels()), moment("2026-11-24T12:00:00Z"));
    }

    #[test]
    fn on_both_nights_on_which_the_clocks_change_letters_leave_at_seven_on_the_clock() {
        let quiet = Quiet::parse("20:00-07:00", false).unwrap();
        assert_eq!(quiet.next_free(moment("2026-03-28T22:00:00Z"), &brussels()), moment("2026-03-29T05:00:00Z"));
        assert_eq!(quiet.next_free(moment("2026-10-24T22:00:00Z"), &brussels()), moment("2026-10-25T06:00:00Z"));
        // Until a time that the clocks jump over, and until one that they show twice.
        let short = Quiet::parse("00:00-02:30", false).unwrap();
        assert_eq!(short.next_free(moment("2026-03-29T00:10:00Z"), &brussels()), moment("2026-03-29T01:00:00Z"));
        assert_eq!(short.next_free(moment("2026-10-24T23:00:00Z"), &brussels()), moment("2026-10-25T01:30:00Z"));
    }

    #[test]
    fn a_weekend_ends_on_monday_morning() {
        let quiet = Quiet::parse("20:00-07:00", true).unwrap();
        assert_eq!(quiet.next_free(moment("2026-11-27T20:00:00Z"), &brussels()), moment("2026-11-30T06:00:00Z"));
        for same in ["07:00-07:00", "07h00 – 07.00", "00:00-00:00"] {
            assert_eq!(Quiet::parse(same, false), Err(NotQuiet::SameTime(same.to_owned())));
        }
        let days_only = Quiet::parse("none", true).unwrap();
        assert_eq!(days_only.next_free(moment("2026-11-28T12:00:00Z"), &brussels()), moment("2026-11-29T23:00:00Z"));
    }

    proptest! {
        #[test]
        fn what_is_next_free_is_free_and_nothing_before_it_is(
            from in 0u16..1440, until in 0u16..1440, weekends: bool, at in 1_767_222_000i64..1_830_294_000,
        ) {
            let (quiet, zone) = (Quiet::of_minutes(from, until, weekends), brussels());
            let moment = Timestamp::from_second(at).unwrap();
            let free = quiet.next_free(moment, &zone);
            prop_assert!(free >= moment);
            prop_assert!(!quiet.holds(free, &zone));
            if free > moment {
                // Every quarter of an hour before it is quiet, but for the hour that comes twice in autumn.
                let mut before = moment;
                let mut free_before = 0;
                while before < free {
                    free_before += u32::from(!quiet.holds(before, &zone));
                    before += 15.minutes();
                }
                prop_assert!(free_before <= 4, "{free_before} free quarters before {free}");
            }
        }
    }
}
