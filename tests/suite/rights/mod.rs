//! Who may do what: every address of the site, asked by every role, with things that are theirs and things that are not.

mod people;
mod presses;

use std::collections::BTreeMap;

use peil::rights::{Grant, Role};
use peil::services::{add_user, publish_survey};
use peil::web::routes::{TABLE, Who};

use crate::stories;
use crate::support::browser::{Answer, Browser};
use crate::support::house::{House, PASSWORD};
use crate::support::site::{self, Page};
use crate::support::work;

/// A role, the survey and the cluster that it is for.
type Granted = Option<(Role, &'static str, &'static str)>;

/// Each with what they are granted; everything that the pages show is of the survey `small` and the cluster `alfa`.
const ROLES: [(&str, Granted); 8] = [
    ("administrator", Some((Role::Administrator, "", ""))),
    ("evaluator", Some((Role::Evaluator, "", ""))),
    ("evaluator of small", Some((Role::Evaluator, "small", ""))),
    ("evaluator of other", Some((Role::Evaluator, "other", ""))),
    ("analyst of small", Some((Role::Analyst, "small", ""))),
    ("analyst of other", Some((Role::Analyst, "other", ""))),
    ("manager of alfa", Some((Role::ClusterManager, "", "alfa"))),
    ("auditor", Some((Role::Auditor, "", ""))),
];

/// A line per address: how it answers a stranger and each of the roles. `o` open, `l` to the login, `f` forbidden, `n` not
/// there. Of a form, the first of what it can be pressed for, by an administrator last.
const EXPECTED: &str = include_str!("expected.txt");

/// Logged in under this name, with this granted.
pub(super) fn person(house: &House, name: &str, grant: Option<Grant>) -> Browser {
    let order = house.peil.order("eva", house.moment());
    house.now(add_user::add(&house.peil, name, PASSWORD, grant, order)).unwrap();
    let mut browser = house.visitor();
    let answer = browser.post("/login", &[("name", name), ("password", PASSWORD), ("next", "/")]);
    assert_eq!(answer.status, 303, "{}", answer.text);
    browser
}

/// A second survey, of which nothing is shown on any of the pages that are asked.
fn other_survey(house: &House) {
    let source = work::SURVEY.replace("survey: small", "survey: other");
    house.now(publish_survey::publish(&house.peil, source, "eva", house.moment())).unwrap();
}

fn outcome(answer: &Answer) -> char {
    match (answer.status, answer.location.as_deref()) {
        (401, _) => 'l',
        (303, Some(to)) if to.starts_with("/login") => 'l',
        (403, _) => 'f',
        (404, _) => 'n',
        (500.., _) => '!',
        _ => 'o',
    }
}

fn ask(browser: &mut Browser, page: &Page, csrf: &str) -> Answer {
    if !page.posts {
        // A wave held against another one: both have to be theirs.
        let against = if page.route.ends_with("/csv/waves") { "?against=Leden%202026" } else { "" };
        return browser.get(&format!("{}{against}", page.path));
    }
    let presses = presses::of(&page.route);
    let press = presses.first().unwrap_or_else(|| panic!("say in presses.rs what presses POST {}", page.route));
    press.send(browser, &page.path, csrf)
}

/// The rows of the house, without what a refusal may leave: the trail, who is logged in, failed logins.
fn rows(house: &House) -> BTreeMap<String, Vec<String>> {
    let mut rows = house.rows();
    rows.retain(|table, _| !["audit", "sessions", "login_failures", "tides"].contains(&table.as_str()));
    rows
}

