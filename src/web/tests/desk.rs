//! The pages of the desk, each in every language, filled as on a day in the middle of a wave.

use jiff::ZonedDateTime;
use jiff::civil::date;
use serde::Serialize;

use super::{faces, look_at};
use crate::web::rendering::View;
use crate::web::views::cluster::{ClusterPage, MemberLine, UploadLine, UploadState};
use crate::web::views::clusters::{ClusterLine, Clusters, NewCluster};
use crate::web::views::form::{FormFault, Pick};
use crate::web::views::home::{FirstSteps, Home, NextStep, Rate, WaveLine};
use crate::web::views::letter::LetterPage;
use crate::web::views::list::{Change, ChangeKind, ColumnLine, Counts, ListPage, Problem};
use crate::web::views::login::Login;
use crate::web::views::mailbox::{LetterLine, Mailbox};
use crate::web::views::question::{Figure, QuestionPage};
use crate::web::views::refused::{Refused, Why};
use crate::web::views::results::{QuestionResult, Results};
use crate::web::views::survey::{Preview, SurveyPage, Version};
use crate::web::views::surveys::{DefinitionFault, SurveyLine, Surveys};
use crate::web::views::table::{Cell, Row, RowKind, Table};
use crate::web::views::wave::{
    Balance, BalanceLine, Check, DoubtfulLetter, Event, LeftOut, Progress, SampleLetter, Step, StepKind, Typing,
    WavePage, WaveProblem,
};
use crate::web::views::wave_new::{ClusterGroup, ClusterPick, WaveNew};
use crate::web::views::{Area, Desk, LanguageChoice, Link, Notice, Severity, Tone, WaveState};
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
    const STEERING: [&str; 7] = ["state", "kind", "severity", "area", "tone", "next", "why"];
    const MOMENTS: [&str; 7] = ["at", "closes_at", "read_at", "added_at", "counted_at", "list_at", "since"];
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
        person: Some("Lies Vermeulen".into()),
        area,
        csrf: "f00d".into(),
        here: "/".into(),
        languages: vec![language("nl", "Nederlands"), language("fr", "Français"), language("en", "English")],
        notice: None,
        demo: true,
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
        refused: false,
        wait_seconds: None,
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
    let targeted = Rate { target: Some(0.3), needed: Some(280), ..rate(2800, 560) };
    let page = Home {
        desk: Desk {
            notice: Some(Notice { tone: Tone::Good, words: "De meting leden-2027 is gemaakt.".into() }),
            ..desk(Area::Waves)
        },
        read_at: at(12, 14, 3),
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
    look("home-empty", &Home { waves: Vec::new(), first_steps, ..page });
}

#[test]
fn surveys_and_the_faults_of_a_definition() {
    let line = |code: &str, title: &str| SurveyLine {
        code: code.into(),
        title: title.into(),
        href: format!("/surveys/{code}"),
        version: 3,
        languages: vec!["nl".into(), "fr".into(), "en".into()],
        questions: 34,
        minutes: 11,
        added_at: at(2, 9, 30),
    };
    let page = Surveys {
        desk: desk(Area::Surveys),
        surveys: vec![line("cluster-members", "Bevraging van de clusterleden"), line("exit", "Uitstroom")],
        definition: String::new(),
        file: None,
        faults: Vec::new(),
    };
    look("surveys", &page);
    let fault = |line, words: &str, advice: Option<&str>| DefinitionFault {
        line,
        column: 14,
        words: words.into(),
        advice: advice.map(str::to_owned),
        picture: format!(
            "{line} |   - {{ id: q01, kind: singel, text: {{ nl: \"Hoe vaak?\" }} }}\n  |                ^^^^^^"
        ),
    };
    let faults = vec![
        fault(12, "“singel” is geen soort vraag.", Some("Bedoelt u “single”?")),
        fault(19, "De tekst in het Frans ontbreekt.", None),
    ];
    let definition = "survey: x\npages:\n".into();
    look("surveys-faults", &Surveys { faults, definition, file: Some("leden.yaml".into()), ..page });
}

