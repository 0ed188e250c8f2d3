//! What is true of every answer that leaves the house, and of every form that comes in.

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::Method;
use actix_web::http::header::{HeaderName, HeaderValue, ORIGIN};
use actix_web::middleware::Next;
use actix_web::{Error, web};

use crate::web::door::{Visitor, Web};

const EVERYWHERE: [(&str, &str); 5] = [
    ("x-content-type-options", "nosniff"),
    ("x-frame-options", "DENY"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("permissions-policy", "camera=(), microphone=(), geolocation=()"),
];

/// Nothing from elsewhere, nothing inline, and in nobody's frame. A page that needs more says so itself.
const CONTENT_POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; \
     img-src 'self' data:; form-action 'self'; frame-src 'self'; frame-ancestors 'none'; base-uri 'none'";

/// Puts the headers on, refuses forms of other sites, and logs what was asked, by its route and never by its address.
pub async fn watch<B: MessageBody + 'static>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    let begun = std::time::Instant::now();
    let method = request.method().clone();
    let is_respondent = is_of_respondents(request.path());
    // The link is in the address of a respondent's page, which has no cookie that another site could misuse.
    let mut response = if !is_respondent && comes_from_elsewhere(&request) {
        let refused = Visitor::of(request.request()).await.map(|visitor| visitor.forged());
        let error = refused.map_or_else(|error| error, Error::from);
        request.error_response(error)
    } else {
        next.call(request).await?.map_into_boxed_body()
    };
    let route = response.request().match_pattern().unwrap_or_else(|| "(no route)".to_owned());
    let headers = response.headers_mut();
    let mut put = |name: &'static str, value: &'static str| {
        let name = HeaderName::from_static(name);
        if !headers.contains_key(&name) {
            headers.insert(name, HeaderValue::from_static(value));
        }
    };
    for (name, value) in EVERYWHERE {
        put(name, value);
    }
    put("content-security-policy", CONTENT_POLICY);
    put("cache-control", "no-store");
    put("referrer-policy", if is_respondent { "no-referrer" } else { "same-origin" });
    if is_respondent {
        put("x-robots-tag", "noindex");
    }
    let took = begun.elapsed().as_millis();
    tracing::info!(%method, route, status = response.status().as_u16(), took, "request");
    Ok(response)
}

/// Whether an address holds a link that letters, or a mail to a manager, lead to. Whoever holds it is whom it is for.
pub fn is_of_respondents(path: &str) -> bool {
    path.starts_with("/a/") || path.starts_with("/u/") || path.starts_with("/m/")
}

/// Whether a form was sent by a page of another site.
fn comes_from_elsewhere(request: &ServiceRequest) -> bool {
    if matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS) {
        return false;
    }
    let header = |name: &str| request.headers().get(name).and_then(|value| value.to_str().ok());
    if let Some(site) = header("sec-fetch-site") {
        return !matches!(site, "same-origin" | "none");
    }
    let Some(origin) = header(ORIGIN.as_str()) else { return false };
    let base_url = request.app_data::<web::Data<Web>>().map(|web| web.house.base_url.clone()).unwrap_or_default();
    let same = base_url == origin || base_url.strip_prefix(origin).is_some_and(|rest| rest.starts_with('/'));
    let host = request.connection_info().host().to_owned();
    !same && origin.split_once("://").is_none_or(|(_, rest)| rest != host)
}
