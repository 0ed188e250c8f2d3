//! What came back of an address says nothing of the one that took its place, and what comes back of that one is told.

use peil::services::receive_mail::{self, Door};
use peil::services::{correct_address, invite_instead, wave_returns};
use peil::wave::ledger::LetterKey;
use peil::wave::reply::{self, Purpose};

use crate::stories;
use crate::support::company::Company;
use crate::support::house::House;
use crate::support::relay::{Meanwhile, house_at};
use crate::support::smtp_sink::{Act, Sink, Step};
use crate::support::work;

const NEW: &str = "els@alfa.example";

fn old() -> String {
    work::address("alfa", 1)
}

fn first(house: &House) -> LetterKey {
    work::ledger(house)[&old()].key().unwrap()
}

fn correct(house: &House) {
    let order = work::order(house);
    house.now(correct_address::correct(&house.peil, first(house).invitation, NEW, order)).unwrap();
}

/// The addresses that the page of the wave says do not work.
fn undelivered(house: &House) -> Vec<String> {
    let returns = house.now(wave_returns::of(&house.peil, work::WAVE)).unwrap();
    returns.undelivered.into_iter().map(|line| line.address).collect()
}

/// A mail server says that the address of this letter does not exist.
fn report(house: &House, key: LetterKey, words: &str) {
    report_as(house, key, "5.1.1", words);
}

fn report_as(house: &House, key: LetterKey, status: &str, words: &str) {
    let to = format!("b+{}@bounce.peil.example", reply::token(&house.peil.master_key, Purpose::Bounce, key));
    let raw = format!(
        "MIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=\"B\"\r\n\r\n\
         --B\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example\r\n\r\n\
         Final-Recipient: rfc822; x@y.example\r\nAction: failed\r\nStatus: {status}\r\n\
         Diagnostic-Code: smtp; 550 {status} {words}\r\n\r\n--B--\r\n"
    );
    house.now(receive_mail::receive(&house.peil, Door::Pipe, &to, raw.into_bytes(), house.moment())).unwrap();
}

