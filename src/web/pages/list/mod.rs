//! `/lists/{id}`: a list that was handed in, what is wrong with it and what it would do, and the decision.

mod columns;
mod done;
mod file;
mod forms;
mod likenesses;
mod mends;
mod onlooker;
mod problems;
mod showing;

use actix_web::web;
use serde::Deserialize;

use crate::id::Id;
use crate::services::import_members::{self, Preview};
use crate::services::judge_likeness::{self, Judgement};
use crate::services::{Refusal, mend_list, read_list};
use crate::storage::list_uploads::{self, Upload};
use crate::web::door::{Evaluator, Reply};
use crate::web::refused::{Refused, unprocessable};
use crate::web::views::form::Typing;
use crate::web::views::list::ListPage;
use crate::web::views::{Area, Tone};

pub use file::{get as rejected, rejected_file};
pub use forms::{NoRow, columns_of, fixes_of, format_of, shown_of, value};
pub use onlooker::Onlooker;
pub use problems::{Shown, column_of, problem_of};
pub use showing::{desk_of, said_changes, said_field, said_value, signed_of};

pub type Form = web::Form<Vec<(String, String)>>;

/// Which problems are looked at.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Query {
    kind: Option<String>,
    page: Option<String>,
}

impl Query {
    pub fn shown(&self) -> Shown {
        let page = self.page.as_deref().and_then(|page| page.parse().ok()).unwrap_or(1);
        Shown { kind: self.kind.clone().unwrap_or_default(), page }
    }
}

pub async fn get(evaluator: Evaluator, id: web::Path<String>, query: web::Query<Query>) -> Reply {
    let preview = look_at(&evaluator, id_of(&evaluator, &id)?).await?;
    show(&evaluator, &preview, &query.shown(), None)
}

/// `POST /lists/{id}`: takes it over, discards it, or undoes that it was taken over.
pub async fn post(evaluator: Evaluator, id: web::Path<String>, form: Form) -> Reply {
    evaluator.check_form(value(&form, "csrf"))?;
    let id = id_of(&evaluator, &id)?;
    let (web, by) = (&evaluator.web, evaluator.name());
    let preview = look_at(&evaluator, id).await?;
    let cluster = format!("/clusters/{}", preview.cluster.code);
    let words = match value(&form, "decision") {
        "keep" => {
            let taken = import_members::take(&web.house, id, by, web.now()).await.map_err(|r| evaluator.refuse(r))?;
            let fills = [
                ("new", taken.new.into()),
                ("changed", taken.changed.into()),
                ("unchanged", taken.unchanged.into()),
                ("blocked", taken.blocked.into()),
            ];
            evaluator.say("desk-list-taken", &fills)
        }
        "discard" => {
            let typed = value(&form, "typed");
            match import_members::discard_counted(&web.house, id, typed, by, web.now()).await {
                // Not the number of its rows: the page again, with what was typed.
                Err(Refusal::WrongCount { .. }) => {
                    return unprocessable(show(&evaluator, &preview, &Shown::default(), Some(typed.to_owned()))?);
                }
                done => done.map_err(|refusal| evaluator.refuse(refusal))?,
            }
            evaluator.say("desk-list-discarded", &[])
        }
        "undo" => {
            let undone = import_members::undo(&web.house, id, by, web.now()).await.map_err(|r| evaluator.refuse(r))?;
            let fills = [("removed", undone.removed.into()), ("restored", undone.restored.into())];
            return Ok(web.done(&href_of(id), Tone::Good, &evaluator.say("lists-undone", &fills)));
        }
        other => return settle(&evaluator, id, other).await,
    };
    Ok(web.done(&cluster, Tone::Good, &words))
}

/// Takes over, or leaves, what the list says of a member of another cluster.
async fn settle(evaluator: &Evaluator, id: Id<Upload>, decision: &str) -> Reply {
    let (takes, line) = match (decision.strip_prefix("take-"), decision.strip_prefix("leave-")) {
        (Some(line), _) => (true, line),
        (None, Some(line)) => (false, line),
        (None, None) => return Err(evaluator.lacking()),
    };
    let line = line.parse().map_err(|_| evaluator.lacking())?;
    let web = &evaluator.web;
    import_members::settle(&web.house, id, line, takes, evaluator.name(), web.now())
        .await
        .map_err(|refusal| evaluator.refuse(refusal))?;
    let words = evaluator.say(if takes { "lists-waiting-done-take" } else { "lists-waiting-done-leave" }, &[]);
    Ok(web.done(&format!("{}#waiting", href_of(id)), Tone::Good, &words))
}

