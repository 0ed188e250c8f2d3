//! What somebody else filled in while a page was open, in words, beside what was filled in here.

use crate::services::take_answers::Conflict;
use crate::survey::Question;
use crate::survey::definition::{GridRow, field_id};
use crate::web::pages::answer::control::ConflictView;
use crate::web::pages::answer::frame::Visit;
use crate::web::pages::answer::words;

/// The fields of `question` that are to be decided.
pub fn of(visit: &Visit<'_>, question: &Question, rows: &[&GridRow], conflict: &Conflict) -> Vec<ConflictView> {
    let theirs = Visit { document: &conflict.stored, ..*visit };
    let fields = question.field_ids(rows).into_iter().filter(|field| conflict.fields.contains(field));
    let in_words = |field: String| {
        let row = rows.iter().find(|row| field_id(&question.id, &row.id) == field);
        ConflictView {
            about: row.map(|row| visit.text(&row.text)),
            lines: words::in_field(&theirs, question, &field),
            field,
        }
    };
    fields.map(in_words).collect()
}
