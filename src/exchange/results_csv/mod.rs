//! The results of a wave as tables for programs: one table per kind of figure, in long form.
//!
//! One row is one figure of one group. Numbers are not rounded; codes do not
//! depend on a language, and labels are in the default language of the survey.
//! A figure that is hidden has a row that says why, and no number. These tables
//! are the contract for whoever computes the results again; `docs/results.md`
//! says what each column is.

mod about;
mod cases;
mod compared;
mod numbers;
#[cfg(test)]
mod reference;
mod response;
mod shares;
mod sheet;
#[cfg(test)]
mod tests;
mod texts;
mod waves;
mod weighted;

use jiff::Timestamp;

use crate::statistics::division::{Division, PERIOD};
use crate::statistics::nonresponse::Overlaps;
use crate::statistics::quality::Quality;
use crate::statistics::report::Raked;
use crate::statistics::{Report, Response, Sliced};
use crate::survey::{Kind, Survey};

pub use sheet::Sheet;
pub use waves::{Waves, waves};

/// What the tables are made of.
#[derive(Clone, Copy)]
pub struct Results<'a> {
    /// The name of the wave.
    pub wave: &'a str,
    pub survey: &'a Survey,
    pub counted_at: Timestamp,
    /// Who responded, of the frame.
    pub response: &'a Sliced<Response>,
    /// Members without an answer who said that they have left.
    pub left: &'a Sliced<u32>,
    /// Of which types and clusters members stand in several.
    pub overlaps: &'a Overlaps,
    pub report: &'a Report,
    pub divisions: &'a [Division],
    pub quality: &'a Quality,
}

impl<'a> Results<'a> {
    /// The divisions by what the frame says of members.
    fn attributes(&self) -> impl Iterator<Item = &'a Division> {
        self.divisions.iter().filter(|division| division.name != PERIOD)
    }
}

/// The names of the tables: where, what, who, the figures by kind, and what follows from them.
pub const TABLES: [&str; 25] = [
    "about",
    "questions",
    "cases",
    "response_rates",
    "frequencies",
    "numbers",
    "recommendation",
    "multiple",
    "ranking",
    "allocation",
    "dates",
    "open_text",
    "classes",
    "class_numbers",
    "class_ranking",
    "comparisons",
    "letters",
    "cluster_vs_rest",
    "weights",
    "weighted",
    "rao_scott",
    "nonresponse",
    "early_late",
    "quality",
    "suppression",
];

/// The table with this name; nothing when there is none of that name.
pub fn table(name: &str, of: &Results<'_>) -> Option<Sheet> {
    Some(match name {
        "about" => about::about(of),
        "questions" => about::questions(of),
        "cases" => cases::cases(of),
        "response_rates" => response::rates(of),
        "frequencies" => shares::frequencies(of),
        "numbers" => numbers::numbers(of),
        "recommendation" => numbers::recommendation(of),
        "multiple" => shares::multiple(of),
        "ranking" => numbers::ranking(of),
        "allocation" => numbers::allocation(of),
        "dates" => texts::dates(of),
        "open_text" => texts::open_text(of),
        "classes" => shares::classes(of),
        "class_numbers" => numbers::class_numbers(of),
        "class_ranking" => numbers::class_ranking(of),
        "comparisons" => compared::comparisons(of),
        "letters" => compared::letters(of),
        "cluster_vs_rest" => compared::cluster_vs_rest(of),
        "weights" => weighted::weights(of, None),
        "weighted" => weighted::weighted(of, None),
        "rao_scott" => weighted::rao_scott(of),
        "nonresponse" => response::nonresponse(of),
        "early_late" => shares::early_late(of),
        "quality" => cases::quality(of),
        "suppression" => cases::suppression(of),
        _ => return None,
    })
}

/// The same, with weights that were fitted to attributes of the frame beside those of the strata.
pub fn table_with(name: &str, of: &Results<'_>, raked: Option<&Raked>) -> Option<Sheet> {
    match name {
        "weights" => Some(weighted::weights(of, raked)),
        "weighted" => Some(weighted::weighted(of, raked)),
        _ => table(name, of),
    }
}

/// Whether the table holds figures by attributes of the frame, or by period.
pub fn is_divided(table: &str) -> bool {
    ["classes", "class_numbers", "class_ranking", "comparisons", "letters", "nonresponse", "early_late"]
        .contains(&table)
}

/// The tables that this survey can fill.
pub fn tables_of(survey: &Survey) -> impl Iterator<Item = &'static str> {
    TABLES.into_iter().filter(|name| {
        let any = |fits: &dyn Fn(&Kind) -> bool| survey.questions().any(|question| fits(&question.kind));
        let has_one_code = |kind: &Kind| matches!(kind, Kind::Single { .. } | Kind::Grid { .. } | Kind::Consent { .. });
        let has_shares =
            |kind: &Kind| has_one_code(kind) || matches!(kind, Kind::Recommend { .. } | Kind::Multiple { .. });
        match *name {
            "frequencies" => any(&|kind| has_one_code(kind) || matches!(kind, Kind::Recommend { .. })),
            "multiple" => any(&|kind| matches!(kind, Kind::Multiple { .. })),
            "ranking" | "class_ranking" => any(&|kind| matches!(kind, Kind::Ranking { .. })),
            "allocation" => any(&|kind| matches!(kind, Kind::Allocation { .. })),
            "recommendation" => any(&|kind| matches!(kind, Kind::Recommend { .. })),
            "numbers" | "class_numbers" => {
                any(&|kind| has_one_code(kind) || matches!(kind, Kind::Number { .. } | Kind::Recommend { .. }))
            }
            "dates" => any(&|kind| matches!(kind, Kind::Date { .. })),
            "open_text" => any(&|kind| matches!(kind, Kind::Text { .. }) || kind.other_choice().is_some()),
            "comparisons" => {
                any(&|kind| has_shares(kind) || matches!(kind, Kind::Number { .. } | Kind::Ranking { .. }))
            }
            "weighted" => any(&|kind| has_shares(kind) || matches!(kind, Kind::Number { .. })),
            "classes" | "letters" | "cluster_vs_rest" | "rao_scott" | "early_late" => any(&has_shares),
            _ => true,
        }
    })
}
