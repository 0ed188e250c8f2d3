//! The figures of a wave are shown from their release on, and there is one set of them.

use jiff::Timestamp;
use peil::services::prepare_wave::{Manner, NewWave};
use peil::services::{Refusal, close_wave, prepare_wave, publish_survey, revise_wave};

use crate::stories;
use crate::support::browser::Browser;
use crate::support::company::Company;
use crate::support::house::House;
use crate::support::office::{office_that_waits, peil, rows, said};
use crate::support::work::{self, WAVE, WAVE_PAGE};

const FIGURES: &str = "/waves/Leden%202026/results";

/// A closed wave in which so many members of Alfa have answered.
fn closed(house: &House, answered: usize) {
    work::furnish(house, [answered + 4, 0, 0]);
    let wave = NewWave { manner: Manner { thanks: true, ..Manner::at_once() }, ..work::new_wave(WAVE) };
    house.now(prepare_wave::prepare(&house.peil, wave, "eva", house.moment())).unwrap();
    work::release(house);
    house.deliver();
    for number in 1..=answered {
        let mut company = Company::of(house, "alfa", number);
        company.fill_in();
        company.send();
    }
    house.now(close_wave::close(&house.peil, WAVE, work::order(house).because("klaar"))).unwrap();
}

/// Presses a step; what is said of it on the page after.
fn press(desk: &mut Browser, form: &[(&str, &str)]) -> String {
    let answer = desk.submit(WAVE_PAGE, WAVE_PAGE, form);
    if answer.status == 303 { desk.get(WAVE_PAGE).words() } else { answer.words() }
}

