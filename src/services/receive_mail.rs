//! Takes mail that comes back: it is kept whole first, each once, and what it says of a letter is done in the same
//! transaction. Whoever delivers it may bring it again; nothing happens twice.

mod effects;

use data_encoding::HEXLOWER;
use jiff::{SignedDuration, Timestamp};
use sha2::{Digest, Sha256};

use super::keep_trail::{self, OnWhat};
use super::move_wave::Order;
use super::{House, Refusal, Thing, secrets};
use crate::id::Id;
use crate::mail::incoming::providers::Event;
use crate::mail::incoming::signatures::FRESH;
use crate::mail::incoming::{self, Class, Incoming, Mark};
use crate::people::address::Address;
use crate::storage::inbound_mail::{self, Inbound, InboundMail, Line};
use crate::storage::invitations::{self, InvitationRow};
use crate::storage::letters::{self, Letter};
use crate::storage::webhook_tokens::{self, WebhookToken};
use crate::storage::{Database, StoreError, waves};
use crate::trail::{Act, Kind, Standing};
use crate::wave::Invitation;
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
    let sender = incoming::sender_of(&raw).unwrap_or_default();
    let came = Came { door, digest, recipient, sender, mark, relay_id: None, incoming };
    house.on_record(move |house, db| keep(house, db, came, raw, now)).await
}

/// The same for what a mail service reports: each of its events once, by the id it has there.
pub async fn receive_event(house: &House, event: Event, raw: Vec<u8>, now: Timestamp) -> Result<Received, Refusal> {
    let Event { id, recipient, mark, relay_id, incoming } = event;
    let digest = HEXLOWER.encode(&Sha256::digest(format!("event {id}")));
    let recipient = recipient.chars().take(320).collect();
    let sender = String::new();
    let came = Came { door: Door::Webhook, digest, recipient, sender, mark, relay_id, incoming };
    house.on_record(move |house, db| keep(house, db, came, raw, now)).await
}

/// Whether a token is good for what came with it: it is new, or came with the same before.
pub async fn bind_token(house: &House, token: String, raw: &[u8], now: Timestamp) -> Result<bool, Refusal> {
    let seen = WebhookToken { token, digest: HEXLOWER.encode(&Sha256::digest(raw)), seen_at: now.into() };
    Ok(house.store.write(move |db| webhook_tokens::bind(db, seen)).await?)
}

/// What came in, read and not yet kept.
struct Came {
    door: Door,
    /// What is kept once.
    digest: String,
    recipient: String,
    sender: String,
    mark: Mark,
    /// The number of the letter at the relay, if whoever reports knows it.
    relay_id: Option<String>,
    incoming: Incoming,
}

