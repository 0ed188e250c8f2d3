//! Why the state of a wave changes: asked at each change, needed where it is hard to take back, kept and shown.

use peil::services::{Refusal, close_wave, move_wave, release_wave};
use peil::trail::Entry;
use peil::wave::State;

use crate::stories;
use crate::support::browser::{Answer, Browser};
use crate::support::house::House;
use crate::support::terminal::{NEW_WAVE, Terminal};
use crate::support::work::{self, WAVE, WAVE_PAGE};

fn press(desk: &mut Browser, form: &[(&str, &str)]) -> Answer {
    desk.submit(WAVE_PAGE, WAVE_PAGE, form)
}

fn state(house: &House) -> State {
    work::figures(house).wave.state
}

/// What the history says of each step, and why.
fn reasons(house: &House) -> Vec<[String; 2]> {
    let history = house.now(move_wave::history(&house.peil, WAVE)).unwrap();
    history.into_iter().map(|event| [event.step, event.reason]).collect()
}

/// The same of the audit trail, of a few acts.
fn of_trail(house: &House, acts: &[&str]) -> Vec<[String; 2]> {
    let entries: Vec<Entry> = crate::audit::trail(house).into_iter().map(|linked| linked.entry).collect();
    let of_acts = entries.into_iter().filter(|entry| acts.contains(&entry.act.as_str()));
    of_acts.map(|entry| [entry.act, entry.reason]).collect()
}

/// A page that keeps what was entered, with what is wrong at the reason.
#[track_caller]
fn assert_asks_why(page: &Answer, step: &str, language: &str) {
    let words = match language {
        "nl" => "De reden ontbreekt. Schrijf in enkele woorden waarom; dat blijft in de geschiedenis.",
        "fr" => "La raison manque. Écrivez en quelques mots pourquoi",
        _ => "The reason is missing. Write in a few words why; it stays in the history. Nothing was changed.",
    };
    assert_eq!(page.status, 422, "{step}: {}", page.words());
    assert!(page.says(words) && page.text.contains(&format!("id=\"e-why-{step}\"")), "{step}: {}", page.words());
    assert!(page.text.contains(&format!("<a href=\"#i-why-{step}\">")), "{step}: no way to the field");
}

