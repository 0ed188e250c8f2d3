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

/// A hundred letters and more for each death, several processes at once, some killed while the others go on.
struct Massacre {
    letters: usize,
    sessions: usize,
    workers: usize,
    deaths: u64,
    /// How long the relay thinks about each letter.
    thinks: Duration,
}

/// Kills processes at random while letters leave, lets the survivors finish, and holds the ledger against the relay.
fn survive(on: On, Massacre { letters, sessions, workers, deaths, thinks }: &Massacre) {
    let (sessions, workers, deaths, thinks) = (*sessions, *workers, *deaths, *thinks);
    let sink = Sink::start(move |moment| match moment.step {
        Step::Dot => Act::Late(thinks),
        _ => Act::GoOn,
    });
    let machine = Machine::with_sessions(on, Some(sink.addr), sessions);
    machine.invite(letters.div_ceil(3));
    let planned = 3 * letters.div_ceil(3);
    let mut dice = Dice(20_260_304 + sessions as u64);
    let begun = Instant::now();
    let mut at_work: Vec<_> = (0..workers).map(|_| machine.work()).collect();
    let mut while_sending = 0;
    for death in 1..=deaths {
        let before = sink.accepted().len();
        let is_over = |count: usize| count + sessions * workers >= planned;
        wait_until("letters leave", Duration::from_secs(120), || {
            let now = sink.accepted().len();
            now > before || is_over(now)
        });
        if !is_over(before) {
            while_sending += 1;
        }
        std::thread::sleep(Duration::from_millis(150 + dice.below(350)));
        let unlucky = usize::try_from(dice.below(workers as u64)).unwrap();
        at_work.swap_remove(unlucky).kill();
        assert_eq!(sink.doubles(), Vec::<String>::new(), "after death {death}");
        at_work.push(machine.work());
    }
    wait_until("what can leave has left", Duration::from_secs(600), || {
        std::thread::sleep(Duration::from_millis(500));
        machine.letters_waiting() == 0
    });
    let took = begun.elapsed();
    at_work.into_iter().for_each(|worker| assert!(worker.terminate().0.success()));
    machine.let_leases_run_out();
    let last = machine.work();
    wait_until("no letter is open", Duration::from_secs(120), || machine.letters().open == 0);
    assert!(last.terminate().0.success());
    machine.assert_intact();

    assert_eq!(sink.doubles(), Vec::<String>::new());
    let taken: BTreeSet<String> = message_ids(&sink).iter().map(|id| invitation_of(id)).collect();
    let (accepted, unknown) = (in_ledger(&machine, "accepted"), in_ledger(&machine, "unknown"));
    let has = unknown.intersection(&taken).count();
    let lost = planned - taken.union(&unknown).count();
    println!(
        "{on:?}, {planned} letters, {sessions} sessions, {workers} workers, {deaths} deaths ({while_sending} while sending), \
         {took:.0?}: doubles {}, lost without a trace {lost}, accepted {}, in doubt {} (the relay has {has})",
        sink.doubles().len(),
        accepted.len(),
        unknown.len(),
    );
    assert_eq!(accepted.len() + unknown.len(), planned, "each letter is accepted or in doubt");
    assert!(accepted.is_subset(&taken), "what the ledger calls accepted, the relay has");
    assert_eq!(lost, 0);
    assert!(unknown.len() <= usize::try_from(deaths).unwrap() * sessions, "{} in doubt", unknown.len());
}

stories! {
    fn several_workers_survive_deaths_among_them(on: On) {
        let workers = if on == On::Postgres { 4 } else { 1 };
        let thinks = Duration::from_millis(if on == On::Postgres { 120 } else { 60 });
        survive(on, &Massacre { letters: 900, sessions: 8, workers, deaths: 4, thinks });
    }
}

/// `PEIL_KILLS_SESSIONS=32 cargo test --test faults twenty_thousand -- --ignored --nocapture`
fn twenty_thousand(on: On, workers: usize) {
    let number = |name: &str, usual| std::env::var(name).map_or(usual, |text| text.parse().expect(name));
    let (letters, sessions) = (number("PEIL_KILLS_LETTERS", 20_000), number("PEIL_KILLS_SESSIONS", 8));
    let thinks = Duration::from_millis(5);
    survive(on, &Massacre { letters, sessions, workers, deaths: number("PEIL_KILLS", 20) as u64, thinks });
}

#[test]
#[ignore = "takes minutes"]
fn twenty_thousand_letters_survive_on_sqlite() {
    twenty_thousand(On::Sqlite, 1);
}

#[test]
#[ignore = "takes minutes"]
fn twenty_thousand_letters_survive_on_postgres() {
    twenty_thousand(On::Postgres, 4);
}

/// The invitation that a Message-ID such as `<i1.0011…@peil.example>` names, in hexadecimal digits.
fn invitation_of(message_id: &str) -> String {
    let local = message_id.trim_start_matches('<').split('@').next().unwrap_or_default();
    local.rsplit('.').next().unwrap_or_default().to_owned()
}
