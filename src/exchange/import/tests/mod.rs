//! Formulas, markup and names.

mod samples;

use super::formula::{self, Dialect, Known, Target, limits};
use super::markup;
use super::names::{Codes, Ids, row_ids, survey_code};
use crate::survey::expression::Expression;

fn known() -> Known {
    let codes = || [("A1".to_owned(), 1), ("A2".to_owned(), 2)].into();
    let steps = || (1..=5).map(|step| (step.to_string(), step)).collect();
    let mut known = Known::default();
    known.add("Q1", Target::Code { field: "q1".to_owned(), codes: codes() });
    known.add("Q5", Target::Code { field: "q5".to_owned(), codes: steps() });
    known.add("M", Target::Codes { field: "m".to_owned(), codes: codes() });
    known.add("M_A2", Target::Tick { field: "m".to_owned(), code: 2 });
    known.add("1X2X3A2", Target::Tick { field: "m".to_owned(), code: 2 });
    known.add("age", Target::Number("age".to_owned()));
    known.add("years", Target::Number("years".to_owned()));
    known.add("name", Target::Text("name".to_owned()));
    known.add("day", Target::Date("day".to_owned()));
    known.add("ok", Target::Agreed("ok".to_owned()));
    known.add("gone", Target::Gone("it was a file".to_owned()));
    known
}

/// What becomes of a formula: `-` for always, `!` and the reason for nothing.
fn said(source: &str, dialect: Dialect) -> String {
    match formula::parse(source, dialect)
        .and_then(|term| formula::condition(&term, &known(), Some(&Target::Number("age".to_owned()))))
    {
        Ok(Some(text)) => {
            Expression::parse(&text).unwrap_or_else(|fault| panic!("{text}: {fault}"));
            text
        }
        Ok(None) => "-".to_owned(),
        Err(why) => format!("! {why}"),
    }
}

#[test]
fn equations_of_limesurvey_become_conditions() {
    for (theirs, ours) in [
        ("((Q1.NAOK == \"A2\"))", "q1 == 2"),
        ("Q1 != 'A2'", "not answered(q1) or q1 != 2"),
        ("!is_empty(name)", "answered(name)"),
        ("is_empty(age.NAOK) || is_empty(years)", "not answered(age) or not answered(years)"),
        ("age > 5", "age > 5"),
        ("5 lt age and age le 10", "age > 5 and age <= 10"),
        ("!(age > 5)", "not answered(age) or age <= 5"),
        ("!(age > 5 && Q1 == 'A1')", "not answered(age) or age <= 5 or not answered(q1) or q1 != 1"),
        ("(Q1 == 'A1' or Q1 == 'A2') and age >= 18", "(q1 == 1 or q1 == 2) and age >= 18"),
        ("M_A2 == 'Y'", "m == 2"),
        ("M_A2.NAOK != 'Y'", "not answered(m) or m != 2"),
        ("1X2X3A2.NAOK == \"Y\"", "m == 2"),
        ("count(that.M) > 0", "count(m) > 0"),
        ("age >= years", "age >= years"),
        ("name == ''", "not answered(name)"),
        ("Q5 > 3", "q5 > 3"),
        ("1", "-"),
        ("age > 1 and 1", "age > 1"),
        ("self > 3", "age > 3"),
        ("sum(age, years) == 100", "sum(age, years) == 100"),
        ("Q1 > 3", "! its options have no order that the codes keep"),
        ("Q1 == 'A9'", "! there is no option “A9”"),
        ("gone == 1", "! “gone” was not taken over: it was a file"),
        ("later == 1", "! “later” is asked later, or is no question"),
        ("age + years <= 100", "sum(age, years) <= 100"),
        ("self <= (years - age)", "sum(age, age) <= years"),
        ("age + 1 > 3", "age > 2"),
        ("age * 2 > 3", "! it calculates (“*”)"),
        ("regexMatch('/a/', name)", "! “regexMatch()” can't be said in a condition of Peil"),
        ("age >", "! it stops too early"),
    ] {
        assert_eq!(said(theirs, Dialect::LimeSurvey), ours, "{theirs}");
    }
}

