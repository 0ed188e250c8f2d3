//! Backups by command.

use std::os::unix::fs::PermissionsExt;

use crate::stories;
use crate::support::house::{Database, On};
use crate::support::terminal::Terminal;

/// A program that does what these lines of a shell say.
fn program(terminal: &Terminal, name: &str, lines: &str) {
    let folder = terminal.path("programs");
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join(name);
    std::fs::write(&path, format!("#!/bin/sh\n{lines}\n")).unwrap();
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).unwrap();
}

stories! {
    fn a_backup_is_made_put_back_and_looked_at_by_commands(on: On) {
        let (terminal, target) = (Terminal::furnished(on), Database::fresh(on));
        let never = terminal.run(&["verify"]);
        assert_eq!((never.code, never.out.contains("No backup was ever made")), (0, true), "{}", never.out);
        assert_eq!(terminal.json(&["verify"])["last_backup"], serde_json::Value::Null);
        let said = terminal.run(&["backup", "--out", "house.backup"]);
        assert_eq!((said.code, said.out.contains("peil.key elsewhere")), (0, true), "{}{}", said.out, said.err);
        let file = terminal.path("house.backup");
        assert_eq!(file.metadata().unwrap().permissions().mode() & 0o777, 0o600);
        let verified = terminal.json(&["verify"]);
        assert_eq!(verified["last_backup"]["bytes"], file.metadata().unwrap().len());
        assert_eq!(verified["last_backup"]["hours_ago"], 0);

        let said = terminal.run(&["restore", "house.backup", "--into", &target.address]);
        assert_eq!(said.code, 0, "{}{}", said.out, said.err);
        assert!(said.out.contains("each table with as many as were backed up"), "{}", said.out);
        let there = terminal.json(&["verify", "--database", &target.address]);
        assert_eq!((&there["holds"], &there["last_backup"]["bytes"]), (&true.into(), &verified["last_backup"]["bytes"]));
        let again = terminal.run(&["restore", "house.backup", "--into", &target.address]);
        assert_eq!((again.code, again.err.contains("is not empty")), (1, true), "{}", again.err);

        // Where the key is not, none is made: it would open nothing.
        std::fs::rename(terminal.path("peil.key"), terminal.path("elsewhere")).unwrap();
        let lost = terminal.run(&["restore", "house.backup", "--into", "sqlite:other.db"]);
        assert_eq!((lost.code, lost.err.contains("there is no master key in")), (1, true), "{}", lost.err);
        assert!(!terminal.path("peil.key").exists() && !terminal.path("other.db").exists());
        let unknown = terminal.run(&["restore", "house.backup", "--into", "other.db"]);
        assert_eq!((unknown.code, unknown.err.contains("--into")), (1, true), "{}", unknown.err);
    }
}

#[test]
fn a_password_is_no_argument_of_the_programs_of_postgresql() {
    let database = Database::fresh(On::Postgres);
    let (terminal, target) = (Terminal::new(On::Postgres), Database::fresh(On::Postgres));
    let with_password =
        |address: &str| address.replacen("postgres://postgres@", "postgres://postgres:geheim%40huis@", 1);
    let address = with_password(&database.address);
    assert_ne!(address, database.address, "the stories log in as postgres");
    let programs = terminal.path("programs");
    for name in ["pg_dump", "pg_restore"] {
        let lines = format!(
            "printf '%s\\n' \"$*\" >> {0}/arguments\nprintf '%s\\n' \"$PGPASSWORD\" >> {0}/passwords\nexec {name} \"$@\"",
            programs.display()
        );
        program(&terminal, name, &lines);
    }
    let environment = [("PEIL_POSTGRES_PROGRAMS", programs.to_str().unwrap())];
    let made = terminal.run_with_env(&environment, &["backup", "--out", "house.backup", "--database", &address]);
    assert_eq!(made.code, 0, "{}", made.err);
    let into = with_password(&target.address);
    let restored = terminal.run_with_env(&environment, &["restore", "house.backup", "--into", &into]);
    assert_eq!(restored.code, 0, "{}", restored.err);
    let arguments = std::fs::read_to_string(programs.join("arguments")).unwrap();
    assert!(arguments.contains("--snapshot=") && arguments.contains("--single-transaction"), "{arguments}");
    for hidden in [&arguments, &made.out, &restored.out] {
        assert!(!hidden.contains("geheim"), "{hidden}");
    }
    let passwords = std::fs::read_to_string(programs.join("passwords")).unwrap();
    assert!(passwords.ends_with("geheim@huis\ngeheim@huis\n"), "{passwords}");
}

#[test]
fn programs_that_are_missing_too_old_or_fail_are_named_with_what_to_do() {
    let terminal = Terminal::new(On::Postgres);
    let programs = terminal.path("programs");
    let environment = [("PEIL_POSTGRES_PROGRAMS", programs.to_str().unwrap())];
    let backup = || {
        let said = terminal.run_with_env(&environment, &["backup", "--out", "house.backup"]);
        assert_eq!(said.code, 1, "{}", said.out);
        assert!(!terminal.path("house.backup").exists());
        said.err
    };
    let missing = backup();
    assert!(missing.contains("postgresql-client") && missing.contains("postgres_programs"), "{missing}");
    program(&terminal, "pg_dump", "echo 'pg_dump (PostgreSQL) 9.6.24'");
    let older = backup();
    assert!(older.contains("is of version 9 and the server of version"), "{older}");
    program(
        &terminal,
        "pg_dump",
        "[ \"$1\" = --version ] && exec pg_dump --version\necho half\necho 'no room' >&2\nexit 1",
    );
    let failed = backup();
    assert!(failed.contains("did not succeed: no room"), "{failed}");
    let left = std::fs::read_dir(terminal.path("")).unwrap().map(|entry| entry.unwrap().file_name());
    assert!(!left.into_iter().any(|name| name.to_string_lossy().starts_with(".peil-backup-")));
}
