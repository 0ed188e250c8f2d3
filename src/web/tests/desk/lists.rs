//! Surveys, clusters, and lists before they are kept.

use super::{at, desk, link, look};
use crate::web::views::change::{ChangeLine, Changes, LaunchFault};
use crate::web::views::cluster::{ClusterPage, MemberLine, UploadLine, UploadState, WaitsLine};
use crate::web::views::clusters::{ClusterLine, Clusters, NewCluster, Standing};
use crate::web::views::form::{FormFault, Typing};
use crate::web::views::list::{
    Change, ChangeKind, ColumnLine, Counts, Deed, KindLink, LikenessLine, ListDesk, ListPage, MendInput, MendLine,
    Otherwise, Paging, Pick, Problem, Signed, Undoing, WaitingLine,
};
use crate::web::views::survey::{Preview, SurveyPage, Version};
use crate::web::views::surveys::{DefinitionFault, SurveyLine, Surveys};
use crate::web::views::{Area, Severity};

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
        refused: None,
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
        changes: (number > 2).then(|| Changes {
            before: number - 1,
            summary: "Vergeleken met versie 2: brekend 1, verenigbaar 0, cosmetisch 0".into(),
            differences: vec![ChangeLine {
                effect: "brekend".into(),
                class: "blocks",
                place: "q01, optie 2".into(),
                language: Some("nl".into()),
                what: "De optie is weg.".into(),
                why: "Gegeven antwoorden zouden niet meegeteld worden.".into(),
                was: Some("Eén keer".into()),
                is: None,
            }],
        }),
        launch: vec![LaunchFault {
            line: 8,
            column: 26,
            message: "this text is not there in fr".into(),
            expected: "“fr: …” as well".into(),
        }],
        waves,
    };
    let page = SurveyPage {
        desk: desk(Area::Surveys),
        code: "cluster-members".into(),
        title: "Bevraging van de clusterleden".into(),
        versions: vec![version(3, Vec::new()), version(2, vec![link("/waves/leden-2026", "leden-2026")])],
        prints: vec![preview("nl", "Nederlands")],
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
        standing: if members == 62 { Standing::SignedOff } else { Standing::Problems },
        told: "3 rijen kunnen niet worden overgenomen".into(),
        waits: (members == 62).then(|| "3 wijzigingen wachten op uw beslissing".into()),
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
        problems: Vec::new(),
        refused: None,
    };
    look("clusters", &page);
    let fault = FormFault { input: "code".into(), words: "Deze code bestaat al.".into() };
    let add = Some(NewCluster { code: "circular".into(), faults: vec![fault], ..NewCluster::default() });
    look("clusters-fault", &Clusters { add, ..page });
    let member = |name: &str, silent: Option<&str>| MemberLine {
        name: name.into(),
        href: "/members/1".into(),
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
        signed: Some(signed(true)),
        href: "/clusters/smart-textiles/lists/1".into(),
    };
    let page = ClusterPage {
        desk: desk(Area::Clusters),
        code: "smart-textiles".into(),
        name: "Slim Textiel".into(),
        kind: "IBN".into(),
        members: vec![member("Weverij De Spoel nv", None), member("Ververij Blauw", Some("onbestelbaar"))],
        member_count: 62,
        waits: vec![WaitsLine {
            words: "3 wijzigingen wachten op uw beslissing".into(),
            href: "/lists/1#waiting".into(),
            by: "Els Maes <els@smart.example>".into(),
            at: at(3, 11, 20),
        }],
        uploads: vec![upload(UploadState::Waiting), upload(UploadState::Taken), upload(UploadState::Discarded)],
        upload_action: "/clusters/smart-textiles/lists".into(),
        gone_href: Some("/lists/1/gone".into()),
        pasted: String::new(),
        refused: None,
    };
    look("cluster", &page);
    let refused = Some("Het bestand is leeg. Bewaar het opnieuw vanuit uw rekenblad.".into());
    look("cluster-empty", &ClusterPage { members: Vec::new(), uploads: Vec::new(), member_count: 0, refused, ..page });
}

fn pick(value: &str, words: &str, chosen: bool) -> Pick {
    Pick { value: value.into(), words: words.into(), chosen }
}

fn problem(severity: Severity, row: Option<u64>, column: &str, found: &str) -> Problem {
    Problem {
        severity,
        row,
        column: column.into(),
        found: found.into(),
        expected: "een e-mailadres zoals naam@bedrijf.be".into(),
        advice: "Verbeter de cel of sla de rij over.".into(),
        mend: row.map(|row| MendInput {
            place: (row != 31).then(|| format!("{row}-2")),
            value: found.into(),
            line: row.to_string(),
            alike: row % 2,
        }),
    }
}

fn column(number: usize, heading: &str, meaning: Option<&str>, sample: &str) -> ColumnLine {
    ColumnLine {
        number,
        heading: heading.into(),
        meaning: meaning.map(str::to_owned),
        how: (number == 2).then(|| "zoals in een eerdere lijst van deze cluster".to_owned()),
        sample: sample.into(),
        purpose: meaning.map(|_| "De uitnodiging en de herinneringen; nergens anders voor.".to_owned()),
        fields: vec![pick("", "niet gebruikt", meaning.is_none()), pick("address", "E-mailadres", meaning.is_some())],
    }
}

/// What a manager signed, and whether it was changed since.
pub(super) fn signed(is_changed: bool) -> Signed {
    let changed = is_changed.then(|| Deed { at: at(3, 13, 0), by: "Lies Vermeulen".into() });
    Signed { at: at(3, 12, 0), by: "Mia Maes <mia@cluster.example>".into(), changed }
}

