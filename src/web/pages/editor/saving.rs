//! What is typed is kept: by a button, or by the script while somebody types.

use actix_multipart::form::MultipartForm;
use actix_multipart::form::text::Text;
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web;
use serde::Serialize;

use super::marks::{Faults, Outline};
use super::page::{draft_id, standing};
use crate::id::Id;
use crate::services::draft_survey::{self, Cause, Handed, Kept, Publishing};
use crate::storage::drafts::Draft;
use crate::survey::reading;
use crate::web::door::{Evaluator, Reply, see_other};
use crate::web::rendering::Unrenderable;
use crate::web::views::Tone;
use crate::wording::dates;

/// The form of the editor.
#[derive(MultipartForm)]
pub struct Sent {
    csrf: Text<String>,
    /// The number of the text that this one was made from.
    revision: Text<i32>,
    /// The newest version that the page named.
    newest: Text<i32>,
    #[multipart(limit = "4MiB")]
    source: Text<String>,
    /// Which button; none when the script keeps what is being typed.
    #[multipart(rename = "do")]
    button: Option<Text<String>>,
}

impl Sent {
    fn handed(&self, cause: Cause) -> Handed {
        Handed { source: self.source.0.clone(), seen: self.revision.0, cause }
    }
}

/// A button of the editor. Whatever it is for, the text is kept first.
pub async fn post(evaluator: Evaluator, draft: web::Path<String>, form: MultipartForm<Sent>) -> Reply {
    let sent = form.into_inner();
    evaluator.check_form(&sent.csrf)?;
    let id = draft_id(&evaluator, &draft)?;
    let here = format!("/drafts/{id}");
    let button = sent.button.as_ref().map_or("save", |button| button.0.as_str());
    if button == "publish" {
        return publish(&evaluator, id, &sent).await;
    }
    let (house, now) = (&evaluator.web.house, evaluator.web.now());
    let kept = draft_survey::save(house, id, sent.handed(Cause::Saved), evaluator.name(), now).await;
    if let Kept::Apart(number) = kept.map_err(|refusal| evaluator.refuse(refusal))? {
        return Ok(see_other(&format!("{here}/history/{number}")));
    }
    let done = |tone, words: &str, to: &str| Ok(evaluator.web.done(to, tone, words));
    match button {
        "discard" => {
            draft_survey::discard(house, id, house.order(evaluator.name(), evaluator.web.now()))
                .await
                .map_err(|refusal| evaluator.refuse(refusal))?;
            done(Tone::Good, &evaluator.say("desk-editor-discarded", &[]), "/drafts")
        }
        "preview" => {
            let text = draft_survey::readable(house, id).await.map_err(|refusal| evaluator.refuse(refusal))?;
            let survey = text.and_then(|text| reading::read(&text.source).survey);
            let language = survey.map_or(evaluator.language, |survey| survey.language_or_default(evaluator.language));
            Ok(see_other(&format!("{here}/walk/-/{language}")))
        }
        "check" => {
            let reading = reading::read(&sent.source.0.replace("\r\n", "\n"));
            let fills =
                [("errors", reading.errors().into()), ("others", (reading.problems.len() - reading.errors()).into())];
            let tone = if reading.errors() > 0 { Tone::Warning } else { Tone::Good };
            done(tone, &evaluator.say("desk-editor-checked", &fills), &format!("{here}#faults"))
        }
        _ => done(Tone::Good, &evaluator.say("desk-editor-saved", &[]), &here),
    }
}

async fn publish(evaluator: &Evaluator, id: Id<Draft>, sent: &Sent) -> Reply {
    let here = format!("/drafts/{id}");
    let web = &evaluator.web;
    let handed = sent.handed(Cause::Saved);
    let publishing = draft_survey::publish(&web.house, id, handed, sent.newest.0, evaluator.name(), web.now()).await;
    Ok(match publishing.map_err(|refusal| evaluator.refuse(refusal))? {
        Publishing::Published(published) => {
            let key = if published.is_new { "desk-surveys-done" } else { "desk-surveys-same" };
            let fills = [
                ("code", published.code.clone().into()),
                ("number", published.number.to_string().into()),
                ("questions", published.questions.into()),
            ];
            web.done(&format!("/surveys/{}", published.code), Tone::Good, &evaluator.say(key, &fills))
        }
        Publishing::Faulty => {
            web.done(&format!("{here}#faults"), Tone::Warning, &evaluator.say("desk-editor-faulty", &[]))
        }
        Publishing::Overtaken => web.done(&here, Tone::Warning, &evaluator.say("desk-editor-look-again", &[])),
        Publishing::Apart(number) => see_other(&format!("{here}/history/{number}")),
    })
}

/// What the script is told.
#[derive(Serialize)]
struct Told {
    revision: i32,
    newest: i32,
    /// When it was kept, in words; or that it was kept apart.
    said: String,
    /// Where both texts are shown, when somebody else saved in the meantime.
    apart: Option<String>,
    /// The live page has changed.
    readable: bool,
    errors: u64,
    faults: String,
    outline: String,
    standing: String,
}

/// Keeps what is being typed, and says what is wrong with it.
pub async fn post_text(evaluator: Evaluator, draft: web::Path<String>, form: MultipartForm<Sent>) -> Reply {
    let sent = form.into_inner();
    evaluator.check_form(&sent.csrf)?;
    let id = draft_id(&evaluator, &draft)?;
    let (house, now) = (&evaluator.web.house, evaluator.web.now());
    let cause = if sent.button.is_some() { Cause::Saved } else { Cause::Typed };
    let kept = draft_survey::save(house, id, sent.handed(cause), evaluator.name(), now).await;
    let kept = kept.map_err(|refusal| evaluator.refuse(refusal))?;
    let opened = draft_survey::open(house, id).await.map_err(|refusal| evaluator.refuse(refusal))?;
    let reading = reading::read(&sent.source.0.replace("\r\n", "\n"));
    let at = dates::date_time(evaluator.language, &evaluator.web.zoned(now));
    let (status, revision, apart, said) = match kept {
        Kept::Saved(number) => (StatusCode::OK, number, None, evaluator.say("desk-editor-kept", &[("at", at.into())])),
        Kept::Apart(number) => {
            let by = opened.text.saved_by.clone();
            let said = evaluator.say("desk-editor-apart", &[("by", by.into())]);
            (StatusCode::CONFLICT, sent.revision.0, Some(format!("/drafts/{id}/history/{number}")), said)
        }
    };
    let faults = Faults::of(&reading);
    let faces = &evaluator.web.faces;
    let html = || -> Result<(String, String, String), Unrenderable> {
        Ok((
            faces.show(evaluator.language, &faults)?,
            faces.show(evaluator.language, &Outline::of(&sent.source.0))?,
            faces.show(evaluator.language, &standing(&evaluator, &opened))?,
        ))
    };
    let (faults_html, outline, standing_html) = html().map_err(|error| evaluator.broken(&error))?;
    Ok(HttpResponse::build(status).json(Told {
        revision,
        newest: opened.newest,
        said,
        apart,
        readable: faults.errors == 0,
        errors: faults.errors,
        faults: faults_html,
        outline,
        standing: standing_html,
    }))
}
