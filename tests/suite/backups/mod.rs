//! A backup is made while the house goes on, and what is put back is the house as it was at that moment.

mod commands;
mod doubt;
mod how_long;
mod refusals;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use peil::services::back_up::{self, Made};
use peil::services::keep_trail::{self, OnWhat};
use peil::services::restore_house::{self, Restored};
use peil::services::{House as Peil, Refusal, publish_survey, verify_house};
use peil::storage::postgres_programs::Programs;
use peil::storage::{Address, Store};
use peil::trail::{Act, Anchor, Kind};
use peil::wave::link::MasterKey;

use crate::stories;
use crate::support::company::Company;
use crate::support::house::{Database, House, On, rows_of};
use crate::support::work;

/// The key that every house of a story has.
fn master() -> MasterKey {
    MasterKey::from_bytes([7; 32])
}

fn back_up(house: &House, out: &Path, keep_days: Option<u32>) -> Result<Made, Refusal> {
    let wanted = back_up::Wanted { out: out.to_owned(), keep_days, programs: Programs::default() };
    house.now(back_up::back_up(&house.peil, wanted, work::order(house)))
}

/// Where a backup is put back: nothing is there yet.
struct Target {
    database: Database,
}

impl Target {
    fn new(on: On) -> Self {
        Self { database: Database::fresh(on) }
    }

    fn address(&self) -> Address {
        self.database.address.parse().unwrap()
    }

    fn restore(&self, house: &House, backup: &Path) -> Result<Restored, Refusal> {
        self.restore_with(house, backup, master())
    }

    fn restore_with(&self, house: &House, backup: &Path, key: MasterKey) -> Result<Restored, Refusal> {
        let wanted = restore_house::Wanted {
            backup: backup.to_owned(),
            into: self.address(),
            programs: Programs::default(),
            tidemark: house.peil.tidemark.clone(),
            erased: house.peil.erased.clone(),
        };
        house.now(restore_house::restore(key, wanted, work::order(house)))
    }

    /// The house on what was put back.
    fn open(&self, house: &House) -> Peil {
        Peil { store: Store::open(&self.address()).unwrap(), ..house.peil.clone() }
    }

    /// Whether there is no database that somebody could use, and nothing beside it.
    fn is_untouched(&self) -> bool {
        match self.address() {
            Address::Sqlite(file) => std::fs::read_dir(file.parent().unwrap()).unwrap().next().is_none(),
            address @ Address::Postgres(_) => rows_of(&address).is_empty(),
        }
    }
}

/// What the house knows, without what the restore itself adds.
fn without_the_restore(mut rows: BTreeMap<String, Vec<String>>) -> BTreeMap<String, Vec<String>> {
    for table in ["backups", "tides"] {
        rows.remove(table);
    }
    rows
}

fn files_in(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name != ".peil-backup.lock")
        .collect();
    names.sort();
    names
}

fn bytes_of(folder: &Path) -> PathBuf {
    folder.join("house.backup")
}

