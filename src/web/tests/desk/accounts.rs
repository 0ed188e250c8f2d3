//! Pages of accounts.

use super::{at, desk, look};
use crate::web::views::account::{Account, SessionLine};
use crate::web::views::forgotten::{Forgotten, NewPassword};
use crate::web::views::form::{FormFault, Pick};
use crate::web::views::invitations::{Invitations, InvitedLine};
use crate::web::views::invited::Invited;
use crate::web::views::login_code::LoginCode;
use crate::web::views::people::{RoleChoice, RolePick};
use crate::web::views::second_factor::{SecondFactor, Waiting};
use crate::web::views::{Area, Desk};

#[test]
fn account() {
    let session = |place: &str, browser: &str, is_this| SessionLine {
        mark: "0011223344556677".into(),
        since: at(4, 9, 30),
        place: place.into(),
        browser: browser.into(),
        is_this,
    };
    let page = Account {
        desk: desk(Area::Account),
        name: "Lies Vermeulen".into(),
        factor_since: None,
        sessions: vec![session("192.0.2.7", "Firefox, Linux", true), session("", "", false)],
        has_others: true,
        idle_minutes: 60,
        longest_hours: 9,
        shortest: 12,
        faults: Vec::new(),
    };
    look("account", &page);
    let faults = vec![FormFault { input: "present".into(), words: "Dit is niet uw huidige wachtwoord.".into() }];
    look("account-refused", &Account { faults, factor_since: Some(at(4, 9, 30)), ..page });
}

#[test]
fn second_factor() {
    let waiting = Waiting {
        chart: crate::charts::qr_code("otpauth://totp/Peil:lies?secret=GEZDGNBV", "qr", "QR-code").unwrap(),
        typed: "GEZD GNBV GY3T QOJQ".into(),
    };
    let page = SecondFactor {
        desk: desk(Area::Account),
        must_enrol: true,
        since: None,
        codes_left: 0,
        waiting: None,
        codes: Vec::new(),
        faults: Vec::new(),
    };
    let fault = |input: &str| vec![FormFault { input: input.into(), words: "De code klopt niet.".into() }];
    look("second-factor", &page);
    look("second-factor-begun", &SecondFactor { waiting: Some(waiting), faults: fault("code"), ..page.clone() });
    let page = SecondFactor { must_enrol: false, since: Some(at(4, 9, 30)), codes_left: 9, ..page };
    look("second-factor-set", &SecondFactor { faults: fault("remove"), ..page.clone() });
    let codes = (0..10).map(|_| "abcd-efgh-ijkl-mnop".to_owned()).collect();
    look("second-factor-codes", &SecondFactor { codes, ..page });
    let code = LoginCode { desk: Desk { person: None, ..desk(Area::Elsewhere) }, next: "/".into(), faults: Vec::new() };
    look("login-code", &code);
    look("login-code-refused", &LoginCode { faults: fault("code"), ..code });
}

#[test]
fn forgotten_and_set_anew() {
    let stranger = || Desk { person: None, ..desk(Area::Elsewhere) };
    let fault = |input: &str| vec![FormFault { input: input.into(), words: "Dat gaat niet.".into() }];
    let page = Forgotten { desk: stranger(), address: String::new(), faults: Vec::new() };
    look("forgotten", &page);
    look("forgotten-refused", &Forgotten { address: "lies".into(), faults: fault("address"), ..page });
    let page = NewPassword {
        desk: stranger(),
        name: "Lies Vermeulen".into(),
        action: "/reset/abc".into(),
        shortest: 12,
        faults: Vec::new(),
    };
    look("new-password", &page);
    look("new-password-refused", &NewPassword { faults: fault("password"), ..page });
    let page = Invited {
        desk: stranger(),
        address: "lies@firma.example".into(),
        action: "/invited/abc".into(),
        name: "lies@firma.example".into(),
        shortest: 12,
        faults: Vec::new(),
    };
    look("invited", &page);
    look("invited-refused", &Invited { faults: fault("name"), ..page });
}

#[test]
fn invitations() {
    let pick = |value: &str, words: &str| Pick { value: value.into(), words: words.into(), chosen: value == "nl" };
    let line = |address: &str, letter: &str, until: Option<&str>| InvitedLine {
        id: "0".into(),
        address: address.into(),
        role: "analist, voor de vragenlijst leden".into(),
        by: "Lies Vermeulen".into(),
        at: at(4, 9, 30),
        letter: letter.into(),
        until: until.map(Into::into),
    };
    let page = Invitations {
        desk: desk(Area::People),
        invited: Vec::new(),
        address: String::new(),
        languages: vec![pick("nl", "Nederlands"), pick("fr", "Français")],
        choice: RoleChoice {
            roles: vec![RolePick { value: "analyst", chosen: true }, RolePick { value: "auditor", chosen: false }],
            surveys: vec![Pick { value: "leden".into(), words: "Leden".into(), chosen: false }],
            clusters: vec![Pick { value: "wol".into(), words: "Wol".into(), chosen: false }],
        },
        hours: 72,
        faults: Vec::new(),
    };
    look("invitations-none", &page);
    let invited = vec![
        line("an.verstraeten-de-langhe@onderzoeksinstelling.example", "Verstuurd.", Some("7 maart 2026 om 09:31")),
        line("bo@firma.example", "Niet aangenomen: mailbox unavailable", None),
    ];
    let faults = vec![FormFault { input: "address".into(), words: "Dat is geen adres.".into() }];
    look("invitations", &Invitations { invited, faults, address: "geen adres".into(), ..page });
}
