//! A database that somebody else holds for longer than the house waits: nothing is sent unmarked, nothing is forgotten.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use crate::ambush::Ambush;
use crate::machine::{Hold, Machine, wait_until};
use crate::support::house::On;
use crate::support::smtp_sink::{Act, Sink, Step};

/// The file is held from this step of the first letter on, until the hold is let go.
fn held_from(step: Step) -> (Sink, Arc<Machine>, Arc<Mutex<Option<Hold>>>) {
    let ambush = Ambush::default();
    let sink = ambush.sink();
    let machine = Arc::new(Machine::with_sessions(On::Sqlite, Some(sink.addr), 1));
    machine.invite(2);
    let hold = Arc::new(Mutex::new(None));
    let (held, holding) = (machine.clone(), hold.clone());
    ambush.lay(step, move |_| {
        *holding.lock().unwrap() = Some(held.hold_letters());
        Act::GoOn
    });
    (sink, machine, hold)
}

#[test]
fn a_letter_that_can_not_be_marked_is_not_sent_and_leaves_later() {
    let (sink, machine, hold) = held_from(Step::Data);
    let running = machine.work();
    wait_until("the file is held", Duration::from_secs(20), || hold.lock().unwrap().is_some());
    // Longer than SQLite is asked to wait for whoever holds its file: nobody gets anything meanwhile.
    std::thread::sleep(Duration::from_millis(11_000));
    assert_eq!((sink.count(), sink.connections()), (0, 1));
    assert_eq!(sink.heard(1).iter().filter(|said| *said == "DATA").count(), 1, "not one byte of its text");
    hold.lock().unwrap().take();
    wait_until("the others have left", Duration::from_secs(40), || machine.letters_in("accepted") == 5);
    // It is held for as long as its lease.
    assert_eq!((sink.count(), machine.letters_in("leased")), (5, 1));
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
    let (sink, machine, hold) = held_from(Step::Dot);
    let running = machine.work();
    wait_until("the file is held", Duration::from_secs(20), || hold.lock().unwrap().is_some());
    // Longer than SQLite is asked to wait for whoever holds its file.
    std::thread::sleep(Duration::from_millis(11_000));
    assert_eq!((sink.count(), machine.letters_in("attempting")), (1, 1));
    hold.lock().unwrap().take();
    wait_until("all have left", Duration::from_secs(40), || machine.letters().open == 0);
    assert!(running.terminate().0.success());
    let letters = machine.letters();
    assert_eq!((letters.accepted, letters.unknown, sink.count()), (6, 0, 6), "{letters:?}");
    assert_eq!(sink.doubles(), Vec::<String>::new());
}
