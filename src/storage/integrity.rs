//! Whether the database is whole, as far as it can be asked. Nothing is written.
//!
//! SQLite looks through its own file. A server is looked at through a connection: that its rows can be read and lead
//! where they say, that none of its indexes and constraints is out of use, and, where the extension amcheck is there,
//! that each index and table is in itself right.

use diesel::prelude::*;
use diesel::sql_types::{Bool, Text};

use super::catalogue::{Counted, Line};
use super::database::{Database, StoreError};
use super::schema::{invitations, letters, responses};

#[derive(QueryableByName)]
struct Answer {
    #[diesel(sql_type = Bool)]
    answer: bool,
}

/// Whether this is a server, which does not look through its own files for us.
pub fn is_server(db: &mut Database) -> bool {
    matches!(db, Database::Postgres(_))
}

/// What is wrong with the pages and indexes of the file, in the words of SQLite; nothing of a server.
pub fn of_file(db: &mut Database) -> Result<Vec<String>, StoreError> {
    let Database::Sqlite(db) = db else { return Ok(Vec::new()) };
    let pages = "SELECT integrity_check AS line FROM pragma_integrity_check";
    Ok(lines(diesel::sql_query(pages).load(db)?).filter(|line| line != "ok").collect())
}

/// Rows that name a row of another table which is not there.
pub fn lost_references(db: &mut Database) -> Result<Vec<String>, StoreError> {
    let on_sqlite = "SELECT \"table\" || ' names one of ' || parent AS line, count(*) AS count \
                     FROM pragma_foreign_key_check GROUP BY \"table\", parent";
    // The server writes one join for each of its keys. It does not trust that they were checked when they were written.
    let on_server = "WITH keys AS (\
         SELECT con.conrelid::regclass::text AS child, con.confrelid::regclass::text AS parent, \
         (SELECT string_agg(format('c.%I = p.%I', a.attname, b.attname), ' AND ') \
          FROM unnest(con.conkey, con.confkey) AS k(child, parent) \
          JOIN pg_attribute a ON a.attrelid = con.conrelid AND a.attnum = k.child \
          JOIN pg_attribute b ON b.attrelid = con.confrelid AND b.attnum = k.parent) AS same, \
         (SELECT string_agg(format('c.%I IS NOT NULL', a.attname), ' AND ') \
          FROM unnest(con.conkey) AS k(child) \
          JOIN pg_attribute a ON a.attrelid = con.conrelid AND a.attnum = k.child) AS named \
         FROM pg_constraint con WHERE con.contype = 'f' AND con.connamespace = current_schema()::regnamespace) \
         SELECT child || ' names one of ' || parent AS line, \
         (xpath('/table/row/n/text()', query_to_xml(format(\
         'SELECT count(*) AS n FROM %s c LEFT JOIN %s p ON %s WHERE %s AND p IS NULL', child, parent, same, named), \
         false, false, '')))[1]::text::bigint AS count FROM keys ORDER BY 1";
    let found: Vec<Counted> = match db {
        Database::Sqlite(db) => diesel::sql_query(on_sqlite).load(db)?,
        Database::Postgres(db) => diesel::sql_query(on_server).load(db)?,
    };
    let lost = found.into_iter().filter(|Counted { count, .. }| *count > 0);
    Ok(lost.map(|Counted { line, count }| format!("a row of {line} that is not there ({count} of them)")).collect())
}

/// Rows of one wave that belong to an invitation of another: no key of the database forbids it.
pub fn strays(db: &mut Database) -> Result<Vec<String>, StoreError> {
    let of_invitation = invitations::id.eq(responses::invitation_id);
    let answers: i64 = responses::table
        .inner_join(invitations::table.on(of_invitation))
        .filter(invitations::wave_id.ne(responses::wave_id))
        .count()
        .get_result(db)?;
    let of_invitation = invitations::id.eq(letters::invitation_id);
    let sent: i64 = letters::table
        .inner_join(invitations::table.on(of_invitation))
        .filter(invitations::wave_id.ne(letters::wave_id))
        .count()
        .get_result(db)?;
    let found = [("responses", answers), ("letters", sent)].into_iter().filter(|(_, count)| *count > 0);
    Ok(found.map(|(what, count)| format!("{count} {what} are of another wave than their invitation")).collect())
}

