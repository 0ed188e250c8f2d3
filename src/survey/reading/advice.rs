//! What the method advises against. A survey can be used in spite of it.

use super::problems::Place;
use super::tree::{Node, Value};
use super::walk::Walk;
use crate::survey::definition::{Kind, Page, Question, Survey};
use crate::survey::length;

/// A longer list is read at its start only.
const MOST_OPTIONS: usize = 12;

/// Topic pages of three to eight items lose the fewest people and the fewest answers
/// (Mavletova and Couper, on scrolling and paging on phones).
const MOST_ITEMS: usize = 8;

/// Beyond this, people leave.
const MOST_MINUTES: u32 = 10;

impl Walk {
    pub fn advise(&mut self, survey: &Survey, root: &Node) {
        let minutes = length::estimated_minutes(survey);
        if minutes > MOST_MINUTES {
            let found = format!("answering takes about {minutes} minutes");
            let place = value_of(root, "survey").map_or(Place::START, |node| node.place);
            self.problems.warning("long-survey", place, found, format!("at most {MOST_MINUTES} minutes"));
            self.problems.help(Some("leave out what nobody will use, or show it to some only"));
        }
        let pages = items_of(value_of(root, "pages"));
        for (page, node) in survey.pages.iter().zip(pages) {
            self.advise_on_page(page, node);
            let questions = items_of(value_of(node, "questions"));
            for (question, node) in page.questions.iter().zip(questions) {
                self.advise_on_question(question, node);
            }
        }
    }

    fn advise_on_page(&mut self, page: &Page, node: &Node) {
        let items: usize = page.questions.iter().map(items_in).sum();
        if items > MOST_ITEMS {
            let place = value_of(node, "id").map_or(node.place, |id| id.place);
            let found = format!("this page asks {items} things, rows of grids included");
            self.problems.warning("long-page", place, found, format!("at most {MOST_ITEMS} on a page"));
            self.problems.help(Some("make two pages of it, each with one topic"));
        }
    }

    fn advise_on_question(&mut self, question: &Question, node: &Node) {
        let options = question.kind.choices().iter().filter(|choice| choice.missing.is_none()).count();
        if options > MOST_OPTIONS {
            let place = value_of(node, "id").map_or(node.place, |id| id.place);
            let found = format!("this question has {options} options");
            self.problems.warning("many-options", place, found, format!("at most {MOST_OPTIONS} options"));
            self.problems.help(Some("take options together, or ask in two steps"));
        }
    }
}

fn items_in(question: &Question) -> usize {
    match &question.kind {
        Kind::Note => 0,
        Kind::Grid { rows, .. } => rows.len(),
        _ => 1,
    }
}

fn value_of<'t>(node: &'t Node, key: &str) -> Option<&'t Node> {
    match &node.value {
        Value::Map(entries) => entries.iter().find(|entry| entry.key == key).map(|entry| &entry.value),
        _ => None,
    }
}

fn items_of(node: Option<&Node>) -> &[Node] {
    match node.map(|node| &node.value) {
        Some(Value::List(items)) => items,
        _ => &[],
    }
}
