//! The words for figures: names of groups and options, numbers, ranges, and what stands for a number that is hidden.

use super::classes;
pub(in crate::web) use super::focus::Focus;
use super::looking::Bars;
use crate::statistics::disclosure::{Alike, Reason};
use crate::statistics::frequencies::{self, Proportion};
use crate::statistics::intervals::Range;
use crate::statistics::report::{FieldReport, Report, Weighted};
use crate::statistics::{Cell as Figure, Slice};
use crate::survey::{Kind, Question, Survey};
use crate::web::markdown;
use crate::web::views::table::Cell;
use crate::wording::{Fill, Language, Text, Texts, numbers};

/// Stands where a number is not shown; a note says why.
pub(super) const NO_NUMBER: &str = "–";
/// Shares of fewer than this, answers or members, are said as “3 of 8”.
pub(super) const PERCENT_FROM: u32 = 10;

/// A report, and the languages in which somebody reads it.
#[derive(Clone, Copy)]
pub(in crate::web) struct Reader<'a> {
    pub survey: &'a Survey,
    /// By cluster and type, or by the classes of a division.
    pub report: &'a Report,
    /// By cluster and type: what weighted totals are taken from.
    pub whole: &'a Report,
    pub focus: Focus<'a>,
    pub bars: Bars,
    pub texts: &'a Texts,
    /// Of the product's own words.
    pub language: Language,
}

impl<'a> Reader<'a> {
    pub fn say(&self, key: &str, fills: &[(&str, Fill)]) -> String {
        self.texts.say(self.language, key, fills)
    }

    pub fn word(&self, key: &str) -> String {
        self.texts.word(self.language, key)
    }

    /// A text of the survey without its marks, in the reader's language if the survey has it.
    pub fn plain(&self, text: &Text) -> String {
        markdown::plain(self.text(text))
    }

