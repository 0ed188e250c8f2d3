//! Takes mail that comes back: it is kept whole first, each once, and what it says of a letter is done in the same
//! transaction. Whoever delivers it may bring it again; nothing happens twice.

mod effects;

use data_encoding::HEXLOWER;
use jiff::{SignedDuration, Timestamp};
use sha2::{Digest, Sha256};

use super::{House, Refusal, secrets};
use crate::id::Id;
use crate::mail::incoming::providers::Event;
use crate::mail::incoming::{self, Class, Incoming, Mark};
use crate::storage::inbound_mail::{self, Inbound, InboundMail, Line};
use crate::storage::letters::{self, Letter};
use crate::storage::{Database, StoreError};
use crate::wave::ledger::LetterKey;
use crate::wave::reply::{self, Purpose};

/// The way by which a mail came in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Door {
    Lmtp,
    Pipe,
    Maildir,
    Webhook,
    /// An evaluator pasted it or handed it in as a file.
    Desk,
}

impl Door {
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Lmtp => "lmtp",
            Self::Pipe => "pipe",
            Self::Maildir => "maildir",
            Self::Webhook => "webhook",
            Self::Desk => "desk",
        }
    }
}

/// Bytes of a mail that are taken.
pub const LARGEST: usize = 30 * 1024 * 1024;
/// Days after which a letter has nothing more to say: a report of it is kept and has no effect.
const LIFE_DAYS: i64 = 90;

/// What was done with a mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Received {
    pub class: Class,
    /// The letter it is about, if that is known.
    pub letter: Option<LetterKey>,
    /// Whether it had come before.
    pub is_known: bool,
}

/// Keeps a mail and does what it says.
pub async fn receive(
    house: &House,
    door: Door,
    recipient: &str,
    raw: Vec<u8>,
    now: Timestamp,
) -> Result<Received, Refusal> {
    let recipient: String = recipient.trim().trim_matches(['<', '>']).chars().take(320).collect();
    let mark = Mark::of(&recipient);
    // Read before anything is held: it may be large.
    let incoming = incoming::read(&raw, &mark);
    let digest = Sha256::new().chain_update(&recipient).chain_update([0]).chain_update(&raw).finalize();
    let digest = HEXLOWER.encode(&digest);
    let came = Came { door, digest, recipient, mark, relay_id: None, incoming };
    house.write(move |house, db| keep(house, db, came, raw, now)).await
}

/// The same for what a mail service reports: each of its events once, by the id it has there.
pub async fn receive_event(house: &House, event: Event, raw: Vec<u8>, now: Timestamp) -> Result<Received, Refusal> {
    let Event { id, recipient, mark, relay_id, incoming } = event;
    let digest = HEXLOWER.encode(&Sha256::digest(format!("event {id}")));
    let recipient = recipient.chars().take(320).collect();
    let came = Came { door: Door::Webhook, digest, recipient, mark, relay_id, incoming };
    house.write(move |house, db| keep(house, db, came, raw, now)).await
}

/// What came in, read and not yet kept.
struct Came {
    door: Door,
    /// What is kept once.
    digest: String,
    recipient: String,
    mark: Mark,
    /// The number of the letter at the relay, if whoever reports knows it.
    relay_id: Option<String>,
    incoming: Incoming,
}

fn keep(house: &House, db: &mut Database, came: Came, raw: Vec<u8>, now: Timestamp) -> Result<Received, Refusal> {
    let letter = letter_of(house, db, &came, now)?;
    let key = letter.as_ref().map(Letter::key).transpose()?;
    let Came { door, digest, recipient, incoming, .. } = came;
    let mail = InboundMail {
        id: secrets::id(),
        digest,
        door: door.as_str().to_owned(),
        received_at: now.into(),
        recipient,
        raw: Some(raw),
        class: incoming.class.as_str().to_owned(),
        invitation_id: key.map(|key| key.invitation),
        kind: key.map(|key| key.kind.as_str().to_owned()),
        number: key.map(|key| i32::from(key.number)),
        status: incoming.status.map(|status| status.to_string()),
        words: incoming.words.clone(),
        settled_at: None,
        settled_by: None,
    };
    let is_new = inbound_mail::keep(db, mail)?;
    if let Some(letter) = letter.filter(|_| is_new) {
        effects::apply(db, &letter, &incoming, now)?;
    }
    Ok(Received { class: incoming.class, letter: key, is_known: !is_new })
}

/// The letter of the ledger that a mail is about: by the address it came to, or by the letter that it gives back.
///
/// An address that is not ours to the letter was made up, and names no letter whatever else the mail says.
fn letter_of(house: &House, db: &mut Database, came: &Came, now: Timestamp) -> Result<Option<Letter>, StoreError> {
    let key = match &came.mark {
        Mark::Bounce(token) => reply::read(&house.master_key, Purpose::Bounce, token).ok(),
        Mark::Stop(token) => reply::read(&house.master_key, Purpose::Stop, token).ok(),
        Mark::Reply(token) => reply::read(&house.master_key, Purpose::Reply, token).ok(),
        Mark::None => came.incoming.about.as_deref().and_then(LetterKey::of_message_id),
    };
    let mut letter = key.map_or(Ok(None), |key| letters::find(db, key))?;
    if let (None, Mark::None, Some(relay_id)) = (&letter, &came.mark, &came.relay_id) {
        letter = letters::by_relay_id(db, relay_id)?;
    }
    let is_fresh = |letter: &Letter| now - letter.dated_at.moment() <= SignedDuration::from_hours(24 * LIFE_DAYS);
    Ok(letter.filter(is_fresh))
}

/// What waits for somebody: bounces of no letter that is known, and what people write.
pub async fn waiting(house: &House) -> Result<Vec<Line>, Refusal> {
    let unassigned = [Class::Hard, Class::Soft, Class::Blocked, Class::Complaint, Class::Stop, Class::Unreadable];
    let (unassigned, of_people) = (unassigned.map(Class::as_str), [Class::Reply.as_str()]);
    house.store.read(move |db| Ok(inbound_mail::waiting(db, &unassigned, &of_people)?)).await
}

/// The bytes of a mail, while they are kept.
pub async fn raw(house: &House, id: Id<Inbound>) -> Result<Vec<u8>, Refusal> {
    let raw = house.store.read(move |db| inbound_mail::raw(db, id)).await?;
    raw.ok_or_else(|| Refusal::unknown("mail that came back", id.uuid().to_string()))
}

/// Notes that somebody has seen to it.
pub async fn settle(house: &House, id: Id<Inbound>, by: &str, now: Timestamp) -> Result<(), Refusal> {
    let by = by.to_owned();
    let settled = house.store.write(move |db| inbound_mail::settle(db, id, now.into(), &by)).await?;
    if settled { Ok(()) } else { Err(Refusal::unknown("mail that waits", id.uuid().to_string())) }
}

/// Lets go of the bytes of what came back long ago. How many.
pub async fn forget(house: &House, now: Timestamp) -> Result<usize, Refusal> {
    let before = now - SignedDuration::from_hours(24 * LIFE_DAYS);
    Ok(house.store.write(move |db| inbound_mail::forget_raw(db, before.into())).await?)
}
