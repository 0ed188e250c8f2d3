//! Verifies that the records of the house hold: the chain of the audit trail, the mail ledger, the database itself.

mod database;

use super::back_up;
use super::balance_letters::{self, Account};
use super::read_trail::{self, Outcome};
use super::{House, Refusal};
use crate::storage::backups::Backup;
use crate::trail::Anchor;

pub use database::Whole;

/// What was found.
#[derive(Clone, Debug)]
pub struct Verified {
    pub trail: Outcome,
    pub ledgers: Vec<Account>,
    pub database: Whole,
    /// The newest backup that was made, and how many hours ago; none that it knows of.
    pub last_backup: Option<(Backup, i64)>,
}

impl Verified {
    pub fn holds(&self) -> bool {
        self.trail.is_ok() && self.ledgers.iter().all(Account::holds) && self.database.damages.is_empty()
    }
}

/// Looks at all of it; with the end of the trail that was kept elsewhere, if there is one. Writes nothing.
pub async fn verify(house: &House, expected: Option<Anchor>) -> Result<Verified, Refusal> {
    let database = database::look(house).await?;
    let trail = read_trail::check(house, expected).await?;
    let ledgers = balance_letters::accounts(house, None).await?;
    let now = house.clock.now();
    let last = back_up::last(house).await?;
    let last_backup = last.map(|last| (last, now.duration_since(last.made_at.moment()).as_hours()));
    Ok(Verified { trail, ledgers, database, last_backup })
}
