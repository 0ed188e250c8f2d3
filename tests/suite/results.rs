//! Companies have answered; an evaluator reads the results, and takes them along as files.

use std::collections::BTreeMap;
use std::process::Command;

use crate::stories;
use crate::support::house::House;
use crate::support::work;

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
        let stranger = house.visitor().get(&format!("{results}/csv/texts"));
        assert_eq!(stranger.status, 303, "a stranger is sent to the login");

        let file = evaluator.get(&format!("{results}/csv/frequencies"));
        assert_eq!(
            file.header("content-disposition"),
            Some("attachment; filename=\"small-Leden-2026-frequencies.csv\"")
        );
        let frequencies = rows(&file.text);
        let of_total = |row: &&BTreeMap<String, String>| row["field"] == "q01" && row["group_kind"] == "total";
        let counts: Vec<&str> = frequencies.iter().filter(of_total).map(|row| row["count"].as_str()).collect();
        assert_eq!(counts, ["0", "10", "10"]);

        // The same files from the command line.
        let folder = tempfile::tempdir().unwrap();
        let out = folder.path().join("files");
        std::fs::write(folder.path().join("peil.key"), "07".repeat(32)).unwrap();
        let command = |out: &std::path::Path, wave: &str| {
            let mut command = Command::new(env!("CARGO_BIN_EXE_peil"));
            command.current_dir(folder.path()).env_remove("PEIL_DATABASE");
            command.args(["--database", house.address(), "--json", "results", wave, "--format", "csv", "--out"]).arg(out);
            command.output().unwrap()
        };
        for _ in 0..2 {
            let said = command(&out, work::WAVE);
            assert!(said.status.success(), "{}", String::from_utf8_lossy(&said.stderr));
            let said: serde_json::Value = serde_json::from_slice(&said.stdout).unwrap();
            assert_eq!((&said["answered"], &said["eligible"]), (&20.into(), &26.into()));
            assert_eq!(said["files"].as_array().unwrap().len(), std::fs::read_dir(&out).unwrap().count());
        }
        assert_eq!(std::fs::read_to_string(out.join("frequencies.csv")).unwrap(), file.text);
        let unknown = command(&out, "Leden 2027");
        assert!(!unknown.status.success());
        assert!(String::from_utf8_lossy(&unknown.stdout).contains("Leden 2026"), "the nearest name is given");
        let blocked = command(&out.join("frequencies.csv"), work::WAVE);
        assert!(!blocked.status.success(), "a file can't be a folder");
    }
}
