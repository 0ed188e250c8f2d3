//! What the trail keeps of words and settings that change: codes of no language, and fingerprints that prove which words
//! there were; the page says them in the language of whoever reads.

use data_encoding::HEXLOWER;
use peil::services::prepare_wave::{self, Manner, NewWave};
use peil::services::{correct_address, give_link, word_letters};
use peil::trail::Entry;
use peil::wave::ledger::Kind;
use peil::wave::{Quiet, Targets};
use peil::wording::Language;
use sha2::{Digest, Sha256};

use super::entries;
use crate::stories;
use crate::support::house::House;
use crate::support::work::{self, WAVE};

const OWN: &str = "Beste {{salutation_name}},\n\nEen eigen begin voor {{member}} van {{cluster}}.\n\n{{link}}\n\n\
    Tot {{closes_on}}. {{contact_name}}, {{contact_email}}. Stoppen: {{stop_link}} {{sender_name}}\n";

/// As an auditor would work it out who has the words.
fn proof(subject: &str, body: &str) -> String {
    format!("sha256:{}", HEXLOWER.encode(&Sha256::digest(format!("{subject}\n\n{body}"))))
}

fn of_act(house: &House, act: &str) -> Vec<Entry> {
    entries(house).into_iter().filter(|entry| entry.act == act).collect()
}

