//! Chooses who of a member is invited, and says who is there no longer. Nobody is deleted.

use jiff::civil::Date;

use super::move_wave::Order;
use super::{House, Refusal, Thing, end_membership};
use crate::id::Id;
use crate::people::member::{Contact, Member};
use crate::storage::members::{self, ContactRow};
use crate::storage::{Database, Day, member_events};

/// The contact is the one who is invited from now on; the others follow in the order they had.
pub async fn choose(house: &House, member: Id<Member>, contact: Id<Contact>, order: Order) -> Result<(), Refusal> {
    let today = house.day_of(order.at);
    house.on_record(move |_, db| put_first(db, member, contact, today, &order)).await
}

/// The contact is at the member no longer from today on, or is again.
pub async fn part(
    house: &House,
    member: Id<Member>,
    contact: Id<Contact>,
    is_gone: bool,
    order: Order,
) -> Result<(), Refusal> {
    let today = house.day_of(order.at);
    house.on_record(move |_, db| part_from(db, member, contact, is_gone.then_some(today), &order)).await
}

pub(super) fn put_first(
    db: &mut Database,
    member: Id<Member>,
    chosen: Id<Contact>,
    today: Date,
    order: &Order,
) -> Result<(), Refusal> {
    let (all, contact) = of_member(db, member, chosen)?;
    if !contact.is_there_on(today.into()) {
        return Err(Refusal::ContactGone(contact.address));
    }
    let invited = all.iter().find(|contact| contact.is_there_on(today.into()));
    if invited.is_some_and(|invited| invited.id == chosen) {
        return Ok(());
    }
    let was = invited.map(|invited| invited.address.clone()).unwrap_or_default();
    let others = all.iter().filter(|contact| contact.id != chosen);
    for (rank, known) in (0..).zip(std::iter::once(&contact).chain(others)) {
        if known.rank != rank {
            members::change_contact(db, &ContactRow { rank, ..known.clone() })?;
        }
    }
    end_membership::note(db, member, member_events::CHOSEN, &contact.address, was, order)?;
    Ok(())
}

pub(super) fn part_from(
    db: &mut Database,
    member: Id<Member>,
    contact: Id<Contact>,
    ended: Option<Date>,
    order: &Order,
) -> Result<(), Refusal> {
    let (_, contact) = of_member(db, member, contact)?;
    if contact.ended_on.is_some() == ended.is_some() {
        return Ok(());
    }
    let step = if ended.is_some() { member_events::REPLACED } else { member_events::RETURNED };
    let address = contact.address.clone();
    members::change_contact(db, &ContactRow { ended_on: ended.map(Day::from), ..contact })?;
    end_membership::note(db, member, step, &address, String::new(), order)?;
    Ok(())
}

fn of_member(
    db: &mut Database,
    member: Id<Member>,
    contact: Id<Contact>,
) -> Result<(Vec<ContactRow>, ContactRow), Refusal> {
    let all = members::contacts_of(db, member)?;
    let found = all.iter().find(|known| known.id == contact).cloned();
    let found = found.ok_or_else(|| Refusal::unknown(Thing::Contact, contact.to_string()))?;
    Ok((all, found))
}
