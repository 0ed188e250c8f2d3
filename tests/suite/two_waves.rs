//! The same survey twice: what moved, of all who answered and of those who answered both times.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use peil::services::prepare_wave::{self, NewWave};
use peil::services::{approve_wave, check_wave, publish_survey, send_wave};

use crate::stories;
use crate::support::browser::Browser;
use crate::support::house::House;
use crate::support::office::{office, peil, said};
use crate::support::work;

const LATER: &str = "Leden 2027";
const PAGE: &str = "/waves/Leden%202027/compared";

/// A second wave of the newest version, a year later.
fn sent_again(house: &House, name: &str) {
    house.days_later(365);
    let wave = NewWave { closes_on: "2028-04-06".parse().unwrap(), ..work::new_wave(name) };
    house.now(prepare_wave::prepare(&house.peil, wave, "eva", house.moment())).unwrap();
    let letters = house.now(check_wave::check(&house.peil, name, work::order(house))).unwrap().letters;
    let typed = letters.to_string();
    house.now(approve_wave::approve(&house.peil, name, &typed, "eva", house.moment())).unwrap();
    house.now(send_wave::send(&house.peil, name, work::order(house))).unwrap();
    house.deliver();
}

/// A member of a cluster, how often it takes part, and its turnover.
type Row = (&'static str, usize, u32, f64);

/// Hands the answers of a wave in as a file.
fn hand_in(house: &House, office: &Path, wave: &str, rows: &[Row]) {
    let mut content = "member,started,sent,q01,q03a,q03b,q04,q05,q06,q07\n".to_owned();
    for (cluster, number, often, money) in rows {
        let member = work::address(cluster, *number);
        content.push_str(&format!(
            "{member},2026-01-05 09:00,2026-01-05 09:06,{often},{},{},{money},2020-05-04,{},Woord\n",
            1 + number % 5,
            1 + (number + *often as usize) % 5,
            number % 11,
        ));
    }
    std::fs::write(office.join("rows.csv"), content).unwrap();
    let taken = peil(house, office, &["responses", "import", "rows.csv", "--wave", wave]);
    assert!(taken.status.success(), "{}", said(&taken));
}

fn rows(content: &str) -> Vec<BTreeMap<String, String>> {
    let mut reader = csv::Reader::from_reader(content.as_bytes());
    reader.deserialize().map(Result::unwrap).collect()
}

fn table(desk: &mut Browser, against: &str) -> Vec<BTreeMap<String, String>> {
    let file = desk.get(&format!("/waves/Leden%202027/results/csv/waves?against={against}"));
    assert_eq!(file.status, 200, "{}", file.words());
    rows(&file.text)
}

fn row<'a>(rows: &'a [BTreeMap<String, String>], item: &str, code: &str, group: &str) -> &'a BTreeMap<String, String> {
    let it = |row: &&BTreeMap<String, String>| row["item"] == item && row["code"] == code && row["group"] == group;
    let there =
        || rows.iter().map(|row| format!("{} {} of {}", row["item"], row["code"], row["group"])).collect::<Vec<_>>();
    rows.iter().find(it).unwrap_or_else(|| panic!("no {item} {code} of {group} among {:?}", there()))
}

fn number(row: &BTreeMap<String, String>, heading: &str) -> f64 {
    row[heading].parse().unwrap_or_else(|_| panic!("{heading} of {row:?}"))
}

fn near(row: &BTreeMap<String, String>, heading: &str, expected: f64) {
    let found = number(row, heading);
    assert!((found - expected).abs() < 1e-9 * expected.abs().max(1.0), "{heading}: {found}, not {expected}: {row:?}");
}

/// Of alfa 14 answer both times, 10 only then and 6 only now; of beta 8, 2 and 2; of gamma 12 and nobody else.
fn answers() -> [Vec<Row>; 2] {
    let often = |number: usize, shift: usize| 1 + ((number * 7 + shift) % 3) as u32;
    let of = |cluster: &'static str, numbers: std::ops::RangeInclusive<usize>, shift: usize| -> Vec<Row> {
        numbers
            .map(|number| (cluster, number, often(number / 2, shift), (number * 100 + shift * number * 13) as f64))
            .collect()
    };
    let then = [of("alfa", 1..=24, 0), of("beta", 1..=10, 0), of("gamma", 1..=12, 0)].concat();
    let now = [of("alfa", 11..=30, 1), of("beta", 3..=12, 1), of("gamma", 1..=12, 2)].concat();
    [then, now]
}

