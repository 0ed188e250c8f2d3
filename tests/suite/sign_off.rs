//! What a manager signed off, as the evaluators see it where they decide, and what becomes of it when the list changes.

use peil::services::give_link::{self, NewLink};
use peil::services::stop_writing;

use crate::stories;
use crate::support::browser::{Answer, Browser};
use crate::support::house::House;
use crate::support::work;

const HEAD: &str = "Bedrijf;Naam;E-mail;Taal\n";

/// The desk of a cluster in English, for a manager whose lists are taken over at once or not.
fn desk_of(house: &House, cluster: &str, takes_over: bool) -> String {
    let new = NewLink { takes_over, ..work::new_link() };
    let href = house.now(give_link::give(&house.peil, cluster, new, work::order(house))).unwrap().href;
    format!("{}/en", href.strip_prefix(&house.url).unwrap())
}

/// A list that the manager hands in: its page at their desk, and at that of the evaluators.
fn hand_in(manager: &mut Browser, desk: &str, list: &str) -> (String, String) {
    let answer = manager.hand_in_openly(desk, "leden.csv", list.as_bytes());
    assert_eq!(answer.status, 303, "{}", answer.words());
    let here = answer.location.unwrap();
    let there = format!("/lists/{}", here.rsplit('/').next().unwrap());
    (here, there)
}

#[track_caller]
fn sign(manager: &mut Browser, list: &str) {
    let signed = manager.post(list, &[("complete", "yes"), ("leaves_out", "yes")]);
    assert!(signed.status == 303 && signed.location.unwrap().contains("?done="));
}

#[track_caller]
fn assert_says(page: &Answer, words: &[&str]) {
    for words in words {
        assert!(page.says(words), "“{words}” is missing from {}", page.words());
    }
}

const SIGNED: &str = "Signed off by Mia Maes <mia@cluster.example>, 2 March 2026";

stories! {
    fn whatever_changes_a_signed_list_makes_the_sign_off_stale_until_it_is_signed_anew(on: On) {
        let house = House::new(on);
        work::furnish(&house, [0, 0, 0]);
        let (mut manager, mut desk) = (house.visitor(), house.evaluator());
        let here = desk_of(&house, "alfa", false);
        let (list, at_desk) = hand_in(&mut manager, &here, &format!("{HEAD}Acme;An;an@acme.example;NL\nBeta;Bo;bo@beta.example;NL\n"));
        sign(&mut manager, &list);
        // Where the evaluator decides, too.
        assert_says(&desk.get(&at_desk), &[SIGNED, "The list is still as it was signed."]);
        assert_says(&desk.get("/clusters/alfa"), &[SIGNED]);
        // What changes nothing leaves it.
        desk.submit(&at_desk, &format!("{at_desk}/rows"), &[("cell-2-1", "Acme")]);
        desk.submit(&at_desk, &format!("{at_desk}/format"), &[("header", ""), ("delimiter", ""), ("encoding", "")]);
        assert_says(&desk.get(&at_desk), &["The list is still as it was signed."]);
        let changes: [(&str, &[(&str, &str)]); 5] = [
            ("/rows", &[("cell-2-1", "Acme Groep")]),
            ("/rows", &[("withdraw", "1")]),
            ("/rows", &[("leave", "3")]),
            ("/columns", &[("column-4", "")]),
            ("/format", &[("header", "1")]),
        ];
        for (below, form) in changes {
            assert_eq!(desk.submit(&at_desk, &format!("{at_desk}{below}"), form).status, 303);
            assert_says(&desk.get(&at_desk), &[SIGNED, "Changed since by eva, 2 March 2026", "the manager has not signed"]);
            assert_says(&desk.get("/clusters/alfa"), &["Changed since by eva"]);
            assert_says(&desk.get("/clusters"), &["signed off, changed since"]);
            assert_says(&manager.get(&here), &["signed off, changed since"]);
            assert_says(&manager.get(&list), &["Changed since by eva", "you have not signed off: look at it and sign it off again"]);
            sign(&mut manager, &list);
            assert_says(&desk.get(&at_desk), &["The list is still as it was signed."]);
            assert!(!manager.get(&list).says("Changed since"));
        }
        assert_eq!(house.count("sign_offs"), 1);
        // Once it is stale the manager may put it right again, too.
        desk.submit(&at_desk, &format!("{at_desk}/rows"), &[("cell-2-1", "Acme Groep")]);
        manager.post(&format!("{list}/rows"), &[("cell-2-1", "Acme NV")]);
        assert_says(&desk.get(&at_desk), &["Mia Maes <mia@cluster.example> Row 2, Bedrijf: “Acme” became “Acme NV”"]);
        sign(&mut manager, &list);
        // What is said of the headings of another list holds for this one as well.
        let (_, other) = hand_in(&mut manager, &here, &format!("{HEAD}Acme;An;an@acme.example;NL\n"));
        desk.submit(&other, &format!("{other}/columns"), &[("column-2", "")]);
        assert_says(&desk.get(&at_desk), &["Changed since by eva"]);
        // It still can be taken over, and it stays to be seen that it was changed.
        assert_eq!(desk.submit(&at_desk, &at_desk, &[("decision", "keep")]).status, 303);
        assert_says(&desk.get(&at_desk), &[SIGNED, "Changed since by eva"]);
        assert_says(&manager.get(&list), &["Changed since by eva", "The list has been taken over."]);
    }

    fn a_list_is_signed_and_taken_over_in_one_breath_or_not_at_all(on: On) {
        let house = House::new(on);
        work::furnish(&house, [1, 0, 0]);
        let silent = work::address("alfa", 1);
        house.now(stop_writing::stop(&house.peil, &silent, "eva", house.moment())).unwrap();
        let here = desk_of(&house, "alfa", true);
        let mut manager = house.visitor();
        // Nobody in it but one who wants no mail: a member like others.
        let (list, _) = hand_in(&mut manager, &here, &format!("{HEAD}Firma alfa 1 NV;An;{silent};NL\n"));
        sign(&mut manager, &list);
        assert_eq!((house.count("sign_offs"), states(&house)), (1, vec!["taken".to_owned()]));
        // Nothing in it at all: neither the one nor the other.
        let (list, _) = hand_in(&mut manager, &here, &format!("{HEAD}Acme;An;nergens;NL\n"));
        let before = house.rows();
        let refused = manager.post(&list, &[("complete", "yes"), ("leaves_out", "yes")]);
        assert_eq!(refused.location.as_deref(), Some(list.as_str()));
        assert_eq!(house.rows(), before);
    }
}

/// What became of the lists that were handed in at a desk of a manager.
fn states(house: &House) -> Vec<String> {
    let all = house.now(house.peil.store.read(peil::storage::list_uploads::all)).unwrap();
    all.into_iter().filter(|upload| upload.uploaded_by != "eva").map(|upload| upload.state).collect()
}
