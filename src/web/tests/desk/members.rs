//! Members over time, and the desk of a cluster's manager.

use serde::Serialize;

use super::lists::{a_list, signed};
use super::{at, desk, look};
use crate::web::pages::answer::frame::{ContactLines, LanguageLink};
use crate::web::rendering::View;
use crate::web::tests::{faces, look_at};
use crate::web::views::Area;
use crate::web::views::cluster::UploadState;
use crate::web::views::cluster_desk::{
    Around, DeskPage, ListLine, ListPage, NoDesk, Rate, UndeliveredLine, Unread, Waits, WaveLine, WavePage,
};
use crate::web::views::cluster_links::{ClusterLinksPage, GivenLink, LinkLine, LinkState};
use crate::web::views::form::{FormFault, Pick};
use crate::web::views::gone::{GoneMember, GonePage, ReplacedContact, ReplacedMember};
use crate::web::views::growth::GrowthPage;
use crate::web::views::list::ListDesk;
use crate::web::views::member::{ContactLine, HistoryLine, InvitationLine, MemberPage, SpellLine, SpellState};
use crate::web::views::suppressions::{LiftedLine, MemberLink, SilentLine, SuppressionsPage};
use crate::web::views::table::{Cell, Row, RowKind, Table};
use crate::web::views::trail::{ActChoice, CheckedTrail, TrailLine, TrailPage};
use crate::wording::Language;

#[test]
fn a_member() {
    let spell = |number, from: &str, until: &str, state| SpellLine {
        id: format!("circular-{number}"),
        cluster: "Circulaire Chemie".into(),
        code: "circular".into(),
        href: "/clusters/circular".into(),
        spell: number,
        from: from.into(),
        until: until.into(),
        state,
    };
    let contact = |id: &str, invited, gone| ContactLine {
        id: id.into(),
        name: "Jan Janssens".into(),
        address: "jan.janssens@bedrijf.example".into(),
        position: "zaakvoerder".into(),
        language: "nl".into(),
        invited,
        gone,
        silent: gone,
        held: Some("/persons/1".to_owned()),
    };
    let page = MemberPage {
        desk: desk(Area::Clusters),
        name: "Weverij De Spoel nv".into(),
        action: "/members/1".into(),
        facts: vec!["Grootteklasse: middelgroot (50–249)".into()],
        spells: vec![
            spell(1, "", "2025-07-01", SpellState::Over),
            spell(2, "2026-01-01", "", SpellState::Holds),
            spell(3, "2027-01-01", "", SpellState::Later),
        ],
        contacts: vec![contact("1", true, false), contact("2", false, false), contact("3", false, true)],
        invitations: vec![InvitationLine {
            wave: "Leden 2026".into(),
            href: "/waves/Leden%202026".into(),
            contact: "Jan Janssens".into(),
            address: "jan.janssens@bedrijf.example".into(),
            letters: vec!["Uitnodiging: verstuurd".into(), "Herinnering: geweigerd".into()],
        }],
        history: vec![HistoryLine { at: at(3, 11, 20), by: "Lies".into(), words: "Lidmaatschap beëindigd".into() }],
        refused: Some("Deze persoon is niet meer bij het bedrijf.".into()),
        faults: Vec::new(),
    };
    look("member", &page);
    let faults =
        vec![FormFault { input: "until-1".into(), words: "Deze dagen overlappen een ander lidmaatschap.".into() }];
    look("member-days", &MemberPage { refused: None, faults, ..page });
}

