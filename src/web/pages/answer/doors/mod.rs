//! The addresses of a respondent's pages. A GET reads; a POST saves and answers with 303.

mod elsewhere;
mod saving;
mod sending;

use std::convert::Infallible;
use std::future::{Ready, ready};

use actix_web::dev::Payload;
use actix_web::http::{Method, StatusCode};
use actix_web::{FromRequest, HttpRequest, HttpResponse, web};
use jiff::tz::TimeZone;

pub use elsewhere::{get_colleague, get_not_for_me, post_colleague, post_not_for_me};
pub use saving::post_page;
pub use sending::{get_answers, get_check, get_receipt, post_check, post_receipt};

use super::{Terms, Visit, closed, page, start};
use crate::services::take_answers::{Phase, Questionnaire};
use crate::services::{Refusal, take_answers::open};
use crate::survey::Question;
use crate::survey::definition::Contact;
use crate::web::door::{self, Reply, Web, language_of, see_other};
use crate::web::refused::Refused;
use crate::web::rendering::Unrenderable;
use crate::wording::Language;

/// What stands behind the `?` of a page, however often and with whatever else.
#[derive(Clone, Copy)]
pub struct PageQuery {
    /// Show what is wrong.
    faults: bool,
    /// Opened from the page where the answers are checked.
    check: bool,
}

impl FromRequest for PageQuery {
    type Error = Infallible;
    type Future = Ready<Result<Self, Infallible>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let has = |name: &str| request.query_string().split('&').any(|pair| pair.split('=').next() == Some(name));
        ready(Ok(Self { faults: has("faults"), check: has("check") }))
    }
}

type Form = web::Form<Vec<(String, String)>>;

/// One respondent's visit, with all that its pages are made of.
struct Opened {
    web: web::Data<Web>,
    token: String,
    base: String,
    language: Language,
    questionnaire: Questionnaire,
    terms: Terms,
}

impl Opened {
    /// `language` is that of the address; without one it is the respondent's.
    async fn find(
        web: &web::Data<Web>,
        request: &HttpRequest,
        token: &str,
        language: Option<&str>,
    ) -> Result<Self, Refused> {
        let stranger = language_of(request);
        let is_post = request.method() == Method::POST;
        let questionnaire = open(&web.house, token, web.now()).await.map_err(|refusal| match is_post {
            true => web.refuse_answers(stranger, &refusal),
            false => web.refuse_respondent(stranger, &refusal),
        })?;
        let language = match language {
            None => questionnaire.language(),
            Some(text) => text
                .parse()
                .ok()
                .filter(|language| questionnaire.survey.languages.contains(language))
                .ok_or_else(|| web.refuse_respondent(stranger, &Refusal::NoSuchLink))?,
        };
        let terms = terms_of(&questionnaire);
        let base = format!("/a/{token}");
        Ok(Self { web: web.clone(), token: token.to_owned(), base, language, questionnaire, terms })
    }

