//! Sets how fast the letters of one wave leave; never faster than those of the house together.

use super::move_wave::{self, Order};
use super::{Field, House, Refusal, survey_waves};
use crate::rights::Right;
use crate::storage::waves;
use crate::wave::Move;

/// More is no pace: no relay takes it.
pub const FASTEST: i32 = 1_000;

/// At most so many letters a second from now on; 0 is the pace of the house.
pub async fn pace(house: &House, name: &str, per_second: &str, order: Order) -> Result<i32, Refusal> {
    let letters: i32 =
        per_second.trim().parse().ok().filter(|letters| (0..=FASTEST).contains(letters)).ok_or_else(|| {
            Refusal::BadInput {
                field: Field::LettersPerSecond,
                found: per_second.to_owned(),
                expected: format!("a whole number from 0 to {FASTEST}; 0 is the pace of the house"),
            }
        })?;
    let name = name.to_owned();
    house
        .on_record(move |house, db| {
            let wave = survey_waves::find(house, Right::RunWaves, db, &name)?;
            let after = wave.state.after(Move::Pace)?;
            waves::set_pace(db, wave.id, letters)?;
            move_wave::note(db, &wave, Move::Pace, after, &order, &letters.to_string())?;
            Ok(letters)
        })
        .await
}
