//! Between approval and leaving: what was approved is what leaves, or it is said what differs.

use peil::services::move_wave::Order;
use peil::services::prepare_wave::{self, Manner, NewWave};
use peil::services::{Refusal, approve_wave, close_wave, publish_survey, revise_wave, send_wave, word_letters};
use peil::trail::Door;
use peil::wave::State;
use peil::wave::ledger::Kind;
use peil::wording::Language;

use crate::stories;
use crate::support::house::House;
use crate::support::terminal::Terminal;
use crate::support::work::{self, WAVE, WAVE_PAGE};
use crate::versions::second;

const WORDS: &str = "Beste,\n\n{{link}} tot {{closes_on}}.\n\n{{contact_email}}, {{sender_name}}\n";

/// The small survey with other words on its first page, and none of them in a letter.
fn reworded() -> String {
    let source = work::SURVEY.replace("Een paar vragen over uw cluster.", "Een aantal vragen over uw cluster.");
    assert_ne!(source, work::SURVEY);
    source
}

/// The small survey under another title, which stands in the subject of its letters.
fn retitled() -> String {
    let source = work::SURVEY.replace("Kleine bevraging", "Kleinere bevraging");
    assert_ne!(source, work::SURVEY);
    source
}

fn publish(house: &House, source: String) {
    house.now(publish_survey::publish(&house.peil, source, "eva", house.moment())).unwrap();
}

fn prepare(house: &House, manner: Manner) {
    let new = NewWave { manner, ..work::new_wave(WAVE) };
    house.now(prepare_wave::prepare(&house.peil, new, "eva", house.moment())).unwrap();
}

fn revise(house: &House, number: i32) -> Result<i32, Refusal> {
    house.now(revise_wave::revise(&house.peil, WAVE, Some(number), "eva", house.moment())).map(|revision| revision.to)
}

fn approve(house: &House, by: &str) -> Result<approve_wave::Approved, Refusal> {
    let at_the_desk = house.peil.through(Door::Desk);
    house.now(approve_wave::approve(&at_the_desk, WAVE, "3", by, house.moment()))
}

fn order(house: &House) -> Order {
    work::order(house)
}

fn subject(house: &House) -> String {
    house.letters_to(&work::address("alfa", 1)).pop().unwrap().subject().to_string()
}

