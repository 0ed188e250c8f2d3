//! A cluster as it stands.

use std::collections::HashMap;

use super::{cluster_named, waiting};
use crate::id::Id;
use crate::people::cluster::Cluster;
use crate::people::member::Member;
use crate::services::{House, Refusal};
use crate::storage::clusters::{self, ClusterRow};
use crate::storage::list_uploads::{self, Upload, UploadSummary};
use crate::storage::members::{self, MemberWithContacts};
use crate::storage::sign_offs::{self, SignOff};
use crate::storage::{memberships, suppressions};

/// A cluster with its members and the lists that came in.
pub struct ClusterView {
    pub cluster: ClusterRow,
    /// By name.
    pub members: Vec<MemberView>,
    /// Newest first.
    pub uploads: Vec<UploadSummary>,
    /// What its manager signed of them.
    pub sign_offs: Vec<SignOff>,
    /// The lists with changes that wait for an evaluator, and how many.
    pub waiting: HashMap<Id<Upload>, u64>,
}

pub struct MemberView {
    pub known: MemberWithContacts,
    /// The names of the other clusters it is in.
    pub also_in: Vec<String>,
    /// Whether its first contact does not want to be written to.
    pub is_silent: bool,
}

/// A cluster as it stands.
pub async fn view(house: &House, code: &str) -> Result<ClusterView, Refusal> {
    let code = code.to_owned();
    let today = house.day_of(house.clock.now()).into();
    house
        .store
        .read(move |db| {
            let cluster = cluster_named(db, &code)?;
            let names: HashMap<Id<Cluster>, String> =
                clusters::all(db)?.into_iter().map(|cluster| (cluster.id, cluster.name)).collect();
            let silent = suppressions::keys(db)?;
            let mut elsewhere: HashMap<Id<Member>, Vec<String>> = HashMap::new();
            for membership in memberships::on(db, today)?.into_iter().filter(|m| m.cluster_id != cluster.id) {
                let name = names.get(&membership.cluster_id).cloned().unwrap_or_default();
                elsewhere.entry(membership.member_id).or_default().push(name);
            }
            let members = members::of_cluster(db, cluster.id, today)?
                .into_iter()
                .map(|known| MemberView {
                    also_in: elsewhere.remove(&known.member.id).unwrap_or_default(),
                    is_silent: known.contacts.first().is_some_and(|contact| silent.contains(&contact.address_key)),
                    known,
                })
                .collect();
            let uploads: Vec<UploadSummary> =
                list_uploads::all(db)?.into_iter().filter(|upload| upload.cluster_id == cluster.id).collect();
            let waiting = waiting::counts(db, &uploads)?;
            let sign_offs = sign_offs::all(db)?.into_iter().filter(|signed| signed.cluster_id == cluster.id).collect();
            Ok(ClusterView { cluster, members, uploads, sign_offs, waiting })
        })
        .await
}