fn waiting(settled: Option<&str>) -> WaitingLine {
    WaitingLine {
        row: "9".into(),
        member: "Weverij De Spoel nv".into(),
        href: "/members/1".into(),
        what: "taal: nl → fr".into(),
        settled: settled.map(str::to_owned),
    }
}

pub(super) fn a_list() -> ListDesk {
    let change = |kind, what: &str| Change { kind, member: "Weverij De Spoel nv".into(), what: what.into() };
    let mend = |number, idle: Option<&str>| MendLine {
        number,
        what: "Rij 14, Mail: “jan@spoel,example” werd “jan@spoel.example”".into(),
        at: at(3, 11, 40),
        by: "Lies Vermeulen".into(),
        idle: idle.map(str::to_owned),
        withdrawn: idle.is_some(),
    };
    let kind =
        |words: &str, current| KindLink { words: words.into(), count: 61, href: "/lists/1?kind=x".into(), current };
    ListDesk {
        discarding: Typing { typed: Some("46".into()), wrong: true, ..Typing::of("64") },
        file: "leden maart.csv".into(),
        rows: 64,
        format: "Windows-1252, kolommen gescheiden door “;”".into(),
        otherwise: Otherwise {
            encodings: vec![pick("", "vanzelf", false), pick("windows-1252", "windows-1252", true)],
            delimiters: vec![pick("", "vanzelf", true), pick(";", ";", false)],
            sheets: Vec::new(),
            header: "3".into(),
            by_hand: true,
        },
        columns: vec![
            column(1, "Bedrijf", Some("naam van het lid"), "Weverij De Spoel nv"),
            column(2, "Mail", Some("e-mailadres"), "jan@spoel.example"),
            column(3, "", None, "43"),
        ],
        counts: Some(Counts { new: 7, changed: 4, unchanged: 49, gone: Some(2) }),
        changes: vec![
            change(ChangeKind::New, "Jan Janssens, jan@spoel.example"),
            change(ChangeKind::Changed, "e-mailadres: jan@spoel.example → j.janssens@spoel.example"),
            change(ChangeKind::Gone, "niet meer op de lijst"),
        ],
        problems: vec![
            problem(Severity::Blocks, Some(14), "2 (Mail)", "jan.janssens@@spoel"),
            problem(Severity::Blocks, Some(17), "2 (Mail)", ""),
            problem(Severity::Warns, Some(31), "2 (Mail)", "info@ververij.example"),
            problem(Severity::Warns, None, "", ""),
        ],
        paging: Paging {
            total: 122,
            kinds: vec![kind("Fout adres", true), kind("Algemene mailbox", false)],
            kind: Some("Fout adres".into()),
            code: "bad-address".into(),
            all_href: "/lists/1".into(),
            page: 2,
            pages: 3,
            before: Some("/lists/1?kind=bad-address".into()),
            after: Some("/lists/1?kind=bad-address&page=3".into()),
        },
        rows_left_out: 2,
        waiting: vec![waiting(None), waiting(Some("overgenomen door Lies Vermeulen"))],
        decided: false,
        unnoted: false,
        signed: Some(signed(true)),
        withdrawable: true,
        mends: vec![mend(2, None), mend(1, Some("teruggenomen door Lies Vermeulen"))],
        likenesses: vec![LikenessLine {
            name: "same-9-1".into(),
            row: "9".into(),
            entry: "De Spoel, An Maes, an@spoel.example".into(),
            known: "Weverij De Spoel nv, Jan Janssens, jan@spoel.example (SPC-1)".into(),
            alike: "een adres bij hetzelfde domein".into(),
            verdicts: vec![pick("", "nog niet beslist", true), pick("person", "dezelfde persoon", false)],
        }],
        undecided: 1,
        action: "/lists/1".into(),
        at_desk: true,
        nothing_to_take: false,
        open: true,
        faults: Vec::new(),
        taken: None,
        undoing: None,
        undone: Some(Deed { at: at(3, 12, 0), by: "Lies Vermeulen".into() }),
        rejected_href: Some("/lists/1/rejected.csv".into()),
        gone_href: Some("/lists/1/gone".into()),
    }
}

#[test]
fn a_list_before_it_is_kept() {
    let page = ListPage {
        desk: desk(Area::Clusters),
        cluster: "Slim Textiel".into(),
        cluster_href: "/clusters/smart-textiles".into(),
        list: a_list(),
    };
    look("list", &page);
    let workbook = Otherwise {
        encodings: Vec::new(),
        delimiters: Vec::new(),
        sheets: vec![pick("", "vanzelf", true), pick("Leden", "Leden", false)],
        header: String::new(),
        by_hand: false,
    };
    let nothing = Paging {
        total: 0,
        kinds: Vec::new(),
        kind: None,
        code: String::new(),
        all_href: "/lists/1".into(),
        page: 1,
        pages: 1,
        before: None,
        after: None,
    };
    let clean = ListDesk {
        problems: Vec::new(),
        paging: nothing,
        otherwise: workbook,
        rows_left_out: 0,
        mends: Vec::new(),
        likenesses: Vec::new(),
        undecided: 0,
        undone: None,
        rejected_href: None,
        gone_href: Some("/lists/1/gone".into()),
        ..a_list()
    };
    look("list-clean", &ListPage { list: clean, ..page.clone() });
    let taken = Some(Deed { at: at(4, 9, 0), by: "Lies Vermeulen".into() });
    look(
        "list-taken",
        &ListPage {
            list: ListDesk { open: false, taken, undoing: Some(Undoing { removed: 12, restored: 1 }), ..a_list() },
            ..page
        },
    );
}
