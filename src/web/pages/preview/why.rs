//! Why something is shown or hidden: its condition, and the answers that decide it.

use serde::Serialize;

use crate::survey::definition::{Kind, field_id};
use crate::survey::expression::{Explained, Expression, is_fact};
use crate::survey::routing::Route;
use crate::survey::{Answer, Page};
use crate::web::markdown;
use crate::web::pages::answer::Visit;
use crate::wording::{Language, Text, dates, numbers};

/// A page, a question or a row, and what decides whether it is shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Reason {
    /// `page`, `question`, `row` or `option`.
    pub what: &'static str,
    /// Its id; of a row the name of its column, of an option its code.
    pub id: String,
    /// What a respondent reads there, without marks.
    pub words: String,
    pub shown: bool,
    /// The conditions on the way to it; none when it is always shown.
    pub conditions: Vec<Decided>,
}

/// A condition, and what it comes to with these answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Decided {
    pub source: String,
    pub truth: Truth,
    /// What `and` and `or` join, each with what it comes to; none when there is only one part.
    pub parts: Vec<Part>,
    /// The answers and facts it names, as `q01 = 2 (Once)`.
    pub with: Vec<Known>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Part {
    pub source: String,
    pub truth: Truth,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Truth {
    True,
    False,
    Unknown,
}

impl From<Option<bool>> for Truth {
    fn from(truth: Option<bool>) -> Self {
        match truth {
            Some(true) => Self::True,
            Some(false) => Self::False,
            None => Self::Unknown,
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Known {
    pub name: String,
    /// Nothing when there is no answer.
    pub value: Option<String>,
}

pub(super) struct Why<'a> {
    pub visit: Visit<'a>,
    /// In which the options are named.
    pub language: Language,
}

impl Why<'_> {
    /// Everything on a page that is shown or hidden by a condition, in the order of the page.
    pub fn of_page(&self, page: &Page) -> Vec<Reason> {
        let route = self.visit.route();
        let shown = route.questions(page);
        let mut reasons = Vec::new();
        for question in &page.questions {
            let is_shown = shown.iter().any(|other| other.id == question.id);
            let id = question.id.clone();
            reasons.push(self.reason(&route, "question", id, &question.text, is_shown, question.show_if.as_ref()));
            if !is_shown {
                continue;
            }
            if let Kind::Grid { rows, .. } = &question.kind {
                let rows_shown = route.rows(question);
                for row in rows.iter().filter(|row| row.show_if.is_some()) {
                    let is_shown = rows_shown.iter().any(|other| other.id == row.id);
                    let id = field_id(&question.id, &row.id);
                    reasons.push(self.reason(&route, "row", id, &row.text, is_shown, row.show_if.as_ref()));
                }
            }
            let choices = route.choices(question);
            for choice in question.kind.choices().iter().filter(|choice| choice.show_if.is_some()) {
                let is_shown = choices.iter().any(|other| other.code == choice.code);
                let id = format!("{} = {}", question.id, choice.code);
                reasons.push(self.reason(&route, "option", id, &choice.text, is_shown, choice.show_if.as_ref()));
            }
        }
        reasons
    }

    /// The pages that nobody with these answers gets to see.
    pub fn hidden_pages(&self) -> Vec<Reason> {
        let route = self.visit.route();
        let hidden = self.visit.survey.pages.iter().filter(|page| !route.shows_page(&page.id));
        hidden.map(|page| self.page(&route, page)).collect()
    }

    /// The page itself.
    pub fn page_itself(&self, page: &Page) -> Reason {
        self.page(&self.visit.route(), page)
    }

    fn page(&self, route: &Route<'_>, page: &Page) -> Reason {
        let shown = route.shows_page(&page.id);
        self.reason(route, "page", page.id.clone(), &page.title, shown, page.show_if.as_ref())
    }

    fn reason(
        &self,
        route: &Route<'_>,
        what: &'static str,
        id: String,
        text: &Text,
        shown: bool,
        condition: Option<&Expression>,
    ) -> Reason {
        let words = markdown::plain(&self.visit.marked(text));
        let conditions = condition.map(|condition| self.decided(route, condition)).into_iter().collect();
        Reason { what, id, words, shown, conditions }
    }

    fn decided(&self, route: &Route<'_>, condition: &Expression) -> Decided {
        // Only answers to what is shown decide anything.
        let explained = condition.explain(route.answers(), self.visit.facts);
        let mut names: Vec<&str> = Vec::new();
        for mention in condition.mentions() {
            if !names.contains(&mention.name.as_str()) {
                names.push(&mention.name);
            }
        }
        let with = names.into_iter().map(|name| Known {
            name: name.to_owned(),
            value: match is_fact(name) {
                true => Some(self.visit.facts.values(name).join(", ")).filter(|known| !known.is_empty()),
                false => route.answers().get(name).map(|answer| self.in_words(name, answer)),
            },
        });
        let part = |part: Explained| Part { source: part.words, truth: part.truth.into() };
        Decided {
            source: explained.words,
            truth: explained.truth.into(),
            parts: explained.parts.into_iter().map(part).collect(),
            with: with.collect(),
        }
    }

    /// An answer as its author knows it: the code, and what it says.
    fn in_words(&self, field: &str, answer: &Answer) -> String {
        let fields = self.visit.survey.fields();
        let choices = fields.iter().find(|known| known.id() == field).map_or(&[][..], |field| field.choices());
        let coded = |code: &i32| {
            let choice = choices.iter().find(|choice| choice.code == *code);
            choice.map_or_else(|| code.to_string(), |choice| format!("{code} ({})", self.plain(&choice.text)))
        };
        match answer {
            Answer::Code(code) => coded(code),
            Answer::Codes(codes) => codes.iter().map(coded).collect::<Vec<_>>().join(", "),
            Answer::Number(number) => numbers::format(self.language, *number, None),
            Answer::Date(date) => dates::long_date(self.language, *date),
            Answer::Text(text) => format!("“{}”", text.chars().take(60).collect::<String>()),
            Answer::Parts(parts) => {
                let part = |(code, part): (&i32, &f64)| {
                    format!("{}: {}", coded(code), numbers::format(self.language, *part, None))
                };
                parts.iter().map(part).collect::<Vec<_>>().join(", ")
            }
        }
    }

    fn plain(&self, text: &Text) -> String {
        markdown::plain(text.in_language(self.language))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::services::tell_privacy::Kept;
    use crate::survey::expression::Facts;
    use crate::survey::{Answers, Document, specimen};
    use crate::web::pages::answer::Terms;

    #[test]
    fn what_is_shown_and_hidden_says_with_which_answers() {
        let survey = specimen::survey();
        let facts: Facts = [("cluster.type".to_owned(), "IBN".to_owned())].into_iter().collect();
        let given = [("q01", Answer::Code(2)), ("q02", Answer::Codes(vec![1]))];
        let answers: Answers = given.map(|(field, answer)| (field.to_owned(), answer)).into_iter().collect();
        let document = Document { answers, ..Document::default() };
        let kept = Kept::of_survey(&survey);
        let terms = Terms { sender: String::new(), contact: None, closes_at: None, kept };
        let (language, base) = (Language::EN, "");
        let visit = Visit {
            survey: &survey,
            document: &document,
            facts: &facts,
            language,
            base,
            terms: &terms,
            preview: true,
            trial: false,
            opened: "",
        };
        let why = Why { visit, language };
        let reasons = why.of_page(survey.page("participation").unwrap());
        assert_eq!((reasons[0].id.as_str(), reasons[0].shown, reasons[0].conditions.len()), ("q01", true, 0));
        let decided = &reasons[1].conditions[0];
        assert_eq!((decided.source.as_str(), decided.truth), ("q01 != 1 and cluster.type == \"IBN\"", Truth::True));
        assert_eq!(decided.parts.len(), 2);
        let with: Vec<_> = decided.with.iter().map(|known| (known.name.as_str(), known.value.as_deref())).collect();
        assert_eq!(with, [("q01", Some("2 (Once)")), ("cluster.type", Some("IBN"))]);
        let reasons = why.of_page(survey.page("opinion").unwrap());
        let row = reasons.iter().find(|reason| reason.what == "row").unwrap();
        assert_eq!((row.id.as_str(), row.shown, row.conditions[0].truth), ("q06b", false, Truth::False));
        assert_eq!(row.conditions[0].with[0].value.as_deref(), Some("1 (Visit)"));
        assert_eq!(why.hidden_pages(), []);

        let nothing = Document::default();
        let hidden = Why { visit: Visit { document: &nothing, ..visit }, language }.hidden_pages();
        assert_eq!((hidden.len(), hidden[0].id.as_str(), hidden[0].conditions[0].truth), (1, "opinion", Truth::False));
        assert_eq!(hidden[0].conditions[0].with[0].value, None);
    }
}
