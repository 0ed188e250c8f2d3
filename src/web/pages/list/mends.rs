//! What was put right in a list, and by whom.

use crate::people::mending::Edit;
use crate::services::import_members::{Mend, Preview};
use crate::web::views::list::MendLine;

use super::onlooker::Onlooker;

/// Newest first.
pub(super) fn lines_of(onlooker: &Onlooker, preview: &Preview) -> Vec<MendLine> {
    preview.mends.iter().rev().map(|mend| line_of(onlooker, preview, mend)).collect()
}

fn line_of(onlooker: &Onlooker, preview: &Preview, mend: &Mend) -> MendLine {
    let withdrawn = mend.row.withdrawn_at.is_some();
    let idle = match &mend.row.withdrawn_by {
        Some(by) => Some(onlooker.say("lists-mend-withdrawn", &[("by", by.as_str().into())])),
        None if mend.places == 0 => Some(onlooker.say("lists-mend-idle", &[])),
        None => None,
    };
    MendLine {
        number: mend.row.number,
        what: said(onlooker, preview, mend),
        at: onlooker.web.zoned(mend.row.made_at.moment()),
        by: mend.row.made_by.clone(),
        idle,
        withdrawn,
    }
}

fn said(onlooker: &Onlooker, preview: &Preview, mend: &Mend) -> String {
    let shown = |text: &str| match text.trim() {
        "" => onlooker.say("desk-list-nothing", &[]),
        text => format!("“{}”", text.chars().take(80).collect::<String>()),
    };
    let column_name = |number: usize| {
        let columns = &preview.reading.mapping.columns;
        let named = columns.iter().find(|mapped| mapped.column.number == number && !mapped.column.heading.is_empty());
        named.map_or_else(|| number.to_string(), |mapped| mapped.column.heading.clone())
    };
    match &mend.edit {
        Edit::Cell { line, column, was, value } => {
            let fills = [
                ("line", line.to_string().into()),
                ("column", column_name(*column).into()),
                ("was", shown(was).into()),
                ("value", shown(value).into()),
            ];
            onlooker.say("lists-mend-cell", &fills)
        }
        Edit::Alike { column, was, value } => {
            let fills = [
                ("column", column_name(*column).into()),
                ("was", shown(was).into()),
                ("value", shown(value).into()),
                ("count", mend.places.into()),
            ];
            onlooker.say("lists-mend-alike", &fills)
        }
        Edit::LeaveOut { line, was } => {
            onlooker.say("lists-mend-row", &[("line", line.to_string().into()), ("was", shown(was).into())])
        }
    }
}
