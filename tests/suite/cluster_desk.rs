//! The manager of a cluster has a link and no account: hands the list in, signs it off, follows the wave, and reaches
//! nothing of any other cluster.

use std::collections::BTreeSet;

use std::collections::BTreeMap;

use peil::services::give_link::{self, Given, NewLink};
use peil::services::receive_mail::{self, Door};
use peil::storage::list_uploads::Upload;
use peil::wave::ledger::Kind;
use peil::wave::ledger::LetterKey;
use peil::wave::reply::{self, Purpose};

use crate::list_desk;
use crate::stories;
use crate::support::browser::{Answer, Browser, PAYLOADS, assert_harmless};
use crate::support::company::Company;
use crate::support::house::House;
use crate::support::site;
use crate::support::work;

const HEAD: &str = "Bedrijf;Naam;E-mail;Taal\n";

fn give(house: &House, cluster: &str, new: NewLink) -> Given {
    house.now(give_link::give(&house.peil, cluster, new, work::order(house))).unwrap()
}

/// The path of a link to the desk of a cluster, in English.
fn link(house: &House, cluster: &str) -> String {
    let href = give(house, cluster, work::new_link()).href;
    format!("{}/en", href.strip_prefix(&house.url).unwrap())
}

fn hand_in(manager: &mut Browser, desk: &str, list: &str) -> String {
    let answer = manager.hand_in_openly(desk, "leden.csv", list.as_bytes());
    assert_eq!(answer.status, 303, "{}", answer.words());
    answer.location.unwrap()
}

fn is_nothing(answer: &Answer) -> bool {
    answer.status == 404 && (answer.says("This link opens nothing") || answer.says("Deze link opent niets"))
}

/// Sends a form below a list; the page after it.
#[track_caller]
fn press(manager: &mut Browser, list: &str, below: &str, form: &[(&str, &str)]) -> Answer {
    let answer = manager.post(&format!("{list}{below}"), form);
    assert_eq!(answer.status, 303, "{}", answer.words());
    manager.get(answer.location.as_deref().unwrap().split('#').next().unwrap())
}

#[track_caller]
fn assert_says(page: &Answer, words: &[&str]) {
    for words in words {
        assert!(page.says(words), "“{words}” is missing from {}", page.words());
    }
}

/// The letter to the nth company of a cluster comes back: there is no such mailbox.
fn bounce(house: &House, cluster: &str, number: usize) {
    let row = &work::ledger(house)[&work::address(cluster, number)];
    bounce_of(house, LetterKey { invitation: row.invitation_id, kind: Kind::Invitation, number: 1 });
}

fn bounce_of(house: &House, letter: LetterKey) {
    let to = format!("b+{}@bounce.peil.example", reply::token(&house.peil.master_key, Purpose::Bounce, letter));
    let report = "From: mailer-daemon@mx.example\r\nMIME-Version: 1.0\r\n\
        Content-Type: multipart/report; report-type=delivery-status; boundary=B\r\n\r\n--B\r\n\
        Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example\r\n\r\n\
        Final-Recipient: rfc822; x@y.example\r\nAction: failed\r\nStatus: 5.1.1\r\n\
        Diagnostic-Code: smtp; 550 5.1.1 no such user\r\n\r\n--B--\r\n";
    house.now(receive_mail::receive(&house.peil, Door::Lmtp, &to, report.as_bytes().to_vec(), house.moment())).unwrap();
}

