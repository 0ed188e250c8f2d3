//! Ends memberships, takes that back, and puts their days right. What was before stays in the history of the member.

use jiff::civil::Date;

use super::import_members::cluster_named;
use super::keep_trail::{self, OnWhat};
use super::move_wave::Order;
use super::{House, Refusal, Thing};
use crate::id::Id;
use crate::people::member::Member;
use crate::people::spell::{self, Spell};
use crate::storage::clusters::ClusterRow;
use crate::storage::member_events::{self, MemberEvent};
use crate::storage::memberships::{self, MembershipRow};
use crate::storage::{Database, StoreError, members};
use crate::trail::{Act, Kind};

/// Gives one spell of a member these days. Without a last one, it goes on.
pub async fn date(
    house: &House,
    member: Id<Member>,
    cluster: &str,
    number: i32,
    days: Spell,
    order: Order,
) -> Result<(), Refusal> {
    let cluster = cluster.to_owned();
    house
        .on_record(move |_, db| {
            let cluster = cluster_named(db, &cluster)?;
            let spells = memberships::of(db, member, cluster.id)?;
            let unknown = || Refusal::unknown(Thing::Membership, format!("{} {number}", cluster.code));
            let known = spells.iter().find(|row| row.number == number).ok_or_else(unknown)?;
            let others: Vec<Spell> =
                spells.iter().filter(|row| row.number != number).map(MembershipRow::spell).collect();
            spell::check(days, &others).map_err(Refusal::Misplaced)?;
            place(db, &cluster, known, days, &order)?;
            Ok(())
        })
        .await
}

/// Ends what holds of a member in a cluster on a day; whether there was anything to end.
pub(super) fn end(
    db: &mut Database,
    cluster: &ClusterRow,
    member: Id<Member>,
    until: Date,
    order: &Order,
) -> Result<bool, Refusal> {
    let spells = memberships::of(db, member, cluster.id)?;
    let lasting = |row: &&MembershipRow| {
        let spell = row.spell();
        spell.until.is_none_or(|known| known > until) && !spell.is_empty()
    };
    let Some(row) = spells.iter().rfind(lasting) else { return Ok(false) };
    let days = Spell { until: Some(until), ..row.spell() };
    let others: Vec<Spell> =
        spells.iter().filter(|other| other.number != row.number).map(MembershipRow::spell).collect();
    spell::check(days, &others).map_err(Refusal::Misplaced)?;
    place(db, cluster, row, days, order)?;
    Ok(true)
}

fn place(
    db: &mut Database,
    cluster: &ClusterRow,
    row: &MembershipRow,
    days: Spell,
    order: &Order,
) -> Result<(), StoreError> {
    let known = row.spell();
    if known == days {
        return Ok(());
    }
    let step = match (known.until, days.until) {
        _ if known.from != days.from => member_events::DATED,
        (None, Some(_)) => member_events::LEFT,
        (Some(_), None) => member_events::BACK,
        _ => member_events::DATED,
    };
    let placed =
        MembershipRow { starts_on: days.from.map(Into::into), ended_on: days.until.map(Into::into), ..row.clone() };
    memberships::keep(db, &placed)?;
    let detail = match step {
        member_events::DATED => format!("{} → {}", known.said(), days.said()),
        _ => days.said(),
    };
    note(db, row.member_id, step, &cluster.code, detail, order)
}

/// Writes down what somebody did to a member.
pub(super) fn note(
    db: &mut Database,
    member: Id<Member>,
    step: &str,
    subject: &str,
    detail: String,
    order: &Order,
) -> Result<(), StoreError> {
    let event = MemberEvent {
        member_id: member,
        number: 0,
        happened_at: order.at.into(),
        happened_by: order.by.clone(),
        step: step.to_owned(),
        subject: subject.to_owned(),
        detail,
    };
    let was = match step {
        member_events::DATED => event.detail.split(" → ").next().unwrap_or_default().to_owned(),
        _ => String::new(),
    };
    let became = if subject.contains('@') { "" } else { event.detail.as_str() };
    let thing = thing_of(db, member, subject)?;
    keep_trail::note(db, order, act_of(step), &thing, &was, became)?;
    member_events::add(db, event)
}

fn act_of(step: &str) -> Act {
    match step {
        member_events::LEFT => Act::MembershipEnded,
        member_events::BACK => Act::MembershipResumed,
        member_events::CHOSEN => Act::ContactChosen,
        member_events::REPLACED => Act::ContactLeft,
        member_events::RETURNED => Act::ContactBack,
        _ => Act::MembershipDated,
    }
}

/// The member, and the cluster if it is about one. Contacts are known by their address, which the trail leaves out.
fn thing_of(db: &mut Database, member: Id<Member>, subject: &str) -> Result<OnWhat, StoreError> {
    let name = members::find(db, member)?.map(|known| known.name).unwrap_or_default();
    let cluster = if subject.contains('@') { "" } else { subject };
    Ok(OnWhat::new(Kind::Member, format!("{name} {cluster}").trim()))
}
