//! The only place where a refusal becomes a status code and a page.

pub mod words;

use std::fmt;

use actix_web::http::StatusCode;
use actix_web::http::header::{HeaderValue, RETRY_AFTER};
use actix_web::{HttpResponse, ResponseError};

use crate::services::Refusal;
use crate::storage::StoreError;
use crate::web::door::{Visitor, Web};
use crate::web::pages::answer::frame::{ContactLines, LanguageLink};
use crate::web::pages::answer::problem::{self, Problem};
use crate::web::pages::cluster_desk;
use crate::web::rendering::Unrenderable;
use crate::web::views::refused::{Refused as RefusedPage, Why};
use crate::web::views::{Area, Desk};
use crate::wording::Language;

/// A refusal as it leaves the house.
#[derive(Debug)]
pub struct Refused {
    status: StatusCode,
    /// The page; for a redirect, where to go.
    body: Body,
}

#[derive(Debug)]
enum Body {
    Page(String),
    Elsewhere(String),
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.status)
    }
}

impl ResponseError for Refused {
    fn status_code(&self) -> StatusCode {
        self.status
    }

    fn error_response(&self) -> HttpResponse {
        let mut response = HttpResponse::build(self.status);
        if self.status == StatusCode::SERVICE_UNAVAILABLE {
            response.insert_header(("Retry-After", "10"));
        }
        match &self.body {
            Body::Page(html) => response.content_type("text/html; charset=utf-8").body(html.clone()),
            Body::Elsewhere(to) => response.insert_header(("Location", to.clone())).finish(),
        }
    }
}

/// The status code of each refusal, for every face.
pub fn status_of(refusal: &Refusal) -> StatusCode {
    match refusal {
        Refusal::Store(
            StoreError::Busy | StoreError::DiskFull | StoreError::DiskFails | StoreError::Interrupted(_),
        ) => StatusCode::SERVICE_UNAVAILABLE,
        Refusal::Store(StoreError::HoldsNul) => StatusCode::BAD_REQUEST,
        Refusal::Store(_)
        | Refusal::Tidemark(_)
        | Refusal::Backup(_)
        | Refusal::ErasedList(_)
        | Refusal::Damaged(_)
        | Refusal::WrongMasterKey(_) => StatusCode::INTERNAL_SERVER_ERROR,
        Refusal::NoSuchLink | Refusal::SpentLink | Refusal::Unknown { .. } => StatusCode::NOT_FOUND,
        Refusal::Closed | Refusal::HandedOver => StatusCode::GONE,
        Refusal::AlreadySent
        | Refusal::Taken { .. }
        | Refusal::ListDecided { .. }
        | Refusal::NotUndone(_)
        | Refusal::IllegalMove(_)
        | Refusal::BreakingChange { .. }
        | Refusal::SameVersion { .. }
        | Refusal::LettersApproved { .. }
        | Refusal::WordsApproved
        | Refusal::KeptApart(_)
        | Refusal::PromiseNotKept { .. }
        | Refusal::CheckedBefore
        | Refusal::NotInvited(_)
        | Refusal::NeedsSecond { .. }
        | Refusal::NeedsDesk
        | Refusal::PostNotReady(_)
        | Refusal::OtherTerms { .. }
        | Refusal::WrittenOtherwise(_)
        | Refusal::PlannedBefore { .. }
        | Refusal::NotGranted { .. }
        | Refusal::LastAdministrator(_)
        | Refusal::FactorThere
        | Refusal::FactorNotBegun
        | Refusal::StillSending(_) => StatusCode::CONFLICT,
        Refusal::NothingAnswered
        | Refusal::BadInput { .. }
        | Refusal::FaultyDefinition { .. }
        | Refusal::NotLaunchable { .. }
        | Refusal::UnreadableList(_)
        | Refusal::UnreadableSurvey(_)
        | Refusal::NothingToTake
        | Refusal::Misplaced(_)
        | Refusal::BadLetter { .. }
        | Refusal::Unwritten(_)
        | Refusal::UnwrittenFor { .. }
        | Refusal::ContactGone(_)
        | Refusal::NobodyToAsk
        | Refusal::WrongCount { .. }
        | Refusal::WrongName { .. }
        | Refusal::FaultyLetters(_)
        | Refusal::NotCompared(_)
        | Refusal::NotRaked(_)
        | Refusal::TooSoon { .. }
        | Refusal::NotTaken { .. }
        | Refusal::ClosesInThePast { .. }
        | Refusal::NobodyToRemind
        | Refusal::NotGrantable(_)
        | Refusal::WeakPassword { .. }
        | Refusal::PasswordTooLong { .. }
        | Refusal::CommonPassword
        | Refusal::PasswordHoldsName
        | Refusal::WrongPassword => StatusCode::UNPROCESSABLE_ENTITY,
        Refusal::WrongLogin | Refusal::WrongCode | Refusal::NotLoggedIn => StatusCode::UNAUTHORIZED,
        Refusal::NotYours(_) | Refusal::NeedsFactor => StatusCode::FORBIDDEN,
        Refusal::TooManyAttempts { .. } => StatusCode::TOO_MANY_REQUESTS,
    }
}