stories! {
    fn an_evaluator_gives_a_link_that_is_shown_once_and_takes_it_away(on: On) {
        let house = House::new(on);
        work::furnish(&house, [2, 2, 0]);
        let mut desk = house.evaluator();
        let page = "/clusters/alfa/links";
        let form = [("step", "give"), ("name", "Mia Maes"), ("address", "mia@cluster.example"), ("language", "fr"), ("days", "10")];
        for (input, wrong, words) in [("name", " ", "Fill in the name"), ("address", "mia", "Fill in an e-mail address"), ("days", "0", "1 to 366"), ("days", "999", "1 to 366")] {
            let form = form.map(|(name, value)| (name, if name == input { wrong } else { value }));
            let refused = desk.submit(page, page, &form);
            assert!(refused.status == 422 && refused.says(words), "{}", refused.words());
            assert_eq!(refused.value(input), wrong, "typed text is lost");
        }
        assert_eq!(house.count("cluster_links"), 0);
        let given = desk.submit(page, page, &form);
        assert_eq!(given.status, 200);
        // The mail is in the language of whoever gets it.
        assert!(given.says("La liste des membres de Alfa") || given.text.contains("La liste des membres de Alfa"), "{}", given.text);
        let at = given.text.find("/m/").unwrap() + 3;
        let token = given.text[at..at + 52].to_owned();
        let again = desk.get(page);
        assert!(again.says("Mia Maes mia@cluster.example open") && !again.text.contains(&token), "{}", again.words());
        let mut manager = house.visitor();
        let opened = manager.open(&format!("/m/{token}"));
        assert!(opened.status == 200 && opened.says("Liste des membres de Alfa") && opened.says("2 membres sont connus"), "{}", opened.words());
        assert_eq!(opened.header("referrer-policy"), Some("no-referrer"));
        assert_eq!(opened.header("cache-control"), Some("no-store"));
        assert!(opened.header("set-cookie").is_none());
        // A second link takes nothing from the first unless it is asked to.
        desk.submit(page, page, &form);
        assert_eq!(manager.open(&format!("/m/{token}")).status, 200);
        let ends = [form.as_slice(), &[("ends_others", "yes")]].concat();
        desk.submit(page, page, &ends);
        assert!(manager.open(&format!("/m/{token}")).says("This link opens nothing"));
        let id = desk.get(page).hidden("link");
        let third = give(&house, "alfa", work::new_link());
        assert_eq!(desk.submit(page, page, &[("step", "revoke"), ("link", &id)]).status, 303);
        let token = third.href.strip_prefix(&house.url).unwrap().to_owned();
        assert_eq!(manager.open(&token).status, 200, "the others stay");
        // The page of one cluster does not end links of another.
        assert_eq!(desk.submit("/clusters/beta/links", "/clusters/beta/links", &[("step", "revoke"), ("link", &third.link.id.to_string())]).status, 404);
        assert_eq!(manager.open(&token).status, 200);
    }

    fn a_list_is_understood_corrected_and_signed_off(on: On) {
        let house = House::new(on);
        work::furnish(&house, [2, 1, 0]);
        let (mut manager, mut desk) = (house.visitor(), house.evaluator());
        let here = link(&house, "alfa");
        assert!(desk.get("/clusters").says("Gamma gamma SPC 0 0 – missing"), "{}", desk.get("/clusters").words());
        let faulty = format!("{HEAD}Firma alfa 1 NV;An Peeters 1;an1@alfa.example;NL\nNieuw NV;Jan;jan.nieuw.example;NL\n");
        let list = hand_in(&mut manager, &here, &faulty);
        let page = manager.get(&list);
        for words in ["1 unchanged", "1 member no longer on the list", "“jan.nieuw.example” is not an e-mail address", "Firma alfa 2 NV is not on the list", "1 row can’t be taken over; leave it out."] {
            let said = page.words().replace("members no longer", "member no longer");
            assert!(said.contains(words), "“{words}” is missing from {said}");
        }
        assert!(desk.get("/clusters").says("problems 1 row can’t be taken over"), "{}", desk.get("/clusters").words());
        let problems = manager.get(&format!("{list}/problems.csv"));
        assert!(problems.text.contains("jan.nieuw.example") && problems.text.contains("3;"), "{}", problems.text);
        // Nothing is signed by accident, nor with rows left out unknowingly.
        for (form, words) in [(vec![], "Tick that the list is complete"), (vec![("complete", "yes")], "Tick that 1 row is left out")] {
            let refused = manager.post(&list, &form);
            assert!(refused.status == 422 && refused.says(words), "{}", refused.words());
        }
        assert_eq!(house.count("sign_offs"), 0);
        let right = format!("{HEAD}Firma alfa 1 NV;An Peeters 1;an1@alfa.example;NL\nNieuw NV;Jan;jan@nieuw.example;NL\n");
        let list = hand_in(&mut manager, &here, &right);
        let signed = manager.post(&list, &[("complete", "yes")]);
        assert_eq!(signed.location.as_deref(), Some(format!("{here}?done=signed").as_str()), "{}", signed.words());
        assert!(manager.get(&format!("{here}?done=signed")).says("the evaluation team confirms it"));
        // It waits for the evaluator.
        assert!(desk.get("/clusters/alfa").says("2 members"));
        assert!(desk.get("/clusters").says("signed off Mia Maes <mia@cluster.example>, 2 March 2026"), "{}", desk.get("/clusters").words());
        assert!(manager.get(&list).says("Signed off by Mia Maes <mia@cluster.example>, 2 March 2026"));
        let at_desk = format!("/lists/{}", list.rsplit('/').next().unwrap());
        assert_eq!(desk.submit("/clusters", &at_desk, &[("decision", "keep")]).status, 303);
        assert!(desk.get("/clusters/alfa").says("3 members"));
        assert!(manager.get(&list).says("The list has been taken over."));
        // What is decided is not signed again.
        assert_eq!(manager.post(&list, &[("complete", "yes")]).status, 303);
        assert_eq!(house.count("sign_offs"), 1);
    }

    fn a_link_may_take_over_what_it_signs(on: On) {
        let house = House::new(on);
        work::furnish(&house, [0, 0, 0]);
        let href = give(&house, "alfa", NewLink { takes_over: true, ..work::new_link() }).href;
        let here = format!("{}/nl", href.strip_prefix(&house.url).unwrap());
        let mut manager = house.visitor();
        let list = hand_in(&mut manager, &here, &format!("{HEAD}Acme;An;an@acme.example;NL\nBeta;;info@;NL\n"));
        let signed = manager.post(&list, &[("complete", "yes"), ("leaves_out", "yes")]);
        assert_eq!(signed.location.as_deref(), Some(format!("{here}?done=taken").as_str()), "{}", signed.words());
        assert!(house.evaluator().get("/clusters/alfa").says("1 member"));
        let nothing = manager.post_with(&here, &[("content-type", "application/x-www-form-urlencoded")], &[("pasted", "x")]);
        assert!(nothing.status == 400 || nothing.status == 415, "{}", nothing.status);
        let unreadable = manager.hand_in_openly(&here, "leeg.csv", b" \n ");
        assert!(unreadable.status == 422 && unreadable.says("Er was geen bestand en geen tekst."), "{}", unreadable.words());
    }

    fn a_manager_may_hand_in_what_the_page_offers_and_nothing_else(on: On) {
        let house = House::new(on);
        work::furnish(&house, [0, 0, 0]);
        let here = link(&house, "alfa");
        let mut manager = house.visitor();
        let tabs = "Bedrijf\tE-mail\nAcme\tan@acme.example\n";
        let taken: [(&str, Vec<u8>); 5] = [
            (".csv", format!("{HEAD}Acme;An;an@acme.example;NL\n").into_bytes()),
            (".tsv", tabs.as_bytes().to_vec()),
            (".txt", tabs.replace('\t', ";").into_bytes()),
            (".xlsx", list_desk::xlsx()),
            (".ods", list_desk::ods()),
        ];
        let page = manager.get(&here);
        let accept = page.text.split("accept=\"").nth(1).unwrap().split('"').next().unwrap();
        let offered: BTreeSet<&str> = accept.split(',').filter(|kind| kind.starts_with('.')).collect();
        assert_eq!(offered, taken.iter().map(|(kind, _)| *kind).collect());
        for (kind, content) in &taken {
            let answer = manager.hand_in_openly(&here, &format!("leden{kind}"), content);
            assert_eq!(answer.status, 303, "{kind}: {}", answer.words());
        }
        assert_eq!(house.count("list_uploads"), taken.len());
        // The browser only offers: what a file is, its first bytes say, whatever its name.
        let refused: [(&[u8], &str); 5] = [
            (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01", "This file is not text."),
            (b"%PDF-1.7\n1 0 obj <<>> endobj", "This is a PDF file."),
            (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "This is a file of an old Excel."),
            (b"<!doctype html><html><table><tr><td>Acme</td></tr></table></html>", "This is a web page."),
            (b"PK\x03\x04\x14\0\0\0\x08\0word/document.xml", "This workbook is damaged"),
        ];
        for (content, words) in refused {
            for name in ["leden.csv", "leden.xlsx", "leden"] {
                let answer = manager.hand_in_openly(&here, name, content);
                assert!(answer.status == 422 && answer.says(words), "{name} {words}: {} {}", answer.status, answer.words());
            }
        }
        assert_eq!(house.count("list_uploads"), taken.len());
    }

    fn a_list_that_is_too_large_is_refused_in_the_words_of_whoever_hands_lists_in(on: On) {
        let house = House::new(on);
        work::furnish(&house, [0, 0, 0]);
        let here = link(&house, "alfa");
        let token = here.strip_suffix("/en").unwrap();
        let mut manager = house.visitor();
        let (large, huge) = (vec![b'x'; 12_000_000], vec![b'x'; 18 * 1024 * 1024 + 65_536]);
        for (language, said) in [
            ("nl", ["11,5 MB", "er wordt hoogstens 10 MB aangenomen", "Splits de lijst", "Te groot", "Naar uw cluster"]),
            ("fr", ["11,5 Mo", "10 Mo au plus sont acceptés", "Divisez la liste", "Trop volumineux", "Vers votre cluster"]),
            ("en", ["11.5 MB", "at most 10 MB are taken", "Split the list", "Too large", "To your cluster"]),
        ] {
            let desk = format!("{token}/{language}");
            let plain = |answer: &Answer| answer.words().replace(['\u{a0}', '\u{202f}'], " ");
            // It was read, and is more than a list may be: the desk again, with what is wrong.
            let refused = manager.hand_in_openly(&desk, "leden.csv", &large);
            assert_eq!(refused.status, 413, "{language}");
            for words in &said[..3] {
                assert!(plain(&refused).contains(words), "{language}: “{words}” is missing from {}", plain(&refused));
            }
            assert!(refused.text.contains("name=\"pasted\"") && refused.says("Alfa"), "{}", refused.words());
            // Nobody read it to its end.
            let refused = manager.hand_in_openly(&desk, "leden.csv", &huge);
            assert_eq!(refused.status, 413, "{language}");
            for words in said.map(|words| words.replace("11,5", "18,1").replace("11.5", "18.1")) {
                assert!(plain(&refused).contains(&words), "{language}: “{words}” is missing from {}", plain(&refused));
            }
            assert!(refused.text.contains(&format!("<a href=\"{desk}\">")), "{}", refused.text);
            for words in ["Te veel tekst", "Trop de texte", "Too much text"] {
                assert!(!refused.says(words), "that is for respondents: {}", refused.words());
            }
        }
        // What was pasted is kept.
        let pasted = "Acme;an@acme.example\n".repeat(520_000);
        let refused = manager.post_plainly(&here, &[("pasted", &pasted)]);
        assert!(refused.status == 413 && refused.value("pasted") == pasted, "{}", refused.status);
        assert_eq!(house.count("list_uploads"), 0);
        // Nor does the page for respondents stand where a form can't be read at all.
        let rows = format!("{here}/lists/x/rows");
        let unread = manager.post_with(&rows, &[("content-type", "text/plain")], &[("withdraw", "1")]);
        assert!(unread.status == 400 && unread.says("no form of this page"), "{} {}", unread.status, unread.words());
    }

    fn a_manager_puts_a_list_right_where_it_stands_and_signs_it_off(on: On) {
        let house = House::new(on);
        work::furnish(&house, [0, 0, 0]);
        let here = link(&house, "alfa");
        let mut manager = house.visitor();
        let text = "Klant;E-mail;Taal\nEen;een.example;vlaams?\nTwee;b@twee.example;vlaams?\nTotaal;x;nl\nDrie;drie;vlaams?\n";
        let list = hand_in(&mut manager, &here, text);
        let page = manager.get(&list);
        assert!(page.says("No column of companies (1)") && !page.text.contains("name=\"csrf\""), "{}", page.words());
        let said = [("column-1", "company"), ("column-2", "address"), ("column-3", "language")];
        let page = press(&mut manager, &list, "/columns", &said);
        assert_says(&page, &["The list was read again with your columns.", "Klant Company said by a person Een", "1 new", "Blocks 2 2 (E-mail) een.example"]);
        // One cell, one that is typed beside it, and one wherever the same stands.
        let typed = [("cell-2-2", "a@een.example"), ("cell-2-3", "NL"), ("alike", "2-3"), ("kind", "bad-address")];
        let page = press(&mut manager, &list, "/rows", &typed);
        assert_says(&page, &[
            "Saved: 2 edits.",
            "Mia Maes <mia@cluster.example> Row 2, E-mail: “een.example” became “a@een.example”",
            "Everywhere in Taal: “vlaams?” became “NL” (3 cells)",
            "2 new",
        ]);
        let page = press(&mut manager, &list, "/rows", &[("leave", "4"), ("cell-4-2", "ook weg"), ("cell-5-2", "c@drie.example")]);
        assert_says(&page, &["Row 4 left out: “Totaal; x; nl”", "3 new", "No problems found."]);
        let rejected = manager.get(&format!("{list}/rejected.csv"));
        assert!(rejected.text.contains("Totaal;x;nl;4;Left out by Mia Maes <mia@cluster.example>."), "{}", rejected.text);
        let page = press(&mut manager, &list, "/rows", &[("withdraw", "1")]);
        assert_says(&page, &["The edit was taken back.", "2 new", "taken back by Mia Maes <mia@cluster.example>"]);
        assert!(manager.get(&format!("{list}/rejected.csv")).text.contains("een.example"));
        // What was typed for another reading is not lost when it can't be.
        let wrong = manager.post(&format!("{list}/format"), &[("header", "twee"), ("delimiter", ","), ("encoding", "macintosh")]);
        assert!(wrong.status == 422 && wrong.says("“twee” is no row: a number is expected, or nothing."), "{}", wrong.words());
        assert_eq!(wrong.value("header"), "twee");
        for chosen in ["macintosh", ","] {
            assert!(wrong.text.contains(&format!("<option value=\"{chosen}\" selected>")), "{chosen} is lost");
        }
        let page = press(&mut manager, &list, "/format", &[("header", "0"), ("delimiter", ""), ("encoding", "")]);
        assert_says(&page, &["The list was read again.", "Column 1"]);
        press(&mut manager, &list, "/format", &[("header", ""), ("delimiter", ""), ("encoding", "")]);
        press(&mut manager, &list, "/rows", &[("cell-2-2", "a@een.example")]);
        // The evaluator sees who did what; what stands on the page of the manager is what is signed.
        let at_desk = format!("/lists/{}", list.rsplit('/').next().unwrap());
        let mut desk = house.evaluator();
        assert!(desk.get(&at_desk).says("Mia Maes <mia@cluster.example> Row 2"), "{}", desk.get(&at_desk).words());
        assert_eq!(manager.post(&list, &[("complete", "yes")]).status, 303);
        let (before, signed) = (house.rows(), manager.get(&list));
        assert!(signed.says("Signed off by Mia Maes") && !signed.text.contains("name=\"cell-") && !signed.text.contains("name=\"column-"), "{}", signed.words());
        let late: [(&str, &[(&str, &str)]); 4] = [
            ("/rows", &[("cell-2-1", "Anders")]),
            ("/rows", &[("withdraw", "2")]),
            ("/columns", &[("column-1", "")]),
            ("/format", &[("header", "0")]),
        ];
        for (below, form) in late {
            let answer = manager.post(&format!("{list}{below}"), form);
            assert_eq!(answer.location.as_deref(), Some(list.as_str()), "{below}: {}", answer.words());
        }
        assert_eq!(house.rows(), before, "a list that is signed is touched");
        assert_eq!(desk.submit(&at_desk, &at_desk, &[("decision", "keep")]).status, 303);
        assert!(desk.get("/clusters/alfa").says("3 members"));
        manager.post(&format!("{list}/rows"), &[("leave", "2")]);
        assert_eq!(house.count("list_edits"), 5, "a list that is taken over is touched");
    }

    fn what_only_another_cluster_knows_is_not_shown(on: On) {
        let house = House::new(on);
        work::furnish(&house, [0, 0, 0]);
        work::take_list(&house, "beta", "Bedrijf;Naam;E-mail;Functie;Taal\nAcme;An;an@acme.example;geheime functie;NL\nGamma;Gé;ge@gamma.example;;NL\n");
        house.now(peil::services::stop_writing::stop(&house.peil, "ge@gamma.example", "eva", house.moment())).unwrap();
        let here = link(&house, "alfa");
        let mut manager = house.visitor();
        let list = hand_in(&mut manager, &here, "Bedrijf;Naam;E-mail;Functie;Taal\nAcme;An;an@acme.example;baas;NL\nGamma;Gé;ge@gamma.example;;NL\nAcme;Els;els@acme.example;;NL\n");
        let page = manager.get(&list);
        assert!(page.says("3 new") && page.says("new Gamma ge@gamma.example"), "{}", page.words());
        for other in ["Bèta", "beta", "geheime functie", "not to be written", "looks like", "known"] {
            assert!(!page.says(other), "“{other}” stands on {}", page.words());
        }
        // Once it is a member of both, too.
        house.now(peil::services::import_members::take(&house.peil, id_of(&list), "eva", house.moment())).unwrap();
        let list = hand_in(&mut manager, &here, "Bedrijf;Naam;E-mail;Functie;Taal\nAcme;Bo;bo@acme.example;chef;NL\n");
        let page = manager.get(&list);
        assert!(!page.says("an@acme.example") && !page.says("geheime functie"), "{}", page.words());
    }

    fn a_manager_sees_how_many_answered_and_never_who(on: On) {
        let house = House::new(on);
        work::sent(&house, [12, 3, 0]);
        let here = link(&house, "alfa");
        let mut manager = house.visitor();
        bounce(&house, "alfa", 12);
        for number in 1..=5 {
            Company::of(&house, "alfa", number).finish();
        }
        let page = manager.get(&here);
        // Figures stand still until midnight: nobody can watch a single answer come in.
        assert!(page.says("Leden 2026 12 1 not shown as of 2 March 2026 at 09:00"), "{}", page.words());
        house.days_later(1);
        assert!(manager.get(&here).says("Leden 2026 12 1 5 (42%) as of 3 March 2026 at 00:00"), "{}", manager.get(&here).words());
        for number in 6..=8 {
            Company::of(&house, "alfa", number).finish();
        }
        house.days_later(1);
        // Four who did not answer would be found by asking around.
        let wave = manager.get(&here).text.split("/waves/").nth(1).unwrap()[..36].to_owned();
        let page = manager.get(&format!("{here}/waves/{wave}"));
        assert!(page.says("not shown") && page.says("12 members of your cluster are invited."), "{}", page.words());
        assert!(page.says("Firma alfa 12 NV An Peeters 12 an12@alfa.example") && !page.says("Firma alfa 1 NV"), "{}", page.words());
        assert!(!page.says("5.1.1"), "what servers say is not for managers");
    }

    fn what_another_cluster_knows_of_a_company_is_neither_changed_nor_guessed(on: On) {
        let house = House::new(on);
        work::furnish(&house, [0, 0, 0]);
        let head = "Bedrijf;Naam;E-mail;Taal;Grootte\n";
        work::take_list(&house, "beta", &format!("{head}Acme;An;an@acme.example;NL;10-49\n"));
        let href = give(&house, "alfa", NewLink { takes_over: true, ..work::new_link() }).href;
        let here = format!("{}/en", href.strip_prefix(&house.url).unwrap());
        let mut manager = house.visitor();
        let known = |house: &House| house.now(house.peil.store.read(peil::storage::members::all)).unwrap();
        let before = known(&house);
        // The same company, told to be another: it comes in as a member, and stays who it is.
        let list = hand_in(&mut manager, &here, &format!("{head}Acme;Mallory;an@acme.example;FR;250+\n"));
        let signed = manager.post(&list, &[("complete", "yes")]);
        assert_eq!(signed.location.as_deref(), Some(format!("{list}?done=taken").as_str()), "{}", signed.words());
        assert!(house.evaluator().get("/clusters/alfa").says("1 member"));
        assert_eq!(format!("{before:?}"), format!("{:?}", known(&house)));
        // Whether a guess is right, nobody is told.
        let mut told = Vec::new();
        for guess in ["An;an@acme.example;NL;10-49", "An;an@acme.example;NL;1-9", "Bo;an@acme.example;FR;250+"] {
            let list = hand_in(&mut manager, &here, &format!("{head}Acme;{guess}\n"));
            let page = manager.get(&list);
            assert!(page.says("0 changed") && page.says("1 unchanged"), "{guess}: {}", page.words());
            told.push(page.words().split("What changes").nth(1).map(str::len));
        }
        assert!(told.iter().all(|seen| *seen == told[0]), "{told:?}");
    }

    fn an_address_that_does_not_work_is_put_right(on: On) {
        let house = House::new(on);
        work::sent(&house, [3, 2, 0]);
        bounce(&house, "alfa", 1);
        // Behind a link that somebody has opened and used there are answers: it goes to nobody else.
        Company::of(&house, "alfa", 3).save("part", &[("q01", "3"), ("shown", "q01")]);
        bounce(&house, "alfa", 3);
        bounce(&house, "beta", 1);
        house.minutes_later(1);
        let here = link(&house, "alfa");
        let mut manager = house.visitor();
        let wave = manager.get(&here).text.split("/waves/").nth(1).unwrap()[..36].to_owned();
        let page = format!("{here}/waves/{wave}");
        let seen = manager.get(&page);
        assert!(seen.says("an1@alfa.example") && !seen.says("an1@beta.example"), "{}", seen.words());
        let id = seen.hidden("invitation");
        let refused = manager.post(&page, &[("invitation", &id), ("typed", "an1 alfa")]);
        assert!(refused.status == 422 && refused.says("“an1 alfa” can’t be written to.") && refused.text.contains("value=\"an1 alfa\""), "{}", refused.words());
        let done = manager.post(&page, &[("invitation", &id), ("typed", "an.een@alfa.example")]);
        assert_eq!(done.location, Some(format!("{page}?done")), "{}", done.words());
        // Nobody knows yet whether it works: it stays on the list until its letter has a result.
        let under_way = "Firma alfa 1 NV An Peeters 1 an.een@alfa.example The address was put right. Whether a letter arrives there is not known yet.";
        let seen = manager.get(&format!("{page}?done"));
        assert!(seen.says(under_way) && !seen.says("All invitations arrived"), "{}", seen.words());
        assert!(manager.get(&here).says("Leden 2026 3 1 not shown"), "{}", manager.get(&here).words());
        house.deliver();
        assert!(manager.get(&page).says("All invitations arrived") && manager.get(&here).says("Leden 2026 3 0 not shown"));
        assert_eq!(house.letters_to("an.een@alfa.example").len(), 1);
        assert!(house.evaluator().get(work::WAVE_PAGE).says("Mia Maes <mia@cluster.example>"));
        // Those of others, and those that did arrive, are not to be touched.
        let before = house.rows();
        for address in [work::address("beta", 1), work::address("alfa", 2), work::address("alfa", 3)] {
            let id = work::ledger(&house)[&address].invitation_id.to_string();
            assert!(is_nothing(&manager.post(&page, &[("invitation", &id), ("typed", "x@y.example")])));
        }
        assert_eq!(house.rows(), before);
    }

    fn a_member_stays_undelivered_until_the_new_letter_has_a_result(on: On) {
        let house = House::new(on);
        work::sent(&house, [7, 0, 0]);
        bounce(&house, "alfa", 1);
        bounce(&house, "alfa", 2);
        house.minutes_later(1);
        let here = link(&house, "alfa");
        let mut manager = house.visitor();
        let wave = manager.get(&here).text.split("/waves/").nth(1).unwrap()[..36].to_owned();
        let page = format!("{here}/waves/{wave}");
        let id = |number| work::ledger(&house)[&work::address("alfa", number)].invitation_id;
        let (first, second) = (id(1), id(2));
        // Whoever begins to answer all the same is seen to have begun by nobody, before the day is over.
        Company::of(&house, "alfa", 2).save("part", &[("q01", "3"), ("shown", "q01")]);
        let invitations = |house: &House| house.rows()["invitations"].clone();
        let before = invitations(&house);
        assert!(manager.get(&page).says("an2@alfa.example This address does not exist (any more)."), "{}", manager.get(&page).words());
        let form = [("invitation", second.to_string()), ("typed", "ander@alfa.example".to_owned())];
        let kept = manager.post(&page, &form.each_ref().map(|(name, value)| (*name, value.as_str())));
        assert_eq!(kept.location, Some(format!("{page}?done")), "{}", kept.words());
        assert_eq!((house.deliver().accepted, invitations(&house) == before), (0, true), "its link stays where the answers are");
        assert!(house.evaluator().get("/clusters/alfa").says("ander@alfa.example"));
        assert!(manager.get(&page).says("an2@alfa.example This address does not exist (any more)."));
        house.days_later(1);
        assert!(!manager.get(&page).says("an2@alfa.example"), "{}", manager.get(&page).words());
        // The other: put right, brought to the relay, and come back again.
        let form = [("invitation", first.to_string()), ("typed", "een@alfa.example".to_owned())];
        manager.post(&page, &form.each_ref().map(|(name, value)| (*name, value.as_str())));
        let under_way = "een@alfa.example The address was put right.";
        assert!(manager.get(&page).says(under_way), "{}", manager.get(&page).words());
        house.minutes_later(1);
        assert_eq!(house.deliver().accepted, 1);
        assert!(manager.get(&page).says("All invitations arrived"), "{}", manager.get(&page).words());
        house.minutes_later(1);
        let letter = LetterKey { invitation: first, kind: Kind::Invitation, number: 2 };
        bounce_of(&house, letter);
        let seen = manager.get(&page);
        assert!(seen.says("een@alfa.example This address does not exist (any more).") && !seen.says(under_way), "{}", seen.words());
    }

    fn a_link_that_is_not_right_and_what_is_not_theirs_look_alike(on: On) {
        let house = House::patient(on);
        let pages = site::furnish(&house);
        let ours: Vec<_> = pages.iter().filter(|page| page.route.starts_with("/m/")).collect();
        assert!(ours.len() >= 12, "{}", ours.len());
        let token = ours[0].path.strip_prefix("/m/").unwrap().to_owned();
        let new = |cluster: &str, new: NewLink| give(&house, cluster, new).href.split("/m/").nth(1).unwrap().to_owned();
        let foreign = new("alfa", work::new_link());
        let empty = new("gamma", work::new_link());
        let expired = new("beta", NewLink { days: 1, ..work::new_link() });
        let gone = give(&house, "beta", work::new_link());
        house.now(give_link::revoke(&house.peil, "beta", gone.link.id, work::order(&house))).unwrap();
        let gone = gone.href.split("/m/").nth(1).unwrap().to_owned();
        house.days_later(2);
        let flip = |at: usize| {
            let other = if token.as_bytes()[at] == b'a' { "b" } else { "a" };
            format!("{}{other}{}", &token[..at], &token[at + 1..])
        };
        let respondent = house.link_of(&work::address("beta", 1)).strip_prefix("/a/").unwrap().to_owned();
        let wrong = [expired, gone, flip(3), flip(30), token[..51].to_owned(), format!("{token}a"), respondent, "x".to_owned()];
        let mut browser = house.visitor();
        let before = house.rows();
        // One page in each language.
        let mut expected: BTreeMap<bool, String> = BTreeMap::new();
        let mut same = |answer: &Answer, what: &str| {
            assert!(is_nothing(answer), "{what}: {} {}", answer.status, answer.words());
            let words = expected.entry(answer.says("This link opens nothing")).or_insert_with(|| answer.words());
            assert_eq!(*words, answer.words(), "{what}");
        };
        for page in &ours {
            for wrong in &wrong {
                let path = page.path.replace(&token, wrong);
                let answer = if page.posts { send(&mut browser, page, &path) } else { browser.get(&path) };
                same(&answer, &format!("{} with {wrong}", page.route));
            }
            // The right link of another cluster: its own pages open, the list and the wave of this one do not.
            let has_id = page.route.contains("{id}");
            if has_id {
                let path = page.path.replace(&token, &foreign);
                let answer = if page.posts { send(&mut browser, page, &path) } else { browser.get(&path) };
                same(&answer, &format!("{} from another cluster", page.route));
            }
            if page.route.contains("{wave}") {
                // A cluster of which nobody was asked.
                let path = page.path.replace(&token, &empty);
                let answer = if page.posts { send(&mut browser, page, &path) } else { browser.get(&path) };
                same(&answer, &format!("{} of a wave that does not ask", page.route));
            }
        }
        let start = format!("/m/{token}");
        same(&browser.get(&format!("{start}/de")), "a language that the product does not speak");
        same(&browser.get(&format!("{start}/en/lists/nergens")), "no id");
        assert_eq!(house.rows(), before);
        // And the right one opens them all.
        for page in ours.iter().filter(|page| !page.posts) {
            assert!(browser.get(&page.path).status < 400, "{}", page.path);
        }
    }

    fn what_people_type_stays_text_on_the_desk(on: On) {
        let house = House::new(on);
        work::furnish(&house, [1, 0, 0]);
        let mut manager = house.visitor();
        for payload in PAYLOADS {
            let name = payload.replace('\n', " ");
            let href = give(&house, "alfa", NewLink { name, ..work::new_link() }).href;
            let here = format!("{}/en", href.strip_prefix(&house.url).unwrap());
            assert_harmless(&manager.get(&here), payload);
            let list = format!("{HEAD}\"{}\";An;an@acme.example;{}\nX;Y;{};NL\n", payload.replace('"', "\"\""), payload.replace(['"', ';'], ""), payload.replace(['"', ';'], ""));
            let list = hand_in(&mut manager, &here, &list);
            assert_harmless(&manager.get(&list), payload);
            assert_harmless(&house.evaluator().get("/clusters/alfa/links"), payload);
        }
    }
}

fn id_of(list: &str) -> peil::id::Id<Upload> {
    list.rsplit('/').next().unwrap().parse().unwrap()
}

fn send(browser: &mut Browser, page: &site::Page, path: &str) -> Answer {
    match page.route.ends_with("{language}") {
        true => browser.hand_in_openly(path, "x.csv", b"Bedrijf;E-mail\nX;x@y.example\n"),
        false => browser.post(
            path,
            &[
                ("complete", "yes"),
                ("invitation", "1"),
                ("typed", "x@y.example"),
                ("cell-2-1", "Iets anders"),
                ("leave", "3"),
                ("column-1", ""),
                ("header", "0"),
            ],
        ),
    }
}
