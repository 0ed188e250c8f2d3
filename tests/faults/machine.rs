//! A machine that runs the real binary: its folder, its database, its processes, which can be killed.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::time::Duration;

use diesel::connection::SimpleConnection;
use diesel::sql_types::{BigInt, Text};
use diesel::{Connection, PgConnection, QueryableByName, RunQueryDsl, SqliteConnection, sql_query};
use jiff::ToSpan;
use peil::mail::opened::Opened;
use serde_json::Value;

pub use crate::running::{Running, signal, wait_until};
use crate::support::house::{Database, On};
use crate::support::work;

pub const WAVE: &str = "Leden";
const CLUSTERS: [&str; 3] = ["alfa", "beta", "gamma"];

pub struct Machine {
    pub on: On,
    folder: tempfile::TempDir,
    database: Database,
}

impl Machine {
    /// A machine whose letters go to this relay, or into a folder, as fast as they can.
    pub fn new(on: On, relay: Option<SocketAddr>) -> Self {
        Self::with_sessions(on, relay, 4)
    }

    /// The same with so many sessions for each process.
    pub fn with_sessions(on: On, relay: Option<SocketAddr>, sessions: usize) -> Self {
        Self::with_mail(Database::fresh(on), relay, &format!("sessions = {sessions}\n"))
    }

    /// The same on this database, with more settings of its mail.
    pub fn with_mail(database: Database, relay: Option<SocketAddr>, more: &str) -> Self {
        let on = if database.address.starts_with("sqlite:") { On::Sqlite } else { On::Postgres };
        let machine = Self { on, folder: tempfile::tempdir().unwrap(), database };
        let relay = relay.map_or_else(|| "folder:mail".to_owned(), |relay| format!("smtp://{relay}"));
        let settings = format!(
            "[mail]\nrelay = \"{relay}\"\nsecurity = \"off\"\nper_second = 0\nper_domain_per_second = 0\n{more}"
        );
        machine.file("peil.toml", &settings);
        machine
    }

    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    pub fn file(&self, name: &str, content: &str) -> PathBuf {
        let path = self.folder.path().join(name);
        std::fs::write(&path, content).unwrap();
        path
    }

    pub fn address(&self) -> &str {
        &self.database.address
    }

    pub fn binary(&self) -> Command {
        self.through(&[])
    }

    /// The binary, started by another program.
    pub fn through(&self, program: &[&str]) -> Command {
        let mut words = program.iter().copied().chain([env!("CARGO_BIN_EXE_peil")]);
        let mut command = Command::new(words.next().unwrap());
        command.args(words);
        self.at_home(&mut command);
        command
    }

