//! Answers from elsewhere enter a wave through the same rules, and evaluators may take every figure along.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Output;

use peil::services::invite_instead;
use peil::services::prepare_wave::{self, Manner, NewWave};
use peil::storage::{invitations, waves};

use crate::stories;
use crate::support::company::Company;
use crate::support::house::House;
use crate::support::office::{office, peil, rows};
use crate::support::work;

fn value(output: &Output) -> serde_json::Value {
    serde_json::from_slice(&output.stdout).unwrap_or_else(|_| {
        panic!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
    })
}

const HEADINGS: &str = "member,started,sent,q01,q02_1,q02_2,q03a,q03b,q04,q05,q06,q07,remark\n";

/// A row of a member of a cluster, by its address, that answers everything.
fn row(cluster: &str, number: usize, often: usize, score: usize) -> String {
    let member = work::address(cluster, number);
    format!(
        "{member},2026-01-05 09:00,2026-01-05 09:06,{often},1,0,4,2,{number}00.5,2020-05-04,{score},Woord {number},x\n"
    )
}

/// Imports a file of these lines; what the command says.
fn import(house: &House, office: &Path, lines: &[String]) -> serde_json::Value {
    std::fs::write(office.join("paper.csv"), lines.join("\n")).unwrap();
    value(&peil(house, office, &["responses", "import", "paper.csv", "--wave", work::WAVE]))
}

/// Line, column, what was found and how much was left out.
fn refused(said: &serde_json::Value) -> Vec<(i64, &str, &str, &str)> {
    let mut refused = Vec::new();
    for one in said["refused"].as_array().unwrap() {
        let [column, found, left_out] = ["column", "found", "left_out"].map(|key| one[key].as_str().unwrap());
        refused.push((one["line"].as_i64().unwrap(), column, found, left_out));
    }
    refused
}

