//! How much a request may bring, and what is said when it brings more or brings what can't be read.

use actix_multipart::MultipartError;
use actix_multipart::form::MultipartFormConfig;
use actix_web::error::{PathError, PayloadError, QueryPayloadError, UrlencodedError};
use actix_web::http::StatusCode;
use actix_web::web::{self, ServiceConfig};
use actix_web::{HttpRequest, ResponseError};

use crate::web::door::{Web, language_of};
use crate::web::guard::is_of_respondents;

/// A page of answers. What is too long for its question is kept too, and shown again with what is wrong: so there is
/// room for several texts of 100,000 characters, each of which takes up to twelve bytes on its way.
const FORM_BYTES: usize = 8 * 1024 * 1024;
/// An address list or a definition.
pub const UPLOAD_BYTES: usize = 10 * 1024 * 1024;

pub fn set(site: &mut ServiceConfig) {
    let form = web::FormConfig::default().limit(FORM_BYTES).error_handler(|error: UrlencodedError, request| {
        let status = match error {
            UrlencodedError::Overflow { .. } => StatusCode::PAYLOAD_TOO_LARGE,
            _ => StatusCode::BAD_REQUEST,
        };
        unreadable(request, status)
    });
    let multipart = MultipartFormConfig::default()
        .total_limit(UPLOAD_BYTES + FORM_BYTES)
        .memory_limit(UPLOAD_BYTES + FORM_BYTES)
        .error_handler(|error, request| {
            let status = match error {
                MultipartError::Payload(PayloadError::Overflow) => StatusCode::PAYLOAD_TOO_LARGE,
                error => error.status_code(),
            };
            unreadable(request, status)
        });
    site.app_data(form)
        .app_data(multipart)
        .app_data(web::PathConfig::default().error_handler(|_: PathError, r| unreadable(r, StatusCode::NOT_FOUND)))
        .app_data(
            web::QueryConfig::default().error_handler(|_: QueryPayloadError, r| unreadable(r, StatusCode::BAD_REQUEST)),
        );
}

fn unreadable(request: &HttpRequest, status: StatusCode) -> actix_web::Error {
    match request.app_data::<web::Data<Web>>() {
        Some(web) if !is_of_respondents(request.path()) => web.unreadable_at_desk(language_of(request), status).into(),
        Some(web) => web.unreadable_respondent(language_of(request), status).into(),
        None => actix_web::error::InternalError::new("unreadable", status).into(),
    }
}
