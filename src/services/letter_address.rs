//! Which address a letter went to, where that of its invitation was put right.

use crate::storage::address_corrections::{self, Correction};
use crate::storage::letters::{self, Letter};
use crate::storage::{Database, StoreError};
use crate::wave::ledger::Kind;

/// The first correction of its invitation's address that came too late for a letter: it went to the address of before.
pub(super) fn too_late_for(db: &mut Database, letter: &Letter) -> Result<Option<Correction>, StoreError> {
    let corrections = address_corrections::of_invitation(db, letter.invitation_id)?;
    if corrections.is_empty() {
        return Ok(None);
    }
    let theirs = letters::of_invitation(db, letter.invitation_id)?;
    Ok(corrections.into_iter().find(|correction| is_too_late(letter, &theirs, correction)))
}

/// A letter that waits when an address is put right goes to the new one. For one whose text may have left, a new
/// invitation is written in that very moment.
fn is_too_late(letter: &Letter, theirs: &[Letter], correction: &Correction) -> bool {
    let at = correction.corrected_at.moment();
    let is_instead = |other: &&Letter| {
        other.kind == Kind::Invitation.as_str()
            && other.number > 1
            && other.dated_at.moment() == at
            && (&other.kind, other.number) != (&letter.kind, letter.number)
    };
    let left_at = letter.accepted_at.or(letter.settled_at).unwrap_or(letter.dated_at).moment();
    left_at < at || (letter.dated_at.moment() <= at && theirs.iter().any(|other| is_instead(&other)))
}
