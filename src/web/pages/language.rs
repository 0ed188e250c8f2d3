//! `POST /language`: the desk in another language.

use actix_web::{HttpResponse, web};
use serde::Deserialize;

use crate::web::door::{Reply, Visitor};
use crate::wording::Language;

#[derive(Deserialize)]
pub struct Chosen {
    language: String,
    /// The page to come back to.
    next: String,
}

pub async fn post(visitor: Visitor, form: web::Form<Chosen>) -> Reply {
    let language: Option<Language> = form.language.parse().ok();
    let mut response = HttpResponse::SeeOther();
    if let Some(language) = language.filter(|language| Language::OF_THE_PRODUCT.contains(language)) {
        response.cookie(visitor.web.language_cookie(language));
    }
    Ok(response.insert_header(("Location", own_path(&form.next))).finish())
}

/// A path of this site, or the home page: never an address elsewhere.
pub fn own_path(next: &str) -> String {
    let is_own = next.starts_with('/')
        && !next.starts_with("//")
        && next.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\');
    if is_own { next.to_owned() } else { "/".to_owned() }
}

#[cfg(test)]
mod tests {
    use super::own_path;

    #[test]
    fn nobody_is_sent_to_another_site() {
        for elsewhere in
            ["https://evil.example", "//evil.example", "/\\evil.example", "javascript:alert(1)", "", "/a b"]
        {
            assert_eq!(own_path(elsewhere), "/");
        }
        assert_eq!(own_path("/waves/2026?x=1"), "/waves/2026?x=1");
    }
}
