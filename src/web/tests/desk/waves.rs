//! A wave from its making to its close.

use super::{at, desk, faces, link, look, rate};
use crate::web::assets;
use crate::web::views::change::{ChangeLine, Changes, LaunchFault};
use crate::web::views::form::{FormFault, Pick, Typing};
use crate::web::views::home::Rate;
use crate::web::views::table::{Cell, Row, RowKind, Table};
use crate::web::views::trial::{TrialLine, Trials};
use crate::web::views::wave::{
    AimForm, AimLine, Alarm, Balance, BalanceLine, Check, CorrectedLine, DoubtfulLetter, DryRun, Event, FindingLine,
    LeftOut, NewVersion, PaceForm, PlannedLine, Progress, Returns, SampleLetter, Schedule, Step, StepKind,
    UndeliveredLine, WavePage, WaveProblem,
};
use crate::web::views::wave_new::{ClusterGroup, ClusterPick, WaveNew};
use crate::web::views::{Area, Severity, WaveState};
use crate::wording::Language;

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
                target: "60".into(),
                input: "target-0".into(),
                clusters: vec![cluster("a", "Slim Textiel"), cluster("b", "Wind op Zee"), cluster("c", "Voeding")],
            },
            ClusterGroup {
                kind: "SPC".into(),
                target: String::new(),
                input: "target-1".into(),
                clusters: vec![cluster("d", "Circulaire Chemie")],
            },
        ],
        target: "60".into(),
        closes_on: String::new(),
        sender: "Departement Werk en Economie".into(),
        contact_name: String::new(),
        contact_email: String::new(),
        answers_can_change: false,
        contact_phone: String::new(),
        opens_at: String::new(),
        hold: "10".into(),
        quiet: "20:00-07:00".into(),
        quiet_weekends: true,
        four_eyes: false,
        one_each: false,
        confirms: true,
        thanks: false,
        privacy: vec![Pick { value: "confidential".into(), words: "Vertrouwelijk".into(), chosen: true }],
        action: "/waves".into(),
        wave: None,
        faults: Vec::new(),
    };
    look("wave-new", &page);
    let fault = |input: &str, words: &str| FormFault { input: input.into(), words: words.into() };
    let faults = vec![fault("name", "Geef de meting een naam."), fault("cluster", "Kies minstens één cluster.")];
    let page = WaveNew { faults, ..page };
    look("wave-new-faults", &page);
    let html = faces().show(Language::NL, &page).unwrap();
    assert!(html.contains("aria-describedby=\"h-name e-name\" aria-invalid=\"true\""));
    assert!(html.contains("id=\"e-name\">Geef de meting een naam."));
    assert!(!html.contains("e-sender"));
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
    Step {
        kind,
        letters,
        typing: None,
        barred: None,
        asks_why: kind.asks_why(),
        needs_why: kind.needs_why(),
        why: String::new(),
        audiences: Vec::new(),
        asks_day: false,
        day: String::new(),
        offers_all_the_same: false,
        all_the_same: false,
        seen: None,
    }
}

fn schedule() -> Schedule {
    let planned = |number, can_be_removed, outcome: &str| PlannedLine {
        number,
        audience: "wie nog niet begon".into(),
        due_at: at(19, 9, 0),
        outcome: outcome.into(),
        can_be_removed,
    };
    Schedule {
        opens_at: Some(at(13, 9, 0)),
        leaves_at: None,
        quiet: "van 20:00 tot 7:00 en in het weekend".into(),
        hold_minutes: 10,
        four_eyes: true,
        one_each: false,
        confirms: true,
        thanks: true,
        privacy: "Vertrouwelijk".into(),
        reminders: vec![planned(1, false, "vertrokken: 1.204 brieven"), planned(2, true, "vertrekt vanzelf")],
        audiences: vec![
            Pick { value: "everyone".into(), words: "iedereen die niet klaar is".into(), chosen: true },
            Pick { value: "not-started".into(), words: "wie nog niet begon".into(), chosen: false },
        ],
        plan_day: String::new(),
        extend: None,
        extend_why: String::new(),
        faults: Vec::new(),
        names_day: true,
        open_links: 1240,
        pace: "as fast as the house".into(),
        pacing: Some(PaceForm { per_second: "0".into(), why: String::new() }),
        aim: "60% van allemaal".into(),
        targets: Some(AimForm {
            all: "60".into(),
            by_type: vec![AimLine { input: "aim-0".into(), of_type: "IBN".into(), value: "75".into() }],
            why: String::new(),
            faults: Vec::new(),
        }),
    }
}

