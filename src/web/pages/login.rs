//! `/login`: name and password; `/logout`.

use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;

use crate::services::Refusal;
use crate::services::log_in::{self, Entered, SessionKey};
use crate::web::browser::device_of;
use crate::web::door::{Evaluator, Reply, Visitor, see_other};
use crate::web::pages::language::own_path;
use crate::web::refused::{form_urlencoded, refused_as};
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

pub async fn post(visitor: Visitor, request: HttpRequest, form: web::Form<Form>) -> Reply {
    let (house, now) = (&visitor.web.house, visitor.web.now());
    let (refusal, wait_seconds) =
        match log_in::log_in(house, &form.name, &form.password, device_of(&request, visitor.language), now).await {
            Ok(Entered::In(key)) => return Ok(let_in(&visitor, &key, &form.next)),
            Ok(Entered::Half(half)) => {
                let code = format!("/login/code?next={}", form_urlencoded(&own_path(&form.next)));
                return Ok(HttpResponse::SeeOther()
                    .cookie(visitor.web.half_cookie(Some(&half)))
                    .insert_header(("Location", code))
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

/// On to where somebody wanted to go, with their session.
pub(super) fn let_in(visitor: &Visitor, key: &SessionKey, next: &str) -> HttpResponse {
    let session = key.cookie(&visitor.web.house, visitor.web.now());
    HttpResponse::SeeOther()
        .cookie(visitor.web.session_cookie(&session))
        .insert_header(("Location", own_path(next)))
        .finish()
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
