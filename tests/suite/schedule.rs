//! When letters leave: held, in quiet hours, on a day that was planned; and when a wave closes, later or again.

use jiff::Timestamp;
use peil::services::keep_schedule::{self, Kept};
use peil::services::prepare_wave::{self, Manner, NewWave};
use peil::services::remind_members::{self, Reminded};
use peil::services::{Refusal, close_wave, move_wave, pause_wave, send_wave};
use peil::wave::{Audience, Quiet, State};

use crate::stories;
use crate::support::browser::Browser;
use crate::support::company::Company;
use crate::support::house::House;
use crate::support::work::{self, WAVE, WAVE_PAGE};

/// A wave of so many members of one cluster, approved.
fn approved(house: &House, members: usize, closes_on: &str, manner: Manner) {
    work::furnish(house, [members, 0, 0]);
    let new = NewWave { closes_on: closes_on.parse().unwrap(), manner, ..work::new_wave(WAVE) };
    house.now(prepare_wave::prepare(&house.peil, new, "eva", house.moment())).unwrap();
    assert_eq!(work::approve(house), members);
}

fn nights() -> Manner {
    Manner { hold_minutes: 0, quiet: Quiet::parse("20:00-07:00", false).unwrap(), ..Manner::default() }
}

fn at(house: &House, moment: &str) -> Kept {
    house.peil.clock.move_to(moment.parse().unwrap());
    house.now(keep_schedule::keep(&house.peil, house.moment())).unwrap()
}

fn send(house: &House) -> Timestamp {
    house.now(send_wave::send(&house.peil, WAVE, work::order(house))).unwrap().leaves_at
}

