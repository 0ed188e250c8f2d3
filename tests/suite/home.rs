//! The start of the desk: what waits for a hand, and what comes by itself, for whoever may see and do it.

use peil::rights::{Grant, Role};
use peil::services::draft_survey::{self, Beginning, Cause, Handed};
use peil::services::prepare_wave::{self, Manner, NewWave};
use peil::services::receive_mail::{self, Door};
use peil::services::{approve_wave, close_wave, import_members, pause_wave, release_wave, remind_members, send_wave};
use peil::storage::post_rests::{self, RELAY, Rest};
use peil::wave::Audience;

use crate::rights::person;
use crate::stories;
use crate::support::browser::{Answer, Browser};
use crate::support::company::Company;
use crate::support::house::{House, USER};
use crate::support::relay::house_at;
use crate::support::smtp_sink::{Act, Sink, Step};
use crate::support::work;

/// The lines of the work list: what, where, and the link.
fn tasks(page: &Answer) -> Vec<(String, String, String)> {
    let Some((_, list)) = page.text.split_once("<ol class=\"work\">") else { return Vec::new() };
    let list = list.split("</ol>").next().unwrap();
    let between = |text: &str, from: &str, to: &str| {
        text.split_once(from).and_then(|(_, rest)| rest.split_once(to)).map(|(words, _)| words.to_owned())
    };
    let line = |line: &str| {
        let link = line.split_once("<a ").unwrap().1;
        let words = between(link, "\">", "</a>").unwrap();
        let href = between(line, "href=\"", "\"").unwrap();
        (words, between(line, "class=\"under\">", "</span>").unwrap_or_default(), href)
    };
    list.split("<li").skip(1).map(line).collect()
}

fn seen(desk: &mut Browser) -> Vec<(String, String, String)> {
    tasks(&desk.get("/"))
}

#[track_caller]
fn assert_waits(desk: &mut Browser, expected: &[(&str, &str, &str)]) {
    let found = seen(desk);
    let found: Vec<_> = found.iter().map(|(a, b, c)| (a.as_str(), b.as_str(), c.as_str())).collect();
    assert_eq!(found, expected);
}

/// A story's own words for what the page of a wave is.
const PAGE: &str = work::WAVE_PAGE;

fn two_people(name: &str) -> NewWave {
    let manner = Manner { four_eyes: true, hold_minutes: 10, ..Manner::at_once() };
    NewWave { manner, ..work::new_wave(name) }
}