#[test]
fn who_is_no_longer_on_a_list() {
    let contact = |id: &str, missing| ReplacedContact {
        id: id.into(),
        words: "Jan Janssens, jan@bedrijf.example".into(),
        missing,
        ticked: missing,
        invited: !missing,
    };
    let page = GonePage {
        desk: desk(Area::Clusters),
        cluster: "Slim Textiel".into(),
        cluster_href: "/clusters/smart-textiles".into(),
        list_href: "/lists/1".into(),
        action: "/lists/1/gone".into(),
        waits: true,
        members: vec![GoneMember {
            id: "1".into(),
            name: "Ververij Blauw".into(),
            href: "/members/1".into(),
            addresses: vec!["info@blauw.example".into()],
            ticked: true,
        }],
        replaced: vec![ReplacedMember {
            id: "2".into(),
            name: "Weverij De Spoel nv".into(),
            href: "/members/2".into(),
            contacts: vec![contact("3", true), contact("4", false)],
        }],
        until: "2026-11-24".into(),
        refused: Some("Deze persoon is niet meer bij het bedrijf.".into()),
        faults: vec![FormFault { input: "until".into(), words: "“morgen” is geen dag.".into() }],
    };
    look("gone", &page);
    look("gone-nobody", &GonePage { members: Vec::new(), replaced: Vec::new(), refused: None, waits: false, ..page });
}

#[test]
fn growth_between_two_days() {
    let row = |head: &str, kind| Row {
        head: head.into(),
        href: None,
        kind,
        cells: ["62", "7", "4", "65", "+3", "+4,8%"].map(|words| Cell::from(words.to_owned())).to_vec(),
    };
    let page = GrowthPage {
        desk: desk(Area::Clusters),
        from: "2026-01-01".into(),
        to: "2026-11-24".into(),
        tables: vec![Table {
            caption: "Leden per type".into(),
            corner: "Type".into(),
            columns: ["Begin", "Erbij", "Weg", "Einde", "Netto", "Groei"].map(str::to_owned).to_vec(),
            rows: vec![row("IBN", RowKind::Plain), row("Alle clusters", RowKind::Total)],
            notes: vec!["Van 12 leden is niet bekend sinds wanneer.".into()],
        }],
        csv: "/growth/growth.csv?from=2026-01-01&to=2026-11-24".into(),
        faults: Vec::new(),
    };
    look("growth", &page);
    let faults = vec![FormFault { input: "from".into(), words: "“31-02-2026” is geen dag.".into() }];
    look("growth-refused", &GrowthPage { tables: Vec::new(), from: "31-02-2026".into(), faults, ..page });
}

#[test]
fn the_audit_trail() {
    let line = TrailLine {
        number: 412,
        at: at(24, 9, 41),
        utc: "2026-11-24 09:41:00 UTC".into(),
        by: "eva".into(),
        door: "Bureau".into(),
        place: "192.0.2.7".into(),
        act: "Sluitdatum verschoven".into(),
        thing: "meting".into(),
        subject: "Leden 2026".into(),
        was: "running: 2026-12-01".into(),
        became: "running: 2026-12-15".into(),
        reason: "te weinig antwoorden".into(),
    };
    let bare = TrailLine {
        place: String::new(),
        by: String::new(),
        was: String::new(),
        became: String::new(),
        reason: String::new(),
        number: 411,
        ..line.clone()
    };
    let act = |value: &str, words: &str, chosen| ActChoice { value: value.into(), words: words.into(), chosen };
    let page = TrailPage {
        desk: desk(Area::Elsewhere),
        acts: vec![act("logged-in", "Aangemeld", false), act("wave-extended", "Sluitdatum verschoven", true)],
        subject: "Leden".into(),
        by: "eva".into(),
        from: "2026-11-01".into(),
        until: "2026-11-24".into(),
        is_filtered: true,
        lines: vec![line, bare],
        older: Some("/audit?by=eva&before=411".into()),
        newest: Some("/audit?by=eva".into()),
        csv: "/audit/audit.csv?by=eva".into(),
        check: "/audit?by=eva&check=1".into(),
        checked: Some(CheckedTrail {
            holds: true,
            words: "Het logboek is heel: 412 regels.".into(),
            anchor: Some(format!("412:{}", "9f".repeat(32))),
        }),
        refused: false,
        faults: Vec::new(),
    };
    look("audit", &page);
    let broken = CheckedTrail { holds: false, words: "Regel 7 is gewijzigd.".into(), anchor: None };
    look("audit-broken", &TrailPage { checked: Some(broken), ..page.clone() });
    let faults = vec![FormFault { input: "from".into(), words: "“gisteren” is geen dag.".into() }];
    let refused =
        TrailPage { from: "gisteren".into(), lines: Vec::new(), checked: None, refused: true, faults, ..page.clone() };
    look("audit-refused", &refused);
    look("audit-nothing", &TrailPage { lines: Vec::new(), checked: None, older: None, newest: None, ..page });
}

