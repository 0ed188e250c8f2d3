//! The pages of a respondent, each in every language.

use std::collections::BTreeMap;

use jiff::civil::date;

use super::survey::{survey, text};
use super::{faces, look_at};
use crate::services::decline_invitation::Reason;
use crate::services::tell_privacy::Kept;
use crate::survey::answering::{Fault, FaultKind, faults_of_survey};
use crate::survey::expression::Facts;
use crate::survey::{Answer, Document, Kind, Survey};
use crate::wave::Privacy;
use crate::web::pages::answer::check::Sendable;
use crate::web::pages::answer::colleague::{self, Colleague};
use crate::web::pages::answer::frame::{Terms, Visit};
use crate::web::pages::answer::page::Showing;
use crate::web::pages::answer::problem::Problem;
use crate::web::pages::answer::receipt::{Changes, Receipt};
use crate::web::pages::answer::{check, closed, not_for_me, own_answers, page, problem, receipt, start};
use crate::wording::Language;

fn terms() -> Terms {
    Terms {
        sender: "Departement Werk en Economie".into(),
        contact: None,
        closes_at: date(2026, 3, 31).at(23, 59, 0, 0).in_tz("Europe/Brussels").ok(),
        kept: Kept { mode: Privacy::Confidential, minimum: 5 },
    }
}

fn filled() -> Document {
    let answers = [
        ("q01", Answer::Code(3)),
        ("q02", Answer::Codes(vec![1, 4])),
        ("q02_other", Answer::Text("Handelsmissie naar <Gent> & \"omstreken\"".into())),
        ("q03", Answer::Codes(vec![2, 1])),
        ("q04a", Answer::Code(4)),
        ("q04b", Answer::Code(6)),
        ("q05", Answer::Code(8)),
        ("q06", Answer::Number(1234.5)),
        ("q07", Answer::Date(date(2019, 5, 2))),
        ("q08", Answer::Parts(BTreeMap::from([(1, 60.0), (2, 40.0)]))),
        ("q09", Answer::Text("Meer afstemmen.\nEn <script>alert(1)</script> ook.".into())),
        ("q13", Answer::Code(1)),
    ];
    let answers = answers.into_iter().map(|(field, answer)| (field.to_owned(), answer)).collect();
    Document { answers, ..Document::default() }
}

struct Room {
    survey: Survey,
    document: Document,
    facts: Facts,
    terms: Terms,
}

impl Room {
    fn with(document: Document) -> Self {
        Self { survey: survey(), document, facts: Facts::default(), terms: terms() }
    }

    fn visit(&self, language: Language) -> Visit<'_> {
        Visit {
            survey: &self.survey,
            document: &self.document,
            facts: &self.facts,
            language,
            base: "/a/TOKEN",
            terms: &self.terms,
            preview: false,
            trial: false,
            opened: "",
        }
    }

    fn page(&self, id: &str, showing: &Showing<'_>) -> String {
        page::show(&faces(), &self.visit(Language::NL), self.survey.page(id).unwrap(), showing).unwrap()
    }
}

#[test]
fn every_page_is_whole_in_every_language() {
    let faces = faces();
    for (state, document) in [("empty", Document::default()), ("filled", filled())] {
        let room = Room::with(document);
        for language in Language::OF_THE_PRODUCT {
            let visit = room.visit(language);
            let name = |page: &str| format!("answer-{page}-{state}-{language}");
            look_at(&name("start"), &start::show(&faces, &visit, None).unwrap());
            for topic in &room.survey.pages {
                let html = page::show(&faces, &visit, topic, &Showing::default()).unwrap();
                look_at(&name(&format!("page-{}", topic.id)), &html);
            }
            look_at(&name("check"), &check::show(&faces, &visit, &[], Sendable::default()).unwrap());
            look_at(&name("closed"), &closed::show(&faces, &visit, false).unwrap());
            look_at(&name("late"), &closed::show(&faces, &visit, true).unwrap());
            let again = Sendable { again: true, failed: false };
            look_at(&name("check-again"), &check::show(&faces, &visit, &[], again).unwrap());
            let link = "https://peil.example/a/TOKEN".to_owned();
            let named = Colleague { name: "Bo Maes".into(), address: "bo@alfa.example".into() };
            for (state, named) in [("nobody", None), ("named", Some(named))] {
                let html = colleague::show(&faces, &visit, link.clone(), named, Colleague::default(), Vec::new());
                look_at(&name(&format!("colleague-{state}")), &html.unwrap());
            }
            look_at(&name("not-for-me"), &not_for_me::show(&faces, &visit, None, true).unwrap());
            for reason in Reason::ALL {
                let html = not_for_me::show(&faces, &visit, Some(reason), false).unwrap();
                look_at(&name(&format!("not-for-me-{}", reason.as_str())), &html);
            }
            let sent = Receipt {
                sent_at: date(2026, 3, 2).at(14, 3, 0, 0).in_tz("Europe/Brussels").unwrap(),
                reference: "K7QX-M2PD".into(),
                changes: Changes::Possible,
                answers_shown: true,
            };
            for changes in [Changes::Over, Changes::Possible, Changes::Begun] {
                let sent = Receipt { changes, ..sent.clone() };
                let html = receipt::show(&faces, &visit, &sent).unwrap();
                look_at(&name(&format!("receipt-{changes:?}")), &html);
            }
            let kept = own_answers::text(&faces, &visit, &sent);
            assert!(kept.contains("K7QX-M2PD\r\n") && !kept.contains("answer-"), "{kept}");
            assert_eq!(
                kept.contains("Andere: Handelsmissie naar <Gent>"),
                state == "filled" && language == Language::NL
            );
        }
    }
    for language in Language::OF_THE_PRODUCT {
        for wrong in [
            Problem::WrongLink,
            Problem::HandedOver,
            Problem::NotSaved,
            Problem::Unavailable,
            Problem::Unreadable,
            Problem::TooLarge,
            Problem::TooSlow,
            Problem::TooOften,
            Problem::Broken,
        ] {
            let html = problem::show(&faces, language, wrong, Vec::new(), None).unwrap();
            look_at(&format!("answer-problem-{wrong:?}-{language}"), &html);
        }
    }
}

