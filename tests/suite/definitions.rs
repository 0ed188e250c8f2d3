//! Definitions and clusters come in by the desk and by the services, whole or not at all.

use std::path::Path;

use peil::services::{import_clusters, publish_survey};
use peil::survey::reading;

use crate::stories;
use crate::support::house::House;
use crate::support::work;

/// A definition with three faults: a kind, a scale and a condition that nothing answers to.
const FAULTY: &str = "survey: fout\n\
    languages: [nl]\n\
    title: Een <b>titel</b>\n\
    pages:\n\
    \x20 - id: een\n\
    \x20   title: Eén\n\
    \x20   questions:\n\
    \x20     - { id: q01, kind: singel, text: Vraag, options: [{ code: 1, text: Ja }, { code: 2, text: Nee }] }\n\
    \x20     - { id: q02, kind: grid, scale: eens, text: Vraag, rows: [{ id: a, text: A }] }\n\
    \x20     - { id: q03, kind: text, text: Vraag, show_if: q99 == 1 }\n";

stories! {
    fn a_definition_is_added_as_text_and_as_a_file(on: On) {
        let house = House::new(on);
        let mut desk = house.evaluator();
        assert!(desk.get("/").says("Add a survey"));
        let added = desk.submit_parts("/surveys", "/surveys", &[("definition", work::SURVEY)]);
        assert_eq!(added.location.as_deref(), Some("/surveys/small"), "{}", added.words());
        let page = desk.get("/surveys/small");
        assert!(page.says("small now has version 1, with 7 questions."), "{}", page.words());
        let later = work::SURVEY.replace("Kleine bevraging", "Grotere bevraging");
        let added = desk.hand_in("/surveys", "/surveys", "small.yaml", later.as_bytes());
        assert_eq!(added.location.as_deref(), Some("/surveys/small"), "{}", added.words());
        let page = desk.get("/surveys/small");
        assert!(page.says("Version 2 newest") && page.says("Version 1"), "{}", page.words());
        // What the author wrote, to the byte.
        assert_eq!(desk.get("/surveys/small/1/source").text, work::SURVEY);
        assert_eq!(desk.get("/surveys/small/2/source").text, later);
        for nowhere in ["/surveys/nergens", "/surveys/small/3/source", "/surveys/small/x/source"] {
            assert_eq!(desk.get(nowhere).status, 404, "{nowhere}");
        }
    }

    fn the_same_text_again_is_no_new_version(on: On) {
        let house = House::new(on);
        let mut desk = house.evaluator();
        desk.submit_parts("/surveys", "/surveys", &[("definition", work::SURVEY)]);
        // As a text area sends it: lines end in CR LF.
        let typed = work::SURVEY.replace('\n', "\r\n");
        desk.submit_parts("/surveys", "/surveys", &[("definition", &typed)]);
        assert!(desk.get("/surveys/small").says("This text is version 1 of small already (7 questions). Nothing was added."));
        assert_eq!(house.count("survey_versions"), 1);
    }

    fn a_faulty_definition_is_explained_and_the_text_is_not_lost(on: On) {
        let house = House::new(on);
        let mut desk = house.evaluator();
        let page = desk.submit_parts("/surveys", "/surveys", &[("definition", FAULTY)]);
        assert_eq!(page.status, 422);
        for words in [
            "3 faults found",
            "Nothing was added. Mend this in your file, or in the text below, and try again.",
            // Line, column, what was found, and the nearest right word.
            "Line 8, column 26:",
            "singel",
            "single",
            "Line 9, column 39:",
            "eens",
            "Line 10, column 54:",
            "q99",
        ] {
            assert!(page.says(words), "“{words}” is missing from {}", page.words());
        }
        assert!(page.text.contains("<title>Error: "), "{}", page.text);
        assert_eq!(page.value("definition"), FAULTY);
        assert!(!page.text.contains("<b>titel"), "{}", page.text);
        assert_eq!((house.count("surveys"), house.count("survey_versions")), (0, 0));
        // As a file it comes back as text, to be mended on the spot.
        let page = desk.hand_in("/surveys", "/surveys", "fout.yaml", FAULTY.as_bytes());
        assert!(page.status == 422 && page.says("3 faults found: fout.yaml"), "{}", page.words());
        assert_eq!(page.value("definition"), FAULTY);
        let mended = page.value("definition").replace("kind: singel", "kind: single");
        let mended = mended.replace("scale: eens", "scale: s").replace("q99", "q01").replace("pages:", "scales:\n  s: [{ code: 1, text: A }, { code: 2, text: B }]\npages:");
        let added = desk.submit_parts("/surveys", "/surveys", &[("definition", &mended)]);
        assert_eq!(added.status, 303, "{}", added.words());
    }

    fn whatever_is_handed_in_as_a_definition_gets_an_answer(on: On) {
        let house = House::new(on);
        let mut desk = house.evaluator();
        for nonsense in ["", " ", "hello", "[1, 2", "a: &a [*a]", "survey: {", "\u{feff}", "- - - -", "survey: x\nsurvey: y"] {
            let page = desk.submit_parts("/surveys", "/surveys", &[("definition", nonsense)]);
            assert!(page.status == 422 && page.says("found"), "{nonsense}: {} {}", page.status, page.words());
        }
        let page = desk.hand_in("/surveys", "/surveys", "x.yaml", b"title: caf\xe9");
        assert!(page.status == 422 && page.says("x.yaml is not text in UTF-8"), "{}", page.words());
        let deep = "[".repeat(20_000);
        assert_eq!(desk.submit_parts("/surveys", "/surveys", &[("definition", &deep)]).status, 422);
        let large = vec![b'#'; 2 * 1024 * 1024];
        assert_eq!(desk.hand_in("/surveys", "/surveys", "x.yaml", &large).status, 413);
        assert_eq!(house.count("surveys"), 0);
    }

    fn a_definition_handed_in_several_times_at_once_is_one_version(on: On) {
        let house = House::new(on);
        let now = house.moment();
        for _ in 0..2 {
            let published = house.at_once(5, |peil| async move {
                publish_survey::publish(&peil, work::SURVEY.to_owned(), "eva", now).await
            });
            for published in published {
                assert_eq!(published.unwrap().number, 1);
            }
        }
        assert_eq!((house.count("surveys"), house.count("survey_versions")), (1, 1));
    }

    fn clusters_come_one_by_one_and_many_at_once(on: On) {
        let house = House::new(on);
        let mut desk = house.evaluator();
        let form = [("code", "alfa"), ("name", "Alfa & Zn"), ("type", "ibn")];
        assert_eq!(desk.submit("/clusters", "/clusters", &form).status, 303);
        let page = desk.get("/clusters");
        assert!(page.says("1 clusters added, 0 changed, 0 unchanged.") && page.says("Alfa & Zn alfa IBN"), "{}", page.words());
        let added = desk.hand_in("/clusters", "/cluster-list", "clusters.csv", work::CLUSTERS.as_bytes());
        assert_eq!(added.status, 303, "{}", added.words());
        let page = desk.get("/clusters");
        assert!(page.says("2 clusters added, 1 changed, 0 unchanged.") && page.says("Alfa alfa IBN"), "{}", page.words());
        desk.hand_in("/clusters", "/cluster-list", "clusters.csv", work::CLUSTERS.as_bytes());
        assert!(desk.get("/clusters").says("0 clusters added, 0 changed, 3 unchanged."));
    }

    fn one_wrong_row_of_clusters_and_none_is_taken(on: On) {
        let house = House::new(on);
        let mut desk = house.evaluator();
        let list = "code;name;type;from;until\n\
             goed;Goed;IBN;;\n\
             met spatie;Fout;IBN;;\n\
             leeg;;IBN;;\n\
             goed;Dubbel;SPC;;\n\
             tijd;Tijd;SPC;2026-01-01;31/12/2025\n\
             dag;Dag;SPC;32/1/2026;\n";
        let page = desk.hand_in("/clusters", "/cluster-list", "clusters.csv", list.as_bytes());
        assert_eq!(page.status, 422);
        for words in [
            "3 1 (code) met spatie “met spatie” is not a code",
            "4 2 (name) nothing There is no name.",
            "5 1 (code) goed The code “goed” stands on row 2 already.",
            "6 5 (until) 31/12/2025 “31/12/2025” lies before the first day",
            "7 4 (from) 32/1/2026 “32/1/2026” is not a date",
        ] {
            assert!(page.says(words), "“{words}” is missing from {}", page.words());
        }
        assert_eq!(house.count("clusters"), 0);
        let excel = desk.hand_in("/clusters", "/cluster-list", "clusters.csv", b"PK\x03\x04");
        assert!(excel.status == 422 && excel.says("This workbook is damaged, cut off or locked with a password."), "{}", excel.words());
        // One that is typed in wrongly stays in the form.
        let page = desk.submit("/clusters", "/clusters", &[("code", "a b"), ("name", "Naam"), ("type", "")]);
        assert_eq!(page.status, 422);
        assert_eq!((page.value("code").as_str(), page.value("name").as_str()), ("a b", "Naam"));
        assert!(page.says("“a b” is not a code") && page.says("There is no type."), "{}", page.words());
        assert!(page.text.contains("href=\"#i-code\"") && page.text.contains("href=\"#i-type\""), "{}", page.text);
        assert_eq!(house.count("clusters"), 0);
    }

    fn clusters_handed_in_several_times_at_once_are_there_once(on: On) {
        let house = House::new(on);
        let imported = house.at_once(5, |peil| async move {
            import_clusters::import(&peil, work::CLUSTERS.as_bytes().to_vec(), peil.order("eva", peil.clock.now())).await
        });
        assert_eq!(imported.iter().filter(|imported| imported.as_ref().is_ok_and(|i| i.new == 3)).count(), 1, "{imported:?}");
        assert!(imported.iter().all(Result::is_ok), "{imported:?}");
        assert_eq!(house.count("clusters"), 3);
    }

    fn the_definitions_that_come_with_the_product_can_be_asked(on: On) {
        let house = House::new(on);
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("survey-defs");
        let mut read = 0;
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let content = std::fs::read(&path).unwrap();
            if path.extension().is_some_and(|ending| ending == "csv") {
                let imported = house.now(import_clusters::import(&house.peil, content, work::order(&house))).unwrap();
                assert!(imported.problems.is_empty() && imported.new > 20, "{imported:?}");
                continue;
            }
            if path.extension().is_none_or(|ending| ending != "yaml") {
                continue;
            }
            let source = String::from_utf8(content).unwrap();
            assert_eq!(reading::read(&source).problems, [], "{}", path.display());
            let published = house.now(publish_survey::publish(&house.peil, source, "eva", house.moment())).unwrap();
            assert!(published.questions > 5, "{published:?}");
            read += 1;
        }
        assert_eq!(read, 4);
        assert_eq!(house.evaluator().get("/surveys").text.matches("href=\"/surveys/").count(), 4);
    }
}
