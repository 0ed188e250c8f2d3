//! Compares versions of surveys that are stored.

use std::sync::Arc;

use super::{House, Refusal, Thing};
use crate::storage::Database;
use crate::storage::surveys::{self, Version};
use crate::survey::Survey;
use crate::survey::change::{self, Change};
use crate::survey::reading::{self, Problem, Severity};

/// A stored version, read.
#[derive(Clone, Debug)]
pub struct Found {
    pub version: Version,
    pub survey: Arc<Survey>,
}

/// A version of a survey by its code: this number, or the newest.
pub async fn version(house: &House, code: &str, number: Option<i32>) -> Result<Found, Refusal> {
    let code = code.to_owned();
    house.read(move |house, db| find(house, db, &code, number)).await
}

pub(super) fn find(house: &House, db: &mut Database, code: &str, number: Option<i32>) -> Result<Found, Refusal> {
    let Some(row) = surveys::with_code(db, &house.scope, code)? else {
        let all = surveys::all(db, &house.scope)?;
        return Err(Refusal::unknown_of(Thing::Survey, code, all.iter().map(|survey| survey.code.as_str())));
    };
    let mut versions = surveys::versions(db, row.id)?.into_iter();
    let found = match number {
        None => versions.next(),
        Some(number) => versions.find(|version| version.number == number),
    };
    let version = found.ok_or_else(|| match number {
        Some(number) => Refusal::unknown(Thing::Version, format!("{code}@{number}")),
        None => Refusal::unknown(Thing::Survey, code),
    })?;
    let survey = house.definitions.get(db, version.id)?;
    Ok(Found { version, survey })
}

/// What each version of a survey has otherwise than the one before, newest first; the first one has nothing before it.
pub async fn history(house: &House, code: &str) -> Result<Vec<(i32, Option<Change>)>, Refusal> {
    let code = code.to_owned();
    house
        .read(move |house, db| {
            let Some(row) = surveys::with_code(db, &house.scope, &code)? else {
                return Err(Refusal::unknown(Thing::Survey, code));
            };
            let mut read = Vec::new();
            for version in surveys::versions(db, row.id)? {
                read.push((version.number, house.definitions.get(db, version.id)?));
            }
            let before = |place: usize| read.get(place + 1).map(|(_, survey)| survey);
            let compared = read.iter().enumerate().map(|(place, (number, survey))| {
                (*number, before(place).map(|before| change::compare(before, survey)))
            });
            Ok(compared.collect())
        })
        .await
}

/// What stops a wave from being launched with this definition: texts that are missing in a language, and the like.
pub fn launch_faults(source: &str) -> Vec<Problem> {
    let problems = reading::read(source).problems;
    problems.into_iter().filter(|problem| problem.severity == Severity::Launch).collect()
}
