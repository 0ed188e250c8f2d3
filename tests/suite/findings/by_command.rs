//! Findings from the keyboard.

use std::process::Command;

use serde_json::Value;

use super::{PAGE, TEXT, answered, write};
use crate::stories;
use crate::support::house::House;
use crate::support::work;

/// The program itself on the database of the house, in a folder with the text and the key.
struct Keyboard<'a> {
    house: &'a House,
    folder: tempfile::TempDir,
}

impl<'a> Keyboard<'a> {
    fn of(house: &'a House) -> Self {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("peil.key"), "07".repeat(32)).unwrap();
        std::fs::write(folder.path().join("peil.toml"), "[results]\nlive = true\n").unwrap();
        Self { house, folder }
    }

    fn file(&self, name: &str, content: impl AsRef<[u8]>) {
        std::fs::write(self.folder.path().join(name), content).unwrap();
    }

    fn run(&self, arguments: &[&str]) -> (i32, String) {
        let mut command = Command::new(env!("CARGO_BIN_EXE_peil"));
        command.current_dir(self.folder.path()).env_remove("PEIL_DATABASE").env("USER", "piet");
        let output = command.args(["--database", self.house.address(), "findings"]).args(arguments).output().unwrap();
        let said = [output.stdout, output.stderr].concat();
        (output.status.code().unwrap(), String::from_utf8(said).unwrap())
    }

    fn json(&self, code: i32, arguments: &[&str]) -> Value {
        let (found, said) = self.run(&[arguments, &["--json"]].concat());
        assert_eq!(found, code, "{arguments:?}: {said}");
        serde_json::from_str(&said).unwrap_or_else(|error| panic!("{error}: {said}"))
    }
}

