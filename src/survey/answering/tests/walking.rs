//! A respondent who knows what to say says the same whatever the order in which the pages are opened.

use proptest::prelude::*;

use super::*;
use crate::survey::made_up;
use crate::survey::writing::tests::surveys;
use crate::wording::numbers;

/// The survey as everybody gets to see all of it.
fn without_conditions(survey: &Survey) -> Survey {
    let mut survey = survey.clone();
    for page in &mut survey.pages {
        page.show_if = None;
        for question in &mut page.questions {
            question.show_if = None;
            match &mut question.kind {
                Kind::Grid { rows, scale } => {
                    rows.iter_mut().for_each(|row| row.show_if = None);
                    scale.iter_mut().for_each(|choice| choice.show_if = None);
                }
                Kind::Single { options }
                | Kind::Multiple { options, .. }
                | Kind::Ranking { options, .. }
                | Kind::Allocation { options, .. } => options.iter_mut().for_each(|choice| choice.show_if = None),
                _ => {}
            }
        }
    }
    survey
}

/// The inputs of a form that say this answer.
fn inputs(field: &str, kind: &Kind, answer: &Answer) -> Vec<(String, String)> {
    let one = |name: String, value: String| vec![(name, value)];
    match (answer, kind) {
        (Answer::Codes(codes), Kind::Ranking { .. }) => {
            codes.iter().enumerate().map(|(at, code)| (format!("{field}.{}", at + 1), code.to_string())).collect()
        }
        (Answer::Codes(codes), _) => codes.iter().map(|code| (field.to_owned(), code.to_string())).collect(),
        (Answer::Code(code), Kind::Number { .. } | Kind::Allocation { .. }) => {
            one(format!("{field}.missing"), code.to_string())
        }
        (Answer::Code(code), _) => one(field.to_owned(), code.to_string()),
        (Answer::Number(number), _) => one(field.to_owned(), numbers::for_input(Language::EN, *number, None)),
        (Answer::Parts(parts), _) => {
            let part =
                |(code, part): (&i32, &f64)| (format!("{field}.{code}"), numbers::for_input(Language::EN, *part, None));
            parts.iter().map(part).collect()
        }
        (Answer::Date(date), _) => one(field.to_owned(), date.to_string()),
        (Answer::Text(text), _) => one(field.to_owned(), text.clone()),
    }
}

/// What the respondent fills in on a page as it is shown with these answers.
fn filled_in(survey: &Survey, page: &Page, opinions: &Document, route: &Route<'_>) -> Vec<(String, String)> {
    let mut form = vec![("shown".to_owned(), shown_input(page, route))];
    for question in route.questions(page) {
        let rows = route.rows(question);
        let shown = route.choices(question);
        let hidden = |answer: &Answer| {
            let is_hidden = |code: &i32| !shown.iter().any(|choice| choice.code == *code);
            match answer {
                Answer::Code(code) => !question.kind.choices().is_empty() && is_hidden(code),
                _ => false,
            }
        };
        for field in question.field_ids(&rows) {
            let Some(answer) = opinions.answers.get(&field) else { continue };
            // A single answer that is not offered can't be pressed; of several, the others are.
            let is_score = matches!(question.kind, Kind::Recommend { .. } | Kind::Consent { .. });
            if !is_score && hidden(answer) {
                continue;
            }
            let kind = &survey.question(&question.id).unwrap().kind;
            form.extend(inputs(&field, kind, answer));
        }
    }
    form
}

/// Opens the pages in this order, over and over, until nothing changes any more.
fn walked(survey: &Survey, opinions: &Document, order: &[usize]) -> Document {
    let mut document = Document::default();
    for _ in 0..=survey.fields().len() {
        let before = document.clone();
        for page in order.iter().map(|at| &survey.pages[*at]) {
            let route = Route::of(survey, &document.answers, &facts());
            if !route.shows_page(&page.id) {
                continue;
            }
            let form = filled_in(survey, page, opinions, &route);
            let reading = read_page(survey, page, Language::EN, &form, &facts(), &document);
            document = keep(&document, &reading);
        }
        if document == before {
            return document;
        }
    }
    panic!("the answers never come to rest")
}

/// Pages of a survey, and an order of as many.
fn orders() -> impl Strategy<Value = (Survey, u64, Vec<usize>)> {
    (surveys::survey(), any::<u64>()).prop_flat_map(|(survey, seed)| {
        let survey = survey.unfolded(&["alfa".to_owned(), "beta".to_owned()]);
        let pages: Vec<usize> = (0..survey.pages.len()).collect();
        (Just(survey), Just(seed), Just(pages).prop_shuffle())
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn the_order_of_the_pages_makes_no_difference((survey, seed, order) in orders()) {
        let opinions = made_up::document(&without_conditions(&survey), &facts(), Language::EN, seed);
        let forwards: Vec<usize> = (0..survey.pages.len()).collect();
        let (one, other) = (walked(&survey, &opinions, &forwards), walked(&survey, &opinions, &order));
        let counted = |document: &Document| Route::of(&survey, &document.answers, &facts()).answers().clone();
        prop_assert_eq!(counted(&one), counted(&other));
        let shown = |document: &Document| {
            let route = Route::of(&survey, &document.answers, &facts());
            route.fields().iter().map(crate::survey::Field::id).collect::<Vec<_>>()
        };
        prop_assert_eq!(shown(&one), shown(&other));
        // What was said and is hidden now is kept all the same, in both.
        prop_assert!(counted(&one).iter().all(|(field, _)| one.answers.get(field).is_some()));
    }
}

#[test]
fn an_answer_that_is_hidden_is_kept_and_counts_again_when_it_is_shown() {
    let survey = specimen::survey();
    let save = |document: &Document, page: &str, form: &[(&str, &str)]| {
        let page = survey.page(page).unwrap();
        keep(document, &read_page(&survey, page, Language::NL, &pairs(form), &facts(), document))
    };
    let counts = |document: &Document| Route::of(&survey, &document.answers, &facts()).answers().get("q02").is_some();
    let document = save(&Document::default(), "participation", &[("q01", "2"), ("q02", "1"), ("shown", "q01 q02")]);
    assert!(counts(&document));
    let document = save(&document, "participation", &[("q01", "1"), ("shown", "q01")]);
    assert!(!counts(&document) && document.answers.get("q02").is_some());
    let document = save(&document, "participation", &[("q01", "3"), ("shown", "q01")]);
    assert!(counts(&document));
}
