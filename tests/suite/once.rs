//! Nobody is written to twice, and nobody is forgotten: where an address is put right in mid-flight, where doubt is
//! ended by evidence, where one recipient is difficult, and where a letter is never taken.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use jiff::{Timestamp, ToSpan};
use peil::services::prepare_wave::{self, Manner, NewWave};
use peil::services::resolve_doubt::{self, Resolved, Which};
use peil::services::{balance_letters, close_wave, correct_address, survey_waves};
use peil::wave::State as WaveState;
use peil::wave::ledger::LetterKey;

use crate::stories;
use crate::support::company::Company;
use crate::support::house::{House, link_in};
use crate::support::relay::{Meanwhile, at, house_at, taken_for};
use crate::support::smtp_sink::{Act, Sink, Step};
use crate::support::work;

const NEW: &str = "els@alfa.example";

fn first() -> String {
    work::address("alfa", 1)
}

fn key_of(house: &House, to: &str) -> LetterKey {
    work::ledger(house)[to].key().unwrap()
}

fn correct(house: &House, key: LetterKey) -> correct_address::Corrected {
    house.now(correct_address::correct(&house.peil, key.invitation, NEW, work::order(house))).unwrap()
}

/// Puts the address of this letter right, from another thread.
fn correct_meanwhile(house: &House, meanwhile: &Meanwhile, key: LetterKey) {
    let (peil, order, handle) = (house.peil.clone(), work::order(house), house.runtime.handle().clone());
    meanwhile.shall(move || {
        handle.block_on(correct_address::correct(&peil, key.invitation, NEW, order)).unwrap();
    });
}

fn holds(house: &House) -> bool {
    house.now(balance_letters::accounts(&house.peil, None)).unwrap().iter().all(balance_letters::Account::holds)
}

/// Lets a week pass and the post do whatever it still would.
fn a_week_of_post(house: &House) {
    for _ in 0..28 {
        house.minutes_later(6 * 60);
        house.deliver();
    }
}

fn resolve(house: &House, log: Option<String>) -> Resolved {
    house.now(resolve_doubt::resolve(&house.peil, work::WAVE, log, work::order(house))).unwrap()
}

/// The log of a relay whose clock is an hour ahead of ours: a line every five minutes between two moments, but for those
/// that are missing, and the letters it took.
fn log(
    from: Timestamp,
    until: Timestamp,
    is_missing: impl Fn(Timestamp) -> bool,
    taken: &[(String, Timestamp)],
) -> String {
    let mut lines: Vec<(Timestamp, String)> = Vec::new();
    let mut at = from;
    while at <= until {
        lines.push((at, "postfix/anvil[3]: statistics: max connection count 1".to_owned()));
        at += 5.minutes();
    }
    for (number, (id, at)) in taken.iter().enumerate() {
        lines.push((*at, format!("postfix/cleanup[1]: Q{number}: message-id={id}")));
        lines.push((*at, format!("postfix/qmgr[1]: Q{number}: from=<b>, size=1, nrcpt=1 (queue active)")));
    }
    lines.retain(|(at, _)| !is_missing(*at));
    lines.sort();
    let line = |(at, words): (Timestamp, String)| {
        let there = (at + 1.hour()).to_zoned_datetime(jiff::tz::TimeZone::UTC);
        format!("{} mx {words}\n", there.strftime("%b %e %H:%M:%S"))
    };
    lines.into_iter().map(line).collect()
}

fn id_of(sink: &Sink, to: &str) -> String {
    taken_for(sink, to)[0].header("Message-ID").unwrap().to_owned()
}

