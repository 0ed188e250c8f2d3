//! Which pages, questions and rows a respondent gets to see, and how far the answers go.
//!
//! What was answered and is hidden now is kept but does not count: a condition
//! that names a hidden field finds it unanswered. Conditions look back only,
//! so one walk from the first page to the last decides everything.

use crate::survey::answers::{Answer, Answers};
use crate::survey::definition::{Choice, Field, GridRow, Kind, Missing, Page, Question, Survey};
use crate::survey::expression::{Expression, Facts};

/// The way through a survey for one respondent.
#[derive(Clone, Debug)]
pub struct Route<'a> {
    survey: &'a Survey,
    pages: Vec<Stop<'a>>,
    answers: Answers,
}

#[derive(Clone, Debug)]
struct Stop<'a> {
    page: &'a Page,
    questions: Vec<(&'a Question, Vec<&'a GridRow>)>,
}

/// How far a response goes, by the survey's own rule of completeness.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Disposition {
    Complete,
    Partial,
    BreakOff,
}

/// How many of the fields that apply were answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Coverage {
    pub applicable: usize,
    /// “Don't know” and “not applicable” are answers; a refusal is not.
    pub answered: usize,
}

impl Coverage {
    /// Answered over applicable, from 0 to 1; 1 when nothing applies.
    pub fn share(&self) -> f64 {
        if self.applicable == 0 { 1.0 } else { self.answered as f64 / self.applicable as f64 }
    }
}

impl<'a> Route<'a> {
    pub fn of(survey: &'a Survey, answers: &Answers, facts: &Facts) -> Self {
        let mut route = Self { survey, pages: Vec::new(), answers: Answers::default() };
        for page in &survey.pages {
            if !holds(page.show_if.as_ref(), &route.answers, facts) {
                continue;
            }
            let mut questions = Vec::new();
            for question in &page.questions {
                if let Some(rows) = route.walk(question, answers, facts) {
                    questions.push((question, rows));
                }
            }
            if !questions.is_empty() {
                route.pages.push(Stop { page, questions });
            }
        }
        route
    }

    /// The rows shown when the question is, with its answers taken along.
    fn walk(&mut self, question: &'a Question, answers: &Answers, facts: &Facts) -> Option<Vec<&'a GridRow>> {
        if !holds(question.show_if.as_ref(), &self.answers, facts) {
            return None;
        }
        let rows: Vec<&GridRow> = match &question.kind {
            Kind::Grid { rows, .. } => {
                rows.iter().filter(|row| holds(row.show_if.as_ref(), &self.answers, facts)).collect()
            }
            _ => Vec::new(),
        };
        if matches!(question.kind, Kind::Grid { .. }) && rows.is_empty() {
            return None;
        }
        for field in question.field_ids(&rows) {
            let answer = answers.get(&field).cloned();
            self.answers.set(&field, answer);
        }
        Some(rows)
    }

    /// The pages that are shown, in order. A page without a question to show is not.
    pub fn pages(&self) -> Vec<&'a Page> {
        self.pages.iter().map(|stop| stop.page).collect()
    }

    pub fn shows_page(&self, id: &str) -> bool {
        self.pages.iter().any(|stop| stop.page.id == id)
    }

    /// The questions that are shown of one page; none when the page itself is hidden.
    pub fn questions(&self, page: &Page) -> Vec<&'a Question> {
        let stops = self.pages.iter().filter(|stop| stop.page.id == page.id);
        stops.flat_map(|stop| stop.questions.iter().map(|(question, _)| *question)).collect()
    }

    /// The rows that are shown of a grid; none for other kinds.
    pub fn rows(&self, question: &Question) -> Vec<&'a GridRow> {
        let all = self.pages.iter().flat_map(|stop| &stop.questions);
        all.filter(|(shown, _)| shown.id == question.id).flat_map(|(_, rows)| rows.iter().copied()).collect()
    }

    /// Every field that is shown, in the order of the questionnaire.
    pub fn fields(&self) -> Vec<Field<'a>> {
        let mut fields = Vec::new();
        for stop in &self.pages {
            for (question, rows) in &stop.questions {
                match question.kind {
                    Kind::Note => {}
                    Kind::Grid { .. } => {
                        fields.extend(rows.iter().map(|row| Field { page: stop.page, question, row: Some(row) }));
                    }
                    _ => fields.push(Field { page: stop.page, question, row: None }),
                }
            }
        }
        fields
    }

    /// The answers that count: those to what is shown.
    pub fn answers(&self) -> &Answers {
        &self.answers
    }

    pub fn coverage(&self) -> Coverage {
        let fields = self.fields();
        let answered = fields
            .iter()
            .filter(|field| self.answers.get(&field.id()).is_some_and(|answer| !is_refusal(field.choices(), answer)))
            .count();
        Coverage { applicable: fields.len(), answered }
    }

    /// Complete, partial or break-off, by the share of the fields that apply which were answered.
    /// AAPOR, Standard Definitions (10th ed., 2023), on internet surveys of named persons.
    pub fn disposition(&self) -> Disposition {
        let share = self.coverage().share();
        if share > self.survey.completeness.complete_above {
            Disposition::Complete
        } else if share >= self.survey.completeness.partial_from {
            Disposition::Partial
        } else {
            Disposition::BreakOff
        }
    }
}

pub fn shown_pages<'a>(survey: &'a Survey, answers: &Answers, facts: &Facts) -> Vec<&'a Page> {
    Route::of(survey, answers, facts).pages()
}

pub fn shown_fields<'a>(survey: &'a Survey, answers: &Answers, facts: &Facts) -> Vec<Field<'a>> {
    Route::of(survey, answers, facts).fields()
}

pub fn disposition(survey: &Survey, answers: &Answers, facts: &Facts) -> Disposition {
    Route::of(survey, answers, facts).disposition()
}

fn holds(condition: Option<&Expression>, answers: &Answers, facts: &Facts) -> bool {
    condition.is_none_or(|condition| condition.holds(answers, facts))
}

fn is_refusal(choices: &[Choice], answer: &Answer) -> bool {
    let refused =
        |code: &i32| choices.iter().any(|choice| choice.code == *code && choice.missing == Some(Missing::Refused));
    match answer {
        Answer::Code(code) => refused(code),
        Answer::Codes(codes) => !codes.is_empty() && codes.iter().all(refused),
        _ => false,
    }
}
