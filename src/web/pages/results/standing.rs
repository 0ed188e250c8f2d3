//! How a group stands among the others, in the words of somebody who is no statistician.

use super::pictures::lead;
use super::reader::Reader;
use crate::statistics::Slice;
use crate::statistics::compared::Among;
use crate::statistics::compared::letters::{Lettered, letters};
use crate::statistics::compared::rest::{AgainstRest, Standing, against_rest};
use crate::statistics::report::{FieldReport, What};
use crate::web::views::results::Stands;
use crate::web::views::table::{Cell, Row, RowKind, Table};
use crate::wording::lists;

/// What stands for an answer as a whole in the groups of a field: the first net, or the promoters.
fn lead_of(reader: &Reader<'_>, field: &FieldReport) -> Option<(String, What)> {
    let mut shown = field.slices.iter().filter_map(|(_, figure)| figure.shown());
    shown.find_map(|figures| lead(reader, field, figures)).map(|lead| (lead.name, lead.what))
}

/// A cluster against the rest of its type: each share that stands for an answer, or each box.
pub(super) fn of_cluster(reader: &Reader<'_>, field: &FieldReport, cluster: usize) -> Vec<Stands> {
    let lead = lead_of(reader, field);
    let rows = against_rest(reader.whole, field).into_iter().filter(|row| row.cluster == cluster);
    rows.filter_map(|row| {
        let label = match (&lead, &row.what) {
            (Some((name, what)), own) if own == what => Some(name.clone()),
            (None, What::Code(code) | What::Placed(code)) => Some(reader.option(field, *code)),
            _ => None,
        }?;
        Some(Stands { label, words: words(reader, &row)?, is_clear: is_clear(&row), is_fact: row.is_fact() })
    })
    .collect()
}

/// Of many boxes those that stand out; that none does is said once. Facts are said each: nothing makes one of them stand
/// out from the others but its size.
pub(super) fn in_short(reader: &Reader<'_>, cluster: usize, stands: Vec<Stands>) -> Vec<Stands> {
    if stands.len() < 2 || stands.iter().any(|stands| stands.is_fact) {
        return stands;
    }
    let clear: Vec<Stands> = stands.into_iter().filter(|stands| stands.is_clear).collect();
    if !clear.is_empty() {
        return clear;
    }
    let groups = &reader.whole.groups;
    let of_type = groups.types()[groups.clusters()[cluster].of_type].name.clone();
    let words = reader.say("results-standing-no-box", &[("type", of_type.into())]);
    vec![Stands { label: String::new(), words, is_clear: false, is_fact: false }]
}

/// More than chance explains: a fact has nothing to do with chance.
fn is_clear(row: &AgainstRest) -> bool {
    !row.is_fact() && matches!(row.standing(), Some(Standing::Higher | Standing::Lower))
}

fn word(standing: Standing, is_fact: bool) -> &'static str {
    match (standing, is_fact) {
        (Standing::Higher, false) => "results-standing-short-higher",
        (Standing::Lower, false) => "results-standing-short-lower",
        (Standing::Higher, true) => "results-standing-short-fact-higher",
        (Standing::Lower, true) => "results-standing-short-fact-lower",
        (Standing::Same, _) => "results-standing-short-fact-same",
        (Standing::NoDemonstrable, _) => "results-standing-short-none",
    }
}

/// Nothing where a difference is not defined.
fn words(reader: &Reader<'_>, row: &AgainstRest) -> Option<String> {
    let key = match (row.standing()?, row.is_fact()) {
        (Standing::Higher, false) => "results-standing-higher",
        (Standing::Lower, false) => "results-standing-lower",
        (Standing::Higher, true) => "results-standing-fact-higher",
        (Standing::Lower, true) => "results-standing-fact-lower",
        (Standing::Same, _) => "results-standing-fact-same",
        (Standing::NoDemonstrable, _) => "results-standing-none",
    };
    let groups = &reader.whole.groups;
    let of_type = groups.types()[groups.clusters()[row.cluster].of_type].name.clone();
    let rest = reader.part(row.rest_count, row.rest_n);
    Some(reader.say(key, &[("type", of_type.into()), ("rest", rest.into())]))
}