fn by_member(rows: &[Row], clusters: &[&str], worth: impl Fn(&Row) -> f64) -> BTreeMap<(String, usize), f64> {
    let rows = rows.iter().filter(|row| clusters.contains(&row.0));
    rows.map(|row| ((row.0.to_owned(), row.1), worth(row))).collect()
}

/// Computed here from the answers alone: n, means, standard error with the overlap, and the means of the same members.
struct Expected {
    n: [usize; 3],
    means: [f64; 2],
    error: f64,
    same: [f64; 2],
    moved: [usize; 2],
}

fn expected(
    then: &BTreeMap<(String, usize), f64>,
    now: &BTreeMap<(String, usize), f64>,
    population: Option<f64>,
) -> Expected {
    let mean = |values: &[f64]| values.iter().sum::<f64>() / values.len() as f64;
    let product = |a: &[f64], b: &[f64]| {
        let (x, y) = (mean(a), mean(b));
        a.iter().zip(b).map(|(p, q)| (p - x) * (q - y)).sum::<f64>() / (a.len() as f64 - 1.0)
    };
    let (first, second): (Vec<f64>, Vec<f64>) = (then.values().copied().collect(), now.values().copied().collect());
    let keys: BTreeSet<_> = then.keys().filter(|key| now.contains_key(*key)).collect();
    let (before, after): (Vec<f64>, Vec<f64>) = keys.iter().map(|key| (then[*key], now[*key])).unzip();
    let (n1, n2, n12) = (first.len() as f64, second.len() as f64, before.len() as f64);
    let rest = population.map_or(0.0, |all| 1.0 / all);
    let variance = (1.0 / n1 - rest) * product(&first, &first) + (1.0 / n2 - rest) * product(&second, &second)
        - 2.0 * (n12 / (n1 * n2) - rest) * product(&before, &after);
    let moves = |up: bool| before.iter().zip(&after).filter(|(a, b)| a != b && (b > a) == up).count();
    Expected {
        n: [first.len(), second.len(), before.len()],
        means: [mean(&first), mean(&second)],
        error: variance.sqrt(),
        same: [mean(&before), mean(&after)],
        moved: [moves(true), moves(false)],
    }
}

/// Two-sided, with a half.
fn binomial(up: usize, down: usize) -> f64 {
    let n = up + down;
    let choose = |k: usize| (0..k).fold(1.0, |product, at| product * (n - at) as f64 / (at + 1) as f64);
    let tail: f64 = (0..=up.min(down)).map(choose).sum::<f64>() / 2.0_f64.powi(n as i32);
    (2.0 * tail).min(1.0)
}

