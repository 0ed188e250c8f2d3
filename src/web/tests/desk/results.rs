//! Results, in all and by question.

use super::{at, desk, link, look};
use crate::web::views::Area;
use crate::web::views::findings::{FindingsOverview, Mark, ShortSentence};
use crate::web::views::question::{Figure, QuestionPage, ThemeWords, Way, Words};
use crate::web::views::results::{Choice, ChoiceGroup, Choosing, QuestionResult, Results, Stands, Topic};
use crate::web::views::table::{Cell, Row, RowKind, Table};

fn result_table() -> Table {
    let cell = |words: &str, beside: &str| Cell { words: words.into(), beside: Some(beside.into()), ..Cell::default() };
    let row = |head: &str, kind, cells: Vec<Cell>| Row { head: head.into(), href: None, kind, cells };
    let hidden = Cell {
        words: "–".into(),
        hidden: Some("Minder dan 5 antwoorden: niet getoond om deelnemers te beschermen".into()),
        ..Cell::default()
    };
    let small = Cell { small_base: true, ..cell("41%", "± 21") };
    Table {
        caption: "Deelname aan activiteiten, in % van wie antwoordde".into(),
        corner: String::new(),
        columns: ["IBN", "SPC", "Samen"].map(str::to_owned).into(),
        rows: vec![
            row("Basis (n)", RowKind::Base, ["328", "232", "560"].map(|n| Cell::from(n.to_owned())).into()),
            row("Nooit", RowKind::Plain, vec![cell("12%", "± 3"), cell("31%", "± 5"), cell("20%", "± 3")]),
            row("Eén keer", RowKind::Plain, vec![cell("29%", "± 4"), small, hidden]),
            row("Minstens twee keer", RowKind::Net, vec![cell("59%", "± 4 A"), cell("28%", "± 5"), cell("46%", "± 3")]),
            row("Weet ik niet (n)", RowKind::Missing, ["6", "2", "8"].map(|n| Cell::from(n.to_owned())).into()),
        ],
        notes: vec![
            "Met 95%-betrouwbaarheidsinterval, gecorrigeerd voor de eindige populatie.".into(),
            "A: verschilt aantoonbaar van SPC.".into(),
        ],
    }
}

fn choosing() -> Choosing {
    let choice = |value: &str, words: &str| Choice {
        value: value.into(),
        words: words.into(),
        selected: value == "member.size",
    };
    Choosing {
        action: "/waves/leden-2026/results".into(),
        groups: vec![ChoiceGroup {
            label: "Vergelijk".into(),
            choices: vec![choice("", "Alle leden, per type"), choice("member.size", "Per grootteklasse")],
        }],
        bars: Some("diverging".into()),
        said: vec!["De klassen zijn ongewogen.".into()],
    }
}

const CHART: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 640 90\" role=\"img\" aria-label=\"Deelname per type\"><g font-size=\"14\" fill=\"currentColor\"><text x=\"0\" y=\"30\">IBN</text><rect x=\"60\" y=\"14\" width=\"340\" height=\"22\" fill=\"#0b5860\"/><text x=\"410\" y=\"30\">59%</text><text x=\"0\" y=\"68\">SPC</text><rect x=\"60\" y=\"52\" width=\"160\" height=\"22\" fill=\"#0b5860\"/><text x=\"230\" y=\"68\">28%</text></g></svg>";

