//! Open answers are sorted into themes, by two people at once and by file, and are read theme by theme.

use std::collections::BTreeMap;

use crate::stories;
use crate::support::browser::Browser;
use crate::support::company::Company;
use crate::support::house::House;
use crate::support::office::{office, peil, rows, said};
use crate::support::work::{self, WAVE};

const QUESTION: &str = "/waves/Leden%202026/results/q07";
const THEMES: &str = "/waves/Leden%202026/results/q07/themes";

type Row = BTreeMap<String, String>;

fn answer(house: &House, cluster: &str, number: usize, words: &str) {
    let mut company = Company::of(house, cluster, number);
    company.save("part", &[("q01", if number.is_multiple_of(2) { "1" } else { "3" }), ("shown", "q01")]);
    if number % 2 == 1 {
        company.save("what", &[("q02", "1"), ("shown", "q02")]);
    }
    company.save("worth", &[("q03a", "4"), ("q03b", "2"), ("q04", "5"), ("q06", "8"), ("shown", "q03 q04 q06")]);
    company.save("end", &[("q07", words), ("shown", "q07")]);
    assert_eq!(company.send(), company.at("/receipt"));
}

/// Of twelve in Alfa and in Gamma, half want more visits; of the four in Bèta all write something else.
fn answered(house: &House) {
    work::sent(house, [12, 4, 12]);
    for (cluster, count) in [("alfa", 12), ("beta", 4), ("gamma", 12)] {
        for number in 1..=count {
            let words = match number % 2 {
                0 if cluster != "beta" => "Meer bezoeken".to_owned(),
                _ => format!("Iets van {cluster} {number}, an{number}@firma.example"),
            };
            answer(house, cluster, number, &words);
        }
    }
}

/// The texts of a page with their keys.
fn keys(page: &str) -> BTreeMap<String, String> {
    let texts = page.split("<legend class=\"quoted\">").skip(1);
    let text = |own: &str| {
        let (words, rest) = own.split_once("</legend>").unwrap();
        let key = rest.split_once("name=\"seen-").unwrap().1.split('"').next().unwrap();
        (words.to_owned(), key.to_owned())
    };
    texts.map(text).collect()
}

/// Fills the page in as somebody does who opened it when it was `page`.
fn save(desk: &mut Browser, form: &[(&str, &str)]) -> String {
    let answer = desk.submit(THEMES, THEMES, form);
    assert_eq!(answer.status, 303, "{}", answer.words());
    desk.get(THEMES).words()
}

fn open_text(desk: &mut Browser) -> Vec<Row> {
    let file = desk.get("/waves/Leden%202026/results/csv/open_text");
    csv::Reader::from_reader(file.text.as_bytes()).deserialize().map(Result::unwrap).collect()
}

/// Count, share and reason of a theme in a group.
fn of_theme<'r>(rows: &'r [Row], code: &str, group: &str) -> [&'r str; 3] {
    let row = rows.iter().find(|row| row["item"] == "q07" && row["code"] == code && row["group"] == group).unwrap();
    ["count", "share", "reason"].map(|heading| row[heading].as_str())
}

