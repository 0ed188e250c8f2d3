//! A member as it stands: its clusters and since when, its contacts, its invitations, and what people did to it.

use std::collections::HashMap;

use super::{House, Refusal, Thing};
use crate::id::Id;
use crate::people::cluster::Cluster;
use crate::people::member::Member;
use crate::storage::clusters::{self, ClusterRow};
use crate::storage::invitations::{self, InvitationRow};
use crate::storage::letters::{self, Letter};
use crate::storage::member_events::{self, MemberEvent};
use crate::storage::members::{self, ContactRow, MemberRow};
use crate::storage::memberships::{self, MembershipRow};
use crate::storage::{suppressions, waves};
use crate::wave::Wave;

pub struct MemberView {
    pub member: MemberRow,
    /// By the name of the cluster, then in time.
    pub spells: Vec<(ClusterRow, MembershipRow)>,
    /// The one who is invited first, with whether nothing may be written there; those who left last.
    pub contacts: Vec<(ContactRow, bool)>,
    /// Newest wave first: the name of the wave, who is invited, and the letters. Not whether they answered.
    pub invitations: Vec<(String, InvitationRow, Vec<Letter>)>,
    /// Newest first.
    pub history: Vec<MemberEvent>,
}

pub async fn view(house: &House, id: Id<Member>) -> Result<MemberView, Refusal> {
    let today = house.day_of(house.clock.now()).into();
    house
        .read(move |house, db| {
            let member = members::find(db, id)?.ok_or_else(|| Refusal::unknown(Thing::Member, id.to_string()))?;
            let known: HashMap<Id<Cluster>, ClusterRow> =
                clusters::all(db)?.into_iter().map(|cluster| (cluster.id, cluster)).collect();
            let mut spells: Vec<(ClusterRow, MembershipRow)> = memberships::of_member(db, id)?
                .into_iter()
                .filter_map(|row| Some((known.get(&row.cluster_id)?.clone(), row)))
                .collect();
            spells.sort_by_key(|(cluster, row)| (cluster.name.to_lowercase(), row.spell().from, row.number));
            let silent = suppressions::keys(db)?;
            let mut contacts: Vec<(ContactRow, bool)> = members::contacts_of(db, id)?
                .into_iter()
                .map(|contact| (contact.clone(), silent.contains(&contact.address_key)))
                .collect();
            contacts.sort_by_key(|(contact, _)| (!contact.is_there_on(today), contact.rank));
            let names: HashMap<Id<Wave>, (usize, String)> = waves::all(db, &house.scope)?
                .into_iter()
                .enumerate()
                .map(|(place, wave)| (wave.id, (place, wave.name)))
                .collect();
            let mut invited = invitations::of_member(db, id)?;
            invited.sort_by_key(|row| names.get(&row.wave_id).map(|(place, _)| *place));
            let mut invitations = Vec::new();
            for row in invited {
                let Some((_, name)) = names.get(&row.wave_id) else { continue };
                invitations.push((name.clone(), row.clone(), letters::of_invitation(db, row.id)?));
            }
            let mut history = member_events::of_member(db, id)?;
            history.reverse();
            Ok(MemberView { member, spells, contacts, invitations, history })
        })
        .await
}
