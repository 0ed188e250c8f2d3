//! From where on a response is worth a second look.

use serde::Deserialize;

use super::{SettingsFault, value};

/// The table `[results.quality]`; what is not set is as everywhere else.
#[derive(Clone, Copy, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Quality {
    /// Faster than this part of the median of those who completed it.
    pub speeding: Option<f64>,
    /// A pause of more hours than this is not time spent.
    pub pause_hours: Option<f64>,
    /// So many equal answers in a grid are remarkable.
    pub straight_from: Option<u16>,
}

/// Longer than any wave is open.
const LONGEST_PAUSE: f64 = 8_760.0;
/// Two answers are alike too often to say anything; no grid has as many rows as the last.
const STRAIGHT: std::ops::RangeInclusive<u16> = 3..=100;

pub(super) fn checked(set: Quality) -> Result<Quality, SettingsFault> {
    if let Some(part) = set.speeding.filter(|part| part.is_nan() || *part <= 0.0 || *part >= 1.0) {
        let expected = "a part of the median duration, above 0 and below 1, such as 0.4; leave it out for a third";
        return Err(value("results.quality.speeding", &part.to_string(), expected));
    }
    if let Some(hours) = set.pause_hours.filter(|hours| hours.is_nan() || *hours <= 0.0 || *hours > LONGEST_PAUSE) {
        let expected = "hours, above 0 and at most 8760, such as 6; leave it out for 6";
        return Err(value("results.quality.pause_hours", &hours.to_string(), expected));
    }
    if let Some(rows) = set.straight_from.filter(|rows| !STRAIGHT.contains(rows)) {
        let expected = "answers in one grid, 3 to 100; leave it out for 4";
        return Err(value("results.quality.straight_from", &rows.to_string(), expected));
    }
    Ok(set)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Result<Quality, String> {
        checked(toml::from_str(text).unwrap()).map_err(|fault| fault.to_string())
    }

    #[test]
    fn each_limit_is_set_by_itself() {
        assert_eq!(of(""), Ok(Quality::default()));
        assert_eq!(of("speeding = 0.5"), Ok(Quality { speeding: Some(0.5), ..Quality::default() }));
        assert_eq!(of("pause_hours = 12"), Ok(Quality { pause_hours: Some(12.0), ..Quality::default() }));
        assert_eq!(of("straight_from = 6"), Ok(Quality { straight_from: Some(6), ..Quality::default() }));
    }

    #[test]
    fn what_makes_no_sense_is_named() {
        for (text, said) in [
            ("speeding = 0", "results.quality.speeding is “0”; expected a part of the median duration"),
            ("speeding = 40", "results.quality.speeding is “40”; expected a part of the median duration"),
            ("speeding = nan", "results.quality.speeding is “NaN”; expected a part of the median duration"),
            ("speeding = -0.4", "results.quality.speeding is “-0.4”"),
            ("pause_hours = 0", "results.quality.pause_hours is “0”; expected hours, above 0"),
            ("pause_hours = inf", "results.quality.pause_hours is “inf”"),
            ("straight_from = 2", "results.quality.straight_from is “2”; expected answers in one grid, 3 to 100"),
            ("straight_from = 101", "results.quality.straight_from is “101”"),
        ] {
            let fault = of(text).unwrap_err();
            assert!(fault.starts_with(said), "{text}: {fault}");
        }
        for text in ["speed = 0.4", "speeding = \"a third\"", "straight_from = -4", "straight_from = 4.5"] {
            assert!(toml::from_str::<Quality>(text).is_err(), "{text}");
        }
    }
}
