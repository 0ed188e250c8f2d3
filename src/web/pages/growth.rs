//! `/growth`: how many members there were on two days, who joined and who left, by cluster and by type.

use actix_web::{HttpResponse, web};
use jiff::civil::{Date, date};
use serde::Deserialize;

use crate::people::growth::Growth;
use crate::services::count_growth::{self, GrowthReport};
use crate::services::keep_trail::OnWhat;
use crate::services::{Field, Refusal};
use crate::trail::{Act, Kind, Part, differences};
use crate::web::door::{Evaluator, Reply};
use crate::web::pages::member::day_of;
use crate::web::refused::unprocessable;
use crate::web::views::Area;
use crate::web::views::form::FormFault;
use crate::web::views::growth::GrowthPage;
use crate::web::views::table::{Cell, Row, RowKind, Table};
use crate::wording::numbers;

#[derive(Deserialize)]
pub struct Days {
    from: Option<String>,
    to: Option<String>,
}

pub async fn get(evaluator: Evaluator, days: web::Query<Days>) -> Reply {
    let (from, to) = typed(&evaluator, &days);
    match count(&evaluator, &from, &to).await {
        Ok(report) => evaluator.show(&page(&evaluator, (from, to), tables_of(&evaluator, &report), Vec::new())),
        Err(refusal) => not_counted(&evaluator, (from, to), refusal),
    }
}

/// The page again with what was typed, and what is wrong with it at its field.
fn not_counted(evaluator: &Evaluator, (from, to): (String, String), refusal: Refusal) -> Reply {
    if !matches!(refusal, Refusal::BadInput { field: Field::Day | Field::LastDay, .. }) {
        return Err(evaluator.refuse(refusal));
    }
    let mut faults = [("from", &from), ("to", &to)]
        .into_iter()
        .filter_map(|(input, typed)| {
            let refusal = required(typed).err()?;
            let words = match typed.trim() {
                "" => evaluator.say("members-growth-missing", &[]),
                _ => evaluator.why(&refusal),
            };
            Some(FormFault { input: input.to_owned(), words })
        })
        .collect::<Vec<_>>();
    if faults.is_empty() {
        faults.push(FormFault { input: "to".to_owned(), words: evaluator.why(&refusal) });
    }
    unprocessable(evaluator.show(&page(evaluator, (from, to), Vec::new(), faults))?)
}

fn page(evaluator: &Evaluator, (from, to): (String, String), tables: Vec<Table>, faults: Vec<FormFault>) -> GrowthPage {
    GrowthPage {
        desk: evaluator.desk(Area::Clusters),
        csv: format!("/growth/growth.csv?from={}&to={}", escaped(&from), escaped(&to)),
        from,
        to,
        tables,
        faults,
    }
}

/// The same as a file for programs.
pub async fn csv(evaluator: Evaluator, days: web::Query<Days>) -> Reply {
    let (from, to) = typed(&evaluator, &days);
    let report = match count(&evaluator, &from, &to).await {
        Ok(report) => report,
        Err(refusal) => return not_counted(&evaluator, (from, to), refusal),
    };
    let thing = OnWhat::new(Kind::Member, "");
    let (from, until) = (report.from.to_string(), report.to.to_string());
    let what = differences::told(&[(Part::File, "growth.csv"), (Part::From, &from), (Part::Until, &until)]);
    evaluator.takes(Act::FileTaken, thing, &what).await?;
    let name = format!("attachment; filename=\"growth-{}-{}.csv\"", report.from, report.to);
    Ok(HttpResponse::Ok()
        .content_type("text/csv; charset=utf-8")
        .insert_header(("Content-Disposition", name))
        .body(report.csv()))
}

/// The days that were asked for; else from the first of the year until today.
fn typed(evaluator: &Evaluator, days: &Days) -> (String, String) {
    let today = evaluator.web.house.day_of(evaluator.web.now());
    let or = |typed: &Option<String>, otherwise: Date| typed.clone().unwrap_or_else(|| otherwise.to_string());
    (or(&days.from, date(today.year(), 1, 1)), or(&days.to, today))
}

async fn count(evaluator: &Evaluator, from: &str, to: &str) -> Result<GrowthReport, Refusal> {
    count_growth::count(&evaluator.web.house, required(from)?, required(to)?).await
}

/// A day that can't be left out.
fn required(text: &str) -> Result<Date, Refusal> {
    day_of(text)?.ok_or_else(|| Refusal::BadInput {
        field: Field::Day,
        found: String::new(),
        expected: "a day such as 2026-12-31".to_owned(),
    })
}

fn escaped(text: &str) -> String {
    crate::web::refused::form_urlencoded(text)
}

fn tables_of(evaluator: &Evaluator, report: &GrowthReport) -> Vec<Table> {
    let columns: Vec<String> = ["start", "joined", "left", "end", "net", "share"]
        .iter()
        .map(|name| evaluator.say(&format!("members-growth-{name}"), &[]))
        .collect();
    let whole = || row_of(evaluator, evaluator.say("members-growth-all", &[]), None, RowKind::Total, &report.whole);
    let mut types: Vec<Row> = report
        .types
        .iter()
        .map(|(name, growth)| row_of(evaluator, name.clone(), None, RowKind::Plain, growth))
        .collect();
    types.push(whole());
    let mut clusters: Vec<Row> = report
        .clusters
        .iter()
        .map(|(cluster, growth)| {
            let href = format!("/clusters/{}", cluster.code);
            row_of(evaluator, cluster.name.clone(), Some(href), RowKind::Plain, growth)
        })
        .collect();
    clusters.push(whole());
    let table = |caption: &str, corner: &str, rows, notes| Table {
        caption: evaluator.say(caption, &[]),
        corner: evaluator.say(corner, &[]),
        columns: columns.clone(),
        rows,
        notes,
    };
    let mut notes = vec![evaluator.say("members-growth-once", &[])];
    if report.whole.assumed > 0 {
        notes.push(evaluator.say("members-growth-assumed", &[("count", report.whole.assumed.into())]));
    }
    vec![
        table("members-growth-types", "desk-cluster-type", types, notes),
        table("members-growth-clusters", "desk-cluster", clusters, Vec::new()),
    ]
}

fn row_of(evaluator: &Evaluator, head: String, href: Option<String>, kind: RowKind, growth: &Growth) -> Row {
    let language = evaluator.language;
    #[allow(clippy::cast_precision_loss)] // counts of members are far below 2^52
    let count = |count: u64| Cell::from(numbers::format(language, count as f64, Some(0)));
    #[allow(clippy::cast_precision_loss)]
    let net = numbers::format(language, growth.net() as f64, Some(0));
    let signed = |words: String| if growth.net() > 0 { format!("+{words}") } else { words };
    let share = growth.share().map_or_else(|| "–".to_owned(), |share| signed(numbers::percent(language, share, 1)));
    let cells = vec![
        count(growth.start),
        count(growth.joined),
        count(growth.left),
        count(growth.end),
        Cell::from(signed(net)),
        Cell::from(share),
    ];
    Row { head, href, kind, cells }
}
