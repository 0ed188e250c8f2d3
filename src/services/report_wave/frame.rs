//! The frozen frame: who was asked, and what became of them.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::answered::Answered;
use crate::id::Id;
use crate::people::member::Member;
use crate::services::Refusal;
use crate::statistics::groups::{Group, Groups};
use crate::statistics::response::Outcome;
use crate::storage::invitations::{self, FrameRow, InvitationRow};
use crate::storage::waves::WaveRow;
use crate::storage::{Database, declines, letters};
use crate::survey::facts::DIVIDING_FACTS;
use crate::survey::routing::Disposition;
use crate::wave::Invitation;
use crate::wave::ledger::State;

/// Members, the clusters of each, and the groups they make.
pub(super) struct Frame {
    pub invitations: Vec<InvitationRow>,
    pub rows: HashMap<Id<Invitation>, Vec<FrameRow>>,
    pub groups: Groups,
}

/// A member of the frame, and the most that is known of its invitations.
pub(super) struct Asked {
    /// The places of its clusters in the groups.
    pub clusters: Vec<usize>,
    pub outcome: Outcome,
    /// Said by the link that it has left the cluster.
    pub left: bool,
    /// Name and value, of the first of its invitations.
    pub attributes: BTreeMap<String, String>,
}

impl Frame {
    pub fn read(db: &mut Database, wave: &WaveRow) -> Result<Self, Refusal> {
        let invitations = invitations::of_wave(db, wave.id)?;
        let rows = invitations::frame_of_wave(db, wave.id)?;
        let groups = groups_of(&invitations, &rows)?;
        Ok(Self { invitations, rows, groups })
    }

    pub fn rows_of(&self, invitation: Id<Invitation>) -> &[FrameRow] {
        self.rows.get(&invitation).map_or(&[], Vec::as_slice)
    }

    /// The places of its clusters in the groups.
    pub fn clusters_of(&self, invitation: Id<Invitation>) -> Vec<usize> {
        self.rows_of(invitation).iter().filter_map(|row| self.groups.cluster(&row.cluster_code)).collect()
    }

    /// What became of each member.
    pub fn asked(&self, db: &mut Database, wave: &WaveRow, answered: &Answered) -> Result<Vec<Asked>, Refusal> {
        let mut with_letters = |states: &[State]| -> Result<HashSet<Id<Invitation>>, Refusal> {
            let letters = letters::in_states(db, wave.id, states)?;
            Ok(letters.into_iter().map(|letter| letter.invitation_id).collect())
        };
        let refused = with_letters(&[State::Suppressed])?;
        let delivered = with_letters(&[State::Accepted, State::Unknown])?;
        let came_back = with_letters(&[State::Failed])?;
        let left: HashSet<Id<Invitation>> = declines::of_wave(db, wave.id)?
            .into_iter()
            .filter(|decline| decline.reason == "left")
            .map(|decline| decline.invitation_id)
            .collect();
        let mut of_members: BTreeMap<Id<Member>, Asked> = BTreeMap::new();
        for invitation in &self.invitations {
            let outcome = match answered.dispositions.get(&invitation.id) {
                Some(Disposition::Complete) => Outcome::Complete,
                Some(Disposition::Partial) => Outcome::Partial,
                Some(Disposition::BreakOff) => Outcome::BreakOff,
                None if refused.contains(&invitation.id) => Outcome::Refused,
                None if delivered.contains(&invitation.id) => Outcome::NoReply,
                None if came_back.contains(&invitation.id) => Outcome::Undeliverable,
                None => Outcome::NotInvited,
            };
            let clusters = self.clusters_of(invitation.id);
            let attributes = self.attributes_of(invitation)?;
            let known = of_members.entry(invitation.member_id).or_insert_with(|| Asked {
                clusters: Vec::new(),
                outcome,
                left: false,
                attributes,
            });
            known.clusters.extend(clusters);
            known.clusters.sort_unstable();
            known.clusters.dedup();
            known.outcome = known.outcome.max(outcome);
            known.left |= left.contains(&invitation.id);
        }
        Ok(of_members.into_values().collect())
    }

    /// What the frame says of the member that divides the members, the language it is written to in among it.
    pub fn attributes_of(&self, invitation: &InvitationRow) -> Result<BTreeMap<String, String>, Refusal> {
        let mut attributes: BTreeMap<String, String> = match self.rows_of(invitation.id).first() {
            Some(row) => serde_json::from_str(&row.attributes).map_err(Refusal::damaged)?,
            None => BTreeMap::new(),
        };
        attributes.retain(|name, value| DIVIDING_FACTS.contains(&name.as_str()) && !value.trim().is_empty());
        attributes.entry("member.language".to_owned()).or_insert_with(|| invitation.language.clone());
        Ok(attributes)
    }
}

/// Type, name in small letters, code: the order that people sort clusters in.
type SortKey = (String, String, String);

/// Eligible members by cluster, by type and in total, each once.
fn groups_of(invitations: &[InvitationRow], rows: &HashMap<Id<Invitation>, Vec<FrameRow>>) -> Result<Groups, Refusal> {
    let mut clusters: BTreeMap<SortKey, (String, HashSet<Id<Member>>)> = BTreeMap::new();
    let mut types: BTreeMap<String, HashSet<Id<Member>>> = BTreeMap::new();
    let mut all: HashSet<Id<Member>> = HashSet::new();
    for invitation in invitations {
        all.insert(invitation.member_id);
        for row in rows.get(&invitation.id).into_iter().flatten() {
            types.entry(row.cluster_type.clone()).or_default().insert(invitation.member_id);
            let key = (row.cluster_type.clone(), row.cluster_name.to_lowercase(), row.cluster_code.clone());
            let cluster = clusters.entry(key).or_insert_with(|| (row.cluster_name.clone(), HashSet::new()));
            cluster.1.insert(invitation.member_id);
        }
    }
    let population = |members: &HashSet<Id<Member>>| u32::try_from(members.len()).unwrap_or(u32::MAX);
    let types_of = types
        .iter()
        .map(|(code, members)| Group { code: code.clone(), name: code.clone(), population: population(members) })
        .collect();
    let clusters_of = clusters
        .into_iter()
        .map(|((of_type, _, code), (name, members))| (of_type, Group { code, name, population: population(&members) }));
    Groups::new(population(&all), types_of, clusters_of).map_err(Refusal::damaged)
}
