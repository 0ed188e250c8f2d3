//! Words whose places are empty for somebody: no letter of any kind is approved, kept or announced that can't be written,
//! and what waits all the same can be mended, and leaves then.

use std::io::Write;
use std::sync::{Arc, Mutex};

use jiff::SignedDuration;
use peil::services::check_wave::{self, What};
use peil::services::prepare_wave::{self, Manner, NewWave};
use peil::services::{Refusal, approve_wave, close_wave, word_letters, write_to_respondents};
use peil::storage::wave_letters::{self, WaveLetter};
use peil::storage::{StoreError, waves};
use peil::wave::ledger::{Kind, State};
use peil::wording::Language;

use crate::stories;
use crate::support::house::House;
use crate::support::work::{self, WAVE, WAVE_PAGE};

/// Two places that may be empty, and of which the first is: this house has no privacy notice.
const BARE: &str = "Beste,\n\n{{link}} tot {{closes_on}}.\n\nPrivacy: {{privacy_link}} Telefoon: {{contact_phone}}\n\n\
    {{contact_email}}, {{sender_name}}\n";

fn guarded() -> String {
    BARE.replace("{{privacy_link}}", "{{#if privacy_link}}{{privacy_link}}{{else}}geen{{/if}}")
}

fn prepare(house: &House, manner: Manner) {
    let new = NewWave { manner, ..work::new_wave(WAVE) };
    house.now(prepare_wave::prepare(&house.peil, new, "eva", house.moment())).unwrap();
}

fn write(house: &House, kind: Kind, body: &str) -> Result<(), Refusal> {
    let written = word_letters::write(&house.peil, WAVE, (kind, Language::NL), ("Onderwerp", body), work::order(house));
    house.now(written)
}

/// Words that an earlier version kept without trying them.
fn keep_untried(house: &House, kind: Kind, body: &str) {
    let (kind, body, at) = (kind.as_str().to_owned(), body.to_owned(), house.moment());
    let kept = house.peil.store.write(move |db| {
        let wave = waves::named(db, &peil::rights::Scope::everything(), WAVE)?.unwrap();
        let (subject, written_by) = ("Onderwerp".to_owned(), "eva".to_owned());
        let (wave_id, language, written_at) = (wave.id, "nl".to_owned(), at.into());
        wave_letters::keep(db, WaveLetter { wave_id, kind, language, subject, body, written_at, written_by })
    });
    house.now(kept).unwrap();
}

/// The letters of a kind: in which state, and how many.
fn states(house: &House, kind: Kind) -> Vec<(State, i64)> {
    let counts = house.now(house.peil.store.read(|db| {
        let wave = waves::named(db, &peil::rights::Scope::everything(), WAVE)?.unwrap();
        let counts = peil::storage::letters::counts(db, wave.id)?;
        Ok::<_, StoreError>(counts)
    }));
    counts.unwrap().into_iter().filter(|(of, ..)| *of == kind).map(|(_, state, count)| (state, count)).collect()
}

/// What is written to the log, line by line.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Log {
    fn lines(&self, of: &str) -> Vec<String> {
        let text = String::from_utf8(self.0.lock().unwrap().clone()).unwrap();
        text.lines().filter(|line| line.contains(of)).map(str::to_owned).collect()
    }
}

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

