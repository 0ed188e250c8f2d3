//! Sentences about a report whose numbers are known.

use proptest::prelude::*;

use super::*;
use crate::statistics::disclosure::Rules;
use crate::statistics::report::report;
use crate::statistics::response::{Outcome, response};
use crate::statistics::samples::{self, answers};
use crate::survey::{Answer, Answers};

/// Answers of a member of a cluster.
pub(super) type Case = (Vec<usize>, Answers);

fn case(cluster: usize, high: bool) -> Case {
    let code = if high { 3 } else { 1 };
    (vec![cluster], answers(&[("single", Answer::Code(code)), ("number", Answer::Number(2.5))]))
}

/// `high` of `n` members of a cluster chose option 3, the others option 1.
pub(super) fn cluster(cluster: usize, high: usize, n: usize) -> Vec<Case> {
    (0..n).map(|at| case(cluster, at < high)).collect()
}

/// Clusters by the type of each, of `population` members, of whom these answered.
pub(super) fn with(of_type: &[usize], population: u32, cases: &[Case], check: impl Fn(&Evidence<'_>)) {
    let survey = samples::survey();
    let groups = samples::groups(of_type, population);
    let answered = cases.iter().map(|(at, _)| (at.clone(), Outcome::Complete));
    let members: Vec<(Vec<usize>, Outcome)> = answered.chain(vec![(vec![0], Outcome::NoReply); 5]).collect();
    let response = response(&groups, members.iter().map(|(at, outcome)| (at.as_slice(), *outcome)));
    let report = report(&survey, &samples::table(&survey, groups, cases), &Rules::default());
    let texts = Texts::of_the_product();
    let (report, response) = (&report, &response);
    check(&Evidence { survey: &survey, report, response, texts: &texts, language: Language::EN, words: None });
}

/// 31 of 40 in the first cluster chose 2 or 3 (77.5%), 8 of 40 in the second (20%), each of 45 members; a third has three
/// answers, and takes a fourth with it.
fn with_four(check: impl Fn(&Evidence<'_>)) {
    let cases = [cluster(0, 31, 40), cluster(1, 8, 40), cluster(2, 1, 3), cluster(3, 6, 12)].concat();
    with(&[0, 0, 0, 0], 45, &cases, check);
}

fn of(text: &str, evidence: &Evidence<'_>) -> Finding {
    let checked = check(text, evidence);
    let found: Vec<&Finding> = checked.findings().collect();
    let [only] = found.as_slice() else { panic!("{text}: {checked:?}") };
    (*only).clone()
}

#[test]
fn a_word_is_held_against_the_number_and_its_range() {
    with_four(|evidence| {
        // 31 of 40 answers of 45 members: from 33 to 36 of them.
        let almost = of("Almost {share single.high c0} of them", evidence);
        assert_eq!((almost.verdict.clone(), almost.shown.as_deref()), (Verdict::Supported, Some("80%")), "{almost:?}");
        assert_eq!((almost.value, almost.n, almost.count), (Some(77.5), Some(40), Some(31)));
        let cases = [
            ("Bijna {80% = share single.high c0} van hen", Verdict::Supported, "80%"),
            ("Almost {90% = share single.high c0}", Verdict::Contradicted, "90%"),
            ("A majority {share single.high c0} of them", Verdict::Supported, "(78%)"),
            ("A majority of them ({share single.high c0})", Verdict::Supported, "78%"),
            ("Une majorité {share single.high c1}", Verdict::Contradicted, "(20%)"),
            // A line is drawn, which the range may not cross: 73.3% to 80%.
            ("meer dan {share single.high c0}", Verdict::Weak, "75%"),
            ("meer dan {70% = share single.high c0}", Verdict::Supported, "70%"),
            ("More than {50% = share single.high c0}", Verdict::Supported, "50%"),
            ("At least three quarters {share single.high c0}", Verdict::Weak, "(78%)"),
            ("{70% = share single.high c0} or more of them", Verdict::Supported, "70%"),
            ("{80% = share single.high c0} of meer van hen", Verdict::Contradicted, "80%"),
            ("Two thirds or more of them ({share single.high c0})", Verdict::Supported, "78%"),
            ("About a fifth of them ({share single.high c1})", Verdict::Supported, "20%"),
            ("Hardly any {share single.high c1}", Verdict::Contradicted, "(20%)"),
            ("A large majority {share single.high c0}", Verdict::Contradicted, "(78%)"),
            ("It is {78% = share single.high c0}", Verdict::Supported, "78%"),
            ("It is {80% = share single.high c0}", Verdict::Contradicted, "80%"),
            ("{count single.high c0} of {n single c0}", Verdict::Filled, "31"),
            ("on average {mean number c0}", Verdict::Filled, "2.5"),
            ("more than {2 = mean number c0}", Verdict::Supported, "2"),
            ("more than {3 = mean number c0}", Verdict::Contradicted, "3"),
            ("about {2.4 = mean number c0}", Verdict::Supported, "2.4"),
            ("{rate c0} answered", Verdict::Filled, "89%"),
        ];
        for (text, verdict, shown) in cases {
            let checked = check(text, evidence);
            let found = checked.findings().next().unwrap();
            assert_eq!((&found.verdict, found.shown.as_deref()), (&verdict, Some(shown)), "{text}: {found:?}");
        }
        let filled = check("# One\n\n- Almost {share single.high c0} of \\{them\\}.\n", evidence);
        assert_eq!(filled.text, "# One\n\n- Almost 80% of \\{them\\}.\n");
        assert_eq!(filled.statements[1].pieces.last(), Some(&Piece::Text(" of {them}.".into())));
    });
}

#[test]
fn a_range_that_reaches_beyond_the_word_makes_it_weak() {
    // 12 of 20 answers of 400 members: a majority that chance may undo.
    with(&[0], 400, &cluster(0, 12, 20), |evidence| {
        for (text, verdict) in [
            ("a majority {unweighted single.high ALL}", Verdict::Weak),
            ("more than half of them ({share single.high ALL})", Verdict::Weak),
            ("about {share single.high ALL}", Verdict::Weak),
            ("at least a third {share single.high ALL}", Verdict::Supported),
            ("{share single.high ALL}", Verdict::Filled),
        ] {
            assert_eq!(of(text, evidence).verdict, verdict, "{text}");
        }
    });
    with(&[0], 400, &cluster(0, 12, 20), |evidence| {
        let french = Evidence { language: Language::FR, words: Some(Language::FR), ..*evidence };
        assert_eq!(of("{mean number}", &french).shown.as_deref(), Some("2,5"));
        assert_eq!(of("{2,5 = mean number}", &french).verdict, Verdict::Supported);
    });
    // Everybody answered: nothing is left to chance.
    with(&[0], 20, &cluster(0, 11, 20), |evidence| {
        assert_eq!(of("a majority {share single.high c0}", evidence).verdict, Verdict::Supported);
    });
}

#[test]
fn numbers_are_written_as_the_language_does_and_few_answers_make_no_percentage() {
    with(&[0, 1], 45, &[cluster(0, 31, 40), cluster(1, 3, 8)].concat(), |evidence| {
        let french = Evidence { language: Language::FR, words: Some(Language::FR), ..*evidence };
        assert_eq!(of("Près de {share single.high c0}", &french).shown.as_deref(), Some("80\u{202f}%"));
        // What is a claim in another language is none.
        assert_eq!(of("about {share single.high c0}", &french).claim, None);
        let few = of("{share single.high c1}", evidence);
        assert_eq!((few.shown.as_deref(), few.verdict), (Some("3 of 8"), Verdict::Filled));
        assert_eq!(of("A minority {share single.high c1}", evidence).shown.as_deref(), Some("(3 of 8)"));
        assert_eq!(of("a majority {share single.high c1}", evidence).verdict, Verdict::Contradicted);
        for text in ["about {share single.high c1}", "{38% = share single.high c1}"] {
            let found = of(text, evidence);
            let why = Verdict::Wrong(Fault::new("3 of 8", Why::FewForPercent));
            assert_eq!((found.verdict, found.shown), (why, None), "{text}");
        }
    });
}

#[test]
fn two_numbers_are_compared_as_the_words_between_them_say() {
    let verdict = |text: &str, evidence: &Evidence<'_>| {
        let checked = check(text, evidence);
        let [only] = checked.statements[0].comparisons.as_slice() else { panic!("{text}: {checked:?}") };
        only.verdict.clone()
    };
    with(
        &[0, 0, 0, 1],
        100,
        &[cluster(0, 31, 40), cluster(1, 8, 40), cluster(2, 20, 40), cluster(3, 22, 40)].concat(),
        |evidence| {
            let cases = [
                ("c0 ({share single.high c0}) more often than c1 ({share single.high c1})", Verdict::Supported),
                ("c0 ({share single.high c0}) less often than c1 ({share single.high c1})", Verdict::Contradicted),
                ("c3 ({share single.high c3}) more often than c2 ({share single.high c2})", Verdict::Weak),
                ("c3 ({share single.high c3}) as often as c2 ({share single.high c2})", Verdict::Weak),
                ("c0 ({share single.high c0}) as often as c1 ({share single.high c1})", Verdict::Contradicted),
                (
                    "c0 ({share single.high c0}) more often than others ({share single.high rest:c0})",
                    Verdict::Supported,
                ),
                (
                    "others ({share single.high rest:c0}) less often than c0 ({share single.high c0})",
                    Verdict::Supported,
                ),
                // Another option of the same group: the ranges must not overlap.
                ("high ({share single.high c0}) more often than low ({share single.1 c0})", Verdict::Supported),
                ("low ({share single.1 c2}) as often as high ({share single.high c2})", Verdict::Weak),
            ];
            for (text, expected) in cases {
                assert_eq!(verdict(text, evidence), expected, "{text}");
            }
            // Never with a whole that holds it.
            for whole in ["T0", "ALL"] {
                let text = format!("c0 ({{share single.high c0}}) more often than all ({{share single.high {whole}}})");
                assert_eq!(verdict(&text, evidence), Verdict::Wrong(Fault::new(whole, Why::InCommon)), "{whole}");
            }
            let rest = check("{share single.high rest:c0} and {count single.high rest:c0}", evidence);
            let numbers: Vec<_> = rest.findings().map(|finding| (finding.value, finding.n)).collect();
            assert_eq!(numbers, [(Some(35.0), Some(80)), (Some(28.0), Some(80))]);
            let standing = |text: &str| check(text, evidence).statements[0].standing;
            assert_eq!(standing("No number."), None);
            let both = "c0 ({share single.high c0}) less often than c1 ({share single.high c1})";
            assert_eq!(standing(both), Some(Standing::Contradicted));
        },
    );
}

#[test]
fn what_is_hidden_or_not_there_is_said_with_its_place() {
    with_four(|evidence| {
        let hidden = of("First line.\nOf c2, {share single.high c2} do.", evidence);
        assert!(matches!(hidden.verdict, Verdict::Hidden(_)) && hidden.shown.is_none() && hidden.value.is_none());
        assert_eq!((hidden.line, hidden.column), (2, 8));
        let compared = check("c0 ({share single.high c0}) more often than c2 ({share single.high c2})", evidence);
        assert!(compared.statements[0].comparisons.is_empty(), "what is hidden is compared with nothing");
        assert_eq!(compared.statements[0].standing, Some(Standing::Untold));
        let cases = [
            ("{share singel.high c0}", "singel", "did you mean “single”?"),
            ("{share single.hihg c0}", "hihg", "did you mean “high”?"),
            ("{share single.4 c0}", "4", "did you mean “1”?"),
            ("{rate 0}", "0", "did you mean “T0”?"),
            ("{share single.hihg c2}", "hihg", "did you mean “high”?"),
            ("{share single.high nowhere}", "nowhere", "a group of this wave: ALL, T0"),
            ("{share single.high rest:nowhere}", "nowhere", "a group of this wave: c0"),
            ("{mean number rest:c0}", "rest:c0", "share, unweighted and count"),
            ("{share single c0}", "single", "single.1"),
            ("{share number.1 c0}", "number", "a question with options"),
            ("{first single.1 c0}", "single", "put in order"),
            ("{score single c0}", "single", "recommendation"),
            ("{mean multiple c0}", "multiple", "numbers or a scale"),
            ("{portion single.high c0}", "portion", "one of share"),
            ("{many = share single.high c0}", "many", "a number before"),
            ("{}", "", "MEASURE QUESTION.PART GROUP"),
            ("{share single.high c0", "{share single.high c0", "not closed"),
            ("share single.high c0}", "}", "not opened"),
        ];
        for (text, found, expected) in cases {
            let verdict = of(text, evidence).verdict;
            if text == "{mean multiple c0}" {
                assert_eq!(verdict, Verdict::Empty, "nobody answered that one");
                continue;
            }
            let Verdict::Wrong(fault) = verdict else { panic!("{text}: {verdict:?}") };
            assert!(fault.found == found && fault.to_string().contains(expected), "{text}: {fault}");
        }
        let text = "Open { brace, and {share single.high c0} after";
        assert_eq!(check(text, evidence).text, "Open { brace, and 78% after");
    });
}

#[test]
fn what_a_survey_does_not_have_is_found_without_a_wave() {
    let survey = samples::survey();
    let found = |text: &str| -> Vec<(usize, usize, String)> {
        let faults = faults(text, &survey, Language::EN).into_iter();
        faults.map(|(line, column, fault)| (line, column, fault.found)).collect()
    };
    assert_eq!(found("Almost {share single.high nowhere} and {rate} \\{"), []);
    assert_eq!(found("{share grida.top2} {share recommend.promoters} {first ranking.1} {n multiple_other}"), []);
    assert_eq!(
        found("{share singel.high}\n and {share single.top2} {mean"),
        [(1, 1, "singel".into()), (2, 6, "top2".into()), (2, 26, "{mean".into())]
    );
    for own in nameable(&survey) {
        for measure in own.measures() {
            assert_eq!(found(&own.example(*measure, "ALL")), [], "{}", own.example(*measure, "ALL"));
        }
    }
}

/// Whatever is typed: every brace is judged once, and what is between braces is all that changes.
#[test]
fn no_text_is_too_strange() {
    with(&[0], 20, &cluster(0, 11, 20), |evidence| {
        proptest!(|(typed in "([{}.*#>|=\\\\ \n-]|share single\\.high c0|almost|more often than|\\{rate\\}|é|\\PC){0,40}")| {
            let checked = check(&typed, evidence);
            prop_assert_eq!(checked.findings().count(), braces(&typed).len());
            let is_filled = checked.findings().any(|finding| finding.shown.is_some());
            prop_assert!(is_filled || checked.text == typed);
            let places: Vec<_> = checked.findings().map(|finding| (finding.line, finding.column)).collect();
            prop_assert!(places.is_sorted(), "{:?}", places);
            faults(&typed, evidence.survey, Language::NL);
        });
    });
}
