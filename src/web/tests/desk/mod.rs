//! The pages of the desk, each in every language, filled as on a day in the middle of a wave.

mod accounts;
mod findings;
mod lists;
mod members;
mod results;
mod themes;
mod wave_letters;
mod waves;

use jiff::ZonedDateTime;
use jiff::civil::date;
use serde::Serialize;

use super::{faces, look_at};
use crate::rights::Scope;
use crate::web::assets;
use crate::web::rendering::View;
use crate::web::views::backups::{BackupLine, BackupsPage};
use crate::web::views::home::{ComingLine, FirstSteps, Home, NextStep, Rate, TaskLine, WaveLine};
use crate::web::views::letter::LetterPage;
use crate::web::views::login::Login;
use crate::web::views::mailbox::{LetterLine, Mailbox};
use crate::web::views::refused::{Refused, Why};
use crate::web::views::{Area, Desk, LanguageChoice, Link, Notice, Tone, WaveState, Ways};
use crate::wording::Language;

/// Looks at a page in each language, and makes sure that nothing in its view becomes markup.
fn look<V: View + Serialize>(name: &str, view: &V) {
    let faces = faces();
    for language in Language::OF_THE_PRODUCT {
        look_at(&format!("desk-{name}-{language}"), &faces.show(language, view).unwrap());
    }
    let mut hostile = serde_json::to_value(view).unwrap();
    spoil(&mut hostile, "");
    let html = faces.render(V::TEMPLATE, Language::NL, &hostile).unwrap();
    assert!(!html.contains("<img"), "{name}: a value becomes markup");
}

/// Puts markup into every text that is free; leaves what steers the template and what is a chart.
fn spoil(value: &mut serde_json::Value, name: &str) {
    const STEERING: [&str; 8] = ["class", "state", "kind", "severity", "area", "tone", "next", "why"];
    const MOMENTS: [&str; 14] = [
        "factor_since",
        "made_at",
        "at",
        "closes_at",
        "read_at",
        "added_at",
        "counted_at",
        "list_at",
        "since",
        "opens_at",
        "leaves_at",
        "due_at",
        "written_at",
        "saved_at",
    ];
    match value {
        serde_json::Value::Object(fields) => fields.iter_mut().for_each(|(name, value)| spoil(value, name)),
        serde_json::Value::Array(items) => items.iter_mut().for_each(|item| spoil(item, name)),
        serde_json::Value::String(text) if !STEERING.contains(&name) && !MOMENTS.contains(&name) && name != "chart" => {
            text.push_str("\"'><img src=x onerror=alert(1)>");
        }
        _ => {}
    }
}

fn desk(area: Area) -> Desk {
    let language =
        |code: &str, name: &str| LanguageChoice { code: code.into(), name: name.into(), current: code == "nl" };
    Desk {
        may: Ways::of(&Scope::everything()),
        person: Some("Lies Vermeulen".into()),
        area,
        csrf: "f00d".into(),
        here: "/".into(),
        languages: vec![language("nl", "Nederlands"), language("fr", "Français"), language("en", "English")],
        notice: None,
        demo: true,
        folder: false,
    }
}

fn at(day: i8, hour: i8, minute: i8) -> ZonedDateTime {
    date(2026, 3, day).at(hour, minute, 0, 0).in_tz("Europe/Brussels").unwrap()
}

fn link(href: &str, words: &str) -> Link {
    Link { href: href.into(), words: words.into() }
}

fn rate(invited: u64, sent: u64) -> Rate {
    let share = if invited == 0 { 0.0 } else { sent as f64 / invited as f64 };
    Rate { invited, sent, share, target: None, needed: None }
}

#[test]
fn the_door() {
    let page = Login {
        desk: Desk { person: None, ..desk(Area::Elsewhere) },
        name: String::new(),
        next: "/".into(),
        refused: false,
        wait_seconds: None,
        demo: None,
    };
    look("login", &page);
    look("login-refused", &Login { name: "lies".into(), refused: true, wait_seconds: Some(30), ..page });
}