#[test]
fn a_survey_and_its_versions() {
    let preview = |code: &str, name: &str| Preview {
        code: code.into(),
        name: name.into(),
        href: format!("/surveys/cluster-members/3/preview/{code}"),
    };
    let version = |number, waves| Version {
        number,
        hash: "9f2c41d0".into(),
        added_at: at(2, 9, 30),
        added_by: Some("Lies Vermeulen".into()),
        pages: 8,
        questions: 34,
        minutes: 11,
        previews: vec![preview("nl", "Nederlands"), preview("fr", "Français")],
        source_href: "/surveys/cluster-members/3.yaml".into(),
        waves,
    };
    let page = SurveyPage {
        desk: desk(Area::Surveys),
        code: "cluster-members".into(),
        title: "Bevraging van de clusterleden".into(),
        versions: vec![version(3, Vec::new()), version(2, vec![link("/waves/leden-2026", "leden-2026")])],
        new_wave_href: "/waves/new?survey=cluster-members".into(),
    };
    look("survey", &page);
}

#[test]
fn clusters_and_one_cluster() {
    let line = |code: &str, name: &str, kind: &str, members, list_at| ClusterLine {
        code: code.into(),
        name: name.into(),
        kind: kind.into(),
        href: format!("/clusters/{code}"),
        members,
        contacts: members + 4,
        list_at,
    };
    let page = Clusters {
        desk: desk(Area::Clusters),
        clusters: vec![
            line("smart-textiles", "Slim Textiel", "IBN", 62, Some(at(3, 11, 20))),
            line("off-shore", "Wind op Zee", "IBN", 48, None),
            line("circular", "Circulaire Chemie", "SPC", 1267, Some(at(4, 16, 5))),
        ],
        members: 1340,
        add: Some(NewCluster::default()),
    };
    look("clusters", &page);
    let fault = FormFault { input: "code".into(), words: "Deze code bestaat al.".into() };
    let add = Some(NewCluster { code: "circular".into(), faults: vec![fault], ..NewCluster::default() });
    look("clusters-fault", &Clusters { add, ..page });
    let member = |name: &str, silent: Option<&str>| MemberLine {
        name: name.into(),
        contact: "Jan Janssens".into(),
        email: "jan.janssens@bedrijf.example".into(),
        language: Some("nl".into()),
        also_in: vec!["Circulaire Chemie".into(), "Wind op Zee".into()],
        silent: silent.map(str::to_owned),
    };
    let upload = |state| UploadLine {
        at: at(3, 11, 20),
        by: "Lies Vermeulen".into(),
        file: "leden maart.csv".into(),
        rows: 64,
        problems: 3,
        state,
        href: "/clusters/smart-textiles/lists/1".into(),
    };
    let page = ClusterPage {
        desk: desk(Area::Clusters),
        code: "smart-textiles".into(),
        name: "Slim Textiel".into(),
        kind: "IBN".into(),
        members: vec![member("Weverij De Spoel nv", None), member("Ververij Blauw", Some("onbestelbaar"))],
        member_count: 62,
        uploads: vec![upload(UploadState::Waiting), upload(UploadState::Taken), upload(UploadState::Discarded)],
        upload_action: "/clusters/smart-textiles/lists".into(),
        refused: None,
    };
    look("cluster", &page);
    let refused = Some("Het bestand is leeg. Bewaar het opnieuw vanuit uw rekenblad.".into());
    look("cluster-empty", &ClusterPage { members: Vec::new(), uploads: Vec::new(), member_count: 0, refused, ..page });
}

#[test]
fn a_list_before_it_is_kept() {
    let problem = |severity, row, column: &str, found: &str| Problem {
        severity,
        row,
        column: column.into(),
        found: found.into(),
        expected: "een e-mailadres zoals naam@bedrijf.be".into(),
        advice: "Verbeter het adres in het bestand en breng het opnieuw binnen.".into(),
    };
    let change = |kind, what: &str| Change { kind, member: "Weverij De Spoel nv".into(), what: what.into() };
    let column = |heading: &str, meaning: Option<&str>, sample: &str| ColumnLine {
        heading: heading.into(),
        meaning: meaning.map(str::to_owned),
        sample: sample.into(),
    };
    let page = ListPage {
        desk: desk(Area::Clusters),
        cluster: "Slim Textiel".into(),
        cluster_href: "/clusters/smart-textiles".into(),
        file: "leden maart.csv".into(),
        rows: 64,
        format: "Windows-1252, kolommen gescheiden door “;”".into(),
        columns: vec![
            column("Bedrijf", Some("naam van het lid"), "Weverij De Spoel nv"),
            column("Mail", Some("e-mailadres"), "jan@spoel.example"),
            column("Schoenmaat", None, "43"),
        ],
        counts: Counts { new: 7, changed: 4, unchanged: 49, gone: 2 },
        changes: vec![
            change(ChangeKind::New, "Jan Janssens, jan@spoel.example"),
            change(ChangeKind::Changed, "e-mailadres: jan@spoel.example → j.janssens@spoel.example"),
            change(ChangeKind::Gone, "niet meer op de lijst"),
        ],
        problems: vec![
            problem(Severity::Blocks, Some(14), "Mail", "jan.janssens@@spoel"),
            problem(Severity::Blocks, Some(17), "Mail", ""),
            problem(Severity::Warns, Some(31), "Mail", "info@ververij.example"),
        ],
        rows_left_out: 2,
        action: "/clusters/smart-textiles/lists/1".into(),
        open: true,
        problems_href: Some("/clusters/smart-textiles/lists/1/problems.csv".into()),
    };
    look("list", &page);
    look("list-clean", &ListPage { problems: Vec::new(), rows_left_out: 0, open: false, ..page });
}

