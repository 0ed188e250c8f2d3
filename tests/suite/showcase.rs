//! A survey that holds everything a definition can hold: asked per cluster, in drawn orders, with checks and places.

use peil::services::prepare_wave::{self, Manner, NewWave};
use peil::services::{import_clusters, publish_survey, report_wave};
use peil::statistics::Cell;
use peil::statistics::report::{Figures, OneWay, Unit};

use crate::stories;
use crate::support::browser::Answer;
use crate::support::company::Company;
use crate::support::house::House;
use crate::support::work;

const SHOWCASE: &str = include_str!("../../survey-defs/showcase.yaml");

/// A wave of the showcase for two clusters of different types, with the same `members` in both.
fn sent(house: &House, members: usize) {
    let now = house.moment();
    house.now(publish_survey::publish(&house.peil, SHOWCASE.to_owned(), "eva", now)).unwrap();
    house.now(import_clusters::import(&house.peil, work::CLUSTERS.as_bytes().to_vec(), work::order(house))).unwrap();
    for cluster in ["alfa", "gamma"] {
        work::take_list(house, cluster, &work::list("beide", members));
    }
    let new = NewWave {
        name: work::WAVE.to_owned(),
        survey: "showcase".to_owned(),
        clusters: Vec::new(),
        closes_on: "2026-04-06".parse().unwrap(),
        time_zone: "Europe/Brussels".to_owned(),
        sender_name: String::new(),
        contact_name: String::new(),
        contact_email: String::new(),
        contact_phone: String::new(),
        answers_can_change: false,
        manner: Manner::at_once(),
        privacy: peil::wave::Privacy::Confidential,
        targets: peil::wave::Targets::default(),
    };
    house.now(prepare_wave::prepare(&house.peil, new, "eva", now)).unwrap();
    assert_eq!(work::release(house), members);
    house.deliver();
}

/// The values of the boxes of `name`, in the order of the page.
fn values<'a>(page: &'a Answer, name: &str) -> Vec<&'a str> {
    let inputs = page.text.split("<input").filter(|input| input.contains(&format!("name=\"{name}\"")));
    inputs.filter_map(|input| input.split("value=\"").nth(1)?.split('"').next()).collect()
}

fn one_way(cell: &Cell<Figures>) -> &OneWay {
    match cell.shown() {
        Some(Figures::OneWay(one_way)) => one_way,
        other => panic!("{other:?}"),
    }
}

