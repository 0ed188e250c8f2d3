//! Earlier answers and facts of the frame, woven into texts.
//!
//! `{{q01}}` stands for the answer to `q01` as a person would say it, `{{cluster.name}}` for a fact. What stands
//! behind a bar is said when there is nothing to say: `{{q01|your choice}}`. The text around it is Markdown, so
//! what is woven in is written such that none of it can be taken for marks.

use crate::survey::answers::Answer;
use crate::survey::definition::{Choice, Kind, Survey};
use crate::survey::expression::{Facts, is_fact};
use crate::survey::routing::Route;
use crate::wording::{Language, Text, dates, lists, numbers};

/// Said where there is nothing to say and the author gave no words for it.
const NOTHING: &str = "…";

/// A place to fill in a text. Offset and length count characters, the braces included.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placeholder {
    pub name: String,
    /// What to say when there is nothing to say.
    pub fallback: Option<String>,
    pub offset: usize,
    pub length: usize,
}

/// The pieces of a text: as it stands, or to be filled.
enum Piece<'a> {
    Words(&'a str),
    Place { name: &'a str, fallback: Option<&'a str> },
}

/// The places to fill in `text`, in order.
pub fn placeholders(text: &str) -> Vec<Placeholder> {
    let mut at = 0;
    let mut found = Vec::new();
    for (piece, source) in pieces(text) {
        let length = source.chars().count();
        if let Piece::Place { name, fallback } = piece {
            let (name, fallback) = (name.to_owned(), fallback.map(str::to_owned));
            found.push(Placeholder { name, fallback, offset: at, length });
        }
        at += length;
    }
    found
}

/// Where braces open and nothing that can be filled follows, in characters.
pub fn stray_braces(text: &str) -> Option<usize> {
    let mut at = 0;
    for (piece, source) in pieces(text) {
        if let Piece::Words(words) = piece
            && let Some(place) = words.find("{{")
        {
            return Some(at + words[..place].chars().count());
        }
        at += source.chars().count();
    }
    None
}

/// The same text over other names.
pub fn renamed(text: &str, rename: &dyn Fn(&str) -> Option<String>) -> String {
    let mut renamed = String::with_capacity(text.len());
    for (piece, source) in pieces(text) {
        match piece {
            Piece::Words(words) => renamed.push_str(words),
            Piece::Place { name, fallback } => match (rename(name), fallback) {
                (None, _) => renamed.push_str(source),
                (Some(name), None) => renamed.push_str(&format!("{{{{{name}}}}}")),
                (Some(name), Some(fallback)) => renamed.push_str(&format!("{{{{{name}|{fallback}}}}}")),
            },
        }
    }
    renamed
}

/// The text as it is said to nobody in particular.
pub fn impersonal(text: &str) -> String {
    let said = pieces(text).into_iter().map(|(piece, _)| match piece {
        Piece::Words(words) => words,
        Piece::Place { fallback, .. } => fallback.unwrap_or(NOTHING),
    });
    said.collect()
}

fn pieces(text: &str) -> Vec<(Piece<'_>, &str)> {
    let mut pieces = Vec::new();
    let mut rest = text;
    let mut from = 0;
    while let Some(open) = rest[from..].find("{{").map(|place| from + place) {
        let place = rest[open + 2..].find("}}").and_then(|close| {
            let inside = &rest[open + 2..open + 2 + close];
            let (name, fallback) = match inside.split_once('|') {
                Some((name, fallback)) => (name.trim(), Some(fallback.trim())),
                None => (inside.trim(), None),
            };
            is_name(name).then_some((Piece::Place { name, fallback }, open + 2 + close + 2))
        });
        match place {
            Some((place, end)) => {
                if open > 0 {
                    pieces.push((Piece::Words(&rest[..open]), &rest[..open]));
                }
                pieces.push((place, &rest[open..end]));
                rest = &rest[end..];
                from = 0;
            }
            None => from = open + 2,
        }
    }
    if !rest.is_empty() {
        pieces.push((Piece::Words(rest), rest));
    }
    pieces
}

