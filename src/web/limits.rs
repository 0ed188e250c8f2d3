//! How much a request may bring, and what is said when it brings more or brings what can't be read.

use actix_multipart::MultipartError;
use actix_multipart::form::MultipartFormConfig;
use actix_web::error::{PathError, PayloadError, QueryPayloadError, UrlencodedError};
use actix_web::http::StatusCode;
use actix_web::http::header::CONTENT_LENGTH;
use actix_web::web::{self, ServiceConfig};
use actix_web::{HttpRequest, ResponseError};

use crate::web::door::{Web, language_of};
use crate::web::guard::is_of_respondents;
use crate::web::slow_bodies;
use crate::wording::{Fill, Language, Texts, numbers};

/// A page of answers. What is too long for its question is kept too, and shown again with what is wrong: so there is
/// room for several texts of 100,000 characters, each of which takes up to twelve bytes on its way.
const FORM_BYTES: usize = 8 * MEGABYTE;
/// An address list or a definition.
pub const UPLOAD_BYTES: usize = 10 * MEGABYTE;

const MEGABYTE: usize = 1024 * 1024;

pub fn set(site: &mut ServiceConfig) {
    let form = web::FormConfig::default().limit(FORM_BYTES).error_handler(|error: UrlencodedError, request| {
        let status = match error {
            UrlencodedError::Overflow { .. } => StatusCode::PAYLOAD_TOO_LARGE,
            UrlencodedError::Payload(error) if slow_bodies::is_late(&error) => StatusCode::REQUEST_TIMEOUT,
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
                MultipartError::Payload(error) if slow_bodies::is_late(&error) => StatusCode::REQUEST_TIMEOUT,
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
    let path = request.path();
    match request.app_data::<web::Data<Web>>() {
        Some(web) if !is_of_respondents(path) => web.unreadable_at_desk(language_of(request), status).into(),
        Some(web) if path.starts_with("/m/") => {
            let sent = request.headers().get(CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse().ok());
            let start: Vec<&str> = path.split('/').take(4).collect();
            web.unreadable_manager(language_of_address(request), status, &start.join("/"), sent).into()
        }
        Some(web) => web.unreadable_respondent(language_of_address(request), status).into(),
        None => actix_web::error::InternalError::new("unreadable", status).into(),
    }
}

/// How much came and how much is taken, of a list that is too large.
pub fn too_large(texts: &Texts, language: Language, found: Option<u64>) -> String {
    let limit = UPLOAD_BYTES / MEGABYTE;
    let limit = ("limit", Fill::from(limit.to_string()));
    match found {
        Some(bytes) => {
            // A tenth more rather than one less: it is never said to be as large as what is taken.
            let tenths = bytes.saturating_mul(10).div_ceil(MEGABYTE as u64);
            #[allow(clippy::cast_precision_loss)] // tenths of megabytes of one request
            let found = numbers::format(language, tenths as f64 / 10.0, Some(1));
            texts.say(language, "manager-too-large-text", &[("found", found.into()), limit])
        }
        None => texts.say(language, "manager-too-large-unknown", &[limit]),
    }
}

/// The language of a respondent's page stands in its address, `/a/{token}/{language}/…`; whoever reads chose it. One that
/// the product does not speak is answered as its pages are, and a page without one in the language of the browser.
fn language_of_address(request: &HttpRequest) -> Language {
    let said = request.path().split('/').nth(3).and_then(|part| part.parse::<Language>().ok());
    said.map_or_else(|| language_of(request), Language::of_product)
}