#[test]
fn a_new_wave() {
    let cluster = |code: &str, name: &str| ClusterPick {
        code: code.into(),
        name: name.into(),
        contacts: 66,
        chosen: code == "a",
    };
    let page = WaveNew {
        desk: desk(Area::Waves),
        name: String::new(),
        surveys: vec![Pick {
            value: "cluster-members/3".into(),
            words: "Bevraging van de clusterleden (versie 3)".into(),
            chosen: true,
        }],
        clusters: vec![
            ClusterGroup {
                kind: "IBN".into(),
                clusters: vec![cluster("a", "Slim Textiel"), cluster("b", "Wind op Zee"), cluster("c", "Voeding")],
            },
            ClusterGroup { kind: "SPC".into(), clusters: vec![cluster("d", "Circulaire Chemie")] },
        ],
        closes_on: String::new(),
        sender: "Departement Werk en Economie".into(),
        contact_name: String::new(),
        contact_email: String::new(),
        contact_phone: String::new(),
        faults: Vec::new(),
    };
    look("wave-new", &page);
    let fault = |input: &str, words: &str| FormFault { input: input.into(), words: words.into() };
    let faults = vec![fault("name", "Geef de meting een naam."), fault("cluster", "Kies minstens één cluster.")];
    look("wave-new-faults", &WaveNew { faults, ..page });
}

fn counts() -> Table {
    let row = |head: &str, kind, cells: [&str; 4]| Row {
        head: head.into(),
        href: None,
        kind,
        cells: cells.map(|words| Cell::from(words.to_owned())).into(),
    };
    Table {
        caption: "Mails per cluster en taal".into(),
        corner: "Cluster".into(),
        columns: ["Nederlands", "Français", "English", "Samen"].map(str::to_owned).into(),
        rows: vec![
            row("Slim Textiel", RowKind::Plain, ["58", "6", "2", "66"]),
            row("Circulaire Chemie", RowKind::Plain, ["1.020", "198", "53", "1.271"]),
            row("Samen", RowKind::Total, ["1.078", "204", "55", "1.337"]),
        ],
        notes: vec!["Wie in meer dan één cluster zit, staat bij de eerste daarvan.".into()],
    }
}

fn step(kind: StepKind, letters: u64) -> Step {
    Step { kind, letters, typing: None, barred: None }
}