/// `POST /lists/{id}/rows`: puts cells right, leaves rows out, takes such an edit back.
pub async fn post_rows(evaluator: Evaluator, id: web::Path<String>, form: Form) -> Reply {
    evaluator.check_form(value(&form, "csrf"))?;
    let id = id_of(&evaluator, &id)?;
    let (web, by) = (&evaluator.web, evaluator.name());
    let back = format!("{}#problems", shown_of(&form).href(&href_of(id)));
    if let Ok(number) = value(&form, "withdraw").parse() {
        mend_list::withdraw(&web.house, id, number, by, web.now()).await.map_err(|r| evaluator.refuse(r))?;
        return Ok(web.done(&back, Tone::Good, &evaluator.say("lists-withdrawn", &[])));
    }
    let mended = mend_list::mend(&web.house, id, fixes_of(&form), by, web.now()).await;
    let count = mended.map_err(|refusal| evaluator.refuse(refusal))?;
    Ok(web.done(&back, Tone::Good, &evaluator.say("lists-mended", &[("count", count.into())])))
}

/// `POST /lists/{id}/columns`: says what columns hold.
pub async fn post_columns(evaluator: Evaluator, id: web::Path<String>, form: Form) -> Reply {
    evaluator.check_form(value(&form, "csrf"))?;
    let id = id_of(&evaluator, &id)?;
    let said = columns_of(&form).ok_or_else(|| evaluator.lacking())?;
    let web = &evaluator.web;
    read_list::columns(&web.house, id, said, evaluator.name(), web.now())
        .await
        .map_err(|refusal| evaluator.refuse(refusal))?;
    Ok(web.done(&href_of(id), Tone::Good, &evaluator.say("lists-columns-said", &[])))
}

/// `POST /lists/{id}/format`: has the file read otherwise.
pub async fn post_format(evaluator: Evaluator, id: web::Path<String>, form: Form) -> Reply {
    evaluator.check_form(value(&form, "csrf"))?;
    let id = id_of(&evaluator, &id)?;
    let format = match format_of(&form) {
        Ok(format) => format,
        Err(wrong) => {
            let words = evaluator.say("lists-header-wrong", &[("found", wrong.found.into())]);
            return Ok(evaluator.web.done(&href_of(id), Tone::Warning, &words));
        }
    };
    let web = &evaluator.web;
    match read_list::otherwise(&web.house, id, format, evaluator.name(), web.now()).await {
        Err(Refusal::BadInput { found, expected, .. }) => {
            let words = evaluator.say("lists-header-beyond", &[("found", found.into()), ("last", expected.into())]);
            Ok(web.done(&href_of(id), Tone::Warning, &words))
        }
        Ok(()) => Ok(web.done(&href_of(id), Tone::Good, &evaluator.say("lists-read-otherwise", &[]))),
        Err(Refusal::UnreadableList(fault)) => {
            let words = evaluator.say(&fault.message_key(), &fault.fills());
            Ok(web.done(&href_of(id), Tone::Warning, &words))
        }
        Err(refusal) => Err(evaluator.refuse(refusal)),
    }
}

/// `POST /lists/{id}/likenesses`: decides who is somebody known.
pub async fn post_likenesses(evaluator: Evaluator, id: web::Path<String>, form: Form) -> Reply {
    evaluator.check_form(value(&form, "csrf"))?;
    let id = id_of(&evaluator, &id)?;
    let mut judgements = Vec::new();
    for (name, verdict) in form.iter() {
        let Some((line, contact)) = name.strip_prefix("same-").and_then(|place| place.split_once('-')) else {
            continue;
        };
        let (Ok(line), Ok(contact)) = (line.parse(), contact.parse()) else { return Err(evaluator.lacking()) };
        let verdict = match verdict.as_str() {
            "" => None,
            verdict => Some(verdict.parse().map_err(|_| evaluator.lacking())?),
        };
        judgements.push(Judgement { line, contact, verdict });
    }
    let web = &evaluator.web;
    let count = judge_likeness::judge(&web.house, id, judgements, evaluator.name(), web.now())
        .await
        .map_err(|refusal| evaluator.refuse(refusal))?;
    let words = evaluator.say("lists-judged", &[("count", count.into())]);
    Ok(web.done(&format!("{}#likenesses", href_of(id)), Tone::Good, &words))
}

/// The page of the list; `typed` is what was typed wrongly where it says how many rows are discarded.
fn show(evaluator: &Evaluator, preview: &Preview, shown: &Shown, typed: Option<String>) -> Reply {
    let open = preview.upload.state == list_uploads::WAITING;
    let mut list = desk_of(&Onlooker::of(evaluator), preview, &href_of(preview.upload.id), shown, open);
    list.discarding = Typing { wrong: typed.is_some(), typed, ..list.discarding };
    evaluator.show(&ListPage {
        desk: evaluator.desk(Area::Clusters),
        cluster: preview.cluster.name.clone(),
        cluster_href: format!("/clusters/{}", preview.cluster.code),
        list,
    })
}

async fn look_at(evaluator: &Evaluator, id: Id<Upload>) -> Result<Preview, Refused> {
    import_members::look_at(&evaluator.web.house, id).await.map_err(|refusal| evaluator.refuse(refusal))
}

fn id_of(evaluator: &Evaluator, id: &str) -> Result<Id<Upload>, Refused> {
    id.parse().map_err(|_| evaluator.not_found())
}

fn href_of(id: Id<Upload>) -> String {
    format!("/lists/{id}")
}
