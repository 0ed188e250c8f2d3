//! Tries a questionnaire out: links for evaluators, whose answers are never counted.

use std::collections::BTreeMap;

use jiff::Timestamp;

use super::keep_trail::{self, OnWhat};
use super::move_wave::Order;
use super::respondent::{MadeUpCluster, MadeUpCompany};
use super::take_answers::{facts_of, for_member};
use super::{Field, House, Refusal, Thing, respondent::Respondent, secrets, survey_waves};
use crate::rights::Right;
use crate::storage::Database;
use crate::storage::trials::{self, TrialRow};
use crate::storage::waves::{self, WaveRow};
use crate::survey::Document;
use crate::survey::routing::{Coverage, Route};
use crate::trail::Act;
use crate::wave::link::{Token, WaveKey};
use crate::wave::{Move, State};
use crate::wording::Language;

/// For whom the questionnaire is tried out.
#[derive(Clone, Debug, Default)]
pub struct NewTrial {
    /// Codes of clusters that the company is in; none means the first of the wave.
    pub clusters: Vec<String>,
    /// What is known of it: `size` or `member.size`, and the value.
    pub attributes: Vec<(String, String)>,
    /// To begin in; the first of the survey when there is none.
    pub language: Option<Language>,
}

/// A trial with its link and how far it goes.
#[derive(Clone, Debug)]
pub struct Trial {
    pub row: TrialRow,
    /// The number of the version it is answered with.
    pub version: i32,
    pub company: MadeUpCompany,
    pub link: String,
    pub coverage: Coverage,
}

/// Makes a link that shows the questionnaire as a company with these facts gets it.
pub async fn make(house: &House, wave: &str, new: NewTrial, by: &str, now: Timestamp) -> Result<Trial, Refusal> {
    let (wave, order) = (wave.to_owned(), house.order(by, now));
    house
        .on_record(move |house, db| {
            let wave = survey_waves::find(house, Right::RunWaves, db, &wave)?;
            wave.state.after(Move::TryOut)?;
            let survey = house.definitions.get(db, wave.survey_version_id)?;
            let language = new.language.unwrap_or(survey.default_language());
            if !survey.languages.contains(&language) {
                let known: Vec<String> = survey.languages.iter().map(Language::to_string).collect();
                return Err(Refusal::BadInput {
                    field: Field::Language,
                    found: language.to_string(),
                    expected: format!("it is asked in {}", known.join(", ")),
                });
            }
            let company = company_of(db, &wave, &new, language)?;
            let row = TrialRow {
                id: secrets::id(),
                wave_id: wave.id,
                survey_version_id: wave.survey_version_id,
                company: serde_json::to_string(&company).map_err(Refusal::damaged)?,
                state: trials::MADE.to_owned(),
                revision: 0,
                language: language.to_string(),
                document: "{}".to_owned(),
                last_page: String::new(),
                started_at: now.into(),
                saved_at: now.into(),
                sent_at: None,
                reference: secrets::reference(),
                made_at: now.into(),
                made_by: order.by.clone(),
                draft: None,
                hands: "{}".to_owned(),
            };
            trials::add(db, row.clone())?;
            keep_trail::note(db, &order, Act::TestMade, &OnWhat::wave(&wave), "", &row.reference)?;
            let key = house.master_key.unwrap(wave.id, &wave.wrapped_key)?;
            looked_at(house, db, &wave, &key, row)
        })
        .await
}

/// The trials of a wave, newest first.
pub async fn all(house: &House, wave: &str) -> Result<Vec<Trial>, Refusal> {
    let wave = wave.to_owned();
    house
        .read(move |house, db| {
            let wave = survey_waves::find(house, Right::RunWaves, db, &wave)?;
            let key = house.master_key.unwrap(wave.id, &wave.wrapped_key)?;
            trials::of_wave(db, wave.id)?.into_iter().map(|row| looked_at(house, db, &wave, &key, row)).collect()
        })
        .await
}

/// The clusters that a company of this wave can be in: code and name.
pub async fn clusters_of(house: &House, wave: &str) -> Result<Vec<(String, String)>, Refusal> {
    let wave = wave.to_owned();
    house
        .read(move |house, db| {
            let wave = survey_waves::find(house, Right::RunWaves, db, &wave)?;
            let asked = waves::clusters(db, wave.id)?;
            let of_wave = survey_waves::asked_by(db, &asked)?;
            Ok(of_wave.into_iter().map(|cluster| (cluster.code, cluster.name)).collect())
        })
        .await
}

