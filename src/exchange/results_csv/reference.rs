//! Every figure of a whole made-up wave as the files have it, against what R made of the same answers; and what PSPP made
//! of them as far as nothing is weighted.

use std::collections::{BTreeMap, BTreeSet};

use super::*;
use crate::statistics::groups::{Group, Groups};
use crate::statistics::quality::{Limits, quality};
use crate::statistics::reference_rows::{Row, near, rows};
use crate::statistics::report::{Margin, Raking, raked};
use crate::statistics::{Outcome, Rules, report, response, samples};
use crate::survey::{Answer, Answers};

const MEMBERS: &str = include_str!("../../../tests/reference/third_members.csv");
const ANSWERS: &str = include_str!("../../../tests/reference/third_answers.csv");
const FIGURES: &str = include_str!("../../../tests/reference/third_figures.csv");
const BY_PSPP: &str = include_str!("../../../tests/reference/third_pspp.csv");

/// Table, item, code, what is said and how, group.
type Key = [String; 5];

fn codes(text: &str) -> Vec<i32> {
    text.split(';').map(|code| code.parse().unwrap()).collect()
}

fn answers(row: &Row) -> Answers {
    let code: fn(&str) -> Answer = |text| Answer::Code(text.parse().unwrap());
    let several: fn(&str) -> Answer = |text| Answer::Codes(codes(text));
    let number: fn(&str) -> Answer = |text| Answer::Number(text.parse().unwrap());
    let parts: fn(&str) -> Answer =
        |text| Answer::Parts((1..).zip(codes(text)).map(|(code, part)| (code, f64::from(part))).collect());
    let fields = [
        ("single", code),
        ("multiple", several),
        ("grida", code),
        ("gridb", code),
        ("number", number),
        ("recommend", code),
        ("ranking", several),
        ("parts", parts),
    ];
    let given = fields.into_iter().filter(|(field, _)| !row.text(field).is_empty());
    given.map(|(field, answer)| (field.to_owned(), answer(row.text(field)))).collect()
}

fn clusters_of(member: &Row) -> Vec<&str> {
    member.text("clusters").split(';').collect()
}

fn groups(members: &[Row]) -> Groups {
    let count =
        |fits: &dyn Fn(&str) -> bool| members.iter().filter(|row| clusters_of(row).into_iter().any(fits)).count();
    let group = |code: &str| Group {
        code: code.to_owned(),
        name: code.to_owned(),
        population: count(&|own| own.starts_with(code)) as u32,
    };
    let clusters: BTreeSet<&str> = members.iter().flat_map(clusters_of).collect();
    let types: BTreeSet<&str> = clusters.iter().map(|code| &code[..1]).collect();
    let types = types.into_iter().map(group).collect();
    Groups::new(members.len() as u32, types, clusters.into_iter().map(|code| (code[..1].to_owned(), group(code))))
        .unwrap()
}

/// Every member of a cluster counts in its class, once for each cluster.
fn margin(name: &str, members: &[Row], given: &[&Row], columns: usize) -> Margin {
    let classes: BTreeSet<&str> = members.iter().map(|row| row.text(name)).collect();
    let place = |row: &Row| classes.iter().position(|class| *class == row.text(name)).unwrap();
    let mut of_class = vec![0; classes.len()];
    members.iter().for_each(|row| of_class[place(row)] += clusters_of(row).len() as u32);
    Margin {
        name: format!("member.{name}"),
        of_case: given.iter().map(|row| place(row)).collect(),
        members: of_class,
        hidden: vec![Vec::new(); columns],
        classes: classes.into_iter().map(str::to_owned).collect(),
    }
}

/// What another program says, by what it is about and the column.
fn figures(file: &str) -> BTreeMap<(Key, String), f64> {
    let of_row = |row: &Row| {
        let key = ["table", "item", "code", "what", "group"].map(|heading| row.text(heading).to_owned());
        ((key, row.text("column").to_owned()), row.number("value").unwrap())
    };
    rows(file).iter().map(of_row).collect()
}

