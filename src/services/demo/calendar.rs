//! When everything happened, counted back from now.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, ToSpan};

use super::chance::Chance;
use super::panel::Respondent;
use crate::services::Refusal;

pub(super) const ZONE: &str = "Europe/Brussels";

pub(super) struct Calendar {
    pub sent: Timestamp,
    pub reminded: Timestamp,
    pub closes_on: Date,
    /// The year it was sent in.
    pub year: i16,
}

impl Calendar {
    /// Sent at nine in the morning 28 days before `now`, reminded 14 days later, open for three weeks more.
    pub(super) fn until(now: Timestamp) -> Result<Self, Refusal> {
        let zone = TimeZone::get(ZONE).map_err(Refusal::damaged)?;
        let today = now.to_zoned_datetime(zone.clone()).date();
        let day = |days: i32| today.checked_add(days.days()).map_err(Refusal::damaged);
        let nine = |day: Date| {
            let nine = day.at(9, 0, 0, 0).to_zoned_datetime(zone.clone());
            nine.map(|nine| nine.timestamp()).map_err(Refusal::damaged)
        };
        Ok(Self { sent: nine(day(-28)?)?, reminded: nine(day(-14)?)?, closes_on: day(22)?, year: day(-28)?.year() })
    }

    /// When a member opens its link: soon after a letter or up to 12 days later, during the day.
    pub(super) fn begins(&self, member: &Respondent) -> Timestamp {
        let mut chance = Chance::new(member.seed);
        let letter = if member.answers_after_reminder { self.reminded } else { self.sent };
        let days = chance.weighted(&[34, 21, 11, 7, 6, 5, 4, 4, 3, 2, 1, 1, 1]);
        let minutes = chance.between(8, 560);
        letter + SignedDuration::from_mins(i64::try_from(days * 24 * 60 + minutes).unwrap_or(60))
    }
}