#[test]
fn nothing_is_chosen_before_and_everything_answered_is_shown_again() {
    let empty = Room::with(Document::default());
    let full = Room::with(filled());
    for topic in &empty.survey.pages {
        let html = empty.page(&topic.id, &Showing::default());
        assert!(!html.contains(" checked") && !html.contains(" selected"), "{}", topic.id);
    }
    let html = full.page("participation", &Showing::default());
    assert!(html.contains("id=\"i-q01-3\" name=\"q01\" value=\"3\" checked"));
    assert!(html.contains("value=\"Handelsmissie naar &lt;Gent&gt; &amp; &quot;omstreken&quot;\""));
    assert!(html.contains("<option value=\"2\" selected>Partners vinden</option>"));
    let html = full.page("figures", &Showing::default());
    assert!(html.contains("name=\"q06\" value=\"1234,5\""));
    assert!(html.contains("type=\"text\" id=\"i-q07\" name=\"q07\" value=\"2/5/2019\""));
    assert!(html.contains("name=\"q08.1\" value=\"60\""));
}

#[test]
fn reasons_for_no_answer_come_last_and_apart() {
    let html = Room::with(Document::default()).page("participation", &Showing::default());
    let apart = html.find("class=\"options apart\"").unwrap();
    assert!(html.find("Weet ik niet").unwrap() > apart);
    assert!(html.find("Meer dan vijf keer").unwrap() < apart);
}

#[test]
fn enter_goes_on_and_every_group_can_be_cleared() {
    let html = Room::with(filled()).page("participation", &Showing::default());
    let first_button = html.split("<button").nth(1).unwrap();
    assert!(first_button.contains("name=\"go\" value=\"next\""), "{first_button}");
    assert!(html.contains("name=\"clear\" value=\"q01\""));
    let html = Room::with(filled()).page("opinions", &Showing::default());
    for field in ["q04a", "q04b", "q04c", "q05"] {
        assert!(html.contains(&format!("name=\"clear\" value=\"{field}\"")), "{field}");
    }
}

#[test]
fn a_fault_is_said_on_top_and_at_its_input_and_what_was_typed_stays() {
    let mut document = filled();
    document.answers.set("q06", None);
    document.typed.insert("q06".into(), vec!["zo'n 1.2,3,4".into()]);
    let room = Room::with(document);
    let kind = FaultKind::NotANumber { typed: "zo'n 1.2,3,4".into() };
    let faults = [Fault { field: "q06".into(), input: "q06".into(), kind }];
    let html = room.page("figures", &Showing { faults: &faults, ..Showing::default() });
    look_at("answer-page-figures-faults-nl", &html);
    assert!(html.contains("<title>Fout: Stap 3 van 4 – Enkele cijfers – "), "{html}");
    assert!(html.contains("<a href=\"#i-q06\">"));
    assert!(html.contains("value=\"zo&#x27;n 1.2,3,4\""));
    assert!(html.contains("aria-describedby=\"h-q06 e-q06\" aria-invalid=\"true\""));
    assert_eq!(html.matches("autofocus").count(), 1);
}

#[test]
fn the_fault_of_a_row_stands_at_the_row() {
    let fault = |field: &str| Fault { field: field.into(), input: field.into(), kind: FaultKind::Required };
    let faults = [fault("q04b"), fault("q05")];
    let room = Room::with(Document::default());
    let html = room.page("opinions", &Showing { faults: &faults, ..Showing::default() });
    look_at("answer-page-opinions-faults-nl", &html);
    assert!(html.contains("<a href=\"#i-q04b\">De activiteiten sluiten aan"));
    assert!(html.contains("aria-invalid=\"true\" aria-describedby=\"e-q04b\""));
    assert!(!html.contains("id=\"e-q04\""));
}

