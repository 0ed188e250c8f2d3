//! Two windows, or two colleagues, with the same link; and a page that saves itself while it is filled in.

use crate::stories;
use crate::support::browser::Answer;
use crate::support::company::Company;
use crate::support::house::House;
use crate::support::work;

/// The form of the page “worth” with what its hidden inputs hold, and other values in some of its inputs.
fn worth<'a>(page: &'a Answer, hidden: &'a mut Vec<String>, filled: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    hidden.extend([page.hidden("shown"), page.hidden("was")]);
    let [shown, was] = hidden.as_slice() else { panic!("two hidden inputs") };
    let mut form = filled.to_vec();
    form.extend([("shown", shown.as_str()), ("was", was.as_str())]);
    form
}

/// Posts the page “worth” from the form that `page` shows.
fn post(company: &mut Company, page: &Answer, filled: &[(&str, &str)]) -> Answer {
    let mut hidden = Vec::new();
    let form = worth(page, &mut hidden, filled);
    company.browser.post(&company.at("/p/worth"), &form)
}

/// What the script would post, and what it is told.
fn autosave(company: &mut Company, page: &Answer, filled: &[(&str, &str)]) -> (u16, serde_json::Value) {
    let filled: Vec<_> = filled.iter().copied().chain([("autosave", "1")]).collect();
    let answer = post(company, page, &filled);
    assert_eq!(answer.header("content-type"), Some("application/json"), "{}", answer.text);
    (answer.status, serde_json::from_str(&answer.text).unwrap())
}

