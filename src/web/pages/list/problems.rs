//! What is wrong with a list, page by page and kind by kind, with an input for what can be put right.

use std::collections::{HashMap, HashSet};

use crate::people::problem::{self, ListProblem};
use crate::services::import_members::Preview;
use crate::web::refused::form_urlencoded;
use crate::web::views::Severity;
use crate::web::views::list::{KindLink, MendInput, Paging, Problem};

use super::onlooker::Onlooker;

/// Problems on a page.
const SHOWN: usize = 50;

/// Which problems are looked at: a kind (empty for all), and a page from 1.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    pub kind: String,
    pub page: usize,
}

impl Shown {
    /// Where these are to be seen.
    pub fn href(&self, action: &str) -> String {
        let kind = (!self.kind.is_empty()).then(|| format!("kind={}", form_urlencoded(&self.kind)));
        let page = (self.page > 1).then(|| format!("page={}", self.page));
        let query = [kind, page].into_iter().flatten().collect::<Vec<_>>().join("&");
        if query.is_empty() { action.to_owned() } else { format!("{action}?{query}") }
    }
}

/// A problem in words, and what of it the page needs to know.
pub(super) struct Found {
    code: &'static str,
    line: Option<usize>,
    column: Option<usize>,
    problem: Problem,
}

/// All of them, what blocks first, then by row; whoever wants no mail is told of too.
pub(super) fn all(onlooker: &Onlooker, preview: &Preview) -> Vec<Found> {
    let told = preview.reading.all_problems().map(|problem| Found {
        code: problem.code(),
        line: problem.line,
        column: problem.column.as_ref().map(|column| column.number),
        problem: problem_of(onlooker, problem),
    });
    let silent = preview.comparison.opted_out.iter().map(|silent| Found {
        code: "opted-out",
        line: Some(silent.entry.line),
        column: None,
        problem: Problem {
            severity: Severity::Warns,
            row: Some(silent.entry.line as u64),
            column: String::new(),
            found: silent.entry.address.to_string(),
            expected: onlooker.say("desk-list-opted-out", &[]),
            advice: String::new(),
            mend: None,
        },
    });
    let mut found: Vec<Found> = told.chain(silent).collect();
    found.sort_by_key(|found| (found.problem.severity != Severity::Blocks, found.line));
    found
}

/// Those of one page, with inputs while the list is open.
pub(super) fn page_of(found: &[Found], preview: &Preview, shown: &Shown, open: bool) -> Vec<Problem> {
    let of_kind: Vec<&Found> = of_kind(found, shown).collect();
    let page = shown.page.clamp(1, pages(of_kind.len()));
    let page: Vec<&Found> = of_kind.into_iter().skip((page - 1) * SHOWN).take(SHOWN).collect();
    if !open {
        return page.into_iter().map(|found| found.problem.clone()).collect();
    }
    let alike = Alike::of(preview, &page);
    let mut seen = HashSet::new();
    let with_input = |found: &Found| {
        let mend = found.line.map(|line| {
            let cell = found.column.filter(|column| seen.insert((line, *column)));
            let text = cell.and_then(|column| Some(preview.rows.row(line)?.cell(column)));
            MendInput {
                place: cell.map(|column| format!("{line}-{column}")),
                value: text.unwrap_or_default().to_owned(),
                line: line.to_string(),
                // One alone needs no button for all.
                alike: cell.map_or(0, |column| alike.count(column, text.unwrap_or_default()).max(1) - 1),
            }
        });
        Problem { mend, ..found.problem.clone() }
    };
    page.into_iter().map(with_input).collect()
}

pub(super) fn paging_of(onlooker: &Onlooker, found: &[Found], action: &str, shown: &Shown) -> Paging {
    let mut counts: Vec<(&'static str, u64)> = Vec::new();
    for problem in found {
        match counts.iter_mut().find(|(code, _)| *code == problem.code) {
            Some((_, count)) => *count += 1,
            None => counts.push((problem.code, 1)),
        }
    }
    let words = |code: &str| onlooker.say(&format!("list-kind-{code}"), &[]);
    let known = counts.iter().find(|(code, _)| *code == shown.kind).map(|(code, _)| *code);
    let pages = pages(of_kind(found, shown).count());
    let page = shown.page.clamp(1, pages);
    let at = |page: usize| format!("{}#problems", Shown { kind: shown.kind.clone(), page }.href(action));
    Paging {
        total: found.len() as u64,
        kind: known.map(words),
        code: known.unwrap_or_default().to_owned(),
        all_href: format!("{action}#problems"),
        page: page as u64,
        pages: pages as u64,
        before: (page > 1).then(|| at(page - 1)),
        after: (page < pages).then(|| at(page + 1)),
        kinds: counts
            .into_iter()
            .map(|(code, count)| KindLink {
                words: words(code),
                count,
                href: format!("{}#problems", Shown { kind: code.to_owned(), page: 1 }.href(action)),
                current: known == Some(code),
            })
            .collect(),
    }
}

/// Of the kind that is looked at; of a kind that there is not (any more), all.
fn of_kind<'a>(found: &'a [Found], shown: &'a Shown) -> impl Iterator<Item = &'a Found> {
    let any = !found.iter().any(|found| found.code == shown.kind);
    found.iter().filter(move |found| any || found.code == shown.kind)
}

fn pages(count: usize) -> usize {
    count.div_ceil(SHOWN).max(1)
}

/// How often the cells of a column say the same.
struct Alike<'a>(HashMap<(usize, &'a str), u64>);

impl<'a> Alike<'a> {
    fn of(preview: &'a Preview, page: &[&Found]) -> Self {
        let columns: HashSet<usize> = page.iter().filter_map(|found| found.column).collect();
        let below = preview.reading.mapping.header.unwrap_or(0);
        let mut counts = HashMap::new();
        for row in
            preview.rows.rows.iter().filter(|row| row.line > below && row.cells.iter().any(|c| !c.trim().is_empty()))
        {
            for column in &columns {
                *counts.entry((*column, row.cell(*column).trim())).or_insert(0) += 1;
            }
        }
        Self(counts)
    }

    fn count(&self, column: usize, text: &str) -> u64 {
        self.0.get(&(column, text.trim())).copied().unwrap_or(0)
    }
}

/// A problem in the words of whoever looks.
pub fn problem_of(onlooker: &Onlooker, problem: &ListProblem) -> Problem {
    let texts = onlooker.web.faces.texts();
    Problem {
        severity: if problem.severity() == problem::Severity::Blocker { Severity::Blocks } else { Severity::Warns },
        row: problem.line.map(|line| line as u64),
        column: column_of(problem),
        found: problem.found.clone(),
        expected: problem.message(texts, onlooker.language),
        advice: problem.advice(texts, onlooker.language),
        mend: None,
    }
}

/// The column that a problem is about, by number and heading.
pub fn column_of(problem: &ListProblem) -> String {
    problem.column.as_ref().map_or_else(String::new, |column| match column.heading.as_str() {
        "" => column.number.to_string(),
        heading => format!("{} ({heading})", column.number),
    })
}
