//! Lists what waits for a hand, the most urgent first: only what the house may do for whoever asks.

mod lists;
mod of_wave;

use jiff::Timestamp;

use super::keep_backups::{self, Standing};
use super::{House, Refusal, receive_mail};
use crate::id::Id;
use crate::rights::Right;
use crate::storage::drafts::{self, Draft};
use crate::storage::{Database, surveys, waves};
use crate::survey::reading;

/// What has to be done, the most urgent first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    /// Too much came back: so many letters. The wave stands still.
    Stopped,
    /// A backup was put back: so many letters are left to a person.
    Restored,
    /// The settings of the house are not those that were approved: so many letters wait.
    OtherTerms,
    /// Letters of which nobody knows whether they left.
    Doubt,
    /// The relay needs a person; so many letters wait.
    Resting,
    /// Letters that can't be written.
    Unwritten,
    /// The daily backup failed.
    BackupFailed,
    /// The last backup was made so many hours ago.
    BackupOld,
    /// There is none.
    BackupMissing,
    /// The dry run found so many things that stop the letters.
    FaultyLetters,
    /// Letters that one person has approved, and a second has to.
    SecondPair,
    /// Letters that were written once, and wait for approval.
    Approve,
    /// Letters that are approved, and not sent.
    Send,
    /// Mail that only a person can understand.
    Mail,
    /// Addresses that letters came back from.
    Undeliverable,
    /// Clusters of a wave being prepared, without a list.
    ListsMissing,
    /// The same with a list of which rows can't be taken over.
    ListsFaulty,
    /// The same with a list that its manager has not signed off, or that was changed since.
    ListsUnsigned,
    /// Changes that managers handed in.
    ListChanges,
    /// Faults of a definition that is being written.
    DraftFaults,
    /// Responses whose figures are not shown yet.
    Release,
}

impl What {
    /// Its words are `work-…`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Stopped => "stopped",
            Self::Restored => "restored",
            Self::OtherTerms => "other-terms",
            Self::Doubt => "doubt",
            Self::Resting => "resting",
            Self::Unwritten => "unwritten",
            Self::BackupFailed => "backup-failed",
            Self::BackupOld => "backup-old",
            Self::BackupMissing => "backup-missing",
            Self::FaultyLetters => "faulty-letters",
            Self::SecondPair => "second-pair",
            Self::Approve => "approve",
            Self::Send => "send",
            Self::Mail => "mail",
            Self::Undeliverable => "undeliverable",
            Self::ListsMissing => "lists-missing",
            Self::ListsFaulty => "lists-faulty",
            Self::ListsUnsigned => "lists-unsigned",
            Self::ListChanges => "list-changes",
            Self::DraftFaults => "draft-faults",
            Self::Release => "release",
        }
    }
}

/// Where it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// The mail that came back, of all waves.
    Mail,
    Backups,
    Wave(String),
    /// Clusters, by code and name; of a wave that is being prepared, where it is for one.
    Clusters {
        clusters: Vec<(String, String)>,
        wave: Option<String>,
    },
    /// A draft, and the survey it is of; empty for a new one.
    Draft(Id<Draft>, String),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task {
    pub what: What,
    /// How many; never 0.
    pub count: u64,
    pub place: Place,
}

/// What waits for whoever this is the house of, and goes by this name.
pub async fn of(house: &House, name: &str, now: Timestamp) -> Result<Vec<Task>, Refusal> {
    let name = name.to_owned();
    house
        .read(move |house, db| {
            let mut tasks = Vec::new();
            if house.scope.may(Right::RunWaves) {
                let codes = surveys::codes(db)?;
                for wave in waves::all(db, &house.scope)? {
                    let code = codes.get(&wave.survey_version_id).map_or("", String::as_str);
                    if house.scope.may_survey(Right::RunWaves, code) {
                        of_wave::add(house, db, &wave, &name, now, &mut tasks)?;
                    }
                }
            }
            if house.scope.may(Right::ChangeLists) {
                lists::add(house, db, &mut tasks)?;
            }
            if house.scope.may_all(Right::KeepHouse) {
                tasks.extend(backup(&keep_backups::stand(house, db, now)?, now));
            }
            if house.scope.may_all(Right::HandleMail) {
                tasks.extend(task(What::Mail, receive_mail::waiting_lines(db)?.len() as u64, Place::Mail));
            }
            if house.scope.may(Right::WriteSurveys) {
                drafts_with_faults(house, db, &mut tasks)?;
            }
            // Within one kind, as they were found: the newest wave first, clusters in their order.
            tasks.sort_by_key(|task| task.what);
            Ok(tasks)
        })
        .await
}

/// None when there is nothing to do.
fn task(what: What, count: u64, place: Place) -> Option<Task> {
    (count > 0).then_some(Task { what, count, place })
}

fn backup(standing: &Standing, now: Timestamp) -> Option<Task> {
    let hours = standing.age(now).map(|age| u64::try_from(age.as_hours()).unwrap_or(0).max(1));
    let (what, count) = match (standing.failed.is_some(), standing.is_late, hours) {
        (true, ..) => (What::BackupFailed, 1),
        (false, true, Some(hours)) => (What::BackupOld, hours),
        (false, true, None) => (What::BackupMissing, 1),
        (false, false, _) => return None,
    };
    task(what, count, Place::Backups)
}

fn drafts_with_faults(house: &House, db: &mut Database, tasks: &mut Vec<Task>) -> Result<(), Refusal> {
    let open = drafts::all(db, &house.scope)?.into_iter().filter(|draft| draft.state == drafts::OPEN);
    // The newest text without faults is not the one that counts.
    for draft in open.filter(|draft| draft.readable != draft.revision) {
        let Some(text) = drafts::text(db, draft.id, draft.revision)? else { continue };
        let faults = reading::read(&text.source).errors() as u64;
        tasks.extend(task(What::DraftFaults, faults, Place::Draft(draft.id, draft.survey_code)));
    }
    Ok(())
}