stories! {
    fn open_answers_are_sorted_by_two_and_read_by_theme(on: On) {
        let house = House::new(on);
        answered(&house);
        let (mut eva, mut lies) = (house.evaluator(), house.evaluator());
        let page = eva.get(QUESTION);
        assert!(page.says("Sort these answers by theme") && page.says("Meer bezoeken") && !page.says("of theme"), "{}", page.words());
        let page = eva.get(THEMES);
        assert!(page.says("There are no themes yet") && !page.text.contains("firma.example"), "{}", page.words());

        // Everything that is wrong at once, with what was typed.
        let wrong = [("label-1", "Visits"), ("code-1", "0"), ("label-2", "visits"), ("code-3", "7")];
        let refused = eva.submit(THEMES, THEMES, &wrong);
        assert_eq!(refused.status, 422);
        for words in ["A code is a whole number from 1 to 9,999", "Another theme is called so", "The theme has no name"] {
            assert!(refused.says(words), "{words}: {}", refused.words());
        }
        assert!(refused.text.contains("value=\"Visits\"") && refused.text.contains("value=\"visits\""), "{}", refused.text);
        assert_eq!(house.count("themes"), 0);
        let said = save(&mut eva, &[("label-1", "Visits"), ("label-2", " Other <b> "), ("code-2", "9"), ("label-3", "")]);
        assert!(said.contains("Saved: 2 themes changed, no answer sorted anew.") && said.contains("Other <b>"), "{said}");

        // Two open the page, and each sorts: what one does is not undone by the other, also of the same text.
        let page = eva.get(THEMES);
        let keys = keys(&page.text);
        assert_eq!(keys.len(), 17, "{keys:?}");
        let named = |kind: &str, text: &str| format!("{kind}-{}", keys[text]);
        let (visits, alfa, gamma) = ("Meer bezoeken", "Iets van alfa 1, […]", "Iets van gamma 3, […]");
        let seen: Vec<String> = keys.values().map(|key| format!("seen-{key}")).collect();
        let nothing: Vec<(&str, &str)> = seen.iter().map(|name| (name.as_str(), "")).collect();
        let sorting = |ticked: &[(&str, &str)]| -> Vec<(String, String)> {
            let ticks = ticked.iter().map(|(text, code)| (named("text", text), (*code).to_owned()));
            let seen = nothing.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
            seen.chain(ticks).collect()
        };
        let post = |desk: &mut Browser, form: Vec<(String, String)>| {
            let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
            save(desk, &form)
        };
        let by_eva = post(&mut eva, sorting(&[(visits, "1"), (alfa, "9")]));
        let by_lies = post(&mut lies, sorting(&[(visits, "9"), (gamma, "9")]));
        assert!(by_eva.contains("2 answers sorted anew") && by_lies.contains("2 answers sorted anew"), "{by_eva} {by_lies}");
        assert!(by_lies.contains("3 of 17 answers have a theme"), "{by_lies}");
        let again = post(&mut eva, sorting(&[(visits, "1"), (alfa, "9")]));
        assert!(again.contains("Nothing was changed"), "{again}");
        // Somebody thinks better of it: only that is taken back.
        let seen = named("seen", visits);
        let back = save(&mut lies, &[(&seen, "1 9"), (&named("text", visits), "1")]);
        assert!(back.contains("1 answer sorted anew"), "{back}");
        let open = eva.get(&format!("{THEMES}?only=open"));
        assert!(!open.says("Meer bezoeken") && open.says("Iets van gamma 1"), "{}", open.words());

        // The file, and the pages. Twelve of 28 wrote of visits; the texts of Bèta may not be read, so neither is their
        // number, nor that of Alfa, which would leave it.
        let file = open_text(&mut eva);
        assert_eq!(of_theme(&file, "1", "ALL")[0], "12");
        assert_eq!(of_theme(&file, "1", "gamma"), ["6", "0.5", ""]);
        assert_eq!(of_theme(&file, "9", "gamma"), ["1", &(1.0 / 12.0).to_string(), ""]);
        assert_eq!(of_theme(&file, "", "beta"), ["", "", "small_frame"]);
        assert_eq!(of_theme(&file, "", "alfa"), ["", "", "secondary"]);
        let small = ["alfa", "beta"];
        assert!(file.iter().all(|row| !small.contains(&row["group"].as_str()) || row["count"].is_empty() && row["text"].is_empty()));
        let text = file.iter().find(|row| row["text"] == visits && row["group"] == "gamma").unwrap();
        assert_eq!((text["themes"].as_str(), text["code"].as_str()), ("1", ""));
        let page = eva.get(QUESTION);
        for words in ["Visits 12 (43%)", "Visits 6 (50%)", "Without a theme", "How many wrote of each theme"] {
            assert!(page.says(words), "{words}: {}", page.words());
        }
        assert!(eva.get("/waves/Leden%202026/results").says("How many wrote of each theme"));

        // A theme is renamed by one and taken away by the other.
        let theirs = save(&mut eva, &[("code-1", "1"), ("seen-1", "Visits"), ("label-1", "Visiting")]);
        assert!(theirs.contains("1 theme changed"), "{theirs}");
        let late = [("code-1", "1"), ("seen-1", "Visits"), ("label-1", "Trips"), ("gone-2", "1"), ("code-2", "9"), ("seen-2", "Other <b>"), ("label-2", "Other <b>")];
        let refused = lies.submit(THEMES, THEMES, &late);
        assert!(refused.status == 422 && refused.says("A colleague called this theme “Visiting”"), "{}", refused.words());
        assert!(refused.text.contains("value=\"Trips\"") && refused.text.contains("name=\"seen-1\" value=\"Visiting\""), "{}", refused.text);
        let known = late.map(|(name, value)| (name, if name == "seen-1" { "Visiting" } else { value }));
        let after = save(&mut lies, &known);
        assert!(after.contains("2 themes changed"), "{after}");
        // What is sorted into a theme that is gone is said, and the rest is kept.
        let (seen, ticked) = (named("seen", alfa), named("text", alfa));
        let left_out = save(&mut eva, &[(&seen, ""), (&ticked, "1"), (&ticked, "9")]);
        assert!(left_out.contains("these codes were left out: 9") && left_out.contains("1 answer sorted anew"), "{left_out}");
        assert_eq!(of_theme(&open_text(&mut eva), "1", "ALL")[0], "13");

        let audit = eva.get("/audit/audit.csv").text;
        for line in [
            "themes-changed",
            "q07: 1 Visits, 9 Other <b>",
            "q07: 1 Visiting",
            "texts-sorted",
            "q07: 2",
        ] {
            assert!(audit.contains(line), "{line}: {audit}");
        }
        assert!(!audit.contains("Meer bezoeken"), "{audit}");
        for (language, words) in [("nl", "Thema’s van q07"), ("fr", "Thèmes de q07"), ("en", "Themes of q07")] {
            eva.post("/language", &[("language", language), ("next", "/")]);
            assert!(eva.get(THEMES).says(words));
        }
        // Only an open question has themes, and only whoever is logged in sees them.
        assert_eq!(eva.get("/waves/Leden%202026/results/q01/themes").status, 404);
        let stranger = house.visitor().get(THEMES);
        assert!(stranger.status == 303 && stranger.location.unwrap().starts_with("/login"));
        assert_eq!(house.visitor().post(THEMES, &[("label-1", "Mine")]).status, 401);
        assert_eq!(eva.post(THEMES, &[("csrf", "x"), ("label-1", "Mine")]).status, 403);
    }

    fn themes_go_out_to_files_and_come_in_again(on: On) {
        let house = House::new(on);
        answered(&house);
        let office = office();
        let file = |name: &str| office.path().join(name);
        let run = |arguments: &[&str]| {
            let output = peil(&house, office.path(), &[&["themes"], arguments].concat());
            (output.status.success(), said(&output))
        };
        std::fs::write(file("mine.csv"), "item;code;label\nq07;;Visits\nq07;9;Other\n").unwrap();
        let (done, words) = run(&["import", WAVE, "mine.csv"]);
        assert!(done && words.contains("\"added\": 2"), "{words}");
        let (done, words) = run(&["export", WAVE, "--out", "out"]);
        assert!(done && words.contains("\"texts\": 17"), "{words}");
        let text = std::fs::read_to_string(file("out/texts.csv")).unwrap();
        assert!(!text.contains("firma.example") && !text.contains("Firma"), "{text}");
        let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(text.trim_start_matches('\u{feff}').as_bytes());
        let exported: Vec<Row> = reader.deserialize().map(Result::unwrap).collect();
        let key = |text: &str| exported.iter().find(|row| row["text"] == text).unwrap()["key"].clone();
        let (visits, alfa) = (key("Meer bezoeken"), key("Iets van alfa 1, […]"));

        // Somebody sorts at the desk while the file is worked on.
        let mut desk = house.evaluator();
        save(&mut desk, &[(&format!("seen-{visits}"), ""), (&format!("text-{visits}"), "9")]);
        let worked = format!("item;key;text;themes;seen\nq07;{visits};;1;\nq07;{alfa};;1 9;\n");
        std::fs::write(file("worked.csv"), &worked).unwrap();
        let (done, words) = run(&["import", WAVE, "worked.csv"]);
        assert!(done && words.contains("\"texts\": 2"), "{words}");
        let results = peil(&house, office.path(), &["results", WAVE, "--out", "results"]);
        assert!(results.status.success(), "{}", said(&results));
        let rows = rows(&file("results/open_text.csv"));
        assert_eq!((of_theme(&rows, "1", "ALL")[0], of_theme(&rows, "9", "ALL")[0]), ("13", "13"));
        // Without a word about what was seen, all is replaced.
        std::fs::write(file("worked.csv"), format!("item;key;themes\nq07;{visits};1\n")).unwrap();
        assert!(run(&["import", WAVE, "worked.csv"]).0);
        let page = desk.get(&format!("{THEMES}/texts.csv"));
        assert!(page.status == 200 && page.text.contains(&format!("q07;{visits};Meer bezoeken;1;1")), "{}", page.text);

        // Everything that is wrong at once, and nothing of it is taken.
        let before = house.rows();
        let strange = "item;key;themes\nq01;t00000000000000000000000000000000;1\nq07;t00000000000000000000000000000000;1\n";
        std::fs::write(file("strange.csv"), format!("{strange}q07;{visits};1 77\n")).unwrap();
        std::fs::write(file("twice.csv"), "item;code;label\nq07;9;Visits\nq07;x;Y\n").unwrap();
        let (done, words) = run(&["import", WAVE, "strange.csv", "twice.csv"]);
        assert!(!done, "{words}");
        for fault in ["strange.csv:2: “q01” is no open question", "strange.csv:3: no text that may be read", "strange.csv:4: q07 has no theme 77", "twice.csv:2: another theme is called so", "twice.csv:3: the code is no whole number"] {
            assert!(words.contains(fault), "{fault}: {words}");
        }
        let (done, words) = run(&["import", WAVE, "out/texts.csv", "results/about.csv"]);
        assert!(!done && words.contains("expected item, code and label"), "{words}");
        assert_eq!(house.rows(), before);
    }

    fn what_was_written_is_not_sorted_before_it_may_be_read(on: On) {
        let house = House::that_waits(on);
        answered(&house);
        let mut desk = house.evaluator();
        let page = desk.get(THEMES);
        assert!(page.says("This wave still takes answers") && !page.says("Meer bezoeken") && !page.text.contains("texts.csv"), "{}", page.words());
        // Somebody who guesses what was written learns nothing from sorting it.
        let key = peil::statistics::themes::TextKey::of("Meer bezoeken");
        save(&mut desk, &[("label-1", "Visits")]);
        let said = save(&mut desk, &[(&format!("seen-{key}"), ""), (&format!("text-{key}"), "1")]);
        assert!(said.contains("Nothing was changed"), "{said}");
        assert_eq!(house.count("theme_texts"), 0);
        assert!(open_text(&mut desk).iter().all(|row| row["reason"] == "unreleased" && row["count"].is_empty()));
    }
}
