//! Results, in all and by question.

use super::{at, desk, link, look};
use crate::web::views::Area;
use crate::web::views::question::{Figure, QuestionPage, Words};
use crate::web::views::results::{QuestionResult, Results, Topic};
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
        answered: "560 van de 2.785 leden antwoordden (20%)".into(),
        method: vec!["Gewogen naar cluster volgens de ledenlijsten van 9 maart 2026.".into()],
        response: result_table(),
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
        figures: vec![
            figure("Per type", Some(CHART), None),
            figure("Per cluster", None, None),
            figure("Per grootte", None, Some("Te weinig antwoorden.")),
        ],
        words: vec![Words {
            group: "Alle leden".into(),
            count: 2,
            texts: vec!["Meer afstemmen met de andere clusters.".into(), "Niets, alles gaat goed.".into()],
        }],
        words_note: Some("Antwoorden in eigen woorden tonen we vanaf tien antwoorden.".into()),
        previous: None,
        next: Some(link("/waves/leden-2026/results/q02", "q02")),
    };
    look("question", &page);
}
