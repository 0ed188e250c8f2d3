//! How fast letters leave: one pace for all workers, one for each group of domains, and none for those that rest.

use std::sync::atomic::{AtomicBool, Ordering};

use jiff::SignedDuration;
use peil::services::deliver_letters::{self, Delivered, Pace};
use peil::storage::StoreError;
use peil::storage::throttles;
use peil::wave::ledger::Throttle;

use crate::stories;
use crate::support::house::House;
use crate::support::relay::house_at;
use crate::support::smtp_sink::{Act, Sink, Step};
use crate::support::work;

fn throttle(house: &House, name: &str) -> Option<Throttle> {
    let names = [name.to_owned()];
    let known = house.now(house.peil.store.read(move |db| throttles::known(db, &names)));
    known.unwrap().into_values().next()
}

/// Makes letters to this group so many times slower.
fn slow(house: &House, name: &str, slowness: f64) {
    let (names, now) = ([name.to_owned()], house.moment());
    let slowed = house.now(house.peil.store.write(move |db| {
        for (name, throttle) in throttles::hold(db, &names, &Throttle::fresh(now))? {
            throttles::keep(db, &name, &Throttle { slowness, ..throttle })?;
        }
        Ok::<_, StoreError>(())
    }));
    slowed.unwrap();
}

fn deliver_at(house: &House, pace: Pace) -> Delivered {
    house.now(deliver_letters::deliver_due_at(&house.peil, 1, pace)).unwrap()
}

