//! A draft as a definition that our own reader takes, whatever the draft holds.

use super::draft::Draft;
use super::report::Report;
use super::{Imported, Unreadable};
use crate::survey::definition::{Completeness, Disclosure, Kind, Question, Survey};
use crate::survey::reading::{self, Problem, Severity};
use crate::survey::writing::{self, Remarks};
use crate::wording::OwnWords;

/// More rounds than this mend nothing.
const MOST_ROUNDS: usize = 60;

/// Writes the draft, reads it, and takes out what the reader refuses until it refuses nothing.
pub fn finish(draft: Draft) -> Result<Imported, Unreadable> {
    let Draft { code, languages, title, introduction, closing, contact, pages, mut remarks, mut report, .. } = draft;
    let (completeness, disclosure) = (Completeness::default(), Disclosure::default());
    let words = OwnWords::default();
    let mut survey =
        Survey { code, languages, title, introduction, closing, contact, completeness, disclosure, words, pages };
    for _ in 0..MOST_ROUNDS {
        drop_empty_pages(&mut survey, &mut report);
        if survey.pages.is_empty() {
            return Err(Unreadable::Empty("every question was left out".to_owned()));
        }
        let definition = writing::write_with(&survey, &remarks);
        let reading = reading::read(&definition);
        if let Some(survey) = reading.survey {
            tell_missing_texts(&definition, &survey, &reading.problems, &mut report);
            tell_missing_words(&reading.problems, &mut report);
            return Ok(Imported { definition, survey, report });
        }
        let errors = reading.problems.iter().filter(|problem| problem.severity == Severity::Error);
        let mut mending = Mending { survey: &mut survey, remarks: &mut remarks, report: &mut report };
        let mut mended = false;
        for problem in errors {
            mended |= mending.mend(&definition, problem);
        }
        if !mended {
            let error = reading.problems.iter().find(|problem| problem.severity == Severity::Error);
            let why = error.map(|problem| format!("{} ({})", problem.message, problem.expected)).unwrap_or_default();
            return Err(Unreadable::Empty(why));
        }
    }
    Err(Unreadable::Empty("too much of it can't be used here".to_owned()))
}

fn drop_empty_pages(survey: &mut Survey, report: &mut Report) {
    survey.pages.retain(|page| {
        let is_empty = page.questions.is_empty();
        if is_empty {
            report.lost(&format!("page {}", page.id), "no question of it is left", "left out", "");
        }
        !is_empty
    });
}

/// Where a line of a definition belongs: the page and the question above it.
fn owner_of(definition: &str, line: usize) -> (Option<&str>, Option<&str>) {
    let (mut page, mut question) = (None, None);
    let pages = definition.lines().skip_while(|text| *text != "pages:").count();
    let first = definition.lines().count() - pages;
    for text in definition.lines().take(line).skip(first) {
        if let Some(id) = text.strip_prefix("  - id: ") {
            (page, question) = (Some(id), None);
        } else if let Some(id) = text.strip_prefix("      - id: ") {
            question = Some(id);
        }
    }
    (page.map(|id| id.trim_matches('"')), question.map(|id| id.trim_matches('"')))
}

struct Mending<'d> {
    survey: &'d mut Survey,
    remarks: &'d mut Remarks,
    report: &'d mut Report,
}

impl Mending<'_> {
    /// Takes out what the problem is about; whether anything was.
    fn mend(&mut self, definition: &str, problem: &Problem) -> bool {
        let (page, question) = owner_of(definition, problem.place.line);
        let (page, question) = (page.map(str::to_owned), question.map(str::to_owned));
        let is_condition = problem.code.starts_with("condition-");
        match (page, question) {
            (Some(page), Some(id)) => {
                let Some(page) = self.survey.pages.iter_mut().find(|other| other.id == page) else { return false };
                let Some(at) = page.questions.iter().position(|other| other.id == id) else { return false };
                if is_condition && drop_conditions(&mut page.questions[at]) {
                    let place = format!("question {id}");
                    self.report.lost(&place, "its conditions or checks", format!("left out: {}", problem.message), "");
                } else {
                    page.questions.remove(at);
                    self.remarks.questions.remove(&id);
                    let found = format!("{}: {}", problem.message, problem.expected);
                    self.report.lost(&format!("question {id}"), found, "the question was left out", "write it anew");
                }
                true
            }
            (Some(id), None) => {
                let Some(page) = self.survey.pages.iter_mut().find(|page| page.id == id) else { return false };
                let place = format!("page {id}");
                if is_condition && page.show_if.take().is_some() {
                    self.report.lost(&place, "its condition", format!("left out: {}", problem.message), "");
                } else if page.introduction.take().is_some() {
                    self.report.lost(&place, "its introduction", format!("left out: {}", problem.message), "");
                } else {
                    page.questions.clear();
                    self.report.lost(&place, "the page", format!("left out: {}", problem.message), "");
                }
                true
            }
            _ => self.mend_survey(problem),
        }
    }

    fn mend_survey(&mut self, problem: &Problem) -> bool {
        let Survey { introduction, closing, contact, .. } = self.survey;
        let had_any = introduction.is_some() || closing.is_some() || contact.is_some();
        (*introduction, *closing, *contact) = (None, None, None);
        if had_any {
            let became = format!("left out: {}", problem.message);
            self.report.lost(
                "survey",
                "the introduction, the closing words and the contact",
                became,
                "write them anew",
            );
        }
        had_any
    }
}

/// Takes all conditions and checks out of a question; whether it had any.
fn drop_conditions(question: &mut Question) -> bool {
    let mut had_any = question.show_if.take().is_some() | !question.checks.is_empty();
    question.checks.clear();
    match &mut question.kind {
        Kind::Grid { scale, rows } => {
            for row in rows {
                had_any |= row.show_if.take().is_some();
            }
            for choice in scale {
                had_any |= choice.show_if.take().is_some();
            }
        }
        Kind::Single { options }
        | Kind::Multiple { options, .. }
        | Kind::Ranking { options, .. }
        | Kind::Allocation { options, .. } => {
            for choice in options {
                had_any |= choice.show_if.take().is_some();
            }
        }
        _ => {}
    }
    had_any
}

/// Texts that are not there in every language, told per language.
fn tell_missing_texts(definition: &str, survey: &Survey, problems: &[Problem], report: &mut Report) {
    for language in &survey.languages {
        let wanted = format!("in {language}");
        let missing: Vec<&Problem> = problems
            .iter()
            .filter(|problem| {
                problem.code == "text-missing"
                    && problem.message.split(", ").any(|part| part.ends_with(&wanted) || part == language.as_str())
            })
            .collect();
        if missing.is_empty() {
            continue;
        }
        let mut places: Vec<String> = Vec::new();
        for problem in &missing {
            let place = match owner_of(definition, problem.place.line) {
                (_, Some(question)) => question.to_owned(),
                (Some(page), None) => format!("page {page}"),
                _ => "the survey itself".to_owned(),
            };
            if !places.contains(&place) {
                places.push(place);
            }
        }
        let found = format!("{} texts are not there in {language}: {}", missing.len(), places.join(", "));
        let became = "left out; a wave can be launched once they are there";
        report.changed(&format!("language {language}"), found, became, "add them, or take the language out");
    }
}

/// Languages in which the pages and the letters have no words of their own.
fn tell_missing_words(problems: &[Problem], report: &mut Report) {
    for problem in problems.iter().filter(|problem| matches!(problem.code, "words-missing" | "letters-missing")) {
        let became = "a wave can be launched once they are there";
        report.changed("languages", &problem.message, became, problem.help.as_deref().unwrap_or_default());
    }
}
