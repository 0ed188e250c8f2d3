//! A list is put right at the desk: how it is read, what is wrong in it, who in it is known; and taking it over can be undone.

use std::io::Cursor;

use peil::services::import_members;
use peil::storage::suppressions::{self, Suppression};
use rust_xlsxwriter::Workbook;

use crate::stories;
use crate::support::browser::{Answer, Browser, assert_harmless};
use crate::support::house::House;
use crate::support::terminal::Terminal;
use crate::support::work;

/// Hands a list in for a cluster; where its preview is.
fn hand_in_for(desk: &mut Browser, cluster: &str, name: &str, list: &[u8]) -> String {
    let page = format!("/clusters/{cluster}");
    let answer = desk.hand_in(&page, &page, name, list);
    assert_eq!(answer.status, 303, "{}", answer.words());
    answer.location.unwrap()
}

fn hand_in(desk: &mut Browser, list: &str) -> String {
    hand_in_for(desk, "alfa", "lijst.csv", list.as_bytes())
}

/// Sends a form of the list's page; the page after it.
fn press(desk: &mut Browser, list: &str, below: &str, form: &[(&str, &str)]) -> Answer {
    let answer = desk.submit(list, &format!("{list}{below}"), form);
    assert_eq!(answer.status, 303, "{}", answer.words());
    desk.get(answer.location.as_deref().unwrap().split('#').next().unwrap())
}

fn decide(desk: &mut Browser, list: &str, decision: &str) -> Answer {
    desk.submit(list, list, &[("decision", decision)])
}

#[track_caller]
fn assert_says(page: &Answer, words: &[&str]) {
    for words in words {
        assert!(page.says(words), "“{words}” is missing from {}", page.words());
    }
}

/// What is known of people, row by row.
fn people(house: &House) -> [Vec<String>; 3] {
    let rows = house.rows();
    ["members", "contacts", "memberships"].map(|table| rows[table].clone())
}

/// A workbook with a cover and a list whose numbers are numbers.
pub fn xlsx() -> Vec<u8> {
    let mut workbook = Workbook::new();
    workbook.add_worksheet().set_name("Uitleg").unwrap().write_string(0, 0, "Vul het blad Leden in").unwrap();
    let list = workbook.add_worksheet().set_name("Leden").unwrap();
    let headings = ["Bedrijf", "KBO", "E-mail", "Lid sinds", "Sector"];
    for (column, heading) in (0u16..).zip(headings) {
        list.write_string(1, column, heading).unwrap();
    }
    list.write_string(3, 0, "Acme NV").unwrap().write_number(3, 1, 403_170_701.0).unwrap();
    list.write_string(3, 2, "an@acme.example").unwrap().write_number(3, 3, 2019.0).unwrap();
    list.write_string(3, 4, "Textiel").unwrap();
    list.write_string(4, 0, "Beta").unwrap().write_string(4, 2, "bo.beta.example").unwrap();
    workbook.save_to_buffer().unwrap()
}

/// The smallest workbook that an OpenDocument program would write.
pub fn ods() -> Vec<u8> {
    use std::io::Write;
    let cells = |cells: &[&str]| {
        let cell = |text: &&str| {
            format!("<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>")
        };
        format!("<table:table-row>{}</table:table-row>", cells.iter().map(cell).collect::<String>())
    };
    let content = format!(
        "<?xml version=\"1.0\"?><office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
         xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\">\
         <office:body><office:spreadsheet><table:table table:name=\"Blad1\">{}{}</table:table></office:spreadsheet></office:body>\
         </office:document-content>",
        cells(&["Société", "Courriel"]),
        cells(&["Forêt", "e@foret.example"])
    );
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let plain = zip::write::SimpleFileOptions::default();
    archive.start_file("mimetype", plain).unwrap();
    archive.write_all(b"application/vnd.oasis.opendocument.spreadsheet").unwrap();
    archive.start_file("content.xml", plain).unwrap();
    archive.write_all(content.as_bytes()).unwrap();
    archive.finish().unwrap().into_inner()
}

