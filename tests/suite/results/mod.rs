//! Companies have answered; an evaluator reads the results, and takes them along as files.

mod counted;
mod everybody;
mod kept_back;

use std::collections::BTreeMap;

use crate::stories;
use crate::support::company::Company;
use crate::support::house::House;
use crate::support::office::{office, peil, said};
use crate::support::work;

const RESULTS: &str = "/waves/Leden%202026/results";

/// One company answers everything and sends it in.
fn answer(house: &House, cluster: &str, number: usize) {
    let mut company = house.visitor();
    let link = house.link_of(&work::address(cluster, number));
    let start = company.open(&link);
    assert_eq!(start.status, 200, "{}", start.text);
    let language = ["nl", "fr", "en"][(number - 1) % 3];
    let base = format!("{link}/{language}");
    let often = (2 + number % 2).to_string();
    company.post(&format!("{base}/p/part"), &[("q01", &often), ("shown", "q01"), ("go", "next")]);
    company.post(&format!("{base}/p/what"), &[("q02", "1"), ("shown", "q02"), ("go", "next")]);
    let (useful, open) = ((1 + number % 5).to_string(), (5 - number % 5).to_string());
    let (turnover, score) = ((number * 1000).to_string(), (number % 11).to_string());
    let worth = [
        ("q03a", useful.as_str()),
        ("q03b", &open),
        ("q04", &turnover),
        ("q05", "2020-05-04"),
        ("q06", &score),
        ("shown", "q03 q04 q05 q06"),
        ("go", "next"),
    ];
    company.post(&format!("{base}/p/worth"), &worth);
    let words = format!("Woorden van {cluster} {number}");
    company.post(&format!("{base}/p/end"), &[("q07", &words), ("shown", "q07"), ("go", "next")]);
    let sent = company.post(&format!("{base}/check"), &[("go", "send")]);
    assert_eq!(sent.location.as_deref(), Some(format!("{base}/receipt").as_str()), "{}", sent.text);
}

fn rows(content: &str) -> Vec<BTreeMap<String, String>> {
    let mut reader = csv::Reader::from_reader(content.as_bytes());
    reader.deserialize().map(Result::unwrap).collect()
}

stories! {
    fn results_are_read_on_pages_and_taken_along_as_files(on: On) {
        let house = House::new(on);
        work::sent(&house, [14, 4, 8]);
        for (cluster, count) in [("alfa", 12), ("beta", 2), ("gamma", 6)] {
            for number in 1..=count {
                answer(&house, cluster, number);
            }
        }
        let mut evaluator = house.evaluator();
        let results = "/waves/Leden%202026/results";

        let page = evaluator.get(results);
        assert_eq!(page.status, 200, "{}", page.text);
        assert!(page.says("20 of 26") || page.says("20 van de 26") || page.says("20 des 26"), "{}", page.words());
        for field in ["q01", "q02", "q02_other", "q03a", "q04", "q05", "q06", "q07"] {
            let question = evaluator.get(&format!("{results}/{field}"));
            assert_eq!(question.status, 200, "{field}: {}", question.text);
        }
        let words = evaluator.get(&format!("{results}/q07")).words();
        // The answers of Bèta are too few, and those of Alfa would be all of its type without them.
        assert!(words.contains("All members (20)"), "{words}");
        assert!(["Alfa (", "Bèta (", "Gamma ("].iter().all(|list| !words.contains(list)), "{words}");
        assert_eq!(evaluator.get(&format!("{results}/q99")).status, 404);
        assert_eq!(evaluator.get(&format!("{results}/csv/everything")).status, 404);
        assert_eq!(evaluator.get("/waves/nothing/results").status, 404);
        let stranger = house.visitor().get(&format!("{results}/csv/open_text"));
        assert_eq!(stranger.status, 303, "a stranger is sent to the login");

        let file = evaluator.get(&format!("{results}/csv/frequencies"));
        assert_eq!(
            file.header("content-disposition"),
            Some("attachment; filename=\"small-Leden-2026-frequencies.csv\"")
        );
        let frequencies = rows(&file.text);
        let of_total = |row: &&BTreeMap<String, String>| {
            row["item"] == "q01" && row["group"] == "ALL" && row["code"].parse::<i32>().is_ok()
        };
        let counts: Vec<&str> = frequencies.iter().filter(of_total).map(|row| row["count"].as_str()).collect();
        assert_eq!(counts, ["0", "10", "10"]);

        // The same files from the command line.
        let folder = office();
        let out = folder.path().join("files");
        let command = |out: &str, wave: &str| peil(&house, folder.path(), &["results", wave, "--format", "csv", "--out", out]);
        for _ in 0..2 {
            let written = command("files", work::WAVE);
            assert!(written.status.success(), "{}", said(&written));
            let value: serde_json::Value = serde_json::from_slice(&written.stdout).unwrap();
            assert_eq!((&value["answered"], &value["eligible"]), (&20.into(), &26.into()));
            assert_eq!(value["files"].as_array().unwrap().len(), std::fs::read_dir(&out).unwrap().count());
        }
        assert_eq!(std::fs::read_to_string(out.join("frequencies.csv")).unwrap(), file.text);
        let unknown = command("files", "Leden 2027");
        assert!(!unknown.status.success());
        assert!(String::from_utf8_lossy(&unknown.stdout).contains("Leden 2026"), "the nearest name is given");
        let blocked = command("files/frequencies.csv", work::WAVE);
        assert!(!blocked.status.success(), "a file can't be a folder");
    }

    fn a_wave_and_its_results_count_alike_and_say_what_counts(on: On) {
        let house = House::new(on);
        work::sent(&house, [4, 0, 0]);
        // Two begin and give up, one of them begins with less than counts; one finishes and sends it in.
        Company::of(&house, "alfa", 1).save("part", &[("q01", "3"), ("shown", "q01")]);
        Company::of(&house, "alfa", 2).save("part", &[("q01", "2"), ("shown", "q01")]);
        answer(&house, "alfa", 3);
        let mut desk = house.evaluator();
        let (wave, results) = (desk.get(work::WAVE_PAGE), desk.get(RESULTS));
        for words in ["3 started", "1 sent in", "whoever answered fewer is “broken off”, also when that was sent in."] {
            assert!(wave.says(words), "“{words}” is missing from {}", wave.words());
            assert!(results.says(words), "“{words}” is missing from {}", results.words());
        }
    }

    fn before_anybody_has_answered_there_is_nothing_to_show_and_that_is_said(on: On) {
        let house = House::new(on);
        work::sent(&house, [6, 0, 0]);
        let mut desk = house.evaluator();
        let page = desk.get(RESULTS);
        assert!(page.status == 200 && page.says("0 of 6 members answered"), "{}", page.words());
        for field in ["q01", "q02", "q03a", "q04", "q05", "q06", "q07"] {
            assert_eq!(desk.get(&format!("{RESULTS}/{field}")).status, 200, "{field}");
        }
        for table in peil::exchange::results_csv::TABLES {
            assert!([200, 404].contains(&desk.get(&format!("{RESULTS}/csv/{table}")).status), "{table}");
        }
        work::draft_named(&house, "Nog niet");
        assert_eq!(desk.get("/waves/Nog%20niet/results").status, 200);
    }
}
