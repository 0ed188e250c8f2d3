//! What the log said lately: that letters of a wave can't be written stands there once an hour, not once a letter.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use jiff::{SignedDuration, Timestamp};

use crate::id::Id;
use crate::services::{House, Refusal};
use crate::storage::waves;
use crate::wave::Wave;

/// How long it is not said again.
const QUIET: SignedDuration = SignedDuration::from_hours(1);

/// When it was last said of each wave.
#[derive(Default)]
pub(super) struct Mentioned(Mutex<HashMap<Id<Wave>, Timestamp>>);

impl Mentioned {
    /// Says it of a wave, unless it was said within the hour. Which letters, and why, stands on its page: a reason may
    /// name an address, which is not for the log.
    pub(super) async fn say(&self, house: &House, wave: Id<Wave>, now: Timestamp) -> Result<(), Refusal> {
        if !self.is_news(wave, now) {
            return Ok(());
        }
        let found = house.store.read(move |db| waves::find(db, wave)).await?;
        let name = found.map_or_else(|| wave.to_string(), |found| found.name);
        tracing::error!(wave = name, "letters of a wave can't be written; its page says which and why");
        Ok(())
    }

    fn is_news(&self, wave: Id<Wave>, now: Timestamp) -> bool {
        let mut said = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let is_news = said.get(&wave).is_none_or(|at| now - *at >= QUIET);
        if is_news {
            said.insert(wave, now);
        }
        is_news
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wave_is_named_once_an_hour() {
        let mentioned = Mentioned::default();
        let [one, other] = [1, 2].map(|number| Id::from_uuid(uuid::Uuid::from_u128(number)));
        let at = |minutes: i64| Timestamp::UNIX_EPOCH + SignedDuration::from_mins(minutes);
        let asked = [(one, 0), (one, 0), (other, 0), (one, 59), (one, 60), (one, 61), (other, 61)];
        let news = asked.map(|(wave, minutes)| mentioned.is_news(wave, at(minutes)));
        assert_eq!(news, [true, false, true, false, true, false, true]);
    }
}
