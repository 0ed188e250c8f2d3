//! What was before and after, in the words of whoever reads. The trail keeps codes; one that is none of ours is shown as
//! it stands.

use jiff::Timestamp;
use jiff::civil::Date;

use crate::services::prepare_wave::AT_ONCE;
use crate::storage::list_uploads;
use crate::trail::differences::{self, Difference, Values};
use crate::trail::{Act, Entry, FINGERPRINT, Kind, Part, Standing};
use crate::wave::ledger::Kind as Letter;
use crate::wave::{Privacy, Quiet, State};
use crate::web::door::Visitor;
use crate::web::pages::wave::quiet_words;
use crate::web::refused::words::state_key;
use crate::wording::{Language, dates};

/// What was before or after an act: the state of the thing, and what of it differs or was counted.
pub(super) fn told(visitor: &Visitor, entry: &Entry, text: &str) -> String {
    match Kind::parse(&entry.kind) {
        Some(Kind::Wave) => of_wave(visitor, entry, text),
        Some(Kind::List) => of_list(visitor, text).unwrap_or_else(|| text.to_owned()),
        _ => of_act(visitor, entry, text).unwrap_or_else(|| text.to_owned()),
    }
}

fn of_wave(visitor: &Visitor, entry: &Entry, text: &str) -> String {
    match Act::parse(&entry.act) {
        Some(Act::WaveMade) => differing(visitor, text).unwrap_or_else(|| text.to_owned()),
        Some(Act::LetterWorded | Act::LetterRestored) => letter(visitor, text).unwrap_or_else(|| text.to_owned()),
        _ => of_state(visitor, text).or_else(|| of_act(visitor, entry, text)).unwrap_or_else(|| text.to_owned()),
    }
}

/// Of acts that tell parts, or one word for how it stands. Whatever others tell is a name.
fn of_act(visitor: &Visitor, entry: &Entry, text: &str) -> Option<String> {
    match Act::parse(&entry.act)? {
        Act::MailSettled => standing(visitor, text),
        Act::AddressCorrected => standing(visitor, text).or_else(|| differing(visitor, text)),
        Act::LinkGiven
        | Act::LinkRevoked
        | Act::FindingsSaved
        | Act::FindingsTakenOff
        | Act::SurveyPublished
        | Act::WaveRevised
        | Act::ResultsTaken
        | Act::MembersExported
        | Act::FileTaken
        | Act::TrailExported
        | Act::BackupMade
        | Act::HouseRestored => differing(visitor, text),
        _ => None,
    }
}

fn standing(visitor: &Visitor, text: &str) -> Option<String> {
    Some(visitor.say(&standing_key(Standing::parse(text)?), &[]))
}

pub(super) fn act_key(act: Act) -> String {
    format!("trail-act-{}", act.as_str())
}

pub(super) fn standing_key(standing: Standing) -> String {
    format!("trail-standing-{}", standing.as_str())
}

/// `draft`, or `draft: closes 2026-04-06 → 2026-04-20`.
fn of_state(visitor: &Visitor, text: &str) -> Option<String> {
    let (state, rest) = text.split_once(": ").map_or((text, None), |(state, rest)| (state, Some(rest)));
    let state = State::ALL.into_iter().find(|known| known.as_str() == state)?;
    let said = visitor.say(&state_key(state), &[]);
    let Some(rest) = rest else { return Some(said) };
    let day = || rest.parse::<Date>().ok().map(|day| dates::long_date(visitor.language, day));
    let told = differing(visitor, rest).or_else(|| letter(visitor, rest)).or_else(day);
    let told = told.unwrap_or_else(|| rest.to_owned());
    Some(visitor.say("lists-field-is", &[("field", said.into()), ("value", told.into())]))
}

/// `waiting`, `taken: members-new 2; members-changed 0`, or what was done to it: `edits 3`.
fn of_list(visitor: &Visitor, text: &str) -> Option<String> {
    let (state, rest) = text.split_once(": ").map_or((text, None), |(state, rest)| (state, Some(rest)));
    if !LIST_STATES.contains(&state) {
        return differing(visitor, text);
    }
    let said = visitor.say(&list_key(state), &[]);
    let Some(rest) = rest else { return Some(said) };
    let told = differing(visitor, rest)?;
    Some(visitor.say("lists-field-is", &[("field", said.into()), ("value", told.into())]))
}