fn is_name(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_alphabetic())
        && name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '.' | '@' | '-'))
}

/// What places are filled from, for one respondent.
#[derive(Clone, Copy)]
pub struct Source<'a> {
    pub survey: &'a Survey,
    /// Only answers that count are said.
    pub route: &'a Route<'a>,
    pub facts: &'a Facts,
}

impl Source<'_> {
    /// `text` in `language`, with its places filled, fit for Markdown.
    pub fn fill(&self, text: &Text, language: Language) -> String {
        self.filled(text.in_language(language), language, without_marks)
    }

    /// The same for a place where marks mean nothing.
    pub fn fill_plain(&self, text: &Text, language: Language) -> String {
        self.filled(text.in_language(language), language, str::to_owned)
    }

    fn filled(&self, text: &str, language: Language, made_fit: impl Fn(&str) -> String) -> String {
        if !text.contains("{{") {
            return text.to_owned();
        }
        let filled = pieces(text).into_iter().map(|(piece, _)| match piece {
            Piece::Words(words) => words.to_owned(),
            Piece::Place { name, fallback } => match self.said(name, language) {
                Some(said) => made_fit(&said),
                None => fallback.unwrap_or(NOTHING).to_owned(),
            },
        });
        filled.collect()
    }

    /// The answer or fact called `name`, as a person would say it.
    fn said(&self, name: &str, language: Language) -> Option<String> {
        if is_fact(name) {
            // A member of several clusters is told of all of them.
            let known: Vec<&str> =
                self.facts.values(name).iter().map(|fact| fact.trim()).filter(|fact| !fact.is_empty()).collect();
            return (!known.is_empty()).then(|| lists::all_of(language, &known));
        }
        let answer = self.route.answers().get(name)?;
        let fields = self.survey.fields();
        let field = fields.iter().find(|field| field.id() == name);
        let Some(field) = field else {
            // The words behind “other, namely”.
            return match answer {
                Answer::Text(text) => Some(text.clone()),
                _ => None,
            };
        };
        let said_of = |code: &i32| {
            let choice = field.choices().iter().find(|choice| choice.code == *code);
            choice.map_or_else(|| code.to_string(), |choice| self.said_of_choice(choice, field.question, language))
        };
        Some(match (answer, &field.question.kind) {
            (Answer::Code(_), Kind::Consent { statement }) => statement.in_language(language).to_owned(),
            (Answer::Code(code), _) => said_of(code),
            (Answer::Codes(codes), _) => codes.iter().map(said_of).collect::<Vec<_>>().join(", "),
            (Answer::Number(number), _) => numbers::format(language, *number, None),
            (Answer::Date(date), _) => dates::long_date(language, *date),
            (Answer::Text(text), _) => text.clone(),
            (Answer::Parts(parts), _) => {
                let part = |(code, part): (&i32, &f64)| {
                    format!("{}: {}", said_of(code), numbers::format(language, *part, None))
                };
                parts.iter().filter(|(_, part)| **part != 0.0).map(part).collect::<Vec<_>>().join(", ")
            }
        })
    }

    /// What was written behind “other, namely” says more than these words.
    fn said_of_choice(
        &self,
        choice: &Choice,
        question: &crate::survey::definition::Question,
        language: Language,
    ) -> String {
        match self.route.answers().get(&question.other_field()) {
            Some(Answer::Text(words)) if choice.other => words.clone(),
            _ => choice.text.in_language(language).to_owned(),
        }
    }
}

/// What Markdown may take for a mark. A point or a bracket is one only behind a number that begins a line.
const MARKS: &str = "\\`*_{}[]()<>#+-!|~&.";

