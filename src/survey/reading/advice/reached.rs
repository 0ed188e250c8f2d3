//! Conditions that no answers fulfil: what stands under them is never shown.

use super::{Node, Value, Walk, items_of, value_of};
use crate::survey::definition::{Kind, Page, Question, Survey};
use crate::survey::expression::Expression;
use crate::survey::reading::problems::quoted;
use crate::survey::reading::reach::Reach;

impl Walk {
    pub(super) fn advise_on_reach<'s>(&mut self, page: &'s Page, node: &Node, reach: &Reach<'s>) {
        let of_page: Vec<&Expression> = page.show_if.iter().collect();
        if !of_page.is_empty() && !reach.can_hold(page, &of_page) {
            self.never_shown("page-never-shown", node, &format!("the page {} is never shown", page.id));
            return;
        }
        let questions = items_of(value_of(node, "questions"));
        for (question, node) in page.questions.iter().zip(questions) {
            let conditions: Vec<&Expression> = of_page.iter().copied().chain(&question.show_if).collect();
            if question.show_if.is_some() && !reach.can_hold(page, &conditions) {
                self.never_shown("question-never-shown", node, &format!("the question {} is never asked", question.id));
                continue;
            }
            self.advise_on_parts(page, question, node, &conditions, reach);
            self.advise_on_checks(page, question, node, &conditions, reach);
        }
    }

    /// Rows and options of the question's own.
    fn advise_on_parts<'s>(
        &mut self,
        page: &'s Page,
        question: &'s Question,
        node: &Node,
        conditions: &[&'s Expression],
        reach: &Reach<'s>,
    ) {
        let can_show = |show_if: &'s Expression| {
            let conditions: Vec<&Expression> = conditions.iter().copied().chain([show_if]).collect();
            reach.can_hold(page, &conditions)
        };
        if let Kind::Grid { rows, .. } = &question.kind {
            for (row, node) in rows.iter().zip(items_of(value_of(node, "rows"))) {
                if row.show_if.as_ref().is_some_and(|show_if| !can_show(show_if)) {
                    self.never_shown("row-never-shown", node, &format!("the row {} is never shown", row.id));
                }
            }
        }
        let own = [value_of(node, "options"), value_of(node, "missing")].into_iter().find(Option::is_some).flatten();
        let other = value_of(node, "other");
        let mut nodes = items_of(own).iter();
        for choice in question.kind.choices() {
            let node = if choice.other { other } else { nodes.next() };
            if let (Some(show_if), Some(node)) = (&choice.show_if, node)
                && !can_show(show_if)
            {
                self.never_shown("option-never-shown", node, &format!("the option {} is never shown", choice.code));
            }
        }
    }

    /// A check that every answer breaks.
    fn advise_on_checks<'s>(
        &mut self,
        page: &'s Page,
        question: &'s Question,
        node: &Node,
        conditions: &[&'s Expression],
        reach: &Reach<'s>,
    ) {
        for (check, node) in question.checks.iter().zip(items_of(value_of(node, "checks"))) {
            if reach.can_pass(page, question, conditions, &check.holds) {
                continue;
            }
            let place = value_of(node, "holds").map_or(node.place, |holds| holds.place);
            let found = format!("whatever is answered to {}, this does not hold", quoted(&question.id));
            self.problems.warning("check-never-holds", place, found, "a condition that some answers fulfil");
            if !check.soft {
                self.problems.help(Some("nobody who answers it can send the questionnaire"));
            }
        }
    }

    /// Options of scales that questions share, whose conditions can't hold whatever the question.
    pub(super) fn advise_on_shared_scales<'s>(&mut self, survey: &'s Survey, root: &Node, reach: &Reach<'s>) {
        let Some(scales) = value_of(root, "scales") else { return };
        let mut looked_at: Vec<&str> = Vec::new();
        for (page, node) in survey.pages.iter().zip(items_of(value_of(root, "pages"))) {
            for (question, node) in page.questions.iter().zip(items_of(value_of(node, "questions"))) {
                let Some(Value::Scalar(name)) = value_of(node, "scale").map(|node| &node.value) else { continue };
                if looked_at.contains(&name.text.as_str()) {
                    continue;
                }
                looked_at.push(&name.text);
                let own = question.kind.choices().iter().filter(|choice| !choice.other);
                for (choice, node) in own.zip(items_of(value_of(scales, &name.text))) {
                    if choice.show_if.as_ref().is_some_and(|show_if| !reach.can_hold(page, &[show_if])) {
                        let found = format!("the option {} is never shown", choice.code);
                        self.never_shown("option-never-shown", node, &found);
                    }
                }
            }
        }
    }

    fn never_shown(&mut self, code: &'static str, node: &Node, found: &str) {
        let place = value_of(node, "show_if").map_or(node.place, |condition| condition.place);
        let found = format!("{found}: no answers fulfil this");
        self.problems.warning(code, place, found, "a condition that some answers fulfil");
    }
}
