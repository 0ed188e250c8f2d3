//! The addresses of a respondent's pages. A GET reads; a POST saves and answers with 303.

use actix_web::http::{Method, StatusCode};
use actix_web::{HttpRequest, HttpResponse, web};
use jiff::tz::TimeZone;
use serde::Deserialize;

use super::receipt::Receipt;
use super::{Privacy, Terms, Visit, check, closed, page, receipt, start};
use crate::services::take_answers::{self, Next, Phase, PostedPage, Questionnaire, Sending};
use crate::services::{Refusal, take_answers::open};
use crate::survey::answering;
use crate::survey::definition::Contact;
use crate::web::door::{self, Reply, Web, language_of, see_other};
use crate::web::refused::{Refused, status_of};
use crate::web::rendering::Unrenderable;
use crate::wording::Language;

#[derive(Deserialize)]
pub struct PageQuery {
    /// Show what is wrong.
    faults: Option<String>,
    /// Opened from the page where the answers are checked.
    check: Option<String>,
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
        }
    }

    fn revision(&self) -> u64 {
        self.questionnaire.response.as_ref().and_then(|response| u64::try_from(response.revision).ok()).unwrap_or(0)
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
            Phase::Closed => Some(self.shown(closed::show(&self.web.faces, &self.visit()))),
        }
    }

    fn at(&self, rest: &str) -> String {
        format!("{}/{}{rest}", self.base, self.language)
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
    // Closed early, it is the earlier moment that counts.
    let closes_at = wave.closed_at.map_or(wave.closes_at.moment(), |at| at.moment().min(wave.closes_at.moment()));
    let phone = Some(wave.contact_phone.clone()).filter(|phone| !phone.is_empty());
    let contact = Contact { name: wave.contact_name.clone(), email: wave.contact_email.clone(), phone };
    Terms {
        sender: wave.sender_name.clone(),
        contact: Some(contact).filter(|contact| !contact.email.is_empty()),
        closes_at: Some(closes_at.to_zoned_datetime(zone)),
        privacy: Privacy::Confidential,
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
        None => opened.shown(start::show(&web.faces, &opened.visit())),
    }
}

/// `/a/{token}/{language}/p/{page}`
pub async fn get_page(
    web: web::Data<Web>,
    request: HttpRequest,
    path: web::Path<(String, String, String)>,
    query: web::Query<PageQuery>,
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
    let faults = match query.faults {
        Some(_) => questionnaire.faults_of(page, opened.language),
        None => Vec::new(),
    };
    let showing = page::Showing {
        revision: opened.revision(),
        faults: &faults,
        from_check: query.check.is_some(),
        not_saved: false,
    };
    opened.shown(page::show(&web.faces, &opened.visit(), page, &showing))
}

/// Saves a page, whatever is on it.
pub async fn post_page(
    web: web::Data<Web>,
    request: HttpRequest,
    path: web::Path<(String, String, String)>,
    query: web::Query<PageQuery>,
    form: Form,
) -> Reply {
    let (token, language, page_id) = path.into_inner();
    let opened = Opened::find(&web, &request, &token, Some(&language)).await?;
    if let Some(instead) = opened.instead() {
        return instead;
    }
    let form = form.into_inner();
    // Another language: the page is saved in this one and shown in that one.
    let wanted = form.iter().find(|(name, _)| name == "language").and_then(|(_, code)| code.parse().ok());
    let wanted = wanted.filter(|wanted| opened.questionnaire.survey.languages.contains(wanted));
    let cleared = form.iter().find(|(name, _)| name == "clear").map(|(_, field)| field.clone());
    let from_check = query.check.is_some() || form.iter().any(|(name, value)| name == "go" && value == "check");
    let posted = PostedPage { page: page_id.clone(), language: opened.language, form: form.clone() };
    let next = match take_answers::save_page(&web.house, &opened.token, posted, web.now()).await {
        Ok(next) => next,
        Err(Refusal::AlreadySent) => return Ok(see_other(&opened.at("/receipt"))),
        Err(Refusal::Closed) => return opened.shown(closed::show(&web.faces, &opened.visit())),
        Err(refusal @ Refusal::Store(_)) => return not_saved(opened, &page_id, &form, from_check, &refusal),
        Err(refusal) => return Err(opened.refuse(&refusal)),
    };
    let from_check = if from_check { "check" } else { "" };
    let opened = Opened { language: wanted.unwrap_or(opened.language), ..opened };
    let to = match (next, cleared) {
        (Next::Start, _) => opened.at(""),
        (Next::Page(page), Some(field)) => opened.at(&format!("/p/{page}?{from_check}#q-{field}")),
        (Next::Page(page), None) => opened.at(&format!("/p/{page}?{from_check}")),
        (Next::Faults(page), _) => opened.at(&format!("/p/{page}?faults&{from_check}")),
        (Next::Check, _) => opened.at("/check"),
    };
    Ok(see_other(to.replace("?#", "#").trim_end_matches(['?', '&'])))
}

