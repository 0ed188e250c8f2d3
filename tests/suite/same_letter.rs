//! One letter is one letter: what may have arrived is sent again only as it was, and what has not as it would be now.

use std::sync::atomic::{AtomicUsize, Ordering};

use peil::mail::dkim::{self, KeyKind, Signer};
use peil::services::resolve_doubt::{self, Which};
use peil::services::{Refusal, close_wave};

use crate::stories;
use crate::support::house::House;
use crate::support::relay::{house_at, house_of};
use crate::support::smtp_sink::{Act, Sink, Step};
use crate::support::work::{self, WAVE};

/// A relay that does this at the end of so many texts, and takes those that follow.
fn at_first(times: usize, act: Act) -> Sink {
    let seen = AtomicUsize::new(0);
    Sink::start(move |moment| match moment.step {
        Step::Dot if seen.fetch_add(1, Ordering::SeqCst) < times => act.clone(),
        _ => Act::GoOn,
    })
}

fn texts(sink: &Sink) -> Vec<String> {
    sink.read().into_iter().map(|taken| String::from_utf8(taken.message).unwrap()).collect()
}

fn extend(house: &House, day: &str) {
    house.now(close_wave::extend(&house.peil, WAVE, day.parse().unwrap(), work::order(house))).unwrap();
}

fn send_again(house: &House) -> Result<usize, Refusal> {
    house.now(resolve_doubt::send_again(&house.peil, WAVE, Which::To(work::address("alfa", 1)), work::order(house)))
}

fn row(house: &House) -> peil::storage::letters::Letter {
    work::ledger(house).remove(&work::address("alfa", 1)).unwrap()
}

stories! {
    fn a_letter_that_was_put_off_is_the_same_to_the_byte_unless_something_it_says_changed(on: On) {
        let sink = at_first(3, Act::Say("451 4.3.0 Try again later"));
        let key = Signer::of_pem("peil.example", "s", &dkim::new_key(KeyKind::Ed25519).unwrap()).unwrap();
        let house = house_of(on, &sink, |sender| sender.dkim = Some(key));
        work::furnish(&house, [1, 0, 0]);
        work::send(&house);
        for _ in 0..2 {
            assert_eq!(house.deliver().deferred, 1);
            house.days_later(1);
        }
        let both = texts(&sink);
        let [first, second] = &both[..] else { panic!("two attempts") };
        assert!(first.starts_with("DKIM-Signature:"));
        assert_eq!(first, second);
        let hash = row(&house).render_hash.unwrap();
        // It was refused, so nobody has read it: whoever reads it at last shall read the day that holds.
        extend(&house, "2026-05-01");
        assert_eq!(house.deliver().deferred, 1);
        house.days_later(1);
        assert_eq!(house.deliver().accepted, 1);
        let texts = texts(&sink);
        assert_eq!((texts.len(), &texts[2]), (4, &texts[3]));
        assert_ne!(texts[1], texts[2]);
        let id = |text: &str| text.lines().find(|line| line.starts_with("Message-ID:")).unwrap().to_owned();
        assert_eq!(id(&texts[0]), id(&texts[3]));
        assert_ne!(row(&house).render_hash.unwrap(), hash);
        let attempts = &house.rows()["letter_attempts"];
        assert_eq!((attempts.len(), attempts.iter().filter(|attempt| attempt.contains(&hash)).count()), (4, 2));
    }

    fn a_letter_in_doubt_is_sent_again_as_it_was_or_not_at_all(on: On) {
        let sink = at_first(1, Act::TakeAndHangUp);
        let house = house_at(on, &sink);
        work::furnish(&house, [1, 0, 0]);
        work::send(&house);
        assert_eq!(house.deliver().unknown, 1);
        extend(&house, "2026-05-01");
        let refused = send_again(&house);
        assert!(matches!(refused, Err(Refusal::WrittenOtherwise(1))), "{refused:?}");
        assert_eq!((row(&house).state.as_str(), house.deliver().accepted), ("unknown", 0));
        // As it was.
        extend(&house, "2026-04-06");
        assert_eq!(send_again(&house).unwrap(), 1);
        // It changes before it leaves: then it waits, and says why.
        extend(&house, "2026-05-01");
        assert_eq!(house.deliver().deferred, 1);
        assert_eq!(texts(&sink).len(), 1);
        let waiting = row(&house);
        assert!(waiting.reply.unwrap().contains("would not be the same any more"));
        extend(&house, "2026-04-06");
        house.minutes_later(61);
        assert_eq!(house.deliver().accepted, 1);
        let texts = texts(&sink);
        assert_eq!((texts.len(), &texts[0]), (2, &texts[1]));
    }

    fn a_letter_in_doubt_stays_bound_through_refusals_for_now(on: On) {
        let seen = AtomicUsize::new(0);
        let sink = Sink::start(move |moment| match moment.step {
            Step::Dot => match seen.fetch_add(1, Ordering::SeqCst) {
                0 => Act::TakeAndHangUp,
                1 => Act::Say("451 4.3.0 Try again later"),
                _ => Act::GoOn,
            },
            _ => Act::GoOn,
        });
        let house = house_at(on, &sink);
        work::furnish(&house, [1, 0, 0]);
        work::send(&house);
        assert_eq!(house.deliver().unknown, 1);
        assert_eq!(send_again(&house).unwrap(), 1);
        assert_eq!(house.deliver().deferred, 1);
        extend(&house, "2026-05-01");
        house.days_later(1);
        assert_eq!((house.deliver().deferred, texts(&sink).len()), (1, 2));
    }
}
