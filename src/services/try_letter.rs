//! Sends a letter of a wave to an evaluator, marked as a test, with a link whose answers never count.

use std::time::{Duration, SystemTime};

use handlebars::html_escape;
use jiff::Timestamp;

use super::try_out::{self, NewTrial};
use super::write_letters::{self, OfWave};
use super::{Field, House, Refusal, secrets, survey_waves};
use crate::id::Id;
use crate::mail::letter::Letter;
use crate::mail::message::{Addressing, Party, message};
use crate::mail::outcome::{Begun, Outcome};
use crate::people::address::Address;
use crate::rights::Right;
use crate::storage::invitations::InvitationRow;
use crate::storage::waves::WaveRow;
use crate::wave::ledger::Kind;
use crate::wave::{Move, Wave};
use crate::wording::Language;

/// Before the subject of every test, whatever its language.
const MARK: &str = "[TEST] ";
/// How the word above the text of a test looks.
const BANNER: &str = "margin: 0; padding: 12px; background-color: #8a1c1c; color: #ffffff; text-align: center; \
                      font-family: Arial, Helvetica, sans-serif; font-size: 16px; font-weight: bold;";

/// What the relay said of a test letter that it took.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tried {
    pub to: String,
    pub reply: String,
}

/// Where a test letter of the wave may go if this user asks for it: to themselves, where they log in with an address, and
/// to the addresses that the letters themselves name. Nobody else is written to by way of trial.
pub async fn addresses(house: &House, wave: &str, by: &str) -> Result<Vec<String>, Refusal> {
    let name = wave.to_owned();
    let row = house.read(move |house, db| survey_waves::find(house, Right::RunWaves, db, &name)).await?;
    Ok(own(house, &row, by).iter().map(Address::to_string).collect())
}

fn own(house: &House, wave: &WaveRow, by: &str) -> Vec<Address> {
    let reply_to = house.sender.reply_to.as_deref().unwrap_or_default();
    let mut own: Vec<Address> = Vec::new();
    for text in [by, &wave.contact_email, reply_to, &house.sender.address] {
        if let Ok(address) = Address::parse(text)
            && !own.iter().any(|known| known.key() == address.key())
        {
            own.push(address);
        }
    }
    own
}

/// Sends one letter to `to`, which must be one of these [`addresses`].
///
/// It is not in the ledger: it goes to whoever asked for it, and its link leads to a trial.
pub async fn send(
    house: &House,
    wave: &str,
    (kind, language): (Kind, Language),
    to: &str,
    by: &str,
    now: Timestamp,
) -> Result<Tried, Refusal> {
    let to = Address::parse(to.trim()).map_err(|fault| Refusal::BadInput {
        field: Field::Address,
        found: to.chars().take(100).collect(),
        expected: fault.to_string(),
    })?;
    let name = wave.to_owned();
    let row = house.read(move |house, db| survey_waves::find(house, Right::RunWaves, db, &name)).await?;
    row.state.after(Move::TryOut)?;
    check_address(&own(house, &row, by), &to)?;
    let trial = NewTrial { language: Some(language), ..NewTrial::default() };
    let trial = try_out::make(house, wave, trial, by, now).await?;
    let id = row.id;
    let address = to.to_string();
    let bytes = house
        .read(move |house, db| {
            let of_wave = OfWave::read(house, db, id)?;
            let invitation = InvitationRow {
                id: secrets::id(),
                wave_id: id,
                member_id: secrets::id(),
                contact_id: secrets::id(),
                member_name: "TEST".to_owned(),
                contact_name: "TEST".to_owned(),
                address: address.clone(),
                language: language.to_string(),
                link_number: 0,
            };
            let clusters: Vec<_> = trial.company.clusters.iter().map(|cluster| cluster.name.as_str()).collect();
            let (language, mut view) = of_wave.view(house, &invitation, &[]);
            view.link = trial.link;
            view.cluster = clusters.join(", ");
            let letter = of_wave.letter(house, kind, language, &view).map_err(Refusal::Unwritten)?;
            let letter = marked(letter, &house.texts.word(language, "answer-trial"));
            let addressing = addressing(house, &row, id, &address, language, now);
            let message = message(&letter, &addressing).and_then(|message| write_letters::signed(house, message));
            message.map_err(Refusal::damaged)
        })
        .await?;
    let reply = hand_over(house, &to.to_string(), &bytes).await?;
    Ok(Tried { to: to.to_string(), reply })
}

fn check_address(own: &[Address], to: &Address) -> Result<(), Refusal> {
    if own.iter().any(|address| address.key() == to.key()) {
        return Ok(());
    }
    let own: Vec<String> = own.iter().map(Address::to_string).collect();
    Err(Refusal::BadInput {
        field: Field::AddressOfATest,
        found: to.to_string(),
        expected: format!("your own address, or {}", own.join(" or ")),
    })
}

/// The letter with the word that it is a test on its subject and above its text, where nobody misses it.
fn marked(letter: Letter, words: &str) -> Letter {
    let banner = format!("<p style=\"{BANNER}\">{}</p>", html_escape(words));
    let body = letter.html.find("<body").and_then(|at| Some(at + letter.html[at..].find('>')? + 1)).unwrap_or(0);
    let mut html = letter.html;
    html.insert_str(body, &banner);
    Letter { subject: format!("{MARK}{}", letter.subject), text: format!("*** {words} ***\n\n{}", letter.text), html }
}

fn addressing(house: &House, wave: &WaveRow, id: Id<Wave>, to: &str, language: Language, now: Timestamp) -> Addressing {
    let domain = house.sender.domain();
    let drawn: Id<Wave> = secrets::id();
    Addressing {
        from: Party { name: wave.sender_name.clone(), address: house.sender.address.clone() },
        reply_to: house.sender.reply_to.clone().map(|address| Party { name: String::new(), address }),
        to: Party { name: String::new(), address: to.to_owned() },
        message_id: format!("test.{}@{domain}", drawn.uuid().simple()),
        in_reply_to: None,
        list_id: format!("w{}.{domain}", &id.uuid().simple().to_string()[..12]),
        list_name: wave.name.clone(),
        stop: None,
        kind: "test",
        language,
        written_at: SystemTime::UNIX_EPOCH + Duration::from_secs(u64::try_from(now.as_second()).unwrap_or(0)),
    }
}

async fn hand_over(house: &House, to: &str, bytes: &[u8]) -> Result<String, Refusal> {
    let mut session = house.mailer.open().await.map_err(|trouble| Refusal::NotTaken(trouble.why))?;
    match session.begin(&house.sender.address, to).await {
        Begun::Ready => {}
        Begun::Refused(refused) => return Err(Refusal::NotTaken(format!("{} {}", refused.code, refused.text))),
        Begun::Relay(trouble) => return Err(Refusal::NotTaken(trouble.why)),
        Begun::Broken(broken) => return Err(Refusal::NotTaken(broken.why)),
    }
    let outcome = session.finish(bytes).await;
    session.close().await;
    match outcome {
        Outcome::Accepted { reply, .. } => Ok(reply),
        Outcome::Refused(refused) => Err(Refusal::NotTaken(format!("{} {}", refused.code, refused.text))),
        Outcome::Broken(broken) => Err(Refusal::NotTaken(broken.why)),
        Outcome::Unclear { why } => Err(Refusal::NotTaken(why)),
    }
}