stories! {
    fn every_address_answers_each_role_as_it_is_written_down(on: On) {
        let house = House::new(on);
        let pages = site::furnish(&house);
        other_survey(&house);
        let mut found: BTreeMap<String, Vec<char>> = BTreeMap::new();
        let asked = |page: &&Page| {
            let line = TABLE.iter().find(|line| line.path == page.route && (line.method == "post") == page.posts);
            let who = line.unwrap_or_else(|| panic!("{} is not in the table", page.route)).who;
            // Logging out ends the session that the other lines are asked with.
            matches!(who, Who::LoggedIn | Who::May(_) | Who::MayWhole(_)) && page.route != "/logout"
        };
        let asked: Vec<&Page> = pages.iter().filter(asked).collect();
        let name = |page: &Page| format!("{} {}", if page.posts { "post" } else { "get" }, page.route);
        let mut stranger = house.visitor();
        for page in &asked {
            let answer = ask(&mut stranger, page, "");
            found.entry(name(page)).or_default().push(outcome(&answer));
        }
        // The administrator comes last: what they press is done.
        for (role, grant) in ROLES.iter().rev() {
            let grant = grant.map(|(role, survey, cluster)| Grant::of(role, survey, cluster).unwrap());
            let mut browser = person(&house, role, grant);
            let csrf = browser.get("/").hidden("csrf");
            for page in &asked {
                let before = page.posts.then(|| rows(&house));
                let answer = ask(&mut browser, page, &csrf);
                let outcome = outcome(&answer);
                if outcome != 'o' && before.is_some() {
                    assert!(before == Some(rows(&house)), "{} was refused to {role}, and did something", name(page));
                }
                found.get_mut(&name(page)).unwrap().insert(1, outcome);
            }
        }
        let told = |(name, outcomes): (&String, &Vec<char>)| {
            format!("{} {name}", outcomes.iter().map(char::to_string).collect::<Vec<_>>().join(" "))
        };
        let found: Vec<String> = found.iter().map(told).collect();
        let expected: Vec<&str> = EXPECTED.lines().filter(|line| !line.starts_with('#')).collect();
        let unexpected: Vec<&String> = found.iter().filter(|line| !expected.contains(&line.as_str())).collect();
        let missing: Vec<&&str> = expected.iter().filter(|line| !found.iter().any(|found| found == *line)).collect();
        assert!(unexpected.is_empty() && missing.is_empty(), "found {unexpected:#?}\nexpected {missing:#?}");
    }

    fn whatever_a_form_is_pressed_for_is_closed_to_whom_the_wave_is_not_shown(on: On) {
        let house = House::new(on);
        let pages = site::furnish(&house);
        other_survey(&house);
        let of_other = |role: Role| Some(Grant::of(role, "other", "").unwrap());
        let mut browsers = [
            ("an evaluator of another survey", person(&house, "els", of_other(Role::Evaluator))),
            ("an analyst of another survey", person(&house, "an", of_other(Role::Analyst))),
        ];
        let of_small = |page: &&Page| {
            page.posts && ["/waves/{name}", "/surveys/{code}", "/drafts/{draft}"].iter().any(|start| page.route.starts_with(start))
        };
        let before = rows(&house);
        let mut pressed = 0;
        for page in pages.iter().filter(of_small) {
            for (who, browser) in &mut browsers {
                let csrf = browser.get("/").hidden("csrf");
                for press in presses::of(&page.route) {
                    let answer = press.send(browser, &page.path, &csrf);
                    let outcome = outcome(&answer);
                    assert!(matches!(outcome, 'n' | 'f'), "{who} may {press:?} at {}: {outcome}", page.path);
                    assert!(!answer.text.contains("Firma"), "{who} reads of a member at {}", page.path);
                    pressed += 1;
                }
            }
        }
        assert!(pressed > 60, "{pressed}");
        assert!(before == rows(&house), "somebody to whom it is not shown changed something");
    }

    fn no_page_leads_anybody_to_where_they_are_turned_away(on: On) {
        let house = House::new(on);
        site::furnish(&house);
        other_survey(&house);
        for (role, grant) in ROLES {
            let grant = grant.map(|(role, survey, cluster)| Grant::of(role, survey, cluster).unwrap());
            let mut browser = person(&house, role, grant);
            let mut waiting = vec!["/".to_owned()];
            let mut seen: BTreeMap<String, String> = BTreeMap::from([("/".to_owned(), "the start".to_owned())]);
            while let Some(path) = waiting.pop() {
                let answer = browser.get(&path);
                let from = &seen[&path];
                assert!(answer.status < 400, "{role} is led from {from} to {path}: {}", answer.status);
                for href in answer.text.split("href=\"/").skip(1).filter_map(|rest| rest.split('"').next()) {
                    let href = format!("/{}", href.replace("&amp;", "&").replace("&#x3D;", "="));
                    let href = href.split('#').next().unwrap_or_default().to_owned();
                    // One of each kind of page will do, and one order of each table.
                    let kind = href.split('?').next().unwrap_or_default().to_owned();
                    if !kind.starts_with("/assets/") && !seen.contains_key(&href) && seen.keys().filter(|known| known.starts_with(&kind)).count() < 40 {
                        seen.insert(href.clone(), path.clone());
                        waiting.push(href);
                    }
                }
                assert!(seen.len() < 600, "{role} never comes to an end");
            }
        }
    }

    fn what_is_not_shown_and_what_is_not_there_are_the_same(on: On) {
        let house = House::new(on);
        site::furnish(&house);
        other_survey(&house);
        let mut browser = person(&house, "els", Some(Grant::of(Role::Evaluator, "other", "").unwrap()));
        let there = browser.get("/waves/Leden%202026").text;
        let nowhere = browser.get("/waves/Leden%202099").text;
        let plain = |text: &str| text.replace("2026", "20YY").replace("2099", "20YY");
        assert_eq!(plain(&there), plain(&nowhere));
        // No name of a wave that they do not see is proposed, here or where one is compared.
        assert!(!browser.get("/").text.contains("Leden 2026"));
        assert_eq!(browser.get("/surveys").words().matches("small").count(), 0);
        let new = presses::of("/waves").remove(0);
        let csrf = browser.get("/").hidden("csrf");
        let refused = new.send(&mut browser, "/waves", &csrf);
        assert_eq!(refused.status, 422, "{}", refused.words());
        assert!(!house.rows()["waves"].iter().any(|row| row.contains("Nieuw")));
    }
}
