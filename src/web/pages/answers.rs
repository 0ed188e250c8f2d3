//! `/waves/{name}/answers.csv`: who answered what, of a wave that told its respondents so.

use actix_web::{HttpResponse, web};

use crate::services::{name_answers, survey_waves};
use crate::web::door::{Evaluator, Reply};
use crate::web::pages::results::file_name;

pub async fn csv(evaluator: Evaluator, name: web::Path<String>) -> Reply {
    let web = &evaluator.web;
    // Nothing is given, and nothing noted, to whoever only asks about it.
    if evaluator.only_asks() {
        survey_waves::named(&web.house, &name).await.map_err(|refusal| evaluator.refuse(refusal))?;
        return Ok(HttpResponse::Ok().content_type("text/csv; charset=utf-8; header=present").finish());
    }
    let order = web.house.order(evaluator.name(), web.now());
    let named = name_answers::take(&web.house, &name, order).await.map_err(|refusal| evaluator.refuse(refusal))?;
    let file = file_name(&[&name, "answers"]);
    Ok(HttpResponse::Ok()
        .content_type("text/csv; charset=utf-8; header=present")
        .insert_header(("Content-Disposition", format!("attachment; filename=\"{file}.csv\"")))
        .body(name_answers::as_csv(&named)))
}
