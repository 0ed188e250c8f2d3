//! A reminder goes to those who have not finished, and to nobody else.

use peil::services::deliver_letters::Delivered;
use peil::services::{Refusal, close_wave, remind_members};
use peil::wave::Audience;
use peil::wave::link::MasterKey;

use crate::stories;
use crate::support::browser::Browser;
use crate::support::company::Company;
use crate::support::house::{House, link_in};
use crate::support::relay::{Meanwhile, at, house_at, taken_for};
use crate::support::smtp_sink::{Act, Step};
use crate::support::work;

fn remind(house: &House) -> Result<remind_members::Reminded, Refusal> {
    house.days_later(4);
    house.now(remind_members::remind(&house.peil, work::WAVE, Audience::Everyone, work::order(house)))
}

fn press_remind(desk: &mut Browser) -> String {
    let pressed = desk.submit(work::WAVE_PAGE, work::WAVE_PAGE, &[("step", "remind"), ("audience", "everyone")]);
    assert_eq!(pressed.status, 303, "{}", pressed.words());
    desk.get(work::WAVE_PAGE).words()
}

fn reminders_to(house: &House, number: usize) -> usize {
    house.letters_to(&work::address("alfa", number)).len() - 1
}

stories! {
    fn who_has_not_finished_is_reminded_and_nobody_else(on: On) {
        let house = House::new(on);
        work::sent(&house, [4, 0, 0]);
        Company::of(&house, "alfa", 1).finish();
        // Begun is not finished.
        Company::of(&house, "alfa", 2).save("part", &[("q01", "3"), ("shown", "q01")]);
        house.days_later(7);
        let mut desk = house.evaluator();
        assert!(desk.get(work::WAVE_PAGE).says("Sends a reminder to 3 people"));
        let words = press_remind(&mut desk);
        assert!(words.contains("3 reminders are leaving now."), "{words}");
        assert_eq!(house.deliver(), Delivered { accepted: 3, ..Delivered::default() });
        assert_eq!([1, 2, 3, 4].map(|number| reminders_to(&house, number)), [0, 1, 1, 1]);

        let letters = house.letters_to(&work::address("alfa", 2));
        assert_eq!(letters[1].subject(), "Pas encore envoyé\u{a0}: Petite enquête");
        // The same link, in the same thread of the mail program, and a letter of its own.
        assert_eq!(link_in(&letters[0]), link_in(&letters[1]));
        assert_eq!(letters[1].header("In-Reply-To"), letters[0].header("Message-ID"));
        assert_ne!(letters[1].header("Message-ID"), letters[0].header("Message-ID"));
        assert!(letters[1].header("Date").unwrap().starts_with("Mon, 09 Mar 2026"));
        let page = desk.get(work::WAVE_PAGE);
        assert!(page.says("Invitation 4 4 0 0 0 0 0 0 holds Reminder 2 2 0 0 0 0 0 0 holds Reminder to whoever began 1 1 0 0 0 0 0 0 holds All letters 7 7"), "{}", page.words());
    }

    fn an_address_that_the_relay_refused_for_good_is_not_reminded(on: On) {
        let sink = at(Step::Rcpt, work::address("alfa", 1), Act::Say("550 5.1.1 No such user"));
        let house = house_at(on, &sink);
        work::furnish(&house, [2, 0, 0]);
        work::send(&house);
        assert_eq!(house.deliver(), Delivered { accepted: 1, failed: 1, ..Delivered::default() });
        let reminded = remind(&house).unwrap();
        assert_eq!((reminded.letters, reminded.finished, reminded.undeliverable), (1, 0, 1));
        house.deliver();
        assert_eq!(taken_for(&sink, &work::address("alfa", 1)).len(), 0);
        assert_eq!(taken_for(&sink, &work::address("alfa", 2)).len(), 2);
    }

    fn whoever_is_in_doubt_gets_the_link_again_with_the_reminder(on: On) {
        let sink = at(Step::Dot, work::address("alfa", 1), Act::HangUp);
        let house = house_at(on, &sink);
        work::furnish(&house, [1, 0, 0]);
        work::send(&house);
        assert_eq!(house.deliver().unknown, 1);
        assert_eq!(remind(&house).unwrap().letters, 1);
    }

    fn whoever_finishes_while_the_post_is_under_way_gets_no_reminder(on: On) {
        let meanwhile = Meanwhile::default();
        let to = work::address("alfa", 1);
        let awaited = to.clone();
        let sink = meanwhile.sink(move |moment| moment.to == awaited);
        let house = house_at(on, &sink);
        work::furnish(&house, [3, 0, 0]);
        work::send(&house);
        assert_eq!(house.deliver().accepted, 3);
        assert_eq!(remind(&house).unwrap().letters, 3);
        // The relay has already said yes to the address when the answers come in.
        let link = link_in(&taken_for(&sink, &to)[0]);
        let mut company = Company { browser: house.visitor(), link, language: "nl" };
        meanwhile.shall(move || company.finish());
        let delivered = house.deliver();
        assert!(meanwhile.has_happened());
        assert_eq!((delivered.accepted, delivered.dropped), (2, 1), "{delivered:?}");
        assert_eq!(taken_for(&sink, &to).len(), 1, "the invitation only");
        let balances = work::figures(&house).balances;
        assert_eq!((balances[1].1.planned, balances[1].1.accepted, balances[1].1.cancelled), (3, 2, 1));
        assert!(balances[1].1.adds_up());
        house.days_later(1);
        assert_eq!(house.deliver(), Delivered::default());
    }

    fn whoever_finishes_before_the_post_comes_gets_no_reminder(on: On) {
        let house = House::new(on);
        work::sent(&house, [2, 0, 0]);
        assert_eq!(remind(&house).unwrap().letters, 2);
        Company::of(&house, "alfa", 2).finish();
        assert_eq!(house.deliver().accepted, 1);
        assert_eq!([1, 2].map(|number| reminders_to(&house, number)), [1, 0]);
        assert!(house.evaluator().get(work::WAVE_PAGE).says("Reminder 2 1 0 0 1 0 0 0 holds"));
    }

    fn a_second_reminder_is_another_letter(on: On) {
        let house = House::new(on);
        work::sent(&house, [2, 0, 0]);
        assert_eq!(remind(&house).unwrap().round, 1);
        house.deliver();
        house.days_later(7);
        Company::of(&house, "alfa", 1).finish();
        let second = remind(&house).unwrap();
        assert_eq!((second.round, second.letters, second.finished), (2, 1, 1));
        house.deliver();
        assert_eq!([1, 2].map(|number| reminders_to(&house, number)), [1, 2]);
        let letters = house.letters_to(&work::address("alfa", 2));
        let mut ids: Vec<_> = letters.iter().map(|letter| letter.header("Message-ID").unwrap()).collect();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), 3);
    }

    fn nobody_is_reminded_while_letters_are_still_on_their_way(on: On) {
        let sink = at(Step::Rcpt, work::address("alfa", 1), Act::Say("450 4.2.0 Greylisted"));
        let house = house_at(on, &sink);
        work::furnish(&house, [2, 0, 0]);
        work::send(&house);
        let before = house.rows();
        let mut desk = house.evaluator();
        let words = press_remind(&mut desk);
        assert!(words.contains("Letters are still on their way: 2."), "{words}");
        let now = house.rows();
        assert_eq!((&now["letters"], &now["waves"]), (&before["letters"], &before["waves"]));
        assert!(matches!(remind(&house), Err(Refusal::StillSending(2))));

        // One mailbox that the relay wants to try again later does not hold the others up, nor get two letters.
        assert_eq!(house.deliver().deferred, 1);
        assert_eq!(remind(&house).unwrap().letters, 1);
        house.deliver();
        let reminded: Vec<String> = sink.accepted().into_iter().map(|letter| letter.to).collect();
        assert!(reminded.iter().all(|to| *to == work::address("alfa", 2)), "{reminded:?}");
        assert_eq!(reminded.len(), 2);
    }

    fn nobody_is_reminded_when_all_have_finished_nor_before_sending_nor_after_the_close(on: On) {
        let house = House::new(on);
        work::furnish(&house, [1, 0, 0]);
        work::draft(&house);
        assert!(matches!(remind(&house), Err(Refusal::IllegalMove(_))));
        work::approve(&house);
        assert!(matches!(remind(&house), Err(Refusal::IllegalMove(_))));
        house.now(peil::services::send_wave::send(&house.peil, work::WAVE, work::order(&house))).unwrap();
        house.deliver();
        Company::of(&house, "alfa", 1).finish();
        assert!(matches!(remind(&house), Err(Refusal::NobodyToRemind)));
        assert!(house.evaluator().get(work::WAVE_PAGE).says("Everybody has answered."));
        house.now(close_wave::close(&house.peil, work::WAVE, work::order(&house).because("klaar"))).unwrap();
        assert!(matches!(remind(&house), Err(Refusal::IllegalMove(_))));
        assert_eq!(house.letters_to(&work::address("alfa", 1)).len(), 1);
    }

    fn pressing_the_button_many_times_at_once_reminds_everybody_once(on: On) {
        let house = House::new(on);
        work::sent(&house, [3, 0, 0]);
        house.days_later(4);
        let order = work::order(&house);
        let went = house.at_once(6, |peil| {
            let order = order.clone();
            async move { remind_members::remind(&peil, work::WAVE, Audience::Everyone, order).await }
        });
        assert_eq!(went.iter().filter(|went| went.is_ok()).count(), 1, "{went:?}");
        house.deliver();
        assert_eq!([1, 2, 3].map(|number| reminders_to(&house, number)), [1, 1, 1]);
    }

    fn without_the_master_key_no_letter_is_written_and_none_is_lost(on: On) {
        let house = House::new(on);
        work::sent(&house, [2, 0, 0]);
        assert_eq!(remind(&house).unwrap().letters, 2);
        let mut stranger = house.peil.clone();
        stranger.master_key = MasterKey::from_bytes([8; 32]);
        let refused = house.now(peil::services::deliver_letters::deliver_due(&stranger, 1));
        assert!(matches!(refused, Ok(ref delivered) if delivered.accepted == 0 && delivered.deferred == 2), "{refused:?}");
        assert_eq!(house.mailbox.posted(), 2);
        house.minutes_later(61);
        assert_eq!(house.deliver().accepted, 2);
    }
}
