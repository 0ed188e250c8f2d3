//! Writes letters: from ledger rows to the bytes that travel.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use super::{House, Refusal};
use crate::id::Id;
use crate::mail::letter::{self, LetterFault, LetterView};
use crate::mail::message::{Addressing, Leave, Party, message};
use crate::storage::invitations::{self, FrameRow, InvitationRow};
use crate::storage::letters::Letter;
use crate::storage::waves::{self, WaveRow};
use crate::storage::{Database, StoreError, wave_letters};
use crate::survey::Survey;
use crate::survey::length::estimated_minutes;
use crate::wave::Wave;
use crate::wave::ledger::{Kind, LetterKey};
use crate::wave::link::{Token, WaveKey};
use crate::wave::reply::{Purpose, ReplyKey};
use crate::wording::{Language, dates};

/// A letter ready to leave.
pub(super) struct Written {
    pub key: LetterKey,
    pub fence: i64,
    /// Attempts before this one.
    pub attempts: u32,
    /// The sender on the envelope: the same at every attempt, since greylisting knows it by that.
    pub from: String,
    pub to: String,
    pub message: Vec<u8>,
}

type Unwritable = (LetterKey, i64, String);

/// Writes the letters of these rows; those that can't be, with the reason.
pub(super) async fn write(house: &House, claimed: Vec<Letter>) -> Result<(Vec<Written>, Vec<Unwritable>), Refusal> {
    house
        .read(move |house, db| {
            let replies = ReplyKey::of(&house.master_key);
            let mut of_waves: HashMap<Id<Wave>, Result<OfWave, Refusal>> = HashMap::new();
            let (mut written, mut unwritable) = (Vec::new(), Vec::new());
            for letter in claimed {
                let key = letter.key()?;
                let of_wave = match of_waves.entry(letter.wave_id) {
                    Entry::Occupied(known) => known.into_mut(),
                    Entry::Vacant(place) => place.insert(OfWave::read(house, db, letter.wave_id)),
                };
                // What is wrong with one wave holds up its own letters and nobody else's.
                let of_wave = match of_wave {
                    Ok(of_wave) => &*of_wave,
                    Err(refusal) => {
                        unwritable.push((key, letter.fence, refusal.to_string()));
                        continue;
                    }
                };
                let invitation = invitations::find(db, key.invitation)?
                    .ok_or_else(|| StoreError::Interrupted("an invitation is missing".to_owned()))?;
                let frame = invitations::frame_of(db, key.invitation)?;
                match compose(house, of_wave, &replies, key, &letter, &invitation, &frame) {
                    Ok(message) => written.push(Written {
                        key,
                        fence: letter.fence,
                        attempts: u32::try_from(letter.attempts).unwrap_or(0),
                        from: match &house.sender.bounce_domain {
                            Some(domain) => replies.address(Purpose::Bounce, key, domain),
                            None => house.sender.address.clone(),
                        },
                        to: invitation.address,
                        message,
                    }),
                    Err(why) => unwritable.push((key, letter.fence, why)),
                }
            }
            Ok((written, unwritable))
        })
        .await
}

/// What the letters of one wave have in common.
pub(super) struct OfWave {
    wave: WaveRow,
    key: WaveKey,
    survey: Arc<Survey>,
    /// The words the wave has of its own: subject and plain text.
    own: HashMap<(String, String), (String, String)>,
}

impl OfWave {
    pub(super) fn read(house: &House, db: &mut Database, id: Id<Wave>) -> Result<Self, Refusal> {
        let wave = waves::find(db, id)?.ok_or_else(|| StoreError::Interrupted("a wave is missing".to_owned()))?;
        let key = house.master_key.unwrap(wave.id, &wave.wrapped_key)?;
        let survey = house.definitions.get(db, wave.survey_version_id)?;
        let own = wave_letters::of_wave(db, id)?;
        let own = own.into_iter().map(|own| ((own.kind, own.language), (own.subject, own.body))).collect();
        Ok(Self { wave, key, survey, own })
    }

    pub(super) fn survey(&self) -> &Arc<Survey> {
        &self.survey
    }

    pub(super) fn key(&self) -> &WaveKey {
        &self.key
    }

    /// The language that letters are written in to who reads this one.
    fn spoken(&self, language: Language) -> Language {
        let is_own = self.survey.words.get(language, "letter-invitation-body").is_some()
            || self.own.keys().any(|(_, own)| *own == language.to_string());
        if is_own { language } else { language.of_product() }
    }

