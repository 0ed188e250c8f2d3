//! Whatever is said of a share in the three languages: what is false is never called supported, and what is true is.

mod apart;
mod sayings;

use std::cell::RefCell;

use super::tests::{cluster, with};
use super::*;
use apart::{DOUBTFUL, OF_ANOTHER, SURE};
use sayings::{InLanguage, NEVER, SAID};

/// Of a hundred members who all answered, so that chance has no part in it.
const SHARES: [u32; 21] = [0, 3, 5, 9, 10, 18, 20, 25, 33, 45, 48, 50, 52, 58, 60, 67, 78, 80, 90, 96, 100];

fn bound(text: &str) -> String {
    text.replace("{}", "{share single.high c0}").replace("{50% = }", "{50% = share single.high c0}")
}

/// As it is judged where the words of its language count, and where those of all do.
fn standings(text: &str, language: &str, evidence: &Evidence<'_>) -> [Option<Standing>; 2] {
    let language: Language = language.parse().unwrap();
    [Some(language), None].map(|words| {
        let evidence = Evidence { language, words, ..*evidence };
        let checked = check(&bound(text), &evidence);
        assert_eq!(checked.statements.len(), 1, "{text}");
        checked.statements[0].standing
    })
}

#[test]
fn no_false_sentence_is_supported_and_every_true_one_is() {
    let wrong = RefCell::new(Vec::new());
    for share in SHARES {
        with(&[0], 100, &cluster(0, share as usize, 100), |evidence| {
            let mut wrong = wrong.borrow_mut();
            for (truth, said) in SAID {
                for (language, text) in
                    said.iter().flat_map(|(language, texts)| texts.iter().map(move |text| (language, text)))
                {
                    let [own, all] = standings(text, language, evidence);
                    let supported = Some(Standing::Supported);
                    if truth(share) != (own == supported) || !truth(share) && all == supported {
                        wrong.push(format!("{language} {share}% {text}: {own:?}, {all:?}"));
                    }
                    // And what is false is said to be, in its own language.
                    if !truth(share) && own != Some(Standing::Contradicted) {
                        wrong.push(format!("{language} {share}% {text}: {own:?}"));
                    }
                }
            }
            for (language, text) in
                NEVER.iter().flat_map(|(language, texts)| texts.iter().map(move |text| (language, text)))
            {
                for found in standings(text, language, evidence) {
                    if matches!(found, Some(Standing::Supported | Standing::Weak) | None) {
                        wrong.push(format!("{language} {share}% {text}: {found:?}"));
                    }
                }
            }
        });
    }
    let wrong = wrong.into_inner();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Whatever is false wherever its claim stands is found, and nothing is called false that may be of something else.
#[test]
fn a_claim_apart_from_the_only_number_of_a_sentence_is_of_that_number() {
    let wrong = RefCell::new(Vec::new());
    for share in SHARES {
        with(&[0, 0], 100, &[cluster(0, share as usize, 100), cluster(1, 40, 100)].concat(), |evidence| {
            let mut wrong = wrong.borrow_mut();
            for (truth, said) in SURE {
                for (language, text) in in_languages(said) {
                    let [own, all] = standings(text, language, evidence);
                    let expected = if truth(share) { Standing::Supported } else { Standing::Contradicted };
                    if own != Some(expected) || !truth(share) && all == Some(Standing::Supported) {
                        wrong.push(format!("{language} {share}% {text}: {own:?}, {all:?}"));
                    }
                }
            }
            let others = [(DOUBTFUL, Standing::Untold), (OF_ANOTHER, Standing::Filled)];
            for (said, expected) in others.iter().filter(|_| share == 45) {
                for (language, text) in in_languages(said) {
                    let [own, _] = standings(text, language, evidence);
                    if own != Some(*expected) {
                        wrong.push(format!("{language} {share}% {text}: {own:?}"));
                    }
                }
            }
        });
    }
    let wrong = wrong.into_inner();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn in_languages(said: &[InLanguage]) -> impl Iterator<Item = (&'static str, &'static str)> {
    let texts = said.iter().flat_map(|(language, texts)| texts.iter().map(move |text| (*language, *text)));
    texts.collect::<Vec<_>>().into_iter()
}

/// Of two types, and two clusters of each: c0 at 80%, c1 at 40%, c2 at 78%, c3 at 20%.
#[test]
fn two_numbers_are_compared_or_it_cannot_be_told() {
    use Standing::{Contradicted, Filled, Supported, Untold, Weak};
    let cases: [(&str, &str, Standing); 34] = [
        ("en", "Twice as many in c0 ({c0}) as in c1 ({c1}).", Supported),
        ("en", "Twice as many in c0 ({c0}) as in c2 ({c2}).", Contradicted),
        ("en", "Twice as many in c2 ({c2}) as in c0 ({c0}).", Contradicted),
        ("en", "c0 ({c0}) says so four times as often as c3 ({c3}).", Supported),
        ("en", "More than twice as many in c0 ({c0}) as in c1 ({c1}).", Contradicted),
        ("en", "More than twice as many in c0 ({c0}) as in c3 ({c3}).", Supported),
        ("en", "Half as many in c1 ({c1}) as in c0 ({c0}).", Supported),
        ("en", "Half as many in c0 ({c0}) as in c0 ({c2}).", Contradicted),
        ("en", "The highest share is in c2 ({c2}), before c0 ({c0}).", Contradicted),
        ("en", "The highest share is in c0 ({c0}), before c2 ({c2}).", Untold),
        ("en", "The highest share is in T0 ({T0}), before T1 ({T1}).", Weak),
        ("en", "The lowest share is in T0 ({T0}), before T1 ({T1}).", Contradicted),
        ("en", "More members of c1 ({c1}) than of c0 ({c0}).", Contradicted),
        ("en", "Fewer members of c1 ({c1}) than of c0 ({c0}).", Supported),
        ("en", "Fewer members of c0 ({c0}) than of c1 ({c1}).", Contradicted),
        ("en", "c0 ({c0}) not more often than c1 ({c1}).", Untold),
        ("en", "Members of c0 ({c0}) do not say so more often than those of c1 ({c1}).", Untold),
        ("en", "A majority of c0 ({c0}) and even more of c1 ({c1}).", Contradicted),
        ("en", "A majority of c0 ({c0}) and more than 30% of c1 ({c1}).", Supported),
        ("en", "A majority ({c0} in c0, {c2} in c2).", Supported),
        ("en", "A majority ({c0} in c0, {c1} in c1).", Contradicted),
        ("en", "A majority ({c0}) says so; of c1 {c1} do.", Filled),
        ("en", "In c0 ({c0}) and in c1 ({c1}).", Filled),
        ("nl", "Twee keer zoveel in c0 ({c0}) als in c1 ({c1}).", Supported),
        ("nl", "Twee keer zoveel in c2 ({c2}) als in c0 ({c0}).", Contradicted),
        ("nl", "Dubbel zoveel in c2 ({c2}) als in c0 ({c0}).", Contradicted),
        ("nl", "Het hoogste aandeel is in c2 ({c2}), voor c0 ({c0}).", Contradicted),
        ("nl", "Meer leden van c1 ({c1}) dan van c0 ({c0}).", Contradicted),
        ("nl", "c0 ({c0}) niet vaker dan c1 ({c1}).", Untold),
        ("fr", "Deux fois plus dans c0 ({c0}) que dans c1 ({c1}).", Supported),
        ("fr", "Deux fois plus dans c2 ({c2}) que dans c0 ({c0}).", Contradicted),
        ("fr", "La part la plus élevée est dans c2 ({c2}), devant c0 ({c0}).", Contradicted),
        ("fr", "c1 ({c1}) le dit plus souvent que c0 ({c0}).", Contradicted),
        ("fr", "c0 ({c0}) ne le dit pas plus souvent que c1 ({c1}).", Untold),
    ];
    let answered = [cluster(0, 80, 100), cluster(1, 40, 100), cluster(2, 78, 100), cluster(3, 20, 100)].concat();
    with(&[0, 0, 1, 1], 100, &answered, |evidence| {
        for (language, text, expected) in cases {
            let text = ["c0", "c1", "c2", "c3", "T0", "T1"].iter().fold(text.to_owned(), |text, group| {
                text.replace(&format!("{{{group}}}"), &format!("{{share single.high {group}}}"))
            });
            let language: Language = language.parse().unwrap();
            let evidence = Evidence { language, words: Some(language), ..*evidence };
            let checked = check(&text, &evidence);
            assert_eq!(checked.statements[0].standing, Some(expected), "{text}: {:#?}", checked.statements[0]);
        }
    });
}