stories! {
    fn a_wave_says_at_each_step_what_it_waits_for(on: On) {
        let house = House::new(on);
        let mut desk = house.evaluator();
        let nothing = desk.get("/");
        assert!(!nothing.text.contains("id=\"work\"") && nothing.says("How to begin"), "{}", nothing.words());
        work::furnish(&house, [3, 0, 0]);
        house.now(prepare_wave::prepare(&house.peil, two_people(work::WAVE), USER, house.moment())).unwrap();
        let missing = ("2 address lists are missing", "Bèta and Gamma, for Leden 2026", "/clusters");
        let unsigned = ("1 address list is not signed off", "Alfa, for Leden 2026", "/clusters/alfa");
        assert_waits(&mut desk, &[missing, unsigned]);
        work::check(&house);
        assert_waits(&mut desk, &[("3 letters wait for approval", work::WAVE, PAGE), missing, unsigned]);

        let at_desk = house.peil.through(peil::trail::Door::Desk);
        // Whoever was the first has done their part; the second finds it.
        let mut second = person(&house, "tom", Some(Grant::of(Role::Evaluator, "", "").unwrap()));
        house.now(approve_wave::approve(&at_desk, work::WAVE, "3", USER, house.moment())).unwrap();
        assert_waits(&mut desk, &[missing, unsigned]);
        assert_waits(&mut second, &[("3 letters wait for a second pair of eyes", work::WAVE, PAGE), missing, unsigned]);
        house.now(approve_wave::approve(&at_desk, work::WAVE, "3", "tom", house.moment())).unwrap();
        assert_waits(&mut desk, &[("3 approved letters are not sent yet", work::WAVE, PAGE)]);
        house.now(send_wave::send(&house.peil, work::WAVE, work::order(&house))).unwrap();
        let page = desk.get("/");
        assert!(tasks(&page).is_empty() && page.says("Nothing waits for you."), "{}", page.words());
        house.minutes_later(11);
        house.deliver();
        assert!(seen(&mut desk).is_empty());

        Company::of(&house, "alfa", 1).finish();
        Company::of(&house, "alfa", 2).finish();
        let order = work::order(&house).because("genoeg");
        house.now(close_wave::close(&house.peil, work::WAVE, order.clone())).unwrap();
        assert_waits(&mut desk, &[("The figures of 2 responses are not released yet", work::WAVE, PAGE)]);
        house.now(release_wave::release(&house.peil, work::WAVE, order)).unwrap();
        assert!(seen(&mut desk).is_empty());
    }

    fn what_stands_still_comes_first_and_each_line_leads_to_where_it_is_done(on: On) {
        let lost = work::address("alfa", 1);
        let sink = Sink::start(move |moment| match moment.step {
            Step::Dot if moment.to == lost && moment.letter <= 4 => Act::HangUp,
            _ => Act::GoOn,
        });
        let house = house_at(on, &sink);
        work::furnish(&house, [4, 0, 0]);
        work::send(&house);
        assert_eq!(house.deliver().unknown, 1);
        // An address that does not exist, a mail of a person, a list that a manager changed, a draft with faults.
        crate::returned::bounce(&house, 2, "5.1.1", "550 5.1.1 User unknown");
        let reply = b"From: x@y.example\r\nSubject: Vraag\r\n\r\nWie bent u?\r\n".to_vec();
        house.now(receive_mail::receive(&house.peil, Door::Pipe, "survey@peil.example", reply, house.moment())).unwrap();
        let list = work::list("beta", 2).into_bytes();
        house.now(import_members::receive(&house.peil, "beta", "b.csv", list, USER, house.moment())).unwrap();
        let id = house.now(draft_survey::begin(&house.peil, Beginning::New, USER, house.moment())).unwrap();
        let handed = Handed { source: "survey: x\npages: none\n".to_owned(), seen: 1, cause: Cause::Saved };
        house.now(draft_survey::save(&house.peil, id, handed, USER, house.moment())).unwrap();
        let faults = house.now(draft_survey::open(&house.peil, id)).unwrap().reading.errors();
        assert!(faults > 1);
        work::draft_named(&house, "Leden 2027");

        let (draft, of_draft) = (format!("/drafts/{id}"), format!("{faults} faults in a draft of a survey"));
        let expected = [
            ("1 letter in doubt", work::WAVE, "/waves/Leden%202026/doubt"),
            ("1 mail waits for somebody to read it", "", "/returned"),
            ("1 address where letters don’t arrive", work::WAVE, "/waves/Leden%202026#returns"),
            ("1 address list is missing", "Gamma, for Leden 2027", "/clusters/gamma"),
            ("2 address lists are not signed off", "Alfa and Bèta, for Leden 2027", "/clusters"),
            ("2 changes of an address list wait for you", "Bèta", "/clusters/beta"),
            (of_draft.as_str(), "Survey without a name", draft.as_str()),
        ];
        let mut desk = house.evaluator();
        let before = house.rows();
        let found = seen(&mut desk);
        let found: Vec<_> = found.iter().map(|(a, b, c)| (a.as_str(), b.as_str(), c.as_str())).collect();
        assert_eq!(found, expected);
        for (words, _, href) in expected {
            let (path, at) = href.split_once('#').unwrap_or((href, ""));
            let there = desk.get(path);
            assert_eq!(there.status, 200, "{words} leads to {href}");
            assert!(at.is_empty() || there.text.contains(&format!("id=\"{at}\"")), "{href} is not on its page");
        }
        assert!(before == house.rows(), "looking changes nothing");

        // The relay asks for a person: the letters that wait say so, until it is over.
        let rest = Rest {
            name: RELAY.to_owned(),
            since: house.moment().into(),
            until: (house.moment() + jiff::SignedDuration::from_mins(15)).into(),
            troubles: 1,
            phase: "auth".to_owned(),
            code: Some(535),
            why: "no".to_owned(),
            needs_a_person: true,
        };
        house.days_later(4);
        let later = Rest { until: (house.moment() + jiff::SignedDuration::from_mins(15)).into(), ..rest };
        house.now(house.peil.store.write(move |db| post_rests::set(db, &later))).unwrap();
        let reminded = work::remind(&house).letters;
        // Whoever logged in four days ago is not any more.
        let mut desk = house.evaluator();
        let first = seen(&mut desk).remove(1);
        assert_eq!(first.0, format!("The mail server needs a person: {reminded} letters wait"));
        house.minutes_later(20);
        assert!(!seen(&mut desk).iter().any(|(words, ..)| words.contains("needs a person")));
    }

    fn a_wave_that_other_settings_hold_back_says_so_and_one_that_a_person_paused_does_not(on: On) {
        let house = House::new(on);
        work::furnish(&house, [3, 0, 0]);
        work::send(&house);
        let mut desk = house.evaluator();
        house.now(pause_wave::pause(&house.peil, work::WAVE, work::order(&house))).unwrap();
        assert!(seen(&mut desk).is_empty(), "somebody decided that");
        house.now(pause_wave::resume(&house.peil, work::WAVE, work::order(&house))).unwrap();
        // The same database, served with another sender.
        let mut other = house.peil.clone();
        other.sender.address = "other@peil.example".to_owned();
        let found = house.now(peil::services::list_work::of(&other, USER, house.moment())).unwrap();
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].what.as_str(), found[0].count), ("other-terms", 3));
    }

    fn nobody_is_told_of_what_is_not_theirs_to_see_and_do(on: On) {
        let house = House::new(on);
        work::furnish(&house, [3, 0, 0]);
        work::draft(&house);
        work::check(&house);
        let reply = b"From: x@y.example\r\nSubject: Vraag\r\n\r\nWie bent u?\r\n".to_vec();
        house.now(receive_mail::receive(&house.peil, Door::Pipe, "survey@peil.example", reply, house.moment())).unwrap();
        let id = house.now(draft_survey::begin(&house.peil, Beginning::New, USER, house.moment())).unwrap();
        let handed = Handed { source: "survey: x\n".to_owned(), seen: 1, cause: Cause::Saved };
        house.now(draft_survey::save(&house.peil, id, handed, USER, house.moment())).unwrap();
        let source = work::SURVEY.replace("survey: small", "survey: other");
        house.now(peil::services::publish_survey::publish(&house.peil, source, USER, house.moment())).unwrap();

        let kinds = |browser: &mut Browser| -> Vec<String> {
            let found = seen(browser);
            found.into_iter().map(|(words, ..)| words.split_once(' ').unwrap().1.to_owned()).collect()
        };
        let [approve, mail, missing, unsigned] = [
            "letters wait for approval",
            "mail waits for somebody to read it",
            "address lists are missing",
            "address list is not signed off",
        ];
        let all = kinds(&mut house.evaluator());
        assert_eq!(all[..4], [approve, mail, missing, unsigned]);
        assert!(all[4].contains("in a draft of a survey") && all.len() == 5, "{all:?}");
        let of = |role, survey, cluster| Some(Grant::of(role, survey, cluster).unwrap());
        let mut small = person(&house, "els", of(Role::Evaluator, "small", ""));
        assert_eq!(kinds(&mut small), [approve, missing, unsigned], "mail and new drafts are of the whole house");
        for (name, grant) in [
            ("ot", of(Role::Evaluator, "other", "")),
            ("an", of(Role::Analyst, "small", "")),
            ("mia", of(Role::ClusterManager, "", "alfa")),
            ("aud", of(Role::Auditor, "", "")),
        ] {
            let mut browser = person(&house, name, grant);
            let page = browser.get("/");
            assert_eq!(tasks(&page), [], "{name}");
            assert!(!page.text.contains("id=\"coming\"") || name == "ot", "{name}");
            assert!(name == "an" || !page.text.contains(work::WAVE), "{name} reads of a wave: {}", page.words());
        }
    }

    fn what_comes_is_said_on_the_clocks_of_each_wave(on: On) {
        let house = House::new(on);
        work::furnish(&house, [3, 0, 0]);
        work::send(&house);
        house.deliver();
        let day = "2026-03-20".parse().unwrap();
        house.now(remind_members::plan(&house.peil, work::WAVE, Audience::NotStarted, day, work::order(&house))).unwrap();
        let far = NewWave {
            time_zone: "America/Lima".to_owned(),
            closes_on: "2026-04-01".parse().unwrap(),
            manner: Manner { opens_at: Some("2026-03-09T09:30:00".parse().unwrap()), ..Manner::at_once() },
            ..work::new_wave("Lima")
        };
        house.now(prepare_wave::prepare(&house.peil, far, USER, house.moment())).unwrap();
        let late = NewWave { closes_on: "2026-09-30".parse().unwrap(), ..work::new_wave("Later") };
        house.now(prepare_wave::prepare(&house.peil, late, USER, house.moment())).unwrap();

        let page = house.evaluator().get("/");
        let (_, coming) = page.text.split_once("id=\"coming\"").unwrap();
        let coming = coming.split("</section>").next().unwrap();
        let lines: Vec<String> = coming
            .split("<tr>")
            .skip(2)
            .map(|row| {
                let cells = row.split("</td>").map(|cell| {
                    let tags = cell.split('<').filter_map(|part| part.split_once('>')).map(|(_, words)| words);
                    tags.collect::<Vec<_>>().join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
                });
                cells.collect::<Vec<_>>().join(" | ")
            })
            .collect();
        assert_eq!(lines, [
            "9 March 2026 at 09:30 America/Lima | opens: its letters leave at the earliest now | Lima",
            "20 March 2026 at 09:00 | reminder to who has not begun | Leden 2026",
            "1 April 2026 at 23:59 America/Lima | closes | Lima",
            "6 April 2026 at 23:59 | closes | Leden 2026",
        ]);
        // What is past, and what is over, comes no more.
        house.days_later(40);
        house.deliver();
        let page = house.evaluator().get("/");
        assert!(page.says("Nothing happens by itself in the next 8 weeks."), "{}", page.words());
    }
}
