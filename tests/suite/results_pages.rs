//! An evaluator looks at results by what the list says of members, cluster by cluster, and with the tests behind them.

use std::collections::BTreeMap;

use crate::stories;
use crate::support::browser::Browser;
use crate::support::company::Company;
use crate::support::house::House;
use crate::support::work;

const RESULTS: &str = "/waves/Leden%202026/results";
const CLUSTERS: &str = "/waves/Leden%202026/clusters";

/// `often`: the answer of every company to how often it takes part, or `any` for one after the other; the rest differs
/// from company to company. No small cluster and no language is of one mind, nor in a net of these answers.
fn answer(house: &House, cluster: &str, number: usize, often: &str) {
    let any = (1 + (number + number / 3 + 2) % 3).to_string();
    let often = if often == "any" { &any } else { often };
    let mut company = Company::of(house, cluster, number);
    company.save("part", &[("q01", often), ("shown", "q01")]);
    if often != "1" {
        company.save("what", &[("q02", "1"), ("shown", "q02")]);
    }
    let (worth, score) =
        ((number * 100).to_string(), ["9", "3", "7", "10", "5", "8"][(number - 1 + (number - 1) / 3) % 6]);
    company.save("worth", &[("q03a", "4"), ("q03b", "2"), ("q04", &worth), ("q06", score), ("shown", "q03 q04 q06")]);
    company.save("end", &[("q07", &format!("Een woord van {cluster} {number}")), ("shown", "q07")]);
    assert_eq!(company.send(), company.at("/receipt"));
}

fn answered(house: &House, counts: [(&str, usize, &str); 3]) {
    for (cluster, count, often) in counts {
        for number in 1..=count {
            answer(house, cluster, number, often);
        }
    }
}

fn rows(desk: &mut Browser, table: &str) -> Vec<BTreeMap<String, String>> {
    let file = desk.get(&format!("{RESULTS}/csv/{table}"));
    assert_eq!(file.status, 200, "{table}: {}", file.text);
    csv::Reader::from_reader(file.text.as_bytes()).deserialize().map(Result::unwrap).collect()
}

fn in_language(desk: &mut Browser, language: &str) {
    desk.post("/language", &[("language", language), ("next", "/")]);
}