pub(super) const LIST_STATES: [&str; 3] = [list_uploads::WAITING, list_uploads::TAKEN, list_uploads::DISCARDED];

pub(super) fn list_key(state: &str) -> String {
    format!("trail-list-{state}")
}

/// `invitation nl`, with the fingerprint of its words behind it.
fn letter(visitor: &Visitor, text: &str) -> Option<String> {
    let mut pieces = text.split(' ');
    let kind: Letter = pieces.next()?.parse().ok()?;
    let language: Language = pieces.next()?.parse().ok()?;
    let named = format!("{}, {}", visitor.say(&format!("desk-letter-{}", kind.as_str()), &[]), language.own_name());
    match (pieces.next(), pieces.next()) {
        (None, _) => Some(named),
        (Some(proof), None) if proof.starts_with(FINGERPRINT) => Some(format!("{named}, {proof}")),
        _ => None,
    }
}

fn differing(visitor: &Visitor, text: &str) -> Option<String> {
    let said = differences::read(text)?.into_iter().map(|difference| one(visitor, &difference));
    Some(said.collect::<Vec<_>>().join("; "))
}

fn one(visitor: &Visitor, Difference { part, values }: &Difference) -> String {
    let name = visitor.say(&key_of(*part), &[]);
    let value = |value: &str| value_of(visitor, *part, value);
    let said = match values {
        Values::Untold => return visitor.say("trail-part-changed", &[("part", name.into())]),
        Values::Is(is) => value(is),
        Values::Became { was, is } => format!("{} → {}", value(was), value(is)),
    };
    visitor.say("lists-field-is", &[("field", name.into()), ("value", said.into())])
}

pub(super) fn key_of(part: Part) -> String {
    format!("trail-part-{}", part.as_str())
}

fn value_of(visitor: &Visitor, part: Part, value: &str) -> String {
    let as_it_is = || value.to_owned();
    match part {
        Part::Closes => {
            value.parse::<Date>().map_or_else(|_| as_it_is(), |day| dates::long_date(visitor.language, day))
        }
        Part::From | Part::Until => value.parse::<Date>().map_or_else(
            |_| value.parse::<Timestamp>().map_or_else(|_| as_it_is(), |at| visitor.said_moment(at)),
            |day| dates::long_date(visitor.language, day),
        ),
        Part::Made => value.parse::<Timestamp>().map_or_else(|_| as_it_is(), |at| visitor.said_moment(at)),
        Part::Language => value.parse::<Language>().map_or_else(|_| as_it_is(), |own| own.own_name().to_owned()),
        Part::Act => Act::parse(value).map_or_else(as_it_is, |act| visitor.say(&act_key(act), &[])),
        Part::Tables => standing(visitor, value).unwrap_or_else(as_it_is),
        Part::Opens if value == AT_ONCE => visitor.say("trail-at-once", &[]),
        Part::Opens => value.parse::<Timestamp>().map_or_else(|_| as_it_is(), |at| visitor.said_moment(at)),
        Part::Hold => match value.parse::<u64>() {
            Ok(minutes) => visitor.say("waves-hold-minutes", &[("count", minutes.into())]),
            Err(_) => as_it_is(),
        },
        Part::QuietHours => quiet_of(value).map_or_else(as_it_is, |quiet| quiet_words(visitor, quiet)),
        Part::AnswersCanChange | Part::FourEyes | Part::OneLetterEach | Part::Confirms | Part::Thanks => match value {
            "true" => visitor.say("list-yes", &[]),
            "false" => visitor.say("list-no", &[]),
            _ => as_it_is(),
        },
        Part::Privacy => match value.parse::<Privacy>() {
            Ok(mode) => visitor.say(&format!("waves-privacy-{mode}"), &[]),
            Err(_) => as_it_is(),
        },
        _ => as_it_is(),
    }
}

/// `1200-420 true`: minutes from midnight, and whether weekends are quiet.
fn quiet_of(text: &str) -> Option<Quiet> {
    let (hours, weekends) = text.split_once(' ')?;
    let (from, until) = hours.split_once('-')?;
    Some(Quiet::of_minutes(from.parse().ok()?, until.parse().ok()?, weekends.parse().ok()?))
}