    /// A text of the survey as its author wrote it.
    pub fn text<'t>(&self, text: &'t Text) -> &'t str {
        text.in_language(self.survey.language_or_default(self.language))
    }

    // Groups.

    pub fn group(&self, slice: Slice) -> String {
        let groups = &self.report.groups;
        match slice {
            Slice::Total => self.word("results-total"),
            Slice::Type(at) => groups.types()[at].name.clone(),
            Slice::Cluster(at) => {
                let group = &groups.clusters()[at].group;
                match self.focus {
                    Focus::Division { name, .. } => classes::label(self.texts, self.language, name, &group.code),
                    Focus::Everything | Focus::Cluster(_) => group.name.clone(),
                }
            }
        }
    }

    /// The group that a sentence or a single figure is about.
    pub fn main(&self) -> Slice {
        match self.focus {
            Focus::Division { only: Some(class), .. } => Slice::Cluster(class),
            Focus::Cluster(cluster) => Slice::Cluster(cluster),
            Focus::Everything | Focus::Division { only: None, .. } => Slice::Total,
        }
    }

    /// What stands beside each other: the total, and the types when there are several; the total and classes; a type
    /// and one of its clusters.
    pub fn heads(&self) -> Vec<Slice> {
        let groups = &self.report.groups;
        let types = groups.types().len();
        match self.focus {
            Focus::Everything => {
                std::iter::once(Slice::Total).chain((0..types).filter(|_| types > 1).map(Slice::Type)).collect()
            }
            Focus::Division { only, .. } => {
                let classes = 0..groups.clusters().len();
                let looked_at = classes.filter(|class| only.is_none_or(|only| only == *class));
                std::iter::once(Slice::Total).chain(looked_at.map(Slice::Cluster)).collect()
            }
            Focus::Cluster(cluster) => {
                // What is hidden for every question is left out.
                let of_type = Some(Slice::Type(groups.clusters()[cluster].of_type)).filter(|_| types > 1);
                let is_shown = |slice: &Slice| self.report.fields.iter().any(|f| f.slices.at(*slice).shown().is_some());
                let beside = of_type.into_iter().chain([Slice::Total]).find(is_shown);
                beside.into_iter().chain([Slice::Cluster(cluster)]).collect()
            }
        }
    }

    /// The total, then each type with its clusters.
    pub fn all(&self) -> Vec<Slice> {
        if self.focus != Focus::Everything {
            return self.heads();
        }
        let types = 0..self.report.groups.types().len();
        std::iter::once(Slice::Total).chain(types.flat_map(|at| self.of_type(at))).collect()
    }

    /// A type and its clusters; the clusters alone when there is only this type, which is then the total.
    pub fn of_type(&self, of_type: usize) -> Vec<Slice> {
        let groups = &self.report.groups;
        let head = (groups.types().len() > 1).then_some(Slice::Type(of_type));
        head.into_iter().chain(groups.clusters_of(of_type).map(Slice::Cluster)).collect()
    }

    /// The figures of a group in which every cluster counts by its members. Classes have none: they lie across clusters.
    pub fn weighted(&self, field: &FieldReport, slice: Slice) -> &'a [Weighted] {
        match (self.focus, slice) {
            (Focus::Division { .. }, Slice::Type(_) | Slice::Cluster(_)) => &[],
            _ => self.whole.field(&field.field).map_or(&[], |field| field.weighted.at(slice)),
        }
    }

    // Questions and options.

    pub fn question(&self, field: &FieldReport) -> Option<&'a Question> {
        field.question(self.survey)
    }

    /// The text of the row of a grid.
    pub fn row(&self, field: &FieldReport) -> Option<&'a Text> {
        let Kind::Grid { rows, .. } = &self.question(field)?.kind else { return None };
        rows.iter().find(|row| Some(&row.id) == field.row.as_ref()).map(|row| &row.text)
    }

    /// What is asked, in one line.
    pub fn title(&self, field: &FieldReport) -> String {
        let asked = self.question(field).map(|question| self.plain(&question.text)).unwrap_or_default();
        match self.row(field) {
            Some(row) => format!("{asked} {}", self.plain(row)),
            None if field.other => format!("{asked} {}", self.word("results-other-answers")),
            None => asked,
        }
    }

    pub fn option(&self, field: &FieldReport, code: i32) -> String {
        let Some(question) = self.question(field) else { return code.to_string() };
        match &question.kind {
            Kind::Consent { statement } => self.plain(statement),
            kind => match kind.choices().iter().find(|choice| choice.code == code) {
                Some(choice) => self.plain(&choice.text),
                None => code.to_string(),
            },
        }
    }

    /// What the author calls a net, or the product.
    pub fn net(&self, field: &FieldReport, name: &str, automatic: bool) -> String {
        if automatic {
            return self.word("results-top-two");
        }
        let nets = self.question(field).into_iter().flat_map(|question| &question.nets);
        let text = nets.filter(|net| net.name == name).find_map(|net| net.text.as_ref());
        text.map_or_else(|| name.to_owned(), |text| self.plain(text))
    }

    // Numbers.

    pub fn count(&self, count: u32) -> String {
        numbers::format(self.language, f64::from(count), Some(0))
    }

    /// A computed number: as many decimals as say something.
    pub fn number(&self, number: f64, decimals: u8) -> String {
        let decimals = if number.fract() == 0.0 || number.abs() >= 1000.0 { 0 } else { decimals };
        numbers::format(self.language, number, Some(decimals))
    }

    /// A mean beside others: always this many decimals.
    pub fn mean(&self, mean: f64, decimals: u8) -> String {
        numbers::format(self.language, mean, Some(decimals))
    }

    /// “79%”, or “3 of 8” where so few answered.
    pub fn share(&self, share: &Proportion) -> String {
        self.part(share.count, share.of)
    }

    /// The same of any number of them. Nothing of nothing has no share.
    pub fn part(&self, count: u32, of: u32) -> String {
        match frequencies::percent(count, of) {
            Some(percent) if of >= PERCENT_FROM => self.percent(percent),
            Some(_) => self.say("results-of", &[("count", self.count(count).into()), ("of", self.count(of).into())]),
            None => NO_NUMBER.to_owned(),
        }
    }

    pub fn percent(&self, percent: u32) -> String {
        self.say("results-percent-of", &[("percent", percent.to_string().into())])
    }

    /// Whether there are enough answers for a percentage.
    pub fn has_percent(share: &Proportion) -> bool {
        share.of >= PERCENT_FROM
    }

    /// A range from 0 to 1 in whole per cent.
    fn in_percent((low, high): (f64, f64)) -> [(&'static str, Fill); 2] {
        let percent = |share: f64| Fill::from(format!("{:.0}", (share * 100.0).round() + 0.0));
        [("low", percent(low)), ("high", percent(high))]
    }

    /// “480–582 of 2,785”.
    pub fn range(&self, range: &Range) -> String {
        match *range {
            Range::Members { low, high, of } => self.say("results-range-members-short", &self.members(low, high, of)),
            Range::Shares { low, high } => self.say("results-range-shares-short", &Self::in_percent((low, high))),
            Range::Everybody => self.word("results-range-everybody-short"),
        }
    }

    fn members(&self, low: u32, high: u32, of: u32) -> [(&'static str, Fill); 3] {
        [("low", self.count(low).into()), ("high", self.count(high).into()), ("population", self.count(of).into())]
    }

    /// What stands beside a bar or a dot: share, range, number of answers.
    pub fn note(&self, share: &Proportion, weighted: Option<&Weighted>) -> String {
        if !Self::has_percent(share) {
            return self.share(share);
        }
        let percent = weighted.map_or(share.percent, weighted_percent);
        let base = [("percent", percent.to_string().into()), ("valid", self.count(share.of).into())];
        match Self::range_shown(share, weighted).and_then(|range| range.shares()) {
            Some(range) => {
                let [low, high] = Self::in_percent(range);
                let [percent, valid] = base;
                self.say("results-row-note-range", &[percent, low, high, valid])
            }
            None if matches!(share.range, Range::Everybody) => self.say("results-row-note-everybody", &base),
            None => {
                let [percent, valid] = base;
                format!("{}, {}", self.say("results-percent-of", &[percent]), self.say("results-base-short", &[valid]))
            }
        }
    }

    // What is not shown.

    pub fn reason(&self, field: &FieldReport, reason: Reason) -> String {
        let minimum = |minimum: u32| [("minimum", self.count(minimum).into())];
        match reason {
            Reason::TooFew => self.say("results-hidden-too-few", &minimum(self.report.rules.minimum)),
            Reason::Secondary => self.word("results-hidden-secondary"),
            Reason::SmallFrame => self.say(self.small_key(), &minimum(self.report.rules.small_frame)),
            Reason::Unreleased => self.word("results-hidden-unreleased"),
            Reason::Alike(Alike::NearlyAll(code)) => {
                let option = self.option(field, code);
                self.say("results-alike-nearly-all", &[("option", option.into())])
            }
            Reason::Alike(Alike::HardlyAny) => self.word("results-alike-hardly-any"),
            Reason::Alike(Alike::SameNumber) => self.word("results-alike-same-number"),
        }
    }

    /// The words for few who know each other: everybody who was asked, or a group all of whom answered.
    pub fn small_key(&self) -> &'static str {
        let is_frame = *self.report.groups.populations().at(Slice::Total) < self.report.rules.small_frame;
        if is_frame { "results-hidden-small-frame" } else { "results-hidden-small-group" }
    }

    /// Why a list of open answers is not shown: it has a minimum of its own.
    pub fn text_reason(&self, field: &FieldReport, reason: Reason) -> String {
        match reason {
            Reason::TooFew => {
                let minimum = self.report.rules.text_minimum.max(self.report.rules.minimum);
                self.say("results-hidden-too-few", &[("minimum", self.count(minimum).into())])
            }
            other => self.reason(field, other),
        }
    }

    /// The words for a whole group without figures.
    pub fn silence<T>(&self, field: &FieldReport, figure: &Figure<T>) -> Option<String> {
        match figure {
            Figure::Shown(_) => None,
            Figure::Empty => Some(self.word("results-empty")),
            Figure::Hidden(reason) => Some(self.reason(field, *reason)),
        }
    }

    /// The mean over everybody, where a small frame shows nothing else.
    pub fn mean_alone(&self, field: &FieldReport) -> Option<String> {
        let alone = field.mean_alone?;
        let mean = self.mean(alone.mean, 1);
        Some(self.say("results-mean-alone", &[("mean", mean.into()), ("valid", self.count(alone.n).into())]))
    }

    /// A share in a table: “79%” with the number of answers behind it.
    pub fn share_cell(&self, share: &Proportion) -> Cell {
        let few = !Self::has_percent(share);
        let beside = (!few).then(|| format!("({})", self.count(share.count)));
        Cell { words: self.share(share), beside, small_base: few, ..Cell::default() }
    }

    /// The same with every cluster by its members, where that is known: “67%”, and “(65%, 362)” for the answers as they
    /// came.
    pub fn weighted_cell(&self, share: &Proportion, weighted: Option<&Weighted>) -> Cell {
        match weighted.filter(|_| Self::has_percent(share)) {
            Some(weighted) => Cell {
                words: self.percent(weighted_percent(weighted)),
                beside: Some(format!("({}, {})", self.percent(share.percent), self.count(share.count))),
                ..Cell::default()
            },
            None => self.share_cell(share),
        }
    }

    /// A value of the answers as they came, or weighted with that beside it.
    pub fn weighted_value(&self, plain: f64, weighted: Option<&Weighted>, write: impl Fn(f64) -> String) -> Cell {
        match weighted {
            Some(weighted) => Cell {
                words: write(weighted.estimate.value),
                beside: Some(format!("({})", write(plain))),
                ..Cell::default()
            },
            None => Cell::from(write(plain)),
        }
    }

    /// The range of the share that is shown; nothing where a weighted one has none.
    pub fn range_shown(share: &Proportion, weighted: Option<&Weighted>) -> Option<Range> {
        match weighted.filter(|_| Self::has_percent(share)) {
            Some(weighted) => weighted.low.zip(weighted.high).map(|(low, high)| Range::Shares { low, high }),
            None => Some(share.range),
        }
    }

    /// A figure that may be hidden by itself.
    pub fn cell<T>(&self, field: &FieldReport, figure: &Figure<T>, shown: impl FnOnce(&T) -> Cell) -> Cell {
        match figure {
            Figure::Shown(value) => shown(value),
            Figure::Empty => Cell::from(NO_NUMBER.to_owned()),
            Figure::Hidden(reason @ Reason::Alike(Alike::HardlyAny | Alike::NearlyAll(_))) => {
                Cell::from(self.why(field, *reason))
            }
            Figure::Hidden(reason) => self.hidden_cell(self.reason(field, *reason)),
        }
    }

    /// Why a box, a net or a part is not shown, beside its name: “nearly all”, “hardly any”, or as [`Self::reason`].
    pub fn why(&self, field: &FieldReport, reason: Reason) -> String {
        match reason {
            Reason::Alike(Alike::HardlyAny) => self.word("results-alike-hardly-any-short"),
            Reason::Alike(Alike::NearlyAll(_)) => self.word("results-alike-nearly-all-short"),
            other => self.reason(field, other),
        }
    }

    pub fn hidden_cell(&self, why: String) -> Cell {
        Cell { words: NO_NUMBER.to_owned(), hidden: Some(why), ..Cell::default() }
    }
}

/// Whole per cent, half up.
pub(super) fn weighted_percent(weighted: &Weighted) -> u32 {
    (weighted.estimate.value * 100.0 + 0.5).floor().clamp(0.0, 100.0) as u32
}
