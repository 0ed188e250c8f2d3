//! Gives a wave another version of its survey, also while it is being answered.
//!
//! Whoever has begun goes on with the version they began with; all answers are tallied on the version that the wave
//! asks now. So it takes over only what leaves every answer its place and meaning.
//!
//! Until its letters leave, a wave stays what was approved: it takes over what is worded otherwise, and only if no letter
//! reads otherwise by that. Where two people approved it, its invitations stay as they are until the last has left.

use std::sync::Arc;

use jiff::Timestamp;

use super::compare_versions::{self, Found};
use super::keep_trail::{self, OnWhat};
use super::write_letters::OfWave;
use super::{House, Refusal, survey_waves, tell_privacy};
use crate::rights::Right;
use crate::storage::waves::WaveRow;
use crate::storage::{Database, StoreError, invitations, letters, revisions, surveys, wave_privacy};
use crate::survey::change::{self, Change, Effect};
use crate::survey::reading::Problem;
use crate::trail::{Act, Part, differences};
use crate::wave::ledger::Kind;
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
    /// Letters that were approved have not left, and would not be what was approved.
    pub is_sealed: bool,
    /// What the new one promises and the wave does not keep: where, and in which words.
    pub promises: Vec<String>,
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
        // A draft is checked before it is approved.
        if !self.promises.is_empty() && !self.is_draft {
            return Some(Refusal::PromiseNotKept {
                survey: self.survey.clone(),
                number: self.to,
                places: self.promises.join("; "),
            });
        }
        if self.is_sealed {
            return Some(Refusal::LettersApproved { survey: self.survey.clone(), number: self.to });
        }
        None
    }
}

/// What taking over this version, or the newest, would do. Writes nothing.
pub async fn outlook(house: &House, wave: &str, number: Option<i32>) -> Result<Revision, Refusal> {
    let wave = wave.to_owned();
    house
        .read(move |house, db| {
            let wave = survey_waves::find(house, Right::RunWaves, db, &wave)?;
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
    let (wave, order) = (wave.to_owned(), house.order(by, now));
    house
        .on_record(move |house, db| {
            let wave = survey_waves::find(house, Right::RunWaves, db, &wave)?;
            let (revision, found) = look(house, db, &wave, number)?;
            if let Some(refusal) = revision.refusal() {
                return Err(refusal);
            }
            let (from, to) = (wave.survey_version_id, found.version.id);
            if !revisions::take_over(db, wave.id, from, to, now.into(), &order.by)? {
                return Err(StoreError::Busy.into());
            }
            let numbered = |number: i32| {
                differences::told(&[(Part::Survey, &revision.survey), (Part::Version, &number.to_string())])
            };
            let (was, became) = (numbered(revision.from), numbered(revision.to));
            keep_trail::note(db, &order, Act::WaveRevised, &OnWhat::wave(&wave), &was, &became)?;
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
    let change = change::compare(&survey, &found.survey);
    let is_before = matches!(wave.state, State::Approved | State::Held);
    let is_sealed = match is_before {
        true => change.effect() > Some(Effect::Cosmetic) || !letters_stay(house, db, wave, &found)?,
        false => wave.four_eyes && letters::is_any_untried(db, wave.id)? && !letters_stay(house, db, wave, &found)?,
    };
    let promises = tell_privacy::broken_by(wave_privacy::of(db, wave.id)?, &found.survey)
        .into_iter()
        .filter(|found| !found.is_asked)
        .map(|found| format!("{}: {}", found.place, found.words))
        .collect();
    let revision = Revision {
        survey: survey.code.clone(),
        from: asked.number,
        to: found.version.number,
        change,
        launch: compare_versions::launch_faults(&found.version.source),
        is_draft: wave.state == State::Draft,
        is_sealed,
        promises,
    };
    Ok((revision, found))
}

/// Whether every letter that can leave reads the same with another version, for everybody who is invited.
fn letters_stay(house: &House, db: &mut Database, wave: &WaveRow, found: &Found) -> Result<bool, Refusal> {
    let was = OfWave::read(house, db, wave.id)?;
    let becomes = OfWave::read(house, db, wave.id)?.asking(Arc::clone(&found.survey));
    let mut frame = invitations::frame_of_wave(db, wave.id)?;
    let kinds = was.kinds();
    for invitation in invitations::of_wave(db, wave.id)? {
        let rows = frame.remove(&invitation.id).unwrap_or_default();
        let (language, view) = was.view(house, &invitation, &rows);
        let (other, other_view) = becomes.view(house, &invitation, &rows);
        let stays = |kind: &Kind| {
            let one = was.letter(house, *kind, language, &view).ok();
            one.is_some() && one == becomes.letter(house, *kind, other, &other_view).ok()
        };
        // The title stands in the head of a letter as well.
        if language != other || view.survey_title != other_view.survey_title || !kinds.iter().all(stays) {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Which versions a wave has taken over: the number of each, when, and who did it.
pub async fn history(house: &House, wave: &str) -> Result<Vec<(i32, Timestamp, String)>, Refusal> {
    let wave = wave.to_owned();
    house
        .read(move |house, db| {
            let wave = survey_waves::find(house, Right::RunWaves, db, &wave)?;
            let mut history = Vec::new();
            for revision in revisions::of_wave(db, wave.id)? {
                let number = surveys::version(db, revision.survey_version_id)?.map_or(0, |version| version.number);
                history.push((number, revision.revised_at.moment(), revision.revised_by));
            }
            Ok(history)
        })
        .await
}
