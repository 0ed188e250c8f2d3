//! A list in the words of whoever looks at it.

use crate::people::matching::{Arrival, Comparison, FieldChange};
use crate::people::member_list::Field;
use crate::services::import_members::Preview;
use crate::storage::Stamp;
use crate::storage::list_uploads::{self, Upload};
use crate::storage::sign_offs::SignOff;
use crate::web::door::Web;
use crate::web::views::form::Typing;
use crate::web::views::list::{Change, ChangeKind, Counts, Deed, ListDesk, Signed, Undoing};
use crate::wording::Language;

use super::onlooker::Onlooker;
use super::problems::{self, Shown};
use super::{columns, done, likenesses, mends};

/// Members that are new are only counted beyond this many.
pub(super) const CHANGES_SHOWN: usize = 200;

/// The whole desk of a list whose forms post to `action` and below it; nothing can be typed unless it is `open`.
pub fn desk_of(onlooker: &Onlooker, preview: &Preview, action: &str, shown: &Shown, open: bool) -> ListDesk {
    let (reading, comparison, upload) = (&preview.reading, &preview.comparison, &preview.upload);
    let decided = upload.state != list_uploads::WAITING;
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
        counts: if decided { counts_of(upload) } else { Some(pending(comparison)) },
        changes: if decided { done::changes_of(onlooker, &preview.done) } else { changes_of(onlooker, comparison) },
        waiting: done::waiting_of(onlooker, &preview.waiting),
        unnoted: decided
            && preview.done.is_empty()
            && preview.waiting.is_empty()
            && upload.new_count + upload.changed_count > 0,
        decided,
        problems: problems::page_of(&found, preview, shown, open),
        paging: problems::paging_of(onlooker, &found, action, shown),
        rows_left_out: reading.blocked().count() as u64,
        mends: mends::lines_of(onlooker, preview),
        withdrawable: open && preview.mends.iter().any(|mend| mend.row.withdrawn_at.is_none()),
        likenesses: likenesses::lines_of(onlooker, preview),
        undecided: comparison.proposals.iter().filter(|proposal| proposal.verdict.is_none()).count() as u64,
        action: action.to_owned(),
        discarding: Typing::of(reading.rows.len().to_string()),
        at_desk: true,
        nothing_to_take: open && !decided && comparison.is_empty_handed(),
        open,
        faults: Vec::new(),
        signed: preview.sign_off.as_ref().map(|signed| signed_of(onlooker.web, signed)),
        taken: (upload.state == list_uploads::TAKEN).then(|| deed(upload.decided_at, &upload.decided_by)).flatten(),
        undoing: preview
            .undoing
            .as_ref()
            .map(|undone| Undoing { removed: undone.removed as u64, restored: undone.restored as u64 }),
        undone: deed(upload.undone_at, &upload.undone_by),
        rejected_href: has_rejected.then(|| format!("{action}/rejected.csv")),
        gone_href: (upload.state != list_uploads::DISCARDED && !comparison.gone.is_empty())
            .then(|| format!("{action}/gone")),
    }
}

fn pending(comparison: &Comparison) -> Counts {
    Counts {
        new: comparison.new.len() as u64,
        changed: comparison.changed.len() as u64,
        unchanged: comparison.unchanged.len() as u64,
        gone: Some(comparison.gone.len() as u64),
    }
}

/// What a list did when it was taken over.
fn counts_of(upload: &Upload) -> Option<Counts> {
    let count = |count: i32| u64::try_from(count).unwrap_or(0);
    (upload.state != list_uploads::DISCARDED).then(|| Counts {
        new: count(upload.new_count),
        changed: count(upload.changed_count),
        unchanged: count(upload.unchanged_count),
        gone: Some(count(upload.gone_count)),
    })
}

/// Field by field, before and after.
pub fn said_changes(onlooker: &Onlooker, changes: &[FieldChange]) -> String {
    let value = |field: Field, value: &str| match value {
        "" => "–".to_owned(),
        value => said_value(onlooker, field, value),
    };
    let one = |change: &FieldChange| {
        let turned = format!("{} → {}", value(change.field, &change.before), value(change.field, &change.after));
        said_field(onlooker, change.field, turned)
    };
    changes.iter().map(one).collect::<Vec<_>>().join("; ")
}

/// A field and what it says, as one writes it in the language of whoever looks.
pub fn said_field(onlooker: &Onlooker, field: Field, says: String) -> String {
    let name = onlooker.say(&field.label_key(), &[]);
    onlooker.say("lists-field-is", &[("field", name.into()), ("value", says.into())])
}

/// What a field holds, where that is stored as a code.
pub fn said_value(onlooker: &Onlooker, field: Field, value: &str) -> String {
    match field {
        Field::Eligible => onlooker.say(&format!("list-{value}"), &[]),
        Field::Size => onlooker.say(&format!("lists-size-{value}"), &[]),
        Field::Language => {
            value.parse::<Language>().map_or_else(|_| value.to_owned(), |known| known.own_name().to_owned())
        }
        _ => value.to_owned(),
    }
}

/// A sign-off as it is shown on every page.
pub fn signed_of(web: &Web, signed: &SignOff) -> Signed {
    let changed = signed
        .changed_at
        .map(|at| Deed { at: web.zoned(at.moment()), by: signed.changed_by.clone().unwrap_or_default() });
    Signed { at: web.zoned(signed.signed_at.moment()), by: signed.signed_by.clone(), changed }
}

fn changes_of(onlooker: &Onlooker, comparison: &Comparison) -> Vec<Change> {
    let what = |changes: &[FieldChange]| said_changes(onlooker, changes);
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
