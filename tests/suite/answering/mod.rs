//! A company opens its link, answers page by page, stops and goes on, checks and sends.

mod afterwards;
mod bad_input;
mod elsewhere;
mod returning;
mod together;

use peil::services::close_wave;
use peil::storage::{responses, waves};

use crate::stories;
use crate::support::browser::{PAYLOADS, assert_harmless};
use crate::support::company::Company;
use crate::support::house::{House, On};
use crate::support::work;

stories! {
    fn a_company_answers_from_the_letter_to_the_receipt(on: On) {
        let house = House::new(on);
        work::sent(&house, [1, 0, 0]);
        let mut company = house.visitor();
        let link = house.link_of(&work::address("alfa", 1));

        let start = company.open(&link);
        assert_eq!(start.status, 200, "{}", start.text);
        assert!(start.says("Kleine bevraging"), "{}", start.words());
        let base = format!("{link}/nl");

        let next = company.post(&format!("{base}/p/part"), &[("q01", "3"), ("shown", "q01"), ("go", "next")]);
        assert_eq!((next.status, next.location.as_deref()), (303, Some(format!("{base}/p/what").as_str())));
        company.post(&format!("{base}/p/what"), &[("q02", "1"), ("q02", "2"), ("shown", "q02"), ("go", "next")]);
        let worth = [("q03a", "5"), ("q03b", "9"), ("q04", "1.234,5"), ("q06", "8"), ("shown", "q03 q04 q05 q06")];
        let next = company.post(&format!("{base}/p/worth"), &worth);
        assert_eq!(next.location.as_deref(), Some(format!("{base}/p/end").as_str()));
        let next = company.post(&format!("{base}/p/end"), &[("q07", "Dank u ☺"), ("shown", "q07"), ("go", "next")]);
        assert_eq!(next.location.as_deref(), Some(format!("{base}/check").as_str()));

        let check = company.get(&format!("{base}/check"));
        for answer in ["Vaker", "Kennis", "Netwerk", "Helemaal eens", "1.234,5", "Dank u ☺", "Niet ingevuld"] {
            assert!(check.says(answer), "“{answer}” is missing from {}", check.words());
        }
        let sent = company.post(&format!("{base}/check"), &[("go", "send")]);
        assert_eq!(sent.location.as_deref(), Some(format!("{base}/receipt").as_str()));
        let receipt = company.get(&format!("{base}/receipt"));
        assert!(receipt.says("Dank u ☺"), "{}", receipt.words());

        // Sent once, whatever is pressed again.
        let again = company.post(&format!("{base}/check"), &[("go", "send")]);
        assert_eq!(again.location.as_deref(), Some(format!("{base}/receipt").as_str()));
        let changed = company.post(&format!("{base}/p/part"), &[("q01", "1"), ("shown", "q01")]);
        assert_eq!(changed.location.as_deref(), Some(format!("{base}/receipt").as_str()));
        assert!(company.get(&format!("{base}/receipt")).says("Vaker"));
    }

    fn a_company_stops_and_goes_on_from_another_device(on: On) {
        let house = House::new(on);
        work::sent(&house, [1, 0, 0]);
        let mut desk = Company::of(&house, "alfa", 1);
        assert!(desk.open().says("Beginnen"));
        desk.save("part", &[("q01", "3"), ("shown", "q01"), ("go", "next")]);

        let mut phone = desk.elsewhere(&house);
        let start = phone.open();
        assert!(start.says("Verdergaan"), "{}", start.words());
        assert!(start.text.contains(&format!("href=\"{}\"", phone.at("/p/what"))), "{}", start.text);
        assert!(phone.page("part").is_checked("q01", "3"));
        phone.save("what", &[("q02", "2"), ("shown", "q02"), ("go", "next")]);
        assert!(desk.page("what").is_checked("q02", "2"));
        assert_eq!(house.count("responses"), 1);
    }

    fn a_mistake_is_named_in_the_language_of_the_page_and_nothing_typed_is_lost(on: On) {
        let house = House::new(on);
        work::sent(&house, [3, 0, 0]);
        let named = [
            ("Fout:", "“12abc” is geen getal.", "“31/2/2026” is geen datum."),
            ("Erreur", "« 12abc » n’est pas un nombre.", "« 31/2/2026 » n’est pas une date."),
            ("Error:", "“12abc” is not a number.", "“31/2/2026” is not a date."),
        ];
        for (number, (title, not_a_number, not_a_date)) in named.into_iter().enumerate() {
            let mut company = Company::of(&house, "alfa", number + 1);
            let form = [("q03a", "4"), ("q04", "12abc"), ("q05", "31/2/2026"), ("q06", "10"), ("shown", "q03 q04 q05 q06")];
            let to = company.save("worth", &form);
            assert_eq!(to, company.at("/p/worth?faults"));
            let page = company.browser.get(&to);
            assert!(page.text.contains(&format!("<title>{title}")), "{}", page.text);
            // Once in the summary and once beside the field.
            for message in [not_a_number, not_a_date] {
                assert_eq!(page.words().matches(message).count(), 2, "{message}: {}", page.words());
            }
            assert!(page.text.contains("href=\"#i-q04\"") && page.text.contains("href=\"#i-q05\""), "{}", page.text);
            assert_eq!((page.value("q04").as_str(), page.value("q05").as_str()), ("12abc", "31/2/2026"));
            assert!(page.is_checked("q03a", "4") && page.is_checked("q06", "10"));
            // It stands in the way of sending, and the check page says what.
            let to = company.send();
            assert_eq!(to, company.at("/check?faults"));
            let check = company.browser.get(&to);
            assert!(check.says(not_a_number) && check.text.contains("/p/worth?check&amp;faults#q-q04"), "{}", check.text);
            assert_eq!(house.rows()["responses"].iter().filter(|row| row.contains("sent")).count(), number);
            // Mended, it is sent.
            company.save("worth", &[("q04", "12,5"), ("q05", "28/2/2026"), ("shown", "q04 q05"), ("go", "check")]);
            assert!(company.check().says(if company.language == "en" { "12.5" } else { "12,5" }));
            assert_eq!(company.send(), company.at("/receipt"));
        }
    }

    fn a_number_with_two_readings_is_asked_about_and_not_guessed(on: On) {
        let house = House::new(on);
        work::sent(&house, [3, 0, 0]);
        // A comma is for decimals in Dutch and French, and for thousands in English: so is 1.234 there.
        for (number, typed, first, second) in
            [(1, "1,234", "1,23", "1234"), (2, "1,234", "1,23", "1234"), (3, "1.234", "1.23", "1234")]
        {
            let mut company = Company::of(&house, "alfa", number);
            let to = company.save("worth", &[("q04", typed), ("shown", "q04")]);
            let page = company.browser.get(&to);
            for words in [typed, first, second] {
                assert!(page.says(words), "{words}: {}", page.words());
            }
            assert_eq!(page.value("q04"), typed);
        }
        // What has one reading is read, whichever way it is written.
        let mut company = Company::of(&house, "alfa", 1);
        for typed in ["1.234,5", "1 234,5", "1234.5", "1,234.5"] {
            let form = [("q04", typed), ("shown", "q03 q04 q05 q06")];
            assert_eq!(company.save("worth", &form), company.at("/p/end"), "{typed}");
            assert_eq!(company.page("worth").value("q04"), "1234,5");
        }
    }

    fn a_text_that_is_too_long_is_kept_and_explained(on: On) {
        let house = House::new(on);
        work::sent(&house, [1, 0, 0]);
        let mut company = Company::of(&house, "alfa", 1);
        let text = "é".repeat(4_001);
        let to = company.save("end", &[("q07", &text), ("shown", "q07"), ("go", "next")]);
        let page = company.browser.get(&to);
        assert!(page.says("Uw tekst telt 4.001 tekens. Maak hem korter: er is plaats voor 4.000 tekens."), "{}", page.words());
        assert_eq!(page.value("q07"), text);
        assert_eq!(company.save("end", &[("q07", &text[2..]), ("shown", "q07"), ("go", "next")]), company.at("/check"));
        assert!(company.check().says(&text[2..]));
    }

    fn a_character_that_nothing_can_hold_is_refused_and_its_text_kept(on: On) {
        let house = House::new(on);
        work::sent(&house, [1, 0, 0]);
        let mut company = Company::of(&house, "alfa", 1);
        let to = company.save("end", &[("q07", "voor\0na"), ("shown", "q07"), ("go", "next")]);
        let page = company.browser.get(&to);
        assert!(page.says("tekens die we niet kunnen tonen"), "{}", page.words());
        assert_eq!(page.value("q07"), "voor\u{fffd}na");
        assert!(!page.text.contains('\0'));
    }

    fn whoever_answers_never_skips_a_page_and_finds_it_again_after_turning_back(on: On) {
        let house = House::new(on);
        work::sent(&house, [1, 0, 0]);
        let mut company = Company::of(&house, "alfa", 1);
        company.save("part", &[("q01", "3"), ("shown", "q01")]);
        company.save("what", &[("q02", "1"), ("q02_other", "Koffie"), ("shown", "q02")]);
        // Never: the page of activities goes, and is not counted in the steps.
        assert_eq!(company.save("part", &[("q01", "1"), ("shown", "q01")]), company.at("/p/worth"));
        assert!(company.page("worth").says("Stap 2 van 3"));
        let check = company.check();
        assert!(check.says("Nooit") && !check.says("Kennis") && !check.says("Koffie"), "{}", check.words());
        let hidden = company.page("what");
        assert_eq!((hidden.status, hidden.location), (303, Some(company.at("/check"))));
        // A fault on a page that is hidden stands in nobody's way.
        assert_eq!(company.save("worth", &[("shown", "q03 q04 q05 q06")]), company.at("/p/end"));
        // Turned back: what was answered there stands there.
        assert_eq!(company.save("part", &[("q01", "2"), ("shown", "q01")]), company.at("/p/what"));
        let again = company.page("what");
        assert!(again.is_checked("q02", "1") && again.value("q02_other") == "Koffie", "{}", again.text);
        assert!(company.page("worth").says("Stap 3 van 4"));
        // Hidden once more, it is sent in without them, and the receipt does not name them.
        company.save("part", &[("q01", "1"), ("shown", "q01")]);
        company.send();
        let receipt = company.browser.get(&company.at("/receipt"));
        assert!(receipt.says("Nooit") && !receipt.says("Koffie"), "{}", receipt.words());
    }

    fn the_back_button_saves_too(on: On) {
        let house = House::new(on);
        work::sent(&house, [1, 0, 0]);
        let mut company = Company::of(&house, "alfa", 1);
        company.save("part", &[("q01", "3"), ("shown", "q01")]);
        let back = company.save("what", &[("q02", "2"), ("shown", "q02"), ("go", "back")]);
        assert_eq!(back, company.at("/p/part"));
        assert!(company.page("what").is_checked("q02", "2"));
        // With something wrong on the page it goes back as well, and keeps what was typed.
        assert_eq!(company.save("worth", &[("q04", "veel"), ("shown", "q04"), ("go", "back")]), company.at("/p/what"));
        assert_eq!(company.page("worth").value("q04"), "veel");
        assert_eq!(company.save("part", &[("q01", "3"), ("shown", "q01"), ("go", "back")]), company.at(""));
    }

    fn an_answer_can_be_wiped_without_a_script(on: On) {
        let house = House::new(on);
        work::sent(&house, [1, 0, 0]);
        let mut company = Company::of(&house, "alfa", 1);
        company.save("part", &[("q01", "3"), ("shown", "q01")]);
        let to = company.save("part", &[("q01", "3"), ("shown", "q01"), ("clear", "q01")]);
        assert_eq!(to, company.at("/p/part#q-q01"));
        assert!(!company.page("part").text.contains("checked"));
    }

    fn two_devices_do_not_wipe_out_each_others_answers(on: On) {
        let house = House::new(on);
        work::sent(&house, [1, 0, 0]);
        let mut one = Company::of(&house, "alfa", 1);
        let mut other = one.elsewhere(&house);
        one.page("worth");
        other.page("part");
        one.save("worth", &[("q03a", "5"), ("q06", "7"), ("shown", "q03 q06")]);
        other.save("part", &[("q01", "2"), ("shown", "q01")]);
        // Another question of the same page, from a form that did not hold the first.
        other.save("worth", &[("q04", "7"), ("shown", "q04")]);
        let page = one.page("worth");
        assert!(page.is_checked("q03a", "5") && page.is_checked("q06", "7"), "{}", page.text);
        assert_eq!(page.value("q04"), "7");
        assert!(one.page("part").is_checked("q01", "2"));
    }

    fn saves_at_the_same_moment_all_count(on: On) {
        let house = House::new(on);
        work::sent(&house, [1, 0, 0]);
        let company = Company::of(&house, "alfa", 1);
        let saves: [(&str, &[(&str, &str)]); 5] = [
            ("part", &[("q01", "3"), ("shown", "q01")]),
            ("what", &[("q02", "1"), ("shown", "q02")]),
            ("worth", &[("q03a", "4"), ("q03b", "9"), ("shown", "q03")]),
            ("worth", &[("q04", "17"), ("shown", "q04")]),
            ("end", &[("q07", "Tegelijk"), ("shown", "q07")]),
        ];
        std::thread::scope(|scope| {
            for (page, form) in saves {
                let mut device = company.elsewhere(&house);
                scope.spawn(move || device.save(page, form));
            }
        });
        let check = company.elsewhere(&house).check();
        for answer in ["Vaker", "Kennis", "Eens", "Niet van toepassing", "17 euro", "Tegelijk"] {
            assert!(check.says(answer), "“{answer}” is missing from {}", check.words());
        }
        assert_eq!(house.count("responses"), 1);
    }

    fn opening_a_link_writes_nothing_however_often_and_by_whatever(on: On) {
        let house = House::new(on);
        work::sent(&house, [1, 0, 0]);
        let before = house.rows();
        let mut scanner = Company::of(&house, "alfa", 1);
        for _ in 0..50 {
            assert_eq!(scanner.open().status, 200);
        }
        for path in [scanner.link.clone(), scanner.at(""), scanner.at("/p/part"), scanner.at("/check"), scanner.at("/receipt")] {
            let head = scanner.browser.head(&path);
            assert!(head.status < 400 && head.bytes.is_empty(), "HEAD {path}: {}", head.status);
            scanner.browser.open(&format!("{path}?go=send&q01=3&shown=q01"));
        }
        assert_eq!(house.rows(), before);
        assert_eq!(house.count("responses"), 0);
    }

    fn a_page_that_says_nothing_begins_no_answer(on: On) {
        let house = House::new(on);
        work::sent(&house, [1, 0, 0]);
        let mut company = Company::of(&house, "alfa", 1);
        assert_eq!(company.save("part", &[("shown", "q01"), ("go", "next")]), company.at("/p/worth"));
        assert_eq!(company.send(), company.at(""));
        assert_eq!(house.count("responses"), 0);
    }

    fn a_link_that_is_not_right_says_the_same_whatever_is_wrong_with_it(on: On) {
        let house = House::new(on);
        work::sent(&house, [2, 0, 0]);
        let elsewhere = House::new(On::Sqlite);
        work::sent(&elsewhere, [1, 0, 0]);
        let right = Company::of(&house, "alfa", 1).link;
        let foreign = Company::of(&elsewhere, "alfa", 1).link;
        let other = Company::of(&house, "alfa", 2).link;
        let last = if right.ends_with('a') { "b" } else { "a" };
        // The id of one with the proof of the other: each 16 bytes, so half of the letters.
        let half = 3 + 26;
        let wrong = [
            foreign,
            format!("{}{last}", &right[..right.len() - 1]),
            format!("{}{}", &right[..half], &other[half..]),
            right[..right.len() - 1].to_owned(),
            format!("{right}a"),
            "/a/x".to_owned(),
            format!("/a/{}", "a".repeat(52)),
            "/a/%00".to_owned(),
            "/a/%3Cscript%3Ealert(1)%3C%2Fscript%3E".to_owned(),
        ];
        let mut stranger = house.visitor();
        let before = house.rows();
        let pages: Vec<_> = wrong.iter().map(|link| stranger.get_with(link, "accept-language", "nl")).collect();
        for (link, page) in wrong.iter().zip(&pages) {
            assert_eq!(page.status, 404, "{link}");
            assert_eq!(page.text, pages[0].text, "{link}");
            assert!(page.says("Deze link klopt niet"), "{}", page.words());
            for rest in ["/nl", "/nl/p/part", "/nl/check", "/nl/receipt"] {
                assert_eq!(stranger.get(&format!("{link}{rest}")).status, 404, "{link}{rest}");
            }
            for rest in ["/nl/p/part", "/nl/check"] {
                let posted = stranger.post(&format!("{link}{rest}"), &[("q01", "3"), ("shown", "q01"), ("go", "send")]);
                assert_eq!(posted.status, 404, "{link}{rest}");
            }
        }
        assert_eq!(house.rows(), before);
        assert_eq!(stranger.open(&right).status, 200);
        // As somebody types it over: in capitals.
        assert_eq!(stranger.open(&format!("/a/{}", right[3..].to_uppercase())).status, 200);
    }

    fn an_unknown_page_of_a_right_link_leads_to_the_start_and_an_unknown_language_is_not_found(on: On) {
        let house = House::new(on);
        work::sent(&house, [1, 0, 0]);
        let mut company = Company::of(&house, "alfa", 1);
        assert_eq!(company.page("nergens").location, Some(company.at("")));
        assert_eq!(company.browser.get(&format!("{}/de", company.link)).status, 404);
    }

    fn a_closed_wave_is_friendly_and_a_look_at_it_changes_nothing(on: On) {
        let house = House::new(on);
        work::sent(&house, [2, 0, 0]);
        let mut begun = Company::of(&house, "alfa", 1);
        begun.save("part", &[("q01", "3"), ("shown", "q01")]);
        let mut late = Company::of(&house, "alfa", 2);
        late.open();
        // The last second of the last day in Brussels still counts.
        house.peil.clock.move_to("2026-04-06T21:59:59Z".parse().unwrap());
        assert_eq!(begun.save("what", &[("q02", "1"), ("shown", "q02")]), begun.at("/p/worth"));
        house.peil.clock.move_to("2026-04-06T22:00:01Z".parse().unwrap());
        let before = house.rows();
        for (company, words) in [
            (&mut begun, "Die antwoorden zijn bewaard"),
            (&mut late, "Merci de votre intérêt"),
        ] {
            for page in [company.open(), company.page("end"), company.check()] {
                assert_eq!(page.status, 200);
                assert!(page.says(words), "{}", page.words());
                assert!(page.says("team@peil.example"), "{}", page.words());
            }
            let sent = company.browser.post(&company.at("/check"), &[("go", "send")]);
            assert!(sent.status == 200 && sent.says(words), "{}", sent.words());
        }
        assert_eq!(house.rows(), before);
    }

    fn whoever_has_sent_in_keeps_the_receipt_after_the_wave_is_closed(on: On) {
        let house = House::new(on);
        work::sent(&house, [2, 0, 0]);
        let mut done = Company::of(&house, "alfa", 1);
        done.finish();
        house.now(close_wave::close(&house.peil, work::WAVE, work::order(&house).because("klaar"))).unwrap();
        let receipt = done.open();
        assert!(receipt.status == 200 && receipt.says("uw antwoorden zijn ontvangen"), "{}", receipt.words());
        assert!(Company::of(&house, "alfa", 2).open().says("Merci de votre intérêt"));
    }

    fn twenty_presses_of_the_button_are_one_response(on: On) {
        let house = House::new(on);
        work::sent(&house, [1, 0, 0]);
        let mut company = Company::of(&house, "alfa", 1);
        company.save("part", &[("q01", "3"), ("shown", "q01")]);
        std::thread::scope(|scope| {
            for _ in 0..20 {
                let mut device = company.elsewhere(&house);
                scope.spawn(move || assert_eq!(device.send(), device.at("/receipt")));
            }
        });
        assert_eq!(house.count("responses"), 1);
        let stored = house.now(house.peil.store.read(|db| {
            let wave = waves::named(db, &peil::rights::Scope::everything(), work::WAVE)?.unwrap();
            responses::of_wave(db, wave.id)
        }));
        let stored = stored.unwrap();
        assert_eq!((stored[0].state.as_str(), stored[0].revision), ("sent", 2), "it was sent in more than once");
    }

    fn emoji_right_to_left_and_line_ends_come_back_as_they_went(on: On) {
        let house = House::new(on);
        work::sent(&house, [1, 0, 0]);
        let mut company = Company::of(&house, "alfa", 1);
        let text = "Dank u 👩‍🔬\r\nשלום عليكم\r\n\r\n  ingesprongen\té = e\u{301} & <b> \"'";
        company.save("end", &[("q07", text), ("shown", "q07"), ("go", "next")]);
        assert_eq!(company.page("end").value("q07"), text);
        // Posted back as it came, it stays as it is.
        company.save("end", &[("q07", text), ("shown", "q07"), ("go", "next")]);
        assert_eq!(company.page("end").value("q07"), text);
        company.save("part", &[("q01", "3"), ("shown", "q01")]);
        company.save("what", &[("q02_other", " 漢字 🧪 "), ("shown", "q02")]);
        assert_eq!(company.page("what").value("q02_other"), "漢字 🧪");
    }

    fn the_language_can_be_changed_on_every_page_and_the_answers_stay(on: On) {
        let house = House::new(on);
        work::sent(&house, [1, 0, 0]);
        let mut company = Company::of(&house, "alfa", 1);
        company.save("part", &[("q01", "3"), ("shown", "q01")]);
        company.save("worth", &[("q04", "1.234,5"), ("q05", "3/4/2026"), ("shown", "q04 q05")]);
        for rest in ["", "/p/part", "/p/worth", "/check"] {
            let page = company.browser.get(&company.at(rest));
            for language in ["fr", "en"] {
                // On a page with a form it is a button, which saves.
                let switch = match rest.starts_with("/p/") {
                    true => format!("form=\"answers\" name=\"language\" value=\"{language}\""),
                    false => format!("href=\"{}/{language}{rest}\"", company.link),
                };
                assert!(page.text.contains(&switch), "{switch} is not on {rest}");
            }
        }
        // What was typed and not yet saved goes along, also what can't be read.
        let typed = [("q04", "twaalf"), ("q05", "3/4/2026"), ("shown", "q04 q05"), ("language", "fr")];
        assert_eq!(company.save("worth", &typed), format!("{}/fr/p/worth", company.link));
        assert_eq!(company.page("worth").value("q04"), "twaalf");
        company.save("worth", &[("q04", "1.234,5"), ("q05", "3/4/2026"), ("shown", "q04 q05")]);
        for (language, part, number, day, answer) in [
            ("fr", "À quelle fréquence participez-vous ?", "1234,5", "3/4/2026", "Plus souvent"),
            ("en", "How often do you take part?", "1234.5", "2026-04-03", "More often"),
        ] {
            company.language = language;
            let page = company.page("part");
            assert!(page.says(part) && page.is_checked("q01", "3"), "{}", page.words());
            assert!(page.text.contains(&format!("<html lang=\"{language}\">")));
            let worth = company.page("worth");
            assert_eq!((worth.value("q04").as_str(), worth.value("q05").as_str()), (number, day));
            // Saved again in this language, it is the same number and the same day.
            company.save("worth", &[("q04", number), ("q05", day), ("shown", "q04 q05")]);
            assert!(company.check().says(answer));
        }
        // The link goes on in the language that was spoken last.
        assert!(company.open().says("Small survey"));
        company.language = "nl";
        assert_eq!(company.page("worth").value("q04"), "1234,5");
    }

    fn what_is_typed_never_comes_back_as_html(on: On) {
        let house = House::new(on);
        work::sent(&house, [1, 0, 0]);
        let mut company = Company::of(&house, "alfa", 1);
        for payload in PAYLOADS {
            company.save("part", &[("q01", "3"), ("shown", "q01")]);
            company.save("what", &[("q02_other", payload), ("shown", "q02")]);
            // A number and a day it can't be: the path of faults.
            let to = company.save("worth", &[("q04", payload), ("q05", payload), ("q06", payload), ("shown", "q04 q05 q06")]);
            company.save("end", &[("q07", payload), ("shown", "q07")]);
            let faults = company.browser.get(&to);
            assert_eq!(faults.value("q04"), payload.trim());
            let unknown = company.browser.post(&company.at("/p/part"), &[("q01", payload), (payload, payload), ("shown", payload)]);
            let pages = [company.page("what"), faults, company.page("end"), company.check(), unknown, company.page("part")];
            for page in pages {
                assert_harmless(&page, payload);
            }
        }
        company.save("worth", &[("shown", "q03 q04 q05 q06")]);
        company.send();
        let receipt = company.browser.get(&company.at("/receipt"));
        for payload in PAYLOADS {
            assert_harmless(&receipt, payload);
        }
    }

    fn answers_after_a_week_of_silence_are_still_kept(on: On) {
        let house = House::new(on);
        work::sent(&house, [1, 0, 0]);
        let mut company = Company::of(&house, "alfa", 1);
        company.save("part", &[("q01", "3"), ("shown", "q01")]);
        company.page("what");
        house.days_later(7);
        assert_eq!(company.save("what", &[("q02", "1"), ("shown", "q02")]), company.at("/p/worth"));
        assert!(company.check().says("Kennis"));
    }

    fn whoever_answers_gets_no_cookie_and_no_script_but_the_one_that_saves(on: On) {
        let house = House::new(on);
        work::sent(&house, [1, 0, 0]);
        let mut company = Company::of(&house, "alfa", 1);
        let link = company.link.clone();
        let mut answers = vec![company.browser.get(&link), company.open(), company.page("part")];
        let form = [("q01", "3"), ("shown", "q01")];
        answers.push(company.browser.post(&company.at("/p/part"), &form));
        answers.extend([company.page("worth"), company.check()]);
        answers.push(company.browser.post(&company.at("/check"), &[("go", "send")]));
        answers.push(company.browser.get(&company.at("/receipt")));
        for answer in answers {
            assert_eq!(answer.header("set-cookie"), None);
            let ours = format!("<script src=\"{}\" defer></script>", peil::web::assets::script().path);
            let rest = answer.text.replacen(&ours, "", 1);
            assert!(!rest.contains("<script") && !rest.contains(" src="), "{}", answer.text);
            assert_eq!(answer.header("referrer-policy"), Some("no-referrer"));
            assert_eq!(answer.header("cache-control"), Some("no-store"));
            assert_eq!(answer.header("x-robots-tag"), Some("noindex"));
        }
    }

    fn a_page_that_is_no_page_of_the_questionnaire_changes_nothing(on: On) {
        let house = House::new(on);
        work::sent(&house, [1, 0, 0]);
        let mut company = Company::of(&house, "alfa", 1);
        company.save("part", &[("q01", "3"), ("shown", "q01")]);
        let before = house.rows();
        assert_eq!(company.browser.post(&company.at("/p/nergens"), &[("q01", "1")]).status, 404);
        assert_eq!(house.rows(), before);
    }
}
