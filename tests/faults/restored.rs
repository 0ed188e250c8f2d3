//! A backup of yesterday is put back in mid-wave: what has left since is not sent once more.

use std::path::PathBuf;
use std::time::Duration;

use diesel::connection::SimpleConnection;
use diesel::{Connection, PgConnection};

use crate::machine::{Machine, WAVE, wait_until};
use crate::stories;
use crate::support::house::On;
use crate::support::relay::taken_for;
use crate::support::smtp_sink::{Act, Sink, Step};

const MEMBERS: usize = 20;

/// A copy of the whole database, as a backup is one.
struct Backup<'m> {
    machine: &'m Machine,
    kept: PathBuf,
}

impl<'m> Backup<'m> {
    fn of(machine: &'m Machine) -> Self {
        let backup = Self { machine, kept: machine.folder().join("backup.db") };
        match machine.on {
            On::Sqlite => machine.change(&format!("VACUUM INTO '{}'", backup.kept.display())),
            On::Postgres => backup.server(&format!("CREATE DATABASE {} TEMPLATE {}", backup.copy(), backup.name())),
        }
        backup
    }

    fn put_back(&self) {
        match self.machine.on {
            On::Sqlite => {
                let file = self.machine.address().strip_prefix("sqlite:").unwrap();
                for end in ["", "-wal", "-shm"] {
                    let _ = std::fs::remove_file(format!("{file}{end}"));
                }
                std::fs::copy(&self.kept, file).unwrap();
            }
            On::Postgres => {
                self.server(&format!("DROP DATABASE {} WITH (FORCE)", self.name()));
                self.server(&format!("CREATE DATABASE {} TEMPLATE {}", self.name(), self.copy()));
            }
        }
    }

    fn name(&self) -> &str {
        self.machine.address().rsplit_once('/').unwrap().1
    }

    fn copy(&self) -> String {
        format!("{}_backup", self.name())
    }

    fn server(&self, statement: &str) {
        let (base, _) = self.machine.address().rsplit_once('/').unwrap();
        let mut db = PgConnection::establish(&format!("{base}/postgres")).unwrap();
        // A process that has just ended may still be there for the server.
        let mut done = db.batch_execute(statement);
        for _ in 0..100 {
            if done.is_ok() {
                break;
            }
            std::thread::sleep(Duration::from_millis(100));
            done = db.batch_execute(statement);
        }
        done.unwrap();
    }
}

impl Drop for Backup<'_> {
    fn drop(&mut self) {
        if self.machine.on == On::Postgres {
            self.server(&format!("DROP DATABASE IF EXISTS {}", self.copy()));
        }
    }
}

/// A relay that is slow enough to be stopped in the middle.
fn slow_relay() -> Sink {
    Sink::start(|moment| match moment.step {
        Step::Dot => Act::Late(Duration::from_millis(20)),
        _ => Act::GoOn,
    })
}

/// Lets the post work until so many letters were taken, and ends it politely.
fn work_until(machine: &Machine, sink: &Sink, letters: usize) {
    let running = machine.work();
    wait_until("enough letters have left", Duration::from_secs(60), || sink.count() >= letters);
    assert!(running.terminate().0.success());
}

/// Lets the post look for long enough that it would send something.
fn nothing_leaves(machine: &Machine, sink: &Sink) {
    let before = sink.count();
    let running = machine.work();
    std::thread::sleep(Duration::from_secs(4));
    assert!(running.terminate().0.success());
    assert_eq!(sink.count(), before);
}

fn tidemark(machine: &Machine) -> PathBuf {
    machine.folder().join("peil.key.tidemark")
}

/// The log of a Postfix that took what the sink took.
fn log_of(machine: &Machine, sink: &Sink) -> PathBuf {
    let mut lines = String::new();
    for (number, taken) in sink.accepted().iter().enumerate() {
        let id = taken_for(sink, &taken.to)[0].header("Message-ID").unwrap().to_owned();
        lines.push_str(&format!(
            "Nov 29 mx postfix/cleanup[1]: Q{number}: message-id={id}\n\
             Nov 29 mx postfix/qmgr[2]: Q{number}: from=<b>, size=1, nrcpt=1 (queue active)\n"
        ));
    }
    machine.file("mail.log", &lines)
}

/// Whatever is still in doubt leaves because somebody says so, and nobody gets it twice.
fn goes_on(machine: &Machine, sink: &Sink, since_backup: usize) {
    let all = 3 * MEMBERS;
    let log = log_of(machine, sink);
    let resolved = machine.peil(&["letters", "resolve", WAVE, "--log", log.to_str().unwrap()]);
    assert_eq!(resolved["accepted"], since_backup, "{resolved}");
    machine.peil(&["letters", "send-again", WAVE, "--all"]);
    let resumed = machine.peil(&["wave", "resume", WAVE]);
    assert_eq!((&resumed["state"], &resumed["restored"]), (&"running".into(), &serde_json::Value::Null), "{resumed}");
    work_until(machine, sink, all);
    wait_until("no letter is open", Duration::from_secs(60), || machine.letters().open == 0);
    assert_eq!((sink.count(), sink.doubles()), (all, Vec::new()));
    machine.peil(&["letters", "balance", WAVE]);
    // It is noticed once.
    nothing_leaves(machine, sink);
    assert_eq!(machine.peil(&["wave", "show", WAVE])["state"], "running");
}

