//! All that a service works with, made once at the door and handed down.

use std::net::IpAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use tokio::sync::Semaphore;

use super::Refusal;
use super::definitions::Definitions;
use super::deliver_letters::Pulse;
use super::keep_backups::Backups;
use super::move_wave::Order;
use crate::login::DeskKey;
use crate::mail::letter::Letters;
use crate::mail::mailer::Mailer;
use crate::rights::{Right, Scope};
use crate::settings::{Login, Quality, Sender};
use crate::statistics::quality::Limits;
use crate::storage::erased_list::ErasedList;
use crate::storage::tidemark::Tidemark;
use crate::storage::{Database, Store, audit};
use crate::trail::Door;
use crate::wave::Terms;
use crate::wave::link::MasterKey;
use crate::wording::Texts;

/// The house: its store, its words, its post, its key. Cheap to clone.
#[derive(Clone)]
pub struct House {
    pub store: Store,
    pub texts: Arc<Texts>,
    pub definitions: Arc<Definitions>,
    pub letters: Arc<Letters>,
    pub mailer: Mailer,
    pub master_key: MasterKey,
    /// What tells an older database, where letters leave for real.
    pub tidemark: Option<Tidemark>,
    /// Who was erased, outside the database, where that is to outlive it.
    pub erased: Option<ErasedList>,
    /// Where people reach the house, without a slash at the end. Never taken from a request.
    pub base_url: String,
    pub sender: Sender,
    pub clock: Clock,
    /// Whose house it is: how far whatever is asked of it may reach.
    pub scope: Scope,
    /// From where what is done with it is done, as the audit trail says.
    pub door: Door,
    /// Who acts, where that is somebody at a keyboard.
    pub keyboard: Option<Keyboard>,
    /// The network address of who acts, where that is somebody at the desk of the house or of a cluster.
    pub caller: Option<IpAddr>,
    /// Where days begin and end for lists and memberships; a wave has a zone of its own.
    pub time_zone: TimeZone,
    /// Turns at hashing a password, which takes 19 MiB and a core: [`HASHES_AT_ONCE`] of them.
    pub hashing: Arc<Semaphore>,
    /// Whether results are shown while a wave still takes answers, one answer after the other.
    pub live_results: bool,
    /// From where on a response is worth a second look.
    pub quality: Limits,
    /// Whether the post of this process is at work.
    pub pulse: Pulse,
    /// When a backup is made by itself, and when somebody has to be told that there is none.
    pub backups: Backups,
    /// How long people stay logged in, and who shows more than a password.
    pub login: Login,
}

/// Somebody who acts by command.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Keyboard {
    /// As they say.
    pub name: String,
    /// As the system knows them, whatever they say.
    pub uid: Option<u32>,
    /// The machine, and its user by the books of the system: `host (user)`; empty where neither is known.
    pub machine: String,
}

/// How many passwords are hashed at the same time.
pub const HASHES_AT_ONCE: usize = 4;

/// From where on a response is worth a second look, as it is set, else as everywhere.
pub fn limits(set: &Quality) -> Limits {
    let usual = Limits::default();
    Limits {
        speed: set.speeding.unwrap_or(usual.speed),
        pause_hours: set.pause_hours.unwrap_or(usual.pause_hours),
        straight_from: set.straight_from.map_or(usual.straight_from, usize::from),
    }
}

impl House {
    /// The settings that every letter carries.
    pub fn terms(&self) -> Terms {
        let set_to = |setting: &Option<String>| Some(setting.clone().unwrap_or_default());
        Terms {
            base_url: self.base_url.clone(),
            sender: self.sender.address.clone(),
            privacy_notice: set_to(&self.sender.privacy_notice),
            reply_to: set_to(&self.sender.reply_to),
            bounce_domain: set_to(&self.sender.bounce_domain),
        }
    }

    /// The day that it is at this moment.
    pub fn day_of(&self, moment: Timestamp) -> Date {
        self.time_zone.to_datetime(moment).date()
    }

    /// The same house, used from elsewhere.
    pub fn through(&self, door: Door) -> Self {
        Self { door, ..self.clone() }
    }

    /// The same house, as somebody with these rights may use it.
    pub fn within(&self, scope: Scope) -> Self {
        Self { scope, ..self.clone() }
    }

    /// Refuses whoever may not do this to every survey, and to what belongs to none.
    pub fn demand_whole(&self, right: Right) -> Result<(), Refusal> {
        if self.scope.may_all(right) { Ok(()) } else { Err(Refusal::NotYours(right)) }
    }

