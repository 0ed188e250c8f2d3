//! What is kept of a page, and what is still wrong with it.

use super::checking;
use super::fields;
use super::form::{Form, belongs_to};
use super::{Fault, FaultKind, PageReading};
use crate::survey::answers::Document;
use crate::survey::definition::{Kind, Page, Question, Survey};
use crate::survey::expression::Facts;
use crate::survey::piping::Source;
use crate::survey::routing::Route;
use crate::survey::trimming::{self, Broken};
use crate::wording::{Language, Text};

/// `document` with the fields of the page replaced and everything else as it was. A field with a
/// fault loses its earlier answer and keeps what was typed.
pub fn keep(document: &Document, reading: &PageReading) -> Document {
    let mut kept = document.clone();
    for (field, answer) in &reading.answers {
        kept.answers.set(field, answer.clone());
    }
    kept.typed.retain(|name, _| !reading.answers.iter().any(|(field, _)| belongs_to(name, field)));
    kept.typed.extend(reading.typed.clone());
    for key in &reading.sure {
        checking::be_sure(&mut kept.sure, key);
    }
    kept
}

/// What is wrong with one page as it is kept: what was typed and can't be read, and what is demanded and blank.
///
/// In the order of the questions; none for a page that is hidden.
pub fn faults_of(survey: &Survey, page: &Page, language: Language, document: &Document, facts: &Facts) -> Vec<Fault> {
    let route = Route::of(survey, &document.answers, facts);
    Looking { source: Source { survey, route: &route, facts }, language, document }.at_page(page)
}

/// What is wrong on every page that is shown, by page id; pages without faults are left out.
pub fn faults_of_survey(
    survey: &Survey,
    language: Language,
    document: &Document,
    facts: &Facts,
) -> Vec<(String, Vec<Fault>)> {
    let route = Route::of(survey, &document.answers, facts);
    let looking = Looking { source: Source { survey, route: &route, facts }, language, document };
    let pages = route.pages().into_iter();
    pages.map(|page| (page.id.clone(), looking.at_page(page))).filter(|(_, faults)| !faults.is_empty()).collect()
}

/// Looking for what is wrong.
struct Looking<'a> {
    source: Source<'a>,
    language: Language,
    document: &'a Document,
}

impl Looking<'_> {
    fn at_page(&self, page: &Page) -> Vec<Fault> {
        let questions = self.source.route.questions(page).into_iter();
        questions.flat_map(|question| self.at_question(question)).collect()
    }

    /// What is wrong with the fields of a question; if nothing is, what its checks say.
    fn at_question(&self, question: &Question) -> Vec<Fault> {
        let mut faults = self.at_fields(question);
        for fault in &mut faults {
            let name = fault.kind.name();
            if let Some(words) = question.messages.get(name) {
                let words = self.source.fill_plain(words, self.language);
                fault.kind = FaultKind::Own { name, words: Text::new([(self.language, words)]) };
            }
        }
        if faults.is_empty() {
            faults.extend(checking::faults(&self.source, question, self.language, &self.document.sure));
        }
        faults
    }

    fn at_fields(&self, question: &Question) -> Vec<Fault> {
        let Self { document, language, .. } = *self;
        let rows = self.source.route.rows(question);
        let own: Vec<String> = question.field_ids(&rows);
        let is_own = |name: &str| own.iter().any(|field| belongs_to(name, field));
        let typed = document.typed.iter().filter(|(name, _)| is_own(name));
        let typed = typed.flat_map(|(name, values)| values.iter().map(|value| (name.as_str(), value.as_str())));
        let form = Form::of(typed);
        let mut reading = PageReading::default();
        fields::read(question, &rows, self.source.route.hidden(question), language, &form, &mut reading);
        let mut faults = Vec::new();
        for (field, answer) in reading.answers {
            let found = reading.faults.iter().find(|fault| fault.field == field);
            let is_words = field == question.other_field();
            // Right when it was given; what an option that is hidden now leaves of it is not.
            if let (None, Some(broken)) = (found, self.broken(question, &field)) {
                let input = match broken {
                    Broken::RankSkipped { place } => format!("{field}.{place}"),
                    _ => self.first_shown_input(question, &field),
                };
                faults.push(Fault { field, input, kind: broken.into() });
                continue;
            }
            let kind = match found {
                Some(fault) => {
                    faults.push(fault.clone());
                    continue;
                }
                // An answer that is hidden now leaves the field blank.
                None if is_words || self.source.route.answers().get(&field).is_some() => continue,
                None if answer.is_some() && form.names().any(|name| belongs_to(name, &field)) => FaultKind::ReadAgain,
                None if !question.required => continue,
                None if matches!(question.kind, Kind::Consent { .. }) => FaultKind::ConsentRequired,
                None => FaultKind::Required,
            };
            let input = self.first_shown_input(question, &field);
            faults.push(Fault { field, input, kind });
        }
        faults
    }

    /// The rule that the answer kept in `field` breaks without its hidden options.
    fn broken(&self, question: &Question, field: &str) -> Option<Broken> {
        let answer = self.document.answers.get(field)?;
        trimming::trimmed(question, answer, self.source.route.hidden(question)).err()
    }

    fn first_shown_input(&self, question: &Question, field: &str) -> String {
        checking::first_input(question, field, self.source.route.hidden(question))
    }
}

impl From<Broken> for FaultKind {
    fn from(broken: Broken) -> Self {
        match broken {
            Broken::TooFew { count, least } => Self::TooFew { count, least },
            Broken::RankSkipped { place } => Self::RankSkipped { place },
            Broken::DoesNotAddUp { sum, total } => Self::DoesNotAddUp { sum, total },
        }
    }
}
