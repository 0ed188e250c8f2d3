//! A survey of ours in the making, with what is known of its questions so far.

use super::formula::{self, Dialect, Known, Target};
use super::names::Ids;
use super::report::Report;
use crate::survey::definition::{Contact, Page, Question};
use crate::survey::expression::Expression;
use crate::survey::writing::Remarks;
use crate::wording::{Language, Text};

#[derive(Debug, Default)]
pub struct Draft {
    pub code: String,
    pub languages: Vec<Language>,
    pub title: Text,
    pub introduction: Option<Text>,
    pub closing: Option<Text>,
    pub contact: Option<Contact>,
    pub pages: Vec<Page>,
    pub remarks: Remarks,
    pub report: Report,
    pub ids: Ids,
    pub known: Known,
}

/// A condition as far as it could be translated, and what is to be said beside it.
#[derive(Debug, Default)]
pub struct Translated {
    pub condition: Option<Expression>,
    pub remark: Option<String>,
}

impl Draft {
    pub fn has(&self, text: &Text) -> bool {
        text.languages().next().is_some()
    }

    /// A text that is the same in all languages.
    pub fn same_text(&self, text: &str) -> Text {
        Text::new(self.languages.iter().map(|language| (*language, text.to_owned())))
    }

    /// Each version of a text changed.
    pub fn map_text(text: &Text, change: impl Fn(&str) -> String) -> Text {
        Text::new(text.languages().map(|language| (language, change(text.in_language(language)))))
    }

    /// Two texts, one behind the other with something between them, in the languages of either.
    pub fn join(first: &Text, between: &str, second: &Text) -> Text {
        let languages = first.languages().chain(second.languages());
        Text::new(languages.map(|language| {
            let both = [first, second].into_iter().filter(|text| text.has(language));
            let both: Vec<&str> = both.map(|text| text.in_language(language)).collect();
            (language, both.join(between))
        }))
    }

    /// Puts the question on the page that was opened last, under an id that is free. The id is given back.
    pub fn add(&mut self, mut question: Question, remarks: Vec<String>) -> String {
        self.ids.name(&mut question);
        let id = question.id.clone();
        if !remarks.is_empty() {
            self.remarks.questions.insert(id.clone(), remarks);
        }
        if let Some(page) = self.pages.last_mut() {
            page.questions.push(question);
        }
        id
    }

    /// Our condition for one of another program. Without one, what it belongs to is always shown.
    pub fn condition(&mut self, place: &str, source: &str, dialect: Dialect) -> Translated {
        let term = match formula::parse(source, dialect) {
            Ok(term) => term,
            Err(why) => return self.not_translated(place, source, &why),
        };
        match formula::condition(&term, &self.known, None) {
            Ok(None) => Translated::default(),
            Ok(Some(text)) => match Expression::parse(&text) {
                Ok(condition) => Translated { condition: Some(condition), remark: None },
                Err(fault) => self.not_translated(place, source, &fault.message),
            },
            Err(why) => self.not_translated(place, source, &why),
        }
    }

    fn not_translated(&mut self, place: &str, source: &str, why: &str) -> Translated {
        let became = format!("left out, so that this is always shown: {why}; the original stands as a comment");
        self.report.lost(place, format!("the condition {source}"), became, "write a “show_if”, if one is needed");
        Translated { condition: None, remark: Some(format!("Was shown if: {source}")) }
    }

    /// Our check for one of another program on the answer to `itself`.
    pub fn check(&mut self, place: &str, source: &str, dialect: Dialect, itself: &Target) -> Translated {
        let translated = formula::parse(source, dialect)
            .and_then(|term| formula::condition(&term, &self.known, Some(itself)))
            .and_then(|text| text.map(|text| Expression::parse(&text).map_err(|fault| fault.message)).transpose());
        match translated {
            Ok(condition) => Translated { condition, remark: None },
            Err(why) => {
                let became = format!("left out: {why}; the original stands as a comment");
                self.report.lost(place, format!("the check {source}"), became, "write it as one of the “checks”");
                Translated { condition: None, remark: Some(format!("Was checked: {source}")) }
            }
        }
    }
}
