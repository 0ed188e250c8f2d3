//! A backup a day that nobody has to think of, and the alarm when there is none.

use std::path::Path;

use jiff::SignedDuration;
use peil::services::keep_backups::{self, Backups, Daily, Standing};
use peil::services::restore_house;
use peil::storage::backup_turns;
use peil::storage::postgres_programs::Programs;
use peil::wave::link::MasterKey;

use crate::stories;
use crate::support::house::{Database, House, On};
use crate::support::terminal::Terminal;
use crate::support::work;

/// Every night at three, on the clocks of Brussels, for four days.
fn daily(folder: &Path) -> Daily {
    Daily { at: jiff::civil::time(3, 0, 0, 0), folder: folder.to_owned(), keep_days: 4, programs: Programs::default() }
}

fn house(on: On, folder: &Path) -> House {
    let alarm_after = Some(SignedDuration::from_hours(26));
    House::with_backups(on, Backups { daily: Some(daily(folder)), alarm_after })
}

fn turn(house: &House, folder: &Path) -> bool {
    house.now(keep_backups::make_if_due(&house.peil, &daily(folder))).unwrap()
}

fn standing(house: &House) -> Standing {
    house.now(keep_backups::standing(&house.peil)).unwrap()
}

fn backups_in(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.ends_with(".backup"))
        .collect();
    names.sort();
    names
}

