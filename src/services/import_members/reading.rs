//! A list as it is read: its file, what was put right in it, what its columns hold, and what it would change.

use jiff::Timestamp;
use jiff::civil::Date;

use super::{Preview, Wish, known};
use crate::exchange::lists::{self, Format, ListFile};
use crate::people::key::heading_key;
use crate::people::matching::{self, Comparison, Decisions};
use crate::people::member_list::{self, Choice, Entry, Field, How, ListReading, Mapping, Memory};
use crate::people::mending::{self, Edit};
use crate::people::rows::Rows;
use crate::services::Refusal;
use crate::services::refusal::Field as AskedFor;
use crate::storage::Database;
use crate::storage::clusters::ClusterRow;
use crate::storage::list_edits::{self, EditRow};
use crate::storage::list_mappings::{self, HeadingRow};
use crate::storage::list_uploads::{self, Upload};
use crate::storage::sign_offs::SignOff;
use crate::storage::{list_verdicts, members, sign_offs};

/// Something that was put right, with who and when.
pub struct Mend {
    pub row: EditRow,
    pub edit: Edit,
    /// In how many places it does something; none when it was withdrawn or something else stands there.
    pub places: usize,
}

/// A list that was read, and what it would change.
pub struct Work {
    pub file: ListFile,
    pub original: Rows,
    pub format: Format,
    pub mends: Vec<Mend>,
    pub reading: ListReading,
    pub comparison: Comparison,
}

impl Work {
    pub(super) fn preview(self, upload: Upload, cluster: ClusterRow, sign_off: Option<SignOff>) -> Preview {
        Preview {
            upload,
            cluster,
            sign_off,
            original: self.original,
            rows: self.file.rows,
            mends: self.mends,
            format: self.format,
            sheets: self.file.sheets,
            sheet: self.file.sheet,
            reading: self.reading,
            comparison: self.comparison,
            done: Vec::new(),
            waiting: Vec::new(),
            undoing: None,
        }
    }

    /// Of a list that was decided on: what it would change today is no longer to be seen, but for what people decided
    /// and for those whom it does not name.
    pub(super) fn decided(mut self) -> Self {
        self.comparison.proposals.retain(|proposal| proposal.verdict.is_some());
        let Comparison { gone, proposals, opted_out, .. } = self.comparison;
        Self { comparison: Comparison { gone, proposals, opted_out, ..Comparison::default() }, ..self }
    }

    /// Whether there is nobody in it of whom anything could be taken over.
    pub fn is_empty(&self) -> bool {
        self.comparison.is_empty_handed()
    }

    /// New, changed, unchanged, gone, and rows that can't be taken over.
    pub fn counts(&self) -> [i32; 5] {
        let comparison = &self.comparison;
        let blocked = self.reading.blocked().count();
        [comparison.new.len(), comparison.changed.len(), comparison.unchanged.len(), comparison.gone.len(), blocked]
            .map(|count| i32::try_from(count).unwrap_or(i32::MAX))
    }
}

/// Reads a list for the first time; what is wished of its reading goes into the upload.
pub(super) fn first(
    db: &mut Database,
    cluster: &ClusterRow,
    upload: &mut Upload,
    wish: &Wish,
    today: Date,
) -> Result<Work, Refusal> {
    let mut format = wish.format.clone();
    let file = lists::read(&upload.content, &format).map_err(Refusal::UnreadableList)?;
    check_header(&file.rows, &format)?;
    let memory = memory(db, cluster)?;
    let mut mapping = Mapping::chosen(&file.rows, format.header, &memory, &[]);
    if !wish.columns.is_empty() {
        let pairs: Vec<_> = wish.columns.iter().map(|(field, column)| (*field, column.as_str())).collect();
        if format.header.is_none() {
            // A heading may be known by nothing but what is said of it here.
            let header = Mapping::by_hand(&file.rows, &pairs)?.header;
            format.header = Some(header.unwrap_or(0));
            mapping = Mapping::chosen(&file.rows, format.header, &memory, &[]);
        }
        for (field, column) in pairs {
            mapping.assign(field, column)?;
        }
    }
    upload.format = serde_json::to_string(&format).map_err(Refusal::damaged)?;
    upload.choices = serde_json::to_string(&mapping.choices()).map_err(Refusal::damaged)?;
    let work = compare(db, cluster, file, format, &mapping, &Decisions::default(), today)?;
    let [new, changed, unchanged, gone, blocked] = work.counts();
    (upload.new_count, upload.changed_count, upload.unchanged_count) = (new, changed, unchanged);
    (upload.gone_count, upload.blocked_count) = (gone, blocked);
    Ok(work)
}

/// Refuses a row of headings that the file does not have, with the last one it has.
pub fn check_header(rows: &Rows, format: &Format) -> Result<(), Refusal> {
    match format.header.filter(|line| *line > 0 && rows.row(*line).is_none()) {
        None => Ok(()),
        Some(line) => Err(Refusal::BadInput {
            field: AskedFor::RowOfTheHeadings,
            found: line.to_string(),
            expected: rows.rows.last().map_or(0, |row| row.line).to_string(),
        }),
    }
}

