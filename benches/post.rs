//! How fast letters leave, against Postfix's own source of test mail, and what the ledger's mark costs.
//!
//! `cargo bench --bench post`: the same number of letters of about the same size to the same sink (`smtp-sink`), over 1, 8
//! and 32 sessions. Needs Postfix's `smtp-sink` and `smtp-source`; without them it says so. Figures in letters a second
//! don't travel from machine to machine, their ratios do.

#[allow(dead_code, unused_imports, clippy::unwrap_used)] // the stories use all of it
#[path = "../tests/suite/support/mod.rs"]
mod support;

use std::io::{BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpStream};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use peil::mail::mailbox::Mailbox;
use peil::mail::mailer::Mailer;
use peil::mail::outcome::{Begun, Outcome};
use peil::mail::relay::{Relay, SmtpSettings};
use peil::services::deliver_letters;
use peil::storage::letters;
use peil::wave::ledger::State;
use support::house::{Database, House, On};
use support::smtp_sink::{Act, Sink, Step};
use support::work;

const LETTERS: usize = 3_000;
const SESSIONS: [usize; 3] = [1, 8, 32];
/// Letters whose marks are made without a relay.
const COMMITS: usize = 1_000;
const ROUNDS: usize = 3;
/// What a relay far away takes for each answer.
const FAR: Duration = Duration::from_millis(20);
const FROM: &str = "b@bounce.peil.example";

fn main() {
    let Some(sink) = SmtpSink::start() else {
        println!("smtp-sink and smtp-source are not installed (Debian: postfix), so there is nothing to compare with");
        return;
    };
    let message = message_of_a_wave();
    println!("{LETTERS} letters of {} bytes, best of {ROUNDS}, letters a second", message.len());
    println!("{:<44}{:>9}{:>9}{:>9}", "sessions", SESSIONS[0], SESSIONS[1], SESSIONS[2]);
    let source = SESSIONS.map(|sessions| best(LETTERS, || sink.source(sessions, message.len(), false)));
    row("smtp-source, a connection for each letter", source);
    let reused = SESSIONS.map(|sessions| best(LETTERS, || sink.source(sessions, message.len(), true)));
    row("smtp-source, connections reused", reused);
    let bare = SESSIONS.map(|sessions| best(LETTERS, || without_ledger(sink.addr, sessions, &message)));
    row("Peil's sessions, no ledger", bare);
    let mut ledgers = vec![("SQLite", On::Sqlite)];
    if std::env::var("PEIL_TEST_POSTGRES").is_ok() {
        ledgers.push(("PostgreSQL", On::Postgres));
    }
    for (name, on) in ledgers {
        for (what, deeds) in
            [("a commit of nothing", Deed::Nothing), ("a mark", Deed::Mark), ("a mark and a settling", Deed::Both)]
        {
            let alone = SESSIONS.map(|at_once| best(COMMITS, || commits_alone(on, at_once, deeds)));
            row(&format!("{what} alone, on {name}, so many at once"), alone);
        }
        let whole = SESSIONS.map(|sessions| best(LETTERS, || with_ledger(on, sink.addr, LETTERS, sessions)));
        row(&format!("Peil with its ledger on {name}"), whole);
        share("  of its sessions without a ledger", whole, bare);
        share("  of smtp-source with connections reused", whole, reused);
        share("  of smtp-source with a connection each", whole, source);
    }
    far_away(&message);
}

/// What sending the next commands without waiting for the answers would bring, at a relay that is far away.
fn far_away(message: &[u8]) {
    // A round trip for each answer; those to commands that were sent together come together.
    let sink = Sink::start(|moment| match moment.step {
        Step::Mail | Step::Rcpt | Step::Data | Step::Dot => Act::Late(FAR),
        _ => Act::GoOn,
    });
    let together = Sink::start(|moment| match moment.step {
        Step::Data | Step::Dot => Act::Late(FAR),
        _ => Act::GoOn,
    });
    println!("\na relay {} ms away", FAR.as_millis());
    let one_by_one = SESSIONS.map(|sessions| {
        let letters = 20 * sessions;
        letters as f64 / without_ledger_of(letters, sink.addr, sessions, message).as_secs_f64()
    });
    row("one command after the other", one_by_one);
    let pipelined = SESSIONS.map(|sessions| {
        let letters = 20 * sessions;
        letters as f64 / pipelined(letters, together.addr, sessions, message).as_secs_f64()
    });
    row("MAIL, RCPT and DATA together", pipelined);
    share("  against one after the other", pipelined, one_by_one);
    let whole = SESSIONS.map(|sessions| {
        let letters = 30 * sessions;
        letters as f64 / with_ledger(On::Sqlite, together.addr, letters, sessions).as_secs_f64()
    });
    row("Peil with its ledger on SQLite", whole);
    share("  against MAIL, RCPT and DATA together", whole, pipelined);
}

