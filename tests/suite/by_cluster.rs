//! How far a wave is, cluster by cluster, on its page.

use peil::services::prepare_wave::NewWave;
use peil::services::{aim_wave, import_members, prepare_wave};
use peil::wave::Targets;

use crate::stories;
use crate::support::browser::Answer;
use crate::support::company::Company;
use crate::support::house::House;
use crate::support::office::{office, peil, said};
use crate::support::work::{self, WAVE, WAVE_PAGE};

/// The rows of the table, each as its words.
fn rows(page: &Answer) -> Vec<String> {
    let table =
        page.text.split("<table class=\"standing\">").nth(1).expect("the table").split("</table>").next().unwrap();
    let words = |row: &str| {
        let mut text = String::new();
        let mut in_tag = false;
        for c in row.chars() {
            match c {
                '<' => (in_tag, text) = (true, text + " "),
                '>' => in_tag = false,
                c if !in_tag => text.push(c),
                _ => {}
            }
        }
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    table.split("<tr>").skip(2).map(words).collect()
}

/// The names at the front of the rows of clusters.
fn order(page: &Answer) -> Vec<&'static str> {
    let name = |row: String| ["Alfa", "Bèta", "Gamma"].into_iter().find(|name| row.starts_with(name));
    rows(page).into_iter().filter_map(name).collect()
}

fn answer(house: &House, cluster: &str, number: usize) {
    let mut answering = Company::of(house, cluster, number);
    answering.fill_in();
    answering.send();
}

/// Targets, from what is typed for all, for IBN and for SPC.
fn targets(all: &str, ibn: &str, spc: &str) -> Targets {
    Targets::of_typed(all, [("IBN", ibn), ("SPC", spc)]).unwrap()
}

