//! An evaluator writes what the results say, and sees which sentences they bear out.

mod by_command;

use crate::stories;
use crate::support::browser::{Answer, Browser, PAYLOADS};
use crate::support::company::Company;
use crate::support::house::{House, PASSWORD};
use crate::support::work;

const RESULTS: &str = "/waves/Leden%202026/results";
const PAGE: &str = "/waves/Leden%202026/findings";

const TEXT: &str = "# What we found

A majority of all ({unweighted q01.active ALL}) takes **part**. More than {80% = unweighted q01.active ALL} do.
Almost {90% = unweighted q01.active ALL} do.

- Of Bèta {share q01.active beta} do.
- {rate ALL} of the {eligible ALL} members answered.
- Members of networks ({share q01.active IBN}) take part more often than members of clusters ({share q01.active SPC}).
";

/// 21 of 28 members answer: 11 of 12 in Alfa take part, 3 of 3 in Bèta (too few to be shown), 3 of 6 in Gamma.
fn answered(house: &House) {
    work::sent(house, [14, 6, 8]);
    let often = [
        ("alfa", [vec!["3"; 11], vec!["1"]].concat()),
        ("beta", vec!["3"; 3]),
        ("gamma", vec!["1", "1", "1", "2", "2", "2"]),
    ];
    for (cluster, answers) in often {
        for (number, often) in answers.iter().enumerate() {
            let mut company = Company::of(house, cluster, number + 1);
            company.save("part", &[("q01", often), ("shown", "q01")]);
            company.fill_in();
            company.save("end", &[("q07", "Een woord"), ("shown", "q07")]);
            assert_eq!(company.send(), company.at("/receipt"));
        }
    }
}

/// Presses a button of the page as it was opened in `page`, with another text in it.
fn press(desk: &mut Browser, language: &str, page: &Answer, step: &str, source: &str) -> Answer {
    let (csrf, revision) = (page.hidden("csrf"), page.hidden("revision"));
    let form = [("csrf", csrf.as_str()), ("revision", &revision), ("source", source), ("step", step)];
    desk.post(&format!("{PAGE}/{language}"), &form)
}

/// Opens the page of a language and saves a text on it.
fn write(desk: &mut Browser, language: &str, source: &str) -> Answer {
    let page = desk.get(&format!("{PAGE}/{language}"));
    assert_eq!(page.status, 200, "{}", page.words());
    press(desk, language, &page, "save", source)
}

fn another_evaluator(house: &House) -> Browser {
    let add =
        peil::services::add_user::add(&house.peil, "els", PASSWORD, None, house.peil.order("els", house.moment()));
    house.now(add).unwrap();
    let mut browser = house.visitor();
    assert_eq!(browser.post("/login", &[("name", "els"), ("password", PASSWORD), ("next", "/")]).status, 303);
    browser
}

