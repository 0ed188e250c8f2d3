//! Looks ahead: what opens, leaves, reminds and closes in the weeks to come.

use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};

use super::{House, Refusal};
use crate::rights::Right;
use crate::storage::waves::WaveRow;
use crate::storage::{Database, planned_reminders, surveys, waves};
use crate::wave::State;

/// How far it looks.
pub const WEEKS: i64 = 8;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Happening {
    /// Its letters do not leave before, once somebody has sent it.
    Opens,
    /// Its letters leave, unless somebody takes it back.
    Leaves,
    /// Reminders leave to these; see [`crate::wave::Audience`].
    Reminds(String),
    Closes,
}

impl Happening {
    /// Its words are `work-…`.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Opens => "opens",
            Self::Leaves => "leaves",
            Self::Reminds(_) => "reminds",
            Self::Closes => "closes",
        }
    }
}

#[derive(Clone, Debug)]
pub struct Coming {
    pub what: Happening,
    pub wave: String,
    pub at: Timestamp,
    /// Where the wave lives.
    pub zone: TimeZone,
}

/// What comes of the waves that whoever asks may follow, in the order of time.
pub async fn of(house: &House, now: Timestamp) -> Result<Vec<Coming>, Refusal> {
    let until = now.checked_add((WEEKS * 7 * 24).hours()).unwrap_or(Timestamp::MAX);
    house
        .read(move |house, db| {
            let codes = surveys::codes(db)?;
            let mut coming = Vec::new();
            for wave in waves::all(db, &house.scope)?.into_iter().filter(|wave| !wave.state.is_over()) {
                let code = codes.get(&wave.survey_version_id).map_or("", String::as_str);
                if house.scope.may_survey(Right::SeeWaves, code) {
                    coming.extend(of_wave(db, &wave)?);
                }
            }
            coming.retain(|event| event.at >= now && event.at <= until);
            coming.sort_by(|a, b| a.at.cmp(&b.at).then_with(|| a.wave.cmp(&b.wave)));
            Ok(coming)
        })
        .await
}

fn of_wave(db: &mut Database, wave: &WaveRow) -> Result<Vec<Coming>, Refusal> {
    let event = |what: Happening, at: Timestamp| Coming { what, wave: wave.name.clone(), at, zone: wave.zone() };
    let mut coming = vec![event(Happening::Closes, wave.closes_at.moment())];
    match wave.state {
        State::Held => coming.extend(wave.leaves_at.map(|at| event(Happening::Leaves, at.moment()))),
        State::Draft | State::Checked | State::Approved => {
            coming.extend(wave.opens_at.map(|at| event(Happening::Opens, at.moment())));
        }
        _ => {}
    }
    let planned = planned_reminders::of_wave(db, wave.id)?.into_iter();
    let planned = planned.filter(|reminder| reminder.state == planned_reminders::PLANNED);
    coming.extend(planned.map(|reminder| event(Happening::Reminds(reminder.audience), reminder.due_at.moment())));
    Ok(coming)
}
