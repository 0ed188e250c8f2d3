//! A house that was made by any earlier version is brought up to this one, with all that is in it.

mod earlier;

use peil::storage::Store;

use crate::support::house::On;

use earlier::{Raw, content, made_by, migrations};

fn is_brought_up_to_date(count: usize, on: On) {
    let (terminal, before) = made_by(count, on);
    let version = &migrations()[count - 1].0;
    let migrated = terminal.run(&["migrate"]);
    assert_eq!(migrated.code, 0, "from {version}: {}{}", migrated.out, migrated.err);

    // Nothing is gone, and nothing is otherwise.
    let mut db = Raw::open(terminal.address());
    for (table, (columns, rows)) in &before {
        assert!(rows.len() >= 2, "from {version}: {table} was empty");
        let after = db.rows(table, columns);
        for row in rows {
            assert!(after.contains(row), "from {version}: {table} has lost {row} and holds {after:#?}");
        }
    }
    drop(db);
    let verified = terminal.run(&["verify", "--json"]);
    let said: serde_json::Value = serde_json::from_str(&verified.out).unwrap();
    assert_eq!((verified.code, &said["holds"]), (0, &true.into()), "from {version}: {said:#}");
    let entries = before.get("audit").map_or(0, |(_, rows)| rows.len());
    assert_eq!(said["trail"]["entries"], entries);

    // And it is a house that opens.
    let serving = terminal.serve("error");
    let mut desk = serving.visitor();
    assert_eq!(desk.get("/login").status, 200, "from {version}");
    assert_eq!(desk.get("/health").text, "well\n");
    let (code, log) = serving.stop();
    assert_eq!((code, log.as_str()), (0, ""), "from {version}");
    let listed = terminal.json(&["wave", "show", "wave 1"]);
    // Whoever handed over is asked no more; where that could be done already, the one of this wave did.
    let invited = u64::from(!before.contains_key("handovers"));
    let expected = (&"closed".into(), &invited.into(), &1.into());
    assert_eq!((&listed["state"], &listed["invited"], &listed["sent_in"]), expected, "from {version}");
}

#[test]
fn a_file_of_every_earlier_version_is_brought_up_to_date() {
    for count in 1..=migrations().len() {
        is_brought_up_to_date(count, On::Sqlite);
    }
}

#[test]
fn a_server_with_tables_of_earlier_versions_is_brought_up_to_date() {
    let all = migrations().len();
    // The first, the last, those around tables that are made anew, and some between.
    for count in (1..=all).filter(|count| *count == 1 || *count == all || count % 5 == 0) {
        is_brought_up_to_date(count, On::Postgres);
    }
}

#[test]
fn what_the_migrations_make_is_what_the_program_makes() {
    for on in [On::Sqlite, On::Postgres] {
        let (terminal, _) = made_by(migrations().len(), on);
        let fresh = crate::support::house::Database::fresh(on);
        Store::open(&fresh.address.parse().unwrap()).unwrap();
        let shape = |address: &str| {
            let mut db = Raw::open(address);
            let tables = db.tables();
            let of = |table: String| format!("{table} {:?}", db.columns(&table));
            tables.into_iter().map(of).collect::<Vec<_>>()
        };
        assert_eq!(shape(terminal.address()), shape(&fresh.address));
    }
}

#[test]
fn a_house_of_a_newer_version_is_left_alone_and_said_to_be_one() {
    for on in [On::Sqlite, On::Postgres] {
        let (terminal, _) = made_by(migrations().len(), on);
        let mut db = Raw::open(terminal.address());
        db.run("INSERT INTO __diesel_schema_migrations (version) VALUES ('29990101000000')");
        db.run("CREATE TABLE not_known_yet (id BYTEA NOT NULL PRIMARY KEY)");
        let before = content(&mut db);
        for command in
            [&["serve", "--listen", "127.0.0.1:0"][..], &["work"], &["migrate"], &["verify"], &["backup", "--out", "x"]]
        {
            let refused = terminal.run(command);
            refused.assert_refused(&["made by a newer Peil", "29990101000000", "use that version or a newer one"]);
        }
        assert!(before == content(&mut db));
    }
}
