//! The power fails while letters leave. Only what was synced is still there: is every letter whose text left marked?
//!
//! The post works under strace. Its trace is played back into pictures of the
//! disk as it would be found afterwards, one for each text that left.

use std::collections::BTreeMap;
use std::path::Path;
use std::time::Duration;

use diesel::sql_types::Text;
use diesel::{Connection, QueryableByName, RunQueryDsl, SqliteConnection, sql_query};

use crate::machine::{Machine, wait_until};
use crate::support::house::{Database, On};
use crate::support::smtp_sink::Sink;

const MEMBERS: usize = 40;
const LETTERS: usize = 3 * MEMBERS;

/// What the process has written, and what of it is surely on the disk.
#[derive(Default)]
struct Disk {
    written: BTreeMap<String, Vec<u8>>,
    synced: BTreeMap<String, Vec<u8>>,
    /// Whether commits are synced. A database that is set to be quick syncs its log only before it copies from it into
    /// the file of the database.
    syncs_commits: bool,
}

impl Disk {
    fn of(database: &Path, syncs_commits: bool) -> Self {
        let mut disk = Self { syncs_commits, ..Self::default() };
        for ending in ["", "-wal"] {
            let path = format!("{}{ending}", database.display());
            if let Ok(bytes) = std::fs::read(&path) {
                disk.written.insert(path.clone(), bytes.clone());
                disk.synced.insert(path, bytes);
            }
        }
        disk
    }

    fn write(&mut self, path: &str, at: usize, bytes: &[u8]) {
        let log = format!("{path}-wal");
        if let Some(written) = self.written.get(&log).filter(|_| !self.syncs_commits) {
            self.synced.insert(log, written.clone());
        }
        let file = self.written.entry(path.to_owned()).or_default();
        if file.len() < at + bytes.len() {
            file.resize(at + bytes.len(), 0);
        }
        file[at..at + bytes.len()].copy_from_slice(bytes);
    }

    fn sync(&mut self, path: &str) {
        if path.ends_with("-wal") && !self.syncs_commits {
            return;
        }
        if let Some(file) = self.written.get(path) {
            self.synced.insert(path.to_owned(), file.clone());
        }
    }

    fn cut(&mut self, path: &str, length: usize) {
        self.written.entry(path.to_owned()).or_default().truncate(length);
    }

    /// The states of the letters that whoever opens this disk finds, by the hexadecimal digits of the invitation.
    fn letters(&self) -> BTreeMap<String, String> {
        #[derive(QueryableByName)]
        struct Row {
            #[diesel(sql_type = Text)]
            id: String,
            #[diesel(sql_type = Text)]
            state: String,
        }
        let folder = tempfile::tempdir().unwrap();
        for (path, bytes) in &self.synced {
            std::fs::write(folder.path().join(Path::new(path).file_name().unwrap()), bytes).unwrap();
        }
        let mut db = SqliteConnection::establish(folder.path().join("peil.db").to_str().unwrap()).unwrap();
        let query = sql_query("SELECT lower(hex(invitation_id)) AS id, state FROM letters");
        query.load::<Row>(&mut db).unwrap().into_iter().map(|row| (row.id, row.state)).collect()
    }
}

/// One line of the trace.
enum Call {
    Write {
        path: String,
        at: usize,
        bytes: Vec<u8>,
    },
    Sync {
        path: String,
    },
    Cut {
        path: String,
        length: usize,
    },
    /// The text of a letter begins to leave: its invitation.
    Leaves {
        letter: String,
    },
}

/// The calls of a trace in the order in which they took effect: what is sent counts from its beginning, all else from
/// its end.
fn calls(trace: &str) -> Vec<Call> {
    let mut calls = Vec::new();
    let mut begun: BTreeMap<&str, &str> = BTreeMap::new();
    for line in trace.lines() {
        let Some((process, rest)) = line.split_once(' ') else { continue };
        let rest = rest.trim_start();
        if let Some(head) = rest.strip_suffix(" <unfinished ...>") {
            calls.extend(leaving(head));
            begun.insert(process, head);
        } else if let Some(end) = rest.strip_prefix("<... ") {
            let head = begun.remove(process).unwrap_or_default();
            let tail = end.split_once(" resumed>").map_or("", |(_, tail)| tail);
            calls.extend(on_file(&format!("{head}{tail}")));
        } else {
            calls.extend(leaving(rest));
            calls.extend(on_file(rest));
        }
    }
    calls
}

