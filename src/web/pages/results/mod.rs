//! `/waves/{name}/results`: who answered, and what they said, by type; and the same figures as files.

pub(super) mod classes;
pub mod cluster;
mod drawing;
pub mod expert;
pub(super) mod findings;
mod focus;
pub(super) mod groups;
mod kinds;
mod lines;
pub mod looking;
mod overview;
mod pictures;
mod places;
mod reader;
mod response;
mod scores;
mod standing;
#[cfg(test)]
mod tests;
mod values;
pub mod waves;

use actix_web::{HttpResponse, web};
use jiff::ZonedDateTime;

use crate::exchange::results_csv::{self, tables_of};
use crate::services::keep_trail::OnWhat;
use crate::services::report_wave::{Depth, WaveReport, report_wave};
use crate::services::survey_waves;
use crate::statistics::compared::Among;
use crate::statistics::report::FieldReport;
use crate::statistics::{Response, Sliced};
use crate::trail::{Act, Kind, Part, differences};
use crate::web::door::{Evaluator, Reply};
use crate::web::pages::findings as written;
use crate::web::pages::home::href_of;
use crate::web::refused::form_urlencoded;
use crate::web::views::findings::FindingsOverview;
use crate::web::views::results::{Choosing, Results, Withheld};
use crate::web::views::{Area, Desk, Link};
use crate::wording::{Language, Texts, numbers};

use looking::{Bars, Looking};
pub(super) use reader::Focus;
pub(super) use reader::Reader;

pub async fn get(evaluator: Evaluator, name: web::Path<String>, looking: web::Query<Looking>) -> Reply {
    let counted = count(&evaluator, &name, looking.depth()).await?;
    let figures =
        survey_waves::named(&evaluator.web.house, &name).await.map_err(|refusal| evaluator.refuse(refusal))?;
    let findings = written::overview(&evaluator, &counted).await?;
    let work = move |evaluator: &Evaluator| {
        let reader = looking.reader(&counted, evaluator.web.faces.texts(), evaluator.language);
        let shown = Shown {
            findings,
            wave: &counted.wave.name,
            response: &counted.response,
            provisional: !counted.wave.state.is_over(),
            counted_at: evaluator.web.zoned(counted.counted_at),
            started: figures.started,
            sent: figures.sent_in,
            query: looking.query(),
            choosing: looking.choosing(&counted, &reader, results_href(&counted.wave.name)),
        };
        results(&reader, shown, evaluator.desk(Area::Waves))
    };
    let (evaluator, page) = evaluator.work_out(work).await?;
    evaluator.show(&page)
}

/// One kind of figure as a file.
pub async fn csv(evaluator: Evaluator, path: web::Path<(String, String)>) -> Reply {
    let (name, table) = path.into_inner();
    let depth = if results_csv::is_divided(&table) { Depth::Everything } else { Depth::Figures };
    let counted = count(&evaluator, &name, depth).await?;
    let file = file_name(&[&counted.survey.code, &counted.wave.name, &table]);
    let thing = OnWhat::new(Kind::Wave, &counted.wave.name);
    let what = differences::told(&[(Part::File, &format!("{table}.csv"))]);
    let work = move |_: &Evaluator| results_csv::table(&table, &source(&counted));
    let (evaluator, sheet) = evaluator.work_out(work).await?;
    let Some(sheet) = sheet else { return Err(evaluator.not_found()) };
    evaluator.takes(Act::ResultsTaken, thing, &what).await?;
    Ok(HttpResponse::Ok()
        .content_type("text/csv; charset=utf-8; header=present")
        .insert_header(("Content-Disposition", format!("attachment; filename=\"{file}.csv\"")))
        .body(sheet.content))
}

pub(super) async fn count(
    evaluator: &Evaluator,
    name: &str,
    depth: Depth,
) -> Result<WaveReport, crate::web::refused::Refused> {
    let web = &evaluator.web;
    report_wave(&web.house, name, web.now(), depth).await.map_err(|refusal| evaluator.refuse(refusal))
}

