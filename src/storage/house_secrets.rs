//! What the house vouches with, sealed under the master key, once that was changed.

use diesel::prelude::*;

use super::columns::Stamp;
use super::database::{Database, StoreError};
use super::schema::house_secrets;

const PROOF: &str = "proof";

/// None while the master key was never changed: the house vouches with that.
pub fn proof(db: &mut Database) -> Result<Option<Vec<u8>>, StoreError> {
    Ok(house_secrets::table.find(PROOF).select(house_secrets::sealed).first(db).optional()?)
}

pub fn keep_proof(db: &mut Database, sealed: &[u8], at: Stamp) -> Result<(), StoreError> {
    diesel::delete(house_secrets::table.find(PROOF)).execute(db)?;
    let row = (house_secrets::name.eq(PROOF), house_secrets::sealed.eq(sealed), house_secrets::sealed_at.eq(at));
    diesel::insert_into(house_secrets::table).values(row).execute(db)?;
    Ok(())
}
