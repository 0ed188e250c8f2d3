//! Whoever got a letter stops all letters with what the letter carries: its link, its button, or an answer to it.
//!
//! The token in it is no link to a questionnaire, and opening the page changes nothing.

use jiff::Timestamp;

use super::decline_invitation::{self, Reason};
use super::{House, Refusal};
use crate::storage::invitations::{self, InvitationRow};
use crate::storage::{Database, declines, waves};
use crate::wave::reply::{self, Purpose};
use crate::wording::Language;

/// How it stands with the letters to whoever got this one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    pub language: Option<Language>,
    /// Who writes.
    pub sender: String,
    pub contact_name: String,
    pub contact_email: String,
    /// Whether nothing more is written to the address.
    pub is_stopped: bool,
}

pub async fn look(house: &House, token: &str) -> Result<Standing, Refusal> {
    let token = token.to_owned();
    house
        .read(move |house, db| {
            let invitation = invitation_of(house, db, &token)?;
            let wave = waves::find(db, invitation.wave_id)?.ok_or(Refusal::NoSuchLink)?;
            let said = declines::find(db, invitation.id)?.map(|decline| decline.reason);
            Ok(Standing {
                language: invitation.language.parse().ok(),
                sender: wave.sender_name,
                contact_name: wave.contact_name,
                contact_email: wave.contact_email,
                is_stopped: said.as_deref() == Some(Reason::NoMail.as_str()),
            })
        })
        .await
}

/// Stops all letters to the address of this letter, in every wave. Doing it twice is doing it once.
pub async fn stop(house: &House, token: &str, now: Timestamp) -> Result<(), Refusal> {
    let token = token.to_owned();
    house
        .write(move |house, db| {
            let invitation = invitation_of(house, db, &token)?;
            decline_invitation::keep(db, &invitation, Reason::NoMail, now)
        })
        .await
}

pub async fn take_back(house: &House, token: &str, now: Timestamp) -> Result<(), Refusal> {
    let token = token.to_owned();
    house
        .write(move |house, db| {
            let invitation = invitation_of(house, db, &token)?;
            decline_invitation::undo(db, &invitation, now)
        })
        .await
}

fn invitation_of(house: &House, db: &mut Database, token: &str) -> Result<InvitationRow, Refusal> {
    let letter = reply::read(&house.master_key, Purpose::Stop, token).map_err(|_| Refusal::NoSuchLink)?;
    invitations::find(db, letter.invitation)?.ok_or(Refusal::NoSuchLink)
}
