//! What is known of people, in the shape that lists are held against.

use std::collections::HashMap;

use jiff::civil::Date;

use super::Refusal;
use crate::id::Id;
use crate::people::address::Address;
use crate::people::cluster::Cluster;
use crate::people::matching::{KnownContact, KnownElsewhere};
use crate::people::member::Member;
use crate::people::name::Name;
use crate::storage::members::{self, ContactRow, MemberRow};
use crate::storage::{Database, clusters, memberships, suppressions};

/// The contacts of who is a member of a cluster on a day, and those of members that are not in it.
pub(super) fn contacts(
    db: &mut Database,
    cluster: Id<Cluster>,
    today: Date,
) -> Result<(Vec<KnownContact>, Vec<KnownElsewhere>), Refusal> {
    let codes: HashMap<Id<Cluster>, String> =
        clusters::all(db)?.into_iter().map(|cluster| (cluster.id, cluster.code)).collect();
    let mut belongs: HashMap<Id<Member>, Vec<Id<Cluster>>> = HashMap::new();
    let mut here: HashMap<Id<Member>, bool> = HashMap::new();
    for membership in memberships::on(db, today.into())? {
        if membership.cluster_id == cluster {
            here.insert(membership.member_id, membership.eligible);
        }
        belongs.entry(membership.member_id).or_default().push(membership.cluster_id);
    }
    // An address that bounced may be replaced; only a wish stands in the way.
    let silent = suppressions::wishes(db)?;
    let (mut of_cluster, mut elsewhere) = (Vec::new(), Vec::new());
    for known in members::all(db)? {
        for contact in &known.contacts {
            let eligible = here.get(&known.member.id).copied();
            let contact = known_contact(&known.member, contact, eligible, silent.contains(&contact.address_key))?;
            if eligible.is_some() {
                of_cluster.push(contact);
            } else {
                let clusters = belongs.get(&known.member.id).into_iter().flatten();
                let clusters = clusters.filter_map(|cluster| codes.get(cluster).cloned()).collect();
                elsewhere.push(KnownElsewhere { known: contact, clusters });
            }
        }
    }
    Ok((of_cluster, elsewhere))
}

fn known_contact(
    member: &MemberRow,
    contact: &ContactRow,
    eligible: Option<bool>,
    opted_out: bool,
) -> Result<KnownContact, Refusal> {
    let name = |text: &Option<String>| text.as_deref().map(Name::parse).transpose().map_err(Refusal::damaged);
    Ok(KnownContact {
        member: member.id,
        contact: contact.id,
        company: Name::parse(&member.name).map_err(Refusal::damaged)?,
        enterprise_number: member.enterprise_number.as_deref().and_then(|number| number.parse().ok()),
        address: Address::parse(&contact.address).map_err(Refusal::damaged)?,
        first_name: name(&contact.first_name)?,
        last_name: name(&contact.last_name)?,
        position: name(&contact.job_title)?,
        language: contact.language.as_deref().and_then(|language| language.parse().ok()),
        size: member.size_class.as_deref().and_then(|size| size.parse().ok()),
        sector: name(&member.sector)?,
        region: name(&member.region)?,
        joined: member.joined_year.and_then(|year| i16::try_from(year).ok()),
        eligible,
        opted_out,
    })
}
