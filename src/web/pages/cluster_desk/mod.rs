//! `/m/{token}`: the desk of one cluster, for its manager, who has a link and no account.
//!
//! A link that is not right, one that expired and one that was taken away answer alike; so does whatever belongs to
//! another cluster.

mod list;
mod mending;
mod start;
mod wave;

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, web};

pub use list::{get as get_list, get_problems, get_rejected, post as post_list};
pub use mending::{post_columns, post_format, post_rows};
pub use start::{get, post};
pub use wave::{get as get_wave, post as post_wave};

use crate::services::Refusal;
use crate::services::cluster_desk::{self, Pass};
use crate::web::caller::Caller;
use crate::web::door::{Reply, Web, language_of, page, see_other};
use crate::web::limits;
use crate::web::pages::answer::frame::{ContactLines, LanguageLink};
use crate::web::pages::list::Onlooker;
use crate::web::refused::Refused;
use crate::web::rendering::View;
use crate::web::views::cluster_desk::{Around, NoDesk, Unread};
use crate::wording::{Fill, Language};

/// A manager at the desk of a cluster.
pub(super) struct Manager {
    pub web: Caller,
    pub pass: Pass,
    pub language: Language,
    token: String,
}

impl Manager {
    /// Whoever holds the link, if it opens now. Without a language in the address it is theirs.
    pub async fn of(
        web: &web::Data<Web>,
        request: &HttpRequest,
        token: &str,
        language: Option<&str>,
    ) -> Result<Self, Refused> {
        let known = |language: &Language| Language::OF_THE_PRODUCT.contains(language);
        let asked = language.and_then(|text| text.parse().ok()).filter(known);
        let stranger = asked.unwrap_or_else(|| language_of(request));
        let pass = cluster_desk::open(&web.house, token, web.now()).await;
        let pass = pass.map_err(|refusal| web.refuse_manager(stranger, &refusal))?;
        let language = match language {
            None => pass.language().of_product(),
            Some(_) => asked.ok_or_else(|| web.refuse_manager(stranger, &Refusal::NoSuchLink))?,
        };
        Ok(Self { web: Caller::of(web, request), pass, language, token: token.to_owned() })
    }

    /// An address of this desk, in its language.
    pub fn at(&self, rest: &str) -> String {
        format!("/m/{}/{}{rest}", self.token, self.language)
    }

    /// What stands around the page at `rest`.
    pub fn around(&self, rest: &str, done: Option<String>) -> Around {
        let languages = Language::OF_THE_PRODUCT.iter().map(|language| LanguageLink {
            code: language.to_string(),
            name: language.own_name().to_owned(),
            href: format!("/m/{}/{language}{rest}", self.token),
            current: *language == self.language,
        });
        Around {
            languages: languages.collect(),
            contact: ContactLines::of_house(&self.web.house),
            cluster: Some(self.pass.cluster().name.clone()),
            person: self.pass.person().to_owned(),
            start: self.at(""),
            done,
            ..Around::default()
        }
    }

    pub fn say(&self, key: &str, fills: &[(&str, Fill)]) -> String {
        self.web.faces.texts().say(self.language, key, fills)
    }

    pub fn onlooker(&self) -> Onlooker<'_> {
        Onlooker { web: &self.web, language: self.language }
    }

    pub fn show<V: View>(&self, view: &V) -> Reply {
        let html = self.web.faces.show(self.language, view);
        Ok(page(html.map_err(|error| self.refuse(&Refusal::damaged(error)))?))
    }

    pub fn refuse(&self, refusal: &Refusal) -> Refused {
        self.web.refuse_manager(self.language, refusal)
    }

    /// The id of something of the cluster, as it stands in an address.
    pub fn id_of<T>(&self, text: &str) -> Result<crate::id::Id<T>, Refused> {
        text.parse().map_err(|_| self.refuse(&Refusal::NoSuchLink))
    }
}

/// `/m/{token}`: the link as it stands in the mail.
pub async fn arrive(web: web::Data<Web>, request: HttpRequest, token: web::Path<String>) -> Reply {
    let manager = Manager::of(&web, &request, &token, None).await?;
    Ok(see_other(&manager.at("")))
}

/// The page for what can't be taken; nobody looked at the link, so it says nothing of the cluster.
pub(in crate::web) fn unread(
    web: &Web,
    language: Language,
    status: StatusCode,
    start: &str,
    found: Option<u64>,
) -> Unread {
    let texts = web.faces.texts();
    let frame = Around { contact: ContactLines::of_house(&web.house), start: start.to_owned(), ..Around::default() };
    let (why, text) = match status {
        StatusCode::PAYLOAD_TOO_LARGE => ("too-large", limits::too_large(texts, language, found)),
        StatusCode::REQUEST_TIMEOUT => ("too-slow", texts.word(language, "manager-too-slow-text")),
        _ => ("unreadable", texts.word(language, "manager-unreadable-text")),
    };
    Unread { frame, why, text }
}

/// The page of a link that opens nothing.
pub(in crate::web) fn nothing(web: &Web) -> NoDesk {
    NoDesk { frame: Around { contact: ContactLines::of_house(&web.house), ..Around::default() } }
}
