//! `/m/{token}/{language}/lists/{id}`: how a list was understood, what is wrong with it, what it would change; and the
//! sign-off.

use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;

use super::Manager;
use super::start::state_of;
use crate::exchange::csv::{Cell, Writer};
use crate::people::matching::FieldChange;
use crate::people::problem::{self, ListProblem};
use crate::services::Refusal;
use crate::services::cluster_desk::{self, ManagerPreview, Seen, Signed};
use crate::storage::list_uploads;
use crate::web::door::{Reply, Web, see_other};
use crate::web::refused::unprocessable;
use crate::web::views::Severity;
use crate::web::views::cluster_desk::{ListPage, Signed as SignedView};
use crate::web::views::form::FormFault;
use crate::web::views::list::{Change, ChangeKind, ColumnLine, Counts, Problem};

/// More than this many are only counted.
const CHANGES_SHOWN: usize = 200;
const PROBLEMS_SHOWN: usize = 500;

type Path = web::Path<(String, String, String)>;

#[derive(Deserialize)]
pub struct Form {
    complete: Option<String>,
    leaves_out: Option<String>,
}

pub async fn get(web: web::Data<Web>, request: HttpRequest, path: Path) -> Reply {
    let (manager, preview) = found(&web, &request, path).await?;
    manager.show(&view_of(&manager, &preview, Vec::new()))
}

