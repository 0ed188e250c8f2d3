//! What the house has browsers keep: who they are, in which language they read, and what was just done.

use actix_web::cookie::{Cookie, SameSite};
use actix_web::{HttpRequest, HttpResponse};
use data_encoding::BASE64URL_NOPAD;

use crate::services::prove_factor::{HALF_LASTS, Half};
use crate::web::door::Web;
use crate::web::views::{Notice, Tone};
use crate::wording::Language;

/// The language that somebody chose on the desk.
pub(super) const LANGUAGE_COOKIE: &str = "peil_language";
/// What was just done, to be said once on the next page.
pub(super) const NOTICE_COOKIE: &str = "peil_notice";

impl Web {
    /// Whether cookies may demand an encrypted connection; browsers grant it to this machine without one.
    pub(super) fn is_secure(&self) -> bool {
        let url = &self.house.base_url;
        url.starts_with("https://") || url.starts_with("http://127.0.0.1") || url.starts_with("http://localhost")
    }

    pub(super) fn session_cookie_name(&self) -> &'static str {
        if self.is_secure() { "__Host-peil" } else { "peil" }
    }

    pub fn session_cookie(&self, key: &str) -> Cookie<'static> {
        Cookie::build(self.session_cookie_name(), key.to_owned())
            .path("/")
            .http_only(true)
            .secure(self.is_secure())
            .same_site(SameSite::Lax)
            .finish()
    }

    fn half_cookie_name(&self) -> &'static str {
        if self.is_secure() { "__Host-peil-half" } else { "peil-half" }
    }

    /// Says that the password was right, for as long as that counts; without a half, it is taken back.
    pub fn half_cookie(&self, half: Option<&Half>) -> Cookie<'static> {
        let lasts = half.map_or(0, |_| HALF_LASTS.as_secs());
        Cookie::build(self.half_cookie_name(), half.map_or_else(String::new, |half| half.reveal().to_owned()))
            .path("/")
            .http_only(true)
            .secure(self.is_secure())
            .same_site(SameSite::Lax)
            .max_age(time::Duration::seconds(lasts))
            .finish()
    }

    /// What the browser says of a password that was right.
    pub fn half_of(&self, request: &HttpRequest) -> Option<String> {
        request.cookie(self.half_cookie_name()).map(|cookie| cookie.value().to_owned())
    }

    pub fn language_cookie(&self, language: Language) -> Cookie<'static> {
        Cookie::build(LANGUAGE_COOKIE, language.to_string())
            .path("/")
            .http_only(true)
            .secure(self.is_secure())
            .same_site(SameSite::Lax)
            .permanent()
            .finish()
    }

    /// Where to go after something was done, with a word about it.
    pub fn done(&self, to: &str, tone: Tone, words: &str) -> HttpResponse {
        let tone = if tone == Tone::Good { "+" } else { "!" };
        let words = BASE64URL_NOPAD.encode(format!("{tone}{words}").as_bytes());
        let notice = Cookie::build(NOTICE_COOKIE, words)
            .path("/")
            .http_only(true)
            .secure(self.is_secure())
            .same_site(SameSite::Lax)
            .finish();
        HttpResponse::SeeOther().insert_header(("Location", to.to_owned())).cookie(notice).finish()
    }
}

/// What a cookie says was just done.
pub(super) fn notice_of(cookie: &str) -> Option<Notice> {
    let text = String::from_utf8(BASE64URL_NOPAD.decode(cookie.as_bytes()).ok()?).ok()?;
    let words = text.get(1..)?.to_owned();
    Some(Notice { tone: if text.starts_with('+') { Tone::Good } else { Tone::Warning }, words })
}
