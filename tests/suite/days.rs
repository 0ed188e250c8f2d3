//! A day that is typed and is none stays in its field, with what is wrong beside it, wherever the desk asks for a day.

use peil::services::{close_wave, remind_members};
use peil::storage::members;

use crate::stories;
use crate::support::browser::{Answer, Browser};
use crate::support::house::House;
use crate::support::work::{self, WAVE, WAVE_PAGE};

/// What people type.
const NO_DAYS: [&str; 4] = ["31-02-2026", "morgen", "2026-02-30", "\"><b>x"];

fn press(desk: &mut Browser, form: &[(&str, &str)]) -> Answer {
    desk.submit(WAVE_PAGE, WAVE_PAGE, form)
}

/// The tag of the input with this id.
fn input<'a>(page: &'a Answer, id: &str) -> &'a str {
    let at = page.text.find(&format!("id=\"{id}\"")).unwrap_or_else(|| panic!("no input {id} in {}", page.words()));
    let from = page.text[..at].rfind('<').unwrap();
    &page.text[from..from + page.text[from..].find('>').unwrap()]
}

/// The page again: the day as it was typed, in a field that holds it, told of at the field and on top.
#[track_caller]
fn assert_kept(page: &Answer, id: &str, typed: &str, words: &str) {
    assert_eq!(page.status, 422, "{typed}: {}", page.words());
    let tag = input(page, &format!("i-{id}"));
    let kept = typed.replace('"', "&quot;").replace('<', "&lt;").replace('>', "&gt;");
    assert!(tag.contains(&format!("value=\"{kept}\"")), "{typed}: {tag}");
    assert!(tag.contains("aria-invalid=\"true\"") && tag.contains(&format!("e-{id}\"")), "{tag}");
    // A date input of a browser drops what is no day.
    let is_day = typed.parse::<jiff::civil::Date>().is_ok();
    assert_eq!(tag.contains("type=\"date\""), is_day, "{tag}");
    assert!(page.text.contains(&format!("<span class=\"fault\" id=\"e-{id}\">")), "{}", page.text);
    assert!(page.text.contains(&format!("<a href=\"#i-{id}\">")), "{}", page.text);
    assert!(page.says(words) && !page.text.contains("<b>x"), "“{words}” is missing from {}", page.words());
}

fn no_day(typed: &str) -> String {
    format!("“{typed}” is not a day. Choose one in the calendar, or type one such as 2026-11-30.")
}

