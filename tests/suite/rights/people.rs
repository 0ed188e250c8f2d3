//! Who may log in, and what an administrator makes of it.

use peil::rights::{Grant, Role};

use super::person;
use crate::stories;
use crate::support::house::{House, PASSWORD, USER};
use crate::support::terminal::Terminal;
use crate::support::work;

const LONG: &str = "een lange zin als wachtwoord";

stories! {
    fn the_first_user_is_the_administrator_and_whoever_comes_after_is_what_is_said(on: On) {
        let house = House::new(on);
        work::furnish(&house, [2, 0, 0]);
        let mut eva = house.evaluator();
        assert!(eva.get("/people").words().contains(&format!("{USER} administrator")));
        let form = [("step", "add"), ("name", "an@peil.example"), ("password", LONG), ("role", "analyst"), ("survey", "small")];
        let added = eva.submit("/people", "/people", &form);
        assert_eq!(added.status, 303, "{}", added.words());
        assert!(eva.get("/people").words().contains("an@peil.example analyst, for the survey small"));
        let mut an = house.visitor();
        assert_eq!(an.post("/login", &[("name", "an@peil.example"), ("password", LONG), ("next", "/")]).status, 303);
        // What is not theirs is not in the navigation either.
        let home = an.get("/").text;
        assert!(home.contains("href=\"/surveys\"") && !home.contains("href=\"/clusters\"") && !home.contains("href=\"/people\""));
        assert_eq!(an.get("/clusters").status, 403);
        let trail = eva.get("/audit").words();
        assert!(trail.contains("Given a role") && trail.contains("an@peil.example"), "{trail}");
    }

    fn a_form_with_a_fault_keeps_what_was_typed_and_says_what_is_wrong(on: On) {
        let house = House::new(on);
        work::furnish(&house, [1, 0, 0]);
        let mut eva = house.evaluator();
        let wrong = [
            (["name", "an"], ["password", "kort"], ["role", "auditor"], ["survey", ""], "characters"),
            (["name", "an"], ["password", LONG], ["role", "cluster-manager"], ["survey", ""], "choose it"),
            (["name", "an"], ["password", LONG], ["role", "auditor"], ["survey", "small"], "Leave the survey empty"),
            (["name", "an"], ["password", LONG], ["role", "koning"], ["survey", ""], "Choose one of the roles"),
            (["name", USER], ["password", LONG], ["role", "auditor"], ["survey", ""], USER),
        ];
        for (name, password, role, survey, expected) in wrong {
            let pair = |[name, value]: [&'static str; 2]| (name, value);
            let form = [("step", "add"), pair(name), pair(password), pair(role), pair(survey)];
            let answer = eva.submit("/people", "/people", &form);
            assert_eq!(answer.status, 422, "{form:?}");
            assert!(answer.words().contains(expected), "{form:?}: {}", answer.words());
            assert!(answer.text.contains(&format!("value=\"{}\"", name[1])), "the name is kept");
            assert!(!answer.text.contains(password[1]), "a password is never sent back");
        }
        assert_eq!(eva.get("/people").text.matches("href=\"/people/").count(), 1, "nobody was added");
    }

    fn a_role_that_is_taken_back_ends_the_session_and_what_came_with_it(on: On) {
        let house = House::new(on);
        work::sent(&house, [6, 0, 0]);
        let mut eva = house.evaluator();
        let mut els = person(&house, "els", Some(Grant::whole(Role::Evaluator)));
        assert_eq!(els.get("/waves/Leden%202026").status, 200);
        let back = [("step", "take-back"), ("role", "evaluator"), ("survey", ""), ("cluster", "")];
        assert_eq!(eva.submit("/people/els", "/people/els", &back).status, 303);
        assert_eq!(els.get("/").location.as_deref(), Some("/login?next=/"));
        els.post("/login", &[("name", "els"), ("password", PASSWORD), ("next", "/")]);
        assert_eq!(els.get("/").status, 200);
        assert!(els.get("/").words().contains("nothing is yours to do yet"));
        assert_eq!(els.get("/waves/Leden%202026").status, 403);
        // Twice is told.
        assert_eq!(eva.submit("/people/els", "/people/els", &back).status, 409);
    }

    fn the_last_administrator_stays(on: On) {
        let house = House::new(on);
        let mut eva = house.evaluator();
        let page = format!("/people/{USER}");
        let back = [("step", "take-back"), ("role", "administrator"), ("survey", ""), ("cluster", "")];
        let answer = eva.submit(&page, &page, &back);
        assert_eq!(answer.status, 422);
        assert!(answer.words().contains("last administrator"));
        person(&house, "els", Some(Grant::whole(Role::Administrator)));
        assert_eq!(eva.submit(&page, &page, &back).status, 303);
        assert_eq!(eva.get("/people").location.as_deref(), Some("/login?next=/people"));
    }

    fn a_manager_with_an_account_opens_their_own_cluster_and_no_other(on: On) {
        let house = House::new(on);
        work::sent(&house, [6, 6, 0]);
        let mut eva = house.evaluator();
        let mut mia = person(&house, "mia", Some(Grant::of(Role::ClusterManager, "", "alfa").unwrap()));
        let home = mia.get("/");
        assert!(home.words().contains("Alfa") && !home.words().contains("Bèta"));
        let opened = mia.submit("/", "/own/alfa", &[]);
        let desk = opened.location.unwrap();
        assert!(desk.starts_with("/m/"), "{desk}");
        assert!(mia.get(&desk).words().contains("Alfa"));
        // The same link while it lasts, and the page of nobody else's cluster.
        assert_eq!(mia.submit("/", "/own/alfa", &[]).location.as_deref(), Some(desk.as_str()));
        assert_eq!(mia.submit("/", "/own/beta", &[]).status, 404);
        for path in ["/clusters/alfa", "/waves/Leden%202026", "/waves/Leden%202026/results"] {
            assert_eq!(mia.get(path).status, 403, "{path}");
        }
        let back = [("step", "take-back"), ("role", "cluster-manager"), ("survey", ""), ("cluster", "alfa")];
        assert_eq!(eva.submit("/people/mia", "/people/mia", &back).status, 303);
        assert_eq!(mia.get(&desk).status, 404, "the link ended with the role");
    }

    fn roles_are_given_by_command(on: On) {
        let terminal = Terminal::furnished(on);
        let add = ["user", "add", "an", "--role", "analyst", "--survey", "small"];
        let added = terminal.run_with_input(&add, &format!("{LONG}\n"));
        assert!(added.code == 0 && added.out.contains("as analyst of the survey small."), "{} {}", added.out, added.err);
        let given = terminal.run(&["user", "give", "an", "--role", "cluster-manager", "--cluster", "beta"]);
        assert!(given.out.contains("an is now cluster manager of the cluster beta"), "{} {}", given.out, given.err);
        let listed = terminal.run(&["user", "list"]).out;
        assert!(listed.contains("an: analyst of the survey small, cluster manager of the cluster beta"), "{listed}");
        let wrong: [(&[&str], &str); 4] = [
            (&["user", "give", "an", "--role", "king"], "there are administrator, evaluator"),
            (&["user", "give", "an", "--role", "cluster-manager"], "name it"),
            (&["user", "give", "an", "--survey", "smal", "--role", "analyst"], "small"),
            (&["user", "give", "nobody", "--role", "auditor"], "nobody"),
        ];
        for (wrong, said) in wrong {
            let refused = terminal.run(wrong);
            assert!(refused.code != 0 && refused.err.contains(said), "{wrong:?}: {} {}", refused.out, refused.err);
        }
        let back = ["user", "take-back", "an", "--role", "analyst", "--survey", "small"];
        assert_eq!(terminal.run(&back).code, 0);
        assert_ne!(terminal.run(&back).code, 0, "what is not theirs can't be taken back");
    }
}