stories! {
    fn several_workers_keep_one_pace(on: On) {
        let sink = Sink::friendly();
        let house = house_at(on, &sink);
        work::furnish(&house, [8, 8, 8]);
        work::send(&house);
        let begun = house.moment();
        let pace = Pace::per_second(50).and_per_domain(40).and_per_wave(30);
        let delivered = house.at_once(4, |peil| async move {
            deliver_letters::deliver_due_at(&peil, 1, pace).await.unwrap().accepted
        });
        assert_eq!((delivered.iter().sum::<u64>(), sink.accepted().len()), (24, 24));
        // Whoever took them, each letter took one turn of the relay, of its wave and of its group.
        let wave = format!("wave {}", work::figures(&house).wave.id.uuid().simple());
        for (name, letters, between) in [("relay", 24, 20_000_000), (wave.as_str(), 24, 33_333_333), ("to alfa.example", 8, 25_000_000)] {
            let taken = throttle(&house, name).unwrap().next_at - begun;
            let whole = SignedDuration::from_nanos(between * letters);
            assert!((taken - whole).abs() < SignedDuration::from_millis(1), "{name}: {taken:?}, not {whole:?}");
        }
    }

    fn a_wave_has_a_pace_of_its_own_by_page_and_by_service(on: On) {
        let sink = Sink::friendly();
        let house = house_at(on, &sink);
        work::furnish(&house, [8, 0, 0]);
        work::send(&house);
        let mut desk = house.evaluator();
        let page = desk.get(work::WAVE_PAGE);
        assert!(page.text.contains("name=\"per_second\""), "a pace of the house can be changed, too");
        assert!(page.says("as fast as the house sends"), "{}", page.words());
        for wrong in ["", "-1", "1001", "fast", "2.5"] {
            let form = [("step", "pace"), ("per_second", wrong), ("why", "het relais kan meer")];
            let page = desk.submit(work::WAVE_PAGE, work::WAVE_PAGE, &form);
            assert_eq!((page.status, page.value("per_second").as_str()), (422, wrong));
            assert!(page.text.contains("value=\"het relais kan meer\"") && page.text.contains("aria-invalid"));
            assert!(page.says("is no pace: type a whole number from 0 to 1000"), "{wrong}: {}", page.words());
            assert_eq!(work::figures(&house).wave.per_second, 0);
        }
        desk.submit(work::WAVE_PAGE, work::WAVE_PAGE, &[("step", "pace"), ("per_second", "50")]);
        let page = desk.get(work::WAVE_PAGE);
        assert!(page.says("at most 50 letters a second") && page.says("set to 50 letters a second"), "{}", page.words());
        let begun = house.moment();
        assert_eq!(deliver_at(&house, Pace::per_second(1_000)).accepted, 8);
        let wave = format!("wave {}", work::figures(&house).wave.id.uuid().simple());
        let taken = throttle(&house, &wave).unwrap().next_at - begun;
        assert_eq!(taken, SignedDuration::from_millis(8 * 20));
        // It goes before what the house sets for every wave, and never before what it sets for all together.
        house.days_later(4);
        work::remind(&house);
        let begun = house.moment();
        assert_eq!(deliver_at(&house, Pace::per_second(40).and_per_wave(10)).accepted, 8);
        assert_eq!(throttle(&house, "relay").unwrap().next_at - begun, SignedDuration::from_millis(8 * 25));
        assert!(throttle(&house, &wave).unwrap().next_at - begun <= SignedDuration::from_millis(8 * 25));
    }

    fn a_group_that_is_slow_holds_up_no_other(on: On) {
        let sink = Sink::friendly();
        let house = house_at(on, &sink);
        work::furnish(&house, [30, 1, 1]);
        work::send(&house);
        slow(&house, "to alfa.example", 64.0);
        // One letter to Alfa every 64 seconds; a hand holds ten.
        let pace = Pace::unlimited().and_per_domain(1);
        assert_eq!(deliver_at(&house, pace).accepted, 3);
        assert_eq!(deliver_at(&house, pace).accepted, 0);
        house.minutes_later(2);
        assert_eq!(deliver_at(&house, pace).accepted, 1);
        assert_eq!(sink.accepted().iter().filter(|taken| taken.to.ends_with("@alfa.example")).count(), 2);
        assert_eq!(work::figures(&house).total.open, 28);
    }

    fn a_host_that_finds_letters_too_fast_gets_half_and_more_again_when_it_is_quiet(on: On) {
        let has_said = AtomicBool::new(false);
        let sink = Sink::start(move |moment| match moment.step {
            Step::Rcpt if moment.to.ends_with("@beta.example") && !has_said.swap(true, Ordering::SeqCst) => {
                Act::SayAndHangUp("421 4.7.28 Too many letters")
            }
            _ => Act::GoOn,
        });
        let house = house_at(on, &sink);
        work::furnish(&house, [2, 2, 0]);
        work::send(&house);
        assert_eq!(house.deliver().deferred, 1);
        assert_eq!(throttle(&house, "to beta.example").unwrap().slowness, 2.0);
        assert_eq!(throttle(&house, "to alfa.example"), None);
        house.minutes_later(30);
        assert_eq!(house.deliver().accepted, 1);
        let slowness = throttle(&house, "to beta.example").unwrap().slowness;
        assert!((slowness - 2.0 / 1.1_f64.powi(3)).abs() < 1e-9, "{slowness}");
    }

    fn a_group_that_does_not_like_us_rests_and_the_page_says_so(on: On) {
        let has_said = AtomicBool::new(false);
        let sink = Sink::start(move |moment| match moment.step {
            Step::Dot if moment.to.ends_with("@alfa.example") && !has_said.swap(true, Ordering::SeqCst) => {
                Act::Say("550 5.7.26 Unauthenticated mail is not accepted")
            }
            _ => Act::GoOn,
        });
        let house = house_at(on, &sink);
        work::furnish(&house, [14, 2, 0]);
        work::send(&house);
        let delivered = deliver_at(&house, Pace::unlimited());
        assert_eq!(delivered.failed, 1);
        let waiting = work::figures(&house).total.open;
        assert!((4..=6).contains(&waiting), "all but the hand it had, and those to Beta: {waiting}");
        assert_eq!(sink.accepted().iter().filter(|taken| taken.to.ends_with("@beta.example")).count(), 2);
        let page = house.evaluator().get(work::WAVE_PAGE);
        assert!(page.says("Letters to alfa.example rest until") && page.says("Unauthenticated mail is not accepted"), "{}", page.words());
        assert_eq!(deliver_at(&house, Pace::unlimited()).accepted, 0);
        assert_eq!(house.count("suppressions"), 0, "no address is to blame");
        house.minutes_later(16);
        assert_eq!(deliver_at(&house, Pace::unlimited()).accepted, waiting);
        assert!(!house.evaluator().get(work::WAVE_PAGE).says("rest until"));
    }
}
