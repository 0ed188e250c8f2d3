//! What is not put back: with what is said, and nothing left behind.

use std::path::Path;

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use peil::storage::Address;
use peil::wave::link::MasterKey;

use super::{Target, back_up, bytes_of, files_in};
use crate::stories;
use crate::support::house::{House, On, rows_of};
use crate::support::work;

/// Bytes before the chunks, and of a whole chunk.
const HEAD: usize = 64;
const CHUNK: usize = 64 * 1024 + 16;

/// Tries to put it back; why not. Nothing is left.
fn refused(house: &House, target: &Target, backup: &Path) -> String {
    let said = target.restore(house, backup).unwrap_err().to_string();
    assert!(target.is_untouched(), "something is left after: {said}");
    said
}

/// Writes into the database beside the house.
fn change(house: &House, statement: &str) {
    match house.peil.store.address() {
        Address::Sqlite(file) => {
            SqliteConnection::establish(file.to_str().unwrap()).unwrap().batch_execute(statement).unwrap();
        }
        Address::Postgres(url) => PgConnection::establish(url).unwrap().batch_execute(statement).unwrap(),
    }
}

/// Words that no compression shortens, so that a backup has several chunks.
fn long_survey() -> String {
    let mut chance = 7_u64;
    let noise: String = (0..150_000)
        .map(|_| {
            chance = chance.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            char::from(b'a' + u8::try_from((chance >> 33) % 26).unwrap())
        })
        .collect();
    format!("# {noise}\n{}", work::SURVEY.replacen("survey: small", "survey: long", 1))
}