#[test]
fn results_of_a_wave_and_of_a_question() {
    let text = "Hoe vaak nam u het voorbije jaar deel aan een activiteit van de cluster?";
    let page = Results {
        desk: desk(Area::Waves),
        wave: link("/waves/leden-2026", "leden-2026"),
        survey: "Bevraging van de clusterleden 2026".into(),
        counted_at: at(12, 14, 3),
        provisional: true,
        withheld: None,
        findings: FindingsOverview {
            page: link("/waves/leden-2026/findings/nl", "Alle bevindingen"),
            code: "nl".into(),
            sentences: vec![ShortSentence {
                text: "Bijna 80% van de leden neemt **minstens** twee keer deel.".into(),
                mark: Mark { tone: "good", words: "bevestigd".into() },
            }],
            more: 2,
        },
        answered: "560 van de 2.785 leden antwoordden (20%)".into(),
        started: 612,
        sent: 541,
        method: vec!["Gewogen naar cluster volgens de ledenlijsten van 9 maart 2026.".into()],
        response: result_table(),
        choosing: Some(choosing()),
        topics: vec![Topic {
            id: "t-participation".into(),
            title: "Uw deelname".into(),
            questions: vec![
                QuestionResult {
                    id: "q01".into(),
                    text: text.into(),
                    finding: Some("Bijna zes op de tien leden van een IBN namen minstens twee keer deel.".into()),
                    chart: Some(CHART.into()),
                    legend: Some("Naast elke balk: minstens twee keer".into()),
                    table: Some(result_table()),
                    hidden: None,
                    stands: vec![Stands {
                        label: "Minstens twee keer".into(),
                        words: "duidelijk hoger dan de andere clusters van IBN (41%)".into(),
                        is_clear: true,
                        is_fact: false,
                    }],
                    quotes: vec![Words {
                        group: "Blauwe Cluster".into(),
                        count: 2,
                        themes: vec![ThemeWords {
                            label: "Overleg".into(),
                            count: "1 (50%)".into(),
                            texts: vec!["Meer afstemmen.".into()],
                        }],
                        texts: vec!["Niets.".into()],
                    }],
                    more: vec![link("/waves/leden-2026/results/q01", "Alle groepen")],
                },
                QuestionResult {
                    id: "q04".into(),
                    text: "In welke mate bent u het eens?".into(),
                    finding: None,
                    chart: None,
                    legend: None,
                    table: None,
                    hidden: Some("Minder dan 5 antwoorden: niet getoond om deelnemers te beschermen".into()),
                    stands: Vec::new(),
                    quotes: Vec::new(),
                    more: Vec::new(),
                },
            ],
        }],
        downloads: vec![link("/waves/leden-2026/results.xlsx", "Excel"), link("/waves/leden-2026/results.csv", "CSV")],
    };
    look("results", &page);
    let figure = |title: &str, chart: Option<&str>, hidden: Option<&str>| Figure {
        title: title.into(),
        chart: chart.map(str::to_owned),
        legend: None,
        table: hidden.is_none().then(result_table),
        hidden: hidden.map(str::to_owned),
    };
    let page = QuestionPage {
        desk: desk(Area::Waves),
        wave: link("/waves/leden-2026", "leden-2026"),
        results_href: "/waves/leden-2026/results".into(),
        counted_at: at(12, 14, 3),
        id: "q01".into(),
        text: text.into(),
        row: None,
        finding: Some("Bijna zes op de tien leden van een IBN namen minstens twee keer deel.".into()),
        compared: vec!["“Minstens twee keer”: IBN duidelijk hoger dan SPC.".into()],
        expert_href: "/waves/leden-2026/results/q01/expert".into(),
        choosing: Some(choosing()),
        ways: [("?show=member.size", "van 100%", false), ("?show=member.size&bars=diverging", "rond het midden", true)]
            .map(|(href, words, current)| Way { href: href.into(), words: words.into(), current })
            .into(),
        figures: vec![
            figure("Per type", Some(CHART), None),
            figure("Per cluster", None, None),
            figure("Per grootte", None, Some("Te weinig antwoorden.")),
        ],
        words: vec![Words {
            group: "Alle leden".into(),
            count: 2,
            themes: Vec::new(),
            texts: vec!["Meer afstemmen met de andere clusters.".into(), "Niets, alles gaat goed.".into()],
        }],
        words_note: Some("Antwoorden in eigen woorden tonen we vanaf tien antwoorden.".into()),
        themes_href: None,
        previous: None,
        next: Some(link("/waves/leden-2026/results/q02", "q02")),
    };
    look("question", &page);
}
