//! Takes letters to people of the desk to the relay: each at most once.
//!
//! A letter is taken, on disk, before anything of it leaves. Where the relay did not take it, it waits again; where nobody
//! knows, it stays as it is, and whoever misses it asks once more. What a link says is drawn when its letter leaves, so
//! that nothing in the database opens anything.

use std::time::{Duration, SystemTime};

use data_encoding::BASE64URL_NOPAD;
use jiff::{SignedDuration, Timestamp};

use super::keep_trail::{self, OnWhat};
use super::log_in::hash_of;
use super::move_wave::Order;
use super::write_to_person::{INVITATION, News, RESET, address_of};
use super::{House, Refusal, secrets, write_letters};
use crate::id::Id;
use crate::mail::letter::{Letter, LetterFault};
use crate::mail::mailer::Session;
use crate::mail::message::{Addressing, Party, message};
use crate::mail::outcome::{Begun, Outcome};
use crate::people::address::Address;
use crate::storage::account_links::{self, AccountLink};
use crate::storage::desk_letters::{self, DeskLetter};
use crate::storage::{Database, StoreError, users};
use crate::trail::{Act, Door, Kind};
use crate::wording::{Fill, Language, dates};

/// An invitation is good for so long after its letter left: over a weekend.
pub const INVITATION_LASTS: SignedDuration = SignedDuration::from_hours(72);
/// And a way to a new password for so long.
pub const RESET_LASTS: SignedDuration = SignedDuration::from_mins(30);
/// News is told for so long after it happened.
const NEWS_LASTS: SignedDuration = SignedDuration::from_hours(72);
/// After so many minutes it is tried again, the last one again and again.
const PAUSES: [i64; 4] = [1, 5, 15, 60];

/// A letter that is taken, with what its link ends in.
struct Taken {
    row: DeskLetter,
    /// The name of whoever it is for, where they have one.
    name: String,
    token: String,
}

/// Sends what is due, and returns when nothing is left or the relay is in trouble.
pub(super) async fn deliver(house: &House) -> Result<(), Refusal> {
    let mut session: Option<Session> = None;
    loop {
        let now = house.clock.now();
        // Looked at without holding anybody up: mostly there is nothing.
        if house.store.read(move |db| desk_letters::due(db, now.into())).await?.is_none() {
            break;
        }
        let Some(taken) = house.on_record(move |_, db| take(db, now)).await? else { continue };
        let (row, is_trouble) = (taken.row.clone(), hand_over(house, &mut session, &taken).await);
        let (became, goes_on) = match is_trouble {
            Ok(became) => (became, true),
            Err(became) => (became, false),
        };
        settle(house, row, became).await?;
        if !goes_on {
            break;
        }
    }
    if let Some(session) = session {
        session.close().await;
    }
    Ok(())
}

/// What became of a letter.
enum Became {
    Sent(String),
    /// Nothing of it was kept by the relay, and it may be tried again.
    Back(String),
    Failed(String),
    Unclear(String),
}

