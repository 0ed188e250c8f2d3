//! Sets what share of those asked a wave aims at, also while it is in the field.

use super::move_wave::{self, Order};
use super::{House, Refusal, Thing, survey_waves};
use crate::id::Id;
use crate::people::cluster::Cluster;
use crate::rights::Right;
use crate::storage::{Database, waves};
use crate::wave::{Move, Targets};

/// Sets the targets anew; the history keeps which. Whether they are others than before.
pub async fn aim(house: &House, name: &str, targets: Targets, order: Order) -> Result<bool, Refusal> {
    let name = name.to_owned();
    house
        .on_record(move |house, db| {
            let wave = survey_waves::find(house, Right::RunWaves, db, &name)?;
            let after = wave.state.after(Move::Aim)?;
            let asked = waves::clusters(db, wave.id)?;
            check_types(db, &targets, &asked)?;
            if wave.targets() == targets {
                return Ok(false);
            }
            waves::set_targets(db, wave.id, &targets)?;
            move_wave::note(db, &wave, Move::Aim, after, &order, &targets.stored())?;
            Ok(true)
        })
        .await
}

/// Refuses a target for a type that none of the clusters is of.
pub(super) fn check_types(db: &mut Database, targets: &Targets, asked: &[Id<Cluster>]) -> Result<(), Refusal> {
    let asked = survey_waves::asked_by(db, asked)?;
    let types: Vec<&str> = asked.iter().map(|cluster| cluster.cluster_type.as_str()).collect();
    match targets.by_type().find(|(name, _)| !types.contains(name)) {
        Some((name, _)) => Err(Refusal::unknown_of(Thing::TypeOfThisWave, name, types)),
        None => Ok(()),
    }
}
