//! An older database is recognised by the file beside the master key, and does nothing by itself.

use jiff::ToSpan;
use peil::services::notice_restore::{self, Restored};
use peil::services::prepare_wave::{self, Manner, NewWave};
use peil::services::resolve_doubt::{self, Which};
use peil::services::{close_wave, pause_wave, remind_members, send_wave};
use peil::storage::tidemark::Tidemark;
use peil::storage::tides;
use peil::wave::Audience;
use peil::wave::State as WaveState;

use crate::stories;
use crate::support::company::Company;
use crate::support::house::House;
use crate::support::work;

/// A house whose post has a file outside the database.
fn house_with_mark(on: crate::support::house::On) -> (House, tempfile::TempDir) {
    let (mut house, folder) = (House::new(on), tempfile::tempdir().unwrap());
    house.peil.tidemark = Some(Tidemark::at(folder.path().join("mark")));
    assert_eq!(look(&house), None);
    (house, folder)
}

fn look(house: &House) -> Option<Restored> {
    house.now(notice_restore::look(&house.peil)).unwrap()
}

/// Letters have left of which this database knows nothing, as if it came from a backup.
fn is_older_now(house: &House) {
    let tide = house.now(house.peil.store.read(tides::find)).unwrap().unwrap();
    house.peil.tidemark.as_ref().unwrap().raise(tide.database, tide.number + 3).unwrap();
}

stories! {
    fn an_older_database_is_recognised_once_and_what_is_new_to_it_goes_on(on: On) {
        let (house, _folder) = house_with_mark(on);
        work::sent(&house, [3, 0, 0]);
        assert_eq!(look(&house), None);
        is_older_now(&house);
        // The worker notices by itself.
        assert_eq!(house.deliver().accepted, 0);
        assert_eq!(work::figures(&house).wave.state, WaveState::Paused);
        assert_eq!(look(&house), None, "once is enough");
        let page = house.evaluator().get(work::WAVE_PAGE);
        assert!(page.says("A backup of the database was put back"), "{}", page.words());
        house.now(pause_wave::resume(&house.peil, work::WAVE, work::order(&house))).unwrap();
        assert!(!house.evaluator().get(work::WAVE_PAGE).says("A backup of the database was put back; the house noticed"));
        house.days_later(4);
        assert_eq!(work::remind(&house).letters, 3);
        assert_eq!(house.deliver().accepted, 3);
    }

    fn a_file_that_is_lost_is_no_proof_that_nothing_left(on: On) {
        let (house, folder) = house_with_mark(on);
        work::sent(&house, [2, 0, 0]);
        house.days_later(4);
        work::remind(&house);
        std::fs::remove_file(folder.path().join("mark")).unwrap();
        assert_eq!(house.deliver().accepted, 0);
        let total = work::figures(&house).total;
        assert_eq!((total.unknown, total.open), (2, 0));
    }

    fn a_held_wave_does_not_leave_and_its_letters_wait_for_a_person(on: On) {
        let (house, _folder) = house_with_mark(on);
        work::furnish(&house, [2, 0, 0]);
        let wave = NewWave { manner: Manner { hold_minutes: 30, ..Manner::at_once() }, ..work::new_wave(work::WAVE) };
        house.now(prepare_wave::prepare(&house.peil, wave, "eva", house.moment())).unwrap();
        work::approve(&house);
        assert!(!house.now(send_wave::send(&house.peil, work::WAVE, work::order(&house))).unwrap().is_leaving);
        is_older_now(&house);
        house.minutes_later(60);
        assert_eq!(house.deliver().accepted, 0);
        let figures = work::figures(&house);
        assert_eq!((figures.wave.state, figures.total.unknown, figures.total.open), (WaveState::Paused, 2, 0));
        let again = resolve_doubt::send_again(&house.peil, work::WAVE, Which::All, work::order(&house));
        assert_eq!(house.now(again).unwrap(), 2);
        assert_eq!(house.deliver().accepted, 0, "still paused");
        house.now(pause_wave::resume(&house.peil, work::WAVE, work::order(&house))).unwrap();
        assert_eq!(house.deliver().accepted, 2);
    }

    fn a_planned_reminder_and_thanks_that_may_have_left_do_not_leave(on: On) {
        let (house, _folder) = house_with_mark(on);
        work::furnish(&house, [3, 0, 0]);
        let wave = NewWave { manner: Manner { thanks: true, ..Manner::at_once() }, ..work::new_wave(work::WAVE) };
        house.now(prepare_wave::prepare(&house.peil, wave, "eva", house.moment())).unwrap();
        work::release(&house);
        assert_eq!(house.deliver().accepted, 3);
        Company { browser: house.visitor(), link: house.link_of(&work::address("alfa", 1)), language: "nl" }.finish();
        let day = (house.moment() + (5 * 24).hours()).to_zoned_datetime(jiff::tz::TimeZone::UTC).date();
        house.now(remind_members::plan(&house.peil, work::WAVE, Audience::Everyone, day, work::order(&house))).unwrap();
        is_older_now(&house);
        // Past the reminder.
        house.days_later(7);
        assert_eq!(house.deliver().accepted, 0);
        let planned = house.now(remind_members::planned(&house.peil, work::WAVE)).unwrap();
        assert_eq!((planned[0].state.as_str(), planned[0].outcome.as_str()), ("skipped", "restored"));
        assert!(house.evaluator().get(work::WAVE_PAGE).says("it may have left already"));
        house.now(pause_wave::resume(&house.peil, work::WAVE, work::order(&house))).unwrap();
        assert_eq!(house.deliver().accepted, 0);

        // Past the close as well: whoever took part may have been thanked.
        is_older_now(&house);
        house.days_later(60);
        assert_eq!(house.deliver().accepted, 0);
        let figures = work::figures(&house);
        assert_eq!((figures.wave.state, figures.total.unknown), (WaveState::Closed, 1));
        assert!(house.evaluator().get(work::WAVE_PAGE).says("A backup of the database was put back"));
        let reopened = close_wave::reopen(&house.peil, work::WAVE, "2027-01-31".parse().unwrap(), work::order(&house).because("klaar"));
        house.now(reopened).unwrap();
    }

    fn a_wave_that_is_being_prepared_says_that_it_may_have_left(on: On) {
        let (house, _folder) = house_with_mark(on);
        work::sent(&house, [1, 0, 0]);
        work::draft_named(&house, "Tweede");
        is_older_now(&house);
        let restored = look(&house).unwrap();
        assert_eq!((restored.waves.len(), restored.letters), (2, 0));
        let page = house.evaluator().get("/waves/Tweede");
        assert!(page.says("This wave may have been sent since the backup was made"), "{}", page.words());
        assert_eq!(work::figures(&house).total.unknown, 0);
    }
}
