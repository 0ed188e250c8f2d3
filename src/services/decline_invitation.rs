//! Whoever is invited says that it is not for them, and is written to no more.
//!
//! A reason stops the letters of this invitation; asking for no more mail stops the address in every wave. The link
//! keeps working, and all of it can be taken back by the same link. Opening the page changes nothing.

use std::str::FromStr;

use jiff::Timestamp;

use super::stop_writing;
use super::take_answers::look_up;
use super::{House, Refusal, Thing};
use crate::people::address::Address;
use crate::storage::declines::{self, Decline};
use crate::storage::invitations::InvitationRow;
use crate::storage::{Database, letters, suppressions, waves};
use crate::wave::link::Token;

/// Why it is not for them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Somebody else at the company should have got it.
    NotMe,
    /// No mail any more, about this or anything later.
    NoMail,
    /// The company is in the cluster no longer.
    Left,
}

/// Who noted an address that must not be written to: its owner, by the link.
pub const BY_LINK: &str = "link";

impl Reason {
    pub const ALL: [Self; 3] = [Self::NotMe, Self::Left, Self::NoMail];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::NotMe => "not-me",
            Self::NoMail => "no-mail",
            Self::Left => "left",
        }
    }
}

impl FromStr for Reason {
    type Err = Refusal;

    fn from_str(text: &str) -> Result<Self, Refusal> {
        let known = Self::ALL.into_iter().find(|reason| reason.as_str() == text);
        known.ok_or_else(|| Refusal::unknown(Thing::Reason, text))
    }
}

/// What was said by this link, if anything.
pub async fn said(house: &House, token: &str, now: Timestamp) -> Result<Option<Reason>, Refusal> {
    let token = Token::parse(token).map_err(|_| Refusal::NoSuchLink)?;
    house
        .read(move |house, db| {
            let invitation = look_up(house, db, &token, now)?.respondent.invited()?.id;
            declines::find(db, invitation)?.map(|decline| decline.reason.parse()).transpose()
        })
        .await
}

/// Keeps the reason, and takes the letters that are still to leave out of the post.
pub async fn decline(house: &House, token: &str, reason: Reason, now: Timestamp) -> Result<(), Refusal> {
    let token = Token::parse(token).map_err(|_| Refusal::NoSuchLink)?;
    house
        .write(move |house, db| {
            let invitation = look_up(house, db, &token, now)?.respondent.invited()?;
            keep(db, &invitation, reason, now)
        })
        .await
}

/// The same for an invitation that is known.
pub(super) fn keep(
    db: &mut Database,
    invitation: &InvitationRow,
    reason: Reason,
    now: Timestamp,
) -> Result<(), Refusal> {
    let address = Address::parse(&invitation.address).ok();
    if let Some(address) = address.as_ref().filter(|_| reason != Reason::NoMail) {
        // Another reason than before: mail is wanted after all.
        suppressions::take_back(db, &address.key(), BY_LINK, now.into())?;
    }
    declines::keep(
        db,
        Decline {
            invitation_id: invitation.id,
            wave_id: invitation.wave_id,
            reason: reason.as_str().to_owned(),
            declined_at: now.into(),
        },
    )?;
    letters::cancel_of(db, invitation.id)?;
    if let Some(address) = address.filter(|_| reason == Reason::NoMail) {
        let wave = waves::find(db, invitation.wave_id)?.map(|wave| wave.name);
        stop_writing::note(db, &address, wave.unwrap_or_default(), BY_LINK, now)?;
    }
    Ok(())
}

/// Takes back what was said. Letters that were taken out of the post stay out; the next round includes them again.
pub async fn take_back(house: &House, token: &str, now: Timestamp) -> Result<(), Refusal> {
    let token = Token::parse(token).map_err(|_| Refusal::NoSuchLink)?;
    house
        .write(move |house, db| {
            let invitation = look_up(house, db, &token, now)?.respondent.invited()?;
            undo(db, &invitation, now)
        })
        .await
}

/// The same for an invitation that is known.
pub(super) fn undo(db: &mut Database, invitation: &InvitationRow, now: Timestamp) -> Result<(), Refusal> {
    if let Ok(address) = Address::parse(&invitation.address) {
        suppressions::take_back(db, &address.key(), BY_LINK, now.into())?;
    }
    declines::remove(db, invitation.id)?;
    Ok(())
}