    fn visit(&self) -> Visit<'_> {
        Visit {
            survey: &self.questionnaire.survey,
            document: &self.questionnaire.document,
            facts: &self.questionnaire.facts,
            language: self.language,
            base: &self.base,
            terms: &self.terms,
            preview: false,
            trial: self.questionnaire.respondent.is_trial(),
            opened: &self.questionnaire.opening,
        }
    }

    fn shown(&self, html: Result<String, Unrenderable>) -> Reply {
        html.map(door::page).map_err(|error| self.broken(&error))
    }

    fn broken(&self, error: &Unrenderable) -> Refused {
        self.web.refuse_respondent(self.language, &Refusal::damaged(error))
    }

    /// Where the link leads when this page is not the one to see now.
    fn instead(&self) -> Option<Reply> {
        match self.questionnaire.phase {
            Phase::Open => None,
            Phase::Sent => Some(Ok(see_other(&self.at("/receipt")))),
            Phase::Closed | Phase::Late => Some(self.shown(self.closed())),
        }
    }

    /// The page that says so when nothing is asked of anybody any more.
    fn when_closed(&self) -> Option<Reply> {
        let wave = &self.questionnaire.wave;
        let is_closed = self.web.now() > wave.ends_at() || wave.state.is_over();
        is_closed.then(|| self.shown(self.closed()))
    }

    fn closed(&self) -> Result<String, Unrenderable> {
        closed::show(&self.web.faces, &self.visit(), self.questionnaire.is_late())
    }

    fn at(&self, rest: &str) -> String {
        format!("{}/{}{rest}", self.base, self.language)
    }

    /// Whether `place` is a question of a page, or a field of one: somewhere to return to.
    fn has_place(&self, page: &str, place: &str) -> bool {
        let questions = self.questionnaire.survey.page(page).map(|page| page.questions.as_slice()).unwrap_or_default();
        let fields = |question: &Question| question.field_ids(&question.all_rows()).iter().any(|field| field == place);
        questions.iter().any(|question| question.id == place || fields(question))
    }

    fn not_found(&self) -> Refused {
        self.web.refuse_respondent(self.language, &Refusal::NoSuchLink)
    }

    fn refuse(&self, refusal: &Refusal) -> Refused {
        self.web.refuse_respondent(self.language, refusal)
    }
}

fn terms_of(questionnaire: &Questionnaire) -> Terms {
    let wave = &questionnaire.wave;
    let zone = TimeZone::get(&wave.time_zone).unwrap_or(TimeZone::UTC);
    let phone = Some(wave.contact_phone.clone()).filter(|phone| !phone.is_empty());
    let contact = Contact { name: wave.contact_name.clone(), email: wave.contact_email.clone(), phone };
    Terms {
        sender: wave.sender_name.clone(),
        contact: Some(contact).filter(|contact| !contact.email.is_empty()),
        closes_at: Some(wave.ends_at().to_zoned_datetime(zone)),
        kept: questionnaire.kept.clone(),
    }
}

/// `/a/{token}`: the link as it stands in the letter.
pub async fn arrive(web: web::Data<Web>, request: HttpRequest, path: web::Path<String>) -> Reply {
    let opened = Opened::find(&web, &request, &path, None).await?;
    Ok(see_other(&opened.at("")))
}

/// `/a/{token}/{language}`
pub async fn get_start(web: web::Data<Web>, request: HttpRequest, path: web::Path<(String, String)>) -> Reply {
    let (token, language) = path.into_inner();
    let opened = Opened::find(&web, &request, &token, Some(&language)).await?;
    match opened.instead() {
        Some(instead) => instead,
        None => opened.shown(start::show(&web.faces, &opened.visit(), opened.questionnaire.goes_on_at())),
    }
}

/// `/a/{token}/{language}/p/{page}`
pub async fn get_page(
    web: web::Data<Web>,
    request: HttpRequest,
    path: web::Path<(String, String, String)>,
    query: PageQuery,
) -> Reply {
    let (token, language, page_id) = path.into_inner();
    let opened = Opened::find(&web, &request, &token, Some(&language)).await?;
    if let Some(instead) = opened.instead() {
        return instead;
    }
    let questionnaire = &opened.questionnaire;
    // A page that this survey does not have: an old bookmark, or a slip. The link itself is right.
    let Some(page) = questionnaire.survey.page(&page_id) else { return Ok(see_other(&opened.at(""))) };
    if !questionnaire.route().shows_page(&page_id) {
        // An earlier answer has closed it since.
        return Ok(see_other(&opened.at("/check")));
    }
    let faults = if query.faults { questionnaire.faults_of(page, opened.language) } else { Vec::new() };
    let showing = page::Showing { faults: &faults, from_check: query.check, ..page::Showing::default() };
    opened.shown(page::show(&web.faces, &opened.visit(), page, &showing))
}

fn unavailable(html: String, status: StatusCode) -> Reply {
    let mut response = HttpResponse::build(status);
    response.insert_header(("Retry-After", "10"));
    Ok(response.content_type("text/html; charset=utf-8").body(html))
}
