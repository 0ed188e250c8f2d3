//! What is true of every answer that leaves the house, and of every form that comes in.

use std::net::IpAddr;
use std::time::{Duration, Instant};

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{HOST, HeaderName, HeaderValue, ORIGIN};
use actix_web::http::uri::Authority;
use actix_web::http::{Method, StatusCode};
use actix_web::middleware::Next;
use actix_web::{Error, HttpMessage, HttpResponse, web};

use crate::web::caller::{is_proxied, place_of};
use crate::web::door::{Renewed, Visitor, Web, language_of};
use crate::web::pace::Pace;
use crate::web::slow_bodies::Body;

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

/// For a year, browsers that were here once ask for this house over HTTPS only.
const ONLY_ENCRYPTED: &str = "max-age=31536000";

/// Puts the headers on, refuses forms of other sites, and logs what was asked, by its route and never by its address.
pub async fn watch<B: MessageBody + 'static>(
    mut request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    let begun = Instant::now();
    let method = request.method().clone();
    let is_link = holds_a_link(request.path());
    let web = request.app_data::<web::Data<Web>>().cloned();
    let mistakes = web.as_ref().and_then(|web| Mistakes::of(web, &request));
    let body = Body::of(&mut request);
    // The link is in the address of a respondent's page, which has no cookie that another site could misuse.
    let mut response =
        if let Some(refused) = web.as_ref().and_then(|web| refused_at_once(web, &request, mistakes.as_ref())) {
            request.into_response(refused)
        } else if !is_link && comes_from_elsewhere(&request) {
            let refused = Visitor::of(request.request()).await.map(|visitor| visitor.forged());
            let error = refused.map_or_else(|error| error, Error::from);
            request.error_response(error)
        } else {
            next.call(request).await?.map_into_boxed_body()
        };
    if let Some(body) = body {
        response = body.outlive(response);
    }
    if let Some(mistakes) = &mistakes {
        mistakes.count(response.status());
    }
    renew(&mut response);
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
    if web.as_ref().is_some_and(|web| web.house.base_url.starts_with("https://")) {
        put("strict-transport-security", ONLY_ENCRYPTED);
    }
    put("referrer-policy", if is_link { "no-referrer" } else { "same-origin" });
    if is_link {
        put("x-robots-tag", "noindex");
    }
    let took = begun.elapsed();
    if let Some(web) = &web {
        web.tally.count(&route, &method, response.status(), took);
    }
    tracing::info!(%method, route, status = response.status().as_u16(), took = took.as_millis(), "request");
    Ok(response)
}

/// Sends the cookie of a session that was used along, unless the answer itself begins or ends one.
fn renew(response: &mut ServiceResponse<BoxBody>) {
    let Some(Renewed(cookie)) = response.request().extensions_mut().remove::<Renewed>() else { return };
    if response.response().cookies().any(|set| set.name() == cookie.name()) {
        return;
    }
    if let Err(error) = response.response_mut().add_cookie(&cookie) {
        tracing::warn!(%error, "a cookie can't be set");
    }
}

/// Where whoever sent a request may make mistakes, and how many.
struct Mistakes {
    web: web::Data<Web>,
    place: IpAddr,
    of: Guess,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Guess {
    /// A link from a letter, or to the desk of a cluster.
    Link,
    Password,
    /// A letter to an address that may be nobody's: each one counts.
    Letter,
}

impl Mistakes {
    fn of(web: &web::Data<Web>, request: &ServiceRequest) -> Option<Self> {
        let of = match request.path() {
            path if holds_a_link(path) => Guess::Link,
            "/forgotten" if request.method() == Method::POST => Guess::Letter,
            "/login" | "/login/code" if request.method() == Method::POST => Guess::Password,
            _ => return None,
        };
        Some(Self { web: web.clone(), place: place_of(request.request(), &web.trusted_proxies)?, of })
    }

    fn pace(&self) -> &Pace {
        match self.of {
            Guess::Link => &self.web.wrong_links,
            Guess::Password | Guess::Letter => &self.web.wrong_passwords,
        }
    }

    fn wait(&self) -> Option<Duration> {
        self.pace().wait(self.place, Instant::now())
    }

    fn count(&self, status: StatusCode) {
        let wrong = match self.of {
            Guess::Link => StatusCode::NOT_FOUND,
            Guess::Password => StatusCode::UNAUTHORIZED,
            Guess::Letter => StatusCode::SEE_OTHER,
        };
        if status == wrong {
            self.pace().count(self.place, Instant::now());
        }
    }
}

/// What is answered before anything is looked up: to whoever asks another house, and to whoever guesses.
fn refused_at_once(web: &Web, request: &ServiceRequest, mistakes: Option<&Mistakes>) -> Option<HttpResponse> {
    let language = language_of(request.request());
    if request.path() != "/health" && !is_asked_as_itself(&web.house.base_url, &host_of(request)) {
        return Some(web.another_house(language));
    }
    mistakes.and_then(Mistakes::wait).map(|wait| web.too_many_mistakes(language, wait))
}

/// Whether the host that was asked is this house: its own name, or none that somebody else could point at it. A number
/// can't be pointed anywhere, and behind a proxy the house may be asked by the number it listens on.
fn is_asked_as_itself(base_url: &str, asked: &str) -> bool {
    let name_of = |host: &str| {
        let bare = host.strip_prefix('[').and_then(|rest| rest.split_once(']')).map(|(address, _)| address);
        bare.unwrap_or_else(|| host.split(':').next().unwrap_or("")).trim_end_matches('.').to_ascii_lowercase()
    };
    let own = base_url.split_once("://").map_or(base_url, |(_, rest)| rest);
    let (own, asked) = (name_of(own.split('/').next().unwrap_or("")), name_of(asked));
    asked.is_empty() || asked == own || asked == "localhost" || asked.parse::<IpAddr>().is_ok()
}

/// Whether an address holds a link that letters, or a mail to a manager, lead to. Whoever holds it is whom it is for.
pub fn is_of_respondents(path: &str) -> bool {
    path.starts_with("/a/") || path.starts_with("/u/") || path.starts_with("/m/")
}

/// The same, or one that leads to an account of the desk.
fn holds_a_link(path: &str) -> bool {
    is_of_respondents(path) || path.starts_with("/invited/") || path.starts_with("/reset/")
}

/// The host that was asked; as a proxy heard it, where the settings name that proxy.
fn host_of(request: &ServiceRequest) -> String {
    let trusted = request.app_data::<web::Data<Web>>().map_or(&[][..], |web| &web.trusted_proxies);
    if is_proxied(request.request(), trusted) {
        return request.connection_info().host().to_owned();
    }
    let header = request.headers().get(HOST).and_then(|host| host.to_str().ok());
    header.or_else(|| request.uri().authority().map(Authority::as_str)).unwrap_or_default().to_owned()
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
    let host = host_of(request);
    !same && origin.split_once("://").is_none_or(|(_, rest)| rest != host)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_house_answers_to_its_own_name_and_to_numbers() {
        let base = "https://survey.example.org/peil";
        for own in [
            "survey.example.org",
            "SURVEY.example.org.",
            "survey.example.org:443",
            "192.0.2.1:8080",
            "[::1]:80",
            "localhost:8080",
            "",
        ] {
            assert!(is_asked_as_itself(base, own), "{own}");
        }
        for other in ["example.org", "survey.example.org.evil.example", "evil.example:443", "xsurvey.example.org"] {
            assert!(!is_asked_as_itself(base, other), "{other}");
        }
        assert!(is_asked_as_itself("http://[2001:db8::1]:8080", "[2001:db8::1]:8080"));
    }
}