/// The rows of a file by what they are about.
fn ours(sheet: &Sheet, table: &str) -> Vec<(Key, BTreeMap<String, String>)> {
    let mut reader = ::csv::Reader::from_reader(sheet.content.as_slice());
    let of_row = |row: BTreeMap<String, String>| {
        let cell = |heading: &str| row.get(heading).cloned().unwrap_or_default();
        let [item, code, what, group] = match table {
            "weights" => [cell("attribute"), cell("class"), cell("method"), cell("group")],
            "weighted" => [cell("item"), cell("code"), format!("{} {}", cell("what"), cell("method")), cell("group")],
            "nonresponse" => [cell("attribute"), cell("class"), String::new(), String::new()],
            "comparisons" => [cell("item"), cell("code"), cell("what"), cell("among")],
            _ => [cell("item"), cell("code"), String::new(), cell("group")],
        };
        ([table.to_owned(), item, code, what, group], row)
    };
    reader.deserialize().map(Result::unwrap).map(of_row).collect()
}

#[test]
fn every_figure_of_a_whole_wave_is_that_of_r_and_of_pspp() {
    let (members, given) = (rows(MEMBERS), rows(ANSWERS));
    let of_member: BTreeMap<&str, &Row> = members.iter().map(|row| (row.text("member"), row)).collect();
    let groups = groups(&members);
    let places =
        |row: &Row| -> Vec<usize> { clusters_of(row).into_iter().map(|code| groups.cluster(code).unwrap()).collect() };
    let answering: Vec<&Row> = given.iter().map(|row| of_member[row.text("member")]).collect();
    let survey = samples::survey();
    let cases: Vec<(Vec<usize>, Answers)> =
        given.iter().zip(&answering).map(|(row, member)| (places(member), answers(row))).collect();
    let table = samples::table(&survey, groups.clone(), &cases);
    let whole = report::report(&survey, &table, &Rules::none());
    let who: BTreeSet<&str> = given.iter().map(|row| row.text("member")).collect();
    let stands: Vec<(Vec<usize>, bool)> =
        members.iter().map(|row| (places(row), who.contains(row.text("member")))).collect();
    let outcome = |answered: bool| if answered { Outcome::Complete } else { Outcome::NoReply };
    let response = response::response(&groups, stands.iter().map(|(at, own)| (at.as_slice(), outcome(*own))));
    let margins = ["size", "region"].map(|name| margin(name, &members, &answering, table.columns()));
    let fitted = raked(&table, &whole, &Raking { margins: margins.into(), bounds: None }).unwrap();
    let of = Results {
        wave: "third",
        survey: &survey,
        counted_at: Timestamp::UNIX_EPOCH,
        response: &response,
        left: &response.map(|_, _| 0),
        overlaps: &Overlaps::of(&groups, stands.iter().map(|(at, answered)| (at.as_slice(), *answered))),
        report: &whole,
        divisions: &[],
        quality: &quality(&[], 0, &Limits::default()),
    };

    let theirs = figures(FIGURES);
    let mut columns: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    theirs.keys().for_each(|(key, column)| {
        columns.entry(key[0].as_str()).or_default().insert(column);
    });
    let mut compared = BTreeMap::new();
    let mut faults = Vec::new();
    for (name, columns) in &columns {
        for (key, row) in ours(&table_with(name, &of, Some(&fitted)).unwrap(), name) {
            let close = if key[3].ends_with("raked") { 1e-6 } else { 1e-9 };
            for &column in columns {
                // R has no exact test of larger tables within reason.
                if column == "p_fisher" && row.get("df").is_some_and(|freedom| freedom != "1") {
                    continue;
                }
                let at = (key.clone(), column.to_owned());
                let found = row[column].parse::<f64>().ok();
                match (found, theirs.get(&at)) {
                    (None, None) => continue,
                    (Some(found), Some(expected)) if near(found, *expected, close) => {}
                    (found, expected) => faults.push(format!("{at:?}: ours {found:?}, of R {expected:?}")),
                }
                compared.insert(at, found);
            }
        }
    }
    faults.extend(theirs.keys().filter(|key| !compared.contains_key(key)).map(|key| format!("{key:?} is in no file")));
    assert!(faults.is_empty(), "{} of {}:\n{}", faults.len(), theirs.len(), faults.join("\n"));
    assert!(columns.len() >= 12 && compared.len() > 10_000, "{} {}", columns.len(), compared.len());
    let by_pspp = figures(BY_PSPP);
    for (key, expected) in &by_pspp {
        let found = compared.get(key).copied().flatten();
        assert!(found.is_some_and(|found| near(found, *expected, 1e-9)), "{key:?}: ours {found:?}, of PSPP {expected}");
    }
    assert!(by_pspp.len() > 600, "{}", by_pspp.len());
}
