//! Who answered what, of a wave that told its respondents so. Of any other wave nobody gets to see it.

use std::collections::HashMap;

use super::keep_trail::{self, OnWhat};
use super::move_wave::Order;
use super::{House, Refusal, survey_waves};
use crate::exchange::answers_csv::{self, Whose};
use crate::id::Id;
use crate::rights::Right;
use crate::storage::invitations::{self, InvitationRow};
use crate::storage::{Database, Stamp, responses, surveys, wave_privacy};
use crate::survey::{Answers, Document};
use crate::trail::Act;
use crate::wave::{Invitation, Privacy};

/// The answers of one person, as they count.
#[derive(Clone, Debug, PartialEq)]
pub struct Named {
    pub member: String,
    pub contact: String,
    pub address: String,
    /// Codes, in their order.
    pub clusters: Vec<String>,
    /// `started` or `sent`.
    pub state: String,
    pub language: String,
    /// The number of the version that was answered.
    pub version: i32,
    pub started_at: Stamp,
    pub sent_at: Option<Stamp>,
    pub answers: Answers,
}

/// Everybody's answers, by the name of the member. That they were taken is written down first.
///
/// # Errors
/// [`Refusal::KeptApart`] of a wave whose respondents were promised otherwise.
pub async fn take(house: &House, name: &str, order: Order) -> Result<Vec<Named>, Refusal> {
    let name = name.to_owned();
    house
        .on_record(move |house, db| {
            let wave = survey_waves::find(house, Right::SeeAnswers, db, &name)?;
            let mode = wave_privacy::of(db, wave.id)?;
            if mode != Privacy::Identified {
                return Err(Refusal::KeptApart(mode));
            }
            let invited: HashMap<Id<Invitation>, InvitationRow> =
                invitations::all_of_wave(db, wave.id)?.into_iter().map(|row| (row.id, row)).collect();
            let mut named = Vec::new();
            for response in responses::of_wave(db, wave.id)? {
                let Some(invitation) = invited.get(&response.invitation_id) else { continue };
                let document: Document = serde_json::from_str(&response.document).map_err(Refusal::damaged)?;
                let version = surveys::version(db, response.survey_version_id)?.map_or(0, |version| version.number);
                named.push(Named {
                    member: invitation.member_name.clone(),
                    contact: invitation.contact_name.clone(),
                    address: invitation.address.clone(),
                    clusters: clusters_of(db, invitation.id)?,
                    state: response.state,
                    language: response.language,
                    version,
                    started_at: response.started_at,
                    sent_at: response.sent_at,
                    answers: document.answers,
                });
            }
            named.sort_by(|a, b| (&a.member, &a.address).cmp(&(&b.member, &b.address)));
            let count = named.len().to_string();
            keep_trail::note(db, &order, Act::AnswersTaken, &OnWhat::wave(&wave), "", &count)?;
            Ok(named)
        })
        .await
}

fn clusters_of(db: &mut Database, invitation: Id<Invitation>) -> Result<Vec<String>, Refusal> {
    let mut codes: Vec<String> =
        invitations::frame_of(db, invitation)?.into_iter().map(|row| row.cluster_code).collect();
    codes.sort();
    Ok(codes)
}

/// One row per answer; see [`answers_csv::write`].
pub fn as_csv(named: &[Named]) -> Vec<u8> {
    answers_csv::write(named.iter().map(|person| {
        let whose = Whose {
            member: &person.member,
            contact: &person.contact,
            address: &person.address,
            clusters: &person.clusters,
            state: &person.state,
            language: &person.language,
            version: person.version,
            started_at: person.started_at.moment(),
            sent_at: person.sent_at.map(Stamp::moment),
        };
        (whose, &person.answers)
    }))
}
