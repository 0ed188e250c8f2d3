//! One person asks what is held about them, and asks to be erased.

use std::collections::BTreeMap;

use peil::rights::{Grant, Role, Scope};
use peil::services::back_up;
use peil::services::erase_person::{self, Whom};
use peil::services::report_wave::{Depth, report_wave};
use peil::services::restore_house;
use peil::services::{Refusal, close_wave, release_wave, remind_members, verify_house};
use peil::storage::erased_list::ErasedList;
use peil::storage::postgres_programs::Programs;
use peil::wave::Audience;
use peil::wave::link::MasterKey;

use crate::stories;
use crate::support::company::Company;
use crate::support::house::{Database, House, rows_of};
use crate::support::office::{office, peil, said};
use crate::support::work::{self, WAVE};

const PERSON: &str = "an1@alfa.example";

/// Everything that says who the first of the list of Alfa is.
const NAMES: [&str; 2] = [PERSON, "Peeters 1"];

fn whom() -> Whom {
    Whom::Address(PERSON.to_owned())
}

fn erase(house: &House) -> peil::storage::erasures::ErasureRow {
    let order = work::order(house).because("zij vroeg het");
    house.now(erase_person::erase(&house.peil, whom(), PERSON, order)).unwrap()
}

/// The rows in which somebody is named, by table. What a blob holds is looked at as text.
fn naming(rows: &BTreeMap<String, Vec<String>>, names: &[&str]) -> Vec<String> {
    let hex = |text: &str| text.bytes().map(|byte| format!("{byte:02x}")).collect::<String>();
    let names: Vec<String> = names.iter().flat_map(|name| [name.to_lowercase(), hex(name)]).collect();
    let mut found = Vec::new();
    for (table, rows) in rows {
        for row in rows {
            let low = row.to_lowercase();
            if names.iter().any(|name| low.contains(name)) {
                found.push(format!("{table}: {row}"));
            }
        }
    }
    found
}

fn contact_id(house: &House) -> String {
    let hex = match house.address().starts_with("sqlite") {
        true => house.lines("SELECT lower(hex(id)) AS line FROM contacts WHERE address = 'an1@alfa.example'"),
        false => house.lines("SELECT encode(id, 'hex') AS line FROM contacts WHERE address = 'an1@alfa.example'"),
    };
    uuid::Uuid::parse_str(&hex[0]).unwrap().to_string()
}

