//! `/surveys/{code}`: the versions of a survey.

use actix_web::{HttpResponse, web};

use crate::services::{compare_versions, publish_survey};
use crate::survey::length::estimated_minutes;
use crate::web::door::{Evaluator, Reply};
use crate::web::pages::changes::{changes_of, launch_faults_of};
use crate::web::pages::home::href_of;
use crate::web::refused::form_urlencoded;
use crate::web::views::survey::{Preview, SurveyPage, Version};
use crate::web::views::{Area, Link};
use crate::wording::Language;

pub async fn get(evaluator: Evaluator, code: web::Path<String>) -> Reply {
    let versions = publish_survey::versions(&evaluator.web.house, &code).await.map_err(|r| evaluator.refuse(r))?;
    let Some(newest) = versions.first() else { return Err(evaluator.not_found()) };
    let history = compare_versions::history(&evaluator.web.house, &code).await.map_err(|r| evaluator.refuse(r))?;
    let changes = |number: i32| {
        let change = history.iter().find(|(of, _)| *of == number)?.1.as_ref()?;
        Some(changes_of(&evaluator, number - 1, change))
    };
    let title = newest.survey.title.in_language(evaluator.language).to_owned();
    let print = |language: &Language| Preview {
        code: language.to_string(),
        name: language.own_name().to_owned(),
        href: format!("/surveys/{code}/print?language={language}"),
    };
    let prints = newest.survey.languages.iter().map(print).collect();
    let versions = versions
        .iter()
        .map(|stored| Version {
            number: u64::try_from(stored.version.number).unwrap_or(0),
            hash: stored.version.sha256.chars().take(8).collect(),
            added_at: evaluator.web.zoned(stored.version.created_at.moment()),
            added_by: Some(stored.version.created_by.clone()).filter(|by| !by.is_empty()),
            pages: stored.survey.pages.len() as u64,
            questions: stored.survey.questions().count() as u64,
            minutes: u64::from(estimated_minutes(&stored.survey)),
            previews: Vec::new(),
            source_href: format!("/surveys/{code}/{}/source", stored.version.number),
            changes: changes(stored.version.number),
            launch: launch_faults_of(&compare_versions::launch_faults(&stored.version.source)),
            waves: stored.waves.iter().map(|wave| Link { href: href_of(wave), words: wave.clone() }).collect(),
        })
        .collect();
    evaluator.show(&SurveyPage {
        desk: evaluator.desk(Area::Surveys),
        code: code.clone(),
        title,
        versions,
        prints,
        new_wave_href: format!("/waves/new?survey={}", form_urlencoded(&code)),
    })
}

/// The definition as its author wrote it.
pub async fn source(evaluator: Evaluator, path: web::Path<(String, i32)>) -> Reply {
    let (code, number) = path.into_inner();
    let versions = publish_survey::versions(&evaluator.web.house, &code).await.map_err(|r| evaluator.refuse(r))?;
    let found = versions.into_iter().find(|stored| stored.version.number == number);
    let Some(stored) = found else { return Err(evaluator.not_found()) };
    Ok(HttpResponse::Ok()
        .content_type("text/plain; charset=utf-8")
        .insert_header(("Content-Disposition", format!("inline; filename=\"{code}-{number}.yaml\"")))
        .body(stored.version.source))
}
