//! What can be wrong with an input, and the words for it.

use jiff::civil::Date;

use super::form::showable;
use crate::wording::{Fill, Language, Text, dates, numbers};

/// Something typed or left out that can't be kept as an answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Fault {
    /// The field it is about (`q03`, `q06a`, `q01_other`).
    pub field: String,
    /// The name of the first control to mend, for the link of the summary.
    pub input: String,
    pub kind: FaultKind,
}

#[derive(Clone, Debug, PartialEq)]
pub enum FaultKind {
    /// Left blank while the author demands an answer.
    Required,
    /// A statement that must be agreed with, and is not.
    ConsentRequired,
    /// A name or a code that the form does not contain.
    UnknownInput,
    /// Two answers where one is possible.
    SeveralAnswers,
    NotANumber {
        typed: String,
    },
    /// `1,234` on a page whose language reads it in one way and much of the world in another.
    AmbiguousNumber {
        typed: String,
        readings: [f64; 2],
        /// How many decimals the question takes.
        decimals: u8,
    },
    TooSmall {
        min: f64,
    },
    TooLarge {
        max: f64,
    },
    TooManyDecimals {
        decimals: u8,
    },
    /// A number, and the reason for having none.
    NumberAndMissing,
    NotADate {
        typed: String,
    },
    AmbiguousDate {
        typed: String,
        readings: [Date; 2],
    },
    DateTooEarly {
        min: Date,
    },
    DateTooLate {
        max: Date,
    },
    NotAnEmail {
        typed: String,
    },
    /// Lengths in characters.
    TooLong {
        length: usize,
        max: usize,
    },
    /// Characters that can't be shown, such as NUL.
    Unprintable,
    TooFew {
        count: usize,
        least: usize,
    },
    TooMany {
        count: usize,
        most: usize,
    },
    /// “None of these” together with one of these.
    ExclusiveWithOthers,
    RankedTwice,
    /// A lower place is filled while this one is blank.
    RankSkipped {
        place: usize,
    },
    DoesNotAddUp {
        sum: f64,
        total: f64,
    },
    /// Typed in another language of the page and now read in another way.
    ReadAgain,
    /// What the author says of it: a check that does not hold, or other words for one of the above.
    Own {
        name: &'static str,
        words: Text,
    },
    /// Unusual, and right if the respondent says so. `key` comes back in the input `sure` then.
    Doubt {
        key: String,
        words: Text,
    },
}

/// The faults for which an author may have words of their own, by their names in a definition.
const NAMES: [&str; 24] = [
    "required",
    "consent-required",
    "unknown-input",
    "several-answers",
    "not-a-number",
    "ambiguous-number",
    "too-small",
    "too-large",
    "whole-number",
    "too-many-decimals",
    "number-and-missing",
    "not-a-date",
    "ambiguous-date",
    "date-too-early",
    "date-too-late",
    "not-an-email",
    "too-long",
    "unprintable",
    "too-few",
    "too-many",
    "exclusive-with-others",
    "ranked-twice",
    "rank-skipped",
    "does-not-add-up",
];

/// The names of the faults that an author may word.
pub fn fault_names() -> impl Iterator<Item = &'static str> {
    NAMES.into_iter()
}

