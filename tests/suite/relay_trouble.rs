//! The post at work when its relay is in trouble, and when clocks jump: told by what the worker does by itself.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use jiff::{SignedDuration, Timestamp, ToSpan};
use peil::mail::mailbox::Mailbox;
use peil::mail::mailer::Mailer;
use peil::mail::relay::{Relay, Security, SmtpSettings, TimeOuts};
use peil::services::deliver_letters::{self, Pace};
use peil::services::prepare_wave::NewWave;
use peil::services::{prepare_wave, stop_writing};
use peil::settings::{Given, Settings, Way};
use peil::storage::post_rests::{self, RELAY, Rest};
use tokio::sync::watch;
use tokio::task::JoinHandle;

use crate::stories;
use crate::support::house::House;
use crate::support::relay::{Meanwhile, house_at, taken_for};
use crate::support::smtp_sink::{Act, Manners, Sink, Step, Tls, certificates};
use crate::support::work::{self, WAVE_PAGE};

/// The worker of a house, as `peil serve` runs it.
struct AtWork<'h> {
    house: &'h House,
    stop: watch::Sender<bool>,
    working: JoinHandle<()>,
}

impl<'h> AtWork<'h> {
    fn begin(house: &'h House, sessions: usize) -> Self {
        let (stop, told) = watch::channel(false);
        let working = house.begin(deliver_letters::work(house.peil.clone(), sessions, Pace::unlimited(), told));
        Self { house, stop, working }
    }

    fn end(self) {
        self.stop.send(true).unwrap();
        self.house.now(self.working).unwrap();
    }
}

fn until(what: &str, mut is_so: impl FnMut() -> bool) {
    let begun = Instant::now();
    while !is_so() {
        assert!(begun.elapsed() < Duration::from_secs(30), "it is not so that {what}");
        std::thread::sleep(Duration::from_millis(10));
    }
}

fn rest(house: &House) -> Option<Rest> {
    house.now(house.peil.store.read(|db| post_rests::find(db, RELAY))).unwrap()
}

/// The rest after so many troubles in a row.
fn rest_after(house: &House, troubles: i32) -> Rest {
    until("the post rests", || rest(house).is_some_and(|rest| rest.troubles == troubles));
    rest(house).unwrap()
}

fn lasts(rest: &Rest, now: Timestamp) -> SignedDuration {
    rest.until.moment().duration_since(now)
}

/// The way to this relay as a file of settings says it.
fn set_to(sink: &Sink, settings: &str) -> Mailer {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("peil.toml");
    let relay = format!("[mail]\nrelay = \"smtp://127.0.0.1:{}\"\nsecurity = \"off\"\n{settings}", sink.addr.port());
    std::fs::write(&file, relay).unwrap();
    let read = Settings::read(&Given { config: Some(file), ..Given::default() }).unwrap();
    match read.post.way {
        Way::Relay(relay) => Mailer::Smtp(relay),
        Way::Folder(_) => panic!("a relay was named"),
    }
}

/// How many letters are in this state, and how many attempts were counted against them.
fn standing(house: &House, state: &str) -> (usize, i32) {
    let letters: Vec<_> = work::ledger(house).into_values().filter(|letter| letter.state == state).collect();
    (letters.len(), letters.iter().map(|letter| letter.attempts).sum())
}

