//! A manager puts right a list of the cluster and says how it is to be read, until it is signed off or decided on.

use jiff::Timestamp;

use super::{Pass, own_list};
use crate::exchange::lists::Format;
use crate::id::Id;
use crate::people::member_list::Field;
use crate::services::mend_list::{self, Fix};
use crate::services::{House, Refusal, read_list};
use crate::storage::list_uploads::Upload;
use crate::storage::{Database, sign_offs};
use crate::trail::Door;

/// See [`mend_list::mend`].
pub async fn mend(
    house: &House,
    pass: &Pass,
    upload: Id<Upload>,
    fixes: Vec<Fix>,
    now: Timestamp,
) -> Result<usize, Refusal> {
    let pass = pass.clone();
    house
        .through(Door::ManagerLink)
        .on_record(move |house, db| {
            check_unsigned(db, &pass, upload)?;
            mend_list::mend_in(house, db, upload, &fixes, &pass.by(), now)
        })
        .await
}

/// Takes an edit back, whoever made it.
pub async fn withdraw(
    house: &House,
    pass: &Pass,
    upload: Id<Upload>,
    number: i32,
    now: Timestamp,
) -> Result<(), Refusal> {
    let pass = pass.clone();
    house
        .through(Door::ManagerLink)
        .on_record(move |house, db| {
            check_unsigned(db, &pass, upload)?;
            mend_list::withdraw_in(house, db, upload, number, &pass.by(), now)
        })
        .await
}

/// See [`read_list::otherwise`].
pub async fn read_otherwise(
    house: &House,
    pass: &Pass,
    upload: Id<Upload>,
    format: Format,
    now: Timestamp,
) -> Result<(), Refusal> {
    let pass = pass.clone();
    house
        .through(Door::ManagerLink)
        .on_record(move |house, db| {
            check_unsigned(db, &pass, upload)?;
            read_list::otherwise_in(house, db, upload, &format, &pass.by(), now)
        })
        .await
}

/// See [`read_list::columns`].
pub async fn say_columns(
    house: &House,
    pass: &Pass,
    upload: Id<Upload>,
    said: Vec<(usize, Option<Field>)>,
    now: Timestamp,
) -> Result<(), Refusal> {
    let pass = pass.clone();
    house
        .through(Door::ManagerLink)
        .on_record(move |house, db| {
            check_unsigned(db, &pass, upload)?;
            read_list::columns_in(house, db, upload, &said, &pass.by(), now)
        })
        .await
}

/// What a manager signed stays what it was when it was signed; once others changed it, it can be put right again.
fn check_unsigned(db: &mut Database, pass: &Pass, upload: Id<Upload>) -> Result<(), Refusal> {
    let upload = own_list(db, pass, upload)?;
    match sign_offs::find(db, upload.id)? {
        Some(signed) if signed.stands() => Err(Refusal::ListDecided { state: "signed-off".to_owned() }),
        _ => Ok(()),
    }
}
