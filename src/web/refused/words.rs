//! Every refusal in the language of whoever reads it, with what to do.

use crate::exchange::import::Unreadable;
use crate::mail::letter::LetterFault;
use crate::people::spell::{Misplaced, Spell};
use crate::services::Refusal;
use crate::services::refusal::{Hint, Instead, NAMED, Uncompared, Undoing, Unraked, Wording};
use crate::storage::{StoreError, list_uploads};
use crate::survey::change::Effect;
use crate::survey::letters::Unusable;
use crate::survey::reading::Problem;
use crate::wave::{Setting, State, Terms};
use crate::wording::{Fill, Language, Texts, dates};

/// A message with what fills its places.
type Message = (String, Vec<(&'static str, Fill)>);

/// Why the house says no.
pub fn words(texts: &Texts, language: Language, refusal: &Refusal) -> String {
    let (key, fills) = message(texts, language, refusal);
    texts.say(language, &key, &fills).trim().to_owned()
}

/// No variant is left to a general message: a new one does not compile before it has its own.
fn message(texts: &Texts, language: Language, refusal: &Refusal) -> Message {
    let plain = |key: &str| (key.to_owned(), Vec::new());
    let day = |day: jiff::civil::Date| Fill::from(dates::long_date(language, day));
    match refusal {
        Refusal::Store(StoreError::HoldsNul) => plain("refused-holds-nul"),
        Refusal::Store(_) => plain("refused-store"),
        Refusal::Damaged(_) => plain("refused-damaged"),
        Refusal::WrongMasterKey(_) => plain("refused-wrong-master-key"),
        Refusal::NoSuchLink => plain("refused-no-such-link"),
        Refusal::Closed => plain("refused-closed"),
        Refusal::HandedOver => plain("answer-problem-handed-over-text"),
        Refusal::Tidemark(_) => plain("refused-tidemark"),
        Refusal::Backup(_) => plain("refused-backup"),
        Refusal::ErasedList(_) => plain("refused-erased-list"),
        Refusal::AlreadySent => plain("refused-already-sent"),
        Refusal::NothingAnswered => plain("refused-nothing-answered"),
        Refusal::NotYours(right) => {
            let right = texts.word(language, &format!("rights-may-{}", right.as_str()));
            ("refused-not-yours".to_owned(), vec![("right", right.into())])
        }
        Refusal::NotGrantable(why) => (format!("rights-{}", why.as_str()), Vec::new()),
        Refusal::NotGranted { name, .. } => ("rights-not-granted".to_owned(), vec![("name", name.clone().into())]),
        Refusal::LastAdministrator(name) => {
            ("rights-last-administrator".to_owned(), vec![("name", name.clone().into())])
        }
        Refusal::Unknown { kind, name, hint } => {
            let thing = texts.word(language, &format!("refused-thing-{}", kind.key()));
            let hint = hint_words(texts, language, hint);
            let fills = vec![("thing", thing.into()), ("name", name.clone().into()), ("hint", hint.into())];
            ("refused-unknown".to_owned(), fills)
        }
        Refusal::Taken { kind, name } => {
            let thing = texts.word(language, &format!("refused-thing-{}", kind.key()));
            ("refused-taken".to_owned(), vec![("thing", thing.into()), ("name", name.clone().into())])
        }
        Refusal::BadInput { field, found, .. } => {
            (format!("refused-field-{}", field.key()), vec![("found", found.clone().into())])
        }
        Refusal::FaultyDefinition { problems, .. } => {
            let fills = vec![("count", problems.len().into()), ("places", places_of(problems).into())];
            ("refused-faulty-definition".to_owned(), fills)
        }
        Refusal::NotLaunchable { number, problems, .. } => {
            let fills = vec![("number", number.to_string().into()), ("places", places_of(problems).into())];
            ("versions-not-launchable".to_owned(), fills)
        }
        Refusal::BreakingChange { from, to, change, .. } => {
            let count = change.of(Effect::Breaking).count();
            let fills = vec![("from", from.to_string().into()), ("to", to.to_string().into()), ("count", count.into())];
            ("refused-breaking-change".to_owned(), fills)
        }
        Refusal::SameVersion { survey, number } => {
            let fills = vec![("number", number.to_string().into()), ("survey", survey.clone().into())];
            ("refused-same-version".to_owned(), fills)
        }
        Refusal::LettersApproved { survey, number } => {
            let fills = vec![("number", number.to_string().into()), ("survey", survey.clone().into())];
            ("refused-letters-approved".to_owned(), fills)
        }
        Refusal::WordsApproved => plain("waves-letter-fixed-four-eyes"),
        Refusal::KeptApart(mode) => {
            let mode = texts.word(language, &format!("waves-privacy-{mode}"));
            ("waves-answers-kept-apart".to_owned(), vec![("mode", mode.into())])
        }
        Refusal::PromiseNotKept { places, .. } => {
            ("waves-promise-version".to_owned(), vec![("places", places.clone().into())])
        }
        Refusal::NotCompared(why) => uncompared(why),
        Refusal::NotRaked(why) => unraked(texts, language, why),
        Refusal::UnreadableSurvey(fault) => plain(unreadable(fault)),
        Refusal::UnreadableList(fault) => (fault.message_key(), fault.fills()),
        Refusal::ListDecided { state } => plain(decided(state)),
        Refusal::NotUndone(why) => undoing(why),
        Refusal::NothingToTake => plain("refused-nothing-to-take"),
        Refusal::Misplaced(Misplaced::Backwards { from, until }) => {
            ("members-backwards".to_owned(), vec![("from", day(*from)), ("until", day(*until))])
        }
        Refusal::Misplaced(Misplaced::Overlaps(other)) => {
            ("members-overlaps".to_owned(), vec![("other", spell_words(language, other).into())])
        }
        Refusal::ContactGone(address) => ("members-contact-gone".to_owned(), vec![("address", address.clone().into())]),
        Refusal::IllegalMove(illegal) => {
            let state = texts.word(language, &state_key(illegal.state));
            let instead = texts.word(language, &format!("refused-instead-{}", Instead::of(*illegal).as_str()));
            ("refused-illegal-move".to_owned(), vec![("state", state.into()), ("instead", instead.into())])
        }
        Refusal::NobodyToAsk => plain("desk-step-nobody"),
        Refusal::WrongCount { expected, found } => {
            let fills = vec![("expected", (*expected).into()), ("found", found.clone().into())];
            ("refused-wrong-count".to_owned(), fills)
        }
        Refusal::WrongName { expected, found } => {
            let fills = vec![("expected", expected.clone().into()), ("found", found.clone().into())];
            ("refused-wrong-name".to_owned(), fills)
        }
        Refusal::CheckedBefore => plain("waves-checked-before"),
        Refusal::NotInvited(why) => plain(&format!("instead-not-{}", why.as_str())),
        Refusal::BadLetter { fault, .. } => letter(fault),
        Refusal::Unwritten(_) => plain("refused-unwritten"),
        Refusal::UnwrittenFor { members, fault } => unwritten_for(members, fault),
        Refusal::FaultyLetters(count) => ("waves-faulty-letters".to_owned(), vec![("count", (*count).into())]),
        Refusal::OtherTerms { approved, now } => {
            let fills = vec![("differences", differences(texts, language, approved, now).into())];
            ("waves-other-terms".to_owned(), fills)
        }
        Refusal::PostNotReady(count) => ("postcheck-not-ready".to_owned(), vec![("count", (*count).into())]),
        Refusal::WrittenOtherwise(count) => ("refused-written-otherwise".to_owned(), vec![("count", (*count).into())]),
        Refusal::NeedsDesk => plain("waves-needs-desk"),
        Refusal::NeedsSecond(by) => ("waves-needs-second".to_owned(), vec![("by", by.clone().into())]),
        Refusal::NotTaken(why) => ("waves-letter-not-taken".to_owned(), vec![("why", why.clone().into())]),
        Refusal::TooSoon { days, until } => {
            let until = dates::date_time(language, until);
            ("waves-too-soon".to_owned(), vec![("days", days.to_string().into()), ("until", until.into())])
        }
        Refusal::ClosesInThePast { closes_on } => {
            ("refused-closes-in-the-past".to_owned(), vec![("day", day(*closes_on))])
        }
        Refusal::PlannedBefore { audience, at } => {
            let whom = texts.word(language, &format!("waves-audience-{audience}"));
            let at = dates::date_time(language, at);
            ("refused-planned-before".to_owned(), vec![("whom", whom.into()), ("at", at.into())])
        }
        Refusal::NobodyToRemind => plain("desk-step-all-done"),
        Refusal::StillSending(count) => ("desk-step-still-sending".to_owned(), vec![("count", (*count).into())]),
        Refusal::WrongLogin => plain("refused-wrong-login"),
        Refusal::TooManyAttempts { seconds } => {
            ("refused-too-many-attempts".to_owned(), vec![("seconds", seconds.to_string().into())])
        }
        Refusal::NotLoggedIn => plain("refused-not-logged-in"),
        Refusal::WeakPassword { found, least } => {
            ("refused-weak-password".to_owned(), vec![("found", (*found).into()), ("least", (*least).into())])
        }
        Refusal::PasswordTooLong { found, most } => {
            ("refused-password-too-long".to_owned(), vec![("found", (*found).into()), ("most", (*most).into())])
        }
        Refusal::CommonPassword => plain("refused-common-password"),
        Refusal::PasswordHoldsName => plain("refused-password-holds-name"),
        Refusal::WrongPassword => plain("refused-wrong-password"),
        Refusal::WrongCode => plain("refused-wrong-code"),
        Refusal::FactorThere => plain("refused-factor-there"),
        Refusal::FactorNotBegun => plain("refused-factor-not-begun"),
        Refusal::NeedsFactor => plain("refused-needs-factor"),
        Refusal::SpentLink => plain("refused-spent-link"),
    }
}

fn uncompared(why: &Uncompared) -> Message {
    match why {
        Uncompared::Itself(wave) => ("compared-itself".to_owned(), vec![("wave", wave.clone().into())]),
        Uncompared::NotSent(wave) => ("compared-not-sent".to_owned(), vec![("wave", wave.clone().into())]),
        Uncompared::OtherSurvey { wave, survey, expected } => {
            let fills = [("wave", wave), ("survey", survey), ("expected", expected)];
            ("compared-other-survey".to_owned(), fills.map(|(name, fill)| (name, fill.clone().into())).into())
        }
    }
}

fn unraked(texts: &Texts, language: Language, why: &Unraked) -> Message {
    let named = |key: &str, name: &String| (key.to_owned(), vec![("name", name.clone().into())]);
    match why {
        Unraked::UnknownAttribute { name, hint } => {
            let hint = hint_words(texts, language, hint);
            ("refused-raked-unknown".to_owned(), vec![("name", name.clone().into()), ("hint", hint.into())])
        }
        Unraked::Twice(name) => named("refused-raked-twice", name),
        Unraked::OneClass(name) => named("refused-raked-one-class", name),
        Unraked::TooManyClasses { name, count } => {
            let fills = vec![("name", name.clone().into()), ("count", count.to_string().into())];
            ("refused-raked-many-classes".to_owned(), fills)
        }
        Unraked::NoAnswers => ("refused-raked-no-answers".to_owned(), Vec::new()),
        Unraked::EmptyClass { attribute, class, members } => {
            let fills = vec![
                ("name", attribute.clone().into()),
                ("class", class.clone().into()),
                ("members", members.to_string().into()),
            ];
            ("refused-raked-empty-class".to_owned(), fills)
        }
        Unraked::NotConverged { attributes, rounds, .. } => {
            let fills = vec![("names", attributes.clone().into()), ("rounds", rounds.to_string().into())];
            ("refused-raked-not-converged".to_owned(), fills)
        }
        Unraked::BoundsTooNarrow { low, high } => {
            let fills = vec![("low", low.to_string().into()), ("high", high.to_string().into())];
            ("refused-raked-bounds".to_owned(), fills)
        }
    }
}

fn hint_words(texts: &Texts, language: Language, hint: &Hint) -> String {
    match hint {
        Hint::None => String::new(),
        Hint::Nearest(name) => texts.say(language, "refused-hint-nearest", &[("name", name.clone().into())]),
        Hint::NoneYet => texts.word(language, "refused-hint-none-yet"),
        Hint::Known(names) => texts.say(language, "refused-hint-known", &[("names", names.join(", ").into())]),
    }
}

/// What is wrong with the words of a letter.
fn letter(fault: &Wording) -> Message {
    let (key, fills) = match fault {
        Wording::Empty => ("empty", Vec::new()),
        Wording::Promise(words) => ("promise", vec![("words", words.clone().into())]),
        Wording::Lacks(places) => ("lacks", vec![("places", places.join(", ").into())]),
        Wording::Unusable { fault: Unusable::Place(name) } => ("place", vec![("name", name.clone().into())]),
        Wording::Unusable { fault: Unusable::Part(name) } => ("part", vec![("name", name.clone().into())]),
        Wording::Unusable { fault: Unusable::Open } => ("open", Vec::new()),
        Wording::Unusable { fault: Unusable::Lines } => ("lines", Vec::new()),
        Wording::Unusable { fault: Unusable::Link(name) } => ("link", vec![("name", name.clone().into())]),
        Wording::Unusable { fault: Unusable::Long { found, most } } => {
            ("long", vec![("found", (*found).into()), ("most", (*most).into())])
        }
    };
    (format!("refused-letter-{key}"), fills)
}

fn undoing(why: &Undoing) -> Message {
    let (key, fills) = match why {
        Undoing::NothingTaken => ("nothing-taken", Vec::new()),
        Undoing::NotTaken(_) => ("not-taken", Vec::new()),
        Undoing::NotNoted => ("not-noted", Vec::new()),
        Undoing::Approved(wave) => ("approved", vec![("wave", wave.clone().into())]),
        Undoing::Changed(member) => ("changed", vec![("member", member.clone().into())]),
    };
    (format!("refused-undo-{key}"), fills)
}

fn decided(state: &str) -> &'static str {
    match state {
        list_uploads::TAKEN => "refused-list-taken",
        list_uploads::DISCARDED => "refused-list-discarded",
        _ => "refused-list-decided",
    }
}

fn unreadable(fault: &Unreadable) -> &'static str {
    match fault {
        Unreadable::TooLarge { .. } => "refused-survey-too-large",
        Unreadable::OtherFormat { .. } => "refused-survey-other-format",
        Unreadable::Damaged(_) => "refused-survey-damaged",
        Unreadable::Refused(_) => "refused-survey-refused",
        Unreadable::Empty(_) => "refused-survey-empty",
    }
}

