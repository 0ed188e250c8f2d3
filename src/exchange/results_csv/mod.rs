//! The results of a wave as tables for programs: one table per kind of figure, in long form.
//!
//! One row is one figure of one group. Numbers are not rounded; codes do not
//! depend on a language, and labels are in the default language of the survey.
//! A figure that is hidden has a row that says why, and no number. These tables
//! are the contract for whoever computes the results again.

mod about;
mod coded;
mod sheet;
#[cfg(test)]
mod tests;
mod values;

use jiff::Timestamp;

use crate::statistics::{Report, Response, Sliced};
use crate::survey::{Kind, Survey};

pub use sheet::Sheet;

/// What the tables are made of.
#[derive(Clone, Copy)]
pub struct Results<'a> {
    /// The name of the wave.
    pub wave: &'a str,
    pub survey: &'a Survey,
    pub counted_at: Timestamp,
    /// Who responded, of the frame.
    pub response: &'a Sliced<Response>,
    pub report: &'a Report,
}

/// The names of the tables: where, what, who, and then the figures by kind.
pub const TABLES: [&str; 12] = [
    "about",
    "questions",
    "response",
    "bases",
    "frequencies",
    "nets",
    "choices",
    "numbers",
    "ranking",
    "allocation",
    "dates",
    "texts",
];

/// The table with this name; nothing when there is none of that name.
pub fn table(name: &str, of: &Results<'_>) -> Option<Sheet> {
    Some(match name {
        "about" => about::about(of),
        "questions" => about::questions(of),
        "response" => about::response(of),
        "bases" => about::bases(of),
        "frequencies" => coded::frequencies(of),
        "nets" => coded::nets(of),
        "choices" => coded::choices(of),
        "ranking" => coded::ranking(of),
        "numbers" => values::numbers(of),
        "allocation" => values::allocation(of),
        "dates" => values::dates(of),
        "texts" => values::texts(of),
        _ => return None,
    })
}

/// The tables that this survey can fill.
pub fn tables_of(survey: &Survey) -> impl Iterator<Item = &'static str> {
    TABLES.into_iter().filter(|name| {
        survey.questions().any(|question| match *name {
            "frequencies" => {
                matches!(
                    question.kind,
                    Kind::Single { .. } | Kind::Grid { .. } | Kind::Recommend { .. } | Kind::Consent { .. }
                )
            }
            "nets" => !question.nets.is_empty() || matches!(question.kind, Kind::Grid { .. } | Kind::Recommend { .. }),
            "choices" => matches!(question.kind, Kind::Multiple { .. }),
            "ranking" => matches!(question.kind, Kind::Ranking { .. }),
            "allocation" => matches!(question.kind, Kind::Allocation { .. }),
            "numbers" => {
                !question.nets.is_empty()
                    || matches!(
                        question.kind,
                        Kind::Number { .. } | Kind::Grid { .. } | Kind::Recommend { .. } | Kind::Multiple { .. }
                    )
            }
            "dates" => matches!(question.kind, Kind::Date { .. }),
            "texts" => matches!(question.kind, Kind::Text { .. }) || question.kind.other_choice().is_some(),
            _ => true,
        })
    })
}