stories! {
    fn a_backup_that_is_cut_off_or_altered_anywhere_is_not_put_back(on: On) {
        let (house, folder, target) = (House::new(on), tempfile::tempdir().unwrap(), Target::new(on));
        let published = peil::services::publish_survey::publish(&house.peil, long_survey(), "eva", house.moment());
        house.now(published).unwrap();
        let file = bytes_of(folder.path());
        back_up(&house, &file, None).unwrap();
        let whole = std::fs::read(&file).unwrap();
        let chunks = (whole.len() - HEAD).div_ceil(CHUNK);
        assert!(chunks >= 3, "{} bytes", whole.len());
        let broken = folder.path().join("broken.backup");

        for chunk in 0..chunks {
            let begin = HEAD + chunk * CHUNK;
            let mut altered = whole.clone();
            altered[begin + 7_000.min(whole.len() - begin - 1)] ^= 1;
            std::fs::write(&broken, &altered).unwrap();
            let said = refused(&house, &target, &broken);
            let end = (begin + CHUNK).min(whole.len());
            assert!(said.contains(&format!("damaged between byte {begin} and byte {end}")), "{chunk}: {said}");
            // A chunk is left out.
            let without = [&whole[..begin], &whole[end..]].concat();
            std::fs::write(&broken, &without).unwrap();
            refused(&house, &target, &broken);
        }
        let boundaries = (0..chunks).flat_map(|chunk| [HEAD + chunk * CHUNK, HEAD + chunk * CHUNK + 1]);
        let places = (0..whole.len()).step_by(whole.len() / 40).chain(boundaries);
        for length in places.chain([1, 12, HEAD - 1, whole.len() - 1]) {
            std::fs::write(&broken, &whole[..length]).unwrap();
            let said = refused(&house, &target, &broken);
            let is_told = said.contains("cut off") || said.contains("damaged") || (length < 12 && said.contains("no backup"));
            assert!(is_told, "{length}: {said}");
        }
        target.restore(&house, &file).unwrap();
    }

    fn what_does_not_fit_is_refused_with_what_to_do(on: On) {
        let (house, folder, target) = (House::new(on), tempfile::tempdir().unwrap(), Target::new(on));
        work::furnish(&house, [2, 0, 0]);
        let file = bytes_of(folder.path());
        back_up(&house, &file, None).unwrap();

        let other_key = target.restore_with(&house, &file, MasterKey::from_bytes([8; 32])).unwrap_err().to_string();
        assert!(other_key.contains("another master key") && other_key.contains("master_key_file"), "{other_key}");
        assert!(target.is_untouched());
        let text = folder.path().join("list.csv");
        std::fs::write(&text, work::list("alfa", 3)).unwrap();
        assert!(refused(&house, &target, &text).contains("it is no backup of Peil"));
        let nothing = folder.path().join("nothing");
        assert!(refused(&house, &target, &nothing).contains("No such file"));
        assert!(refused(&house, &target, folder.path()).contains("directory"));

        // Another kind of database.
        let other = Target::new(match on {
            On::Sqlite => On::Postgres,
            On::Postgres => On::Sqlite,
        });
        let said = refused(&house, &other, &file);
        assert!(said.contains("restore it into a") && said.contains(if on == On::Sqlite { "a SQLite" } else { "a PostgreSQL" }), "{said}");

        // A database that is there stays what it is.
        let here = Target { database: crate::support::house::Database::at(house.address().to_owned()) };
        let before = house.rows();
        let said = here.restore(&house, &file).unwrap_err().to_string();
        assert!(said.contains("is not empty") && said.contains("Nothing was changed"), "{said}");
        assert_eq!(house.rows(), before);

        // A newer version of the tables.
        let there = "INSERT INTO __diesel_schema_migrations (version) VALUES ('29990101000000')";
        change(&house, there);
        let newer = folder.path().join("newer.backup");
        back_up(&house, &newer, None).unwrap();
        let said = refused(&house, &target, &newer);
        assert!(said.contains("made by a newer Peil") && said.contains("29990101000000"), "{said}");
        // A newer form of the file.
        let mut bytes = std::fs::read(&file).unwrap();
        bytes[15] = 2;
        std::fs::write(&newer, bytes).unwrap();
        assert!(refused(&house, &target, &newer).contains("it has format 2, and this Peil reads up to 1"));
    }

    fn a_trail_that_does_not_hold_is_not_put_into_use(on: On) {
        let (house, folder, target) = (House::new(on), tempfile::tempdir().unwrap(), Target::new(on));
        work::furnish(&house, [1, 0, 0]);
        change(&house, "UPDATE audit SET subject = 'another' WHERE number = 2");
        let file = bytes_of(folder.path());
        back_up(&house, &file, None).unwrap();
        let said = target.restore(&house, &file).unwrap_err().to_string();
        assert!(said.contains("entry 2 was altered"), "{said}");
        match on {
            On::Sqlite => assert!(target.is_untouched()),
            // What the server took it keeps; nobody can use it.
            On::Postgres => {
                let said = peil::storage::Store::open(&target.address()).err().unwrap().to_string();
                assert!(said.contains("being put back") && said.contains("make the database anew"), "{said}");
                let again = target.restore(&house, &file).unwrap_err().to_string();
                assert!(again.contains("is not empty"), "{again}");
            }
        }
    }

    fn a_backup_takes_no_other_file_s_place_and_leaves_nothing_when_it_fails(on: On) {
        let (house, folder) = (House::new(on), tempfile::tempdir().unwrap());
        let file = bytes_of(folder.path());
        std::fs::write(&file, "mine").unwrap();
        let said = back_up(&house, &file, None).unwrap_err().to_string();
        assert!(said.contains("already, and it stays"), "{said}");
        assert_eq!(std::fs::read(&file).unwrap(), b"mine");
        let nowhere = folder.path().join("no/such/house.backup");
        assert!(back_up(&house, &nowhere, None).unwrap_err().to_string().contains("make it first"));

        // What one that was killed left is removed by the next one, and what only looks like it stays.
        let left = folder.path().join(".peil-backup-0123456789abcdef");
        std::fs::create_dir(&left).unwrap();
        std::fs::write(left.join("sealed"), "half").unwrap();
        std::fs::write(folder.path().join(".peil-backup-notes"), "mine").unwrap();
        back_up(&house, &folder.path().join("next.backup"), None).unwrap();
        assert_eq!(files_in(folder.path()), [".peil-backup-notes", "house.backup", "next.backup"]);

        // Two at once into one folder: one of them, and nothing is removed from under it.
        let lock = std::fs::File::open(folder.path().join(".peil-backup.lock")).unwrap();
        lock.lock().unwrap();
        let said = back_up(&house, &folder.path().join("other.backup"), None).unwrap_err().to_string();
        assert!(said.contains("under way"), "{said}");
        drop(lock);
        assert_eq!(rows_of(house.peil.store.address())["backups"].len(), 1);
    }
}
