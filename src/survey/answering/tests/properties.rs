//! What holds for every form.

use proptest::prelude::*;

use super::*;

/// Names and values that come near to what a form holds, and far from it.
fn form() -> impl Strategy<Value = Vec<(String, String)>> {
    let names = "q0[1-9]|q1[0-3]|q06[abc]|q0[12]_other|q07\\.missing|q1[01]\\.[0-4]|q11\\.missing|name|mail|shown|clear|\\PC{0,4}";
    let values = "[0-9]{1,2}|-8|[0-9.,/ -]{1,12}|q0[1-9]|q06a q07|\\PC{0,12}|a\u{0}b|an@example\\.org";
    prop::collection::vec((names, values), 0..14)
}

/// A document that holds something on every page.
fn filled() -> Document {
    let form = |page: &str, form: &[(&str, &str)], before: &Document| {
        let survey = specimen::survey();
        let reading = read_page(&survey, survey.page(page).unwrap(), Language::NL, &pairs(form), &facts(), before);
        keep(before, &reading)
    };
    let document = form("participation", &[("q01", "2"), ("q02", "9")], &Document::default());
    let document = form("opinion", &[("q06a", "1"), ("q07", "veel"), ("q08", "1/2/2020"), ("q09", "Meer")], &document);
    form("choices", &[("q10.1", "1"), ("q11.1", "50"), ("q12", "7"), ("q13", "1")], &document)
}

proptest! {
    #[test]
    fn no_form_makes_it_panic_and_every_message_can_be_said(form in form(), page in 0usize..3, language in 0usize..3) {
        let survey = specimen::survey();
        let language = Language::OF_THE_PRODUCT[language];
        let reading = read_page(&survey, &survey.pages[page], language, &form, &facts(), &filled());
        for fault in &reading.faults {
            fault.kind.fills(language);
            prop_assert!(!fault.kind.message_key().is_empty());
        }
        let kept = keep(&filled(), &reading);
        faults_of_survey(&survey, language, &kept, &facts());
    }

    #[test]
    fn keeping_a_page_touches_no_other(form in form(), page in 0usize..3) {
        let survey = specimen::survey();
        let page = &survey.pages[page];
        let before = filled();
        let kept = keep(&before, &read_page(&survey, page, Language::NL, &form, &facts(), &before));
        let of_page = |name: &str| page.questions.iter().any(|question| {
            let rows: Vec<&GridRow> = match &question.kind { Kind::Grid { rows, .. } => rows.iter().collect(), _ => vec![] };
            question.field_ids(&rows).iter().any(|field| form::belongs_to(name, field))
        });
        let others = |document: &Document| {
            let answers: Vec<_> = document.answers.iter().filter(|(field, _)| !of_page(field)).map(|(f, a)| (f.to_owned(), a.clone())).collect();
            let typed: Vec<_> = document.typed.iter().filter(|(name, _)| !of_page(name)).map(|(n, v)| (n.clone(), v.clone())).collect();
            (answers, typed)
        };
        prop_assert_eq!(others(&before), others(&kept));
    }

    #[test]
    fn a_field_is_an_answer_or_typed_but_never_lost(form in form(), page in 0usize..3) {
        let survey = specimen::survey();
        let reading = read_page(&survey, &survey.pages[page], Language::NL, &form, &facts(), &filled());
        let cleared: Vec<&str> = form.iter().filter(|(name, _)| name == "clear").map(|(_, value)| value.trim()).collect();
        for (field, answer) in &reading.answers {
            let question = field.trim_end_matches("_other");
            let is_cleared = cleared.iter().any(|name| name == field || field.starts_with(*name) || *name == question);
            let was_filled = form.iter().any(|(name, value)| form::belongs_to(name, field) && !value.trim().is_empty()
                && survey.pages[page].questions.iter().any(|q| !matches!(q.kind, Kind::Note) && fields::has_input(q, &rows(q), name)));
            let is_typed = reading.typed.keys().any(|name| form::belongs_to(name, field));
            if was_filled && !is_cleared {
                prop_assert!(answer.is_some() || is_typed, "{} of {:?} is lost: {:?}", field, form, reading);
            }
        }
    }
}

fn rows(question: &Question) -> Vec<&GridRow> {
    match &question.kind {
        Kind::Grid { rows, .. } => rows.iter().collect(),
        _ => Vec::new(),
    }
}