impl FaultKind {
    /// The message in `faults.ftl`.
    pub fn message_key(&self) -> &'static str {
        match self {
            Self::Required => "fault-required",
            Self::ConsentRequired => "fault-consent-required",
            Self::UnknownInput => "fault-unknown-input",
            Self::SeveralAnswers => "fault-several-answers",
            Self::NotANumber { .. } => "fault-not-a-number",
            Self::AmbiguousNumber { .. } => "fault-ambiguous-number",
            Self::TooSmall { .. } => "fault-too-small",
            Self::TooLarge { .. } => "fault-too-large",
            Self::TooManyDecimals { decimals: 0 } => "fault-whole-number",
            Self::TooManyDecimals { .. } => "fault-too-many-decimals",
            Self::NumberAndMissing => "fault-number-and-missing",
            Self::NotADate { .. } => "fault-not-a-date",
            Self::AmbiguousDate { .. } => "fault-ambiguous-date",
            Self::DateTooEarly { .. } => "fault-date-too-early",
            Self::DateTooLate { .. } => "fault-date-too-late",
            Self::NotAnEmail { .. } => "fault-not-an-email",
            Self::TooLong { .. } => "fault-too-long",
            Self::Unprintable => "fault-unprintable",
            Self::TooFew { .. } => "fault-too-few",
            Self::TooMany { .. } => "fault-too-many",
            Self::ExclusiveWithOthers => "fault-exclusive-with-others",
            Self::RankedTwice => "fault-ranked-twice",
            Self::RankSkipped { .. } => "fault-rank-skipped",
            Self::DoesNotAddUp { .. } => "fault-does-not-add-up",
            Self::ReadAgain => "fault-read-again",
            Self::Own { .. } => "fault-own",
            Self::Doubt { .. } => "fault-doubt",
        }
    }

    /// What a definition calls it.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Own { name, .. } => name,
            kind => kind.message_key().trim_start_matches("fault-"),
        }
    }

    /// Whether it only asks: are you sure?
    pub fn is_doubt(&self) -> bool {
        matches!(self, Self::Doubt { .. })
    }

    /// What fills the places of the message, numbers and dates as `language` writes them.
    pub fn fills(&self, language: Language) -> Vec<(&'static str, Fill)> {
        let number = |number: f64| Fill::from(numbers::format(language, number, None));
        let date = |date: Date| Fill::from(dates::long_date(language, date));
        match self {
            Self::NotANumber { typed } | Self::NotADate { typed } | Self::NotAnEmail { typed } => {
                vec![("typed", shortened(typed))]
            }
            Self::AmbiguousNumber { typed, readings, decimals } => {
                let [first, second] = readings.map(|reading| Fill::from(unmistakable(language, reading, *decimals)));
                vec![("typed", shortened(typed)), ("first", first), ("second", second)]
            }
            Self::AmbiguousDate { typed, readings } => {
                let [first, second] = *readings;
                vec![
                    ("typed", shortened(typed)),
                    ("first", date(first)),
                    ("first-typed", first.to_string().into()),
                    ("second", date(second)),
                    ("second-typed", second.to_string().into()),
                ]
            }
            Self::Own { words, .. } | Self::Doubt { words, .. } => {
                vec![("words", words.in_language(language).into())]
            }
            Self::TooSmall { min } => vec![("min", number(*min))],
            Self::TooLarge { max } => vec![("max", number(*max))],
            Self::TooManyDecimals { decimals: 0 } => Vec::new(),
            Self::TooManyDecimals { decimals } => vec![("decimals", Fill::Count(u64::from(*decimals)))],
            Self::DateTooEarly { min } => vec![("min", date(*min))],
            Self::DateTooLate { max } => vec![("max", date(*max))],
            Self::TooLong { length, max } => vec![("length", (*length).into()), ("max", (*max).into())],
            Self::TooFew { count, least } => vec![("count", (*count).into()), ("least", (*least).into())],
            Self::TooMany { count, most } => vec![("count", (*count).into()), ("most", (*most).into())],
            Self::RankSkipped { place } => vec![("place", (*place).into())],
            Self::DoesNotAddUp { sum, total } => {
                vec![
                    ("sum", number(rounded(*sum))),
                    ("total", number(*total)),
                    ("side", if sum < total { "too-little" } else { "too-much" }.into()),
                    ("difference", number(rounded((total - sum).abs()))),
                ]
            }
            Self::Required
            | Self::ConsentRequired
            | Self::UnknownInput
            | Self::SeveralAnswers
            | Self::NumberAndMissing
            | Self::Unprintable
            | Self::ExclusiveWithOthers
            | Self::RankedTwice
            | Self::ReadAgain => Vec::new(),
        }
    }
}

/// How to type a number so that it can't be read in two ways, with no more decimals than the question takes.
fn unmistakable(language: Language, number: f64, decimals: u8) -> String {
    if number.fract() == 0.0 {
        return numbers::for_input(language, number, None);
    }
    // A fourth decimal tells three decimals from thousands.
    numbers::for_input(language, number, Some(if decimals >= 3 { 4 } else { decimals }))
}

/// A message repeats what was typed only as far as one can recognise it.
fn shortened(typed: &str) -> Fill {
    const LONGEST: usize = 40;
    let start: String = showable(typed).chars().take(LONGEST).collect();
    if typed.chars().count() <= LONGEST { start.into() } else { format!("{start}…").into() }
}

/// Without the noise that adding decimals makes in a double.
fn rounded(number: f64) -> f64 {
    (number * 1e6).round() / 1e6
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_names_of_faults_are_those_of_their_messages() {
        let texts = include_str!("../../../templates/texts/en/faults.ftl");
        for name in fault_names() {
            assert!(texts.contains(&format!("\nfault-{name} =")), "{name}");
        }
    }
}
