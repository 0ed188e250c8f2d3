//! Sends a wave: the letters that lie ready become due. The post takes them from there.

use jiff::Timestamp;

use super::{House, Refusal, survey_waves};
use crate::storage::{letters, waves};
use crate::wave::Move;

/// Releases the letters; how many.
pub async fn send(house: &House, name: &str, now: Timestamp) -> Result<usize, Refusal> {
    let name = name.to_owned();
    house
        .store
        .write(move |db| {
            let wave = survey_waves::find(db, &name)?;
            let after = wave.state.after(Move::Send)?;
            if wave.closes_at.moment() <= now {
                return Err(Refusal::ClosesInThePast { closes_at: wave.closes_at.moment().to_string() });
            }
            if !waves::shift(db, wave.id, wave.state, after)? {
                return Err(Refusal::damaged("the wave changed meanwhile"));
            }
            Ok(letters::release(db, wave.id, now.into())?)
        })
        .await
}
