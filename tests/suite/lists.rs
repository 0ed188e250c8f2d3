//! Address lists come as clusters save them, are looked at, and change nothing until somebody says so.

use peil::services::{import_members, prepare_wave};

use crate::stories;
use crate::support::browser::{Answer, Browser, PAYLOADS, assert_harmless};
use crate::support::house::{House, On};
use crate::support::work;

/// Hands a list in for the cluster alfa; where its preview is.
fn hand_in(desk: &mut Browser, name: &str, list: &[u8]) -> String {
    let answer = desk.hand_in("/clusters/alfa", "/clusters/alfa", name, list);
    assert_eq!(answer.status, 303, "{}", answer.words());
    answer.location.unwrap()
}

fn decide(desk: &mut Browser, list: &str, decision: &str) -> Answer {
    desk.submit("/clusters", list, &[("decision", decision)])
}

/// Takes a list over; what the desk says of it.
fn take(desk: &mut Browser, list: &[u8]) -> String {
    let preview = hand_in(desk, "lijst.csv", list);
    assert_eq!(decide(desk, &preview, "keep").location.as_deref(), Some("/clusters/alfa"));
    desk.get("/clusters/alfa").words()
}

/// What is known of people, row by row.
fn people(house: &House) -> [Vec<String>; 3] {
    let rows = house.rows();
    ["members", "contacts", "memberships"].map(|table| rows[table].clone())
}

const HEAD: &str = "Bedrijf;Naam;E-mail;Taal\n";