stories! {
    fn before_it_leaves_a_wave_takes_over_nothing_that_changes_a_letter_or_a_question(on: On) {
        let house = House::new(on);
        work::furnish(&house, [3, 0, 0]);
        prepare(&house, Manner { hold_minutes: 10, ..Manner::at_once() });
        work::approve(&house);
        publish(&house, reworded());
        publish(&house, retitled());
        publish(&house, second());
        let mut desk = house.evaluator();
        let sealed = |house: &House, number: i32| {
            let refused = revise(house, number).unwrap_err();
            assert!(matches!(refused, Refusal::LettersApproved { number: found, .. } if found == number), "{refused}");
        };
        for state in [State::Approved, State::Held] {
            assert_eq!(work::figures(&house).wave.state, state);
            sealed(&house, 3);
            sealed(&house, 4);
            let page = desk.get(WAVE_PAGE);
            assert!(page.says("The letters of this wave were approved and have not left."), "{}", page.words());
            assert!(!page.says("Ask version 4 from now on"), "{}", page.words());
            desk.submit(WAVE_PAGE, &format!("{WAVE_PAGE}/version"), &[("version", "4")]);
            assert!(desk.get(WAVE_PAGE).says("The wave does not take version 4 over. Nothing was changed."));
            assert_eq!(work::figures(&house).version, if state == State::Approved { 1 } else { 2 });
            if state == State::Approved {
                // Other words on a page, and every letter as it was approved.
                assert_eq!(revise(&house, 2).unwrap(), 2);
                house.now(send_wave::send(&house.peil, WAVE, order(&house))).unwrap();
            }
        }
        house.peil.clock.move_to(house.moment() + jiff::SignedDuration::from_mins(11));
        assert_eq!(house.deliver().accepted, 3);
        assert_eq!(subject(&house), "Uitnodiging: Kleine bevraging");
        assert_eq!(revise(&house, 4).unwrap(), 4, "once they have left");
    }

    fn what_two_people_approved_leaves_as_it_is_even_when_the_wave_runs(on: On) {
        for four_eyes in [true, false] {
            let house = House::new(on);
            work::furnish(&house, [3, 0, 0]);
            prepare(&house, Manner { four_eyes, ..Manner::at_once() });
            work::check(&house);
            approve(&house, "eva").unwrap();
            if four_eyes {
                approve(&house, "els").unwrap();
            }
            house.now(send_wave::send(&house.peil, WAVE, order(&house))).unwrap();
            assert_eq!(work::figures(&house).wave.state, State::Running);
            publish(&house, retitled());
            match revise(&house, 2) {
                Err(Refusal::LettersApproved { .. }) if four_eyes => {}
                Ok(2) if !four_eyes => {}
                other => panic!("{four_eyes}: {other:?}"),
            }
            house.deliver();
            let expected = if four_eyes { "Uitnodiging: Kleine bevraging" } else { "Uitnodiging: Kleinere bevraging" };
            assert_eq!(subject(&house), expected);
            if four_eyes {
                assert_eq!(revise(&house, 2).unwrap(), 2, "all of them have left");
            }
        }
    }

    fn two_people_approve_the_words_of_every_letter(on: On) {
        let house = House::new(on);
        work::furnish(&house, [3, 0, 0]);
        prepare(&house, Manner { four_eyes: true, ..Manner::at_once() });
        let write = |kind: Kind, subject: &str| {
            let written = word_letters::write(&house.peil, WAVE, (kind, Language::NL), (subject, WORDS), order(&house));
            house.now(written)
        };
        write(Kind::Reminder, "Nog even").unwrap();
        work::check(&house);
        assert!(!approve(&house, "eva").unwrap().is_frozen);
        // The words of a later letter change between the two: the first has approved something else.
        write(Kind::Reminder, "Nog even dit").unwrap();
        let refused = approve(&house, "els").unwrap_err();
        assert!(matches!(refused, Refusal::CheckedBefore), "{refused}");
        work::check(&house);
        assert!(!approve(&house, "els").unwrap().is_frozen && approve(&house, "eva").unwrap().is_frozen);
        house.now(send_wave::send(&house.peil, WAVE, order(&house))).unwrap();
        house.deliver();
        let mut desk = house.evaluator();
        for kind in [Kind::Reminder, Kind::Unfinished, Kind::Confirmation, Kind::Thanks, Kind::Publication] {
            let refused = write(kind, "Iets anders").unwrap_err();
            assert!(matches!(refused, Refusal::WordsApproved), "{kind:?}: {refused}");
            let place = format!("{WAVE_PAGE}/letters/{}/nl", kind.as_str());
            let page = desk.get(&place);
            assert!(page.says("In such a wave, words have to be written before the approval."), "{}", page.words());
            assert!(!page.text.contains("value=\"save\""), "{kind:?}");
            desk.submit(&place, &place, &[("step", "save"), ("subject", "Iets anders"), ("body", WORDS)]);
            desk.submit(&place, &place, &[("step", "restore")]);
        }
        assert_eq!(house.count("wave_letters"), 1);
        house.days_later(4);
        work::remind(&house);
        house.deliver();
        assert_eq!(subject(&house), "Nog even dit");
        // After the close as well: the note about the results is one of them.
        house.now(close_wave::close(&house.peil, WAVE, order(&house).because("klaar"))).unwrap();
        assert!(matches!(write(Kind::Publication, "Iets anders"), Err(Refusal::WordsApproved)));
    }

    fn another_last_day_is_said_where_letters_were_approved_with_the_first(on: On) {
        let house = House::new(on);
        work::furnish(&house, [3, 0, 0]);
        prepare(&house, Manner { hold_minutes: 10, ..Manner::at_once() });
        work::approve(&house);
        let mut desk = house.evaluator();
        let means = "Its letters were approved with the day of now; they will name the new one.";
        assert!(desk.get(WAVE_PAGE).says(means));
        let form = [("step", "extend"), ("day", "2026-04-20")];
        assert_eq!(desk.submit(WAVE_PAGE, WAVE_PAGE, &form).status, 303);
        let page = desk.get(WAVE_PAGE);
        assert!(page.says("Its letters will name that day instead of the one they were approved with."), "{}", page.words());
        let told = "close moved to 20 April 2026; the letters, approved with another day, name this one";
        assert!(page.says(told), "{}", page.words());
        house.now(send_wave::send(&house.peil, WAVE, order(&house))).unwrap();
        assert!(desk.get(WAVE_PAGE).says(means), "{}", desk.get(WAVE_PAGE).words());
        house.peil.clock.move_to(house.moment() + jiff::SignedDuration::from_mins(11));
        house.deliver();
        let letter = house.letters_to(&work::address("alfa", 1)).pop().unwrap();
        assert!(letter.text.as_deref().unwrap().contains("20 april 2026"), "{:?}", letter.text);
        // Once they have left nothing of the kind is said.
        desk.submit(WAVE_PAGE, WAVE_PAGE, &[("step", "extend"), ("day", "2026-04-27")]);
        let page = desk.get(WAVE_PAGE);
        assert!(page.says("close moved to 27 April 2026 ") || page.says("close moved to 27 April 2026"), "{}", page.words());
        assert!(!page.says("27 April 2026; the letters") && !page.says(means), "{}", page.words());
    }

    fn the_keyboard_says_what_an_approved_wave_does_not_take_over(on: On) {
        let terminal = Terminal::new(on);
        terminal.write("one.yaml", work::SURVEY);
        terminal.write("two.yaml", second());
        terminal.write("clusters.csv", work::CLUSTERS);
        terminal.write("alfa.csv", work::list("alfa", 3));
        terminal.json(&["survey", "add", "one.yaml"]);
        terminal.json(&["clusters", "import", "clusters.csv"]);
        terminal.json(&["members", "import", "alfa.csv", "--cluster", "alfa"]);
        terminal.json(&["wave", "new", "W", "--survey", "small", "--closes-on", "2099-11-30"]);
        terminal.json(&["wave", "check", "W"]);
        terminal.json(&["wave", "approve", "W", "--letters", "3"]);
        terminal.json(&["survey", "add", "two.yaml"]);
        let refused = terminal.run(&["wave", "revise", "W"]);
        refused.assert_refused(&["W goes on asking version 1: its letters were approved and have not left", "Before they leave"]);
        assert_eq!(terminal.json(&["wave", "show", "W"])["version"], 1);
        let said = terminal.run(&["wave", "extend", "W", "--closes-on", "2099-12-15"]);
        assert!(said.out.contains("Its letters were approved with another day and will name this one."), "{}", said.out);
    }
}
