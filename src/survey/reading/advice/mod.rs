//! What the method advises against. A survey can be used in spite of it.

mod reached;
mod scales;
mod wording;

use super::problems::Place;
use super::reach::Reach;
use super::tree::{Node, Value};
use super::walk::Walk;
use crate::survey::definition::{Kind, Page, Question, Survey};
use crate::survey::length;
use crate::survey::trimming::least_of;

/// A longer list is read at its start only.
const MOST_OPTIONS: usize = 12;

/// Topic pages of three to eight items lose the fewest people and the fewest answers
/// (Mavletova and Couper, on scrolling and paging on phones).
const MOST_ITEMS: usize = 8;

/// Beyond this, people leave.
const MOST_MINUTES: u32 = 10;

impl Walk {
    pub fn advise(&mut self, survey: &Survey, root: &Node) {
        let length = length::estimated(survey);
        if length.minutes > MOST_MINUTES {
            let each = match length.per_cluster {
                Some(minutes) => format!(" for a member of one cluster, and {minutes} more for each further one"),
                None => String::new(),
            };
            let found = format!("answering takes about {} minutes{each}", length.minutes);
            let place = value_of(root, "survey").map_or(Place::START, |node| node.place);
            self.problems.warning("long-survey", place, found, format!("at most {MOST_MINUTES} minutes"));
            self.problems.help(Some("leave out what nobody will use, or show it to some only"));
        }
        let reach = Reach::of(survey);
        self.advise_on_scales(survey, root);
        self.advise_on_wording(survey, root, &reach);
        self.advise_on_shared_scales(survey, root, &reach);
        let pages = items_of(value_of(root, "pages"));
        for (page, node) in survey.pages.iter().zip(pages) {
            self.advise_on_page(page, node);
            self.advise_on_reach(page, node, &reach);
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
        if question.required && !has_way_out(&question.kind) {
            let place = value_of(node, "required").map_or(node.place, |required| required.place);
            let found = "this must be answered, and nobody can say that they don't know";
            let expected = match question.kind {
                Kind::Date { .. } | Kind::Text { .. } | Kind::Email => "no “required”: whoever knows it fills it in",
                _ => "an option with “missing: dont_know”, or no “required”",
            };
            self.problems.warning("no-way-out", place, found, expected);
            self.problems.help(Some("whoever has no answer takes one from the middle, or leaves"));
        }
        let options = question.kind.choices().iter().filter(|choice| choice.missing.is_none()).count();
        if options > MOST_OPTIONS {
            let place = value_of(node, "id").map_or(node.place, |id| id.place);
            let found = format!("this question has {options} options");
            self.problems.warning("many-options", place, found, format!("at most {MOST_OPTIONS} options"));
            self.problems.help(Some("take options together, or ask in two steps"));
        }
        if let Kind::Multiple { options, at_least: Some(least), .. } = &question.kind {
            let hidden: Vec<i32> =
                options.iter().filter(|option| option.show_if.is_some()).map(|option| option.code).collect();
            let fewest = least_of(*least, options, &hidden);
            if fewest < *least {
                let place = value_of(node, "at_least").map_or(node.place, |least| least.place);
                let found = format!("some see no more than {fewest} of these options, and can't choose {least}");
                self.problems.warning("at-least-hidden", place, found, format!("{fewest} or less"));
                self.problems.help(Some("of fewer options that are shown, all must be chosen"));
            }
        }
    }
}

/// Whether somebody without an answer can say so. “Other” is another answer, and none for who has none.
fn has_way_out(kind: &Kind) -> bool {
    match kind {
        Kind::Single { options } | Kind::Multiple { options, .. } => {
            options.iter().any(|choice| choice.missing.is_some() || choice.exclusive)
        }
        Kind::Ranking { options: choices, .. }
        | Kind::Allocation { options: choices, .. }
        | Kind::Grid { scale: choices, .. }
        | Kind::Number { missing: choices, .. }
        | Kind::Recommend { missing: choices, .. } => choices.iter().any(|choice| choice.missing.is_some()),
        Kind::Date { .. } | Kind::Text { .. } | Kind::Email => false,
        Kind::Consent { .. } | Kind::Note => true,
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

/// The nodes of all questions, in the order of the file.
fn question_nodes(root: &Node) -> impl Iterator<Item = &Node> {
    items_of(value_of(root, "pages")).iter().flat_map(|page| items_of(value_of(page, "questions")))
}