stories! {
    fn a_dutch_list_as_a_spreadsheet_of_here_saves_it(on: On) {
        let house = House::new(on);
        work::furnish(&house, [0, 0, 0]);
        let list = "Ledenlijst Alfa 2026;;;\r\nBedrijfsnaam;Contactpersoon;E-mailadres;Taal\r\n\
                    Café Zoë bv;Zoë Müller;zoe@cafe.example;NL\r\n\"Wind; Water & Zn\";Jérôme ’t Jong;j@wind.example;F\r\n";
        let (list, _, _) = encoding_rs::WINDOWS_1252.encode(list);
        let mut desk = house.evaluator();
        let preview = hand_in(&mut desk, "leden alfa.csv", &list);
        let page = desk.get(&preview);
        assert!(page.says("leden alfa.csv, 2 rows. Read as windows-1252, columns separated by “;”."), "{}", page.words());
        for words in ["2 new", "Bedrijfsnaam Company Café Zoë bv", "Contactpersoon Whole name Zoë Müller", "Taal Language NL"] {
            assert!(page.says(words), "“{words}” is missing from {}", page.words());
        }
        assert_eq!(people(&house).map(|rows| rows.len()), [0, 0, 0], "nothing is stored before it is decided");
        assert_eq!(decide(&mut desk, &preview, "keep").location.as_deref(), Some("/clusters/alfa"));
        let page = desk.get("/clusters/alfa");
        assert!(page.says("Taken over: 2 new, 0 changed, 0 unchanged. Rows left out: 0."), "{}", page.words());
        for words in ["Café Zoë bv Zoë Müller zoe@cafe.example nl", "Wind; Water & Zn Jérôme ’t Jong j@wind.example fr"] {
            assert!(page.says(words), "“{words}” is missing from {}", page.words());
        }
    }

    fn a_french_list_with_commas_and_an_english_one_with_tabs(on: On) {
        let house = House::new(on);
        work::furnish(&house, [0, 0, 0]);
        let mut desk = house.evaluator();
        let french = "\u{feff}Société,Prénom,Nom,Adresse e-mail,Langue\n\"Forêt, Fils & Cie\",Élodie,Lefèvre,elodie@foret.example,français\n";
        let page = desk.open(&hand_in(&mut house.evaluator(), "liste.csv", french.as_bytes()));
        assert!(page.says("Read as UTF-8, columns separated by “,”."), "{}", page.words());
        assert!(take(&mut desk, french.as_bytes()).contains("Forêt, Fils & Cie Élodie Lefèvre elodie@foret.example fr"));
        let english = "Company\tFirst name\tLast name\tE-mail\tLanguage\nRiver Ltd\tJo\tO'Neil\tjo@river.example\tEnglish\n";
        let page = desk.open(&hand_in(&mut house.evaluator(), "list.tsv", english.as_bytes()));
        assert!(page.says("columns separated by “TAB”"), "{}", page.words());
        assert!(take(&mut desk, english.as_bytes()).contains("River Ltd Jo O'Neil jo@river.example en"));
    }

    fn rows_pasted_from_a_spreadsheet_are_a_list_too(on: On) {
        let house = House::new(on);
        work::furnish(&house, [0, 0, 0]);
        let mut desk = house.evaluator();
        let form = [("pasted", "Bedrijf\tE-mail\r\nAcme\tan@acme.example\r\n")];
        let answer = desk.submit_parts("/clusters/alfa", "/clusters/alfa", &form);
        assert_eq!(answer.status, 303, "{}", answer.words());
        assert!(desk.get(answer.location.as_deref().unwrap()).says("1 new"));
        let nothing = desk.submit_parts("/clusters/alfa", "/clusters/alfa", &[("pasted", " \n ")]);
        assert!(nothing.status == 422 && nothing.says("There was no file and no text."), "{}", nothing.words());
    }

    fn what_is_wrong_is_shown_by_row_and_column_and_only_that_is_left_out(on: On) {
        let house = House::new(on);
        work::furnish(&house, [0, 0, 0]);
        let mut desk = house.evaluator();
        let list = format!(
            "{HEAD}Goed NV;An;an@goed.example;NL\nFout NV;Jan;jan.fout.example;NL\n;Piet;piet@niemand.example;NL\n\
             Info NV;;info@info.example;klingon\nGoed NV;An;an@goed.example;NL\n=1+1;Els;els@formule.example;EN\n\
             Haak NV;Eta;<Eta> eta@haak.example;NL\n"
        );
        let preview = hand_in(&mut desk, "lijst.csv", list.as_bytes());
        let page = desk.get(&preview);
        for words in [
            "Blocks 3 3 (E-mail) jan.fout.example “jan.fout.example” is not an e-mail address: there is no @ in it.",
            "Blocks 4 1 (Bedrijf) nothing There is no company name.",
            "5 3 (E-mail) info@info.example “info@info.example” looks like the mailbox of a department",
            "5 4 (Taal) klingon “klingon” is left out: a language in which letters are written is expected: nl, fr or en.",
            "The row says the same as row 2",
            "7 1 (Bedrijf) =1+1 “=1+1” begins like a formula. It is kept as text.",
            "“<Eta> eta@haak.example” is not an e-mail address: a name stands in the angle brackets, where the address belongs.",
            "Did you mean eta@haak.example?",
            "3 rows left out",
            "3 new",
        ] {
            let words = words.replace("The row", "This row");
            assert!(page.says(&words), "“{words}” is missing from {}", page.words());
        }
        assert_eq!(people(&house).map(|rows| rows.len()), [0, 0, 0]);
        decide(&mut desk, &preview, "keep");
        let page = desk.get("/clusters/alfa");
        assert!(page.says("Taken over: 3 new, 0 changed, 0 unchanged. Rows left out: 3."), "{}", page.words());
        assert!(page.says("3 members") && !page.says("jan.fout.example") && !page.says("piet@"), "{}", page.words());
    }

    fn a_list_that_is_discarded_changes_nobody_and_can_not_be_taken_any_more(on: On) {
        let house = House::new(on);
        work::furnish(&house, [2, 0, 0]);
        let before = people(&house);
        let mut desk = house.evaluator();
        let preview = hand_in(&mut desk, "weg.csv", format!("{HEAD}Weg NV;An;an@weg.example;NL\nOok;Bo;bo@ook.example;NL\n").as_bytes());
        // It says first how many rows that concerns, and nothing is done by accident.
        for (language, words) in [
            ("nl", ["De lijst met haar 2 rijen wordt verworpen", "Typ 2 om te bevestigen", "U typte “1”; verwacht is 2."]),
            ("fr", ["La liste et ses 2 lignes sont écartées", "Tapez 2 pour confirmer", "Vous avez tapé « 1 » ; il faut 2."]),
            ("en", ["The list with its 2 rows is put aside", "Type 2 to confirm", "You typed “1”; expected is 2."]),
        ] {
            let page = desk.get(&format!("{preview}?language={language}"));
            let plain = |page: &Answer| page.words().replace(['\u{a0}', '\u{202f}'], " ");
            assert!(words[..2].iter().all(|words| plain(&page).contains(words)), "{language}: {}", page.words());
            for typed in ["1", "", "weg.csv"] {
                let form = [("decision", "discard"), ("typed", typed)];
                let refused = desk.submit(&preview, &format!("{preview}?language={language}"), &form);
                assert_eq!((refused.status, refused.value("typed").as_str()), (422, typed), "{}", refused.words());
                assert!(refused.text.contains("id=\"e-typed-discard\""), "{}", refused.text);
                assert!(typed != "1" || plain(&refused).contains(words[2]), "{language}: {}", refused.words());
            }
        }
        assert!(desk.get("/clusters/alfa").says("weg.csv 2 0 waits for your decision"), "{}", desk.get("/clusters/alfa").words());
        assert_eq!(desk.submit("/clusters", &preview, &[("decision", "discard"), ("typed", " 2 ")]).status, 303);
        let page = desk.get("/clusters/alfa");
        assert!(page.says("The list was discarded. Nothing has changed.") && page.says("weg.csv 2 0 discarded"), "{}", page.words());
        let refused = decide(&mut desk, &preview, "keep");
        assert!(refused.status == 409 && refused.says("This list has been put aside."), "{}", refused.words());
        assert!(desk.get(&preview).says("This list has already been decided on."));
        assert_eq!(people(&house), before);
        let nonsense = desk.submit("/clusters", &preview, &[("decision", "eat")]);
        assert_eq!(nonsense.status, 400);
    }

    fn the_same_list_again_changes_nothing(on: On) {
        let house = House::new(on);
        work::furnish(&house, [5, 0, 0]);
        let before = people(&house);
        let words = take(&mut house.evaluator(), work::list("alfa", 5).as_bytes());
        assert!(words.contains("Taken over: 0 new, 0 changed, 5 unchanged."), "{words}");
        assert_eq!(people(&house), before);
    }

    fn a_changed_address_is_the_same_person(on: On) {
        let house = House::new(on);
        work::furnish(&house, [2, 0, 0]);
        let mut desk = house.evaluator();
        let list = work::list("alfa", 2).replace("an2@alfa.example", "an.peeters@nieuw.example");
        let preview = hand_in(&mut desk, "lijst.csv", list.as_bytes());
        let page = desk.get(&preview);
        assert!(page.says("1 changed 1 unchanged"), "{}", page.words());
        let change = "changed Firma alfa 2 NV E-mail address: an2@alfa.example → an.peeters@nieuw.example";
        assert!(page.says(change), "{}", page.words());
        decide(&mut desk, &preview, "keep");
        let page = desk.get("/clusters/alfa");
        assert!(page.says("2 members") && page.says("an.peeters@nieuw.example") && !page.says("an2@"), "{}", page.words());
        assert_eq!(people(&house).map(|rows| rows.len()), [2, 2, 2]);
    }

    fn whoever_is_no_longer_on_the_list_stays(on: On) {
        let house = House::new(on);
        work::furnish(&house, [3, 0, 0]);
        let mut desk = house.evaluator();
        let preview = hand_in(&mut desk, "korter.csv", work::list("alfa", 2).as_bytes());
        let page = desk.get(&preview);
        assert!(page.says("1 no longer on the list") && page.says("gone Firma alfa 3 NV an3@alfa.example"), "{}", page.words());
        decide(&mut desk, &preview, "keep");
        assert!(desk.get("/clusters/alfa").says("3 members"));
        assert_eq!(people(&house).map(|rows| rows.len()), [3, 3, 3]);
    }

    fn a_company_in_two_clusters_has_one_contact_and_gets_one_letter(on: On) {
        let house = House::new(on);
        work::furnish(&house, [2, 0, 0]);
        // Written a little otherwise by the other cluster.
        let list = "Bedrijf;Voornaam;Naam;E-mail;Taal\nFIRMA ALFA 1 N.V.;An;Peeters 1;an1@alfa.example;NL\nEnkel Beta;Bo;Maes;bo@beta.example;FR\n";
        work::take_list(&house, "beta", list);
        assert_eq!(people(&house).map(|rows| rows.len()), [3, 3, 4]);
        let mut desk = house.evaluator();
        assert!(desk.get("/clusters/beta").says("an1@alfa.example nl Alfa"), "{}", desk.get("/clusters/beta").words());
        assert!(desk.get("/clusters").says("3 members in all clusters together"));
        assert_eq!(work::send(&house), 3);
        house.deliver();
        let letters = house.letters_to("an1@alfa.example");
        assert_eq!(letters.len(), 1);
        let text = letters[0].text.as_deref().unwrap();
        assert!(text.contains("Alfa, Bèta") || text.contains("Bèta, Alfa"), "{text}");
    }

    fn a_list_is_decided_on_once_however_many_press(on: On) {
        let house = House::new(on);
        work::furnish(&house, [0, 0, 0]);
        let mut desk = house.evaluator();
        let preview = hand_in(&mut desk, "lijst.csv", work::list("alfa", 3).as_bytes());
        let upload = preview.strip_prefix("/lists/").unwrap().parse().unwrap();
        let now = house.moment();
        let went = house.at_once(6, |peil| async move { import_members::take(&peil, upload, "eva", now).await });
        assert_eq!(went.iter().filter(|went| went.is_ok()).count(), 1, "{went:?}");
        assert_eq!(people(&house).map(|rows| rows.len()), [3, 3, 3]);
        let again = decide(&mut desk, &preview, "keep");
        assert!(again.status == 409 && again.says("This list has been taken over already."), "{}", again.words());
    }

    fn lists_of_several_clusters_at_once_make_no_company_twice(on: On) {
        let house = House::new(on);
        work::furnish(&house, [0, 0, 0]);
        let list = work::list("alfa", 4);
        let now = house.moment();
        let uploads: Vec<_> = ["alfa", "beta", "gamma", "alfa"]
            .into_iter()
            .map(|cluster| {
                let content = list.as_bytes().to_vec();
                house.now(import_members::receive(&house.peil, cluster, "list.csv", content, "eva", now)).unwrap()
            })
            .collect();
        let next = std::sync::atomic::AtomicUsize::new(0);
        let taken = house.at_once(4, |peil| {
            let upload = uploads[next.fetch_add(1, std::sync::atomic::Ordering::SeqCst)];
            async move { import_members::take(&peil, upload, "eva", now).await }
        });
        assert!(taken.iter().all(Result::is_ok), "{taken:?}");
        assert_eq!(people(&house).map(|rows| rows.len()), [4, 4, 12]);
    }

    fn a_file_that_is_no_list_gets_a_clear_word(on: On) {
        let house = House::new(on);
        work::furnish(&house, [1, 0, 0]);
        let mut desk = house.evaluator();
        let before = house.rows();
        let excel = b"PK\x03\x04\x14\x00\x06\x00\x08\x00\x00\x00!\x00xxxxxxxxxxxx\x13\x00\x00\x00[Content_Types].xml\x00\x01\x02";
        let files: [(&str, &[u8], &str); 5] = [
            ("leden.csv", excel, "This workbook is damaged, cut off or locked with a password."),
            ("leden.csv", b"%PDF-1.7\n", "This is a PDF file."),
            ("leden.csv", b"<!DOCTYPE html><table>", "This is a web page."),
            ("leden.csv", b"Bedrijf;E-mail\nAcme\0;x\n", "This file is not text."),
            ("leden.csv", b"Bedrijf;E-mail\n\"Acme;an@acme.example\n", "The quotation mark that opens a cell on row 2 is never closed."),
        ];
        for (name, file, words) in files {
            let page = desk.hand_in("/clusters/alfa", "/clusters/alfa", name, file);
            assert!(page.status == 422 && page.says(words), "{words}: {} {}", page.status, page.words());
            assert!(page.says("We could not read this list"));
        }
        // What was pasted stands there still, to be put right.
        let pasted = "Bedrijf;E-mail\n\"Acme & Zonen;an@acme.example\nBeta;bo@beta.example";
        let page = desk.submit_parts("/clusters/alfa", "/clusters/alfa", &[("pasted", pasted)]);
        assert!(page.status == 422 && page.value("pasted") == pasted, "{}", page.text);
        let sessions = |rows: &std::collections::BTreeMap<String, Vec<String>>| {
            let mut rows = rows.clone();
            rows.remove("sessions");
            rows
        };
        assert_eq!(sessions(&house.rows()), sessions(&before));
        assert_eq!(desk.get("/clusters/nergens").status, 404);
        assert_eq!(desk.get("/lists/nergens").status, 404);
        assert_eq!(desk.get("/lists/0190a1b2-0000-7000-8000-000000000000").status, 404);
    }

    fn a_list_in_which_no_row_is_right_can_not_be_taken(on: On) {
        let house = House::new(on);
        work::furnish(&house, [0, 0, 0]);
        let mut desk = house.evaluator();
        for list in ["Bedrijf;E-mail\nAcme;geen adres\n", "Bedrijf;E-mail\n", "zomaar wat tekst\nzonder iets\n"] {
            let preview = hand_in(&mut desk, "lijst.csv", list.as_bytes());
            assert_eq!(desk.get(&preview).status, 200);
            let refused = decide(&mut desk, &preview, "keep");
            assert!(refused.status == 422 && refused.says("There is no row in this list that can be taken over."), "{}", refused.words());
        }
        assert_eq!(people(&house).map(|rows| rows.len()), [0, 0, 0]);
    }

    fn a_later_list_does_not_change_who_was_asked(on: On) {
        let house = House::new(on);
        work::furnish(&house, [2, 0, 0]);
        work::draft(&house);
        work::approve(&house);
        let frame = house.rows();
        let list = work::list("alfa", 4).replace("an1@", "anders@").replace("Firma alfa 2", "Andere naam");
        work::take_list(&house, "alfa", &list);
        let now = house.rows();
        for table in ["invitations", "frame_rows", "letters"] {
            assert_eq!(now[table], frame[table], "{table}");
        }
        assert!(house.now(prepare_wave::outlook(&house.peil, work::WAVE)).unwrap().invitations.len() > 2);
    }
}

