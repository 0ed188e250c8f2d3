//! Puts right what is wrong in a list that waits: its bytes stay as they came, and every edit can be taken back.

use jiff::Timestamp;

use super::import_members::{undecided, work_out};
use super::keep_trail::{self, OnWhat};
use super::{House, Refusal, Thing};
use crate::id::Id;
use crate::people::mending::{Edit, quoted};
use crate::storage::Database;
use crate::storage::list_edits::{self, EditRow};
use crate::storage::list_uploads::{self, Upload};
use crate::storage::sign_offs;
use crate::trail::differences::counted;
use crate::trail::{Act, Part};

/// What somebody asks to be put right, by what they see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fix {
    /// What the cell of a column (from 1) on a line is to say.
    Cell {
        line: usize,
        column: usize,
        value: String,
    },
    /// The same in every cell of the column that says what this one does.
    Alike {
        line: usize,
        column: usize,
        value: String,
    },
    LeaveOut {
        line: usize,
    },
}

/// The longest text that is put in a cell, in characters.
const LONGEST: usize = 1_000;

/// Does what is asked, one after the other; a cell that says so already is passed over. How many edits were made.
pub async fn mend(
    house: &House,
    upload: Id<Upload>,
    fixes: Vec<Fix>,
    by: &str,
    now: Timestamp,
) -> Result<usize, Refusal> {
    let by = by.to_owned();
    house.on_record(move |house, db| mend_in(house, db, upload, &fixes, &by, now)).await
}

/// The same, in a transaction that does more.
pub(super) fn mend_in(
    house: &House,
    db: &mut Database,
    upload: Id<Upload>,
    fixes: &[Fix],
    by: &str,
    now: Timestamp,
) -> Result<usize, Refusal> {
    let today = house.day_of(now);
    let (upload, cluster) = undecided(db, upload)?;
    let work = work_out(db, &cluster, &upload, today)?;
    let edit = |fix: &Fix| match fix {
        Fix::Cell { line, column, value } => {
            let was = work.original.row(*line)?.cell(*column).to_owned();
            let stands = one_line(work.file.rows.row(*line)?.cell(*column));
            let value = cleaned(value);
            (value != stands).then_some(Edit::Cell { line: *line, column: *column, was, value })
        }
        Fix::Alike { line, column, value } => {
            let was = work.file.rows.row(*line)?.cell(*column).trim().to_owned();
            let value = cleaned(value);
            (value != one_line(&was)).then_some(Edit::Alike { column: *column, was, value })
        }
        Fix::LeaveOut { line } => {
            work.file.rows.row(*line)?;
            Some(Edit::LeaveOut { line: *line, was: quoted(work.original.row(*line)?) })
        }
    };
    // A cell far beyond the list is no cell of it.
    let width = work.reading.mapping.columns.len().max(1) + 100;
    let within = |edit: &Edit| match edit {
        Edit::Cell { column, .. } | Edit::Alike { column, .. } => (1..=width).contains(column),
        Edit::LeaveOut { .. } => true,
    };
    let edits: Vec<Edit> = fixes.iter().filter_map(edit).filter(within).collect();
    let first = work.mends.len() + 1;
    let rows: Vec<EditRow> =
        edits.into_iter().zip(first..).map(|(edit, number)| row_of(upload.id, number, edit, by, now)).collect();
    list_edits::add(db, &rows)?;
    if !rows.is_empty() {
        sign_offs::mark_changed(db, upload.id, now.into(), by)?;
        let became = counted(&[(Part::Edits, rows.len())]);
        let order = house.order(by, now);
        keep_trail::note(db, &order, Act::ListMended, &OnWhat::list(&cluster, &upload), "", &became)?;
    }
    let counts = work_out(db, &cluster, &upload, today)?.counts();
    list_uploads::count(db, upload.id, counts)?;
    Ok(rows.len())
}

/// Takes an edit back.
pub async fn withdraw(house: &House, upload: Id<Upload>, number: i32, by: &str, now: Timestamp) -> Result<(), Refusal> {
    let by = by.to_owned();
    house.on_record(move |house, db| withdraw_in(house, db, upload, number, &by, now)).await
}

/// The same, in a transaction that does more.
pub(super) fn withdraw_in(
    house: &House,
    db: &mut Database,
    upload: Id<Upload>,
    number: i32,
    by: &str,
    now: Timestamp,
) -> Result<(), Refusal> {
    let (upload, cluster) = undecided(db, upload)?;
    if !list_edits::withdraw(db, upload.id, number, now.into(), by)? {
        return Err(Refusal::unknown(Thing::Edit, number.to_string()));
    }
    sign_offs::mark_changed(db, upload.id, now.into(), by)?;
    let was = counted(&[(Part::Edit, usize::try_from(number).map_err(Refusal::damaged)?)]);
    keep_trail::note(db, &house.order(by, now), Act::ListMended, &OnWhat::list(&cluster, &upload), &was, "")?;
    let counts = work_out(db, &cluster, &upload, house.day_of(now))?.counts();
    Ok(list_uploads::count(db, upload.id, counts)?)
}

fn row_of(upload_id: Id<Upload>, number: usize, edit: Edit, by: &str, now: Timestamp) -> EditRow {
    let as_stored = |number: usize| i32::try_from(number).unwrap_or(i32::MAX);
    let kind = edit.code().to_owned();
    let (line, column, was, value) = match edit {
        Edit::Cell { line, column, was, value } => (line, column, was, value),
        Edit::Alike { column, was, value } => (0, column, was, value),
        Edit::LeaveOut { line, was } => (line, 0, was, String::new()),
    };
    EditRow {
        upload_id,
        number: as_stored(number),
        kind,
        line: as_stored(line),
        column_number: as_stored(column),
        was,
        value,
        made_at: now.into(),
        made_by: by.to_owned(),
        withdrawn_at: None,
        withdrawn_by: None,
    }
}

fn cleaned(value: &str) -> String {
    let text: String = value.chars().filter(|c| *c != '\0').take(LONGEST).collect();
    text.trim().to_owned()
}

/// A cell as an input of a form shows it: without breaks. Sent back untouched, it is no edit.
fn one_line(cell: &str) -> String {
    let bare: String = cell.chars().filter(|c| !matches!(c, '\r' | '\n' | '\0')).take(LONGEST).collect();
    bare.trim().to_owned()
}
