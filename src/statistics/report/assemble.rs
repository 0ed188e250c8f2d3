//! From columns to figures, through the plan of what may be shown.

use std::collections::BTreeMap;

use super::held::{Held, also_hidden, hidden_spreads, hides_spread_of_all};
use super::routed;
use super::{Base, FieldReport, Figures, MissingCount, Report, WeightedSlices, What, coded, several, values, weighted};
use crate::statistics::describe::Description;
use crate::statistics::disclosure::{Alike, Cell, Reason, Rules, Shared, Spread, Verdict, plan};
use crate::statistics::groups::{Slice, Sliced};
use crate::statistics::table::{Beside, Column, Mark, Table, Tally, tally};
use crate::statistics::weights::strata::Strata;
use crate::survey::{Kind, Question, Survey};

/// Everything of `table` that may be shown under `rules`. `survey` is the version that was answered.
pub fn report(survey: &Survey, table: &Table, rules: &Rules) -> Report {
    report_within(survey, table, rules, &Around::default())
}

/// What is published of the same people beside a report.
#[derive(Clone, Copy, Default)]
pub struct Around<'a> {
    /// By column, groups that are hidden whatever their size; none without columns.
    pub hidden: &'a [Vec<Slice>],
    /// Reports by other divisions of the same people, which are shown.
    pub held: &'a [Held<'a>],
    /// Figures of questions that were asked before those of the report and are counted otherwise.
    pub earlier: &'a [FieldReport],
}

/// As [`report`], with what is hidden because figures published elsewhere would otherwise give somebody away.
pub fn report_within(survey: &Survey, table: &Table, rules: &Rules, around: &Around<'_>) -> Report {
    let desk = Desk::new(table, rules, around.held);
    let strata = weighted::strata(table).ok();
    let mut fields: Vec<FieldReport> = Vec::with_capacity(table.columns.len());
    for (at, column) in table.columns.iter().enumerate() {
        let mut hidden = around.hidden.get(at).cloned().unwrap_or_default();
        let asked_before = around.earlier.iter().chain(&fields);
        hidden.extend(routed::hidden(&desk, survey, column, &asked_before.collect::<Vec<_>>()));
        fields.push(desk.field(survey, strata.as_ref(), column, &hidden));
    }
    Report { groups: table.groups.clone(), rules: *rules, respondents: table.layout.cases(), fields, strata }
}

/// What all columns of a report share.
pub(super) struct Desk<'a> {
    pub table: &'a Table,
    pub rules: &'a Rules,
    pub held: &'a [Held<'a>],
    /// Eligible members per slice.
    pub populations: Sliced<u32>,
    /// Settled once on the respondents, so that the pattern does not jump from question to question.
    pub pattern: Sliced<Verdict>,
}

/// One column on the desk.
pub(super) struct Work<'a> {
    pub desk: &'a Desk<'a>,
    pub column: &'a Column,
    pub tally: Sliced<Tally>,
    /// The desk's, and what is hidden for this column for the sake of other figures.
    pub pattern: Sliced<Verdict>,
}

impl<'a> Desk<'a> {
    fn new(table: &'a Table, rules: &'a Rules, held: &'a [Held<'a>]) -> Self {
        let cases = table.layout.cases();
        let populations = table.groups.populations();
        // All of a few who know each other have answered: as of a small frame.
        let is_whole_of_few = |slice: Slice, cases: u32| {
            cases > 0 && cases >= *populations.at(slice) && cases < rules.small_frame && !rules.until_release
        };
        let settled = cases.map(|slice, &cases| match is_whole_of_few(slice, cases) {
            true => Verdict::Hide(Reason::SmallFrame),
            false => Verdict::Show,
        });
        let mut desk = Self { table, rules, held, populations, pattern: settled };
        let counts = cases.clusters.iter().map(|&cases| vec![cases]).collect();
        desk.pattern = match desk.has_small_frame() {
            true => desk.pattern.map(|_, _| Verdict::Hide(Reason::SmallFrame)),
            false => plan(&desk.spread(counts, |_| Some(0), Vec::new()), rules, &desk.pattern),
        };
        desk
    }

    fn has_small_frame(&self) -> bool {
        !self.rules.until_release && self.populations.total < self.rules.small_frame
    }

    /// `counts`: valid answers per cluster, by kind. `kind`: of the answer in a row, if it is valid.
    pub fn spread(
        &self,
        counts: Vec<Vec<u32>>,
        kind: impl Fn(usize) -> Option<usize>,
        words: Vec<Alike>,
    ) -> Spread<'a> {
        let layout = &self.table.layout;
        let shared = layout.shared().iter().filter_map(|rows| {
            let kind = kind(*rows.first()? as usize)?;
            Some(Shared { clusters: rows.iter().map(|&row| layout.cluster_of(row)).collect(), kind })
        });
        Spread { of_type: layout.types_of_clusters(), types: layout.types(), counts, shared: shared.collect(), words }
    }

    fn field(&self, survey: &Survey, strata: Option<&Strata>, column: &Column, hidden: &[Slice]) -> FieldReport {
        let question = survey.question(&column.question);
        let work = self.work(column, hidden);
        let mut field = FieldReport {
            field: column.field.clone(),
            page: column.page.clone(),
            question: column.question.clone(),
            row: column.row.clone(),
            other: column.other,
            reversed: column.reversed,
            unit: super::Unit::Member,
            slices: work.figures(question),
            mean_alone: if self.has_small_frame() { coded::mean_alone(&work, question) } else { None },
            weighted: WeightedSlices::default(),
        };
        if let Some(strata) = strata {
            field.weighted = weighted::weighted(self.table, strata, column, &field);
        }
        field
    }

    fn work<'w>(&'w self, column: &'w Column, hidden: &[Slice]) -> Work<'w> {
        let pattern = self.pattern.map(|slice, verdict| match verdict {
            Verdict::Show if hidden.contains(&slice) => Verdict::Hide(Reason::Secondary),
            verdict => *verdict,
        });
        Work { desk: self, column, tally: tally(&column.bytes, column.marks.len(), &self.table.layout), pattern }
    }
}

