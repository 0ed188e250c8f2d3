//! Findings and the desks of managers, asked by somebody who binds every number that can be named and claims something
//! of each of them.

use std::path::Path;

use peil::services::give_link;
use serde_json::Value;

use super::published::{Figure, Files, Of, Row, Who};
use super::world::{CLUSTERS, Response};
use crate::support::house::House;
use crate::support::office::{peil, said};
use crate::support::work;

/// Nets and boxes beside the codes of the code book.
const NETS: [(&str, &str); 5] = [
    ("one", "active"),
    ("some", "outside"),
    ("grida", "top2"),
    ("gridb", "top2"),
    ("score", "promoters passives detractors"),
];
/// As long as a text may be.
const MOST_BYTES: usize = 95_000;

/// What the sentences say.
#[derive(Default)]
pub struct Told {
    /// Numbers that are sums over people.
    pub figures: Vec<Figure>,
    /// Numbers that are weighted, medians or scores, each the one of the files.
    pub same: usize,
    /// Numbers that are not shown, and not judged.
    pub silent: usize,
    pub found: Vec<String>,
}

/// Asks the findings of a wave for everything, “a majority” of each.
pub fn findings(house: &House, office: &Path, wave: &str, files: &Files) -> Told {
    let mut told = Told::default();
    let mut texts = vec![String::new()];
    for brace in braces(files) {
        if texts.last().unwrap().len() > MOST_BYTES {
            texts.push(String::new());
        }
        texts.last_mut().unwrap().push_str(&format!("A majority ({{{brace}}}) does.\n\n"));
    }
    for text in texts {
        std::fs::write(office.join("all.md"), text).unwrap();
        let answer = peil(house, office, &["findings", "check", "all.md", "--wave", wave, "--language", "en"]);
        let checked: Value = serde_json::from_slice(&answer.stdout).unwrap_or_else(|_| panic!("{}", said(&answer)));
        for statement in checked["texts"][0]["statements"].as_array().unwrap() {
            let pieces = statement["pieces"].as_array().unwrap();
            pieces.iter().filter_map(|piece| piece.get("bound")).for_each(|bound| told.take(bound, files));
        }
    }
    told
}

/// What can be bound: every measure of every question, option and net, of everybody, each type, each cluster, and the
/// others of its type.
fn braces(files: &Files) -> Vec<String> {
    let plain = ["ALL", "IBN", "SPC"].into_iter().map(str::to_owned);
    let plain: Vec<String> = plain.chain(CLUSTERS.map(|cluster| cluster.0.to_owned())).collect();
    let rest: Vec<String> = CLUSTERS.iter().map(|cluster| format!("rest:{}", cluster.0)).collect();
    let mut braces = Vec::new();
    let mut bind = |groups: &[&[String]], what: String| {
        braces.extend(groups.iter().copied().flatten().map(|group| format!("{what} {group}")));
    };
    let codes = files.of("questions").iter().filter(|row| !row["code"].is_empty() && row["missing"].is_empty());
    let own = codes.map(|row| (row["item"].as_str(), row["code"].as_str()));
    let nets = NETS.iter().flat_map(|(item, nets)| nets.split(' ').map(|net| (*item, net)));
    let steps = ["0", "3", "5", "6", "7", "8", "9", "10"].map(|step| ("score", step));
    for (item, code) in own.chain(nets).chain(steps).filter(|(item, _)| !["time", "words"].contains(item)) {
        bind(&[&plain], format!("share {item}.{code}"));
        if item == "order" {
            bind(&[&plain], format!("unweighted {item}.{code}"));
            bind(&[&plain], format!("first {item}.{code}"));
        } else {
            bind(&[&plain, &rest], format!("unweighted {item}.{code}"));
            bind(&[&rest], format!("count {item}.{code}"));
        }
    }
    for item in ["one", "some", "grida", "gridb", "often", "money", "score", "order", "time", "since", "words"] {
        bind(&[&plain], format!("n {item}"));
    }
    for (item, measures) in
        [("money", "mean median sum"), ("grida", "mean median"), ("gridb", "mean"), ("score", "mean score")]
    {
        measures.split(' ').for_each(|measure| bind(&[&plain], format!("{measure} {item}")));
    }
    ["rate", "answered", "eligible"].iter().for_each(|measure| bind(&[&plain], (*measure).to_owned()));
    braces
}