#[test]
fn a_wave_before_it_is_sent() {
    let problem = |severity, words: &str| WaveProblem {
        severity,
        words: words.into(),
        advice: Some("Vraag de cluster om een nieuwe lijst.".into()),
    };
    let sample = |code: &str, language: &str, subject: &str| SampleLetter {
        code: code.into(),
        language: language.into(),
        to: "jan.janssens@bedrijf.example".into(),
        subject: subject.into(),
        text: "Beste Jan Janssens,\n\nUw bedrijf is lid van Slim Textiel.\n\nhttps://peil.example/a/…\n".into(),
    };
    let approve = Step {
        typing: Some(Typing { expected: "1337".into(), typed: Some("133".into()) }),
        ..step(StepKind::Approve, 1337)
    };
    let send = Step { barred: Some("Eerst moet de meting goedgekeurd zijn.".into()), ..step(StepKind::Send, 1337) };
    let page = WavePage {
        desk: desk(Area::Waves),
        name: "leden-2027".into(),
        state: WaveState::Checked,
        survey: link("/surveys/cluster-members", "Bevraging van de clusterleden, versie 3"),
        clusters: vec!["Slim Textiel".into(), "Circulaire Chemie".into()],
        sender: "Departement Werk en Economie".into(),
        contact: "An Peeters".into(),
        closes_at: Some(at(31, 23, 59)),
        read_at: at(12, 14, 3),
        progress: None,
        check: Some(Check {
            at: at(12, 14, 0),
            letters: 1337,
            counts: counts(),
            left_out: vec![LeftOut { reason: "Eerder uitgeschreven".into(), people: 12 }],
            problems: vec![
                problem(Severity::Blocks, "Wind op Zee heeft geen ledenlijst."),
                problem(Severity::Warns, "14 adressen zijn algemene adressen zoals info@."),
            ],
            samples: vec![
                sample("nl", "Nederlands", "Wat vindt u van Slim Textiel?"),
                sample("fr", "Français", "Que pensez-vous ?"),
            ],
        }),
        steps: vec![approve, step(StepKind::Check, 1337), send],
        action: "/waves/leden-2027".into(),
        balance: None,
        doubtful: Vec::new(),
        results_href: None,
        history: Vec::new(),
    };
    look("wave-checked", &page);
}

#[test]
fn a_wave_in_the_field() {
    let line = |letter: &str, planned, accepted, open| BalanceLine {
        letter: letter.into(),
        planned,
        accepted,
        failed: 9,
        suppressed: 3,
        cancelled: 0,
        expired: 0,
        doubtful: 2,
        open,
        balances: true,
    };
    let all = [StepKind::Remind, StepKind::Pause, StepKind::Resume, StepKind::Send, StepKind::Close];
    let mut steps: Vec<Step> = all.into_iter().map(|kind| step(kind, 1820)).collect();
    if let Some(close) = steps.last_mut() {
        close.typing = Some(Typing { expected: "leden-2026".into(), typed: None });
    }
    let page = WavePage {
        desk: desk(Area::Waves),
        name: "leden-2026".into(),
        state: WaveState::Sent,
        survey: link("/surveys/cluster-members", "Bevraging van de clusterleden, versie 2"),
        clusters: vec!["Slim Textiel".into(), "Circulaire Chemie".into()],
        sender: "Departement Werk en Economie".into(),
        contact: "An Peeters".into(),
        closes_at: Some(at(31, 23, 59)),
        read_at: at(12, 14, 3),
        progress: Some(Progress {
            rate: Rate { target: Some(0.3), needed: Some(280), ..rate(2800, 560) },
            accepted: 2712,
            started: 604,
            undeliverable: 41,
        }),
        check: None,
        steps,
        action: "/waves/leden-2026".into(),
        balance: Some(Balance {
            lines: vec![line("Uitnodiging", 2800, 2786, 0), line("Herinnering 1", 1900, 1200, 686)],
            total: line("Samen", 4700, 3986, 686),
        }),
        doubtful: vec![DoubtfulLetter {
            to: "jan.janssens@bedrijf.example".into(),
            letter: "Uitnodiging".into(),
            since: at(10, 9, 12),
            why: "verbinding verbroken na de laatste punt".into(),
        }],
        results_href: Some("/waves/leden-2026/results".into()),
        history: vec![
            Event {
                at: at(10, 9, 0),
                by: "Lies Vermeulen".into(),
                what: "Uitnodigingen verstuurd: 2.800 mails".into(),
            },
            Event { at: at(9, 16, 40), by: "Lies Vermeulen".into(), what: "Goedgekeurd: 2.800 mails".into() },
        ],
    };
    look("wave-sent", &page);
    look("wave-closed", &WavePage { state: WaveState::Closed, steps: Vec::new(), ..page });
}

