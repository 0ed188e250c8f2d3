//! Everything that can be said of a sentence has its words.

use super::*;
use crate::statistics::findings::{Fault, Known, Standing, Verdict, Why};
use crate::statistics::samples::{self, answers};
use crate::statistics::{Outcome, Rules, report, response};
use crate::survey::Answer;
use crate::web::pages::results::Focus;
use crate::web::pages::results::looking::Bars;

const FAULTS: usize = 27;

fn faults() -> Vec<Why> {
    let near =
        |nearest: Option<&str>| Known { nearest: nearest.map(str::to_owned), names: vec!["a".into(), "b".into()] };
    let mut faults = vec![
        Why::Unclosed,
        Why::Unopened,
        Why::Shape,
        Why::Measure(vec!["share".into()]),
        Why::Number,
        Why::NoPart("q01.1".into()),
        Why::NoOptions,
        Why::NoNumbers,
        Why::NoRecommendation,
        Why::NoRanking,
        Why::RestOfShares,
        Why::FewForScore,
        Why::FewForPercent,
        Why::InCommon,
        Why::Denied,
        Why::Combined,
        Why::Several,
        Why::Apart,
        Why::DeniedComparison,
        Why::Superlative,
        Why::Unlike,
    ];
    for nearest in [None, Some("a")] {
        faults.extend([Why::Question(near(nearest)), Why::Part(near(nearest)), Why::Group(near(nearest))]);
    }
    assert_eq!(faults.len(), FAULTS);
    faults
}

/// 12 of 20 in the first cluster, 4 of 20 in the second, and too few in the third.
fn with(check: impl Fn(&Reader<'_>, &Evidence<'_>)) {
    let survey = samples::survey();
    let groups = samples::groups(&[0, 0, 0, 0], 100);
    let case = |cluster: usize, high: bool| {
        let code = Answer::Code(if high { 3 } else { 1 });
        (vec![cluster], answers(&[("single", code), ("number", Answer::Number(if high { 2.5 } else { 1.0 }))]))
    };
    let cases: Vec<_> = [(0, 12, 20), (1, 4, 20), (2, 1, 3), (3, 3, 8)]
        .into_iter()
        .flat_map(|(cluster, high, n)| (0..n).map(move |at| case(cluster, at < high)))
        .collect();
    let members = cases.iter().map(|(at, _)| (at.as_slice(), Outcome::Complete));
    let response = response::response(&groups, members);
    let report = report::report(&survey, &samples::table(&survey, groups, &cases), &Rules::default());
    let texts = Texts::of_the_product();
    for language in Language::OF_THE_PRODUCT {
        let reader = Reader {
            survey: &survey,
            report: &report,
            whole: &report,
            focus: Focus::Everything,
            bars: Bars::Whole,
            texts: &texts,
            language,
        };
        let (report, response, words) = (&report, &response, None);
        check(&reader, &Evidence { survey: &survey, report, response, texts: &texts, language: Language::EN, words });
    }
}

fn is_said(words: &str) {
    assert!(!words.is_empty() && !words.contains("findings-") && !words.contains("results-"), "{words}");
    assert!(!words.contains("NaN") && !words.contains("inf"), "{words}");
}

#[test]
fn every_fault_every_standing_and_every_verdict_has_words_in_every_language() {
    with(|reader, evidence| {
        let checked = check("{x}", evidence);
        let finding = checked.findings().next().unwrap();
        for why in faults() {
            let words = telling::placed(reader, finding, &Fault::new("q99", why));
            is_said(&words);
            assert!(words.contains('1'), "{words}");
        }
        for standing in Standing::ALL {
            is_said(&telling::mark(reader, standing).words);
        }
        let text = "Almost {share single.high c0}. A majority {share single.high c0}. About {90% = share single.high c0}. \
                    {61% = share single.high c0}. Hardly any {share single.high c1}. Less than {share single.high c1}. \
                    At most {share single.high c1}. At least {share single.high c1}. Just over {share single.high c1}. \
                    None {share single.high c1}. {share single.high c2}. {share single.high c3}. {mean number}. \
                    {sum number}. More than {3 = mean number}. {share recommend.promoters}. {rate}. {eligible}. {no c0}. \
                    About a third ({share single.high c0}). A ({share single.high c0}) more often than b ({share single.high c1}). \
                    A ({share single.high c0}) less often than b ({share single.high c1}). \
                    A ({share single.high c0}) as often as b ({share single.high c1}). \
                    A ({rate c0}) as often as b ({rate c1}). A ({mean number c0}) higher than b ({mean number c1}). \
                    A ({share single.high c0}) more often than all ({share single.high ALL}). \
                    A majority ({share single.high c0}) does not. Over a minority ({share single.high c0}). \
                    Only 20% ({share single.high c0}). 12 out of 20 ({share single.high c0}). \
                    Twice as many in a ({share single.high c0}) as in b ({share single.high c1}). \
                    A ({share single.high c0}) not more often than b ({share single.high c1}). \
                    More in a ({rate c0}) than in b ({n single c1}).";
        let checked = check(text, evidence);
        assert_eq!(checked.statements.len(), 33);
        let shown = telling::sentences(reader, &checked.statements);
        for line in &shown {
            assert!(!line.because.is_empty(), "{}", line.text);
            line.because.iter().for_each(|because| is_said(&because.words));
        }
        assert!(checked.findings().any(|finding| matches!(finding.verdict, Verdict::Hidden(_))));
        assert!(shown.iter().any(|line| line.text.contains("`{share single.high c2}`")));
        telling::tally(reader, &checked).iter().for_each(|mark| is_said(&mark.words));
        for cause in [Cause::Saved, Cause::TakenOff, Cause::Apart] {
            is_said(&reader.word(&format!("findings-cause-{}", cause.as_str())));
        }
        for language in Language::OF_THE_PRODUCT {
            let claims = legend::claims(reader, language);
            assert!(claims.len() > 10);
            claims.iter().for_each(|claim| is_said(&claim.what));
        }
        let names = legend::names(reader);
        assert!(names.iter().any(|name| name.field == "grida" && name.parts.starts_with("top2 (")), "{names:?}");
    });
}

#[test]
fn somebody_reads_what_is_written_in_their_language_or_what_there_is() {
    let (nl, fr, en) = (Language::NL, Language::FR, Language::EN);
    assert_eq!(language_for(fr, &[nl, fr], &[nl, fr]), fr);
    assert_eq!(language_for(fr, &[nl, fr], &[nl]), nl);
    assert_eq!(language_for(fr, &[nl, fr], &[]), fr);
    assert_eq!(language_for(en, &[nl, fr], &[]), nl);
}
