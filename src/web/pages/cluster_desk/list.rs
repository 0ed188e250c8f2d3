//! `/m/{token}/{language}/lists/{id}`: how a list was understood, what is wrong with it, what it would change; and the
//! sign-off. What puts it right is [`super::mending`].

use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;

use super::Manager;
use super::start::state_of;
use crate::exchange::csv::{Cell, Writer};
use crate::people::member_list::{Entry, Field};
use crate::people::name::Name;
use crate::people::problem::{self, ListProblem};
use crate::services::Refusal;
use crate::services::cluster_desk::{self, ManagerPreview, Seen, Signed};
use crate::storage::list_uploads;
use crate::web::door::{Reply, Web, see_other};
use crate::web::pages::list::{Query, Shown, column_of, desk_of, rejected_file, said_changes, said_value};
use crate::web::refused::{Refused, unprocessable};
use crate::web::views::cluster_desk::{ListPage, Waits};
use crate::web::views::form::FormFault;
use crate::web::views::list::{Change, ChangeKind, Counts, ListDesk};

/// More than this many are only counted.
const CHANGES_SHOWN: usize = 200;

pub(super) type Path = web::Path<(String, String, String)>;

#[derive(Deserialize)]
pub struct Form {
    complete: Option<String>,
    leaves_out: Option<String>,
}

/// What was just done.
#[derive(Deserialize)]
pub struct Done {
    done: Option<String>,
    count: Option<String>,
}

impl Done {
    fn words(&self, manager: &Manager) -> Option<String> {
        let count: u64 = self.count.as_deref().and_then(|count| count.parse().ok()).unwrap_or(0);
        match self.done.as_deref()? {
            "mended" => Some(manager.say("lists-mended", &[("count", count.into())])),
            "withdrawn" => Some(manager.say("lists-withdrawn", &[])),
            "columns" => Some(manager.say("lists-columns-said", &[])),
            "taken" => Some(manager.say("manager-done-taken", &[])),
            "read" => Some(manager.say("lists-read-otherwise", &[])),
            _ => None,
        }
    }
}

pub async fn get(
    web: web::Data<Web>,
    request: HttpRequest,
    path: Path,
    query: web::Query<Query>,
    done: web::Query<Done>,
) -> Reply {
    let (manager, preview) = found(&web, &request, path).await?;
    let mut page = view_of(&manager, &preview, &query.shown(), Vec::new());
    page.frame.done = done.words(&manager);
    manager.show(&page)
}

/// “This list is complete and right.”
pub async fn post(web: web::Data<Web>, request: HttpRequest, path: Path, form: web::Form<Form>) -> Reply {
    let (manager, preview) = found(&web, &request, path).await?;
    let unticked = |input: &str| {
        let words = manager.say(&format!("manager-tick-{input}"), &[("count", preview.left_out.into())]);
        vec![FormFault { input: input.to_owned(), words }]
    };
    if form.complete.is_none() {
        return unprocessable(manager.show(&view_of(&manager, &preview, &Shown::default(), unticked("complete")))?);
    }
    let leaves_out = form.leaves_out.is_some();
    match cluster_desk::sign_off(&manager.web.house, &manager.pass, preview.list.upload.id, leaves_out, web.now()).await
    {
        Ok(Signed::Waits) => Ok(see_other(&manager.at("?done=signed"))),
        Ok(Signed::TakenOver { waiting: 0 }) => Ok(see_other(&manager.at("?done=taken"))),
        // What waits is told where the list stands.
        Ok(Signed::TakenOver { .. }) => {
            Ok(see_other(&manager.at(&format!("/lists/{}?done=taken", preview.list.upload.id))))
        }
        Ok(Signed::RowsLeftOut(_)) => {
            unprocessable(manager.show(&view_of(&manager, &preview, &Shown::default(), unticked("leaves_out")))?)
        }
        // Somebody decided on it in the meantime: the page shows what became of it.
        Err(Refusal::ListDecided { .. } | Refusal::NothingToTake) => {
            Ok(see_other(&manager.at(&format!("/lists/{}", preview.list.upload.id))))
        }
        Err(refusal) => Err(manager.refuse(&refusal)),
    }
}

