//! Houses as earlier versions made them, with rows in every table that there was.

use std::collections::BTreeMap;
use std::path::PathBuf;

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_types::{Bool, Text};
use jiff::Timestamp;
use peil::id::Id;
use peil::storage::Address;
use peil::trail::{Act, Anchor, Doer, Door, Entry, Kind, Subject, chain};
use peil::wave::link::{MasterKey, WaveKey};
use uuid::Uuid;

use crate::support::house::On;
use crate::support::terminal::Terminal;
use crate::support::work;

/// A raw connection, which knows nothing of what the product expects.
pub enum Raw {
    Sqlite(SqliteConnection),
    Postgres(PgConnection),
}

#[derive(QueryableByName)]
struct Line {
    #[diesel(sql_type = Text)]
    line: String,
}

#[derive(QueryableByName, Debug)]
pub struct Column {
    #[diesel(sql_type = Text)]
    pub name: String,
    #[diesel(sql_type = Text)]
    kind: String,
    #[diesel(sql_type = Bool)]
    may_be_null: bool,
}

impl Raw {
    pub fn open(address: &str) -> Self {
        match address.parse().unwrap() {
            Address::Sqlite(file) => {
                let mut db = SqliteConnection::establish(file.to_str().unwrap()).unwrap();
                db.batch_execute("PRAGMA foreign_keys = OFF; PRAGMA busy_timeout = 10000").unwrap();
                Self::Sqlite(db)
            }
            Address::Postgres(url) => {
                let mut db = PgConnection::establish(&url).unwrap();
                // Rows come in any order.
                db.batch_execute("SET session_replication_role = replica").unwrap();
                Self::Postgres(db)
            }
        }
    }

    #[track_caller]
    pub fn run(&mut self, statements: &str) {
        match self {
            Self::Sqlite(db) => db.batch_execute(statements),
            Self::Postgres(db) => db.batch_execute(statements),
        }
        .unwrap_or_else(|error| panic!("{error}: {statements}"));
    }

    fn lines(&mut self, query: &str) -> Vec<String> {
        let query = diesel::sql_query(query);
        let found: QueryResult<Vec<Line>> = match self {
            Self::Sqlite(db) => query.load(db),
            Self::Postgres(db) => query.load(db),
        };
        found.unwrap().into_iter().map(|line| line.line).collect()
    }

    pub fn tables(&mut self) -> Vec<String> {
        let mut tables = match self {
            Self::Sqlite(_) => self.lines("SELECT name AS line FROM sqlite_master WHERE type = 'table'"),
            Self::Postgres(_) => {
                self.lines("SELECT tablename::text AS line FROM pg_tables WHERE schemaname = 'public'")
            }
        };
        tables.retain(|table| !table.starts_with("sqlite_") && !table.starts_with("__diesel"));
        tables.sort();
        tables
    }

    pub fn columns(&mut self, table: &str) -> Vec<Column> {
        match self {
            Self::Sqlite(db) => diesel::sql_query(format!(
                "SELECT name, upper(type) AS kind, \"notnull\" = 0 AND pk = 0 AS may_be_null FROM pragma_table_info('{table}')"
            ))
            .load(db),
            Self::Postgres(db) => diesel::sql_query(format!(
                "SELECT column_name::text AS name, upper(data_type::text) AS kind, is_nullable = 'YES' AS may_be_null \
                 FROM information_schema.columns WHERE table_schema = 'public' AND table_name = '{table}' \
                 ORDER BY ordinal_position"
            ))
            .load(db),
        }
        .unwrap()
    }

    /// Each row with the values of these columns, by their names.
    pub fn rows(&mut self, table: &str, columns: &[String]) -> Vec<String> {
        let of = |column: &String| match self {
            Self::Sqlite(_) => format!("'{column}=' || quote({column})"),
            Self::Postgres(_) => format!("'{column}=' || coalesce({column}::text, 'NULL')"),
        };
        let line = columns.iter().map(of).collect::<Vec<_>>().join(" || ' ' || ");
        self.lines(&format!("SELECT {line} AS line FROM {table} ORDER BY 1"))
    }

