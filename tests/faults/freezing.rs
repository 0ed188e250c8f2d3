//! Freezing a wave, killed in the middle: everybody is asked, or nobody yet.

use std::process::Stdio;
use std::time::Duration;

use crate::machine::{Machine, WAVE, wait_until};
use crate::stories;
use crate::support::house::On;

const MEMBERS: usize = 400;
const LETTERS: i64 = 3 * MEMBERS as i64;

/// Rows of the frame and of the ledger, and how many letters there are for the same invitation.
fn frozen(machine: &Machine) -> (i64, i64, i64) {
    let twice = "SELECT count(*) - count(DISTINCT invitation_id) FROM letters";
    (
        machine.count("SELECT count(*) FROM invitations"),
        machine.count("SELECT count(*) FROM letters WHERE state = 'planned'"),
        machine.count(twice),
    )
}

/// Approves, and is killed when it makes this system call for the nth time; whether it was.
fn approve_until(machine: &Machine, call: &str, nth: u32) -> bool {
    let (trace, inject) = (format!("trace={call}"), format!("inject={call}:signal=SIGKILL:when={nth}"));
    let program = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", &trace, "-e", &inject];
    let letters = LETTERS.to_string();
    let mut approval = machine.through(&program);
    let output = approval.args(["wave", "approve", WAVE, "--letters", &letters]).output();
    let output = output.expect("strace, which tests/run installs");
    let words = String::from_utf8_lossy(&output.stderr);
    assert!(!words.contains("strace:"), "{words}");
    !output.status.success()
}

stories! {
    fn an_approval_that_is_killed_asks_everybody_or_nobody_and_can_be_made_again(on: On) {
        let machine = Machine::new(on, None);
        machine.prepare(MEMBERS);
        // Whatever it writes goes through this call: to the file, to the server.
        let call = match on {
            On::Sqlite => "pwrite64",
            On::Postgres => "sendto",
        };
        let mut deaths = 0;
        for nth in [1, 2, 4, 8, 16, 32, 48, 64, 96, 128, 192, 256] {
            if !approve_until(&machine, call, nth) {
                break;
            }
            deaths += 1;
            let found = frozen(&machine);
            assert!([(0, 0, 0), (LETTERS, LETTERS, 0)].contains(&found), "{found:?} after {nth} {call}");
            machine.assert_intact();
            if found.0 > 0 {
                break;
            }
        }
        assert!(deaths >= 5, "only {deaths} deaths: they prove little");
        if on == On::Postgres && frozen(&machine).0 == 0 {
            die_between_frame_and_letters(&machine);
        }
        if frozen(&machine).0 == 0 {
            machine.approve(3 * MEMBERS);
        }
        assert_eq!(frozen(&machine), (LETTERS, LETTERS, 0));
        // Once more changes nothing, and says why.
        assert!(!machine.try_to(&["wave", "approve", WAVE, "--letters", &LETTERS.to_string()]).status.success());
        assert_eq!(frozen(&machine), (LETTERS, LETTERS, 0));
        println!("{on:?}: {deaths} deaths, then {LETTERS} letters, each once");
    }
}

/// The frame is written and the letters are about to be.
fn die_between_frame_and_letters(machine: &Machine) {
    let hold = machine.hold_letters();
    let mut approval = machine
        .binary()
        .args(["wave", "approve", WAVE, "--letters", &LETTERS.to_string()])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let waits = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";
    wait_until("the letters are about to be written", Duration::from_secs(30), || machine.count(waits) == 1);
    approval.kill().unwrap();
    approval.wait().unwrap();
    drop(hold);
    machine.let_leases_run_out();
    assert_eq!(frozen(machine), (0, 0, 0));
}