impl Work<'_> {
    fn figures(&self, question: Option<&Question>) -> Sliced<Cell<Figures>> {
        match &self.column.beside {
            Beside::Nothing if question.is_some_and(|question| matches!(question.kind, Kind::Recommend { .. })) => {
                coded::scores(self)
            }
            Beside::Nothing => coded::one_way(self, question),
            Beside::Ticks(boxes) => several::choices(self, question, boxes),
            Beside::Places(options) => several::ranks(self, question, options),
            Beside::Parts(options) => several::allocations(self, options),
            Beside::Numbers(numbers) => values::numbers(self, numbers),
            Beside::Dates(dates) => values::dates(self, dates),
            Beside::Texts(texts) => values::texts(self, texts),
            Beside::Address => values::addresses(self),
        }
    }

    /// The plan for the column as it is: `words` per valid mark, or none.
    pub fn plan(&self, words: Vec<Alike>) -> Sliced<Verdict> {
        let marks = (0_u8..).zip(&self.column.marks);
        let kinds: Vec<u8> = marks.filter(|(_, mark)| mark.is_valid()).map(|(byte, _)| byte).collect();
        let of = |tally: &Tally| kinds.iter().map(|&kind| tally.marks[usize::from(kind)]).collect();
        let counts = self.tally.clusters.iter().map(of).collect();
        let kind = |row: usize| kinds.iter().position(|kind| *kind == self.column.bytes[row]);
        self.settle(None, counts, kind, words, &self.pattern)
    }

    /// The plan of answers by kind, within `before`, held against what other reports show of the same people. `what`:
    /// what the answers are called there; nothing where they are those of the whole question.
    pub fn settle(
        &self,
        what: Option<&What>,
        counts: Vec<Vec<u32>>,
        kind: impl Fn(usize) -> Option<usize>,
        words: Vec<Alike>,
        before: &Sliced<Verdict>,
    ) -> Sliced<Verdict> {
        let rules = self.desk.rules;
        let spread = self.desk.spread(counts, &kind, words);
        let mut before = before.clone();
        loop {
            let verdicts = plan(&spread, rules, &before);
            let found = also_hidden(self, what, &kind, spread.words.len(), &verdicts);
            if found.is_empty() {
                return verdicts;
            }
            found.into_iter().for_each(|class| {
                *before.at_mut(Slice::Cluster(class)) = Verdict::Hide(Reason::Secondary);
            });
        }
    }

    /// Where a deviation may be told, within `before`: in groups that are not small, and from which no small one follows.
    /// `what`: as in [`Work::settle`].
    pub fn spread_told(&self, what: Option<&What>, before: &Sliced<Verdict>) -> Sliced<Verdict> {
        let rules = Rules { minimum: self.desk.rules.small_below.max(self.desk.rules.minimum), ..*self.desk.rules };
        let counts = (0..self.tally.clusters.len()).map(|cluster| vec![self.valid(Slice::Cluster(cluster))]);
        let kind = |row: usize| self.column.marks.get(usize::from(self.column.bytes[row]))?.is_valid().then_some(0);
        if hides_spread_of_all(self, what) {
            return before.map(|_, _| Verdict::Hide(Reason::Secondary));
        }
        let spread = self.desk.spread(counts.collect(), kind, Vec::new());
        let mut before = before.clone();
        loop {
            let told = plan(&spread, &rules, &before);
            let found = hidden_spreads(self, what, &kind, rules.minimum, &told);
            if found.is_empty() {
                return told;
            }
            found.into_iter().for_each(|class| {
                *before.at_mut(Slice::Cluster(class)) = Verdict::Hide(Reason::Secondary);
            });
        }
    }

    /// `values` of a slice, without what would say single answers. `told`: where a deviation may be.
    pub fn described(&self, slice: Slice, values: Vec<f64>, told: &Sliced<Verdict>) -> Option<Description> {
        let described = Description::of_no_fewer(values, self.population(slice), self.desk.rules.minimum)?;
        let described = if self.is_small(slice) { described.without_ends() } else { described };
        Some(if *told.at(slice) == Verdict::Show { described } else { described.without_spread() })
    }

    /// Valid answers per slice.
    pub fn valid(&self, slice: Slice) -> u32 {
        let tally = self.tally.at(slice);
        self.column.marks.iter().zip(&tally.marks).filter(|(mark, _)| mark.is_valid()).map(|(_, count)| count).sum()
    }

    pub fn base(&self, slice: Slice) -> Base {
        let tally = self.tally.at(slice);
        let missing = self.column.marks.iter().zip(&tally.marks).filter_map(|(mark, &count)| match mark {
            Mark::Missing(code, missing) => Some(MissingCount { code: *code, missing: *missing, count }),
            Mark::Code(_) | Mark::Answered => None,
        });
        Base {
            respondents: tally.rows(),
            valid: self.valid(slice),
            missing: missing.collect(),
            blank: tally.blank,
            unusable: tally.unusable,
            not_reached: tally.not_reached,
            not_asked: tally.not_asked,
        }
    }

    /// The members that the figures are about; unknown when a condition kept the question from some.
    pub fn population(&self, slice: Slice) -> Option<u32> {
        (self.tally.at(slice).not_asked == 0).then(|| *self.desk.populations.at(slice))
    }

    /// Whether single answers could be made out in the ends of a distribution.
    pub fn is_small(&self, slice: Slice) -> bool {
        self.valid(slice) < self.desk.rules.small_below
    }

    /// The rows of a slice that hold a valid value beside their byte.
    pub fn answered_rows(&self, slice: Slice) -> impl Iterator<Item = usize> {
        self.desk.table.layout.rows_of(slice).filter(|&row| self.column.bytes[row] == 0)
    }

    /// A yes/no question of its own over the valid answers: `bytes` is 1 for yes and 0 for no, and counted only
    /// where the column has a valid answer. Gives how many said yes, and the plan within `before`.
    pub fn yes_no(
        &self,
        what: &What,
        bytes: &[u8],
        code: i32,
        before: &Sliced<Verdict>,
    ) -> (Sliced<u32>, Sliced<Verdict>) {
        let yes = tally(bytes, 2, &self.desk.table.layout).map(|_, tally| tally.marks[1]);
        let counts = (0..yes.clusters.len()).map(|cluster| {
            let valid = self.valid(Slice::Cluster(cluster));
            vec![yes.clusters[cluster], valid - yes.clusters[cluster]]
        });
        let words = vec![Alike::NearlyAll(code), Alike::HardlyAny];
        let marks = &self.column.marks;
        let is_valid = |row: usize| marks.get(usize::from(self.column.bytes[row])).is_some_and(|mark| mark.is_valid());
        let kind = |row: usize| is_valid(row).then(|| usize::from(bytes[row] == 0));
        let planned = self.settle(Some(what), counts.collect(), kind, words, before);
        (yes, planned)
    }

    /// The plan for values that lie beside the byte: `key` is equal where they are.
    pub fn values(&self, what: Option<&What>, key: impl Fn(usize) -> u64, before: &Sliced<Verdict>) -> Sliced<Verdict> {
        let layout = &self.desk.table.layout;
        let mut often: BTreeMap<u64, usize> = BTreeMap::new();
        for row in self.answered_rows(Slice::Total) {
            *often.entry(key(row)).or_default() += 1;
        }
        // A rarer value can't be that of all, or of all but one, in a group that is shown.
        often.retain(|_, count| *count + 1 >= self.desk.rules.minimum as usize);
        let rare = often.len();
        often.values_mut().enumerate().for_each(|(kind, place)| *place = kind);
        let kind = |row: usize| (self.column.bytes[row] == 0).then(|| often.get(&key(row)).copied().unwrap_or(rare));
        let counts = (0..self.tally.clusters.len()).map(|cluster| {
            let mut counts = vec![0; rare + 1];
            layout.cluster_rows(cluster).filter_map(kind).for_each(|kind| counts[kind] += 1);
            counts
        });
        self.settle(what, counts.collect(), kind, vec![Alike::SameNumber; rare], before)
    }
}