stories! {
    fn a_letter_that_waited_and_is_refused_at_the_new_address_is_told(on: On) {
        let sink = Sink::start(move |moment| match moment.step {
            Step::Rcpt if moment.to == old() => Act::Say("450 4.2.0 Come back later"),
            Step::Rcpt if moment.to == NEW => Act::Say("550 5.1.1 Nobody of that name"),
            _ => Act::GoOn,
        });
        let house = house_at(on, &sink);
        work::furnish(&house, [2, 0, 0]);
        work::send(&house);
        assert_eq!(house.deliver().deferred, 1);
        house.minutes_later(1);
        correct(&house);
        house.minutes_later(1);
        assert_eq!(house.deliver().failed, 1);
        assert_eq!(undelivered(&house), [NEW]);
        assert!(house.evaluator().get(work::WAVE_PAGE).says("Nobody of that name"));
        house.days_later(4);
        assert_eq!(work::remind(&house).undeliverable, 1);
    }

    fn a_report_that_comes_after_the_address_was_put_right_says_nothing_of_the_new_one(on: On) {
        let house = House::new(on);
        work::sent(&house, [2, 0, 0]);
        let key = first(&house);
        house.minutes_later(1);
        report(&house, key, "User unknown");
        assert_eq!(undelivered(&house), [old()]);
        house.minutes_later(1);
        correct(&house);
        assert_eq!(house.deliver().accepted, 1);
        house.minutes_later(1);
        report(&house, key, "User unknown, says another server");
        assert_eq!(undelivered(&house), Vec::<String>::new());
        assert_eq!(house.count("suppressions"), 1);
        // What comes back of the second letter is about the new address.
        house.minutes_later(1);
        report(&house, LetterKey { number: 2, ..key }, "Nobody of that name");
        assert_eq!(undelivered(&house), [NEW]);
        assert_eq!(house.count("suppressions"), 2);
    }

    fn a_link_that_went_to_the_wrong_address_opens_nothing_and_what_was_answered_by_it_stays(on: On) {
        let house = House::new(on);
        work::sent(&house, [2, 0, 0]);
        let mut company = Company::of(&house, "alfa", 1);
        company.save("part", &[("q01", "3"), ("shown", "q01")]);
        house.minutes_later(1);
        correct(&house);
        // It is as if there had never been such a link.
        let unknown = house.visitor().get("/a/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa");
        let before = house.rows();
        for at in [company.link.clone(), company.at("/p/part"), company.at("/colleague")] {
            let told = house.visitor().get(&at);
            assert!(told.status == 404 && told.words() == unknown.words(), "{at}: {} {}", told.status, told.words());
        }
        let at = company.at("/p/part");
        assert_eq!(company.browser.post(&at, &[("q01", "2"), ("shown", "q01")]).status, 404);
        assert_eq!(before, house.rows());
        assert_eq!(house.deliver().accepted, 1);
        let link = house.link_of(NEW);
        assert_ne!(link, company.link);
        let mut els = Company { browser: house.visitor(), link, language: "nl" };
        assert!(els.page("part").is_checked("q01", "3"), "what was begun goes on");
        els.send();
        assert_eq!((house.count("responses"), work::figures(&house).sent_in), (1, 1));
        // A second wrong address takes the second link away too; that of somebody else goes on working.
        let invitation = work::ledger(&house)[NEW].key().unwrap().invitation;
        house.now(correct_address::correct(&house.peil, invitation, "jo@alfa.example", work::order(&house))).unwrap();
        assert_eq!(els.browser.get(&els.link.clone()).status, 404);
        assert_ne!(Company::of(&house, "alfa", 2).open().status, 404);
    }

    fn every_later_letter_holds_the_link_that_works(on: On) {
        let house = House::new(on);
        work::sent(&house, [2, 0, 0]);
        house.minutes_later(1);
        correct(&house);
        house.deliver();
        let invited = house.link_of(NEW);
        house.days_later(4);
        work::remind(&house);
        house.deliver();
        assert_eq!((house.letters_to(NEW).len(), house.link_of(NEW)), (2, invited));
    }

    fn the_first_link_of_a_place_that_was_handed_over_still_leads_there(on: On) {
        let house = House::new(on);
        work::sent(&house, [2, 0, 0]);
        house.minutes_later(1);
        correct(&house);
        house.deliver();
        let wrong = Company::of(&house, "alfa", 1);
        let mut els = Company { browser: house.visitor(), link: house.link_of(NEW), language: "nl" };
        let at = els.at("/colleague");
        els.browser.post(&at, &[("name", "Jo Maes"), ("email", "jo@alfa.example")]);
        let key = work::ledger(&house)[NEW].key().unwrap();
        house.now(invite_instead::invite(&house.peil, key.invitation, true, work::order(&house))).unwrap();
        house.deliver();
        let mut jo = Company { browser: house.visitor(), link: house.link_of("jo@alfa.example"), language: "nl" };
        jo.save("part", &[("q01", "2"), ("shown", "q01")]);
        assert!(els.page("part").is_checked("q01", "2"), "the link that was put right is the one that was kept");
        assert_eq!(house.visitor().get(&wrong.link).status, 404);
    }

    fn each_mailbox_is_given_its_own_three_chances(on: On) {
        let house = House::new(on);
        work::sent(&house, [2, 0, 0]);
        let key = first(&house);
        for day in ["Monday", "Tuesday"] {
            house.minutes_later(1);
            report_as(&house, key, "5.2.2", &format!("Mailbox full on {day}"));
        }
        house.minutes_later(1);
        correct(&house);
        assert_eq!(house.deliver().accepted, 1);
        for (day, silent) in [("Wednesday", 0), ("Thursday", 0), ("Friday", 1)] {
            house.minutes_later(1);
            report_as(&house, LetterKey { number: 2, ..key }, "5.2.2", &format!("Mailbox full on {day}"));
            assert_eq!(house.count("suppressions"), silent, "{day}");
        }
    }

    fn a_letter_that_is_refused_while_its_address_is_put_right_says_nothing_of_the_new_one(on: On) {
        let meanwhile = Meanwhile::default();
        let sink = meanwhile.sink_at(Step::Dot, |moment| moment.to == old(), Act::Say("554 5.7.1 Not here"));
        let house = house_at(on, &sink);
        work::furnish(&house, [2, 0, 0]);
        work::send(&house);
        house.minutes_later(1);
        let (peil, order, handle) = (house.peil.clone(), work::order(&house), house.runtime.handle().clone());
        let invitation = first(&house).invitation;
        let clock = house.peil.clock.clone();
        meanwhile.shall(move || {
            handle.block_on(correct_address::correct(&peil, invitation, NEW, order)).unwrap();
            clock.move_to(clock.now() + jiff::SignedDuration::from_secs(1));
        });
        house.deliver();
        assert!(meanwhile.has_happened());
        house.days_later(1);
        house.deliver();
        assert_eq!(work::figures(&house).total.failed, 1);
        assert_eq!(undelivered(&house), Vec::<String>::new());
        house.days_later(4);
        assert_eq!(work::remind(&house).undeliverable, 0);
    }
}