stories! {
    fn two_windows_with_the_same_page_keep_what_each_of_them_changed(on: On) {
        let house = House::new(on);
        work::sent(&house, [1, 0, 0]);
        let mut one = Company::of(&house, "alfa", 1);
        one.save("worth", &[("q03a", "2"), ("q04", "10"), ("q06", "5"), ("shown", "q03 q04 q05 q06")]);
        let mut other = one.elsewhere(&house);
        let (first, second) = (one.page("worth"), other.page("worth"));
        assert_eq!(post(&mut one, &first, &[("q03a", "5"), ("q04", "10"), ("q06", "5")]).status, 303);
        // The second window still shows the old answer to q03a, and leaves it alone.
        assert_eq!(post(&mut other, &second, &[("q03a", "2"), ("q04", "20"), ("q06", "5")]).status, 303);
        let page = one.page("worth");
        assert!(page.is_checked("q03a", "5") && page.is_checked("q06", "5"), "{}", page.text);
        assert_eq!(page.value("q04"), "20");
    }

    fn what_both_changed_is_shown_twice_and_one_of_them_is_chosen(on: On) {
        let house = House::new(on);
        work::sent(&house, [1, 0, 0]);
        let mut one = Company::of(&house, "alfa", 1);
        let mut other = one.elsewhere(&house);
        let (first, second) = (one.page("worth"), other.page("worth"));
        post(&mut one, &first, &[("q03b", "5"), ("q04", "1.500,5")]);
        let mine = [("q03b", "1"), ("q04", "heel veel"), ("q06", "9")];
        let page = post(&mut other, &second, &mine);
        assert_eq!(page.status, 409);
        assert!(page.says("Intussen is hier anders geantwoord"), "{}", page.words());
        // Theirs in words, mine in the controls as it was typed.
        assert!(page.says("1.500,5 euro") && page.says("Helemaal eens"), "{}", page.words());
        assert!(page.value("q04") == "heel veel" && page.is_checked("q03b", "1"), "{}", page.text);
        // The rest of the page is saved.
        let stored = one.page("worth");
        assert!(stored.is_checked("q06", "9") && stored.is_checked("q03b", "5"), "{}", stored.text);
        assert_eq!(stored.value("q04"), "1500,5");

        // One is taken over from the other, and the other is kept by going on.
        let taken = post(&mut other, &page, &[("q03b", "1"), ("q04", "30"), ("q06", "9"), ("take", "q03b")]);
        assert_eq!(taken.location, Some(other.at("/p/worth#q-q03b")));
        let page = other.page("worth");
        assert!(page.is_checked("q03b", "5") && page.value("q04") == "30", "{}", page.text);
        assert_eq!(post(&mut other, &page, &[("q03b", "5"), ("q04", "30"), ("q06", "9"), ("go", "next")]).status, 303);
        assert!(one.check().says("30 euro"));
    }

    fn pressing_on_keeps_ones_own_answer(on: On) {
        let house = House::new(on);
        work::sent(&house, [1, 0, 0]);
        let mut one = Company::of(&house, "alfa", 1);
        let mut other = one.elsewhere(&house);
        let (first, second) = (one.page("worth"), other.page("worth"));
        post(&mut one, &first, &[("q04", "10")]);
        let page = post(&mut other, &second, &[("q04", "20")]);
        assert_eq!(page.status, 409);
        // A blank is an answer too: nobody's number is wiped without a word.
        let blank = post(&mut other, &second, &[]);
        assert_eq!((blank.status, one.page("worth").value("q04").as_str()), (303, "10"));
        assert_eq!(post(&mut other, &page, &[("q04", "20"), ("go", "next")]).location, Some(other.at("/p/end")));
        assert_eq!(one.page("worth").value("q04"), "20");
        // And the first, who has not seen that, is told in turn.
        let again = post(&mut one, &first, &[("q04", "11")]);
        assert_eq!(again.status, 409);
        assert!(again.says("20 euro"), "{}", again.words());
    }

    fn a_page_saves_itself_while_it_is_filled_in(on: On) {
        let house = House::new(on);
        work::sent(&house, [1, 0, 0]);
        let mut company = Company::of(&house, "alfa", 1);
        let page = company.page("worth");
        assert_eq!(autosave(&mut company, &page, &[]).0, 200);
        assert_eq!(house.count("responses"), 0, "nothing was said yet");
        let (status, told) = autosave(&mut company, &page, &[("q03a", "4"), ("q04", "12ab")]);
        assert_eq!((status, told["said"].as_str()), (200, Some("Bewaard om 09:00")));
        assert_eq!(told["conflicts"], serde_json::json!([]));
        let mut later = company.elsewhere(&house);
        let stored = later.page("worth");
        assert!(stored.is_checked("q03a", "4"), "{}", stored.text);
        assert_eq!(stored.value("q04"), "12ab");
        // The base that comes back is that of a page opened now, so that the next button is no conflict with oneself.
        assert_eq!(told["was"].as_str(), Some(stored.hidden("was").as_str()));
        // A retry of the same is no conflict either.
        let (_, again) = autosave(&mut company, &page, &[("q03a", "4"), ("q04", "12ab")]);
        assert_eq!((&again["was"], &again["conflicts"]), (&told["was"], &told["conflicts"]));
    }

    fn a_page_that_saves_itself_wipes_out_nobody(on: On) {
        let house = House::new(on);
        work::sent(&house, [1, 0, 0]);
        let mut one = Company::of(&house, "alfa", 1);
        let mut other = one.elsewhere(&house);
        let (first, second) = (one.page("worth"), other.page("worth"));
        autosave(&mut one, &first, &[("q04", "10"), ("q06", "7")]);
        let (status, told) = autosave(&mut other, &second, &[("q04", "20"), ("q03a", "3")]);
        assert_eq!(status, 200);
        assert_eq!(told["conflicts"][0]["question"], "q04");
        assert!(told["conflicts"][0]["words"].as_str().unwrap().contains("10 euro"), "{told}");
        let page = one.page("worth");
        assert!(page.value("q04") == "10" && page.is_checked("q03a", "3") && page.is_checked("q06", "7"), "{}", page.text);
        // The form goes on from what it is told: what it does not show is not wiped, and the conflict stays one.
        let mut form = vec![("q04", "20"), ("q03a", "3"), ("shown", "q03 q04 q05 q06")];
        let was = told["was"].as_str().unwrap().to_owned();
        form.push(("was", &was));
        let pressed = other.browser.post(&other.at("/p/worth"), &form);
        assert_eq!(pressed.status, 409);
        assert!(one.page("worth").is_checked("q06", "7"));
    }

    fn a_page_says_when_an_answer_changes_what_it_asks(on: On) {
        let house = House::new(on);
        work::sent(&house, [1, 0, 0]);
        let mut company = Company::of(&house, "alfa", 1);
        let page = company.page("worth");
        let shape = |page: &Answer| {
            let at = page.text.find("data-shape=\"").unwrap() + 12;
            page.text[at..at + 12].to_owned()
        };
        let (_, told) = autosave(&mut company, &page, &[("q03a", "4"), ("q04", "x")]);
        // Answers alone do not.
        assert_eq!(told["shape"].as_str(), Some(shape(&page).as_str()));
        assert_eq!(shape(&company.page("worth")), shape(&page));
        assert_ne!(shape(&company.page("end")), shape(&page));
    }

    fn a_page_that_saves_itself_too_late_says_so(on: On) {
        let house = House::new(on);
        work::sent(&house, [2, 0, 0]);
        let mut company = Company::of(&house, "alfa", 1);
        let page = company.page("worth");
        company.finish();
        let (status, told) = autosave(&mut company, &page, &[("q04", "5")]);
        assert_eq!(status, 409);
        assert!(told["said"].as_str().unwrap().contains("verstuurd"), "{told}");
        let mut late = Company::of(&house, "alfa", 2);
        let page = late.page("worth");
        house.days_later(60);
        let (status, told) = autosave(&mut late, &page, &[("q04", "5")]);
        assert_eq!(status, 410);
        assert!(told["said"].as_str().unwrap().contains("close"), "{told}");
        assert_eq!(house.count("responses"), 1);
    }
}
