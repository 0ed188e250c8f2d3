//! The words of a wave's letters: those of the product, or of the wave's own, seen as any recipient would get them.

mod effect;
mod former;
mod proof;

use std::collections::BTreeSet;

use jiff::Timestamp;

use super::keep_trail::{self, OnWhat};
use super::move_wave::{self, Order};
use super::prepare_wave;
use super::refusal::{Part, Wording};
use super::write_letters::OfWave;
use super::{House, Refusal, Thing, survey_waves, tell_privacy};
use crate::mail::letter::{self, Letter};
use crate::rights::Right;
use crate::storage::former_words::FormerWords;
use crate::storage::invitations::{self, FrameRow, InvitationRow};
use crate::storage::wave_letters::{self, WaveLetter};
use crate::storage::waves::WaveRow;
use crate::storage::{Database, former_words, letters, wave_privacy};
use crate::survey::letters as words_of_letters;
use crate::trail::Act;
use crate::wave::ledger::Kind;
use crate::wave::link::Token;
use crate::wave::{IllegalMove, Move};
use crate::wording::Language;

pub use former::put_back;

/// The words of one letter.
#[derive(Clone, Debug)]
pub struct Words {
    pub kind: Kind,
    pub language: Language,
    pub subject: String,
    pub body: String,
    /// When and by whom, where the wave has words of its own.
    pub written: Option<(Timestamp, String)>,
    /// Own words that made place for the usual ones, which hold now.
    pub former: Option<FormerWords>,
    /// Why they can't be changed any more.
    pub fixed: Option<Fixed>,
}

/// Why the words of a letter stay as they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fixed {
    /// The wave is approved: what was approved is what leaves.
    Approved,
    /// Two people approved the wave with these words.
    FourEyes,
    /// Letters of this kind are on their way. Those that wait because they can't be written are not.
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