    /// What fills a letter of this wave to this person.
    pub(super) fn view(&self, house: &House, invitation: &InvitationRow, frame: &[FrameRow]) -> (Language, LetterView) {
        let known = invitation.language.parse().unwrap_or_else(|_| self.survey.default_language());
        let language = self.survey.language_or_default(known);
        let closes_at = self.wave.closes_at.moment().to_zoned_datetime(self.wave.zone());
        let clusters: Vec<&str> = frame.iter().map(|row| row.cluster_name.as_str()).collect();
        let token = Token::make(&self.key, invitation.id);
        let view = LetterView {
            salutation_name: invitation.contact_name.clone(),
            member: invitation.member_name.clone(),
            cluster: clusters.join(", "),
            survey_title: self.survey.title.in_language(language).to_owned(),
            link: format!("{}/a/{}", house.base_url, token.reveal()),
            closes_on: dates::long_date(self.spoken(language), closes_at.date()),
            minutes: estimated_minutes(&self.survey),
            contact_name: self.wave.contact_name.clone(),
            contact_email: self.wave.contact_email.clone(),
            contact_phone: self.wave.contact_phone.clone(),
            sender_name: self.wave.sender_name.clone(),
        };
        (language, view)
    }

    /// The letter in the words of the wave, or those that the survey brings for this language, or those of the product.
    pub(super) fn letter(
        &self,
        house: &House,
        kind: Kind,
        language: Language,
        view: &LetterView,
    ) -> Result<letter::Letter, LetterFault> {
        if let Some((subject, body)) = self.own.get(&(kind.as_str().to_owned(), language.to_string())) {
            return house.letters.compose_own(kind, language, (subject, body), view);
        }
        let own = |part: &str| self.survey.words.get(language, &format!("letter-{}-{part}", kind.as_str()));
        match (own("subject"), own("body")) {
            (Some(subject), Some(body)) => house.letters.compose_own(kind, language, (subject, body), view),
            _ => house.letters.compose(kind, language.of_product(), view),
        }
    }
}

/// The cluster that a letter is counted under; those that name several are counted together.
fn cluster_of(frame: &[FrameRow]) -> String {
    let word = |text: &str| text.chars().filter(|c| c.is_ascii_alphanumeric() || "-_".contains(*c)).collect::<String>();
    match frame {
        [only] => {
            Some(word(&only.cluster_code)).filter(|code| !code.is_empty()).unwrap_or_else(|| "cluster".to_owned())
        }
        _ => "several".to_owned(),
    }
}

fn compose(
    house: &House,
    of_wave: &OfWave,
    replies: &ReplyKey,
    key: LetterKey,
    row: &Letter,
    invitation: &InvitationRow,
    frame: &[FrameRow],
) -> Result<Vec<u8>, String> {
    let (language, view) = of_wave.view(house, invitation, frame);
    let letter = of_wave.letter(house, key.kind, language, &view).map_err(|fault| fault.to_string())?;
    let domain = house.sender.domain();
    let wave = format!("w{}", &of_wave.wave.id.uuid().simple().to_string()[..12]);
    let first = LetterKey { invitation: key.invitation, kind: Kind::Invitation, number: 1 };
    let addressing = Addressing {
        from: Party { name: of_wave.wave.sender_name.clone(), address: house.sender.address.clone() },
        reply_to: match (&house.sender.reply_to, &house.sender.bounce_domain) {
            (Some(address), _) => Some(address.clone()),
            (None, Some(domain)) => Some(replies.address(Purpose::Reply, key, domain)),
            (None, None) => None,
        }
        .map(|address| Party { name: String::new(), address }),
        to: Party { name: invitation.contact_name.clone(), address: invitation.address.clone() },
        message_id: key.message_id(domain),
        in_reply_to: (key.kind != Kind::Invitation).then(|| first.message_id(domain)),
        list_id: format!("{wave}.{domain}"),
        leave: Some(Leave {
            link: format!("{}/u/{}", house.base_url, replies.sign(Purpose::Unsubscribe, key)),
            address: house.sender.bounce_domain.as_ref().map(|at| replies.address(Purpose::Unsubscribe, key, at)),
        }),
        feedback_id: Some(format!("{wave}:{}:{}:{}", cluster_of(frame), key.kind.as_str(), domain.replace('.', "-"))),
        language,
        written_at: SystemTime::UNIX_EPOCH
            + Duration::from_secs(u64::try_from(row.dated_at.moment().as_second()).unwrap_or(0)),
    };
    message(&letter, &addressing).map_err(|fault| fault.to_string())
}
