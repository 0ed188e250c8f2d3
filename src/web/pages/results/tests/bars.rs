//! Divided bars in both ways, and the score as dots.

use super::*;
use crate::statistics::report::Figures;
use crate::web::pages::results::groups;
use crate::web::pages::results::looking::Bars;

fn looking(query: &str) -> Looking {
    web::Query::<Looking>::from_query(query).unwrap().into_inner()
}

fn charts(page: &QuestionPage, kind: &str) -> usize {
    let drawn = page.figures.iter().filter_map(|figure| figure.chart.as_ref());
    drawn.filter(|chart| chart.contains(&format!("class=\"chart {kind}\""))).count()
}

#[test]
fn the_bars_of_a_scale_are_drawn_as_they_are_asked_for() {
    let (counted, texts) = (counted(), Texts::of_the_product());
    for language in Language::OF_THE_PRODUCT {
        let reader = counted.reader(&texts, language);
        let around = Reader { bars: Bars::Diverging, ..reader };
        let page = |reader: &Reader<'_>, field: &str| {
            question::page(reader, NAME, field, Desk::default(), moment(), "").unwrap()
        };
        for (field, diverges) in
            [("grida", true), ("single", true), ("recommend", true), ("consent", false), ("multiple", false)]
        {
            assert_eq!(groups::diverges(counted.report.field(field).unwrap()), diverges, "{field}");
            let (whole, diverging) = (page(&reader, field), page(&around, field));
            assert_eq!((charts(&whole, "diverging-bar"), charts(&diverging, "stacked-bar")), (0, 0), "{field}");
            assert_eq!(charts(&whole, "stacked-bar"), charts(&diverging, "diverging-bar"), "{field}");
            assert_eq!(charts(&whole, "stacked-bar") > 0, diverges, "{field}");
            shown(&format!("result-{field}-around"), language, &diverging);
            // The figures behind the drawing are the same.
            let tables = |page: &QuestionPage| {
                format!("{:?}", page.figures.iter().map(|figure| &figure.table).collect::<Vec<_>>())
            };
            assert_eq!(tables(&whole), tables(&diverging));
        }
        // Of five steps the third lies on both sides, and the legend says so.
        let legend = page(&around, "grida").figures[0].legend.clone().unwrap();
        assert!(legend.contains("option 3"), "{legend}");
        // Groups that are hidden keep their words.
        let bars = page(&around, "grida").figures[1].chart.clone().unwrap();
        assert!(bars.contains("-hatch)") && bars.contains(">c1<"), "{bars}");
    }
}

#[test]
fn a_link_asks_for_the_other_bars_and_keeps_whom_the_page_shows() {
    let (counted, texts) = (counted(), Texts::of_the_product());
    let reader = counted.reader(&texts, Language::EN);
    let ways = |query: &str| -> Vec<(String, bool)> {
        looking(query).ways(&reader, "/q").into_iter().map(|way| (way.href, way.current)).collect()
    };
    let both = |whole: &str, around: &str, is_around: bool| {
        vec![(whole.to_owned(), !is_around), (around.to_owned(), is_around)]
    };
    assert_eq!(ways(""), both("/q", "/q?bars=diverging", false));
    assert_eq!(ways("bars=diverging"), both("/q", "/q?bars=diverging", true));
    let around = "/q?show=member.size%3A10-49&bars=diverging";
    assert_eq!(ways("show=member.size:10-49&bars=diverging"), both("/q?show=member.size%3A10-49", around, true));
    // What there is none of is not asked for.
    assert_eq!(looking("bars=round").bars(), Bars::Whole);
    assert_eq!(looking("show=member.size&bars=round").query(), "?show=member.size");
    assert_eq!(looking("bars=diverging").query(), "?bars=diverging");
}

#[test]
fn the_score_is_a_dot_for_every_group_that_has_one() {
    let (counted, texts) = (counted(), Texts::of_the_product());
    let page = counted.question(&texts, Language::EN, "recommend").unwrap();
    let title = texts.word(Language::EN, "results-score");
    let chart =
        page.figures.iter().find(|figure| figure.title == title).and_then(|figure| figure.chart.clone()).unwrap();
    let wide = chart.split("</svg>").next().unwrap();
    // All members, T0 and c0 have 30 answers or more; others have fewer, or are hidden in whole or as to their parts.
    let of_report = &counted.report.field("recommend").unwrap().slices;
    let stands = |figures: &Figures| match figures {
        Figures::Recommend(scores) => (scores.score.is_some(), scores.promoters.reason().is_some()),
        _ => panic!("{figures:?}"),
    };
    let shown: Vec<(bool, bool)> = of_report.iter().filter_map(|(_, figure)| figure.shown()).map(stands).collect();
    let hidden = of_report.iter().filter(|(_, figure)| figure.reason().is_some()).count();
    let [scores, few] = [(true, false), (false, false)].map(|kind| shown.iter().filter(|own| **own == kind).count());
    assert!(scores == 3 && few > 0 && hidden == 2 && shown.len() == 6, "{shown:?} {hidden}");
    assert_eq!(wide.matches("<circle").count(), scores, "{wide}");
    assert_eq!(wide.matches("fewer than 30").count(), few, "{wide}");
    assert_eq!(wide.matches("-hatch)").count(), hidden + shown.len() - scores - few, "{wide}");
    assert!(["-100", "-50", "50", "100"].iter().all(|tick| wide.contains(&format!(">{tick}</text>"))), "{wide}");
    let weighted = counted.shown_rows("weighted", "total");
    let row = weighted.iter().find(|row| row["what"] == "score").unwrap();
    let score = row["value"].parse::<f64>().unwrap();
    // The axis goes from 220 to 524 on the wide drawing.
    let at = 220.0 + (score + 100.0) / 200.0 * 304.0;
    assert!(wide.contains(&format!("cx=\"{}\"", (at * 10.0).round() / 10.0)), "{score} {wide}");
    // Other questions have no score.
    let grid = counted.question(&texts, Language::EN, "grida").unwrap();
    assert!(grid.figures.iter().all(|figure| figure.title != title));
}
