//! Any pairs as a page of a survey with a question of every kind: read, kept, said.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use peil_fuzz::survey::answering::{self, shown_input};
use peil_fuzz::survey::expression::Facts;
use peil_fuzz::survey::routing::Route;
use peil_fuzz::survey::{Document, Survey, reading};
use peil_fuzz::wording::{Language, Texts};

static SURVEY: LazyLock<Survey> = LazyLock::new(|| {
    let reading = reading::read(include_str!("../../../src/survey/specimen.yaml"));
    reading.survey.expect("the specimen has no fault")
});
static TEXTS: LazyLock<Texts> = LazyLock::new(Texts::of_the_product);

// The first line says the page and the language; each further one is a pair.
fuzz_target!(|input: &str| {
    let (head, rest) = input.split_once('\n').unwrap_or((input, ""));
    let head = head.as_bytes();
    let page = &SURVEY.pages[usize::from(head.first().copied().unwrap_or(0)) % SURVEY.pages.len()];
    let languages = Language::OF_THE_PRODUCT;
    let language = languages[usize::from(head.get(1).copied().unwrap_or(0)) % languages.len()];
    let form: Vec<(String, String)> = rest
        .split('\n')
        .filter_map(|line| line.split_once('='))
        .map(|(name, value)| (name.to_owned(), value.replace("\\n", "\n")))
        .collect();
    let facts: Facts = [("cluster.type".to_owned(), "IBN".to_owned())].into_iter().collect();
    let mut document = Document::default();
    // Twice, since the second form comes to answers that are there.
    for _ in 0..2 {
        let reading = answering::read_page(&SURVEY, page, language, &form, &facts, &document);
        for fault in &reading.faults {
            let said = TEXTS.say(language, fault.kind.message_key(), &fault.kind.fills(language));
            assert!(!said.is_empty());
        }
        document = answering::keep(&document, &reading);
        answering::faults_of(&SURVEY, page, language, &document, &facts);
        answering::faults_of_survey(&SURVEY, language, &document, &facts);
        let route = Route::of(&SURVEY, &document.answers, &facts);
        route.coverage();
        shown_input(page, &route);
    }
    // What is kept is the same once it was stored.
    let stored = serde_json::to_string(&document).expect("a document can be stored");
    let read: Document = serde_json::from_str(&stored).expect("what was stored can be read");
    assert_eq!(read, document);
});