/// The text such that Markdown shows it as it is, on one line.
fn without_marks(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\r' | '\n' | '\t' => safe.push(' '),
            _ if MARKS.contains(character) => {
                safe.push('\\');
                safe.push(character);
            }
            _ => safe.push(character),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::survey::answers::Answers;
    use crate::survey::specimen;

    fn filled(text: &str, answers: &[(&str, Answer)]) -> String {
        let survey = specimen::survey();
        let answers: Answers = answers.iter().map(|(field, answer)| ((*field).to_owned(), answer.clone())).collect();
        let facts: Facts =
            [("cluster.name".to_owned(), "Staal & *co*".to_owned()), ("cluster.type".to_owned(), "IBN".to_owned())]
                .into_iter()
                .collect();
        let route = Route::of(&survey, &answers, &facts);
        let text = Text::new([(Language::EN, text.to_owned())]);
        Source { survey: &survey, route: &route, facts: &facts }.fill(&text, Language::EN)
    }

    #[test]
    fn answers_are_said_as_a_person_would() {
        let given = [
            ("q01", Answer::Code(2)),
            ("q02", Answer::Codes(vec![1, 3])),
            ("q07", Answer::Number(1234.5)),
            ("name", Answer::Text("An <b>".into())),
        ];
        assert_eq!(filled("You said {{q01}}, in {{ q02 }}.", &given), "You said Once, in Visit, Project.");
        assert_eq!(filled("{{q07}} hours", &given), "1,234\\.5 hours");
        assert_eq!(filled("{{cluster.name}}", &given), "Staal \\& \\*co\\*");
        assert_eq!(filled("{{q09}}{{q08|a day}}", &given), "…a day");
        assert_eq!(filled("{{name}}", &given), "An \\<b\\>");
    }

    #[test]
    fn other_is_said_in_the_words_of_the_respondent_and_hidden_answers_not_at_all() {
        let given = [("q01", Answer::Code(96)), ("q01_other", Answer::Text("now and\nthen".into()))];
        assert_eq!(filled("{{q01}} / {{q01_other}}", &given), "now and then / now and then");
        let hidden = [("q01", Answer::Code(1)), ("q02", Answer::Codes(vec![1]))];
        assert_eq!(filled("{{q02|nothing}}", &hidden), "nothing");
    }

    #[test]
    fn what_is_no_place_stays() {
        assert_eq!(filled("{{}} {{ 1 }} {{a b}} {{ {x}", &[]), "{{}} {{ 1 }} {{a b}} {{ {x}");
        assert_eq!(stray_braces("é {{}}"), Some(2));
        assert_eq!(stray_braces("{{q01}} fine"), None);
        let found = placeholders("é {{q01|x y}} and {{cluster.name}}");
        assert_eq!((found[0].offset, found[0].length, found[0].fallback.as_deref()), (2, 11, Some("x y")));
        assert_eq!((found[1].name.as_str(), found[1].offset), ("cluster.name", 18));
    }

    #[test]
    fn a_member_of_several_clusters_is_told_of_all_of_them() {
        let survey = specimen::survey();
        let facts: Facts = ["Alfa", "Bèta", "Alfa", " "]
            .map(|name| ("cluster.name".to_owned(), name.to_owned()))
            .into_iter()
            .collect();
        let route = Route::of(&survey, &Answers::default(), &facts);
        let source = Source { survey: &survey, route: &route, facts: &facts };
        let said = |language| source.fill_plain(&Text::new([(language, "{{cluster.name}}".to_owned())]), language);
        assert_eq!([said(Language::EN), said(Language::NL)], ["Alfa and Bèta", "Alfa en Bèta"]);
    }

    #[test]
    fn names_change_and_the_rest_stays() {
        let rename = |name: &str| (name == "q01").then(|| "q01@a".to_owned());
        assert_eq!(renamed("x {{q01|y}} {{q02}} {{ q01 }} {{", &rename), "x {{q01@a|y}} {{q02}} {{q01@a}} {{");
    }
}