/// The rows with problems, as they stand in the file, with what is wrong.
pub async fn get_problems(web: web::Data<Web>, request: HttpRequest, path: Path) -> Reply {
    let (manager, preview) = found(&web, &request, path).await?;
    let texts = web.faces.texts();
    let mut table = Writer::for_spreadsheets();
    let word = |key: &str| Cell::from(manager.say(key, &[]));
    let heads = ["desk-list-row", "desk-list-severity", "desk-list-column", "desk-list-expected", "desk-list-advice"];
    let columns = preview.list.reading.mapping.columns.iter().map(|mapped| Cell::from(mapped.column.heading.as_str()));
    table.row(heads.map(word).into_iter().chain(columns));
    for problem in sorted(&preview) {
        let row = problem.line.and_then(|line| preview.list.rows.rows.iter().find(|row| row.line == line));
        let severity = format!("desk-severity-{}", if is_blocker(problem) { "blocks" } else { "warns" });
        let told = [
            Cell::from(problem.line.and_then(|line| i64::try_from(line).ok())),
            word(&severity),
            Cell::from(column_of(problem)),
            Cell::from(problem.message(texts, manager.language)),
            Cell::from(problem.advice(texts, manager.language)),
        ];
        let numbers = preview.list.reading.mapping.columns.iter().map(|mapped| mapped.column.number);
        let cells = numbers.map(|number| Cell::from(row.map(|row| row.cell(number).to_owned()).unwrap_or_default()));
        table.row(told.into_iter().chain(cells));
    }
    Ok(HttpResponse::Ok()
        .content_type("text/csv; charset=utf-8")
        .insert_header(("Content-Disposition", "attachment; filename=\"problems.csv\""))
        .body(table.finish()))
}

/// The rows that are not taken over, as they came, with the reasons.
pub async fn get_rejected(web: web::Data<Web>, request: HttpRequest, path: Path) -> Reply {
    let (manager, preview) = found(&web, &request, path).await?;
    Ok(rejected_file(&manager.onlooker(), &preview.list))
}

pub(super) async fn found(
    web: &web::Data<Web>,
    request: &HttpRequest,
    path: Path,
) -> Result<(Manager, ManagerPreview), Refused> {
    let (token, language, id) = path.into_inner();
    let manager = Manager::of(web, request, &token, Some(&language)).await?;
    let id = manager.id_of(&id)?;
    let preview = cluster_desk::look_at(&manager.web.house, &manager.pass, id).await;
    let preview = preview.map_err(|refusal| manager.refuse(&refusal))?;
    Ok((manager, preview))
}

pub(super) fn view_of(manager: &Manager, preview: &ManagerPreview, shown: &Shown, faults: Vec<FormFault>) -> ListPage {
    let here = format!("/lists/{}", preview.list.upload.id);
    let (counts, open) = (preview.counts, preview.is_open());
    let list = ListDesk {
        at_desk: false,
        counts: (preview.list.upload.state != list_uploads::DISCARDED).then_some(Counts {
            new: counts.new,
            changed: counts.changed,
            unchanged: counts.unchanged,
            gone: counts.gone,
        }),
        changes: preview.changes.iter().take(CHANGES_SHOWN).map(|change| change_of(manager, change)).collect(),
        faults: faults.clone(),
        ..desk_of(&manager.onlooker(), &preview.list, &manager.at(&here), shown, open)
    };
    ListPage {
        frame: manager.around(&here, None),
        problems_href: (!list.problems.is_empty()).then(|| manager.at(&format!("{here}/problems.csv"))),
        list,
        state: state_of(&preview.list.upload.state),
        waiting: preview.waiting.iter().map(|entry| waits_of(manager, entry)).collect(),
        open: open && counts.new + counts.changed + counts.unchanged > 0,
        takes_over: manager.pass.takes_over(),
        faults,
    }
}

fn waits_of(manager: &Manager, entry: &Entry) -> Waits {
    let onlooker = manager.onlooker();
    let text = |name: &Option<Name>| name.as_ref().map(|name| name.as_str().to_owned());
    let parts = [
        Some(entry.full_name()),
        Some(entry.address.to_string()),
        text(&entry.position),
        entry.language.map(|language| said_value(&onlooker, Field::Language, language.as_str())),
        entry.size.map(|size| said_value(&onlooker, Field::Size, size.code())),
        text(&entry.sector),
        text(&entry.region),
        entry.joined.map(|year| year.to_string()),
        entry.enterprise_number.map(|number| number.to_string()),
    ];
    let said: Vec<String> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
    Waits { company: entry.company.as_str().to_owned(), said: said.join(", ") }
}

/// What blocks first, then by row.
fn sorted(preview: &ManagerPreview) -> Vec<&ListProblem> {
    let mut problems: Vec<&ListProblem> = preview.list.reading.all_problems().collect();
    problems.sort_by_key(|problem| (!is_blocker(problem), problem.line));
    problems
}

fn is_blocker(problem: &ListProblem) -> bool {
    problem.severity() == problem::Severity::Blocker
}

fn change_of(manager: &Manager, change: &Seen) -> Change {
    match change {
        Seen::New { company, address } => {
            Change { kind: ChangeKind::New, member: company.clone(), what: address.clone() }
        }
        Seen::Changed { company, changes } => Change {
            kind: ChangeKind::Changed,
            member: company.clone(),
            what: said_changes(&manager.onlooker(), changes),
        },
        Seen::Gone { company } => {
            Change { kind: ChangeKind::Gone, member: company.clone(), what: manager.say("manager-not-named", &[]) }
        }
    }
}
