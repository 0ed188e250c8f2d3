//! Every refusal has words of its own in every language of the product.

use std::collections::{BTreeMap, BTreeSet};

use super::words::words;
use crate::exchange::import::Unreadable;
use crate::exchange::lists::ListFileFault;
use crate::mail::letter::LetterFault;
use crate::people::spell::{Misplaced, Spell};
use crate::rights::{Grant, NotGrantable, Right, Role};
use crate::services::invite_instead::NotNow;
use crate::services::refusal::{BackupFault, Hint, Part, Uncompared, Undoing, Unraked, Wording};
use crate::services::{Field, Refusal, Thing};
use crate::storage::StoreError;
use crate::storage::erased_list::ErasedListFault;
use crate::storage::tidemark::TidemarkFault;
use crate::survey::change::Change;
use crate::survey::letters::Unusable;
use crate::wave::link::NotUnwrapped;
use crate::wave::{Audience, IllegalMove, Move, Privacy, State, Terms};
use crate::wording::{Language, Texts};

/// Every refusal there is, at least once, and with every reason that has words of its own.
fn all() -> Vec<Refusal> {
    let (count, text) = (7, || "Ægir".to_owned());
    let day = jiff::civil::date(2026, 11, 30);
    let until = day.at(9, 0, 0, 0).to_zoned_datetime(jiff::tz::TimeZone::UTC).unwrap();
    let terms = |url: &str| Terms {
        base_url: url.to_owned(),
        sender: "survey@a.example".to_owned(),
        privacy_notice: Some(String::new()),
        reply_to: None,
        bounce_domain: None,
    };
    let mut all = vec![
        Refusal::Store(StoreError::Busy),
        Refusal::Store(StoreError::HoldsNul),
        Refusal::NoSuchLink,
        Refusal::Closed,
        Refusal::HandedOver,
        Refusal::Tidemark(TidemarkFault::Damaged { path: "peil.key.tidemark".into(), line: 1 }),
        Refusal::Backup(BackupFault::TrailGoesOn),
        Refusal::ErasedList(ErasedListFault::Damaged { path: "peil.key.erased".into(), line: 1 }),
        Refusal::AlreadySent,
        Refusal::NothingAnswered,
        Refusal::FaultyDefinition { definition: text(), problems: Vec::new() },
        Refusal::NotLaunchable { survey: text(), number: 2, problems: Vec::new() },
        Refusal::BreakingChange { survey: text(), from: 1, to: 2, change: Box::new(Change::default()) },
        Refusal::SameVersion { survey: text(), number: 2 },
        Refusal::LettersApproved { survey: text(), number: 2 },
        Refusal::WordsApproved,
        Refusal::PromiseNotKept { survey: text(), number: 2, places: text() },
        Refusal::NotRaked(Unraked::UnknownAttribute { name: text(), hint: Hint::NoneYet }),
        Refusal::NotRaked(Unraked::Twice(text())),
        Refusal::NotRaked(Unraked::OneClass(text())),
        Refusal::NotRaked(Unraked::TooManyClasses { name: text(), count: 41 }),
        Refusal::NotRaked(Unraked::NoAnswers),
        Refusal::NotRaked(Unraked::EmptyClass { attribute: text(), class: text(), members: 3 }),
        Refusal::NotRaked(Unraked::NotConverged { attributes: text(), rounds: 9, error: 0.5 }),
        Refusal::NotRaked(Unraked::BoundsTooNarrow { low: 0.9, high: 1.1 }),
        Refusal::NotCompared(Uncompared::Itself(text())),
        Refusal::NotCompared(Uncompared::NotSent(text())),
        Refusal::NotCompared(Uncompared::OtherSurvey { wave: text(), survey: text(), expected: text() }),
        Refusal::UnreadableList(ListFileFault::NothingInIt),
        Refusal::NothingToTake,
        Refusal::Misplaced(Misplaced::Backwards { from: day, until: day }),
        Refusal::Misplaced(Misplaced::Overlaps(Spell { from: Some(day), until: None })),
        Refusal::ContactGone(text()),
        Refusal::NobodyToAsk,
        Refusal::WrongCount { expected: count, found: text() },
        Refusal::WrongName { expected: text(), found: text() },
        Refusal::CheckedBefore,
        Refusal::Unwritten(LetterFault::Empty("link")),
        Refusal::UnwrittenFor { members: vec![text(); 7], fault: LetterFault::EmptyPlace("privacy_link") },
        Refusal::UnwrittenFor { members: vec![text()], fault: LetterFault::Empty("link") },
        Refusal::FaultyLetters(count),
        Refusal::PostNotReady(count),
        Refusal::OtherTerms {
            approved: Box::new(terms("https://a.example")),
            now: Box::new(terms("https://b.example")),
        },
        Refusal::WrittenOtherwise(count),
        Refusal::NeedsSecond(text()),
        Refusal::NeedsDesk,
        Refusal::NotTaken(text()),
        Refusal::TooSoon { days: 3, until: Box::new(until.clone()) },
        Refusal::ClosesInThePast { closes_on: day },
        Refusal::PlannedBefore { audience: Audience::Everyone, at: Box::new(until.clone()) },
        Refusal::NobodyToRemind,
        Refusal::StillSending(7),
        Refusal::WrongLogin,
        Refusal::TooManyAttempts { seconds: 30 },
        Refusal::NotLoggedIn,
        Refusal::WeakPassword { found: 3, least: 12 },
        Refusal::PasswordTooLong { found: 300, most: 256 },
        Refusal::CommonPassword,
        Refusal::PasswordHoldsName,
        Refusal::WrongPassword,
        Refusal::WrongCode,
        Refusal::FactorThere,
        Refusal::FactorNotBegun,
        Refusal::NeedsFactor,
        Refusal::SpentLink,
        Refusal::NotGranted { name: text(), grant: Grant::whole(Role::Auditor) },
        Refusal::LastAdministrator(text()),
        Refusal::WrongMasterKey(NotUnwrapped),
        Refusal::Damaged(text()),
    ];
    all.extend(Privacy::ALL.map(Refusal::KeptApart));
    all.extend(Right::ALL.iter().map(|right| Refusal::NotYours(*right)));
    all.extend(NotGrantable::ALL.iter().map(|why| Refusal::NotGrantable(*why)));
    all.extend(Thing::ALL.iter().map(|thing| Refusal::unknown(*thing, "Ægir")));
    all.push(Refusal::unknown_of(Thing::Wave, "x", []));
    all.push(Refusal::unknown_of(Thing::Wave, "x", ["Ægir"]));
    all.push(Refusal::unknown_of(Thing::Wave, "Ægi", ["Ægir"]));
    all.extend(Thing::ALL.iter().map(|thing| Refusal::Taken { kind: *thing, name: text() }));
    let bad = |field: &Field| Refusal::BadInput { field: *field, found: text(), expected: "in English".to_owned() };
    all.extend(Field::ALL.iter().map(bad));
    let unusable = [
        Unusable::Place(text()),
        Unusable::Part(text()),
        Unusable::Open,
        Unusable::Lines,
        Unusable::Link(text()),
        Unusable::Long { found: 2000, most: 250 },
    ];
    let wordings = unusable.map(|fault| Wording::Unusable { fault }).into_iter();
    for fault in wordings.chain([Wording::Empty, Wording::Promise(text()), Wording::Lacks(vec![text()])]) {
        all.push(Refusal::BadLetter { part: Part::Subject, fault });
    }
    for why in [Undoing::NothingTaken, Undoing::NotNoted] {
        all.push(Refusal::NotUndone(why));
    }
    for why in [Undoing::NotTaken(text()), Undoing::Approved(text()), Undoing::Changed(text())] {
        all.push(Refusal::NotUndone(why));
    }
    for why in [
        Unreadable::TooLarge { what: text(), found: 1 },
        Unreadable::OtherFormat { expected: "x", found: text() },
        Unreadable::Damaged(text()),
        Unreadable::Refused(text()),
        Unreadable::Empty(text()),
    ] {
        all.push(Refusal::UnreadableSurvey(why));
    }
    for state in ["taken", "discarded", "signed-off"] {
        all.push(Refusal::ListDecided { state: state.to_owned() });
    }
    for why in [NotNow::NobodyNamed, NotNow::Answered, NotNow::AlreadyInvited, NotNow::Silent] {
        all.push(Refusal::NotInvited(why));
    }
    for state in State::ALL {
        for attempted in Move::ALL.into_iter().filter(|attempted| state.after(*attempted).is_err()) {
            all.push(IllegalMove { state, attempted }.into());
        }
    }
    all
}

