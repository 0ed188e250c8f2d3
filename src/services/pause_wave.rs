//! Stops the post of a wave, and lets it go on. Answers come in all the while.

use super::{House, Refusal, survey_waves};
use crate::storage::waves;
use crate::wave::Move;

pub async fn pause(house: &House, name: &str) -> Result<(), Refusal> {
    shift(house, name, Move::Pause).await
}

/// Goes on where it stopped; nothing that left before leaves again.
pub async fn resume(house: &House, name: &str) -> Result<(), Refusal> {
    shift(house, name, Move::Resume).await
}

async fn shift(house: &House, name: &str, attempted: Move) -> Result<(), Refusal> {
    let name = name.to_owned();
    house
        .store
        .write(move |db| {
            let wave = survey_waves::find(db, &name)?;
            let after = wave.state.after(attempted)?;
            if waves::shift(db, wave.id, wave.state, after)? {
                Ok(())
            } else {
                Err(Refusal::damaged("the wave changed meanwhile"))
            }
        })
        .await
}