fn result_table() -> Table {
    let cell = |words: &str, beside: &str| Cell { words: words.into(), beside: Some(beside.into()), ..Cell::default() };
    let row = |head: &str, kind, cells: Vec<Cell>| Row { head: head.into(), href: None, kind, cells };
    let hidden = Cell {
        words: "–".into(),
        hidden: Some("Minder dan 5 antwoorden: niet getoond om deelnemers te beschermen".into()),
        ..Cell::default()
    };
    let small = Cell { small_base: true, ..cell("41%", "± 21") };
    Table {
        caption: "Deelname aan activiteiten, in % van wie antwoordde".into(),
        corner: String::new(),
        columns: ["IBN", "SPC", "Samen"].map(str::to_owned).into(),
        rows: vec![
            row("Basis (n)", RowKind::Base, ["328", "232", "560"].map(|n| Cell::from(n.to_owned())).into()),
            row("Nooit", RowKind::Plain, vec![cell("12%", "± 3"), cell("31%", "± 5"), cell("20%", "± 3")]),
            row("Eén keer", RowKind::Plain, vec![cell("29%", "± 4"), small, hidden]),
            row("Minstens twee keer", RowKind::Net, vec![cell("59%", "± 4 A"), cell("28%", "± 5"), cell("46%", "± 3")]),
            row("Weet ik niet (n)", RowKind::Missing, ["6", "2", "8"].map(|n| Cell::from(n.to_owned())).into()),
        ],
        notes: vec![
            "Met 95%-betrouwbaarheidsinterval, gecorrigeerd voor de eindige populatie.".into(),
            "A: verschilt aantoonbaar van SPC.".into(),
        ],
    }
}

const CHART: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 640 90\" role=\"img\" aria-label=\"Deelname per type\"><g font-size=\"14\" fill=\"currentColor\"><text x=\"0\" y=\"30\">IBN</text><rect x=\"60\" y=\"14\" width=\"340\" height=\"22\" fill=\"#0b5860\"/><text x=\"410\" y=\"30\">59%</text><text x=\"0\" y=\"68\">SPC</text><rect x=\"60\" y=\"52\" width=\"160\" height=\"22\" fill=\"#0b5860\"/><text x=\"230\" y=\"68\">28%</text></g></svg>";

#[test]
fn results_of_a_wave_and_of_a_question() {
    let text = "Hoe vaak nam u het voorbije jaar deel aan een activiteit van de cluster?";
    let page = Results {
        desk: desk(Area::Waves),
        wave: link("/waves/leden-2026", "leden-2026"),
        survey: "Bevraging van de clusterleden 2026".into(),
        counted_at: at(12, 14, 3),
        provisional: true,
        method: vec!["Gewogen naar cluster volgens de ledenlijsten van 9 maart 2026.".into()],
        response: result_table(),
        questions: vec![
            QuestionResult {
                id: "q01".into(),
                text: text.into(),
                row: None,
                finding: Some("Bijna zes op de tien leden van een IBN namen minstens twee keer deel.".into()),
                chart: Some(CHART.into()),
                table: Some(result_table()),
                hidden: None,
                href: "/waves/leden-2026/results/q01".into(),
            },
            QuestionResult {
                id: "q04a".into(),
                text: "In welke mate bent u het eens?".into(),
                row: Some("De cluster brengt mij in contact met nieuwe partners".into()),
                finding: None,
                chart: None,
                table: None,
                hidden: Some("Minder dan 5 antwoorden: niet getoond om deelnemers te beschermen".into()),
                href: "/waves/leden-2026/results/q04a".into(),
            },
        ],
        downloads: vec![link("/waves/leden-2026/results.xlsx", "Excel"), link("/waves/leden-2026/results.csv", "CSV")],
    };
    look("results", &page);
    let figure = |title: &str, chart: Option<&str>, hidden: Option<&str>| Figure {
        title: title.into(),
        chart: chart.map(str::to_owned),
        table: hidden.is_none().then(result_table),
        hidden: hidden.map(str::to_owned),
    };
    let page = QuestionPage {
        desk: desk(Area::Waves),
        wave: link("/waves/leden-2026", "leden-2026"),
        results_href: "/waves/leden-2026/results".into(),
        counted_at: at(12, 14, 3),
        id: "q01".into(),
        text: text.into(),
        row: None,
        finding: Some("Bijna zes op de tien leden van een IBN namen minstens twee keer deel.".into()),
        figures: vec![
            figure("Per type", Some(CHART), None),
            figure("Per cluster", None, None),
            figure("Per grootte", None, Some("Te weinig antwoorden.")),
        ],
        words: vec!["Meer afstemmen met de andere clusters.".into(), "Niets, alles gaat goed.".into()],
        words_note: Some("Antwoorden in eigen woorden tonen we vanaf tien antwoorden.".into()),
        previous: None,
        next: Some(link("/waves/leden-2026/results/q02", "q02")),
    };
    look("question", &page);
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
        Why::Changed,
        Why::Unreadable,
        Why::TooLarge,
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