stories! {
    fn the_page_of_a_wave_says_how_far_each_cluster_is(on: On) {
        let house = House::new(on);
        work::furnish(&house, [3, 2, 0]);
        work::draft(&house);
        assert!(!house.evaluator().get(WAVE_PAGE).says("How far it is, by cluster"), "nobody is asked yet");
        work::release(&house);
        house.deliver();
        answer(&house, "alfa", 1);
        crate::returned::bounce(&house, 2, "5.1.1", "550 5.1.1 User unknown");
        Company::of(&house, "beta", 1).save("part", &[("q01", "3"), ("shown", "q01")]);
        let page = house.evaluator().get(WAVE_PAGE);
        assert!(page.says("Cluster List Invited Undeliverable Started Sent in Of these in 7 days Response Bèta"), "{}", page.words());
        // A company of each in the same list; Gamma has none, and is there all the same.
        assert_eq!(rows(&page), [
            "Bèta IBN received 2 0 1 0 0 0% 0–66%",
            "Gamma SPC missing 0 0 0 0 0 Nobody invited yet",
            "Alfa IBN received 3 1 1 1 1 33% 6–79%",
            "IBN 5 1 2 1 1 20% 4–62%",
            "All clusters 5 1 2 1 1 20% 4–62%",
        ]);
        assert!(page.says("As of 09:00"), "{}", page.words());
        house.now(aim_wave::aim(&house.peil, WAVE, targets("50", "", ""), work::order(&house))).unwrap();
        let page = house.evaluator().get(WAVE_PAGE);
        assert!(page.says("Gamma SPC missing 0 0 0 0 0 Nobody invited yet – –"), "nobody is no target reached: {}", page.words());
        house.days_later(8);
        let page = house.evaluator().get(WAVE_PAGE);
        assert!(page.says("Alfa IBN received 3 1 1 1 0 33%"), "{}", page.words());
    }

    fn the_figures_are_those_of_a_count_beside_the_house(on: On) {
        let house = House::new(on);
        work::furnish(&house, [9, 7, 0]);
        // Some of Alfa are in Gamma, too.
        work::take_list(&house, "gamma", &work::list("alfa", 4));
        work::send(&house);
        house.deliver();
        for number in [1, 2, 3, 7] {
            answer(&house, "alfa", number);
        }
        answer(&house, "beta", 2);
        Company::of(&house, "beta", 3).save("part", &[("q01", "3"), ("shown", "q01")]);
        crate::returned::bounce(&house, 5, "5.1.1", "550 5.1.1 User unknown");
        let counted = |name: &str, from: &str| {
            house.lines(&format!(
                "SELECT {name} || ' ' || COUNT(*) || ' ' || \
                 SUM(CASE WHEN EXISTS (SELECT 1 FROM letters l WHERE l.invitation_id = i.id AND l.bounce = 'hard') THEN 1 ELSE 0 END) \
                 || ' ' || COUNT(r.invitation_id) || ' ' || SUM(CASE WHEN r.state = 'sent' THEN 1 ELSE 0 END) AS line \
                 FROM {from} LEFT JOIN responses r ON r.invitation_id = i.id GROUP BY {name} ORDER BY {name}"
            ))
        };
        let by_cluster = counted("f.cluster_name", "frame_rows f JOIN invitations i ON i.id = f.invitation_id");
        let by_type = counted(
            "f.cluster_type",
            "(SELECT DISTINCT cluster_type, invitation_id FROM frame_rows) f JOIN invitations i ON i.id = f.invitation_id",
        );
        let in_all = counted("t.name", "invitations i JOIN (SELECT 'All clusters' AS name) t ON 1 = 1");
        assert_eq!(by_cluster, ["Alfa 9 1 4 4", "Bèta 7 0 2 1", "Gamma 4 0 3 3"]);
        let shown = rows(&house.evaluator().get(WAVE_PAGE));
        let plain = |row: &String| {
            row.replace(" IBN received", "").replace(" SPC received", "").split(' ').collect::<Vec<_>>().join(" ")
        };
        let shown: Vec<String> = shown.iter().map(plain).collect();
        let expected: Vec<&String> = by_cluster.iter().chain(&by_type).chain(&in_all).collect();
        assert_eq!(shown.len(), expected.len());
        for line in expected {
            assert!(shown.iter().any(|row| row.starts_with(&format!("{line} "))), "{line} is not among {shown:?}");
        }
    }

    fn a_target_is_only_for_types_that_are_asked(on: On) {
        let house = House::new(on);
        work::furnish(&house, [3, 0, 0]);
        work::draft(&house);
        work::release(&house);
        let of_type = |name: &str| Targets::of_typed("", [(name, "75")]).unwrap();
        let aim = |targets| house.now(aim_wave::aim(&house.peil, WAVE, targets, work::order(&house)));
        let refused = aim(of_type("IBM")).unwrap_err().to_string();
        assert!(refused.contains("no type of clusters of this wave “IBM”") && refused.contains("IBN"), "{refused}");
        let mut desk = house.evaluator();
        let answer = desk.submit(WAVE_PAGE, WAVE_PAGE, &[("step", "aim"), ("target.<b>", "75")]);
        assert!(answer.status == 303 || answer.status == 404, "{}", answer.words());
        assert!(work::figures(&house).wave.targets().is_empty());
        assert!(aim(of_type("IBN")).unwrap());
        let office = office();
        let given = |targets: &[&str]| {
            let output = peil(&house, office.path(), &[&["wave", "target", WAVE][..], targets].concat());
            (output.status.success(), said(&output))
        };
        let (done, words) = given(&["IBN=75", "IBN=80"]);
        assert!(!done && words.contains("“IBN” is named twice"), "{words}");
        let (done, words) = given(&["60", "IBN=75"]);
        assert!(done && words.contains("\"target\": 60") && words.contains("\"IBN\": 75"), "{words}");
    }

    fn a_link_in_each_heading_sorts_the_table(on: On) {
        let house = House::new(on);
        work::furnish(&house, [3, 2, 4]);
        work::send(&house);
        house.deliver();
        answer(&house, "gamma", 1);
        answer(&house, "beta", 1);
        let mut desk = house.evaluator();
        let page = desk.get(WAVE_PAGE);
        assert_eq!(order(&page), ["Alfa", "Gamma", "Bèta"], "where fewest have answered comes first");
        assert!(!page.text.contains("aria-sort"), "by none of its columns");
        let mut sorted = |sort: &str| desk.get(&format!("{WAVE_PAGE}?sort={sort}"));
        let up = sorted("invited");
        assert_eq!(order(&up), ["Bèta", "Alfa", "Gamma"]);
        assert!(up.text.contains("<th scope=\"col\" class=\"n\" aria-sort=\"ascending\"><a id=\"sort-by-invited\" href=\"/waves/Leden%202026?sort&#x3D;-invited#by-cluster\">"), "{}", up.text);
        let down = sorted("-invited");
        assert_eq!(order(&down), ["Gamma", "Alfa", "Bèta"]);
        assert!(down.text.contains("aria-sort=\"descending\"") && !down.text.contains("aria-sort=\"ascending\""));
        assert_eq!(order(&sorted("cluster")), ["Alfa", "Bèta", "Gamma"]);
        assert_eq!(order(&sorted("-rate")), ["Bèta", "Gamma", "Alfa"]);
        for unknown in ["", "colour", "--rate"] {
            assert_eq!(order(&sorted(unknown)), ["Alfa", "Gamma", "Bèta"], "{unknown}");
        }
    }

    fn a_target_is_a_mark_and_words_and_puts_those_below_it_first(on: On) {
        let house = House::new(on);
        work::furnish(&house, [5, 2, 3]);
        let new = NewWave { targets: targets("40", "60", ""), ..work::new_wave(WAVE) };
        house.now(prepare_wave::prepare(&house.peil, new, "eva", house.moment())).unwrap();
        work::release(&house);
        house.deliver();
        answer(&house, "alfa", 1);
        answer(&house, "alfa", 2);
        answer(&house, "alfa", 3);
        answer(&house, "gamma", 1);
        let mut desk = house.evaluator();
        let page = desk.get(WAVE_PAGE);
        assert_eq!(rows(&page), [
            "Bèta IBN received 2 0 0 0 0 0% 0–66% 0 of 2 needed 2 to go",
            "Gamma SPC received 3 0 1 1 1 33% 6–79% 1 of 2 needed 1 to go",
            "Alfa IBN received 5 0 3 3 3 60% 23–88% 3 of 3 needed reached",
            "IBN 7 0 3 3 3 43% 16–75% 3 of 5 needed 2 to go",
            "SPC 3 0 1 1 1 33% 6–79% 1 of 2 needed 1 to go",
            "All clusters 10 0 4 4 4 40% 17–69% 4 of 4 needed reached",
        ]);
        assert!(page.text.contains("<rect class=\"mark\" x=\"0.6\"") && page.text.contains("<rect class=\"mark\" x=\"0.4\""));
        assert!(page.says("40.0% 4 of 10 4 of 4 needed"), "how far it is as a whole: {}", page.words());
        assert_eq!(order(&desk.get(&format!("{WAVE_PAGE}?sort=-gap"))), ["Bèta", "Gamma", "Alfa"]);

        // It is changed while it is in the field, and the history keeps it.
        let form = [("step", "aim"), ("target", ""), ("target.IBN", ""), ("target.SPC", "20%"), ("why", "Too high")];
        assert_eq!(desk.submit(WAVE_PAGE, WAVE_PAGE, &form).status, 303);
        let page = desk.get(WAVE_PAGE);
        assert!(page.says("The target is changed.") && page.says("target set: SPC 20%"), "{}", page.words());
        assert!(page.says("Too high") && page.says("Gamma SPC received 3 0 1 1 1 33% 6–79% 1 of 1 needed reached"));
        assert!(page.says("Bèta IBN received 2 0 0 0 0 0% 0–66% – –"), "{}", page.words());
        for wrong in ["0", "101", "half"] {
            let refused = desk.submit(WAVE_PAGE, WAVE_PAGE, &[("step", "aim"), ("target", wrong)]);
            assert!(refused.status == 422 && refused.says(&format!("“{wrong}” is no target")), "{wrong}: {}", refused.words());
            assert_eq!(work::figures(&house).wave.targets(), targets("", "", "20"));
        }
        let none = house.now(aim_wave::aim(&house.peil, WAVE, Targets::default(), work::order(&house))).unwrap();
        assert!(none, "it was another");
        let page = desk.get(WAVE_PAGE);
        assert!(page.says("target set: none") && !page.says(" of 1 needed"), "{}", page.words());
    }

    fn a_target_that_is_none_is_said_at_its_field_and_stays_in_it(on: On) {
        let house = House::new(on);
        work::furnish(&house, [3, 2, 4]);
        work::draft(&house);
        house.now(aim_wave::aim(&house.peil, WAVE, targets("40", "", ""), work::order(&house))).unwrap();
        let mut desk = house.evaluator();
        let form = [("step", "aim"), ("target", "150%"), ("target.IBN", "abc"), ("target.SPC", "60"), ("why", "Omdat")];
        for (language, words) in [
            ("nl", ["“150%” is geen doel: typ een geheel percentage van 1 tot 100", "“abc” is geen doel"]),
            ("fr", ["« 150% » n’est pas un objectif", "« abc » n’est pas un objectif"]),
            ("en", ["“150%” is no target: type a whole number of per cent from 1 to 100", "“abc” is no target"]),
        ] {
            desk.get(&format!("{WAVE_PAGE}?language={language}"));
            let page = desk.submit(WAVE_PAGE, &format!("{WAVE_PAGE}?language={language}"), &form);
            assert_eq!(page.status, 422, "{language}: {}", page.words());
            for (id, words) in ["aim", "aim-0"].into_iter().zip(words) {
                let at_field = page.text.split(&format!("id=\"e-{id}\">")).nth(1).unwrap_or_else(|| panic!("{language} {id}"));
                let said = at_field.split('<').next().unwrap().replace('\u{a0}', " ");
                assert!(said.starts_with(words), "{language}: “{words}” is not “{said}”");
                let input = page.text.split(&format!("id=\"i-{id}\"")).nth(1).unwrap().split('>').next().unwrap();
                assert!(input.contains("aria-invalid=\"true\"") && input.contains(&format!("e-{id}")), "{input}");
            }
            // What was typed rightly stays too, and has no word against it.
            assert!(!page.text.contains("id=\"e-aim-1\""), "{}", page.words());
            let typed = ["target", "target.IBN", "target.SPC"].map(|name| page.value(name));
            assert_eq!(typed, ["150%", "abc", "60"], "{language}");
            assert!(page.text.contains("value=\"Omdat\"") && page.text.contains("<details open>"), "{}", page.text);
        }
        assert_eq!(work::figures(&house).wave.targets(), targets("40", "", ""));
        // The page of its own says what stands, without a fault.
        let page = desk.get(WAVE_PAGE);
        assert!(page.value("target") == "40" && !page.text.contains("id=\"e-aim"), "{}", page.words());
    }

    fn a_target_is_typed_where_a_wave_is_made_and_changed(on: On) {
        let house = House::new(on);
        work::furnish(&house, [3, 2, 4]);
        let mut desk = house.evaluator();
        let mut form = vec![
            ("name", WAVE), ("survey", "small"), ("cluster", "alfa"), ("cluster", "gamma"), ("closes_on", "2026-04-06"),
            ("hold", "10"), ("contact_name", "An"), ("contact_email", "an@peil.example"),
            ("target", "half"), ("target.IBN", "75"),
        ];
        let refused = desk.submit("/waves/new", "/waves", &form);
        assert_eq!(refused.status, 422);
        assert!(refused.says("“half” is no target") && refused.text.contains("value=\"75\""), "{}", refused.words());
        form[8] = ("target", "50");
        form[9] = ("target.IBN", "75,5");
        let refused = desk.submit("/waves/new", "/waves", &form);
        assert!(refused.status == 422 && refused.says("“75,5” is no target"), "{}", refused.words());
        assert!(refused.text.contains("id=\"e-target-0\"") && !refused.text.contains("id=\"e-target\""), "{}", refused.text);
        assert_eq!([refused.value("target"), refused.value("target.IBN")], ["50", "75,5"]);
        // Nor is one for a type of which no cluster is chosen.
        form[2] = ("cluster", "gamma");
        form[9] = ("target.IBN", "75");
        let refused = desk.submit("/waves/new", "/waves", &form);
        assert!(refused.status == 422 && refused.text.contains("id=\"e-target-0\""), "{}", refused.words());
        assert_eq!([refused.value("target.IBN"), refused.value("contact_name")], ["75", "An"]);
        form[2] = ("cluster", "alfa");
        assert_eq!(desk.submit("/waves/new", "/waves", &form).status, 303);
        assert_eq!(work::figures(&house).wave.targets(), targets("50", "75", ""));
        let change = format!("{WAVE_PAGE}/change");
        let page = desk.get(&change);
        assert!(page.text.contains("name=\"target\" value=\"50\"") && page.text.contains("name=\"target.IBN\" value=\"75\""));
        form[9] = ("target.IBN", "");
        assert_eq!(desk.submit(&change, &change, &form).status, 303);
        assert_eq!(work::figures(&house).wave.targets(), targets("50", "", ""));
    }

    fn the_state_of_a_list_is_that_of_now(on: On) {
        let house = House::new(on);
        work::furnish(&house, [2, 2, 2]);
        work::send(&house);
        let content = (work::list("alfa", 2) + "Zonder adres;An;Peeters;geen;NL;10-49\n").into_bytes();
        house.now(import_members::receive(&house.peil, "alfa", "list.csv", content, "eva", house.moment())).unwrap();
        let page = house.evaluator().get(WAVE_PAGE);
        assert!(page.says("Alfa IBN problems 2 0 0") && page.says("Bèta IBN received 2 0 0"), "{}", page.words());
    }
}