stories! {
    fn whoever_asks_gets_everything_that_is_held_and_nobody_else_does(on: On) {
        let house = House::new(on);
        work::sent(&house, [3, 0, 0]);
        Company::of(&house, "alfa", 1).finish();
        let id = contact_id(&house);
        let mut desk = house.evaluator();
        let page = desk.get(&format!("/persons/{id}"));
        assert!(page.says("What we hold about an1@alfa.example") && page.says("the place as a contact of 1 member"), "{}", page.words());
        assert!(page.says("The answers in 1 wave stay in the figures"), "{}", page.words());
        let before = house.lines("SELECT act AS line FROM audit WHERE act = 'person-shown'").len();
        let file = desk.get(&format!("/persons/{id}/held.json"));
        assert_eq!(file.status, 200);
        let held: serde_json::Value = serde_json::from_str(&file.text).unwrap();
        assert_eq!(held["in_lists_of_members"][0]["last_name"], "Peeters 1");
        assert_eq!(held["waves"][0]["wave"], WAVE);
        assert_eq!(held["waves"][0]["answers"]["state"], "sent");
        let given = held["waves"][0]["answers"]["given"].as_array().unwrap();
        assert!(given.iter().any(|one| one["field"] == "q01" && one["question"].as_str().is_some_and(|text| !text.is_empty())), "{held:#}");
        assert_eq!(held["lists_handed_in"][0]["lines"][0], 2);
        assert!(!file.text.contains("an2@alfa.example"), "of nobody else");
        let trail = house.lines("SELECT subject AS line FROM audit WHERE act = 'person-shown'");
        assert_eq!(trail.len(), before + 1);
        assert!(!trail[0].contains('@'), "{trail:?}");
        // An evaluator does not answer such requests.
        let evaluator = house.peil.within(Scope::of(vec![Grant::whole(Role::Evaluator)]));
        let refused = house.now(erase_person::access(&evaluator, whom(), work::order(&house)));
        assert!(matches!(refused, Err(Refusal::NotYours(_))), "{refused:?}");
        let nobody = house.now(erase_person::outlook(&house.peil, Whom::Address("niemand@x.example".to_owned())));
        assert!(matches!(nobody, Err(Refusal::Unknown { .. })), "{nobody:?}");
    }

    fn an_erased_person_is_in_no_table_any_more_and_the_figures_stay(on: On) {
        let house = House::new(on);
        work::sent(&house, [6, 0, 0]);
        for number in 1..=6 {
            Company::of(&house, "alfa", number).finish();
        }
        let order = || work::order(&house).because("klaar");
        house.now(close_wave::close(&house.peil, WAVE, order())).unwrap();
        house.now(release_wave::release(&house.peil, WAVE, order())).unwrap();
        let figures = || {
            let report = house.now(report_wave(&house.peil, WAVE, house.moment(), Depth::Everything)).unwrap();
            format!("{:?} {:?} {:?}", report.response, report.report, report.divisions)
        };
        let link = house.link_of(PERSON);
        let before = figures();
        assert!(!naming(&house.rows(), &NAMES).is_empty());
        let erased = erase(&house);
        let left = naming(&house.rows(), &NAMES);
        assert!(left.is_empty(), "{left:#?}");
        assert_eq!(figures(), before);
        // Nor does any row tell which company the answers were of: it is in the list of members and its history, and in no frame.
        let company = naming(&house.rows(), &["Firma alfa 1 NV"]);
        assert!(company.iter().all(|row| ["members:", "audit:", "list_journal:", "wave_checks:"].iter().any(|table| row.starts_with(table))), "{company:#?}");
        // The other lines of the list are where they were.
        let found = house.now(erase_person::outlook(&house.peil, Whom::Address("an2@alfa.example".to_owned()))).unwrap();
        assert_eq!(found.lists[0].2, [3]);
        // The link of old opens nothing.
        assert_eq!(house.visitor().get(&link).status, 404);
        // The proof names nobody, and the trail keeps its hash.
        let proof: serde_json::Value = serde_json::from_str(&erased.proof).unwrap();
        assert_eq!(proof["erased"]["places_in_lists_of_members"], 1);
        assert_eq!(proof["kept"]["answers_of_nobody"], 1);
        assert!(!erased.proof.contains('@'), "{}", erased.proof);
        let trail = house.lines("SELECT became AS line FROM audit WHERE act = 'person-erased'");
        assert_eq!(trail, [format!("sha256:{}", erased.sha256)]);
        let verified = house.now(verify_house::verify(&house.peil, None)).unwrap();
        assert!(verified.holds(), "{verified:?}");
        let page = house.evaluator().get("/erasures");
        assert!(page.says(&erased.sha256) && page.says(&erased.pseudonym), "{}", page.words());
    }

    fn who_had_begun_is_asked_no_more_and_nothing_of_it_is_kept(on: On) {
        let house = House::new(on);
        work::sent(&house, [2, 0, 0]);
        Company::of(&house, "alfa", 1).fill_in();
        let id = contact_id(&house);
        let mut desk = house.evaluator();
        let path = format!("/persons/{id}");
        let page = desk.get(&path);
        assert!(page.says("answers that were begun and not sent in, in 1 wave"), "{}", page.words());
        // One press, with what the page says itself.
        let done = desk.submit(&path, &path, &[("typed", PERSON), ("why", "zij vroeg het")]);
        assert_eq!((done.status, done.header("location")), (303, Some("/erasures")), "{}", done.words());
        assert!(desk.get("/erasures").says("Erased. The trail keeps the hash of the proof"));
        assert_eq!(house.count("responses"), 0);
        assert_eq!(desk.get(&path).status, 404);
        house.days_later(4);
        let reminded = house.now(remind_members::remind(&house.peil, WAVE, Audience::Everyone, work::order(&house))).unwrap();
        assert_eq!(reminded.letters, 1);
        assert_eq!(house.deliver().accepted, 1);
        assert_eq!(house.letters_to(PERSON).len(), 1, "only the invitation of before");
        let left = naming(&house.rows(), &NAMES);
        assert!(left.is_empty(), "{left:#?}");
    }

    fn a_backup_that_is_put_back_does_not_bring_the_person_back(on: On) {
        let folder = tempfile::tempdir().unwrap();
        let mut house = House::new(on);
        house.peil.erased = Some(ErasedList::at(folder.path().join("peil.key.erased")));
        work::sent(&house, [3, 0, 0]);
        let backup = folder.path().join("house.backup");
        let wanted = back_up::Wanted { out: backup.clone(), keep_days: None, programs: Programs::default() };
        house.now(back_up::back_up(&house.peil, wanted, work::order(&house))).unwrap();
        house.minutes_later(1);
        let erased = erase(&house);
        let list = std::fs::read_to_string(folder.path().join("peil.key.erased")).unwrap();
        assert!(list.contains(&erased.pseudonym) && !list.contains('@'), "{list}");
        house.minutes_later(1);
        let database = Database::fresh(on);
        let wanted = restore_house::Wanted {
            backup,
            into: database.address.parse().unwrap(),
            programs: Programs::default(),
            tidemark: None,
            erased: house.peil.erased.clone(),
        };
        let restored = house.now(restore_house::restore(MasterKey::from_bytes([7; 32]), wanted, work::order(&house))).unwrap();
        assert_eq!(restored.erased_again, 1);
        let rows = rows_of(&database.address.parse().unwrap());
        let left = naming(&rows, &NAMES);
        assert!(left.is_empty(), "{left:#?}");
        assert!(!naming(&rows, &["an2@alfa.example"]).is_empty(), "the others are there");
    }

    fn a_person_is_looked_into_and_erased_at_the_keyboard(on: On) {
        let house = House::new(on);
        work::sent(&house, [2, 0, 0]);
        let office = office();
        let shown = peil(&house, office.path(), &["access", PERSON, "--out", "held.json", "--because", "gevraagd"]);
        assert!(shown.status.success(), "{}", said(&shown));
        assert!(std::fs::read_to_string(office.path().join("held.json")).unwrap().contains("Peeters 1"));
        let would = peil(&house, office.path(), &["erase", PERSON]);
        assert!(said(&would).contains("\"names_and_links_in_waves\": 1") || said(&would).contains("\"names_and_links_in_waves\":1"), "{}", said(&would));
        assert!(!naming(&house.rows(), &NAMES).is_empty());
        let slip = peil(&house, office.path(), &["erase", PERSON, "--really", "an2@alfa.example"]);
        assert_eq!(slip.status.code(), Some(1), "{}", said(&slip));
        let done = peil(&house, office.path(), &["erase", PERSON, "--really", PERSON, "--out", "proof.json", "--because", "gevraagd"]);
        assert!(done.status.success(), "{}", said(&done));
        assert!(naming(&house.rows(), &NAMES).is_empty());
        assert!(office.path().join("peil.key.erased").is_file());
        let proof = std::fs::read(office.path().join("proof.json")).unwrap();
        use sha2::Digest;
        let sum = data_encoding::HEXLOWER.encode(&sha2::Sha256::digest(&proof));
        assert_eq!(house.lines("SELECT became AS line FROM audit WHERE act = 'person-erased'"), [format!("sha256:{sum}")]);
    }
}
