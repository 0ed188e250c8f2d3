//! The addresses that must not be written to, in any survey: who they are, why, since when; and the way back.

use std::collections::HashMap;

use super::keep_trail::{self, OnWhat};
use super::move_wave::Order;
use super::{Field, House, Refusal, Thing};
use crate::id::Id;
use crate::people::address::Address;
use crate::people::member::Member;
use crate::storage::members;
use crate::storage::suppressions::{self, Lifted, Suppression};
use crate::trail::{Act, Kind};

/// An address that must not be written to.
#[derive(Clone, Debug)]
pub struct Silent {
    pub noted: Suppression,
    /// The members that have it, by name.
    pub members: Vec<(Id<Member>, String)>,
}

/// All that must not be written to, the newest first; and those that may be again.
pub async fn all(house: &House) -> Result<(Vec<Silent>, Vec<Lifted>), Refusal> {
    house
        .store
        .read(|db| {
            let mut having: HashMap<String, Vec<(Id<Member>, String)>> = HashMap::new();
            for known in members::all(db)? {
                for contact in known.contacts {
                    having.entry(contact.address_key).or_default().push((known.member.id, known.member.name.clone()));
                }
            }
            let silent = suppressions::all(db)?.into_iter().map(|noted| {
                let members = having.get(&noted.address_key).cloned().unwrap_or_default();
                Silent { noted, members }
            });
            Ok((silent.collect(), suppressions::lifted(db)?))
        })
        .await
}

/// Lets an address be written to again, for a reason that is kept. Letters that were taken out of the post stay out;
/// the next round includes them again.
pub async fn lift(house: &House, address: &str, order: Order) -> Result<(), Refusal> {
    let typed: String = address.trim().chars().take(320).collect();
    if order.why.is_empty() {
        return Err(Refusal::BadInput {
            field: Field::Reason,
            found: String::new(),
            expected: "why the address may be written to again, in a few words".to_owned(),
        });
    }
    let key = Address::parse(&typed).map_or_else(|_| typed.to_lowercase(), |address| address.key());
    house
        .on_record(move |house, db| {
            if !suppressions::lift(db, &key, order.at.into(), &order.by, &order.why)? {
                return Err(Refusal::unknown(Thing::AddressOnTheList, typed));
            }
            let thing = OnWhat::new(Kind::Address, house.pseudonym(&key));
            Ok(keep_trail::note(db, &order, Act::AddressLifted, &thing, "silent", "")?)
        })
        .await
}
