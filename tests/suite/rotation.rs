//! Another master key: all links stay, and whatever it is killed at, no house is left that opens with neither.

use std::process::{Command, Stdio};
use std::time::Duration;

use peil::mail::opened::Opened;

use crate::stories;
use crate::support::house::{Database, PASSWORD, link_in};
use crate::support::terminal::{NEW_WAVE, Serving, Terminal, letters_in};
use crate::support::work;

/// A house with a wave of three that has been sent, a manager's link, and somebody who answers.
struct Sent {
    terminal: Terminal,
    /// The paths of links in letters: personal ones, and the one that stops letters; and that of a manager.
    links: Vec<String>,
}

fn path_of(address: &str) -> String {
    let (_, rest) = address.split_once("://").unwrap();
    rest[rest.find('/').unwrap()..].trim_end_matches(['>', '"']).to_owned()
}

fn sent(terminal: Terminal) -> Sent {
    terminal.json(&["members", "import", "alfa.csv", "--cluster", "alfa"]);
    terminal.json(&NEW_WAVE);
    terminal.json(&["wave", "check", work::WAVE]);
    terminal.json(&["wave", "approve", work::WAVE, "--letters", "3"]);
    terminal.json(&["wave", "send", work::WAVE]);
    assert_eq!(terminal.run_with_input(&["user", "add", "eva"], &format!("{PASSWORD}\n")).code, 0);
    let serving = terminal.serve("error");
    let letters: Vec<Opened> = letters_in(&terminal.path("mail"), 3).iter().map(|letter| Opened::of(letter)).collect();
    let mut links: Vec<String> = letters.iter().map(link_in).collect();
    let stop = letters[0].header("List-Unsubscribe").unwrap();
    let stop = stop.split(['<', '>', ',']).find(|part| part.contains("/u/")).unwrap();
    links.push(path_of(stop));
    let mut desk = serving.visitor();
    assert_eq!(desk.post("/login", &[("name", "eva"), ("password", PASSWORD), ("next", "/")]).status, 303);
    let give = [("step", "give"), ("name", "An"), ("address", "an@y.example"), ("language", "nl"), ("days", "3")];
    let given = desk.submit("/clusters/alfa/links", "/clusters/alfa/links", &give).text;
    let manager = given.split("/m/").nth(1).unwrap();
    links.push(format!("/m/{}", manager.chars().take_while(char::is_ascii_alphanumeric).collect::<String>()));
    assert_eq!(serving.stop().0, 0);
    let sent = Sent { terminal, links };
    sent.assert_opens();
    sent
}

impl Sent {
    fn key(&self) -> String {
        std::fs::read_to_string(self.terminal.path("peil.key")).unwrap()
    }

    /// The old keys that were kept.
    fn kept(&self) -> Vec<std::path::PathBuf> {
        let folder = self.terminal.path("peil.key");
        let entries = std::fs::read_dir(folder.parent().unwrap()).unwrap().map(|entry| entry.unwrap().path());
        entries.filter(|path| path.to_string_lossy().contains("peil.key.old-")).collect()
    }

    #[track_caller]
    fn assert_opens(&self) {
        let serving: Serving = self.terminal.serve("error");
        let mut visitor = serving.visitor();
        for link in &self.links {
            let answer = visitor.open(link);
            assert_eq!(answer.status, 200, "{link}: {}", answer.words());
        }
        // A proof that is not theirs opens nothing.
        let forged = format!("{}{}", &self.links[0][..self.links[0].len() - 4], "aaaa");
        assert_eq!(visitor.open(&forged).status, 404);
        let (code, log) = serving.stop();
        assert_eq!((code, log.as_str()), (0, ""));
        let verified = self.terminal.run(&["verify"]);
        assert_eq!(verified.code, 0, "{}", verified.out);
    }

    fn rotate(&self) -> String {
        let done = self.terminal.run(&["keys", "rotate"]);
        assert_eq!(done.code, 0, "{}{}", done.out, done.err);
        done.out
    }
}