#[test]
fn addresses_without_mail() {
    let page = SuppressionsPage {
        desk: desk(Area::Clusters),
        lines: vec![SilentLine {
            place: 0,
            address: "jan.janssens@bedrijf.example".into(),
            members: vec![MemberLink { href: "/members/1".into(), name: "Weverij De Spoel nv".into() }],
            cause: "bestaat niet".into(),
            since: at(3, 11, 20),
            by: "bericht van een mailserver".into(),
            evidence: "Leden 2026".into(),
        }],
        lifted: vec![LiftedLine {
            at: at(4, 9, 0),
            by: "Lies".into(),
            address: "an@firma.example".into(),
            cause: "gevraagd".into(),
            noted: "Genoteerd 3 maart door Lies".into(),
            because: "vroeg zelf om weer mails te krijgen".into(),
        }],
        address: "an@".into(),
        reason: "belde".into(),
        faults: vec![FormFault { input: "address".into(), words: "Dat is geen adres.".into() }],
    };
    look("suppressions", &page);
    look("suppressions-none", &SuppressionsPage { lines: Vec::new(), lifted: Vec::new(), faults: Vec::new(), ..page });
}

#[test]
fn links_for_a_manager() {
    let link = |id: &str, state| LinkLine {
        id: id.into(),
        person: "Mia Maes".into(),
        address: "mia@cluster.example".into(),
        made_at: at(3, 11, 20),
        made_by: "Lies".into(),
        closes_at: at(24, 11, 20),
        takes_over: state == LinkState::Open,
        state,
    };
    let page = ClusterLinksPage {
        desk: desk(Area::Clusters),
        cluster: "Slim Textiel".into(),
        cluster_href: "/clusters/smart-textiles".into(),
        action: "/clusters/smart-textiles/links".into(),
        given: Some(GivenLink {
            person: "Mia Maes".into(),
            href: "https://survey.example.org/m/abc".into(),
            subject: "De ledenlijst".into(),
            text: "Beste Mia,\n\nhttps://survey.example.org/m/abc".into(),
            mailto: "mailto:mia%40cluster.example".into(),
        }),
        links: vec![link("1", LinkState::Open), link("2", LinkState::Expired), link("3", LinkState::Revoked)],
        name: String::new(),
        address: String::new(),
        days: "90".into(),
        languages: vec![Pick { value: "nl".into(), words: "Nederlands".into(), chosen: true }],
        takes_over: false,
        ends_others: false,
        faults: vec![FormFault { input: "name".into(), words: "Vul de naam in.".into() }],
    };
    look("cluster-links", &page);
    look("cluster-links-none", &ClusterLinksPage { given: None, links: Vec::new(), faults: Vec::new(), ..page });
}

/// In each language, as managers see it.
fn seen<V: View + Serialize>(name: &str, view: &V) {
    for language in Language::OF_THE_PRODUCT {
        look_at(&format!("manager-{name}-{language}"), &faces().show(language, view).unwrap());
    }
}

fn around() -> Around {
    let language = |code: &str, name: &str| LanguageLink {
        code: code.into(),
        name: name.into(),
        href: format!("/m/abc/{code}"),
        current: code == "nl",
    };
    Around {
        languages: vec![language("nl", "Nederlands"), language("fr", "Français")],
        contact: Some(ContactLines {
            name: "Evaluatieteam".into(),
            email: "team@peil.example".into(),
            phone: None,
            dial: None,
        }),
        cluster: Some("Slim Textiel".into()),
        person: "Mia <img src=x> Maes".into(),
        start: "/m/abc/nl".into(),
        done: Some("Dank u.".into()),
        ..Around::default()
    }
}