stories! {
    fn workbooks_are_lists_too_and_another_sheet_can_be_chosen(on: On) {
        let house = House::new(on);
        work::furnish(&house, [0, 0, 0]);
        let mut desk = house.evaluator();
        let list = hand_in_for(&mut desk, "alfa", "leden.xlsx", &xlsx());
        let page = desk.get(&list);
        assert_says(&page, &[
            "leden.xlsx, 2 rows. Read as XLSX, sheet “Leden”.",
            "KBO Enterprise number 403170701",
            "Lid sinds Member since 2019",
            "Blocks 5 3 (E-mail) bo.beta.example",
        ]);
        let page = press(&mut desk, &list, "/format", &[("sheet", "Uitleg"), ("header", "")]);
        assert_says(&page, &["sheet “Uitleg”", "0 new", "No column of addresses (1)"]);
        press(&mut desk, &list, "/format", &[("sheet", ""), ("header", "")]);
        assert_eq!(decide(&mut desk, &list, "keep").status, 303);
        let [members, ..] = people(&house);
        assert!(members.len() == 1 && members[0].contains("0403.170.701") && members[0].contains("Textiel"), "{members:?}");
        let list = hand_in_for(&mut desk, "alfa", "leden.ods", &ods());
        assert_says(&desk.get(&list), &["Read as ODS, sheet “Blad1”.", "Société Company Forêt", "1 new"]);
    }

    fn a_file_can_be_read_otherwise_and_nothing_typed_is_lost(on: On) {
        let house = House::new(on);
        work::furnish(&house, [0, 0, 0]);
        let mut desk = house.evaluator();
        let (bytes, _, _) = encoding_rs::WINDOWS_1252.encode("Bedrijf;E-mail\nZoë, Smit;a@zoe.example\nKaroo;fout\n");
        let list = hand_in_for(&mut desk, "alfa", "l.csv", &bytes);
        press(&mut desk, &list, "/rows", &[("cell-3-2", "b@karoo.example")]);
        let page = press(&mut desk, &list, "/format", &[("delimiter", ","), ("encoding", ""), ("header", "")]);
        assert_says(&page, &["columns separated by “,”", "does nothing: something else stands there now"]);
        let page = press(&mut desk, &list, "/format", &[("encoding", "macintosh"), ("delimiter", ";"), ("header", "")]);
        assert_says(&page, &["Read as macintosh", "Zo", "2 new"]);
        assert!(!page.says("Zoë"), "{}", page.words());
        let page = press(&mut desk, &list, "/format", &[("header", "0")]);
        assert_says(&page, &["No headings (1)", "Column 1"]);
        let page = press(&mut desk, &list, "/format", &[("header", "twee")]);
        assert_says(&page, &["“twee” is no row: a number is expected, or nothing."]);
        let page = press(&mut desk, &list, "/format", &[("header", "")]);
        assert_says(&page, &["Zoë, Smit", "2 new"]);
    }

    fn what_a_column_holds_is_said_once_for_all_lists_of_a_cluster(on: On) {
        let house = House::new(on);
        work::furnish(&house, [0, 0, 0]);
        let mut desk = house.evaluator();
        let text = "Klant;Bereikbaar op;Wie;Gewest\nAcme;an@acme.example;An;Limburg\n";
        let list = hand_in(&mut desk, text);
        assert_says(&desk.get(&list), &["0 new", "No column of companies (1)"]);
        let said = [("column-1", "company"), ("column-2", "address"), ("column-3", "full-name"), ("column-4", "")];
        let page = press(&mut desk, &list, "/columns", &said);
        assert_says(&page, &["1 new", "Klant Company said by a person Acme", "Gewest not taken over said by a person", "nothing: is not kept"]);
        let next = hand_in(&mut desk, &text.replace("Acme", "Beta").replace("acme", "beta"));
        let page = desk.get(&next);
        assert_says(&page, &["1 new", "Klant Company as in an earlier list of this cluster Beta"]);
        let other = hand_in_for(&mut desk, "beta", "l.csv", text.as_bytes());
        assert!(!desk.get(&other).says("as in an earlier list"), "that is another cluster");
        decide(&mut desk, &next, "keep");
        let [members, ..] = people(&house);
        assert!(members.len() == 1 && !members[0].contains("Limburg"), "{members:?}");
    }

    fn cells_are_put_right_in_place_and_the_file_stays_as_it_came(on: On) {
        let house = House::new(on);
        work::furnish(&house, [0, 0, 0]);
        let mut desk = house.evaluator();
        let list = hand_in(
            &mut desk,
            "Bedrijf;E-mail;Taal\nEen;een.example;vlaams?\nTwee;b@twee.example;vlaams?\nDrie;drie;vlaams?\nTotaal onzin;x;nl\n",
        );
        let content = |house: &House| content_of(house, &list);
        let before = content(&house);
        let form = [
            ("cell-2-2", "a@een.example"), ("cell-2-3", "NL"), ("cell-3-3", "vlaams?"), ("cell-4-2", "drie"), ("alike", "2-3"),
        ];
        let page = press(&mut desk, &list, "/rows", &form);
        assert_says(&page, &[
            "Saved: 2 edits.",
            "Row 2, E-mail: “een.example” became “a@een.example”",
            "Everywhere in Taal: “vlaams?” became “NL” (3 cells)",
            "eva",
            "2 new",
            "Blocks 4 2 (E-mail) drie",
        ]);
        // Typed beside the button: kept too.
        let page = press(&mut desk, &list, "/rows", &[("leave", "5"), ("cell-5-2", "ook weg"), ("cell-4-2", "<b>@drie.example")]);
        assert_says(&page, &["Row 5 left out: “Totaal onzin; x; nl”", "Saved: 2 edits."]);
        assert!(!page.text.contains("<b>@"), "what was typed becomes no markup");
        assert_eq!(people(&house).map(|rows| rows.len()), [0, 0, 0]);
        // Somebody else comes back the day after.
        house.days_later(1);
        let mut desk = house.evaluator();
        let page = press(&mut desk, &list, "/rows", &[("cell-4-2", "c@drie.example")]);
        assert_says(&page, &["3 new", "No problems found."]);
        let page = press(&mut desk, &list, "/rows", &[("withdraw", "1")]);
        assert_says(&page, &["The edit was taken back.", "taken back by eva", "Blocks 2 2 (E-mail) een.example", "2 new"]);
        assert_eq!(desk.submit(&list, &format!("{list}/rows"), &[("withdraw", "1")]).status, 404, "it is back already");
        assert_eq!(content(&house), before);
        decide(&mut desk, &list, "keep");
        let page = desk.get("/clusters/alfa");
        assert_says(&page, &["2 members", "c@drie.example nl", "b@twee.example nl"]);
        let late = desk.submit(&list, &format!("{list}/rows"), &[("cell-2-2", "a@een.example")]);
        assert_eq!(late.status, 409);
    }

    fn hundreds_of_problems_come_page_by_page_and_kind_by_kind(on: On) {
        let house = House::new(on);
        work::furnish(&house, [0, 0, 0]);
        let mut desk = house.evaluator();
        let mut text = "Bedrijf;E-mail;Taal\n".to_owned();
        for number in 0..120 {
            text.push_str(&format!("Firma {number};a{number}.example;klingon\n"));
        }
        let list = hand_in(&mut desk, &text);
        let page = desk.get(&list);
        assert_says(&page, &["All (240)", "Wrong address (120)", "Unknown language (120)", "Page 1 of 5", "a49.example"]);
        assert!(!page.says("a50.example"), "that is on the next page");
        let page = desk.get(&format!("{list}?kind=unknown-language&page=3"));
        assert_says(&page, &["Page 3 of 3", "klingon"]);
        assert!(!page.says("there is no @"), "{}", page.words());
        // From there and back to there, for all alike.
        let answer = desk.submit(
            &list, &format!("{list}/rows"),
            &[("kind", "unknown-language"), ("page", "3"), ("alike", "102-3"), ("cell-102-3", "nl")],
        );
        let back = answer.location.unwrap();
        assert!(back.contains("kind=unknown-language&page=3"), "{back}");
        assert_says(&desk.get(&list), &["All (120)", "(120 cells)"]);
        for nonsense in ["?page=0", "?page=99", "?page=x", "?kind=nothing&page=-1", "?kind=%3Cimg%3E"] {
            let page = desk.get(&format!("{list}{nonsense}"));
            assert!(page.status == 200 && !page.text.contains("<img"), "{nonsense}");
        }
    }

    fn rejected_rows_leave_as_they_came_with_their_reasons(on: On) {
        let house = House::new(on);
        work::furnish(&house, [0, 0, 0]);
        let mut desk = house.evaluator();
        let list = hand_in(&mut desk, "Titel;;\nBedrijf;E-mail;Taal\nGoed;a@goed.example;nl\n=1+1;fout.example;nl\nWeg;w@weg.example;fr\n");
        press(&mut desk, &list, "/rows", &[("leave", "5"), ("cell-4-1", "Geen formule")]);
        let page = desk.get(&list);
        assert_says(&page, &["Rows that are not taken over, as a file with the reasons"]);
        let file = desk.get(&format!("{list}/rejected.csv"));
        let text = file.text.as_str();
        assert!(text.starts_with("\u{feff}Bedrijf;E-mail;Taal;Row;Reasons\r\n"), "{text}");
        assert!(text.contains("'=1+1;fout.example;nl;4;") && text.contains("there is no @ in it"), "{text}");
        assert!(text.contains("Weg;w@weg.example;fr;5;Left out by eva."), "{text}");
        assert!(!text.contains("goed.example") && !text.contains("Geen formule"), "{text}");
        // Mended there and handed in again, it is a list like any other.
        let mended = text.replace("fout.example", "g@fout.example");
        let list = hand_in(&mut desk, &mended);
        assert_says(&desk.get(&list), &["2 new"]);
    }

    fn who_looks_like_somebody_known_is_decided_by_a_person(on: On) {
        let house = House::new(on);
        work::furnish(&house, [1, 0, 0]);
        let mut desk = house.evaluator();
        let text = "Bedrijf;Naam;E-mail\nFirma Alfa Groep;Bo Maes;bo@alfa.example\nVreemd;Jo;jo@telenet.be\n";
        let list = hand_in_for(&mut desk, "beta", "l.csv", text.as_bytes());
        let page = desk.get(&list);
        assert_says(&page, &[
            "Firma Alfa Groep, Bo Maes, bo@alfa.example Firma alfa 1 NV, An Peeters 1, an1@alfa.example (alfa) an address at the same domain",
            "One likeness to somebody known still waits for your word.",
            "2 new",
        ]);
        let name = page.text.split("name=\"same-2-").nth(1).unwrap().split('"').next().unwrap();
        let name = format!("same-2-{name}");
        let page = press(&mut desk, &list, "/likenesses", &[(&name, "company")]);
        assert_says(&page, &["Saved: one decision.", "a further contact"]);
        assert!(!page.says("still waits"), "{}", page.words());
        let forged = desk.submit(&list, &format!("{list}/likenesses"), &[(&name, "cousin")]);
        assert_eq!(forged.status, 400);
        let page = press(&mut desk, &list, "/likenesses", &[(&name, "")]);
        assert_says(&page, &["still waits"]);
        press(&mut desk, &list, "/likenesses", &[(&name, "person")]);
        assert_says(&desk.get(&list), &["an1@alfa.example → bo@alfa.example"]);
        press(&mut desk, &list, "/likenesses", &[(&name, "company")]);
        decide(&mut desk, &list, "keep");
        assert_eq!(people(&house).map(|rows| rows.len()), [2, 3, 3]);
        assert_says(&desk.get("/clusters/beta"), &["an1@alfa.example", "2 members"]);
    }

    fn taking_over_can_be_undone_to_the_letter(on: On) {
        let house = House::new(on);
        work::furnish(&house, [2, 1, 0]);
        let before = people(&house);
        let mut desk = house.evaluator();
        let list = hand_in(
            &mut desk,
            "Bedrijf;Voornaam;Naam;E-mail;Grootte;Sector;Eligible\n\
             Firma alfa 1 Groep;An;Peeters 1;an1@alfa.example;250+;Textiel;nee\nNieuw;Jo;Maes;jo@nieuw.example;;;\n\
             Firma beta 1 NV;An;Peeters 1;an1@beta.example;;;\nNieuw;Els;Smit;els@nieuw.example;;;\n",
        );
        decide(&mut desk, &list, "keep");
        assert_eq!(people(&house).map(|rows| rows.len()), [4, 5, 5]);
        let page = desk.get(&list);
        assert_says(&page, &["Taken over on", "by eva.", "Undo taking it over"]);
        // How many it concerns is said before the button, in what has to be opened first.
        for (language, words) in [
            ("nl", "“lijst.csv”: één lid verdwijnt weer, 2 leden worden weer zoals ze waren."),
            ("fr", "« lijst.csv » : un membre disparaît à nouveau, 2 membres redeviennent ce qu’ils étaient."),
            ("en", "“lijst.csv”: one member goes again, 2 become as they were."),
        ] {
            let page = desk.get(&format!("{list}?language={language}")).text.replace('\u{a0}', " ");
            let details = page.split("<details>").find(|part| part.contains("value=\"undo\"")).unwrap();
            let (before, _) = details.split_once("value=\"undo\"").unwrap();
            assert!(before.contains(words), "{language}: “{words}” is missing from {before}");
        }
        assert_eq!(decide(&mut desk, &list, "undo").status, 303);
        let page = desk.get(&list);
        assert_says(&page, &["Undone: one member is gone again, 2 are as they were.", "that was undone on", "Take over"]);
        assert_eq!(people(&house), before);
        let twice = decide(&mut desk, &list, "undo");
        assert!(twice.status == 409 && twice.says("This list is not taken over, so there is nothing to undo."), "{}", twice.words());
        // It can be decided on again.
        decide(&mut desk, &list, "keep");
        decide(&mut desk, &list, "undo");
        assert_eq!(people(&house), before);
        assert_eq!(house.count("list_journal"), house.count("memberships") * 3, "only what still stands is noted");
    }

    fn what_others_built_on_is_not_undone(on: On) {
        let house = House::new(on);
        work::furnish(&house, [0, 0, 0]);
        let mut desk = house.evaluator();
        let list = hand_in(&mut desk, "Bedrijf;Naam;E-mail\nAcme;An;an@acme.example\n");
        decide(&mut desk, &list, "keep");
        let later = hand_in(&mut desk, "Bedrijf;Naam;E-mail\nAcme;Anna;an@acme.example\n");
        decide(&mut desk, &later, "keep");
        let standing = people(&house);
        let refused = decide(&mut desk, &list, "undo");
        assert!(refused.status == 409 && refused.says("“Acme” has been changed since by another list or a person"), "{}", refused.words());
        decide(&mut desk, &later, "undo");
        // Another cluster's list makes it a member there: it is no longer this list's alone.
        let elsewhere = hand_in_for(&mut desk, "beta", "b.csv", "Bedrijf;Naam;E-mail\nAcme;An;an@acme.example\n".as_bytes());
        decide(&mut desk, &elsewhere, "keep");
        assert_eq!(decide(&mut desk, &list, "undo").status, 409);
        decide(&mut desk, &elsewhere, "undo");
        work::draft(&house);
        work::approve(&house);
        let refused = decide(&mut desk, &list, "undo");
        assert!(refused.status == 409 && refused.says("the wave “Leden 2026” was approved since"), "{}", refused.words());
        assert_ne!(people(&house), standing, "the second list was undone");
    }

    fn sector_and_region_are_facts_of_the_questionnaire_and_whoever_is_not_eligible_is_not_asked(on: On) {
        let house = House::new(on);
        work::furnish(&house, [0, 0, 0]);
        let mut desk = house.evaluator();
        let list = hand_in(
            &mut desk,
            "Bedrijf;E-mail;Sector;Regio;Komt in aanmerking;Schoenmaat\n\
             Acme;an@acme.example;Textiel;Limburg;ja;43\nBeta;bo@beta.example;Chemie;Antwerpen;neen;44\nGamma;g@gamma.example;;;soms;\n",
        );
        let page = desk.get(&list);
        assert_says(&page, &[
            "Sector Sector Textiel Conditions in the questionnaire and comparison by sector.",
            "Regio Region Limburg Conditions in the questionnaire and comparison by region.",
            "Komt in aanmerking May be asked ja Whoever may not be asked gets no invitation.",
            "Schoenmaat not taken over 43 nothing: is not kept",
            "“soms” is left out: yes or no is expected.",
        ]);
        decide(&mut desk, &list, "keep");
        assert_eq!(work::send(&house), 2);
        let frame = house.rows()["frame_rows"].join("\n");
        // The two databases quote otherwise.
        let frame = frame.replace(['"', '\\'], "");
        for fact in ["member.sector:Textiel", "member.region:Limburg"] {
            assert!(frame.contains(fact), "{fact} is missing from {frame}");
        }
        assert!(!frame.contains("Chemie"), "whoever is not eligible is not in it");
        let back = hand_in(&mut desk, "Bedrijf;E-mail;Eligible\nBeta;bo@beta.example;yes\n");
        assert_says(&desk.get(&back), &["May be asked: no → yes"]);
        decide(&mut desk, &back, "keep");
        assert_says(&desk.get("/clusters/alfa"), &["3 members"]);
    }

    fn an_address_that_bounced_is_replaced_and_a_wish_is_not(on: On) {
        let house = House::new(on);
        work::furnish(&house, [2, 0, 0]);
        suppress(&house, &work::address("alfa", 1), suppressions::BOUNCED);
        suppress(&house, &work::address("alfa", 2), suppressions::ASKED);
        let mut desk = house.evaluator();
        let text = work::list("alfa", 2).replace("an1@", "nieuw1@").replace("an2@", "nieuw2@");
        let list = hand_in(&mut desk, &text);
        let page = desk.get(&list);
        assert_says(&page, &["an1@alfa.example → nieuw1@alfa.example", "wants no mails: stays a member, gets no letter"]);
        decide(&mut desk, &list, "keep");
        let [_, contacts, _] = people(&house);
        assert!(contacts.iter().any(|contact| contact.contains("nieuw1@")), "{contacts:?}");
        assert!(!contacts.iter().any(|contact| contact.contains("nieuw2@")), "{contacts:?}");
    }

    fn another_company_that_shares_the_mailbox_of_a_silent_one_is_itself(on: On) {
        let house = House::new(on);
        work::furnish(&house, [0, 1, 0]);
        suppress(&house, &work::address("beta", 1), suppressions::ASKED);
        let mut desk = house.evaluator();
        let list = hand_in(&mut desk, "Bedrijf;E-mail\nHeel Anders;an1@beta.example\nGewoon;g@gewoon.example\n");
        decide(&mut desk, &list, "keep");
        let page = desk.get("/clusters/alfa");
        assert_says(&page, &["2 members", "Heel Anders"]);
        assert!(!page.says("Firma beta 1"), "{}", page.words());
        assert_eq!(work::send(&house), 1, "the mailbox gets no letter under another name either");
    }

    fn the_command_line_maps_reads_workbooks_and_undoes(on: On) {
        let terminal = Terminal::new(on);
        terminal.write("clusters.csv", work::CLUSTERS);
        terminal.json(&["clusters", "import", "clusters.csv"]);
        terminal.write("leden.xlsx", xlsx());
        let taken = terminal.json(&["members", "import", "leden.xlsx", "--cluster", "alfa", "--leave-out-faulty"]);
        assert_eq!((&taken["new"], &taken["left_out"]), (&1.into(), &1.into()));
        terminal.write("klanten.csv", "Klant,Waar\nGamma,g@gamma.example\n");
        let import = ["members", "import", "klanten.csv", "--cluster", "alfa"];
        terminal.run(&import).assert_refused(&["no row in the list that can be taken over"]);
        let mapped = terminal.json(&[&import[..], &["--map", "company=klant", "--map", "address=2", "--delimiter", ","]].concat());
        assert_eq!(mapped["new"], 1);
        assert_eq!(terminal.json(&import)["unchanged"], 1, "what was said is remembered");
        terminal.run(&[&import[..], &["--map", "company=omzet"]].concat()).assert_refused(&["omzet"]);
        terminal.run(&[&import[..], &["--map", "shoe=Klant"]].concat()).assert_refused(&["shoe", "company"]);
        terminal.run(&[&import[..], &["--map", "Klant"]].concat()).assert_refused(&["FIELD=HEADING"]);
        terminal.run(&[&import[..], &["--delimiter", "x"]].concat()).assert_refused(&["“x” is no delimiter"]);
        // The last list changed nobody: undoing it leaves everybody.
        assert_eq!(terminal.json(&["members", "undo", "--cluster", "alfa"])["removed"], 0);
        let list = mapped["list"].as_str().unwrap();
        assert_eq!(terminal.json(&["members", "undo", "--list", list])["removed"], 1);
        let listed = terminal.run(&["members", "list", "--cluster", "alfa"]).out;
        assert!(listed.contains("an@acme.example") && listed.contains("1 members"), "{listed}");
        terminal.run(&["members", "undo", "--list", list]).assert_refused(&["it is waiting, not taken over"]);
        terminal.run(&["members", "undo", "--cluster", "beta"]).assert_refused(&["no list of this cluster was taken over"]);
    }

    fn a_hostile_list_harms_no_page(on: On) {
        let house = House::new(on);
        work::furnish(&house, [1, 0, 0]);
        let mut desk = house.evaluator();
        let text = "Bedrijf;E-mail;<img src=x>\n<img src=x>;x\"><script>;<img src=x>\nFirma alfa 9;x@alfa.example;1\n";
        let list = hand_in(&mut desk, text);
        let page = press(&mut desk, &list, "/rows", &[("cell-2-2", "\"><img src=x>"), ("cell-9999-1", "x"), ("cell-2-99999", "x"), ("cell-x-y", "x")]);
        assert_harmless(&page, "a list");
        assert_says(&page, &["Saved: one edit."]);
    }
}

