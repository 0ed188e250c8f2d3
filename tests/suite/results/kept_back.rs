//! What is not shown: answers of few, and who somebody is.

use std::collections::BTreeMap;

use super::{RESULTS, answer, rows};
use crate::stories;
use crate::support::browser::{PAYLOADS, assert_harmless};
use crate::support::company::Company;
use crate::support::house::House;
use crate::support::work;

stories! {
    fn a_group_of_fewer_than_five_is_shown_nowhere_nor_what_would_give_it_away(on: On) {
        let house = House::new(on);
        work::sent(&house, [10, 6, 8]);
        for (cluster, count) in [("alfa", 8), ("beta", 3), ("gamma", 6)] {
            for number in 1..=count {
                answer(&house, cluster, number);
            }
        }
        let mut desk = house.evaluator();
        for language in ["en", "fr", "nl"] {
            desk.post("/language", &[("language", language), ("next", "/")]);
            let (few, secondary) = match language {
                "en" => (
                    "Fewer than 5 answers: not shown to protect participants",
                    "Not shown either, otherwise the value of a smaller group could be worked out",
                ),
                "fr" => (
                    "Moins de 5 réponses : non affiché pour protéger les participants",
                    "Non affiché non plus, sinon la valeur d’un groupe plus petit pourrait être calculée",
                ),
                _ => (
                    "Minder dan 5 antwoorden: niet getoond om deelnemers te beschermen",
                    "Ook niet getoond, anders is de waarde van een kleinere groep te berekenen",
                ),
            };
            for field in ["q01", "q03a", "q03b", "q04", "q06"] {
                let page = desk.get(&format!("{RESULTS}/{field}")).words();
                for (name, reason) in [("Bèta ", few), ("Alfa ", secondary)] {
                    let places: Vec<&str> = page.split(name).skip(1).collect();
                    assert!(!places.is_empty(), "{field} {name}: {page}");
                    for place in places {
                        let start: String = place.chars().take(120).collect();
                        assert!(start.trim_start_matches([':', ' ']).starts_with(reason), "{field} {name}: {start}");
                    }
                }
            }
        }
        let mut hidden = 0;
        for table in peil::exchange::results_csv::TABLES {
            let file = desk.get(&format!("{RESULTS}/csv/{table}"));
            // Who responded is no answer; ranking and allocation are not asked here.
            let of_response = ["response_rates", "about", "questions", "weights", "nonresponse", "quality", "comparisons", "rao_scott"];
            if file.status == 404 || of_response.contains(&table) {
                continue;
            }
            assert!(!file.text.contains("Woorden van beta") || table == "open_text", "{table}");
            for row in rows(&file.text).iter().filter(|row| ["alfa", "beta"].contains(&row["group"].as_str())) {
                assert_eq!(row["state"], "hidden", "{table}: {row:?}");
                let key = ["item", "code", "label", "group", "group_kind", "state", "reason", "minimum"];
                for (heading, cell) in row.iter().filter(|(heading, _)| !key.contains(&heading.as_str())) {
                    assert!(cell.is_empty(), "{table}: {heading} of {row:?}");
                }
                hidden += 1;
            }
        }
        assert!(hidden > 20, "{hidden}");
        // With two answers more in the cluster, both are shown.
        for number in 4..=5 {
            answer(&house, "beta", number);
        }
        desk.post("/language", &[("language", "en"), ("next", "/")]);
        let page = desk.get(&format!("{RESULTS}/q01"));
        assert!(page.says("Bèta 5") && page.says("Alfa 8") && !page.says("Fewer than 5"), "{}", page.words());
    }

    fn words_of_respondents_are_shown_harmless_and_without_who_they_are(on: On) {
        let house = House::new(on);
        work::sent(&house, [12, 0, 0]);
        let mut texts: Vec<String> = PAYLOADS.iter().map(|payload| (*payload).to_owned()).collect();
        texts.extend(["=1+1", "@SUM(A1)", "-2+3", "Bel 0477 12 34 56 of mail jan.peeters@firma.example", "Gewoon goed"].map(str::to_owned));
        for (number, text) in texts.iter().enumerate() {
            let mut company = Company::of(&house, "alfa", number + 1);
            company.save("part", &[("q01", "3"), ("shown", "q01")]);
            company.save("what", &[("q02_other", text), ("shown", "q02")]);
            company.save("worth", &[("q03a", "4"), ("q03b", "2"), ("q04", "7"), ("q06", "8"), ("shown", "q03 q04 q06")]);
            company.save("end", &[("q07", text), ("shown", "q07")]);
            company.send();
        }
        let mut desk = house.evaluator();
        for field in ["", "/q02", "/q02_other", "/q07"] {
            let page = desk.get(&format!("{RESULTS}{field}"));
            assert_eq!(page.status, 200);
            assert_harmless(&page, field);
            assert!(!page.says("0477 12 34 56") && !page.says("jan.peeters@"), "{}", page.words());
        }
        let words = desk.get(&format!("{RESULTS}/q07"));
        for text in ["Gewoon goed", PAYLOADS[0], PAYLOADS[4]] {
            assert!(words.says(text), "“{text}” is missing from {}", words.words());
        }
        let file = desk.get(&format!("{RESULTS}/csv/open_text"));
        assert!(!file.text.contains("0477 12 34 56") && !file.text.contains("jan.peeters@"), "{}", file.text);
        // A spreadsheet must not calculate what somebody wrote.
        let cells: Vec<String> = rows(&file.text).into_iter().flat_map(BTreeMap::into_values).collect();
        for formula in ["=1+1", "@SUM(A1)", "-2+3"] {
            assert!(cells.contains(&format!("'{formula}")) && !cells.iter().any(|cell| cell == formula), "{formula}: {cells:?}");
        }
    }
}
