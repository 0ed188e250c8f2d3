//! Settles who a list names no longer: the member has left, or its contact has and another is invited. Only what
//! somebody ticked is done, all of it or nothing.

use std::collections::{BTreeMap, HashSet};

use jiff::civil::Date;

use super::import_members::{self, Preview};
use super::move_wave::Order;
use super::{House, Refusal, Thing, choose_contact, end_membership};
use crate::id::Id;
use crate::people::member::{Contact, Member};
use crate::storage::list_uploads::Upload;
use crate::storage::members::{self, ContactRow};
use crate::storage::memberships;

/// Those whom a list of a cluster does not name, by the name of the company.
pub struct Missing {
    pub preview: Preview,
    pub members: Vec<MissingMember>,
}

pub struct MissingMember {
    pub member: Id<Member>,
    pub name: String,
    /// Whether the list names nobody of it.
    pub whole_member: bool,
    /// The contacts that are not named.
    pub missing: HashSet<Id<Contact>>,
    /// Those who are there, the one who is invited first.
    pub contacts: Vec<ContactRow>,
}

/// What somebody ticked.
#[derive(Clone, Debug, Default)]
pub struct Settlement {
    /// Members that have left the cluster.
    pub left: Vec<Id<Member>>,
    /// The first day on which they are members no longer.
    pub until: Date,
    /// Contacts who are at their member no longer.
    pub gone: Vec<(Id<Member>, Id<Contact>)>,
    /// Whom to invite.
    pub invited: Vec<(Id<Member>, Id<Contact>)>,
}

/// What was settled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settled {
    pub left: usize,
    pub gone: usize,
}

/// The name of a member, whether all of it is missing, and which contacts are.
type Found = (String, bool, HashSet<Id<Contact>>);

/// Who is missing from a list now.
pub async fn missing(house: &House, upload: Id<Upload>) -> Result<Missing, Refusal> {
    let preview = import_members::look_at(house, upload).await?;
    let mut found: BTreeMap<Id<Member>, Found> = BTreeMap::new();
    for gone in &preview.comparison.gone {
        let name = gone.known.company.as_str().to_owned();
        let (_, whole, contacts) =
            found.entry(gone.known.member).or_insert_with(|| (name, gone.whole_member, HashSet::new()));
        *whole = gone.whole_member;
        contacts.insert(gone.known.contact);
    }
    let today = house.day_of(house.clock.now()).into();
    let mut members = house
        .store
        .read(move |db| {
            let missing = found.into_iter().map(|(member, (name, whole_member, missing))| {
                let mut contacts = members::contacts_of(db, member)?;
                contacts.retain(|contact| contact.is_there_on(today));
                Ok(MissingMember { member, name, whole_member, missing, contacts })
            });
            missing.collect::<Result<Vec<_>, Refusal>>()
        })
        .await?;
    members.sort_by_cached_key(|missing| (!missing.whole_member, missing.name.to_lowercase()));
    Ok(Missing { preview, members })
}

/// Does what was ticked for the cluster of a list.
pub async fn settle(house: &House, cluster: &str, settlement: Settlement, order: Order) -> Result<Settled, Refusal> {
    let (cluster, today) = (cluster.to_owned(), house.day_of(order.at));
    house
        .on_record(move |_, db| {
            let cluster = import_members::cluster_named(db, &cluster)?;
            let mut settled = Settled { left: 0, gone: 0 };
            for member in settlement.left {
                settled.left += usize::from(end_membership::end(db, &cluster, member, settlement.until, &order)?);
            }
            let of_cluster = |db: &mut _, member: Id<Member>| match memberships::of(db, member, cluster.id)?.is_empty()
            {
                true => Err(Refusal::unknown(Thing::Member, member.to_string())),
                false => Ok(()),
            };
            for (member, contact) in settlement.invited {
                of_cluster(db, member)?;
                if settlement.gone.contains(&(member, contact)) {
                    let known = members::contacts_of(db, member)?.into_iter().find(|known| known.id == contact);
                    return Err(Refusal::ContactGone(known.map(|known| known.address).unwrap_or_default()));
                }
                choose_contact::put_first(db, member, contact, today, &order)?;
            }
            for (member, contact) in settlement.gone {
                of_cluster(db, member)?;
                choose_contact::part_from(db, member, contact, Some(today), &order)?;
                settled.gone += 1;
            }
            Ok(settled)
        })
        .await
}
