//! Which part of a form is read, what is kept of it, and what is still wrong then.

use super::*;

#[test]
fn words_after_another_option_stay_as_typed_without_being_an_answer() {
    for form in [[("q01", "2"), ("q01_other", "Borrel")], [("q02", "7"), ("q02_other", "Borrel")]] {
        let reading = read("participation", &form);
        let other = form[1].0;
        assert_eq!(reading.faults, []);
        assert_eq!(answer_in(&reading, other), None);
        assert_eq!(reading.typed[other], ["Borrel"]);
        let kept = keep(&Document::default(), &reading);
        let survey = specimen::survey();
        let page = survey.page("participation").unwrap();
        assert!(faults_of(&survey, page, Language::NL, &kept, &facts()).iter().all(|fault| fault.field != other));
    }
}

#[test]
fn only_what_the_form_held_is_read() {
    let survey = specimen::survey();
    let before =
        Document { answers: [("q01".to_owned(), Answer::Code(2))].into_iter().collect(), ..Document::default() };
    let page = survey.page("opinion").unwrap();
    let fields = |form: &[(&str, &str)]| -> Vec<String> {
        let reading = read_page(&survey, page, Language::NL, &pairs(form), &facts(), &before);
        reading.answers.into_iter().map(|(field, _)| field).collect()
    };
    assert_eq!(fields(&[("shown", "q07 q09")]), ["q07", "q09"]);
    assert_eq!(fields(&[("shown", "")]), Vec::<String>::new());
    // Row b waits for q02, so it was not in the form unless the form says so.
    assert_eq!(fields(&[("shown", "q06")]), ["q06a"]);
    assert_eq!(fields(&[("shown", "q06"), ("q06b", "1")]), ["q06a", "q06b"]);
    assert_eq!(fields(&[("shown", "q06b q08")]), ["q06b", "q08"]);
    let reading = read("opinion", &[("shown", "q07"), ("q09", "x")]);
    assert_eq!(reading.faults[0].kind, FaultKind::UnknownInput);
}

#[test]
fn the_form_is_named_as_it_is_read() {
    let survey = specimen::survey();
    let page = survey.page("opinion").unwrap();
    let given: Answers = [("q01".to_owned(), Answer::Code(2))].into_iter().collect();
    let route = Route::of(&survey, &given, &facts());
    let shown = shown_input(page, &route);
    assert_eq!(shown, "note q06a q07 q08 q09 name mail");
    let before = Document { answers: given.clone(), ..Document::default() };
    let form = pairs(&[("shown", &shown)]);
    let read = read_page(&survey, page, Language::NL, &form, &facts(), &before);
    assert!(!read.answers.iter().any(|(field, _)| field == "q06b"));
}

#[test]
fn a_button_clears_one_field_or_a_whole_question() {
    let cleared = |form: &[(&str, &str)], field: &str| answer("participation", form, field);
    let form = [("q01", "96"), ("q01_other", "x"), ("q02", "1"), ("clear", "q01")];
    assert_eq!((cleared(&form, "q01"), cleared(&form, "q01_other")), (None, None));
    assert_eq!(cleared(&form, "q02"), Some(Answer::Codes(vec![1])));
    let form = [("q06a", "1"), ("q06b", "2"), ("clear", "q06a")];
    assert_eq!(answer("opinion", &form, "q06a"), None);
    assert_eq!(answer("opinion", &form, "q06b"), Some(Answer::Code(2)));
    assert_eq!(answer("opinion", &[("q06b", "2"), ("clear", "q06")], "q06b"), None);
    // Clearing takes a fault away with what was typed.
    let reading = read("opinion", &[("q07", "veel"), ("clear", "q07")]);
    assert!(reading.typed.is_empty() && reading.faults.is_empty());
}

