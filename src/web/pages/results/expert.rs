//! `/waves/{name}/results/{field}/expert`: the tables of the files, of one question, for whoever reads tests and errors.
//!
//! They are made from the same tables as the files: a number here is the number there, rounded.

use actix_web::web;

use super::{count, field_href, results_href, source};
use crate::exchange::results_csv;
use crate::services::report_wave::{Depth, WaveReport};
use crate::statistics::Report;
use crate::survey::Kind;
use crate::web::door::{Evaluator, Reply};
use crate::web::pages::home::href_of;
use crate::web::views::expert::{ExpertPage, ExpertTable};
use crate::web::views::table::{Cell, Row, RowKind, Table};
use crate::web::views::{Area, Link};
use crate::wording::{Language, numbers};

/// In the order in which they are read.
const SHOWN: [&str; 17] = [
    "comparisons",
    "letters",
    "cluster_vs_rest",
    "weighted",
    "rao_scott",
    "early_late",
    "classes",
    "class_numbers",
    "class_ranking",
    "numbers",
    "recommendation",
    "frequencies",
    "multiple",
    "ranking",
    "allocation",
    "dates",
    "suppression",
];

pub async fn get(evaluator: Evaluator, path: web::Path<(String, String)>) -> Reply {
    let (name, field) = path.into_inner();
    let mut counted = count(&evaluator, &name, Depth::Everything).await?;
    let Some(found) = counted.report.field(&field) else { return Err(evaluator.not_found()) };
    let question = found.question.clone();
    only(&mut counted, &question);
    let work = move |evaluator: &Evaluator| page(evaluator, &counted, &field, question);
    let (evaluator, page) = evaluator.work_out(work).await?;
    evaluator.show(&page)
}

fn page(evaluator: &Evaluator, counted: &WaveReport, field: &str, question: String) -> ExpertPage {
    let text = counted.survey.question(&question).map(|question| question.text.clone());
    let language = counted.survey.language_or_default(evaluator.language);
    let tables = SHOWN.into_iter().filter_map(|name| table(evaluator, counted, name));
    let wave = &counted.wave.name;
    ExpertPage {
        desk: evaluator.desk(Area::Waves),
        wave: Link { href: href_of(wave), words: wave.clone() },
        results_href: results_href(wave),
        question_href: field_href(wave, field),
        counted_at: evaluator.web.zoned(counted.counted_at),
        id: question,
        text: text.map(|text| text.in_language(language).to_owned()).unwrap_or_default(),
        tables: tables.collect(),
    }
}

/// Leaves the figures of one question: the families of its tests are its own rows and boxes.
fn only(counted: &mut WaveReport, question: &str) {
    let keep = |report: &mut Report| report.fields.retain(|field| field.question == question);
    keep(&mut counted.report);
    counted.divisions.iter_mut().for_each(|division| keep(&mut division.report));
}

fn table(evaluator: &Evaluator, counted: &WaveReport, name: &str) -> Option<ExpertTable> {
    let sheet = results_csv::table(name, &source(counted))?;
    let lines = sheet.lines();
    let (headings, rows) = lines.split_first().filter(|(_, rows)| !rows.is_empty())?;
    // What is the same in every row, or nowhere, takes up room and says nothing.
    let says_something = |at: &usize| rows.iter().any(|row| !row[*at].is_empty());
    let columns: Vec<usize> = (0..headings.len()).filter(says_something).collect();
    let (first, others) = columns.split_first()?;
    let written = |text: &String| number(evaluator.language, text);
    let rows = rows.iter().map(|row| Row {
        head: row[*first].clone(),
        href: None,
        kind: RowKind::Plain,
        cells: others.iter().map(|at| Cell::from(written(&row[*at]))).collect(),
    });
    let title = evaluator.say(&format!("results-expert-{}", name.replace('_', "-")), &[]);
    Some(ExpertTable {
        title: title.clone(),
        href: format!("{}/csv/{name}", results_href(&counted.wave.name)),
        file: format!("{name}.csv"),
        table: Table {
            caption: title,
            corner: headings[*first].clone(),
            columns: others.iter().map(|at| headings[*at].clone()).collect(),
            rows: rows.collect(),
            notes: notes(evaluator, counted, name),
        },
    })
}

/// What can't be read off the columns: what stands for an option that was left out of a ranking.
fn notes(evaluator: &Evaluator, counted: &WaveReport, table: &str) -> Vec<String> {
    let question = counted.report.fields.first().and_then(|field| field.question(&counted.survey));
    match question.map(|question| &question.kind) {
        Some(Kind::Ranking { top, .. }) if table == "comparisons" => {
            let places = [("top", top.to_string().into()), ("after", (top + 1).to_string().into())];
            vec![evaluator.say("results-expert-places-note", &places)]
        }
        _ => Vec::new(),
    }
}

/// Digits of a number that are read; the file has all.
const DIGITS: i32 = 4;
/// Below this the digits of a p say nothing more.
const SMALLEST: f64 = 1e-4;

/// A number to four digits as the language writes it; anything else as it is.
fn number(language: Language, text: &str) -> String {
    let Ok(number) = text.parse::<f64>() else { return text.to_owned() };
    if !text.contains(['.', 'e', 'E']) {
        return text.to_owned();
    }
    if number != 0.0 && number.abs() < SMALLEST {
        let limit = numbers::format(language, SMALLEST, Some(4));
        return if number > 0.0 { format!("< {limit}") } else { format!("> -{limit}") };
    }
    let whole = if number == 0.0 { 1 } else { number.abs().log10().floor() as i32 + 1 };
    let decimals = (DIGITS - whole.max(0)).clamp(0, 4);
    numbers::format(language, number, Some(decimals as u8))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_keep_the_digits_that_are_read() {
        let en = |text: &str| number(Language::EN, text);
        assert_eq!(en("0.6666666666666666"), "0.6667");
        assert_eq!(en("0.00000123"), "< 0.0001");
        assert_eq!(en("1234.5678"), "1,235");
        assert_eq!(en("12.345678"), "12.35");
        assert_eq!((en("12"), en("q01"), en("")), ("12".into(), "q01".into(), String::new()));
        assert_eq!(number(Language::NL, "0.25"), "0,2500");
    }
}