/// Every cluster that is shown against the rest of its type, by the share that stands for the answer.
pub(super) fn table(reader: &Reader<'_>, field: &FieldReport) -> Option<Table> {
    let (name, what) = lead_of(reader, field)?;
    let found: Vec<AgainstRest> =
        against_rest(reader.whole, field).into_iter().filter(|row| row.what == what).collect();
    let (facts, tested) = (found.iter().any(AgainstRest::is_fact), found.iter().any(|row| !row.is_fact()));
    let rows: Vec<Row> = found
        .into_iter()
        .map(|row| {
            let points = row.difference.ok().map(|found| {
                let [difference, low, high] = [found.difference, found.low, found.high].map(|of| of * 100.0);
                let write = |points: f64| reader.mean(points.round() + 0.0, 0).into();
                let fills = [("points", write(difference)), ("low", write(low)), ("high", write(high))];
                let key = if row.is_fact() { "results-standing-points-fact" } else { "results-standing-points" };
                reader.say(key, &fills)
            });
            Row {
                head: reader.group(Slice::Cluster(row.cluster)),
                href: None,
                kind: if is_clear(&row) { RowKind::Net } else { RowKind::Plain },
                cells: vec![
                    Cell {
                        beside: Some(format!("({})", reader.count(row.n))),
                        ..Cell::from(reader.part(row.count, row.n))
                    },
                    Cell {
                        beside: Some(format!("({})", reader.count(row.rest_n))),
                        ..Cell::from(reader.part(row.rest_count, row.rest_n))
                    },
                    Cell::from(points.unwrap_or_default()),
                    Cell::from(
                        row.standing().map(|standing| reader.word(word(standing, row.is_fact()))).unwrap_or_default(),
                    ),
                ],
            }
        })
        .collect();
    let columns = ["results-cluster", "results-standing-rest", "results-standing-difference", "results-standing-word"];
    (!rows.is_empty()).then(|| Table {
        caption: reader.say("results-caption-net", &[("net", name.into())]),
        corner: reader.word("results-cluster"),
        columns: columns.map(|key| reader.word(key)).into(),
        rows,
        notes: [
            ("results-standing-note", tested),
            ("results-standing-few-note", tested),
            ("results-standing-fact-note", facts),
            ("results-standing-base-note", true),
        ]
        .into_iter()
        .filter(|(_, applies)| *applies)
        .map(|(key, _)| reader.word(key))
        .collect(),
    })
}

/// Which of the groups that stand beside each other are clearly higher, one sentence each; one that says that none is, or
/// where everybody answered what the groups differ in.
pub(super) fn sentences(reader: &Reader<'_>, field: &FieldReport, among: Among) -> Vec<String> {
    let Some((name, what)) = lead_of(reader, field) else { return Vec::new() };
    let rows: Vec<_> = letters(reader.report, field, among).into_iter().filter(|row| row.what == what).collect();
    if rows.len() < 2 {
        return Vec::new();
    }
    if rows.iter().all(|row| row.is_fact) {
        return vec![of_facts(reader, &name, &rows)];
    }
    let named = |letter: &String| rows.iter().find(|row| row.letter == *letter).map(|row| reader.group(row.slice));
    let clear = rows.iter().filter(|row| !row.higher_than.is_empty()).map(|row| {
        let lower: Vec<String> = row.higher_than.iter().filter_map(named).collect();
        let fills = [
            ("net", name.as_str().into()),
            ("group", reader.group(row.slice).into()),
            ("others", lists::all_of(reader.language, &lower.iter().map(String::as_str).collect::<Vec<_>>()).into()),
        ];
        reader.say("results-clearly-higher", &fills)
    });
    let clear: Vec<String> = clear.collect();
    if clear.is_empty() { vec![reader.say("results-none-higher", &[("net", name.into())])] } else { clear }
}

/// The groups with the largest and the smallest share, where everybody answered.
fn of_facts(reader: &Reader<'_>, net: &str, rows: &[Lettered]) -> String {
    // In whole numbers, so that no rounding makes a difference.
    let by_share = |a: &&Lettered, b: &&Lettered| {
        (u64::from(a.count) * u64::from(b.n)).cmp(&(u64::from(b.count) * u64::from(a.n)))
    };
    let all_of = |wanted: &Lettered| -> Vec<String> {
        let same = rows.iter().filter(|row| by_share(row, &wanted).is_eq());
        same.map(|row| reader.group(row.slice)).collect()
    };
    let net = || ("net", net.into());
    let (Some(most), Some(least)) = (rows.iter().max_by(by_share), rows.iter().min_by(by_share)) else {
        return String::new();
    };
    if by_share(&most, &least).is_eq() {
        let own = reader.part(most.count, most.n);
        return reader.say("results-groups-fact-same", &[net(), ("share", own.into())]);
    }
    let named = |of: &Lettered| {
        let groups = all_of(of);
        lists::all_of(reader.language, &groups.iter().map(String::as_str).collect::<Vec<_>>())
    };
    let fills = [
        net(),
        ("highest", named(most).into()),
        ("high", reader.part(most.count, most.n).into()),
        ("lowest", named(least).into()),
        ("low", reader.part(least.count, least.n).into()),
    ];
    reader.say("results-groups-fact", &fills)
}
