//! Any body of a form as a page of a survey with a question of every kind: decoded, read, merged, kept, said.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use peil_fuzz::survey::answering::{self, Hands, Pen, Posted, Stored, Was, merge, shown_input};
use peil_fuzz::survey::expression::Facts;
use peil_fuzz::survey::routing::Route;
use peil_fuzz::survey::{Document, Survey, reading};
use peil_fuzz::wording::{Language, Texts};

static SURVEY: LazyLock<Survey> = LazyLock::new(|| {
    let reading = reading::read(include_str!("../../../src/survey/specimen.yaml"));
    reading.survey.expect("the specimen has no fault")
});
static TEXTS: LazyLock<Texts> = LazyLock::new(Texts::of_the_product);

// The first line says the page and the language; what follows is the body as a browser sends it, or, where the line
// goes on with a dot, each further line is a pair.
fuzz_target!(|input: &[u8]| {
    let end = input.iter().position(|byte| *byte == b'\n').unwrap_or(input.len());
    let (head, body) = (&input[..end], input.get(end + 1..).unwrap_or_default());
    let page = &SURVEY.pages[usize::from(head.first().copied().unwrap_or(0)) % SURVEY.pages.len()];
    let languages = Language::OF_THE_PRODUCT;
    let language = languages[usize::from(head.get(1).copied().unwrap_or(0)) % languages.len()];
    let form: Vec<(String, String)> = if head.get(2) == Some(&b'.') {
        let pairs = String::from_utf8_lossy(body);
        let pairs = pairs.split('\n').filter_map(|line| line.split_once('='));
        pairs.map(|(name, value)| (name.to_owned(), value.replace("\\n", "\n"))).collect()
    } else {
        form_urlencoded::parse(body).into_owned().collect()
    };
    let value_of = |name: &str| form.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value.as_str());
    let pen = Pen::parse(value_of("pen"));
    let was = Was::parse(value_of("was"));
    assert_eq!(Was::parse(&was.to_string()).to_string(), was.to_string());
    let taken: Vec<&str> = form.iter().filter(|(name, _)| name == "take").map(|(_, value)| value.as_str()).collect();
    let facts: Facts = [("cluster.type".to_owned(), "IBN".to_owned())].into_iter().collect();
    let mut document = Document::default();
    let mut hands = Hands::default();
    // Twice, since the second form comes to answers that are there.
    for _ in 0..2 {
        let reading = answering::read_page(&SURVEY, page, language, &form, &facts, &document);
        for fault in &reading.faults {
            let said = TEXTS.say(language, fault.kind.message_key(), &fault.kind.fills(language));
            assert!(!said.is_empty());
        }
        // What the other device wrote meanwhile is what the first round left.
        let posted = Posted { reading: &reading, was: &was, taken: &taken, pen: pen.as_ref() };
        let merged = merge(page, Stored { document: &document, hands: &hands }, posted);
        for field in &merged.conflicts {
            assert_eq!(merged.document.answers.get(field), document.answers.get(field), "what is stored stays");
        }
        hands = merged.hands;
        answering::faults_of(&SURVEY, page, language, &merged.document, &facts);
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