impl Told {
    fn take(&mut self, bound: &Value, files: &Files) {
        let source = bound["source"].as_str().unwrap();
        let verdict = &bound["verdict"];
        let words: Vec<&str> = source.split(' ').collect();
        let (measure, group) = (words[0], *words.last().unwrap());
        let (item, code) = words[1].split_once('.').unwrap_or((words[1], ""));
        let Some(value) = bound["value"].as_f64() else {
            let is_silent = verdict.get("hidden").is_some() || verdict == "empty" || verdict.get("wrong").is_some();
            // Of thirty answers and more a score is told; whether there are so many is told of a group that is shown.
            let is_few = measure == "score" && verdict.get("wrong").is_some();
            assert!(is_silent && (is_few || verdict.get("wrong").is_none()), "{bound}");
            self.silent += 1;
            return;
        };
        let who = match group.strip_prefix("rest:") {
            Some(cluster) => Who::Others(cluster.to_owned()),
            None if group == "ALL" => Who::All,
            None if CLUSTERS.iter().any(|cluster| cluster.0 == group) => Who::Cluster(group.to_owned()),
            None => Who::Type(group.to_owned()),
        };
        let n = bound["n"].as_f64().unwrap_or(f64::NAN);
        let is_weighted = bound["weighted"] == true;
        let of_code = if measure == "first" { Of::First(code.to_owned()) } else { Of::Code(code.to_owned()) };
        let mut add = |of: Of, is: f64| {
            self.figures.push(Figure { item: item.to_owned(), who: who.clone(), of, is, file: "findings" });
        };
        match measure {
            "rate" | "answered" | "eligible" => return self.responded(measure, &who, value, files),
            "share" | "first" | "mean" if is_weighted => {}
            "share" | "unweighted" | "first" => {
                add(Of::Valid, n);
                return add(of_code, value * n / 100.0);
            }
            "count" => return add(of_code, value),
            "n" => return add(Of::Valid, value),
            "sum" => return add(Of::Sum(String::new()), value),
            "mean" => return add(Of::Sum(String::new()), value * n),
            _ => {}
        }
        self.as_in_files(bound, [measure, item, code], &who, value, files);
    }

    /// What is no sum over people stands in the files, as it is.
    fn as_in_files(&mut self, bound: &Value, named: [&str; 3], who: &Who, value: f64, files: &Files) {
        let [measure, item, code] = named;
        let is_of = |row: &&Row| row["item"] == item && Who::of(&row["group_kind"], &row["group"]) == *who;
        let what = if item == "order" && measure == "share" { "placed" } else { measure };
        let weighted = files.of("weighted").iter().filter(is_of).find(|row| {
            let is_it = row["what"] == what && (code.is_empty() || row["code"] == code);
            is_it && row["method"] == "stratified"
        });
        let of_file = match (measure, bound["weighted"] == true) {
            (_, true) => weighted
                .map(|row| (row["value"].clone(), if matches!(measure, "share" | "first") { 100.0 } else { 1.0 })),
            ("median", _) => files.of("numbers").iter().find(is_of).map(|row| (row["median"].clone(), 1.0)),
            ("score", _) => files.of("recommendation").iter().find(is_of).map(|row| (row["nps"].clone(), 1.0)),
            _ => None,
        };
        let same = of_file.as_ref().and_then(|(cell, times)| Some(cell.parse::<f64>().ok()? * times));
        match same {
            Some(same) if (same - value).abs() < 1e-6 * value.abs().max(1.0) => self.same += 1,
            _ => self.found.push(format!("findings: {bound} of which the files say {of_file:?}")),
        }
    }

    fn responded(&mut self, measure: &str, who: &Who, value: f64, files: &Files) {
        let row = rates(files, who);
        let number = |heading: &str| row[heading].parse::<f64>().unwrap();
        let same = match measure {
            "rate" => 100.0 * number("answered") / number("eligible"),
            heading => number(heading),
        };
        if (same - value).abs() > 1e-9 {
            self.found.push(format!("findings: {measure} of {who:?} is {value}, in the files {same}"));
        }
        self.same += 1;
    }
}

fn rates<'a>(files: &'a Files, who: &Who) -> &'a Row {
    let is_it = |row: &&Row| row["silence"] == "eligible" && Who::of(&row["group_kind"], &row["group"]) == *who;
    files.of("response_rates").iter().find(is_it).unwrap()
}

/// What the desk of each manager says of a wave: how many of the cluster answered, as the files have it, where five did
/// and five did not; and of no other cluster anything. How many desks tell a number and how many do not.
pub fn desks(house: &House, wave: &str, files: &Files, responses: &[Response]) -> (usize, usize) {
    let (mut told, mut silent) = (0, 0);
    for (code, ..) in CLUSTERS {
        let given = house.now(give_link::give(&house.peil, code, work::new_link(), work::order(house))).unwrap();
        let path = format!("{}/en", given.href.strip_prefix(&house.url).unwrap());
        let page = house.visitor().get(&path);
        assert_eq!(page.status, 200, "{}", page.words());
        let others = CLUSTERS.iter().filter(|cluster| cluster.0 != code);
        for (other, ..) in others {
            assert!(!page.says(&format!("Cluster {other}")), "{code}: {}", page.words());
        }
        let words = page.words();
        let (_, line) = words.split_once(&format!("{wave} ")).unwrap_or_else(|| panic!("{code}: {words}"));
        let row = rates(files, &Who::Cluster(code.to_owned()));
        let number = |heading: &str| row[heading].parse::<usize>().unwrap();
        let answered = number("answered") + number("break_off");
        let of_cluster = Who::Cluster(code.to_owned());
        assert_eq!(answered, responses.iter().filter(|own| of_cluster.holds(own)).count());
        let silence = number("eligible") - answered;
        let says = if answered < 5 || silence < 5 { "not shown".to_owned() } else { answered.to_string() };
        let mut parts = line.split(' ');
        assert_eq!(parts.next(), Some(row["eligible"].as_str()), "{code}: {line}");
        assert_eq!(parts.next(), Some("0"), "{code}: {line}");
        let rest: Vec<&str> = parts.take(says.split(' ').count()).collect();
        assert_eq!(rest.join(" "), says, "{code}: {line}");
        if says == "not shown" { silent += 1 } else { told += 1 }
    }
    (told, silent)
}
