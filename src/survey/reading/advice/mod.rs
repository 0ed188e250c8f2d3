//! What the method advises against. A survey can be used in spite of it.

use super::problems::{Place, quoted};
use super::reach::Reach;
use super::tree::{Node, Value};
use super::walk::Walk;
use crate::survey::definition::{Kind, Page, Question, Survey};
use crate::survey::expression::Expression;
use crate::survey::length;

/// A longer list is read at its start only.
const MOST_OPTIONS: usize = 12;

/// Topic pages of three to eight items lose the fewest people and the fewest answers
/// (Mavletova and Couper, on scrolling and paging on phones).
const MOST_ITEMS: usize = 8;

/// As many steps make a scale.
const SCALE: usize = 3;

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
        self.advise_on_directions(survey, root);
        let reach = Reach::of(survey);
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
            self.problems.warning("no-way-out", place, found, "an option with “missing: dont_know”, or no “required”");
            self.problems.help(Some("whoever has no answer takes one from the middle, or leaves"));
        }
        let options = question.kind.choices().iter().filter(|choice| choice.missing.is_none()).count();
        if options > MOST_OPTIONS {
            let place = value_of(node, "id").map_or(node.place, |id| id.place);
            let found = format!("this question has {options} options");
            self.problems.warning("many-options", place, found, format!("at most {MOST_OPTIONS} options"));
            self.problems.help(Some("take options together, or ask in two steps"));
        }
    }
}

impl Walk {
    /// Conditions that no answers fulfil: what stands under them is never shown.
    fn advise_on_reach<'s>(&mut self, page: &'s Page, node: &Node, reach: &Reach<'s>) {
        let of_page: Vec<&Expression> = page.show_if.iter().collect();
        if !of_page.is_empty() && !reach.can_hold(&of_page) {
            self.never_shown("page-never-shown", node, &format!("the page {} is never shown", page.id));
            return;
        }
        let questions = items_of(value_of(node, "questions"));
        for (question, node) in page.questions.iter().zip(questions) {
            let Some(condition) = &question.show_if else { continue };
            let conditions: Vec<&Expression> = of_page.iter().copied().chain([condition]).collect();
            if !reach.can_hold(&conditions) {
                self.never_shown("question-never-shown", node, &format!("the question {} is never asked", question.id));
            }
        }
    }

    fn never_shown(&mut self, code: &'static str, node: &Node, found: &str) {
        let place = value_of(node, "show_if").map_or(node.place, |condition| condition.place);
        let found = format!("{found}: no answers fulfil this");
        self.problems.warning(code, place, found, "a condition that some answers fulfil");
    }

    /// Scales with the same steps that run up here and down there are misread.
    fn advise_on_directions(&mut self, survey: &Survey, root: &Node) {
        let pages = items_of(value_of(root, "pages"));
        let nodes: Vec<&Node> = pages.iter().flat_map(|page| items_of(value_of(page, "questions"))).collect();
        let language = survey.default_language();
        let mut seen: Vec<(&str, Vec<&str>)> = Vec::new();
        for (question, node) in survey.questions().zip(nodes) {
            if !matches!(question.kind, Kind::Single { .. } | Kind::Grid { .. }) {
                continue;
            }
            let steps = question.kind.choices().iter().filter(|choice| choice.missing.is_none() && !choice.other);
            let steps: Vec<&str> = steps.map(|choice| choice.text.in_language(language).trim()).collect();
            if steps.len() < SCALE {
                continue;
            }
            let turned = |(_, others): &&(&str, Vec<&str>)| others.iter().rev().eq(steps.iter());
            if let Some((other, _)) = seen.iter().find(turned) {
                let place = value_of(node, "id").map_or(node.place, |id| id.place);
                let found = format!("the options run the other way round than those of {}", quoted(other));
                self.problems.warning("scale-turned", place, found, "the same order in the whole survey");
                self.problems.help(Some("people answer by place; turn the options round, and keep their codes"));
            } else {
                seen.push((&question.id, steps));
            }
        }
    }
}

/// Whether somebody without an answer can say so.
fn has_way_out(kind: &Kind) -> bool {
    match kind {
        Kind::Single { options } | Kind::Multiple { options, .. } => {
            options.iter().any(|choice| choice.missing.is_some() || choice.exclusive || choice.other)
        }
        Kind::Ranking { options: choices, .. }
        | Kind::Allocation { options: choices, .. }
        | Kind::Grid { scale: choices, .. }
        | Kind::Number { missing: choices, .. }
        | Kind::Recommend { missing: choices, .. } => choices.iter().any(|choice| choice.missing.is_some()),
        Kind::Date { .. } | Kind::Text { .. } | Kind::Email | Kind::Consent { .. } | Kind::Note => true,
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