#[test]
fn paths_of_xlsform_become_conditions() {
    for (theirs, ours) in [
        ("${Q1} = 'A2'", "q1 == 2"),
        ("${age} >= 18 and ${name} != ''", "age >= 18 and answered(name)"),
        ("selected(${M}, 'A1')", "m == 1"),
        ("not(selected(${M}, 'A1'))", "not answered(m) or m != 1"),
        ("count-selected(${M}) > 1", "count(m) > 1"),
        ("string-length(${name}) > 0", "answered(name)"),
        ("${day} < date('2026-03-01')", "day < \"2026-03-01\""),
        ("${age} div 2 > 3", "! it calculates (“/”)"),
        ("${ok} = 'OK'", "ok == 1"),
        ("${Q5} = 3", "q5 == 3"),
        (". >= 3 and . < 9", "age >= 3 and age < 9"),
        ("true()", "-"),
        ("false()", "! it never holds"),
        ("${age", "! “${” is not closed"),
    ] {
        assert_eq!(said(theirs, Dialect::XlsForm), ours, "{theirs}");
    }
}

#[test]
fn what_is_nested_without_end_is_refused() {
    for source in [
        "(".repeat(3_000),
        "!".repeat(3_000),
        "not(".repeat(900),
        "(1)".repeat(1_000),
        "1+".repeat(2_000),
        "x".repeat(6_000),
    ] {
        for dialect in [Dialect::LimeSurvey, Dialect::XlsForm] {
            assert!(said(&source, dialect).starts_with('!'));
        }
    }
}

#[test]
fn limits_of_a_number_are_seen() {
    let of = |source: &str| formula::parse(source, Dialect::XlsForm).ok().and_then(|term| limits(&term, true, false));
    let found = of(". >= 0 and . < 10").unwrap();
    assert_eq!((found.min, found.max), (Some(0.0), Some(9.0)));
    let found = of("18 <= . and . <= 99").unwrap();
    assert_eq!((found.min, found.max), (Some(18.0), Some(99.0)));
    assert_eq!(of(". > ${age}"), None);
    assert_eq!(of(". > 1 or . < 0"), None);
}

#[test]
fn html_becomes_markdown() {
    for (html, text) in [
        ("Hello", "Hello"),
        ("<p>One</p>\r\n<p>Two&nbsp;&amp; three</p>", "One\n\nTwo & three"),
        ("a<br />b", "a\nb"),
        ("<b>Very</b> <em>good </em>x", "**Very** *good* x"),
        ("<strong></strong>x", "x"),
        ("<ul><li>a</li><li>b</li></ul>", "- a\n- b"),
        ("<ol><li>a</li><li>b</li></ol>c", "1. a\n2. b\n\nc"),
        ("<a href=\"https://example.org/?a=1&amp;b=2\">here</a>", "[here](https://example.org/?a=1&b=2)"),
        ("<span style='color:red'>red</span>", "red"),
        ("3 < 4 & 5 > 4", "3 < 4 & 5 > 4"),
        ("&#233;t&#xe9;", "été"),
        ("<!-- no -->yes", "yes"),
        ("a < b", "a < b"),
    ] {
        assert_eq!(markup::from_html(html).text, text, "{html}");
    }
    let lossy = markup::from_html("<script>alert(1)</script>x<img src='a.png'><a href='javascript:x'>y</a>");
    assert_eq!(lossy.text, "xy");
    assert_eq!(lossy.lost.into_iter().collect::<Vec<_>>(), ["a (javascript:x)", "img", "script"]);
    assert_eq!(markup::line_from_html("<p>a</p><p>b</p>").text, "a b");
}

#[test]
fn ids_and_codes_are_ours() {
    let mut ids = Ids::default();
    let mut take = |wanted: &str| ids.take(wanted, |_| Vec::new());
    assert_eq!(
        [take("q 1"), take("Q_1"), take("1a"), take("page"), take(""), take("é")],
        ["q_1", "Q_1_2", "q1a", "page_2", "q", "q_2"]
    );
    assert_eq!(take("and"), "and_2");
    assert_eq!(
        row_ids(&["SQ001".to_owned(), "a b".to_owned(), "sq001".to_owned(), String::new()]),
        ["SQ001", "a_b", "r3", "r4"]
    );
    assert_eq!(survey_code("Sample LimeSurvey EN/FR"), "sample-limesurvey-en-fr");
    assert_eq!(survey_code("2026"), "survey-2026");
    assert_eq!(Codes::of(["1", "2", "98"]).mapping(), "1 → 1, 2 → 2, 98 → 98");
    assert_eq!(Codes::of(["A1", "2"]).mapping(), "A1 → 1, 2 → 2");
    assert_eq!(Codes::of(["1", "1"]).mapping(), "1 → 1, 1 → 2");
}
