//! Letters leave with the settings of the house that were approved with them, or somebody has read the others.

use peil::services::Refusal;
use peil::services::prepare_wave::{self, Manner, NewWave};
use peil::services::{House as Peil, accept_terms, close_wave, deliver_letters, keep_schedule, pause_wave};
use peil::services::{approve_wave, check_wave, send_wave};
use peil::storage::waves;
use peil::wave::State;

use crate::stories;
use crate::support::company::Company;
use crate::support::house::House;
use crate::support::terminal::{NEW_WAVE, Terminal};
use crate::support::work::{self, WAVE, WAVE_PAGE};

const OTHER: &str = "https://elsewhere.example";

/// The same house, started with another address for its links.
fn elsewhere(house: &House) -> Peil {
    Peil { base_url: OTHER.to_owned(), ..house.peil.clone() }
}

/// The same house with another sender.
fn other_sender(house: &House) -> Peil {
    let mut other = house.peil.clone();
    other.sender.address = "anders@peil.example".to_owned();
    other
}

fn deliver(house: &House, peil: &Peil) -> u64 {
    house.now(deliver_letters::deliver_due(peil, 2)).unwrap().accepted
}

fn state(house: &House) -> State {
    work::figures(house).wave.state
}

const NOTICE: &str = "https://elsewhere.example/privacy";