stories! {
    fn every_sentence_stands_beside_what_the_answers_say_of_it(on: On) {
        let house = House::new(on);
        answered(&house);
        let mut desk = house.evaluator();
        let results = desk.get(RESULTS);
        assert!(results.text.contains(&format!("<a href=\"{PAGE}\">Write findings</a>")), "{}", results.words());
        let empty = desk.get(PAGE);
        assert!(empty.says("Nothing has been written in English yet."), "{}", empty.words());
        assert_eq!(empty.value("source"), "");

        let before = house.rows();
        let looked = press(&mut desk, "en", &empty, "look", &TEXT.replace('\n', "\r\n"));
        assert_eq!(looked.status, 200, "{}", looked.words());
        assert!(looked.says("This was typed and is not saved yet.") && looked.says("2 supported 1 weakly supported"));
        assert_eq!(looked.value("source"), TEXT);
        assert_eq!(house.rows(), before, "looking writes nothing");

        let saved = press(&mut desk, "en", &empty, "save", &TEXT.replace('\n', "\r\n"));
        assert_eq!((saved.status, saved.location.as_deref()), (303, Some(format!("{PAGE}/en").as_str())), "{}", saved.words());
        let page = desk.get(&format!("{PAGE}/en"));
        assert_eq!(page.value("source"), TEXT);
        for words in [
            "The findings are saved.",
            "2 supported 1 weakly supported 1 contradicted 1 that can’t be told 1 filled in, not checked",
            // 17 of 21 answers of 28 members.
            "A majority of all (81%) takes part . supported unweighted q01.active ALL Counted: 81% (17 of 21). Had everyone",
            "More than 80% do. weakly supported 80% = unweighted q01.active ALL Counted: 81% (17 of 21).",
            "The number fits, but chance may carry it out of what the words cover: more than 80%.",
            "Almost 90% do. contradicted",
            "The words cover at least 85% and less than 90%.",
            "Of Bèta {share q01.active beta} do. can’t be told share q01.active beta Fewer than 5 answers",
            "75% of the 28 members answered. filled in rate ALL Counted: 75% (21 of 28). Filled in: nothing in these words is checked.",
            "take part more often than members of clusters (3 of 6). supported",
            "That is more than chance.",
            "Saved on 2 March 2026",
        ] {
            assert!(page.says(words), "“{words}” is missing from {}", page.words());
        }
        assert!(page.text.contains("takes <strong>part</strong>.") && page.text.contains("<h3 class=\"reads\" lang=\"en\">What we found</h3>"));
        // Examples from this survey, with what they read as.
        for words in ["{share q01.active ALL} ", "{share q01.active IBN} ", "{share q01.active rest:alfa} –", "{rate ALL} 75%", "{score q06 ALL} –", "active, 1 (Never)"] {
            assert!(page.says(words), "“{words}” is missing from {}", page.words());
        }

        assert!(!page.text.contains("badge good\">filled in") && page.text.contains("badge filled\">filled in"), "it is not green");

        // In short on top of the results, and as a file.
        let results = desk.get(RESULTS);
        for words in ["Findings supported A majority of all (81%) takes part .", "contradicted Almost 90% do.", "can’t be told Of Bèta {share q01.active beta} do."] {
            assert!(results.says(words), "“{words}” is missing from {}", results.words());
        }
        assert!(results.text.find("id=\"findings\"").unwrap() < results.text.find("id=\"response\"").unwrap());
        let file = desk.get(&format!("{PAGE}/en/findings.md"));
        assert_eq!(file.header("content-disposition"), Some("attachment; filename=\"small-Leden-2026-findings-en.md\""));
        assert!(file.text.starts_with("# What we found\n\nA majority of all (81%) takes **part**. More than 80% do.\n"), "{}", file.text);
        assert!(file.text.contains("- Of Bèta {share q01.active beta} do.\n- 75% of the 28 members answered.\n"));

        // Another language: numbers and words as it has them; who reads no language with a text gets the one there is.
        assert_eq!(desk.get(&format!("{PAGE}/fr/findings.md")).status, 404);
        desk.post("/language", &[("language", "fr"), ("next", "/")]);
        assert!(desk.get(RESULTS).says("contredit Almost 90% do."));
        let french = write(&mut desk, "fr", "Près de {unweighted q01.active ALL} participent. Une majorité {share q01.active SPC}.");
        assert_eq!(french.status, 303, "{}", french.words());
        let page = desk.get(PAGE);
        assert!(page.text.contains("Près de 85\u{202f}% participent."));
        for words in ["Près de 85 % participent. faiblement confirmé", "Une majorité (3 sur 6). contredit", "Compté : 3 sur 6."] {
            assert!(page.says(words), "“{words}” is missing from {}", page.words());
        }
        assert_eq!(desk.get(&format!("{PAGE}/de")).status, 404, "the survey does not speak it");
        assert_eq!(house.count("findings"), 2);

        // Nobody else sees or writes any of it.
        let mut stranger = house.visitor();
        for path in [PAGE.to_owned(), format!("{PAGE}/en"), format!("{PAGE}/en/findings.md")] {
            let sent = stranger.get(&path);
            assert!(sent.status == 303 && sent.location.unwrap().starts_with("/login"), "{path}");
        }
        let rows = house.rows();
        let form = [("csrf", "x"), ("revision", "1"), ("source", "Mine."), ("step", "save")];
        assert_eq!(stranger.post(&format!("{PAGE}/en"), &form).status, 401);
        assert_eq!(desk.post(&format!("{PAGE}/en"), &form).status, 403, "without the token of the session");
        assert_eq!(house.rows(), rows);
    }

    fn what_cannot_be_filled_in_is_refused_with_its_place_and_stays_typed(on: On) {
        let house = House::new(on);
        answered(&house);
        let mut desk = house.evaluator();
        let before = house.rows();
        let cases = [
            ("One.\nOf all {share q01.active ALL do.", "Line 2, place 8: the brace at “{share q01.active ALL do.” is not closed."),
            ("Of all share q01.active ALL} do.", "Line 1, place 28: this brace was not opened."),
            ("{share q01.active gama}", "Line 1, place 1: there is no group “gama” in this wave. Did you mean “gamma”?"),
            ("{share q01.actief ALL}", "this question has no option or net “actief”. Did you mean “active”?"),
            ("{share q1.active ALL}", "there is no question “q1” in this survey. Did you mean “q01”?"),
            ("{portion q01.active ALL}", "“portion” is not something that can be counted. Expected one of: share,"),
            ("{share q01 ALL}", "“q01” lacks its option or net. Write it after a point, such as q01.1."),
            ("{}", "can’t be read. Expected: a measure,"),
            (" \r\n ", "The text is empty. Type a sentence at least"),
        ];
        for (typed, words) in cases {
            let refused = write(&mut desk, "en", typed);
            assert_eq!(refused.status, 422, "{typed}: {}", refused.words());
            assert!(refused.says(words), "{typed}: “{words}” is missing from {}", refused.words());
            assert_eq!(refused.value("source"), typed.replace("\r\n", "\n"));
            assert!(refused.text.contains("aria-invalid=\"true\"") && refused.text.contains("<a href=\"#i-source\">"), "{typed}");
        }
        // A button that the page does not have is refused, and saves nothing.
        let page = desk.get(&format!("{PAGE}/en"));
        for step in ["publish", "", "Save"] {
            let refused = press(&mut desk, "en", &page, step, "All is well.");
            assert_eq!(refused.status, 404, "{step}: {}", refused.words());
            assert!(refused.says(&format!("step “{step}”")), "{}", refused.words());
        }
        let long = "x".repeat(1024 * 1024);
        let refused = write(&mut desk, "en", &long);
        assert!(refused.status == 422 && refused.says("The text is too long: 1,048,576 bytes, of which 100,000 are kept."));
        assert_eq!(refused.value("source"), long);
        assert_eq!(write(&mut desk, "en", &"x".repeat(9 * 1024 * 1024)).status, 413);
        assert_eq!(house.rows(), before, "nothing of it is kept");

        // A figure that is hidden is no fault of the text; one with faults is kept when somebody wants it so.
        assert_eq!(write(&mut desk, "en", "Of Bèta {share q01.active beta} do.").status, 303);
        let typed = "Of Delta {share q01.active delta} do. Almost {share q01.active ALL} of all.";
        let refused = write(&mut desk, "en", typed);
        assert!(refused.status == 422 && refused.text.contains("value=\"save-faulty\""), "{}", refused.words());
        let kept = press(&mut desk, "en", &refused, "save-faulty", typed);
        assert_eq!(kept.status, 303, "{}", kept.words());
        let page = desk.get(&format!("{PAGE}/en"));
        assert!(page.says("Of Delta {share q01.active delta} do. can’t be told"), "{}", page.words());
        assert!(page.says("Line 1, place 10: there is no group “delta” in this wave."), "{}", page.words());
        // A plain brace is written with a backslash; nothing that is typed becomes part of the page.
        for payload in PAYLOADS {
            let typed = format!("{} {{rate ALL}} `x` **b** \\{{plain\\}}.", payload.replace("{{csrf}}", ""));
            assert_eq!(write(&mut desk, "en", &typed).status, 303, "{payload}");
            for path in [format!("{PAGE}/en"), RESULTS.to_owned()] {
                let page = desk.get(&path);
                let body = page.text.split("<main").nth(1).unwrap();
                // Within a tag, where it would do something; between tags it is a word.
                for tag in body.split('<').skip(1).filter_map(|rest| rest.split('>').next()) {
                    let begins = ["script", "img", "svg/"].iter().any(|mark| tag.starts_with(mark));
                    let holds = ["javascript:", "onfocus", "onerror"].iter().any(|mark| tag.contains(mark));
                    assert!(!begins && !holds, "<{tag}> of {payload} stands on {path}");
                }
                assert!(page.says("{plain}"), "{}", page.words());
            }
            assert_eq!(desk.get(&format!("{PAGE}/en")).value("source"), typed);
        }
        assert_eq!(write(&mut desk, "en", "a\0b {rate}").status, 303);
        assert_eq!(desk.get(&format!("{PAGE}/en")).value("source"), "a\u{fffd}b {rate}");
        assert_eq!(desk.get(&format!("{PAGE}/en?text=99")).status, 404);
        assert_eq!(desk.get(&format!("{PAGE}/en?text=x")).status, 400);
    }

    fn of_two_who_write_from_the_same_text_both_are_kept(on: On) {
        let house = House::new(on);
        answered(&house);
        let (mut eva, mut els) = (house.evaluator(), another_evaluator(&house));
        assert_eq!(write(&mut eva, "en", "First: {rate ALL}.").status, 303);
        let (hers, mine) = (eva.get(&format!("{PAGE}/en")), els.get(&format!("{PAGE}/en")));
        assert_eq!(press(&mut eva, "en", &hers, "save", "Eva: {rate ALL}.").status, 303);
        house.minutes_later(3);
        let apart = press(&mut els, "en", &mine, "save", "Els: {rate ALL}.");
        assert_eq!((apart.status, apart.location.as_deref()), (303, Some(format!("{PAGE}/en?text=3").as_str())));
        let both = els.get(&format!("{PAGE}/en?text=3"));
        for words in ["eva saved another text on", "Yours is kept as text 3", "Text 2 Eva: {rate ALL}.", "Text 3 Els: {rate ALL}.", "Els: 75%."] {
            assert!(both.says(words), "“{words}” is missing from {}", both.words());
        }
        assert_eq!(both.value("source"), "Els: {rate ALL}.");
        assert!(eva.get(RESULTS).says("filled in Eva: 75%."), "hers counts");
        // Having seen hers, the other saves what is to count.
        assert_eq!(press(&mut els, "en", &both, "save", "Both: {rate ALL}.").status, 303);
        let page = els.get(&format!("{PAGE}/en"));
        assert_eq!(page.value("source"), "Both: {rate ALL}.");
        for words in ["Text 4", "els: saved counts", "els: kept beside a text of somebody else", "Text 1"] {
            assert!(page.says(words), "“{words}” is missing from {}", page.words());
        }
        // The same again is no new text; an earlier one can be looked at and counts when it is saved.
        assert_eq!(press(&mut els, "en", &page, "save", "Both: {rate ALL}.").status, 303);
        assert!(els.get(&format!("{PAGE}/en")).says("This text was saved already"));
        assert_eq!(house.count("findings_texts"), 4);
        let earlier = els.get(&format!("{PAGE}/en?text=1"));
        assert!(earlier.says("This is text 1") && earlier.says("First: 75%."), "{}", earlier.words());
        assert_eq!(press(&mut els, "en", &earlier, "save", &earlier.value("source")).status, 303);
        assert!(els.get(RESULTS).says("filled in First: 75%."));
        // Taking them off from an older page does not take off what somebody wrote since.
        let late = press(&mut eva, "en", &hers, "take-off", "");
        assert_eq!(late.location.as_deref(), Some(format!("{PAGE}/en?text=6").as_str()));
        assert!(els.get(RESULTS).says("First: 75%."));
        let page = els.get(&format!("{PAGE}/en"));
        assert_eq!(press(&mut els, "en", &page, "take-off", "ignored").status, 303);
        assert!(els.get(&format!("{PAGE}/en")).says("The findings are taken off."));
        assert!(els.get(RESULTS).says("Write findings"));
        assert_eq!(house.count("findings_texts"), 7, "every text is still there");
        // Of many who save at once from the same text, one counts.
        let save = |number: usize| move |peil: peil::services::House| async move {
            let handed = peil::services::word_findings::Handed { source: format!("Text {number}"), seen: Some(7) };
            let language = "en".parse().unwrap();
            peil::services::word_findings::save(&peil, "small", language, handed, "eva", peil.clock.now()).await.unwrap()
        };
        let kept: Vec<_> = house.at_once(6, save(1));
        let counts = kept.iter().filter(|kept| matches!(kept, peil::services::word_findings::Kept::Saved(_))).count();
        assert_eq!(counts, 1, "{kept:?}");
    }
}