stories! {
    fn what_left_since_the_backup_does_not_leave_again(on: On) {
        let sink = slow_relay();
        let machine = Machine::with_sessions(on, Some(sink.addr), 1);
        machine.invite(MEMBERS);
        work_until(&machine, &sink, 10);
        let at_backup = sink.count();
        let backup = Backup::of(&machine);
        work_until(&machine, &sink, at_backup + 15);
        let since_backup = sink.count() - at_backup;
        backup.put_back();

        nothing_leaves(&machine, &sink);
        let letters = machine.letters();
        let in_doubt = i64::try_from(3 * MEMBERS - at_backup).unwrap();
        assert_eq!((letters.unknown, letters.open), (in_doubt, 0), "{letters:?}");
        let shown = machine.peil(&["wave", "show", WAVE]);
        assert_eq!((&shown["state"], &shown["restored"]), (&"paused".into(), &in_doubt.into()), "{shown}");
        let said = String::from_utf8(machine.try_to(&["wave", "show", WAVE]).stdout).unwrap();
        assert!(said.contains("A backup of the database was put back") && said.contains("peil wave resume"), "{said}");
        goes_on(&machine, &sink, since_backup);
    }

    fn a_backup_from_before_the_wave_left_is_recognised_by_the_pages_too(on: On) {
        let sink = slow_relay();
        let machine = Machine::with_sessions(on, Some(sink.addr), 2);
        machine.prepare(MEMBERS);
        machine.approve(3 * MEMBERS);
        // The post has been here before: the database has a name.
        nothing_leaves(&machine, &sink);
        let backup = Backup::of(&machine);
        machine.peil(&["wave", "send", WAVE]);
        work_until(&machine, &sink, 20);
        let since_backup = sink.count();
        backup.put_back();

        // Nobody can send it once more by mistake.
        let pages = machine.serve("127.0.0.1:0", &["--without-post"]);
        let refused = machine.try_to(&["wave", "send", WAVE]);
        assert!(!refused.status.success(), "it is paused");
        assert!(pages.terminate().0.success());
        assert_eq!(machine.letters().unknown, 60);
        nothing_leaves(&machine, &sink);
        goes_on(&machine, &sink, since_backup);
    }

    fn a_database_with_letters_that_left_elsewhere_is_not_trusted(on: On) {
        let sink = slow_relay();
        let machine = Machine::with_sessions(on, Some(sink.addr), 1);
        machine.invite(MEMBERS);
        work_until(&machine, &sink, 10);
        // Another machine, with a copy of the key and none of the file beside it.
        std::fs::remove_file(tidemark(&machine)).unwrap();
        let gone = sink.count();
        nothing_leaves(&machine, &sink);
        assert_eq!(machine.letters().unknown, i64::try_from(3 * MEMBERS - gone).unwrap());
        goes_on(&machine, &sink, 0);
    }

    fn a_crash_is_no_restore(on: On) {
        let sink = slow_relay();
        let machine = Machine::with_sessions(on, Some(sink.addr), 1);
        machine.invite(MEMBERS);
        for letters in [5, 12, 25] {
            let running = machine.work();
            wait_until("enough letters have left", Duration::from_secs(60), || sink.count() >= letters);
            running.kill();
            machine.let_leases_run_out();
        }
        let running = machine.work();
        wait_until("no letter is open", Duration::from_secs(60), || machine.letters().open == 0);
        assert!(running.terminate().0.success());
        assert_eq!(machine.peil(&["wave", "show", WAVE])["state"], "running");
        assert_eq!(sink.doubles(), Vec::<String>::new());
        assert!(machine.letters().unknown <= 3);
    }
}

#[test]
fn nothing_leaves_where_the_file_can_not_be_written() {
    let sink = slow_relay();
    let machine = Machine::with_sessions(On::Sqlite, Some(sink.addr), 1);
    machine.invite(MEMBERS);
    let refused = || {
        let refused = machine.try_to(&["work"]);
        let said = String::from_utf8_lossy(&refused.stderr).into_owned();
        assert!(!refused.status.success() && said.contains("tidemark_file"), "{said}");
    };
    std::fs::create_dir(tidemark(&machine)).unwrap();
    refused();
    std::fs::remove_dir(tidemark(&machine)).unwrap();
    std::os::unix::fs::symlink(machine.folder().join("no/such/folder"), tidemark(&machine)).unwrap();
    refused();
    std::fs::remove_file(tidemark(&machine)).unwrap();
    assert_eq!((sink.count(), machine.letters().open), (0, 60));
    // The default is beside the key; another place serves as well.
    let settings = std::fs::read_to_string(machine.folder().join("peil.toml")).unwrap();
    machine.file("peil.toml", &format!("tidemark_file = \"elsewhere\"\n{settings}"));
    work_until(&machine, &sink, 3 * MEMBERS);
    assert!(machine.folder().join("elsewhere").is_file() && !tidemark(&machine).exists());
}