pub(in crate::web) fn state_key(state: State) -> String {
    match state {
        State::Running => "desk-state-sent".to_owned(),
        state => format!("desk-state-{state}"),
    }
}

fn spell_words(language: Language, spell: &Spell) -> String {
    let day =
        |day: Option<jiff::civil::Date>| day.map_or_else(|| "…".to_owned(), |day| dates::long_date(language, day));
    format!("{} – {}", day(spell.from), day(spell.until))
}

/// Whom words can't be filled for, and which place is empty.
fn unwritten_for(members: &[String], fault: &LetterFault) -> Message {
    let mut named = members[..members.len().min(NAMED)].join(", ");
    if members.len() > NAMED {
        named.push_str(", …");
    }
    let fills = vec![("count", members.len().into()), ("members", named.into())];
    match fault {
        LetterFault::EmptyPlace(place) => {
            let place = [("place", format!("{{{{{place}}}}}").into())];
            ("refused-unwritten-for".to_owned(), fills.into_iter().chain(place).collect())
        }
        other => {
            let why = [("why", other.to_string().into())];
            ("refused-unwritten-for-other".to_owned(), fills.into_iter().chain(why).collect())
        }
    }
}

/// The lines of a definition on which something is wrong.
pub fn places_of(problems: &[Problem]) -> String {
    let mut lines: Vec<String> = problems.iter().map(|problem| problem.place.line.to_string()).collect();
    lines.dedup();
    lines.join(", ")
}

