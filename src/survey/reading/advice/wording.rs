//! What respondents are told, and what they are asked twice.

use std::collections::BTreeMap;

use super::{Node, Place, Walk, value_of};
use crate::survey::definition::{Kind, Page, Question, Survey};
use crate::survey::expression::Expression;
use crate::survey::reading::problems::quoted;
use crate::survey::reading::reach::Reach;

impl Walk {
    pub(super) fn advise_on_wording<'s>(&mut self, survey: &'s Survey, root: &Node, reach: &Reach<'s>) {
        if survey.introduction.is_none() {
            let place = value_of(root, "title").map_or(Place::START, |node| node.place);
            let found = "nothing says who asks this, and what is done with the answers";
            self.problems.warning("no-introduction", place, found, "an “introduction”, which the first page shows");
            self.problems.help(Some("people answer when they know for whom and what for"));
        }
        self.advise_on_repetition(survey, root, reach);
    }

    /// The same words twice, for somebody who sees both.
    fn advise_on_repetition<'s>(&mut self, survey: &'s Survey, root: &Node, reach: &Reach<'s>) {
        let language = survey.default_language();
        let mut asked: BTreeMap<String, (&Page, &Question)> = BTreeMap::new();
        let all = survey.pages.iter().flat_map(|page| page.questions.iter().map(move |question| (page, question)));
        for ((page, question), node) in all.zip(super::question_nodes(root)) {
            let words = folded(question.text.in_language(language));
            if words.is_empty() || matches!(question.kind, Kind::Note) {
                continue;
            }
            let Some((other_page, other)) = asked.get(&words) else {
                asked.insert(words, (page, question));
                continue;
            };
            let conditions: Vec<&Expression> =
                [&other_page.show_if, &other.show_if, &page.show_if, &question.show_if].into_iter().flatten().collect();
            if conditions.is_empty() || reach.can_hold(page, &conditions) {
                let place = value_of(node, "text").map_or(node.place, |text| text.place);
                let found = format!("this asks in the same words as {}", quoted(&other.id));
                self.problems.warning("asked-twice", place, found, "each question once");
                self.problems.help(Some("leave it out, or say in what they differ"));
            }
        }
    }
}

/// The letters and digits of a text, in small letters.
fn folded(text: &str) -> String {
    text.chars().filter(|character| character.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