/// The same house with one setting of its letters changed each, and how its page says that.
fn others(house: &House) -> [(Peil, &'static str); 3] {
    let with = |change: &dyn Fn(&mut Peil)| {
        let mut other = house.peil.clone();
        change(&mut other);
        other
    };
    [
        (
            with(&|peil| peil.sender.privacy_notice = Some(NOTICE.to_owned())),
            "The privacy notice: approved with nothing, now https://elsewhere.example/privacy.",
        ),
        (
            with(&|peil| peil.sender.reply_to = Some("anders@peil.example".to_owned())),
            "Answers go to: approved with team@peil.example, now anders@peil.example.",
        ),
        (
            with(&|peil| peil.sender.bounce_domain = None),
            "Returned mail goes to: approved with bounce.peil.example, now nothing.",
        ),
    ]
}

/// A wave of three whose dry run and approval were made in `peil`.
fn approved_in(house: &House, peil: &Peil) {
    work::furnish(house, [3, 0, 0]);
    work::draft(house);
    house.now(check_wave::check(peil, WAVE, work::order(house))).unwrap();
    house.now(approve_wave::approve(peil, WAVE, "3", "eva", house.moment())).unwrap();
    house.now(send_wave::send(peil, WAVE, work::order(house))).unwrap();
}

stories! {
    fn no_letter_leaves_with_settings_that_nobody_approved(on: On) {
        let house = House::new(on);
        work::furnish(&house, [3, 0, 0]);
        work::send(&house);
        for other in [elsewhere(&house), other_sender(&house)].into_iter().chain(others(&house).map(|(other, _)| other)) {
            assert_eq!(deliver(&house, &other), 0);
            assert_eq!(state(&house), State::Paused, "the house stops it by itself");
            assert!(house.mailbox.list().is_empty());
            // Who goes on without having read what differs is refused, where the settings are the others.
            let refused = house.now(pause_wave::resume(&other, WAVE, work::order(&house))).unwrap_err();
            assert!(matches!(refused, Refusal::OtherTerms { .. }), "{refused}");
            // As they were: nothing stands in the way any more.
            house.now(pause_wave::resume(&house.peil, WAVE, work::order(&house))).unwrap();
        }
        assert!(house.evaluator().get(WAVE_PAGE).says("paused: its letters would have left with other settings than were approved"));
        assert_eq!(house.deliver().accepted, 3);
        assert_eq!(deliver(&house, &elsewhere(&house)), 0);
        assert_eq!(state(&house), State::Running, "a wave that has nothing to send is left alone");
    }

    fn an_evaluator_reads_what_differs_and_lets_it_go_on(on: On) {
        let house = House::new(on);
        approved_in(&house, &elsewhere(&house));
        let mut desk = house.evaluator();
        let url = house.url.clone();
        let page = desk.get(WAVE_PAGE);
        let said = format!("were approved with. Links lead to: approved with {OTHER}, now {url}. No letter of it leaves");
        assert!(page.says(&said), "what differs and nothing else, before anything has happened: {}", page.words());
        assert_eq!(house.deliver().accepted, 0);
        let page = desk.get(WAVE_PAGE);
        assert!(page.says(&said) && page.says("I have read it: go on") && state(&house) == State::Paused, "{}", page.words());
        assert!(!page.text.contains("value=\"resume\""), "it goes on by no other way");
        // Somebody read other settings than those of now: nothing is agreed to.
        let stale = elsewhere(&house).terms().stored();
        for seen in [stale.as_str(), "", "{}"] {
            desk.submit(WAVE_PAGE, WAVE_PAGE, &[("step", "accept"), ("typed", seen)]);
            let page = desk.get(WAVE_PAGE);
            assert!(page.says("The settings of the house are not those") && state(&house) == State::Paused, "{seen}");
        }
        let seen = house.peil.terms().stored();
        assert!(page.text.contains("type=\"hidden\" name=\"typed\" value=\"{&quot;base_url"), "{}", page.text);
        assert_eq!(desk.submit(WAVE_PAGE, WAVE_PAGE, &[("step", "accept"), ("typed", &seen)]).status, 303);
        let page = desk.get(WAVE_PAGE);
        let settings = format!(
            "let its letters leave with these settings: Links lead to: {url}, Letters come from: survey@peil.example, \
             The privacy notice: nothing, Answers go to: team@peil.example, Returned mail goes to: bounce.peil.example"
        );
        assert!(page.says(&settings), "{}", page.words());
        assert!(!page.says("The settings of the house are not those") && state(&house) == State::Running);
        assert_eq!(house.deliver().accepted, 3);
    }

    fn the_page_names_every_setting_that_differs(on: On) {
        let house = House::new(on);
        work::furnish(&house, [3, 0, 0]);
        // What was approved was made elsewhere; this house has the settings of now.
        let mut elsewhere = house.peil.clone();
        elsewhere.sender.privacy_notice = Some(NOTICE.to_owned());
        elsewhere.sender.reply_to = None;
        work::draft(&house);
        house.now(check_wave::check(&elsewhere, WAVE, work::order(&house))).unwrap();
        // Settings are part of what two dry runs have in common.
        let refused = house.now(approve_wave::approve(&house.peil, WAVE, "3", "eva", house.moment()));
        assert!(matches!(refused, Err(Refusal::CheckedBefore)), "{refused:?}");
        house.now(approve_wave::approve(&elsewhere, WAVE, "3", "eva", house.moment())).unwrap();
        house.now(send_wave::send(&elsewhere, WAVE, work::order(&house))).unwrap();
        let mut desk = house.evaluator();
        let page = desk.get(WAVE_PAGE);
        let said = format!(
            "were approved with. The privacy notice: approved with {NOTICE}, now nothing. Answers go to: approved with \
             nothing, now team@peil.example. No letter of it leaves"
        );
        assert!(page.says(&said), "{}", page.words());
        for (language, said) in [("nl", "De privacyverklaring: goedgekeurd met"), ("fr", "La déclaration de confidentialité : approuvé avec")] {
            let page = desk.get(&format!("{WAVE_PAGE}?language={language}"));
            assert!(page.words().replace('\u{a0}', " ").contains(said), "{language}: {}", page.words());
        }
    }

    fn each_setting_of_the_letters_is_told_and_waits_until_it_is_read(on: On) {
        for number in 0..3 {
            let house = House::new(on);
            work::furnish(&house, [3, 0, 0]);
            work::send(&house);
            let (other, said) = others(&house)[number].clone();
            assert_eq!(deliver(&house, &other), 0, "{said}");
            let refused = house.now(pause_wave::resume(&other, WAVE, work::order(&house))).unwrap_err();
            let named = ["privacy_notice was not set", "mail.reply_to was team@", "mail.bounce_domain was bounce."][number];
            assert!(refused.to_string().contains(named), "{refused}");
            // Whoever has read what an earlier version showed has not read this.
            let older = format!("{{\"base_url\":\"{}\",\"sender\":\"survey@peil.example\"}}", house.url);
            let refused = house.now(accept_terms::accept(&other, WAVE, &older, work::order(&house)));
            assert!(matches!(refused, Err(Refusal::OtherTerms { .. })), "{refused:?}");
            house.now(accept_terms::accept(&other, WAVE, &other.terms().stored(), work::order(&house))).unwrap();
            assert_eq!(deliver(&house, &other), 3, "{said}");
        }
    }

    fn what_was_approved_before_a_setting_was_kept_leaves(on: On) {
        let house = House::new(on);
        work::furnish(&house, [3, 0, 0]);
        work::send(&house);
        let older = format!("{{\"base_url\":\"{}\",\"sender\":\"survey@peil.example\"}}", house.url);
        let stored = house.peil.store.write(move |db| {
            let wave = waves::named(db, &peil::rights::Scope::everything(), WAVE)?.unwrap();
            waves::set_approved_settings(db, wave.id, &older)
        });
        house.now(stored).unwrap();
        let [(with_notice, _), ..] = others(&house);
        assert_eq!(deliver(&house, &with_notice), 3, "what is not known is not different");
    }

    fn the_keyboard_names_the_settings_that_differ(on: On) {
        let terminal = Terminal::furnished(on);
        terminal.json(&["members", "import", "alfa.csv", "--cluster", "alfa"]);
        terminal.json(&NEW_WAVE);
        terminal.json(&["wave", "check", WAVE]);
        terminal.json(&["wave", "approve", WAVE, "--letters", "3"]);
        terminal.json(&["wave", "send", WAVE]);
        terminal.json(&["wave", "pause", WAVE]);
        assert!(terminal.json(&["wave", "show", WAVE])["other_settings"].is_null());
        let settings = std::fs::read_to_string(terminal.path("peil.toml")).unwrap();
        let settings = settings.replace("[mail]\n", &format!("privacy_notice = \"{NOTICE}\"\n[mail]\nreply_to = \"a@b.example\"\n"));
        terminal.write("peil.toml", settings);
        let said = ["privacy_notice was not set, and is https://elsewhere.example/privacy now", "mail.reply_to was not set, and is a@b.example now"];
        let shown = terminal.run(&["wave", "show", WAVE]);
        assert!(said.iter().all(|words| shown.out.contains(words)), "{}", shown.out);
        assert!(!shown.out.contains("mail.bounce_domain"), "{}", shown.out);
        terminal.run(&["wave", "resume", WAVE]).assert_refused(&said);
        terminal.json(&["wave", "resume", WAVE, "--with-these-settings"]);
        assert!(terminal.json(&["wave", "show", WAVE])["other_settings"].is_null());
    }

    fn what_a_closed_wave_still_has_to_say_waits_as_well(on: On) {
        let house = House::new(on);
        work::furnish(&house, [3, 0, 0]);
        let wave = NewWave { manner: Manner { thanks: true, ..Manner::at_once() }, ..work::new_wave(WAVE) };
        house.now(prepare_wave::prepare(&house.peil, wave, "eva", house.moment())).unwrap();
        work::release(&house);
        house.deliver();
        let mut answering = Company::of(&house, "alfa", 1);
        answering.fill_in();
        answering.send();
        house.now(close_wave::close(&house.peil, WAVE, work::order(&house).because("klaar"))).unwrap();
        let other = elsewhere(&house);
        house.now(keep_schedule::keep(&other, house.moment())).unwrap();
        assert_eq!((deliver(&house, &other), state(&house)), (0, State::Closed));
        house.now(accept_terms::accept(&other, WAVE, &other.terms().stored(), work::order(&house))).unwrap();
        assert_eq!((deliver(&house, &other), state(&house)), (1, State::Closed));
    }
}
