//! What each form of the desk can be pressed for, with enough in it that only a right can be missing.

use crate::support::browser::{Answer, Browser};
use crate::support::work;

/// One way to press a form.
#[derive(Clone, Debug)]
pub struct Press {
    fields: Vec<(&'static str, &'static str)>,
    /// In parts, as files are handed in.
    in_parts: bool,
}

impl Press {
    pub fn send(&self, browser: &mut Browser, path: &str, csrf: &str) -> Answer {
        let mut form = vec![("csrf", csrf)];
        form.extend(self.fields.iter().copied());
        if self.in_parts { browser.post_plainly(path, &form) } else { browser.post(path, &form) }
    }
}

const NOBODY: &str = "00000000-0000-7000-8000-000000000000";

/// A line per way, the first one harmless. Empty for an address that is not a form of the desk.
pub fn of(route: &str) -> Vec<Press> {
    let plain = |ways: &[&[(&'static str, &'static str)]]| -> Vec<Press> {
        ways.iter().map(|fields| Press { fields: fields.to_vec(), in_parts: false }).collect()
    };
    let parts = |ways: &[&[(&'static str, &'static str)]]| -> Vec<Press> {
        ways.iter().map(|fields| Press { fields: fields.to_vec(), in_parts: true }).collect()
    };
    match route {
        "/waves/{name}" => plain(&[
            &[("step", "pace"), ("per_second", "5")],
            &[("step", "check")],
            &[("step", "approve"), ("typed", "7")],
            &[("step", "send")],
            &[("step", "take-back")],
            &[("step", "remind"), ("audience", "everyone")],
            &[("step", "plan-reminder"), ("audience", "everyone"), ("day", "2026-03-20")],
            &[("step", "unplan-reminder"), ("number", "1")],
            &[("step", "pause")],
            &[("step", "resume")],
            &[("step", "accept"), ("typed", "7")],
            &[("step", "aim"), ("target-all", "20")],
            &[("step", "stop"), ("typed", "an1@beta.example")],
            &[("step", "extend"), ("day", "2026-05-01")],
            &[("step", "close"), ("typed", "Leden 2026")],
            &[("step", "reopen"), ("day", "2026-05-01")],
            &[("step", "release")],
            &[("step", "withdraw"), ("typed", "Leden 2026")],
            &[("step", "announce"), ("typed", "6")],
            &[("step", "delete"), ("typed", "Leden 2026")],
            &[("step", "correct"), ("invitation", NOBODY), ("typed", "x@y.example")],
            &[("step", "invite-instead"), ("invitation", NOBODY)],
        ]),
        "/waves/{name}/change" | "/waves" => plain(&[&[
            ("name", "Nieuw"),
            ("survey", "small"),
            ("cluster", "alfa"),
            ("closes_on", "2026-05-01"),
            ("hold", "10"),
            ("quiet", "none"),
        ]]),
        "/waves/{name}/letters/{kind}/{language}" => plain(&[
            &[("step", "test"), ("test_address", "eva@peil.example")],
            &[("step", "save"), ("subject", "Dag"), ("body", "Dag {{link}}")],
            &[("step", "restore")],
        ]),
        "/waves/{name}/doubt" => plain(&[&[("which", "all"), ("sure", "yes")]]),
        "/waves/{name}/doubt/log" => parts(&[&[("file", "to=<an1@alfa.example>, status=sent")]]),
        "/waves/{name}/version" => plain(&[&[("version", "1")]]),
        "/waves/{name}/tests" => plain(&[
            &[("step", "make"), ("cluster", "alfa"), ("language", "nl")],
            &[("step", "delete"), ("reference", "T-1")],
            &[("step", "delete-all"), ("typed", "1")],
        ]),
        "/waves/{name}/findings/{language}" => plain(&[
            &[("step", "look"), ("source", "Alles."), ("revision", "1")],
            &[("step", "save"), ("source", "Alles."), ("revision", "1")],
            &[("step", "take-off"), ("source", ""), ("revision", "1")],
        ]),
        "/waves/{name}/results/{field}/themes" => plain(&[&[("only", "")]]),
        "/surveys" => parts(&[&[("definition", work::SURVEY)]]),
        "/surveys/import" => parts(&[&[("file", "x")]]),
        "/drafts" => plain(&[&[("survey", "small")]]),
        "/drafts/{draft}" => parts(&[
            &[("revision", "1"), ("newest", "0"), ("source", "survey: small"), ("do", "save")],
            &[("revision", "1"), ("newest", "0"), ("source", "survey: small"), ("do", "publish")],
            &[("revision", "1"), ("newest", "0"), ("source", "survey: small"), ("do", "discard")],
        ]),
        "/drafts/{draft}/text" => parts(&[&[("revision", "2"), ("newest", "0"), ("source", "survey: small")]]),
        "/drafts/{draft}/history/{number}" => plain(&[&[("revision", "1")]]),
        "/drafts/{draft}/walk/{state}/{at:.*}" => plain(&[&[("go", "next")]]),
        "/clusters" => plain(&[&[("code", "delta"), ("name", "Delta"), ("type", "IBN")]]),
        "/cluster-list" => parts(&[&[("file", "code;name;type\ndelta;Delta;IBN\n")]]),
        "/clusters/{code}" => parts(&[&[("pasted", "Bedrijf;E-mail\nX;x@y.example\n")]]),
        "/clusters/{code}/links" => plain(&[
            &[("step", "give"), ("name", "An"), ("address", "an@y.example"), ("language", "nl"), ("days", "3")],
            &[("step", "revoke"), ("link", NOBODY)],
        ]),
        "/members/{member}" => plain(&[
            &[("step", "dates"), ("cluster", "alfa"), ("number", "1")],
            &[("step", "gone"), ("contact", NOBODY)],
        ]),
        "/persons/{contact}" => plain(&[&[("typed", "niemand@x.example")]]),
        "/suppressions" => {
            plain(&[&[("step", "add"), ("address", "x@y.example")], &[("step", "lift"), ("address", "x@y.example")]])
        }
        "/people" => plain(&[&[("step", "add"), ("name", "nieuw"), ("password", "kort"), ("role", "auditor")]]),
        "/people/{person}" => plain(&[
            &[("step", "give"), ("role", "cluster-manager")],
            &[("step", "take-back"), ("role", "administrator")],
            &[("step", "reset"), ("password", "een lange zin van een ander")],
            &[("step", "reset-factor")],
            &[("step", "address"), ("address", "eva@peil.example")],
            &[("step", "end-sessions")],
        ]),
        "/account" => {
            plain(&[&[("step", "password"), ("present", "niet dit"), ("password", "een lange zin van een ander")]])
        }
        "/account/second-factor" => plain(&[&[("step", "begin"), ("present", "niet dit")]]),
        "/invitations" => plain(&[
            &[("step", "invite"), ("address", "geen adres"), ("role", "auditor")],
            &[("step", "withdraw"), ("invitation", NOBODY)],
        ]),
        "/own/{code}" => plain(&[&[]]),
        "/lists/{id}" => plain(&[
            &[("decision", "look")],
            &[("decision", "keep")],
            &[("decision", "discard")],
            &[("decision", "undo")],
        ]),
        "/lists/{id}/gone" => plain(&[&[("until", "2026-03-01")]]),
        "/lists/{id}/rows" | "/lists/{id}/columns" | "/lists/{id}/format" | "/lists/{id}/likenesses" => plain(&[&[]]),
        "/returned" => parts(&[&[("pasted", "From: x@y.example\r\n\r\nDag\r\n")]]),
        "/returned/{mail}" => plain(&[&[("step", "read")]]),
        _ => Vec::new(),
    }
}
