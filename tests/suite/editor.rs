//! A definition is written in the browser, by its buttons alone: drafts, faults, the live page, publishing.

use crate::stories;
use crate::support::browser::{Answer, Browser, PAYLOADS, assert_harmless};
use crate::support::house::{House, On, PASSWORD};
use crate::support::terminal::Terminal;
use crate::support::work;

/// Begins a draft and opens it; its path and its page.
fn begin(desk: &mut Browser, form: &[(&str, &str)]) -> (String, Answer) {
    let begun = desk.submit("/surveys", "/drafts", form);
    assert_eq!(begun.status, 303, "{}", begun.words());
    let path = begun.location.unwrap();
    let page = desk.get(&path);
    assert_eq!(page.status, 200, "{}", page.words());
    (path, page)
}

/// Presses a button of the editor as it was opened in `page`, with another text in it.
fn press(desk: &mut Browser, path: &str, page: &Answer, source: &str, button: &str) -> Answer {
    let (csrf, revision, newest) = (page.hidden("csrf"), page.hidden("revision"), page.hidden("newest"));
    let form =
        [("csrf", csrf.as_str()), ("revision", &revision), ("newest", &newest), ("source", source), ("do", button)];
    desk.post_plainly(path, &form)
}

/// What the script sends while somebody types, and what it is told.
fn typed(desk: &mut Browser, path: &str, page: &Answer, revision: &str, source: &str) -> (u16, serde_json::Value) {
    let (csrf, newest) = (page.hidden("csrf"), page.hidden("newest"));
    let form = [("csrf", csrf.as_str()), ("revision", revision), ("newest", &newest), ("source", source)];
    let answer = desk.post_plainly(&format!("{path}/text"), &form);
    (answer.status, serde_json::from_str(&answer.text).unwrap())
}

fn another_evaluator(house: &House) -> Browser {
    let add =
        peil::services::add_user::add(&house.peil, "els", PASSWORD, None, house.peil.order("els", house.moment()));
    house.now(add).unwrap();
    let mut browser = house.visitor();
    assert_eq!(browser.post("/login", &[("name", "els"), ("password", PASSWORD), ("next", "/")]).status, 303);
    browser
}

/// All that is stored but drafts.
fn without_drafts(house: &House) -> std::collections::BTreeMap<String, Vec<String>> {
    let mut rows = house.rows();
    rows.retain(|table, _| !matches!(table.as_str(), "drafts" | "draft_texts"));
    rows
}