/// How many rows there are, each of them read whole, which a page that is damaged does not let pass; none of a file.
pub fn rows(db: &mut Database) -> Result<Option<i64>, StoreError> {
    let Database::Postgres(db) = db else { return Ok(None) };
    let every = "SELECT relname::text AS line, (xpath('/table/row/n/text()', query_to_xml(format(\
         'SELECT count(md5(t::text)) AS n FROM %s t', oid::regclass), false, false, '')))[1]::text::bigint AS count \
         FROM pg_class WHERE relkind IN ('r', 'p') AND relnamespace = current_schema()::regnamespace";
    let found: Vec<Counted> = diesel::sql_query(every).load(db)?;
    Ok(Some(found.into_iter().map(|table| table.count).sum()))
}

/// Indexes and constraints of a server that are there and not in force.
pub fn out_of_force(db: &mut Database) -> Result<Vec<String>, StoreError> {
    let Database::Postgres(db) = db else { return Ok(Vec::new()) };
    let idle = "SELECT 'the index ' || indexrelid::regclass || ' is not valid' AS line FROM pg_index i \
         JOIN pg_class c ON c.oid = i.indexrelid \
         WHERE c.relnamespace = current_schema()::regnamespace AND NOT (indisvalid AND indisready AND indislive) \
         UNION ALL \
         SELECT 'the constraint ' || conname || ' of ' || conrelid::regclass || ' was never checked' \
         FROM pg_constraint WHERE connamespace = current_schema()::regnamespace AND NOT convalidated";
    Ok(lines(diesel::sql_query(idle).load(db)?).collect())
}

/// How many pages of this database failed their checksum since the server began to count; none where it keeps none.
pub fn failed_checksums(db: &mut Database) -> Result<Option<i64>, StoreError> {
    let Database::Postgres(db) = db else { return Ok(None) };
    let counted = "SELECT '' AS line, checksum_failures AS count FROM pg_stat_database \
         WHERE datname = current_database() AND checksum_failures IS NOT NULL \
         AND current_setting('data_checksums') = 'on'";
    let found: Option<Counted> = diesel::sql_query(counted).get_result(db).optional()?;
    Ok(found.map(|found| found.count))
}

/// Whether the extension amcheck is in this database and may be used by whoever asks.
pub fn can_look_inside(db: &mut Database) -> Result<bool, StoreError> {
    let Database::Postgres(db) = db else { return Ok(false) };
    let there = "SELECT count(*) = 2 AS answer FROM pg_proc p \
         JOIN pg_depend d ON d.objid = p.oid AND d.classid = 'pg_proc'::regclass AND d.deptype = 'e' \
         JOIN pg_extension e ON e.oid = d.refobjid WHERE e.extname = 'amcheck' \
         AND (p.proname = 'bt_index_check' AND p.pronargs = 2 OR p.proname = 'verify_heapam') \
         AND has_function_privilege(p.oid, 'EXECUTE') AND pg_function_is_visible(p.oid)";
    let Answer { answer } = diesel::sql_query(there).get_result(db)?;
    Ok(answer)
}

/// The indexes that amcheck can look through.
pub fn indexes(db: &mut Database) -> Result<Vec<String>, StoreError> {
    let Database::Postgres(db) = db else { return Ok(Vec::new()) };
    let names = "SELECT c.oid::regclass::text AS line FROM pg_class c JOIN pg_index i ON i.indexrelid = c.oid \
         JOIN pg_am a ON a.oid = c.relam WHERE a.amname = 'btree' AND i.indisvalid AND i.indisready \
         AND c.relnamespace = current_schema()::regnamespace ORDER BY 1";
    Ok(lines(diesel::sql_query(names).load(db)?).collect())
}

/// Looks through an index, and whether each row of its table is in it. The server says what is wrong as an error.
pub fn look_through(db: &mut Database, index: &str) -> Result<(), StoreError> {
    let Database::Postgres(db) = db else { return Ok(()) };
    diesel::sql_query("SELECT bt_index_check($1::regclass, true)").bind::<Text, _>(index).execute(db)?;
    Ok(())
}

/// What amcheck finds wrong with the pages of the tables.
pub fn damaged_pages(db: &mut Database) -> Result<Vec<String>, StoreError> {
    let Database::Postgres(db) = db else { return Ok(Vec::new()) };
    let pages = "SELECT 'page ' || h.blkno || ' of ' || c.oid::regclass || ': ' || h.msg AS line FROM pg_class c, \
         LATERAL verify_heapam(c.oid) h WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace";
    Ok(lines(diesel::sql_query(pages).load(db)?).collect())
}

fn lines(found: Vec<Line>) -> impl Iterator<Item = String> {
    found.into_iter().map(|found| found.line)
}