#[test]
fn what_was_kept_shows_its_faults_again_until_it_is_mended() {
    let survey = specimen::survey();
    let page = survey.page("opinion").unwrap();
    let start: Answers =
        [("q01".to_owned(), Answer::Code(2)), ("q07".to_owned(), Answer::Number(3.0))].into_iter().collect();
    let start = Document { answers: start, ..Document::default() };
    let kept = |before: &Document, form: &[(&str, &str)]| {
        keep(before, &read_page(&survey, page, Language::NL, &pairs(form), &facts(), before))
    };
    let faulty = kept(&start, &[("shown", "q07 q09"), ("q07", "veel"), ("q09", "Meer")]);
    assert_eq!(faulty.answers.get("q07"), None);
    assert_eq!(faulty.answers.get("q09"), Some(&Answer::Text("Meer".to_owned())));
    assert_eq!(faulty.answers.get("q01"), Some(&Answer::Code(2)));
    let faults = faults_of(&survey, page, Language::NL, &faulty, &facts());
    let expected = FaultKind::NotANumber { typed: "veel".to_owned() };
    assert_eq!(faults, [Fault { field: "q07".into(), input: "q07".into(), kind: expected }]);
    // The same document after a trip through the database.
    let json = serde_json::to_string(&faulty).unwrap();
    assert_eq!(serde_json::from_str::<Document>(&json).unwrap(), faulty);
    let mended = kept(&faulty, &[("shown", "q07"), ("q07", "4")]);
    assert_eq!(mended.answers.get("q07"), Some(&Answer::Number(4.0)));
    assert!(mended.typed.is_empty());
    assert_eq!(faults_of(&survey, page, Language::NL, &mended, &facts()), []);
}

#[test]
fn what_is_demanded_and_blank_is_a_fault_where_it_is_shown() {
    let survey = specimen::survey();
    let empty = Document::default();
    let of_survey = faults_of_survey(&survey, Language::NL, &empty, &facts());
    let required = |field: &str, kind| Fault { field: field.into(), input: field.into(), kind };
    let expected = [
        ("participation".to_owned(), vec![required("q01", FaultKind::Required)]),
        ("choices".to_owned(), vec![required("q13", FaultKind::ConsentRequired)]),
    ];
    assert_eq!(of_survey, expected);
    let given = [("q01".to_owned(), Answer::Code(9)), ("q13".to_owned(), Answer::Code(1))];
    let filled = Document { answers: given.into_iter().collect(), ..Document::default() };
    assert_eq!(faults_of_survey(&survey, Language::NL, &filled, &facts()), []);
    // A fault of what was typed is said instead of what is missing, and only on a page that is shown.
    let form = pairs(&[("q01", "77")]);
    let page = survey.page("participation").unwrap();
    let wrong = keep(&empty, &read_page(&survey, page, Language::NL, &form, &facts(), &empty));
    let faults = faults_of(&survey, page, Language::NL, &wrong, &facts());
    assert_eq!(faults, [required("q01", FaultKind::UnknownInput)]);
    let hidden = keep(&empty, &read("opinion", &[("q07", "veel")]));
    assert_eq!(faults_of(&survey, survey.page("opinion").unwrap(), Language::NL, &hidden, &facts()), []);
}

#[test]
fn what_another_language_reads_differently_is_asked_again() {
    let survey = specimen::survey();
    let given: Answers = [("q01".to_owned(), Answer::Code(2))].into_iter().collect();
    let before = Document { answers: given, ..Document::default() };
    let page = survey.page("opinion").unwrap();
    let form = pairs(&[("shown", "q07"), ("q07", "1,234")]);
    let kept = keep(&before, &read_page(&survey, page, Language::NL, &form, &facts(), &before));
    let in_english = faults_of(&survey, page, Language::EN, &kept, &facts());
    assert_eq!(in_english, [Fault { field: "q07".into(), input: "q07".into(), kind: FaultKind::ReadAgain }]);
}