fn row(what: &str, rates: [f64; 3]) {
    println!("{what:<44}{:>9.0}{:>9.0}{:>9.0}", rates[0], rates[1], rates[2]);
}

fn share(what: &str, ours: [f64; 3], theirs: [f64; 3]) {
    let shares = [0, 1, 2].map(|at| ours[at] / theirs[at]);
    println!("{what:<44}{:>9.2}{:>9.2}{:>9.2}", shares[0], shares[1], shares[2]);
}

/// Letters a second in the best of some rounds.
fn best(letters: usize, mut round: impl FnMut() -> Duration) -> f64 {
    let quickest = (0..ROUNDS).map(|_| round()).min().expect("some rounds");
    letters as f64 / quickest.as_secs_f64()
}

/// A letter as it leaves for the members of a wave.
fn message_of_a_wave() -> Vec<u8> {
    let house = House::new(On::Sqlite);
    work::sent(&house, [1, 0, 0]);
    house.mailbox.list()[0].message.clone()
}

fn mailer_to(addr: SocketAddr) -> Mailer {
    Mailer::Smtp(Relay::new(SmtpSettings::plain("127.0.0.1", addr.port())).expect("a relay"))
}

fn without_ledger(addr: SocketAddr, sessions: usize, message: &[u8]) -> Duration {
    without_ledger_of(LETTERS, addr, sessions, message)
}

/// Letter after letter over so many sessions, and nothing written down.
fn without_ledger_of(letters: usize, addr: SocketAddr, sessions: usize, message: &[u8]) -> Duration {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime");
    let (mailer, message) = (mailer_to(addr), Arc::new(message.to_vec()));
    let left = Arc::new(AtomicUsize::new(0));
    let begun = Instant::now();
    runtime.block_on(async {
        let mut walks = tokio::task::JoinSet::new();
        for _ in 0..sessions {
            let (mailer, message, left) = (mailer.clone(), message.clone(), left.clone());
            walks.spawn(async move {
                let mut session = mailer.open().await.expect("the sink is there");
                loop {
                    let number = left.fetch_add(1, Ordering::Relaxed);
                    if number >= letters {
                        return session.close().await;
                    }
                    assert_eq!(session.begin(FROM, &format!("an{number}@alfa.example")).await, Begun::Ready);
                    assert!(matches!(session.finish(&message).await, Outcome::Accepted { .. }));
                }
            });
        }
        while walks.join_next().await.is_some() {}
    });
    begun.elapsed()
}

/// What is written down of a letter.
#[derive(Clone, Copy, PartialEq)]
enum Deed {
    Nothing,
    Mark,
    Both,
}

/// So many commits of what the ledger writes down of a letter, and nothing else: neither checks nor a relay.
fn commits_alone(on: On, at_once: usize, deed: Deed) -> Duration {
    let database =
        if on == On::Sqlite { Database::file_in(tempfile::tempdir().expect("a folder")) } else { Database::fresh(on) };
    let house = House::with_database(database, Mailer::Memory(Mailbox::with_capacity(0)), Mailbox::with_capacity(0));
    work::furnish(&house, [COMMITS, 0, 0]);
    assert_eq!(work::send(&house), COMMITS);
    let now = house.moment();
    let (until, most) = (now + jiff::SignedDuration::from_mins(10), COMMITS as i64);
    let claimed = house.now(house.peil.store.write(move |db| letters::claim(db, now.into(), until.into(), most, &[])));
    let claimed = Arc::new(claimed.expect("letters are due"));
    let left = Arc::new(AtomicUsize::new(0));
    let begun = Instant::now();
    house.now(async {
        let mut walks = tokio::task::JoinSet::new();
        for _ in 0..at_once {
            let (store, claimed, left) = (house.peil.store.clone(), Arc::clone(&claimed), Arc::clone(&left));
            walks.spawn(async move {
                while let Some(letter) = claimed.get(left.fetch_add(1, Ordering::Relaxed)) {
                    let (key, fence) = (letter.key().expect("a key"), letter.fence);
                    let marked = store.write(move |db| match deed {
                        Deed::Nothing => letters::hasten(db, key, now.into()).map(|()| true),
                        _ => letters::mark(db, key, fence, until.into(), "a hash"),
                    });
                    assert!(marked.await.expect("a commit"));
                    if deed == Deed::Both {
                        let step = letters::Step { accepted_at: Some(now.into()), counts: true, ..Default::default() };
                        let (from, to) = (State::Attempting, State::Accepted);
                        let settled = store.write(move |db| letters::shift(db, key, fence, from, to, &step));
                        assert!(settled.await.expect("a commit"));
                    }
                }
            });
        }
        walks.join_all().await;
    });
    begun.elapsed()
}