/// Reads a list as it stands now.
pub fn work_out(db: &mut Database, cluster: &ClusterRow, upload: &Upload, today: Date) -> Result<Work, Refusal> {
    let format: Format = serde_json::from_str(&upload.format).map_err(Refusal::damaged)?;
    let choices: Vec<Choice> = serde_json::from_str(&upload.choices).map_err(Refusal::damaged)?;
    let mut file = lists::read(&upload.content, &format).map_err(Refusal::UnreadableList)?;
    let original = file.rows.clone();
    let mends = mend(&mut file.rows, list_edits::of(db, upload.id)?)?;
    let mapping = Mapping::chosen(&file.rows, format.header, &memory(db, cluster)?, &choices);
    let mut verdicts = Vec::new();
    for row in list_verdicts::of(db, upload.id)? {
        let verdict = row.verdict.parse().map_err(Refusal::damaged)?;
        verdicts.push(((number(row.line), row.contact_id), verdict));
    }
    let work = compare(db, cluster, file, format, &mapping, &verdicts.into_iter().collect(), today)?;
    Ok(Work { original, mends, ..work })
}

fn compare(
    db: &mut Database,
    cluster: &ClusterRow,
    file: ListFile,
    format: Format,
    mapping: &Mapping,
    decisions: &Decisions,
    today: Date,
) -> Result<Work, Refusal> {
    let reading = member_list::read(&file.rows, Some(mapping));
    let entries: Vec<Entry> = reading.entries().cloned().collect();
    let (here, elsewhere) = known::contacts(db, cluster.id, today)?;
    let mut comparison = matching::compare(&entries, &here, &elsewhere, decisions);
    // Of whom somebody said that they left, the list need not say it again.
    let left = members::contacts_that_left(db, today.into())?;
    comparison.gone.retain(|gone| !left.contains(&gone.known.contact));
    Ok(Work { original: file.rows.clone(), file, format, mends: Vec::new(), reading, comparison })
}

/// Lays over the cells what was put right and not taken back.
fn mend(rows: &mut Rows, made: Vec<EditRow>) -> Result<Vec<Mend>, Refusal> {
    let mut mends = Vec::new();
    for row in made {
        mends.push(Mend { edit: edit_of(&row)?, places: 0, row });
    }
    let holding: Vec<usize> = (0..mends.len()).filter(|index| mends[*index].row.withdrawn_at.is_none()).collect();
    let edits: Vec<Edit> = holding.iter().map(|index| mends[*index].edit.clone()).collect();
    for (index, places) in holding.into_iter().zip(mending::replay(rows, &edits)) {
        mends[index].places = places;
    }
    Ok(mends)
}

fn edit_of(row: &EditRow) -> Result<Edit, Refusal> {
    let (line, column) = (number(row.line), number(row.column_number));
    let (was, value) = (row.was.clone(), row.value.clone());
    match row.kind.as_str() {
        "cell" => Ok(Edit::Cell { line, column, was, value }),
        "alike" => Ok(Edit::Alike { column, was, value }),
        "row" => Ok(Edit::LeaveOut { line, was }),
        other => Err(Refusal::damaged(format!("an edit of the kind {other}"))),
    }
}

fn number(stored: i32) -> usize {
    usize::try_from(stored).unwrap_or(0)
}

/// What was said of the headings of the cluster's lists. A field of a later Peil is passed over.
fn memory(db: &mut Database, cluster: &ClusterRow) -> Result<Memory, Refusal> {
    let meaning = |row: HeadingRow| match row.field.as_str() {
        "" => Some((row.heading_key, None)),
        field => field.parse().ok().map(|field| (row.heading_key, Some(field))),
    };
    Ok(list_mappings::of(db, cluster.id)?.into_iter().filter_map(meaning).collect())
}

/// Remembers for the next list of the cluster what was said by hand of headings. Where another list of the cluster is
/// read otherwise by it, that list is no longer what its manager signed.
pub fn remember(
    db: &mut Database,
    cluster: &ClusterRow,
    mapping: &Mapping,
    by: &str,
    now: Timestamp,
) -> Result<(), Refusal> {
    let mut signed = Vec::new();
    for sign_off in sign_offs::standing_of(db, cluster.id)? {
        if let Some(upload) = list_uploads::find(db, sign_off.upload_id)?.filter(|it| it.state == list_uploads::WAITING)
        {
            signed.push((fields_of(db, cluster, &upload)?, upload));
        }
    }
    for mapped in mapping.columns.iter().filter(|mapped| mapped.how == How::ByHand) {
        let heading_key = heading_key(&mapped.column.heading);
        if heading_key.is_empty() {
            continue;
        }
        let field = mapped.field.map_or("", Field::code).to_owned();
        let heading =
            HeadingRow { cluster_id: cluster.id, heading_key, field, said_at: now.into(), said_by: by.to_owned() };
        list_mappings::remember(db, heading)?;
    }
    for (before, upload) in signed {
        if fields_of(db, cluster, &upload)? != before {
            sign_offs::mark_changed(db, upload.id, now.into(), by)?;
        }
    }
    Ok(())
}

/// What each column of a list is taken for.
fn fields_of(db: &mut Database, cluster: &ClusterRow, upload: &Upload) -> Result<Vec<Option<Field>>, Refusal> {
    let format: Format = serde_json::from_str(&upload.format).map_err(Refusal::damaged)?;
    let choices: Vec<Choice> = serde_json::from_str(&upload.choices).map_err(Refusal::damaged)?;
    let mut rows = lists::read(&upload.content, &format).map_err(Refusal::UnreadableList)?.rows;
    mend(&mut rows, list_edits::of(db, upload.id)?)?;
    let mapping = Mapping::chosen(&rows, format.header, &memory(db, cluster)?, &choices);
    Ok(mapping.columns.iter().map(|mapped| mapped.field).collect())
}
