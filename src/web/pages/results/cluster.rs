//! `/waves/{name}/clusters/{code}`: what the members of one cluster said, in words, beside its type.

use actix_web::web;
use jiff::ZonedDateTime;

use super::groups::by_theme;
use super::reader::{Focus, Reader};
use super::{count, field_href, method, overview, response, results_href, standing};
use crate::services::report_wave::{Depth, WaveReport};
use crate::statistics::report::{FieldReport, Figures};
use crate::statistics::{Response, Slice};
use crate::web::door::{Evaluator, Reply};
use crate::web::pages::home::href_of;
use crate::web::refused::form_urlencoded;
use crate::web::views::cluster_results::ClusterResults;
use crate::web::views::question::Words;
use crate::web::views::results::{Stands, Topic};
use crate::web::views::{Area, Desk, Link};

pub async fn get(evaluator: Evaluator, path: web::Path<(String, String)>) -> Reply {
    let (name, code) = path.into_inner();
    let counted = count(&evaluator, &name, Depth::Figures).await?;
    let Some(cluster) = counted.report.groups.cluster(&code) else { return Err(evaluator.not_found()) };
    let work = move |evaluator: &Evaluator| {
        let reader = Reader {
            survey: &counted.survey,
            report: &counted.report,
            whole: &counted.report,
            focus: Focus::Cluster(cluster),
            bars: super::looking::Bars::Whole,
            texts: evaluator.web.faces.texts(),
            language: evaluator.language,
        };
        let counted_at = evaluator.web.zoned(counted.counted_at);
        page(&reader, &counted, cluster, evaluator.desk(Area::Waves), counted_at)
    };
    let (evaluator, page) = evaluator.work_out(work).await?;
    evaluator.show(&page)
}

pub(super) fn href(wave: &str, code: &str) -> String {
    format!("{}/clusters/{}", href_of(wave), form_urlencoded(code))
}

fn page(
    reader: &Reader<'_>,
    counted: &WaveReport,
    cluster: usize,
    desk: Desk,
    counted_at: ZonedDateTime,
) -> ClusterResults {
    let wave = &counted.wave.name;
    let groups = &counted.report.groups;
    let own = &groups.clusters()[cluster];
    let of_type = Slice::Type(own.of_type);
    let responded = counted.response.at(Slice::Cluster(cluster));
    let fields = &counted.report.fields;
    let is_shown = |field: &&FieldReport| field.slices.clusters[cluster].shown().is_some();
    let withheld = match fields.iter().find(is_shown) {
        Some(_) => None,
        None => fields.first().and_then(|field| reader.silence(field, &field.slices.clusters[cluster])),
    };
    let mut topics = match withheld {
        Some(_) => Vec::new(),
        None => overview::topics(reader, &|field| field_href(wave, field)),
    };
    let (mut compared, mut clear) = (0, Vec::new());
    for question in topics.iter_mut().flat_map(|topic: &mut Topic| &mut topic.questions) {
        for field in counted.report.of_question(&question.id) {
            let stands = standing::of_cluster(reader, field, cluster);
            compared += stands.iter().filter(|stands| !stands.is_fact).count();
            for stands in &stands {
                if stands.is_clear {
                    let words = format!("{}: {}", named(reader, field, &stands.label), stands.words);
                    clear.push(Link { href: format!("#{}", question.id), words });
                }
            }
            let row = |stands: Stands| Stands { label: named_in(reader, field, stands.label), ..stands };
            question.stands.extend(standing::in_short(reader, cluster, stands).into_iter().map(row));
            question.quotes.extend(quotes(reader, field, cluster));
        }
    }
    let stands_out = (compared > 0).then(|| {
        let fills = [("clear", (clear.len() as u64).into()), ("compared", (compared as u64).into())];
        reader.say("results-stands-out", &fills)
    });
    let neighbours: Vec<usize> = groups.clusters_of(own.of_type).collect();
    let at = neighbours.iter().position(|other| *other == cluster).unwrap_or(0);
    let link = |place: Option<usize>| {
        let group = &groups.clusters()[*neighbours.get(place?)?].group;
        Some(Link { href: href(wave, &group.code), words: group.name.clone() })
    };
    ClusterResults {
        desk,
        wave: Link { href: href_of(wave), words: wave.clone() },
        results_href: results_href(wave),
        counted_at,
        name: own.group.name.clone(),
        of_type: groups.types()[own.of_type].name.clone(),
        provisional: !counted.wave.state.is_over(),
        answered: response::sentence_of(reader, responded),
        of_type_answered: (neighbours.len() > 1)
            .then(|| response::of_type(reader, reader.group(of_type), counted.response.at(of_type)))
            .flatten(),
        silent: silent(reader, responded),
        withheld,
        stands_out,
        clear,
        method: method(reader),
        topics,
        previous: link(at.checked_sub(1)),
        next: link(Some(at + 1)),
    }
}

/// What became of those who did not answer.
fn silent(reader: &Reader<'_>, response: &Response) -> Option<String> {
    let kinds = [
        ("results-no-reply", response.no_reply),
        ("results-break-off", response.break_off),
        ("results-refused", response.refused),
        ("results-undeliverable", response.undeliverable),
        ("results-not-invited", response.not_invited),
    ];
    let said: Vec<String> = kinds
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(key, count)| format!("{}: {}", reader.word(key), reader.count(count)))
        .collect();
    (!said.is_empty()).then(|| reader.say("results-silent", &[("kinds", said.join(", ").into())]))
}

/// The row of a grid and what was said of it; what was said of a question alone.
fn named(reader: &Reader<'_>, field: &FieldReport, label: &str) -> String {
    let asked = match reader.row(field) {
        Some(row) => reader.plain(row),
        None => reader.question(field).map(|question| reader.plain(&question.text)).unwrap_or_default(),
    };
    format!("{asked} – {label}")
}

fn named_in(reader: &Reader<'_>, field: &FieldReport, label: String) -> String {
    match reader.row(field) {
        Some(row) => format!("{} – {label}", reader.plain(row)),
        None => label,
    }
}

/// Answers in the members' own words, where enough gave one.
fn quotes(reader: &Reader<'_>, field: &FieldReport, cluster: usize) -> Option<Words> {
    match field.slices.clusters[cluster].shown()? {
        Figures::Text(listing) => by_theme(reader, listing, Slice::Cluster(cluster)),
        _ => None,
    }
}