/// The house could not keep the page: it is shown again just as it was filled in, and says so.
fn not_saved(
    mut opened: Opened,
    page_id: &str,
    form: &[(String, String)],
    from_check: bool,
    refusal: &Refusal,
) -> Reply {
    tracing::error!(%refusal, "answers could not be kept");
    let survey = std::sync::Arc::clone(&opened.questionnaire.survey);
    let page = survey.page(page_id).ok_or_else(|| opened.not_found())?;
    let questionnaire = &mut opened.questionnaire;
    let reading =
        answering::read_page(&survey, page, opened.language, form, &questionnaire.facts, &questionnaire.document);
    questionnaire.document = answering::keep(&questionnaire.document, &reading);
    let showing = page::Showing { revision: opened.revision(), faults: &[], from_check, not_saved: true };
    let html = page::show(&opened.web.faces, &opened.visit(), page, &showing);
    unavailable(html.map_err(|error| opened.broken(&error))?, status_of(refusal))
}

fn unavailable(html: String, status: StatusCode) -> Reply {
    let mut response = HttpResponse::build(status);
    response.insert_header(("Retry-After", "10"));
    Ok(response.content_type("text/html; charset=utf-8").body(html))
}

/// `/a/{token}/{language}/check`
pub async fn get_check(
    web: web::Data<Web>,
    request: HttpRequest,
    path: web::Path<(String, String)>,
    query: web::Query<PageQuery>,
) -> Reply {
    let (token, language) = path.into_inner();
    let opened = Opened::find(&web, &request, &token, Some(&language)).await?;
    if let Some(instead) = opened.instead() {
        return instead;
    }
    let faults = match query.faults {
        Some(_) => opened.questionnaire.faults(opened.language),
        None => Vec::new(),
    };
    opened.shown(check::show(&web.faces, &opened.visit(), opened.revision(), &faults, false))
}

/// Sends the answers in.
pub async fn post_check(web: web::Data<Web>, request: HttpRequest, path: web::Path<(String, String)>) -> Reply {
    let (token, language) = path.into_inner();
    let opened = Opened::find(&web, &request, &token, Some(&language)).await?;
    if let Some(instead) = opened.instead() {
        return instead;
    }
    match take_answers::send(&web.house, &opened.token, opened.language, web.now()).await {
        Ok(Sending::Sent) | Err(Refusal::AlreadySent) => Ok(see_other(&opened.at("/receipt"))),
        Ok(Sending::Faults(_)) => Ok(see_other(&opened.at("/check?faults"))),
        // Nothing to send: the questions are where to go.
        Err(Refusal::NothingAnswered) => Ok(see_other(&opened.at(""))),
        Err(Refusal::Closed) => opened.shown(closed::show(&web.faces, &opened.visit())),
        Err(refusal @ Refusal::Store(_)) => {
            tracing::error!(%refusal, "answers could not be sent in");
            let html = check::show(&web.faces, &opened.visit(), opened.revision(), &[], true);
            unavailable(html.map_err(|error| opened.broken(&error))?, status_of(&refusal))
        }
        Err(refusal) => Err(opened.refuse(&refusal)),
    }
}

/// `/a/{token}/{language}/receipt`
pub async fn get_receipt(web: web::Data<Web>, request: HttpRequest, path: web::Path<(String, String)>) -> Reply {
    let (token, language) = path.into_inner();
    let opened = Opened::find(&web, &request, &token, Some(&language)).await?;
    let sent = opened.questionnaire.response.as_ref().and_then(|response| Some((response, response.sent_at?)));
    let Some((response, sent_at)) = sent else { return Ok(see_other(&opened.at(""))) };
    let zone = TimeZone::get(&opened.questionnaire.wave.time_zone).unwrap_or(TimeZone::UTC);
    let facts = Receipt {
        sent_at: sent_at.moment().to_zoned_datetime(zone),
        reference: response.reference.clone(),
        changeable: false,
        answers_shown: true,
    };
    opened.shown(receipt::show(&web.faces, &opened.visit(), &facts))
}
