//! A manager puts right a list of the cluster and says how it is to be read, until it is signed off or decided on.

use jiff::Timestamp;

use super::{Scope, own_list};
use crate::exchange::lists::Format;
use crate::id::Id;
use crate::people::member_list::Field;
use crate::services::mend_list::{self, Fix};
use crate::services::{House, Refusal, read_list};
use crate::storage::list_uploads::Upload;
use crate::storage::{Database, sign_offs};

/// See [`mend_list::mend`].
pub async fn mend(
    house: &House,
    scope: &Scope,
    upload: Id<Upload>,
    fixes: Vec<Fix>,
    now: Timestamp,
) -> Result<usize, Refusal> {
    let scope = scope.clone();
    house
        .write(move |house, db| {
            check_unsigned(db, &scope, upload)?;
            mend_list::mend_in(house, db, upload, &fixes, &scope.by(), now)
        })
        .await
}

/// Takes an edit back, whoever made it.
pub async fn withdraw(
    house: &House,
    scope: &Scope,
    upload: Id<Upload>,
    number: i32,
    now: Timestamp,
) -> Result<(), Refusal> {
    let scope = scope.clone();
    house
        .write(move |house, db| {
            check_unsigned(db, &scope, upload)?;
            mend_list::withdraw_in(house, db, upload, number, &scope.by(), now)
        })
        .await
}

/// See [`read_list::otherwise`].
pub async fn read_otherwise(house: &House, scope: &Scope, upload: Id<Upload>, format: Format) -> Result<(), Refusal> {
    let scope = scope.clone();
    house
        .write(move |house, db| {
            check_unsigned(db, &scope, upload)?;
            read_list::otherwise_in(house, db, upload, &format)
        })
        .await
}

/// See [`read_list::columns`].
pub async fn say_columns(
    house: &House,
    scope: &Scope,
    upload: Id<Upload>,
    said: Vec<(usize, Option<Field>)>,
    now: Timestamp,
) -> Result<(), Refusal> {
    let scope = scope.clone();
    house
        .write(move |house, db| {
            check_unsigned(db, &scope, upload)?;
            read_list::columns_in(house, db, upload, &said, &scope.by(), now)
        })
        .await
}

/// What was signed stays what it was when it was signed.
fn check_unsigned(db: &mut Database, scope: &Scope, upload: Id<Upload>) -> Result<(), Refusal> {
    let upload = own_list(db, scope, upload)?;
    match sign_offs::find(db, upload.id)? {
        Some(_) => Err(Refusal::ListDecided { state: "signed-off".to_owned() }),
        None => Ok(()),
    }
}
