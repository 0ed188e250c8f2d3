//! Words for a language that the product does not speak.

use super::*;

/// A German survey with these words, one per line.
fn german(words: &[&str]) -> String {
    let lines: String = words.iter().map(|word| format!("    {word}\n")).collect();
    let page = "  - { id: p, title: P, questions: [{ id: n, kind: recommend, text: T }] }";
    with(&format!("introduction: Wer und warum\nwords:\n  de:\n{lines}"), page).replace("[en]", "[de]")
}

/// Words for all that the product says, as they are in English.
fn all_of_them() -> Vec<String> {
    let messages = crate::wording::own::respondent_messages(Language::EN).into_iter();
    let words = messages.map(|message| (message.key, message.pattern));
    let letters = crate::survey::letters::KEYS
        .map(|key| (key.to_owned(), crate::survey::letters::of_the_product(Language::EN, key).unwrap().to_owned()));
    let own = [("word-low", "Gar nicht"), ("word-high", "Sehr")].map(|(key, text)| (key.to_owned(), text.to_owned()));
    let line = |(key, text): (String, String)| format!("{key}: {}", serde_json::to_string(&text).unwrap());
    words.chain(letters).chain(own).map(line).collect()
}

#[test]
fn a_survey_that_brings_all_words_can_be_launched() {
    let words = all_of_them();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let source = german(&words);
    assert_eq!(read(&source).problems, []);
    let survey = specimen::read(&source);
    let de: Language = "de".parse().unwrap();
    assert_eq!(survey.words.get(de, "answer-next"), Some("Next"));
    let Kind::Recommend { low, .. } = &survey.question("n").unwrap().kind else { panic!() };
    assert_eq!(low.in_language(de), "Gar nicht");
}

#[test]
fn what_is_missing_stops_a_launch_and_is_named() {
    let source = german(&["answer-next: Weiter"]);
    let reading = read(&source);
    assert!(reading.survey.is_some());
    let problem = |code: &str| reading.problems.iter().find(|problem| problem.code == code).unwrap();
    assert_eq!(pointed_at(&source, problem("words-missing")), "de");
    assert!(problem("words-missing").message.contains("in de for answer-skip, answer-languages"));
    assert!(problem("letters-missing").message.contains("letter-reminder-body"));
    assert!(problem("letters-missing").help.as_deref().unwrap().contains("peil survey translate"));
    assert!(reading.problems.iter().all(|problem| problem.severity == Severity::Launch), "{:?}", reading.problems);
}

#[test]
fn a_subject_with_a_link_or_too_long_stops_a_launch_where_it_stands() {
    let long = format!("letter-invitation-subject: {}", "x".repeat(2000));
    for (word, found, expected) in [
        ("letter-reminder-subject: \"Hier: {{link}}\"", "{{link}} stands in the subject", "it belongs in the body"),
        (long.as_str(), "2000 characters", "at most 250"),
    ] {
        let source = german(&[word]);
        let reading = read(&source);
        // Versions that were published with such words can still be read.
        assert!(reading.survey.is_some());
        let problem = reading.problems.iter().find(|problem| problem.code == "bad-letter").unwrap();
        assert_eq!(problem.severity, Severity::Launch);
        let said = format!("{}; {}", problem.message, problem.expected);
        assert!(said.contains(found) && said.contains(expected), "{problem:?}");
        assert!(word.ends_with(&pointed_at(&source, problem)), "{problem:?}");
    }
}

#[test]
fn words_that_can_not_be_said_are_faults_where_they_stand() {
    // the word, the code of the problem, what is pointed at
    let cases = [
        ("answer-nekst: Weiter", "unknown-word", "answer-nekst"),
        ("answer-step: \"Schritt { $nummer } von { $of }\"", "bad-word", "\"Schritt { $nummer } von { $of }\""),
        ("answer-step: \"Schritt { $number \"", "bad-word", "\"Schritt { $number \""),
        ("answer-next: ''", "empty", "''"),
        ("answer-next: [a]", "wrong-type", "["),
        ("letter-reminder-body: \"{{token}}\"", "bad-word", "\"{{token}}\""),
    ];
    for (word, code, place) in cases {
        let source = german(&[word]);
        let problem = only_error(&source, code);
        assert_eq!(pointed_at(&source, &problem), place, "{word}");
    }
    assert!(only_error(&german(&["answer-nekst: Weiter"]), "unknown-word").help.unwrap().contains("answer-next"));
    only_error(&german(&["answer-next: W"]).replace("  de:\n", "  DE:\n"), "bad-language");
    let lacks = german(&["answer-step: Schritt"]);
    let problems = read(&lacks).problems;
    let lacks = problems.iter().find(|problem| problem.code == "word-lacks-place").unwrap();
    assert_eq!(lacks.severity, Severity::Launch);
    assert!(lacks.message.contains("number, of"), "{lacks:?}");
}
