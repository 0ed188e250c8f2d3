//! The database server crashes while letters leave: the post waits for it and goes on.

use std::time::Duration;

use crate::machine::{Machine, wait_until};
use crate::own_postgres::OwnPostgres;
use crate::support::house::Database;
use crate::support::smtp_sink::{Act, Sink, Step};

const MEMBERS: usize = 40;
const CRASHES: usize = 2;
const SESSIONS: usize = 4;

#[test]
fn the_post_survives_crashes_of_its_database_server() {
    let server = OwnPostgres::start();
    let sink = Sink::start(|moment| match moment.step {
        Step::Dot => Act::Late(Duration::from_millis(40)),
        _ => Act::GoOn,
    });
    let machine =
        Machine::with_mail(Database::at(server.address()), Some(sink.addr), &format!("sessions = {SESSIONS}\n"));
    machine.invite(MEMBERS);
    let running = machine.work();
    for crash in 1..=CRASHES {
        let enough = sink.count() + 15;
        wait_until("letters leave", Duration::from_secs(60), || {
            let_old_leases_run_out(&machine);
            sink.count() >= enough
        });
        server.crash();
        assert_eq!(sink.doubles(), Vec::<String>::new(), "after crash {crash}");
    }
    wait_until("no letter is open", Duration::from_secs(90), || {
        let_old_leases_run_out(&machine);
        machine.letters().open == 0
    });
    assert!(running.terminate().0.success(), "the process is still the first one");
    let letters = machine.letters();
    let all = 3 * i64::try_from(MEMBERS).unwrap();
    assert_eq!(letters.accepted + letters.unknown, all, "{letters:?}");
    assert!(letters.unknown <= i64::try_from(CRASHES * SESSIONS).unwrap(), "{letters:?}");
    assert_eq!(sink.doubles(), Vec::<String>::new());
    let taken = i64::try_from(sink.count()).unwrap();
    assert!(letters.accepted <= taken && all - taken <= letters.unknown, "{taken} taken, {letters:?}");
    println!(
        "{CRASHES} crashes of the server: {} accepted, {} in doubt, {taken} taken",
        letters.accepted, letters.unknown
    );
}

/// What was held while the server was away comes back when its lease is over. Nobody waits for minutes here: whatever
/// has not been touched for some seconds counts as such.
fn let_old_leases_run_out(machine: &Machine) {
    let held_for = |state: &str, lease: &str| {
        format!(
            "UPDATE letters SET leased_until = leased_until - interval '20 minutes' \
             WHERE state = '{state}' AND leased_until < (now() AT TIME ZONE 'UTC') + interval '{lease}';"
        )
    };
    // Of a lease of 2 minutes and a mark of 15.
    machine.change(&(held_for("leased", "110 seconds") + &held_for("attempting", "870 seconds")));
    std::thread::sleep(Duration::from_millis(100));
}
