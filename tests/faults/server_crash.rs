//! PostgreSQL loses what it had not written when it crashes. Is every letter whose text left marked all the same?
//!
//! The server is ended without a word at the very moment at which the relay has read a whole text. What a server loses
//! that acknowledges too soon is lost then; a row of a careless connection proves it each time. A disk that lies about
//! its own syncing is not tried: that takes a machine whose power can be cut.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, mpsc};
use std::time::Duration;

use diesel::connection::SimpleConnection;
use diesel::{Connection, PgConnection};

use crate::ambush::Ambush;
use crate::machine::{Machine, wait_until};
use crate::own_postgres::OwnPostgres;
use crate::support::house::Database;
use crate::support::smtp_sink::{Act, Step};

const CRASHES: usize = 6;

#[test]
fn a_server_that_loses_what_it_had_not_written_knows_of_every_text_that_left() {
    let server = Arc::new(OwnPostgres::start());
    let ambush = Ambush::default();
    let sink = ambush.sink();
    let machine = Machine::with_mail(Database::at(server.address()), Some(sink.addr), "sessions = 1\n");
    machine.invite(10);
    machine.change("CREATE TABLE careless (number INTEGER)");
    let careless = Arc::new(AtomicUsize::new(0));
    let mut victims = BTreeSet::new();
    for crash in 0..CRASHES {
        let (told, heard) = mpsc::channel();
        let (server, careless) = (Arc::clone(&server), Arc::clone(&careless));
        ambush.lay_after(crash % 3, Step::Dot, move |moment| {
            let mut db = PgConnection::establish(&server.address()).unwrap();
            db.batch_execute("SET synchronous_commit = off; INSERT INTO careless VALUES (1)").unwrap();
            careless.fetch_add(1, Ordering::SeqCst);
            server.crash();
            told.send(moment.to.clone()).unwrap();
            Act::TakeAndHangUp
        });
        let running = machine.work();
        // An administrator makes the server quick while the post works.
        let quick = "ALTER SYSTEM SET synchronous_commit = off; SELECT pg_reload_conf()";
        for statement in quick.split("; ") {
            let _ = PgConnection::establish(machine.address()).map(|mut db| db.batch_execute(statement));
        }
        victims.insert(heard.recv_timeout(Duration::from_secs(60)).expect("the post gets there"));
        running.kill();
        for statement in ["ALTER SYSTEM RESET synchronous_commit", "SELECT pg_reload_conf()"] {
            PgConnection::establish(machine.address()).unwrap().batch_execute(statement).unwrap();
        }
        machine.let_leases_run_out();
        let marked = machine.texts(
            "SELECT i.address AS line FROM letters l JOIN invitations i ON i.id = l.invitation_id \
             WHERE l.state IN ('attempting', 'unknown')",
        );
        assert_eq!(marked.into_iter().collect::<BTreeSet<_>>(), victims, "crash {crash}");
    }
    // The crashes were real: what was acknowledged too soon is gone.
    let kept = usize::try_from(machine.count("SELECT count(*) FROM careless")).unwrap();
    assert!(kept < careless.load(Ordering::SeqCst), "nothing was ever lost, so nothing is proved");

    let running = machine.work();
    wait_until("no letter is open", Duration::from_secs(60), || machine.letters().open == 0);
    assert!(running.terminate().0.success());
    let letters = machine.letters();
    assert_eq!((letters.accepted, letters.unknown), (30 - CRASHES as i64, CRASHES as i64), "{letters:?}");
    assert_eq!((sink.count(), sink.doubles()), (30, Vec::new()));
}
