//! Which pages, questions and rows a respondent gets to see, and how far the answers go.
//!
//! What was answered and is hidden now is kept but does not count: a condition
//! that names a hidden field finds it unanswered. Conditions look back only,
//! so one walk from the first page to the last decides everything.

use std::collections::BTreeMap;

use crate::survey::answers::{Answer, Answers};
use crate::survey::definition::{Choice, Field, GridRow, Kind, Missing, Page, Question, Survey};
use crate::survey::expression::{Expression, Facts};
use crate::survey::trimming;

/// The way through a survey for one respondent.
#[derive(Clone, Debug)]
pub struct Route<'a> {
    survey: &'a Survey,
    pages: Vec<Stop<'a>>,
    answers: Answers,
    /// The codes of options that are hidden, by question.
    hidden: BTreeMap<String, Vec<i32>>,
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
        let mut route = Self { survey, pages: Vec::new(), answers: Answers::default(), hidden: BTreeMap::new() };
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
        let choices = question.kind.choices();
        let hidden: Vec<i32> = choices
            .iter()
            .filter(|choice| !holds(choice.show_if.as_ref(), &self.answers, facts))
            .map(|choice| choice.code)
            .collect();
        let is_left = |choice: &Choice| choice.missing.is_none() && !hidden.contains(&choice.code);
        // Nothing is left to choose from.
        if !hidden.is_empty() && question.kind.must_choose() && !choices.iter().any(is_left) {
            return None;
        }
        for field in question.field_ids(&rows) {
            // What no longer is an answer, without its hidden options, does not count either.
            let trim = |answer| trimming::trimmed(question, answer, &hidden).ok().flatten();
            let answer = answers.get(&field).and_then(trim);
            self.answers.set(&field, answer);
        }
        // The words belong to the option.
        if question.kind.other_choice().is_some_and(|other| hidden.contains(&other.code)) {
            self.answers.set(&question.other_field(), None);
        }
        if !hidden.is_empty() {
            self.hidden.insert(question.id.clone(), hidden);
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

    /// The options that are shown of a question, reasons for having no answer included, in the order of the file.
    pub fn choices<'q>(&self, question: &'q Question) -> Vec<&'q Choice> {
        let hidden = self.hidden(question);
        let is_shown = |choice: &&Choice| !hidden.contains(&choice.code);
        question.kind.choices().iter().filter(is_shown).collect()
    }

    /// The codes of the options that are hidden of a question.
    pub(in crate::survey) fn hidden(&self, question: &Question) -> &[i32] {
        self.hidden.get(&question.id).map_or(&[], Vec::as_slice)
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::survey::specimen;

    fn facts(of_type: &str) -> Facts {
        [("cluster.type".to_owned(), of_type.to_owned())].into_iter().collect()
    }

    fn answers(given: &[(&str, Answer)]) -> Answers {
        given.iter().map(|(field, answer)| ((*field).to_owned(), answer.clone())).collect()
    }

    fn field_ids(given: &[(&str, Answer)], of_type: &str) -> Vec<String> {
        let survey = specimen::survey();
        shown_fields(&survey, &answers(given), &facts(of_type)).iter().map(Field::id).collect()
    }

    #[test]
    fn what_has_a_condition_waits_for_it() {
        let survey = specimen::survey();
        let route = Route::of(&survey, &Answers::default(), &facts("IBN"));
        let pages: Vec<&str> = route.pages().iter().map(|page| page.id.as_str()).collect();
        assert_eq!(pages, ["participation", "choices"]);
        assert!(!route.shows_page("opinion"));
        assert!(route.questions(survey.page("opinion").unwrap()).is_empty());
        assert_eq!(field_ids(&[], "IBN"), ["q01", "q10", "q11", "q12", "q13"]);

        let given = [("q01", Answer::Code(2)), ("q02", Answer::Codes(vec![3]))];
        let route = Route::of(&survey, &answers(&given), &facts("IBN"));
        assert!(route.shows_page("opinion"));
        let rows: Vec<&str> = route.rows(survey.question("q06").unwrap()).iter().map(|row| row.id.as_str()).collect();
        assert_eq!(rows, ["a", "b"]);
        let questions: Vec<&str> =
            route.questions(survey.page("opinion").unwrap()).iter().map(|question| question.id.as_str()).collect();
        assert_eq!(questions, ["note", "q06", "q07", "q08", "q09", "name", "mail"]);
    }

    #[test]
    fn facts_of_the_frame_decide_too() {
        let given = [("q01", Answer::Code(2))];
        assert!(field_ids(&given, "IBN").contains(&"q02".to_owned()));
        assert!(!field_ids(&given, "SPK").contains(&"q02".to_owned()));
        // A fact that is not known holds nothing.
        let survey = specimen::survey();
        let fields = shown_fields(&survey, &answers(&given), &Facts::default());
        assert!(!fields.iter().any(|field| field.id() == "q02"));
    }

    #[test]
    fn a_hidden_answer_does_not_count() {
        // q02 was answered before q01 became 1, which hides it, and with it row b.
        let given =
            [("q01", Answer::Code(1)), ("q02", Answer::Codes(vec![3])), ("q02_other", Answer::Text("x".into()))];
        let fields = field_ids(&given, "IBN");
        assert!(!fields.contains(&"q02".to_owned()) && !fields.contains(&"q06b".to_owned()));
        assert!(fields.contains(&"q06a".to_owned()));
        let survey = specimen::survey();
        let route = Route::of(&survey, &answers(&given), &facts("IBN"));
        assert_eq!(route.answers().iter().map(|(field, _)| field).collect::<Vec<_>>(), ["q01"]);
    }

    #[test]
    fn a_page_of_notes_is_shown_and_a_grid_without_rows_is_not() {
        let survey = specimen::read(
            "survey: s\nlanguages: [en]\ntitle: T\npages:\n\
             \x20 - { id: first, title: T, questions: [{ id: n, kind: note, text: T }] }\n\
             \x20 - id: second\n    title: T\n    questions:\n      - id: g\n        kind: grid\n        text: T\n\
             \x20       options: [{ code: 1, text: A }, { code: 2, text: B }]\n\
             \x20       rows: [{ id: a, text: A, show_if: cluster.type == 'IBN' }]\n",
        );
        let none = Answers::default();
        assert_eq!(shown_pages(&survey, &none, &facts("SPK")).len(), 1);
        assert_eq!(shown_pages(&survey, &none, &facts("IBN")).len(), 2);
        assert_eq!(Route::of(&survey, &none, &facts("SPK")).coverage(), Coverage { applicable: 0, answered: 0 });
        assert_eq!(disposition(&survey, &none, &facts("SPK")), Disposition::Complete);
    }

    #[test]
    fn the_disposition_follows_the_share_of_what_applies() {
        // Ten fields in one question: a grid with “don't know” (8) and “refused” (9).
        let rows: Vec<String> = (0..10).map(|row| format!("{{ id: r{row}, text: T }}")).collect();
        let survey = specimen::read(&format!(
            "survey: s\nlanguages: [en]\ntitle: T\npages:\n  - id: p\n    title: T\n    questions:\n\
             \x20     - id: g\n        kind: grid\n        text: T\n        options:\n\
             \x20         - {{ code: 1, text: A }}\n          - {{ code: 2, text: B }}\n\
             \x20         - {{ code: 8, text: C, missing: dont_know }}\n\
             \x20         - {{ code: 9, text: D, missing: refused }}\n        rows: [{}]\n",
            rows.join(", ")
        ));
        let of = |codes: &[i32]| {
            let given = codes.iter().enumerate().map(|(row, code)| (format!("gr{row}"), Answer::Code(*code)));
            let route = Route::of(&survey, &given.collect(), &Facts::default());
            (route.coverage().answered, route.disposition())
        };
        assert_eq!(of(&[1; 10]), (10, Disposition::Complete));
        assert_eq!(of(&[1; 9]), (9, Disposition::Complete));
        assert_eq!(of(&[1; 8]), (8, Disposition::Partial));
        assert_eq!(of(&[1; 5]), (5, Disposition::Partial));
        assert_eq!(of(&[1; 4]), (4, Disposition::BreakOff));
        assert_eq!(of(&[8; 10]), (10, Disposition::Complete));
        assert_eq!(of(&[1, 1, 1, 1, 1, 1, 1, 1, 1, 9]), (9, Disposition::Complete));
        assert_eq!(of(&[9; 10]), (0, Disposition::BreakOff));
    }
}
