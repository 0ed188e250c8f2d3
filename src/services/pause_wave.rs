//! Stops the post of a wave, and lets it go on. Answers come in all the while.

use super::move_wave::{self, Order};
use super::{House, Refusal, accept_terms, survey_waves};
use crate::rights::Right;
use crate::wave::Move;

pub async fn pause(house: &House, name: &str, order: Order) -> Result<(), Refusal> {
    shift(house, name, Move::Pause, order).await
}

/// Goes on where it stopped; nothing that left before leaves again.
pub async fn resume(house: &House, name: &str, order: Order) -> Result<(), Refusal> {
    shift(house, name, Move::Resume, order).await
}

async fn shift(house: &House, name: &str, step: Move, order: Order) -> Result<(), Refusal> {
    let name = name.to_owned();
    house
        .on_record(move |house, db| {
            let wave = survey_waves::find(house, Right::RunWaves, db, &name)?;
            if step == Move::Resume && wave.state.after(step).is_ok() {
                accept_terms::refuse_others(house, &wave)?;
            }
            move_wave::shift(db, &wave, step, &order, "")?;
            Ok(())
        })
        .await
}