stories! {
    fn figures_are_shown_once_they_are_released(on: On) {
        let house = House::that_waits(on);
        closed(&house, 12);
        let office = office_that_waits();
        let mut desk = house.evaluator();
        let shown = |folder: &str| {
            let output = peil(&house, office.path(), &["results", WAVE, "--out", folder]);
            assert!(output.status.success(), "{}", said(&output));
            let rows = rows(&office.path().join(folder).join("cases.csv"));
            (rows.iter().filter(|row| row["state"] == "shown").count(), rows.iter().filter(|row| row["reason"] == "unreleased").count())
        };
        let (before, hidden) = shown("before");
        assert!(before == 0 && hidden > 0, "{before} {hidden}");
        let page = desk.get(FIGURES);
        assert!(page.says("This wave is closed. Its figures appear once you release them."), "{}", page.words());
        assert!(page.says("12 of 16") && page.text.contains("href=\"/waves/Leden%202026#steps\""), "{}", page.words());
        assert!(desk.get("/").says("Release the figures"), "the next step of the wave");

        let done = press(&mut desk, &[("step", "release"), ("why", "de cijfers kloppen")]);
        assert!(done.contains("Released: the figures of 12 responses that were sent in can be seen and are final."), "{done}");
        assert!(done.contains("figures released: 12 responses sent in"), "{done}");
        let page = desk.get(FIGURES);
        assert!(page.text.contains("<svg") && !page.says("This wave is closed"), "{}", page.words());
        let (after, hidden) = shown("after");
        assert!(after > 0 && hidden == 0, "{after} {hidden}");
        assert!(desk.get("/audit").says("Figures released"));
        // Thanks that were written at the close leave all the same.
        assert_eq!(house.deliver().accepted, 12);
    }

    fn after_the_release_nothing_is_added_to_what_it_counts(on: On) {
        let house = House::that_waits(on);
        closed(&house, 12);
        let office = office_that_waits();
        let mut desk = house.evaluator();
        let command = |arguments: &[&str]| {
            let output = peil(&house, office.path(), arguments);
            (output.status.success(), said(&output) + &String::from_utf8_lossy(&output.stderr))
        };
        let (done, words) = command(&["wave", "release", WAVE, "--because", "de cijfers kloppen"]);
        assert!(done && words.contains("\"responses\": 12"), "{words}");
        let before = desk.get(FIGURES).words();

        let told = "would tell what was answered in between";
        let refused = press(&mut desk, &[("step", "reopen"), ("day", "2026-04-30"), ("why", "nog even")]);
        assert!(refused.contains(told), "{refused}");
        let paper = format!("member,sent,q01\n{},2026-01-05 09:06,2\n", work::address("alfa", 13));
        std::fs::write(office.path().join("paper.csv"), paper).unwrap();
        let import = ["responses", "import", "paper.csv", "--wave", WAVE];
        let (done, words) = command(&import);
        assert!(!done && words.contains(told), "{words}");
        let (done, words) = command(&["wave", "release", WAVE, "--because", "de cijfers kloppen"]);
        assert!(!done && words.contains("released already"), "{words}");
        assert_eq!(desk.get(FIGURES).words(), before);

        // To take them back costs the name of the wave and a reason, and says what it gives away.
        let page = desk.get(WAVE_PAGE);
        assert!(page.says("Whoever kept the first figures can hold them against the next ones"), "{}", page.words());
        let refused = press(&mut desk, &[("step", "withdraw"), ("typed", "Leden"), ("why", "een fout in het papier")]);
        assert!(refused.contains("You typed “Leden”"), "{refused}");
        let refused = press(&mut desk, &[("step", "withdraw"), ("typed", WAVE), ("why", "  ")]);
        assert!(refused.contains("Write in a few words why the released figures are taken back"), "{refused}");
        let (done, words) = command(&["wave", "withdraw", WAVE, "--because", " "]);
        assert!(!done && words.contains("a few words on why"), "{words}");
        assert!(desk.get(FIGURES).text.contains("<svg"));
        let done = press(&mut desk, &[("step", "withdraw"), ("typed", WAVE), ("why", "een fout in het papier")]);
        assert!(done.contains("Taken back: the figures are hidden again.") && done.contains("een fout in het papier"), "{done}");
        let page = desk.get(FIGURES);
        assert!(page.says("Its figures appear once you release them") && !page.text.contains("<svg"), "{}", page.words());
        let (done, words) = command(&import);
        assert!(done, "{words}");
        let reopened = press(&mut desk, &[("step", "reopen"), ("day", "2026-04-30"), ("why", "nog even")]);
        assert!(reopened.contains("The wave closes on 30 April 2026 at 23:59 now"), "{reopened}");
        assert_eq!(work::figures(&house).wave.state, peil::wave::State::Running);
        let refused = press(&mut desk, &[("step", "release"), ("why", "de cijfers kloppen")]);
        assert!(refused.contains("Close it first"), "{refused}");
    }

    fn the_definition_says_from_how_many_answers_on_figures_are_shown(on: On) {
        let house = House::new(on);
        work::furnish(&house, [9, 12, 0]);
        let publish = |minimum: u32| {
            let rules = format!("disclosure: {{ minimum: {minimum}, text_minimum: 12 }}\nlanguages:");
            let text = work::SURVEY.replacen("languages:", &rules, 1);
            house.now(publish_survey::publish(&house.peil, text, "eva", house.moment())).unwrap();
        };
        publish(8);
        work::draft(&house);
        work::release(&house);
        house.deliver();
        for (cluster, count) in [("alfa", 7), ("beta", 9)] {
            for number in 1..=count {
                let mut company = Company::of(&house, cluster, number);
                company.fill_in();
                company.send();
            }
        }
        // Whoever answered relied on it: a later version may only ask for more.
        publish(5);
        let revise = || house.now(revise_wave::revise(&house.peil, WAVE, None, "eva", house.moment()));
        let looser = revise();
        assert!(matches!(looser, Err(Refusal::BreakingChange { to: 3, .. })), "{looser:?}");
        let office = office_that_waits();
        let shown = || {
            let output = peil(&house, office.path(), &["results", WAVE, "--out", "files"]);
            assert!(output.status.success(), "{}", said(&output));
            let rows = rows(&office.path().join("files/cases.csv")).into_iter();
            let first = |group: &str| rows.clone().find(|row| row["item"] == "q01" && row["group"] == group).unwrap();
            [first("alfa"), first("beta")].map(|row| format!("{} {}", row["state"], row["reason"]))
        };
        house.now(close_wave::close(&house.peil, WAVE, work::order(&house).because("klaar"))).unwrap();
        press(&mut house.evaluator(), &[("step", "release"), ("why", "de cijfers kloppen")]);
        assert_eq!(shown(), ["hidden too_few", "hidden secondary"]);
        let page = house.evaluator().get(FIGURES);
        assert!(page.says("Groups with fewer than 8 answers, and open answers of groups with fewer than 12"), "{}", page.words());
        assert!(page.says("A response is complete when more than 80% of the questions"), "{}", page.words());
    }

    fn a_released_wave_is_over_for_whoever_answers(on: On) {
        let house = House::that_waits(on);
        closed(&house, 12);
        let link = house.link_of(&work::address("alfa", 14));
        press(&mut house.evaluator(), &[("step", "release"), ("why", "de cijfers kloppen")]);
        let mut visitor = house.visitor();
        let page = visitor.open(&link);
        assert!(page.says("Cette enquête est close"), "{}", page.words());
        let closes: Timestamp = work::figures(&house).wave.ends_at();
        assert!(closes <= house.moment());
    }
}
