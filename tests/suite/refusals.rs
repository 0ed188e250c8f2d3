//! Why the house says no, in the language of whoever reads it.

use crate::stories;
use crate::support::browser::Browser;
use crate::support::house::House;
use crate::support::work::{self, WAVE_PAGE};

/// Sees the page after a step, in a language.
fn press(desk: &mut Browser, language: &str, form: &[(&str, &str)]) -> String {
    let here = format!("{WAVE_PAGE}?language={language}");
    let pressed = desk.submit(&here, &here, form);
    assert_eq!(pressed.status, 303, "{}", pressed.words());
    desk.get(&here).words()
}

stories! {
    fn what_is_not_there_is_said_in_the_language_of_the_reader_with_the_nearest_name(on: On) {
        let house = House::new(on);
        work::furnish(&house, [1, 0, 0]);
        work::draft(&house);
        let mut desk = house.evaluator();
        for (language, words) in [
            ("nl", "Er is geen meting “Leden 2025”. Bedoelde u “Leden 2026”?"),
            ("fr", "Introuvable : vague « Leden 2025 ». Vouliez-vous dire « Leden 2026 » ?"),
            ("en", "There is no wave “Leden 2025”. Did you mean “Leden 2026”?"),
        ] {
            let page = desk.get(&format!("/waves/Leden%202025?language={language}"));
            assert!(page.status == 404 && page.says(words), "{language}: {}", page.words());
            assert!(language == "en" || !page.says("there is no"), "{language}: {}", page.words());
        }
        let page = desk.get("/surveys/smal?language=nl");
        assert!(page.status == 404 && page.says("Er is geen vragenlijst “smal”."), "{}", page.words());
    }

    fn a_step_that_is_not_possible_says_what_to_do_instead(on: On) {
        let house = House::new(on);
        work::furnish(&house, [1, 0, 0]);
        work::draft(&house);
        let mut desk = house.evaluator();
        for (language, words) in [
            ("nl", "Dat kan nu niet: de toestand van de meting is “Ontwerp”. Kijk ze eerst na en keur ze goed."),
            ("fr", "l’état de la vague est « Projet ». Vérifiez-la et approuvez-la d’abord."),
        ] {
            let page = press(&mut desk, language, &[("step", "send")]);
            assert!(page.contains(words), "{language}: {page}");
        }
        // An amount of days nobody means, a day that is none: said where the reader is, with what to type.
        let form = [("step", "plan-reminder"), ("audience", "everyone"), ("day", "morgen")];
        let page = desk.submit(WAVE_PAGE, &format!("{WAVE_PAGE}?language=nl"), &form);
        assert!(page.status == 422 && page.says("“morgen” is geen dag. Kies er een in de kalender"), "{}", page.words());
    }

    fn a_form_that_can_not_be_read_is_answered_in_the_language_of_its_address(on: On) {
        let house = House::new(on);
        work::sent(&house, [1, 0, 0]);
        let mut visitor = house.visitor();
        let link = house.link_of(&work::address("alfa", 1));
        for (language, words) in [("fr", "Nous n’avons pas pu lire ceci"), ("nl", "Dit konden we niet lezen"), ("en", "We could not read this")] {
            // Another kind of form than a page of the questionnaire sends; this browser asks for no language.
            let page = visitor.post_plainly(&format!("{link}/{language}/p/part"), &[("q01", "3")]);
            assert!(page.status == 400 && page.says(words), "{language}: {} {}", page.status, page.words());
            assert!(page.text.contains(&format!("<html lang=\"{language}\"")), "{language}");
        }
    }

    fn faults_of_letters_are_said_in_the_language_of_the_desk(on: On) {
        let house = House::new(on);
        work::furnish(&house, [1, 0, 0]);
        work::draft(&house);
        let mut desk = house.evaluator();
        let here = format!("{WAVE_PAGE}/letters/invitation/nl");
        let body = "{{link}} {{stop_link}} {{closes_on}} {{contact_email}} {{sender_name}}";
        let long = "x".repeat(2000);
        for (language, subject, body, words) in [
            ("nl", "Hier: {{link}}", body, "{{link}} kan niet in het onderwerp staan: mailservers bewaren onderwerpen in hun logboek"),
            ("fr", "Hier: {{link}}", body, "{{link}} ne peut pas figurer dans l’objet"),
            ("nl", long.as_str(), body, "Dit is 2.000 tekens lang; er passen er hoogstens 250. Kort het in."),
            ("fr", "Objet", "{{link}} {{token}}", "Rien ne remplit {{token}}."),
            ("nl", "Onderwerp", "{{link}}", "Deze plaatsen ontbreken: {{closes_on}}, {{contact_email}}, {{sender_name}}."),
        ] {
            let here = format!("{here}?language={language}");
            let page = desk.submit(&here, &here, &[("step", "save"), ("subject", subject), ("body", body)]);
            assert!(page.status == 422 && page.says(words), "{language} {words}: {}", page.words());
            assert_eq!(page.value("subject"), subject, "what was typed is kept");
        }
        assert_eq!(house.count("wave_letters"), 0);
    }
}
