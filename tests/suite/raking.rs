//! Weights fitted to the list: by command, with margins before and after, and in words where they can't be.

use std::collections::BTreeMap;
use std::path::Path;

use crate::stories;
use crate::support::house::House;
use crate::support::office::{office, peil, rows, said};
use crate::support::work;

/// A company: cluster, number, size, region.
type Listed = (&'static str, usize, &'static str, &'static str);

fn number(row: &BTreeMap<String, String>, heading: &str) -> f64 {
    row[heading].parse().unwrap_or_else(|_| panic!("{heading} of {row:?}"))
}

/// A wave that asks these companies.
fn sent(house: &House, listed: &[Listed]) {
    work::furnish(house, [0, 0, 0]);
    for cluster in ["alfa", "beta", "gamma"] {
        let mut list = "Bedrijf;Voornaam;Naam;E-mail;Taal;Grootte;Regio\n".to_owned();
        for (_, number, size, region) in listed.iter().filter(|company| company.0 == cluster) {
            list.push_str(&format!(
                "Firma {cluster} {number} NV;An;Peeters {number};an{number}@{cluster}.example;NL;{size};{region}\n"
            ));
        }
        if list.lines().count() > 1 {
            work::take_list(house, cluster, &list);
        }
    }
    work::send(house);
    house.deliver();
}

/// These companies answer; how often they take part follows from cluster, size and number.
fn answered(house: &House, office: &Path, companies: &[Listed]) {
    let mut content = "member,started,sent,q01,q03a,q03b,q04,q05,q06,q07\n".to_owned();
    for company in companies {
        let member = work::address(company.0, company.1);
        content.push_str(&format!(
            "{member},2026-01-05 09:00,2026-01-05 09:06,{},4,2,{}00,2020-05-04,{},Woord\n",
            often(company),
            company.1,
            company.1 % 11
        ));
    }
    std::fs::write(office.join("rows.csv"), content).unwrap();
    let taken = peil(house, office, &["responses", "import", "rows.csv", "--wave", work::WAVE]);
    assert!(taken.status.success(), "{}", said(&taken));
}

fn often(company: &Listed) -> u32 {
    let high = company.2 == "50-249" || company.1.is_multiple_of(3);
    if high { 3 } else { 1 + (company.1 % 2) as u32 }
}

/// 45 of alfa, 40 of beta, 40 of gamma in three sizes and two regions, of some the region is not known.
fn listed() -> Vec<Listed> {
    let of = |cluster: &'static str, count: usize| {
        (1..=count).map(move |number| {
            let size = ["1-9", "10-49", "50-249"][(number * number) % 7 % 3];
            let region = ["Antwerpen", "Limburg", ""][if number % 9 == 0 { 2 } else { (number / 2) % 2 }];
            (cluster, number, size, region)
        })
    };
    of("alfa", 45).chain(of("beta", 40)).chain(of("gamma", 40)).collect()
}

/// Iterative proportional fitting from N/n of the clusters, done here once more.
fn fitted(listed: &[Listed], answering: &[Listed]) -> Vec<f64> {
    let count =
        |of: &[Listed], fits: &dyn Fn(&Listed) -> bool| of.iter().filter(|company| fits(company)).count() as f64;
    let mut weights: Vec<f64> = answering
        .iter()
        .map(|company| count(listed, &|other| other.0 == company.0) / count(answering, &|other| other.0 == company.0))
        .collect();
    for _ in 0..2_000 {
        for class in [(|company: &Listed| company.2) as fn(&Listed) -> &'static str, |company| company.3] {
            let before = weights.clone();
            for (at, company) in answering.iter().enumerate() {
                let same = |other: &Listed| class(other) == class(company);
                let sum: f64 =
                    answering.iter().zip(&before).filter(|(other, _)| same(other)).map(|(_, weight)| weight).sum();
                weights[at] = before[at] * count(listed, &same) / sum;
            }
        }
    }
    weights
}

