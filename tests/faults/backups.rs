//! A backup, and putting one back, are killed in the middle: no copy that could be read, and no half database that could
//! be used, is left.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::machine::Machine;
use crate::stories;
use crate::support::house::{Database, On};

/// Stands in every row that fills the database.
const SECRET: &str = "strictly-confidential-words";
const ROWS: usize = 60_000;
const KILLS: u32 = 8;

/// A machine whose database takes a while to copy.
fn machine(on: On) -> Machine {
    let machine = Machine::new(on, None);
    machine.prepare(5);
    let (noise, now) = match on {
        On::Sqlite => ("hex(randomblob(60))", "'2026-01-01 00:00:00'"),
        On::Postgres => ("md5(random()::text) || md5(random()::text)", "timestamp '2026-01-01 00:00:00'"),
    };
    machine.change(&format!(
        "WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < {ROWS}) \
         INSERT INTO throttles (name, next_at, slowness, changed_at) \
         SELECT '{SECRET} ' || n || ' ' || {noise}, {now}, 1, {now} FROM numbers"
    ));
    machine
}

fn start(command: &mut Command) -> Child {
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
}

/// Lets it go on for so long and kills it; whether it had ended by itself before, as it should.
fn kill_after(mut child: Child, wait: Duration) -> bool {
    std::thread::sleep(wait);
    child.kill().unwrap();
    child.wait().unwrap().success()
}

/// Every file in a folder and in those below it.
fn files_below(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { files.extend(files_below(&path)) } else { files.push(path) }
    }
    files
}

fn holds(path: &Path, words: &str) -> bool {
    std::fs::read(path).unwrap().windows(words.len()).any(|window| window == words.as_bytes())
}

/// What it takes when nobody interferes, of which the moments of death are parts.
fn how_long(command: &mut Command) -> Duration {
    let begun = Instant::now();
    assert!(command.stdin(Stdio::null()).output().unwrap().status.success());
    begun.elapsed()
}

stories! {
    fn a_backup_that_is_killed_leaves_no_plain_copy_and_no_file_of_its_name(on: On) {
        let (machine, folder) = (machine(on), tempfile::tempdir().unwrap());
        let backup = |name: &str| {
            let mut command = machine.binary();
            command.args(["backup", "--out"]).arg(folder.path().join(name));
            command
        };
        let whole = how_long(&mut backup("whole.backup"));
        assert!(holds(Path::new(machine.folder()).join("peil.toml").as_path(), "relay"), "files are looked through");
        let mut died = 0;
        for moment in 1..=KILLS {
            let name = format!("{moment}.backup");
            let is_made = kill_after(start(&mut backup(&name)), whole * moment / (KILLS + 1));
            let file = folder.path().join(&name);
            if !is_made {
                died += 1;
                // The name is given at the very end: what has it is whole, even if its record is what it died in.
                if file.exists() {
                    let target = Database::fresh(on);
                    machine.peil(&["restore", file.to_str().unwrap(), "--into", &target.address]);
                }
            }
            for left in files_below(folder.path()) {
                assert!(!holds(&left, SECRET) && !holds(&left, "SQLite format 3"), "{}", left.display());
            }
        }
        assert!(died >= KILLS / 2, "only {died} of {KILLS} died in the middle");
        // The next one tidies up.
        assert!(backup("last.backup").output().unwrap().status.success());
        let folders = std::fs::read_dir(folder.path()).unwrap().filter(|entry| entry.as_ref().unwrap().path().is_dir());
        assert_eq!(folders.count(), 0);
        machine.assert_intact();
    }

    fn a_restore_that_is_killed_leaves_no_database_that_could_be_used(on: On) {
        let machine = machine(on);
        let file = machine.folder().join("house.backup");
        let file = file.to_str().unwrap();
        machine.peil(&["backup", "--out", file]);
        let restore = |target: &Database| {
            let mut command = machine.binary();
            command.args(["restore", file, "--into", &target.address]);
            command
        };
        let whole = how_long(&mut restore(&Database::fresh(on)));
        let mut died = 0;
        for moment in 1..=KILLS {
            let target = Database::fresh(on);
            let is_restored = kill_after(start(&mut restore(&target)), whole * moment / (KILLS + 1));
            if is_restored {
                continue;
            }
            died += 1;
            if on == On::Sqlite {
                let name = target.address.strip_prefix("sqlite:").unwrap();
                // Whole it may be, if it died after giving it its name.
                if Path::new(name).exists() {
                    machine.peil(&["verify", "--database", &target.address]);
                    continue;
                }
                machine.peil(&["restore", file, "--into", &target.address]);
                let left = std::fs::read_dir(Path::new(name).parent().unwrap()).unwrap();
                let left: Vec<_> = left.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
                assert!(!left.iter().any(|name| name.contains("restoring")), "{left:?}");
            } else {
                let again = machine.try_to(&["restore", file, "--into", &target.address]);
                let said = String::from_utf8_lossy(&again.stderr).into_owned();
                // Or the server had all of it: then it is not used before it was looked at.
                if !again.status.success() {
                    let looked = machine.try_to(&["verify", "--database", &target.address]);
                    let why = String::from_utf8_lossy(&looked.stderr).into_owned();
                    assert!(!looked.status.success() && why.contains("being put back"), "{said} {why}");
                    continue;
                }
            }
            let verified = machine.peil(&["verify", "--database", &target.address]);
            assert_eq!(verified["holds"], true, "{verified}");
        }
        assert!(died >= KILLS / 2, "only {died} of {KILLS} died in the middle");
    }
}
