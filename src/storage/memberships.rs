//! Memberships: who belonged to which cluster, and when.

use std::collections::HashMap;

use diesel::prelude::*;

use super::columns::Day;
use super::database::{Database, StoreError};
use super::members::ROWS_AT_ONCE;
use super::schema::memberships;
use crate::id::Id;
use crate::people::cluster::Cluster;
use crate::people::member::Member;
use crate::people::spell::{Joining, Spell, joining};

#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = memberships, treat_none_as_default_value = false)]
pub struct MembershipRow {
    pub member_id: Id<Member>,
    pub cluster_id: Id<Cluster>,
    /// 1, 2, 3 … of the member in the cluster.
    pub number: i32,
    pub eligible: bool,
    /// Empty when nobody knows since when.
    pub starts_on: Option<Day>,
    /// The first day on which it holds no longer.
    pub ended_on: Option<Day>,
}

impl MembershipRow {
    pub fn spell(&self) -> Spell {
        Spell { from: self.starts_on.map(Into::into), until: self.ended_on.map(Into::into) }
    }
}

/// What holds on a day, as a condition.
macro_rules! holding {
    ($day:expr) => {
        memberships::starts_on
            .is_null()
            .or(memberships::starts_on.le($day))
            .and(memberships::ended_on.is_null().or(memberships::ended_on.gt($day)))
    };
}
pub(super) use holding;

/// Makes the member one of the cluster today, if it is none. `since` is what is known of a first time.
pub fn join(
    db: &mut Database,
    member: Id<Member>,
    cluster: Id<Cluster>,
    today: Day,
    since: Option<Day>,
) -> Result<(), StoreError> {
    let known = of(db, member, cluster)?;
    let spells: Vec<Spell> = known.iter().map(MembershipRow::spell).collect();
    match joining(&spells, today.into(), since.map(Into::into)) {
        Joining::Already => {}
        Joining::Begin(from) => {
            let number = known.iter().map(|row| row.number).max().unwrap_or(0) + 1;
            let starts_on = from.map(Day::from);
            let row = MembershipRow {
                member_id: member,
                cluster_id: cluster,
                number,
                eligible: true,
                starts_on,
                ended_on: None,
            };
            diesel::insert_into(memberships::table).values(row).execute(db)?;
        }
        Joining::Sooner(place, from) => {
            let row = MembershipRow { starts_on: Some(from.into()), ..known[place].clone() };
            keep(db, &row)?;
        }
    }
    Ok(())
}

pub fn add_all(db: &mut Database, new: &[MembershipRow]) -> Result<(), StoreError> {
    for rows in new.chunks(ROWS_AT_ONCE) {
        on_either!(db => diesel::insert_into(memberships::table).values(rows).execute(db))?;
    }
    Ok(())
}

pub fn remove(db: &mut Database, member: Id<Member>, cluster: Id<Cluster>, number: i32) -> Result<(), StoreError> {
    diesel::delete(memberships::table.find((member, cluster, number))).execute(db)?;
    Ok(())
}

/// Keeps the days of a spell that is there, and whether its member is asked.
pub fn keep(db: &mut Database, row: &MembershipRow) -> Result<(), StoreError> {
    diesel::update(memberships::table.find((row.member_id, row.cluster_id, row.number)))
        .set((
            memberships::eligible.eq(row.eligible),
            memberships::starts_on.eq(row.starts_on),
            memberships::ended_on.eq(row.ended_on),
        ))
        .execute(db)?;
    Ok(())
}

/// The spells of a member in a cluster, in the order they were noted.
pub fn of(db: &mut Database, member: Id<Member>, cluster: Id<Cluster>) -> Result<Vec<MembershipRow>, StoreError> {
    Ok(memberships::table
        .filter(memberships::member_id.eq(member))
        .filter(memberships::cluster_id.eq(cluster))
        .order(memberships::number)
        .select(MembershipRow::as_select())
        .load(db)?)
}

/// The spells of a member in all its clusters.
pub fn of_member(db: &mut Database, member: Id<Member>) -> Result<Vec<MembershipRow>, StoreError> {
    Ok(memberships::table
        .filter(memberships::member_id.eq(member))
        .order(memberships::number)
        .select(MembershipRow::as_select())
        .load(db)?)
}

/// The memberships that hold on a day.
pub fn on(db: &mut Database, day: Day) -> Result<Vec<MembershipRow>, StoreError> {
    Ok(memberships::table.filter(holding!(day)).select(MembershipRow::as_select()).load(db)?)
}

/// Every spell there was, by cluster.
pub fn all(db: &mut Database) -> Result<HashMap<Id<Cluster>, Vec<MembershipRow>>, StoreError> {
    let rows: Vec<MembershipRow> = memberships::table.select(MembershipRow::as_select()).load(db)?;
    let mut by_cluster: HashMap<Id<Cluster>, Vec<MembershipRow>> = HashMap::new();
    for row in rows {
        by_cluster.entry(row.cluster_id).or_default().push(row);
    }
    Ok(by_cluster)
}

/// Whether the cluster ever had a member.
pub fn had_any(db: &mut Database, cluster: Id<Cluster>) -> Result<bool, StoreError> {
    let found = memberships::table
        .filter(memberships::cluster_id.eq(cluster))
        .select(memberships::number)
        .first::<i32>(db)
        .optional()?;
    Ok(found.is_some())
}