    /// Refuses whoever may not do this to this survey.
    pub fn demand_of(&self, right: Right, survey: &str) -> Result<(), Refusal> {
        if self.scope.may_survey(right, survey) { Ok(()) } else { Err(Refusal::NotYours(right)) }
    }

    /// The same house, used by somebody who calls from this network address.
    pub fn called_from(&self, caller: Option<IpAddr>) -> Self {
        Self { caller, ..self.clone() }
    }

    /// What somebody wants done, from where they are.
    pub fn order(&self, by: &str, at: Timestamp) -> Order {
        let keyboard = self.keyboard.as_ref().filter(|_| self.door == Door::Command);
        let uid = keyboard.and_then(|keyboard| keyboard.uid);
        let place = match self.door {
            Door::Command => keyboard.map(|keyboard| keyboard.machine.clone()),
            Door::Desk | Door::ManagerLink => self.caller.map(|caller| caller.to_string()),
            Door::House => None,
        };
        Order { by: by.to_owned(), at, why: String::new(), door: self.door, place: place.unwrap_or_default(), uid }
    }

    /// Vouches for what browsers bring back.
    pub fn desk_key(&self) -> DeskKey {
        DeskKey::from_bytes(self.master_key.for_the_desk())
    }

    /// What stands for an address where it must not be named: always the same, and told from no table.
    pub(super) fn pseudonym(&self, address_key: &str) -> String {
        self.master_key.pseudonym(address_key)
    }

    /// Reads from the store with the house at hand; see [`Store::read`].
    pub async fn read<T, F>(&self, work: F) -> Result<T, Refusal>
    where
        F: FnOnce(&Self, &mut Database) -> Result<T, Refusal> + Send + 'static,
        T: Send + 'static,
    {
        let house = self.clone();
        self.store.read(move |db| work(&house, db)).await
    }

    /// Writes to the store, in one transaction, what leaves its line in the audit trail. The trail is taken first: see
    /// [`audit::hold`].
    pub async fn on_record<T, F>(&self, work: F) -> Result<T, Refusal>
    where
        F: FnOnce(&Self, &mut Database) -> Result<T, Refusal> + Send + 'static,
        T: Send + 'static,
    {
        self.write(move |house, db| {
            audit::hold(db)?;
            work(house, db)
        })
        .await
    }

    /// Writes to the store, in one transaction, with the house at hand; see [`Store::write`].
    pub async fn write<T, F>(&self, work: F) -> Result<T, Refusal>
    where
        F: FnOnce(&Self, &mut Database) -> Result<T, Refusal> + Send + 'static,
        T: Send + 'static,
    {
        let house = self.clone();
        self.store.write(move |db| work(&house, db)).await
    }
}

/// What time it is: the system's, or one that is set, for a demonstration or a test.
#[derive(Clone, Debug)]
pub enum Clock {
    System,
    /// Microseconds since 1970, UTC.
    Set(Arc<AtomicI64>),
}

impl Clock {
    pub fn set_to(moment: Timestamp) -> Self {
        Self::Set(Arc::new(AtomicI64::new(moment.as_microsecond())))
    }

    /// To the microsecond, as it is stored.
    pub fn now(&self) -> Timestamp {
        let micros = match self {
            Self::System => Timestamp::now().as_microsecond(),
            Self::Set(moment) => moment.load(Ordering::SeqCst),
        };
        Timestamp::from_microsecond(micros).unwrap_or(Timestamp::UNIX_EPOCH)
    }

    /// Moves a clock that is set; the system's stays what it is.
    pub fn move_to(&self, moment: Timestamp) {
        if let Self::Set(at) = self {
            at.store(moment.as_microsecond(), Ordering::SeqCst);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn limits_that_are_not_set_are_a_third_six_hours_and_four_answers() {
        let usual = Limits { speed: 1.0 / 3.0, pause_hours: 6.0, straight_from: 4 };
        assert_eq!(limits(&Quality::default()), usual);
        let set = Quality { speeding: Some(0.5), straight_from: Some(6), ..Quality::default() };
        assert_eq!(limits(&set), Limits { speed: 0.5, straight_from: 6, ..usual });
        assert_eq!(
            limits(&Quality { pause_hours: Some(2.0), ..Quality::default() }),
            Limits { pause_hours: 2.0, ..usual }
        );
    }
}
