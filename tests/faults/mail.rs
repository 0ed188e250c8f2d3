//! Nobody is written to twice and no letter gets lost without a trace, however often the post is killed.

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use peil::mail::opened::Opened;

use crate::machine::{Dice, Letters, Machine, wait_until};
use crate::stories;
use crate::support::house::On;
use crate::support::smtp_sink::{Act, Sink, Step};

const DEATHS: u64 = 12;
const MEMBERS: usize = 100;
const LETTERS: i64 = 3 * MEMBERS as i64;

/// A relay that takes a letter at once and says so a little later: that is the moment to be killed in.
fn slow_relay() -> Sink {
    Sink::start(|moment| match moment.step {
        Step::Dot => Act::Late(Duration::from_millis(10 + (moment.letter % 7) as u64 * 5)),
        _ => Act::GoOn,
    })
}

fn message_ids(sink: &Sink) -> BTreeSet<String> {
    let id = |message: &[u8]| Opened::of(message).header("Message-ID").expect("a Message-ID").to_owned();
    sink.accepted().iter().map(|taken| id(&taken.message)).collect()
}

/// The Message-IDs of the letters in this state, as the ledger has them, up to the `@`.
fn in_ledger(machine: &Machine, state: &str) -> BTreeSet<String> {
    let hex = match machine.on {
        On::Sqlite => "lower(hex(invitation_id))",
        On::Postgres => "encode(invitation_id, 'hex')",
    };
    machine.texts(&format!("SELECT {hex} AS line FROM letters WHERE state = '{state}'")).into_iter().collect()
}

stories! {
    fn letters_survive_kill_9(on: On) {
        let sink = slow_relay();
        let machine = Machine::new(on, Some(sink.addr));
        machine.invite(MEMBERS);
        let mut dice = Dice(20_260_303);
        let begun = Instant::now();
        for death in 1..=DEATHS {
            let before = sink.accepted().len();
            let running = if death % 3 == 0 { machine.serve("127.0.0.1:0", &[]) } else { machine.work() };
            let enough = before + 1 + usize::try_from(dice.below(20)).unwrap();
            wait_until("letters leave", Duration::from_secs(30), || sink.accepted().len() >= enough);
            std::thread::sleep(Duration::from_micros(dice.below(30_000)));
            running.kill();
            assert_eq!(sink.doubles(), Vec::<String>::new(), "after death {death}");
            machine.assert_intact();
            // On PostgreSQL others may be at work: what a dead worker held stays held for a while.
            if death % 2 == 0 {
                machine.let_leases_run_out();
            }
        }
        let at_deaths = sink.accepted().len();
        machine.let_leases_run_out();
        let last = machine.work();
        wait_until("no letter is open", Duration::from_secs(120), || machine.letters().open == 0);
        let (status, _) = last.terminate();
        assert!(status.success());

        assert_eq!(sink.doubles(), Vec::<String>::new());
        let taken: BTreeSet<String> = message_ids(&sink).iter().map(|id| invitation_of(id)).collect();
        let (accepted, unknown) = (in_ledger(&machine, "accepted"), in_ledger(&machine, "unknown"));
        let Letters { planned, open, otherwise, .. } = machine.letters();
        assert_eq!((planned, open, otherwise), (LETTERS, 0, 0));
        assert_eq!(accepted.len() + unknown.len(), MEMBERS * 3, "each letter is accepted or in doubt");
        assert!(accepted.is_subset(&taken), "what the ledger calls accepted, the relay has");
        assert!(taken.iter().all(|id| accepted.contains(id) || unknown.contains(id)));
        assert!(!unknown.is_empty(), "the deaths hit no letter on its way: they prove nothing");
        let lost = MEMBERS * 3 - taken.len();
        assert!(lost <= unknown.len());
        println!(
            "{DEATHS} deaths while {at_deaths} of {LETTERS} letters left, in {:.0?}: none twice, {} accepted, {} in doubt \
             (of which the relay has {}, {lost} lost)",
            begun.elapsed(),
            accepted.len(),
            unknown.len(),
            unknown.intersection(&taken).count(),
        );
    }
}

/// The invitation that a Message-ID such as `<i1.0011…@peil.example>` names, in hexadecimal digits.
fn invitation_of(message_id: &str) -> String {
    let local = message_id.trim_start_matches('<').split('@').next().unwrap_or_default();
    local.rsplit('.').next().unwrap_or_default().to_owned()
}
