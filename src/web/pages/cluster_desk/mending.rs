//! `/m/{token}/{language}/lists/{id}/rows`, `…/columns` and `…/format`: a manager puts a list right where it stands.

use actix_web::{HttpRequest, HttpResponse, web};

use super::Manager;
use super::list::{Path, found, view_of};
use crate::exchange::lists::Format;
use crate::services::Refusal;
use crate::services::cluster_desk::{self, ManagerPreview};
use crate::web::door::{Reply, Web, see_other};
use crate::web::pages::list::{Form, NoRow, Shown, columns_of, fixes_of, format_of, shown_of, value};
use crate::web::refused::{Refused, unprocessable};
use crate::web::views::form::FormFault;

/// Puts cells right, leaves rows out, takes such an edit back.
pub async fn post_rows(web: web::Data<Web>, request: HttpRequest, path: Path, form: Form) -> Reply {
    let (manager, preview) = found(&web, &request, path).await?;
    let id = preview.list.upload.id;
    let shown = shown_of(&form);
    if let Ok(number) = value(&form, "withdraw").parse() {
        let withdrawn = cluster_desk::withdraw(&manager.web.house, &manager.pass, id, number, web.now()).await;
        return after(&manager, &preview, withdrawn, |()| done_at(&shown, "withdrawn"));
    }
    let mended = cluster_desk::mend(&manager.web.house, &manager.pass, id, fixes_of(&form), web.now()).await;
    after(&manager, &preview, mended, |count| done_at(&shown, &format!("mended&count={count}")))
}

/// Says what columns hold.
pub async fn post_columns(web: web::Data<Web>, request: HttpRequest, path: Path, form: Form) -> Reply {
    let (manager, preview) = found(&web, &request, path).await?;
    let said = columns_of(&form).ok_or_else(|| manager.refuse(&Refusal::NoSuchLink))?;
    let id = preview.list.upload.id;
    let read = cluster_desk::say_columns(&manager.web.house, &manager.pass, id, said, web.now()).await;
    after(&manager, &preview, read, |()| "?done=columns".to_owned())
}

/// Has the file read otherwise. What can't be is told beside what was chosen.
pub async fn post_format(web: web::Data<Web>, request: HttpRequest, path: Path, form: Form) -> Reply {
    let (manager, preview) = found(&web, &request, path).await?;
    let format = match format_of(&form) {
        Ok(format) => format,
        Err(NoRow { found, format }) => {
            let words = manager.say("lists-header-wrong", &[("found", found.as_str().into())]);
            return again(&manager, preview, format, Some(found), "header", words);
        }
    };
    let id = preview.list.upload.id;
    match cluster_desk::read_otherwise(&manager.web.house, &manager.pass, id, format.clone(), web.now()).await {
        Err(Refusal::UnreadableList(fault)) => {
            let input = if preview.list.sheet.is_none() { "encoding" } else { "sheet" };
            again(&manager, preview, format, None, input, manager.say(&fault.message_key(), &fault.fills()))
        }
        Err(Refusal::BadInput { found, expected, .. }) => {
            let fills = [("found", found.as_str().into()), ("last", expected.into())];
            let words = manager.say("lists-header-beyond", &fills);
            again(&manager, preview, format, Some(found), "header", words)
        }
        read => after(&manager, &preview, read, |()| "?done=read".to_owned()),
    }
}

/// Back to the list. If it was signed off or decided on in the meantime, the page shows what became of it.
fn after<T>(
    manager: &Manager,
    preview: &ManagerPreview,
    done: Result<T, Refusal>,
    query: impl FnOnce(T) -> String,
) -> Result<HttpResponse, Refused> {
    let here = manager.at(&format!("/lists/{}", preview.list.upload.id));
    match done {
        Ok(done) => Ok(see_other(&format!("{here}{}", query(done)))),
        Err(Refusal::ListDecided { .. }) => Ok(see_other(&here)),
        Err(refusal) => Err(manager.refuse(&refusal)),
    }
}

fn done_at(shown: &Shown, done: &str) -> String {
    let query = shown.href("");
    let sign = if query.is_empty() { '?' } else { '&' };
    format!("{query}{sign}done={done}#problems")
}

fn again(
    manager: &Manager,
    mut preview: ManagerPreview,
    format: Format,
    header: Option<String>,
    input: &str,
    words: String,
) -> Reply {
    preview.list.format = format;
    let faults = vec![FormFault { input: input.to_owned(), words }];
    let mut page = view_of(manager, &preview, &Shown::default(), faults);
    page.list.otherwise.by_hand = true;
    if let Some(header) = header {
        page.list.otherwise.header = header;
    }
    unprocessable(manager.show(&page)?)
}