/// The bytes of a list as they are kept.
fn content_of(house: &House, list: &str) -> Vec<u8> {
    let id = list.strip_prefix("/lists/").unwrap().parse().unwrap();
    house.now(import_members::look_at(&house.peil, id)).unwrap().upload.content
}

/// Notes that an address must not be written to.
fn suppress(house: &House, address: &str, reason: &str) {
    let (address_key, reason, since) = (address.to_owned(), reason.to_owned(), house.moment());
    let row =
        Suppression { address_key, reason, since: since.into(), noted_by: "eva".to_owned(), evidence: String::new() };
    house.now(house.peil.store.write(move |db| suppressions::add(db, row))).unwrap();
}

stories! {
    fn a_row_without_a_person_and_one_of_another_cluster_are_problems_by_row_and_column(on: On) {
        let house = House::new(on);
        work::furnish(&house, [2, 0, 0]);
        let list = "Bedrijf;Naam;E-mail;Taal\n\
            Firma alfa 1 NV;An Peeters 1;an1@alfa.example;NL\n\
            Firma alfa 2;An Peeters 2;an2@alfa.example;FR\n\
            Nieuw BV;;x@nieuw.example;NL\n";
        let mut desk = house.evaluator();
        let upload = hand_in_for(&mut desk, "beta", "leden.csv", list.as_bytes());
        let page = desk.get(&upload);
        assert_says(
            &page,
            &[
                "Somebody at “an1@alfa.example” is a member of alfa already.",
                "Somebody at “an2@alfa.example” is a member of alfa already.",
                "Nobody is named.",
                "2 likenesses to people who are known still wait for your word.",
            ],
        );
        // A manager knows their own list only.
        let given = house
            .now(peil::services::give_link::give(&house.peil, "beta", work::new_link(), work::order(&house)))
            .unwrap();
        let start = format!("{}/en", given.href.strip_prefix(&house.url).unwrap());
        let mut manager = house.visitor();
        let own = manager.hand_in_openly(&start, "leden.csv", list.as_bytes()).location.unwrap();
        for path in [own.clone(), format!("{own}/problems.csv")] {
            let page = manager.get(&path);
            assert!(page.status == 200 && page.text.contains("Nobody is named"), "{path}: {}", page.text);
            assert!(
                !page.text.contains("member of alfa") && !page.text.contains("alfa already"),
                "{path}: {}",
                page.text
            );
        }
    }

    fn a_company_whose_name_is_only_alike_waits_for_a_word_also_at_the_same_address(on: On) {
        let house = House::new(on);
        work::furnish(&house, [2, 0, 0]);
        let list = "Bedrijf;Naam;E-mail\nFirma alfa 1 BV;An Peeters 1;an1@alfa.example\nFIRMA ALFA 2 N.V.;An Peeters 2;an2@alfa.example\n";
        let mut desk = house.evaluator();
        let upload = hand_in_for(&mut desk, "beta", "leden.csv", list.as_bytes());
        assert_says(&desk.get(&upload), &["2 likenesses to people who are known still wait for your word."]);
        decide(&mut desk, &upload, "keep");
        // The one is another company until somebody says otherwise; of the other there is no doubt.
        assert_eq!((house.count("members"), house.count("memberships")), (3, 4));
    }

    fn a_list_of_which_nothing_can_be_taken_does_not_offer_it(on: On) {
        let house = House::new(on);
        work::furnish(&house, [1, 0, 0]);
        let mut desk = house.evaluator();
        let upload =
            hand_in_for(&mut desk, "beta", "leden.csv", "Bedrijf;Naam;E-mail\nAcme;An;geen adres\n".as_bytes());
        let page = desk.get(&upload);
        assert!(!page.text.contains("value=\"keep\"") && page.text.contains("value=\"discard\""), "{}", page.text);
        assert_says(
            &page,
            &["There is no row in this list that can be taken over. Put the problems below right first."],
        );
    }
}
