//! The words for what is wrong.

use super::*;
use crate::wording::{Fill, Texts, numbers};

/// One fault of every kind.
fn kinds() -> Vec<FaultKind> {
    let typed = "1,234".to_owned();
    vec![
        FaultKind::Required,
        FaultKind::ConsentRequired,
        FaultKind::UnknownInput,
        FaultKind::SeveralAnswers,
        FaultKind::NotANumber { typed: typed.clone() },
        FaultKind::AmbiguousNumber { typed: typed.clone(), readings: [1.234, 1234.0], decimals: 1 },
        FaultKind::TooSmall { min: 1_000.5 },
        FaultKind::TooLarge { max: 2.0 },
        FaultKind::TooManyDecimals { decimals: 0 },
        FaultKind::TooManyDecimals { decimals: 1 },
        FaultKind::TooManyDecimals { decimals: 2 },
        FaultKind::NumberAndMissing,
        FaultKind::NotADate { typed: typed.clone() },
        FaultKind::AmbiguousDate { typed: typed.clone(), readings: [date(2026, 4, 3), date(2026, 3, 4)] },
        FaultKind::DateTooEarly { min: date(2026, 1, 1) },
        FaultKind::DateTooLate { max: date(2026, 1, 1) },
        FaultKind::NotAnEmail { typed },
        FaultKind::TooLong { length: 300, max: 250 },
        FaultKind::Unprintable,
        FaultKind::TooFew { count: 1, least: 2 },
        FaultKind::TooMany { count: 2, most: 1 },
        FaultKind::ExclusiveWithOthers,
        FaultKind::RankedTwice,
        FaultKind::RankSkipped { place: 1 },
        FaultKind::DoesNotAddUp { sum: 60.0, total: 100.0 },
        FaultKind::DoesNotAddUp { sum: 160.0, total: 100.0 },
        FaultKind::ReadAgain,
    ]
}

#[test]
fn every_kind_has_its_words_in_every_language() {
    let texts = Texts::of_the_product();
    for language in Language::OF_THE_PRODUCT {
        for kind in kinds() {
            let fills: Vec<(&str, Fill)> = kind.fills(language);
            let said = texts.say(language, kind.message_key(), &fills);
            assert!(said.ends_with('.') && !said.contains('{') && !said.contains("fault-"), "{kind:?}: {said}");
            for (name, fill) in
                fills.into_iter().filter(|(name, _)| !matches!(*name, "side" | "count" | "decimals" | "least" | "most"))
            {
                let filled = match fill {
                    Fill::Text(text) => text,
                    Fill::Count(count) => count.to_string(),
                };
                assert!(said.contains(&filled), "{name} ({filled}) is not said: {said}");
            }
        }
    }
    let said = |kind: &FaultKind| texts.say(Language::NL, kind.message_key(), &kind.fills(Language::NL));
    let ambiguous = FaultKind::AmbiguousNumber { typed: "1,234".into(), readings: [1.234, 1234.0], decimals: 1 };
    assert!(said(&ambiguous).contains("Typ 1,2 of 1234,"), "{}", said(&ambiguous));
    let sum = FaultKind::DoesNotAddUp { sum: 60.1 + 0.2, total: 100.0 };
    assert!(said(&sum).contains("Verdeel nog 39,7,"), "{}", said(&sum));
}

#[test]
fn what_a_message_tells_to_type_is_read_as_meant() {
    for (language, typed, decimals) in
        [(Language::NL, "1,234", 0), (Language::NL, "1.234", 3), (Language::EN, "1,234", 3)]
    {
        let Err(numbers::Unreadable::Ambiguous(readings)) = numbers::parse(language, typed, decimals) else { panic!() };
        let kind = FaultKind::AmbiguousNumber { typed: typed.into(), readings, decimals };
        for (name, fill) in kind.fills(language) {
            let (Fill::Text(told), true) = (fill, name != "typed") else { continue };
            assert!(numbers::parse(language, &told, decimals).is_ok(), "{told} in {language}");
        }
    }
}