/// A wave of so many letters through the post, its mark on disk before each.
fn with_ledger(on: On, addr: SocketAddr, letters: usize, sessions: usize) -> Duration {
    let database =
        if on == On::Sqlite { Database::file_in(tempfile::tempdir().expect("a folder")) } else { Database::fresh(on) };
    let house = House::with_database(database, mailer_to(addr), Mailbox::with_capacity(0));
    work::furnish(&house, [letters / 3, letters / 3, letters - 2 * (letters / 3)]);
    assert_eq!(work::send(&house), letters);
    let begun = Instant::now();
    let delivered = house.now(deliver_letters::deliver_due(&house.peil, sessions)).expect("a wave is delivered");
    let took = begun.elapsed();
    assert_eq!(delivered.accepted, letters as u64, "{delivered:?}");
    took
}

/// What a session could do that sends what it can without waiting (RFC 2920).
fn pipelined(letters: usize, addr: SocketAddr, sessions: usize, message: &[u8]) -> Duration {
    let begun = Instant::now();
    std::thread::scope(|scope| {
        for _ in 0..sessions {
            scope.spawn(|| {
                let mut out = TcpStream::connect(addr).expect("the sink is there");
                out.set_nodelay(true).expect("a socket");
                let mut answers = BufReader::new(out.try_clone().expect("a socket"));
                read_answer(&mut answers);
                say(&mut out, b"EHLO bench\r\n");
                read_answer(&mut answers);
                for number in 0..letters / sessions {
                    let commands = format!("MAIL FROM:<{FROM}>\r\nRCPT TO:<an{number}@alfa.example>\r\nDATA\r\n");
                    say(&mut out, commands.as_bytes());
                    (0..3).for_each(|_| read_answer(&mut answers));
                    say(&mut out, &[message, b"\r\n.\r\n"].concat());
                    read_answer(&mut answers);
                }
            });
        }
    });
    begun.elapsed()
}

fn say(out: &mut TcpStream, bytes: &[u8]) {
    out.write_all(bytes).expect("the sink listens");
}

fn read_answer(answers: &mut BufReader<TcpStream>) {
    let mut line = String::from("   -");
    while line.as_bytes().get(3) == Some(&b'-') {
        line.clear();
        answers.read_line(&mut line).expect("the sink answers");
    }
    assert!(line.starts_with(['2', '3']), "{line}");
}

/// Postfix's sink for test mail; it ends when dropped.
struct SmtpSink {
    child: Child,
    addr: SocketAddr,
}

impl SmtpSink {
    fn start() -> Option<Self> {
        let port = std::net::TcpListener::bind("127.0.0.1:0").ok()?.local_addr().ok()?.port();
        let addr = SocketAddr::from(([127, 0, 0, 1], port));
        let mut command = Command::new("smtp-sink");
        let is_root = Command::new("id").arg("-u").output().ok()?.stdout == b"0\n";
        if is_root {
            command.args(["-u", "nobody"]);
        }
        command.args([&addr.to_string(), "1000"]).stdout(Stdio::null()).stderr(Stdio::null());
        let sink = Self { child: command.spawn().ok()?, addr };
        for _ in 0..200 {
            if TcpStream::connect(addr).is_ok() {
                return Some(sink);
            }
            std::thread::sleep(Duration::from_millis(10));
        }
        None
    }

    fn source(&self, sessions: usize, size: usize, reuse: bool) -> Duration {
        let mut command = Command::new("smtp-source");
        if reuse {
            command.arg("-d");
        }
        command.args(["-s", &sessions.to_string(), "-m", &LETTERS.to_string(), "-l", &size.to_string()]);
        command.args(["-f", FROM, "-t", "an1@alfa.example", &self.addr.to_string()]);
        let begun = Instant::now();
        assert!(command.status().expect("smtp-source").success());
        begun.elapsed()
    }
}

impl Drop for SmtpSink {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