/// A page that was shown again with what is wrong in its form.
pub fn unprocessable(response: HttpResponse) -> Result<HttpResponse, Refused> {
    Ok(with_status(response, StatusCode::UNPROCESSABLE_ENTITY))
}

/// The same where more came than is taken.
pub fn too_large(response: HttpResponse) -> Result<HttpResponse, Refused> {
    Ok(with_status(response, StatusCode::PAYLOAD_TOO_LARGE))
}

/// A page that says itself why it was refused.
pub fn refused_as(response: HttpResponse, refusal: &Refusal) -> HttpResponse {
    with_status(response, status_of(refusal))
}

fn with_status(mut response: HttpResponse, status: StatusCode) -> HttpResponse {
    *response.status_mut() = status;
    response
}

impl Refused {
    /// Sends the browser on with a GET.
    pub fn elsewhere(to: &str) -> Self {
        Self { status: StatusCode::SEE_OTHER, body: Body::Elsewhere(to.to_owned()) }
    }

    pub fn to_login(next: &str) -> Self {
        let next: String = form_urlencoded(next);
        Self { status: StatusCode::SEE_OTHER, body: Body::Elsewhere(format!("/login?next={next}")) }
    }

    fn page(status: StatusCode, html: Result<String, Unrenderable>) -> Self {
        match html {
            Ok(html) => Self { status, body: Body::Page(html) },
            Err(error) => {
                tracing::error!(%error, "the page of a refusal can't be made");
                let html = "<!doctype html><title>Peil</title><p>Er ging iets mis. Quelque chose a mal tourné. Something went wrong.</p>";
                Self { status: StatusCode::INTERNAL_SERVER_ERROR, body: Body::Page(html.to_owned()) }
            }
        }
    }
}

/// For the query of a link: everything but letters, digits and `-._~/` is percent-encoded.
pub fn form_urlencoded(text: &str) -> String {
    text.bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => char::from(byte).to_string(),
            _ => format!("%{byte:02X}"),
        })
        .collect()
}

impl Web {
    /// Asked under a name that is not its own: whoever pointed it here gets nothing of this house.
    pub fn another_house(&self, language: Language) -> HttpResponse {
        let view = RefusedPage { desk: Desk::default(), why: Why::AnotherHouse, details: Vec::new(), reference: None };
        Refused::page(StatusCode::MISDIRECTED_REQUEST, self.faces.show(language, &view)).error_response()
    }

    /// Too many links or passwords that were not right, from one place.
    pub fn too_many_mistakes(&self, language: Language, wait: std::time::Duration) -> HttpResponse {
        let view = RefusedPage { desk: Desk::default(), why: Why::TooOften, details: Vec::new(), reference: None };
        let mut response =
            Refused::page(StatusCode::TOO_MANY_REQUESTS, self.faces.show(language, &view)).error_response();
        if let Ok(seconds) = HeaderValue::from_str(&(wait.as_secs() + 1).to_string()) {
            response.headers_mut().insert(RETRY_AFTER, seconds);
        }
        response
    }

    /// A refusal as a respondent sees it.
    pub fn refuse_respondent(&self, language: Language, refusal: &Refusal) -> Refused {
        let status = status_of(refusal);
        let problem = match status {
            _ if matches!(refusal, Refusal::HandedOver) => Problem::HandedOver,
            StatusCode::NOT_FOUND => Problem::WrongLink,
            StatusCode::SERVICE_UNAVAILABLE => Problem::Unavailable,
            StatusCode::INTERNAL_SERVER_ERROR => Problem::Broken,
            _ => Problem::Unreadable,
        };
        note(status, refusal);
        let contact = ContactLines::of_house(&self.house);
        let language = language.of_product();
        let languages = LanguageLink::of_product(language);
        Refused::page(status, problem::show(&self.faces, language, problem, languages, contact))
    }

    /// A refusal as the manager of a cluster sees it: whatever is not theirs looks like a link that is not right.
    pub fn refuse_manager(&self, language: Language, refusal: &Refusal) -> Refused {
        let status = status_of(refusal);
        if status.is_server_error() {
            return self.refuse_respondent(language, refusal);
        }
        let html = self.faces.show(language.of_product(), &cluster_desk::nothing(self));
        Refused::page(StatusCode::NOT_FOUND, html)
    }

