//! Answers from elsewhere to what is asked per cluster, and the ranking among them compared.

use std::collections::BTreeMap;
use std::path::Path;

use peil::services::prepare_wave::{self, NewWave};
use peil::services::{import_clusters, publish_survey};

use crate::stories;
use crate::support::house::House;
use crate::support::office::{office, peil, rows, said};
use crate::support::work;

const SHOWCASE: &str = include_str!("../../survey-defs/showcase.yaml");
const RESULTS: &str = "/waves/Leden%202026/results";

/// A wave of the showcase for so many members of Alfa alone, of Gamma alone, and of both.
fn sent(house: &House, alone: usize, both: usize) {
    let now = house.moment();
    house.now(publish_survey::publish(&house.peil, SHOWCASE.to_owned(), "eva", now)).unwrap();
    house.now(import_clusters::import(&house.peil, work::CLUSTERS.as_bytes().to_vec(), work::order(house))).unwrap();
    let both = work::list("beide", both);
    let both = both.split_once('\n').unwrap().1;
    for cluster in ["alfa", "gamma"] {
        work::take_list(house, cluster, &format!("{}{both}", work::list(cluster, alone)));
    }
    let new = NewWave { survey: "showcase".to_owned(), ..work::new_wave(work::WAVE) };
    house.now(prepare_wave::prepare(&house.peil, new, "eva", now)).unwrap();
    work::release(house);
    house.deliver();
}

/// Imports a file of these lines; what the command says.
fn import(house: &House, office: &Path, lines: &[String]) -> serde_json::Value {
    std::fs::write(office.join("paper.csv"), lines.join("\n")).unwrap();
    let output = peil(house, office, &["responses", "import", "paper.csv", "--wave", work::WAVE]);
    serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("{}", said(&output)))
}

/// The cells of one member: three places of the ranking, and a grid and a score of each of its clusters.
const HEADINGS: &str = "member,sent,s01,s02_1,s03_1,s03_2,s03_3,s04a,s04b,s05,\
                        s04a@alfa,s04b@alfa,s05@alfa,s04a@Gamma,s04b@gamma,S05@gamma,s07,s08";

fn line(cluster: &str, number: usize) -> String {
    // Of Alfa most put option 1 first; of Gamma most leave it out.
    let places = match (cluster, number % 3) {
        ("alfa", 0 | 1) => "1,2,0",
        ("gamma", 0 | 1) => ",1,2",
        ("beide", _) => "1,,2",
        _ => "2,,1",
    };
    let of_clusters = match cluster {
        "alfa" => "4,2,9,,,,,,",
        "gamma" => "2,4,8,,,,,,",
        _ => ",,,5,1,10,1,5,7",
    };
    format!("{},2026-01-05 09:06,2,1,{places},{of_clusters},12,2", work::address(cluster, number))
}

fn of_cluster(office: &Path, house: &House, item: &str) -> BTreeMap<String, String> {
    let written = peil(house, office, &["results", work::WAVE, "--out", "out"]);
    assert!(written.status.success(), "{}", said(&written));
    let numbers = rows(&office.join("out/numbers.csv"));
    numbers
        .into_iter()
        .filter(|row| row["item"] == item)
        .map(|row| (row["group"].clone(), row["sum"].clone()))
        .collect()
}

