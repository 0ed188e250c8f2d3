//! The words of a wave's letters: those of the product, or of the wave's own, seen as any recipient would get them.

use std::collections::BTreeSet;

use jiff::Timestamp;

use super::move_wave::{self, Order};
use super::prepare_wave;
use super::write_letters::OfWave;
use super::{House, Refusal, survey_waves};
use crate::mail::letter::{self, Letter};
use crate::storage::invitations::{self, FrameRow, InvitationRow};
use crate::storage::wave_letters::{self, WaveLetter};
use crate::storage::waves::WaveRow;
use crate::storage::{Database, letters};
use crate::survey::letters as words_of_letters;
use crate::wave::ledger::Kind;
use crate::wave::link::Token;
use crate::wave::{IllegalMove, Move, State};
use crate::wording::Language;

/// The words of one letter.
#[derive(Clone, Debug)]
pub struct Words {
    pub kind: Kind,
    pub language: Language,
    pub subject: String,
    pub body: String,
    /// When and by whom, where the wave has words of its own.
    pub written: Option<(Timestamp, String)>,
    /// Why they can't be changed any more.
    pub fixed: Option<Fixed>,
}

/// Why the words of a letter stay as they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fixed {
    /// The wave is approved: what was approved is what leaves.
    Approved,
    /// Letters of this kind are on their way.
    UnderWay,
    Closed,
}

/// For whom a letter is looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum For {
    /// The longest of everything there is among the recipients.
    #[default]
    Worst,
    /// The first recipient whose member, name or address has this in it.
    Named(String),
}

/// A letter as somebody would get it, without a link that works.
pub struct Preview {
    pub to: String,
    pub letter: Letter,
}

/// Characters of a letter that can be stored.
const LONGEST: usize = 20_000;

/// All letters of a wave, by kind and language.
pub async fn all(house: &House, wave: &str) -> Result<Vec<Words>, Refusal> {
    let wave = wave.to_owned();
    house
        .read(move |house, db| {
            let wave = survey_waves::find(db, &wave)?;
            let survey = house.definitions.get(db, wave.survey_version_id)?;
            let own = wave_letters::of_wave(db, wave.id)?;
            let mut all = Vec::new();
            for kind in Kind::ALL {
                for language in &survey.languages {
                    all.push(words(house, db, &wave, &own, kind, *language)?);
                }
            }
            Ok(all)
        })
        .await
}

/// The words of one letter.
pub async fn find(house: &House, wave: &str, kind: Kind, language: Language) -> Result<Words, Refusal> {
    let all = all(house, wave).await?;
    let known = || all.iter().map(|words| words.language.to_string()).collect::<BTreeSet<_>>();
    let found = all.iter().find(|words| words.kind == kind && words.language == language).cloned();
    found.ok_or_else(|| {
        let known = known();
        Refusal::unknown_of("language of this survey", &language.to_string(), known.iter().map(String::as_str))
    })
}

/// Gives a letter words of the wave's own. Changing the invitation voids the dry run.
pub async fn write(
    house: &House,
    wave: &str,
    (kind, language): (Kind, Language),
    (subject, body): (&str, &str),
    order: Order,
) -> Result<(), Refusal> {
    let body = body.replace("\r\n", "\n");
    check(kind, subject, &body)?;
    let (wave, subject) = (wave.to_owned(), subject.trim().to_owned());
    house
        .write(move |house, db| {
            let wave = survey_waves::find(db, &wave)?;
            open_to_change(db, &wave, kind)?;
            let survey = house.definitions.get(db, wave.survey_version_id)?;
            if !survey.languages.contains(&language) {
                return Err(Refusal::unknown("language of this survey", language.to_string()));
            }
            if kind == Kind::Invitation {
                move_wave::shift(db, &wave, Move::Change, &order, &format!("{} {language}", kind.as_str()))?;
            }
            wave_letters::keep(
                db,
                WaveLetter {
                    wave_id: wave.id,
                    kind: kind.as_str().to_owned(),
                    language: language.to_string(),
                    subject,
                    body,
                    written_at: order.at.into(),
                    written_by: order.by,
                },
            )?;
            Ok(())
        })
        .await
}

/// Takes the wave's own words away; the letter has those of the product again.
pub async fn restore(
    house: &House,
    wave: &str,
    (kind, language): (Kind, Language),
    order: Order,
) -> Result<(), Refusal> {
    let wave = wave.to_owned();
    house
        .write(move |_, db| {
            let wave = survey_waves::find(db, &wave)?;
            open_to_change(db, &wave, kind)?;
            if kind == Kind::Invitation {
                move_wave::shift(db, &wave, Move::Change, &order, &format!("{} {language}", kind.as_str()))?;
            }
            wave_letters::remove(db, wave.id, kind.as_str(), &language.to_string())?;
            Ok(())
        })
        .await
}

