//! Why something is shown or hidden: its condition, and the answers that decide it.

use serde::Serialize;

use crate::survey::definition::{GridRow, Kind};
use crate::survey::expression::{Expression, Facts, is_fact};
use crate::survey::routing::Route;
use crate::survey::{Answer, Answers, Page, Question, Survey};
use crate::web::markdown;
use crate::wording::{Language, Text, dates, numbers};

/// A page, a question or a row, and what decides whether it is shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Reason {
    /// `page`, `question` or `row`.
    pub what: &'static str,
    /// Its id; of a row the name of its column.
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
    /// `true`, `false` or `unknown`.
    pub truth: &'static str,
    /// The answers and facts it names, as `q01 = 2 (Once)`.
    pub with: Vec<Known>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Known {
    pub name: String,
    /// Nothing when there is no answer.
    pub value: Option<String>,
}

pub(super) struct Why<'a> {
    pub survey: &'a Survey,
    pub facts: &'a Facts,
    pub language: Language,
    pub answers: &'a Answers,
}

impl Why<'_> {
    /// Everything on a page that is shown or hidden by a condition, in the order of the page.
    pub fn of_page(&self, page: &Page) -> Vec<Reason> {
        let route = Route::of(self.survey, self.answers, self.facts);
        let shown = route.questions(page);
        let mut reasons = Vec::new();
        for question in &page.questions {
            let is_shown = shown.iter().any(|other| other.id == question.id);
            reasons.push(Reason {
                what: "question",
                id: question.id.clone(),
                words: self.plain(&question.text),
                shown: is_shown,
                conditions: self.decided(&route, question.show_if.as_ref()),
            });
            let Kind::Grid { rows, .. } = &question.kind else { continue };
            let rows_shown = route.rows(question);
            for row in rows.iter().filter(|row| row.show_if.is_some()) {
                let is_shown = rows_shown.iter().any(|other| other.id == row.id);
                reasons.push(self.of_row(&route, question, row, is_shown));
            }
        }
        reasons
    }

    /// The pages that nobody with these answers gets to see.
    pub fn hidden_pages(&self) -> Vec<Reason> {
        let route = Route::of(self.survey, self.answers, self.facts);
        let hidden = self.survey.pages.iter().filter(|page| !route.shows_page(&page.id));
        hidden.map(|page| self.page(&route, page, false)).collect()
    }

    /// The page itself.
    pub fn page_itself(&self, page: &Page) -> Reason {
        let route = Route::of(self.survey, self.answers, self.facts);
        self.page(&route, page, route.shows_page(&page.id))
    }

    fn page(&self, route: &Route<'_>, page: &Page, shown: bool) -> Reason {
        let conditions = self.decided(route, page.show_if.as_ref());
        Reason { what: "page", id: page.id.clone(), words: self.plain(&page.title), shown, conditions }
    }

    fn of_row(&self, route: &Route<'_>, question: &Question, row: &GridRow, shown: bool) -> Reason {
        Reason {
            what: "row",
            id: question.field_ids(&[row]).join(" "),
            words: self.plain(&row.text),
            shown,
            conditions: self.decided(route, row.show_if.as_ref()),
        }
    }

    fn decided(&self, route: &Route<'_>, condition: Option<&Expression>) -> Vec<Decided> {
        let Some(condition) = condition else { return Vec::new() };
        // Only answers to what is shown decide anything.
        let truth = match condition.truth(route.answers(), self.facts) {
            Some(true) => "true",
            Some(false) => "false",
            None => "unknown",
        };
        let mut names: Vec<&str> = Vec::new();
        for mention in condition.mentions() {
            if !names.contains(&mention.name.as_str()) {
                names.push(&mention.name);
            }
        }
        let with = names.into_iter().map(|name| Known {
            name: name.to_owned(),
            value: match is_fact(name) {
                true => self.facts.get(name).map(str::to_owned),
                false => route.answers().get(name).map(|answer| self.in_words(name, answer)),
            },
        });
        vec![Decided { source: condition.source().to_owned(), truth, with: with.collect() }]
    }

    /// An answer as its author knows it: the code, and what it says.
    fn in_words(&self, field: &str, answer: &Answer) -> String {
        let fields = self.survey.fields();
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
    use crate::survey::specimen;

    #[test]
    fn what_is_shown_and_hidden_says_with_which_answers() {
        let survey = specimen::survey();
        let facts: Facts = [("cluster.type".to_owned(), "IBN".to_owned())].into_iter().collect();
        let answers: Answers = [("q01", Answer::Code(2)), ("q02", Answer::Codes(vec![1]))]
            .map(|(f, a)| (f.to_owned(), a))
            .into_iter()
            .collect();
        let why = Why { survey: &survey, facts: &facts, language: Language::EN, answers: &answers };
        let reasons = why.of_page(survey.page("participation").unwrap());
        assert_eq!((reasons[0].id.as_str(), reasons[0].shown, reasons[0].conditions.len()), ("q01", true, 0));
        let decided = &reasons[1].conditions[0];
        assert_eq!((decided.source.as_str(), decided.truth), ("q01 != 1 and cluster.type == \"IBN\"", "true"));
        let with: Vec<_> = decided.with.iter().map(|known| (known.name.as_str(), known.value.as_deref())).collect();
        assert_eq!(with, [("q01", Some("2 (Once)")), ("cluster.type", Some("IBN"))]);
        let reasons = why.of_page(survey.page("opinion").unwrap());
        let row = reasons.iter().find(|reason| reason.what == "row").unwrap();
        assert_eq!((row.id.as_str(), row.shown, row.conditions[0].truth), ("q06b", false, "false"));
        assert_eq!(row.conditions[0].with[0].value.as_deref(), Some("1 (Visit)"));
        assert_eq!(why.hidden_pages(), []);

        let nothing = Answers::default();
        let hidden = Why { answers: &nothing, ..why }.hidden_pages();
        assert_eq!((hidden.len(), hidden[0].id.as_str(), hidden[0].conditions[0].truth), (1, "opinion", "false"));
        assert_eq!(hidden[0].conditions[0].with[0].value, None);
    }
}
