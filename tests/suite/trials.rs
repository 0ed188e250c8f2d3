//! Evaluators try a questionnaire out before and while it is asked, and nothing of it counts.

use std::collections::BTreeMap;

use peil::services::try_out::{self, NewTrial};

use crate::stories;
use crate::support::browser::Answer;
use crate::support::company::Company;
use crate::support::house::House;
use crate::support::terminal::Terminal;
use crate::support::work;
use crate::versions::second;

const RESULTS: &str = "/waves/Leden%202026/results";
const TESTS: &str = "/waves/Leden%202026/tests";

/// A test link in a browser of its own.
fn trial(house: &House) -> Company {
    let made = house.now(try_out::make(&house.peil, work::WAVE, NewTrial::default(), "eva", house.moment())).unwrap();
    Company { browser: house.visitor(), link: made.link.strip_prefix(&house.url).unwrap().to_owned(), language: "nl" }
}

fn is_marked(page: &Answer) -> bool {
    page.says("Test – antwoorden worden niet geteld.")
}

/// Every figure and file of results, as it is fetched from the desk.
fn results(house: &House) -> BTreeMap<String, String> {
    let mut desk = house.evaluator();
    let page = desk.get(RESULTS);
    let mut paths: Vec<String> = page
        .text
        .split("href=\"")
        .skip(1)
        .map(|rest| rest.split('"').next().unwrap().split('#').next().unwrap().to_owned())
        .filter(|path| path.starts_with(RESULTS))
        .collect();
    paths.push(RESULTS.to_owned());
    paths.sort();
    paths.dedup();
    paths.into_iter().map(|path| (path.clone(), desk.get(&path).text)).collect()
}