/// All letters of a wave, by kind and language.
pub async fn all(house: &House, wave: &str) -> Result<Vec<Words>, Refusal> {
    let wave = wave.to_owned();
    house
        .read(move |house, db| {
            let wave = survey_waves::find(house, Right::RunWaves, db, &wave)?;
            let survey = house.definitions.get(db, wave.survey_version_id)?;
            let kept = Kept::of(db, &wave)?;
            let mut all = Vec::new();
            for kind in Kind::ALL {
                for language in &survey.languages {
                    all.push(words(house, db, &wave, &kept, kind, *language)?);
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
        Refusal::unknown_of(Thing::LanguageOfThisSurvey, &language.to_string(), known.iter().map(String::as_str))
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
        .on_record(move |house, db| {
            let wave = survey_waves::find(house, Right::RunWaves, db, &wave)?;
            write_in(house, db, &wave, (kind, language), (subject, body), &order)
        })
        .await
}

/// The same with words that were checked, in a transaction that does more.
fn write_in(
    house: &House,
    db: &mut Database,
    wave: &WaveRow,
    (kind, language): (Kind, Language),
    (subject, body): (String, String),
    order: &Order,
) -> Result<(), Refusal> {
    open_to_change(db, wave, kind)?;
    let mode = wave_privacy::of(db, wave.id)?;
    for (part, text) in [(Part::Subject, &subject), (Part::Body, &body)] {
        if let Some(words) = tell_privacy::broken_in(mode, text) {
            return Err(Refusal::BadLetter { part, fault: Wording::Promise(words) });
        }
    }
    let survey = house.definitions.get(db, wave.survey_version_id)?;
    if !survey.languages.contains(&language) {
        return Err(Refusal::unknown(Thing::LanguageOfThisSurvey, language.to_string()));
    }
    let was = proof::of(&words_now(house, db, wave, kind, language)?);
    if kind == Kind::Invitation {
        move_wave::shift(db, wave, Move::Change, order, &format!("{} {language}", kind.as_str()))?;
    }
    let letter = WaveLetter {
        wave_id: wave.id,
        kind: kind.as_str().to_owned(),
        language: language.to_string(),
        subject,
        body,
        written_at: order.at.into(),
        written_by: order.by.clone(),
    };
    wave_letters::keep(db, letter)?;
    effect::take(house, db, wave, (kind, language), order)?;
    let became = proof::of(&words_now(house, db, wave, kind, language)?);
    Ok(keep_trail::note(db, order, Act::LetterWorded, &OnWhat::wave(wave), &was, &became)?)
}

/// Takes the wave's own words away; the letter has those of the product again. They are set aside, to be
/// [put back](put_back).
pub async fn restore(
    house: &House,
    wave: &str,
    (kind, language): (Kind, Language),
    order: Order,
) -> Result<(), Refusal> {
    let wave = wave.to_owned();
    house
        .on_record(move |house, db| {
            let wave = survey_waves::find(house, Right::RunWaves, db, &wave)?;
            open_to_change(db, &wave, kind)?;
            let was = proof::of(&words_now(house, db, &wave, kind, language)?);
            if kind == Kind::Invitation {
                move_wave::shift(db, &wave, Move::Change, &order, &format!("{} {language}", kind.as_str()))?;
            }
            former::set_aside(db, &wave, (kind, language), &order)?;
            wave_letters::remove(db, wave.id, kind.as_str(), &language.to_string())?;
            effect::take(house, db, &wave, (kind, language), &order)?;
            let became = proof::of(&words_now(house, db, &wave, kind, language)?);
            keep_trail::note(db, &order, Act::LetterRestored, &OnWhat::wave(&wave), &was, &became)?;
            Ok(())
        })
        .await
}

/// What is wrong with words that were typed, if anything: a place that nothing fills, or one that a letter must have.
pub fn check(kind: Kind, subject: &str, body: &str) -> Result<(), Refusal> {
    for (part, text) in [(Part::Subject, subject), (Part::Body, body)] {
        let refused = |fault| Refusal::BadLetter { part, fault };
        if text.trim().is_empty() {
            return Err(refused(Wording::Empty));
        }
        let key = format!("letter-{}-{}", kind.as_str(), part.as_str());
        let missing = words_of_letters::check(&key, text).map_err(|fault| refused(Wording::Unusable { fault }))?;
        if !missing.is_empty() {
            let named = missing.iter().map(|name| format!("{{{{{name}}}}}")).collect();
            return Err(refused(Wording::Lacks(named)));
        }
    }
    Ok(())
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
            let wave = survey_waves::find(house, Right::RunWaves, db, &wave)?;
            let of_wave = OfWave::read(house, db, wave.id)?;
            let (invitation, frame) = recipient_of(house, db, &wave, &recipient)?;
            let invitation = InvitationRow { language: language.to_string(), ..invitation };
            let (language, mut view) = of_wave.view(house, &invitation, &frame);
            view.link = format!("{}/a/{}", house.base_url, "x".repeat(Token::LETTERS));
            let written = match &typed {
                Some((subject, body)) => house.letters.compose_own(kind, language, (subject, body), &view),
                None => of_wave.letter(house, kind, language, &view),
            };
            let letter = written.map_err(Refusal::Unwritten)?;
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
        For::Named(wanted) => Refusal::unknown(Thing::Recipient, wanted.clone()),
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

/// What a wave has of words of its own.
struct Kept {
    own: Vec<WaveLetter>,
    former: Vec<FormerWords>,
}

impl Kept {
    fn of(db: &mut Database, wave: &WaveRow) -> Result<Self, Refusal> {
        Ok(Self { own: wave_letters::of_wave(db, wave.id)?, former: former_words::of_wave(db, wave.id)? })
    }
}

/// The words that a letter has at this moment.
fn words_now(
    house: &House,
    db: &mut Database,
    wave: &WaveRow,
    kind: Kind,
    language: Language,
) -> Result<Words, Refusal> {
    let kept = Kept::of(db, wave)?;
    words(house, db, wave, &kept, kind, language)
}

fn words(
    house: &House,
    db: &mut Database,
    wave: &WaveRow,
    kept: &Kept,
    kind: Kind,
    language: Language,
) -> Result<Words, Refusal> {
    let code = language.to_string();
    let own = kept.own.iter().find(|own| own.kind == kind.as_str() && own.language == code);
    let former = kept.former.iter().find(|former| former.kind == kind.as_str() && former.language == code);
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
        former: former.filter(|_| own.is_none()).cloned(),
        fixed: fixed(db, wave, kind)?,
    })
}

fn fixed(db: &mut Database, wave: &WaveRow, kind: Kind) -> Result<Option<Fixed>, Refusal> {
    if kind == Kind::Invitation && !wave.state.is_open_to_change() {
        return Ok(Some(Fixed::Approved));
    }
    if wave.four_eyes && !wave.state.is_open_to_change() {
        return Ok(Some(Fixed::FourEyes));
    }
    if kind.asks() && wave.state.is_over() {
        return Ok(Some(Fixed::Closed));
    }
    Ok((under_way(db, wave, kind)? > 0).then_some(Fixed::UnderWay))
}

/// Letters of this kind that are about to leave, and can be written.
fn under_way(db: &mut Database, wave: &WaveRow, kind: Kind) -> Result<i64, Refusal> {
    let counts = letters::counts(db, wave.id)?.into_iter();
    let open: i64 = counts.filter(|(of, state, _)| *of == kind && state.is_open()).map(|(.., count)| count).sum();
    let unwritten = letters::unwritten(db, wave.id)?.into_iter();
    Ok(open - unwritten.filter(|(of, ..)| *of == kind).map(|(.., count)| count).sum::<i64>())
}

fn open_to_change(db: &mut Database, wave: &WaveRow, kind: Kind) -> Result<(), Refusal> {
    match fixed(db, wave, kind)? {
        None => Ok(()),
        Some(Fixed::UnderWay) => Err(Refusal::StillSending(u64::try_from(under_way(db, wave, kind)?).unwrap_or(0))),
        Some(Fixed::FourEyes) => Err(Refusal::WordsApproved),
        Some(Fixed::Approved | Fixed::Closed) => Err(IllegalMove { state: wave.state, attempted: Move::Change }.into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::survey::letters::Unusable;

    #[test]
    fn words_are_refused_by_the_part_that_is_wrong() {
        let body = "{{link}} {{stop_link}} {{closes_on}} {{contact_email}} {{sender_name}}";
        let fault = |subject: &str, body: &str| match check(Kind::Invitation, subject, body) {
            Err(Refusal::BadLetter { part, fault }) => Some((part, fault)),
            other => other.map(|()| None).unwrap(),
        };
        assert_eq!(fault("Uw persoonlijke link", body), None);
        assert_eq!(fault(" ", body), Some((Part::Subject, Wording::Empty)));
        let link = Wording::Unusable { fault: Unusable::Link("link".to_owned()) };
        assert_eq!(fault("Open {{ link }}", body), Some((Part::Subject, link)));
        let lacks = Wording::Lacks(vec!["{{sender_name}}".to_owned()]);
        assert_eq!(fault("S", &body.replace("{{sender_name}}", "")), Some((Part::Body, lacks)));
    }
}