/// What is wrong with words that were typed, if anything: a place that nothing fills, or one that a letter must have.
pub fn check(kind: Kind, subject: &str, body: &str) -> Result<(), Refusal> {
    for (field, part, text) in [("subject", "subject", subject), ("letter", "body", body)] {
        let key = format!("letter-{}-{part}", kind.as_str());
        let refused = |found: String, expected: String| Refusal::BadInput { field, found, expected };
        if text.trim().is_empty() {
            return Err(refused(String::new(), "some words".to_owned()));
        }
        if text.chars().count() > LONGEST {
            return Err(refused(format!("{} characters", text.chars().count()), format!("at most {LONGEST}")));
        }
        // Mail servers keep subjects in their logs, where nobody expects a key.
        if field == "subject" && has_a_key(text) {
            return Err(refused(
                text.chars().take(80).collect(),
                "a subject without a link; it belongs in the letter".to_owned(),
            ));
        }
        let places = words_of_letters::PLACES.map(|place| format!("{{{{{place}}}}}")).join(", ");
        let missing = words_of_letters::check(&key, text)
            .map_err(|fault| refused(fault.to_string(), format!("there are {places}")))?;
        if !missing.is_empty() {
            let named = missing.iter().map(|name| format!("{{{{{name}}}}}")).collect::<Vec<_>>().join(", ");
            return Err(refused(
                format!("words without {named}"),
                "each of them somewhere in every such letter".to_owned(),
            ));
        }
    }
    Ok(())
}

/// Whether a place stands in the text that would open somebody's questionnaire, or stop their letters.
fn has_a_key(text: &str) -> bool {
    let bare: String = text.chars().filter(|c| !c.is_whitespace() && *c != '~').collect();
    bare.contains("{{link}}") || bare.contains("{{stop_link}}")
}

/// The letter in these words, or in those it has, as a recipient would get it. Writes nothing.
pub async fn preview(
    house: &House,
    wave: &str,
    (kind, language): (Kind, Language),
    typed: Option<(String, String)>,
    recipient: For,
) -> Result<Preview, Refusal> {
    let wave = wave.to_owned();
    house
        .read(move |house, db| {
            let wave = survey_waves::find(db, &wave)?;
            let of_wave = OfWave::read(house, db, wave.id)?;
            let (invitation, frame) = recipient_of(house, db, &wave, &recipient)?;
            let invitation = InvitationRow { language: language.to_string(), ..invitation };
            let (language, mut view) = of_wave.view(house, &invitation, &frame);
            view.link = format!("{}/a/{}", house.base_url, "x".repeat(Token::LETTERS));
            let written = match &typed {
                Some((subject, body)) => house.letters.compose_own(kind, language, (subject, body), &view),
                None => of_wave.letter(house, kind, language, &view),
            };
            let letter = written.map_err(|fault| Refusal::BadInput {
                field: "letter",
                found: fault.to_string(),
                expected: "words that can be filled".to_owned(),
            })?;
            let to = format!("{} <{}>", invitation.contact_name, invitation.address).trim().to_owned();
            Ok(Preview { to, letter })
        })
        .await
}

