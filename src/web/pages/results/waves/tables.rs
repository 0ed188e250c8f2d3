//! One figure of two waves in every group.

use super::lines::Line;
use super::words::Words;
use crate::statistics::Slice;
use crate::statistics::waves::{Level, Measure, Moved};
use crate::web::pages::results::lines::with_reasons;
use crate::web::pages::results::reader::NO_NUMBER;
use crate::web::views::results_waves::TitledTable;
use crate::web::views::table::{Cell, Row, RowKind, Table};

const COLUMNS: usize = 6;

pub(super) fn by_cluster(words: &Words<'_>, line: &Line<'_>) -> TitledTable {
    let reader = &words.reader;
    let columns = vec![
        words.against.to_owned(),
        words.wave.to_owned(),
        reader.word("compared-difference"),
        reader.word("compared-both"),
        reader.word("compared-same-members"),
        reader.word("compared-in-words"),
    ];
    let rows = reader.all().into_iter().map(|slice| {
        let held = line.figure.slices.at(slice);
        let cells = match held.shown() {
            Some(moved) => cells(words, line, moved),
            None => {
                let silence = words.silence(line.field, held).unwrap_or_default();
                vec![Cell { words: silence, across: Some(COLUMNS), ..Cell::default() }]
            }
        };
        let kind = if matches!(slice, Slice::Cluster(_)) { RowKind::Plain } else { RowKind::Net };
        Row { head: reader.group(slice), href: None, kind, cells }
    });
    let caption = match line.figure.measure.is_share() {
        true => "compared-caption-share",
        false => "compared-caption-number",
    };
    let table = Table {
        caption: reader.word(caption),
        corner: reader.word("results-group"),
        columns,
        rows: rows.collect(),
        notes: Vec::new(),
    };
    let title = reader.say("compared-by-cluster", &[("measure", line.name(words).into())]);
    TitledTable { title, table: with_reasons(table) }
}

fn cells(words: &Words<'_>, line: &Line<'_>, moved: &Moved) -> Vec<Cell> {
    let level = |level: &Level| {
        let few = level.n < 10;
        let answers = words.reader.count(level.n);
        let beside = match level.count {
            Some(count) if !few => Some(format!("({})", words.reader.count(count))),
            Some(_) => None,
            None => Some(format!("(n = {answers})")),
        };
        Cell { words: words.level(line, level), beside, small_base: few, ..Cell::default() }
    };
    let same = words.same(line, moved).map(|[first, second]| {
        words.reader.say("compared-then-now", &[("first", first.into()), ("second", second.into())])
    });
    vec![
        level(&moved.first),
        level(&moved.second),
        Cell::from(difference(words, line, moved)),
        Cell::from(words.reader.count(moved.both)),
        Cell::from(same.unwrap_or_else(|| NO_NUMBER.to_owned())),
        Cell::from(words.standing(moved)),
    ]
}

/// In points of a hundred for a share; none where so few answered that there is no percentage.
fn difference(words: &Words<'_>, line: &Line<'_>, moved: &Moved) -> String {
    if line.figure.measure.is_share() {
        if moved.first.n.min(moved.second.n) < 10 {
            return NO_NUMBER.to_owned();
        }
        let points = signed(&words.reader.mean((moved.difference() * 100.0).abs(), 0), moved.difference());
        return words.reader.say("compared-points", &[("points", points.into())]);
    }
    let decimals = if line.figure.measure == Measure::Score { 0 } else { 1 };
    signed(&words.reader.mean(moved.difference().abs(), decimals), moved.difference())
}

/// With a sign before it, and none before nought.
fn signed(written: &str, value: f64) -> String {
    let is_nought = !written.chars().any(|digit| digit.is_ascii_digit() && digit != '0');
    match value {
        _ if is_nought => written.to_owned(),
        value if value > 0.0 => format!("+{written}"),
        _ => format!("−{written}"),
    }
}
