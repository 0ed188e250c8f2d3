//! Numbers as a sentence shows them, in its language.

use super::figure::Figure;
use crate::wording::{Fill, Language, Texts, numbers};

/// Shares of fewer answers than this are said as “3 of 8”.
pub const PERCENT_FROM: u32 = 10;
/// From here on decimals say nothing.
const WHOLE_FROM: f64 = 1000.0;

#[derive(Clone, Copy)]
pub(super) struct Writer<'a> {
    pub texts: &'a Texts,
    pub language: Language,
}

impl Writer<'_> {
    /// “79%”: whole, half up.
    pub fn percent(self, percent: f64) -> String {
        let whole = numbers::format(self.language, whole(percent), Some(0));
        self.texts.say(self.language, "results-percent-of", &[("percent", whole.into())])
    }

    /// A round number as it was stated.
    pub fn round_percent(self, percent: f64) -> String {
        let number = numbers::format(self.language, percent, None);
        self.texts.say(self.language, "results-percent-of", &[("percent", number.into())])
    }

    /// “79%”, or “3 of 8” where so few answered.
    pub fn share(self, figure: &Figure<'_>) -> String {
        match figure.count.filter(|_| figure.n < PERCENT_FROM) {
            Some(count) => {
                let written = |count: u32| Fill::from(numbers::format(self.language, f64::from(count), Some(0)));
                let fills = [("count", written(count)), ("of", written(figure.n))];
                self.texts.say(self.language, "results-of", &fills)
            }
            None => self.percent(figure.value),
        }
    }

    /// Whole numbers whole, others with one decimal; nothing between the thousands of a year.
    pub fn number(self, value: f64, is_year: bool) -> String {
        let decimals = u8::from(value.fract().abs() > 1e-9 && value.abs() < WHOLE_FROM);
        if is_year {
            return numbers::for_input(self.language, value, Some(u8::from(value.fract().abs() > 1e-9)));
        }
        numbers::format(self.language, value, Some(decimals))
    }
}

/// Half up, whatever the last bits say.
pub(super) fn whole(value: f64) -> f64 {
    (value + 1e-9).round()
}