/// Who the letter is looked at for: somebody of the frame, or of the lists as they stand.
fn recipient_of(
    house: &House,
    db: &mut Database,
    wave: &WaveRow,
    recipient: &For,
) -> Result<(InvitationRow, Vec<FrameRow>), Refusal> {
    let (mut invited, frame) = if wave.state.is_open_to_change() {
        let survey = house.definitions.get(db, wave.survey_version_id)?;
        let outlook = prepare_wave::outlook_of(db, wave, &survey, house.clock.now())?;
        (outlook.invitations, outlook.frame)
    } else {
        let frame = invitations::frame_of_wave(db, wave.id)?.into_values().flatten().collect();
        (invitations::of_wave(db, wave.id)?, frame)
    };
    invited.sort_by(|a, b| (&a.member_name, &a.address).cmp(&(&b.member_name, &b.address)));
    let frame_of = |invitation: &InvitationRow| -> Vec<FrameRow> {
        let mut rows: Vec<FrameRow> = frame.iter().filter(|row| row.invitation_id == invitation.id).cloned().collect();
        rows.sort_by(|a, b| a.cluster_code.cmp(&b.cluster_code));
        rows
    };
    let found = match recipient {
        For::Named(wanted) => {
            let wanted = wanted.to_lowercase();
            invited.iter().find(|row| {
                [&row.member_name, &row.contact_name, &row.address]
                    .iter()
                    .any(|text| text.to_lowercase().contains(&wanted))
            })
        }
        For::Worst => {
            invited.iter().max_by_key(|row| frame_of(row).iter().map(|row| row.cluster_name.len()).sum::<usize>())
        }
    };
    let found = found.ok_or_else(|| match recipient {
        For::Named(wanted) => Refusal::unknown("recipient", wanted.clone()),
        For::Worst => Refusal::NobodyToAsk,
    })?;
    let rows = frame_of(found);
    let longest = |of: fn(&InvitationRow) -> &String| {
        invited.iter().map(of).max_by_key(|text| text.chars().count()).cloned().unwrap_or_default()
    };
    let invitation = match recipient {
        For::Named(_) => found.clone(),
        For::Worst => InvitationRow {
            member_name: longest(|row| &row.member_name),
            contact_name: longest(|row| &row.contact_name),
            address: longest(|row| &row.address),
            ..found.clone()
        },
    };
    Ok((invitation, rows))
}

fn words(
    house: &House,
    db: &mut Database,
    wave: &WaveRow,
    own: &[WaveLetter],
    kind: Kind,
    language: Language,
) -> Result<Words, Refusal> {
    let code = language.to_string();
    let own = own.iter().find(|own| own.kind == kind.as_str() && own.language == code);
    let survey = house.definitions.get(db, wave.survey_version_id)?;
    let of_survey = |part: &str| survey.words.get(language, &format!("letter-{}-{part}", kind.as_str()));
    let (subject, body) = match (own, of_survey("subject"), of_survey("body")) {
        (Some(own), ..) => (own.subject.clone(), own.body.clone()),
        (None, Some(subject), Some(body)) => (subject.to_owned(), body.to_owned()),
        _ => {
            let (subject, body) = letter::words(kind, language);
            (subject.trim().to_owned(), body.to_owned())
        }
    };
    Ok(Words {
        kind,
        language,
        subject,
        body,
        written: own.map(|own| (own.written_at.moment(), own.written_by.clone())),
        fixed: fixed(db, wave, kind)?,
    })
}

fn fixed(db: &mut Database, wave: &WaveRow, kind: Kind) -> Result<Option<Fixed>, Refusal> {
    if kind == Kind::Invitation && !wave.state.is_open_to_change() {
        return Ok(Some(Fixed::Approved));
    }
    if kind.asks() && wave.state == State::Closed {
        return Ok(Some(Fixed::Closed));
    }
    let counts = letters::counts(db, wave.id)?;
    let under_way = counts.iter().any(|(of, state, count)| *of == kind && state.is_open() && *count > 0);
    Ok(under_way.then_some(Fixed::UnderWay))
}

fn open_to_change(db: &mut Database, wave: &WaveRow, kind: Kind) -> Result<(), Refusal> {
    match fixed(db, wave, kind)? {
        None => Ok(()),
        Some(Fixed::UnderWay) => {
            let counts = letters::counts(db, wave.id)?;
            let open = counts.iter().filter(|(of, state, _)| *of == kind && state.is_open()).map(|(.., count)| *count);
            Err(Refusal::StillSending(u64::try_from(open.sum::<i64>()).unwrap_or(0)))
        }
        Some(Fixed::Approved | Fixed::Closed) => Err(IllegalMove { state: wave.state, attempted: Move::Change }.into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_subject_may_speak_of_a_link_and_holds_none() {
        for key in ["{{link}}", "Hier: {{ link }}", "{{{link}}}", "{{~link~}}", "{{stop_link}}"] {
            assert!(has_a_key(key), "{key}");
        }
        for words in ["Uw persoonlijke link", "Votre lien", "{{survey_title}}: your link", "link", ""] {
            assert!(!has_a_key(words), "{words}");
        }
        let body = "{{link}} {{stop_link}} {{closes_on}} {{contact_email}}";
        let refused = check(Kind::Invitation, "Open {{ link }}", body);
        assert!(matches!(refused, Err(Refusal::BadInput { field: "subject", .. })), "{refused:?}");
        let spoken = check(Kind::Invitation, "Uw persoonlijke link", body);
        assert!(!matches!(spoken, Err(Refusal::BadInput { field: "subject", .. })), "{spoken:?}");
    }
}
