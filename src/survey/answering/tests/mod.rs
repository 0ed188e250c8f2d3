//! What each kind of question reads, and what it refuses.

mod kept;
mod merging;
mod properties;
mod walking;
mod words;

use jiff::civil::date;

use super::*;
use crate::survey::answers::Answers;
use crate::survey::specimen;

fn facts() -> Facts {
    [("cluster.type".to_owned(), "IBN".to_owned())].into_iter().collect()
}

fn pairs(form: &[(&str, &str)]) -> Vec<(String, String)> {
    form.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

fn read_in(language: Language, page: &str, form: &[(&str, &str)]) -> PageReading {
    let survey = specimen::survey();
    read_page(&survey, survey.page(page).unwrap(), language, &pairs(form), &facts(), &Document::default())
}

fn read(page: &str, form: &[(&str, &str)]) -> PageReading {
    read_in(Language::NL, page, form)
}

/// The answer to `field`, when the form is read without a fault.
fn answer(page: &str, form: &[(&str, &str)], field: &str) -> Option<Answer> {
    let reading = read(page, form);
    assert_eq!(reading.faults, [], "{form:?}");
    answer_in(&reading, field)
}

fn answer_in(reading: &PageReading, field: &str) -> Option<Answer> {
    let (_, answer) = reading.answers.iter().find(|(name, _)| name == field).unwrap_or_else(|| panic!("no {field}"));
    answer.clone()
}

/// The only fault of the form, which leaves its field without an answer and keeps what was typed.
fn fault(page: &str, form: &[(&str, &str)]) -> Fault {
    let reading = read(page, form);
    let [fault] = reading.faults.as_slice() else { panic!("{form:?}: {:?}", reading.faults) };
    assert_eq!(answer_in(&reading, &fault.field), None);
    for (name, value) in form {
        let kept = reading.typed.get(*name).is_some_and(|values| values.contains(&(*value).to_owned()));
        assert!(kept, "{name}={value} is not in {:?}", reading.typed);
    }
    fault.clone()
}

#[test]
fn an_empty_form_leaves_every_field_blank() {
    let reading = read("opinion", &[]);
    let fields: Vec<&str> = reading.answers.iter().map(|(field, _)| field.as_str()).collect();
    assert_eq!(fields, ["q06a", "q06b", "q07", "q08", "q09", "name", "mail"]);
    assert!(reading.answers.iter().all(|(_, answer)| answer.is_none()));
    assert!(reading.typed.is_empty() && reading.faults.is_empty());
    let fields: Vec<String> = read("participation", &[]).answers.into_iter().map(|(field, _)| field).collect();
    assert_eq!(fields, ["q01", "q01_other", "q02", "q02_other"]);
}

#[test]
fn every_kind_reads_its_inputs() {
    let text = |text: &str| Some(Answer::Text(text.to_owned()));
    assert_eq!(answer("participation", &[("q01", "3")], "q01"), Some(Answer::Code(3)));
    assert_eq!(answer("participation", &[("q01", "9")], "q01"), Some(Answer::Code(9)));
    let form = [("q02", "3"), ("q02", "1"), ("q02", "3")];
    assert_eq!(answer("participation", &form, "q02"), Some(Answer::Codes(vec![1, 3])));
    assert_eq!(answer("participation", &[("q02", "7")], "q02"), Some(Answer::Codes(vec![7])));
    assert_eq!(answer("opinion", &[("q06a", "2")], "q06a"), Some(Answer::Code(2)));
    assert_eq!(answer("opinion", &[("q07", "1.234,5")], "q07"), Some(Answer::Number(1234.5)));
    assert_eq!(answer("opinion", &[("q07", ""), ("q07.missing", "-8")], "q07"), Some(Answer::Code(-8)));
    assert_eq!(answer("opinion", &[("q09", "  a\r\nb ")], "q09"), text("  a\r\nb "));
    assert_eq!(answer("opinion", &[("q09", " \r\n ")], "q09"), None);
    assert_eq!(answer("opinion", &[("name", " An\n Peeters ")], "name"), text("An  Peeters"));
    assert_eq!(answer("opinion", &[("mail", " an@example.org ")], "mail"), text("an@example.org"));
    assert_eq!(answer("choices", &[("q10.1", "3"), ("q10.2", "1")], "q10"), Some(Answer::Codes(vec![3, 1])));
    assert_eq!(answer("choices", &[("q10.1", "2"), ("q10.2", "")], "q10"), Some(Answer::Codes(vec![2])));
    assert_eq!(answer("choices", &[("q10.1", "8")], "q10"), Some(Answer::Codes(vec![8])));
    let parts = Answer::Parts([(1, 62.5), (2, 37.5)].into());
    assert_eq!(answer("choices", &[("q11.1", "62,5"), ("q11.2", "37.5")], "q11"), Some(parts));
    let parts = Answer::Parts([(1, 100.0), (2, 0.0)].into());
    assert_eq!(answer("choices", &[("q11.1", "100"), ("q11.2", "")], "q11"), Some(parts));
    assert_eq!(answer("choices", &[("q12", "0")], "q12"), Some(Answer::Code(0)));
    assert_eq!(answer("choices", &[("q12", "98")], "q12"), Some(Answer::Code(98)));
    assert_eq!(answer("choices", &[("q13", "1")], "q13"), Some(Answer::Code(1)));
    assert_eq!(answer("choices", &[("q13", "")], "q13"), None);
}

#[test]
fn texts_come_back_as_they_were_typed() {
    let long: String = "é".repeat(3_998) + "\r\n" + "x";
    for typed in ["👩‍👩‍👧 🇧🇪", "مرحبا", "e\u{301}", "a\r\nb\r\n", "\u{200f}שלום", "<b>&amp;</b>", &long]
    {
        assert_eq!(answer("opinion", &[("q09", typed)], "q09"), Some(Answer::Text(typed.to_owned())));
    }
}

#[test]
fn dates_are_read_as_inputs_send_them_and_as_people_write_them() {
    let day = Some(Answer::Date(date(2026, 3, 31)));
    for typed in ["2026-03-31", "31/3/2026", "31/03/2026", "31-03-2026", "31.3.2026", " 31 / 3 / 2026 "] {
        assert_eq!(answer("opinion", &[("q08", typed)], "q08"), day, "{typed}");
        assert_eq!(answer_in(&read_in(Language::EN, "opinion", &[("q08", typed)]), "q08"), day, "{typed}");
    }
    for typed in [
        "31/2/2026",
        "3/31/2026",
        "31/3/26",
        "2026",
        "gisteren",
        "1/2/3/2026",
        "2026-13-01",
        "20260331",
        "+1/3/2026",
        "-",
    ] {
        assert_eq!(fault("opinion", &[("q08", typed)]).kind, FaultKind::NotADate { typed: typed.to_owned() });
    }
    assert_eq!(fault("opinion", &[("q08", "31/12/1999")]).kind, FaultKind::DateTooEarly { min: date(2000, 1, 1) });
    assert_eq!(fault("opinion", &[("q08", "2027-01-01")]).kind, FaultKind::DateTooLate { max: date(2026, 12, 31) });
}

#[test]
fn a_date_that_english_reads_in_two_ways_is_asked_about() {
    let readings = [date(2026, 4, 3), date(2026, 3, 4)];
    let kind = FaultKind::AmbiguousDate { typed: "3/4/2026".to_owned(), readings };
    assert_eq!(read_in(Language::EN, "opinion", &[("q08", "3/4/2026")]).faults[0].kind, kind);
    for typed in ["03-04-2026", "3.4.2026"] {
        let kind = FaultKind::AmbiguousDate { typed: typed.to_owned(), readings };
        assert_eq!(read_in(Language::EN, "opinion", &[("q08", typed)]).faults[0].kind, kind);
    }
    let fourth = Some(Answer::Date(date(2026, 4, 4)));
    assert_eq!(answer_in(&read_in(Language::EN, "opinion", &[("q08", "4/4/2026")]), "q08"), fourth);
    let month_first = Some(Answer::Date(date(2026, 3, 31)));
    assert_eq!(answer_in(&read_in(Language::EN, "opinion", &[("q08", "3/31/2026")]), "q08"), month_first);
    let third = Some(Answer::Date(date(2026, 4, 3)));
    assert_eq!(answer("opinion", &[("q08", "3/4/2026")], "q08"), third);
}

/// Names and values, as a browser posts them.
type Posted<'f> = Vec<(&'f str, &'f str)>;

#[test]
fn every_fault_names_its_input() {
    let typed = |typed: &str| typed.to_owned();
    let long = "x".repeat(4_001);
    // the page, the form, the input to mend, what is wrong
    let cases: Vec<(&str, Posted<'_>, &str, FaultKind)> = vec![
        ("participation", vec![("q01", "4")], "q01", FaultKind::UnknownInput),
        ("participation", vec![("q01", "x")], "q01", FaultKind::UnknownInput),
        ("participation", vec![("q01", "99999999999")], "q01", FaultKind::UnknownInput),
        ("participation", vec![("q01", "1"), ("q01", "2")], "q01", FaultKind::SeveralAnswers),
        ("participation", vec![("q02", "1"), ("q02", "4")], "q02", FaultKind::UnknownInput),
        ("participation", vec![("q02", "1"), ("q02", "7")], "q02", FaultKind::ExclusiveWithOthers),
        ("participation", vec![("q02", "8"), ("q02", "7")], "q02", FaultKind::ExclusiveWithOthers),
        (
            "participation",
            vec![("q02", "1"), ("q02", "2"), ("q02", "3"), ("q02", "5")],
            "q02",
            FaultKind::TooMany { count: 4, most: 3 },
        ),
        ("opinion", vec![("q06a", "0")], "q06a", FaultKind::UnknownInput),
        ("opinion", vec![("q07", "veel")], "q07", FaultKind::NotANumber { typed: typed("veel") }),
        ("opinion", vec![("q07", "1\u{fffd}")], "q07", FaultKind::NotANumber { typed: typed("1\u{fffd}") }),
        (
            "opinion",
            vec![("q07", "1,234")],
            "q07",
            FaultKind::AmbiguousNumber { typed: typed("1,234"), readings: [1.234, 1234.0], decimals: 1 },
        ),
        ("opinion", vec![("q07", "-1")], "q07", FaultKind::TooSmall { min: 0.0 }),
        ("opinion", vec![("q07", "5000,5")], "q07", FaultKind::TooLarge { max: 5000.0 }),
        ("opinion", vec![("q07", "1,25")], "q07", FaultKind::TooManyDecimals { decimals: 1 }),
        ("opinion", vec![("q07", "3"), ("q07.missing", "-8")], "q07", FaultKind::NumberAndMissing),
        ("opinion", vec![("q07.missing", "3")], "q07.missing", FaultKind::UnknownInput),
        ("opinion", vec![("q09", &long)], "q09", FaultKind::TooLong { length: 4_001, max: 4_000 }),
        ("opinion", vec![("mail", "an@example")], "mail", FaultKind::NotAnEmail { typed: typed("an@example") }),
        ("opinion", vec![("mail", "an")], "mail", FaultKind::NotAnEmail { typed: typed("an") }),
        ("opinion", vec![("mail", "a@b.c, d@e.f")], "mail", FaultKind::NotAnEmail { typed: typed("a@b.c, d@e.f") }),
        ("choices", vec![("q10.1", "1"), ("q10.2", "1")], "q10.2", FaultKind::RankedTwice),
        ("choices", vec![("q10.2", "1")], "q10.1", FaultKind::RankSkipped { place: 1 }),
        ("choices", vec![("q10.1", "1"), ("q10.2", "8")], "q10.1", FaultKind::ExclusiveWithOthers),
        ("choices", vec![("q10.1", "4")], "q10.1", FaultKind::UnknownInput),
        ("choices", vec![("q11.1", "60")], "q11.1", FaultKind::DoesNotAddUp { sum: 60.0, total: 100.0 }),
        ("choices", vec![("q11.2", "x")], "q11.2", FaultKind::NotANumber { typed: typed("x") }),
        ("choices", vec![("q11.1", "101")], "q11.1", FaultKind::TooLarge { max: 100.0 }),
        ("choices", vec![("q12", "11")], "q12", FaultKind::UnknownInput),
        ("choices", vec![("q13", "0")], "q13", FaultKind::UnknownInput),
    ];
    for (page, form, input, kind) in cases {
        let found = fault(page, &form);
        assert_eq!((found.input.as_str(), &found.kind), (input, &kind), "{form:?}");
    }
}

#[test]
fn what_cannot_be_shown_is_refused_and_marked() {
    for field in ["q09", "name", "mail"] {
        let reading = read("opinion", &[(field, "a\0b")]);
        assert_eq!(reading.faults[0].kind, FaultKind::Unprintable);
        assert_eq!(reading.typed[field], ["a\u{fffd}b"]);
        // It stays a fault until the mark is gone.
        assert_eq!(read("opinion", &[(field, "a\u{fffd}b")]).faults[0].kind, FaultKind::Unprintable);
    }
    assert!(matches!(&read("opinion", &[("q07", "1\0")]).faults[0].kind, FaultKind::NotANumber { .. }));
}

#[test]
fn unknown_names_are_refused_but_not_the_controls_of_the_page() {
    for name in ["q99", "q10", "q07.x", "q07.missing.x", "q08.missing", "q06c", "q06", "q10.3", "", "q01_other"] {
        let form = [(name, "1")];
        let found = read("opinion", &form).faults;
        assert_eq!(found, [Fault { field: name.into(), input: name.into(), kind: FaultKind::UnknownInput }], "{name}");
    }
    assert_eq!(read("choices", &[("q11.3", "1")]).faults.len(), 1);
    assert_eq!(read("choices", &[("q10", "1"), ("q11", "100")]).faults.len(), 2);
    assert_eq!(read("choices", &[("q10.0", "1"), ("q10.3", "1")]).faults.len(), 2);
    for name in CONTROLS {
        assert_eq!(read("opinion", &[(name, "")]).faults, [], "{name}");
    }
}

#[test]
fn words_after_other_tick_it() {
    let words = Some(Answer::Text("Borrel".to_owned()));
    for form in [vec![("q01_other", " Borrel ")], vec![("q01", "96"), ("q01_other", "Borrel")]] {
        assert_eq!(answer("participation", &form, "q01"), Some(Answer::Code(96)));
        assert_eq!(answer("participation", &form, "q01_other"), words);
    }
    let form = [("q02", "1"), ("q02_other", "Borrel")];
    assert_eq!(answer("participation", &form, "q02"), Some(Answer::Codes(vec![1, 5])));
    assert_eq!(answer("participation", &form, "q02_other"), words);
    assert_eq!(answer("participation", &[("q02", "5")], "q02_other"), None);
}