/// Takes the letter that is due; none where it turned out to be for nobody, or somebody else was quicker.
fn take(db: &mut Database, now: Timestamp) -> Result<Option<Taken>, Refusal> {
    let Some(row) = desk_letters::due(db, now.into())? else { return Ok(None) };
    if !desk_letters::take(db, row.id)? {
        return Ok(None);
    }
    let age = now.duration_since(row.made_at.moment());
    let token = BASE64URL_NOPAD.encode(&secrets::bytes::<32>());
    match row.kind.as_str() {
        INVITATION => {
            let link = row.link().map(|id| account_links::find(db, id)).transpose()?.flatten();
            let Some(link) = link.filter(|_| age <= INVITATION_LASTS) else {
                return end(db, &row, desk_letters::DROPPED);
            };
            account_links::give_token(db, link.id, &hash_of(&token), (now + INVITATION_LASTS).into())?;
            Ok(Some(Taken { row, name: String::new(), token }))
        }
        RESET => {
            if age > RESET_LASTS {
                return end(db, &row, desk_letters::DROPPED);
            }
            let named = users::with_address(db, &row.address_key)?;
            let user = match named {
                Some(user) => Some(user),
                // Whoever logs in with an address and gave no other.
                None => users::all(db)?.into_iter().find(|user| {
                    user.address.is_none() && address_of(user).is_some_and(|own| own.key() == row.address_key)
                }),
            };
            let Some(user) = user else { return end(db, &row, desk_letters::NOBODY) };
            account_links::remove_resets_of(db, user.id)?;
            account_links::add(db, reset_of(&row, user.id, &token, now))?;
            if row.attempts == 0 {
                let order = Order {
                    by: String::new(),
                    at: now,
                    why: String::new(),
                    door: Door::Desk,
                    place: row.place.clone(),
                    uid: None,
                };
                keep_trail::note(db, &order, Act::ResetAsked, &OnWhat::new(Kind::User, &user.name), "", "")?;
            }
            // To the address as it is known, however it was typed at the door.
            let address = address_of(&user).map_or_else(|| row.address.clone(), |address| address.to_string());
            Ok(Some(Taken { row: DeskLetter { address, ..row }, name: user.name, token }))
        }
        _ if age > NEWS_LASTS => end(db, &row, desk_letters::DROPPED),
        _ => Ok(Some(Taken { row, name: String::new(), token: String::new() })),
    }
}

/// A letter that does not leave.
fn end(db: &mut Database, row: &DeskLetter, state: &str) -> Result<Option<Taken>, Refusal> {
    desk_letters::settle(db, row.id, state, "", row.due_at)?;
    Ok(None)
}

fn reset_of(row: &DeskLetter, user: Id<users::User>, token: &str, now: Timestamp) -> AccountLink {
    AccountLink {
        id: secrets::id(),
        purpose: account_links::RESET.to_owned(),
        token_hash: Some(hash_of(token)),
        user_id: Some(user.as_bytes().to_vec()),
        address: row.address.clone(),
        address_key: row.address_key.clone(),
        role: String::new(),
        survey_code: String::new(),
        cluster_code: String::new(),
        made_at: now.into(),
        made_by: String::new(),
        until_at: Some((now + RESET_LASTS).into()),
    }
}

/// Hands a letter over; an error is one that the next letter would meet too.
async fn hand_over(house: &House, session: &mut Option<Session>, taken: &Taken) -> Result<Became, Became> {
    let bytes = match written(house, taken) {
        Ok(bytes) => bytes,
        Err(fault) => return Ok(Became::Failed(fault.to_string())),
    };
    let mut open = match session.take().filter(Session::is_open) {
        Some(open) => open,
        None => house.mailer.open().await.map_err(|trouble| Became::Back(trouble.why))?,
    };
    match open.begin(&house.sender.address, &taken.row.address).await {
        Begun::Ready => {}
        Begun::Refused(refused) if refused.is_for_now() => return Ok(Became::Back(refused.text)),
        Begun::Refused(refused) => return Ok(Became::Failed(refused.text)),
        Begun::Relay(trouble) => return Err(Became::Back(trouble.why)),
        Begun::Broken(broken) => return Err(Became::Back(broken.why)),
    }
    let outcome = open.finish(&bytes).await;
    *session = Some(open);
    Ok(match outcome {
        Outcome::Accepted { reply, .. } => Became::Sent(reply),
        Outcome::Refused(refused) if refused.is_for_now() => Became::Back(refused.text),
        Outcome::Refused(refused) => Became::Failed(refused.text),
        Outcome::Broken(broken) => Became::Back(broken.why),
        Outcome::Unclear { why } => Became::Unclear(why),
    })
}

/// Tried again until it is written: a letter of which this is lost stays taken, and is not sent again.
async fn settle(house: &House, row: DeskLetter, became: Became) -> Result<(), Refusal> {
    let now = house.clock.now();
    let (state, reply, due) = match became {
        Became::Sent(reply) => (desk_letters::SENT, reply, now),
        Became::Back(reply) => {
            let tried = usize::try_from(row.attempts).unwrap_or(0);
            let pause = PAUSES[tried.min(PAUSES.len() - 1)];
            (desk_letters::QUEUED, reply, now + SignedDuration::from_mins(pause))
        }
        Became::Failed(reply) => (desk_letters::FAILED, reply, now),
        Became::Unclear(reply) => (desk_letters::UNCLEAR, reply, now),
    };
    let reply: String = reply.chars().take(300).collect();
    let mut last = Ok(());
    for pause in [0, 200, 1_000, 5_000] {
        tokio::time::sleep(Duration::from_millis(pause)).await;
        let (id, reply) = (row.id, reply.clone());
        last = house.store.write(move |db| desk_letters::settle(db, id, state, &reply, due.into())).await;
        if last.is_ok() {
            break;
        }
    }
    last.map_err(|error: StoreError| error.into())
}

