//! Somebody else is to answer, or nobody: the pages that lead away from the questionnaire.

use actix_web::{HttpRequest, web};

use super::{Form, Opened};
use crate::services::decline_invitation::{self, Reason};
use crate::services::name_colleague;
use crate::services::{Field, Refusal};
use crate::web::door::{Reply, Web, see_other};
use crate::web::pages::answer::colleague::{self, Colleague};
use crate::web::pages::answer::not_for_me;
use crate::web::refused::unprocessable;
use crate::web::views::form::FormFault;

type Path = web::Path<(String, String)>;

fn value<'a>(form: &'a [(String, String)], wanted: &str) -> Option<&'a str> {
    form.iter().find(|(name, _)| name == wanted).map(|(_, value)| value.as_str())
}

/// `/a/{token}/{language}/colleague`
pub async fn get_colleague(web: web::Data<Web>, request: HttpRequest, path: Path) -> Reply {
    let (token, language) = path.into_inner();
    let opened = Opened::find(&web, &request, &token, Some(&language)).await?;
    if let Some(closed) = opened.when_closed() {
        return closed;
    }
    show_colleague(&opened, Colleague::default(), Vec::new()).await
}

/// Names somebody, or takes the name back. No mail is sent.
pub async fn post_colleague(web: web::Data<Web>, request: HttpRequest, path: Path, form: Form) -> Reply {
    let (token, language) = path.into_inner();
    let opened = Opened::find(&web, &request, &token, Some(&language)).await?;
    let (house, now) = (&web.house, web.now());
    if value(&form, "forget").is_some() {
        name_colleague::forget(house, &token, now).await.map_err(|refusal| opened.refuse(&refusal))?;
        return Ok(see_other(&opened.at("/colleague")));
    }
    let typed = |name: &str| value(&form, name).unwrap_or_default().replace('\0', "\u{fffd}");
    let typed = Colleague { name: typed("name"), address: typed("email") };
    match name_colleague::name(house, &token, &typed.name, &typed.address, now).await {
        Ok(()) => Ok(see_other(&opened.at("/colleague"))),
        Err(Refusal::BadInput { field, .. }) => {
            let (input, key) = match field {
                Field::NameOfAColleague => ("name", "answer-pass-name-wrong"),
                _ => ("email", "answer-pass-email-wrong"),
            };
            let words = opened.visit().say(web.faces.texts(), key, &[]);
            let faults = vec![FormFault { input: input.to_owned(), words }];
            unprocessable(show_colleague(&opened, typed, faults).await?)
        }
        Err(Refusal::Closed) => opened.shown(opened.closed()),
        Err(refusal) => Err(opened.refuse(&refusal)),
    }
}

async fn show_colleague(opened: &Opened, typed: Colleague, faults: Vec<FormFault>) -> Reply {
    let web = &opened.web;
    let named = name_colleague::named(&web.house, &opened.token, web.now()).await;
    let named = named.map_err(|refusal| opened.refuse(&refusal))?;
    let named = named.map(|named| Colleague { name: named.name, address: named.address });
    let link = format!("{}{}", web.house.base_url, opened.base);
    opened.shown(colleague::show(&web.faces, &opened.visit(), link, named, typed, faults))
}

/// `/a/{token}/{language}/not-for-me`
pub async fn get_not_for_me(web: web::Data<Web>, request: HttpRequest, path: Path) -> Reply {
    let (token, language) = path.into_inner();
    let opened = Opened::find(&web, &request, &token, Some(&language)).await?;
    show_not_for_me(&opened, false).await
}

/// Keeps a reason, or takes it back.
pub async fn post_not_for_me(web: web::Data<Web>, request: HttpRequest, path: Path, form: Form) -> Reply {
    let (token, language) = path.into_inner();
    let opened = Opened::find(&web, &request, &token, Some(&language)).await?;
    let (house, now) = (&web.house, web.now());
    let reason: Option<Reason> = value(&form, "reason").and_then(|reason| reason.parse().ok());
    let kept = match reason {
        _ if value(&form, "undo").is_some() => decline_invitation::take_back(house, &token, now).await,
        Some(reason) => decline_invitation::decline(house, &token, reason, now).await,
        None => return unprocessable(show_not_for_me(&opened, true).await?),
    };
    kept.map_err(|refusal| opened.refuse(&refusal))?;
    Ok(see_other(&opened.at("/not-for-me")))
}

async fn show_not_for_me(opened: &Opened, fault: bool) -> Reply {
    let web = &opened.web;
    let said = decline_invitation::said(&web.house, &opened.token, web.now()).await;
    let said = said.map_err(|refusal| opened.refuse(&refusal))?;
    opened.shown(not_for_me::show(&web.faces, &opened.visit(), said, fault))
}
