//! `/lists/{id}/rejected.csv`: the rows that are not taken over, as they came, with the reasons.

use actix_web::{HttpResponse, web};

use crate::exchange::csv::{Cell, Writer};
use crate::people::column::Column;
use crate::people::mending::Edit;
use crate::people::rows::Row;
use crate::services::import_members::{Mend, Preview};
use crate::services::keep_trail::OnWhat;
use crate::trail::{Act, Part, differences};
use crate::web::door::{Evaluator, Reply};

use super::onlooker::Onlooker;
use super::{id_of, look_at};

pub async fn get(evaluator: Evaluator, id: web::Path<String>) -> Reply {
    let preview = look_at(&evaluator, id_of(&evaluator, &id)?).await?;
    let thing = OnWhat::list(&preview.cluster, &preview.upload);
    evaluator.takes(Act::MembersExported, thing, &differences::told(&[(Part::File, "rejected.csv")])).await?;
    Ok(rejected_file(&Onlooker::of(&evaluator), &preview))
}

/// The file itself, for whoever may fetch it.
pub fn rejected_file(onlooker: &Onlooker, preview: &Preview) -> HttpResponse {
    HttpResponse::Ok()
        .content_type("text/csv; charset=utf-8; header=present")
        .insert_header(("Content-Disposition", "attachment; filename=\"rejected.csv\""))
        .body(table_of(onlooker, preview))
}

/// Why a row is not taken over.
pub(super) enum Why<'a> {
    Problems,
    LeftOut(&'a Mend),
}

/// The lines of rows that count for nothing: those that block, and those that a person left out.
pub(super) fn rejected_rows(preview: &Preview) -> impl Iterator<Item = (usize, Why<'_>)> {
    let blocked = preview.reading.blocked().map(|row| (row.line, Why::Problems));
    let left_out = preview.mends.iter().filter(|mend| mend.places > 0).filter_map(|mend| match mend.edit {
        Edit::LeaveOut { line, .. } => Some((line, Why::LeftOut(mend))),
        Edit::Cell { .. } | Edit::Alike { .. } => None,
    });
    blocked.chain(left_out)
}

fn table_of(onlooker: &Onlooker, preview: &Preview) -> Vec<u8> {
    let mut table = Writer::for_spreadsheets();
    let columns: Vec<&Column> = preview.reading.mapping.columns.iter().map(|mapped| &mapped.column).collect();
    let added = ["desk-list-row", "lists-reasons"].map(|key| onlooker.say(key, &[]));
    let headings = columns.iter().map(|column| Cell::from(column.heading.as_str()));
    table.row(headings.chain(added.map(Cell::from)));
    let mut rejected: Vec<(usize, Why)> = rejected_rows(preview).collect();
    rejected.sort_by_key(|(line, _)| *line);
    for (line, why) in rejected {
        let Some(row) = preview.original.row(line) else { continue };
        let number = i64::try_from(line).unwrap_or(i64::MAX);
        let added = [Cell::from(number), Cell::from(reasons(onlooker, preview, line, &why))];
        table.row(cells_of(row, columns.len()).chain(added));
    }
    table.finish()
}

/// As many cells as there are headings; further ones would push the reasons aside, and are joined to the last.
fn cells_of(row: &Row, width: usize) -> impl Iterator<Item = Cell<'_>> {
    (1..=width).map(move |number| match number == width && row.cells.len() > width {
        true => Cell::from(row.cells[width - 1..].join(" ")),
        false => Cell::from(row.cell(number)),
    })
}

fn reasons(onlooker: &Onlooker, preview: &Preview, line: usize, why: &Why) -> String {
    let texts = onlooker.web.faces.texts();
    match why {
        Why::LeftOut(mend) => onlooker.say("lists-left-out-by", &[("by", mend.row.made_by.as_str().into())]),
        Why::Problems => {
            let problems = preview.reading.rows.iter().filter(|row| row.line == line).flat_map(|row| &row.problems);
            let said = problems.map(|problem| {
                let column =
                    problem.column.as_ref().map(|column| column.heading.as_str()).filter(|name| !name.is_empty());
                let words = [problem.message(texts, onlooker.language), problem.advice(texts, onlooker.language)];
                let words =
                    words.iter().map(String::as_str).filter(|words| !words.is_empty()).collect::<Vec<_>>().join(" ");
                column.map_or(words.clone(), |column| format!("{column}: {words}"))
            });
            said.collect::<Vec<_>>().join(" ")
        }
    }
}
