//! Addresses that lead nowhere, and whether the house is well.

use actix_web::{HttpRequest, HttpResponse, web};

use crate::services::Refusal;
use crate::web::door::{Reply, Visitor, Web};
use crate::web::guard::is_of_respondents;

pub async fn page(visitor: Visitor, request: HttpRequest) -> Reply {
    if is_of_respondents(request.path()) {
        return Err(visitor.web.refuse_respondent(visitor.language, &Refusal::NoSuchLink));
    }
    Err(visitor.not_found())
}

/// `/health`: 200 while the database can be read, and takes what is written to it as far as the house knows.
pub async fn health(web: web::Data<Web>) -> HttpResponse {
    match crate::services::survey_waves::stock(&web.house).await {
        Ok(_) if web.house.store.takes_writes() => HttpResponse::Ok().content_type("text/plain").body("well\n"),
        Ok(_) => HttpResponse::ServiceUnavailable().content_type("text/plain").body("the database can't be written\n"),
        Err(_) => HttpResponse::ServiceUnavailable().content_type("text/plain").body("the database can't be read\n"),
    }
}
