//! Letters in doubt at the desk: left, held against the log of the relay, or sent again by somebody who knows the risk.

use jiff::ToSpan;
use jiff::tz::TimeZone;

use crate::stories;
use crate::support::house::{House, On};
use crate::support::relay::{house_at, taken_for};
use crate::support::smtp_sink::{Act, Sink, Step};
use crate::support::work;

const PAGE: &str = "/waves/Leden%202026/doubt";
const LOG: &str = "/waves/Leden%202026/doubt/log";

/// A house of four letters; two are in doubt, of which the relay has the second only.
fn doubtful(on: On) -> (House, Sink) {
    let (lost, taken) = (work::address("alfa", 1), work::address("alfa", 2));
    let sink = Sink::start(move |moment| match moment.step {
        Step::Dot if moment.to == lost && moment.letter <= 4 => Act::HangUp,
        Step::Dot if moment.to == taken && moment.letter <= 4 => Act::TakeAndHangUp,
        _ => Act::GoOn,
    });
    let house = house_at(on, &sink);
    work::furnish(&house, [4, 0, 0]);
    work::send(&house);
    let delivered = house.deliver();
    assert_eq!((delivered.accepted, delivered.unknown), (2, 2), "{delivered:?}");
    house.minutes_later(60);
    (house, sink)
}

/// The log of a relay from an hour before the letters left until an hour after.
fn log_of(house: &House, sink: &Sink) -> String {
    let left = house.moment() - 60.minutes();
    let mut log = String::new();
    let at = |minutes: i64| {
        (left + minutes.minutes()).to_zoned_datetime(TimeZone::UTC).strftime("%b %e %H:%M:%S").to_string()
    };
    for minutes in (-60..=60).step_by(5) {
        log.push_str(&format!("{} mx postfix/anvil[3]: statistics: max connection count 1\n", at(minutes)));
        if minutes == 0 {
            for number in 1..=4 {
                for letter in taken_for(sink, &work::address("alfa", number)) {
                    let id = letter.header("Message-ID").unwrap();
                    log.push_str(&format!("{} mx postfix/cleanup[1]: Q{number}: message-id={id}\n", at(0)));
                    log.push_str(&format!(
                        "{} mx postfix/qmgr[2]: Q{number}: from=<b>, size=1, nrcpt=1 (queue active)\n",
                        at(0)
                    ));
                }
            }
        }
    }
    log
}

stories! {
    fn the_log_of_the_relay_settles_what_it_can_at_the_desk(on: On) {
        let (house, sink) = doubtful(on);
        let mut desk = house.evaluator();
        assert!(desk.get(work::WAVE_PAGE).says("What to do with these 2 letters"));
        let page = desk.get(PAGE);
        assert!(page.says("Leave it: the usual choice") && page.says("Firma alfa 1 NV") && page.says("Firma alfa 2 NV"), "{}", page.words());
        // Nothing, and what is no log, change nothing.
        let empty = desk.hand_in(PAGE, LOG, "mail.log", b" \n");
        assert!(empty.status == 422 && empty.says("There is no file, or it is empty"), "{}", empty.words());
        let strange = desk.hand_in(PAGE, LOG, "mail.log", b"\x00\xff no log at all\n");
        assert_eq!(strange.status, 303, "{}", strange.words());
        assert!(desk.get(PAGE).says("2 stay in doubt"));
        let log = log_of(&house, &sink);
        assert_eq!(desk.hand_in(PAGE, LOG, "mail.log", log.as_bytes()).status, 303);
        let page = desk.get(PAGE);
        assert!(page.says("1 were taken, 1 were not and go out again") && page.says("No letter of this wave is in doubt"), "{}", page.words());
        assert!(desk.get(work::WAVE_PAGE).says("letters in doubt held against the evidence: 1 taken, 1 sent again, 0 still in doubt"));
        house.deliver();
        for number in 1..=4 {
            assert_eq!(taken_for(&sink, &work::address("alfa", number)).len(), 1, "{number}");
        }
    }

    fn whoever_sends_again_says_that_they_know_the_risk(on: On) {
        let (house, sink) = doubtful(on);
        let mut desk = house.evaluator();
        let page = desk.get(PAGE);
        let ids: Vec<String> = page.text.split("name=\"letter\" value=\"").skip(1).map(|rest| rest.split('"').next().unwrap().to_owned()).collect();
        assert_eq!(ids.len(), 2, "{}", page.text);
        let one = work::ledger(&house)[&work::address("alfa", 1)].key().unwrap().name();
        assert!(ids.contains(&one));
        for form in [vec![("which", "these"), ("letter", one.as_str())], vec![("which", "all")], vec![("which", "these"), ("sure", "yes")]] {
            let refused = desk.submit(PAGE, PAGE, &form);
            assert!(refused.status == 422 && refused.says("Nothing was sent again"), "{form:?} {}", refused.words());
            let kept = form.contains(&("letter", one.as_str()));
            assert_eq!(refused.text.contains(&format!("value=\"{one}\" checked")), kept, "what was ticked is kept: {form:?}");
        }
        assert_eq!(house.deliver().accepted, 0);
        let sent = desk.submit(PAGE, PAGE, &[("which", "these"), ("letter", &one), ("sure", "yes")]);
        assert_eq!(sent.status, 303);
        assert!(desk.get(PAGE).says("One letter leaves again"));
        assert!(desk.get(work::WAVE_PAGE).says("eva one letter in doubt sent again"), "{}", desk.get(work::WAVE_PAGE).words());
        assert_eq!(house.deliver().accepted, 1);
        assert_eq!(taken_for(&sink, &work::address("alfa", 1)).len(), 1);
        // Pressed again, the same letter is in doubt no longer.
        desk.submit(PAGE, PAGE, &[("which", "these"), ("letter", &one), ("sure", "yes")]);
        assert!(desk.get(PAGE).says("nothing was sent again"));
        assert_eq!(desk.submit(PAGE, PAGE, &[("which", "all"), ("sure", "yes")]).status, 303);
        house.deliver();
        // The relay had this one: now it came twice, as whoever pressed was told.
        assert_eq!(taken_for(&sink, &work::address("alfa", 2)).len(), 2);
        assert_eq!(house.visitor().get(PAGE).status, 303, "it is for the desk");
    }
}