    fn bytes(&self, bytes: &[u8]) -> String {
        let digits: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
        match self {
            Self::Sqlite(_) => format!("X'{digits}'"),
            Self::Postgres(_) => format!("'\\x{digits}'::bytea"),
        }
    }
}

/// The migrations in their order: the version as it is kept, and the statements.
pub fn migrations() -> Vec<(String, String)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("migrations");
    let mut names: Vec<String> =
        std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    let read = |name: String| {
        let statements = std::fs::read_to_string(folder.join(&name).join("up.sql")).unwrap();
        (name.split('_').next().unwrap().replace('-', ""), statements)
    };
    names.into_iter().map(read).collect()
}

const KEPT: &str = "CREATE TABLE __diesel_schema_migrations (version VARCHAR(50) PRIMARY KEY NOT NULL, \
     run_on TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP)";

/// The id of the nth thing of this kind.
fn id(of: &str, number: usize) -> Uuid {
    Uuid::new_v5(&Uuid::NAMESPACE_URL, format!("{of} {number}").as_bytes())
}

/// What a column that names something names.
fn named_by(table: &str, column: &str) -> Option<&'static str> {
    Some(match column {
        "id" => return None,
        "survey_id" => "surveys",
        "survey_version_id" => "survey_versions",
        "cluster_id" => "clusters",
        "member_id" => "members",
        "contact_id" => "contacts",
        "upload_id" => "list_uploads",
        "link_id" => "cluster_links",
        "wave_id" => "waves",
        "invitation_id" => "invitations",
        "became" if table == "handovers" => "invitations",
        "user_id" => "users",
        "draft_id" => "drafts",
        _ => return None,
    })
}

/// Words that the product reads, where any others would be damage.
fn word_of(table: &str, column: &str, number: usize) -> Option<String> {
    Some(match (table, column) {
        ("surveys", "code") => format!("small{number}"),
        ("survey_versions", "source") => work::SURVEY.replace("survey: small", &format!("survey: small{number}")),
        ("waves", "state") | ("wave_events", "state") => "closed".to_owned(),
        ("wave_events", "step") => "close".to_owned(),
        ("waves", "time_zone") => "Europe/Brussels".to_owned(),
        ("waves", "targets" | "approved_settings") => String::new(),
        ("waves", "name" | "name_key") => format!("wave {number}"),
        ("letters" | "letter_attempts" | "inbound_mail" | "wave_letters" | "former_words", "kind") => {
            "invitation".to_owned()
        }
        ("letters", "state") | ("letter_attempts", "outcome") => "accepted".to_owned(),
        ("letters", "bounce") => "hard".to_owned(),
        ("responses" | "trials", "state") => "sent".to_owned(),
        ("responses" | "trials", "document" | "draft" | "hands") | ("frame_rows", "attributes") => "{}".to_owned(),
        ("trials", "company") => "{\"clusters\":[],\"attributes\":{}}".to_owned(),
        ("list_uploads", "state") => "taken".to_owned(),
        ("list_uploads", "format") => "{}".to_owned(),
        ("list_uploads", "choices") => "[]".to_owned(),
        ("drafts", "state") => "open".to_owned(),
        ("declines", "reason") => "not-me".to_owned(),
        ("inbound_mail", "class") => "hard".to_owned(),
        ("inbound_mail", "door") => "pipe".to_owned(),
        ("planned_reminders", "state") => "done".to_owned(),
        ("planned_reminders", "audience") => "everyone".to_owned(),
        ("grants", "role") => "administrator".to_owned(),
        ("grants", "survey_code" | "cluster_code") => String::new(),
        ("wave_privacy", "mode") => "confidential".to_owned(),
        ("tides", "name") if number == 1 => "post".to_owned(),
        (_, "language") => "nl".to_owned(),
        (_, "fault") => String::new(),
        _ => return None,
    })
}

/// The key of a wave, as this house wraps it.
fn wrapped(number: usize) -> Vec<u8> {
    let wave: Id<peil::wave::Wave> = Id::from_uuid(id("waves", number));
    MasterKey::from_bytes([7; 32]).wrap(wave, &WaveKey::from_bytes([number as u8; 32]), [number as u8; 24])
}

