//! What every handler has at hand: the house, the faces, and who is asking.

use std::future::Future;
use std::net::IpAddr;
use std::pin::Pin;
use std::time::Duration;

use actix_web::cookie::Cookie;
use actix_web::dev::Payload;
use actix_web::http::Method;
use actix_web::http::header::ACCEPT_LANGUAGE;
use actix_web::{FromRequest, HttpMessage, HttpRequest, HttpResponse, web};

use crate::login::seen;
use crate::mail::incoming::signatures::Signatures;
use crate::mail::mailbox::Mailbox;
use crate::mail::mailer::Mailer;
use crate::rights::{Right, Scope};
use crate::services::keep_trail::{self, OnWhat};
use crate::services::log_in::{self, Known};
use crate::services::{House, Refusal};
use crate::storage::users::User;
use crate::trail::Act;
use crate::web::caller::Caller;
use crate::web::cookies::{LANGUAGE_COOKIE, NOTICE_COOKIE, notice_of};
use crate::web::operation::tally::Tally;
use crate::web::pace::Pace;
use crate::web::refused::Refused;
use crate::web::rendering::{Faces, View};
use crate::web::routes::{self, Who};
use crate::web::views::{Area, Desk, LanguageChoice, Notice, Ways};
use crate::wording::{Fill, Language, dates};

/// The web service as one value, shared by its workers.
pub struct Web {
    /// The whole house; see [`Caller`] for what of it is somebody's.
    pub house: House,
    pub faces: Faces,
    /// The letters of a demonstration, to be looked into.
    pub mailbox: Option<Mailbox>,
    /// A name and password that the login page of a demonstration fills in.
    pub demo_login: Option<(String, String)>,
    /// What a program that brings mail has to know; without it none may.
    pub webhook_secret: Option<String>,
    /// What events of mail services are signed with, besides.
    pub signatures: Signatures,
    /// Links that were not right, by where they were tried.
    pub wrong_links: Pace,
    pub wrong_passwords: Pace,
    /// Where days begin and end on the desk.
    pub time_zone: jiff::tz::TimeZone,
    /// The proxies in front of it: what they say of who calls is believed.
    pub trusted_proxies: Vec<IpAddr>,
    /// Counts requests, for whoever watches the house.
    pub tally: Tally,
}

pub type Reply = Result<HttpResponse, Refused>;

/// Where a second factor is set up.
pub const ENROL: &str = "/account/second-factor";
/// Open to whoever is logged in, also to those who have to set one up first.
const IN_ANY_CASE: [&str; 3] = [ENROL, "/account", "/logout"];

/// Links that one place may try in a minute and that are none; a person who types one off a letter needs a few.
pub fn wrong_links() -> Pace {
    Pace::new(100, Duration::from_secs(60))
}

/// Passwords that one place may get wrong in ten minutes, under whatever names; each name has a pace of its own besides.
pub fn wrong_passwords() -> Pace {
    Pace::new(60, Duration::from_secs(600))
}

impl Web {
    pub fn now(&self) -> jiff::Timestamp {
        self.house.clock.now()
    }

    /// A moment as the desk shows it.
    pub fn zoned(&self, moment: jiff::Timestamp) -> jiff::ZonedDateTime {
        moment.to_zoned_datetime(self.time_zone.clone())
    }
}

/// Sends the browser on with a GET.
pub fn see_other(to: &str) -> HttpResponse {
    HttpResponse::SeeOther().insert_header(("Location", to.to_owned())).finish()
}

/// A page.
pub fn page(html: String) -> HttpResponse {
    HttpResponse::Ok().content_type("text/html; charset=utf-8").body(html)
}

/// The language of the product that an address asks for behind its `?`.
pub fn language_asked(request: &HttpRequest) -> Option<Language> {
    let asked = request.query_string().split('&').find_map(|pair| pair.strip_prefix("language="))?;
    asked.parse().ok().filter(|language| Language::OF_THE_PRODUCT.contains(language))
}

/// The language of a stranger: asked for in the address, chosen before, or what the browser asks for.
pub fn language_of(request: &HttpRequest) -> Language {
    if let Some(asked) = language_asked(request) {
        return asked;
    }
    let chosen = request.cookie(LANGUAGE_COOKIE).and_then(|cookie| cookie.value().parse().ok());
    let known = |language: &Language| Language::OF_THE_PRODUCT.contains(language);
    chosen.filter(known).unwrap_or_else(|| {
        let asked = request.headers().get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or("");
        asked
            .split(',')
            .filter_map(|part| part.trim().get(..2)?.to_ascii_lowercase().parse().ok())
            .find(known)
            .unwrap_or(Language::EN)
    })
}

