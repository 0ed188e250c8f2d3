//! `/login/code`: whoever knew the password shows a code. Without that, the page says nothing but where the door is.

use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;

use crate::services::{Refusal, prove_factor};
use crate::web::browser::device_of;
use crate::web::door::{Reply, Visitor, see_other};
use crate::web::pages::language::own_path;
use crate::web::pages::login::let_in;
use crate::web::refused::{Refused, refused_as};
use crate::web::views::Area;
use crate::web::views::form::FormFault;
use crate::web::views::login_code::LoginCode;

#[derive(Deserialize)]
pub struct Query {
    #[serde(default)]
    next: String,
}

#[derive(Deserialize)]
pub struct Form {
    code: String,
    #[serde(default)]
    next: String,
}

pub async fn get(visitor: Visitor, request: HttpRequest, query: web::Query<Query>) -> Reply {
    if visitor.is_logged_in() {
        return Ok(see_other(&own_path(&query.next)));
    }
    if visitor.web.half_of(&request).is_none() {
        return Err(Refused::to_login(&own_path(&query.next)));
    }
    show(&visitor, &query.next, Vec::new())
}

pub async fn post(visitor: Visitor, request: HttpRequest, form: web::Form<Form>) -> Reply {
    let Some(half) = visitor.web.half_of(&request) else { return Err(Refused::to_login(&own_path(&form.next))) };
    let with = device_of(&request, visitor.language);
    let proven = prove_factor::prove(&visitor.web.house, &half, &form.code, with, visitor.web.now()).await;
    match proven {
        Ok(key) => without_half(&visitor, let_in(&visitor, &key, &form.next)),
        // It took too long, or the password is another one by now: from the beginning.
        Err(Refusal::NotLoggedIn) => {
            let to = Refused::to_login(&own_path(&form.next));
            without_half(&visitor, actix_web::ResponseError::error_response(&to))
        }
        Err(refusal @ (Refusal::WrongCode | Refusal::TooManyAttempts { .. })) => {
            let fault = FormFault { input: "code".to_owned(), words: visitor.why(&refusal) };
            Ok(refused_as(show(&visitor, &form.next, vec![fault])?, &refusal))
        }
        Err(refusal) => Err(visitor.refuse(refusal)),
    }
}

fn without_half(visitor: &Visitor, mut response: HttpResponse) -> Reply {
    if let Err(error) = response.add_cookie(&visitor.web.half_cookie(None)) {
        tracing::warn!(%error, "a cookie can't be removed");
    }
    Ok(response)
}

fn show(visitor: &Visitor, next: &str, faults: Vec<FormFault>) -> Reply {
    visitor.show(&LoginCode { desk: visitor.desk(Area::Elsewhere), next: own_path(next), faults })
}