fn value(db: &Raw, table: &str, column: &Column, number: usize) -> String {
    let quoted = |text: &str| format!("'{}'", text.replace('\'', "''"));
    match column.kind.as_str() {
        "BYTEA" if (table, column.name.as_str()) == ("waves", "wrapped_key") => db.bytes(&wrapped(number)),
        "BYTEA" => db.bytes(
            match named_by(table, &column.name) {
                Some(of) => id(of, number),
                None => id(if column.name == "id" { table } else { &column.name }, number),
            }
            .as_bytes(),
        ),
        "TEXT" => quoted(&word_of(table, &column.name, number).unwrap_or_else(|| format!("{} {number}", column.name))),
        "INTEGER" | "BIGINT" if table == "tides" => "0".to_owned(),
        // The first letter of its kind.
        "INTEGER" if column.name == "number" && ["letters", "letter_attempts", "inbound_mail"].contains(&table) => {
            "1".to_owned()
        }
        "INTEGER" | "BIGINT" => number.to_string(),
        "BOOLEAN" => "TRUE".to_owned(),
        "DOUBLE PRECISION" => format!("{number}.5"),
        "DATE" => format!("'2025-03-0{number}'"),
        kind if kind.starts_with("TIMESTAMP") => format!("'2025-03-0{number} 08:00:00'"),
        kind => panic!("say what lies in {table}.{} of kind {kind}", column.name),
    }
}

/// Two rows in every table but the audit trail, each of the first with all that can be empty, the second without.
fn fill(db: &mut Raw) {
    for table in db.tables().into_iter().filter(|table| table != "audit") {
        let columns = db.columns(&table);
        for number in [1, 2] {
            let filled = columns.iter().filter(|column| number == 1 || !column.may_be_null);
            let filled: Vec<(String, String)> =
                filled.map(|column| (column.name.clone(), value(db, &table, column, number))).collect();
            let (names, values): (Vec<_>, Vec<_>) = filled.into_iter().unzip();
            db.run(&format!("INSERT INTO {table} ({}) VALUES ({})", names.join(", "), values.join(", ")));
        }
    }
}

/// A trail of three entries, linked as they always were.
fn write_trail(db: &mut Raw) {
    let mut last = Anchor::NOTHING;
    for number in 1..=3 {
        let at: Timestamp = format!("2025-03-0{number}T08:00:00Z").parse().unwrap();
        let doer = Doer { by: "eva", at, door: Door::Desk, place: "", why: "" };
        let entry = Entry::new(doer, Act::LoggedIn, Subject { kind: Kind::User, name: "eva" }, "", "");
        let linked = chain::link(&last, entry);
        let (previous, hash) = (db.bytes(&linked.previous), db.bytes(&linked.hash));
        db.run(&format!(
            "INSERT INTO audit (number, happened_at, happened_by, door, act, subject_kind, subject, was, became, reason, \
             previous_hash, hash) VALUES ({number}, '2025-03-0{number} 08:00:00', 'eva', 'desk', 'logged-in', 'user', \
             'eva', '', '', '', {previous}, {hash})"
        ));
        last = Anchor { number, hash: linked.hash.as_slice().try_into().unwrap() };
    }
}

/// What was in it: by table the columns, and each row.
pub type Content = BTreeMap<String, (Vec<String>, Vec<String>)>;

pub fn content(db: &mut Raw) -> Content {
    let tables = db.tables();
    let of = |table: String| {
        let columns: Vec<String> = db.columns(&table).into_iter().map(|column| column.name).collect();
        let rows = db.rows(&table, &columns);
        (table, (columns, rows))
    };
    tables.into_iter().map(of).collect()
}

/// A house as the first so many migrations made it.
pub fn made_by(count: usize, on: On) -> (Terminal, Content) {
    let terminal = Terminal::new(on);
    terminal.write("peil.key", "07".repeat(32));
    let mut db = Raw::open(terminal.address());
    db.run(KEPT);
    for (version, statements) in migrations().into_iter().take(count) {
        db.run(&statements);
        db.run(&format!("INSERT INTO __diesel_schema_migrations (version) VALUES ('{version}')"));
    }
    fill(&mut db);
    if db.tables().iter().any(|table| table == "audit") {
        write_trail(&mut db);
    }
    let content = content(&mut db);
    (terminal, content)
}