/// The variants of the enum, read from its source: so that a new one is missed here.
fn variants() -> BTreeSet<String> {
    let source = include_str!("../../services/refusal.rs");
    let (_, body) = source.split_once("pub enum Refusal {\n").unwrap();
    let (body, _) = body.split_once("\n}\n").unwrap();
    let name = |line: &str| -> String { line.trim().chars().take_while(char::is_ascii_alphanumeric).collect() };
    let of_variants = |line: &&str| line.starts_with("    ") && line[4..].starts_with(|c: char| c.is_ascii_uppercase());
    body.lines().filter(of_variants).map(name).collect()
}

fn name_of(refusal: &Refusal) -> String {
    format!("{refusal:?}").chars().take_while(char::is_ascii_alphanumeric).collect()
}

#[test]
fn no_refusal_is_forgotten() {
    let variants = variants();
    assert!(variants.len() > 40, "{variants:?}");
    assert_eq!(all().iter().map(name_of).collect::<BTreeSet<_>>(), variants);
}

#[test]
fn every_refusal_is_said_in_every_language() {
    let texts = Texts::of_the_product();
    for refusal in all() {
        let said: Vec<String> =
            Language::OF_THE_PRODUCT.iter().map(|language| words(&texts, *language, &refusal)).collect();
        for words in &said {
            assert!(words.contains(' ') && words.trim().len() > 8, "{refusal:?}: {words}");
            // A place that nothing filled, or a key without a message, stands as it is.
            assert!(!words.contains("{ $") && !words.contains("{$"), "{refusal:?}: {words}");
            assert!(!words.contains("refused-") && !words.contains("in English"), "{refusal:?}: {words}");
        }
        let distinct: BTreeSet<&String> = said.iter().collect();
        assert_eq!(distinct.len(), said.len(), "{refusal:?} is said alike in two languages: {said:?}");
    }
}

#[test]
fn no_two_kinds_of_refusal_say_the_same() {
    let texts = Texts::of_the_product();
    let mut by_words: BTreeMap<String, String> = BTreeMap::new();
    for refusal in all() {
        let said = words(&texts, Language::NL, &refusal);
        let first = by_words.entry(said.clone()).or_insert_with(|| name_of(&refusal));
        assert_eq!(*first, name_of(&refusal), "{said}");
    }
}

#[test]
fn days_and_moments_are_said_as_the_language_says_them() {
    let texts = Texts::of_the_product();
    for refusal in all() {
        for language in Language::OF_THE_PRODUCT {
            let said = words(&texts, language, &refusal);
            // The example of a day that may be typed is the only one in digits.
            assert!(
                !said
                    .replace("typ bijvoorbeeld 2026-11-30", "")
                    .replace("tapez par exemple 2026-11-30", "")
                    .replace("type one such as 2026-11-30", "")
                    .contains("2026-"),
                "{said}"
            );
        }
    }
}