stories! {
    fn where_the_close_is_moved_a_day_that_is_none_is_kept(on: On) {
        let house = House::new(on);
        work::sent(&house, [2, 0, 0]);
        let mut desk = house.evaluator();
        let before = work::figures(&house).wave.closes_at;
        for typed in NO_DAYS {
            let page = press(&mut desk, &[("step", "extend"), ("day", typed), ("why", "het is vakantie")]);
            assert_kept(&page, "day-extend", typed, &no_day(typed));
            assert!(input(&page, "i-why-extend").contains("value=\"het is vakantie\""), "{}", page.text);
        }
        let page = press(&mut desk, &[("step", "extend"), ("day", "2026-02-01"), ("why", "")]);
        assert_kept(&page, "day-extend", "2026-02-01", "The last day to answer, 1 February 2026, is over.");
        let page = press(&mut desk, &[("step", "extend"), ("day", "9999-01-01"), ("why", "")]);
        assert_kept(&page, "day-extend", "9999-01-01", "No wave can close on");
        assert_eq!(work::figures(&house).wave.closes_at, before);
        for (language, words) in [("nl", "“morgen” is geen dag."), ("fr", "« morgen » n’est pas un jour.")] {
            let form = [("step", "extend"), ("day", "morgen")];
            let page = desk.submit(WAVE_PAGE, &format!("{WAVE_PAGE}?language={language}"), &form);
            assert!(page.status == 422 && page.words().replace('\u{a0}', " ").contains(words), "{}", page.words());
        }

        house.now(close_wave::close(&house.peil, WAVE, work::order(&house).because("klaar"))).unwrap();
        for typed in NO_DAYS {
            let page = press(&mut desk, &[("step", "reopen"), ("day", typed), ("why", "toch niet klaar")]);
            assert_kept(&page, "day-reopen", typed, &no_day(typed));
            assert!(input(&page, "i-why-reopen").contains("value=\"toch niet klaar\""), "{}", page.text);
        }
        let page = press(&mut desk, &[("step", "reopen"), ("day", ""), ("why", "toch niet klaar")]);
        assert!(page.status == 422 && page.text.contains("id=\"e-day-reopen\""), "{}", page.words());
        assert_eq!(work::figures(&house).wave.closes_at, before);
    }

    fn the_day_of_a_reminder_is_kept_with_whom_it_goes_to(on: On) {
        let house = House::new(on);
        work::sent(&house, [2, 0, 0]);
        let mut desk = house.evaluator();
        let mut plan = |day: &str| press(&mut desk, &[("step", "plan-reminder"), ("audience", "not-started"), ("day", day)]);
        for typed in NO_DAYS {
            let page = plan(typed);
            assert_kept(&page, "day-plan-reminder", typed, &no_day(typed));
            let form = &page.text[page.text.find("id=\"i-audience-plan\"").unwrap()..];
            assert!(form.contains("<option value=\"not-started\" selected>"), "{form}");
        }
        for past in ["2026-03-01", "2026-05-01"] {
            assert_kept(&plan(past), "day-plan-reminder", past, "No reminder can leave on");
        }
        assert_eq!(plan("2026-03-10").status, 303);
        assert_kept(&plan("2026-03-10"), "day-plan-reminder", "2026-03-10", "is planned");
        assert_eq!(house.now(remind_members::planned(&house.peil, WAVE)).unwrap().len(), 1);
    }

    fn the_days_of_growth_of_the_trail_and_of_a_new_wave_are_kept(on: On) {
        let house = House::new(on);
        work::furnish(&house, [1, 0, 0]);
        let mut desk = house.evaluator();
        for typed in NO_DAYS {
            let escaped = typed.replace('"', "%22").replace('<', "%3C").replace('>', "%3E");
            for path in ["/growth", "/growth/growth.csv"] {
                let page = desk.get(&format!("{path}?from={escaped}&to=2026-03-01"));
                assert_kept(&page, "from", typed, &no_day(typed));
                assert!(input(&page, "i-to").contains("value=\"2026-03-01\"") && !page.text.contains("id=\"e-to\""));
                assert_eq!(page.header("content-disposition"), None);
            }
            let page = desk.get(&format!("/growth?from=2026-01-01&to={escaped}"));
            assert_kept(&page, "to", typed, &no_day(typed));
            let page = desk.get(&format!("/audit?from={escaped}&by=eva"));
            assert_eq!(page.status, 422);
            assert!(page.says(&no_day(typed)) && page.text.contains("id=\"e-from\"") && page.value("by") == "eva", "{}", page.words());
            assert!(!input(&page, "i-from").contains("type=\"date\""), "{}", page.text);
            let form = [("name", "W"), ("survey", "small"), ("cluster", "alfa"), ("closes_on", typed), ("hold", "10"), ("opens_at", typed)];
            let page = desk.submit("/waves/new", "/waves", &form);
            assert_eq!(page.status, 422);
            let closes = input(&page, "i-closes_on");
            assert!(!closes.contains("type=\"date\"") && closes.contains("aria-invalid") && page.value("closes_on") == typed, "{closes}");
            let opens = input(&page, "i-opens_at");
            assert!(opens.contains("type=\"text\"") && opens.contains("aria-invalid") && page.value("opens_at") == typed, "{opens}");
        }
        let page = desk.get("/growth?from=2026-03-01&to=2026-01-01");
        assert_kept(&page, "to", "2026-01-01", "is before the first. Change one of them.");
    }

    fn the_days_of_members_are_kept(on: On) {
        let house = House::new(on);
        work::furnish(&house, [3, 0, 0]);
        let mut desk = house.evaluator();
        let all = house.now(house.peil.store.read(members::all)).unwrap();
        let place = format!("/members/{}", all[0].member.id);
        for typed in NO_DAYS {
            let mut date = |from: &str, until: &str| {
                let form = [("step", "dates"), ("cluster", "alfa"), ("number", "1"), ("from", from), ("until", until)];
                desk.submit(&place, &place, &form)
            };
            assert_kept(&date(typed, "2026-12-31"), "from-alfa-1", typed, &no_day(typed));
            let page = date("2026-01-01", typed);
            assert_kept(&page, "until-alfa-1", typed, &no_day(typed));
            assert!(input(&page, "i-from-alfa-1").contains("value=\"2026-01-01\""));
        }
        let list = desk.hand_in("/clusters/alfa", "/clusters/alfa", "lijst.csv", work::list("alfa", 2).as_bytes()).location.unwrap();
        assert_eq!(desk.submit(&list, &list, &[("decision", "keep")]).status, 303);
        let gone = format!("{list}/gone");
        let missing = desk.get(&gone);
        let left = missing.text.split("name=\"left\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
        for typed in NO_DAYS {
            let page = desk.submit(&gone, &gone, &[("until", typed), ("left", &left)]);
            assert_eq!(page.status, 422, "{}", page.words());
            let tag = input(&page, "i-until");
            assert!(!tag.contains("type=\"date\"") && tag.contains("aria-describedby=\"h-until e-until\"") && page.value("until") == typed, "{tag}");
            assert!(page.says(&no_day(typed)) && page.is_checked("left", &left), "{}", page.words());
        }
    }
}
