//! `/lists/{id}`: a list that was handed in, what is wrong with it and what it would do, and the decision.

use actix_web::web;
use serde::Deserialize;

use crate::people::matching::{Arrival, Comparison, FieldChange};
use crate::people::problem::{self, ListProblem};
use crate::services::import_members::{self, Preview};
use crate::storage::list_uploads;
use crate::web::door::{Evaluator, Reply, Visitor};
use crate::web::views::list::{Change, ChangeKind, ColumnLine, Counts, ListPage, Problem};
use crate::web::views::{Area, Severity, Tone};

/// Members that are new are only counted beyond this many.
const CHANGES_SHOWN: usize = 200;
const PROBLEMS_SHOWN: usize = 500;

#[derive(Deserialize)]
pub struct Decision {
    csrf: String,
    decision: String,
}

pub async fn get(evaluator: Evaluator, id: web::Path<String>) -> Reply {
    let id = id.parse().map_err(|_| evaluator.not_found())?;
    let preview =
        import_members::look_at(&evaluator.web.house, id).await.map_err(|refusal| evaluator.refuse(refusal))?;
    evaluator.show(&view_of(&evaluator, &preview))
}

pub async fn post(evaluator: Evaluator, id: web::Path<String>, form: web::Form<Decision>) -> Reply {
    evaluator.check_form(&form.csrf)?;
    let id = id.parse().map_err(|_| evaluator.not_found())?;
    let (web, by) = (&evaluator.web, evaluator.name());
    let preview = import_members::look_at(&web.house, id).await.map_err(|refusal| evaluator.refuse(refusal))?;
    let cluster = format!("/clusters/{}", preview.cluster.code);
    let words = match form.decision.as_str() {
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
            import_members::discard(&web.house, id, by, web.now()).await.map_err(|r| evaluator.refuse(r))?;
            evaluator.say("desk-list-discarded", &[])
        }
        _ => return Err(evaluator.lacking()),
    };
    Ok(web.done(&cluster, Tone::Good, &words))
}

fn view_of(visitor: &Visitor, preview: &Preview) -> ListPage {
    let reading = &preview.reading;
    let mut problems: Vec<&ListProblem> = reading.all_problems().collect();
    problems.sort_by_key(|problem| (problem.severity() != problem::Severity::Blocker, problem.line));
    let comparison = &preview.comparison;
    let delimiter = preview.rows.delimiter.map_or_else(String::new, |delimiter| match delimiter {
        '\t' => "TAB".to_owned(),
        other => other.to_string(),
    });
    ListPage {
        desk: visitor.desk(Area::Clusters),
        cluster: preview.cluster.name.clone(),
        cluster_href: format!("/clusters/{}", preview.cluster.code),
        file: preview.upload.file_name.clone(),
        rows: reading.rows.len() as u64,
        format: visitor.say(
            "desk-list-format",
            &[("encoding", preview.rows.encoding.clone().into()), ("delimiter", delimiter.into())],
        ),
        columns: columns_of(visitor, preview),
        counts: Counts {
            new: comparison.new.len() as u64,
            changed: comparison.changed.len() as u64,
            unchanged: comparison.unchanged.len() as u64,
            gone: comparison.gone.len() as u64,
        },
        changes: changes_of(visitor, comparison),
        problems: problems
            .into_iter()
            .take(PROBLEMS_SHOWN)
            .map(|problem| problem_of(visitor, problem))
            .chain(remarks_of(visitor, comparison))
            .collect(),
        rows_left_out: reading.blocked().count() as u64,
        action: format!("/lists/{}", preview.upload.id),
        open: preview.upload.state == list_uploads::WAITING,
        problems_href: None,
    }
}

fn columns_of(visitor: &Visitor, preview: &Preview) -> Vec<ColumnLine> {
    let columns = preview.reading.mapping.columns.iter();
    columns
        .map(|mapped| ColumnLine {
            heading: mapped.column.heading.clone(),
            meaning: mapped.field.map(|field| visitor.say(&field.label_key(), &[])),
            sample: sample_of(preview, mapped.column.number),
        })
        .collect()
}

