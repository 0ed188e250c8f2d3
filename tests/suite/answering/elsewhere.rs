//! The first page, and the ways that lead away from it: to a colleague, to no more mail, to help.

use jiff::ToSpan;
use peil::wave::Audience;

use crate::stories;
use crate::support::company::Company;
use crate::support::house::House;
use crate::support::work;

stories! {
    fn the_first_page_says_who_asks_what_for_how_long_and_whom_to_turn_to(on: On) {
        let house = House::new(on);
        work::sent(&house, [3, 0, 0]);
        for (number, words) in [
            (1, ["Evaluatieteam", "Een paar vragen over uw cluster.", "Ongeveer 2 minuten", "6 april 2026", "vertrouwelijk"]),
            (2, ["Evaluatieteam", "Quelques questions sur votre cluster.", "Environ 2 minutes", "6 avril 2026", "confidentielles"]),
            (3, ["Evaluatieteam", "A few questions about your cluster.", "About 2 minutes", "6 April 2026", "confidential"]),
        ] {
            let page = Company::of(&house, "alfa", number).open();
            for words in words {
                assert!(page.says(words), "“{words}” is missing from {}", page.words());
            }
            // Once among the facts, once below, as on every page.
            assert_eq!(page.text.matches("mailto:team@peil.example").count(), 2, "{}", page.text);
        }
    }

    fn help_and_the_statement_stand_in_the_same_place_on_every_page(on: On) {
        let house = House::new(on);
        work::sent(&house, [2, 0, 0]);
        let mut company = Company::of(&house, "alfa", 1);
        company.save("part", &[("q01", "3"), ("shown", "q01")]);
        let mut pages = Vec::new();
        for rest in ["", "/p/part", "/p/worth?faults", "/check", "/colleague", "/not-for-me"] {
            pages.push(company.browser.get(&company.at(rest)));
        }
        company.send();
        pages.push(company.browser.get(&company.at("/receipt")));
        house.days_later(60);
        pages.push(Company::of(&house, "alfa", 2).open());
        pages.push(company.browser.get("/accessibility/nl"));
        pages.push(company.browser.get(&format!("/a/{}", "a".repeat(52))));
        for page in pages {
            let foot = page.text.split("<footer").nth(1).unwrap_or_else(|| panic!("no foot in {}", page.text));
            let mail = foot.find("mailto:team@peil.example");
            let statement = foot.find("href=\"/accessibility/");
            assert!(mail.is_some() && mail < statement, "{foot}");
        }
    }

    fn the_statement_is_there_in_each_language_with_its_gaps_and_a_date(on: On) {
        let house = House::new(on);
        let mut visitor = house.visitor();
        for (language, words) in [
            ("nl", ["Toegankelijkheidsverklaring", "WCAG 2.2", "schermlezers", "24 november 2026"]),
            ("fr", ["Déclaration d’accessibilité", "WCAG 2.2", "lecteurs d’écran", "24 novembre 2026"]),
            ("en", ["Accessibility statement", "WCAG 2.2", "screen readers", "24 November 2026"]),
        ] {
            let page = visitor.get(&format!("/accessibility/{language}"));
            assert_eq!(page.status, 200);
            for words in words {
                assert!(page.says(words), "“{words}” is missing from {}", page.words());
            }
            assert!(page.text.contains(&format!("<html lang=\"{language}\">")));
        }
        assert_eq!(visitor.get("/accessibility/xx").status, 404);
        assert!(house.evaluator().get("/").text.contains("href=\"/accessibility/"));
    }

    fn a_questionnaire_is_passed_on_without_a_mail_from_the_house(on: On) {
        let house = House::new(on);
        work::sent(&house, [1, 0, 0]);
        let mut company = Company::of(&house, "alfa", 1);
        let link = format!("{}{}", house.url, company.link);
        let before = (house.rows(), house.mailbox.list().len());
        let page = company.browser.get(&company.at("/colleague"));
        assert_eq!(page.status, 200);
        assert!(page.text.contains(&format!("value=\"{link}\"")), "{}", page.text);
        assert!(page.says("ziet wat er al is ingevuld"), "{}", page.words());
        let mail = page.text.replace("&#x3D;", "=").split("href=\"mailto:?subject=").nth(1).unwrap().split('"').next().unwrap().to_owned();
        assert!(mail.contains("Kleine%20bevraging&amp;body=") && mail.contains("%0D%0A"), "{mail}");
        assert_eq!(house.rows(), before.0, "looking at it changes nothing");

        for (name, email, wrong) in [("", "bo@alfa.example", "i-name"), ("Bo Maes", "geen adres", "i-email"), ("a\0b", "x", "i-name")] {
            let page = company.browser.post(&company.at("/colleague"), &[("name", name), ("email", email)]);
            assert_eq!(page.status, 422, "{}", page.words());
            assert!(page.text.contains(&format!("href=\"#{wrong}\"")), "{}", page.text);
            assert!(page.value("email") == email, "{}", page.text);
        }
        let form = [("name", " Bo  Maes "), ("email", "bo@alfa.example")];
        assert_eq!(company.browser.post(&company.at("/colleague"), &form).location, Some(company.at("/colleague")));
        let page = company.browser.get(&company.at("/colleague"));
        assert!(page.says("Doorgegeven: Bo Maes , bo@alfa.example"), "{}", page.words());
        let wave = house.evaluator().get(work::WAVE_PAGE);
        assert!(wave.says("Bo Maes, bo@alfa.example") && wave.says("Firma alfa 1 NV"), "{}", wave.words());
        assert_eq!(house.mailbox.list().len(), before.1, "a mail was sent");
        assert_eq!(house.deliver().accepted, 0);
        // And taken back.
        company.browser.post(&company.at("/colleague"), &[("forget", "1")]);
        assert!(!house.evaluator().get(work::WAVE_PAGE).says("Bo Maes"));
    }

    fn whoever_declines_is_reminded_no_more_and_can_take_it_back(on: On) {
        let house = House::new(on);
        work::sent(&house, [4, 0, 0]);
        let mut company = Company::of(&house, "alfa", 1);
        // In two steps from the first page; looking changes nothing.
        let before = house.rows();
        assert!(company.open().text.contains(&format!("href=\"{}\"", company.at("/not-for-me"))));
        let page = company.browser.get(&company.at("/not-for-me"));
        assert!(page.says("Ik ben niet de juiste persoon") && !page.text.contains("checked"), "{}", page.words());
        for _ in 0..5 {
            company.browser.get(&company.at("/not-for-me?reason=no-mail"));
            company.browser.head(&company.at("/not-for-me"));
        }
        let nothing = company.browser.post(&company.at("/not-for-me"), &[("reason", "zomaar")]);
        assert!(nothing.status == 422 && nothing.says("Kies een van de redenen."), "{}", nothing.words());
        assert_eq!(house.rows(), before);

        for (number, reason) in [(1, "not-me"), (2, "left"), (3, "no-mail")] {
            let mut company = Company::of(&house, "alfa", number);
            let posted = company.browser.post(&company.at("/not-for-me"), &[("reason", reason)]);
            assert_eq!(posted.location, Some(company.at("/not-for-me")));
        }
        let page = company.browser.get(&company.at("/not-for-me"));
        assert!(page.says("Genoteerd") && page.says("Ongedaan maken"), "{}", page.words());
        // The link keeps working.
        company.save("part", &[("q01", "3"), ("shown", "q01")]);
        let later = house.moment() + (4 * 24_i64).hours();
        let reminded = |house: &House| {
            house.now(peil::services::remind_members::outlook(&house.peil, work::WAVE, Audience::Everyone, later)).unwrap().letters
        };
        assert_eq!(reminded(&house), 1);
        let wave = house.evaluator().get(work::WAVE_PAGE);
        for words in ["Firma alfa 1 NV", "Firma alfa 2 NV", "Firma alfa 3 NV", "I am not the right person"] {
            assert!(wave.says(words), "“{words}” is missing from {}", wave.words());
        }
        assert_eq!(house.count("suppressions"), 1);
        for number in 1..=3 {
            let mut company = Company::of(&house, "alfa", number);
            let undone = company.browser.post(&company.at("/not-for-me"), &[("undo", "1")]);
            assert_eq!(undone.location, Some(company.at("/not-for-me")));
        }
        assert_eq!((reminded(&house), house.count("suppressions"), house.count("declines")), (4, 0, 0));
    }

    fn a_letter_that_waits_does_not_leave_to_whoever_declines(on: On) {
        let house = House::new(on);
        work::sent(&house, [2, 0, 0]);
        house.days_later(4);
        work::remind(&house);
        let mut company = Company::of(&house, "alfa", 1);
        company.browser.post(&company.at("/not-for-me"), &[("reason", "not-me")]);
        assert_eq!(house.deliver().accepted, 1);
        assert_eq!(house.letters_to(&work::address("alfa", 1)).len(), 1);
    }
}