stories! {
    fn what_is_put_back_is_what_was_there(on: On) {
        let (house, folder, target) = (House::new(on), tempfile::tempdir().unwrap(), Target::new(on));
        work::sent(&house, [3, 2, 0]);
        Company::of(&house, "alfa", 1).finish();
        Company::of(&house, "alfa", 2).fill_in();
        let before = house.rows();
        let file = bytes_of(folder.path());
        let made = back_up(&house, &file, None).unwrap();
        assert_eq!((files_in(folder.path()), made.bytes), (vec!["house.backup".to_owned()], file.metadata().unwrap().len()));
        // What comes after is not in it.
        Company::of(&house, "beta", 1).finish();

        let restored = target.restore(&house, &file).unwrap();
        let mut after = rows_of(&target.address());
        let entries = before["audit"].len();
        assert_eq!((restored.anchor.number, after["audit"].len()), (entries as i64, entries + 1));
        let last = after.get_mut("audit").unwrap();
        last.retain(|row| !row.contains("house-restored"));
        assert_eq!(last.len(), entries);
        assert_eq!(without_the_restore(after), without_the_restore(before.clone()));
        for (table, count) in &made.manifest.rows {
            assert_eq!(*count, before[table].len() as i64, "{table}");
        }
        assert!(made.manifest.rows["responses"] >= 2 && made.manifest.row_count() > 50, "{:?}", made.manifest.rows);

        let peil = target.open(&house);
        let anchor: Anchor = made.manifest.anchor.parse().unwrap();
        let verified = house.now(verify_house::verify(&peil, Some(anchor))).unwrap();
        assert!(verified.holds(), "{verified:?}");
        assert_eq!(verified.trail.unwrap().number, anchor.number + 1);
        // Both know of the backup.
        for peil in [&peil, &house.peil] {
            let last = house.now(back_up::last(peil)).unwrap().unwrap();
            assert_eq!((last.made_at.moment(), last.bytes), (made.manifest.made_at, made.bytes as i64));
        }
        assert!(house.rows()["audit"].iter().any(|row| row.contains("backup-made") && row.contains("house.backup")));
        let _ = std::fs::remove_file(&file);
    }

    fn a_backup_holds_one_moment_while_twenty_write(on: On) {
        let (house, folder) = (House::new(on), tempfile::tempdir().unwrap());
        work::furnish(&house, [1, 0, 0]);
        let (is_over, written) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicUsize::new(0)));
        let writers: Vec<_> = (0..20)
            .map(|writer| {
                let (peil, is_over, written) = (house.peil.clone(), is_over.clone(), written.clone());
                house.begin(async move {
                    let mut number = 0;
                    while !is_over.load(Ordering::SeqCst) {
                        number += 1;
                        let source = work::SURVEY.replacen("survey: small", &format!("survey: s{writer}-{number}"), 1);
                        publish_survey::publish(&peil, source, "eva", peil.clock.now()).await.unwrap();
                        let order = peil.order("eva", peil.clock.now());
                        let thing = OnWhat::new(Kind::Survey, format!("s{writer}-{number}"));
                        keep_trail::taken(&peil, order, Act::FileTaken, thing, "x").await.unwrap();
                        written.fetch_add(1, Ordering::SeqCst);
                    }
                })
            })
            .collect();
        let mut entries = Vec::new();
        for round in 0..3 {
            let seen = written.load(Ordering::SeqCst);
            while written.load(Ordering::SeqCst) < seen + 20 {
                std::thread::sleep(std::time::Duration::from_millis(5));
            }
            let file = folder.path().join(format!("{round}.backup"));
            back_up(&house, &file, None).unwrap();
            let target = Target::new(on);
            let restored = target.restore(&house, &file).unwrap();
            let verified = house.now(verify_house::verify(&target.open(&house), Some(restored.anchor))).unwrap();
            assert!(verified.holds(), "{verified:?}");
            // A survey, its version and its entry in the trail were written together.
            let rows = rows_of(&target.address());
            let published = rows["audit"].iter().filter(|row| row.contains("survey-published")).count();
            assert_eq!((rows["surveys"].len(), rows["survey_versions"].len()), (published, published));
            entries.push(restored.anchor.number);
        }
        let during = written.load(Ordering::SeqCst);
        is_over.store(true, Ordering::SeqCst);
        for writer in writers {
            house.now(writer).unwrap();
        }
        assert!(entries.is_sorted_by(|a, b| a < b) && during > 60, "{entries:?} {during}");
    }

    fn only_own_backups_that_are_old_enough_are_removed(on: On) {
        let (house, folder) = (House::new(on), tempfile::tempdir().unwrap());
        let at = |name: &str| folder.path().join(name);
        back_up(&house, &at("first.backup"), None).unwrap();
        // Of another house, of another ending, and what is no backup at all.
        let other = Peil { master_key: MasterKey::from_bytes([8; 32]), ..house.peil.clone() };
        let wanted =
            back_up::Wanted { out: at("theirs.backup"), keep_days: None, programs: Programs::default() };
        house.now(back_up::back_up(&other, wanted, work::order(&house))).unwrap();
        std::fs::copy(at("first.backup"), at("first.kept")).unwrap();
        std::fs::write(at("letter.backup"), "peil backup\nis what I should do").unwrap();
        std::fs::write(at("empty.backup"), "").unwrap();
        house.days_later(6);
        back_up(&house, &at("second.backup"), Some(7)).unwrap();
        assert!(at("first.backup").exists(), "it is six days old");
        house.days_later(2);
        // Into the folder: the name says when.
        let made = back_up(&house, folder.path(), Some(7)).unwrap();
        assert_eq!(made.file, at("peil-20260310T080000Z.backup"));
        assert_eq!(made.removed, [at("first.backup")]);
        assert_eq!(files_in(folder.path()), [
            "empty.backup", "first.kept", "letter.backup", "peil-20260310T080000Z.backup", "second.backup",
            "theirs.backup",
        ]);
    }
}