/// Whom a session belongs to.
#[derive(Clone)]
struct Person {
    user: User,
    session_key: String,
    scope: Scope,
    /// Nothing is theirs before they have a second factor.
    must_enrol: bool,
}

/// The cookie of a session that was used, to be sent along with whatever is answered.
pub struct Renewed(pub Cookie<'static>);

/// Said by a page that fetches itself anew: nobody is there, so the session is not used by it.
const BY_ITSELF: &str = "x-peil-by-itself";

/// Somebody at the desk, logged in or not.
#[derive(Clone)]
pub struct Visitor {
    pub web: Caller,
    pub language: Language,
    here: String,
    /// Asks what a GET would answer, and gets nothing of it.
    only_asks: bool,
    notice: Option<Notice>,
    person: Option<Person>,
}

/// Somebody who is logged in and may come to this address. A handler that takes one is closed to everybody else, and
/// works with a house that reaches no further than their rights.
pub struct Evaluator(Visitor);

impl std::ops::Deref for Evaluator {
    type Target = Visitor;

    fn deref(&self) -> &Visitor {
        &self.0
    }
}

impl Evaluator {
    /// The name that goes with what is done.
    pub fn name(&self) -> &str {
        self.0.person.as_ref().map_or("", |person| person.user.name.as_str())
    }

    pub fn session_key(&self) -> &str {
        self.0.person.as_ref().map_or("", |person| person.session_key.as_str())
    }

    /// Works something out beside the threads that take requests: figures can take seconds, and everybody else would wait
    /// for them.
    pub async fn work_out<T: Send + 'static>(
        self,
        work: impl FnOnce(&Self) -> T + Send + 'static,
    ) -> Result<(Self, T), Refused> {
        let visitor = self.0.clone();
        let worked = move || {
            let found = work(&self);
            (self, found)
        };
        web::block(worked).await.map_err(|error| visitor.broken(&error))
    }

    /// Notes that a file is taken along, before it is given. Nothing is, of one that is only asked about.
    pub async fn takes(&self, act: Act, thing: OnWhat, what: &str) -> Result<(), Refused> {
        if self.only_asks() {
            return Ok(());
        }
        let house = &self.web.house;
        let order = house.order(self.name(), self.web.now());
        keep_trail::taken(house, order, act, thing, what).await.map_err(|refusal| self.refuse(refusal))
    }

    /// Whether nothing else is theirs before they have set up a second factor.
    pub fn must_enrol(&self) -> bool {
        self.0.person.as_ref().is_some_and(|person| person.must_enrol)
    }

    /// Refuses a form that did not come from a page that was shown to them today.
    pub fn check_form(&self, csrf: &str) -> Result<(), Refused> {
        let (desk, now) = (self.web.house.desk_key(), self.web.now().as_second());
        let is_theirs = |person: &Person| seen::is_form_of(&desk, person.user.id.as_bytes(), csrf, now);
        if self.0.person.as_ref().is_some_and(is_theirs) { Ok(()) } else { Err(self.forged()) }
    }
}

impl Visitor {
    /// Refuses somebody who is logged in an address that is not for them. One that is not in the table is for nobody.
    fn let_in(&self, who: Option<Who>, scope: &Scope) -> Result<(), Refusal> {
        match who {
            Some(Who::May(right)) if !scope.may(right) => Err(Refusal::NotYours(right)),
            Some(Who::MayWhole(right)) if !scope.may_all(right) => Err(Refusal::NotYours(right)),
            Some(_) => Ok(()),
            None => Err(Refusal::damaged("an address that is not in the table of the site")),
        }
    }

    /// Whether this is a HEAD, as programs send it that look a link over.
    pub fn only_asks(&self) -> bool {
        self.only_asks
    }

    /// Whether somebody is logged in who may do this to every survey.
    pub fn may_whole(&self, right: Right) -> bool {
        self.person.as_ref().is_some_and(|person| !person.must_enrol && person.scope.may_all(right))
    }

    pub fn is_logged_in(&self) -> bool {
        self.person.is_some()
    }