#[test]
fn the_check_page_names_what_is_blank_and_what_is_demanded() {
    let room = Room::with(Document::default());
    let faults = faults_of_survey(&room.survey, Language::NL, &room.document, &room.facts);
    let html = check::show(&faces(), &room.visit(Language::NL), &faults, Sendable::default()).unwrap();
    look_at("answer-check-faults-nl", &html);
    assert!(html.contains("Niet ingevuld"));
    assert!(html.contains("/a/TOKEN/nl/p/participation?check&amp;faults#q-q01"), "{html}");
    let html = check::show(&faces(), &Room::with(filled()).visit(Language::NL), &[], Sendable::default()).unwrap();
    assert!(html.contains("Andere: Handelsmissie naar &lt;Gent&gt;"));
    assert!(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
}

#[test]
fn a_page_that_could_not_be_kept_says_so_and_shows_what_was_typed() {
    let html =
        Room::with(filled()).page("remarks", &Showing { not_saved: true, from_check: true, ..Showing::default() });
    look_at("answer-page-remarks-not-saved-nl", &html);
    assert!(html.contains("Niet bewaard"));
    assert!(html.contains("Meer afstemmen."));
    assert!(html.contains("action=\"/a/TOKEN/nl/p/remarks?check\""));
}

#[test]
fn no_text_of_a_survey_or_answer_becomes_markup() {
    const SIGN: &str = "<img src=x onerror=alert(1)>\"'";
    let bad = || text(SIGN, SIGN, SIGN);
    let mut room = Room::with(filled());
    room.survey.title = bad();
    room.survey.introduction = Some(bad());
    room.survey.closing = Some(bad());
    room.terms.sender = SIGN.into();
    room.terms.contact =
        Some(crate::survey::definition::Contact { name: SIGN.into(), email: SIGN.into(), phone: Some(SIGN.into()) });
    for topic in &mut room.survey.pages {
        topic.title = bad();
        topic.introduction = Some(bad());
        for question in &mut topic.questions {
            question.text = bad();
            question.help = Some(bad());
            if let Kind::Consent { statement } = &mut question.kind {
                *statement = bad();
            }
            if let Kind::Single { options } | Kind::Multiple { options, .. } | Kind::Ranking { options, .. } =
                &mut question.kind
            {
                options.iter_mut().for_each(|option| option.text = bad());
            }
            if let Kind::Grid { scale, rows } = &mut question.kind {
                scale.iter_mut().for_each(|step| step.text = bad());
                rows.iter_mut().for_each(|row| row.text = bad());
            }
        }
    }
    for field in ["q02_other", "q09", "q10", "q11"] {
        room.document.answers.set(field, Some(Answer::Text(SIGN.into())));
    }
    room.document.typed.insert("q06".into(), vec![SIGN.into()]);
    let faces = faces();
    let visit = room.visit(Language::NL);
    let mut pages = vec![start::show(&faces, &visit, None).unwrap(), closed::show(&faces, &visit, false).unwrap()];
    pages.push(check::show(&faces, &visit, &[], Sendable::default()).unwrap());
    pages.extend(room.survey.pages.iter().map(|topic| page::show(&faces, &visit, topic, &Showing::default()).unwrap()));
    for html in pages {
        assert!(html.contains("&lt;img src"));
        assert!(!html.contains("<img"), "{html}");
        assert!(!html.contains("x onerror=alert(1)>\""), "{html}");
    }
}

/// In German, which the product does not speak, every page says what the survey brings; nothing else.
#[test]
fn pages_speak_the_words_that_the_survey_brings() {
    let de: Language = "de".parse().unwrap();
    let mut room = Room::with(filled());
    room.survey.languages.push(de);
    for message in crate::wording::own::respondent_messages(Language::EN) {
        // Each message says its own name, and all that is filled in.
        let places: Vec<String> = message.variables.iter().map(|name| format!("{{ ${name} }}")).collect();
        let words = format!("„{}“ {}", message.key.replace('-', "·"), places.join(" "));
        room.survey.words.set(de, &message.key, words.trim());
    }
    let (faces, visit) = (faces(), room.visit(de));
    let page = room.survey.page("participation").unwrap();
    let faults = [Fault { field: "q01".into(), input: "q01".into(), kind: FaultKind::Required }];
    let showing = Showing { faults: &faults, ..Showing::default() };
    let shown = page::show(&faces, &visit, page, &showing).unwrap();
    look_at("page-own-words", &shown);
    for said in ["„answer·next“", "„answer·step“ 1", "„answer·skip“", "„fault·required“"] {
        assert!(shown.contains(said), "{said} is not in {shown}");
    }
    assert!(shown.contains("href=\"#main\" lang=\"de\"") && shown.contains("/accessibility/en"), "{shown}");
    let english = page::show(&faces, &room.visit(Language::EN), page, &showing).unwrap();
    assert!(english.contains("Step 1 of") && !english.contains('„'));
    // Whatever the product says of itself on this page in English, it does not say here.
    for message in crate::wording::own::respondent_messages(Language::EN) {
        let words = message.pattern.as_str();
        if words.len() > 12 && !words.contains('{') && english.contains(&format!(">{words}<")) {
            assert!(!shown.contains(&format!(">{words}<")), "{} is in English", message.key);
        }
    }
}