stories! {
    fn a_reason_can_be_given_at_each_change_of_state_and_stands_in_the_history(on: On) {
        let house = House::new(on);
        work::furnish(&house, [2, 0, 0]);
        work::draft(&house);
        let mut desk = house.evaluator();
        let mut expected = Vec::new();
        for (step, more, why, noted) in [
            ("check", vec![], "eerste keer", vec!["check"]),
            ("approve", vec![("typed", "2")], "de minister wil het", vec!["approve"]),
            ("send", vec![], "het is tijd", vec!["send", "start"]),
            ("pause", vec![], "de server is traag", vec!["pause"]),
            ("resume", vec![], "hij is weer snel", vec!["resume"]),
            ("extend", vec![("day", "2026-04-20")], "het is vakantie", vec!["extend"]),
            ("close", vec![("typed", WAVE)], "genoeg antwoorden", vec!["close"]),
            ("reopen", vec![("day", "2026-04-30")], "toch te weinig", vec!["reopen"]),
            ("close", vec![("typed", WAVE)], "nu echt genoeg", vec!["close"]),
            ("release", vec![], "alles is nagekeken", vec!["release"]),
            ("withdraw", vec![("typed", WAVE)], "een fout in een lijst", vec!["withdraw"]),
        ] {
            let page = desk.get(WAVE_PAGE);
            assert!(page.text.contains(&format!("id=\"i-why-{step}\"")), "{step}: {}", page.words());
            let form = [vec![("step", step), ("why", why)], more].concat();
            let done = press(&mut desk, &form);
            assert_eq!(done.status, 303, "{step}: {}", done.words());
            // What the house does by itself it does for no reason of its own.
            expected.extend(noted.into_iter().map(|step| [step.to_owned(), if step == "start" { "" } else { why }.to_owned()]));
        }
        assert_eq!(reasons(&house), expected);
        let acts = ["wave-approved", "wave-sent", "wave-resumed", "figures-released"];
        let kept = ["de minister wil het", "het is tijd", "hij is weer snel", "alles is nagekeken"];
        assert_eq!(of_trail(&house, &acts).into_iter().map(|[_, why]| why).collect::<Vec<_>>(), kept);
        let page = desk.get(WAVE_PAGE);
        for [_, why] in &expected {
            assert!(page.says(why), "“{why}” is missing from {}", page.words());
        }
    }

    fn a_hold_that_is_taken_back_and_a_wave_that_is_deleted_may_say_why(on: On) {
        let house = House::new(on);
        work::furnish(&house, [1, 0, 0]);
        let manner = peil::services::prepare_wave::Manner { hold_minutes: 10, ..peil::services::prepare_wave::Manner::at_once() };
        let new = peil::services::prepare_wave::NewWave { manner, ..work::new_wave(WAVE) };
        house.now(peil::services::prepare_wave::prepare(&house.peil, new, "eva", house.moment())).unwrap();
        work::release(&house);
        let mut desk = house.evaluator();
        assert_eq!(press(&mut desk, &[("step", "take-back"), ("why", "een typfout")]).status, 303);
        assert_eq!(press(&mut desk, &[("step", "send")]).status, 303, "not every step needs one");
        let last = reasons(&house).into_iter().rev().take(2).collect::<Vec<_>>();
        assert_eq!(last, [["send", ""], ["take back", "een typfout"]].map(|line| line.map(str::to_owned)));
        work::draft_named(&house, "Proef");
        let deleted = desk.submit("/waves/Proef", "/waves/Proef", &[("step", "delete"), ("typed", "Proef"), ("why", "was maar een proef")]);
        assert_eq!(deleted.status, 303, "{}", deleted.words());
        assert_eq!(of_trail(&house, &["wave-deleted"]), [["wave-deleted", "was maar een proef"].map(str::to_owned)]);
    }

    fn what_is_hard_to_take_back_is_not_done_without_a_reason(on: On) {
        let house = House::new(on);
        work::sent(&house, [2, 0, 0]);
        let mut desk = house.evaluator();
        let before = reasons(&house).len();
        for language in ["nl", "fr", "en"] {
            let form = [("step", "close"), ("typed", WAVE), ("why", "  ")];
            let page = desk.submit(WAVE_PAGE, &format!("{WAVE_PAGE}?language={language}"), &form);
            assert_asks_why(&page, "close", language);
            assert!(page.text.contains(&format!("name=\"typed\" value=\"{WAVE}\"")), "the name is typed once: {}", page.text);
        }
        // What was said stays where something else is wrong.
        let page = press(&mut desk, &[("step", "close"), ("typed", "Leden"), ("why", "genoeg \"<b>antwoorden")]);
        assert!(page.status == 422 && page.text.contains("id=\"e-typed-close\""), "{}", page.words());
        assert_eq!((page.value("why"), page.text.contains("<b>antw")), ("genoeg \"<b>antwoorden".to_owned(), false));
        assert_eq!((state(&house), reasons(&house).len()), (State::Running, before));
        let no_word = || work::order(&house);
        let refused = house.now(close_wave::close(&house.peil, WAVE, no_word()));
        assert!(matches!(&refused, Err(Refusal::BadInput { .. })), "{refused:?}");

        assert_eq!(press(&mut desk, &[("step", "close"), ("typed", WAVE), ("why", "genoeg")]).status, 303);
        let page = press(&mut desk, &[("step", "reopen"), ("day", "2026-04-30"), ("why", "")]);
        assert_asks_why(&page, "reopen", "en");
        assert!(page.text.contains("id=\"i-day-reopen\" name=\"day\" value=\"2026-04-30\""), "{}", page.text);
        assert_asks_why(&press(&mut desk, &[("step", "release")]), "release", "en");
        let refused = house.now(release_wave::release(&house.peil, WAVE, no_word()));
        assert!(matches!(&refused, Err(Refusal::BadInput { .. })), "{refused:?}");
        let day = "2026-04-30".parse().unwrap();
        let refused = house.now(close_wave::reopen(&house.peil, WAVE, day, no_word()));
        assert!(matches!(&refused, Err(Refusal::BadInput { .. })), "{refused:?}");
        assert_eq!((state(&house), reasons(&house).len()), (State::Closed, before + 1));
    }

    fn a_wave_whose_time_is_over_closes_without_anybodys_reason(on: On) {
        let house = House::new(on);
        work::sent(&house, [1, 0, 0]);
        house.days_later(60);
        let now = house.moment();
        house.now(peil::services::keep_schedule::keep(&house.peil, now)).unwrap();
        assert_eq!(state(&house), State::Closed);
        assert_eq!(reasons(&house).pop().unwrap(), ["close", ""]);
    }

    fn commands_say_why_with_one_word(on: On) {
        let terminal = Terminal::furnished(on);
        terminal.json(&["members", "import", "alfa.csv", "--cluster", "alfa"]);
        terminal.json(&NEW_WAVE);
        let name = NEW_WAVE[2];
        let change = [&["wave", "change"], &NEW_WAVE[2..], &["--because", "een andere lijst"]].concat();
        terminal.json(&change);
        for command in [
            &["check", name, "--because", "nakijken"][..],
            &["approve", name, "--letters", "3", "--because", "akkoord"],
            &["send", name, "--because", "vandaag nog"],
            &["close", name, "--because", "genoeg"],
            &["reopen", name, "--closes-on", "2099-12-15", "--because", "te weinig"],
            &["close", name, "--because", "nu genoeg"],
            &["release", name, "--because", "nagekeken"],
            &["withdraw", name, "--because", "een fout"],
        ] {
            terminal.json(&[&["wave"], command].concat());
        }
        let told = terminal.run(&["wave", "history", name]).out;
        let said = ["een andere lijst", "nakijken", "akkoord", "vandaag nog", "genoeg", "te weinig", "nu genoeg", "nagekeken", "een fout"];
        for why in said {
            assert!(told.contains(why), "“{why}” is missing from {told}");
        }
        for command in [&["close", name][..], &["reopen", name, "--closes-on", "2099-12-15"], &["release", name], &["withdraw", name]] {
            let refused = terminal.run(&[&["wave"], command].concat());
            assert!(refused.code == 2 && refused.err.contains("--because"), "{command:?}: {}", refused.err);
        }
        terminal.run(&["wave", "release", name, "--because", " "]).assert_refused(&["a few words on why the wave is to release"]);
    }
}