stories! {
    fn findings_are_kept_shown_and_checked_by_command(on: On) {
        let house = House::new(on);
        answered(&house);
        let keyboard = Keyboard::of(&house);
        let wave = ["check", "--wave", work::WAVE];
        let (code, said) = keyboard.run(&wave);
        assert!(code == 1 && said.contains("small has no findings yet") && said.contains("peil findings set small FILE"), "{said}");
        let (code, said) = keyboard.run(&["show", "small", "--language", "nl"]);
        assert!(code == 1 && said.contains("there is no findings text in “nl”"), "{said}");

        // What can't be read or is not in the survey is not kept, and has its place.
        keyboard.file("bad.md", "One.\nOf {share q01.actief ALL} and {share q99.1 ALL} and {rate");
        let (code, said) = keyboard.run(&["set", "small", "bad.md", "--language", "en"]);
        assert_eq!(code, 1, "{said}");
        for words in ["bad.md:2:4 “actief”: expected an option or net of this question; did you mean “active”?", "bad.md:2:31 “q99”", "bad.md:2:53 “{rate”: this brace is not closed", "3 faults; nothing was kept."] {
            assert!(said.contains(words), "“{words}” is missing from {said}");
        }
        for (content, words) in [("", "is empty: a findings text has a sentence at least"), (" \n", "is empty"), (&"x".repeat(1024 * 1024), "has 1048576 bytes: a findings text has at most 100000")] {
            keyboard.file("odd.md", content);
            for arguments in [&["set", "small", "odd.md", "--language", "en"][..], &["check", "odd.md", "--wave", work::WAVE]] {
                let (code, said) = keyboard.run(arguments);
                assert!(code == 1 && said.contains(words), "{arguments:?}: {said}");
            }
        }
        keyboard.file("odd.md", b"\xff\xfe");
        assert!(keyboard.run(&["set", "small", "odd.md", "--language", "en"]).1.contains("save it as UTF-8"));
        keyboard.file("en.md", TEXT);
        let (code, said) = keyboard.run(&["set", "small", "en.md", "--language", "de"]);
        assert!(code == 1 && said.contains("there is no language of this survey “de”"), "{said}");
        let (code, said) = keyboard.run(&["set", "smal", "en.md", "--language", "en"]);
        assert!(code == 1 && said.contains("did you mean “small”?"), "{said}");
        assert_eq!(house.count("findings_texts"), 0);

        let kept = keyboard.json(0, &["set", "small", "en.md", "--language", "en"]);
        assert_eq!((&kept["number"], &kept["counts"]), (&1.into(), &true.into()));
        let (_, said) = keyboard.run(&["set", "small", "en.md", "--language", "en"]);
        assert!(said.contains("Text 1 was already the findings of small in en."), "{said}");
        let shown = keyboard.json(0, &["show", "small", "--language", "en"]);
        assert_eq!((&shown["text"], &shown["texts"][0]["saved_by"]), (&TEXT.into(), &"piet".into()));
        assert_eq!(keyboard.run(&["show", "small", "--language", "en"]).1.trim_end(), TEXT.trim_end());

        // The page and the command say the same.
        let mut desk = house.evaluator();
        let page = desk.get(&format!("{PAGE}/en"));
        assert!(page.says("2 supported 1 weakly supported 1 contradicted 1 that can’t be told 1 filled in"), "{}", page.words());
        let (code, said) = keyboard.run(&wave);
        assert_eq!(code, 1, "{said}");
        for words in [
            "3:20 {unweighted q01.active ALL} supported: 81.0 (",
            "3:75 {80% = unweighted q01.active ALL} weakly supported: 81.0 (",
            "4:8 {90% = unweighted q01.active ALL} CONTRADICTED: 81.0 (",
            "6:11 {share q01.active beta} not shown, to protect participants",
            "8 {share q01.active IBN} more than {share q01.active SPC} supported: +",
            "en: 6 sentences with numbers: 2 supported, 1 weakly, 1 contradicted, 1 that can’t be told, 1 filled in",
            "7:3 {rate ALL} filled in: 75.0",
            "Filled in is not checked: nothing around a number on line 7 says how much it is.",
        ] {
            assert!(said.contains(words), "“{words}” is missing from {said}");
        }
        let checked = keyboard.json(1, &["check", "--wave", work::WAVE, "--language", "en", "--out", "filled.md"]);
        assert_eq!((&checked["fallen"], &checked["texts"][0]["contradicted"]), (&2.into(), &1.into()));
        let filled = std::fs::read_to_string(keyboard.folder.path().join("filled.md")).unwrap();
        assert_eq!(filled, desk.get(&format!("{PAGE}/en/findings.md")).text);

        // Without what does not hold, it succeeds; a file is checked without being kept.
        keyboard.file("good.md", "Een meerderheid van allen ({unweighted q01.active ALL}) doet mee.");
        let good = keyboard.json(0, &["check", "good.md", "--wave", work::WAVE]);
        assert_eq!((&good["fallen"], &good["texts"][0]["supported"]), (&0.into(), &1.into()));
        // What claims nothing is no fault, and is not called supported; what is denied can’t be told.
        keyboard.file("filled.txt", "{rate ALL} of the members answered.");
        let filled = keyboard.json(0, &["check", "filled.txt", "--wave", work::WAVE]);
        let text = &filled["texts"][0];
        assert_eq!((&filled["fallen"], &filled["unchecked"], &text["filled"], &text["supported"]), (&0.into(), &1.into(), &1.into(), &0.into()));
        keyboard.file("denied.md", "The majority does not ({unweighted q01.active ALL}). No majority ({unweighted q01.active ALL}).");
        let denied = keyboard.json(1, &["check", "denied.md", "--wave", work::WAVE, "--language", "en"]);
        let text = &denied["texts"][0];
        assert_eq!((&denied["fallen"], &text["untold"], &text["contradicted"]), (&2.into(), &1.into(), &1.into()));
        let (_, said) = keyboard.run(&["check", "denied.md", "--wave", work::WAVE, "--language", "en"]);
        assert!(said.contains("can’t be told: “not”: this word denies"), "{said}");
        // A claim that stands apart from the only number of its sentence is of that number, or can’t be told; never only filled in.
        let apart = ["A minority of {…} takes part.", "Over 90% take part: {…}.", "Everybody agrees: {…}.", "{…}, a majority, take part."];
        keyboard.file("apart.md", apart.join(" ").replace('…', "unweighted q01.active ALL"));
        let apart = keyboard.json(1, &["check", "apart.md", "--wave", work::WAVE, "--language", "en"]);
        let text = &apart["texts"][0];
        let counted = ["contradicted", "untold", "supported", "filled"].map(|standing| text[standing].as_u64().unwrap());
        assert_eq!((&apart["fallen"], counted), (&3.into(), [2, 1, 1, 0]), "{apart}");
        let (_, said) = keyboard.run(&["check", "apart.md", "--wave", work::WAVE, "--language", "en"]);
        assert!(said.contains("put it right before the number, or in a sentence of its own"), "{said}");
        keyboard.file("wrong.md", "Une minorité ({unweighted q01.active ALL}) participe.");
        assert_eq!(keyboard.json(1, &["check", "wrong.md", "--wave", work::WAVE, "--language", "fr"])["fallen"], 1);
        assert_eq!(house.count("findings_texts"), 1);

        // Somebody wrote on the page since: what is handed in is kept beside it.
        assert_eq!(write(&mut desk, "en", "Eva: {rate ALL}.").status, 303);
        let apart = keyboard.json(1, &["set", "small", "good.md", "--language", "en", "--from", "1"]);
        assert_eq!((&apart["number"], &apart["counts"]), (&3.into(), &false.into()));
        let (_, said) = keyboard.run(&["show", "small", "--language", "en", "--number", "3"]);
        assert!(said.starts_with("Een meerderheid"), "{said}");
        assert_eq!(keyboard.run(&["show", "small", "--language", "en"]).1.trim(), "Eva: {rate ALL}.");
        assert_eq!(keyboard.json(0, &["set", "small", "good.md", "--language", "en"])["number"], 4);
        assert!(keyboard.run(&["show", "small", "--language", "en", "--number", "9"]).1.contains("there is no text “9”"));
        assert!(keyboard.run(&["check", "--wave", "Leden 2062"]).1.contains("Leden 2026"));
    }
}