/// Three options, the second only for some, and what there is to say of them.
fn hiding(kind: &str) -> Survey {
    specimen::read(&format!(
        "survey: s\nlanguages: [en]\ntitle: T\npages:\n  - id: one\n    title: T\n    questions:\n\
         \x20     - {{ id: q1, kind: single, text: T, options: [{{ code: 1, text: Y }}, {{ code: 2, text: N }}] }}\n\
         \x20 - id: two\n    title: T\n    questions:\n      - id: q2\n        kind: {kind}\n        text: T\n\
         \x20       options:\n          - {{ code: 1, text: A }}\n          - {{ code: 2, text: B, show_if: q1 == 1 }}\n\
         \x20         - {{ code: 3, text: C }}\n          - {{ code: 9, text: D, missing: dont_know }}\n"
    ))
}

#[test]
fn what_a_hidden_option_leaves_is_judged_anew_and_does_not_count() {
    let parts = |parts: &[(i32, f64)]| Answer::Parts(parts.iter().copied().collect());
    let cases = [
        (
            "allocation",
            parts(&[(1, 20.0), (2, 50.0), (3, 30.0)]),
            Some(("q2.1", FaultKind::DoesNotAddUp { sum: 50.0, total: 100.0 })),
        ),
        ("allocation", parts(&[(1, 70.0), (2, 0.0), (3, 30.0)]), None),
        (
            "multiple\n        at_least: 2",
            Answer::Codes(vec![1, 2]),
            Some(("q2", FaultKind::TooFew { count: 1, least: 2 })),
        ),
        ("multiple\n        at_least: 2", Answer::Codes(vec![1, 2, 3]), None),
        // No more can be ticked than are there.
        ("multiple\n        at_least: 3", Answer::Codes(vec![1, 2, 3]), None),
        ("multiple", Answer::Codes(vec![1, 2]), None),
        ("ranking", Answer::Codes(vec![1, 2, 3]), Some(("q2.2", FaultKind::RankSkipped { place: 2 }))),
        ("ranking", Answer::Codes(vec![3, 1, 2]), None),
    ];
    for (kind, answer, fault) in cases {
        let survey = hiding(kind);
        let of = |q1: i32| {
            let given = [("q1".to_owned(), Answer::Code(q1)), ("q2".to_owned(), answer.clone())];
            let document = Document { answers: given.into_iter().collect(), ..Document::default() };
            let faults = faults_of_survey(&survey, Language::EN, &document, &Facts::default());
            let counts = Route::of(&survey, &document.answers, &Facts::default()).answers().get("q2").is_some();
            (faults, counts)
        };
        assert_eq!(of(1), (Vec::new(), true), "{kind}");
        let (faults, counts) = of(2);
        assert_eq!(counts, fault.is_none(), "{kind} {answer:?}");
        let found: Vec<(&str, &str, &FaultKind)> = faults
            .iter()
            .flat_map(|(page, faults)| faults.iter().map(|fault| (page.as_str(), fault.input.as_str(), &fault.kind)))
            .collect();
        let expected: Vec<_> = fault.iter().map(|(input, kind)| ("two", *input, kind)).collect();
        assert_eq!(found, expected, "{kind} {answer:?}");
    }
}

#[test]
fn nobody_need_tick_more_options_than_are_shown() {
    let survey = hiding("multiple\n        at_least: 3");
    let page = survey.page("two").unwrap();
    let read = |q1: i32, ticked: &[&str]| {
        let given = [("q1".to_owned(), Answer::Code(q1))];
        let before = Document { answers: given.into_iter().collect(), ..Document::default() };
        let form: Vec<(String, String)> = ticked.iter().map(|code| ("q2".to_owned(), (*code).to_owned())).collect();
        let reading = read_page(&survey, page, Language::EN, &form, &Facts::default(), &before);
        let kept = keep(&before, &reading);
        faults_of(&survey, page, Language::EN, &kept, &Facts::default()).len()
    };
    assert_eq!(read(2, &["1", "3"]), 0);
    assert_eq!(read(2, &["1"]), 1);
    assert_eq!(read(1, &["1", "3"]), 1);
}
