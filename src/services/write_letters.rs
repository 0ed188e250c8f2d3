//! Writes letters: from ledger rows to the bytes that travel.
//!
//! A letter is written anew for each attempt, from what is true then: whoever got nothing yet shall read the last day
//! that holds now, and not that of a week ago. Its Message-ID, date, boundary and signature come from its ledger row, so
//! that nothing changes where nothing has changed. The mark keeps the hash of what is about to leave, and each attempt
//! its own. Only a letter that may have arrived is bound: when a person sends it once more it is the same to the byte,
//! so that the receiver's server can tell that it is one letter, or it is not sent.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

use super::tell_privacy::{self, Kept};
use super::{House, Refusal};
use crate::id::Id;
use crate::mail::letter::{self, LetterFault, LetterView};
use crate::mail::message::{Addressing, Party, Stop, message};
use crate::storage::invitations::{self, FrameRow, InvitationRow};
use crate::storage::letters::Letter;
use crate::storage::waves::{self, WaveRow};
use crate::storage::{Database, StoreError, wave_letters, wave_privacy};
use crate::survey::Survey;
use crate::survey::length::estimated_minutes;
use crate::wave::ledger::{Kind, LetterKey};
use crate::wave::link::{Token, WaveKey};
use crate::wave::reply::{self, Purpose};
use crate::wave::{Privacy, Wave};
use crate::wording::{Language, dates};

/// A letter ready to leave.
pub(super) struct Written {
    pub key: LetterKey,
    pub fence: i64,
    /// Attempts before this one.
    pub attempts: u32,
    /// Where the relay reports to: an address of this letter's own, or the sender's.
    pub from: String,
    pub to: String,
    pub message: Vec<u8>,
    /// SHA-256 of the message.
    pub hash: String,
}

/// A letter that can't be written: of which wave, under which fence, and why.
pub(super) struct Unwritable {
    pub key: LetterKey,
    pub wave: Id<Wave>,
    pub fence: i64,
    pub why: String,
}

/// Writes the letters of these rows; those that can't be, with the reason.
pub(super) async fn write(house: &House, claimed: Vec<Letter>) -> Result<(Vec<Written>, Vec<Unwritable>), Refusal> {
    house
        .read(move |house, db| {
            let mut of_waves: HashMap<Id<Wave>, Result<OfWave, Refusal>> = HashMap::new();
            let (mut written, mut unwritable) = (Vec::new(), Vec::new());
            for letter in claimed {
                let key = letter.key()?;
                let not_written = |why: String| Unwritable { key, wave: letter.wave_id, fence: letter.fence, why };
                let of_wave = match of_waves.entry(letter.wave_id) {
                    Entry::Occupied(known) => known.into_mut(),
                    Entry::Vacant(place) => place.insert(OfWave::read(house, db, letter.wave_id)),
                };
                // What is wrong with one wave holds up its own letters and nobody else's.
                let of_wave = match of_wave {
                    Ok(of_wave) => &*of_wave,
                    Err(refusal) => {
                        unwritable.push(not_written(refusal.to_string()));
                        continue;
                    }
                };
                let invitation = invitations::find(db, key.invitation)?
                    .ok_or_else(|| StoreError::Interrupted("an invitation is missing".to_owned()))?;
                let frame = invitations::frame_of(db, key.invitation)?;
                let composed = compose(house, of_wave, key, &letter, &invitation, &frame);
                match composed.and_then(|message| bound(&letter, message)) {
                    Ok((message, hash)) => written.push(Written {
                        key,
                        hash,
                        fence: letter.fence,
                        attempts: u32::try_from(letter.attempts).unwrap_or(0),
                        from: return_address(house, key),
                        to: invitation.address,
                        message,
                    }),
                    Err(why) => unwritable.push(not_written(why)),
                }
            }
            Ok((written, unwritable))
        })
        .await
}

/// The message with its hash, if it is what this letter has to be.
fn bound(letter: &Letter, message: Vec<u8>) -> Result<(Vec<u8>, String), String> {
    let hash = hash_of(&message);
    match &letter.must_equal {
        Some(earlier) if *earlier != hash => {
            Err("it may have arrived, and would not be the same any more: something it says has changed since"
                .to_owned())
        }
        _ => Ok((message, hash)),
    }
}

fn hash_of(message: &[u8]) -> String {
    HEXLOWER.encode(&Sha256::digest(message))
}

/// Whether a letter whose text may have left would leave as the same bytes now.
pub(super) fn is_the_same(house: &House, db: &mut Database, letter: &Letter) -> Result<bool, Refusal> {
    // Those that were marked before hashes were kept can't be compared.
    let Some(earlier) = letter.must_equal.as_ref().or(letter.render_hash.as_ref()) else { return Ok(true) };
    let key = letter.key()?;
    let of_wave = OfWave::read(house, db, letter.wave_id)?;
    let Some(invitation) = invitations::find(db, key.invitation)? else { return Ok(false) };
    let frame = invitations::frame_of(db, key.invitation)?;
    let composed = compose(house, &of_wave, key, letter, &invitation, &frame);
    Ok(composed.is_ok_and(|message| hash_of(&message) == *earlier))
}

/// What the letters of one wave have in common.
pub(super) struct OfWave {
    wave: WaveRow,
    key: WaveKey,
    survey: Arc<Survey>,
    /// The words the wave has of its own: subject and plain text.
    own: HashMap<(String, String), (String, String)>,
    mode: Privacy,
}

