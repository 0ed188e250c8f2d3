//! The post stops by itself, tells letters apart, and ends doubt only by evidence.

use peil::services::resolve_doubt::Which;
use peil::services::{balance_letters, deliver_letters, pause_wave, resolve_doubt, survey_waves};
use peil::wave::State;

use crate::stories;
use crate::support::house::House;
use crate::support::relay::{house_at, taken_for};
use crate::support::smtp_sink::{Act, Sink, Step};
use crate::support::work;

fn accounts(house: &House) -> Vec<balance_letters::Account> {
    house.now(balance_letters::accounts(&house.peil, None)).unwrap()
}

fn resolve(house: &House, log: Option<String>) -> resolve_doubt::Resolved {
    house.now(resolve_doubt::resolve(&house.peil, work::WAVE, log, work::order(house))).unwrap()
}

/// The log of a Postfix that took these letters.
fn log_of<'a>(message_ids: impl IntoIterator<Item = &'a str>) -> String {
    let lines = message_ids.into_iter().enumerate().map(|(number, id)| {
        format!(
            "Mar 3 mx postfix/cleanup[1]: Q{number}: message-id={id}\n\
             Mar 3 mx postfix/qmgr[2]: Q{number}: from=<b>, size=1, nrcpt=1 (queue active)\n"
        )
    });
    lines.collect()
}

fn id_of(sink: &Sink, to: &str) -> String {
    taken_for(sink, to)[0].header("Message-ID").unwrap().to_owned()
}

stories! {
    fn a_wave_with_too_many_wrong_addresses_stops_at_once(on: On) {
        let sink = Sink::start(|moment| match moment.step {
            Step::Rcpt => Act::Say("550 5.1.1 No such user here"),
            _ => Act::GoOn,
        });
        let house = house_at(on, &sink);
        work::furnish(&house, [40, 0, 0]);
        work::send(&house);
        let delivered = house.now(deliver_letters::deliver_due(&house.peil, 1)).unwrap();
        // The fifth is the sign; none follows but the handful that is in hand.
        assert_eq!(delivered.failed, 10, "{delivered:?}");
        assert_eq!(work::figures(&house).wave.state, State::Paused);
        let page = house.evaluator().get(work::WAVE_PAGE);
        assert!(page.says("5 of 5 letters came back because their address is wrong"), "{}", page.words());
        assert!(accounts(&house).iter().all(balance_letters::Account::holds));

        // Whoever lets it go on knows of those: five new ones stop it again.
        house.minutes_later(1);
        house.now(pause_wave::resume(&house.peil, work::WAVE, work::order(&house))).unwrap();
        let delivered = house.now(deliver_letters::deliver_due(&house.peil, 1)).unwrap();
        assert_eq!(delivered.failed, 10, "{delivered:?}");
        assert_eq!(work::figures(&house).wave.state, State::Paused);
    }

    fn content_that_is_not_liked_stops_a_wave_and_a_few_wrong_addresses_do_not(on: On) {
        let sink = Sink::start(|moment| match moment.step {
            Step::Rcpt if moment.letter <= 4 => Act::Say("550 5.1.1 No such user here"),
            Step::Dot if moment.letter > 20 => Act::Say("554 5.7.1 Looks like spam"),
            _ => Act::GoOn,
        });
        let house = house_at(on, &sink);
        work::furnish(&house, [60, 0, 0]);
        work::send(&house);
        let delivered = house.now(deliver_letters::deliver_due(&house.peil, 1)).unwrap();
        assert_eq!((delivered.accepted, delivered.failed), (16, 9), "{delivered:?}");
        let page = house.evaluator().get(work::WAVE_PAGE);
        assert!(page.says("5 of 25 letters were refused because of their content"), "{}", page.words());
    }

    fn the_log_of_the_relay_ends_doubt_where_it_covers_it(on: On) {
        let (taken, lost) = (work::address("alfa", 2), work::address("alfa", 3));
        let (is_taken, is_lost) = (taken.clone(), lost.clone());
        let sink = Sink::start(move |moment| match moment.step {
            Step::Dot if moment.to == is_taken => Act::TakeAndHangUp,
            Step::Dot if moment.to == is_lost && moment.letter < 10 => Act::HangUp,
            _ => Act::GoOn,
        });
        let house = house_at(on, &sink);
        work::furnish(&house, [5, 0, 0]);
        work::send(&house);
        let delivered = house.deliver();
        assert_eq!((delivered.accepted, delivered.unknown), (3, 2), "{delivered:?}");
        let order: Vec<String> = sink.accepted().iter().map(|taken| taken.to.clone()).collect();
        let log = log_of(order.iter().map(|to| id_of(&sink, to)).collect::<Vec<_>>().iter().map(String::as_str));
        // All of it happened at one moment: that the log does not name a letter proves nothing yet.
        let resolved = resolve(&house, Some(log.clone()));
        assert_eq!((resolved.accepted, resolved.requeued, resolved.left), (1, 0, 1));
        assert_eq!(resolve(&house, None), resolve_doubt::Resolved { left: 1, ..Default::default() });
        assert_eq!(work::ledger(&house)[&taken].state, "accepted");
        assert_eq!(work::ledger(&house)[&lost].state, "unknown");
        assert_eq!(house.deliver().accepted, 0);

        // A person may decide; the letter then goes out once.
        let again = resolve_doubt::send_again(&house.peil, work::WAVE, Which::To(lost.clone()), work::order(&house));
        assert_eq!(house.now(again).unwrap(), 1);
        let none = resolve_doubt::send_again(&house.peil, work::WAVE, Which::To(taken.clone()), work::order(&house));
        assert!(house.now(none).is_err(), "this one is not in doubt");
        house.deliver();
        assert_eq!(sink.doubles(), Vec::<String>::new());
        assert!(accounts(&house).iter().all(balance_letters::Account::holds), "{:?}", accounts(&house));
        assert!(house.now(survey_waves::doubtful(&house.peil, work::WAVE)).unwrap().len() <= 1);
    }
}