stories! {
    fn members_are_shown_by_what_the_list_says_of_them(on: On) {
        let house = House::new(on);
        work::sent(&house, [20, 4, 8]);
        answered(&house, [("alfa", 18, "any"), ("beta", 2, "1"), ("gamma", 6, "any")]);
        let mut desk = house.evaluator();
        // Everybody has the same size: only languages divide.
        let page = desk.get(RESULTS);
        assert!(page.text.contains("value=\"member.language\"") && !page.text.contains("member.size"), "{}", page.text);
        let compared = desk.get(&format!("{RESULTS}?show=member.language"));
        for name in ["Nederlands", "Français", "English"] {
            assert!(compared.says(name), "{}", compared.words());
        }
        assert!(compared.says("Classes are unweighted"), "{}", compared.words());
        // A link to a question keeps what is shown.
        let href = compared.text.replace("&#x3D;", "=");
        assert!(href.contains("/results/q01?show=member.language"), "{}", compared.text);
        let question = desk.get(&format!("{RESULTS}/q01?show=member.language"));
        assert!(question.says("of 9") && question.says("of 8"), "{}", question.words());
        assert!(question.says("no demonstrable difference between these groups"), "{}", question.words());

        let one = desk.get(&format!("{RESULTS}?show=member.language:nl"));
        assert!(one.says("Nederlands: 9 of 12 members answered"), "{}", one.words());
        assert!(one.text.contains("<option value=\"member.language:nl\" selected>"));
        // What the list can't be divided by is named, and everybody is shown.
        for asked in ["member.colour", "member.language:tlh", "period:"] {
            let page = desk.get(&format!("{RESULTS}?show={asked}"));
            assert_eq!(page.status, 200);
            assert!(page.says("is nothing that the list of this wave can be divided by") && page.says(asked), "{}", page.words());
        }
        let script = desk.get(&format!("{RESULTS}?show=%3Cscript%3Ealert(1)%3C/script%3E"));
        assert!(!script.text.contains("<script>alert"), "{}", script.text);
        // The figures of the classes are those of the files.
        for table in ["classes", "letters"] {
            let file = rows(&mut desk, table);
            let of_class = |row: &&BTreeMap<String, String>| {
                row["item"] == "q01" && row["group_kind"] == "member.language" && row["group"] == "nl" && row["code"] == "active"
            };
            let row = file.iter().find(of_class).unwrap_or_else(|| panic!("{table}: {file:?}"));
            assert_eq!(row["n_valid"], "9");
            assert!(question.says(&format!("Nederlands {} of 9", row["count"])), "{row:?} {}", question.words());
        }
        let numbers = rows(&mut desk, "class_numbers");
        let of_class = |row: &&BTreeMap<String, String>| row["item"] == "q04" && row["group"] == "nl";
        let median = &numbers.iter().find(of_class).unwrap()["median"];
        let page = desk.get(&format!("{RESULTS}/q04?show=member.language"));
        assert!(page.says(median), "{median}: {}", page.words());
    }

    fn a_class_that_would_give_few_people_away_is_not_shown(on: On) {
        let house = House::new(on);
        work::furnish(&house, [0, 0, 8]);
        // All members of Alfa write Dutch but three, who write French.
        let list: String = (1..=14)
            .map(|number| {
                let language = if number > 11 { "FR" } else { "NL" };
                format!("Firma alfa {number} NV;An;Peeters {number};an{number}@alfa.example;{language};10-49\n")
            })
            .collect();
        work::take_list(&house, "alfa", &format!("Bedrijf;Voornaam;Naam;E-mail;Taal;Grootte\n{list}"));
        work::send(&house);
        house.deliver();
        answered(&house, [("alfa", 0, ""), ("beta", 0, ""), ("gamma", 8, "any")]);
        for number in 1..=14 {
            let language = if number > 11 { "fr" } else { "nl" };
            let mut company =
                Company { browser: house.visitor(), link: house.link_of(&work::address("alfa", number)), language };
            company.save("part", &[("q01", "3"), ("shown", "q01")]);
            company.save("worth", &[("q03a", "4"), ("q03b", "2"), ("q04", "5"), ("q06", "8"), ("shown", "q03 q04 q06")]);
            company.save("end", &[("q07", "Een woord"), ("shown", "q07")]);
            assert_eq!(company.send(), company.at("/receipt"));
        }
        let mut desk = house.evaluator();
        // French: three of Alfa and three of Gamma. Alfa less the Dutch and the French would be nobody, but Gamma, which
        // holds three Dutch, three French and two English, leaves few of each.
        let page = desk.get(&format!("{RESULTS}/q01?show=member.language"));
        let why = "English Fewer than 10 members, who know each other and all answered: their answers are not shown";
        assert!(page.says(why), "{}", page.words());
        let refused = desk.get(&format!("{RESULTS}?show=member.language:en"));
        assert!(refused.says("Nothing of these members can be shown"), "{}", refused.words());
        // No file shows the class either.
        for table in ["letters", "comparisons"] {
            let rows = rows(&mut desk, table);
            assert!(rows.iter().all(|row| row.get("group").is_none_or(|group| group != "en")), "{table}");
        }
    }

    fn the_page_of_a_cluster_says_how_it_stands_among_the_others(on: On) {
        let house = House::new(on);
        work::sent(&house, [14, 12, 8]);
        answered(&house, [("alfa", 12, "3"), ("beta", 10, "1"), ("gamma", 6, "any")]);
        let mut desk = house.evaluator();
        let results = desk.get(RESULTS);
        assert!(results.text.contains(&format!("href=\"{CLUSTERS}/alfa\"")), "{}", results.text);
        let expected = [
            ("en", "12 of 14 members answered", "clearly higher than the other clusters of IBN", "In IBN as a whole 85% answered", "In words: nearly all.", "clearly lower than"),
            ("nl", "12 van de 14 leden antwoordden", "duidelijk hoger dan de andere clusters van IBN", "In IBN als geheel antwoordde 85%", "In woorden: bijna iedereen.", "duidelijk lager dan"),
            ("fr", "12 des 14 membres", "nettement plus élevé que les autres clusters de IBN", "Dans l’ensemble de IBN, 85 % ont répondu", "En mots : presque tous.", "nettement plus bas que"),
        ];
        for (language, answered, higher, of_type, in_words, lower) in expected {
            in_language(&mut desk, language);
            let page = desk.get(&format!("{CLUSTERS}/alfa"));
            assert_eq!(page.status, 200, "{}", page.text);
            for words in [answered, higher, of_type, in_words] {
                assert!(page.says(words), "{words}: {}", page.words());
            }
            // Of all members together the numbers are enough.
            assert!(!desk.get(RESULTS).says(in_words), "{in_words}");
            assert!(!page.words().contains("p = ") && !page.says("Holm"), "{}", page.words());
            assert!(desk.get(&format!("{CLUSTERS}/beta")).says(lower));
        }
        in_language(&mut desk, "en");
        let page = desk.get(&format!("{CLUSTERS}/alfa"));
        // What everybody values alike does not stand out.
        assert!(page.says("with so few answers a real one may stay hidden"), "{}", page.words());
        // Twelve wrote something: their words may be read here.
        assert!(page.says("Een woord van alfa 12") && !page.says("Een woord van beta"), "{}", page.words());
        assert!(page.text.contains(&format!("href=\"{CLUSTERS}/beta\"")), "its neighbour");
        assert_eq!(desk.get(&format!("{CLUSTERS}/delta")).status, 404);
        assert_eq!(house.visitor().get(&format!("{CLUSTERS}/alfa")).status, 303);
        // The words rest on the numbers of the file.
        let rest = rows(&mut desk, "cluster_vs_rest");
        let clear = rest.iter().filter(|row| row["group"] == "alfa" && ["higher", "lower"].contains(&row["standing"].as_str()));
        assert!(clear.count() > 0, "{rest:?}");
    }

    fn the_page_of_a_cluster_with_few_answers_says_only_that(on: On) {
        let house = House::new(on);
        work::sent(&house, [14, 4, 8]);
        answered(&house, [("alfa", 12, "3"), ("beta", 2, "1"), ("gamma", 6, "any")]);
        let mut desk = house.evaluator();
        let few = desk.get(&format!("{CLUSTERS}/beta"));
        assert!(few.says("2 of 4 members answered") && few.says("Fewer than 5 answers"), "{}", few.words());
        assert!(!few.says("How often") && !few.text.contains("<figure"), "{}", few.words());
        // Without Alfa, Bèta would be what its type leaves.
        let other = desk.get(&format!("{CLUSTERS}/alfa"));
        assert!(other.says("12 of 14 members answered") && other.says("Not shown either"), "{}", other.words());
        assert!(!other.says("How often"), "{}", other.words());
    }

    fn an_expert_reads_the_numbers_of_the_files(on: On) {
        let house = House::new(on);
        work::sent(&house, [14, 12, 8]);
        answered(&house, [("alfa", 12, "3"), ("beta", 10, "1"), ("gamma", 6, "any")]);
        let mut desk = house.evaluator();
        let question = desk.get(&format!("{RESULTS}/q01"));
        assert!(!question.says("chi2") && question.text.contains(&format!("{RESULTS}/q01/expert")), "{}", question.words());
        let page = desk.get(&format!("{RESULTS}/q01/expert"));
        assert_eq!(page.status, 200, "{}", page.text);
        let words = page.words();
        let mut compared = 0;
        for (table, columns) in [
            ("cluster_vs_rest", ["share", "rest_share", "difference", "diff_low"]),
            ("weighted", ["value", "se_fpc", "low", "high"]),
            ("frequencies", ["share", "hyp_low", "hyp_high", "wilson_fpc_low"]),
        ] {
            for row in rows(&mut desk, table).iter().filter(|row| row["item"] == "q01") {
                for column in columns {
                    let value = row.get(column).unwrap_or_else(|| panic!("{table} has no {column}: {row:?}"));
                    let Ok(number) = value.parse::<f64>() else { continue };
                    let written = match value.contains('.') {
                        false => value.clone(),
                        true if number.abs() < 1e-4 => continue,
                        true if number.abs() >= 10.0 => format!("{number:.2}"),
                        true if number.abs() >= 1.0 => format!("{number:.3}"),
                        true => format!("{number:.4}"),
                    };
                    assert!(words.contains(&written), "{table} {column} {written}: {words}");
                    compared += 1;
                }
            }
        }
        assert!(compared > 25, "{compared}");
        // Of another question nothing is said.
        assert!(!words.contains("q03a") && !words.contains("q06"), "{words}");
        assert_eq!(desk.get(&format!("{RESULTS}/q99/expert")).status, 404);
        assert_eq!(house.visitor().get(&format!("{RESULTS}/q01/expert")).status, 303);
    }
}
