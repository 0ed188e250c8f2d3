//! A survey changes: what differs between versions, and what a wave that is being answered takes over.

use crate::stories;
use crate::support::house::House;
use crate::support::terminal::Terminal;
use crate::support::work;

/// The small survey with one more option, one more question and other words.
pub fn second() -> String {
    let option = "          - { code: 3, text: { nl: Vaker, fr: Plus souvent, en: More often } }\n";
    let more = "          - { code: 4, text: { nl: Altijd, fr: Toujours, en: Always } }\n";
    let question = "      - id: q08\n        kind: single\n        text: { nl: Blijft u lid?, fr: Restez-vous ?, en: Will you stay? }\n\
                    \x20       options:\n          - { code: 1, text: { nl: Ja, fr: Oui, en: Yes } }\n\
                    \x20         - { code: 2, text: { nl: Nee, fr: Non, en: No } }\n";
    let source = work::SURVEY.replace(option, &format!("{option}{more}"));
    let source = source.replace("Kleine bevraging", "Kleinere bevraging");
    let source = format!("{source}{question}");
    assert_eq!(source.lines().count(), work::SURVEY.lines().count() + 7);
    source
}

/// The small survey without an option that can have been chosen.
pub fn broken() -> String {
    let option = "          - { code: 2, text: { nl: Eén keer, fr: Une fois, en: Once } }\n";
    let source = work::SURVEY.replace(option, "").replace("active: [2, 3]", "active: [3]");
    assert_eq!(source.lines().count(), work::SURVEY.lines().count() - 1);
    source
}

stories! {
    fn two_versions_are_compared_at_the_keyboard(on: On) {
        let terminal = Terminal::new(on);
        terminal.write("one.yaml", work::SURVEY);
        terminal.write("two.yaml", second());
        terminal.write("three.yaml", broken());
        let same = terminal.run(&["survey", "diff", "one.yaml", "one.yaml"]);
        assert_eq!((same.code, same.out.as_str()), (0, "one.yaml and one.yaml are the same survey.\n"));
        // Two files need no database, and none is made.
        assert!(!terminal.path("peil.db").exists());
        let compatible = terminal.run(&["survey", "diff", "one.yaml", "two.yaml"]);
        assert_eq!(compatible.code, 0, "{}", compatible.out);
        for words in [
            "compatible q01, option 4: The option is new.",
            "compatible q08: The question is new.",
            "cosmetic   the whole survey (nl): It is worded otherwise.",
            "    - Kleine bevraging\n    + Kleinere bevraging\n",
            "0 breaking, 2 compatible, 1 cosmetic",
        ] {
            assert!(compatible.out.contains(words), "“{words}” is missing from {}", compatible.out);
        }
        terminal.json(&["survey", "add", "one.yaml"]);
        terminal.json(&["survey", "add", "three.yaml"]);
        // By code and version, and the other way round by a file.
        for pair in [["small@1", "small@2"], ["small@1", "small"], ["one.yaml", "small"]] {
            let breaking = terminal.run(&["survey", "diff", pair[0], pair[1]]);
            assert_eq!(breaking.code, 1, "{}", breaking.out);
            assert!(breaking.out.contains("breaking   q01, option 2: The option is gone."), "{}", breaking.out);
        }
        let json = terminal.run(&["survey", "diff", "small@1", "small", "--json"]);
        assert_eq!(json.code, 1);
        let value: serde_json::Value = serde_json::from_str(&json.out).unwrap();
        assert_eq!(value["effect"], "breaking");
        let rules: Vec<&str> = value["differences"].as_array().unwrap().iter().map(|d| d["rule"].as_str().unwrap()).collect();
        assert_eq!(rules, ["option-removed", "net-codes"]);
        let first = &value["differences"][0];
        assert_eq!(first["place"], serde_json::json!({ "page": "part", "question": "q01", "part": { "option": 2 } }));
        assert_eq!((&first["was"], &first["effect"]), (&"Eén keer".into(), &"breaking".into()));
        terminal.run(&["survey", "diff", "small", "smal"]).assert_refused(&["there is no survey “smal”", "did you mean “small”?"]);
        terminal.run(&["survey", "diff", "small@1", "small@7"]).assert_refused(&["there is no version “small@7”"]);
        terminal.run(&["survey", "diff", "small@x", "small"]).assert_refused(&["small@x"]);
        terminal.write("faulty.yaml", "survey: s\n");
        terminal.run(&["survey", "diff", "faulty.yaml", "one.yaml"]).assert_refused(&["faulty.yaml", "peil check faulty.yaml"]);
    }

    fn the_page_of_a_survey_says_what_each_version_changed(on: On) {
        let house = House::new(on);
        let mut desk = house.evaluator();
        for source in [work::SURVEY.to_owned(), second(), second().replace("      - id: q07", "\n      - id: q07"), broken()] {
            let added = desk.submit_parts("/surveys", "/surveys", &[("definition", &source)]);
            assert_eq!(added.status, 303, "{}", added.words());
        }
        let page = desk.get("/surveys/small");
        for words in [
            "Compared with version 1: breaking 0, compatible 2, cosmetic 1",
            "compatible q01, option 4 : The option is new. Whoever has begun could not choose it; their answers stay.",
            "Was: Kleine bevraging Is: Kleinere bevraging",
            "Nothing differs from version 2 but the writing of the file.",
            "breaking q01, option 2 : The option is gone.",
        ] {
            assert!(page.says(words), "“{words}” is missing from {}", page.words());
        }
    }
}
