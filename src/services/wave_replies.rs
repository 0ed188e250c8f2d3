//! What came back from a wave besides answers: who says that it is not for them, who is better asked, what came late.

use std::collections::HashMap;

use jiff::Timestamp;

use super::decline_invitation::Reason;
use super::{House, Refusal, survey_waves};
use crate::id::Id;
use crate::rights::Right;
use crate::storage::invitations::{self, InvitationRow};
use crate::storage::{declines, handovers, named_colleagues, responses};
use crate::wave::Invitation;

#[derive(Clone, Debug, Default)]
pub struct Replies {
    /// Newest first.
    pub declined: Vec<Declined>,
    /// Newest first.
    pub named: Vec<Named>,
    /// Questionnaires that came in, in whole or in part, within a day after the close. They do not count.
    pub late: u64,
}

#[derive(Clone, Debug)]
pub struct Declined {
    pub member: String,
    pub contact: String,
    pub reason: Reason,
    pub at: Timestamp,
}

#[derive(Clone, Debug)]
pub struct Named {
    pub member: String,
    /// Who was invited.
    pub contact: String,
    pub name: String,
    pub address: String,
    pub at: Timestamp,
    /// Who was named before by the same link, newest first: name, address and when.
    pub before: Vec<(String, String, Timestamp)>,
    pub invitation: Id<Invitation>,
    /// When the colleague was invited instead, by whom, and whether the first link goes on working.
    pub invited: Option<(Timestamp, String, bool)>,
}

/// The replies to the wave of this name.
pub async fn of(house: &House, name: &str) -> Result<Replies, Refusal> {
    let name = name.to_owned();
    house
        .read(move |house, db| {
            let wave = survey_waves::find(house, Right::SeeWaves, db, &name)?.id;
            let (declines, named) = (declines::of_wave(db, wave)?, named_colleagues::of_wave(db, wave)?);
            let late = u64::try_from(responses::late_count(db, wave)?).unwrap_or(0);
            if declines.is_empty() && named.is_empty() {
                return Ok(Replies { late, ..Replies::default() });
            }
            let invited = invitations::all_of_wave(db, wave)?.into_iter();
            let invited: HashMap<Id<Invitation>, InvitationRow> = invited.map(|row| (row.id, row)).collect();
            let who = |id: &Id<Invitation>| {
                let row = invited.get(id);
                row.map(|row| (row.member_name.clone(), row.contact_name.clone())).unwrap_or_default()
            };
            let handovers = handovers::of_wave(db, wave)?;
            let mut replies = Replies { late, ..Replies::default() };
            for decline in declines {
                let (member, contact) = who(&decline.invitation_id);
                let (reason, at) = (decline.reason.parse()?, decline.declined_at.moment());
                replies.declined.push(Declined { member, contact, reason, at });
            }
            for mut namings in named.chunk_by(|a, b| a.invitation_id == b.invitation_id).map(<[_]>::to_vec) {
                let Some(one) = namings.pop() else { continue };
                let before = namings.into_iter().rev();
                let (member, contact) = who(&one.invitation_id);
                let at = one.named_at.moment();
                let handover = handovers.iter().find(|handover| handover.invitation_id == one.invitation_id);
                let invited = handover
                    .map(|handover| (handover.handed_at.moment(), handover.handed_by.clone(), handover.keeps_link));
                let invitation = one.invitation_id;
                replies.named.push(Named {
                    member,
                    contact,
                    name: one.name,
                    address: one.address,
                    at,
                    before: before.map(|named| (named.name, named.address, named.named_at.moment())).collect(),
                    invitation,
                    invited,
                });
            }
            replies.declined.sort_by_key(|reply| std::cmp::Reverse(reply.at));
            replies.named.sort_by_key(|reply| std::cmp::Reverse(reply.at));
            Ok(replies)
        })
        .await
}