stories! {
    fn which_words_a_letter_had_can_be_proved(on: On) {
        let house = House::new(on);
        work::furnish(&house, [1, 0, 0]);
        work::draft(&house);
        let which = (Kind::Invitation, Language::NL);
        let found = || house.now(word_letters::find(&house.peil, WAVE, which.0, which.1)).unwrap();
        let usual = found();
        let write = |subject: &str, body: &str| {
            house.now(word_letters::write(&house.peil, WAVE, which, (subject, body), work::order(&house))).unwrap();
        };
        write("Eerste onderwerp", OWN);
        let second = OWN.replace("eigen begin", "ander begin");
        write("Eerste onderwerp", &second.replace('\n', "\r\n"));
        house.now(word_letters::restore(&house.peil, WAVE, which, work::order(&house))).unwrap();
        let proofs = [
            proof(&usual.subject, &usual.body),
            proof("Eerste onderwerp", OWN),
            proof("Eerste onderwerp", &second),
        ];
        let told: Vec<[String; 3]> = of_act(&house, "letter-worded")
            .into_iter()
            .chain(of_act(&house, "letter-restored"))
            .map(|entry| [entry.act, entry.was, entry.became])
            .collect();
        let line = |act: &str, was: usize, became: usize| {
            [act.to_owned(), format!("invitation nl {}", proofs[was]), format!("invitation nl {}", proofs[became])]
        };
        let expected = [line("letter-worded", 0, 1), line("letter-worded", 1, 2), line("letter-restored", 2, 0)];
        assert_eq!(told, expected);
        // One letter more in the words is another fingerprint, and no word of them is in the trail.
        assert_ne!(proofs[1], proof("Eerste onderwerp", &format!("{OWN}.")));
        assert!(!format!("{:?}", house.rows()["audit"]).contains("eigen begin"));
        let mut desk = house.evaluator();
        for (language, named) in [("nl", "Uitnodiging, Nederlands"), ("fr", "Invitation, Nederlands"), ("en", "Invitation, Nederlands")] {
            let page = desk.get(&format!("/audit?act=letter-worded&language={language}"));
            assert!(page.says(&format!("{named}, {}", proofs[1])), "{language}: {}", page.words());
        }
        let page = desk.get("/audit?act=wave-changed&language=nl");
        assert!(page.says("Ontwerp: Uitnodiging, Nederlands"), "{}", page.words());
    }

    fn what_of_a_wave_was_changed_is_kept_in_codes_and_said_in_the_language_of_the_reader(on: On) {
        let house = House::new(on);
        work::furnish(&house, [1, 0, 0]);
        work::draft(&house);
        let new = NewWave {
            closes_on: "2026-04-20".parse().unwrap(),
            clusters: vec!["alfa".to_owned()],
            sender_name: "Team A; closes B".to_owned(),
            contact_name: "Geheime Naam".to_owned(),
            answers_can_change: true,
            manner: Manner { quiet: Quiet::parse("20:00-07:00", true).unwrap(), hold_minutes: 5, ..Manner::at_once() },
            targets: Targets::of_typed("60", []).unwrap(),
            ..work::new_wave(WAVE)
        };
        house.now(prepare_wave::change(&house.peil, new, work::order(&house))).unwrap();
        let made = of_act(&house, "wave-made").remove(0);
        assert_eq!((made.was.as_str(), made.became.as_str()), ("", "clusters 3; closes 2026-04-06; privacy confidential"));
        let changed = of_act(&house, "wave-changed").remove(0);
        assert_eq!(changed.was, "draft");
        let codes = "draft: clusters 3 → 1; closes 2026-04-06 → 2026-04-20; hold 0 → 5; \
            quiet-hours 0-0 false → 1200-420 true; sender Evaluatieteam → Team A; closes B; contact; \
            answers-can-change false → true; targets";
        assert_eq!(changed.became, codes);
        let mut desk = house.evaluator();
        for (language, said) in [
            ("nl", "Ontwerp: clusters: 3 → 1; sluitdatum: 6 april 2026 → 20 april 2026; tijd om terug te nemen:"),
            ("nl", "stille uren: geen → van 20:00 tot 7:00 en in het weekend; afzender: Evaluatieteam → Team A"),
            ("nl", "contactpersoon gewijzigd; verstuurde antwoorden kunnen nog gewijzigd worden: nee → ja; doel gewijzigd"),
            ("fr", "jour de clôture\u{a0}: 6 avril 2026 → 20 avril 2026"),
            ("en", "closing day: 6 April 2026 → 20 April 2026"),
            ("en", "contact person changed; sent answers can be changed: no → yes; target changed"),
        ] {
            let page = desk.get(&format!("/audit?act=wave-changed&language={language}"));
            let words = page.words().replace('\u{a0}', " ");
            assert!(words.contains(&said.replace('\u{a0}', " ")), "{language}: “{said}” is missing from {words}");
            assert!(!words.contains("Geheime Naam") && !words.contains("quiet-hours"), "{words}");
        }
        let page = desk.get("/audit?act=wave-made&language=nl");
        assert!(page.says("Nadien: clusters: 3; sluitdatum: 6 april 2026"), "{}", page.words());
        // The file is for programs: it has the codes, whatever the language of whoever takes it.
        assert!(desk.get("/audit/audit.csv?act=wave-changed&language=nl").text.contains(codes));
    }

    fn what_was_done_with_a_list_is_kept_in_codes_and_said_in_the_language_of_the_reader(on: On) {
        let house = House::new(on);
        work::furnish(&house, [0, 0, 0]);
        let mut desk = house.evaluator();
        let file = "Bedrijf;E-mail;Taal\nEen;een.example;NL\nTwee;b@twee.example;NL\nDrie;c@drie.example;NL\n";
        let list = desk.hand_in("/clusters/alfa", "/clusters/alfa", "lijst.csv", file.as_bytes()).location.unwrap();
        let mut press = |below: &str, form: &[(&str, &str)]| {
            let pressed = desk.submit(&list, &format!("{list}{below}"), form);
            assert_eq!(pressed.status, 303, "{below} {form:?}: {}", pressed.words());
        };
        press("/rows", &[("cell-2-2", "a@een.example"), ("cell-3-1", "Twee NV")]);
        press("/rows", &[("withdraw", "2")]);
        press("/rows", &[("leave", "4")]);
        press("/columns", &[("column-3", "")]);
        press("/format", &[("header", "1"), ("delimiter", ";"), ("encoding", "")]);
        press("", &[("decision", "keep")]);
        press("", &[("decision", "undo")]);
        press("", &[("decision", "discard"), ("typed", "2")]);
        let told: Vec<[String; 3]> = entries(&house)
            .into_iter()
            .filter(|entry| entry.kind == "list")
            .map(|entry| [entry.act, entry.was, entry.became])
            .collect();
        let taken = "taken: members-new 2; members-changed 0; members-unchanged 0; members-not-named 0; rows-left-out 0; rows-waiting 0";
        let expected = [
            ["list-received", "", "rows 3"],
            ["list-mended", "", "edits 2"],
            ["list-mended", "edit 2", ""],
            ["list-mended", "", "edits 1"],
            ["list-read-otherwise", "", "columns"],
            ["list-read-otherwise", "", "format"],
            ["list-taken", "waiting", taken],
            ["list-undone", "taken", "waiting: members-removed 2; members-as-before 0"],
            ["list-discarded", "waiting", "discarded"],
        ];
        assert_eq!(told, expected.map(|line| line.map(str::to_owned)));
        for (language, said) in [
            ("nl", "Voordien: wacht op een beslissing Nadien: overgenomen: nieuwe leden: 2; gewijzigde leden: 0"),
            ("nl", "Nadien: rijen: 3"),
            ("nl", "Nadien: betekenis van de kolommen gewijzigd"),
            ("nl", "Voordien: verbetering nummer: 2"),
            ("fr", "Après: attend une décision : membres retirés : 2; membres tels qu’avant : 0"),
            ("en", "Before: waits for a decision After: put aside"),
            ("en", "After: edits: 2"),
        ] {
            let page = desk.get(&format!("/audit?subject=lijst.csv&language={language}"));
            let words = page.words().replace('\u{a0}', " ");
            assert!(words.contains(said), "{language}: “{said}” is missing from {words}");
            assert!(!words.contains("members-new"), "{words}");
        }
        let file = desk.get("/audit/audit.csv?act=list-taken&language=nl");
        assert!(file.text.contains(taken), "{}", file.text);
    }

    fn links_addresses_and_files_are_told_in_codes_too(on: On) {
        let house = House::new(on);
        work::sent(&house, [3, 0, 0]);
        let mut desk = house.evaluator();
        let given = house.now(give_link::give(&house.peil, "alfa", work::new_link(), work::order(&house))).unwrap();
        house.now(give_link::revoke(&house.peil, "alfa", given.link.id, work::order(&house))).unwrap();
        let invitation = work::ledger(&house)[&work::address("alfa", 1)].invitation_id;
        house.now(correct_address::correct(&house.peil, invitation, "nieuw@alfa.example", work::order(&house))).unwrap();
        for file in ["/growth/growth.csv?from=2026-01-01&to=2026-02-01", "/waves/Leden%202026/results/csv/cases", "/audit/audit.csv?act=logged-in&by=eva"] {
            assert_eq!(desk.get(file).status, 200, "{file}");
        }
        for (act, was, became) in [
            ("link-given", "", "person Mia Maes; days 10"),
            ("link-revoked", "person Mia Maes", ""),
            ("address-corrected", "", "wave Leden 2026"),
            ("file-taken", "", "file growth.csv; from 2026-01-01; until 2026-02-01"),
            ("results-taken", "", "file cases.csv"),
            ("trail-exported", "", "act logged-in; by eva"),
        ] {
            let entry = of_act(&house, act).remove(0);
            assert_eq!((entry.was.as_str(), entry.became.as_str()), (was, became), "{act}");
        }
        let published = of_act(&house, "survey-published").remove(0);
        assert!(published.became.starts_with("version 1; sha-256 "), "{published:?}");
        for (act, language, said) in [
            ("link-given", "nl", "voor: Mia Maes; dagen: 10"),
            ("address-corrected", "nl", "meting: Leden 2026"),
            ("file-taken", "fr", "fichier : growth.csv; du : 1er janvier 2026; au : 1er février 2026"),
            ("trail-exported", "en", "what was done: Logged in; by: eva"),
            ("survey-published", "en", "version: 1; SHA-256: "),
        ] {
            let words = desk.get(&format!("/audit?act={act}&language={language}")).words().replace('\u{a0}', " ");
            assert!(words.contains(said), "{act}: “{said}” is missing from {words}");
        }
    }
}
