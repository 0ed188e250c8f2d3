//! The report of a wave: every figure that may be shown, and none that may not.
//!
//! This is what pages, charts and files get. Texts are not in it: look them up
//! in the survey by [`FieldReport::question`], row and code.

mod assemble;
mod coded;
mod figures;
mod listing;
#[cfg(test)]
mod reference;
mod several;
#[cfg(test)]
mod tests;
mod values;

use serde::Serialize;

use super::disclosure::{Cell, Rules};
use super::groups::{Groups, Sliced};
use crate::survey::{Question, Survey};

pub use assemble::report;
pub use figures::{
    AllocationItem, Allocations, Base, BoxItem, BoxNet, Choices, Dates, Figures, Item, Listing, MissingCount, NetItem,
    Numbers, OneWay, RankItem, Ranks, Scores,
};

/// All figures of a wave that may be shown.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Report {
    pub groups: Groups,
    pub rules: Rules,
    /// Members whose answers are in the figures; a member in two clusters counts once in a type and in the total.
    pub respondents: Sliced<u32>,
    /// In the order of the questionnaire; a grid has one per row, and the words
    /// after “other, namely” follow their question.
    pub fields: Vec<FieldReport>,
}

/// The figures of one question, or of one row of a grid.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FieldReport {
    /// The name of the column: `q01`, `q06a`, `q02_other`.
    pub field: String,
    pub page: String,
    pub question: String,
    /// The row of a grid.
    pub row: Option<String>,
    /// The words after “other, namely”.
    pub other: bool,
    /// Its mean and median count the scale turned round; codes, shares and nets are as they were answered.
    pub reversed: bool,
    pub unit: Unit,
    pub slices: Sliced<Cell<Figures>>,
}

/// What is counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// Each member once.
    #[default]
    Member,
    /// Each membership: what was asked per cluster has as many answers as the member has clusters, and populations
    /// are those of the clusters added up.
    Membership,
}

impl FieldReport {
    /// The question in the definition that the report was made with.
    pub fn question<'a>(&self, survey: &'a Survey) -> Option<&'a Question> {
        survey.question(&self.question)
    }
}

impl Report {
    pub fn field(&self, field: &str) -> Option<&FieldReport> {
        self.fields.iter().find(|report| report.field == field)
    }

    /// The fields of a question: several when it is a grid or has an “other”.
    pub fn of_question<'a>(&'a self, question: &'a str) -> impl Iterator<Item = &'a FieldReport> {
        self.fields.iter().filter(move |report| report.question == question)
    }
}
