//! `/waves/{name}/results/{field}`: one question in every group.

use actix_web::web;
use jiff::ZonedDateTime;

use crate::services::sort_texts::is_open;
use crate::statistics::report::FieldReport;
use crate::web::door::{Evaluator, Reply};
use crate::web::pages::home::href_of;
use crate::web::pages::results::looking::Looking;
use crate::web::pages::results::{self, Reader, findings, groups};
use crate::web::pages::themes::themes_href;
use crate::web::views::question::QuestionPage;
use crate::web::views::{Area, Desk, Link};

pub async fn get(evaluator: Evaluator, path: web::Path<(String, String)>, looking: web::Query<Looking>) -> Reply {
    let (name, field) = path.into_inner();
    let counted = results::count(&evaluator, &name, looking.depth()).await?;
    let work = move |evaluator: &Evaluator| {
        let counted_at = evaluator.web.zoned(counted.counted_at);
        let reader = looking.reader(&counted, evaluator.web.faces.texts(), evaluator.language);
        let reader = Reader { bars: looking.bars(), ..reader };
        let wave = &counted.wave.name;
        let page = page(&reader, wave, &field, evaluator.desk(Area::Waves), counted_at, &looking.query())?;
        let href = results::field_href(wave, &field);
        let diverges = reader.report.field(&field).is_some_and(groups::diverges);
        let ways = if diverges { looking.ways(&reader, &href) } else { Vec::new() };
        Some(QuestionPage { choosing: looking.choosing(&counted, &reader, href), ways, ..page })
    };
    let (evaluator, page) = evaluator.work_out(work).await?;
    page.map_or_else(|| Err(evaluator.not_found()), |page| evaluator.show(&page))
}

/// The page of a field; nothing when there is none of that name.
pub(super) fn page(
    reader: &Reader<'_>,
    wave: &str,
    field: &str,
    desk: Desk,
    counted_at: ZonedDateTime,
    query: &str,
) -> Option<QuestionPage> {
    let fields = &reader.report.fields;
    let at = fields.iter().position(|known| known.field == field)?;
    let field = &fields[at];
    let question = reader.question(field)?;
    let row = match reader.row(field) {
        Some(row) => Some(reader.text(row).to_owned()),
        None => field.other.then(|| reader.word("results-other-answers")),
    };
    let (words, words_note) = groups::words(reader, field);
    let neighbour = |field: &FieldReport| Link {
        href: format!("{}{query}", results::field_href(wave, &field.field)),
        words: format!("{} {}", field.field, shortened(&title(reader, field))),
    };
    Some(QuestionPage {
        desk,
        wave: Link { href: href_of(wave), words: wave.to_owned() },
        results_href: format!("{}{query}#{}", results::results_href(wave), question.id),
        expert_href: format!("{}/expert", results::field_href(wave, &field.field)),
        choosing: None,
        ways: Vec::new(),
        compared: results::compared(reader, field),
        counted_at,
        id: field.field.clone(),
        text: reader.text(&question.text).to_owned(),
        row,
        finding: findings::finding(reader, field),
        figures: groups::figures(reader, field),
        words,
        words_note,
        themes_href: is_open(reader.survey, field).then(|| themes_href(wave, &field.field)),
        previous: at.checked_sub(1).and_then(|at| fields.get(at)).map(neighbour),
        next: fields.get(at + 1).map(neighbour),
    })
}

/// What tells a field from its neighbours: of a grid, the row.
fn title(reader: &Reader<'_>, field: &FieldReport) -> String {
    match (reader.row(field), reader.question(field)) {
        (Some(row), _) => reader.plain(row),
        (None, _) if field.other => reader.word("results-other-answers"),
        (None, Some(question)) => reader.plain(&question.text),
        (None, None) => String::new(),
    }
}

/// As many words as fit on a button.
fn shortened(text: &str) -> String {
    const MOST: usize = 48;
    if text.chars().count() <= MOST {
        return text.to_owned();
    }
    let mut short = String::new();
    for word in text.split_whitespace() {
        if short.chars().count() + word.chars().count() + 1 > MOST {
            break;
        }
        if !short.is_empty() {
            short.push(' ');
        }
        short.push_str(word);
    }
    short + "…"
}
