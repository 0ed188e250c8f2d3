//! Whether the database is whole: what is damaged is named, and so is what was looked at and what was not.

use super::chain::{kept, tamper, verified};
use crate::stories;
use crate::support::house::On;
use crate::support::terminal::{NEW_WAVE, Terminal};

fn damages(terminal: &Terminal) -> (i32, String) {
    let (code, said) = verified(terminal, &[]);
    let damages: Vec<&str> =
        said["damages"].as_array().unwrap().iter().map(|damage| damage.as_str().unwrap()).collect();
    assert_eq!(said["holds"].as_bool(), Some(code == 0), "{said}");
    (code, damages.join("; "))
}

fn words(terminal: &Terminal) -> String {
    terminal.run(&["verify"]).out
}

stories! {
    fn a_row_that_names_what_is_not_there_fails_the_verification(on: On) {
        let (terminal, _, _) = kept(on);
        let (off, bytes) = match on {
            On::Sqlite => ("PRAGMA foreign_keys = OFF", ["x'01'", "x'02'"]),
            On::Postgres => ("SET session_replication_role = replica", ["'\\x01'", "'\\x02'"]),
        };
        assert_eq!(damages(&terminal), (0, String::new()));
        let row = format!("({}, {}, '2026-01-01 00:00:00')", bytes[0], bytes[1]);
        tamper(&terminal, &format!("{off}; INSERT INTO sessions (key_hash, user_id, created_at) VALUES {row}"));
        let expected = "a row of sessions names one of users that is not there (1 of them)";
        assert_eq!(damages(&terminal), (1, expected.to_owned()));
        let whom = if on == On::Sqlite { "THE FILE OF THE DATABASE IS DAMAGED" } else { "THE DATABASE IS DAMAGED" };
        assert!(words(&terminal).contains(&format!("{whom}: {expected}.")), "{}", words(&terminal));
    }

    fn keys_that_do_not_open_and_rows_of_another_wave_fail_the_verification(on: On) {
        let (terminal, _, _) = kept(on);
        terminal.json(&NEW_WAVE);
        let other: Vec<&str> = NEW_WAVE.iter().map(|word| if *word == "Leden 2026" { "Leden 2027" } else { *word }).collect();
        terminal.json(&other);
        terminal.json(&["wave", "check", "Leden 2026"]);
        terminal.json(&["wave", "approve", "Leden 2026", "--letters", "3"]);
        assert_eq!(damages(&terminal), (0, String::new()));
        let id = |name: &str| format!("(SELECT id FROM waves WHERE name = '{name}')");
        tamper(&terminal, &format!("UPDATE invitations SET wave_id = {} WHERE member_name LIKE '% 1 NV'", id("Leden 2027")));
        let (code, found) = damages(&terminal);
        assert!(code == 1 && found.contains("1 letters are of another wave than their invitation"), "{found}");
        tamper(&terminal, &format!("UPDATE invitations SET wave_id = {}", id("Leden 2026")));
        assert_eq!(damages(&terminal), (0, String::new()));
        let key = "(SELECT wrapped_key FROM waves WHERE name = 'Leden 2027')";
        tamper(&terminal, &format!("UPDATE waves SET wrapped_key = {key} WHERE name = 'Leden 2026'"));
        let expected = "the key of the wave “Leden 2026” can't be opened";
        assert_eq!(damages(&terminal), (1, expected.to_owned()));
    }
}

/// An index that lacks a row is seen by nobody who reads through the table. The extension finds it, and where it is not
/// there, that is said.
#[test]
fn an_index_of_a_server_is_looked_through_where_that_can_be_done() {
    let (terminal, _, _) = kept(On::Postgres);
    let said = words(&terminal);
    assert!(
        said.contains("as far as a client of its server can tell") && said.contains("rows, each read whole"),
        "{said}"
    );
    assert!(said.contains("Not looked at: ") && said.contains("CREATE EXTENSION amcheck"), "{said}");
    tamper(&terminal, "CREATE EXTENSION amcheck");
    let said = words(&terminal);
    assert!(said.contains("indexes, by amcheck") && !said.contains("CREATE EXTENSION"), "{said}");
    assert!(said.contains("Not looked at: ") && said.contains("pg_verifybackup"), "{said}");
    assert_eq!(damages(&terminal).0, 0);
    tamper(
        &terminal,
        "UPDATE pg_index SET indisready = false WHERE indexrelid = 'clusters_pkey'::regclass; \
         INSERT INTO clusters SELECT '\\x00112233445566778899aabbccddeeff'::bytea, 'delta', 'Delta', cluster_type, NULL::date, \
         NULL::date FROM clusters LIMIT 1; \
         UPDATE pg_index SET indisready = true WHERE indexrelid = 'clusters_pkey'::regclass",
    );
    let (code, found) = damages(&terminal);
    assert!(
        code == 1
            && found.contains("the index clusters_pkey is damaged")
            && found.contains("lacks matching index tuple"),
        "{found}"
    );
    tamper(&terminal, "REINDEX TABLE clusters");
    assert_eq!(damages(&terminal), (0, String::new()));
    tamper(&terminal, "UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'clusters_pkey'::regclass");
    let (code, found) = damages(&terminal);
    assert!(code == 1 && found.contains("the index clusters_pkey is not valid"), "{found}");
}
