//! Nothing of the trail can be changed unseen, and people who act at the same moment don't break it.

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use peil::services::keep_trail::{self, OnWhat};
use peil::services::{deliver_letters, give_link, pace_wave, prepare_wave};
use peil::storage::{Store, audit};
use peil::trail::chain;
use peil::trail::{Act, Entry, Kind};
use serde_json::json;

use super::trail;
use crate::stories;
use crate::support::house::{House, On};
use crate::support::terminal::Terminal;
use crate::support::work;

/// What somebody does who can write to the database itself.
pub fn tamper(terminal: &Terminal, statements: &str) {
    let settings = std::fs::read_to_string(terminal.path("peil.toml")).unwrap();
    let address = settings.split('"').nth(1).unwrap();
    match address.strip_prefix("sqlite:") {
        Some(file) => SqliteConnection::establish(file).unwrap().batch_execute(statements).unwrap(),
        None => PgConnection::establish(address).unwrap().batch_execute(statements).unwrap(),
    }
}

/// What stands in the trail of a folder.
pub fn entries_of(terminal: &Terminal) -> Vec<Entry> {
    let settings = std::fs::read_to_string(terminal.path("peil.toml")).unwrap();
    let store = Store::open(&settings.split('"').nth(1).unwrap().parse().unwrap()).unwrap();
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let all = runtime.block_on(store.read(|db| audit::after(db, i64::MIN, 100_000))).unwrap();
    all.into_iter().map(|linked| linked.entry).collect()
}

/// Exit state, word for the break, and its number.
pub fn verified(terminal: &Terminal, expect: &[&str]) -> (i32, serde_json::Value) {
    let said = terminal.run(&[&["verify", "--json"], expect].concat());
    (said.code, serde_json::from_str(&said.out).unwrap_or_else(|error| panic!("{error}: {}{}", said.out, said.err)))
}

/// A house with some entries, and the end of its trail.
pub fn kept(on: On) -> (Terminal, String, i64) {
    let terminal = Terminal::furnished(on);
    terminal.json(&["members", "import", "alfa.csv", "--cluster", "alfa"]);
    let (code, said) = verified(&terminal, &[]);
    assert_eq!((code, &said["holds"]), (0, &json!(true)), "{said}");
    let entries = said["trail"]["entries"].as_i64().unwrap();
    assert!(entries >= 6, "{said}");
    (terminal, said["trail"]["anchor"].as_str().unwrap().to_owned(), entries)
}

pub fn assert_broken(terminal: &Terminal, expect: &[&str], broken: &str, number: i64) {
    let (code, said) = verified(terminal, expect);
    let found = (code, said["trail"]["broken"].as_str(), said["trail"]["number"].as_i64(), said["holds"].as_bool());
    assert_eq!(found, (1, Some(broken), Some(number), Some(false)), "{said}");
    let words = terminal.run(&[&["verify"], expect].concat());
    assert!(words.code == 1 && words.out.contains("THE AUDIT TRAIL IS BROKEN"), "{}", words.out);
}

