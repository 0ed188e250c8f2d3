//! A wave of a handful of people who know each other: means of scales over all of them, and no other figure.

use std::collections::BTreeMap;

use peil::services::prepare_wave::{self, NewWave};
use peil::services::{import_clusters, publish_survey};

use crate::stories;
use crate::support::house::House;
use crate::support::office::{office, peil, rows, said};
use crate::support::work;

const OFFICIALS: &str = include_str!("../../survey-defs/officials.yaml");
const RESULTS: &str = "/waves/Leden%202026/results";

/// What five of Alfa and three of Gamma answered.
const ANSWERS: [(&str, usize, &str); 8] = [
    ("alfa", 1, "1,1,4,3,3,4,1"),
    ("alfa", 2, "1,2,4,2,5,4,2"),
    ("alfa", 3, "1,3,4,4,2,4,3"),
    ("alfa", 4, "1,1,4,5,4,4,1"),
    ("alfa", 5, "1,2,4,3,1,4,2"),
    ("gamma", 1, "1,4,4,2,3,4,1"),
    ("gamma", 2, "1,1,5,4,4,4,2"),
    ("gamma", 3, "1,2,4,3,2,4,3"),
];

fn answered(house: &House) -> tempfile::TempDir {
    let now = house.moment();
    house.now(publish_survey::publish(&house.peil, OFFICIALS.to_owned(), "eva", now)).unwrap();
    house.now(import_clusters::import(&house.peil, work::CLUSTERS.as_bytes().to_vec(), work::order(house))).unwrap();
    work::take_list(house, "alfa", &work::list("alfa", 5));
    work::take_list(house, "gamma", &work::list("gamma", 3));
    let new = NewWave { survey: "officials".to_owned(), ..work::new_wave(work::WAVE) };
    house.now(prepare_wave::prepare(&house.peil, new, "eva", now)).unwrap();
    work::release(house);
    house.deliver();
    let office = office();
    let mut file = "member,sent,q01_1,q02,q03a,q03b,q03c,q03d,q06\n".to_owned();
    for (cluster, number, answers) in ANSWERS {
        file.push_str(&format!("{},2026-01-05 09:06,{answers}\n", work::address(cluster, number)));
    }
    std::fs::write(office.path().join("paper.csv"), file).unwrap();
    let taken = peil(house, office.path(), &["responses", "import", "paper.csv", "--wave", work::WAVE]);
    assert!(taken.status.success(), "{}", said(&taken));
    office
}

stories! {
    fn people_who_know_each_other_are_told_of_by_means_alone(on: On) {
        let house = House::new(on);
        let office = answered(&house);
        let written = peil(&house, office.path(), &["results", work::WAVE, "--out", "out"]);
        assert!(written.status.success(), "{}", said(&written));
        let file = |name: &str| rows(&office.path().join(format!("out/{name}.csv")));

        // (3+2+4+5+3+2+4+3)/8; where all, or all but one, gave one answer there is no mean either.
        let numbers = file("numbers");
        let means: BTreeMap<&str, (&str, &str)> =
            numbers.iter().map(|row| (row["item"].as_str(), (row["n_valid"].as_str(), row["mean"].as_str()))).collect();
        assert_eq!(means, BTreeMap::from([("q03b", ("8", "3.25")), ("q03c", ("8", "3")), ("q06", ("8", "1.875"))]));
        assert!(numbers.iter().all(|row| row["group"] == "ALL" && row["sd"].is_empty() && row["median"].is_empty()));
        for name in ["frequencies", "multiple", "classes", "comparisons", "letters", "cluster_vs_rest", "weighted"] {
            assert!(file(name).iter().all(|row| row.get("share").is_none_or(String::is_empty)), "{name}");
        }
        for name in ["comparisons", "letters", "cluster_vs_rest", "weighted", "rao_scott", "early_late"] {
            assert_eq!(file(name), [], "{name}");
        }
        assert!(file("suppression").iter().any(|row| row["reason"] == "small_frame" && row["minimum"] == "10"));

        let mut desk = house.evaluator();
        for (language, mean, list) in [
            ("nl", "Gemiddelde: 3,3 (n = 8)", "De lijst telt minder dan 10 leden"),
            ("fr", "Moyenne : 3,3 (n = 8)", "La liste compte moins de 10 membres"),
            ("en", "Mean: 3.3 (n = 8)", "The list holds fewer than 10 members"),
        ] {
            desk.post("/language", &[("language", language), ("next", "/")]);
            let page = desk.get(&format!("{RESULTS}/q03b"));
            assert!(page.status == 200 && page.says(mean) && page.says(list), "{}", page.words());
            let page = desk.get(RESULTS);
            assert!(page.status == 200 && page.says(list), "{}", page.words());
        }
        // Who may see every answer anyway asks for it, and says why.
        let all = peil(&house, office.path(), &["results", work::WAVE, "--out", "all", "--unsuppressed", "--because", "the report in words"]);
        assert!(all.status.success(), "{}", said(&all));
        let shown = rows(&office.path().join("all/frequencies.csv"));
        assert!(shown.iter().any(|row| row["item"] == "q02" && row["code"] == "1" && row["count"] == "3"), "{shown:?}");
    }
}
