//! Letters of a wave that did not arrive, and what was done about it.

use std::collections::HashMap;

use jiff::Timestamp;

use super::{House, Refusal, survey_waves};
use crate::id::Id;
use crate::mail::incoming::Class;
use crate::storage::address_corrections::{self, Correction};
use crate::storage::invitations::{self, InvitationRow};
use crate::storage::{Database, handovers, inbound_mail, letters};
use crate::wave::ledger::State;
use crate::wave::{Invitation, Wave};

#[derive(Clone, Debug, Default)]
pub struct Returns {
    /// One for each invitation, the newest first; not those whose address was put right since.
    pub undelivered: Vec<Undelivered>,
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
        .store
        .read(move |db| {
            let wave = survey_waves::find(db, &name)?;
            let mut returns = Returns::default();
            let corrections = address_corrections::of_wave(db, wave.id)?;
            let undelivered = undelivered(db, wave.id, &corrections)?;
            if undelivered.is_empty() && corrections.is_empty() {
                return Ok(returns);
            }
            let invited = invitations::all_of_wave(db, wave.id)?.into_iter();
            let invited: HashMap<Id<Invitation>, InvitationRow> = invited.map(|row| (row.id, row)).collect();
            let replaced = handovers::of_wave(db, wave.id)?;
            for (id, (class, words, at)) in undelivered {
                if replaced.iter().any(|handover| handover.invitation_id == id) {
                    continue;
                }
                let Some(row) = invited.get(&id) else { continue };
                returns.undelivered.push(Undelivered {
                    invitation: id,
                    member: row.member_name.clone(),
                    contact: row.contact_name.clone(),
                    address: row.address.clone(),
                    class,
                    words,
                    at,
                });
            }
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

type Found = HashMap<Id<Invitation>, (Class, String, Timestamp)>;

/// The last that came back of each invitation since its address was put right.
fn undelivered(db: &mut Database, wave: Id<Wave>, corrections: &[Correction]) -> Result<Found, Refusal> {
    let corrected: HashMap<Id<Invitation>, Timestamp> =
        corrections.iter().map(|correction| (correction.invitation_id, correction.corrected_at.moment())).collect();
    let mut found = Found::new();
    let mut add = |id: Id<Invitation>, class: Class, words: String, at: Timestamp| {
        let is_newer = found.get(&id).is_none_or(|(.., known)| *known <= at);
        if is_newer && corrected.get(&id).is_none_or(|corrected| *corrected <= at) {
            found.insert(id, (class, words, at));
        }
    };
    for letter in letters::in_states(db, wave, &[State::Failed])? {
        let codes = [letter.code.map(|code| code.to_string()), letter.enhanced.clone(), letter.reply.clone()];
        let words = codes.into_iter().flatten().collect::<Vec<_>>().join(" ");
        let class = Class::of_refusal(&words);
        add(letter.invitation_id, class, words, letter.dated_at.moment());
    }
    for mail in inbound_mail::of_wave(db, wave)? {
        let (Some(id), Ok(class)) = (mail.invitation_id, mail.class.parse::<Class>()) else { continue };
        if class.is_bounce() {
            add(id, class, mail.words, mail.received_at.moment());
        }
    }
    Ok(found)
}
