//! Does what is due by itself: closes waves, lets held letters go, sends planned reminders.
//!
//! First what is over is closed, so that nothing leaves after its time.

use jiff::Timestamp;

use super::{House, Refusal, close_wave, remind_members, send_wave};
use crate::storage::Database;

/// What was due.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    /// Names of waves.
    pub closed: Vec<String>,
    pub started: Vec<String>,
    pub reminded: Vec<String>,
}

/// Does all that is due now. Asks without writing first: there seldom is anything.
pub async fn keep(house: &House, now: Timestamp) -> Result<Kept, Refusal> {
    if !house.store.read(move |db| is_anything_due(db, now)).await? {
        return Ok(Kept::default());
    }
    let (closed, started) = house
        .on_record(move |_, db| {
            let closed = close_wave::close_those_due(db, now)?;
            let started = send_wave::start_those_due(db, now)?;
            Ok((closed, started))
        })
        .await?;
    let reminded = remind_members::remind_those_due(house, now).await?;
    let kept = Kept { closed, started, reminded };
    for (done, waves) in [("closed", &kept.closed), ("started", &kept.started), ("reminded", &kept.reminded)] {
        if !waves.is_empty() {
            tracing::info!(?waves, "{done} as scheduled");
        }
    }
    Ok(kept)
}

fn is_anything_due(db: &mut Database, now: Timestamp) -> Result<bool, Refusal> {
    Ok(!close_wave::those_due(db, now)?.is_empty()
        || !send_wave::those_due(db, now)?.is_empty()
        || !remind_members::those_due(db, now)?.is_empty())
}
