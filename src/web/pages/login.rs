//! `/login`: name and password; `/logout`.

use actix_web::{HttpResponse, web};
use serde::Deserialize;

use crate::services::{Refusal, log_in};
use crate::web::door::{Evaluator, Reply, Visitor, see_other};
use crate::web::pages::language::own_path;
use crate::web::refused::refused_as;
use crate::web::views::Area;
use crate::web::views::login::Login;

#[derive(Deserialize)]
pub struct Query {
    #[serde(default)]
    next: String,
}

#[derive(Deserialize)]
pub struct Form {
    name: String,
    password: String,
    #[serde(default)]
    next: String,
}

pub async fn get(visitor: Visitor, query: web::Query<Query>) -> Reply {
    if visitor.is_logged_in() {
        return Ok(see_other(&own_path(&query.next)));
    }
    visitor.show(&Login {
        desk: visitor.desk(Area::Elsewhere),
        name: String::new(),
        next: own_path(&query.next),
        refused: false,
        wait_seconds: None,
        demo: visitor.web.demo_login.clone(),
    })
}

pub async fn post(visitor: Visitor, form: web::Form<Form>) -> Reply {
    let (refusal, wait_seconds) =
        match log_in::log_in(&visitor.web.house, &form.name, &form.password, visitor.web.now()).await {
            Ok(key) => {
                return Ok(HttpResponse::SeeOther()
                    .cookie(visitor.web.session_cookie(key.reveal()))
                    .insert_header(("Location", own_path(&form.next)))
                    .finish());
            }
            Err(refusal @ Refusal::WrongLogin) => (refusal, None),
            Err(refusal @ Refusal::TooManyAttempts { seconds }) => (refusal, u64::try_from(seconds).ok()),
            Err(refusal) => return Err(visitor.refuse(refusal)),
        };
    let response = visitor.show(&Login {
        desk: visitor.desk(Area::Elsewhere),
        name: form.name.clone(),
        next: own_path(&form.next),
        refused: true,
        wait_seconds,
        demo: visitor.web.demo_login.clone(),
    })?;
    Ok(refused_as(response, &refusal))
}

#[derive(Deserialize)]
pub struct LogOut {
    csrf: String,
}

pub async fn log_out(evaluator: Evaluator, form: web::Form<LogOut>) -> Reply {
    evaluator.check_form(&form.csrf)?;
    let house = &evaluator.web.house;
    log_in::log_out(house, evaluator.session_key(), house.order(evaluator.name(), evaluator.web.now()))
        .await
        .map_err(|refusal| evaluator.refuse(refusal))?;
    let mut response = see_other("/login");
    if let Err(error) = response.add_removal_cookie(&evaluator.web.session_cookie("")) {
        tracing::warn!(%error, "a cookie can't be removed");
    }
    Ok(response)
}