stories! {
    fn the_dry_run_writes_every_letter_that_can_leave_later(on: On) {
        let house = House::new(on);
        work::furnish(&house, [4, 2, 0]);
        prepare(&house, Manner { confirms: true, ..Manner::at_once() });
        for kind in [Kind::Reminder, Kind::Unfinished, Kind::Confirmation, Kind::Thanks, Kind::Publication] {
            write(&house, kind, BARE).unwrap();
            let report = work::check(&house);
            let found: Vec<_> = report.findings.iter().filter(|finding| finding.what == What::NotWritten).collect();
            if kind == Kind::Thanks {
                // This wave thanks nobody: that letter never leaves.
                assert!(found.is_empty() && report.stops() == 0, "{found:?}");
            } else {
                // Those who read Dutch: 1 and 4 of the one, 1 of the other.
                let [found] = &found[..] else { panic!("{kind:?}: {found:?}") };
                assert_eq!(found.letter, Some((kind.as_str().to_owned(), "nl".to_owned())));
                assert!(found.stops && found.letters == 3 && found.detail.contains("{{privacy_link}}"), "{found:?}");
                assert!(found.members.contains(&"Firma alfa 4 NV".to_owned()), "{found:?}");
                let refused = house.now(approve_wave::approve(&house.peil, WAVE, "6", "eva", house.moment()));
                assert!(matches!(refused, Err(Refusal::FaultyLetters(1))), "{kind:?}: {refused:?}");
                let later = report.later.iter().find(|(of, _)| of == kind.as_str());
                assert_eq!(later.map(|(_, written)| *written), Some(3));
            }
            write(&house, kind, &guarded()).unwrap();
        }
        write(&house, Kind::Publication, BARE).unwrap();
        work::check(&house);
        let page = house.evaluator().get(WAVE_PAGE);
        assert!(page.says("Note about the results, Nederlands: the letter fills in {{privacy_link}}"), "{}", page.words());
        assert!(page.says("Written as well, of what may leave later: Reminder 6"), "{}", page.words());
        write(&house, Kind::Publication, &guarded()).unwrap();
        let report = house.now(check_wave::check(&house.peil, WAVE, work::order(&house))).unwrap();
        let later: Vec<(&str, usize)> = report.later.iter().map(|(kind, count)| (kind.as_str(), *count)).collect();
        assert_eq!(later, [("reminder", 6), ("unfinished", 6), ("confirmation", 6), ("publication", 6)]);
        assert_eq!((report.stops(), report.written, report.letters), (0, 6, 6));
        assert_eq!(house.now(approve_wave::approve(&house.peil, WAVE, "6", "eva", house.moment())).unwrap().letters, 6);
    }

    fn after_the_approval_words_hold_for_everybody_or_are_not_kept(on: On) {
        let house = House::new(on);
        work::furnish(&house, [21, 0, 0]);
        work::send(&house);
        house.deliver();
        let before = house.count("wave_letters");
        let refused = write(&house, Kind::Publication, BARE).unwrap_err();
        let Refusal::UnwrittenFor { members, .. } = &refused else { panic!("{refused}") };
        assert_eq!(members.len(), 7, "those who read Dutch: {members:?}");
        let said = refused.to_string();
        assert!(said.contains("7 people (Firma alfa 1 NV, ") && said.contains("{{privacy_link}}") && said.contains(", …)"), "{said}");
        // On the page: what was typed stays, with what is wrong at its place.
        let place = format!("{WAVE_PAGE}/letters/publication/nl");
        let mut desk = house.evaluator();
        let page = desk.submit(&place, &place, &[("step", "save"), ("subject", "Mijn onderwerp"), ("body", BARE)]);
        assert_eq!(page.status, 422, "{}", page.words());
        assert!(page.says("The letter can’t be written for 7 recipients (Firma alfa 1 NV, "), "{}", page.words());
        assert!(page.says("{{privacy_link}} is empty there") && page.value("subject") == "Mijn onderwerp", "{}", page.words());
        assert!(page.text.contains("Privacy: {{privacy_link}} Telefoon") && page.text.contains("id=\"e-body\""));
        assert_eq!((house.count("wave_letters"), before), (0, 0));
        write(&house, Kind::Publication, &guarded()).unwrap();
        house.now(close_wave::close(&house.peil, WAVE, work::order(&house).because("klaar"))).unwrap();
        house.now(write_to_respondents::announce(&house.peil, WAVE, "21", work::order(&house))).unwrap();
        assert_eq!(house.deliver().accepted, 21);
    }

    fn what_could_not_be_written_is_counted_mended_and_leaves(on: On) {
        let house = House::new(on);
        work::sent(&house, [6, 0, 0]);
        keep_untried(&house, Kind::Publication, BARE);
        house.now(close_wave::close(&house.peil, WAVE, work::order(&house).because("klaar"))).unwrap();
        house.now(write_to_respondents::announce(&house.peil, WAVE, "6", work::order(&house))).unwrap();
        let log = Log::default();
        let kept = log.clone();
        let subscriber = tracing_subscriber::fmt().with_writer(move || kept.clone()).finish();
        tracing::subscriber::with_default(subscriber, || {
            // The two who read Dutch wait; the others got theirs. Two rounds of one post, an hour apart.
            let delivered = house.deliver();
            assert_eq!((delivered.accepted, delivered.deferred), (4, 2));
        });
        let lines = log.lines("can't be written");
        assert!(lines.len() == 1 && lines[0].contains(WAVE), "once for the wave, not once a letter: {lines:?}");
        assert!(!lines[0].contains("example"), "{lines:?}");
        let mut desk = house.evaluator();
        let page = desk.get(WAVE_PAGE);
        assert!(page.says("2 letters (Note about the results) can’t be written and wait."), "{}", page.words());
        assert!(page.says("{{privacy_link}}, which is empty here"), "{}", page.words());
        let alarm = page.text.split("class=\"alarm\"").nth(1).and_then(|text| text.split("</section>").next()).unwrap();
        assert!(alarm.contains("href=\"/waves/Leden%202026/letters\""), "{alarm}");
        // An hour later it is the same, and still no letter is lost.
        house.peil.clock.move_to(house.moment() + SignedDuration::from_mins(61));
        assert_eq!(house.deliver().deferred, 2);
        let mut desk = house.evaluator();
        assert_eq!(states(&house, Kind::Publication), [(State::Accepted, 4), (State::Deferred, 2)]);
        // The words can be mended although the letters are in the ledger, and then the letters leave at once.
        assert!(matches!(write(&house, Kind::Publication, BARE), Err(Refusal::UnwrittenFor { .. })));
        write(&house, Kind::Publication, &guarded()).unwrap();
        assert!(!desk.get(WAVE_PAGE).says("can’t be written"), "{}", desk.get(WAVE_PAGE).words());
        let delivered = house.deliver();
        assert_eq!((delivered.accepted, delivered.deferred), (2, 0));
        let letter = house.letters_to(&work::address("alfa", 1)).pop().unwrap();
        assert!(letter.text.unwrap().contains("Privacy: geen Telefoon: +32 2 000 00 00"));
    }

    fn a_letter_that_the_relay_put_off_is_still_on_its_way(on: On) {
        let house = House::new(on);
        work::sent(&house, [3, 0, 0]);
        house.now(close_wave::close(&house.peil, WAVE, work::order(&house).because("klaar"))).unwrap();
        house.now(write_to_respondents::announce(&house.peil, WAVE, "3", work::order(&house))).unwrap();
        // Nothing is wrong with these: they wait for their turn, and their words stay.
        assert!(matches!(write(&house, Kind::Publication, &guarded()), Err(Refusal::StillSending(3))));
        assert!(!house.evaluator().get(WAVE_PAGE).says("can’t be written"));
    }
}