stories! {
    fn a_new_survey_is_begun_changed_and_published_by_buttons(on: On) {
        let house = House::new(on);
        let mut desk = house.evaluator();
        let (path, page) = begin(&mut desk, &[]);
        assert!(page.says("A new survey Saved on") && page.says("No faults"), "{}", page.words());
        assert!(page.says("Publishing makes the new survey new-survey. 2 pages, 5 questions"), "{}", page.words());
        let source = page.value("source");
        assert!(source.starts_with("# A survey is one text like this one."), "{source}");
        let mine = source.replace("survey: new-survey", "survey: small").replace("en: A new survey", "en: My <b>survey</b>");
        let saved = press(&mut desk, &path, &page, &mine.replace('\n', "\r\n"), "save");
        assert_eq!((saved.status, saved.location.as_deref()), (303, Some(path.as_str())));
        let page = desk.get(&path);
        assert!(page.says("The draft is saved.") && page.says("My <b>survey</b> Saved on"), "{}", page.words());
        assert_eq!(page.value("source"), mine);
        assert!(desk.get("/drafts").says("My <b>survey</b> small 5 no faults"), "{}", desk.get("/drafts").words());
        assert_eq!(house.count("survey_versions"), 0);
        let published = press(&mut desk, &path, &page, &mine, "publish");
        assert_eq!(published.location.as_deref(), Some("/surveys/small"), "{}", published.words());
        assert!(desk.get("/surveys/small").says("small now has version 1, with 5 questions."));
        assert_eq!(desk.get("/surveys/small/1/source").text, mine);
        assert!(desk.get("/drafts").says("There is no draft."));
        // It stays to be looked at, and opens again when it is saved.
        let page = desk.get(&path);
        assert!(page.says("Saving it opens it again."), "{}", page.words());
        press(&mut desk, &path, &page, &format!("{mine}# more\n"), "save");
        assert!(desk.get("/drafts").says("My <b>survey</b> small"));
    }

    fn a_survey_that_is_there_has_one_draft_for_everybody(on: On) {
        let house = House::new(on);
        work::furnish(&house, [0, 0, 0]);
        let mut desk = house.evaluator();
        let (path, page) = begin(&mut desk, &[("survey", "small")]);
        assert_eq!(page.value("source"), work::SURVEY);
        assert!(page.says("Publishing makes version 2 of small."), "{}", page.words());
        let (again, _) = begin(&mut another_evaluator(&house), &[("survey", "small")]);
        assert_eq!(again, path);
        assert_eq!(house.count("drafts"), 1);
        let nowhere = desk.submit("/surveys", "/drafts", &[("survey", "nergens")]);
        assert_eq!(nowhere.status, 404);
        let changed = work::SURVEY.replace("Kleine bevraging", "Grotere bevraging");
        assert_eq!(press(&mut desk, &path, &page, &changed, "publish").location.as_deref(), Some("/surveys/small"));
        assert!(desk.get("/surveys/small").says("small now has version 2"));
        // The next one begins with that version.
        let (next, page) = begin(&mut desk, &[("survey", "small")]);
        assert!(next != path && page.value("source") == changed);
    }

    fn a_text_with_faults_is_kept_and_every_fault_has_its_place(on: On) {
        let house = House::new(on);
        let mut desk = house.evaluator();
        let (path, page) = begin(&mut desk, &[]);
        let right = page.value("source");
        let faulty = right.replace("kind: single", "kind: singel").replace("scale: agree5", "scale: agree6");
        let line = faulty.lines().position(|line| line.contains("singel")).unwrap() + 1;
        let checked = press(&mut desk, &path, &page, &faulty, "check");
        assert_eq!(checked.location, Some(format!("{path}#faults")));
        let page = desk.get(&path);
        assert_eq!(page.value("source"), faulty);
        for words in [
            "Errors: 2, warnings: 0. The draft is saved.",
            "there is no kind of question “singel”",
            "did you mean “single”?",
            "there is no scale “agree6”",
            "The page below shows the last text without any.",
            "Publishing is possible once the text has a code and no faults.",
        ] {
            assert!(page.says(words), "“{words}” is missing from {}", page.words());
        }
        assert!(page.text.contains(&format!("<a href=\"#line-{line}\" data-line=\"{line}\" data-column=\"15\" data-length=\"6\"")));
        assert!(page.text.contains(&format!("<li id=\"line-{line}\" class=\"blocks\"><code>        kind: singel</code>")));
        // The live page shows the last text without faults.
        assert!(desk.get(&format!("{path}/walk/-/en")).says("A new survey"));
        let published = press(&mut desk, &path, &page, &faulty, "publish");
        assert_eq!(published.location, Some(format!("{path}#faults")));
        assert!(desk.get(&path).says("Not published: the text still has faults."));
        assert_eq!(house.count("survey_versions"), 0);
        // Whatever is typed is kept, and nothing of it runs.
        for nonsense in ["", " ", "[1, 2", "a: &a [*a]", "\u{feff}", "x: \u{202e}é😀", "a\tb: [", PAYLOADS[0], PAYLOADS[3], PAYLOADS[4]] {
            let page = desk.get(&path);
            assert_eq!(press(&mut desk, &path, &page, nonsense, "save").status, 303, "{nonsense}");
            let page = desk.get(&path);
            assert_eq!(page.value("source"), nonsense);
            assert_harmless(&desk.get(&format!("{path}/history")), nonsense);
            let body = page.text.split("<script defer").nth(1).unwrap().split_once("</script>").unwrap().1;
            assert!(!body.contains("<script") && !body.contains("<svg/"), "{nonsense}");
        }
        let page = desk.get(&path);
        assert_eq!(press(&mut desk, &path, &page, "a\0b", "save").status, 303);
        assert_eq!(desk.get(&path).value("source"), "a\u{fffd}b");
        let page = desk.get(&path);
        assert_eq!(press(&mut desk, &path, &page, &"x".repeat(3 * 1024 * 1024), "save").status, 422);
        assert_eq!(press(&mut desk, &path, &page, &"x".repeat(5 * 1024 * 1024), "save").status, 413);
        assert_eq!(desk.get(&path).value("source"), "a\u{fffd}b");
    }

    fn nothing_typed_is_lost_and_what_was_only_typed_on_is_kept_once(on: On) {
        let house = House::new(on);
        let mut desk = house.evaluator();
        let (path, page) = begin(&mut desk, &[]);
        let source = page.value("source");
        let mut revision = page.hidden("revision");
        let mut text = source.clone();
        for typing in ["#", " a", " note", "\n"] {
            text.push_str(typing);
            let (status, told) = typed(&mut desk, &path, &page, &revision, &text);
            assert_eq!((status, &told["errors"], &told["readable"]), (200, &0.into(), &true.into()), "{told}");
            revision = told["revision"].to_string();
        }
        // The beginning and the last of four that hold each other.
        assert_eq!(house.count("draft_texts"), 2);
        // Something is taken away: the text before it stays.
        let shorter = text.replace(" note", "");
        let (_, told) = typed(&mut desk, &path, &page, &revision, &shorter);
        assert_eq!(house.count("draft_texts"), 3);
        // A fault: told with its place, and the live page keeps what it showed.
        let faulty = shorter.replace("kind: recommend", "kind: recomend");
        let (_, told) = typed(&mut desk, &path, &page, &told["revision"].to_string(), &faulty);
        assert_eq!((&told["errors"], &told["readable"]), (&1.into(), &false.into()), "{told}");
        assert!(told["faults"].as_str().unwrap().contains("did you mean “recommend”?"), "{told}");
        assert!(told["outline"].as_str().unwrap().contains("<code>q05</code>"), "{told}");
        assert!(told["standing"].as_str().unwrap().contains("name=\"revision\""), "{told}");
        // The same text again is no new one, and ten minutes later a text of its own begins.
        let (_, told) = typed(&mut desk, &path, &page, &told["revision"].to_string(), &faulty);
        assert_eq!(house.count("draft_texts"), 4);
        house.minutes_later(11);
        typed(&mut desk, &path, &page, &told["revision"].to_string(), &format!("{faulty}#"));
        assert_eq!(house.count("draft_texts"), 5);
        let history = desk.get(&format!("{path}/history"));
        assert!(history.says("counts") && history.says("begun"), "{}", history.words());
        let first = desk.get(&format!("{path}/history/1"));
        assert!(first.says("From text") && first.says("kind: recomend") && first.says("kind: recommend"), "{}", first.words());
        // An earlier text counts again, and what counted stays.
        let restored = desk.submit(&format!("{path}/history/1"), &format!("{path}/history/1"), &[("revision", &first.hidden("revision"))]);
        assert_eq!(restored.location.as_deref(), Some(path.as_str()), "{}", restored.words());
        assert_eq!(desk.get(&path).value("source"), source);
        assert_eq!(house.count("draft_texts"), 6);
    }

    fn of_two_who_edit_the_same_draft_both_texts_are_kept(on: On) {
        let house = House::new(on);
        let (mut eva, mut els) = (house.evaluator(), another_evaluator(&house));
        let (path, page) = begin(&mut eva, &[]);
        let hers = els.get(&path);
        let source = page.value("source");
        press(&mut eva, &path, &page, &source.replace("A new survey", "Eva’s survey"), "save");
        let saved = press(&mut els, &path, &hers, &source.replace("A new survey", "Els’s survey"), "save");
        let both = saved.location.unwrap();
        assert!(both.starts_with(&format!("{path}/history/")), "{both}");
        let both_page = els.get(&both);
        for words in ["eva saved this draft on", "Nothing was merged", "en: Eva’s survey", "en: Els’s survey"] {
            assert!(both_page.says(words), "“{words}” is missing from {}", both_page.words());
        }
        assert!(els.get(&path).value("source").contains("Eva’s survey"));
        // The script is told the same, and so is whoever publishes.
        let (status, told) = typed(&mut els, &path, &hers, &hers.hidden("revision"), &source.replace("en: Your opinion", "en: Hers"));
        assert_eq!(status, 409);
        assert!(told["said"].as_str().unwrap().starts_with("eva saved this draft"), "{told}");
        assert!(els.get(told["apart"].as_str().unwrap()).says("en: Hers"));
        let published = press(&mut els, &path, &hers, &source, "publish");
        assert!(published.location.unwrap().contains("/history/"));
        assert_eq!(house.count("survey_versions"), 0);
        // She decides for hers: his stays in the history.
        let taken = els.submit(&both, &both, &[("revision", &both_page.hidden("revision"))]);
        assert_eq!(taken.location.as_deref(), Some(path.as_str()), "{}", taken.words());
        assert!(els.get(&path).value("source").contains("Els’s survey"));
        assert!(els.get(&format!("{path}/history")).says("kept beside a text of somebody else"));
    }

    fn of_many_who_save_at_once_one_counts_and_the_others_are_kept(on: On) {
        use peil::services::draft_survey::{self, Beginning, Cause, Handed, Kept};
        let house = House::new(on);
        let now = house.moment();
        let id = house.now(draft_survey::begin(&house.peil, Beginning::New, "eva", now)).unwrap();
        let number = std::sync::Arc::new(std::sync::atomic::AtomicUsize::new(0));
        let kept = house.at_once(6, move |peil| {
            let mine = number.fetch_add(1, std::sync::atomic::Ordering::SeqCst);
            async move {
                let handed = Handed { source: format!("text {mine}"), seen: 1, cause: Cause::Saved };
                draft_survey::save(&peil, id, handed, "eva", now).await
            }
        });
        let saved = kept.iter().filter(|kept| matches!(kept, Ok(Kept::Saved(_)))).count();
        assert_eq!(saved, 1, "{kept:?}");
        assert!(kept.iter().all(Result::is_ok), "{kept:?}");
        assert_eq!(house.count("draft_texts"), 7);
    }

    fn a_version_published_meanwhile_is_not_replaced_unseen(on: On) {
        let house = House::new(on);
        work::furnish(&house, [0, 0, 0]);
        let mut desk = house.evaluator();
        let (path, page) = begin(&mut desk, &[("survey", "small")]);
        let theirs = work::SURVEY.replace("Kleine bevraging", "Van iemand anders");
        desk.submit_parts("/surveys", "/surveys", &[("definition", &theirs)]);
        let mine = work::SURVEY.replace("Kleine bevraging", "Van mij");
        let refused = press(&mut desk, &path, &page, &mine, "publish");
        assert_eq!(refused.location.as_deref(), Some(path.as_str()));
        let page = desk.get(&path);
        assert!(page.says("Not published yet: there is a newer version") && page.says("Version 2 of small, by eva, is not what this draft began with."), "{}", page.words());
        assert_eq!(house.count("survey_versions"), 2);
        assert_eq!(press(&mut desk, &path, &page, &mine, "publish").location.as_deref(), Some("/surveys/small"));
        assert_eq!(house.count("survey_versions"), 3);
        // So it is when a new survey happens to take the code of another.
        let (path, page) = begin(&mut desk, &[]);
        let taken = page.value("source").replace("survey: new-survey", "survey: small");
        press(&mut desk, &path, &page, &taken, "publish");
        assert!(desk.get(&path).says("Version 3 of small, by eva, is not what this draft began with."));
        assert_eq!(house.count("survey_versions"), 3);
    }

    fn the_live_page_is_walked_to_the_receipt_and_stores_nothing(on: On) {
        let house = House::new(on);
        work::furnish(&house, [0, 0, 0]);
        let mut desk = house.evaluator();
        let (path, page) = begin(&mut desk, &[]);
        let before = without_drafts(&house);
        let previewed = press(&mut desk, &path, &page, &page.value("source"), "preview");
        let start = previewed.location.unwrap();
        assert_eq!(start, format!("{path}/walk/-/en"));
        let page = desk.get(&start);
        assert!(page.says("Preview: what you fill in here is not kept.") && page.says("Fill in for me"), "{}", page.words());
        let at = format!("{start}/p/participation");
        // What is required is asked for, as of a respondent.
        let stays = desk.post(&at, &[("shown", "q01"), ("go", "next")]).location.unwrap();
        assert!(stays.ends_with("/en/p/participation?faults"), "{stays}");
        assert!(desk.get(&stays).text.contains("<title>Error: "));
        // An answer that opens a question on the same page stays there, and says why.
        let opened = desk.post(&at, &[("shown", "q01"), ("q01", "2"), ("go", "next")]).location.unwrap();
        assert!(opened.ends_with("/en/p/participation"), "{opened}");
        let page = desk.get(&opened);
        assert!(page.is_checked("q01", "2"));
        assert!(page.says("shown Question q02 In which activities? q01 in [2, 3] holds. q01 = 2 (Once)"), "{}", page.words());
        // In another language, with the same answers.
        let french = desk.post(&opened, &[("shown", "q01 q02"), ("q01", "2"), ("q02", "1"), ("language", "fr")]).location.unwrap();
        let page = desk.get(&french);
        assert!(page.is_checked("q02", "1") && page.says("À quelles activités ?"), "{}", page.words());
        let second = desk.post(&french, &[("shown", "q01 q02"), ("q01", "2"), ("q02", "1"), ("go", "next")]).location.unwrap();
        assert!(second.ends_with("/fr/p/opinion"), "{second}");
        let back = desk.post(&second, &[("shown", "q03 q04 q05"), ("q05", "Plus"), ("go", "back")]).location.unwrap();
        assert!(back.ends_with("/fr/p/participation"), "{back}");
        let check = desk.post(&second, &[("shown", "q03 q04 q05"), ("q04", "9"), ("go", "next")]).location.unwrap();
        assert!(check.ends_with("/fr/check"), "{check}");
        assert!(desk.get(&check).says("Une fois"));
        let receipt = desk.post(&check, &[("go", "send")]).location.unwrap();
        assert!(receipt.ends_with("/fr/receipt"), "{receipt}");
        assert!(desk.get(&receipt).says("Merci"));
        assert_eq!(without_drafts(&house), before);
        assert_eq!((house.count("draft_texts"), house.count("responses")), (1, 0));
        // Pages and languages that the text no longer has lead to the start; what is no state leads nowhere.
        for (old, to) in [("/walk/-/de", "/walk/-/nl"), ("/walk/-/nl/p/weg", "/walk/-/nl"), ("/walk/-/", "/walk/-/nl")] {
            assert_eq!(desk.get(&format!("{path}{old}")).location, Some(format!("{path}{to}")));
        }
        assert_eq!(desk.get(&format!("{path}/walk/xx/nl")).status, 404);
    }

    fn answers_are_made_up_and_what_is_known_of_the_company_can_be_chosen(on: On) {
        let house = House::new(on);
        work::furnish(&house, [0, 0, 0]);
        let mut desk = house.evaluator();
        let with_fact = work::SURVEY.replacen("        text:", "        show_if: cluster.type == \"IBN\"\n        text:", 1);
        let (path, page) = begin(&mut desk, &[("source", &with_fact)]);
        assert!(page.says("No faults"), "{}", page.words());
        let start = format!("{path}/walk/-/nl");
        let page = desk.get(&start);
        // The clusters of the house can be chosen.
        assert!(page.text.contains("<option value=\"alfa\">Alfa (IBN)</option>") && page.says("Gamma (SPC)"), "{}", page.text);
        assert!(!page.text.contains("id=\"q-q01\""));
        let filled = desk.post(&start, &[("cluster:", "alfa"), ("tool:do", "fill")]).location.unwrap();
        let page = desk.get(&filled);
        assert!(page.text.contains("<option value=\"alfa\" selected>"), "{}", page.text);
        let check = desk.get(&format!("{filled}/check"));
        assert!(!check.says("Niet ingevuld"), "{}", check.words());
        let sent = desk.post(&format!("{filled}/check"), &[("go", "send")]).location.unwrap();
        assert!(sent.ends_with("/receipt"), "{sent}");
        let again = desk.post(&filled, &[("tool:do", "fill")]).location.unwrap();
        assert_ne!(again, filled);
        let cleared = desk.post(&again, &[("tool:do", "clear")]).location.unwrap();
        assert!(desk.get(&format!("{cleared}/check")).says("Niet ingevuld"));
        assert!(!desk.get(&cleared).text.contains("<option value=\"alfa\" selected>"));
        // Another language is a button of the form: what was chosen and not sent goes along.
        let part = format!("{filled}/p/part");
        assert!(desk.get(&part).text.contains("name=\"language\" value=\"fr\""));
        let french = desk.post(&part, &[("q01", "2"), ("shown", "q01"), ("language", "fr")]).location.unwrap();
        assert!(french.ends_with("/fr/p/part"), "{french}");
        assert!(desk.get(&french).is_checked("q01", "2"));
        assert_eq!(house.count("responses"), 0);
    }

    fn only_the_live_page_may_stand_in_a_frame(on: On) {
        let house = House::new(on);
        let mut desk = house.evaluator();
        let (path, page) = begin(&mut desk, &[]);
        let framing = |page: &Answer| {
            let policy = page.header("content-security-policy").unwrap().to_owned();
            let ancestors = policy.split(';').find_map(|part| part.trim().strip_prefix("frame-ancestors ")).unwrap().to_owned();
            (ancestors, page.header("x-frame-options").unwrap().to_owned(), policy.contains("script-src 'self'"))
        };
        let live = desk.get(&format!("{path}/walk/-/nl"));
        assert_eq!(framing(&live), ("'self'".into(), "SAMEORIGIN".into(), false));
        assert_eq!(framing(&page), ("'none'".into(), "DENY".into(), true));
        for other in ["/surveys", "/drafts", "/login", "/a/x"] {
            let (ancestors, frame, _) = framing(&desk.get(other));
            assert_eq!((ancestors.as_str(), frame.as_str()), ("'none'", "DENY"), "{other}");
        }
        // Strangers see nothing of a draft.
        let mut stranger = house.visitor();
        for closed in [path.clone(), format!("{path}/walk/-/nl"), format!("{path}/history")] {
            assert_eq!(stranger.get(&closed).status, 303, "{closed}");
        }
        assert_eq!(stranger.post(&format!("{path}/walk/-/nl"), &[]).status, 401);
    }

    fn a_survey_is_printed_blank_in_each_of_its_languages(on: On) {
        let house = House::new(on);
        work::furnish(&house, [0, 0, 0]);
        let mut desk = house.evaluator();
        let page = desk.get("/surveys/small");
        assert!(page.text.contains("href=\"/surveys/small/print?language&#x3D;fr\""), "{}", page.text);
        let printed = desk.get("/surveys/small/print?language=fr");
        assert_eq!(printed.status, 200);
        for words in ["Petite enquête", "1. À quelle fréquence participez-vous ?", "Seulement si la question 1 n’est pas “Jamais”."] {
            assert!(printed.says(words), "“{words}” is missing from {}", printed.words());
        }
        assert!(!printed.text.contains("<span class=\"code\">"));
        assert!(desk.get("/surveys/small/print?language=fr&codes").text.contains("<span class=\"code\">8</span>"));
        // A language that the survey does not have is its default.
        assert!(desk.get("/surveys/small/print?language=de").says("Kleine bevraging"));
        assert_eq!(desk.get("/surveys/nergens/print").status, 404);
    }

    fn the_definition_language_is_told_whole(on: On) {
        let house = House::new(on);
        let mut desk = house.evaluator();
        let page = desk.get("/reference");
        for words in ["Definition language", "kind: allocation", "for_each", "Conditions", "A whole survey", "survey: new-survey"] {
            assert!(page.says(words), "“{words}” is missing from {}", page.words());
        }
        let schema = desk.get("/schema/survey.json");
        assert!(serde_json::from_str::<serde_json::Value>(&schema.text).is_ok());
        assert_eq!(house.visitor().get("/reference").status, 303);
    }
}

#[test]
fn a_file_is_printed_from_the_command_line() {
    let terminal = Terminal::new(On::Sqlite);
    terminal.write("small.yaml", work::SURVEY);
    let said = terminal.json(&["survey", "print", "small.yaml", "--language", "nl", "--codes", "--out", "blank.html"]);
    assert_eq!((&said["survey"], &said["language"], &said["questions"]), (&"small".into(), &"nl".into(), &7.into()));
    let html = std::fs::read_to_string(terminal.path("blank.html")).unwrap();
    assert!(
        html.contains("<html lang=\"nl\">") && html.contains("<style>") && html.contains("Kleine bevraging"),
        "{html}"
    );
    assert!(!html.contains("/assets/"), "{html}");
    terminal.json(&["survey", "add", "small.yaml"]);
    terminal.json(&["survey", "print", "small", "--language", "fr", "--out", "blank.html"]);
    assert!(std::fs::read_to_string(terminal.path("blank.html")).unwrap().contains("Petite enquête"));
}
