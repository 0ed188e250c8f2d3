//! `/waves/{name}/results`: who answered, and what they said, by type; and the same figures as files.

mod drawing;
pub(super) mod findings;
pub(super) mod groups;
mod kinds;
mod lines;
mod overview;
mod pictures;
mod places;
mod reader;
mod response;
#[cfg(test)]
mod tests;
mod values;

use actix_web::{HttpResponse, web};
use jiff::ZonedDateTime;

use crate::exchange::results_csv::{self, tables_of};
use crate::services::report_wave::{WaveReport, report_wave};
use crate::statistics::{Response, Sliced};
use crate::wave::State;
use crate::web::door::{Evaluator, Reply};
use crate::web::pages::home::href_of;
use crate::web::refused::form_urlencoded;
use crate::web::views::results::Results;
use crate::web::views::{Area, Desk, Link};
use crate::wording::{Language, Texts};

pub(super) use reader::Reader;

pub async fn get(evaluator: Evaluator, name: web::Path<String>) -> Reply {
    let counted = count(&evaluator, &name).await?;
    let reader = reader_of(&counted, evaluator.web.faces.texts(), evaluator.language);
    let shown = Shown {
        wave: &counted.wave.name,
        response: &counted.response,
        provisional: counted.wave.state != State::Closed,
        counted_at: evaluator.web.zoned(counted.counted_at),
    };
    evaluator.show(&results(&reader, shown, evaluator.desk(Area::Waves)))
}

/// One kind of figure as a file.
pub async fn csv(evaluator: Evaluator, path: web::Path<(String, String)>) -> Reply {
    let (name, table) = path.into_inner();
    let counted = count(&evaluator, &name).await?;
    let Some(sheet) = results_csv::table(&table, &source(&counted)) else { return Err(evaluator.not_found()) };
    let file = file_name(&[&counted.survey.code, &counted.wave.name, &table]);
    Ok(HttpResponse::Ok()
        .content_type("text/csv; charset=utf-8; header=present")
        .insert_header(("Content-Disposition", format!("attachment; filename=\"{file}.csv\"")))
        .body(sheet.content))
}

pub(super) async fn count(evaluator: &Evaluator, name: &str) -> Result<WaveReport, crate::web::refused::Refused> {
    let web = &evaluator.web;
    report_wave(&web.house, name, web.now()).await.map_err(|refusal| evaluator.refuse(refusal))
}

pub(super) fn reader_of<'a>(counted: &'a WaveReport, texts: &'a Texts, language: Language) -> Reader<'a> {
    Reader { survey: &counted.survey, report: &counted.report, texts, language }
}

fn source(counted: &WaveReport) -> results_csv::Results<'_> {
    results_csv::Results {
        wave: &counted.wave.name,
        survey: &counted.survey,
        counted_at: counted.counted_at,
        response: &counted.response,
        report: &counted.report,
    }
}

pub(super) fn results_href(wave: &str) -> String {
    format!("{}/results", href_of(wave))
}

pub(super) fn field_href(wave: &str, field: &str) -> String {
    format!("{}/{}", results_href(wave), form_urlencoded(field))
}

/// Words of letters and digits, the rest of each as `-`: safe on every system and in a header.
fn file_name(parts: &[&str]) -> String {
    let safe = |c: char| if c.is_ascii_alphanumeric() { c } else { '-' };
    let name: String = parts.join("-").chars().map(safe).collect();
    let words: Vec<&str> = name.split('-').filter(|word| !word.is_empty()).collect();
    words.join("-")
}

/// What the page shows besides the report.
struct Shown<'a> {
    wave: &'a str,
    response: &'a Sliced<Response>,
    provisional: bool,
    counted_at: ZonedDateTime,
}

fn results(reader: &Reader<'_>, of: Shown<'_>, desk: Desk) -> Results {
    let wave = of.wave;
    let download =
        |table: &str| Link { href: format!("{}/csv/{table}", results_href(wave)), words: format!("{table}.csv") };
    Results {
        desk,
        wave: Link { href: href_of(wave), words: wave.to_owned() },
        survey: reader.plain(&reader.survey.title),
        counted_at: of.counted_at,
        provisional: of.provisional,
        answered: response::sentence(reader, of.response),
        response: response::table(reader, of.response),
        method: method(reader),
        topics: overview::topics(reader, &|field| field_href(wave, field)),
        downloads: tables_of(reader.survey).map(download).collect(),
    }
}

/// How the figures were made.
fn method(reader: &Reader<'_>) -> Vec<String> {
    let rules = &reader.report.rules;
    let words = [
        "results-base-note",
        "results-unweighted",
        "results-range-exact-note",
        "results-range-shares-note",
        "results-chance-note",
    ];
    let mut method: Vec<String> = words.map(|key| reader.word(key)).into();
    method.push(reader.say(
        "results-rules-note",
        &[
            ("minimum", reader.count(rules.minimum).into()),
            ("textminimum", reader.count(rules.text_minimum).into()),
            ("smallbelow", reader.count(rules.small_below).into()),
        ],
    ));
    method
        .extend(["results-small-ends-note", "results-rounding-note", "results-rate-note"].map(|key| reader.word(key)));
    method
}
