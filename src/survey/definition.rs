//! A survey as a value: pages of questions, with every text in every language.
//!
//! `reading` makes one from a file and is the only place that does; what is
//! here may therefore rely on unique ids, explicit codes and complete texts.

mod field;
mod kind;
mod question;

use crate::survey::expression::Expression;
use crate::wording::{Language, OwnWords, Text};

pub use field::{Field, field_id};
pub use kind::{Choice, GridRow, Kind, Missing};
pub use question::{Check, Net, Order, OrderedBy, Question};

/// A whole survey, as one version of one definition file describes it.
#[derive(Clone, Debug, PartialEq)]
pub struct Survey {
    /// Its code, unique in a house: lower-case letters, digits and `-`.
    pub code: String,
    /// The languages it can be answered in; the first is the default.
    pub languages: Vec<Language>,
    pub title: Text,
    /// Who asks, and why: shown before the first page. Markdown subset.
    pub introduction: Option<Text>,
    /// Shown on the receipt. Markdown subset.
    pub closing: Option<Text>,
    /// Whom a respondent may turn to.
    pub contact: Option<Contact>,
    pub completeness: Completeness,
    pub disclosure: Disclosure,
    /// What pages and letters say in languages the product does not speak, or says otherwise.
    pub words: OwnWords,
    pub pages: Vec<Page>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    pub name: String,
    pub email: String,
    pub phone: Option<String>,
}

/// When a response counts as complete or as partial: the share of applicable
/// questions that were answered, from 0 to 1 (AAPOR, Standard Definitions).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Completeness {
    /// Complete when the share is above this. Default 0.8.
    pub complete_above: f64,
    /// Partial from this share on, a break-off below it. Default 0.5.
    pub partial_from: f64,
}

impl Default for Completeness {
    fn default() -> Self {
        Self { complete_above: 0.8, partial_from: 0.5 }
    }
}

/// From how many answers on figures are shown: what whoever answers is promised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Disclosure {
    /// For every figure, from 3 to 10. Default 5.
    pub minimum: u32,
    /// For texts, from the minimum to 50. Default 10.
    pub text_minimum: u32,
}

impl Default for Disclosure {
    fn default() -> Self {
        Self { minimum: 5, text_minimum: 10 }
    }
}

/// One topic: what a respondent sees at once.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    pub id: String,
    pub title: Text,
    /// Markdown subset.
    pub introduction: Option<Text>,
    pub show_if: Option<Expression>,
    /// Asked once for each cluster of the member; see [`Survey::unfolded`].
    pub for_each_cluster: bool,
    pub questions: Vec<Question>,
}

impl Page {
    /// A page that is always shown.
    pub fn new(id: impl Into<String>, title: Text, questions: Vec<Question>) -> Self {
        Self { id: id.into(), title, introduction: None, show_if: None, for_each_cluster: false, questions }
    }
}

impl Survey {
    pub fn default_language(&self) -> Language {
        self.languages.first().copied().unwrap_or(Language::EN)
    }

    /// `language` if the survey has it, otherwise its default.
    pub fn language_or_default(&self, language: Language) -> Language {
        if self.languages.contains(&language) { language } else { self.default_language() }
    }

    pub fn page(&self, id: &str) -> Option<&Page> {
        self.pages.iter().find(|page| page.id == id)
    }

    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        self.pages.iter().flat_map(|page| &page.questions)
    }

    pub fn question(&self, id: &str) -> Option<&Question> {
        self.questions().find(|question| question.id == id)
    }

    /// Every field in the order of the questionnaire: one per question, one per grid row, none for notes.
    pub fn fields(&self) -> Vec<Field<'_>> {
        let mut fields = Vec::new();
        for page in &self.pages {
            for question in &page.questions {
                match &question.kind {
                    Kind::Note => {}
                    Kind::Grid { rows, .. } => {
                        fields.extend(rows.iter().map(|row| Field { page, question, row: Some(row) }));
                    }
                    _ => fields.push(Field { page, question, row: None }),
                }
            }
        }
        fields
    }
}