impl OfWave {
    pub(super) fn read(house: &House, db: &mut Database, id: Id<Wave>) -> Result<Self, Refusal> {
        let wave = waves::find(db, id)?.ok_or_else(|| StoreError::Interrupted("a wave is missing".to_owned()))?;
        let key = house.master_key.unwrap(wave.id, &wave.wrapped_key)?;
        let survey = house.definitions.get(db, wave.survey_version_id)?;
        let own = wave_letters::of_wave(db, id)?;
        let own = own.into_iter().map(|own| ((own.kind, own.language), (own.subject, own.body))).collect();
        let mode = wave_privacy::of(db, id)?;
        Ok(Self { wave, key, survey, own, mode })
    }

    /// The same if the wave asked another version of its survey.
    pub(super) fn asking(self, survey: Arc<Survey>) -> Self {
        Self { survey, ..self }
    }

    /// The kinds of letters that can leave in the wave, the invitation first.
    pub(super) fn kinds(&self) -> Vec<Kind> {
        let wanted = |kind: &Kind| match kind {
            Kind::Confirmation => self.wave.confirms,
            Kind::Thanks => self.wave.thanks,
            _ => true,
        };
        Kind::ALL.into_iter().filter(wanted).collect()
    }

    pub(super) fn survey(&self) -> &Arc<Survey> {
        &self.survey
    }

    /// How the wave keeps answers.
    pub(super) fn mode(&self) -> Privacy {
        self.mode
    }

    /// What letters in the words of the wave promise that it does not keep: the kind and language of each, and the words.
    pub(super) fn promises(&self) -> Vec<((String, String), String)> {
        let of_letter = |(which, (subject, body)): (&(String, String), &(String, String))| {
            let broken =
                tell_privacy::broken_in(self.mode, subject).or_else(|| tell_privacy::broken_in(self.mode, body));
            broken.map(|words| (which.clone(), words))
        };
        self.own.iter().filter_map(of_letter).collect()
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
        let token = Token::make(&self.key, invitation.id, invitation.link_number);
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
            // Each letter has its own, made when it leaves: what is only looked at stops nobody's letters.
            stop_link: format!("{}/u/{}", house.base_url, "x".repeat(reply::LETTERS)),
            privacy_link: house.sender.privacy_notice.clone().unwrap_or_default(),
            privacy: Kept { mode: self.mode, ..Kept::of_survey(&self.survey) }.told(
                &house.texts,
                &self.survey,
                self.spoken(language),
            ),
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

/// Where the relay reports that this letter did not arrive.
fn return_address(house: &House, key: LetterKey) -> String {
    match &house.sender.bounce_domain {
        Some(domain) => format!("b+{}@{domain}", reply::token(&house.master_key, Purpose::Bounce, key)),
        None => house.sender.address.clone(),
    }
}

/// Where answers to a letter go: to whom the settings name, or back into the house with the mark of the letter.
pub(super) fn reply_to(house: &House, wave: &WaveRow, key: LetterKey) -> Option<Party> {
    let party = |address| Party { name: wave.contact_name.clone(), address };
    match (&house.sender.reply_to, &house.sender.bounce_domain) {
        (Some(address), _) => Some(party(address.clone())),
        (None, Some(domain)) => {
            Some(party(format!("r+{}@{domain}", reply::token(&house.master_key, Purpose::Reply, key))))
        }
        (None, None) => None,
    }
}

/// The message under the signature of the house, if it signs.
pub(super) fn signed(house: &House, message: Vec<u8>) -> Result<Vec<u8>, LetterFault> {
    let Some(signer) = &house.sender.dkim else { return Ok(message) };
    signer.sign(&message).map_err(|fault| LetterFault::Message(fault.to_string()))
}

fn stop(house: &House, key: LetterKey) -> Stop {
    let token = reply::token(&house.master_key, Purpose::Stop, key);
    Stop {
        url: format!("{}/u/{token}", house.base_url),
        address: house.sender.bounce_domain.as_ref().map(|domain| format!("u+{token}@{domain}")),
    }
}

fn compose(
    house: &House,
    of_wave: &OfWave,
    key: LetterKey,
    row: &Letter,
    invitation: &InvitationRow,
    frame: &[FrameRow],
) -> Result<Vec<u8>, String> {
    let (language, mut view) = of_wave.view(house, invitation, frame);
    let stop = stop(house, key);
    view.stop_link.clone_from(&stop.url);
    let letter = of_wave.letter(house, key.kind, language, &view).map_err(|fault| fault.to_string())?;
    let domain = house.sender.domain();
    let first = LetterKey { invitation: key.invitation, kind: Kind::Invitation, number: 1 };
    let addressing = Addressing {
        from: Party { name: of_wave.wave.sender_name.clone(), address: house.sender.address.clone() },
        reply_to: reply_to(house, &of_wave.wave, key),
        to: Party { name: invitation.contact_name.clone(), address: invitation.address.clone() },
        message_id: key.message_id(domain),
        in_reply_to: (key.kind != Kind::Invitation).then(|| first.message_id(domain)),
        stop: Some(stop),
        kind: key.kind.as_str(),
        list_id: format!("w{}.{domain}", &of_wave.wave.id.uuid().simple().to_string()[..12]),
        list_name: view.survey_title,
        language,
        written_at: SystemTime::UNIX_EPOCH
            + Duration::from_secs(u64::try_from(row.dated_at.moment().as_second()).unwrap_or(0)),
    };
    message(&letter, &addressing).and_then(|message| signed(house, message)).map_err(|fault| fault.to_string())
}
