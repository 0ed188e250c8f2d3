//! Standard errors and ranges of weighted means and totals, stratified and raked.
//!
//! Each is an equation about how far the numbers of clusters lie apart. With fitted weights it is none that a reader of
//! sums can put among the others: it holds the product of every two answers. So it is counted here as if it could be
//! solved for one cluster: as many clusters as there are such equations about their type would follow.

use std::collections::BTreeSet;

use super::pages::Pages;
use super::published::{Files, Row, Who, is_valid};
use super::tables::tables;
use super::world::{CLUSTERS, Response};

/// Item and code of everything that has a deviation.
const NUMBERS: [(&str, &str); 4] = [("money", ""), ("time", "1"), ("time", "2"), ("time", "3")];
const ENDS: [&str; 5] = ["se_fpc", "low", "high", "logit_low", "logit_high"];

/// What was looked at.
#[derive(Default)]
pub struct Looked {
    pub found: Vec<String>,
    /// Figures of groups in which a cluster does not tell its deviation.
    pub of_silent: usize,
    /// Ranges that pages tell.
    pub ranges: usize,
}

fn rows<'f>(files: &'f Files, (item, code): (&str, &str)) -> Vec<(Who, &'f Row)> {
    let whats: &[&str] = if item == "money" { &["mean", "total"] } else { &["part"] };
    let of_code = |row: &&Row| item == "money" || row["code"] == code;
    let own = files.of("weighted").iter().filter(|row| row["item"] == item && whats.contains(&row["what"].as_str()));
    own.filter(of_code).map(|row| (Who::of(&row["group_kind"], &row["group"]), row)).collect()
}

/// Whether a group says in the files how far its numbers lie apart.
fn tells_deviation(files: &Files, (item, code): (&str, &str), who: &Who) -> bool {
    let table = if item == "money" { "numbers" } else { "allocation" };
    let is_it =
        |row: &&Row| row["item"] == item && row["code"] == code && Who::of(&row["group_kind"], &row["group"]) == *who;
    files.of(table).iter().find(is_it).is_some_and(|row| !row["sd"].is_empty())
}

fn is_about(who: &Who, of_type: &str) -> bool {
    match who {
        Who::All => true,
        Who::Type(own) => own == of_type,
        _ => false,
    }
}

/// Errors that are told and of which the deviation of a cluster, or of a group that is small, would follow.
pub fn in_files(files: &Files, responses: &[Response]) -> Looked {
    let mut looked = Looked::default();
    for of in NUMBERS {
        let all = rows(files, of);
        let tells = |row: &Row| ENDS.iter().any(|end| !row[*end].is_empty());
        for (who, row) in all.iter().filter(|(_, row)| tells(row)) {
            if !tells_deviation(files, of, who) {
                looked.found.push(format!("an error of a group that hides its deviation: {row:?}"));
            }
        }
        for of_type in ["IBN", "SPC"] {
            let counts = |code: &str| {
                let who = Who::Cluster(code.to_owned());
                responses.iter().filter(|own| who.holds(own) && is_valid(of.0, own)).count()
            };
            let own = CLUSTERS.iter().filter(|cluster| cluster.1 == of_type && counts(cluster.0) > 1);
            let silent = own.filter(|own| !tells_deviation(files, of, &Who::Cluster(own.0.to_owned()))).count();
            let about: Vec<&(Who, &Row)> = all.iter().filter(|(who, _)| is_about(who, of_type)).collect();
            // Stratified, the error of all is the sum of those of the types.
            let equations: BTreeSet<(&str, Option<&Who>)> = about
                .iter()
                .filter(|(_, row)| tells(row))
                .map(|(who, row)| (row["method"].as_str(), Some(who).filter(|_| row["method"] == "raked")))
                .collect();
            looked.of_silent += if silent > 0 { about.len() } else { 0 };
            if silent > 0 && equations.len() >= silent {
                looked.found.push(format!("{of:?}: {silent} clusters of {of_type} follow from {equations:?}"));
            }
        }
    }
    looked
}

/// Ranges on the pages that no file tells.
pub fn on_pages(pages: &Pages<'_>) -> Looked {
    let mut looked = Looked::default();
    let mut desk = pages.house.evaluator();
    let heads = [("results-mean-range", "mean"), ("results-scaled-sum-range", "total")];
    let base = format!("/waves/{}/results", pages.wave.replace(' ', "%20"));
    for path in [format!("{base}/money"), base] {
        let page = desk.get(&path);
        let own = tables(&page.text).into_iter().filter(|own| own.section.as_deref().is_none_or(|id| id == "money"));
        for table in own {
            let is_down = table.corner == pages.word("results-group");
            let cells = table.rows.iter().flat_map(|(head, cells)| {
                let columns = table.columns.iter().zip(cells);
                columns.map(move |(column, cell)| if is_down { (head, column, cell) } else { (column, head, cell) })
            });
            for (group, line, cell) in cells.filter(|(.., cell)| !cell.numbers().is_empty()) {
                let what = heads.iter().find(|(key, _)| pages.word(key) == *line).map(|(_, what)| *what);
                let Some((what, who)) = what.zip(pages.group_named(group)) else { continue };
                looked.ranges += 1;
                let weighted = rows(pages.files, NUMBERS[0]).into_iter().any(|(whose, row)| {
                    let is_it = whose == who && row["what"] == what && row["method"] == "stratified";
                    is_it && !row["low"].is_empty()
                });
                let plain = || what == "mean" && tells_deviation(pages.files, NUMBERS[0], &who);
                if !(weighted || matches!(who, Who::Cluster(_)) && plain()) {
                    looked.found.push(format!("{path}: {line} of {who:?} is {}", cell.words));
                }
            }
        }
    }
    looked
}