    /// What stands around a page of this part of the desk.
    pub fn desk(&self, area: Area) -> Desk {
        let languages = Language::OF_THE_PRODUCT.iter().map(|language| LanguageChoice {
            code: language.to_string(),
            name: language.own_name().to_owned(),
            current: *language == self.language,
        });
        Desk {
            person: self.person.as_ref().map(|person| person.user.name.clone()),
            may: match &self.person {
                Some(person) if !person.must_enrol => Ways::of(&person.scope),
                _ => Ways::default(),
            },
            area,
            csrf: self.person.as_ref().map_or_else(String::new, |person| self.form_of(person)),
            here: self.here.clone(),
            languages: languages.collect(),
            notice: self.notice.clone(),
            demo: self.web.mailbox.is_some(),
            folder: matches!(self.web.house.mailer, Mailer::Folder(_)),
        }
    }

    /// What a form of theirs carries, so that no other site can send it in their name.
    fn form_of(&self, person: &Person) -> String {
        seen::form(&self.web.house.desk_key(), person.user.id.as_bytes(), self.web.now().as_second())
    }

    /// What the product says, in the visitor's language.
    pub fn say(&self, key: &str, fills: &[(&str, Fill)]) -> String {
        self.web.faces.texts().say(self.language, key, fills)
    }

    /// A moment on the clocks of the desk, as the visitor's language says it.
    pub fn said_moment(&self, at: jiff::Timestamp) -> String {
        dates::date_time(self.language, &self.web.zoned(at))
    }

    pub fn show<V: View>(&self, view: &V) -> Reply {
        let html = self.web.faces.show(self.language, view).map_err(|error| self.broken(&error))?;
        let mut response = page(html);
        if self.notice.is_some() {
            let said = Cookie::build(NOTICE_COOKIE, "").path("/").secure(self.web.is_secure()).finish();
            if let Err(error) = response.add_removal_cookie(&said) {
                tracing::warn!(%error, "a cookie can't be removed");
            }
        }
        Ok(response)
    }
}

type Pinned<T> = Pin<Box<dyn Future<Output = T>>>;

impl Visitor {
    /// Who sent this request.
    pub async fn of(request: &HttpRequest) -> Result<Self, actix_web::Error> {
        let web = request
            .app_data::<web::Data<Web>>()
            .map(|web| Caller::of(web, request))
            .ok_or_else(|| actix_web::error::ErrorInternalServerError("the web service is not set up"))?;
        let mut visitor = Self {
            language: language_of(request),
            here: request.uri().path_and_query().map_or_else(|| "/".to_owned(), ToString::to_string),
            only_asks: *request.method() == Method::HEAD,
            notice: request.cookie(NOTICE_COOKIE).and_then(|cookie| notice_of(cookie.value())),
            person: None,
            web,
        };
        if let Some(cookie) = request.cookie(visitor.web.session_cookie_name()) {
            let cookie = cookie.value().to_owned();
            match log_in::recognise(&visitor.web.house, &cookie, visitor.web.now()).await {
                Ok(found) => {
                    if let Some(Known { user, scope, must_enrol, key, renewed }) = found {
                        if let Some(cookie) = renewed.filter(|_| !request.headers().contains_key(BY_ITSELF)) {
                            request.extensions_mut().insert(Renewed(visitor.web.session_cookie(&cookie)));
                        }
                        visitor.person = Some(Person { user, session_key: key, scope, must_enrol });
                    }
                }
                Err(refusal) => return Err(visitor.refuse(refusal).into()),
            }
        }
        Ok(visitor)
    }
}

impl FromRequest for Visitor {
    type Error = actix_web::Error;
    type Future = Pinned<Result<Self, actix_web::Error>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let request = request.clone();
        Box::pin(async move { Self::of(&request).await })
    }
}

impl FromRequest for Evaluator {
    type Error = actix_web::Error;
    type Future = Pinned<Result<Self, actix_web::Error>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let request = request.clone();
        Box::pin(async move {
            let is_get = matches!(*request.method(), Method::GET | Method::HEAD);
            let visitor = Visitor::of(&request).await?;
            if let Some(person) = visitor.person.clone() {
                let pattern = request.match_pattern().unwrap_or_default();
                if person.must_enrol && !IN_ANY_CASE.contains(&pattern.as_str()) {
                    return Err(match is_get {
                        true => Refused::elsewhere(ENROL).into(),
                        false => visitor.refuse(Refusal::NeedsFactor).into(),
                    });
                }
                let who = routes::who(request.method(), &pattern);
                visitor.let_in(who, &person.scope).map_err(|refusal| visitor.refuse(refusal))?;
                let web = visitor.web.clone().within(person.scope);
                return Ok(Self(Visitor { web, ..visitor }));
            }
            if is_get {
                return Err(Refused::to_login(&visitor.here).into());
            }
            // The form is still in the browser: going back shows it.
            Err(visitor.session_over().into())
        })
    }
}