stories! {
    fn a_member_of_two_clusters_is_in_both_where_it_is_not_asked_about_one(on: On) {
        let house = House::new(on);
        work::furnish(&house, [0, 0, 0]);
        let condition = "show_if: cluster.type == \"SPC\"\n    introduction: { nl: \"Over {{cluster.name}}.\", fr: F, en: E }\n";
        let source = work::SURVEY.replacen("show_if: q01 != 1\n", condition, 1);
        house.now(publish_survey::publish(&house.peil, source, "eva", house.moment())).unwrap();
        let both = work::list("beide", 1);
        let company = both.split_once('\n').unwrap().1;
        work::take_list(&house, "alfa", &format!("{}{company}", work::list("alfa", 1)));
        work::take_list(&house, "gamma", &both);
        work::send(&house);
        house.deliver();
        // The second cluster opens the page, and both are named.
        let mut both = Company::of(&house, "beide", 1);
        let to = both.save("part", &[("q01", "1"), ("shown", "q01"), ("go", "next")]);
        assert_eq!(to, both.at("/p/what"));
        let page = both.page("what");
        assert!(page.words().contains("Over Alfa en Gamma."), "{}", page.words());
        let mut one = Company::of(&house, "alfa", 1);
        let to = one.save("part", &[("q01", "1"), ("shown", "q01"), ("go", "next")]);
        assert_ne!(to, one.at("/p/what"));
    }

    fn a_member_of_two_clusters_answers_for_each_and_counts_in_each(on: On) {
        let house = House::new(on);
        sent(&house, 10);
        for number in 1..=6 {
            let mut company = Company::of(&house, "beide", number);
            // The Dutch, French and English pages name the cluster that they are about.
            let [often, high, low] = if number % 2 == 0 { ["2", "5", "1"] } else { ["3", "4", "2"] };
            company.save("choosing", &[("s01", often), ("s02", "2"), ("shown", "s01 s02 s03"), ("go", "next")]);
            let page = company.page("opinion@alfa");
            assert!(page.words().contains("Alfa") && !page.words().contains("Gamma"), "{}", page.words());
            assert!(page.text.contains("name=\"s04c@alfa\""), "the row of those who took a course");
            let to = company.save("opinion@alfa", &[
                ("s04a@alfa", high), ("s04b@alfa", "1"), ("s05@alfa", "9"),
                ("shown", "s04a@alfa s04b@alfa s04c@alfa s05@alfa"), ("go", "next"),
            ]);
            assert_eq!(to, company.at("/p/opinion@gamma"));
            company.save("opinion@gamma", &[
                ("s04a@gamma", low), ("s04b@gamma", "4"), ("s05@gamma", "3"),
                ("shown", "s04a@gamma s04b@gamma s04c@gamma s05@gamma"), ("go", "next"),
            ]);
            // The follow-up to a low score says the score of this cluster.
            let page = company.page("opinion@gamma");
            assert!(page.text.contains("s06@gamma") && page.words().contains(" 3. "), "{}", page.words());
            assert!(!company.page("opinion@alfa").text.contains("s06@alfa"));
            company.save("figures", &[("s07", "12"), ("s08", "2"), ("shown", "s07 s08 s09 s10"), ("go", "next")]);
            assert_eq!(company.send(), company.at("/receipt"));
        }
        let counted = house.now(report_wave::report_wave(&house.peil, work::WAVE, house.moment(), report_wave::Depth::Figures)).unwrap();
        let report = &counted.report;
        let once = report.field("s01").unwrap();
        assert_eq!((once.unit, one_way(&once.slices.total).base.valid), (Unit::Member, 6));

        let useful = report.field("s04a").unwrap();
        assert_eq!((useful.unit, useful.reversed), (Unit::Membership, false));
        assert_eq!(one_way(&useful.slices.total).base.valid, 12);
        let places: Vec<usize> =
            ["alfa", "gamma"].iter().map(|code| report.groups.cluster(code).unwrap()).collect();
        let mean = |field: &str, place: usize| {
            let field = report.field(field).unwrap();
            field.slices.clusters[place].shown().map(|_| one_way(&field.slices.clusters[place]).scale.as_ref().unwrap().mean)
        };
        assert_eq!(mean("s04a", places[0]), Some(4.5));
        assert_eq!(mean("s04a", places[1]), Some(1.5));
        // 1, six times, and 4, six times, on a scale turned round: (6·5 + 6·2) / 12.
        let turned = report.field("s04b").unwrap();
        assert!(turned.reversed);
        assert_eq!(one_way(&turned.slices.total).scale.as_ref().unwrap().mean, 3.5);

        let mut evaluator = house.evaluator();
        let page = evaluator.get("/waves/Leden%202026/results/s04b");
        assert_eq!(page.status, 200);
        assert!(page.words().contains("Counted by membership"), "{}", page.words());
        let book = evaluator.get("/waves/Leden%202026/results/csv/questions").text;
        assert!(book.lines().any(|line| line.starts_with("s04b,") && line.contains(",membership,true,")), "{book}");
    }

    fn an_order_is_drawn_once_and_stays(on: On) {
        let house = House::new(on);
        sent(&house, 6);
        let mut orders = Vec::new();
        for number in 1..=6 {
            let mut company = Company::of(&house, "beide", number);
            company.save("choosing", &[("s01", "3"), ("shown", "s01 s03")]);
            let page = company.page("choosing");
            let order = values(&page, "s02").into_iter().map(str::to_owned).collect::<Vec<_>>();
            // Who is in a cluster of type SPC too is not asked about missions.
            assert_eq!(order[3..], ["7", "6"], "what excludes, and other, stay last");
            company.save("choosing", &[("s02", &order[0]), ("shown", "s02")]);
            assert_eq!(values(&company.elsewhere(&house).page("choosing"), "s02"), order);
            orders.push(order);
        }
        orders.sort();
        orders.dedup();
        assert!(orders.len() > 1, "six respondents with one order");
    }

    fn checks_refuse_or_ask_and_the_author_has_the_words(on: On) {
        let house = House::new(on);
        sent(&house, 1);
        let mut company = Company::of(&house, "beide", 1);
        let to = company.save("choosing", &[("shown", "s01 s03"), ("go", "next")]);
        let page = company.browser.get(&to);
        assert!(page.words().contains("Zonder dit antwoord weten we niet"), "{}", page.words());
        company.save("choosing", &[("s01", "1"), ("shown", "s01 s03"), ("go", "next")]);

        // Unusual, and more in research than there are at all.
        let figures = [("s07", "9000"), ("s08", "9001"), ("shown", "s07 s08 s09 s10"), ("go", "next")];
        let to = company.save("figures", &figures);
        let page = company.browser.get(&to);
        assert!(page.words().contains("9.000 van de vorige vraag"), "{}", page.words());
        assert!(page.words().contains("uitzonderlijk veel. Klopt het toch?"), "{}", page.words());
        let sure = values(&page, "sure");
        assert_eq!(sure.len(), 1);
        assert_eq!(values(&page, "s07"), ["9000"], "what was filled in stays");

        // Mended, and sure of the other: on to the next page.
        let sure = [("s07", "9000"), ("s08", "10"), ("sure", sure[0]), ("shown", "s07 s08 s09 s10"), ("go", "next")];
        assert_eq!(company.save("figures", &sure), company.at("/p/last"));
        assert_eq!(company.send(), company.at("/receipt"));
    }

    fn nobody_is_blamed_for_a_question_that_was_not_there_yet(on: On) {
        let house = House::new(on);
        sent(&house, 1);
        let mut company = Company::of(&house, "beide", 1);
        // An address opens the consent that it needs, on the same page.
        let form = [("s13", "an@example.org"), ("shown", "s11 s12 s13"), ("go", "next")];
        let to = company.save("last", &form);
        assert_eq!(to, company.at("/p/last"));
        let page = company.browser.get(&to);
        assert!(page.text.contains("name=\"s14\"") && !page.text.contains("class=\"summary\""), "{}", page.words());
        let form = [("s13", "an@example.org"), ("shown", "s11 s12 s13 s14"), ("go", "next")];
        assert_eq!(company.save("last", &form), company.at("/p/last?faults"));
    }

    fn another_answer_is_another_doubt(on: On) {
        let house = House::new(on);
        sent(&house, 1);
        let mut company = Company::of(&house, "beide", 1);
        company.save("choosing", &[("s01", "1"), ("shown", "s01 s03"), ("go", "next")]);
        let save = |company: &mut Company, number: &str, sure: &str| {
            let form = [("s07", number), ("sure", sure), ("shown", "s07 s08 s09 s10"), ("go", "next")];
            let to = company.save("figures", &form);
            let page = company.browser.get(&to);
            values(&page, "sure").first().map(|sure| (*sure).to_owned())
        };
        let first = save(&mut company, "9000", "").unwrap();
        let second = save(&mut company, "9500", &first).unwrap();
        assert_ne!(first, second);
        // A title of a page that only asks does not call it a fault.
        let page = company.browser.get(&company.at("/p/figures?faults"));
        assert!(page.text.contains("<title>Even nakijken:"), "{}", &page.text[..200]);
        // Unheeded doubts hold the answers back, at a page that asks once more.
        assert_eq!(company.send(), company.at("/check?faults"));
        assert_eq!(save(&mut company, "9500", &second), None);
        assert_eq!(company.send(), company.at("/receipt"));
    }
}