#[test]
fn home_with_waves_and_without() {
    let line = |name: &str, state, next, rate| WaveLine {
        name: name.into(),
        href: format!("/waves/{name}"),
        survey: "Bevraging van de clusterleden".into(),
        state,
        closes_at: Some(at(31, 23, 59)),
        accepted: 2712,
        started: 604,
        rate,
        next,
    };
    let task = |words: &str, place: &str, is_alarm| TaskLine {
        words: words.into(),
        place: place.into(),
        href: "/waves/leden-2026".into(),
        is_alarm,
    };
    let targeted = Rate { target: Some(0.3), needed: Some(280), ..rate(2800, 560) };
    let page = Home {
        own_clusters: Vec::new(),
        sees_waves: true,
        desk: Desk {
            notice: Some(Notice { tone: Tone::Good, words: "De meting leden-2027 is gemaakt.".into() }),
            ..desk(Area::Waves)
        },
        read_at: at(12, 14, 3),
        has_work: true,
        tasks: vec![
            task("12 brieven zijn in twijfel", "leden-2026", true),
            task("3 lijsten ontbreken", "Alfa, Bèta en Gamma, voor leden-2027", false),
            task("7 mails wachten op iemand die ze leest", "", false),
        ],
        has_calendar: true,
        coming: vec![ComingLine {
            at: at(31, 23, 59),
            zone: Some("America/Lima".into()),
            what: "sluit".into(),
            wave: "leden-2026".into(),
            href: "/waves/leden-2026".into(),
        }],
        weeks: 8,
        refresher: assets::refresher().path.clone(),
        waves: vec![
            line("leden-2027", WaveState::Draft, NextStep::Check, rate(0, 0)),
            line("leden-2026", WaveState::Sent, NextStep::Remind, targeted),
            line("leden-2024", WaveState::Closed, NextStep::Results, rate(2650, 1480)),
        ],
        new_href: "/waves/new".into(),
        first_steps: FirstSteps { has_survey: true, has_members: true },
    };
    look("home", &page);
    let first_steps = FirstSteps { has_survey: true, has_members: false };
    look("home-empty", &Home { waves: Vec::new(), first_steps, ..page.clone() });
    look("home-quiet", &Home { tasks: Vec::new(), coming: Vec::new(), ..page });
}

#[test]
fn backups_and_their_alarm() {
    let line = |day| BackupLine { made_at: at(day, 3, 15), size: "9,4 MB".into(), row_count: 33_677 };
    let page = BackupsPage {
        desk: desk(Area::House),
        alarms: Vec::new(),
        last: "De laatste back-up is van 12 maart 2026 om 03:15: 7 uur geleden.".into(),
        plan: "Elke dag om 03:15 in /var/backups/peil; wat ouder is dan 30 dagen, wordt verwijderd.".into(),
        backups: vec![line(12), line(11)],
    };
    look("backups", &page);
    let alarms = vec!["De back-up van 13 maart 2026 om 03:15 is mislukt: de schijf is vol.".into()];
    look("backups-none", &BackupsPage { alarms, backups: Vec::new(), ..page });
}

#[test]
fn the_mailbox_and_a_letter() {
    let letter = |n: u64, to: &str| LetterLine {
        href: format!("/mailbox/{n}"),
        to: to.into(),
        subject: "Wat vindt u van Slim Textiel?".into(),
        at: at(10, 9, 0),
    };
    let page = Mailbox {
        desk: desk(Area::Mailbox),
        lede: "Alle mails van deze demonstratie.".into(),
        letters: vec![letter(2, "jan.janssens@bedrijf.example"), letter(1, "els@ververij.example")],
        letter_count: 2800,
        query: String::new(),
    };
    look("mailbox", &page);
    look("mailbox-empty", &Mailbox { letters: Vec::new(), letter_count: 0, query: "niemand".into(), ..page });
    let page = LetterPage {
        desk: desk(Area::Mailbox),
        from: "Departement Werk en Economie <evaluatie@example.org>".into(),
        to: "jan.janssens@bedrijf.example".into(),
        subject: "Wat vindt u van Slim Textiel?".into(),
        at: at(10, 9, 0),
        text: "Beste Jan Janssens,\n\nUw link:\nhttps://peil.example/a/ABCD?x=1&y=2\n\nMet vriendelijke groet".into(),
        html_href: Some("/mailbox/1/html".into()),
        file: "/mailbox/1/letter.eml".into(),
    };
    look("letter", &page);
    let html = faces().show(Language::NL, &page).unwrap();
    assert!(html.contains("<a href=\"https://peil.example/a/ABCD?x&#x3D;1&amp;y&#x3D;2\">"), "{html}");
}

#[test]
fn every_refusal() {
    for why in [
        Why::NotFound,
        Why::Forbidden,
        Why::LoggedOut,
        Why::Changed,
        Why::Unreadable,
        Why::TooLarge,
        Why::TooSlow,
        Why::TooOften,
        Why::Broken,
        Why::Unavailable,
    ] {
        let page = Refused {
            desk: Desk { person: None, ..desk(Area::Elsewhere) },
            why,
            details: vec!["Regel 3 is te lang.".into()],
            reference: Some("7f3a".into()),
        };
        look(&format!("refused-{why:?}"), &page);
    }
}
