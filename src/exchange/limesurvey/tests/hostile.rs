//! Files that are no structures, or not whole, or too much.

use proptest::prelude::*;

use super::Structure;
use crate::exchange::import::Unreadable;
use crate::exchange::limesurvey::import;

fn structure() -> String {
    Structure::new()
        .group("One", "1")
        .question("L", "Q1", "Which?", &[("relevance", "1")])
        .answer("A1", "First", "0")
        .answer("A2", "Second", "0")
        .question("M", "Q2", "What {Q1}?", &[("relevance", "Q1 == 'A1'")])
        .part("a", "A", "0")
        .write()
}

#[test]
fn other_files_are_told_from_structures() {
    for other in [
        "",
        "hello",
        "<html></html>",
        "<document></document>",
        "{}",
        "<document><LimeSurveyDocType>Question</LimeSurveyDocType></document>",
    ] {
        assert!(matches!(import(other.as_bytes()), Err(Unreadable::OtherFormat { .. })), "{other}");
    }
    assert!(matches!(import(b"\xff\xfe\x00"), Err(Unreadable::OtherFormat { .. })));
    let empty = Structure::new().group("One", "1").write();
    assert!(matches!(import(empty.as_bytes()), Err(Unreadable::Empty(_))));
}

#[test]
fn entities_that_grow_are_refused() {
    let bomb = "<?xml version=\"1.0\"?><!DOCTYPE document [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><document>&b;</document>";
    assert!(matches!(import(bomb.as_bytes()), Err(Unreadable::Refused(_))));
    let outside = "<!DOCTYPE document SYSTEM \"file:///etc/passwd\"><document/>";
    assert!(matches!(import(outside.as_bytes()), Err(Unreadable::Refused(_))));
    let unknown = structure().replace("<![CDATA[Which?]]>", "&much;");
    assert!(matches!(import(unknown.as_bytes()), Err(Unreadable::Refused(_))));
    let known = structure().replace("<![CDATA[Which?]]>", "A &lt; &#66; &amp; C");
    let survey = import(known.as_bytes()).unwrap().survey;
    assert_eq!(survey.questions().next().unwrap().text.in_language(crate::wording::Language::EN), "A < B & C");
}

#[test]
fn depth_and_size_have_an_end() {
    let deep = format!("<document>{}", "<a>".repeat(100_000));
    assert!(matches!(import(deep.as_bytes()), Err(Unreadable::Refused(_))));
    let large = vec![b' '; crate::exchange::import::MAX_BYTES + 1];
    assert!(matches!(import(&large), Err(Unreadable::TooLarge { .. })));
}

#[test]
fn a_file_that_is_cut_off_is_told() {
    let whole = structure();
    for length in (1..whole.len() - 1).step_by(13) {
        assert!(import(&whole.as_bytes()[..length]).is_err(), "{length}");
    }
    assert!(import(whole.as_bytes()).is_ok());
}

proptest! {
    #[test]
    fn no_damage_makes_it_panic(places in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8)) {
        let mut bytes = structure().into_bytes();
        for (place, byte) in places {
            let at = place.index(bytes.len());
            bytes[at] = byte;
        }
        let _ = import(&bytes);
    }

    #[test]
    fn whatever_the_fields_say_a_survey_comes_out_or_a_message(
        questions in prop::collection::vec(("[LMOPSTUQKNDRXYG5IABCEFH1:;!|*]", "[A-Za-z0-9]{0,4}|Q1|page|\\PC{0,6}", "\\PC{0,20}|\\{Q1\\}|\\{\\{x|<b>x|\\{if\\(a\\)\\}", "1||Q1 == 'A1'|Q1_a != \"Y\"|\\PC{0,12}"), 1..8),
        attributes in prop::collection::vec(("min_answers|max_answers|random_order|array_filter|equals_num_value|multiflexible_max|multiflexible_checkbox|input_boxes|em_validation_q|numbers_only|date_min|exclude_all_others", "1|2|0|-5|Q1|a|self > 3|\\PC{0,8}"), 0..4),
    ) {
        let mut structure = Structure::new().group("One", "1");
        for (kind, title, text, relevance) in &questions {
            let clean = |text: &str| text.replace("]]>", "");
            let (title, text, relevance) = (clean(title), clean(text), clean(relevance));
            structure = structure.question(kind, &title, &text, &[("relevance", &relevance), ("mandatory", "Y"), ("other", "Y")]);
            structure = structure.part("a", "A", "0").part("a", "B", "0").part("c", "C", "1").answer("A1", "X", "0").answer("2", "Y", "0").answer("", "Z", "1");
            for (name, value) in &attributes {
                structure = structure.attribute(name, &value.replace("]]>", ""));
            }
        }
        match import(structure.write().as_bytes()) {
            Ok(imported) => prop_assert!(imported.survey.questions().count() > 0),
            Err(why) => prop_assert!(matches!(why, Unreadable::Empty(_) | Unreadable::Damaged(_)), "{}", why),
        }
    }
}
