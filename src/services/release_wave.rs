//! Releases the figures of a wave, once and for all.
//!
//! Two sets of figures of one wave that differ in a few answers would tell these answers to whoever holds one against
//! the other. So figures are shown from their release on, and from then on nothing comes in that they would count: no
//! wave is reopened and no responses are imported. To take them back is possible, since people make mistakes; that
//! says what it gives away, asks why, and is kept.

use super::move_wave::{self, Order};
use super::{House, Refusal, survey_waves};
use crate::rights::Right;
use crate::wave::Move;

/// Shows the figures of a closed wave. How many responses they count.
///
/// # Errors
/// [`Refusal::BadInput`] if the order gives no reason.
pub async fn release(house: &House, name: &str, order: Order) -> Result<u64, Refusal> {
    let name = name.to_owned();
    house
        .on_record(move |house, db| {
            let wave = survey_waves::find(house, Right::RunWaves, db, &name)?;
            wave.state.after(Move::Release)?;
            let sent = survey_waves::figures(house, db, wave.clone())?.sent_in;
            move_wave::shift(db, &wave, Move::Release, &order, &sent.to_string())?;
            Ok(sent)
        })
        .await
}

/// Hides the figures of a wave again, so that it can be reopened or take in responses.
///
/// # Errors
/// [`Refusal::BadInput`] if the order gives no reason.
pub async fn withdraw(house: &House, name: &str, order: Order) -> Result<(), Refusal> {
    let name = name.to_owned();
    house
        .on_record(move |house, db| {
            let wave = survey_waves::find(house, Right::RunWaves, db, &name)?;
            move_wave::shift(db, &wave, Move::Withdraw, &order, "")?;
            Ok(())
        })
        .await
}
