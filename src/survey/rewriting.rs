//! A survey written out again with other ids, names and texts.

use crate::survey::definition::{Check, Choice, GridRow, Kind, Page, Question, Survey};
use crate::survey::expression::Expression;
use crate::survey::piping;
use crate::wording::Text;

impl Survey {
    /// The survey as tables and lists show it, to nobody in particular: each place to fill in a text says what it
    /// says when nothing is known.
    pub fn impersonal(&self) -> Self {
        let rewriting = Rewriting { id: &str::to_owned, name: &|_| None, text: &piping::impersonal };
        Self {
            title: self.title.mapped(piping::impersonal),
            introduction: self.introduction.as_ref().map(|text| text.mapped(piping::impersonal)),
            closing: self.closing.as_ref().map(|text| text.mapped(piping::impersonal)),
            pages: self.pages.iter().map(|page| rewriting.page(page)).collect(),
            ..self.clone()
        }
    }
}

/// What becomes of each piece of a survey.
pub(super) struct Rewriting<'a> {
    /// Of the ids of pages and questions.
    pub id: &'a dyn Fn(&str) -> String,
    /// Of the names in conditions; `None` leaves one as it is.
    pub name: &'a dyn Fn(&str) -> Option<String>,
    pub text: &'a dyn Fn(&str) -> String,
}

impl Rewriting<'_> {
    fn text(&self, text: &Text) -> Text {
        text.mapped(self.text)
    }

    fn condition(&self, condition: Option<&Expression>) -> Option<Expression> {
        condition.map(|condition| condition.renamed(self.name))
    }

    pub fn page(&self, page: &Page) -> Page {
        let Page { id, title, introduction, show_if, for_each_cluster, questions } = page;
        Page {
            id: (self.id)(id),
            title: self.text(title),
            introduction: introduction.as_ref().map(|text| self.text(text)),
            show_if: self.condition(show_if.as_ref()),
            for_each_cluster: *for_each_cluster,
            questions: questions.iter().map(|question| self.question(question)).collect(),
        }
    }

    fn question(&self, question: &Question) -> Question {
        let Question { id, text, help, show_if, checks, messages, kind, .. } = question;
        Question {
            id: (self.id)(id),
            text: self.text(text),
            help: help.as_ref().map(|text| self.text(text)),
            show_if: self.condition(show_if.as_ref()),
            checks: checks.iter().map(|check| self.check(check)).collect(),
            messages: messages.iter().map(|(fault, text)| (fault.clone(), self.text(text))).collect(),
            kind: self.kind(kind),
            ..question.clone()
        }
    }

    fn check(&self, check: &Check) -> Check {
        Check { holds: check.holds.renamed(self.name), message: self.text(&check.message), soft: check.soft }
    }

    fn kind(&self, kind: &Kind) -> Kind {
        let mut kind = kind.clone();
        match &mut kind {
            Kind::Single { options }
            | Kind::Multiple { options, .. }
            | Kind::Ranking { options, .. }
            | Kind::Allocation { options, unit: None, .. } => self.choices(options),
            Kind::Allocation { options, unit: Some(unit), .. } => {
                self.choices(options);
                *unit = self.text(unit);
            }
            Kind::Grid { scale, rows } => {
                self.choices(scale);
                for row in rows {
                    self.row(row);
                }
            }
            Kind::Number { unit, missing, .. } => {
                self.choices(missing);
                if let Some(unit) = unit {
                    *unit = self.text(unit);
                }
            }
            Kind::Recommend { low, high, missing } => {
                self.choices(missing);
                *low = self.text(low);
                *high = self.text(high);
            }
            Kind::Consent { statement } => *statement = self.text(statement),
            Kind::Date { .. } | Kind::Text { .. } | Kind::Email | Kind::Note => {}
        }
        kind
    }

    fn choices(&self, choices: &mut [Choice]) {
        for choice in choices {
            choice.text = self.text(&choice.text);
            choice.show_if = self.condition(choice.show_if.as_ref());
        }
    }

    fn row(&self, row: &mut GridRow) {
        row.text = self.text(&row.text);
        row.show_if = self.condition(row.show_if.as_ref());
    }
}