#[test]
fn nothing_in_a_list_comes_back_as_html() {
    let house = House::new(On::Sqlite);
    work::furnish(&house, [0, 0, 0]);
    let mut desk = house.evaluator();
    for (number, payload) in PAYLOADS.into_iter().enumerate() {
        let cell = format!("\"{}\"", payload.replace('"', "\"\""));
        let all = [cell.as_str(); 5].join(";");
        let lists = [
            // In a cell of each kind, with something wrong with it and without.
            format!("Bedrijf;Naam;E-mail;Taal;Functie\n{all}\n{cell};{cell};x{number}@alfa.example;{cell};{cell}\n"),
            // In a heading that is known of and one that is not.
            format!("Bedrijf;E-mail;{cell};{cell} naam\nAcme {number};y{number}@alfa.example;{all}\n"),
            // In every heading: there is none then.
            format!("{all}\n{all}\n"),
            format!("{all}\nAcme {number} bis;z{number}@alfa.example;a;b;c\n"),
        ];
        for list in lists {
            let name = payload.replace(['"', '\\'], "_");
            let handed_in = desk.hand_in("/clusters/alfa", "/clusters/alfa", &name, list.as_bytes());
            let Some(preview) = handed_in.location.clone() else {
                assert_harmless(&handed_in, payload);
                continue;
            };
            assert_harmless(&desk.get(&preview), payload);
            let taken = desk.submit("/clusters", &preview, &[("decision", "keep")]);
            assert_harmless(&taken, payload);
            assert_harmless(&desk.get("/clusters/alfa"), payload);
            assert_harmless(&desk.get(&preview), payload);
        }
        let clusters = format!("code;name;type\n{cell};{cell};{cell}\nx{number};{cell};{cell}\ny{number};{cell};IBN\n");
        assert_harmless(&desk.hand_in("/clusters", "/cluster-list", payload, clusters.as_bytes()), payload);
        let form = [("code", payload), ("name", payload), ("type", payload)];
        assert_harmless(&desk.submit("/clusters", "/clusters", &form), payload);
        let named = [("code", &*format!("z{number}")), ("name", payload), ("type", "IBN")];
        assert_eq!(desk.submit("/clusters", "/clusters", &named).status, 303);
        assert_harmless(&desk.get("/clusters"), payload);
        assert_harmless(&desk.get(&format!("/clusters/z{number}")), payload);
    }
    // And on to the letters, the wave and the questionnaire.
    let members = desk.get("/clusters/alfa");
    assert!(members.says(PAYLOADS[0]), "{}", members.words());
    work::draft(&house);
    assert_harmless(&desk.get(work::WAVE_PAGE), "all");
    assert_harmless(&desk.get("/waves/new"), "all");
    let letters = work::release(&house);
    assert_eq!(house.deliver().accepted, letters as u64);
    assert_harmless(&desk.get("/mailbox"), "all");
    for number in 1..=letters {
        assert_harmless(&desk.get(&format!("/mailbox/{number}")), "all");
        let html = desk.get(&format!("/mailbox/{number}/html"));
        for mark in ["<script", "<img", "<svg/", "javascript:alert(1)\""] {
            assert!(!html.text.contains(mark), "{mark}: {}", html.text);
        }
    }
}
