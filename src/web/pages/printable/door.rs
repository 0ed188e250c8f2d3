//! `/surveys/{code}/print`: the newest version of a survey on paper.

use std::collections::BTreeMap;

use actix_web::web;

use super::Printing;
use crate::services::publish_survey;
use crate::web::door::{Evaluator, Reply, page};

pub async fn get(evaluator: Evaluator, code: web::Path<String>, query: web::Query<BTreeMap<String, String>>) -> Reply {
    let versions = publish_survey::versions(&evaluator.web.house, &code).await.map_err(|r| evaluator.refuse(r))?;
    let Some(newest) = versions.first() else { return Err(evaluator.not_found()) };
    let language = query.get("language").and_then(|code| code.parse().ok()).unwrap_or(evaluator.language);
    let privacy = query.get("privacy").and_then(|mode| mode.parse().ok()).unwrap_or_default();
    let address = format!("/surveys/{}/print", newest.code);
    let printing = Printing { language, codes: query.contains_key("codes"), privacy, address: Some(&address) };
    let html = super::show(&evaluator.web.faces, &newest.survey, &printing);
    html.map(page).map_err(|error| evaluator.broken(&error))
}
