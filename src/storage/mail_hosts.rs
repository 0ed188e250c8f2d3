//! Which host takes the mail of a domain, as name servers said it. All workers on one database go by it.

use std::collections::HashMap;

use diesel::prelude::*;

use super::columns::Stamp;
use super::database::{Database, StoreError};
use super::schema::mail_hosts;

#[derive(Clone, Debug, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = mail_hosts)]
pub struct MailHost {
    pub domain: String,
    /// The name of the group of domains that it belongs to.
    pub host: String,
    /// When to ask again.
    pub good_until: Stamp,
}

/// Those of these domains that were ever asked about. What is no longer good is better than nothing.
pub fn known(db: &mut Database, domains: &[String]) -> Result<HashMap<String, MailHost>, StoreError> {
    let rows: Vec<MailHost> =
        mail_hosts::table.filter(mail_hosts::domain.eq_any(domains)).select(MailHost::as_select()).load(db)?;
    Ok(rows.into_iter().map(|row| (row.domain.clone(), row)).collect())
}

pub fn keep(db: &mut Database, found: &MailHost) -> Result<(), StoreError> {
    on_either!(db => diesel::insert_into(mail_hosts::table)
        .values(found)
        .on_conflict(mail_hosts::domain)
        .do_update()
        .set(found)
        .execute(db))?;
    Ok(())
}
