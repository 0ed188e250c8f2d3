//! Figures that somebody has counted by hand.

use std::collections::BTreeMap;

use super::{RESULTS, rows};
use crate::stories;
use crate::support::company::Company;
use crate::support::house::{House, link_in};
use crate::support::relay::{at, house_at, taken_for};
use crate::support::smtp_sink::{Act, Step};
use crate::support::work;

stories! {
    fn the_figures_are_those_that_are_counted_by_hand(on: On) {
        let house = House::new(on);
        work::sent(&house, [8, 6, 7]);
        let answered = [
            // 1 never, 2 once, 3 more often, 8 don't know; the score; what it was worth.
            ("alfa", vec![("2", "9", "100"), ("2", "10", "200"), ("2", "7", "300"), ("3", "3", "400"), ("3", "8", "500"), ("8", "6", "")]),
            ("beta", vec![("1", "0", "10"), ("2", "9", "20"), ("3", "9", "30"), ("3", "8", "40"), ("3", "10", "50")]),
            ("gamma", vec![("1", "5", "1"), ("1", "6", "2"), ("2", "7", "3"), ("3", "8", "4"), ("3", "9", "5"), ("2", "10", "6")]),
        ];
        for (cluster, answers) in &answered {
            for (number, (often, score, worth)) in answers.iter().enumerate() {
                let mut company = Company::of(&house, cluster, number + 1);
                company.save("part", &[("q01", often), ("shown", "q01")]);
                company.save("worth", &[("q03a", "4"), ("q03b", "2"), ("q04", worth), ("q06", score), ("shown", "q03 q04 q06")]);
                company.save("end", &[("q07", "Een woord"), ("shown", "q07")]);
                assert_eq!(company.send(), company.at("/receipt"));
            }
        }
        let mut desk = house.evaluator();
        let response = rows(&desk.get(&format!("{RESULTS}/csv/response_rates")).text);
        let response: Vec<[&str; 4]> =
            response.iter().filter(|row| row["silence"] == "eligible").map(|row| ["group_kind", "group", "eligible", "answered"].map(|name| row[name].as_str())).collect();
        assert_eq!(
            response,
            [
                ["total", "ALL", "21", "17"],
                ["type", "IBN", "14", "11"],
                ["type", "SPC", "7", "6"],
                ["cluster", "alfa", "8", "6"],
                ["cluster", "beta", "6", "5"],
                ["cluster", "gamma", "7", "6"],
            ]
        );
        let page = desk.get(RESULTS);
        for words in ["17 of 21 members answered (81%)", "IBN 14 11 79%", "SPC 7 6 6 of 7", "Alfa 8 6 6 of 8", "Bèta 6 5 5 of 6", "Gamma 7 6 6 of 7"] {
            assert!(page.says(words), "“{words}” is missing from {}", page.words());
        }

        // Never, once, more often; don't know is in no base.
        let by_hand = [("total", "ALL", [3, 6, 7]), ("type", "IBN", [1, 4, 5]), ("type", "SPC", [2, 2, 2]), ("cluster", "alfa", [0, 3, 2]), ("cluster", "beta", [1, 1, 3]), ("cluster", "gamma", [2, 2, 2])];
        let frequencies = rows(&desk.get(&format!("{RESULTS}/csv/frequencies")).text);
        let question = desk.get(&format!("{RESULTS}/q01"));
        for (kind, group, counts) in by_hand {
            let base: i32 = counts.iter().sum();
            let of_group = |row: &&BTreeMap<String, String>| row["item"] == "q01" && row["group_kind"] == kind && row["group"] == group && row["code"].parse::<i32>().is_ok();
            let found: Vec<_> = frequencies.iter().filter(of_group).collect();
            assert_eq!(found.len(), 3, "{group}: {found:?}");
            for ((row, count), code) in found.iter().zip(counts).zip(["1", "2", "3"]) {
                assert_eq!((row["code"].as_str(), row["count"].as_str(), row["n_valid"].as_str()), (code, &*count.to_string(), &*base.to_string()));
                let share: f64 = row["share"].parse().unwrap();
                assert!((share - f64::from(count) / f64::from(base)).abs() < 1e-12, "{row:?}");
                // As it stands on the page: per cent, or a number of so many in a small group.
                let shown = if base < 10 { format!("{count} of {base}") } else { format!("({}%, {count})", row["percent"]) };
                assert!(question.says(&shown), "{group}: {shown} is missing from {}", question.words());
            }
        }
        // Weighted, an answer of Alfa stands for 8/6 members, of Bèta for 6/5, of Gamma for 7/6: never is
        // (6/5 + 2·7/6) of (5·8/6 + 5·6/5 + 6·7/6).
        assert!(question.says("18% (19%, 3)"), "{}", question.words());
        let cases = rows(&desk.get(&format!("{RESULTS}/csv/cases")).text);
        let unknown = |group: &str| {
            let of_group = |row: &&BTreeMap<String, String>| row["item"] == "q01" && row["group"] == group;
            cases.iter().find(of_group).unwrap()["dont_know"].clone()
        };
        assert_eq!(["ALL", "IBN", "alfa", "beta", "gamma"].map(unknown), ["1", "1", "1", "0", "0"]);

        // 9 and 10 promote, 0 to 6 detract: 7 and 5 of 17.
        let net = |field: &str, group: &str, net: &str| {
            let it = |row: &&BTreeMap<String, String>| row["item"] == field && row["group"] == group && row["code"] == net;
            let row = frequencies.iter().find(it).unwrap_or_else(|| panic!("no {net} of {field} for {group}"));
            (row["count"].clone(), row["n_valid"].clone())
        };
        let pair = |count: &str, of: &str| (count.to_owned(), of.to_owned());
        assert_eq!(net("q01", "ALL", "active"), pair("13", "16"));
        assert_eq!(net("q06", "ALL", "promoters"), pair("7", "17"));
        assert_eq!(net("q06", "ALL", "detractors"), pair("5", "17"));
        assert_eq!(net("q06", "IBN", "promoters"), pair("5", "11"));

        // 1500 + 150 + 21 over 16; the eighth and ninth of the numbers in order are 20 and 30.
        let numbers = rows(&desk.get(&format!("{RESULTS}/csv/numbers")).text);
        let of_all = |row: &&BTreeMap<String, String>| row["item"] == "q04" && row["group"] == "ALL";
        let row = numbers.iter().find(of_all).unwrap();
        let figure = |heading: &str| row[heading].parse::<f64>().unwrap();
        assert_eq!((figure("n_valid"), figure("sum"), figure("mean")), (16.0, 1671.0, 1671.0 / 16.0));
        assert_eq!(figure("median"), 25.0);
        assert!(desk.get(&format!("{RESULTS}/q04")).says("1,671"));
    }

    fn what_became_of_the_members_adds_up_in_every_group(on: On) {
        let sink = at(Step::Rcpt, work::address("alfa", 1), Act::Say("550 5.1.1 No such user"));
        let house = house_at(on, &sink);
        work::furnish(&house, [6, 5, 2]);
        // One company is in two clusters.
        work::take_list(&house, "beta", "Bedrijf;Voornaam;Naam;E-mail;Taal\nFirma alfa 2 NV;An;Peeters 2;an2@alfa.example;FR\n");
        work::send(&house);
        house.deliver();
        let company = |cluster: &str, number| {
            let letters = taken_for(&sink, &work::address(cluster, number));
            let language = ["nl", "fr", "en"][(number - 1) % 3];
            Company { browser: house.visitor(), link: link_in(&letters[0]), language }
        };
        // Sent in; half of it kept; hardly begun.
        for (cluster, number) in [("alfa", 2), ("beta", 1)] {
            let mut company = company(cluster, number);
            company.save("worth", &[("q03a", "4"), ("q03b", "2"), ("q04", "12"), ("q06", "8"), ("shown", "q03 q04 q06")]);
            company.save("end", &[("q07", "Woord"), ("shown", "q07")]);
            company.finish();
        }
        company("alfa", 3).save("end", &[("q07", "Nog niet klaar"), ("shown", "q07")]);
        let mut desk = house.evaluator();
        let response = rows(&desk.get(&format!("{RESULTS}/csv/response_rates")).text);
        for row in &response {
            let count = |name: &str| row[name].parse::<u32>().unwrap();
            let parts = ["complete", "partial", "break_off", "refused", "no_reply", "undeliverable", "not_invited"].map(count);
            assert_eq!(row["rr2"].parse::<f64>().unwrap(), f64::from(count("answered")) / f64::from(count("eligible")));
            assert_eq!(parts.iter().sum::<u32>(), count("eligible"), "{row:?}");
            assert_eq!(count("complete") + count("partial"), count("answered"), "{row:?}");
        }
        let figures = |group: &str| {
            let row = response.iter().find(|row| row["group"] == group).unwrap();
            ["eligible", "answered", "break_off", "undeliverable"].map(|name| row[name].parse::<u32>().unwrap())
        };
        // The one of two clusters counts in both, and once in their type and in all.
        assert_eq!(figures("alfa"), [6, 1, 1, 1]);
        assert_eq!(figures("beta"), [6, 2, 0, 0]);
        assert_eq!(figures("IBN"), [11, 2, 1, 1]);
        assert_eq!(figures("ALL"), [13, 2, 1, 1]);
    }
}