fn keep(house: &House, db: &mut Database, came: Came, raw: Vec<u8>, now: Timestamp) -> Result<Received, Refusal> {
    let letter = letter_of(house, db, &came, now)?;
    let key = letter.as_ref().map(Letter::key).transpose()?;
    let person = match key {
        Some(key) => Some(key.invitation),
        None if came.incoming.class == Class::Reply => person_of(db, &came.sender, now)?,
        None => None,
    };
    let Came { door, digest, recipient, sender, incoming, .. } = came;
    let mail = InboundMail {
        id: secrets::id(),
        digest,
        door: door.as_str().to_owned(),
        received_at: now.into(),
        recipient,
        raw: Some(raw),
        class: incoming.class.as_str().to_owned(),
        invitation_id: person,
        kind: key.map(|key| key.kind.as_str().to_owned()),
        number: key.map(|key| i32::from(key.number)),
        status: incoming.status.map(|status| status.to_string()),
        words: incoming.words.clone(),
        settled_at: None,
        settled_by: None,
        sender,
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

/// Whose address wrote this: somebody who was asked lately, in the last wave that asked them. Nobody, where that wave
/// asked for several members at the same address: then a person has to say for which of them it is.
fn person_of(db: &mut Database, sender: &str, now: Timestamp) -> Result<Option<Id<Invitation>>, StoreError> {
    let Ok(address) = Address::parse(sender) else { return Ok(None) };
    let mut asked = Vec::new();
    for invitation in invitations::to_address(db, &address.key())? {
        let approved = waves::find(db, invitation.wave_id)?.and_then(|wave| wave.approved_at);
        asked.extend(approved.map(|approved| (approved.moment(), invitation)));
    }
    let since = now - SignedDuration::from_hours(24 * LIFE_DAYS);
    let Some(last) = asked.iter().map(|(approved, _)| *approved).max().filter(|last| *last >= since) else {
        return Ok(None);
    };
    let mut of_last = asked.into_iter().filter(|(approved, _)| *approved == last).map(|(_, invitation)| invitation.id);
    let first = of_last.next();
    Ok(if of_last.next().is_none() { first } else { None })
}

/// A mail that waits, and the person it is of, where that is known.
pub struct Waiting {
    pub mail: Line,
    pub person: Option<InvitationRow>,
}

/// What waits for somebody: bounces of no letter that is known, and what people write.
pub async fn waiting(house: &House) -> Result<Vec<Waiting>, Refusal> {
    house
        .store
        .read(move |db| {
            let mut waiting = Vec::new();
            for mail in waiting_lines(db)? {
                let person = mail.invitation_id.map_or(Ok(None), |id| invitations::find(db, id))?;
                waiting.push(Waiting { mail, person });
            }
            Ok(waiting)
        })
        .await
}

/// The same inside a transaction.
pub(super) fn waiting_lines(db: &mut Database) -> Result<Vec<Line>, StoreError> {
    let unassigned = [Class::Hard, Class::Soft, Class::Blocked, Class::Complaint, Class::Stop, Class::Unreadable];
    inbound_mail::waiting(db, &unassigned.map(Class::as_str), &[Class::Reply.as_str()])
}

/// Takes a mail away from the person whose address it came from: somebody else wrote it.
pub async fn unassign(house: &House, id: Id<Inbound>, order: Order) -> Result<(), Refusal> {
    house
        .on_record(move |_, db| {
            if !inbound_mail::unassign(db, id)? {
                return Err(Refusal::unknown(Thing::MailThatWaits, id.uuid().to_string()));
            }
            let (thing, waiting) = (OnWhat::new(Kind::Mail, id.uuid().to_string()), Standing::Waiting.as_str());
            Ok(keep_trail::note(db, &order, Act::MailSettled, &thing, waiting, Standing::OfSomebodyElse.as_str())?)
        })
        .await
}

/// The bytes of a mail, while they are kept.
pub async fn raw(house: &House, id: Id<Inbound>) -> Result<Vec<u8>, Refusal> {
    let raw = house.store.read(move |db| inbound_mail::raw(db, id)).await?;
    raw.ok_or_else(|| Refusal::unknown(Thing::MailThatCameBack, id.uuid().to_string()))
}

/// Notes that somebody has seen to it.
pub async fn settle(house: &House, id: Id<Inbound>, by: &str, now: Timestamp) -> Result<(), Refusal> {
    let order = house.order(by, now);
    house
        .on_record(move |_, db| {
            if !inbound_mail::settle(db, id, now.into(), &order.by)? {
                return Err(Refusal::unknown(Thing::MailThatWaits, id.uuid().to_string()));
            }
            let (thing, waiting) = (OnWhat::new(Kind::Mail, id.uuid().to_string()), Standing::Waiting.as_str());
            Ok(keep_trail::note(db, &order, Act::MailSettled, &thing, waiting, Standing::SeenTo.as_str())?)
        })
        .await
}

/// Lets go of the bytes of what came back long ago. How many.
pub async fn forget(house: &House, now: Timestamp) -> Result<usize, Refusal> {
    let before = now - SignedDuration::from_hours(24 * LIFE_DAYS);
    // Twice as long as they are believed.
    let believed = now - FRESH - FRESH;
    let forget = move |db: &mut Database| {
        webhook_tokens::forget(db, believed.into())?;
        inbound_mail::forget_raw(db, before.into())
    };
    Ok(house.store.write(forget).await?)
}