fn new_version() -> NewVersion {
    NewVersion {
        number: 3,
        action: "/waves/leden-2026/version".into(),
        changes: Changes {
            before: 2,
            summary: "Vergeleken met versie 2: brekend 1, verenigbaar 0, cosmetisch 0".into(),
            differences: vec![ChangeLine {
                effect: "brekend".into(),
                class: "blocks",
                place: "q01, optie 2".into(),
                language: Some("nl".into()),
                what: "De optie is weg.".into(),
                why: "Gegeven antwoorden zouden niet meegeteld worden.".into(),
                was: Some("Eén keer".into()),
                is: Some("Eenmaal".into()),
            }],
        },
        launch: vec![LaunchFault {
            line: 8, column: 26, message: "fr is missing".into(), expected: "“fr: …”".into()
        }],
        breaking: true,
        sealed: true,
        barred: false,
    }
}

fn trials(fault: Option<String>) -> Trials {
    let pick = |value: &str, words: &str| Pick { value: value.into(), words: words.into(), chosen: value == "a" };
    Trials {
        action: "/waves/leden-2026/tests".into(),
        lines: vec![TrialLine {
            reference: "ABCD-2345".into(),
            href: "https://peil.example/a/abcd".into(),
            company: "Slim Textiel, size=10-49".into(),
            version: 2,
            progress: "3 van 12 beantwoord".into(),
            answered: 3,
            made_at: at(9, 16, 40),
            made_by: "Lies Vermeulen".into(),
        }],
        count: 1,
        begun: 1,
        deleting: Typing { typed: fault.as_ref().map(|_| "2".into()), wrong: fault.is_some(), ..Typing::of("1") },
        open: true,
        clusters: vec![pick("a", "Slim Textiel"), pick("b", "Wind op Zee")],
        languages: vec![pick("nl", "Nederlands")],
        attributes: "size".into(),
        fault,
    }
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
        why: "De langste bedrijfsnaam".into(),
    };
    let approve = Step {
        typing: Some(Typing { expected: "1337".into(), wrong: true, typed: Some("133".into()) }),
        ..step(StepKind::Approve, 1337)
    };
    let send = Step { barred: Some("Eerst moet de meting goedgekeurd zijn.".into()), ..step(StepKind::Send, 1337) };
    let page = WavePage {
        faults: vec![FormFault {
            input: "typed-approve".into(), words: "U typte “133”; verwacht wordt 1337.".into()
        }],
        alarms: Vec::new(),
        desk: desk(Area::Waves),
        name: "leden-2027".into(),
        state: WaveState::Checked,
        survey: link("/surveys/cluster-members", "Bevraging van de clusterleden, versie 3"),
        version: 2,
        clusters: vec!["Slim Textiel".into(), "Circulaire Chemie".into()],
        sender: "Departement Werk en Economie".into(),
        contact: "An Peeters".into(),
        closes_at: Some(at(31, 23, 59)),
        read_at: at(12, 14, 3),
        refresher: assets::refresher().path.clone(),
        progress: None,
        by_cluster: None,
        check: Some(Check {
            at: at(12, 14, 0),
            letters: 1337,
            counts: counts(),
            left_out: vec![LeftOut { reason: "Eerder uitgeschreven".into(), people: 12 }],
            problems: vec![
                problem(Severity::Blocks, "Wind op Zee heeft geen ledenlijst."),
                problem(Severity::Warns, "14 adressen zijn algemene adressen zoals info@."),
            ],
        }),
        dry_run: Some(DryRun {
            at: at(12, 14, 1),
            by: "Lies Vermeulen".into(),
            is_current: true,
            written: 1337,
            links: 1337,
            first_pages: 1337,
            later: vec![("Herinnering".into(), 1337), ("Bericht over de resultaten".into(), 1337)],
            fingerprint: "3f8a1c09d2be".into(),
            approved_by: "Lies Vermeulen".into(),
            findings: vec![FindingLine {
                severity: Severity::Warns,
                words: "14 brieven gaan naar een adres dat er meer dan één krijgt.".into(),
                detail: "info@bedrijf.example".into(),
                members: "Bedrijf NV, Ander Bedrijf BV".into(),
            }],
            samples: vec![
                sample("nl", "Nederlands", "Wat vindt u van Slim Textiel?"),
                sample("fr", "Français", "Que pensez-vous ?"),
            ],
        }),
        schedule: schedule(),
        letters_href: "/waves/leden-2027/letters".into(),
        change_href: Some("/waves/leden-2027/change".into()),
        remind_href: None,
        steps: vec![approve, step(StepKind::Check, 1337), send],
        action: "/waves/leden-2027".into(),
        new_version: None,
        trials: trials(Some("“size” kan niet gelezen worden.".into())),
        balance: None,
        doubtful: Vec::new(),
        doubts: 0,
        doubt_href: "/waves/leden-2027/doubt".into(),
        replies: None,
        returns: None,
        waiting_mail: 0,
        results_href: None,
        answers_href: None,
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
        close.typing = Some(Typing { expected: "leden-2026".into(), wrong: false, typed: None });
    }
    let page = WavePage {
        faults: vec![FormFault { input: "day-extend".into(), words: "“morgen” is geen dag.".into() }],
        alarms: vec![
            Alarm { words: "De mailserver neemt nu geen mails aan.".into(), link: None },
            Alarm {
                words: "Twee brieven (dank) kunnen niet geschreven worden en wachten.".into(),
                link: Some(link("/waves/leden-2026/letters", "Brieven van deze meting")),
            },
        ],
        desk: desk(Area::Waves),
        name: "leden-2026".into(),
        state: WaveState::Sent,
        survey: link("/surveys/cluster-members", "Bevraging van de clusterleden, versie 2"),
        version: 2,
        clusters: vec!["Slim Textiel".into(), "Circulaire Chemie".into()],
        sender: "Departement Werk en Economie".into(),
        contact: "An Peeters".into(),
        closes_at: Some(at(31, 23, 59)),
        read_at: at(12, 14, 3),
        refresher: assets::refresher().path.clone(),
        by_cluster: None,
        progress: Some(Progress {
            rate: Rate { target: Some(0.3), needed: Some(840), ..rate(2800, 560) },
            accepted: 2712,
            started: 604,
            undeliverable: 41,
        }),
        check: None,
        dry_run: None,
        schedule: Schedule {
            extend: Some("morgen".into()),
            extend_why: "te weinig antwoorden".into(),
            faults: vec![FormFault { input: "day-extend".into(), words: "“morgen” is geen dag.".into() }],
            ..schedule()
        },
        letters_href: "/waves/leden-2026/letters".into(),
        change_href: None,
        remind_href: Some("/waves/leden-2026/reminder".into()),
        steps,
        action: "/waves/leden-2026".into(),
        new_version: Some(new_version()),
        trials: trials(None),
        balance: Some(Balance {
            lines: vec![line("Uitnodiging", 2800, 2786, 0), line("Herinnering 1", 1900, 1200, 686)],
            total: line("Samen", 4700, 3986, 686),
        }),
        doubts: 1,
        doubt_href: "/waves/leden-2026/doubt".into(),
        doubtful: vec![DoubtfulLetter {
            to: "jan.janssens@bedrijf.example".into(),
            letter: "Uitnodiging".into(),
            since: at(10, 9, 12),
            why: "verbinding verbroken na de laatste punt".into(),
        }],
        replies: None,
        waiting_mail: 2,
        returns: Some(Returns {
            undelivered: vec![UndeliveredLine {
                id: "0123".into(),
                member: "Bedrijf NV".into(),
                contact: "Jan Janssens".into(),
                address: "jan.janssens@bedrijf.example".into(),
                meaning: "Dit adres bestaat niet (meer).".into(),
                said: "550 5.1.1 User unknown".into(),
                at: at(11, 9, 0),
                typed: Some("jan.jansens(at)bedrijf.example".into()),
                fault: Some("“jan.jansens(at)bedrijf.example” kan niet.".into()),
            }],
            corrected: vec![CorrectedLine {
                member: "Ander Bedrijf BV".into(),
                was: "an@ander.example".into(),
                became: "els@ander.example".into(),
                at: at(11, 10, 0),
                by: "Lies Vermeulen".into(),
            }],
            open: true,
        }),
        results_href: Some("/waves/leden-2026/results".into()),
        answers_href: Some("/waves/leden-2026/answers.csv".into()),
        history: vec![
            Event {
                at: at(10, 9, 0),
                by: "Lies Vermeulen".into(),
                what: "Uitnodigingen verstuurd: 2.800 mails".into(),
                why: "Alle clusters hebben hun lijst bevestigd".into(),
            },
            Event {
                at: at(9, 16, 40),
                by: "Lies Vermeulen".into(),
                what: "Goedgekeurd: 2.800 mails".into(),
                why: String::new(),
            },
        ],
    };
    look("wave-sent", &page);
    look("wave-closed", &WavePage { state: WaveState::Closed, steps: Vec::new(), ..page });
}