stories! {
    fn weights_are_fitted_to_the_list_and_stand_beside_those_of_the_strata(on: On) {
        let house = House::new(on);
        let office = office();
        let listed = listed();
        sent(&house, &listed);
        // Large companies answer more often.
        let answering: Vec<Listed> = listed.iter().copied().filter(|company| company.1 % 5 != 0 && (company.2 == "50-249" || company.1 % 4 != 1)).collect();
        answered(&house, office.path(), &answering);
        let written = peil(&house, office.path(), &["results", work::WAVE, "--rake", "member.size,member.region", "--out", "out"]);
        assert!(written.status.success(), "{}", said(&written));
        let value: serde_json::Value = serde_json::from_slice(&written.stdout).unwrap();
        assert_eq!(value["raked"]["margins"], serde_json::json!(["member.size", "member.region"]));

        let weights = rows(&office.path().join("out/weights.csv"));
        let classes: Vec<&BTreeMap<String, String>> = weights.iter().filter(|row| row["group_kind"] == "class").collect();
        let names: Vec<(&str, &str)> = classes.iter().map(|row| (row["attribute"].as_str(), row["class"].as_str())).collect();
        assert_eq!(
            names,
            [
                ("member.size", "micro"),
                ("member.size", "small"),
                ("member.size", "medium"),
                ("member.region", "Antwerpen"),
                ("member.region", "Limburg"),
                ("member.region", "unknown"),
            ]
        );
        for row in &classes {
            let is_it = |company: &&Listed| {
                let size = match company.2 {
                    "1-9" => "micro",
                    "10-49" => "small",
                    _ => "medium",
                };
                let class = if row["attribute"] == "member.size" { size } else { company.3 };
                class == row["class"] || (class.is_empty() && row["class"] == "unknown")
            };
            assert_eq!(number(row, "population") as usize, listed.iter().filter(is_it).count());
            assert_eq!(number(row, "answers") as usize, answering.iter().filter(is_it).count());
            assert!((number(row, "sum_after") - number(row, "population")).abs() < 1e-6, "{row:?}");
        }
        let off = |row: &&BTreeMap<String, String>| (number(row, "sum_before") - number(row, "population")).abs();
        assert!(classes.iter().map(off).fold(0.0, f64::max) > 2.0, "the strata alone miss the margins: {classes:?}");
        let total = weights.iter().find(|row| row["group"] == "ALL" && row["group_kind"] == "total" && row["method"] == "raked").unwrap();
        assert!(number(total, "margin_error") < 1e-8 * 125.0 && number(total, "rounds") > 1.0 && total["trimmed"].is_empty());
        let untrimmed = number(total, "deff");
        let ours = fitted(&listed, &answering);
        let squares: f64 = ours.iter().map(|weight| weight * weight).sum();
        let sum: f64 = ours.iter().sum();
        assert!((number(total, "n_effective") - sum * sum / squares).abs() < 1e-6, "{total:?}");

        let weighted = rows(&office.path().join("out/weighted.csv"));
        let figure = |group: &str, method: &str| {
            let it = |row: &&BTreeMap<String, String>| row["item"] == "q01" && row["code"] == "active" && row["group"] == group && row["method"] == method;
            weighted.iter().find(it).unwrap_or_else(|| panic!("no {method} of {group}"))
        };
        for (group, clusters) in [("ALL", &["alfa", "beta", "gamma"][..]), ("IBN", &["alfa", "beta"][..]), ("SPC", &["gamma"][..])] {
            let inside = || answering.iter().zip(&ours).filter(|(company, _)| clusters.contains(&company.0));
            let active: f64 = inside().filter(|(company, _)| often(company) > 1).map(|(_, weight)| weight).sum();
            let all: f64 = inside().map(|(_, weight)| weight).sum();
            let raked = figure(group, "raked");
            assert!((number(raked, "value") - active / all).abs() < 1e-6, "{group}: {raked:?}, not {}", active / all);
            assert!(number(raked, "low") < active / all && active / all < number(raked, "high"));
            let stratified = figure(group, "stratified");
            assert!((number(stratified, "value") - number(raked, "value")).abs() > 1e-4, "fitting changes something");
            assert_eq!(stratified["unweighted"], raked["unweighted"]);
        }

        // Kept within bounds, some of them stand at one and the margins are off by a little.
        let written = peil(&house, office.path(), &["results", work::WAVE, "--rake", "member.size,member.region", "--trim", "0.8,1.2", "--out", "trimmed"]);
        assert!(written.status.success(), "{}", said(&written));
        let weights = rows(&office.path().join("trimmed/weights.csv"));
        let total = weights.iter().find(|row| row["group_kind"] == "total" && row["method"] == "raked").unwrap();
        let mean = 125.0 / answering.len() as f64;
        assert!((number(total, "weight_low") - 0.8 * mean).abs() < 1e-9 && (number(total, "weight_high") - 1.2 * mean).abs() < 1e-9);
        assert!(number(total, "trimmed") > 0.0 && number(total, "margin_error_after") > 0.01);
        assert!(number(total, "deff") < untrimmed, "{total:?}");
    }

    fn what_would_tell_of_few_is_not_raked(on: On) {
        let house = House::new(on);
        let office = office();
        // Two clusters of one type, two sizes: of gamma nobody is asked. Of beta three are small.
        let of = |cluster: &'static str, size: &'static str, numbers: std::ops::Range<usize>| numbers.map(move |number| (cluster, number, size, "Limburg"));
        let listed: Vec<Listed> = of("alfa", "1-9", 1..21).chain(of("alfa", "10-49", 21..41)).chain(of("beta", "1-9", 1..7)).chain(of("beta", "10-49", 7..41)).collect();
        sent(&house, &listed);
        let answering: Vec<Listed> = listed.iter().copied().filter(|company| (company.0 == "alfa" && company.1 % 2 == 0) || (company.0 == "beta" && (company.1 <= 3 || company.1 > 20))).collect();
        answered(&house, office.path(), &answering);
        let written = peil(&house, office.path(), &["results", work::WAVE, "--rake", "member.size", "--out", "out"]);
        assert!(written.status.success(), "{}", said(&written));
        let weighted = rows(&office.path().join("out/weighted.csv"));
        let methods: Vec<&str> = weighted.iter().filter(|row| row["item"] == "q01" && row["group"] == "ALL").map(|row| row["method"].as_str()).collect();
        assert!(!methods.is_empty() && methods.iter().all(|method| *method == "stratified"), "clusters and sizes are known, and so the three: {methods:?}");
        let everything = peil(&house, office.path(), &["results", work::WAVE, "--rake", "member.size", "--out", "all", "--unsuppressed"]);
        assert!(everything.status.success(), "{}", said(&everything));
        let weighted = rows(&office.path().join("all/weighted.csv"));
        assert!(weighted.iter().any(|row| row["item"] == "q01" && row["method"] == "raked"));
    }

    fn what_can_not_be_fitted_is_named_with_what_to_do(on: On) {
        let house = House::new(on);
        let office = office();
        // Small ones of Antwerpen and large ones of Limburg answer, and nobody else; of 250+ nobody at all.
        let listed: Vec<Listed> = (1..=40)
            .map(|number| {
                let size = if number > 36 { "250+" } else { ["1-9", "10-49"][number % 2] };
                ("alfa", number, size, ["Antwerpen", "Limburg"][usize::from(number % 3 == 0)])
            })
            .collect();
        sent(&house, &listed);
        let nobody = peil(&house, office.path(), &["results", work::WAVE, "--rake", "member.size", "--out", "out"]);
        assert!(!nobody.status.success() && said(&nobody).contains("nobody has answered yet"), "{}", said(&nobody));
        let answering: Vec<Listed> = listed.iter().copied().filter(|company| matches!((company.2, company.3), ("1-9", "Antwerpen") | ("10-49", "Limburg"))).collect();
        answered(&house, office.path(), &answering);
        for (arguments, words) in [
            (&["--rake", "member.sise"][..], &["“member.sise” is no attribute that divides the members", "did you mean “member.size”?"][..]),
            (&["--rake", "member.region,member.region"], &["“member.region” is named twice"]),
            (&["--rake", "member.sector"], &["one class of “member.sector”", "leave it out"]),
            (&["--rake", "member.size"], &["none of the 4 members with “member.size” large has answered", "leave “member.size” out"]),
            (&["--rake", "member.region", "--trim", "3,0.3"], &["0.3,3"]),
            (&["--rake", "member.region", "--trim", "much"], &["0.3,3"]),
            (&["--trim", "0.3,3"], &["--rake"]),
        ] {
            let all = [&["results", work::WAVE, "--out", "out"][..], arguments].concat();
            let refused = peil(&house, office.path(), &all);
            assert!(!refused.status.success(), "{arguments:?}");
            for words in words {
                assert!(said(&refused).contains(words), "“{words}” is missing from {}", said(&refused));
            }
        }
        assert!(!office.path().join("out").exists(), "nothing is written");
    }

    fn margins_that_contradict_each_other_are_named(on: On) {
        let house = House::new(on);
        let office = office();
        let listed: Vec<Listed> = (1..=40).map(|number| ("alfa", number, ["1-9", "10-49"][usize::from(number % 4 == 0)], ["Antwerpen", "Limburg"][number % 2])).collect();
        sent(&house, &listed);
        // The small ones who answer are all of Limburg, the others all of Antwerpen: 30 and 10 can't be 20 and 20.
        let answering: Vec<Listed> = listed.iter().copied().filter(|company| (company.2 == "1-9") == (company.3 == "Limburg")).collect();
        answered(&house, office.path(), &answering);
        let refused = peil(&house, office.path(), &["results", work::WAVE, "--rake", "member.size,member.region", "--out", "out"]);
        for words in ["the margins of member.size, member.region do not come together", "leave one of them out"] {
            assert!(!refused.status.success() && said(&refused).contains(words), "“{words}” is missing from {}", said(&refused));
        }
        let alone = peil(&house, office.path(), &["results", work::WAVE, "--rake", "member.size", "--out", "out"]);
        assert!(alone.status.success(), "{}", said(&alone));
    }
}