/// What letters were approved with, and what the settings say now: every one that differs.
pub(in crate::web) fn differences(texts: &Texts, language: Language, approved: &Terms, now: &Terms) -> String {
    let set = |value: String| if value.is_empty() { texts.word(language, "waves-setting-none") } else { value };
    let said = approved.differences(now).into_iter().map(|differing| {
        let name = texts.word(language, setting_key(differing.setting));
        let fills = [("setting", name.into()), ("was", set(differing.was).into()), ("is", set(differing.is).into())];
        texts.say(language, "waves-setting-differs", &fills)
    });
    said.collect::<Vec<_>>().join(" ")
}

/// All that is known of the settings, for the history.
pub(in crate::web) fn settings(texts: &Texts, language: Language, terms: &Terms) -> String {
    let said = Setting::ALL.into_iter().filter_map(|setting| {
        let value = terms.get(setting)?;
        let value = if value.is_empty() { texts.word(language, "waves-setting-none") } else { value.to_owned() };
        Some(format!("{}: {value}", texts.word(language, setting_key(setting))))
    });
    said.collect::<Vec<_>>().join(", ")
}

fn setting_key(setting: Setting) -> &'static str {
    match setting {
        Setting::BaseUrl => "waves-setting-base-url",
        Setting::Sender => "waves-setting-sender",
        Setting::PrivacyNotice => "waves-setting-privacy-notice",
        Setting::ReplyTo => "waves-setting-reply-to",
        Setting::BounceDomain => "waves-setting-bounce-domain",
    }
}
