//! Letters of a wave that did not arrive, and what was done about it.

use std::collections::HashMap;

use jiff::Timestamp;

use super::{House, Refusal, letter_address, survey_waves};
use crate::id::Id;
use crate::mail::incoming::Class;
use crate::rights::Right;
use crate::storage::address_corrections;
use crate::storage::invitations::{self, InvitationRow};
use crate::storage::{Database, handovers, inbound_mail, letters};
use crate::wave::ledger::State;
use crate::wave::{Invitation, Wave};

#[derive(Clone, Debug, Default)]
pub struct Returns {
    /// One for each invitation, the newest first; not those whose address was put right since.
    pub undelivered: Vec<Undelivered>,
    /// Those of them that were, whose address was put right, and of whose new letter nothing is known yet.
    pub under_way: Vec<Undelivered>,
    /// Addresses that were put right, newest first.
    pub corrected: Vec<Corrected>,
}

#[derive(Clone, Debug)]
pub struct Undelivered {
    pub invitation: Id<Invitation>,
    pub member: String,
    pub contact: String,
    pub address: String,
    /// Hard, soft or blocked.
    pub class: Class,
    /// In the words of the server that refused it.
    pub words: String,
    pub at: Timestamp,
}

#[derive(Clone, Debug)]
pub struct Corrected {
    pub member: String,
    pub was: String,
    pub became: String,
    pub at: Timestamp,
    pub by: String,
}

/// What came back of the wave of this name.
pub async fn of(house: &House, name: &str) -> Result<Returns, Refusal> {
    let name = name.to_owned();
    house
        .read(move |house, db| {
            let wave = survey_waves::find(house, Right::SeeWaves, db, &name)?;
            let mut returns = Returns::default();
            let corrections = address_corrections::of_wave(db, wave.id)?;
            let (undelivered, mended) = undelivered(db, wave.id)?;
            if undelivered.is_empty() && corrections.is_empty() {
                return Ok(returns);
            }
            let invited = invitations::all_of_wave(db, wave.id)?.into_iter();
            let invited: HashMap<Id<Invitation>, InvitationRow> = invited.map(|row| (row.id, row)).collect();
            let replaced = handovers::of_wave(db, wave.id)?;
            let line = |(id, (class, words, at)): (Id<Invitation>, Told)| {
                let row = invited.get(&id).filter(|_| !replaced.iter().any(|handover| handover.invitation_id == id))?;
                Some(Undelivered {
                    invitation: id,
                    member: row.member_name.clone(),
                    contact: row.contact_name.clone(),
                    address: row.address.clone(),
                    class,
                    words,
                    at,
                })
            };
            returns.undelivered = undelivered.into_iter().filter_map(line).collect();
            returns.under_way = mended.into_iter().filter_map(line).collect();
            returns.under_way.sort_by(|a, b| (b.at, &a.member).cmp(&(a.at, &b.member)));
            returns.undelivered.sort_by(|a, b| (b.at, &a.member).cmp(&(a.at, &b.member)));
            returns.corrected = corrections
                .into_iter()
                .rev()
                .map(|correction| Corrected {
                    member: invited
                        .get(&correction.invitation_id)
                        .map(|row| row.member_name.clone())
                        .unwrap_or_default(),
                    was: correction.was,
                    became: correction.became,
                    at: correction.corrected_at.moment(),
                    by: correction.corrected_by,
                })
                .collect();
            Ok(returns)
        })
        .await
}

/// How many invitations have letters that did not arrive, and an address to put right.
pub(super) fn undelivered_count(db: &mut Database, wave: Id<Wave>) -> Result<u64, Refusal> {
    let (mut found, _) = undelivered(db, wave)?;
    for handover in handovers::of_wave(db, wave)? {
        found.remove(&handover.invitation_id);
    }
    Ok(found.len() as u64)
}

/// What came back, in whose words, and when.
type Told = (Class, String, Timestamp);
type Found = HashMap<Id<Invitation>, Told>;

/// The last that came back of each invitation from the address that it has now; and what came back from an earlier one
/// where it is not known yet whether the letter to the new one arrives.
fn undelivered(db: &mut Database, wave: Id<Wave>) -> Result<(Found, Found), Refusal> {
    let mut came = Vec::new();
    for letter in letters::in_states(db, wave, &[State::Failed])? {
        let codes = [letter.code.map(|code| code.to_string()), letter.enhanced.clone(), letter.reply.clone()];
        let words = codes.into_iter().flatten().collect::<Vec<_>>().join(" ");
        let at = letter.settled_at.unwrap_or(letter.dated_at).moment();
        came.push((letter, (Class::of_refusal(&words), words, at)));
    }
    for mail in inbound_mail::of_wave(db, wave)? {
        let (Some(key), Ok(class)) = (mail.letter()?, mail.class.parse::<Class>()) else { continue };
        if class.is_bounce()
            && let Some(letter) = letters::find(db, key)?
        {
            came.push((letter, (class, mail.words, mail.received_at.moment())));
        }
    }
    let (mut found, mut mended) = (Found::new(), Found::new());
    for (letter, told) in came {
        let of = if letter_address::too_late_for(db, &letter)?.is_none() { &mut found } else { &mut mended };
        if of.get(&letter.invitation_id).is_none_or(|(.., known)| *known <= told.2) {
            of.insert(letter.invitation_id, told);
        }
    }
    mended.retain(|id, _| !found.contains_key(id));
    for id in mended.keys().copied().collect::<Vec<_>>() {
        if !is_under_way(db, id)? {
            mended.remove(&id);
        }
    }
    Ok((found, mended))
}

/// Whether a letter is to leave for the address that an invitation has now, and none has arrived there.
fn is_under_way(db: &mut Database, invitation: Id<Invitation>) -> Result<bool, Refusal> {
    let mut waits = false;
    for letter in letters::of_invitation(db, invitation)? {
        let (key, state) = (letter.key()?, letter.state()?);
        if !key.kind.asks() || letter_address::too_late_for(db, &letter)?.is_some() {
            continue;
        }
        if state == State::Accepted {
            return Ok(false);
        }
        waits |= state.is_open() || state == State::Unknown;
    }
    Ok(waits)
}
