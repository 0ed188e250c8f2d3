//! A database that somebody else holds for longer than the house waits: nothing is sent unmarked, nothing is forgotten.

use std::sync::Arc;
use std::time::Duration;

use crate::ambush::Ambush;
use crate::machine::{Machine, wait_until};
use crate::support::house::On;
use crate::support::smtp_sink::{Act, Sink, Step};

/// Longer than SQLite is asked to wait for whoever holds its file.
const LONG: Duration = Duration::from_millis(11_000);

/// The file is held from this step of the first letter on.
fn held_from(step: Step) -> (Sink, Arc<Machine>) {
    let ambush = Ambush::default();
    let sink = ambush.sink();
    let machine = Arc::new(Machine::with_sessions(On::Sqlite, Some(sink.addr), 1));
    machine.invite(2);
    let held = machine.clone();
    ambush.lay(step, move |_| {
        let hold = held.hold_letters();
        std::thread::spawn(move || {
            std::thread::sleep(LONG);
            drop(hold);
        });
        Act::GoOn
    });
    (sink, machine)
}

#[test]
fn a_letter_that_can_not_be_marked_is_not_sent_and_leaves_later() {
    let (sink, machine) = held_from(Step::Data);
    let running = machine.work();
    // The others go their way once the file is free; this one is held for as long as its lease.
    wait_until("the others have left", Duration::from_secs(40), || machine.letters_in("accepted") == 5);
    assert_eq!((sink.count(), machine.letters_in("leased")), (5, 1));
    assert_eq!(sink.heard(1).last().map(String::as_str), Some("DATA"), "not one byte of its text");
    assert!(running.terminate().0.success());
    let running = machine.work();
    wait_until("it has left", Duration::from_secs(20), || machine.letters().open == 0);
    assert!(running.terminate().0.success());
    let letters = machine.letters();
    assert_eq!((letters.accepted, letters.unknown, sink.count()), (6, 0, 6), "{letters:?}");
    assert_eq!(sink.doubles(), Vec::<String>::new());
}

#[test]
fn a_letter_that_was_taken_is_written_down_once_that_is_possible() {
    let (sink, machine) = held_from(Step::Dot);
    let running = machine.work();
    wait_until("all have left", Duration::from_secs(40), || machine.letters().open == 0);
    assert!(running.terminate().0.success());
    let letters = machine.letters();
    assert_eq!((letters.accepted, letters.unknown, sink.count()), (6, 0, 6), "{letters:?}");
    assert_eq!(sink.doubles(), Vec::<String>::new());
}
