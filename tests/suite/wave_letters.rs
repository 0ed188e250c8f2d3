//! The letters of a wave in words of its own, looked at before they leave; and the letters that ask for nothing.

use peil::services::prepare_wave::{self, Manner, NewWave};
use peil::services::{Refusal, close_wave, keep_schedule, stop_writing, word_letters};
use peil::wave::ledger::Kind;
use peil::wording::Language;

use crate::stories;
use crate::support::browser::{Answer, Browser, PAYLOADS};
use crate::support::company::Company;
use crate::support::house::{House, link_in};
use crate::support::work::{self, WAVE, WAVE_PAGE};

const NL_INVITATION: &str = "/waves/Leden%202026/letters/invitation/nl";

const OWN: &str = "Beste {{salutation_name}},\n\nEen eigen begin voor {{member}} van {{cluster}}.\n\n{{link}}\n\n\
    Tot {{closes_on}}. {{contact_name}}, {{contact_email}}. Antwoord STOP om geen mails meer te krijgen. {{sender_name}}\n";

fn prepare(house: &House, members: [usize; 3], manner: Manner) {
    work::furnish(house, members);
    let new = NewWave { manner, ..work::new_wave(WAVE) };
    house.now(prepare_wave::prepare(&house.peil, new, "eva", house.moment())).unwrap();
}

fn submit(desk: &mut Browser, step: &str, subject: &str, body: &str) -> Answer {
    desk.submit(NL_INVITATION, NL_INVITATION, &[("step", step), ("subject", subject), ("body", body)])
}

fn letters_of(house: &House, number: usize) -> Vec<String> {
    house.letters_to(&work::address("alfa", number)).iter().map(|letter| letter.subject().to_string()).collect()
}