stories! {
    fn what_moved_is_what_is_computed_by_hand_and_small_overlaps_are_hidden(on: On) {
        let house = House::new(on);
        work::sent(&house, [30, 12, 14]);
        let office = office();
        let [then, now] = answers();
        hand_in(&house, office.path(), work::WAVE, &then);
        sent_again(&house, LATER);
        hand_in(&house, office.path(), LATER, &now);
        let mut desk = house.evaluator();
        let rows = table(&mut desk, "Leden%202026");

        let all = ["alfa", "beta", "gamma"];
        for (group, clusters, members) in [("ALL", &all[..], 56.0), ("SPC", &all[2..], 14.0), ("gamma", &all[2..], 14.0)] {
            let active = |row: &Row| if row.2 > 1 { 1.0 } else { 0.0 };
            let by_hand = expected(&by_member(&then, clusters, active), &by_member(&now, clusters, active), Some(members));
            let found = row(&rows, "q01", "active", group);
            assert_eq!(found["state"], "shown", "{found:?}");
            for (heading, n) in ["n_first", "n_second", "n_both"].iter().zip(by_hand.n) {
                assert_eq!(found[*heading], n.to_string(), "{heading} of {group}");
            }
            near(found, "first", by_hand.means[0]);
            near(found, "second", by_hand.means[1]);
            near(found, "difference", by_hand.means[1] - by_hand.means[0]);
            near(found, "se", by_hand.error);
            near(found, "diff_low", by_hand.means[1] - by_hand.means[0] - 1.959_963_984_540_054 * by_hand.error);
            near(found, "same_first", by_hand.same[0]);
            near(found, "same_second", by_hand.same[1]);
            near(found, "p_mcnemar", binomial(by_hand.moved[0], by_hand.moved[1]));
            assert_eq!(found["population"], members.to_string());

            let money = expected(&by_member(&then, clusters, |row| row.3), &by_member(&now, clusters, |row| row.3), Some(members));
            let found = row(&rows, "q04", "mean", group);
            near(found, "first", money.means[0]);
            near(found, "difference", money.means[1] - money.means[0]);
            near(found, "se", money.error);
            near(found, "same_difference", money.same[1] - money.same[0]);
            assert!(!found["p_t"].is_empty() && !found["p_signed_rank"].is_empty() && found["p_mcnemar"].is_empty());
        }
        // Of beta two answered in one of the waves only; with alfa alone of its type they would follow.
        for (group, reason) in [("beta", "few_in_part"), ("alfa", "secondary")] {
            for code in ["1", "active"] {
                let found = row(&rows, "q01", code, group);
                assert_eq!((found["state"].as_str(), found["reason"].as_str()), ("hidden", reason), "{found:?}");
                let key = ["item", "code", "label", "group", "group_kind", "state", "reason", "against", "what"];
                assert!(found.iter().all(|(heading, cell)| key.contains(&heading.as_str()) || cell.is_empty()), "{found:?}");
            }
        }
        let list = rows.iter().find(|row| row["what"] == "members" && row["group"] == "ALL").unwrap();
        assert_eq!(["n_first", "n_second", "n_both"].map(|heading| list[heading].as_str()), ["56", "56", "56"]);

        // The page says it in words, in every language, and the file of the command is the same.
        for (language, words, hidden) in [
            ("en", ["All members: ", "34 members answered this both times", "On both lists stand 56 members"], "Fewer than 5 members answered both times"),
            ("nl", ["Alle leden: ", "leden beantwoordden dit beide keren", "Op beide lijsten staan 56 leden"], "Minder dan 5 leden antwoordden beide keren"),
            ("fr", ["Tous les membres", "membres y ont répondu les deux fois", "56 membres figurent sur les deux listes"], "Moins de 5 membres ont répondu les deux fois"),
        ] {
            desk.post("/language", &[("language", language), ("next", "/")]);
            let page = desk.get(&format!("{PAGE}?against=Leden%202026"));
            assert_eq!(page.status, 200, "{}", page.words());
            for said in words.into_iter().chain([hidden]) {
                assert!(page.says(said), "“{said}” is missing from {}", page.words());
            }
            assert!(page.text.contains("<svg") && !page.text.contains("NaN"));
        }
        desk.post("/language", &[("language", "en"), ("next", "/")]);
        assert!(desk.get(PAGE).says("Leden 2027 compared with Leden 2026"), "the other wave is taken when none is named");
        assert!(desk.get("/waves/Leden%202027/results").says("Compare with another wave"));
        let written = peil(&house, office.path(), &["results", LATER, "--against", work::WAVE, "--out", "out"]);
        assert!(written.status.success(), "{}", said(&written));
        let file = std::fs::read_to_string(office.path().join("out/waves.csv")).unwrap();
        assert_eq!(file, desk.get("/waves/Leden%202027/results/csv/waves?against=Leden%202026").text);
        // The other way round everything has the other sign, and what is hidden is the same.
        let back = desk.get("/waves/Leden%202026/results/csv/waves?against=Leden%202027");
        let back = crate::two_waves::rows(&back.text);
        near(row(&back, "q01", "active", "ALL"), "difference", -number(row(&rows, "q01", "active", "ALL"), "difference"));
        assert_eq!(row(&back, "q01", "active", "beta")["reason"], "few_in_part");
    }

    fn what_everybody_answered_alike_both_times_is_the_same(on: On) {
        let house = House::new(on);
        work::sent(&house, [24, 0, 0]);
        let office = office();
        let hand_in = |wave: &str, boxes: &dyn Fn(usize) -> bool| {
            let mut content = "member,sent,q01,q02_1,q02_2,q03a,q03b,q04,q05,q06\n".to_owned();
            for number in 1..=24 {
                let [first, second] = [boxes(number), !boxes(number)].map(u8::from);
                content.push_str(&format!("{},2026-01-05 09:06,2,{first},{second},4,2,100,2020-05-04,9\n", work::address("alfa", number)));
            }
            std::fs::write(office.path().join("boxes.csv"), content).unwrap();
            let taken = peil(&house, office.path(), &["responses", "import", "boxes.csv", "--wave", wave]);
            assert!(taken.status.success(), "{}", said(&taken));
        };
        hand_in(work::WAVE, &|number| number <= 14);
        sent_again(&house, LATER);
        hand_in(LATER, &|number| number <= 14);
        let mut desk = house.evaluator();
        let against = "Leden%202026";
        assert_eq!(row(&table(&mut desk, against), "q02", "1", "ALL")["standing"], "same");
        let page = format!("{PAGE}?against={against}");
        for (language, same, open) in [
            ("en", "All these answers are the same as in Leden 2026. That is no estimate: everybody answered both times.", "No demonstrable difference with Leden 2026 in any"),
            ("fr", "Toutes ces réponses sont les mêmes que dans Leden 2026. Ce n’est pas une estimation : tous ont répondu les deux fois.", "Pour aucune de ces réponses"),
            ("nl", "Al deze antwoorden zijn gelijk aan die in Leden 2026. Dat is geen schatting: iedereen antwoordde beide keren.", "Bij geen van deze antwoorden"),
        ] {
            desk.post("/language", &[("language", language), ("next", "/")]);
            let page = desk.get(&page);
            assert!(page.says(same) && !page.says(open), "{same}: {}", page.words());
        }
    }

    fn everything_is_shown_only_to_whoever_asks_for_it_and_both_waves_remember(on: On) {
        let house = House::new(on);
        work::sent(&house, [30, 12, 14]);
        let office = office();
        let [then, now] = answers();
        hand_in(&house, office.path(), work::WAVE, &then);
        sent_again(&house, LATER);
        hand_in(&house, office.path(), LATER, &now);
        let because = "controle door de auditor";
        let arguments = ["results", LATER, "--against", work::WAVE, "--out", "out", "--unsuppressed", "--because", because];
        let written = peil(&house, office.path(), &arguments);
        assert!(written.status.success(), "{}", said(&written));
        let rows = rows(&std::fs::read_to_string(office.path().join("out/waves.csv")).unwrap());
        let beta = row(&rows, "q01", "active", "beta");
        assert_eq!((beta["state"].as_str(), beta["n_both"].as_str()), ("shown", "8"));
        let mut desk = house.evaluator();
        for wave in ["Leden%202026", "Leden%202027"] {
            let page = desk.get(&format!("/waves/{wave}"));
            assert!(page.says("results taken with every figure shown") && page.says(because), "{wave}: {}", page.words());
        }
    }

    fn a_question_whose_scale_changed_is_named_and_left_out(on: On) {
        let house = House::new(on);
        work::sent(&house, [20, 0, 0]);
        let office = office();
        let rows_of = |numbers: std::ops::RangeInclusive<usize>| -> Vec<Row> {
            numbers.map(|number| ("alfa", number, 1 + (number % 3) as u32, 100.0 * number as f64)).collect()
        };
        hand_in(&house, office.path(), work::WAVE, &rows_of(1..=14));
        let step = "- { code: 5, text: { nl: Helemaal eens, fr: Tout à fait d’accord, en: Strongly agree } }";
        let more = format!("{step}\n    - {{ code: 6, text: {{ nl: Volstrekt eens, fr: Absolument, en: Absolutely }} }}");
        let changed = work::SURVEY.replace(step, &more).replace("unit: { nl: euro, fr: euros, en: euro }", "unit: { nl: duizend euro, fr: milliers d’euros, en: thousands of euro }");
        house.now(publish_survey::publish(&house.peil, changed, "eva", house.moment())).unwrap();
        sent_again(&house, LATER);
        hand_in(&house, office.path(), LATER, &rows_of(1..=20));
        let mut desk = house.evaluator();
        let page = desk.get(&format!("{PAGE}?against=Leden%202026"));
        for words in ["Not compared, since the question is not the same in both waves", "q03, option 6", "The scale has one more step.", "q04", "The unit is another.", "duizend euro"] {
            assert!(page.says(words), "“{words}” is missing from {}", page.words());
        }
        let rows = table(&mut desk, "Leden%202026");
        let left: Vec<[&str; 3]> = rows
            .iter()
            .filter(|row| row["state"] == "left_out")
            .map(|row| [row["item"].as_str(), row["code"].as_str(), row["reason"].as_str()])
            .collect();
        assert_eq!(left, [["q03", "6", "step-added"], ["q04", "", "unit"]]);
        assert!(rows.iter().filter(|row| row["state"] != "left_out").all(|row| !row["item"].starts_with("q03") && row["item"] != "q04"));
        assert_eq!(row(&rows, "q06", "promoters", "ALL")["n_both"], "14");
        let written = peil(&house, office.path(), &["results", LATER, "--against", work::WAVE, "--out", "out"]);
        assert!(written.status.success(), "{}", said(&written));
    }

    fn a_wave_that_can_not_be_compared_is_refused_in_words(on: On) {
        let house = House::new(on);
        work::sent(&house, [6, 0, 0]);
        let alone = house.evaluator().get("/waves/Leden%202026/compared");
        assert!(alone.status == 200 && alone.says("No other wave of this survey has been sent yet"), "{}", alone.words());
        sent_again(&house, LATER);
        let mut desk = house.evaluator();
        let other = work::SURVEY.replace("survey: small", "survey: other");
        house.now(publish_survey::publish(&house.peil, other, "eva", house.moment())).unwrap();
        let wave = NewWave { survey: "other".to_owned(), closes_on: "2028-04-06".parse().unwrap(), ..work::new_wave("Iets anders") };
        house.now(prepare_wave::prepare(&house.peil, wave, "eva", house.moment())).unwrap();
        let draft = NewWave { closes_on: "2028-04-06".parse().unwrap(), ..work::new_wave("Nog niet") };
        house.now(prepare_wave::prepare(&house.peil, draft, "eva", house.moment())).unwrap();
        let office = office();
        for (against, status, words) in [
            ("Leden 2062", 404, "There is no wave “Leden 2062”. Did you mean “Leden 2026”?"),
            ("Leden 2027", 422, "“Leden 2027” is this wave itself"),
            ("Iets anders", 422, "“Iets anders” asks the survey “other”, and this wave asks “small”"),
            ("Nog niet", 422, "“Nog niet” has not been sent"),
        ] {
            let page = desk.get(&format!("{PAGE}?against={}", against.replace(' ', "%20")));
            assert!(page.status == status && page.says(words), "{}: “{words}” is missing from {}", page.status, page.words());
            assert!(page.says("Compare with"), "another can be chosen");
            let file = desk.get(&format!("/waves/Leden%202027/results/csv/waves?against={}", against.replace(' ', "%20")));
            assert_eq!(file.status, status);
            let written = peil(&house, office.path(), &["results", LATER, "--against", against, "--out", "out"]);
            assert!(!written.status.success() && said(&written).contains(against), "{}", said(&written));
            assert!(!office.path().join("out").exists(), "nothing is written");
        }
        assert_eq!(desk.get("/waves/Leden%202099/compared").status, 404);
        assert_eq!(house.visitor().get(PAGE).status, 303, "a stranger is sent to the login");
        assert_eq!(desk.get("/waves/Leden%202027/results/csv/waves").status, 303);
        // Before anybody answered there is nothing to compare, and that is said.
        let page = desk.get(&format!("{PAGE}?against=Leden%202026"));
        assert!(page.status == 200 && page.says("On both lists stand 6 members"), "{}", page.words());
    }
}
