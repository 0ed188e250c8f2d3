//! Takes a definition in as a new version of its survey.

use std::sync::Arc;

use data_encoding::HEXLOWER;
use jiff::Timestamp;
use sha2::{Digest, Sha256};

use super::keep_trail::{self, OnWhat};
use super::{House, Refusal, Thing, secrets};
use crate::id::Id;
use crate::rights::Right;
use crate::storage::surveys::{self, SurveyRow, Version};
use crate::storage::waves;
use crate::survey::Survey;
use crate::survey::reading::{self, Problem, Severity};
use crate::trail::{Act, Kind, Part, differences};

#[derive(Clone, Debug)]
pub struct Published {
    pub code: String,
    pub version: Id<Version>,
    /// 1, 2, 3 … within the survey.
    pub number: i32,
    /// False when the newest version is this text already.
    pub is_new: bool,
    pub questions: usize,
    /// What is not wrong but better otherwise.
    pub warnings: Vec<Problem>,
    /// What stops a wave from being launched with it.
    pub launch: Vec<Problem>,
}

/// Keeps `source` as the newest version of the survey it defines; nothing is kept when it has faults.
pub async fn publish(house: &House, source: String, by: &str, now: Timestamp) -> Result<Published, Refusal> {
    let reading = reading::read(&source);
    let Some(survey) = reading.survey else {
        return Err(Refusal::FaultyDefinition { definition: source, problems: reading.problems });
    };
    let questions = survey.questions().count();
    let sha256 = HEXLOWER.encode(&Sha256::digest(source.as_bytes()));
    let order = house.order(by, now);
    let (launch, warnings): (Vec<Problem>, Vec<Problem>) =
        reading.problems.into_iter().partition(|problem| problem.severity == Severity::Launch);
    house
        .on_record(move |house, db| {
            house.demand_of(Right::WriteSurveys, &survey.code)?;
            surveys::hold(db)?;
            let row = match surveys::with_code(db, &house.scope, &survey.code)? {
                Some(row) => row,
                None => {
                    let row = SurveyRow { id: secrets::id(), code: survey.code.clone(), created_at: now.into() };
                    surveys::add(db, row.clone())?;
                    row
                }
            };
            let versions = surveys::versions(db, row.id)?;
            let newest = versions.first();
            if let Some(same) = newest.filter(|version| version.sha256 == sha256) {
                let (version, number) = (same.id, same.number);
                return Ok(Published { code: row.code, version, number, is_new: false, questions, warnings, launch });
            }
            let number = newest.map_or(1, |version| version.number + 1);
            let version = secrets::id();
            surveys::add_version(
                db,
                Version {
                    id: version,
                    survey_id: row.id,
                    number,
                    source,
                    sha256: sha256.clone(),
                    created_at: now.into(),
                    created_by: order.by.clone(),
                },
            )?;
            let (was, became) =
                (newest.map_or_else(String::new, |newest| told(newest.number, &newest.sha256)), told(number, &sha256));
            keep_trail::note(db, &order, Act::SurveyPublished, &OnWhat::new(Kind::Survey, &row.code), &was, &became)?;
            Ok(Published { code: row.code, version, number, is_new: true, questions, warnings, launch })
        })
        .await
}

/// A version by its number and the beginning of its hash.
fn told(number: i32, sha256: &str) -> String {
    let beginning = format!("{}…", sha256.get(..12).unwrap_or(sha256));
    differences::told(&[(Part::Version, &number.to_string()), (Part::Sha256, &beginning)])
}

/// A version as it is stored, read, with the waves that ask it.
#[derive(Clone, Debug)]
pub struct Stored {
    pub code: String,
    pub version: Version,
    pub survey: Arc<Survey>,
    /// Their names, newest first.
    pub waves: Vec<String>,
}

/// The newest version of every survey, by code.
pub async fn all(house: &House) -> Result<Vec<Stored>, Refusal> {
    house
        .read(move |house, db| {
            let mut all = Vec::new();
            for row in surveys::all(db, &house.scope)? {
                let Some(version) = surveys::versions(db, row.id)?.into_iter().next() else { continue };
                let survey = house.definitions.get(db, version.id)?;
                all.push(Stored { code: row.code, version, survey, waves: Vec::new() });
            }
            Ok(all)
        })
        .await
}

/// The versions of one survey, newest first.
pub async fn versions(house: &House, code: &str) -> Result<Vec<Stored>, Refusal> {
    let code = code.to_owned();
    house
        .read(move |house, db| {
            let Some(row) = surveys::with_code(db, &house.scope, &code)? else {
                let all = surveys::all(db, &house.scope)?;
                return Err(Refusal::unknown_of(Thing::Survey, &code, all.iter().map(|survey| survey.code.as_str())));
            };
            let asked = waves::all(db, &house.scope)?;
            surveys::versions(db, row.id)?
                .into_iter()
                .map(|version| {
                    let survey = house.definitions.get(db, version.id)?;
                    let waves = asked.iter().filter(|wave| wave.survey_version_id == version.id);
                    let waves = waves.map(|wave| wave.name.clone()).collect();
                    Ok(Stored { code: row.code.clone(), version, survey, waves })
                })
                .collect()
        })
        .await
}