stories! {
    fn one_is_made_each_day_and_those_that_are_old_enough_go(on: On) {
        let folder = tempfile::tempdir().unwrap();
        let house = house(on, folder.path());
        work::furnish(&house, [2, 0, 0]);
        // It is nine in the morning: that of the night was missed.
        assert!(turn(&house, folder.path()));
        assert!(!turn(&house, folder.path()), "once a day");
        assert_eq!(backups_in(folder.path()), ["peil-20260302T080000Z.backup"]);
        house.minutes_later(17 * 60 + 59);
        assert!(!turn(&house, folder.path()), "a minute early");
        house.minutes_later(1);
        assert!(turn(&house, folder.path()));
        for _ in 0..4 {
            house.days_later(1);
            assert!(turn(&house, folder.path()));
        }
        assert_eq!(backups_in(folder.path()), [
            "peil-20260303T020000Z.backup", "peil-20260304T020000Z.backup", "peil-20260305T020000Z.backup",
            "peil-20260306T020000Z.backup", "peil-20260307T020000Z.backup",
        ]);
        // It is a backup: it can be put back.
        let target = Database::fresh(on);
        let wanted = restore_house::Wanted {
            backup: folder.path().join("peil-20260307T020000Z.backup"),
            into: target.address.parse().unwrap(),
            programs: Programs::default(),
            tidemark: None,
            erased: None,
        };
        house.now(restore_house::restore(MasterKey::from_bytes([7; 32]), wanted, work::order(&house))).unwrap();

        let mut desk = house.evaluator();
        let page = desk.get("/backups");
        for words in [
            "The last backup was made on 7 March 2026 at 03:00: 0 minutes ago.",
            "Every day at 03:00 into",
            "what is older than 4 days is removed.",
            "2 March 2026 at 09:00",
        ] {
            assert!(page.says(words), "“{words}” is missing from {}", page.words());
        }
        assert!(!page.says("Alarm") && !desk.get("/").text.contains("href=\"/backups\">The"));
    }

    fn of_many_at_once_one_makes_it(on: On) {
        let folder = tempfile::tempdir().unwrap();
        let house = house(on, folder.path());
        let here = folder.path().to_owned();
        let made = house.at_once(8, |peil| {
            let daily = daily(&here);
            async move { keep_backups::make_if_due(&peil, &daily).await.unwrap() }
        });
        assert_eq!(made.into_iter().filter(|made| *made).count(), 1);
        assert_eq!((backups_in(folder.path()).len(), house.count("backups"), house.count("backup_turns")), (1, 1, 1));
    }

    fn a_failure_is_an_alarm_until_one_succeeds(on: On) {
        let folder = tempfile::tempdir().unwrap();
        let house = house(on, folder.path());
        let gone = folder.path().join("disk");
        assert!(!turn(&house, &gone));
        let failed = standing(&house);
        assert!(failed.is_alarm() && !failed.is_late, "nothing is there to lose yet");
        assert!(failed.failed.as_ref().unwrap().1.contains("is not there; make it (backup.folder)"), "{failed:?}");
        let mut desk = house.evaluator();
        let page = desk.get("/backups");
        assert!(page.says("The backup of 2 March 2026 at 09:00 failed: the folder") && page.says("There is no backup yet."), "{}", page.words());
        assert!(desk.get("/").text.contains("<a href=\"/backups\">The daily backup failed</a>"));
        assert!(house.rows()["audit"].iter().any(|row| row.contains("backup-failed")));
        // Not at once, so that a log is not filled; but without waiting for the next day.
        std::fs::create_dir(&gone).unwrap();
        assert!(!turn(&house, &gone));
        house.minutes_later(15);
        assert!(turn(&house, &gone));
        assert!(!standing(&house).is_alarm() && backups_in(&gone).len() == 1);
        assert!(!desk.get("/").text.contains("The daily backup failed"));
    }

    fn a_backup_that_is_too_old_is_an_alarm_once_there_is_something_to_lose(on: On) {
        let folder = tempfile::tempdir().unwrap();
        let house = house(on, folder.path());
        work::furnish(&house, [2, 0, 0]);
        assert!(!standing(&house).is_alarm());
        work::draft(&house);
        let mut desk = house.evaluator();
        assert!(standing(&house).is_late && desk.get("/").says("No backup was ever made"));
        assert!(desk.get("/backups").says("No backup was ever made, and there are waves."));
        assert!(turn(&house, folder.path()));
        house.minutes_later(26 * 60);
        assert!(!standing(&house).is_alarm());
        house.minutes_later(1);
        assert!(standing(&house).is_late);
        let mut desk = house.evaluator();
        assert!(desk.get("/").text.contains("<a href=\"/backups\">The last backup is 26 hours old</a>"), "{}", desk.get("/").words());
        assert!(desk.get("/backups").says("That is too long ago: there should be one every 26 hours."));
    }

    fn one_that_was_killed_in_the_middle_is_made_anew(on: On) {
        let folder = tempfile::tempdir().unwrap();
        let house = house(on, folder.path());
        let (due, now) = ("2026-03-02T02:00:00Z".parse::<jiff::Timestamp>().unwrap(), house.moment());
        let taken = house.now(house.peil.store.write(move |db| backup_turns::take(db, due.into(), now.into(), None))).unwrap();
        assert!(taken && !turn(&house, folder.path()), "somebody makes it");
        house.minutes_later(119);
        assert!(!turn(&house, folder.path()));
        house.minutes_later(2);
        assert!(turn(&house, folder.path()));
        assert_eq!(house.count("backup_turns"), 1);
    }

    fn the_service_makes_them_by_itself(on: On) {
        let terminal = Terminal::furnished(on);
        let settings = std::fs::read_to_string(terminal.path("peil.toml")).unwrap();
        terminal.write("peil.toml", format!("{settings}[backup]\nevery_day_at = \"03:00\"\nfolder = \"kept\"\n"));
        std::fs::create_dir(terminal.path("kept")).unwrap();
        let serving = terminal.serve("info");
        let begun = std::time::Instant::now();
        while backups_in(&terminal.path("kept")).is_empty() {
            assert!(begun.elapsed().as_secs() < 60, "no backup: {}", serving.log());
            std::thread::sleep(std::time::Duration::from_millis(50));
        }
        let (code, log) = serving.stop();
        assert!(code == 0 && log.contains("the daily backup was made"), "{log}");
        assert_eq!(backups_in(&terminal.path("kept")).len(), 1);
        assert_eq!(terminal.json(&["verify"])["last_backup"]["hours_ago"], 0);
    }
}
