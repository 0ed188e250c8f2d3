//! Companies have answered; an evaluator reads the results, and takes them along as files.

use std::collections::BTreeMap;
use std::process::Command;

use crate::stories;
use crate::support::browser::{PAYLOADS, assert_harmless};
use crate::support::company::Company;
use crate::support::house::{House, link_in};
use crate::support::relay::{at, house_at, taken_for};
use crate::support::smtp_sink::{Act, Step};
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

    fn the_figures_are_those_that_are_counted_by_hand(on: On) {
        let house = House::new(on);
        work::sent(&house, [8, 6, 7]);
        let answered = [
            // 1 never, 2 once, 3 more often, 8 don't know; the score; what it was worth.
            ("alfa", vec![("2", "9", "100"), ("2", "10", "200"), ("2", "7", "300"), ("3", "3", "400"), ("3", "8", "500"), ("8", "6", "")]),
            ("beta", vec![("1", "0", "10"), ("2", "9", "20"), ("3", "9", "30"), ("3", "8", "40"), ("3", "10", "50")]),
            ("gamma", vec![("1", "5", "1"), ("1", "6", "2"), ("2", "7", "3"), ("3", "8", "4"), ("3", "9", "5"), ("2", "10", "6")]),
        ];
        for (cluster, answers) in &answered {
            for (number, (often, score, worth)) in answers.iter().enumerate() {
                let mut company = Company::of(&house, cluster, number + 1);
                company.save("part", &[("q01", often), ("shown", "q01")]);
                company.save("worth", &[("q03a", "4"), ("q03b", "2"), ("q04", worth), ("q06", score), ("shown", "q03 q04 q06")]);
                company.save("end", &[("q07", "Een woord"), ("shown", "q07")]);
                assert_eq!(company.send(), company.at("/receipt"));
            }
        }
        let mut desk = house.evaluator();
        let response = rows(&desk.get(&format!("{RESULTS}/csv/response")).text);
        let response: Vec<[&str; 4]> =
            response.iter().map(|row| ["group_kind", "group", "eligible", "answered"].map(|name| row[name].as_str())).collect();
        assert_eq!(
            response,
            [
                ["total", "", "21", "17"],
                ["type", "IBN", "14", "11"],
                ["type", "SPC", "7", "6"],
                ["cluster", "alfa", "8", "6"],
                ["cluster", "beta", "6", "5"],
                ["cluster", "gamma", "7", "6"],
            ]
        );
        let page = desk.get(RESULTS);
        for words in ["17 of 21 members answered (81%)", "IBN 14 11 79%", "SPC 7 6 86%", "Alfa 8 6 75%", "Bèta 6 5 83%", "Gamma 7 6 86%"] {
            assert!(page.says(words), "“{words}” is missing from {}", page.words());
        }

        // Never, once, more often; don't know is in no base.
        let by_hand = [("total", "", [3, 6, 7]), ("type", "IBN", [1, 4, 5]), ("type", "SPC", [2, 2, 2]), ("cluster", "alfa", [0, 3, 2]), ("cluster", "beta", [1, 1, 3]), ("cluster", "gamma", [2, 2, 2])];
        let frequencies = rows(&desk.get(&format!("{RESULTS}/csv/frequencies")).text);
        let question = desk.get(&format!("{RESULTS}/q01"));
        for (kind, group, counts) in by_hand {
            let base: i32 = counts.iter().sum();
            let of_group = |row: &&BTreeMap<String, String>| row["field"] == "q01" && row["group_kind"] == kind && row["group"] == group;
            let found: Vec<_> = frequencies.iter().filter(of_group).collect();
            assert_eq!(found.len(), 3, "{group}: {found:?}");
            for ((row, count), code) in found.iter().zip(counts).zip(["1", "2", "3"]) {
                assert_eq!((row["code"].as_str(), row["count"].as_str(), row["of"].as_str()), (code, &*count.to_string(), &*base.to_string()));
                let share: f64 = row["share"].parse().unwrap();
                assert!((share - f64::from(count) / f64::from(base)).abs() < 1e-12, "{row:?}");
                // As it stands on the page: per cent, or a number of so many in a small group.
                let shown = if base < 10 { format!("{count} of {base}") } else { format!("{}% ({count})", row["percent"]) };
                assert!(question.says(&shown), "{group}: {shown} is missing from {}", question.words());
            }
        }
        let bases = rows(&desk.get(&format!("{RESULTS}/csv/bases")).text);
        let unknown = |group: &str| {
            let of_group = |row: &&BTreeMap<String, String>| row["field"] == "q01" && row["group"] == group && row["what"] == "dont_know";
            bases.iter().find(of_group).unwrap()["count"].clone()
        };
        assert_eq!(["", "IBN", "alfa", "beta", "gamma"].map(unknown), ["1", "1", "1", "0", "0"]);

        // 9 and 10 promote, 0 to 6 detract: 7 and 5 of 17.
        let nets = rows(&desk.get(&format!("{RESULTS}/csv/nets")).text);
        let net = |field: &str, group: &str, net: &str| {
            let it = |row: &&BTreeMap<String, String>| row["field"] == field && row["group"] == group && row["net"] == net;
            let row = nets.iter().find(it).unwrap_or_else(|| panic!("no {net} of {field} for {group}"));
            (row["count"].clone(), row["of"].clone())
        };
        let pair = |count: &str, of: &str| (count.to_owned(), of.to_owned());
        assert_eq!(net("q01", "", "active"), pair("13", "16"));
        assert_eq!(net("q06", "", "promoters"), pair("7", "17"));
        assert_eq!(net("q06", "", "detractors"), pair("5", "17"));
        assert_eq!(net("q06", "IBN", "promoters"), pair("5", "11"));

        // 1500 + 150 + 21 over 16; the eighth and ninth of the numbers in order are 20 and 30.
        let numbers = rows(&desk.get(&format!("{RESULTS}/csv/numbers")).text);
        let figure = |statistic: &str| {
            let it = |row: &&BTreeMap<String, String>| row["field"] == "q04" && row["group_kind"] == "total" && row["statistic"] == statistic;
            numbers.iter().find(it).unwrap()["value"].parse::<f64>().unwrap()
        };
        assert_eq!((figure("n"), figure("sum"), figure("mean")), (16.0, 1671.0, 1671.0 / 16.0));
        assert_eq!(figure("median"), 25.0);
        assert!(desk.get(&format!("{RESULTS}/q04")).says("1,671"));
    }

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
                "en" => ("Fewer than 5 answers", "Left out as well"),
                "fr" => ("Moins de 5 réponses", "Omis également"),
                _ => ("Minder dan 5 antwoorden", "Ook weggelaten"),
            };
            for field in ["q01", "q03a", "q03b", "q04", "q06"] {
                let page = desk.get(&format!("{RESULTS}/{field}")).words();
                for (name, reason) in [("Bèta ", few), ("Alfa ", secondary)] {
                    let places: Vec<&str> = page.split(name).skip(1).collect();
                    assert!(!places.is_empty(), "{field} {name}: {page}");
                    for place in places {
                        let start: String = place.chars().take(60).collect();
                        assert!(start.trim_start_matches([':', ' ']).starts_with(reason), "{field} {name}: {start}");
                    }
                }
            }
        }
        let mut hidden = 0;
        for table in peil::exchange::results_csv::TABLES {
            let file = desk.get(&format!("{RESULTS}/csv/{table}"));
            // Who responded is no answer; ranking and allocation are not asked here.
            if file.status == 404 || ["response", "about", "questions"].contains(&table) {
                continue;
            }
            assert!(!file.text.contains("Woorden van beta") || table == "texts", "{table}");
            for row in rows(&file.text).iter().filter(|row| ["alfa", "beta"].contains(&row["group"].as_str())) {
                assert_eq!(row["state"], "hidden", "{table}: {row:?}");
                for figure in ["count", "of", "percent", "share", "value", "low", "high", "text"] {
                    assert!(row.get(figure).is_none_or(String::is_empty), "{table}: {row:?}");
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

    fn what_became_of_the_members_adds_up_in_every_group(on: On) {
        let sink = at(Step::Rcpt, work::address("alfa", 1), Act::Say("550 5.1.1 No such user"));
        let house = house_at(on, &sink);
        work::furnish(&house, [6, 5, 2]);
        // One company is in two clusters.
        work::take_list(&house, "beta", "Bedrijf;Voornaam;Naam;E-mail;Taal\nFirma alfa 2 NV;An;Peeters 2;an2@alfa.example;FR\n");
        work::send(&house);
        house.deliver();
        let company = |cluster: &str, number| {
            let letters = taken_for(&sink, &work::address(cluster, number));
            let language = ["nl", "fr", "en"][(number - 1) % 3];
            Company { browser: house.visitor(), link: link_in(&letters[0]), language }
        };
        // Sent in; half of it kept; hardly begun.
        for (cluster, number) in [("alfa", 2), ("beta", 1)] {
            let mut company = company(cluster, number);
            company.save("worth", &[("q03a", "4"), ("q03b", "2"), ("q04", "12"), ("q06", "8"), ("shown", "q03 q04 q06")]);
            company.save("end", &[("q07", "Woord"), ("shown", "q07")]);
            company.finish();
        }
        company("alfa", 3).save("end", &[("q07", "Nog niet klaar"), ("shown", "q07")]);
        let mut desk = house.evaluator();
        let response = rows(&desk.get(&format!("{RESULTS}/csv/response")).text);
        for row in &response {
            let count = |name: &str| row[name].parse::<u32>().unwrap();
            let parts = ["complete", "partial", "break_off", "refused", "no_reply", "undeliverable", "not_invited"].map(count);
            assert_eq!(parts.iter().sum::<u32>(), count("eligible"), "{row:?}");
            assert_eq!(count("complete") + count("partial"), count("answered"), "{row:?}");
        }
        let figures = |group: &str| {
            let row = response.iter().find(|row| row["group"] == group).unwrap();
            ["eligible", "answered", "break_off", "undeliverable"].map(|name| row[name].parse::<u32>().unwrap())
        };
        // The one of two clusters counts in both, and once in their type and in all.
        assert_eq!(figures("alfa"), [6, 1, 1, 1]);
        assert_eq!(figures("beta"), [6, 2, 0, 0]);
        assert_eq!(figures("IBN"), [11, 2, 1, 1]);
        assert_eq!(figures(""), [13, 2, 1, 1]);
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
        let file = desk.get(&format!("{RESULTS}/csv/texts"));
        assert!(!file.text.contains("0477 12 34 56") && !file.text.contains("jan.peeters@"), "{}", file.text);
        // A spreadsheet must not calculate what somebody wrote.
        let cells: Vec<String> = rows(&file.text).into_iter().flat_map(BTreeMap::into_values).collect();
        for formula in ["=1+1", "@SUM(A1)", "-2+3"] {
            assert!(cells.contains(&format!("'{formula}")) && !cells.iter().any(|cell| cell == formula), "{formula}: {cells:?}");
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
