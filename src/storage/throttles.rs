//! The paces that all workers keep together: of the relay, of waves, and of groups of domains.

use std::collections::HashMap;

use diesel::prelude::*;

use super::columns::Stamp;
use super::database::{Database, StoreError};
use super::schema::throttles;
use crate::wave::ledger::Throttle;

#[derive(Clone, Debug, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = throttles, treat_none_as_default_value = false)]
struct Row {
    name: String,
    next_at: Stamp,
    slowness: f64,
    changed_at: Stamp,
}

impl Row {
    fn of(name: &str, throttle: &Throttle) -> Self {
        Self {
            name: name.to_owned(),
            next_at: throttle.next_at.into(),
            slowness: throttle.slowness,
            changed_at: throttle.changed_at.into(),
        }
    }
}

/// The throttles of these names that were ever used.
pub fn known(db: &mut Database, names: &[String]) -> Result<HashMap<String, Throttle>, StoreError> {
    let rows = throttles::table.filter(throttles::name.eq_any(names)).select(Row::as_select()).load(db)?;
    Ok(by_name(rows))
}

/// The throttles of these names, made where there was none; nobody else takes turns before this transaction ends.
pub fn hold(db: &mut Database, names: &[String], fresh: &Throttle) -> Result<HashMap<String, Throttle>, StoreError> {
    // In one order, so that two who want the same do not wait for each other.
    let mut names = names.to_vec();
    names.sort();
    let rows: Vec<Row> = names.iter().map(|name| Row::of(name, fresh)).collect();
    on_either!(db => diesel::insert_into(throttles::table).values(&rows).on_conflict_do_nothing().execute(db))?;
    macro_rules! held {
        () => {
            throttles::table.filter(throttles::name.eq_any(&names)).order(throttles::name).select(Row::as_select())
        };
    }
    let rows = match db {
        Database::Sqlite(db) => held!().load(db)?,
        Database::Postgres(db) => held!().for_update().load(db)?,
    };
    Ok(by_name(rows))
}

pub fn keep(db: &mut Database, name: &str, throttle: &Throttle) -> Result<(), StoreError> {
    diesel::update(throttles::table.find(name)).set(Row::of(name, throttle)).execute(db)?;
    Ok(())
}

fn by_name(rows: Vec<Row>) -> HashMap<String, Throttle> {
    let throttle = |row: Row| {
        let (next_at, changed_at) = (row.next_at.moment(), row.changed_at.moment());
        (row.name, Throttle { next_at, slowness: row.slowness, changed_at })
    };
    rows.into_iter().map(throttle).collect()
}