fn rate(answered: Option<u64>) -> Rate {
    Rate { answered, share: 0.25, as_of: at(24, 0, 0) }
}

#[test]
fn the_desk_of_a_manager() {
    let list = |state, signed| ListLine {
        at: at(3, 11, 20),
        file: "leden maart.csv".into(),
        rows: 64,
        problems: 2,
        state,
        signed,
        changed: signed,
        href: "/m/abc/nl/lists/1".into(),
    };
    let wave = |answered| WaveLine {
        name: "Leden 2026".into(),
        href: "/m/abc/nl/waves/1".into(),
        invited: 62,
        undelivered: 3,
        rate: rate(answered),
    };
    seen(
        "desk",
        &DeskPage {
            frame: around(),
            members: 62,
            closes_at: at(24, 11, 20),
            lists: vec![
                list(UploadState::Waiting, true),
                list(UploadState::Taken, true),
                list(UploadState::Discarded, false),
            ],
            waves: vec![wave(Some(16)), wave(None)],
            action: "/m/abc/nl".into(),
            pasted: "Bedrijf;E-mail".into(),
            refused: Some("Het bestand is leeg.".into()),
        },
    );
    for why in ["too-large", "unreadable"] {
        let frame = Around { cluster: None, languages: Vec::new(), done: None, ..around() };
        seen(&format!("unread-{why}"), &Unread { frame, why, text: "Wat u stuurde is 12,1 MB.".into() });
    }
    seen("nothing", &NoDesk { frame: Around { cluster: None, languages: Vec::new(), done: None, ..around() } });
}

#[test]
fn a_list_and_a_wave_as_a_manager_sees_them() {
    let list = ListDesk {
        at_desk: false,
        nothing_to_take: false,
        likenesses: Vec::new(),
        undecided: 0,
        action: "/m/abc/nl/lists/1".into(),
        faults: vec![FormFault { input: "header".into(), words: "“twee” is geen rij.".into() }],
        gone_href: None,
        rejected_href: Some("/m/abc/nl/lists/1/rejected.csv".into()),
        ..a_list()
    };
    let page = ListPage {
        frame: around(),
        list: list.clone(),
        problems_href: Some("/m/abc/nl/lists/1/problems.csv".into()),
        state: UploadState::Waiting,
        waiting: vec![Waits { company: "Weverij De Spoel nv".into(), said: "Jan, jan@spoel.example".into() }],
        open: true,
        takes_over: false,
        faults: vec![
            FormFault { input: "complete".into(), words: "Vink dat aan.".into() },
            FormFault { input: "leaves_out".into(), words: "Vink dat aan.".into() },
            FormFault { input: "header".into(), words: "“twee” is geen rij.".into() },
        ],
    };
    seen("list", &page);
    let signed = Some(signed(false));
    let list = ListDesk { open: false, decided: true, signed, faults: Vec::new(), ..list };
    seen("list-signed", &ListPage { list, open: false, state: UploadState::Taken, faults: Vec::new(), ..page });
    let line = |id: &str, fault: Option<&str>| UndeliveredLine {
        id: id.into(),
        member: "Weverij De Spoel nv".into(),
        contact: "Jan Janssens".into(),
        address: "jan@spoel.example".into(),
        meaning: "Dit adres bestaat niet.".into(),
        typed: "jan".into(),
        fault: fault.map(str::to_owned),
    };
    seen(
        "wave",
        &WavePage {
            frame: around(),
            name: "Leden 2026".into(),
            invited: 62,
            rate: rate(None),
            undelivered: vec![line("1", None), line("2", Some("Dat is geen adres."))],
            action: "/m/abc/nl/waves/1".into(),
            open: true,
        },
    );
}