fn leaving(call: &str) -> Option<Call> {
    let is_sent = call.starts_with("sendto(") || call.starts_with("write(") || call.starts_with("writev(");
    let to_a_socket = path_of(call).is_some_and(|path| path.starts_with("socket:"));
    let bytes = bytes_of(call).filter(|_| is_sent && to_a_socket)?;
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let (_, id) = text.split_once("Message-ID: <i1.")?;
    Some(Call::Leaves { letter: id.get(..32)?.to_owned() })
}

fn on_file(call: &str) -> Option<Call> {
    let (name, _) = call.split_once('(')?;
    let (arguments, result) = call.rsplit_once(" = ")?;
    if result.starts_with('-') {
        return None;
    }
    let arguments = arguments.trim_end().strip_suffix(')')?;
    let last = || arguments.rsplit_once(", ").map(|(_, last)| last.trim());
    match name {
        "pwrite64" => {
            let written: usize = result.split_whitespace().next()?.parse().ok()?;
            let mut bytes = bytes_of(call)?;
            bytes.truncate(written);
            Some(Call::Write { path: path_of(call)?, at: last()?.parse().ok()?, bytes })
        }
        "fsync" | "fdatasync" => Some(Call::Sync { path: path_of(call)? }),
        "ftruncate" => Some(Call::Cut { path: path_of(call)?, length: last()?.parse().ok()? }),
        _ => None,
    }
}

/// The file of the first argument, as `4<\x2f\x74…>`.
fn path_of(call: &str) -> Option<String> {
    let (_, rest) = call.split_once('<')?;
    let (path, _) = rest.split_once('>')?;
    String::from_utf8(unescaped(path)?).ok()
}

fn bytes_of(call: &str) -> Option<Vec<u8>> {
    let (_, rest) = call.split_once('"')?;
    let (text, _) = rest.split_once('"')?;
    unescaped(text)
}

fn unescaped(text: &str) -> Option<Vec<u8>> {
    data_encoding::HEXLOWER_PERMISSIVE.decode(text.replace("\\x", "").as_bytes()).ok()
}

/// Plays the trace back and cuts the power whenever a text begins to leave. How many did, and how many of them nobody
/// would know of afterwards, so that they would be sent again; and how many letters the disk calls accepted at the end.
fn play_back(calls: &[Call], mut disk: Disk) -> (usize, usize, usize) {
    let (mut left, mut forgotten) = (0, 0);
    for call in calls {
        match call {
            Call::Write { path, at, bytes } => disk.write(path, *at, bytes),
            Call::Sync { path } => disk.sync(path),
            Call::Cut { path, length } => disk.cut(path, *length),
            Call::Leaves { letter } => {
                left += 1;
                if disk.letters().get(letter).map(String::as_str) != Some("attempting") {
                    forgotten += 1;
                }
            }
        }
    }
    (left, forgotten, disk.letters().values().filter(|state| *state == "accepted").count())
}

#[test]
fn whatever_left_before_the_power_failed_is_marked() {
    let sink = Sink::friendly();
    let machine =
        Machine::with_mail(Database::file_in(tempfile::tempdir().unwrap()), Some(sink.addr), "sessions = 4\n");
    assert_eq!(machine.on, On::Sqlite);
    machine.invite(MEMBERS);
    let database = Path::new(machine.address().strip_prefix("sqlite:").unwrap()).to_owned();
    let (careful, quick) = (Disk::of(&database, true), Disk::of(&database, false));
    let traced = "trace=pwrite64,write,writev,sendto,fsync,fdatasync,ftruncate";
    let trace = machine.folder().join("trace");
    let program = ["strace", "-D", "-f", "-y", "-xx", "-s", "1000000", "-e", traced, "-o", trace.to_str().unwrap()];
    let running = machine.work_through(&program);
    let pid = running.pid();
    wait_until("all letters have left", Duration::from_secs(60), || machine.letters().open == 0);
    assert!(running.terminate().0.success());
    let text = || std::fs::read_to_string(&trace).unwrap();
    wait_until("the trace is whole", Duration::from_secs(20), || {
        text().lines().any(|line| line.starts_with(&format!("{pid} ")) && line.contains("+++ exited"))
    });
    let calls = calls(&text());

    let (left, forgotten, accepted) = play_back(&calls, careful);
    assert_eq!((left, sink.count()), (LETTERS, LETTERS), "the trace shows every text");
    assert_eq!(forgotten, 0, "of {left} letters that left");
    assert_eq!(accepted, LETTERS, "what the relay took is kept");
    // The same without a sync at each commit: that this test would notice.
    let (_, forgotten, _) = play_back(&calls, quick);
    assert!(forgotten > LETTERS / 2, "only {forgotten} of {left} letters needed the sync");
    println!("{left} letters left, none forgotten; without syncing commits {forgotten} would be");
}