    /// In this machine's folder, on its database, without what the outside says about others.
    fn at_home<'c>(&self, command: &'c mut Command) -> &'c mut Command {
        for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("PEIL_")) {
            command.env_remove(name);
        }
        command.current_dir(self.folder.path()).env("PEIL_DATABASE", self.address())
    }

    pub fn try_to(&self, arguments: &[&str]) -> Output {
        self.binary().args(arguments).output().unwrap()
    }

    /// Runs a command that must succeed, and returns what it says to machines.
    pub fn peil(&self, arguments: &[&str]) -> Value {
        let output = self.binary().arg("--json").args(arguments).output().unwrap();
        assert!(output.status.success(), "peil {arguments:?}: {}", told(&output));
        serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("peil {arguments:?}: {}", told(&output)))
    }

    /// The small survey, and so many members in each of three clusters, invited.
    pub fn invite(&self, members: usize) {
        self.prepare(members);
        self.approve(3 * members);
        self.peil(&["wave", "send", WAVE]);
    }

    pub fn approve(&self, letters: usize) {
        self.peil(&["wave", "approve", WAVE, "--letters", &letters.to_string()]);
    }

    /// The same up to the dry run of the wave.
    pub fn prepare(&self, members: usize) {
        let survey = self.file("small.yaml", work::SURVEY);
        self.peil(&["survey", "add", survey.to_str().unwrap()]);
        let clusters = self.file("clusters.csv", work::CLUSTERS);
        self.peil(&["clusters", "import", clusters.to_str().unwrap()]);
        for cluster in CLUSTERS {
            let list = self.file("list.csv", &work::list(cluster, members));
            self.peil(&["members", "import", list.to_str().unwrap(), "--cluster", cluster]);
        }
        let closes_on = (jiff::Timestamp::now() + (35 * 24).hours()).to_string()[..10].to_owned();
        let letters = self.peil(&[
            "wave",
            "new",
            WAVE,
            "--survey",
            "small",
            "--closes-on",
            &closes_on,
            "--hold",
            "0",
            "--quiet",
            "none",
            "--at-weekends",
        ])["letters"]
            .as_u64()
            .unwrap();
        assert_eq!(letters, 3 * members as u64);
        self.peil(&["wave", "check", WAVE]);
    }

    /// What `peil wave show` says about the invitations.
    pub fn letters(&self) -> Letters {
        let said = self.peil(&["wave", "show", WAVE]);
        let count = |state: &str| said["letters"]["invitation"][state].as_i64().unwrap_or_else(|| panic!("{said}"));
        Letters {
            planned: count("planned"),
            accepted: count("accepted"),
            unknown: count("unknown"),
            open: count("open"),
            otherwise: count("failed") + count("suppressed") + count("cancelled") + count("expired"),
        }
    }

    /// How many letters a worker could still take.
    pub fn letters_waiting(&self) -> i64 {
        self.count("SELECT count(*) FROM letters WHERE state IN ('queued', 'deferred')")
    }

    /// The paths of the personal links in the letters of the folder, once so many are there.
    pub fn links(&self, expected: usize) -> Vec<String> {
        let folder = self.folder.path().join("mail");
        let mut links = Vec::new();
        wait_until("all letters lie in the folder", Duration::from_secs(60), || {
            let files = std::fs::read_dir(&folder).into_iter().flatten().map(|file| file.unwrap().path());
            links = files
                .filter(|path| !path.file_name().unwrap().to_string_lossy().starts_with('.'))
                .map(|path| link_in(&std::fs::read(path).unwrap()))
                .collect();
            links.len() == expected
        });
        links.sort();
        links
    }

    pub fn serve(&self, listen: &str, more: &[&str]) -> Running {
        let mut command = self.binary();
        command.args(["serve", "--listen", listen]).args(more);
        Running::start(&mut command)
    }

    /// Serves with no file of its own allowed to grow beyond so many KiB, as if the disk were full.
    pub fn serve_on_a_disk_of(&self, kib: u64, listen: &str) -> Running {
        let mut command = Command::new("bash");
        // Without the trap the system would end a process that writes too much, before it could say so.
        let script = format!("trap '' XFSZ; ulimit -f {kib}; exec \"$0\" serve --without-post --listen {listen}");
        self.at_home(command.args(["-c", &script, env!("CARGO_BIN_EXE_peil")]));
        Running::start(&mut command)
    }

    /// Sends letters only.
    pub fn work(&self) -> Running {
        Running::start(self.binary().arg("work"))
    }

    /// The same, started by another program.
    pub fn work_through(&self, program: &[&str]) -> Running {
        Running::start(self.through(program).arg("work"))
    }

    pub fn count(&self, query: &str) -> i64 {
        #[derive(QueryableByName)]
        struct Counted {
            #[diesel(sql_type = BigInt)]
            counted: i64,
        }
        let query = format!("SELECT ({query}) AS counted");
        self.ask::<Counted>(&query).remove(0).counted
    }

    /// The first column of a query, as text.
    pub fn texts(&self, query: &str) -> Vec<String> {
        #[derive(QueryableByName)]
        struct Line {
            #[diesel(sql_type = Text)]
            line: String,
        }
        self.ask::<Line>(query).into_iter().map(|row| row.line).collect()
    }

    fn ask<T>(&self, query: &str) -> Vec<T>
    where
        T: QueryableByName<diesel::sqlite::Sqlite> + QueryableByName<diesel::pg::Pg> + 'static,
    {
        match self.on {
            On::Sqlite => sql_query(query).load(&mut self.sqlite()).unwrap(),
            On::Postgres => sql_query(query).load(&mut self.postgres()).unwrap(),
        }
    }

    /// Writes into the database from outside.
    pub fn change(&self, statements: &str) {
        match self.on {
            On::Sqlite => {
                let mut db = self.sqlite();
                db.batch_execute("PRAGMA busy_timeout = 20000").unwrap();
                db.batch_execute(statements).unwrap();
            }
            On::Postgres => self.postgres().batch_execute(statements).unwrap(),
        }
    }

    /// Lets nobody else change a letter until the hold is dropped.
    pub fn hold_letters(&self) -> Hold {
        match self.on {
            On::Sqlite => {
                let mut db = self.sqlite();
                db.batch_execute("PRAGMA busy_timeout = 20000; BEGIN IMMEDIATE").unwrap();
                Hold { _sqlite: Some(db), _postgres: None }
            }
            On::Postgres => {
                let mut db = self.postgres();
                db.batch_execute("BEGIN; LOCK TABLE letters IN EXCLUSIVE MODE").unwrap();
                Hold { _sqlite: None, _postgres: Some(db) }
            }
        }
    }

    /// How many letters are in this state.
    pub fn letters_in(&self, state: &str) -> i64 {
        self.count(&format!("SELECT count(*) FROM letters WHERE state = '{state}'"))
    }

    /// Nobody waits for minutes here: what was to come later, or to be left alone, comes now, and as fast as at first.
    pub fn hurry(&self) {
        let sooner = match self.on {
            On::Sqlite => "'2026-01-01 00:00:00'",
            On::Postgres => "timestamp '2026-01-01 00:00:00'",
        };
        self.change(&format!(
            "UPDATE letters SET due_at = {sooner} WHERE state = 'deferred'; DELETE FROM post_rests; \
             UPDATE throttles SET slowness = 1 WHERE slowness > 1"
        ));
    }

    fn sqlite(&self) -> SqliteConnection {
        SqliteConnection::establish(self.address().strip_prefix("sqlite:").unwrap()).unwrap()
    }

    pub fn postgres(&self) -> PgConnection {
        PgConnection::establish(self.address()).unwrap()
    }

    /// Lets the time run out for which processes that are gone held letters.
    pub fn let_leases_run_out(&self) {
        if self.on == On::Postgres {
            let others = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() \
                          AND pid <> pg_backend_pid()";
            wait_until("the server has let the dead go", Duration::from_secs(20), || self.count(others) == 0);
            let later = "UPDATE letters SET leased_until = leased_until - interval '20 minutes'";
            self.postgres().batch_execute(later).unwrap();
        }
    }

    /// SQLite reads its whole file and finds nothing wrong with it.
    pub fn assert_intact(&self) {
        if self.on == On::Sqlite {
            assert_eq!(self.texts("SELECT integrity_check AS line FROM pragma_integrity_check"), ["ok"]);
        }
    }
}

/// Where the invitations of a wave stand.
#[derive(Debug, PartialEq, Eq)]
pub struct Letters {
    pub planned: i64,
    pub accepted: i64,
    pub unknown: i64,
    pub open: i64,
    /// Failed, suppressed, cancelled, expired: nobody here gives a reason for any.
    pub otherwise: i64,
}

/// An open transaction that holds others up.
pub struct Hold {
    _sqlite: Option<SqliteConnection>,
    _postgres: Option<PgConnection>,
}

/// The path of the personal link in a letter.
pub fn link_in(message: &[u8]) -> String {
    let text = Opened::of(message).text.unwrap();
    let at = text.find("/a/").expect("a personal link");
    text[at..].split_whitespace().next().unwrap().to_owned()
}

fn told(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

/// Chance that is the same at every run (Knuth's linear congruence).
pub struct Dice(pub u64);

impl Dice {
    pub fn below(&mut self, most: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % most
    }
}