/// “This list is complete and right.”
pub async fn post(web: web::Data<Web>, request: HttpRequest, path: Path, form: web::Form<Form>) -> Reply {
    let (manager, preview) = found(&web, &request, path).await?;
    let unticked = |input: &str| {
        let words = manager.say(&format!("manager-tick-{input}"), &[("count", preview.left_out.into())]);
        vec![FormFault { input: input.to_owned(), words }]
    };
    if form.complete.is_none() {
        return unprocessable(manager.show(&view_of(&manager, &preview, unticked("complete")))?);
    }
    let leaves_out = form.leaves_out.is_some();
    match cluster_desk::sign_off(&web.house, &manager.scope, preview.upload.id, leaves_out, web.now()).await {
        Ok(Signed::Waits) => Ok(see_other(&manager.at("?done=signed"))),
        Ok(Signed::TakenOver) => Ok(see_other(&manager.at("?done=taken"))),
        Ok(Signed::RowsLeftOut(_)) => {
            unprocessable(manager.show(&view_of(&manager, &preview, unticked("leaves_out")))?)
        }
        // Somebody decided on it in the meantime: the page shows what became of it.
        Err(Refusal::ListDecided { .. } | Refusal::NothingToTake) => {
            Ok(see_other(&manager.at(&format!("/lists/{}", preview.upload.id))))
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
    let columns = preview.reading.mapping.columns.iter().map(|mapped| Cell::from(mapped.column.heading.as_str()));
    table.row(heads.map(word).into_iter().chain(columns));
    for problem in sorted(&preview) {
        let row = problem.line.and_then(|line| preview.rows.rows.iter().find(|row| row.line == line));
        let severity = format!("list-severity-{}", if is_blocker(problem) { "blocker" } else { "warning" });
        let told = [
            Cell::from(problem.line.and_then(|line| i64::try_from(line).ok())),
            word(&severity),
            Cell::from(column_of(problem)),
            Cell::from(problem.message(texts, manager.language)),
            Cell::from(problem.advice(texts, manager.language)),
        ];
        let numbers = preview.reading.mapping.columns.iter().map(|mapped| mapped.column.number);
        let cells = numbers.map(|number| Cell::from(row.map(|row| row.cell(number).to_owned()).unwrap_or_default()));
        table.row(told.into_iter().chain(cells));
    }
    Ok(HttpResponse::Ok()
        .content_type("text/csv; charset=utf-8")
        .insert_header(("Content-Disposition", "attachment; filename=\"problems.csv\""))
        .body(table.finish()))
}

async fn found(
    web: &web::Data<Web>,
    request: &HttpRequest,
    path: Path,
) -> Result<(Manager, ManagerPreview), crate::web::refused::Refused> {
    let (token, language, id) = path.into_inner();
    let manager = Manager::of(web, request, &token, Some(&language)).await?;
    let id = manager.id_of(&id)?;
    let preview = cluster_desk::look_at(&web.house, &manager.scope, id).await;
    let preview = preview.map_err(|refusal| manager.refuse(&refusal))?;
    Ok((manager, preview))
}

fn view_of(manager: &Manager, preview: &ManagerPreview, faults: Vec<FormFault>) -> ListPage {
    let here = format!("/lists/{}", preview.upload.id);
    let counts = preview.counts;
    let is_waiting = preview.upload.state == list_uploads::WAITING;
    let delimiter = preview.rows.delimiter.map_or_else(String::new, |delimiter| match delimiter {
        '\t' => "TAB".to_owned(),
        other => other.to_string(),
    });
    let format = [("encoding", preview.rows.encoding.clone().into()), ("delimiter", delimiter.into())];
    let problems: Vec<Problem> =
        sorted(preview).into_iter().take(PROBLEMS_SHOWN).map(|problem| problem_of(manager, problem)).collect();
    ListPage {
        frame: manager.around(&here, None),
        file: preview.upload.file_name.clone(),
        rows: preview.reading.rows.len() as u64,
        format: manager.say("desk-list-format", &format),
        counts: Counts { new: counts.new, changed: counts.changed, unchanged: counts.unchanged, gone: counts.gone },
        changes: preview.changes.iter().take(CHANGES_SHOWN).map(|change| change_of(manager, change)).collect(),
        problems_href: (!problems.is_empty()).then(|| manager.at(&format!("{here}/problems.csv"))),
        problems,
        left_out: preview.left_out,
        columns: columns_of(manager, preview),
        action: manager.at(&here),
        state: state_of(&preview.upload.state),
        signed: preview.sign_off.as_ref().map(|signed| SignedView {
            at: manager.web.zoned(signed.signed_at.moment()),
            by: signed.signed_by.clone(),
        }),
        open: is_waiting && preview.sign_off.is_none() && counts.new + counts.changed + counts.unchanged > 0,
        takes_over: manager.scope.takes_over(),
        faults,
    }
}

/// What blocks first, then by row.
fn sorted(preview: &ManagerPreview) -> Vec<&ListProblem> {
    let mut problems: Vec<&ListProblem> = preview.reading.all_problems().collect();
    problems.sort_by_key(|problem| (!is_blocker(problem), problem.line));
    problems
}

fn is_blocker(problem: &ListProblem) -> bool {
    problem.severity() == problem::Severity::Blocker
}

fn column_of(problem: &ListProblem) -> String {
    problem.column.as_ref().map_or_else(String::new, |column| match column.heading.as_str() {
        "" => column.number.to_string(),
        heading => format!("{} ({heading})", column.number),
    })
}

fn problem_of(manager: &Manager, problem: &ListProblem) -> Problem {
    let texts = manager.web.faces.texts();
    Problem {
        severity: if is_blocker(problem) { Severity::Blocks } else { Severity::Warns },
        row: problem.line.map(|line| line as u64),
        column: column_of(problem),
        found: problem.found.clone(),
        expected: problem.message(texts, manager.language),
        advice: problem.advice(texts, manager.language),
        mend: None,
    }
}

fn change_of(manager: &Manager, change: &Seen) -> Change {
    let one = |change: &FieldChange| {
        let field = manager.say(&change.field.label_key(), &[]);
        match change.before.as_str() {
            "" => format!("{field}: {}", change.after),
            before => format!("{field}: {before} → {}", change.after),
        }
    };
    match change {
        Seen::New { company, address } => {
            Change { kind: ChangeKind::New, member: company.clone(), what: address.clone() }
        }
        Seen::Changed { company, changes } => Change {
            kind: ChangeKind::Changed,
            member: company.clone(),
            what: changes.iter().map(one).collect::<Vec<_>>().join("; "),
        },
        Seen::Gone { company } => {
            Change { kind: ChangeKind::Gone, member: company.clone(), what: manager.say("manager-not-named", &[]) }
        }
    }
}

fn columns_of(manager: &Manager, preview: &ManagerPreview) -> Vec<ColumnLine> {
    let below = preview.reading.mapping.header.unwrap_or(0);
    let sample = |number: usize| {
        let mut cells = preview.rows.rows.iter().filter(|row| row.line > below).map(|row| row.cell(number).trim());
        cells.find(|cell| !cell.is_empty()).unwrap_or_default().chars().take(60).collect()
    };
    let columns = preview.reading.mapping.columns.iter();
    columns
        .map(|mapped| ColumnLine {
            heading: mapped.column.heading.clone(),
            meaning: mapped.field.map(|field| manager.say(&field.label_key(), &[])),
            sample: sample(mapped.column.number),
            number: mapped.column.number,
            how: None,
            purpose: mapped.field.map(|field| manager.say(&field.purpose_key(), &[])),
            fields: Vec::new(),
        })
        .collect()
}
