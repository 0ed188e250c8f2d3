//! A list that was taken over shows what it did then, to the evaluators and to the manager of its cluster, whatever
//! became of the members since.

use peil::services::give_link::{self, NewLink};

use crate::stories;
use crate::support::browser::{Answer, Browser};
use crate::support::house::House;
use crate::support::work;

const HEAD: &str = "Bedrijf;Voornaam;Naam;E-mail;Taal;Grootte\n";

fn hand_in(desk: &mut Browser, list: &str) -> String {
    let answer = desk.hand_in("/clusters/alfa", "/clusters/alfa", "lijst.csv", list.as_bytes());
    assert_eq!(answer.status, 303, "{}", answer.words());
    answer.location.unwrap()
}

fn decide(desk: &mut Browser, list: &str, decision: &str) {
    assert_eq!(desk.submit(list, list, &[("decision", decision)]).status, 303);
}

/// The page of a list of the cluster for its manager.
fn for_manager(house: &House, takes_over: bool) -> String {
    let new = NewLink { takes_over, ..work::new_link() };
    let href = house.now(give_link::give(&house.peil, "alfa", new, work::order(house))).unwrap().href;
    format!("{}/en", href.strip_prefix(&house.url).unwrap())
}

#[track_caller]
fn assert_says(page: &Answer, words: &[&str]) {
    for words in words {
        assert!(page.says(words), "“{words}” is missing from {}", page.words());
    }
}

