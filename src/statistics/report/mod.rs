//! The report of a wave: every figure that may be shown, and none that may not.
//!
//! This is what pages, charts and files get. Texts are not in it: look them up
//! in the survey by [`FieldReport::question`], row and code.

mod assemble;
mod coded;
mod figures;
mod held;
#[cfg(test)]
mod nets;
#[cfg(test)]
mod reference;
mod routed;
#[cfg(test)]
mod routes;
mod several;
#[cfg(test)]
mod tests;
mod values;
mod weighted;
pub(in crate::statistics) mod worth;

use serde::Serialize;

use super::disclosure::{Cell, Rules};
use super::groups::{Groups, Slice, Sliced};
use super::weights::strata::Strata;
use crate::survey::{Question, Survey};

pub use assemble::{Around, report, report_within};
pub use coded::{TOP_TWO, has_top_two};
pub use figures::{
    AllocationItem, Allocations, Base, BoxItem, BoxNet, Choices, Dates, Figures, Item, Listing, MissingCount, NetItem,
    Numbers, OneWay, RankItem, Ranks, Scores, ThemeItem, Written,
};
pub use held::Held;
pub use weighted::raked::{Effect, Margin, Raked, RakedClass, RakedMargin, Raking, raked};
pub use weighted::{Weighted, WeightedSlices, What};

/// All figures of a wave that may be shown.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Report {
    pub groups: Groups,
    pub rules: Rules,
    /// Members whose answers are in the figures; a member in two clusters counts once in a type and in the total.
    pub respondents: Sliced<u32>,
    /// What weighted totals rest on; absent without answers.
    pub strata: Option<Strata>,
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
    /// The one figure of a scale in a frame that is too small for any other ([`Rules::small_frame`]).
    pub mean_alone: Option<MeanAlone>,
    /// Totals in which every cluster counts by its number of members.
    pub weighted: WeightedSlices,
}

/// The mean of a scale over all members who answered.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct MeanAlone {
    pub n: u32,
    pub mean: f64,
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

    /// Who the figures of a field are about, per slice: members, or memberships where these are what is counted.
    pub fn populations(&self, field: &FieldReport) -> Sliced<u32> {
        match field.unit {
            Unit::Member => self.groups.populations(),
            Unit::Membership => {
                self.groups.by_membership().map_or_else(|_| self.groups.populations(), |groups| groups.populations())
            }
        }
    }

    /// One of them.
    ///
    /// # Panics
    /// When the slice is not one of the groups.
    pub fn population(&self, field: &FieldReport, slice: Slice) -> u32 {
        let clusters = self.groups.clusters();
        match (field.unit, slice) {
            (_, Slice::Cluster(at)) => clusters[at].group.population,
            (Unit::Member, Slice::Type(at)) => self.groups.types()[at].population,
            (Unit::Member, Slice::Total) => self.groups.population(),
            (Unit::Membership, Slice::Type(at)) => {
                self.groups.clusters_of(at).map(|cluster| clusters[cluster].group.population).sum()
            }
            (Unit::Membership, Slice::Total) => clusters.iter().map(|cluster| cluster.group.population).sum(),
        }
    }

    /// The fields of a question: several when it is a grid or has an “other”.
    pub fn of_question<'a>(&'a self, question: &'a str) -> impl Iterator<Item = &'a FieldReport> {
        self.fields.iter().filter(move |report| report.question == question)
    }
}