stories! {
    fn a_busy_relay_is_left_alone_for_longer_each_time(on: On) {
        let is_busy = Arc::new(AtomicBool::new(true));
        let busy = is_busy.clone();
        let sink = Sink::start(move |moment| match moment.step {
            Step::Greeting if busy.load(Ordering::SeqCst) => Act::SayAndHangUp("421 4.3.2 Too busy"),
            _ => Act::GoOn,
        });
        let house = house_at(on, &sink);
        work::furnish(&house, [4, 0, 0]);
        work::send(&house);
        let post = AtWork::begin(&house, 2);
        let first = rest_after(&house, 1);
        assert_eq!((first.phase.as_str(), first.code, first.needs_a_person), ("greeting", Some(421), false));
        assert!((30..=38).contains(&lasts(&first, house.moment()).as_secs()), "{first:?}");
        assert_eq!(standing(&house, "queued"), (4, 0), "no letter is to blame");
        let page = house.evaluator().get(WAVE_PAGE);
        assert!(page.says("The relay takes no letters at the moment") && page.says("Too busy"), "{}", page.words());
        let asked = sink.connections();

        house.minutes_later(1);
        let second = rest_after(&house, 2);
        assert!((60..=75).contains(&lasts(&second, house.moment()).as_secs()), "{second:?}");
        assert_eq!(second.since, first.since);
        assert!(sink.connections() > asked && sink.connections() <= asked + 2, "it was asked once more by each session");
        assert_eq!(standing(&house, "queued"), (4, 0));

        is_busy.store(false, Ordering::SeqCst);
        house.minutes_later(2);
        until("all letters have left", || standing(&house, "accepted") == (4, 4));
        until("the rest is over", || rest(&house).is_none());
        assert!(!house.evaluator().get(WAVE_PAGE).says("The relay takes no letters"));
        post.end();
        assert_eq!((sink.count(), sink.doubles()), (4, Vec::new()));
    }

    fn a_relay_whose_disk_is_full_refuses_one_letter_and_not_all(on: On) {
        let is_full = Arc::new(AtomicBool::new(true));
        let full = is_full.clone();
        let sink = Sink::start(move |moment| match moment.step {
            Step::Dot if full.load(Ordering::SeqCst) => Act::Say("452 4.3.1 Insufficient system storage"),
            _ => Act::GoOn,
        });
        let house = house_at(on, &sink);
        work::furnish(&house, [12, 0, 0]);
        work::send(&house);
        let post = AtWork::begin(&house, 1);
        let found = rest_after(&house, 1);
        assert_eq!((found.phase.as_str(), found.code), ("text", Some(452)));
        assert_eq!((standing(&house, "deferred"), standing(&house, "queued")), ((1, 1), (11, 0)));
        is_full.store(false, Ordering::SeqCst);
        house.minutes_later(10);
        until("all letters have left", || standing(&house, "accepted") == (12, 13));
        post.end();
        assert_eq!((sink.count(), sink.doubles()), (12, Vec::new()));
    }

    fn a_certificate_that_ran_out_is_for_a_person_to_see_to(on: On) {
        let sink = Sink::with(Manners { tls: Tls::StartExpired, ..Manners::default() }, |_| Act::GoOn);
        let settings = SmtpSettings {
            security: Security::Required,
            ca_file: Some(certificates().join("authority.pem")),
            time_outs: TimeOuts::all(Duration::from_secs(5)),
            ..SmtpSettings::plain("localhost", sink.addr.port())
        };
        let relay = Mailer::Smtp(Relay::new(settings).unwrap());
        let house = House::with_mailer(on, relay, Mailbox::with_capacity(0));
        work::furnish(&house, [3, 0, 0]);
        work::send(&house);
        let post = AtWork::begin(&house, 1);
        let found = rest_after(&house, 1);
        assert_eq!((found.phase.as_str(), found.needs_a_person), ("tls", true), "{found:?}");
        assert_eq!(standing(&house, "queued"), (3, 0));
        let page = house.evaluator().get(WAVE_PAGE);
        assert!(page.says("that won’t pass by itself"), "{}", page.words());
        post.end();
        assert!(sink.accepted().is_empty());
    }

    fn the_wait_after_the_dot_is_its_own(on: On) {
        // The relay thinks for two seconds over every letter: longer than any other step may take.
        let thinks = Duration::from_secs(2);
        for (settings, state) in [
            ("time_out_seconds = 1\n", "accepted"),
            ("time_out_seconds = 1\ntime_outs = { dot = 20 }\n", "accepted"),
            ("time_out_seconds = 20\ntime_outs = { dot = 1 }\n", "unknown"),
        ] {
            let sink = Sink::start(move |moment| if moment.step == Step::Dot { Act::Late(thinks) } else { Act::GoOn });
            let house = House::with_mailer(on, set_to(&sink, settings), Mailbox::with_capacity(0));
            work::furnish(&house, [1, 0, 0]);
            work::send(&house);
            house.now(deliver_letters::deliver_due(&house.peil, 1)).unwrap();
            assert_eq!(standing(&house, state).0, 1, "{settings}");
        }
        // And the other way round: who is slow before the dot is given up after that step's time, and nothing is in doubt.
        let sink = Sink::start(move |moment| if moment.step == Step::Rcpt { Act::Late(thinks) } else { Act::GoOn });
        let settings = "time_out_seconds = 20\ntime_outs = { rcpt = 1, dot = 20 }\n";
        let house = House::with_mailer(on, set_to(&sink, settings), Mailbox::with_capacity(0));
        work::furnish(&house, [1, 0, 0]);
        work::send(&house);
        let begun = Instant::now();
        house.now(deliver_letters::deliver_due(&house.peil, 1)).unwrap();
        assert!(begun.elapsed() < Duration::from_secs(15), "{:?}", begun.elapsed());
        assert_eq!((standing(&house, "deferred").0, standing(&house, "unknown").0), (1, 0));
    }

    fn a_connection_that_is_used_up_is_replaced_without_a_rest(on: On) {
        let on_this = Arc::new(AtomicUsize::new(0));
        let sink = Sink::start(move |moment| match moment.step {
            Step::Greeting => {
                on_this.store(0, Ordering::SeqCst);
                Act::GoOn
            }
            Step::Mail if on_this.fetch_add(1, Ordering::SeqCst) == 3 => {
                Act::SayAndHangUp("421 4.7.0 Too many letters on this connection")
            }
            _ => Act::GoOn,
        });
        let house = house_at(on, &sink);
        work::furnish(&house, [10, 0, 0]);
        work::send(&house);
        let post = AtWork::begin(&house, 1);
        until("all letters have left", || standing(&house, "accepted").0 == 10);
        post.end();
        assert_eq!(standing(&house, "accepted"), (10, 10));
        assert_eq!((sink.connections(), rest(&house).is_none()), (4, true));
    }

    fn whoever_is_written_off_while_the_post_is_under_way_gets_no_letter(on: On) {
        let meanwhile = Meanwhile::default();
        let to = work::address("alfa", 2);
        let awaited = to.clone();
        let sink = meanwhile.sink(move |moment| moment.to == awaited);
        let house = house_at(on, &sink);
        work::furnish(&house, [3, 0, 0]);
        work::send(&house);
        let (peil, gone, now) = (house.peil.clone(), to.clone(), house.moment());
        meanwhile.shall(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
            runtime.block_on(stop_writing::stop(&peil, &gone, "eva", now)).unwrap();
        });
        let delivered = house.deliver();
        assert!(meanwhile.has_happened());
        assert_eq!((delivered.accepted, delivered.dropped), (2, 1), "{delivered:?}");
        assert_eq!(work::ledger(&house)[&to].state, "suppressed");
        assert!(taken_for(&sink, &to).is_empty());
    }

    fn a_clock_that_jumps_over_the_leap_day_and_back_loses_and_doubles_nothing(on: On) {
        let house_of_the_moment: Arc<std::sync::Mutex<Option<peil::services::Clock>>> = Arc::default();
        let clock_of = house_of_the_moment.clone();
        let begins: Timestamp = "2028-02-28T22:30:00Z".parse().unwrap();
        let texts = AtomicUsize::new(0);
        let greylisted = AtomicBool::new(false);
        let sink = Sink::start(move |moment| {
            let first_to = |number: usize| moment.to == work::address("alfa", number);
            match moment.step {
                Step::Rcpt if first_to(1) && !greylisted.swap(true, Ordering::SeqCst) => Act::Say("450 4.2.0 Greylisted"),
                Step::Dot => {
                    let jump = match texts.fetch_add(1, Ordering::SeqCst) {
                        4 => Some(2.hours()),
                        9 => Some((-2).hours()),
                        14 => Some(30.hours()),
                        19 => Some((-3).hours()),
                        _ => None,
                    };
                    if let (Some(jump), Some(clock)) = (jump, clock_of.lock().unwrap().as_ref()) {
                        clock.move_to(clock.now() + jump);
                    }
                    Act::GoOn
                }
                _ => Act::GoOn,
            }
        });
        let house = house_at(on, &sink);
        house.peil.clock.move_to(begins);
        work::furnish(&house, [30, 0, 0]);
        let wave = NewWave { closes_on: "2028-04-01".parse().unwrap(), ..work::new_wave(work::WAVE) };
        house.now(prepare_wave::prepare(&house.peil, wave, "eva", house.moment())).unwrap();
        work::release(&house);
        *house_of_the_moment.lock().unwrap() = Some(house.peil.clock.clone());
        let post = AtWork::begin(&house, 2);
        // Those that were held when it jumped come back when their lease is over; that hour comes.
        until("all letters have left", || {
            if texts_left(&house) == 0 {
                return true;
            }
            if sink.count() >= 25 {
                house.minutes_later(10);
            }
            false
        });
        post.end();
        assert_eq!(standing(&house, "accepted").0, 30);
        assert_eq!((sink.count(), sink.doubles()), (30, Vec::new()));
    }
}

fn texts_left(house: &House) -> usize {
    work::ledger(house).values().filter(|letter| letter.state != "accepted").count()
}