stories! {
    fn every_link_stays_and_the_old_key_opens_old_backups_only(on: On) {
        let sent = sent(Terminal::furnished(on));
        let terminal = &sent.terminal;
        assert_eq!(terminal.run(&["backup", "--out", "before.backup"]).code, 0);
        let first = sent.key();
        let said = sent.rotate();
        assert!(said.contains("1 keys of waves are sealed under it") && said.contains("Make a backup now"), "{said}");
        let second = sent.key();
        assert!(first != second && second.len() == 64, "{second}");
        let kept = sent.kept();
        assert_eq!((kept.len(), std::fs::read_to_string(&kept[0]).unwrap()), (1, first.clone()));
        assert!(!terminal.path("peil.key.next").exists());
        sent.assert_opens();
        assert_eq!(terminal.run(&["backup", "--out", "after.backup"]).code, 0);

        // Once more: what the house vouches with goes along.
        sent.rotate();
        sent.assert_opens();
        assert_eq!(sent.kept().len(), 2);

        let restore = |backup: &str, key: &std::path::Path, into: &Database| {
            let environment = [("PEIL_MASTER_KEY_FILE", key.to_str().unwrap())];
            terminal.run_with_env(&environment, &["restore", backup, "--into", &into.address])
        };
        let into = Database::fresh(on);
        restore("before.backup", &terminal.path("peil.key"), &into).assert_refused(&["another master key"]);
        restore("after.backup", &kept[0], &into).assert_refused(&["another master key"]);
        assert_eq!(restore("before.backup", &kept[0], &into).code, 0);
        let again = Database::fresh(on);
        let older = sent.kept().into_iter().find(|path| *path != kept[0]).unwrap();
        assert_eq!(restore("after.backup", &older, &again).code, 0);
        let environment = [("PEIL_MASTER_KEY_FILE", older.to_str().unwrap())];
        assert_eq!(terminal.run_with_env(&environment, &["verify", "--database", &again.address]).code, 0);
        // The old key opens nothing of the house.
        let refused = terminal.run_with_env(&environment, &["wave", "show", work::WAVE]);
        refused.assert_refused(&["the master key is not the one it was wrapped with"]);
    }

    fn a_change_that_is_killed_anywhere_is_finished_by_the_next(on: On) {
        let sent = sent(Terminal::furnished(on));
        let terminal = &sent.terminal;
        let mut broken_off = 0;
        for delay in (0..14_u64).map(|step| step * 25) {
            let mut child = Command::new(env!("CARGO_BIN_EXE_peil"))
                .args(["keys", "rotate"])
                .current_dir(terminal.path(""))
                .stdout(Stdio::null())
                .stderr(Stdio::null())
                .spawn()
                .unwrap();
            std::thread::sleep(Duration::from_millis(delay));
            let _ = child.kill();
            child.wait().unwrap();
            let shown = terminal.run(&["wave", "show", work::WAVE]);
            if shown.code != 0 {
                shown.assert_refused(&["changing it was broken off", "peil keys rotate"]);
                broken_off += 1;
                assert_eq!(terminal.run(&["keys", "rotate"]).code, 0);
                assert_eq!(terminal.run(&["wave", "show", work::WAVE]).code, 0);
            }
        }
        println!("broken off between the database and the file {broken_off} times");
        sent.assert_opens();
    }

    fn between_the_database_and_the_file_nothing_starts_until_it_is_finished(on: On) {
        let sent = sent(Terminal::furnished(on));
        let terminal = &sent.terminal;
        let first = sent.key();
        sent.rotate();
        // As it was when the database was done, and the file was not.
        std::fs::rename(terminal.path("peil.key"), terminal.path("peil.key.next")).unwrap();
        std::fs::remove_file(&sent.kept()[0]).unwrap();
        terminal.write("peil.key", &first);
        for command in [&["serve", "--listen", "127.0.0.1:0"][..], &["work"], &["wave", "show", work::WAVE], &["backup", "--out", "x"]] {
            terminal.run(command).assert_refused(&["changing it was broken off; finish that with: peil keys rotate"]);
        }
        assert!(sent.rotate().contains("what was broken off is finished"));
        assert_eq!(std::fs::read_to_string(&sent.kept()[0]).unwrap(), first);
        sent.assert_opens();
        // A next key that was not whole on disk seals nothing.
        terminal.write("peil.key.next", "07ab");
        sent.rotate();
        sent.assert_opens();
    }

    fn nobody_changes_it_while_the_house_is_served(on: On) {
        let sent = sent(Terminal::furnished(on));
        let first = sent.key();
        let serving = sent.terminal.serve_until_it_answers("error");
        sent.terminal.run(&["keys", "rotate"]).assert_refused(&["is in use", "stop what serves it first"]);
        assert!(sent.key() == first && !sent.terminal.path("peil.key.next").exists());
        assert_eq!(serving.stop().0, 0);
        sent.rotate();
        // Without its key nothing is changed, and none is made.
        std::fs::rename(sent.terminal.path("peil.key"), sent.terminal.path("away")).unwrap();
        sent.terminal.run(&["keys", "rotate"]).assert_refused(&["peil.key can't be found"]);
        assert!(!sent.terminal.path("peil.key").exists() && !sent.terminal.path("peil.key.next").exists());
    }
}