    /// What a manager sent and nobody could read; who sent it was not looked at yet. `start` is the address of their desk.
    pub fn unreadable_manager(
        &self,
        language: Language,
        status: StatusCode,
        start: &str,
        found: Option<u64>,
    ) -> Refused {
        let language = language.of_product();
        let view = cluster_desk::unread(self, language, status, start, found);
        Refused::page(status, self.faces.show(language, &view))
    }

    /// A form of the desk that could not be understood at all; who sent it was not looked at yet.
    pub fn unreadable_at_desk(&self, language: Language, status: StatusCode) -> Refused {
        let why = match status {
            StatusCode::PAYLOAD_TOO_LARGE => Why::TooLarge,
            StatusCode::REQUEST_TIMEOUT => Why::TooSlow,
            StatusCode::NOT_FOUND => Why::NotFound,
            _ => Why::Unreadable,
        };
        let view = RefusedPage { desk: Desk::default(), why, details: Vec::new(), reference: None };
        Refused::page(status, self.faces.show(language, &view))
    }

    /// Answers that could not be kept because nothing could be read: the page says that they are still in the browser.
    pub fn refuse_answers(&self, language: Language, refusal: &Refusal) -> Refused {
        let status = status_of(refusal);
        if !status.is_server_error() {
            return self.refuse_respondent(language, refusal);
        }
        note(status, refusal);
        let contact = ContactLines::of_house(&self.house);
        Refused::page(status, problem::show(&self.faces, language.of_product(), Problem::NotSaved, Vec::new(), contact))
    }

    /// A form of a respondent that could not be understood at all.
    pub fn unreadable_respondent(&self, language: Language, status: StatusCode) -> Refused {
        let problem = match status {
            StatusCode::PAYLOAD_TOO_LARGE => Problem::TooLarge,
            StatusCode::REQUEST_TIMEOUT => Problem::TooSlow,
            _ => Problem::Unreadable,
        };
        let contact = ContactLines::of_house(&self.house);
        Refused::page(status, problem::show(&self.faces, language, problem, Vec::new(), contact))
    }
}

impl Visitor {
    /// A refusal as it is seen at the desk.
    pub fn refuse(&self, refusal: impl Into<Refusal>) -> Refused {
        let refusal = refusal.into();
        let status = status_of(&refusal);
        note(status, &refusal);
        let why = match status {
            StatusCode::NOT_FOUND => Why::NotFound,
            StatusCode::FORBIDDEN => Why::Forbidden,
            StatusCode::CONFLICT => Why::Changed,
            StatusCode::SERVICE_UNAVAILABLE => Why::Unavailable,
            StatusCode::TOO_MANY_REQUESTS => Why::TooOften,
            StatusCode::INTERNAL_SERVER_ERROR => Why::Broken,
            _ => Why::Unreadable,
        };
        let details = if status.is_server_error() { Vec::new() } else { vec![self.why(&refusal)] };
        self.refused(status, why, details)
    }

    /// Why the house says no, in the language of whoever reads.
    pub fn why(&self, refusal: &Refusal) -> String {
        words::words(self.web.faces.texts(), self.language, refusal)
    }

    pub fn not_found(&self) -> Refused {
        self.refused(StatusCode::NOT_FOUND, Why::NotFound, Vec::new())
    }

    /// A form sent by somebody whose session is over: what was filled in is not lost, and the page says how.
    pub fn session_over(&self) -> Refused {
        self.refused(StatusCode::UNAUTHORIZED, Why::LoggedOut, Vec::new())
    }

    /// A form that another site sent, that was shown to somebody else, or yesterday.
    pub fn forged(&self) -> Refused {
        self.refused(StatusCode::FORBIDDEN, Why::Forbidden, Vec::new())
    }

    pub fn unreadable(&self, status: StatusCode, details: Vec<String>) -> Refused {
        let why = if status == StatusCode::PAYLOAD_TOO_LARGE { Why::TooLarge } else { Why::Unreadable };
        self.refused(status, why, details)
    }

    pub fn broken(&self, error: &dyn std::error::Error) -> Refused {
        tracing::error!(%error, "a page can't be made");
        self.refused(StatusCode::INTERNAL_SERVER_ERROR, Why::Broken, Vec::new())
    }

    fn refused(&self, status: StatusCode, why: Why, details: Vec<String>) -> Refused {
        let view = RefusedPage { desk: self.desk(Area::Elsewhere), why, details, reference: None };
        Refused::page(status, self.web.faces.show(self.language, &view))
    }
}

/// What the house could not do is its own affair, and goes into the log; what was asked wrongly does not.
fn note(status: StatusCode, refusal: &Refusal) {
    if status.is_server_error() {
        tracing::error!(%refusal, "a request failed");
    }
}

#[cfg(test)]
mod tests;
