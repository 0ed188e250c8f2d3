//! Every member answered: what differs is a fact, on the pages and in the files.

use super::{RESULTS, rows};
use crate::stories;
use crate::support::company::Company;
use crate::support::house::House;
use crate::support::work;

stories! {
    fn where_everybody_answered_a_difference_is_a_fact(on: On) {
        let house = House::new(on);
        let members = [12, 10, 10];
        work::sent(&house, members);
        // Seven of twelve, five of ten and five of ten take part.
        for (cluster, (count, active)) in ["alfa", "beta", "gamma"].into_iter().zip(members.into_iter().zip([7, 5, 5])) {
            for number in 1..=count {
                let mut company = Company::of(&house, cluster, number);
                let (step, turnover, score) = ((1 + number % 5).to_string(), (number * 10).to_string(), (number % 11).to_string());
                company.save("part", &[("q01", if number <= active { "3" } else { "1" }), ("shown", "q01")]);
                company.save("worth", &[("q03a", &step), ("q03b", &step), ("q04", &turnover), ("q06", &score), ("shown", "q03 q04 q06")]);
                company.save("end", &[("q07", "Een woord"), ("shown", "q07")]);
                assert_eq!(company.send(), company.at("/receipt"));
            }
        }

        let mut desk = house.evaluator();
        let said = [
            ("nl", "hoger dan de andere clusters van IBN (50%): een feit, want iedereen antwoordde", "lager dan de andere clusters van IBN (58%): een feit", ["hoger: iedereen antwoordde", "lager: iedereen antwoordde", "8 procentpunt"], ["aantoonbaar verschil", "duidelijk hoger", "verborgen blijven"]),
            ("fr", "plus élevé que les autres clusters de IBN (50 %) : un fait, car tous ont répondu", "plus bas que les autres clusters de IBN (58 %) : un fait", ["plus élevé : tous ont répondu", "plus bas : tous ont répondu", "8 points"], ["différence démontrable", "nettement plus", "rester cachée"]),
            ("en", "higher than the other clusters of IBN (50%): a fact, since everybody answered", "lower than the other clusters of IBN (58%): a fact", ["higher: everybody answered", "lower: everybody answered", "8 points"], ["demonstrable difference", "clearly higher", "stay hidden"]),
        ];
        for (language, higher, lower, in_short, unsaid) in said {
            desk.post("/language", &[("language", language), ("next", "/")]);
            for (cluster, words) in [("alfa", higher), ("beta", lower)] {
                let page = desk.get(&format!("/waves/Leden%202026/clusters/{cluster}"));
                assert!(page.says(words), "“{words}” is missing from {}", page.words());
                assert!(unsaid.iter().all(|words| !page.says(words)), "{}", page.words());
            }
            let page = desk.get(&format!("{RESULTS}/q01"));
            assert!(in_short.iter().all(|words| page.says(words)), "{}", page.words());
            assert!(unsaid.iter().all(|words| !page.says(words)), "{}", page.words());
        }
        // 12 of 22 and 5 of 10: facts of the types.
        let page = desk.get(&format!("{RESULTS}/q01"));
        assert!(page.says("everybody in these groups answered, so what differs is a fact. Highest in IBN (55%), lowest in SPC (50%)."), "{}", page.words());

        let file = |desk: &mut crate::support::browser::Browser, name: &str| rows(&desk.get(&format!("{RESULTS}/csv/{name}")).text);
        let against: Vec<[String; 3]> = file(&mut desk, "cluster_vs_rest")
            .into_iter()
            .filter(|row| row["item"] == "q01" && row["code"] == "active")
            .map(|row| ["group", "standing", "p_fisher"].map(|heading| row[heading].clone()))
            .collect();
        assert_eq!(against, [["alfa", "higher", ""], ["beta", "lower", ""]].map(|row| row.map(str::to_owned)));
        let standing = file(&mut desk, "cluster_vs_rest");
        assert!(standing.iter().all(|row| row["standing"] != "no_demonstrable_difference" && row["undefined"].starts_with("everybody answered")));
        let comparisons = file(&mut desk, "comparisons");
        assert!(comparisons.len() > 5);
        for row in comparisons.iter().filter(|row| ["q01", "q03a", "q04", "q06"].contains(&row["item"].as_str())) {
            assert!(row["p"].is_empty() && row["p_holm"].is_empty() && row["undefined"].starts_with("everybody answered"), "{row:?}");
        }
        let letters = file(&mut desk, "letters");
        assert!(!letters.is_empty() && letters.iter().all(|row| row["higher_than"].is_empty()));
    }
}