/// The first cell of the column that holds anything, below the headings.
fn sample_of(preview: &Preview, column: usize) -> String {
    let below = preview.reading.mapping.header.unwrap_or(0);
    let cells = preview.rows.rows.iter().filter(|row| row.line > below).map(|row| row.cell(column).trim());
    cells.into_iter().find(|cell| !cell.is_empty()).unwrap_or_default().chars().take(60).collect()
}

fn changes_of(visitor: &Visitor, comparison: &Comparison) -> Vec<Change> {
    let what = |changes: &[FieldChange]| {
        let one = |change: &FieldChange| {
            let field = visitor.say(&change.field.label_key(), &[]);
            let before = if change.before.is_empty() { "–" } else { &change.before };
            format!("{field}: {before} → {}", change.after)
        };
        changes.iter().map(one).collect::<Vec<_>>().join("; ")
    };
    let mut changes: Vec<Change> = Vec::new();
    changes.extend(comparison.changed.iter().map(|changed| Change {
        kind: ChangeKind::Changed,
        member: changed.entry.company.as_str().to_owned(),
        what: what(&changed.changes),
    }));
    changes.extend(comparison.gone.iter().map(|gone| Change {
        kind: ChangeKind::Gone,
        member: gone.known.company.as_str().to_owned(),
        what: gone.known.address.to_string(),
    }));
    changes.extend(comparison.new.iter().map(|newcomer| {
        let address = newcomer.entry.address.to_string();
        let what = match &newcomer.arrival {
            Arrival::Membership { clusters, .. } => {
                let clusters = clusters.join(", ").into();
                visitor.say("desk-list-known-elsewhere", &[("address", address.into()), ("clusters", clusters)])
            }
            Arrival::ContactOfLine(_) | Arrival::ContactOf(_) => {
                visitor.say("desk-list-further-contact", &[("address", address.into())])
            }
            Arrival::Member => address,
        };
        Change { kind: ChangeKind::New, member: newcomer.entry.company.as_str().to_owned(), what }
    }));
    changes.truncate(CHANGES_SHOWN);
    changes
}

/// What matching found that a person should know: who wants no mails, and who may be somebody known.
fn remarks_of(visitor: &Visitor, comparison: &Comparison) -> Vec<Problem> {
    let remark = |line: usize, expected: String| Problem {
        severity: Severity::Warns,
        row: Some(line as u64),
        column: String::new(),
        found: String::new(),
        expected,
        advice: String::new(),
    };
    let silent = comparison.opted_out.iter().map(|silent| remark(silent.line, visitor.say("desk-list-opted-out", &[])));
    let proposed = comparison.proposals.iter().map(|proposal| {
        let clusters = match proposal.clusters.is_empty() {
            true => "–".to_owned(),
            false => proposal.clusters.join(", "),
        };
        let fills = [
            ("member", proposal.known.company.as_str().into()),
            ("address", proposal.known.address.to_string().into()),
            ("clusters", clusters.into()),
        ];
        remark(proposal.line, visitor.say("desk-list-proposal", &fills))
    });
    silent.chain(proposed).collect()
}

/// A problem in the words of the visitor.
pub fn problem_of(visitor: &Visitor, problem: &ListProblem) -> Problem {
    let texts = visitor.web.faces.texts();
    let column = problem.column.as_ref().map_or_else(String::new, |column| match column.heading.as_str() {
        "" => column.number.to_string(),
        heading => format!("{} ({heading})", column.number),
    });
    Problem {
        severity: if problem.severity() == problem::Severity::Blocker { Severity::Blocks } else { Severity::Warns },
        row: problem.line.map(|line| line as u64),
        column,
        found: problem.found.clone(),
        expected: problem.message(texts, visitor.language),
        advice: problem.advice(texts, visitor.language),
    }
}
