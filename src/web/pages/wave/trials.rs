//! `/waves/{name}/tests`: links for trying a questionnaire out, made and deleted on the page of the wave.

use actix_web::web;
use serde::Deserialize;

use super::showing::{self, Typed};
use crate::services::survey_waves::WaveFigures;
use crate::services::try_out::{self, NewTrial, Trial};
use crate::services::{Field, House, Refusal, Thing};
use crate::storage::{responses, trials};
use crate::web::door::{Evaluator, Reply};
use crate::web::pages::home::href_of;
use crate::web::refused::unprocessable;
use crate::web::views::Tone;
use crate::web::views::form::{Pick, Typing};
use crate::web::views::trial::{TrialLine, Trials};

#[derive(Deserialize)]
pub struct Form {
    csrf: String,
    step: String,
    #[serde(default)]
    cluster: String,
    #[serde(default)]
    language: String,
    /// `size=10-49`, one on each line or with commas between them.
    #[serde(default)]
    attributes: String,
    #[serde(default)]
    reference: String,
    /// How many tests are deleted, typed by whoever does it.
    #[serde(default)]
    typed: String,
}

pub async fn post(evaluator: Evaluator, name: web::Path<String>, form: web::Form<Form>) -> Reply {
    evaluator.check_form(&form.csrf)?;
    let web = &evaluator.web;
    let words = match form.step.as_str() {
        "make" => match make(&evaluator, &name, &form).await {
            Ok(made) => evaluator.say("trial-made", &[("reference", made.row.reference.into())]),
            Err(Refusal::BadInput { field: Field::Attribute, found, .. }) => {
                let fault = evaluator.say("trial-attributes-wrong", &[("found", found.into())]);
                let typed = Typed { attributes: Some((form.attributes.clone(), fault)), ..Typed::default() };
                return unprocessable(showing::show(&evaluator, &name, typed).await?);
            }
            Err(refusal) => return Err(evaluator.refuse(refusal)),
        },
        "delete" => {
            let order = web.house.order(evaluator.name(), web.now());
            let deleted = try_out::delete(&web.house, &name, Some(form.reference.clone()), order).await;
            said(&evaluator, deleted.map_err(|refusal| evaluator.refuse(refusal))?)
        }
        "delete-all" => {
            let order = web.house.order(evaluator.name(), web.now());
            match try_out::delete_all_counted(&web.house, &name, &form.typed, order).await {
                // Not how many there are: the page again, with what was typed.
                Err(Refusal::WrongCount { .. }) => {
                    let typed = Typed { tests: Some(form.typed.clone()), ..Typed::default() };
                    return unprocessable(showing::show(&evaluator, &name, typed).await?);
                }
                deleted => said(&evaluator, deleted.map_err(|refusal| evaluator.refuse(refusal))?),
            }
        }
        other => return Err(evaluator.refuse(Refusal::unknown(Thing::Step, other))),
    };
    Ok(web.done(&format!("{}#tests", href_of(&name)), Tone::Good, &words))
}

fn said(evaluator: &Evaluator, deleted: usize) -> String {
    evaluator.say("trial-deleted", &[("count", deleted.into())])
}

async fn make(evaluator: &Evaluator, name: &str, form: &Form) -> Result<Trial, Refusal> {
    let lines = form.attributes.split(['\n', ',', ';']).map(str::trim).filter(|line| !line.is_empty());
    let attributes = lines
        .map(|line| {
            let pair = line.split_once('=').map(|(name, value)| (name.to_owned(), value.to_owned()));
            pair.ok_or_else(|| Refusal::BadInput {
                field: Field::Attribute,
                found: line.to_owned(),
                expected: "a name and its value, such as size=10-49".to_owned(),
            })
        })
        .collect::<Result<Vec<_>, _>>()?;
    let new = NewTrial {
        clusters: Some(form.cluster.clone()).filter(|code| !code.is_empty()).into_iter().collect(),
        attributes,
        language: form.language.parse().ok(),
    };
    let web = &evaluator.web;
    try_out::make(&web.house, name, new, evaluator.name(), web.now()).await
}

/// The section of the wave's page.
pub(super) async fn section(
    evaluator: &Evaluator,
    house: &House,
    figures: &WaveFigures,
    (typed, deleting): (Option<(String, String)>, Option<String>),
) -> Result<Trials, Refusal> {
    let name = &figures.wave.name;
    let pick = |value: String, words: String, chosen| Pick { value, words, chosen };
    let clusters = try_out::clusters_of(house, name).await?.into_iter();
    let languages = figures.survey.languages.iter();
    let (attributes, fault) = typed.map_or((String::new(), None), |(typed, fault)| (typed, Some(fault)));
    let all = try_out::all(house, name).await?;
    Ok(Trials {
        action: format!("{}/tests", href_of(name)),
        lines: all.iter().map(|trial| line_of(evaluator, trial)).collect(),
        count: all.len() as u64,
        begun: all.iter().filter(|trial| trial.row.state != trials::MADE).count() as u64,
        deleting: Typing { wrong: deleting.is_some(), typed: deleting, ..Typing::of(all.len().to_string()) },
        open: try_out::is_possible(figures.wave.state),
        clusters: clusters.enumerate().map(|(place, (code, name))| pick(code, name, place == 0)).collect(),
        languages: languages
            .enumerate()
            .map(|(place, language)| pick(language.to_string(), language.own_name().to_owned(), place == 0))
            .collect(),
        attributes,
        fault,
    })
}

fn line_of(evaluator: &Evaluator, trial: &Trial) -> TrialLine {
    let clusters = trial.company.clusters.iter().map(|cluster| cluster.name.clone());
    let made_up = |name: &str| name != "member.name" && name != "member.language";
    let known = trial.company.attributes.iter().filter(|(name, _)| made_up(name));
    let known = known.map(|(name, value)| format!("{}={value}", name.strip_prefix("member.").unwrap_or(name)));
    let progress = match trial.row.state.as_str() {
        trials::MADE => evaluator.say("trial-not-begun", &[]),
        responses::SENT => evaluator.say("trial-sent", &[]),
        _ => evaluator.say(
            "trial-progress",
            &[("answered", trial.coverage.answered.into()), ("of", trial.coverage.applicable.into())],
        ),
    };
    TrialLine {
        reference: trial.row.reference.clone(),
        href: trial.link.clone(),
        company: clusters.chain(known).collect::<Vec<_>>().join(", "),
        version: u64::try_from(trial.version).unwrap_or(0),
        progress,
        answered: trial.coverage.answered as u64,
        made_at: evaluator.web.zoned(trial.row.made_at.moment()),
        made_by: trial.row.made_by.clone(),
    }
}
