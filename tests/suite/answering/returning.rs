//! Where a link leads whoever returns, what comes just too late, and forms that name no place there is.

use peil::services::keep_schedule;

use crate::stories;
use crate::support::company::Company;
use crate::support::house::House;
use crate::support::work;

/// A second after the wave of these stories closes.
const TOO_LATE: &str = "2026-04-06T22:00:01Z";

fn close(house: &House) {
    house.peil.clock.move_to(TOO_LATE.parse().unwrap());
    house.now(keep_schedule::keep(&house.peil, house.moment())).unwrap();
}

stories! {
    fn a_link_goes_on_at_the_page_where_its_holder_was(on: On) {
        let house = House::new(on);
        work::sent(&house, [1, 0, 0]);
        let mut desk = Company::of(&house, "alfa", 1);
        // Nothing is answered on the first page, and something on the second, which saves itself.
        desk.save("part", &[("shown", "q01"), ("go", "next")]);
        let page = desk.page("worth");
        let (shown, was) = (page.hidden("shown"), page.hidden("was"));
        let form = [("q06", "8"), ("shown", shown.as_str()), ("was", was.as_str()), ("autosave", "1")];
        assert_eq!(desk.browser.post(&desk.at("/p/worth"), &form).status, 200);
        let leads_to = |company: &mut Company, page: &str| {
            let start = company.open();
            let href = format!("href=\"{}\"", company.at(&format!("/p/{page}")));
            assert!(start.text.contains(&href), "{page} is not where it goes on: {}", start.text);
        };
        let mut phone = desk.elsewhere(&house);
        leads_to(&mut phone, "worth");
        phone.save("worth", &[("shown", "q03 q04 q05 q06"), ("go", "next")]);
        leads_to(&mut desk, "end");
        desk.save("end", &[("shown", "q07"), ("go", "back")]);
        leads_to(&mut phone, "worth");
        // A page that an answer has closed since is no place to go on.
        phone.save("part", &[("q01", "3"), ("shown", "q01"), ("go", "stay")]);
        phone.save("what", &[("q02", "2"), ("shown", "q02"), ("go", "stay")]);
        leads_to(&mut phone, "what");
        phone.save("part", &[("q01", "1"), ("shown", "q01"), ("go", "stay")]);
        phone.save("part", &[("q01", "1"), ("shown", "q01"), ("go", "next")]);
        assert!(!phone.open().text.contains("/p/what"));
    }

    fn what_was_opened_in_time_is_kept_when_it_comes_just_too_late(on: On) {
        let house = House::new(on);
        work::sent(&house, [3, 0, 0]);
        let mut slow = Company::of(&house, "alfa", 1);
        let page = slow.page("end");
        let (opened, shown, was) = (page.hidden("opened"), page.hidden("shown"), page.hidden("was"));
        assert_eq!(house.count("responses"), 0, "opening a page writes nothing");
        close(&house);
        let form = |opened: &str| -> Vec<(String, String)> {
            let pairs = [("q07", "Net te laat"), ("shown", shown.as_str()), ("was", was.as_str()), ("opened", opened)];
            pairs.map(|(name, value)| (name.to_owned(), value.to_owned())).into()
        };
        let post = |company: &mut Company, opened: &str| {
            let form = form(opened);
            let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
            let at = company.at("/p/end");
            company.browser.post(&at, &form)
        };
        // Whoever makes up when they opened it, or took it from somebody else, comes too late.
        let mut other = Company::of(&house, "alfa", 2);
        let (second, proof) = opened.split_once('.').unwrap();
        let earlier = format!("{}.{proof}", second.parse::<i64>().unwrap() - 60);
        for (company, said) in [(&mut slow, earlier.as_str()), (&mut other, opened.as_str())] {
            assert_eq!(post(company, said).status, 200);
            assert_eq!(house.count("responses"), 0);
        }
        // A page that is opened after the close vouches for nothing.
        assert!(!other.page("end").text.contains("name=\"opened\""));

        let posted = post(&mut slow, &opened);
        assert_eq!((posted.status, posted.location), (303, Some(slow.at(""))));
        assert!(slow.open().says("kwamen binnen na de sluiting"));
        let kept = house.rows();
        let told = format!("{kept:?}");
        assert!(house.count("responses") == 1 && told.contains("Net te laat"), "{told}");
        assert_eq!(work::figures(&house).sent_in, 0, "what comes late does not count");
        // A day later it is over, also with a page that was opened in time.
        house.days_later(1);
        let mut third = Company::of(&house, "alfa", 3);
        assert_eq!(post(&mut slow, &opened).status, 200);
        assert_eq!(post(&mut third, &opened).status, 200);
        assert_eq!(house.rows(), kept);
    }

    fn a_place_that_is_none_is_no_place_to_return_to(on: On) {
        let house = House::new(on);
        work::sent(&house, [1, 0, 0]);
        let mut company = Company::of(&house, "alfa", 1);
        let worth = company.at("/p/worth");
        let long = "q".repeat(100_000);
        for button in ["clear", "take"] {
            for wrong in ["q03\r\nSet-Cookie: a=b", "q03\0", "q99", "q01", "../x", "é", "", long.as_str()] {
                let form = [("q06", "8"), ("shown", "q06"), (button, wrong)];
                let posted = company.browser.post(&worth, &form);
                assert_eq!((posted.status, posted.location.as_deref()), (303, Some(worth.as_str())), "{button} {wrong:.20}");
            }
            for right in ["q03a", "q03", "q06"] {
                let posted = company.browser.post(&worth, &[("q06", "8"), ("shown", "q06"), (button, right)]);
                assert_eq!(posted.location, Some(format!("{worth}#q-{right}")), "{button}");
            }
        }
        // Whatever else stands in what the page has for itself.
        let bad = ["", " ", "\0", "\r\n", "😀", "<script>", "=1+1", "a:b:c", "9999999999999999999.1", long.as_str()];
        for control in ["was", "pen", "sure", "language", "go", "shown", "opened", "autosave"] {
            for value in bad {
                let posted = company.browser.post(&worth, &[(control, value), (control, "x"), ("q06", "7")]);
                assert!(matches!(posted.status, 200 | 303), "{control}={value:.20}: {}", posted.status);
            }
        }
        for query in ["?faults&faults", "?check&check=1&faults", "?x=%00&&&==", "?faults=%F0%28"] {
            assert_eq!(company.browser.get(&format!("{worth}{query}")).status, 200, "{query}");
            let posted = company.browser.post(&format!("{worth}{query}"), &[("q06", "6"), ("shown", "q06")]);
            assert_eq!(posted.status, 303, "{query}");
        }
        assert!(company.page("worth").is_checked("q06", "6"));
    }

    fn sending_what_cannot_be_read_shows_what_is_wrong_with_it(on: On) {
        let house = House::new(on);
        work::sent(&house, [1, 0, 0]);
        let mut company = Company::of(&house, "alfa", 1);
        company.save("worth", &[("q04", "veel"), ("shown", "q03 q04 q05 q06"), ("go", "back")]);
        assert_eq!(company.send(), company.at("/check?faults"));
        let check = company.browser.get(&company.at("/check?faults"));
        assert!(check.says("veel") && check.text.contains("class=\"summary"), "{}", check.words());
        // With nothing at all there is nothing to say.
        company.save("worth", &[("q04", ""), ("shown", "q03 q04 q05 q06"), ("go", "back")]);
        assert_eq!(company.send(), company.at(""));
    }

    fn words_that_cannot_be_kept_are_marked_where_they_stand(on: On) {
        let house = House::new(on);
        work::sent(&house, [1, 0, 0]);
        let mut company = Company::of(&house, "alfa", 1);
        let long = "x".repeat(5_000);
        company.save("part", &[("q01", "3"), ("shown", "q01")]);
        let to = company.save("what", &[("q02_other", &long), ("shown", "q02"), ("go", "next")]);
        let page = company.browser.get(&to);
        let input = page.text.split("name=\"q02_other\"").nth(1).unwrap().split('>').next().unwrap();
        assert!(input.contains("aria-invalid=\"true\" aria-describedby=\"e-q02\""), "{input:.200}");
        assert!(page.text.contains("id=\"e-q02\""));
    }

    fn every_page_that_is_no_questionnaire_speaks_three_languages_too(on: On) {
        let house = House::new(on);
        work::sent(&house, [1, 0, 0]);
        let mut visitor = house.visitor();
        for (language, words) in [("nl", "Deze link"), ("fr", "Ce lien"), ("en", "This link")] {
            let page = visitor.get(&format!("/a/nolink?language={language}"));
            assert_eq!(page.status, 404);
            assert!(page.says(words), "{language}: {}", page.words());
            for other in ["nl", "fr", "en"] {
                assert!(page.text.replace("&#x3D;", "=").contains(&format!("href=\"?language={other}\"")), "{language} has no {other}");
            }
        }
    }
}