stories! {
    fn a_draft_is_tried_out_from_start_to_receipt(on: On) {
        let house = House::new(on);
        work::furnish(&house, [2, 0, 2]);
        work::draft(&house);
        let mut desk = house.evaluator();
        let form = [("step", "make"), ("cluster", "gamma"), ("language", "nl"), ("attributes", "size=10-49, joined = 2019")];
        let made = desk.submit(work::WAVE_PAGE, TESTS, &form);
        assert_eq!(made.status, 303, "{}", made.words());
        let page = desk.get(work::WAVE_PAGE);
        assert!(page.says("Gamma, joined=2019, size=10-49") && page.says("not begun"), "{}", page.words());
        // Below the letter that is shown as an example.
        let at = page.text.rfind("/a/").unwrap();
        let link = page.text[at..].split('"').next().unwrap().to_owned();
        assert_eq!(link.len(), "/a/".len() + 52);

        let mut test = Company { browser: house.visitor(), link, language: "nl" };
        let before = house.rows();
        assert!(is_marked(&test.open()) && is_marked(&test.page("part")) && is_marked(&test.check()));
        for (language, words) in [("fr", "Essai – les réponses ne sont pas comptées."), ("en", "Test – answers are not counted.")] {
            let start = test.browser.get(&format!("{}/{language}", test.link));
            assert!(start.says(words), "{}", start.words());
        }
        assert_eq!(house.rows(), before);
        test.save("part", &[("q01", "3"), ("shown", "q01")]);
        test.save("what", &[("q02", "1"), ("q02", "2"), ("shown", "q02")]);
        assert!(test.page("what").is_checked("q02", "2"));
        let page = desk.get(work::WAVE_PAGE);
        assert!(page.says("2 of 8 answered"), "{}", page.words());
        assert_eq!(test.send(), test.at("/receipt"));
        let receipt = test.browser.get(&test.at("/receipt"));
        assert!(is_marked(&receipt) && receipt.says("Vaker"), "{}", receipt.words());
        assert!(desk.get(work::WAVE_PAGE).says("sent in"));
        // Nobody was invited, nothing was answered.
        for table in ["responses", "invitations", "frame_rows", "letters"] {
            assert_eq!(house.count(table), 0, "{table}");
        }
        assert_eq!(house.count("trials"), 1);
    }

    fn no_figure_of_the_results_changes_with_tests(on: On) {
        let house = House::new(on);
        work::sent(&house, [8, 0, 7]);
        for (cluster, count) in [("alfa", 6), ("gamma", 6)] {
            for number in 1..=count {
                let mut company = Company::of(&house, cluster, number);
                company.fill_in();
                company.finish();
            }
        }
        let (before, figures) = (results(&house), house.rows());
        assert!(before.len() > 12, "{:?}", before.keys());
        for _ in 0..3 {
            let mut test = trial(&house);
            test.save("part", &[("q01", "1"), ("shown", "q01")]);
            test.fill_in();
            test.save("end", &[("q07", "Alleen een test"), ("shown", "q07")]);
            assert_eq!(test.send(), test.at("/receipt"));
            trial(&house).save("part", &[("q01", "1"), ("shown", "q01")]);
        }
        let after = results(&house);
        assert_eq!(before.keys().collect::<Vec<_>>(), after.keys().collect::<Vec<_>>());
        for (path, text) in &before {
            // The token of a form is the session's; the rest is the same to the byte.
            let bare = |text: &str| text.split("name=\"csrf\" value=\"").map(|part| part.get(22..).unwrap_or("")).collect::<String>();
            assert_eq!(bare(text), bare(&after[path]), "{path}");
        }
        for table in ["responses", "invitations", "frame_rows", "letters", "letter_attempts"] {
            assert_eq!(figures[table], house.rows()[table], "{table}");
        }
        assert_eq!(work::figures(&house).sent_in, 12);
        // And they are reminded of nothing.
        house.days_later(4);
        let reminded = work::remind(&house);
        assert_eq!(reminded.letters, 3);
    }

    fn tests_are_deleted_one_by_one_and_all_at_once(on: On) {
        let house = House::new(on);
        work::sent(&house, [1, 0, 0]);
        Company::of(&house, "alfa", 1).save("part", &[("q01", "2"), ("shown", "q01")]);
        let mut tests: Vec<Company> = (0..3).map(|_| trial(&house)).collect();
        for test in &mut tests {
            test.save("part", &[("q01", "1"), ("shown", "q01")]);
        }
        let references: Vec<String> =
            house.now(try_out::all(&house.peil, work::WAVE)).unwrap().into_iter().map(|t| t.row.reference).collect();
        let mut desk = house.evaluator();
        // What goes is said before the button, in what has to be opened first.
        for (language, words) in [
            ("nl", format!("Test {} verdwijnt met zijn link en zijn ene antwoord.", references[1])),
            ("fr", format!("L’essai {} disparaît avec son lien et sa seule réponse.", references[1])),
            ("en", format!("Test {} goes with its link and its one answer.", references[1])),
        ] {
            let page = desk.get(&format!("{}?language={language}", work::WAVE_PAGE));
            let details = page.text.split("<details").find(|part| part.contains(&format!("value=\"{}\"", references[1]))).unwrap();
            let (form, _) = details.split_once("value=\"delete\"").unwrap();
            assert!(form.contains(&words) && form.starts_with("><summary>"), "{language}: {form}");
        }
        let deleted = desk.submit(work::WAVE_PAGE, TESTS, &[("step", "delete"), ("reference", &references[1])]);
        assert_eq!(deleted.status, 303);
        let page = desk.get(work::WAVE_PAGE);
        assert!(page.says("1 test deleted."), "{}", page.words());
        assert!(page.says(&references[0]) && !page.says(&references[1]) && page.says(&references[2]));
        let again = desk.submit(work::WAVE_PAGE, TESTS, &[("step", "delete"), ("reference", &references[1])]);
        assert_eq!(again.status, 404);
        // It says first how many that are, and nothing is done by accident.
        for (language, words) in [
            ("nl", ["2 tests worden voorgoed verwijderd, met hun links en antwoorden. 2 daarvan hebben antwoorden.", "Typ 2 om te bevestigen"]),
            ("fr", ["2 essais sont supprimés pour de bon, avec leurs liens et leurs réponses. 2 d’entre eux ont des réponses.", "Tapez 2 pour confirmer"]),
            ("en", ["2 tests are deleted for good, with their links and their answers. 2 of them have answers.", "Type 2 to confirm"]),
        ] {
            let page = desk.get(&format!("{}?language={language}", work::WAVE_PAGE));
            assert!(words.iter().all(|words| page.says(words)), "{language}: {}", page.words());
            for typed in ["3", ""] {
                let refused = desk.submit(work::WAVE_PAGE, TESTS, &[("step", "delete-all"), ("typed", typed)]);
                assert!(refused.status == 422 && refused.text.contains("id=\"e-typed-tests\""), "{}", refused.words());
                let input = refused.text.split("id=\"i-typed-tests\"").nth(1).unwrap().split('>').next().unwrap();
                assert!(input.contains(&format!("value=\"{typed}\"")), "what was typed is kept: {input}");
            }
        }
        assert_eq!(house.count("trials"), 2);
        assert_eq!(desk.submit(work::WAVE_PAGE, TESTS, &[("step", "delete-all"), ("typed", "2")]).status, 303);
        assert!(desk.get(work::WAVE_PAGE).says("2 tests deleted."));
        assert_eq!((house.count("trials"), house.count("responses")), (0, 1));
        // Its link is that of nobody now.
        assert_eq!(tests[0].open().status, 404);
        let page = tests[0].at("/p/part");
        assert_eq!(tests[0].browser.post(&page, &[("q01", "1"), ("shown", "q01")]).status, 404);
    }

    fn a_test_keeps_the_version_it_was_begun_with_and_ends_with_the_wave(on: On) {
        let house = House::new(on);
        work::sent(&house, [1, 0, 0]);
        let (mut begun, mut fresh) = (trial(&house), trial(&house));
        begun.save("part", &[("q01", "2"), ("shown", "q01")]);
        house.now(peil::services::publish_survey::publish(&house.peil, second(), "eva", house.moment())).unwrap();
        house.now(peil::services::revise_wave::revise(&house.peil, work::WAVE, None, "eva", house.moment())).unwrap();
        assert!(!begun.page("part").text.contains("value=\"4\""));
        assert!(fresh.page("part").text.contains("value=\"4\""));
        house.now(peil::services::close_wave::close(&house.peil, work::WAVE, work::order(&house).because("klaar"))).unwrap();
        assert!(begun.open().says("gesloten"), "{}", begun.open().words());
        let posted = fresh.browser.post(&fresh.at("/p/part"), &[("q01", "4"), ("shown", "q01")]);
        assert_ne!(posted.status, 303, "{}", posted.words());
        let refused = house.now(try_out::make(&house.peil, work::WAVE, NewTrial::default(), "eva", house.moment()));
        assert!(refused.is_err());
        // They can still be deleted.
        assert_eq!(house.now(try_out::delete(&house.peil, work::WAVE, None, work::order(&house))).unwrap(), 2);
    }

    fn what_is_typed_of_the_company_is_explained_when_it_can_not_be_read(on: On) {
        let house = House::new(on);
        work::furnish(&house, [1, 0, 0]);
        work::draft(&house);
        let mut desk = house.evaluator();
        for typed in ["size", "=10", "a b=c", "size=10, <b>"] {
            let page = desk.submit(work::WAVE_PAGE, TESTS, &[("step", "make"), ("cluster", "alfa"), ("language", "nl"), ("attributes", typed)]);
            assert_eq!(page.status, 422, "{typed}: {}", page.words());
            assert!(page.says("can't be read") || page.text.contains("can&#x27;t be read"), "{}", page.words());
            assert_eq!(page.value("attributes"), typed);
            assert!(!page.text.contains("<b>"));
        }
        assert_eq!(house.count("trials"), 0);
        let unknown = desk.submit(work::WAVE_PAGE, TESTS, &[("step", "make"), ("cluster", "delta")]);
        assert_eq!(unknown.status, 404);
    }

    fn tests_are_made_and_deleted_at_the_keyboard(on: On) {
        let terminal = Terminal::new(on);
        terminal.write("one.yaml", work::SURVEY);
        terminal.write("clusters.csv", work::CLUSTERS);
        terminal.json(&["survey", "add", "one.yaml"]);
        terminal.json(&["clusters", "import", "clusters.csv"]);
        terminal.json(&["wave", "new", "W", "--survey", "small", "--closes-on", "2099-11-30"]);
        let made = terminal.json(&["wave", "test-link", "W", "--cluster", "beta", "--attribute", "size=10-49", "--language", "fr"]);
        let (link, reference) = (made["link"].as_str().unwrap(), made["reference"].as_str().unwrap());
        assert!(link.contains("/a/") && link.ends_with(|letter: char| letter.is_ascii_alphanumeric()), "{link}");
        assert_eq!(made["company"]["clusters"][0]["type"], "IBN");
        assert_eq!(made["company"]["attributes"]["member.size"], "10-49");
        terminal.json(&["wave", "test-link", "W"]);
        let all = terminal.json(&["wave", "tests", "W"]);
        assert_eq!(all.as_array().unwrap().len(), 2);
        assert!(all.as_array().unwrap().iter().any(|test| test["link"] == made["link"] && test["state"] == "made"));
        for wrong in [["--cluster", "delta"], ["--attribute", "size"], ["--attribute", "a b=1"], ["--language", "de"], ["--language", "x"]] {
            let named = wrong[1].split('=').next().unwrap();
            terminal.run(&[["wave", "test-link", "W"].as_slice(), &wrong].concat()).assert_refused(&[named]);
        }
        // The page behind the link is that of the questionnaire.
        let serving = terminal.serve("info");
        let path = format!("/a/{}", link.rsplit('/').next().unwrap());
        let page = serving.visitor().open(&path);
        assert!(page.says("Essai – les réponses ne sont pas comptées.") && page.says("Petite enquête"), "{}", page.words());
        drop(serving);
        assert_eq!(terminal.json(&["wave", "tests", "W", "--delete", reference])["deleted"], 1);
        terminal.run(&["wave", "tests", "W", "--delete", reference]).assert_refused(&[reference]);
        assert_eq!(terminal.json(&["wave", "tests", "W", "--delete"])["deleted"], 1);
        assert_eq!(terminal.json(&["wave", "tests", "W"]).as_array().unwrap().len(), 0);
    }

    fn a_link_of_one_kind_is_no_link_of_the_other(on: On) {
        let house = House::new(on);
        work::sent(&house, [1, 0, 0]);
        let test = trial(&house);
        let invited = house.link_of(&work::address("alfa", 1));
        let (test, invited) = (test.link.strip_prefix("/a/").unwrap(), invited.strip_prefix("/a/").unwrap().to_owned());
        let mut visitor = house.visitor();
        // The id of the one with the proof of the other; the letter in the middle is of both.
        for mixed in [format!("{}{}", &test[..26], &invited[26..]), format!("{}{}", &invited[..26], &test[26..])] {
            assert_eq!(visitor.get(&format!("/a/{mixed}")).status, 404);
        }
    }
}
