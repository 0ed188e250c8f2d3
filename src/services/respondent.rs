//! Whose document it is that is being answered: of somebody who was invited, or of an evaluator on trial.
//!
//! Both are answered by the same pages and the same code. They differ in where the document lies, in who they are
//! said to be, and in what hangs on sending it; all of that is here.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{Refusal, write_to_respondents};
use crate::id::Id;
use crate::storage::invitations::{self, FrameRow, InvitationRow};
use crate::storage::responses::{self, Response};
use crate::storage::surveys::Version;
use crate::storage::trials::{self, TrialRow};
use crate::storage::{Database, Stamp, StoreError, handovers, letters};
use crate::wave::link::{Token, WaveKey};
use crate::wave::{Invitation, State, Wave};

#[derive(Clone, Debug)]
pub enum Respondent {
    Invited(Box<InvitationRow>),
    Trial(Box<TrialRow>),
}

/// The document of a respondent with what is known of it, wherever it lies.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// The version it was begun with.
    pub survey_version_id: Id<Version>,
    /// `started` or `sent`.
    pub state: String,
    /// Grows with each save.
    pub revision: i64,
    pub language: String,
    /// A `survey::Document` as JSON.
    pub document: String,
    pub last_page: String,
    pub started_at: Stamp,
    pub saved_at: Stamp,
    pub sent_at: Option<Stamp>,
    /// What a respondent may quote; says nothing about who it is.
    pub reference: String,
    /// A document that does not count: answers being changed, or come in late.
    pub draft: Option<String>,
    pub late_at: Option<Stamp>,
    /// Which open page wrote which field, as JSON.
    pub hands: String,
}

/// The company that an evaluator answers for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MadeUpCompany {
    pub clusters: Vec<MadeUpCluster>,
    /// Such as `member.size`.
    pub attributes: BTreeMap<String, String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MadeUpCluster {
    pub code: String,
    pub name: String,
    #[serde(rename = "type")]
    pub of_type: String,
}

/// Handovers of one place, one after the other, that a link is followed through.
const LONGEST_CHAIN: usize = 50;

/// The invitation that has the place of this one now; none when its link was not to go on working.
fn standing_for(db: &mut Database, first: Id<Invitation>) -> Result<Option<InvitationRow>, StoreError> {
    let mut id = first;
    for _ in 0..LONGEST_CHAIN {
        match handovers::find(db, id)? {
            None => return invitations::find(db, id),
            Some(handover) if handover.keeps_link => id = handover.became,
            Some(_) => return Ok(None),
        }
    }
    Ok(None)
}

/// A company has one set of answers: what is saved while its place is being handed over is not saved beside them.
fn still_has_its_place(db: &mut Database, invitation: Id<Invitation>) -> Result<(), StoreError> {
    if handovers::find(db, invitation)?.is_some() { Err(StoreError::Busy) } else { Ok(()) }
}

impl Respondent {
    /// Whom a link belongs to, if its proof is right; the key of its wave is not known here yet.
    pub fn find(db: &mut Database, token: &Token) -> Result<Option<Self>, StoreError> {
        if invitations::find(db, token.invitation())?.is_some() {
            return Ok(standing_for(db, token.invitation())?.map(|invitation| Self::Invited(Box::new(invitation))));
        }
        Ok(trials::find(db, token.trial())?.map(|trial| Self::Trial(Box::new(trial))))
    }

    /// An invitation that was handed over and lost its link; what it says is for its holder alone.
    pub fn handed_over(db: &mut Database, token: &Token) -> Result<Option<InvitationRow>, StoreError> {
        let Some(first) = invitations::find(db, token.invitation())? else { return Ok(None) };
        Ok(standing_for(db, first.id)?.is_none().then_some(first))
    }

    /// The invitation; on trial there is none.
    pub fn invited(self) -> Result<InvitationRow, Refusal> {
        match self {
            Self::Invited(invitation) => Ok(*invitation),
            Self::Trial(_) => Err(Refusal::NoSuchLink),
        }
    }