stories! {
    fn an_entry_that_is_altered_is_named(on: On) {
        let (terminal, _, _) = kept(on);
        let by = entries_of(&terminal)[2].by.clone();
        tamper(&terminal, "UPDATE audit SET happened_by = 'els' WHERE number = 3");
        assert_broken(&terminal, &[], "altered", 3);
        tamper(&terminal, &format!("UPDATE audit SET happened_by = '{by}' WHERE number = 3"));
        assert_eq!(verified(&terminal, &[]).0, 0);
        tamper(&terminal, "UPDATE audit SET hash = previous_hash WHERE number = 4");
        assert_broken(&terminal, &[], "altered", 4);
    }

    fn an_entry_that_is_taken_out_is_named(on: On) {
        let (terminal, _, _) = kept(on);
        tamper(&terminal, "DELETE FROM audit WHERE number IN (3, 4)");
        assert_broken(&terminal, &[], "missing", 3);
        tamper(&terminal, "UPDATE audit SET number = number - 2 WHERE number = 5");
        assert_broken(&terminal, &[], "out-of-order", 3);
    }

    fn entries_that_change_places_are_named(on: On) {
        let (terminal, _, _) = kept(on);
        tamper(&terminal, "UPDATE audit SET number = -1 WHERE number = 2; UPDATE audit SET number = 2 WHERE number = 5; \
                           UPDATE audit SET number = 5 WHERE number = -1");
        assert_broken(&terminal, &[], "out-of-order", 2);
    }

    fn an_end_that_is_cut_off_is_found_by_what_was_kept_elsewhere(on: On) {
        let (terminal, anchor, entries) = kept(on);
        let expect = ["--expect", anchor.as_str()];
        assert_eq!(verified(&terminal, &expect).0, 0);
        // What comes after it is no matter: a user, and what they may do.
        terminal.run_with_input(&["user", "add", "els"], "een lange zin als wachtwoord\n");
        let (code, said) = verified(&terminal, &expect);
        assert_eq!((code, said["trail"]["entries"].as_i64()), (0, Some(entries + 2)), "{said}");
        tamper(&terminal, &format!("DELETE FROM audit WHERE number >= {entries}"));
        assert_eq!(verified(&terminal, &[]).0, 0, "a cut end breaks no chain");
        assert_broken(&terminal, &expect, "cut", entries);
        // Not even if others take their numbers.
        for name in ["els2", "els3"] {
            terminal.run_with_input(&["user", "add", name], "een lange zin als wachtwoord\n");
        }
        assert_eq!(verified(&terminal, &[]).0, 0);
        assert_broken(&terminal, &expect, "made-anew", entries);
        tamper(&terminal, "DELETE FROM audit");
        assert_broken(&terminal, &expect, "cut", 1);
        let wrong = terminal.run(&["verify", "--expect", "7:xyz"]);
        assert!(wrong.code == 2 && wrong.err.contains("a number, a colon and 64 digits"), "{}", wrong.err);
    }

    fn verify_looks_at_the_ledger_and_the_file_too(on: On) {
        let (terminal, _, _) = kept(on);
        let said = terminal.run(&["verify"]);
        let file = if on == On::Sqlite { "The file of the database is whole." } else { "pg_amcheck" };
        assert!(said.code == 0 && said.out.contains(file) && said.out.contains("adds up in 0 waves"), "{}", said.out);
        assert!(said.out.contains("Looked at: ") && said.out.contains("its foreign keys"), "{}", said.out);
        terminal.json(&crate::support::terminal::NEW_WAVE);
        terminal.json(&["wave", "check", "Leden 2026"]);
        terminal.json(&["wave", "approve", "Leden 2026", "--letters", "3"]);
        assert_eq!(verified(&terminal, &[]).0, 0);
        tamper(&terminal, "DELETE FROM letters WHERE invitation_id = (SELECT invitation_id FROM letters LIMIT 1)");
        let (code, said) = verified(&terminal, &[]);
        assert_eq!((code, &said["trail"]["holds"], &said["ledgers"][0]["holds"]), (1, &json!(true), &json!(false)), "{said}");
    }

    fn twenty_who_act_at_the_same_moment_leave_one_chain(on: On) {
        let house = House::new(on);
        work::furnish(&house, [8, 4, 0]);
        work::send(&house);
        for number in 0..4 {
            work::draft_named(&house, &format!("Proef {number}"));
        }
        let before = trail(&house).len();
        // The post works meanwhile: neither waits for the other for ever.
        let peil = house.peil.clone();
        let post = house.begin(async move { deliver_letters::deliver_due(&peil, 4).await.unwrap().accepted });
        let number = std::sync::atomic::AtomicUsize::new(0);
        let done = house.at_once(20, |peil| {
            let number = number.fetch_add(1, std::sync::atomic::Ordering::SeqCst);
            async move {
                let now = peil.clock.now();
                let order = peil.order(&format!("eva {number}"), now);
                match number % 4 {
                    0 => give_link::give(&peil, "alfa", work::new_link(), order).await.map(|_| ()),
                    1 => pace_wave::pace(&peil, work::WAVE, &number.to_string(), order).await.map(|_| ()),
                    2 => prepare_wave::change(&peil, work::new_wave(&format!("Proef {}", number / 5)), order).await.map(|_| ()),
                    _ => keep_trail::taken(&peil, order, Act::FileTaken, OnWhat::new(Kind::Member, "x"), "y").await,
                }
            }
        });
        for outcome in done {
            outcome.unwrap();
        }
        assert_eq!(house.now(post).unwrap(), 12);
        let all = trail(&house);
        assert_eq!(all.len(), before + 20);
        let end = chain::check(&all, None).unwrap();
        assert_eq!(end.number, i64::try_from(all.len()).unwrap());
        let mut people: Vec<&str> = all[before..].iter().map(|linked| linked.entry.by.as_str()).collect();
        people.sort_unstable();
        people.dedup();
        assert_eq!(people.len(), 20, "each of them is in it");
    }
}
