//! Sends a letter of a wave to an evaluator, marked as a test, with a link whose answers never count.

use std::time::{Duration, SystemTime};

use jiff::Timestamp;

use super::try_out::{self, NewTrial};
use super::write_letters::{self, OfWave};
use super::{House, Refusal, secrets, survey_waves};
use crate::id::Id;
use crate::mail::message::{Addressing, Party, message};
use crate::mail::outcome::{Begun, Outcome};
use crate::people::address::Address;
use crate::storage::invitations::InvitationRow;
use crate::storage::waves::WaveRow;
use crate::wave::ledger::Kind;
use crate::wave::{Move, Wave};
use crate::wording::Language;

/// Before the subject of every test, whatever its language.
const MARK: &str = "[TEST] ";

/// What the relay said of a test letter that it took.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tried {
    pub to: String,
    pub reply: String,
}

/// Sends one letter to `to`, which must be an address of the team: in the domain of the sender or of the contact.
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
        field: "address",
        found: to.chars().take(100).collect(),
        expected: fault.to_string(),
    })?;
    let name = wave.to_owned();
    let row = house.store.read(move |db| survey_waves::find(db, &name)).await?;
    row.state.after(Move::TryOut)?;
    check_domain(house, &row, &to)?;
    let trial = NewTrial { language: Some(language), ..NewTrial::default() };
    let trial = try_out::make(house, wave, trial, by, now).await?;
    let (subject_mark, id) = (MARK, row.id);
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
            };
            let clusters: Vec<_> = trial.company.clusters.iter().map(|cluster| cluster.name.as_str()).collect();
            let (language, mut view) = of_wave.view(house, &invitation, &[]);
            view.link = trial.link;
            view.cluster = clusters.join(", ");
            let mut letter = of_wave.letter(house, kind, language, &view).map_err(|fault| Refusal::BadInput {
                field: "letter",
                found: fault.to_string(),
                expected: "words that can be filled".to_owned(),
            })?;
            letter.subject.insert_str(0, subject_mark);
            let addressing = addressing(house, &row, id, &address, language, now);
            let message = message(&letter, &addressing).and_then(|message| write_letters::signed(house, message));
            message.map_err(Refusal::damaged)
        })
        .await?;
    let reply = hand_over(house, &to.to_string(), &bytes).await?;
    Ok(Tried { to: to.to_string(), reply })
}

fn check_domain(house: &House, wave: &WaveRow, to: &Address) -> Result<(), Refusal> {
    let domain = |address: &str| address.rsplit_once('@').map(|(_, domain)| domain.to_lowercase());
    let reply_to = house.sender.reply_to.as_deref().unwrap_or_default();
    let ours: Vec<String> =
        [house.sender.address.as_str(), &wave.contact_email, reply_to].into_iter().filter_map(domain).collect();
    if domain(&to.to_string()).is_some_and(|domain| ours.contains(&domain)) {
        return Ok(());
    }
    Err(Refusal::BadInput {
        field: "address of a test",
        found: to.to_string(),
        expected: format!("an address of the team, at {}", ours.join(" or ")),
    })
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
