//! Gives a wave another version of its survey, also while it is being answered.
//!
//! Whoever has begun goes on with the version they began with; all answers are tallied on the version that the wave
//! asks now. So it takes over only what leaves every answer its place and meaning.

use jiff::Timestamp;

use super::compare_versions::{self, Found};
use super::{House, Refusal, survey_waves};
use crate::storage::waves::WaveRow;
use crate::storage::{Database, StoreError, revisions, surveys};
use crate::survey::change::{self, Change};
use crate::survey::reading::Problem;
use crate::wave::{Move, State};

/// What a revision would do, or has done.
#[derive(Clone, Debug)]
pub struct Revision {
    /// The code of the survey.
    pub survey: String,
    /// The number of the version it asks, and of the one it would ask.
    pub from: i32,
    pub to: i32,
    pub change: Change,
    /// What stops a launch with the new one.
    pub launch: Vec<Problem>,
    /// Nobody has been asked yet, so that no answer can be lost.
    pub is_draft: bool,
}

impl Revision {
    /// Why it can't be done, if it can't.
    pub fn refusal(&self) -> Option<Refusal> {
        if !self.launch.is_empty() {
            return Some(Refusal::NotLaunchable {
                survey: self.survey.clone(),
                number: self.to,
                problems: self.launch.clone(),
            });
        }
        if self.change.is_breaking() && !self.is_draft {
            return Some(Refusal::BreakingChange {
                survey: self.survey.clone(),
                from: self.from,
                to: self.to,
                change: Box::new(self.change.clone()),
            });
        }
        None
    }
}

/// What taking over this version, or the newest, would do. Writes nothing.
pub async fn outlook(house: &House, wave: &str, number: Option<i32>) -> Result<Revision, Refusal> {
    let wave = wave.to_owned();
    house
        .read(move |house, db| {
            let wave = survey_waves::find(db, &wave)?;
            Ok(look(house, db, &wave, number)?.0)
        })
        .await
}

/// What taking over the newest version would do; none when it asks that already or takes none over any more.
pub async fn news(house: &House, wave: &str) -> Result<Option<Revision>, Refusal> {
    match outlook(house, wave, None).await {
        Ok(revision) => Ok(Some(revision)),
        Err(Refusal::SameVersion { .. } | Refusal::IllegalMove(_)) => Ok(None),
        Err(refusal) => Err(refusal),
    }
}

/// Lets the wave ask this version, or the newest, from now on.
pub async fn revise(
    house: &House,
    wave: &str,
    number: Option<i32>,
    by: &str,
    now: Timestamp,
) -> Result<Revision, Refusal> {
    let (wave, by) = (wave.to_owned(), by.to_owned());
    house
        .write(move |house, db| {
            let wave = survey_waves::find(db, &wave)?;
            let (revision, found) = look(house, db, &wave, number)?;
            if let Some(refusal) = revision.refusal() {
                return Err(refusal);
            }
            let (from, to) = (wave.survey_version_id, found.version.id);
            if !revisions::take_over(db, wave.id, from, to, now.into(), &by)? {
                return Err(StoreError::Busy.into());
            }
            Ok(revision)
        })
        .await
}

fn look(house: &House, db: &mut Database, wave: &WaveRow, number: Option<i32>) -> Result<(Revision, Found), Refusal> {
    wave.state.after(Move::Revise)?;
    let asked = surveys::version(db, wave.survey_version_id)?
        .ok_or_else(|| Refusal::damaged("a version of a definition is missing"))?;
    let survey = house.definitions.get(db, asked.id)?;
    let found = compare_versions::find(house, db, &survey.code, number)?;
    if found.version.id == asked.id {
        return Err(Refusal::SameVersion { survey: survey.code.clone(), number: asked.number });
    }
    let revision = Revision {
        survey: survey.code.clone(),
        from: asked.number,
        to: found.version.number,
        change: change::compare(&survey, &found.survey),
        launch: compare_versions::launch_faults(&found.version.source),
        is_draft: wave.state == State::Draft,
    };
    Ok((revision, found))
}

/// Which versions a wave has taken over: the number of each, when, and who did it.
pub async fn history(house: &House, wave: &str) -> Result<Vec<(i32, Timestamp, String)>, Refusal> {
    let wave = wave.to_owned();
    house
        .read(move |_, db| {
            let wave = survey_waves::find(db, &wave)?;
            let mut history = Vec::new();
            for revision in revisions::of_wave(db, wave.id)? {
                let number = surveys::version(db, revision.survey_version_id)?.map_or(0, |version| version.number);
                history.push((number, revision.revised_at.moment(), revision.revised_by));
            }
            Ok(history)
        })
        .await
}
