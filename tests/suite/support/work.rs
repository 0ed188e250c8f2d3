//! What evaluators do before companies answer, for stories that begin later.

use std::collections::BTreeMap;

use peil::services::give_link::NewLink;
use peil::services::move_wave::Order;
use peil::services::prepare_wave::{self, Manner, NewWave};
use peil::services::survey_waves::{self, WaveFigures};
use peil::services::{
    approve_wave, check_wave, import_clusters, import_members, publish_survey, remind_members, send_wave,
};
use peil::storage::letters::{self, Letter};
use peil::storage::{StoreError, invitations, waves};
use peil::wave::ledger::State;
use peil::wave::{Audience, Targets};
use peil::wording::Language;

use super::house::House;

/// A small survey with a condition, a grid, a number and a text.
pub const SURVEY: &str = include_str!("small.yaml");

pub const CLUSTERS: &str = "code;name;type;from;until\n\
     alfa;Alfa;IBN;;\n\
     beta;Bèta;IBN;;\n\
     gamma;Gamma;SPC;2017-01-01;2026-12-31\n";

/// The list of a cluster: `count` companies, the first in Dutch, the second in French, and so on.
pub fn list(cluster: &str, count: usize) -> String {
    let mut list = "Bedrijf;Voornaam;Naam;E-mail;Taal;Grootte\n".to_owned();
    for number in 1..=count {
        let language = ["NL", "FR", "EN"][(number - 1) % 3];
        list.push_str(&format!(
            "Firma {cluster} {number} NV;An;Peeters {number};an{number}@{cluster}.example;{language};10-49\n"
        ));
    }
    list
}

/// The address of the nth company of a list.
pub fn address(cluster: &str, number: usize) -> String {
    format!("an{number}@{cluster}.example")
}

/// A house with the survey, the three clusters, and so many members in each.
pub fn furnish(house: &House, members: [usize; 3]) {
    let now = house.moment();
    house.now(publish_survey::publish(&house.peil, SURVEY.to_owned(), "eva", now)).unwrap();
    let imported = house.now(import_clusters::import(&house.peil, CLUSTERS.as_bytes().to_vec(), order(house))).unwrap();
    assert_eq!(imported.new, 3);
    for (cluster, count) in ["alfa", "beta", "gamma"].into_iter().zip(members) {
        if count > 0 {
            take_list(house, cluster, &list(cluster, count));
        }
    }
}

pub fn take_list(house: &House, cluster: &str, list: &str) -> import_members::Taken {
    let now = house.moment();
    let content = list.as_bytes().to_vec();
    let upload = house.now(import_members::receive(&house.peil, cluster, "list.csv", content, "eva", now)).unwrap();
    house.now(import_members::take(&house.peil, upload, "eva", now)).unwrap()
}

pub const WAVE: &str = "Leden 2026";

/// A draft of a wave for all clusters that closes in five weeks.
pub fn draft(house: &House) {
    draft_named(house, WAVE);
}

pub fn draft_named(house: &House, name: &str) {
    house.now(prepare_wave::prepare(&house.peil, new_wave(name), "eva", house.moment())).unwrap();
}

/// What is asked for a wave for all clusters that closes in five weeks.
pub fn new_wave(name: &str) -> NewWave {
    NewWave {
        name: name.to_owned(),
        survey: "small".to_owned(),
        clusters: Vec::new(),
        closes_on: "2026-04-06".parse().unwrap(),
        time_zone: "Europe/Brussels".to_owned(),
        sender_name: String::new(),
        contact_name: String::new(),
        contact_email: String::new(),
        contact_phone: String::new(),
        answers_can_change: false,
        manner: Manner::at_once(),
        privacy: peil::wave::Privacy::Confidential,
        targets: Targets::default(),
    }
}

/// A wave that is approved and released; its letters are due. How many.
pub fn send(house: &House) -> usize {
    draft(house);
    release(house)
}

/// Approves the draft and lets its letters go. How many.
pub fn release(house: &House) -> usize {
    approve(house);
    house.now(send_wave::send(&house.peil, WAVE, order(house))).unwrap().letters
}

/// Who wants something done, now.
pub fn order(house: &House) -> Order {
    house.peil.order("eva", house.moment())
}

/// Makes the dry run of the draft.
pub fn check(house: &House) -> check_wave::Report {
    house.now(check_wave::check(&house.peil, WAVE, order(house))).unwrap()
}

/// Checks the draft and approves it. How many letters.
pub fn approve(house: &House) -> usize {
    let letters = check(house).letters;
    let (typed, now) = (letters.to_string(), house.moment());
    house.now(approve_wave::approve(&house.peil, WAVE, &typed, "eva", now)).unwrap().letters
}

/// Reminds everybody who has not finished.
pub fn remind(house: &House) -> remind_members::Reminded {
    house.now(remind_members::remind(&house.peil, WAVE, Audience::Everyone, order(house))).unwrap()
}

/// A wave whose letters have arrived.
pub fn sent(house: &House, members: [usize; 3]) {
    furnish(house, members);
    let letters = send(house);
    assert_eq!(house.deliver().accepted, letters as u64);
}

/// How a wave stands.
pub fn figures(house: &House) -> WaveFigures {
    house.now(survey_waves::named(&house.peil, WAVE)).unwrap()
}

/// The ledger rows of the wave, by address.
pub fn ledger(house: &House) -> BTreeMap<String, Letter> {
    let rows = house.now(house.peil.store.read(|db| {
        let wave = waves::named(db, &peil::rights::Scope::everything(), WAVE)?.unwrap();
        let mut rows = BTreeMap::new();
        for letter in letters::in_states(db, wave.id, &State::ALL)? {
            let to = invitations::find(db, letter.invitation_id)?.unwrap().address;
            rows.insert(to, letter);
        }
        Ok::<_, StoreError>(rows)
    }));
    rows.unwrap()
}

/// A link of ten days for a manager who reads English; what they sign waits for an evaluator.
pub fn new_link() -> NewLink {
    NewLink {
        name: "Mia Maes".to_owned(),
        address: "mia@cluster.example".to_owned(),
        language: Language::EN,
        days: 10,
        takes_over: false,
        ends_others: false,
    }
}

/// The path of the wave at the desk.
pub const WAVE_PAGE: &str = "/waves/Leden%202026";