    /// The id of the invitation; on trial there is none.
    pub fn invitation(&self) -> Option<Id<Invitation>> {
        match self {
            Self::Invited(invitation) => Some(invitation.id),
            Self::Trial(_) => None,
        }
    }

    pub fn is_trial(&self) -> bool {
        matches!(self, Self::Trial(_))
    }

    pub fn wave_id(&self) -> Id<Wave> {
        match self {
            Self::Invited(invitation) => invitation.wave_id,
            Self::Trial(trial) => trial.wave_id,
        }
    }

    /// Whether the link is the one that the house made for them. Where an address was put right, that is the last one;
    /// whoever has the place of somebody else may come by the link of the first one.
    pub fn made(&self, db: &mut Database, token: &Token, key: &WaveKey) -> Result<bool, StoreError> {
        Ok(match self {
            Self::Invited(now) if now.id == token.invitation() => token.is_genuine(key, now.link_number),
            Self::Invited(_) => {
                invitations::find(db, token.invitation())?.is_some_and(|first| token.is_genuine(key, first.link_number))
            }
            Self::Trial(_) => token.is_genuine_trial(key),
        })
    }

    /// Whether there is anything to see in this state of the wave: what is being prepared is seen on trial only.
    pub fn is_asked_in(&self, state: State) -> bool {
        match self {
            Self::Invited(_) => !matches!(state, State::Draft | State::Approved),
            Self::Trial(_) => true,
        }
    }

    /// Whether answers are taken in this state of the wave.
    pub fn may_answer_in(&self, state: State) -> bool {
        match self {
            Self::Invited(_) => state.takes_answers(),
            Self::Trial(_) => !state.is_over(),
        }
    }

    /// The language they are spoken to in before they choose one.
    pub fn language(&self) -> &str {
        match self {
            Self::Invited(invitation) => &invitation.language,
            Self::Trial(trial) => &trial.language,
        }
    }

    /// What the order of options is drawn from; see `WaveKey::seed_of`.
    pub fn seed(&self, key: &WaveKey) -> u64 {
        let id: Id<Invitation> = match self {
            Self::Invited(invitation) => invitation.id,
            Self::Trial(trial) => Id::from_uuid(trial.id.uuid()),
        };
        key.seed_of(id)
    }

    /// The clusters they are asked about, with what is known of them.
    pub fn frame(&self, db: &mut Database) -> Result<Vec<FrameRow>, Refusal> {
        match self {
            Self::Invited(invitation) => Ok(invitations::frame_of(db, invitation.id)?),
            Self::Trial(trial) => {
                let company: MadeUpCompany = serde_json::from_str(&trial.company).map_err(Refusal::damaged)?;
                let attributes = serde_json::to_string(&company.attributes).map_err(Refusal::damaged)?;
                let row = |cluster: MadeUpCluster| FrameRow {
                    // In memory only: nobody of the frame.
                    invitation_id: Id::from_uuid(trial.id.uuid()),
                    cluster_id: Id::from_uuid(trial.id.uuid()),
                    wave_id: trial.wave_id,
                    cluster_code: cluster.code,
                    cluster_name: cluster.name,
                    cluster_type: cluster.of_type,
                    attributes: attributes.clone(),
                };
                Ok(company.clusters.into_iter().map(row).collect())
            }
        }
    }

    /// What they have answered so far.
    pub fn sheet(&self, db: &mut Database) -> Result<Option<Sheet>, StoreError> {
        match self {
            Self::Invited(invitation) => Ok(responses::find(db, invitation.id)?.map(Sheet::from)),
            Self::Trial(trial) if trial.state == trials::MADE => Ok(None),
            Self::Trial(trial) => Ok(Some(Sheet::from(trial.as_ref().clone()))),
        }
    }

