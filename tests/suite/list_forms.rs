//! The forms of a list: what can't be asked of a file is refused with what it has, and no form is left without a button.

use peil::services::give_link;

use crate::stories;
use crate::support::browser::{Answer, Browser};
use crate::support::house::House;
use crate::support::terminal::Terminal;
use crate::support::work;

const LIST: &str = "Bedrijf;Naam;E-mail;Taal\nAcme;An;an.acme.example;Duits\nBeta;Bo;bo@beta.example;NL\n";

fn hand_in(desk: &mut Browser) -> String {
    let answer = desk.hand_in("/clusters/alfa", "/clusters/alfa", "lijst.csv", LIST.as_bytes());
    assert_eq!(answer.status, 303, "{}", answer.words());
    answer.location.unwrap()
}

#[track_caller]
fn assert_says(page: &Answer, words: &[&str]) {
    for words in words {
        assert!(page.says(words), "“{words}” is missing from {}", page.words());
    }
}

stories! {
    fn a_row_of_headings_that_the_file_does_not_have_is_refused(on: On) {
        let house = House::new(on);
        work::furnish(&house, [0, 0, 0]);
        let mut desk = house.evaluator();
        let list = hand_in(&mut desk);
        let before = house.rows();
        desk.submit(&list, &format!("{list}/format"), &[("header", "999999"), ("delimiter", ""), ("encoding", "")]);
        assert_says(&desk.get(&list), &["The file has no row 999999 with anything in it: its last one is 3.", "1 new"]);
        assert_eq!(house.rows()["list_uploads"], before["list_uploads"]);
        let given = house.now(give_link::give(&house.peil, "alfa", work::new_link(), work::order(&house))).unwrap();
        let here = format!("{}/en{list}", given.href.strip_prefix(&house.url).unwrap());
        let mut manager = house.visitor();
        let refused = manager.post(&format!("{here}/format"), &[("header", "999999"), ("delimiter", ""), ("encoding", "")]);
        assert!(refused.status == 422 && refused.says("its last one is 3"), "{}", refused.words());
        assert_eq!(refused.value("header"), "999999");
    }

    fn what_is_said_of_a_list_is_said_alike_everywhere(on: On) {
        let house = House::new(on);
        work::furnish(&house, [0, 0, 0]);
        let mut desk = house.evaluator();
        let list = hand_in(&mut desk);
        assert_says(&desk.get(&list), &[
            "The list is stored. No member has changed yet",
            "Blocks 2 3 (E-mail)",
            "2 4 (Taal) Duits “Duits” is left out: a language in which letters are written is expected: nl, fr or en.",
        ]);
        let given = house.now(give_link::give(&house.peil, "alfa", work::new_link(), work::order(&house))).unwrap();
        let here = format!("{}/en{list}", given.href.strip_prefix(&house.url).unwrap());
        let problems = house.visitor().get(&format!("{here}/problems.csv")).text;
        assert!(problems.contains("Blocks") && problems.contains("Mind") && !problems.contains("To be corrected"), "{problems}");
        // With every edit taken back there is nothing more to press.
        let form_of_mends = |page: &Answer| {
            let mends = page.text.split("What was put right").nth(1).unwrap();
            mends.split("<h2").next().unwrap().contains("<form")
        };
        desk.submit(&list, &format!("{list}/rows"), &[("cell-2-3", "an@acme.example")]);
        assert!(form_of_mends(&desk.get(&list)));
        desk.submit(&list, &format!("{list}/rows"), &[("withdraw", "1")]);
        assert!(!form_of_mends(&desk.get(&list)));
    }

    fn a_heading_that_is_not_there_is_told_with_those_that_are(on: On) {
        let terminal = Terminal::new(on);
        terminal.write("clusters.csv", work::CLUSTERS);
        terminal.json(&["clusters", "import", "clusters.csv"]);
        terminal.write("lijst.csv", "Klantnaam;Bereikbaar op\nAcme;an@acme.example\n");
        let import = ["members", "import", "lijst.csv", "--cluster", "alfa"];
        let refused = terminal.run(&[&import[..], &["--map", "company=Klantnam"]].concat());
        refused.assert_refused(&["Klantnam", "Klantnaam, Bereikbaar op", "did you mean “Klantnaam”?"]);
        let refused = terminal.run(&[&import[..], &["--heading", "999999"]].concat());
        refused.assert_refused(&["999999", "its last one is 2"]);
    }

    fn a_link_for_a_manager_is_made_by_a_command(on: On) {
        let terminal = Terminal::new(on);
        terminal.write("clusters.csv", work::CLUSTERS);
        terminal.json(&["clusters", "import", "clusters.csv"]);
        let link = ["clusters", "link", "alfa", "--name", "Mia Maes", "--address", "mia@cluster.example"];
        let made = terminal.json(&[&link[..], &["--language", "fr", "--days", "10", "--takes-over"]].concat());
        assert!(made["link"].as_str().is_some_and(|link| link.contains("/m/")), "{made}");
        assert_eq!((made["cluster"].as_str(), made["language"].as_str(), made["takes_over"].as_bool()), (Some("alfa"), Some("fr"), Some(true)));
        let said = terminal.run(&link);
        assert!(said.code == 0 && said.out.contains("/m/") && said.out.contains("Mia Maes <mia@cluster.example>, for Alfa"), "{}", said.out);
        terminal.run(&["clusters", "link", "alpha", "--name", "Mia", "--address", "mia@cluster.example"]).assert_refused(&["did you mean “alfa”?"]);
        terminal.run(&["clusters", "link", "alfa", "--name", "Mia", "--address", "mia"]).assert_refused(&["mia"]);
        terminal.run(&[&link[..], &["--language", "de"]].concat()).assert_refused(&["de", "nl"]);
        terminal.run(&[&link[..], &["--days", "999"]].concat()).assert_refused(&["999", "1 to 366 days"]);
    }
}
