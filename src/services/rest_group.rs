//! Leaves a group of domains alone for a while that does not like our letters: more of them would make it worse. The
//! others go on, and the page of each wave says so.

use jiff::{SignedDuration, Timestamp};

use super::deliver_letters::name_of_group;
use crate::storage::post_rests::{self, Rest};
use crate::storage::{Database, StoreError};
use crate::wave::ledger::group_pause;

/// A group that has been quiet for so long begins anew.
const FORGOTTEN: SignedDuration = SignedDuration::from_hours(24);

/// What was said, by whichever way it came.
pub(super) struct Said<'a> {
    pub phase: &'a str,
    pub code: Option<i32>,
    pub words: &'a str,
}

pub(super) fn rest(db: &mut Database, address: &str, said: &Said<'_>, now: Timestamp) -> Result<(), StoreError> {
    let name = name_of_group(db, address)?;
    let before = post_rests::find(db, &name)?;
    if before.as_ref().is_some_and(|rest| rest.until.moment() > now) {
        // It says of what was on its way what it said before.
        return Ok(());
    }
    let before = before.filter(|rest| now - rest.until.moment() < FORGOTTEN);
    let troubles = before.as_ref().map_or(0, |rest| rest.troubles).saturating_add(1);
    let pause = group_pause(u32::try_from(troubles).unwrap_or(1));
    let rest = Rest {
        name,
        since: before.map_or_else(|| now.into(), |rest| rest.since),
        until: SignedDuration::try_from(pause).map_or(now, |pause| now + pause).into(),
        troubles,
        phase: said.phase.to_owned(),
        code: said.code,
        why: said.words.to_owned(),
        needs_a_person: false,
    };
    post_rests::set(db, &rest)
}