stories! {
    fn a_wave_has_words_of_its_own_and_they_are_what_leaves(on: On) {
        let house = House::new(on);
        prepare(&house, [3, 0, 0], Manner::at_once());
        let mut desk = house.evaluator();
        let all = desk.get(&format!("{WAVE_PAGE}/letters"));
        for words in ["Invitation", "Reminder to whoever began", "Confirmation", "Thanks", "Note about the results", "the usual words"] {
            assert!(all.says(words), "“{words}” is missing from {}", all.words());
        }
        let saved = submit(&mut desk, "save", "Eigen onderwerp over {{survey_title}}", OWN);
        assert_eq!(saved.status, 303, "{}", saved.words());
        let page = desk.get(NL_INVITATION);
        assert!(page.says("Saved.") && page.says("own words by eva") && page.says("Een eigen begin voor Firma alfa"), "{}", page.words());
        assert_eq!(work::release(&house), 3);
        house.deliver();
        let dutch = house.letters_to(&work::address("alfa", 1)).remove(0);
        assert_eq!(dutch.subject(), "Eigen onderwerp over Kleine bevraging");
        assert!(dutch.text.as_deref().unwrap().contains("Een eigen begin voor Firma alfa 1 NV van Alfa."));
        assert!(dutch.html.as_deref().unwrap().contains("Een eigen begin voor Firma alfa 1 NV van Alfa."));
        assert_eq!(letters_of(&house, 2), ["Invitation\u{a0}: Petite enquête"]);
        // What was approved stays.
        let late = submit(&mut desk, "save", "Te laat", OWN);
        assert_eq!(late.status, 303);
        assert!(desk.get(NL_INVITATION).says("The wave is approved: what was approved is what leaves."));
        // The reminder has not left and can still be worded.
        let order = || work::order(&house);
        let reminder = (Kind::Reminder, Language::NL);
        house.now(word_letters::write(&house.peil, WAVE, reminder, ("Nog even", OWN), order())).unwrap();
        house.days_later(4);
        work::remind(&house);
        let refused = house.now(word_letters::write(&house.peil, WAVE, reminder, ("Nu niet", OWN), order()));
        assert!(matches!(refused, Err(Refusal::StillSending(3))), "{refused:?}");
        house.deliver();
        assert_eq!(letters_of(&house, 1)[1], "Nog even");
    }

    fn own_words_make_place_for_the_usual_ones_only_after_it_was_said_what_goes_and_can_be_put_back(on: On) {
        let house = House::new(on);
        prepare(&house, [1, 0, 0], Manner::at_once());
        let mut desk = house.evaluator();
        let usual = desk.get(NL_INVITATION).value("subject");
        assert_eq!(submit(&mut desk, "put-back", "", "").status, 404, "there is nothing to put back");
        submit(&mut desk, "save", "Eigen onderwerp", OWN);
        for (language, words) in [
            ("nl", "Uitnodiging, Nederlands: de eigen woorden van eva, die hieronder staan, maken plaats voor de gewone."),
            ("fr", "Invitation, Nederlands : les mots propres de eva, ci-dessous, laissent la place aux mots habituels."),
            ("en", "Invitation, Nederlands: the own words by eva, shown below, make place for the usual ones."),
        ] {
            let page = desk.get(&format!("{NL_INVITATION}?language={language}"));
            let said = page.words().replace('\u{a0}', " ");
            assert!(said.contains(words), "{language}: “{words}” is missing from {said}");
            // The button is in what has to be opened first, below the words that would go.
            let details = page.text.split("<details").find(|part| part.contains("value=\"restore\"")).unwrap();
            let (before, _) = details.split_once("value=\"restore\"").unwrap();
            assert!(before.contains("Eigen onderwerp") && before.contains("Een eigen begin voor {{member}}"), "{before}");
            assert!(!details.starts_with(" open"), "{details}");
        }
        // What is typed meanwhile is not what is kept.
        assert_eq!(submit(&mut desk, "restore", "Iets anders", "Niets").status, 303);
        let page = desk.get(NL_INVITATION);
        assert_eq!(page.value("subject"), usual);
        assert!(page.says("The own words of before") && page.says("eva let them make place for the usual words, 2 March 2026"), "{}", page.words());
        assert!(page.text.contains("Een eigen begin voor {{member}}") && !page.text.contains("value=\"restore\""), "{}", page.text);
        assert_eq!((house.count("wave_letters"), house.count("former_words")), (0, 1));
        // Twice takes nothing more away.
        submit(&mut desk, "restore", "", "");
        assert_eq!(house.count("former_words"), 1);
        let back = submit(&mut desk, "put-back", "", "");
        assert_eq!(back.status, 303, "{}", back.words());
        let page = desk.get(NL_INVITATION);
        assert!(page.says("The own words hold again.") && page.says("own words by eva"), "{}", page.words());
        assert!(page.value("subject") == "Eigen onderwerp" && page.text.contains("Een eigen begin voor {{member}}"), "{}", page.text);
        assert_eq!((house.count("wave_letters"), house.count("former_words")), (1, 0));
        // Once it is approved they stay as they are.
        submit(&mut desk, "restore", "", "");
        work::approve(&house);
        assert!(!desk.get(NL_INVITATION).text.contains("value=\"put-back\""));
        assert_eq!(submit(&mut desk, "put-back", "", "").status, 303);
        assert_eq!((house.count("wave_letters"), house.count("former_words")), (0, 1));
        // A wave that goes takes them along.
        work::draft_named(&house, "Proef");
        let place = "/waves/Proef/letters/invitation/nl";
        desk.submit(place, place, &[("step", "save"), ("subject", "Proefje"), ("body", OWN)]);
        desk.submit(place, place, &[("step", "restore")]);
        assert_eq!(house.count("former_words"), 2);
        assert_eq!(desk.submit("/waves/Proef", "/waves/Proef", &[("step", "delete"), ("typed", "Proef")]).status, 303);
        assert_eq!(house.count("former_words"), 1);
    }

    fn words_that_can_not_be_filled_are_kept_in_the_form_and_never_stored(on: On) {
        let house = House::new(on);
        prepare(&house, [1, 0, 0], Manner::at_once());
        let mut desk = house.evaluator();
        for (subject, body, input) in [
            ("Onderwerp", OWN.replace("{{member}}", "{{bedrijf}}"), "body"),
            ("Onderwerp", OWN.replace("{{link}}", ""), "body"),
            ("Onderwerp", format!("{OWN}{{{{#if member}}}}"), "body"),
            ("Onderwerp", String::new(), "body"),
            ("", OWN.to_owned(), "subject"),
            ("{{niets}}", OWN.to_owned(), "subject"),
            ("Onderwerp", "x".repeat(30_000), "body"),
        ] {
            for step in ["save", "look"] {
                let page = submit(&mut desk, step, subject, &body);
                assert!([200, 422].contains(&page.status), "{step} {subject}: {}", page.status);
                assert!(page.text.contains(&format!("id=\"e-{input}\"")), "{step} {subject}: {}", page.words());
                assert!(page.text.contains(&body[..body.len().min(1_000)]) || body.contains('{') , "{step} {subject}");
            }
        }
        assert_eq!(house.count("wave_letters"), 0);
        // What a stranger might type is words, in the letter and on the page.
        for payload in PAYLOADS {
            let page = submit(&mut desk, "look", "Onderwerp", &format!("{OWN}\n{payload}"));
            assert!(!page.text.contains("<script>alert") && !page.text.contains("<img src"), "{payload}");
        }
    }

    fn a_letter_is_looked_at_as_anybody_would_get_it(on: On) {
        let house = House::new(on);
        prepare(&house, [3, 1, 0], Manner::at_once());
        let mut desk = house.evaluator();
        let before = house.rows();
        let look = |desk: &mut Browser, whom: &str| {
            let form = [("step", "look"), ("subject", "Over {{member}}"), ("body", OWN), ("recipient", whom)];
            desk.submit(NL_INVITATION, NL_INVITATION, &form)
        };
        let page = look(&mut desk, "an3@alfa");
        assert!(page.says("Over Firma alfa 3 NV") && page.says("To An Peeters 3 <an3@alfa.example>"), "{}", page.words());
        let page = look(&mut desk, "firma BETA");
        assert!(page.says("van Bèta."), "{}", page.words());
        let page = look(&mut desk, "niemand");
        assert!(page.says("Nobody in this wave has a name or an address like “niemand”.") && page.value("recipient") == "niemand", "{}", page.words());
        let mut now = house.rows();
        now.insert("sessions".into(), before["sessions"].clone());
        assert_eq!(now, before);
        // The link in it opens nothing.
        let page = look(&mut desk, "");
        let token: String = page.text.split("/a/").nth(1).unwrap().chars().take_while(char::is_ascii_alphanumeric).collect();
        assert_eq!(house.visitor().get(&format!("/a/{token}")).status, 404);
    }

    fn a_test_letter_goes_to_the_team_alone_and_counts_nowhere(on: On) {
        let house = House::new(on);
        prepare(&house, [2, 0, 0], Manner::at_once());
        let mut desk = house.evaluator();
        let test = |desk: &mut Browser, to: &str| {
            desk.submit(NL_INVITATION, NL_INVITATION, &[("step", "test"), ("subject", "S"), ("body", "B"), ("test_address", to)])
        };
        // Not even to somebody else at the domain of the house.
        for to in ["", "geen adres", "an1@alfa.example", "iemand@elders.example", "iemand@peil.example"] {
            let refused = test(&mut desk, to);
            assert!(refused.status == 422 && refused.text.contains("id=\"e-test_address\""), "{to}: {}", refused.words());
            assert_eq!(refused.value("test_address"), to);
        }
        assert_eq!(house.mailbox.posted(), 0);
        let contact = work::figures(&house).wave.contact_email;
        let sent = test(&mut desk, &contact);
        assert_eq!(sent.status, 303, "{}", sent.words());
        assert!(desk.get(NL_INVITATION).says(&format!("The test letter is on its way to {contact}.")));
        let letter = house.letters_to(&contact).remove(0);
        assert_eq!(letter.subject(), "[TEST] Uitnodiging: Kleine bevraging");
        // It says what it is where nobody misses it, in both of its forms.
        let mark = "Test – antwoorden worden niet geteld.";
        assert!(letter.text.as_deref().unwrap().starts_with(&format!("*** {mark} ***")), "{:?}", letter.text);
        let body = letter.html.as_deref().unwrap().split("<body").nth(1).unwrap();
        assert!(body.split("<table").next().unwrap().contains(mark), "{body}");
        let link = link_in(&letter);
        let mut company = Company { browser: house.visitor(), link, language: "nl" };
        company.finish();
        assert_eq!((house.count("letters"), house.count("responses"), work::figures(&house).sent_in), (0, 0, 0));
    }

    fn a_test_letter_goes_to_whoever_asks_for_it_and_can_be_deleted_with_all_it_brought(on: On) {
        let house = House::new(on);
        prepare(&house, [2, 0, 0], Manner::at_once());
        let name = "els@team.example";
        let order = work::order(&house);
        house.now(peil::services::add_user::add(&house.peil, name, "een lange zin als wachtwoord", None, order)).unwrap();
        let mut els = house.visitor();
        let form = [("name", name), ("password", "een lange zin als wachtwoord"), ("next", "/")];
        assert_eq!(els.post("/login", &form).status, 303);
        let page = els.get(NL_INVITATION);
        assert!(page.value("test_address") == name && page.says("els@team.example, "), "{}", page.words());
        let test = [("step", "test"), ("subject", "S"), ("body", "B"), ("test_address", " Els@Team.example ")];
        assert_eq!(els.submit(NL_INVITATION, NL_INVITATION, &test).status, 303);
        // What is hers is nobody else's.
        let mut eva = house.evaluator();
        let page = eva.get(NL_INVITATION);
        assert!(page.value("test_address").is_empty() && !page.says(name), "{}", page.words());
        let refused = eva.submit(NL_INVITATION, NL_INVITATION, &test);
        assert!(refused.status == 422 && refused.text.contains("id=\"e-test_address\""), "{}", refused.words());
        let letters = house.mailbox.list();
        assert_eq!(letters.iter().map(|posted| posted.to.to_lowercase()).collect::<Vec<_>>(), [name]);
        let opened = peil::mail::opened::Opened::of(&letters[0].message);
        let mut company = Company { browser: house.visitor(), link: link_in(&opened), language: "nl" };
        company.finish();
        assert_eq!((house.count("trials"), house.count("responses"), work::figures(&house).sent_in), (1, 0, 0));
        let page = format!("{WAVE_PAGE}/tests");
        assert_eq!(eva.submit(WAVE_PAGE, &page, &[("step", "delete-all"), ("typed", "1")]).status, 303);
        assert_eq!((house.count("trials"), company.open().status), (0, 404));
    }

    fn whoever_sends_in_gets_one_confirmation_where_the_wave_wants_it(on: On) {
        let house = House::new(on);
        prepare(&house, [3, 0, 0], Manner { confirms: true, ..Manner::at_once() });
        work::release(&house);
        house.deliver();
        let mut company = Company::of(&house, "alfa", 1);
        company.save("part", &[("q01", "3"), ("shown", "q01")]);
        // However often it is pressed, and at the same time.
        std::thread::scope(|scope| {
            for _ in 0..12 {
                let mut device = company.elsewhere(&house);
                scope.spawn(move || assert_eq!(device.send(), device.at("/receipt")));
            }
        });
        company.send();
        assert_eq!(house.deliver().accepted, 1);
        assert_eq!(letters_of(&house, 1), ["Uitnodiging: Kleine bevraging", "Ontvangen: Kleine bevraging"]);
        let letters = house.letters_to(&work::address("alfa", 1));
        assert_eq!(link_in(&letters[0]), link_in(&letters[1]), "the receipt lies behind the same link");
        assert_eq!((letters_of(&house, 2).len(), letters_of(&house, 3).len()), (1, 1));
        let page = house.evaluator().get(WAVE_PAGE);
        assert!(page.says("Confirmation 1 1 0 0 0 0 0 0 holds"), "{}", page.words());
        // It is no letter that asks: the others are reminded as ever.
        Company::of(&house, "alfa", 2).finish();
        house.days_later(4);
        assert_eq!(work::remind(&house).letters, 1);
    }

    fn without_that_wish_nobody_gets_a_confirmation_or_thanks(on: On) {
        let house = House::new(on);
        work::sent(&house, [2, 0, 0]);
        Company::of(&house, "alfa", 1).finish();
        house.now(close_wave::close(&house.peil, WAVE, work::order(&house).because("klaar"))).unwrap();
        assert_eq!((house.deliver().accepted, house.mailbox.posted()), (0, 2));
    }

    fn whoever_took_part_is_thanked_after_the_close_and_all_hear_of_the_results_once(on: On) {
        let house = House::new(on);
        prepare(&house, [4, 0, 0], Manner { thanks: true, ..Manner::at_once() });
        work::release(&house);
        house.deliver();
        for number in [1, 2] {
            Company::of(&house, "alfa", number).finish();
        }
        let mut third = Company::of(&house, "alfa", 3);
        third.browser.post(&third.at("/not-for-me"), &[("reason", "not-me")]);
        house.now(stop_writing::stop(&house.peil, &work::address("alfa", 2), "eva", house.moment())).unwrap();
        house.peil.clock.move_to("2026-04-06T22:00:01Z".parse().unwrap());
        house.now(keep_schedule::keep(&house.peil, house.moment())).unwrap();
        assert_eq!(house.deliver().accepted, 1, "2 took part and wants no mail");
        assert_eq!(letters_of(&house, 1)[1], "Dank u: Kleine bevraging");
        let mut desk = house.evaluator();
        // 2 wants none, 3 said that it is not for them.
        let page = desk.submit(WAVE_PAGE, WAVE_PAGE, &[("step", "announce"), ("typed", "4")]);
        assert!(page.status == 422 && page.says("You typed “4”; expected is 2. Nothing has happened."), "{}", page.words());
        assert_eq!(house.deliver().accepted, 0);
        assert_eq!(desk.submit(WAVE_PAGE, WAVE_PAGE, &[("step", "announce"), ("typed", "2")]).status, 303);
        assert!(desk.get(WAVE_PAGE).says("eva note about the results: 2 letters"), "{}", desk.get(WAVE_PAGE).words());
        assert_eq!(house.deliver().accepted, 2);
        assert_eq!(letters_of(&house, 1)[2], "De resultaten zijn er: Kleine bevraging");
        assert!(!desk.get(WAVE_PAGE).says("Tell that the results are there"));
        let again = peil::services::write_to_respondents::announce(&house.peil, WAVE, "2", house.peil.order("els", house.moment()));
        assert_eq!(house.now(again).unwrap(), 0);
        assert_eq!(house.deliver().accepted, 0);
    }
}