stories! {
    fn what_was_done_stays_to_be_seen_whatever_became_of_it(on: On) {
        let house = House::new(on);
        work::furnish(&house, [2, 1, 0]);
        let mut desk = house.evaluator();
        let list = hand_in(
            &mut desk,
            &format!(
                "{HEAD}Firma alfa 1 Groep;An;Peeters 1;an1@alfa.example;FR;250+\nNieuw;Jo;Maes;jo@nieuw.example;NL;\n\
                 Firma beta 1 NV;An;Peeters 1;an1@beta.example;NL;50-249\n"
            ),
        );
        assert_says(&desk.get(&list), &["What changes", "2 new", "1 changed", "1 no longer on the list"]);
        decide(&mut desk, &list, "keep");
        let done = [
            "What was changed when it was taken over", "2 new", "1 changed", "0 unchanged",
            "changed Firma alfa 1 Groep Company: Firma alfa 1 NV → Firma alfa 1 Groep; Size class: small (10–49) → large (250 and more); Language: Nederlands → Français",
            "new Nieuw jo@nieuw.example",
            "new Firma beta 1 NV an1@beta.example, already known: became a member of this cluster; Size class: small (10–49) → medium (50–249)",
        ];
        assert_says(&desk.get(&list), &done);
        // Its manager sees the same, but for what is known from the other cluster.
        let here = for_manager(&house, false);
        let mut manager = house.visitor();
        let page = manager.get(&format!("{here}{list}"));
        assert_says(&page, &[
            "What was changed when it was taken over", "2 new", "1 changed", "0 unchanged",
            "changed Firma alfa 1 Groep Company: Firma alfa 1 NV → Firma alfa 1 Groep",
            "new Nieuw jo@nieuw.example", "new Firma beta 1 NV an1@beta.example",
        ]);
        assert!(!page.says("medium") && !page.says("known"), "{}", page.words());
        // Everything is said otherwise by the next list.
        let next = hand_in(
            &mut desk,
            &format!("{HEAD}Firma alfa 1;An;Peeters 1;an1@alfa.example;EN;1-9\nNieuw BV;Jo;Maes;jo@nieuw.example;EN;\n"),
        );
        decide(&mut desk, &next, "keep");
        assert_says(&desk.get(&list), &done[1..5]);
        assert_says(&manager.get(&format!("{here}{list}")), &["2 new", "1 changed", "new Nieuw jo@nieuw.example"]);
        // A list that was put aside did nothing, and says nothing of what it would do today.
        let aside = hand_in(&mut desk, &format!("{HEAD}Weg NV;An;Weg;an@weg.example;NL;\n"));
        assert_eq!(desk.submit(&aside, &aside, &[("decision", "discard"), ("typed", "1")]).status, 303);
        for page in [desk.get(&aside), manager.get(&format!("{here}{aside}"))] {
            assert!(page.status == 200 && !page.says("What changes") && !page.says("1 new"), "{}", page.words());
        }
        // Undone, it waits and is held against today's members again.
        decide(&mut desk, &next, "undo");
        assert_says(&desk.get(&next), &["What changes", "2 changed"]);
    }

    fn what_is_said_of_a_member_of_two_clusters_waits_for_an_evaluator(on: On) {
        let house = House::new(on);
        work::furnish(&house, [0, 0, 0]);
        work::take_list(&house, "beta", &format!("{HEAD}Acme;An;Smit;an@acme.example;NL;10-49\nBeta;Bo;Maes;bo@beta.example;NL;\n"));
        let known = |house: &House| ["members", "contacts"].map(|table| house.rows()[table].clone());
        let before = known(&house);
        let mut desk = house.evaluator();
        assert_says(&desk.get("/clusters/alfa/links"), &["companies that are in another cluster too waits for you in any case"]);
        let here = for_manager(&house, true);
        let mut manager = house.visitor();
        let rows = format!("{HEAD}Acme;Anna;Smit;an@acme.example;FR;250+\nBeta;Bo;Maes;bo@beta.example;NL;\n");
        let list = manager.hand_in_openly(&here, "leden.csv", rows.as_bytes()).location.unwrap();
        let signed = manager.post(&list, &[("complete", "yes")]);
        let page = manager.get(signed.location.as_deref().unwrap());
        // Both wait, whether they say something new or not: that is told to nobody.
        assert_says(&page, &[
            "signed off and taken over", "Waits for the evaluation team", "These companies are members of another cluster too.",
            "Acme : Anna Smit, an@acme.example, Français, large (250 and more)", "Beta : Bo Maes, bo@beta.example, Nederlands",
        ]);
        assert!(!page.says("small") && !page.says("An Smit"), "{}", page.words());
        assert_eq!(known(&house), before);
        let at_desk = format!("/lists/{}", list.rsplit('/').next().unwrap());
        let change = "2 Acme Whole name: An Smit → Anna Smit; Language: Nederlands → Français; Size class: small (10–49) → large (250 and more)";
        assert_says(&desk.get(&at_desk), &["Waits for you", change, "Leave as it is"]);
        assert!(!desk.get(&at_desk).says("3 Beta"), "what is known already needs nobody");
        // It is said where one looks first, and leads there.
        let waits = "One change waits for your decision";
        assert_says(&desk.get("/clusters"), &[waits]);
        let cluster = desk.get("/clusters/alfa");
        assert_says(&cluster, &[&format!("{waits} Mia Maes <mia@cluster.example>")]);
        assert!(cluster.text.contains(&format!("href=\"{at_desk}#waiting\"")));
        decide(&mut desk, &at_desk, "take-2");
        assert_says(&desk.get(&at_desk), &[change, "taken over by eva", "What was changed when it was taken over"]);
        for page in ["/clusters", "/clusters/alfa"] {
            assert!(!desk.get(page).says(waits), "{page}");
        }
        assert_says(&desk.get("/clusters/alfa"), &["Acme Anna Smit an@acme.example fr"]);
        assert!(known(&house)[0].join(" ").contains("large"));
        assert_eq!(desk.submit(&at_desk, &at_desk, &[("decision", "take-2")]).status, 404, "it is settled");
        assert_eq!(desk.submit(&at_desk, &at_desk, &[("decision", "take-x")]).status, 400);
        // Undoing the list undoes that as well.
        decide(&mut desk, &at_desk, "undo");
        assert_eq!((known(&house), house.count("list_waiting")), (before.clone(), 0));
        // A list that nobody decided on waits with all that it would change.
        assert_says(&desk.get("/clusters/alfa"), &["2 changes wait for your decision Mia Maes"]);
        assert_says(&desk.get("/clusters"), &["2 changes wait for your decision : Alfa"]);
        // And it can be left as it is.
        let list = manager.hand_in_openly(&here, "leden.csv", rows.as_bytes()).location.unwrap();
        manager.post(&list, &[("complete", "yes")]);
        let at_desk = format!("/lists/{}", list.rsplit('/').next().unwrap());
        decide(&mut desk, &at_desk, "leave-2");
        assert_says(&desk.get(&at_desk), &["left as it is by eva"]);
        assert_eq!(known(&house), before);
    }
}
