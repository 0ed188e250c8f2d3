//! `/u/{token}`: no more letters. It needs no cookie and no other page, since a mail program may send its form
//! (RFC 8058).

use actix_web::{Either, HttpRequest, HttpResponse, web};
use serde::Serialize;

use crate::services::Refusal;
use crate::services::stop_by_letter::{self, Standing};
use crate::web::door::{Reply, Web, language_asked, language_of, page, see_other};
use crate::web::pages::answer::frame::{ContactLines, Frame, LanguageLink};
use crate::web::rendering::View;
use crate::wording::Language;

/// What a mail program posts that stops letters for its user.
const ONE_CLICK: (&str, &str) = ("List-Unsubscribe", "One-Click");

#[derive(Debug, Serialize)]
struct StopView {
    frame: Frame,
    action: String,
    sender: String,
    is_stopped: bool,
}

impl View for StopView {
    const TEMPLATE: &'static str = "answer/stop";
}

pub async fn get(web: web::Data<Web>, request: HttpRequest, token: web::Path<String>) -> Reply {
    let stranger = language_of(&request);
    let standing = stop_by_letter::look(&web.house, &token).await;
    let standing = standing.map_err(|refusal| web.refuse_respondent(stranger, &refusal))?;
    let language = language_asked(&request).or(standing.language).unwrap_or(stranger).of_product();
    let view = view_of(standing, &token, language, language_asked(&request).is_some());
    let html =
        web.faces.show(language, &view).map_err(|error| web.refuse_respondent(language, &Refusal::damaged(error)))?;
    Ok(page(html))
}

pub async fn post(
    web: web::Data<Web>,
    request: HttpRequest,
    token: web::Path<String>,
    form: Either<web::Form<Vec<(String, String)>>, web::Bytes>,
) -> Reply {
    let has = |name: &str, value: &str| match &form {
        Either::Left(form) => form.iter().any(|(known, typed)| known == name && typed == value),
        Either::Right(parts) => is_in_parts(parts, name, value),
    };
    let (house, now) = (&web.house, web.now());
    let refuse = |refusal: Refusal| web.refuse_respondent(language_of(&request), &refusal);
    let here = action_of(&token, language_asked(&request));
    if has(ONE_CLICK.0, ONE_CLICK.1) {
        stop_by_letter::stop(house, &token, now).await.map_err(refuse)?;
        return Ok(HttpResponse::Ok().content_type("text/plain; charset=utf-8").body("stopped\n"));
    }
    if has("go", "stop") {
        stop_by_letter::stop(house, &token, now).await.map_err(refuse)?;
    } else if has("go", "undo") {
        stop_by_letter::take_back(house, &token, web.now()).await.map_err(refuse)?;
    } else {
        // A body that asks for nothing, from a program that guesses: a link that is right is not given away either.
        return Ok(HttpResponse::BadRequest()
            .content_type("text/plain; charset=utf-8")
            .body("nothing was asked for\n"));
    }
    Ok(see_other(&here))
}

/// Whether a form in parts (RFC 7578) has this value; mail programs may send one.
fn is_in_parts(parts: &[u8], name: &str, value: &str) -> bool {
    let text = String::from_utf8_lossy(parts);
    let wanted = format!("name=\"{name}\"");
    text.split("\r\n--").any(|part| {
        part.split_once("\r\n\r\n").is_some_and(|(head, body)| head.contains(&wanted) && body.trim_end() == value)
    })
}

/// The address of this page, in the language that was asked for if one was.
fn action_of(token: &str, asked: Option<Language>) -> String {
    match asked {
        Some(language) => format!("/u/{token}?language={language}"),
        None => format!("/u/{token}"),
    }
}

fn view_of(standing: Standing, token: &str, language: Language, is_asked: bool) -> StopView {
    let contact = (!standing.contact_name.is_empty()).then(|| ContactLines {
        name: standing.contact_name.clone(),
        email: standing.contact_email.clone(),
        phone: None,
        dial: None,
    });
    StopView {
        frame: Frame {
            contact,
            sender: Some(standing.sender.clone()),
            languages: LanguageLink::of_product(language),
            ..Frame::default()
        },
        action: action_of(token, is_asked.then_some(language)),
        sender: standing.sender,
        is_stopped: standing.is_stopped,
    }
}
