//! Stops writing to an address: somebody asked for it. It holds for every wave, now and later.

use jiff::Timestamp;

use super::keep_trail::{self, OnWhat};
use super::{Field, House, Refusal, survey_waves};
use crate::people::address::Address;
use crate::rights::Right;
use crate::storage::suppressions::{self, Suppression};
use crate::storage::{Database, StoreError, invitations, letters, waves};
use crate::trail::{Act, Kind};

/// What stopping did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stopped {
    pub address: String,
    /// Letters that will not leave any more.
    pub letters: usize,
}

/// Notes the address and takes its letters out of the post. The link it has keeps working: answering stays possible.
pub async fn stop(house: &House, address: &str, by: &str, now: Timestamp) -> Result<Stopped, Refusal> {
    stop_for(house, address, "", by, now).await
}

/// The same with what it rests on, in the words of whoever notes it.
pub async fn stop_for(
    house: &House,
    address: &str,
    evidence: &str,
    by: &str,
    now: Timestamp,
) -> Result<Stopped, Refusal> {
    let address = Address::parse(address.trim()).map_err(|fault| Refusal::BadInput {
        field: Field::Address,
        found: address.chars().take(100).collect(),
        expected: fault.to_string(),
    })?;
    let evidence: String = evidence.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(500).collect();
    let order = house.order(by, now).because(&evidence);
    house
        .on_record(move |house, db| {
            demand_address(house, db, &address)?;
            let letters = note(db, &address, evidence, &order.by, now)?;
            let thing = OnWhat::new(Kind::Address, house.pseudonym(&address.key()));
            keep_trail::note(db, &order, Act::AddressSilenced, &thing, "", "silent")?;
            Ok(Stopped { address: address.to_string(), letters })
        })
        .await
}

/// Whoever handles the mail of some surveys only stops writing to whom their waves ask.
fn demand_address(house: &House, db: &mut Database, address: &Address) -> Result<(), Refusal> {
    if house.scope.may_all(Right::HandleMail) {
        return Ok(());
    }
    for invitation in invitations::to_address(db, &address.key())? {
        let Some(wave) = waves::find(db, invitation.wave_id)? else { continue };
        if survey_waves::demand_of(house, Right::RunWaves, db, &wave).is_ok() {
            return Ok(());
        }
    }
    Err(Refusal::NotYours(Right::HandleMail))
}

/// Notes an address within a transaction; how many letters will not leave any more.
pub(super) fn note(
    db: &mut Database,
    address: &Address,
    evidence: String,
    by: &str,
    now: Timestamp,
) -> Result<usize, Refusal> {
    let noted = Suppression {
        address_key: address.key(),
        reason: suppressions::ASKED.to_owned(),
        since: now.into(),
        noted_by: by.to_owned(),
        evidence,
    };
    match suppressions::find(db, &address.key())? {
        Some(known) => suppressions::rest_on(db, &address.key(), &both(&known, &noted))?,
        None => suppressions::add(db, noted)?,
    }
    let theirs = invitations::to_address(db, &address.key())?;
    let theirs: Vec<_> = theirs.iter().map(|invitation| invitation.id).collect();
    Ok(letters::suppress(db, &theirs)?)
}

/// What an address rested on, and what is said of it now and by whom; neither is lost.
fn both(known: &Suppression, noted: &Suppression) -> String {
    let said = noted.evidence.as_str();
    if said.is_empty() || known.evidence.contains(said) {
        return known.evidence.clone();
    }
    let told = format!("{said} ({}, {})", noted.noted_by, noted.since.moment().strftime("%Y-%m-%d"));
    let parts = [known.evidence.as_str(), &told];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("; ")
}

/// Writes no more to an address that does not work, or whose owner complained; their letters leave the post.
pub(super) fn silence(
    db: &mut Database,
    address: &Address,
    reason: &str,
    (by, evidence): (&str, &str),
    now: Timestamp,
) -> Result<(), StoreError> {
    let noted = Suppression {
        address_key: address.key(),
        reason: reason.to_owned(),
        since: now.into(),
        noted_by: by.to_owned(),
        evidence: evidence.to_owned(),
    };
    suppressions::add(db, noted)?;
    let theirs: Vec<_> = invitations::to_address(db, &address.key())?
        .into_iter()
        .filter(|other| Address::parse(&other.address).is_ok_and(|own| own.key() == address.key()))
        .map(|other| other.id)
        .collect();
    letters::suppress(db, &theirs)?;
    Ok(())
}