stories! {
    fn a_letter_that_is_put_off_goes_to_the_right_address_and_no_other_does(on: On) {
        let old = first();
        let sink = Sink::start(move |moment| match moment.step {
            Step::Rcpt if moment.to == old => Act::Say("450 4.2.0 Come back later"),
            _ => Act::GoOn,
        });
        let house = house_at(on, &sink);
        work::furnish(&house, [2, 0, 0]);
        work::send(&house);
        assert_eq!(house.deliver().deferred, 1);
        let corrected = correct(&house, key_of(&house, &first()));
        assert!(!corrected.is_sent, "the one that waits goes there");
        assert_eq!(house.deliver().accepted, 1, "at once: the new address has asked for no patience");
        a_week_of_post(&house);
        assert_eq!((taken_for(&sink, NEW).len(), taken_for(&sink, &first()).len()), (1, 0));
        assert!(holds(&house));
    }

    fn an_address_that_is_put_right_while_a_worker_has_the_letter_gets_it(on: On) {
        let meanwhile = Meanwhile::default();
        let sink = meanwhile.sink(|moment| moment.to == first());
        let house = house_at(on, &sink);
        work::furnish(&house, [3, 0, 0]);
        work::send(&house);
        correct_meanwhile(&house, &meanwhile, key_of(&house, &first()));
        house.deliver();
        assert!(meanwhile.has_happened());
        a_week_of_post(&house);
        assert_eq!((taken_for(&sink, NEW).len(), taken_for(&sink, &first()).len()), (1, 0));
        assert_eq!(sink.accepted().len(), 3);
        assert!(holds(&house));
    }

    fn an_address_that_is_put_right_while_the_text_is_on_its_way_gets_a_letter_and_one_only(on: On) {
        for (reply, old_got) in [("451 4.2.0 Come back later", 0), ("250 2.0.0 Ok", 1)] {
            let meanwhile = Meanwhile::default();
            let sink = meanwhile.sink_at(Step::Dot, |moment| moment.to == first(), Act::Say(reply));
            let house = house_at(on, &sink);
            work::furnish(&house, [2, 0, 0]);
            work::send(&house);
            correct_meanwhile(&house, &meanwhile, key_of(&house, &first()));
            house.deliver();
            assert!(meanwhile.has_happened());
            a_week_of_post(&house);
            assert_eq!(taken_for(&sink, NEW).len(), 1, "{reply}");
            let ledger = house.count("letters");
            assert_eq!(ledger, 3, "{reply}: one for each, and one more to the new address");
            assert!(holds(&house), "{reply}");
            let balance = work::figures(&house).total;
            assert_eq!((balance.accepted, balance.cancelled, balance.open), (2 + old_got, 1 - old_got, 0), "{reply}");
        }
    }

    fn a_letter_in_doubt_whose_address_was_put_right_is_not_sent_to_the_new_one_as_well(on: On) {
        let sink = at(Step::Dot, first(), Act::HangUp);
        let house = house_at(on, &sink);
        work::furnish(&house, [1, 0, 0]);
        work::send(&house);
        assert_eq!(house.deliver().unknown, 1);
        assert!(correct(&house, key_of(&house, &first())).is_sent);
        house.deliver();
        let again = resolve_doubt::send_again(&house.peil, work::WAVE, Which::All, work::order(&house));
        assert!(house.now(again).is_err(), "a newer one took its place");
        a_week_of_post(&house);
        assert_eq!(taken_for(&sink, NEW).len(), 1);
    }

    fn a_log_that_may_be_incomplete_sends_nothing_again(on: On) {
        let (known, lost) = (first(), work::address("alfa", 2));
        let is_lost = lost.clone();
        // The relay takes it, and its reply gets lost.
        let sink = at(Step::Dot, is_lost, Act::TakeAndHangUp);
        let house = house_at(on, &sink);
        work::furnish(&house, [2, 0, 0]);
        let begun = house.moment();
        work::send(&house);
        let delivered = house.deliver();
        assert_eq!((delivered.accepted, delivered.unknown), (1, 1));
        house.minutes_later(60);
        let now = house.moment();
        let yes = [(id_of(&sink, &known), begun)];
        let hour_before = begun - 1.hour();
        // The part of the time of its attempt is missing; it ends too early; it begins too late; its clock can't be told.
        let torn = log(hour_before, now, |at| at > begun && at < begun + 12.minutes(), &yes);
        let short = log(hour_before, begun + 10.minutes(), |_| false, &yes);
        let late = log(begun + 1.minute(), now, |_| false, &yes);
        let strange = log(hour_before, now, |_| false, &[]);
        let dropped = format!("{}systemd-journald[1]: Suppressed 9 messages from postfix.service\n", log(hour_before, now, |_| false, &yes));
        for (why, text) in [("torn", torn), ("short", short), ("late", late), ("strange", strange), ("dropped", dropped)] {
            assert_eq!(resolve(&house, Some(text)), Resolved { left: 1, ..Resolved::default() }, "{why}");
        }
        // One that is whole and names it ends the doubt.
        let whole = log(hour_before, now, |_| false, &[yes[0].clone(), (id_of(&sink, &lost), begun)]);
        assert_eq!(resolve(&house, Some(whole)).accepted, 1);
        a_week_of_post(&house);
        assert_eq!(sink.doubles(), Vec::<String>::new());
    }

    fn a_whole_log_that_does_not_name_a_letter_sends_it_once_more_while_its_wave_runs(on: On) {
        for is_closed in [false, true] {
            let (known, lost) = (first(), work::address("alfa", 2));
            let has_hung_up = AtomicBool::new(false);
            let is_lost = lost.clone();
            let sink = Sink::start(move |moment| match moment.step {
                Step::Dot if moment.to == is_lost && !has_hung_up.swap(true, Ordering::SeqCst) => Act::HangUp,
                _ => Act::GoOn,
            });
            let house = house_at(on, &sink);
            work::furnish(&house, [2, 0, 0]);
            let begun = house.moment();
            work::send(&house);
            house.deliver();
            house.minutes_later(60);
            if is_closed {
                house.now(close_wave::close(&house.peil, work::WAVE, work::order(&house).because("klaar"))).unwrap();
            }
            let whole = log(begun - 1.hour(), house.moment(), |_| false, &[(id_of(&sink, &known), begun)]);
            let expected = Resolved { requeued: usize::from(!is_closed), ended: usize::from(is_closed), ..Resolved::default() };
            assert_eq!(resolve(&house, Some(whole)), expected);
            house.deliver();
            assert_eq!(taken_for(&sink, &lost).len(), usize::from(!is_closed));
            assert_eq!(work::figures(&house).total.open, 0);
            assert!(holds(&house));
        }
    }

    fn an_answer_proves_nothing_once_a_reminder_brought_the_same_link(on: On) {
        let has_hung_up = AtomicBool::new(false);
        let sink = Sink::start(move |moment| match moment.step {
            Step::Dot if !has_hung_up.swap(true, Ordering::SeqCst) => Act::HangUp,
            _ => Act::GoOn,
        });
        let house = house_at(on, &sink);
        work::furnish(&house, [1, 0, 0]);
        work::send(&house);
        assert_eq!(house.deliver().unknown, 1);
        house.days_later(4);
        assert_eq!(work::remind(&house).letters, 1);
        assert_eq!(house.deliver().accepted, 1);
        let link = link_in(&taken_for(&sink, &first())[0]);
        Company { browser: house.visitor(), link, language: "nl" }.finish();
        assert_eq!(resolve(&house, None), Resolved { left: 1, ..Resolved::default() });
    }

    fn one_recipient_at_whom_the_relay_hangs_up_keeps_nobody_waiting(on: On) {
        for reply in ["421 4.3.2 Service shutting down", "451 4.3.0 Temporary lookup failure", "421 Try again"] {
            let old = first();
            let sink = Sink::start(move |moment| match moment.step {
                Step::Rcpt if moment.to == old && reply.starts_with("421") => Act::SayAndHangUp(reply),
                Step::Rcpt if moment.to == old => Act::Say(reply),
                _ => Act::GoOn,
            });
            let house = house_at(on, &sink);
            work::furnish(&house, [6, 0, 0]);
            work::send(&house);
            let delivered = house.deliver();
            assert_eq!((delivered.accepted, delivered.deferred), (5, 1), "{reply} {delivered:?}");
            assert_eq!(delivered.trouble, None, "{reply}");
            assert_eq!(work::ledger(&house)[&first()].attempts, 1, "{reply}");
        }
    }

    fn a_relay_that_hangs_up_at_everybody_is_left_alone(on: On) {
        let sink = Sink::start(|moment| match moment.step {
            Step::Rcpt => Act::SayAndHangUp("421 4.3.2 Service shutting down"),
            _ => Act::GoOn,
        });
        let house = house_at(on, &sink);
        work::furnish(&house, [30, 0, 0]);
        work::send(&house);
        let delivered = house.now(peil::services::deliver_letters::deliver_due(&house.peil, 1)).unwrap();
        assert_eq!((delivered.accepted, delivered.deferred), (0, 2), "{delivered:?}");
        assert_eq!(delivered.trouble.and_then(|trouble| trouble.code), Some(421));
        assert_eq!(work::figures(&house).total.open, 30);
    }

    fn a_letter_of_thanks_that_is_never_taken_ends(on: On) {
        let is_closed = Arc::new(AtomicBool::new(false));
        let refuses = Arc::clone(&is_closed);
        let sink = Sink::start(move |moment| match moment.step {
            Step::Rcpt if refuses.load(Ordering::SeqCst) => Act::Say("452 4.2.2 Mailbox full"),
            _ => Act::GoOn,
        });
        let house = house_at(on, &sink);
        work::furnish(&house, [1, 0, 0]);
        let wave = NewWave { manner: Manner { thanks: true, ..Manner::at_once() }, ..work::new_wave(work::WAVE) };
        house.now(prepare_wave::prepare(&house.peil, wave, "eva", house.moment())).unwrap();
        work::release(&house);
        house.deliver();
        let link = link_in(&taken_for(&sink, &first())[0]);
        Company { browser: house.visitor(), link, language: "nl" }.finish();
        is_closed.store(true, Ordering::SeqCst);
        house.now(close_wave::close(&house.peil, work::WAVE, work::order(&house).because("klaar"))).unwrap();
        assert_eq!(house.deliver().deferred, 1);
        a_week_of_post(&house);
        a_week_of_post(&house);
        let total = work::figures(&house).total;
        assert!(total.is_finished(), "{total:?}");
        assert_eq!((total.accepted, total.expired), (1, 1));
        let tried = i64::from(work::ledger(&house).values().map(|letter| letter.attempts).max().unwrap());
        assert!((20..=40).contains(&tried), "{tried}");
    }

    fn letters_in_doubt_that_come_back_stop_a_wave_like_any_others(on: On) {
        let sink = Sink::start(|moment| match moment.step {
            Step::Dot if ["an1@", "an2@", "an3@", "an4@", "an5@"].iter().any(|to| moment.to.starts_with(to)) => Act::HangUp,
            _ => Act::GoOn,
        });
        let house = house_at(on, &sink);
        work::furnish(&house, [8, 0, 0]);
        work::send(&house);
        assert_eq!(house.deliver().unknown, 5);
        for number in 1..=5 {
            assert_eq!(work::figures(&house).wave.state, WaveState::Running, "{number}");
            crate::returned::bounce(&house, number, "5.1.1", "550 5.1.1 User unknown");
        }
        assert_eq!(work::figures(&house).wave.state, WaveState::Paused);
    }

    fn doubt_begins_with_the_attempt(on: On) {
        let sink = at(Step::Dot, first(), Act::HangUp);
        let house = house_at(on, &sink);
        work::furnish(&house, [1, 0, 0]);
        work::send(&house);
        house.minutes_later(95);
        let attempted_at = house.moment();
        house.deliver();
        let doubtful = house.now(survey_waves::doubtful(&house.peil, work::WAVE)).unwrap();
        assert_eq!(doubtful.iter().map(|letter| letter.since).collect::<Vec<_>>(), [attempted_at]);
        assert!(house.evaluator().get(work::WAVE_PAGE).says("2 March 2026 at 10:35"));
    }

    fn what_the_relay_knows_of_an_address_is_as_good_as_a_report(on: On) {
        for (reply, is_gone) in [
            ("550 5.1.1 No such user here", true),
            ("550 User unknown", true),
            ("550 Blocked by our policy", false),
            ("550 5.1.8 Sender address rejected", false),
            ("550 5.7.1 Relaying denied", false),
            ("552 5.2.2 Mailbox full", false),
        ] {
            let sink = at(Step::Rcpt, first(), Act::Say(reply));
            let house = house_at(on, &sink);
            work::furnish(&house, [2, 0, 0]);
            work::send(&house);
            assert_eq!(house.deliver().failed, 1, "{reply}");
            assert_eq!(house.count("suppressions"), usize::from(is_gone), "{reply}");
            let told = house.evaluator().get("/suppressions").says("answer of the mail server when the letter left");
            assert_eq!(told, is_gone, "{reply}");
            let page = house.evaluator().get(work::WAVE_PAGE);
            assert_eq!(page.says("This address does not exist (any more)."), is_gone, "{reply}: {}", page.words());
        }
    }

    fn a_sender_that_is_wrong_is_no_members_fault(on: On) {
        let house = House::new(on);
        work::sent(&house, [3, 0, 0]);
        for status in ["5.1.7", "5.1.8"] {
            let received = crate::returned::bounce(&house, 1, status, &format!("550 {status} Sender address rejected: Domain not found"));
            assert_eq!(received.class, peil::mail::incoming::Class::Blocked, "{status}");
        }
        assert_eq!(house.count("suppressions"), 0);
    }
}
