//! From columns to figures, through the plan of what may be shown.

use std::collections::BTreeMap;

use super::{Base, FieldReport, Figures, MissingCount, Report, coded, several, values};
use crate::statistics::disclosure::{Alike, Cell, Rules, Shared, Spread, Verdict, plan};
use crate::statistics::groups::{Slice, Sliced};
use crate::statistics::table::{Beside, Column, Mark, Table, Tally, tally};
use crate::survey::{Kind, Question, Survey};

/// Everything of `table` that may be shown under `rules`. `survey` is the version that was answered.
pub fn report(survey: &Survey, table: &Table, rules: &Rules) -> Report {
    let desk = Desk::new(table, rules);
    Report {
        groups: table.groups.clone(),
        rules: *rules,
        respondents: table.layout.cases(),
        fields: table
            .columns
            .iter()
            .map(|column| FieldReport {
                field: column.field.clone(),
                page: column.page.clone(),
                question: column.question.clone(),
                row: column.row.clone(),
                other: column.other,
                reversed: column.reversed,
                unit: super::Unit::Member,
                slices: desk.figures(survey.question(&column.question), column),
            })
            .collect(),
    }
}

/// What all columns of a report share.
pub(super) struct Desk<'a> {
    pub table: &'a Table,
    pub rules: &'a Rules,
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
}

impl<'a> Desk<'a> {
    fn new(table: &'a Table, rules: &'a Rules) -> Self {
        let layout = &table.layout;
        let cases = layout.cases();
        let nothing_settled = cases.map(|_, _| Verdict::Show);
        let mut desk = Self { table, rules, populations: table.groups.populations(), pattern: nothing_settled };
        let counts = cases.clusters.iter().map(|&cases| vec![cases]).collect();
        desk.pattern = plan(&desk.spread(counts, |_| Some(0), Vec::new()), rules, &desk.pattern);
        desk
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

    fn figures(&self, question: Option<&Question>, column: &Column) -> Sliced<Cell<Figures>> {
        let work = Work { desk: self, column, tally: tally(&column.bytes, column.marks.len(), &self.table.layout) };
        match &column.beside {
            Beside::Nothing if question.is_some_and(|question| matches!(question.kind, Kind::Recommend { .. })) => {
                coded::scores(&work)
            }
            Beside::Nothing => coded::one_way(&work, question),
            Beside::Ticks(boxes) => several::choices(&work, question, boxes),
            Beside::Places(options) => several::ranks(&work, question, options),
            Beside::Parts(options) => several::allocations(&work, options),
            Beside::Numbers(numbers) => values::numbers(&work, numbers),
            Beside::Dates(dates) => values::dates(&work, dates),
            Beside::Texts(texts) => values::texts(&work, texts),
            Beside::Address => values::addresses(&work),
        }
    }
}

impl Work<'_> {
    /// The plan for the column as it is: `words` per valid mark, or none.
    pub fn plan(&self, words: Vec<Alike>) -> Sliced<Verdict> {
        let marks = (0_u8..).zip(&self.column.marks);
        let kinds: Vec<u8> = marks.filter(|(_, mark)| mark.is_valid()).map(|(byte, _)| byte).collect();
        let of = |tally: &Tally| kinds.iter().map(|&kind| tally.marks[usize::from(kind)]).collect();
        let counts = self.tally.clusters.iter().map(of).collect();
        let kind = |row: usize| kinds.iter().position(|kind| *kind == self.column.bytes[row]);
        plan(&self.desk.spread(counts, kind, words), self.desk.rules, &self.desk.pattern)
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
    pub fn yes_no(&self, bytes: &[u8], code: i32, before: &Sliced<Verdict>) -> (Sliced<u32>, Sliced<Verdict>) {
        let yes = tally(bytes, 2, &self.desk.table.layout).map(|_, tally| tally.marks[1]);
        let counts = (0..yes.clusters.len()).map(|cluster| {
            let valid = self.valid(Slice::Cluster(cluster));
            vec![yes.clusters[cluster], valid - yes.clusters[cluster]]
        });
        let words = vec![Alike::NearlyAll(code), Alike::HardlyAny];
        let kind = |row: usize| (self.column.bytes[row] == 0).then(|| usize::from(bytes[row] == 0));
        let planned = plan(&self.desk.spread(counts.collect(), kind, words), self.desk.rules, before);
        (yes, planned)
    }

    /// The plan for values that lie beside the byte: `key` is equal where they are.
    pub fn values(&self, key: impl Fn(usize) -> u64, before: &Sliced<Verdict>) -> Sliced<Verdict> {
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
        let counts = counts.collect();
        plan(&self.desk.spread(counts, kind, vec![Alike::SameNumber; rare]), self.desk.rules, before)
    }
}