stories! {
    fn what_is_asked_per_cluster_has_a_column_for_each(on: On) {
        let house = House::new(on);
        // One in each cluster does not answer: where all do, what differs is a fact and nothing is tested.
        sent(&house, 13, 6);
        let office = office();
        let mut lines = vec![HEADINGS.to_owned()];
        for (cluster, count) in [("alfa", 12), ("gamma", 12), ("beide", 6)] {
            lines.extend((1..=count).map(|number| line(cluster, number)));
        }
        let taken = import(&house, office.path(), &lines);
        assert_eq!((&taken["taken"], &taken["refused"]), (&30.into(), &serde_json::json!([])), "{taken}");
        assert_eq!(taken["unknown_columns"], serde_json::json!([]));
        // Twelve times 4 and six times 5 in Alfa; twelve times 2 and six times 1 in Gamma.
        let sums = of_cluster(office.path(), &house, "s04a");
        assert_eq!((sums["alfa"].as_str(), sums["gamma"].as_str(), sums["ALL"].as_str()), ("78", "30", "108"));

        // The ranking is compared from type to type, by who placed an option and by where.
        let ranking = rows(&office.path().join("out/ranking.csv"));
        let by_place = |group: &str| {
            let it = |row: &&BTreeMap<String, String>| row["item"] == "s03" && row["code"] == "1" && row["group"] == group;
            let row = ranking.iter().find(it).unwrap();
            (row["n_valid"].clone(), row["by_place"].clone())
        };
        assert_eq!(by_place("IBN"), ("18".to_owned(), "14 4".to_owned()));
        assert_eq!(by_place("SPC"), ("18".to_owned(), "6 4".to_owned()));
        let compared = rows(&office.path().join("out/comparisons.csv"));
        let of_option = |what: &str| {
            let it = |row: &&BTreeMap<String, String>| {
                row["item"] == "s03" && row["code"] == "1" && row["what"] == what && row["among"] == "types"
            };
            let row = compared.iter().find(it).unwrap_or_else(|| panic!("{what}: {compared:?}"));
            assert_eq!((row["groups"].as_str(), row["n_valid"].as_str()), ("2", "36"));
            row.clone()
        };
        assert!(!of_option("placed")["p_fisher"].is_empty());
        // Of 18 · 18 pairs: the first type's is the larger in 4 · 6, and alike in 14 · 6 + 4 · 4.
        assert_eq!(of_option("places")["mw_u"].parse::<f64>().unwrap(), 24.0 + 50.0);

        let mut desk = house.evaluator();
        for (language, note) in [("nl", "gelijk met elkaar op plaats 3"), ("fr", "ex æquo à la place 3"), ("en", "tied there at place 3")] {
            desk.post("/language", &[("language", language), ("next", "/")]);
            let page = desk.get(&format!("{RESULTS}/s03/expert"));
            assert!(page.status == 200 && page.says(note) && page.says("places"), "{}", page.words());
            assert!(!desk.get(&format!("{RESULTS}/s01/expert")).says(note));
        }
    }

    fn what_belongs_to_no_cluster_of_the_member_is_named_with_what_to_write(on: On) {
        let house = House::new(on);
        sent(&house, 3, 2);
        let office = office();
        let both = |number: usize| work::address("beide", number);
        let lines = [
            "member,sent,s01,s04a,s04b,s05,s04a@alfa,s04a@gamma,s01@alfa,s04a@delta,s99@alfa".to_owned(),
            // Nothing is wrong with these cells, but with the columns behind them.
            format!("{},2026-01-05 09:06,2,4,2,9,,,1,1,1", work::address("alfa", 1)),
            // A member of Alfa alone says something of Gamma.
            format!("{},2026-01-05 09:06,2,4,2,9,,3,,,", work::address("alfa", 2)),
            // A member of both does not say of which; a code that the scale has not.
            format!("{},2026-01-05 09:06,2,4,,,5,,,,", both(1)),
            format!("{},2026-01-05 09:06,2,,,,5,7,,,", both(2)),
            format!("{},2026-01-05 09:06,2,8,2,9,,,,,", work::address("alfa", 3)),
            // The same cell twice.
            format!("{},2026-01-05 09:06,2,4,2,9,,3,,,", work::address("gamma", 1)),
        ];
        let said = import(&house, office.path(), &lines);
        let refused: Vec<(i64, &str, &str, &str)> = said["refused"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| {
                let text = |key: &str| one[key].as_str().unwrap();
                (one["line"].as_i64().unwrap(), text("column"), text("found"), text("left_out"))
            })
            .collect();
        assert_eq!(
            refused,
            [
                (1, "s01@alfa", "s01@alfa", "column"),
                (1, "s04a@delta", "s04a@delta", "column"),
                (3, "s04a@gamma", "3", "cell"),
                (4, "s04a", "4", "cell"),
                (5, "s04a@gamma", "7", "cell"),
                (6, "s04a", "8", "cell"),
                (7, "s04a", "4", "cell"),
            ],
            "{said}"
        );
        let expected: Vec<&str> =
            said["refused"].as_array().unwrap().iter().map(|one| one["expected"].as_str().unwrap()).collect();
        let words = [
            (0, "“s01”: this question is asked once"),
            (1, "a cluster of the wave: alfa, gamma"),
            (2, "not in gamma, but in alfa"),
            (3, "“s04a@alfa”, “s04a@gamma”"),
            (6, "“s04a@gamma” has an answer"),
        ];
        for (at, words) in words {
            assert!(expected[at].contains(words), "{words}: {expected:?}");
        }
        assert_eq!((&said["taken"], &said["unknown_columns"]), (&6.into(), &serde_json::json!(["s99@alfa"])), "{said}");
    }
}
