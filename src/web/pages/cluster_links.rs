//! `/clusters/{code}/links`: links that open the desk of a cluster for its manager, who needs no account.

use actix_web::web;
use serde::Deserialize;

use crate::services::Refusal;
use crate::services::give_link::{self, Given, NewLink};
use crate::storage::cluster_links::LinkRow;
use crate::web::door::{Evaluator, Reply};
use crate::web::refused::{form_urlencoded, unprocessable};
use crate::web::views::cluster_links::{ClusterLinksPage, GivenLink, LinkLine, LinkState};
use crate::web::views::form::{FormFault, Pick};
use crate::web::views::{Area, Tone};
use crate::wording::{Language, dates};

#[derive(Deserialize, Default)]
pub struct Form {
    csrf: String,
    step: String,
    #[serde(default)]
    link: String,
    #[serde(default)]
    name: String,
    #[serde(default)]
    address: String,
    #[serde(default)]
    language: String,
    #[serde(default)]
    days: String,
    takes_over: Option<String>,
    ends_others: Option<String>,
}

/// How long a link is open when nobody says otherwise.
const DAYS: &str = "90";

pub async fn get(evaluator: Evaluator, code: web::Path<String>) -> Reply {
    show(&evaluator, &code, &fresh(&evaluator), None, Vec::new()).await
}

/// A link is made, and stands on the page that answers; or one ends.
pub async fn post(evaluator: Evaluator, code: web::Path<String>, form: web::Form<Form>) -> Reply {
    evaluator.check_form(&form.csrf)?;
    let web = &evaluator.web;
    let order = web.house.order(evaluator.name(), web.now());
    if form.step == "revoke" {
        let id = form.link.parse().map_err(|_| evaluator.not_found())?;
        give_link::revoke(&web.house, &code, id, order).await.map_err(|refusal| evaluator.refuse(refusal))?;
        let words = evaluator.say("members-link-revoked-done", &[]);
        return Ok(web.done(&format!("/clusters/{code}/links"), Tone::Good, &words));
    }
    if form.step != "give" {
        return Err(evaluator.lacking());
    }
    let new = NewLink {
        name: form.name.clone(),
        address: form.address.clone(),
        language: form.language.parse().ok().filter(is_of_product).unwrap_or(evaluator.language),
        days: form.days.trim().parse().unwrap_or(0),
        takes_over: form.takes_over.is_some(),
        ends_others: form.ends_others.is_some(),
    };
    match give_link::give(&web.house, &code, new, order).await {
        Ok(given) => {
            let given = given_of(&evaluator, &given);
            show(&evaluator, &code, &fresh(&evaluator), Some(given), Vec::new()).await
        }
        Err(Refusal::BadInput { field, .. }) => {
            let words = evaluator
                .say(&format!("members-link-bad-{field}"), &[("most", give_link::MOST_DAYS.to_string().into())]);
            let fault = FormFault { input: field.as_str().to_owned(), words };
            unprocessable(show(&evaluator, &code, &form, None, vec![fault]).await?)
        }
        Err(refusal) => Err(evaluator.refuse(refusal)),
    }
}

fn is_of_product(language: &Language) -> bool {
    Language::OF_THE_PRODUCT.contains(language)
}

fn fresh(evaluator: &Evaluator) -> Form {
    Form { days: DAYS.to_owned(), language: evaluator.language.to_string(), ..Form::default() }
}

/// The link with a mail for it, in the language of whoever gets it.
fn given_of(evaluator: &Evaluator, given: &Given) -> GivenLink {
    let language: Language = given.link.language.parse().unwrap_or(Language::EN);
    let until = dates::long_date(language, evaluator.web.zoned(given.link.expires_at.moment()).date());
    let fills = [
        ("person", given.link.person_name.clone().into()),
        ("cluster", given.cluster.name.clone().into()),
        ("link", given.href.clone().into()),
        ("until", until.into()),
        ("sender", evaluator.web.house.sender.name.clone().into()),
    ];
    let say = |key: &str| evaluator.web.faces.texts().say(language, key, &fills);
    let (subject, text) = (say("members-link-mail-subject"), say("members-link-mail-text"));
    GivenLink {
        person: given.link.person_name.clone(),
        href: given.href.clone(),
        mailto: format!(
            "mailto:{}?subject={}&body={}",
            form_urlencoded(&given.link.person_address),
            form_urlencoded(&subject),
            form_urlencoded(&text.replace('\n', "\r\n"))
        ),
        subject,
        text,
    }
}

async fn show(
    evaluator: &Evaluator,
    code: &str,
    typed: &Form,
    given: Option<GivenLink>,
    faults: Vec<FormFault>,
) -> Reply {
    let now = evaluator.web.now();
    let (cluster, links) =
        give_link::of(&evaluator.web.house, code, now).await.map_err(|refusal| evaluator.refuse(refusal))?;
    let languages = Language::OF_THE_PRODUCT.iter().map(|language| Pick {
        value: language.to_string(),
        words: language.own_name().to_owned(),
        chosen: language.to_string() == typed.language,
    });
    evaluator.show(&ClusterLinksPage {
        desk: evaluator.desk(Area::Clusters),
        cluster: cluster.name,
        cluster_href: format!("/clusters/{}", cluster.code),
        action: format!("/clusters/{}/links", cluster.code),
        given,
        links: links.into_iter().map(|(link, is_open)| link_line(evaluator, link, is_open)).collect(),
        name: typed.name.clone(),
        address: typed.address.clone(),
        days: typed.days.clone(),
        languages: languages.collect(),
        takes_over: typed.takes_over.is_some(),
        ends_others: typed.ends_others.is_some(),
        faults,
    })
}

fn link_line(evaluator: &Evaluator, link: LinkRow, is_open: bool) -> LinkLine {
    LinkLine {
        id: link.id.to_string(),
        state: match (link.revoked_at, is_open) {
            (Some(_), _) => LinkState::Revoked,
            (None, true) => LinkState::Open,
            (None, false) => LinkState::Expired,
        },
        person: link.person_name,
        address: link.person_address,
        made_at: evaluator.web.zoned(link.made_at.moment()),
        made_by: link.made_by,
        closes_at: evaluator.web.zoned(link.expires_at.moment()),
        takes_over: link.takes_over,
    }
}
