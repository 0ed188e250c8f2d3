//! Proves that the mail ledger adds up: no letter is missing, and none was taken twice.

use std::collections::HashMap;

use super::{House, Refusal};
use crate::rights::Right;
use crate::storage::{letters, waves};
use crate::wave::ledger::{Balance, State};

/// The ledger of one wave, held against what else is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    pub wave: String,
    pub balance: Balance,
    /// People who were invited, counted in the frame.
    pub invited: u64,
    /// First invitations in the ledger; there is one for each of them.
    pub first_letters: u64,
    /// Letters of which a yes of the relay is on record.
    pub with_a_yes: u64,
    /// Letters of which more than one is.
    pub taken_twice: u64,
}

impl Account {
    pub fn holds(&self) -> bool {
        // Accepted without a yes on record: by evidence. A yes without being accepted: the record is newer than the row.
        self.balance.adds_up()
            && self.invited == self.first_letters
            && self.taken_twice == 0
            && self.with_a_yes <= self.balance.accepted
    }
}

/// The accounts of one wave, or of all.
pub async fn accounts(house: &House, name: Option<&str>) -> Result<Vec<Account>, Refusal> {
    let name = name.map(ToOwned::to_owned);
    house
        .read(move |house, db| {
            let asked = match &name {
                Some(name) => vec![super::survey_waves::find(house, Right::SeeWaves, db, name)?],
                None => waves::all(db, &house.scope)?,
            };
            let mut accounts = Vec::new();
            for wave in asked {
                let counts = letters::counts(db, wave.id)?;
                let states: Vec<(State, u64)> =
                    counts.into_iter().map(|(_, state, count)| (state, u64::try_from(count).unwrap_or(0))).collect();
                let (written, invited) = letters::first_round(db, wave.id)?;
                let planned = letters::planned_count(db, wave.id)?;
                let mut yeses: HashMap<_, u64> = HashMap::new();
                for letter in letters::accepted_attempts(db, wave.id)? {
                    *yeses.entry(letter).or_default() += 1;
                }
                accounts.push(Account {
                    wave: wave.name,
                    balance: Balance::of(u64::try_from(planned).unwrap_or(0), states),
                    invited: u64::try_from(invited).unwrap_or(0),
                    first_letters: u64::try_from(written).unwrap_or(0),
                    with_a_yes: yeses.len() as u64,
                    taken_twice: yeses.values().filter(|count| **count > 1).count() as u64,
                });
            }
            Ok(accounts)
        })
        .await
}
