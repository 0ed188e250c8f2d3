//! The two verbs, on SQLite. On PostgreSQL the stories use them all.

use std::sync::Arc;

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_types::{Integer, Text};

use super::{Address, Database, Store, StoreError};

fn store() -> (tempfile::TempDir, Store) {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(&Address::Sqlite(folder.path().join("test.db"))).unwrap();
    (folder, store)
}

fn note(db: &mut Database, name: &str) -> Result<(), StoreError> {
    let id = uuid::Uuid::now_v7();
    diesel::sql_query("INSERT INTO surveys (id, code, created_at) VALUES (?, ?, '2026-01-01 00:00:00')")
        .bind::<diesel::sql_types::Binary, _>(id.as_bytes().to_vec())
        .bind::<Text, _>(name.to_owned())
        .execute(db)?;
    Ok(())
}

#[derive(QueryableByName)]
struct Number {
    #[diesel(sql_type = Integer)]
    number: i32,
}

fn count(db: &mut Database) -> Result<i32, StoreError> {
    let counted: Number =
        diesel::sql_query("SELECT CAST(count(*) AS INTEGER) AS number FROM surveys").get_result(db)?;
    Ok(counted.number)
}

#[tokio::test]
async fn what_is_written_survives_a_power_cut() {
    #[derive(QueryableByName)]
    struct Pragma {
        #[diesel(sql_type = Integer)]
        synchronous: i32,
    }
    #[derive(QueryableByName)]
    struct Journal {
        #[diesel(sql_type = Text)]
        journal_mode: String,
    }
    let (_folder, store) = store();
    let (synchronous, journal) = store
        .write(|db| {
            let pragma: Pragma = diesel::sql_query("PRAGMA synchronous").get_result(db)?;
            let journal: Journal = diesel::sql_query("PRAGMA journal_mode").get_result(db)?;
            Ok::<_, StoreError>((pragma.synchronous, journal.journal_mode))
        })
        .await
        .unwrap();
    // 2 is FULL: every commit waits for the disk.
    assert_eq!((synchronous, journal.as_str()), (2, "wal"));
}

#[tokio::test]
async fn reading_can_not_write() {
    let (_folder, store) = store();
    let refused = store.read(|db| note(db, "sneaked in")).await.unwrap_err();
    assert!(refused.to_string().contains("readonly"), "{refused}");
    assert_eq!(store.read(count).await.unwrap(), 0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn work_that_fails_undoes_itself_and_nothing_of_its_neighbours() {
    let (_folder, store) = store();
    let mut working = tokio::task::JoinSet::new();
    for number in 0..200 {
        let store = store.clone();
        working.spawn(async move {
            store
                .write(move |db| {
                    note(db, &format!("n{number}"))?;
                    match number % 4 {
                        0 => Err(StoreError::Busy),
                        1 => panic!("a fault of ours"),
                        _ => Ok(number),
                    }
                })
                .await
        });
    }
    let mut kept = 0;
    while let Some(outcome) = working.join_next().await {
        match outcome.unwrap() {
            Ok(number) => {
                assert!(number % 4 > 1);
                kept += 1;
            }
            Err(StoreError::Busy | StoreError::Interrupted(_)) => {}
            Err(other) => panic!("{other}"),
        }
    }
    assert_eq!(kept, 100);
    assert_eq!(store.read(count).await.unwrap(), 100);
}

#[tokio::test]
async fn a_second_process_waits_for_its_turn() {
    let (folder, store) = store();
    let other = Arc::new(Store::open(&Address::Sqlite(folder.path().join("test.db"))).unwrap());
    let mut working = tokio::task::JoinSet::new();
    for number in 0..100 {
        let store = if number % 2 == 0 { store.clone() } else { Store::clone(&other) };
        working.spawn(async move { store.write(move |db| note(db, &format!("n{number}"))).await });
    }
    while let Some(outcome) = working.join_next().await {
        outcome.unwrap().unwrap();
    }
    assert_eq!(store.read(count).await.unwrap(), 100);
}

#[test]
fn a_wrong_address_fails_at_once_and_says_what_to_do() {
    let folder = tempfile::tempdir().unwrap();
    let opened = |path: &str| Store::open(&Address::Sqlite(folder.path().join(path))).err().unwrap().to_string();
    assert!(opened("nowhere/peil.db").contains("does not exist; make it first"));
    std::fs::create_dir(folder.path().join("peil.db")).unwrap();
    assert!(opened("peil.db").contains("it is a folder"));
    std::fs::write(folder.path().join("letter.txt"), "Dear Sir or Madam, this is certainly no database.").unwrap();
    assert!(opened("letter.txt").contains("not a database"));
}

#[test]
fn a_database_of_a_newer_version_is_left_alone() {
    let (folder, store) = store();
    drop(store);
    let address = Address::Sqlite(folder.path().join("test.db"));
    let mut db = Database::open(&address, super::database::Use::Writing).unwrap();
    db.batch_execute("INSERT INTO __diesel_schema_migrations (version) VALUES ('29990101000000')").unwrap();
    drop(db);
    let refused = Store::open(&address).err().unwrap().to_string();
    assert!(refused.contains("newer Peil") && refused.contains("29990101000000"), "{refused}");
}