stories! {
    fn responses_from_elsewhere_are_counted_like_those_of_the_questionnaire(on: On) {
        let house = House::new(on);
        work::sent(&house, [14, 4, 8]);
        let office = office();
        let file = office.path().join("paper.csv");
        let mut content = HEADINGS.to_owned();
        (1..=12).for_each(|number| content.push_str(&row("alfa", number, 2 + number % 2, number % 11)));
        (1..=7).for_each(|number| content.push_str(&row("gamma", number, 1 + number % 3, 9)));
        std::fs::write(&file, &content).unwrap();
        let arguments = ["responses", "import", "paper.csv", "--wave", work::WAVE];

        // Looking first changes nothing.
        let looked = peil(&house, office.path(), &[&arguments[..], &["--dry-run"]].concat());
        assert!(looked.status.success(), "{}", value(&looked));
        assert_eq!(value(&looked)["taken"], 19);
        let taken = value(&peil(&house, office.path(), &arguments));
        assert_eq!((&taken["taken"], &taken["complete"], &taken["unknown_columns"][0]), (&19.into(), &19.into(), &"remark".into()));

        let out = office.path().join("out");
        let written = peil(&house, office.path(), &["results", work::WAVE, "--format", "csv", "--out", "out"]);
        assert!(written.status.success(), "{}", String::from_utf8_lossy(&written.stderr));
        let frequencies = rows(&out.join("frequencies.csv"));
        let count = |code: &str| {
            let it = |row: &&BTreeMap<String, String>| row["item"] == "q01" && row["group"] == "ALL" && row["code"] == code;
            frequencies.iter().find(it).unwrap()["count"].parse::<usize>().unwrap()
        };
        // Of alfa 6 and 6; of gamma 2, 3 and 2.
        assert_eq!(["1", "2", "3"].map(count), [2, 9, 8]);
        // Every one of them has answered: taking them in once more is refused, row by row, and changes nothing.
        let again = peil(&house, office.path(), &arguments);
        assert!(!again.status.success());
        let again = value(&again);
        assert_eq!((&again["taken"], again["refused"].as_array().unwrap().len()), (&0.into(), 19));
        // The history of the wave says who took them in.
        let page = house.evaluator().get("/waves/Leden%202026");
        assert!(page.says("19 responses taken in from elsewhere"), "{}", page.words());
    }

    fn what_can_not_be_taken_is_named_by_line_and_column(on: On) {
        let house = House::new(on);
        work::sent(&house, [6, 2, 2]);
        let office = office();
        let member = |number: usize| work::address("alfa", number);
        let lines = [
            format!("{},2026-01-05 09:00,2026-01-05 09:06,2,1,0,4,2,100,2020-05-04,9,Goed", member(1)),
            // A code that is not there, a box that is neither ticked nor not, a day that is none.
            format!("{},,2026-01-05 09:06,7,perhaps,0,4,2,100,2020-15-04,9,Goed", member(2)),
            "nobody@elsewhere.example,,2026-01-05 09:06,2,1,0,4,2,100,2020-05-04,9,Goed".to_owned(),
            // Sent before it was begun, and sent tomorrow.
            format!("{},2026-01-05 10:00,2026-01-05 09:06,2,1,0,4,2,100,2020-05-04,9,Goed", member(3)),
            format!("{},,2926-01-05 09:06,2,1,0,4,2,100,2020-05-04,9,Goed", member(4)),
            // The same member twice: the later one counts.
            format!("{},,2026-01-06 09:06,3,1,0,4,2,100,2020-05-04,9,Later", member(1)),
        ];
        let head = HEADINGS.replace(",remark", "");
        std::fs::write(office.path().join("some.csv"), head + &lines.join("\n")).unwrap();
        let output = peil(&house, office.path(), &["responses", "import", "some.csv", "--wave", work::WAVE]);
        assert!(!output.status.success());
        let said = value(&output);
        let refused: Vec<(i64, &str, bool)> = said["refused"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| (one["line"].as_i64().unwrap(), one["column"].as_str().unwrap(), one["row"].as_bool().unwrap()))
            .collect();
        assert_eq!(
            refused,
            [
                (2, "member", true),
                (3, "q02_1", false),
                (3, "q01", false),
                (3, "q05", false),
                (4, "member", true),
                (5, "sent", true),
                (6, "sent", true),
            ],
            "{said}"
        );
        assert_eq!(said["taken"], 2, "{said}");
        let unreadable = office.path().join("nothing.csv");
        std::fs::write(&unreadable, "who,what\n1,2\n").unwrap();
        let output = peil(&house, office.path(), &["responses", "import", "nothing.csv", "--wave", work::WAVE]);
        assert!(!output.status.success());
        assert!(value(&output)["refused"][0]["expected"].as_str().unwrap().contains("“member”"));
    }

    fn a_row_with_more_or_fewer_cells_than_headings_is_refused(on: On) {
        let house = House::new(on);
        work::sent(&house, [6, 2, 2]);
        let office = office();
        let member = |number: usize| work::address("alfa", number);
        let lines = [
            "member,q01,".to_owned(),
            format!("{},1,2,3", member(1)),
            member(2),
            // An empty cell more says nothing, and a delimiter between quotation marks is none.
            format!("{},2,,", member(3)),
            format!("\"{}\",3", member(4)),
        ];
        let said = import(&house, office.path(), &lines);
        assert_eq!(
            refused(&said),
            [(2, "row", "4 cells", "row"), (3, "row", "1 cell", "row")],
            "{said}"
        );
        assert!(said["refused"][0]["expected"].as_str().unwrap().starts_with("2 cells, as many as there are headings"), "{said}");
        assert_eq!(said["taken"], 2, "{said}");
    }

    fn a_heading_that_stands_twice_keeps_the_file_out_until_it_stands_once(on: On) {
        let house = House::new(on);
        work::sent(&house, [6, 2, 2]);
        let office = office();
        let row = format!("{},1,2", work::address("alfa", 1));
        for (headings, found) in [
            ("member,q01,q01", "q01 in column 2 and q01 in column 3"),
            ("member,Q01,q01", "Q01 in column 2 and q01 in column 3"),
            ("member,sent,Sent at", "sent in column 2 and Sent at in column 3"),
        ] {
            let said = import(&house, office.path(), &[headings.to_owned(), row.clone()]);
            let [only] = refused(&said)[..] else { panic!("{said}") };
            assert_eq!((only.0, only.2, only.3), (1, found, "file"), "{said}");
            assert_eq!((&said["taken"], &said["rows"]), (&0.into(), &0.into()), "{said}");
        }
        assert_eq!(house.count("responses"), 0);
        let said = import(&house, office.path(), &["member,q01,note,note".to_owned(), format!("{row},x")]);
        assert_eq!(said["taken"], 1, "what is no question may stand twice: {said}");
    }

    fn what_is_expected_is_said_of_every_fault_of_a_row(on: On) {
        let house = House::new(on);
        work::furnish(&house, [3, 0, 0]);
        let two = "Bedrijf;Voornaam;Naam;E-mail;Taal\nTweeling Een;An;Peeters;an@tweeling.example;NL\nTweeling Twee;An;Peeters;an@tweeling.example;NL\n";
        work::take_list(&house, "gamma", two);
        work::send(&house);
        let office = office();
        let member = |number: usize| work::address("alfa", number);
        let lines = [
            "member,started,sent,q01,q03a,q04,q04_missing,q05,q06".to_owned(),
            format!("{},then,tomorrow,7,6,-5,,2020-15-04,11", member(1)),
            format!("{},,2026-01-05 09:06,1,9,1.234,,,10", member(2)),
            format!("{},,2026-01-05 09:06,1,1,,-7,,", member(3)),
            "nobody@elsewhere.example,,never,1,1,,,,".to_owned(),
            "an@tweeling.example,,,1,1,,,,".to_owned(),
        ];
        let said = import(&house, office.path(), &lines);
        let found: Vec<(i64, &str)> = refused(&said).into_iter().map(|(line, column, ..)| (line, column)).collect();
        let expected = [
            (2, "started", "a time such as"),
            (2, "sent", "a time such as"),
            (2, "q01", "the code 1 to 3 or 8"),
            (2, "q03a", "the code 1 to 5 or 9"),
            (2, "q04", "a number of at least 0, with at most 2 digits behind a point"),
            (2, "q05", "a day such as 2026-03-31"),
            (2, "q06", "a score from 0 to 10"),
            (3, "q04", "a number of at least 0, with at most 2 digits behind a point"),
            (4, "q04_missing", "a reason for having no number: the code -1"),
            (5, "member", "a member of the wave"),
            (5, "sent", "a time such as"),
            (6, "member", "name it by its id, enterprise number or name"),
        ];
        assert_eq!(found, expected.map(|(line, column, _)| (line, column)), "{said}");
        for (at, (_, column, words)) in expected.iter().enumerate() {
            let own = said["refused"][at]["expected"].as_str().unwrap();
            assert!(own.contains(words), "{column}: {own}");
        }
        assert_eq!(said["refused"][8]["found"], "-7");
        assert!(!said.to_string().contains("unknown-input") && !said.to_string().contains("too-small"), "{said}");
        assert_eq!(said["taken"], 2, "{said}");
        // What is advised tells them apart.
        let advice = said["refused"][11]["expected"].as_str().unwrap();
        let id = advice.split("(id ").nth(1).unwrap().split(')').next().unwrap();
        assert!(advice.contains("“Tweeling Een”") && advice.contains("“Tweeling Twee”"), "{advice}");
        let said = import(&house, office.path(), &["member,q01".to_owned(), format!("{id},1"), "Tweeling Twee,2".to_owned()]);
        assert_eq!(said["taken"], 2, "{said}");
    }

    fn of_several_invitations_of_a_member_each_takes_its_response_and_one_counts(on: On) {
        let house = House::new(on);
        work::furnish(&house, [12, 0, 0]);
        // The first company is in two clusters, and is asked for each of them.
        work::take_list(&house, "beta", "Bedrijf;Voornaam;Naam;E-mail;Taal\nFIRMA ALFA 1 N.V.;An;Peeters 1;an1@alfa.example;NL\n");
        let manner = Manner { one_each: true, ..Manner::at_once() };
        let wave = NewWave { manner, ..work::new_wave(work::WAVE) };
        house.now(prepare_wave::prepare(&house.peil, wave, "eva", house.moment())).unwrap();
        work::release(&house);
        house.deliver();
        let office = office();
        let rows_of = house.now(house.peil.store.read(|db| {
            let wave = waves::named(db, &peil::rights::Scope::everything(), work::WAVE)?.unwrap();
            invitations::of_wave(db, wave.id)
        })).unwrap();
        let mut own: Vec<String> =
            rows_of.iter().filter(|row| row.address == work::address("alfa", 1)).map(|row| row.id.to_string()).collect();
        own.sort_unstable();
        let [first, second] = own.as_slice() else { panic!("{own:?}") };
        let answers = |member: &str, sent: &str, often: usize| format!("{member},2026-01-05 09:00,2026-01-05 {sent},{often},1,0,4,2,100,2020-05-04,9,Goed\n");
        let head = HEADINGS.replace(",remark", "");
        let import = |content: &str| {
            std::fs::write(office.path().join("paper.csv"), head.clone() + content).unwrap();
            value(&peil(&house, office.path(), &["responses", "import", "paper.csv", "--wave", work::WAVE]))
        };
        let others: String = (2..=10).map(|number| answers(&work::address("alfa", number), "09:06", 2)).collect();
        // To the second invitation first, and to the other one later: the later one counts.
        let said = import(&(others + &answers(second, "09:06", 2)));
        assert_eq!((&said["taken"], said["refused"].as_array().unwrap().len()), (&10.into(), 0), "{said}");
        let said = import(&answers(first, "09:30", 3));
        assert_eq!((&said["taken"], said["refused"].as_array().unwrap().len()), (&1.into(), 0), "{said}");
        assert_eq!(house.count("responses"), 11);
        // By its name, its address, or either invitation there is nothing more to fill in.
        for called in ["Firma alfa 1 NV", "an1@alfa.example", first, second] {
            let said = import(&answers(called, "10:00", 1));
            assert_eq!(said["taken"], 0, "{called}: {said}");
            assert!(said["refused"][0]["expected"].as_str().unwrap().contains("who has not answered"), "{said}");
        }
        let written = peil(&house, office.path(), &["results", work::WAVE, "--format", "csv", "--out", "out"]);
        assert!(written.status.success(), "{}", String::from_utf8_lossy(&written.stderr));
        let frequencies = rows(&office.path().join("out/frequencies.csv"));
        let count = |code: &str| {
            let it = |row: &&BTreeMap<String, String>| row["item"] == "q01" && row["group"] == "ALL" && row["code"] == code;
            frequencies.iter().find(it).unwrap()["count"].clone()
        };
        assert_eq!(["1", "2", "3"].map(count), ["0", "9", "1"]);
        let quality = rows(&office.path().join("out/quality.csv"));
        assert_eq!(quality.iter().find(|row| row["measure"] == "duplicates").unwrap()["count"], "1");
    }

    fn whoever_gave_the_place_away_is_still_known_by_the_address(on: On) {
        let house = House::new(on);
        work::sent(&house, [6, 0, 0]);
        let mut company = Company::of(&house, "alfa", 1);
        let at = company.at("/colleague");
        assert_eq!(company.browser.post(&at, &[("name", "Els Claes"), ("email", "els@alfa.example")]).status, 303);
        let id = work::ledger(&house)[&work::address("alfa", 1)].invitation_id;
        house.now(invite_instead::invite(&house.peil, id, false, work::order(&house))).unwrap();
        let office = office();
        let row = |member: &str| format!("{member},,2026-01-05 09:06,3,1,0,4,2,100,2020-05-04,9,Goed\n");
        let head = HEADINGS.replace(",remark", "");
        let content = head + &row(&work::address("alfa", 1)) + &row("nobody@alfa.example");
        std::fs::write(office.path().join("paper.csv"), content).unwrap();
        let said = value(&peil(&house, office.path(), &["responses", "import", "paper.csv", "--wave", work::WAVE]));
        assert_eq!((&said["taken"], said["refused"].as_array().unwrap().len(), &said["refused"][0]["line"]), (&1.into(), 1, &3.into()), "{said}");
        // It is the response of whoever has the place now.
        let taken = work::figures(&house);
        assert_eq!((taken.invited, taken.sent_in), (6, 1));
    }

    fn what_is_worth_a_second_look_is_for_the_settings_to_say(on: On) {
        let house = House::new(on);
        work::sent(&house, [14, 0, 0]);
        let office = office();
        // One in half the time of the others.
        let hasty = row("alfa", 1, 2, 9).replace("09:06", "09:03");
        let content = (2..=12).fold(HEADINGS.to_owned() + &hasty, |rows, number| rows + &row("alfa", number, 2, 9));
        std::fs::write(office.path().join("paper.csv"), content).unwrap();
        assert!(peil(&house, office.path(), &["responses", "import", "paper.csv", "--wave", work::WAVE]).status.success());
        let setting = |text: &str| {
            let text = format!("[results]\nlive = true\n[results.quality]\n{text}\n");
            std::fs::write(office.path().join("peil.toml"), text).unwrap();
            peil(&house, office.path(), &["results", work::WAVE, "--out", "out"])
        };
        for (text, count, limit) in [("", "0", 1.0 / 3.0), ("speeding = 0.6", "1", 0.6)] {
            let written = setting(text);
            assert!(written.status.success(), "{}", String::from_utf8_lossy(&written.stderr));
            let quality = rows(&office.path().join("out/quality.csv"));
            let speeding = quality.iter().find(|row| row["measure"] == "speeding").unwrap();
            assert_eq!((speeding["count"].as_str(), speeding["limit"].parse::<f64>().unwrap()), (count, limit), "{text}");
            let median = quality.iter().find(|row| row["measure"] == "median_seconds").unwrap();
            assert_eq!((median["value"].as_str(), median["limit"].as_str()), ("360", ""));
        }
        let refused = setting("speeding = 40");
        assert!(!refused.status.success());
        let said = String::from_utf8_lossy(&refused.stderr).into_owned() + &String::from_utf8_lossy(&refused.stdout);
        assert!(said.contains("results.quality.speeding is “40”; expected a part of the median duration"), "{said}");
    }

    fn every_figure_is_shown_only_to_whoever_asks_for_it_by_name(on: On) {
        let house = House::new(on);
        work::sent(&house, [14, 4, 8]);
        let office = office();
        let mut content = HEADINGS.to_owned();
        (1..=12).for_each(|number| content.push_str(&row("alfa", number, 2, number % 11)));
        (1..=2).for_each(|number| content.push_str(&row("beta", number, 3, 3)));
        (1..=7).for_each(|number| content.push_str(&row("gamma", number, 1 + number % 3, 9)));
        std::fs::write(office.path().join("paper.csv"), content).unwrap();
        assert!(peil(&house, office.path(), &["responses", "import", "paper.csv", "--wave", work::WAVE]).status.success());
        let of_beta = |folder: &str, more: &[&str]| {
            let arguments = [&["results", work::WAVE, "--out", folder][..], more].concat();
            let written = peil(&house, office.path(), &arguments);
            assert!(written.status.success(), "{}", String::from_utf8_lossy(&written.stderr));
            let rows = rows(&office.path().join(folder).join("frequencies.csv")).into_iter();
            rows.filter(|row| row["item"] == "q01" && row["group"] == "beta").map(|row| row["count"].clone()).collect::<Vec<_>>()
        };
        assert_eq!(of_beta("hidden", &[]), [""]);
        let shown = of_beta("all", &["--unsuppressed", "--because", "controle door de auditor"]);
        assert_eq!(shown, ["0", "0", "2", "2"], "never, once, more often, and the net of the last two");
        assert!(rows(&office.path().join("all/suppression.csv")).is_empty());
        let weights = rows(&office.path().join("all/weights.csv"));
        let beta = weights.iter().find(|row| row["group"] == "beta").unwrap();
        assert_eq!(beta["weight"].parse::<f64>().unwrap(), 4.0 / 2.0);
        let page = house.evaluator().get("/waves/Leden%202026");
        assert!(page.says("results taken with every figure shown") && page.says("controle door de auditor"), "{}", page.words());
    }
}