    /// Begins a document; leaves one that is there already as it is.
    pub fn begin(&self, db: &mut Database, first: Sheet) -> Result<(), StoreError> {
        match self {
            Self::Invited(invitation) => {
                responses::begin(db, &first.of_invitation(invitation))?;
                still_has_its_place(db, invitation.id)
            }
            Self::Trial(trial) => trials::begin(db, &first.of_trial(trial)),
        }
    }

    /// Takes the document for the rest of this transaction and returns it as it stands.
    pub fn take(&self, db: &mut Database) -> Result<Option<Sheet>, StoreError> {
        match self {
            Self::Invited(invitation) => {
                let taken = responses::take(db, invitation.id)?.map(Sheet::from);
                still_has_its_place(db, invitation.id)?;
                Ok(taken)
            }
            Self::Trial(trial) => {
                let taken = trials::take(db, trial.id)?.filter(|trial| trial.state != trials::MADE);
                Ok(taken.map(Sheet::from))
            }
        }
    }

    /// Keeps what a save changed.
    pub fn keep(&self, db: &mut Database, sheet: &Sheet) -> Result<(), StoreError> {
        match self {
            Self::Invited(invitation) => responses::keep(db, &sheet.clone().of_invitation(invitation)),
            Self::Trial(trial) => trials::keep(db, &sheet.clone().of_trial(trial)),
        }
    }

    /// Keeps at which page it goes on.
    pub fn goes_on_at(&self, db: &mut Database, page: &str) -> Result<(), StoreError> {
        match self {
            Self::Invited(invitation) => responses::goes_on_at(db, invitation.id, page),
            Self::Trial(trial) => trials::goes_on_at(db, trial.id, page),
        }
    }

    /// What else happens when the answers are sent in: nobody who has finished is reminded, and where
    /// the wave confirms it, a letter says that the answers came in.
    pub fn has_sent(&self, db: &mut Database, now: Timestamp) -> Result<(), StoreError> {
        if let Self::Invited(invitation) = self {
            letters::cancel_asking(db, invitation.id)?;
            write_to_respondents::confirm(db, invitation, now)?;
        }
        Ok(())
    }
}

impl Sheet {
    fn of_invitation(self, invitation: &InvitationRow) -> Response {
        Response {
            invitation_id: invitation.id,
            wave_id: invitation.wave_id,
            survey_version_id: self.survey_version_id,
            state: self.state,
            revision: self.revision,
            language: self.language,
            document: self.document,
            last_page: self.last_page,
            started_at: self.started_at,
            saved_at: self.saved_at,
            sent_at: self.sent_at,
            reference: self.reference,
            draft: self.draft,
            late_at: self.late_at,
            hands: self.hands,
        }
    }

    fn of_trial(self, trial: &TrialRow) -> TrialRow {
        TrialRow {
            survey_version_id: self.survey_version_id,
            state: self.state,
            language: self.language,
            document: self.document,
            last_page: self.last_page,
            started_at: self.started_at,
            saved_at: self.saved_at,
            sent_at: self.sent_at,
            draft: self.draft,
            hands: self.hands,
            ..trial.clone()
        }
    }
}

impl From<Response> for Sheet {
    fn from(response: Response) -> Self {
        Self {
            survey_version_id: response.survey_version_id,
            state: response.state,
            revision: response.revision,
            language: response.language,
            document: response.document,
            last_page: response.last_page,
            started_at: response.started_at,
            saved_at: response.saved_at,
            sent_at: response.sent_at,
            reference: response.reference,
            draft: response.draft,
            late_at: response.late_at,
            hands: response.hands,
        }
    }
}

impl From<TrialRow> for Sheet {
    fn from(trial: TrialRow) -> Self {
        Self {
            survey_version_id: trial.survey_version_id,
            state: trial.state,
            revision: trial.revision,
            language: trial.language,
            document: trial.document,
            last_page: trial.last_page,
            started_at: trial.started_at,
            saved_at: trial.saved_at,
            sent_at: trial.sent_at,
            reference: trial.reference,
            draft: trial.draft,
            // What comes after the close is not taken on trial.
            late_at: None,
            hands: trial.hands,
        }
    }
}