/// The letter as it travels.
fn written(house: &House, taken: &Taken) -> Result<Vec<u8>, LetterFault> {
    let row = &taken.row;
    let language = row.language.parse::<Language>().unwrap_or(Language::EN).of_product();
    let (letter, kind) = words(house, taken, language);
    let domain = house.sender.domain();
    let address = Address::parse(&row.address).map_or_else(|_| row.address.clone(), |address| address.to_string());
    let addressing = Addressing {
        from: Party { name: house.sender.name.clone(), address: house.sender.address.clone() },
        reply_to: house.sender.reply_to.clone().map(|address| Party { name: String::new(), address }),
        to: Party { name: String::new(), address },
        message_id: format!("desk.{}.{}@{domain}", row.id.uuid().simple(), row.attempts),
        in_reply_to: None,
        list_id: format!("desk.{domain}"),
        list_name: "Peil".to_owned(),
        stop: None,
        kind,
        language,
        written_at: SystemTime::UNIX_EPOCH
            + Duration::from_secs(u64::try_from(house.clock.now().as_second()).unwrap_or(0)),
    };
    let (subject, text, link) = letter;
    let letter: Letter = house.letters.of_house(language, &subject, &text, &link)?;
    message(&letter, &addressing).and_then(|message| write_letters::signed(house, message))
}

/// Subject, text and link, and the kind.
fn words(house: &House, taken: &Taken, language: Language) -> ((String, String, String), &'static str) {
    let row = &taken.row;
    let say = |key: &str, fills: &[(&str, Fill)]| house.texts.say(language, key, fills);
    let host = house.base_url.split("://").nth(1).unwrap_or_default().to_owned();
    let host = ("host", Fill::from(host));
    let zoned = |at: Timestamp| dates::date_time(language, &at.to_zoned_datetime(house.time_zone.clone()));
    let now = house.clock.now();
    match row.kind.as_str() {
        INVITATION => {
            let link = format!("{}/invited/{}", house.base_url, taken.token);
            let fills = [
                host,
                ("link", Fill::from(link.clone())),
                ("until", Fill::from(zoned(now + INVITATION_LASTS))),
                ("sender", Fill::from(house.sender.name.clone())),
            ];
            let (subject, text) =
                (say("account-letter-invitation-subject", &fills), say("account-letter-invitation", &fills));
            ((subject, text, link), "invitation-to-the-desk")
        }
        RESET => {
            let link = format!("{}/reset/{}", house.base_url, taken.token);
            let minutes = u64::try_from(RESET_LASTS.as_mins()).unwrap_or(0);
            let fills = [
                host,
                ("link", Fill::from(link.clone())),
                ("name", Fill::from(taken.name.clone())),
                ("minutes", Fill::from(minutes)),
            ];
            ((say("account-letter-reset-subject", &fills), say("account-letter-reset", &fills), link), "reset")
        }
        _ => {
            let link = format!("{}/account", house.base_url);
            let known = News::ALL.iter().any(|news| news.as_str() == row.what);
            let what = if known { say(&format!("account-news-{}", row.what), &[]) } else { row.what.clone() };
            let place = match row.place.as_str() {
                "" => say("account-unknown", &[]),
                place => place.to_owned(),
            };
            let fills = [
                host,
                ("link", Fill::from(link.clone())),
                ("what", Fill::from(what.clone())),
                ("at", Fill::from(zoned(row.made_at.moment()))),
                ("place", Fill::from(place)),
            ];
            ((what, say("account-letter-news", &fills), link), "news")
        }
    }
}