/// All members, their types and clusters.
pub(super) fn everything<'a>(counted: &'a WaveReport, texts: &'a Texts, language: Language) -> Reader<'a> {
    let whole = &counted.report;
    let (focus, bars) = (Focus::Everything, Bars::Whole);
    Reader { survey: &counted.survey, report: whole, whole, focus, bars, texts, language }
}

fn source(counted: &WaveReport) -> results_csv::Results<'_> {
    results_csv::Results {
        wave: &counted.wave.name,
        survey: &counted.survey,
        counted_at: counted.counted_at,
        response: &counted.response,
        left: &counted.left,
        overlaps: &counted.overlaps,
        report: &counted.report,
        divisions: &counted.divisions,
        quality: &counted.quality,
    }
}

pub(super) fn results_href(wave: &str) -> String {
    format!("{}/results", href_of(wave))
}

pub(super) fn field_href(wave: &str, field: &str) -> String {
    format!("{}/{}", results_href(wave), form_urlencoded(field))
}

/// Words of letters and digits, the rest of each as `-`: safe on every system and in a header.
pub(super) fn file_name(parts: &[&str]) -> String {
    let safe = |c: char| if c.is_ascii_alphanumeric() { c } else { '-' };
    let name: String = parts.join("-").chars().map(safe).collect();
    let words: Vec<&str> = name.split('-').filter(|word| !word.is_empty()).collect();
    words.join("-")
}

/// What the page shows besides the report.
struct Shown<'a> {
    findings: FindingsOverview,
    wave: &'a str,
    response: &'a Sliced<Response>,
    provisional: bool,
    counted_at: ZonedDateTime,
    started: u64,
    sent: u64,
    /// Ends the addresses of the pages of questions.
    query: String,
    choosing: Option<Choosing>,
}

fn results(reader: &Reader<'_>, of: Shown<'_>, desk: Desk) -> Results {
    let wave = of.wave;
    let download =
        |table: &str| Link { href: format!("{}/csv/{table}", results_href(wave)), words: format!("{table}.csv") };
    Results {
        desk,
        findings: of.findings,
        wave: Link { href: href_of(wave), words: wave.to_owned() },
        survey: reader.plain(&reader.survey.title),
        counted_at: of.counted_at,
        provisional: of.provisional,
        withheld: reader.report.rules.until_release.then(|| withheld(reader, of.provisional, wave)),
        answered: response::sentence(reader, of.response),
        started: of.started,
        sent: of.sent,
        response: response::table(reader, of.response, &|code| cluster::href(wave, code)),
        method: method(reader),
        choosing: of.choosing,
        topics: overview::topics(reader, &|field| format!("{}{}", field_href(wave, field), of.query)),
        downloads: tables_of(reader.survey).map(download).collect(),
    }
}

/// Why no figures are shown yet.
fn withheld(reader: &Reader<'_>, is_open: bool, wave: &str) -> Withheld {
    let key = if is_open { "results-until-close" } else { "results-until-release" };
    Withheld { words: reader.word(key), release: (!is_open).then(|| format!("{}#steps", href_of(wave))) }
}

/// How the figures were made.
fn method(reader: &Reader<'_>) -> Vec<String> {
    let rules = &reader.report.rules;
    let words = [
        "results-base-note",
        "results-weighted-note",
        "results-effective-note",
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
    let completeness = &reader.survey.completeness;
    let percent = |share| numbers::percent(reader.language, share, 0);
    let fills =
        [("above", percent(completeness.complete_above).into()), ("from", percent(completeness.partial_from).into())];
    method.push(reader.say("results-complete-note", &fills));
    method
}

/// Which groups are clearly higher than others, in sentences.
pub(super) fn compared(reader: &Reader<'_>, field: &FieldReport) -> Vec<String> {
    match reader.focus {
        Focus::Everything => standing::sentences(reader, field, Among::Types),
        Focus::Division { only: None, .. } => standing::sentences(reader, field, Among::ClustersOf(0)),
        Focus::Division { .. } | Focus::Cluster(_) => Vec::new(),
    }
}