/// Deletes all trials of a wave if `typed` is how many there are: whoever does it has seen how many it concerns.
pub async fn delete_all_counted(house: &House, wave: &str, typed: &str, order: Order) -> Result<usize, Refusal> {
    let (wave, found) = (wave.to_owned(), typed.trim().to_owned());
    house
        .on_record(move |house, db| {
            let wave = survey_waves::find(house, Right::RunWaves, db, &wave)?;
            let expected = trials::of_wave(db, wave.id)?.len();
            if found != expected.to_string() {
                return Err(Refusal::WrongCount { expected, found });
            }
            delete_now(db, &wave, None, &order)
        })
        .await
}

/// Deletes the trial with this reference, or all of them. How many.
pub async fn delete(house: &House, wave: &str, reference: Option<String>, order: Order) -> Result<usize, Refusal> {
    let wave = wave.to_owned();
    house
        .on_record(move |house, db| {
            let wave = survey_waves::find(house, Right::RunWaves, db, &wave)?;
            delete_now(db, &wave, reference, &order)
        })
        .await
}

fn delete_now(db: &mut Database, wave: &WaveRow, reference: Option<String>, order: &Order) -> Result<usize, Refusal> {
    let deleted = trials::delete(db, wave.id, reference.as_deref())?;
    match reference {
        Some(reference) if deleted == 0 => Err(Refusal::unknown(Thing::Test, reference)),
        _ => {
            let was = reference.unwrap_or_else(|| deleted.to_string());
            keep_trail::note(db, order, Act::TestsDeleted, &OnWhat::wave(wave), &was, "")?;
            Ok(deleted)
        }
    }
}

fn looked_at(house: &House, db: &mut Database, wave: &WaveRow, key: &WaveKey, row: TrialRow) -> Result<Trial, Refusal> {
    let begun = row.state != trials::MADE;
    let version = if begun { row.survey_version_id } else { wave.survey_version_id };
    let number = crate::storage::surveys::version(db, version)?.map_or(0, |version| version.number);
    let survey = house.definitions.get(db, version)?;
    let frame = Respondent::Trial(Box::new(row.clone())).frame(db)?;
    let document: Document = serde_json::from_str(&row.document).map_err(Refusal::damaged)?;
    let survey = for_member(&survey, &frame);
    let coverage = Route::of(&survey, &document.answers, &facts_of(&frame)?).coverage();
    let company = serde_json::from_str(&row.company).map_err(Refusal::damaged)?;
    let link = format!("{}/a/{}", house.base_url, Token::for_trial(key, row.id).reveal());
    Ok(Trial { row, version: number, company, link, coverage })
}

fn company_of(db: &mut Database, wave: &WaveRow, new: &NewTrial, language: Language) -> Result<MadeUpCompany, Refusal> {
    let asked = waves::clusters(db, wave.id)?;
    let of_wave = survey_waves::asked_by(db, &asked)?;
    let mut chosen = Vec::new();
    for code in &new.clusters {
        let found = of_wave.iter().find(|cluster| cluster.code == *code).ok_or_else(|| {
            Refusal::unknown_of(Thing::ClusterOfThisWave, code, of_wave.iter().map(|cluster| cluster.code.as_str()))
        })?;
        chosen.push(found);
    }
    if chosen.is_empty() {
        chosen.extend(of_wave.first());
    }
    let mut attributes: BTreeMap<String, String> = BTreeMap::new();
    attributes.insert("member.name".to_owned(), "Test".to_owned());
    attributes.insert("member.language".to_owned(), language.to_string());
    for (name, value) in &new.attributes {
        let name = name.trim();
        let name = name.strip_prefix("member.").unwrap_or(name);
        let is_name = !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
        if !is_name || value.contains('\0') {
            return Err(Refusal::BadInput {
                field: Field::Attribute,
                found: name.to_owned(),
                expected: "a name such as size, and its value".to_owned(),
            });
        }
        attributes.insert(format!("member.{name}"), value.trim().to_owned());
    }
    let clusters = chosen
        .into_iter()
        .map(|cluster| MadeUpCluster {
            code: cluster.code.clone(),
            name: cluster.name.clone(),
            of_type: cluster.cluster_type.clone(),
        })
        .collect();
    Ok(MadeUpCompany { clusters, attributes })
}

/// Whether a wave can be tried out now.
pub fn is_possible(state: State) -> bool {
    state.after(Move::TryOut).is_ok()
}
