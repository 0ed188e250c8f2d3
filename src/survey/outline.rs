//! What a definition file is about and where, also of one that is not right yet.

use saphyr_parser::{Event, Parser, StrInput};

/// A page or a question, by its id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    pub level: Level,
    pub id: String,
    /// From 1.
    pub line: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    Page,
    Question,
}

/// Deeper than any definition goes; a hostile file is not followed further.
const DEEPEST: usize = 24;
/// More than anybody looks through.
const MOST: usize = 2_000;

/// The pages and questions of a file as far as it can be read.
pub fn outline(source: &str) -> Vec<Heading> {
    let source = source.strip_prefix('\u{feff}').unwrap_or(source);
    let mut headings = Vec::new();
    let mut path: Vec<Step> = Vec::new();
    let mut parser: Parser<'_, StrInput<'_>> = Parser::new_from_str(source);
    while let Some(Ok((event, span))) = parser.next_event() {
        match event {
            Event::MappingStart(..) => path.push(Step::Map { key: None }),
            Event::SequenceStart(..) => path.push(Step::List),
            Event::MappingEnd | Event::SequenceEnd => {
                path.pop();
                done(&mut path);
            }
            Event::Scalar(text, ..) => {
                if let Some(Step::Map { key: key @ None }) = path.last_mut() {
                    *key = Some(text.into_owned());
                    continue;
                }
                if let Some(level) = level_of(&path) {
                    headings.push(Heading { level, id: text.into_owned(), line: span.start.line() });
                }
                done(&mut path);
            }
            Event::Alias(_) => match path.last_mut() {
                Some(Step::Map { key: key @ None }) => *key = Some(String::new()),
                _ => done(&mut path),
            },
            _ => {}
        }
        if path.len() > DEEPEST || headings.len() >= MOST {
            break;
        }
    }
    headings
}

/// A map or a list that is open, with the key whose value comes next.
enum Step {
    List,
    Map { key: Option<String> },
}

/// A value is over: the next thing in its map is a key.
fn done(path: &mut [Step]) {
    if let Some(Step::Map { key }) = path.last_mut() {
        *key = None;
    }
}

/// What has its id here.
fn level_of(path: &[Step]) -> Option<Level> {
    let key = |step: &Step| match step {
        Step::Map { key } => key.clone(),
        Step::List => Some("-".to_owned()),
    };
    let path: Option<Vec<String>> = path.iter().map(key).collect();
    match path?.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["pages", "-", "id"] => Some(Level::Page),
        ["pages", "-", "questions", "-", "id"] => Some(Level::Question),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::survey::specimen;

    fn told(source: &str) -> Vec<(Level, String, usize)> {
        outline(source).into_iter().map(|heading| (heading.level, heading.id, heading.line)).collect()
    }

    #[test]
    fn pages_and_questions_in_the_order_of_the_file() {
        let headings = outline(specimen::SOURCE);
        let survey = specimen::survey();
        let ids = |level| {
            let of_level = headings.iter().filter(move |heading| heading.level == level);
            of_level.map(|heading| heading.id.as_str()).collect::<Vec<_>>()
        };
        assert_eq!(ids(Level::Page), survey.pages.iter().map(|page| page.id.as_str()).collect::<Vec<_>>());
        assert_eq!(ids(Level::Question), survey.questions().map(|question| question.id.as_str()).collect::<Vec<_>>());
        for heading in &headings {
            let line = specimen::SOURCE.lines().nth(heading.line - 1).unwrap();
            assert!(line.contains(&format!("id: {}", heading.id)), "{line}");
        }
    }

    #[test]
    fn what_comes_before_a_fault_is_there_and_nothing_breaks() {
        let source = "survey: s\npages:\n  - id: one\n    questions:\n      - { id: q01, kind: singel }\n      - { id: q02, kind\n  - id: two\n";
        assert_eq!(told(source)[..2], [(Level::Page, "one".into(), 3), (Level::Question, "q01".into(), 5)]);
        for nonsense in
            ["", "a", "[1, 2", "a: &a [*a]", "- - - -", &"[".repeat(20_000), "pages: [{id: [x]}]", "? [a]\n: b"]
        {
            outline(nonsense);
        }
        assert_eq!(told("pages:\n  - title: &t { en: x }\n    *t : 1\n    id: p\n"), [(Level::Page, "p".into(), 4)]);
    }
}