fn moment(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn press(desk: &mut Browser, form: &[(&str, &str)]) -> String {
    let pressed = desk.submit(WAVE_PAGE, WAVE_PAGE, form);
    if pressed.status == 422 {
        return pressed.words();
    }
    assert_eq!(pressed.status, 303, "{}", pressed.words());
    desk.get(WAVE_PAGE).words()
}

fn plan(house: &House, audience: Audience, on: &str) -> Result<Timestamp, Refusal> {
    let planned = remind_members::plan(&house.peil, WAVE, audience, on.parse().unwrap(), work::order(house));
    house.now(planned).map(|planned| planned.due_at.moment())
}

fn remind(house: &House, audience: Audience) -> Result<Reminded, Refusal> {
    house.now(remind_members::remind(&house.peil, WAVE, audience, work::order(house)))
}

stories! {
    fn a_wave_that_was_sent_can_be_taken_back_until_its_letters_leave(on: On) {
        let house = House::new(on);
        approved(&house, 3, "2026-04-06", Manner { quiet: Quiet::default(), ..Manner::default() });
        let mut desk = house.evaluator();
        let held = press(&mut desk, &[("step", "send")]);
        assert!(held.contains("3 letters leave on 2 March 2026 at 09:10. Until then you can take them back."), "{held}");
        assert!(held.contains("Leaving soon"), "{held}");
        assert_eq!((at(&house, "2026-03-02T08:09:59Z"), house.deliver().accepted), (Kept::default(), 0));
        let back = press(&mut desk, &[("step", "take-back"), ("why", "  the list of  Alfa is not right ")]);
        assert!(back.contains("Taken back. Nothing has left."), "{back}");
        assert!(back.contains("eva taken back before anything left “the list of Alfa is not right”") || back.contains("the list of Alfa is not right"), "{back}");
        assert_eq!((at(&house, "2026-03-02T09:00:00Z"), house.deliver().accepted), (Kept::default(), 0));
        // Sent again, it leaves after the whole time.
        assert_eq!(send(&house), moment("2026-03-02T09:10:00Z"));
        assert_eq!(at(&house, "2026-03-02T09:10:00Z").started, [WAVE]);
        assert_eq!(house.deliver().accepted, 3);
        // An hour has gone by.
        let late = press(&mut house.evaluator(), &[("step", "take-back")]);
        assert!(late.contains("That is not possible now: the state of the wave is “Sent”"), "{late}");
        assert_eq!(at(&house, "2026-03-02T09:11:00Z"), Kept::default());
        assert_eq!(house.mailbox.posted(), 3);
    }

    fn nothing_leaves_before_it_opens(on: On) {
        let house = House::new(on);
        let opens_at = Some("2026-03-05T10:00".parse().unwrap());
        approved(&house, 2, "2026-04-06", Manner { opens_at, ..Manner::at_once() });
        assert_eq!(send(&house), moment("2026-03-05T09:00:00Z"));
        assert_eq!(at(&house, "2026-03-05T08:59:59Z"), Kept::default());
        assert_eq!(at(&house, "2026-03-05T09:00:00Z").started, [WAVE]);
        assert_eq!(house.deliver().accepted, 2);
    }

    fn nothing_leaves_in_quiet_hours_in_the_night_the_clocks_go_forward(on: On) {
        let house = House::new(on);
        approved(&house, 2, "2026-04-06", nights());
        house.peil.clock.move_to(moment("2026-03-28T22:00:00Z"));
        // Seven o'clock is an hour earlier than the day before.
        assert_eq!(send(&house), moment("2026-03-29T05:00:00Z"));
        assert_eq!(at(&house, "2026-03-29T04:59:59Z"), Kept::default());
        assert_eq!(at(&house, "2026-03-29T05:00:00Z").started, [WAVE]);
        assert_eq!(house.deliver().accepted, 2);
    }

    fn nothing_leaves_in_quiet_hours_in_the_night_the_clocks_go_back(on: On) {
        let house = House::new(on);
        approved(&house, 2, "2026-11-30", nights());
        house.peil.clock.move_to(moment("2026-10-24T21:00:00Z"));
        assert_eq!(send(&house), moment("2026-10-25T06:00:00Z"));
        assert_eq!(at(&house, "2026-10-25T05:00:00Z"), Kept::default());
        assert_eq!(at(&house, "2026-10-25T06:00:00Z").started, [WAVE]);
    }

    fn letters_under_way_rest_when_the_quiet_hours_begin(on: On) {
        let house = House::new(on);
        let quiet = Quiet::parse("20:00-07:00", true).unwrap();
        approved(&house, 3, "2026-04-06", Manner { quiet, ..nights() });
        // A Friday, a moment before eight: the wave begins, and its letters have not left when it strikes.
        house.peil.clock.move_to(moment("2026-03-06T18:59:59Z"));
        assert_eq!(send(&house), moment("2026-03-06T18:59:59Z"));
        for rests in ["2026-03-06T19:00:00Z", "2026-03-07T12:00:00Z", "2026-03-08T12:00:00Z", "2026-03-09T05:59:59Z"] {
            at(&house, rests);
            assert_eq!(house.deliver().accepted, 0, "{rests}");
        }
        at(&house, "2026-03-09T06:00:00Z");
        assert_eq!(house.deliver().accepted, 3);
    }

    fn a_planned_reminder_leaves_by_itself_on_its_day_and_once(on: On) {
        let house = House::new(on);
        approved(&house, 4, "2026-04-06", nights());
        send(&house);
        assert_eq!(house.deliver().accepted, 4);
        let mut desk = house.evaluator();
        let form = [("step", "plan-reminder"), ("audience", "not-started"), ("day", "2026-03-09")];
        let planned = press(&mut desk, &form);
        assert!(planned.contains("Planned: the reminder leaves on 9 March 2026 at 09:00."), "{planned}");
        assert_eq!(plan(&house, Audience::NotFinished, "2026-03-30").unwrap(), moment("2026-03-30T07:00:00Z"));
        Company::of(&house, "alfa", 1).finish();
        Company::of(&house, "alfa", 2).save("part", &[("q01", "3"), ("shown", "q01")]);
        assert_eq!(at(&house, "2026-03-09T07:59:59Z"), Kept::default());
        assert_eq!(at(&house, "2026-03-09T08:00:00Z").reminded, [WAVE]);
        assert_eq!(at(&house, "2026-03-09T08:00:01Z"), Kept::default());
        assert_eq!(house.deliver().accepted, 2, "3 and 4 have not begun");
        // The other kind is for whoever has begun, and says so.
        assert_eq!(at(&house, "2026-03-30T07:00:00Z").reminded, [WAVE]);
        assert_eq!(house.deliver().accepted, 1);
        let letters = house.letters_to(&work::address("alfa", 2));
        assert_eq!((letters.len(), letters[1].subject()), (2, "Pas encore envoyé\u{a0}: Petite enquête"));
        let page = house.evaluator().get(WAVE_PAGE);
        for words in ["left: 2 letters", "left: 1 letter", "Peil reminded (who has not begun): 2 letters"] {
            assert!(page.says(words), "“{words}” is missing from {}", page.words());
        }
    }

    fn a_planned_reminder_that_is_not_needed_or_not_possible_is_skipped_and_said(on: On) {
        let house = House::new(on);
        approved(&house, 1, "2026-04-06", nights());
        send(&house);
        house.deliver();
        plan(&house, Audience::Everyone, "2026-03-03").unwrap();
        plan(&house, Audience::Everyone, "2026-03-10").unwrap();
        plan(&house, Audience::Everyone, "2026-03-20").unwrap();
        assert_eq!(at(&house, "2026-03-03T08:00:00Z"), Kept::default());
        Company::of(&house, "alfa", 1).finish();
        assert_eq!(at(&house, "2026-03-10T08:00:00Z"), Kept::default());
        house.now(close_wave::close(&house.peil, WAVE, work::order(&house).because("klaar"))).unwrap();
        assert_eq!(at(&house, "2026-03-20T08:00:00Z"), Kept::default());
        let page = house.evaluator().get(WAVE_PAGE);
        for words in [
            "skipped: everybody had got a letter less than three days before",
            "not needed: there was nobody left to remind",
            "skipped: the wave was closed",
        ] {
            assert!(page.says(words), "“{words}” is missing from {}", page.words());
        }
        assert_eq!(house.deliver().accepted, 0);
    }

    fn a_reminder_is_planned_between_now_and_the_close_and_can_be_taken_off(on: On) {
        let house = House::new(on);
        approved(&house, 1, "2026-04-06", nights());
        for day in ["2026-03-01", "2026-03-02", "2026-04-07", "2027-01-01"] {
            assert!(matches!(plan(&house, Audience::Everyone, day), Err(Refusal::BadInput { .. })), "{day}");
        }
        plan(&house, Audience::Everyone, "2026-04-06").unwrap();
        let mut desk = house.evaluator();
        for (day, words) in [("2026-02-01", "No reminder can leave on 2026-02-01."), ("morgen", "“morgen” is not a day.")] {
            let page = press(&mut desk, &[("step", "plan-reminder"), ("audience", "everyone"), ("day", day)]);
            assert!(page.contains(words), "{page}");
        }
        let page = press(&mut desk, &[("step", "unplan-reminder"), ("number", "1")]);
        assert!(page.contains("That reminder will not leave."), "{page}");
        // Whom it goes to is chosen, never guessed.
        let page = press(&mut desk, &[("step", "plan-reminder"), ("audience", "zz"), ("day", "2026-03-20")]);
        assert!(page.contains("There is no group to remind “zz”. There are: everyone, not-started, not-finished."), "{page}");
        assert_eq!(desk.get(&format!("{WAVE_PAGE}/reminder?to=zz")).status, 404);
        assert!(house.now(remind_members::planned(&house.peil, WAVE)).unwrap().is_empty());
        send(&house);
        house.deliver();
        assert_eq!(at(&house, "2026-04-06T08:00:00Z"), Kept::default());
        assert_eq!(house.count("letters"), 1);
    }

    fn a_reminder_is_planned_once_for_the_same_people_and_ends_with_the_wave(on: On) {
        let house = House::new(on);
        approved(&house, 1, "2026-04-06", nights());
        send(&house);
        house.deliver();
        plan(&house, Audience::NotStarted, "2026-03-20").unwrap();
        plan(&house, Audience::NotFinished, "2026-03-20").unwrap();
        for audience in [Audience::NotStarted, Audience::NotFinished, Audience::Everyone] {
            let refused = plan(&house, audience, "2026-03-20");
            assert!(matches!(refused, Err(Refusal::PlannedBefore { .. })), "{audience}: {refused:?}");
        }
        let mut desk = house.evaluator();
        let page = press(&mut desk, &[("step", "plan-reminder"), ("audience", "not-started"), ("day", "2026-03-20")]);
        assert!(page.contains("A reminder to who has not begun is planned for 20 March 2026"), "{page}");
        assert!(page.contains("leaves by itself"), "{page}");
        house.now(close_wave::close(&house.peil, WAVE, work::order(&house).because("klaar"))).unwrap();
        let page = desk.get(WAVE_PAGE);
        assert!(page.says("skipped: the wave was closed") && !page.says("has not begun leaves by itself"), "{}", page.words());
        assert!(!page.text.contains("unplan-reminder"), "{}", page.words());
    }

    fn a_wave_that_was_never_sent_can_not_be_reopened(on: On) {
        let house = House::new(on);
        approved(&house, 2, "2026-04-06", Manner::at_once());
        house.now(close_wave::close(&house.peil, WAVE, work::order(&house).because("klaar"))).unwrap();
        let mut desk = house.evaluator();
        let page = desk.submit(WAVE_PAGE, WAVE_PAGE, &[("step", "reopen"), ("day", "2026-04-30"), ("why", "te vroeg")]);
        assert_eq!(page.status, 303);
        let page = desk.get(WAVE_PAGE);
        assert!(page.says("It was closed before it was sent, so nobody has a link"), "{}", page.words());
        assert_eq!(work::figures(&house).wave.state, State::Closed);
    }

    fn a_wave_comes_back_as_it_was_when_it_is_reopened(on: On) {
        let house = House::new(on);
        approved(&house, 2, "2026-04-06", nights());
        send(&house);
        house.deliver();
        let state = || work::figures(&house).wave.state;
        let reopen = || house.now(close_wave::reopen(&house.peil, WAVE, "2026-04-20".parse().unwrap(), work::order(&house).because("klaar"))).unwrap();
        house.now(pause_wave::pause(&house.peil, WAVE, work::order(&house))).unwrap();
        house.now(close_wave::close(&house.peil, WAVE, work::order(&house).because("klaar"))).unwrap();
        reopen();
        assert_eq!(state(), State::Paused);
        house.now(pause_wave::resume(&house.peil, WAVE, work::order(&house))).unwrap();
        house.now(close_wave::close(&house.peil, WAVE, work::order(&house).because("klaar"))).unwrap();
        reopen();
        assert_eq!(state(), State::Running);
    }

    fn nobody_is_written_to_twice_within_three_days(on: On) {
        let house = House::new(on);
        approved(&house, 3, "2026-04-06", Manner::at_once());
        send(&house);
        house.deliver();
        house.peil.clock.move_to(moment("2026-03-05T07:59:59Z"));
        let refused = remind(&house, Audience::Everyone);
        assert!(matches!(refused, Err(Refusal::TooSoon { days: 3, .. })), "{refused:?}");
        let page = house.evaluator().get(WAVE_PAGE);
        assert!(page.says("Everybody got a letter less than 3 days ago. Reminding is possible from 5 March 2026 at 09:00."), "{}", page.words());
        house.peil.clock.move_to(moment("2026-03-05T08:00:00Z"));
        Company::of(&house, "alfa", 1).save("part", &[("q01", "3"), ("shown", "q01")]);
        assert_eq!(remind(&house, Audience::NotStarted).unwrap().letters, 2);
        house.deliver();
        // The one who began may be reminded; the others were a moment ago.
        let all = house.now(remind_members::outlook(&house.peil, WAVE, Audience::Everyone, house.moment())).unwrap();
        assert_eq!((all.letters, all.written_lately), (1, 2));
        assert_eq!(remind(&house, Audience::Everyone).unwrap().letters, 1);
    }

    fn who_would_be_reminded_is_shown_by_name_before(on: On) {
        let house = House::new(on);
        work::sent(&house, [4, 0, 0]);
        Company::of(&house, "alfa", 1).finish();
        Company::of(&house, "alfa", 2).save("part", &[("q01", "3"), ("shown", "q01")]);
        house.days_later(5);
        let mut desk = house.evaluator();
        let before = house.rows();
        let page = desk.get(&format!("{WAVE_PAGE}/reminder"));
        for words in [
            "3 get a letter now 1 is done",
            "Firma alfa 2 NV An Peeters 2 an2@alfa.example Reminder to whoever began",
            "Firma alfa 3 NV An Peeters 3 an3@alfa.example Reminder",
        ] {
            assert!(page.says(words), "“{words}” is missing from {}", page.words());
        }
        assert!(!page.says("an1@alfa.example"));
        let file = desk.get(&format!("{WAVE_PAGE}/reminder.csv?to=everyone")).text;
        assert_eq!((file.lines().count(), file.contains("Firma alfa 3 NV;An Peeters 3;an3@alfa.example;Reminder")), (4, true), "{file}");
        let page = desk.get(&format!("{WAVE_PAGE}/reminder?to=not-finished"));
        assert!(page.says("Send 1 reminder") && !page.says("an3@"), "{}", page.words());
        // That somebody took the file along is written down, and nothing else.
        let but_the_trail = |mut rows: std::collections::BTreeMap<String, Vec<String>>| {
            let trail = rows.remove("audit").map_or(0, |lines| lines.len());
            (rows, trail)
        };
        let ((rows, lines), (rows_before, lines_before)) = (but_the_trail(house.rows()), but_the_trail(before));
        assert_eq!((rows, lines), (rows_before, lines_before + 1));
        let sent = press(&mut desk, &[("step", "remind"), ("audience", "not-finished")]);
        assert!(sent.contains("One reminder is leaving now."), "{sent}");
    }

    fn the_close_can_be_moved_and_is_kept(on: On) {
        let house = House::new(on);
        approved(&house, 2, "2026-04-06", Manner::at_once());
        send(&house);
        house.deliver();
        Company::of(&house, "alfa", 1).finish();
        let mut desk = house.evaluator();
        assert!(desk.get(WAVE_PAGE).says("1 link goes on working until the end of the new day."));
        let page = press(&mut desk, &[("step", "extend"), ("day", "2026-04-20"), ("why", "holidays")]);
        assert!(page.contains("The wave closes on 20 April 2026 at 23:59 now. 1 link works until then."), "{page}");
        assert!(page.contains("eva close moved to 20 April 2026") && page.contains("holidays"), "{page}");
        assert_eq!(at(&house, "2026-04-06T22:00:01Z"), Kept::default());
        assert!(Company::of(&house, "alfa", 2).page("part").status == 200);
        let mut desk = house.evaluator();
        // Earlier is possible too, but not a day that is over.
        assert!(press(&mut desk, &[("step", "extend"), ("day", "2026-04-01")]).contains("The last day to answer, 1 April 2026, is over."));
        press(&mut desk, &[("step", "extend"), ("day", "2026-04-08")]);
        assert_eq!(at(&house, "2026-04-08T22:00:01Z").closed, [WAVE]);
    }

    fn a_closed_wave_is_opened_again_and_no_letter_that_was_taken_out_leaves(on: On) {
        let house = House::new(on);
        approved(&house, 3, "2026-04-06", Manner::at_once());
        send(&house);
        house.deliver();
        house.days_later(5);
        assert_eq!(remind(&house, Audience::Everyone).unwrap().letters, 3);
        house.now(close_wave::close(&house.peil, WAVE, work::order(&house).because("klaar"))).unwrap();
        let mut company = Company::of(&house, "alfa", 1);
        assert!(company.open().says("gesloten"));
        let mut desk = house.evaluator();
        let page = press(&mut desk, &[("step", "reopen"), ("day", "2026-04-30"), ("why", "two clusters asked for it")]);
        assert!(page.contains("3 links work until then.") && page.contains("opened again until the end of 30 April 2026"), "{page}");
        assert_eq!(house.deliver().accepted, 0);
        company.finish();
        assert_eq!(work::figures(&house).sent_in, 1);
        // Whom it concerns can be reminded again, and it closes on its new day.
        assert_eq!(remind(&house, Audience::Everyone).unwrap().letters, 2);
        assert_eq!(at(&house, "2026-04-30T22:00:01Z").closed, [WAVE]);
        let history = house.now(move_wave::history(&house.peil, WAVE)).unwrap();
        let steps: Vec<&str> = history.iter().map(|event| event.step.as_str()).collect();
        assert_eq!(steps, ["check", "approve", "send", "start", "remind", "close", "reopen", "remind", "close"]);
    }

    fn a_wave_that_is_closed_while_it_is_held_never_leaves(on: On) {
        let house = House::new(on);
        approved(&house, 2, "2026-04-06", Manner { quiet: Quiet::default(), ..Manner::default() });
        send(&house);
        house.now(close_wave::close(&house.peil, WAVE, work::order(&house).because("klaar"))).unwrap();
        assert_eq!(at(&house, "2026-03-02T09:00:00Z"), Kept::default());
        assert_eq!(house.deliver().accepted, 0);
        // Nobody has a link that could work again.
        let again = house.now(close_wave::reopen(&house.peil, WAVE, "2026-04-06".parse().unwrap(), work::order(&house).because("klaar")));
        assert!(matches!(again, Err(Refusal::IllegalMove(_))), "{again:?}");
        assert_eq!((at(&house, "2026-03-03T09:00:00Z"), house.deliver().accepted), (Kept::default(), 0));
    }

    fn keeping_the_schedule_twenty_times_at_once_does_everything_once(on: On) {
        let house = House::new(on);
        approved(&house, 3, "2026-04-06", Manner { quiet: Quiet::default(), ..Manner::default() });
        send(&house);
        house.minutes_later(11);
        let now = house.moment();
        let kept = house.at_once(20, |peil| async move { keep_schedule::keep(&peil, now).await });
        let started: usize = kept.iter().filter_map(|kept| kept.as_ref().ok()).map(|kept| kept.started.len()).sum();
        assert_eq!(started, 1, "{kept:?}");
        assert_eq!(house.deliver().accepted, 3);
        plan(&house, Audience::Everyone, "2026-03-09").unwrap();
        house.peil.clock.move_to(moment("2026-03-09T08:00:00Z"));
        let now = house.moment();
        let kept = house.at_once(20, |peil| async move { keep_schedule::keep(&peil, now).await });
        let reminded: usize = kept.iter().filter_map(|kept| kept.as_ref().ok()).map(|kept| kept.reminded.len()).sum();
        assert_eq!(reminded, 1, "{kept:?}");
        assert_eq!((house.deliver().accepted, house.mailbox.posted()), (3, 6));
    }
}
