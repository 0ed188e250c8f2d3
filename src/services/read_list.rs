//! Reads a list that waits otherwise than it was guessed: its format, and what its columns hold.

use jiff::Timestamp;

use super::import_members::{check_header, remember, undecided, work_out};
use super::keep_trail::{self, OnWhat};
use super::{House, Refusal};
use crate::exchange::lists::{self, Format};
use crate::id::Id;
use crate::people::member_list::Field;
use crate::storage::Database;
use crate::storage::list_uploads::{self, Upload};
use crate::storage::{list_verdicts, sign_offs};
use crate::trail::{Act, Part};

/// Reads the file otherwise. What was put right holds where the same still stands.
pub async fn otherwise(
    house: &House,
    upload: Id<Upload>,
    format: Format,
    by: &str,
    now: Timestamp,
) -> Result<(), Refusal> {
    let by = by.to_owned();
    house.on_record(move |house, db| otherwise_in(house, db, upload, &format, &by, now)).await
}

/// The same, in a transaction that does more.
pub(super) fn otherwise_in(
    house: &House,
    db: &mut Database,
    upload: Id<Upload>,
    format: &Format,
    by: &str,
    now: Timestamp,
) -> Result<(), Refusal> {
    let today = house.day_of(now);
    let (mut upload, cluster) = undecided(db, upload)?;
    check_header(&lists::read(&upload.content, format).map_err(Refusal::UnreadableList)?.rows, format)?;
    let format = serde_json::to_string(format).map_err(Refusal::damaged)?;
    if format != upload.format {
        // Its lines may be about somebody else now.
        list_verdicts::withdraw_all(db, upload.id)?;
        sign_offs::mark_changed(db, upload.id, now.into(), by)?;
        let thing = OnWhat::list(&cluster, &upload);
        keep_trail::note(db, &house.order(by, now), Act::ListReadOtherwise, &thing, "", Part::Format.as_str())?;
    }
    if !list_uploads::read_as(db, upload.id, &format, &upload.choices)? {
        return Err(Refusal::ListDecided { state: upload.state });
    }
    upload.format = format;
    let counts = work_out(db, &cluster, &upload, today)?.counts();
    Ok(list_uploads::count(db, upload.id, counts)?)
}

/// Says what columns hold, by their numbers; kept with the list, and remembered for the cluster by heading.
///
/// Of several columns that are said to hold the same, the first does; the others that lose it are not used.
pub async fn columns(
    house: &House,
    upload: Id<Upload>,
    said: Vec<(usize, Option<Field>)>,
    by: &str,
    now: Timestamp,
) -> Result<(), Refusal> {
    let by = by.to_owned();
    house.on_record(move |house, db| columns_in(house, db, upload, &said, &by, now)).await
}

/// The same, in a transaction that does more.
pub(super) fn columns_in(
    house: &House,
    db: &mut Database,
    upload: Id<Upload>,
    said: &[(usize, Option<Field>)],
    by: &str,
    now: Timestamp,
) -> Result<(), Refusal> {
    let today = house.day_of(now);
    let (mut upload, cluster) = undecided(db, upload)?;
    let mut mapping = work_out(db, &cluster, &upload, today)?.reading.mapping;
    let standing = mapping.clone();
    let is_new = |(number, field): &&(usize, Option<Field>)| {
        standing.columns.iter().any(|mapped| mapped.column.number == *number && mapped.field != *field)
    };
    for (number, field) in said.iter().rev().filter(is_new) {
        mapping.set(*number, *field);
    }
    if mapping == standing {
        return Ok(());
    }
    let choices = serde_json::to_string(&mapping.choices()).map_err(Refusal::damaged)?;
    if !list_uploads::read_as(db, upload.id, &upload.format, &choices)? {
        return Err(Refusal::ListDecided { state: upload.state });
    }
    sign_offs::mark_changed(db, upload.id, now.into(), by)?;
    remember(db, &cluster, &mapping, by, now)?;
    let thing = OnWhat::list(&cluster, &upload);
    keep_trail::note(db, &house.order(by, now), Act::ListReadOtherwise, &thing, "", Part::Columns.as_str())?;
    upload.choices = choices;
    let counts = work_out(db, &cluster, &upload, today)?.counts();
    Ok(list_uploads::count(db, upload.id, counts)?)
}
