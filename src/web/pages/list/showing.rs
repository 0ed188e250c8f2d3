//! A list in the words of whoever looks at it.

use crate::people::matching::{Arrival, Comparison, FieldChange};
use crate::people::member_list::Field;
use crate::services::import_members::Preview;
use crate::storage::Stamp;
use crate::storage::list_uploads;
use crate::web::views::list::{Change, ChangeKind, Counts, Deed, ListDesk};

use super::onlooker::Onlooker;
use super::problems::{self, Shown};
use super::{columns, likenesses, mends};

/// Members that are new are only counted beyond this many.
const CHANGES_SHOWN: usize = 200;

/// The whole desk of a list whose forms post to `action` and below it; nothing can be typed unless it is `open`.
pub fn desk_of(onlooker: &Onlooker, preview: &Preview, action: &str, shown: &Shown, open: bool) -> ListDesk {
    let (reading, comparison, upload) = (&preview.reading, &preview.comparison, &preview.upload);
    let found = problems::all(onlooker, preview);
    let has_rejected = super::file::rejected_rows(preview).next().is_some();
    let deed = |at: Option<Stamp>, by: &Option<String>| {
        Some(Deed { at: onlooker.web.zoned(at?.moment()), by: by.clone().unwrap_or_default() })
    };
    ListDesk {
        file: upload.file_name.clone(),
        rows: reading.rows.len() as u64,
        format: columns::format_of(onlooker, preview),
        otherwise: columns::otherwise_of(onlooker, preview),
        columns: columns::columns_of(onlooker, preview),
        counts: Counts {
            new: comparison.new.len() as u64,
            changed: comparison.changed.len() as u64,
            unchanged: comparison.unchanged.len() as u64,
            gone: comparison.gone.len() as u64,
        },
        changes: changes_of(onlooker, comparison),
        problems: problems::page_of(&found, preview, shown, open),
        paging: problems::paging_of(onlooker, &found, action, shown),
        rows_left_out: reading.blocked().count() as u64,
        mends: mends::lines_of(onlooker, preview),
        likenesses: likenesses::lines_of(onlooker, preview),
        undecided: comparison.proposals.iter().filter(|proposal| proposal.verdict.is_none()).count() as u64,
        action: action.to_owned(),
        at_desk: true,
        open,
        faults: Vec::new(),
        taken: (upload.state == list_uploads::TAKEN).then(|| deed(upload.decided_at, &upload.decided_by)).flatten(),
        undone: deed(upload.undone_at, &upload.undone_by),
        rejected_href: has_rejected.then(|| format!("{action}/rejected.csv")),
        gone_href: (!comparison.gone.is_empty()).then(|| format!("{action}/gone")),
    }
}

fn changes_of(onlooker: &Onlooker, comparison: &Comparison) -> Vec<Change> {
    let value = |field: Field, value: &str| match (field, value) {
        (_, "") => "–".to_owned(),
        (Field::Eligible, value) => onlooker.say(&format!("list-{value}"), &[]),
        (_, value) => value.to_owned(),
    };
    let what = |changes: &[FieldChange]| {
        let one = |change: &FieldChange| {
            let field = onlooker.say(&change.field.label_key(), &[]);
            format!("{field}: {} → {}", value(change.field, &change.before), value(change.field, &change.after))
        };
        changes.iter().map(one).collect::<Vec<_>>().join("; ")
    };
    let mut changes: Vec<Change> = Vec::new();
    changes.extend(comparison.changed.iter().map(|changed| Change {
        kind: ChangeKind::Changed,
        member: changed.entry.company.as_str().to_owned(),
        what: what(&changed.changes),
    }));
    changes.extend(comparison.gone.iter().map(|gone| Change {
        kind: ChangeKind::Gone,
        member: gone.known.company.as_str().to_owned(),
        what: gone.known.address.to_string(),
    }));
    changes.extend(comparison.new.iter().map(|newcomer| {
        let address = newcomer.entry.address.to_string();
        let what = match &newcomer.arrival {
            Arrival::Membership { clusters, changes, .. } => {
                let clusters = clusters.join(", ").into();
                let known = [("address", address.into()), ("clusters", clusters)];
                let words = onlooker.say("desk-list-known-elsewhere", &known);
                if changes.is_empty() { words } else { format!("{words}; {}", what(changes)) }
            }
            Arrival::ContactOfLine(_) | Arrival::ContactOf(_) => {
                onlooker.say("desk-list-further-contact", &[("address", address.into())])
            }
            Arrival::Member => address,
        };
        Change { kind: ChangeKind::New, member: newcomer.entry.company.as_str().to_owned(), what }
    }));
    changes.truncate(CHANGES_SHOWN);
    changes
}
