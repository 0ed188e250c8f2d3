//! Nobody is written to twice and no letter gets lost without a trace, however often the post is killed.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use peil::mail::opened::Opened;

use crate::machine::{Dice, Letters, Machine, wait_until};
use crate::stories;
use crate::support::house::{Database, On};
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
            let before = sink.count();
            let running = if death % 3 == 0 { machine.serve("127.0.0.1:0", &[]) } else { machine.work() };
            let enough = before + 1 + usize::try_from(dice.below(20)).unwrap();
            wait_until("letters leave", Duration::from_secs(30), || sink.count() >= enough);
            std::thread::sleep(Duration::from_micros(dice.below(30_000)));
            running.kill();
            assert_eq!(sink.doubles(), Vec::<String>::new(), "after death {death}");
            machine.assert_intact();
            // On PostgreSQL others may be at work: what a dead worker held stays held for a while.
            if death % 2 == 0 {
                machine.let_leases_run_out();
            }
        }
        let at_deaths = sink.count();
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

/// Several processes at once, some killed while the others go on, at a relay with moods.
struct Massacre {
    letters: usize,
    sessions: usize,
    workers: usize,
    deaths: u64,
    /// How long the relay thinks about each letter.
    thinks: Duration,
    /// How much more often than once in ten thousand each thing goes wrong.
    moody: u64,
}

/// What a relay does wrong of itself: busy, greylisting, lines that drop, a full disk, and replies that get lost, late
/// or never come. Those of the last kind are counted: each may leave a letter in doubt.
fn relay(thinks: Duration, moody: u64, unclear: Arc<AtomicUsize>) -> Sink {
    let dice = Mutex::new(Dice(20_260_305));
    Sink::start(move |moment| {
        let lot = dice.lock().unwrap().below(10_000);
        let doubtful = |act| {
            unclear.fetch_add(1, Ordering::SeqCst);
            act
        };
        match moment.step {
            Step::Greeting if lot < 50 * moody => Act::SayAndHangUp("421 4.3.2 Too busy"),
            Step::Mail if lot < 10 * moody => Act::SayAndHangUp("421 4.7.0 Enough for one connection"),
            Step::Rcpt if lot < 100 * moody => Act::Say("450 4.2.0 Greylisted"),
            Step::Data if lot < 10 * moody => Act::HangUp,
            Step::Dot if lot < 5 * moody => doubtful(Act::TakeAndHangUp),
            Step::Dot if lot < 10 * moody => doubtful(Act::HangUp),
            Step::Dot if lot < 12 * moody => doubtful(Act::Late(2 * PATIENCE)),
            Step::Dot if lot < 14 * moody => doubtful(Act::TakeAndStaySilent(2 * PATIENCE)),
            Step::Dot if lot < 16 * moody => Act::Say("452 4.3.1 Insufficient system storage"),
            Step::Dot => Act::Late(thinks),
            _ => Act::GoOn,
        }
    })
}

/// How long the post waits for each reply.
const PATIENCE: Duration = Duration::from_secs(2);

/// Kills processes at random while letters leave, lets the survivors finish, and holds the ledger against the relay.
fn survive(on: On, massacre: &Massacre) {
    let Massacre { letters, sessions, workers, deaths, thinks, moody } = *massacre;
    let unclear = Arc::new(AtomicUsize::new(0));
    let sink = relay(thinks, moody, unclear.clone());
    let more =
        format!("sessions = {sessions}\ntime_out_seconds = {0}\ntime_outs = {{ dot = {0} }}\n", PATIENCE.as_secs());
    let machine = Machine::with_mail(Database::fresh(on), Some(sink.addr), &more);
    machine.invite(letters.div_ceil(3));
    let planned = 3 * letters.div_ceil(3);
    let mut dice = Dice(20_260_304 + sessions as u64);
    let begun = Instant::now();
    let mut at_work: Vec<_> = (0..workers).map(|_| machine.work()).collect();
    let mut while_sending = 0;
    let hurried = || {
        machine.hurry();
        std::thread::sleep(Duration::from_millis(50));
    };
    for death in 1..=deaths {
        let before = sink.count();
        let is_over = |count: usize| count + sessions * workers >= planned;
        wait_until("letters leave", Duration::from_secs(120), || {
            hurried();
            let now = sink.count();
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
    wait_until("what can leave has left", Duration::from_secs(900), || {
        hurried();
        machine.letters_waiting() == 0
    });
    let took = begun.elapsed();
    at_work.into_iter().for_each(|worker| assert!(worker.terminate().0.success()));
    machine.let_leases_run_out();
    let last = machine.work();
    wait_until("no letter is open", Duration::from_secs(120), || {
        hurried();
        machine.letters().open == 0
    });
    assert!(last.terminate().0.success());
    machine.assert_intact();

    let doubles = sink.doubles();
    let taken: BTreeSet<String> = message_ids(&sink).iter().map(|id| invitation_of(id)).collect();
    let (accepted, unknown) = (in_ledger(&machine, "accepted"), in_ledger(&machine, "unknown"));
    let has = unknown.intersection(&taken).count();
    let lost = planned - taken.union(&unknown).count();
    let unclear = unclear.load(Ordering::SeqCst);
    println!(
        "{on:?}, {planned} letters, {sessions} sessions, {workers} workers, {deaths} deaths ({while_sending} while sending), \
         {unclear} replies lost, {took:.0?}: doubles {}, lost without a trace {lost}, accepted {}, in doubt {} (the relay has \
         {has})",
        doubles.len(),
        accepted.len(),
        unknown.len(),
    );
    assert_eq!(doubles, Vec::<String>::new());
    assert_eq!(accepted.len() + unknown.len(), planned, "each letter is accepted or in doubt");
    assert!(accepted.is_subset(&taken), "what the ledger calls accepted, the relay has");
    assert_eq!(lost, 0);
    assert!(unknown.len() <= usize::try_from(deaths).unwrap() * sessions + unclear, "{} in doubt", unknown.len());
}

#[test]
fn deaths_and_a_moody_relay_double_and_lose_nothing_on_sqlite() {
    let thinks = Duration::from_millis(5);
    survive(On::Sqlite, &Massacre { letters: 2_000, sessions: 8, workers: 1, deaths: 5, thinks, moody: 1 });
}

#[test]
fn deaths_among_four_workers_and_a_moody_relay_double_and_lose_nothing_on_postgres() {
    let thinks = Duration::from_millis(20);
    survive(On::Postgres, &Massacre { letters: 2_000, sessions: 8, workers: 4, deaths: 5, thinks, moody: 1 });
}

#[test]
fn two_workers_and_eight_do_not_get_into_each_others_way() {
    let thinks = Duration::from_millis(60);
    for (workers, sessions) in [(2, 4), (8, 2)] {
        survive(On::Postgres, &Massacre { letters: 500, sessions, workers, deaths: 3, thinks, moody: 0 });
    }
}

/// `PEIL_KILLS_SESSIONS=32 cargo test --release --test faults twenty_thousand -- --ignored --nocapture`
fn twenty_thousand(on: On, workers: usize) {
    let number = |name: &str, usual| std::env::var(name).map_or(usual, |text| text.parse().expect(name));
    let deaths = number("PEIL_KILLS", 20);
    let (letters, sessions) = (number("PEIL_KILLS_LETTERS", 20_000), number("PEIL_KILLS_SESSIONS", 8));
    let thinks = Duration::from_millis(5);
    let moody = number("PEIL_KILLS_MOODY", 1) as u64;
    survive(on, &Massacre { letters, sessions, workers, deaths: deaths as u64, thinks, moody });
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
