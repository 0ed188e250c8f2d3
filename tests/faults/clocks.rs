//! Clocks that are wrong by hours, each in its own direction.

use std::time::Duration;

use crate::machine::{Machine, wait_until};
use crate::stories;
use crate::support::house::On;
use crate::support::smtp_sink::{Act, Sink, Step};

/// The library that shifts a process's time, and by how much.
fn shifted(by: &str) -> [String; 3] {
    let folders = std::fs::read_dir("/usr/lib").unwrap().map(|entry| entry.unwrap().path());
    let library = folders.map(|folder| folder.join("faketime/libfaketimeMT.so.1")).find(|library| library.exists());
    let library = library.expect("faketime, which tests/run installs");
    ["env".to_owned(), format!("LD_PRELOAD={}", library.display()), format!("FAKETIME={by}")]
}

stories! {
    fn processes_whose_clocks_are_hours_apart_write_to_nobody_twice(on: On) {
        let sink = Sink::start(|moment| match moment.step {
            Step::Dot => Act::Late(Duration::from_millis(20)),
            _ => Act::GoOn,
        });
        let machine = Machine::with_sessions(on, Some(sink.addr), 4);
        machine.invite(50);
        let (ahead, behind) = (shifted("+2h"), shifted("-2h"));
        let (ahead, behind) = (ahead.each_ref().map(String::as_str), behind.each_ref().map(String::as_str));
        let first = machine.work_through(&ahead);
        // On PostgreSQL both work at once.
        let second = (on == On::Postgres).then(|| machine.work_through(&behind));
        wait_until("letters leave", Duration::from_secs(30), || sink.count() >= 30);
        first.kill();
        drop(second);
        machine.let_leases_run_out();
        // One whose clock is right finds what the other held until two hours from now.
        let last = machine.work();
        wait_until("no letter is open", Duration::from_secs(60), || machine.letters().open == 0);
        assert!(last.terminate().0.success());
        let letters = machine.letters();
        assert_eq!(letters.accepted + letters.unknown, 150, "{letters:?}");
        assert!(letters.unknown <= 8, "no more than sessions were killed: {letters:?}");
        assert_eq!(sink.doubles(), Vec::<String>::new());
    }
}
