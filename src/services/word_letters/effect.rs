//! What other words do to a wave that is approved: whether they hold for everybody, and which letters leave with them.

use crate::services::move_wave::Order;
use crate::services::write_letters::OfWave;
use crate::services::{House, Refusal};
use crate::storage::waves::WaveRow;
use crate::storage::{Database, invitations, letters};
use crate::wave::ledger::Kind;
use crate::wording::Language;

/// Once the wave is approved no dry run comes any more: then words hold for everybody who is invited, or they are not
/// kept. Letters that waited because they could not be written leave with them.
pub(super) fn take(
    house: &House,
    db: &mut Database,
    wave: &WaveRow,
    (kind, language): (Kind, Language),
    order: &Order,
) -> Result<(), Refusal> {
    if wave.state.is_open_to_change() {
        return Ok(());
    }
    let of_wave = OfWave::read(house, db, wave.id)?;
    let mut frame = invitations::frame_of_wave(db, wave.id)?;
    let (mut members, mut first) = (Vec::new(), None);
    for invitation in invitations::of_wave(db, wave.id)? {
        let rows = frame.remove(&invitation.id).unwrap_or_default();
        let (spoken, view) = of_wave.view(house, &invitation, &rows);
        if spoken != language {
            continue;
        }
        if let Err(fault) = of_wave.letter(house, kind, language, &view) {
            members.push(invitation.member_name);
            first.get_or_insert(fault);
        }
    }
    if let Some(fault) = first {
        members.sort();
        return Err(Refusal::UnwrittenFor { members, fault });
    }
    letters::mended(db, wave.id, kind, order.at.into())?;
    Ok(())
}
