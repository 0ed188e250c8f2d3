//! The survey as a whole: its own keys and its pages.

use super::problems::quoted;
use super::tree::Node;
use super::values::{self, Keys};
use super::walk::Walk;
use crate::survey::definition::{Completeness, Contact, Disclosure, Page, Survey};

/// Keys of the survey itself.
pub(super) const SURVEY_KEYS: [&str; 11] = [
    "survey",
    "languages",
    "title",
    "introduction",
    "closing",
    "contact",
    "completeness",
    "disclosure",
    "words",
    "scales",
    "pages",
];

/// Keys of a page.
pub(super) const PAGE_KEYS: [&str; 6] = ["id", "title", "introduction", "show_if", "for_each", "questions"];

impl Walk {
    pub fn survey(&mut self, root: &Node) -> Option<Survey> {
        let keys = Keys::of(root, "a survey", &mut self.problems)?;
        keys.only(&SURVEY_KEYS, &mut self.problems);
        let code = keys.demand("survey", &mut self.problems).and_then(|node| self.survey_code(node));
        // First of all, since every text is held against them.
        let languages = keys.demand("languages", &mut self.problems).and_then(|node| self.languages(node));
        if let Some(node) = keys.get("words") {
            self.read_words(node);
        }
        self.miss_words();
        let title = keys.demand("title", &mut self.problems).and_then(|node| self.text(node));
        let introduction = keys.get("introduction").and_then(|node| self.text(node));
        let closing = keys.get("closing").and_then(|node| self.text(node));
        let contact = keys.get("contact").and_then(|node| self.contact(node));
        let disclosure = keys.get("disclosure").and_then(|node| self.disclosure(node));
        let completeness = keys.get("completeness").and_then(|node| self.completeness(node));
        if let Some(node) = keys.get("scales") {
            self.read_scales(node);
        }
        let pages = keys.demand("pages", &mut self.problems).and_then(|node| self.pages(node));
        Some(Survey {
            code: code?,
            languages: languages?,
            title: title?,
            introduction,
            closing,
            contact,
            completeness: completeness.unwrap_or_default(),
            disclosure: disclosure.unwrap_or_default(),
            words: std::mem::take(&mut self.words),
            pages: pages?,
        })
    }

    fn contact(&mut self, node: &Node) -> Option<Contact> {
        let keys = Keys::of(node, "the contact", &mut self.problems)?;
        keys.only(&["name", "email", "phone"], &mut self.problems);
        let word = |walk: &mut Self, node: &Node| {
            values::word(node, "a text", &mut walk.problems).map(|word| word.trim().to_owned())
        };
        let name = keys.demand("name", &mut self.problems).and_then(|node| word(self, node));
        let email = keys.demand("email", &mut self.problems).and_then(|node| {
            let email = word(self, node)?;
            let is_address =
                email.split_once('@').is_some_and(|(local, domain)| !local.is_empty() && domain.contains('.'));
            if !is_address || email.contains(char::is_whitespace) {
                let found = format!("{} is no e-mail address", quoted(&email));
                self.problems.error("bad-email", node.place, found, "an address such as survey@example.org");
            }
            Some(email)
        });
        let phone = keys.get("phone").and_then(|node| word(self, node));
        Some(Contact { name: name?, email: email?, phone })
    }

    fn completeness(&mut self, node: &Node) -> Option<Completeness> {
        let keys = Keys::of(node, "the completeness", &mut self.problems)?;
        keys.only(&["complete_above", "partial_from"], &mut self.problems);
        let mut completeness = Completeness::default();
        if let Some(node) = keys.get("complete_above") {
            completeness.complete_above = values::number(node, &mut self.problems)?;
        }
        if let Some(node) = keys.get("partial_from") {
            completeness.partial_from = values::number(node, &mut self.problems)?;
        }
        let Completeness { complete_above, partial_from } = completeness;
        if !(0.0..1.0).contains(&complete_above) || !(0.0..=complete_above).contains(&partial_from) {
            let found = format!(
                "complete above {complete_above} and partial from {partial_from} leaves a state without responses"
            );
            let expected = "shares with 0 <= partial_from <= complete_above < 1";
            self.problems.error("completeness", node.place, found, expected);
        }
        Some(completeness)
    }

    fn disclosure(&mut self, node: &Node) -> Option<Disclosure> {
        let keys = Keys::of(node, "the rules of disclosure", &mut self.problems)?;
        keys.only(&["minimum", "text_minimum"], &mut self.problems);
        let usual = Disclosure::default();
        let mut whole = |key: &str, bounds, usual: u32| match keys.get(key) {
            Some(node) => values::integer(node, bounds, &mut self.problems).and_then(|n| u32::try_from(n).ok()),
            None => Some(usual),
        };
        let minimum = whole("minimum", (3, 10), usual.minimum)?;
        let text_minimum = whole("text_minimum", (3, 50), usual.text_minimum)?;
        if text_minimum < minimum {
            let found = format!("texts would be shown from {text_minimum} answers on, other figures from {minimum}");
            self.problems.error("disclosure", node.place, found, "a text_minimum that is no less than the minimum");
        }
        Some(Disclosure { minimum, text_minimum })
    }

    fn pages(&mut self, node: &Node) -> Option<Vec<Page>> {
        const EXPECTED: &str = "a list of pages, each with its id, title and questions";
        let items = values::list(node, EXPECTED, &mut self.problems)?;
        if items.is_empty() {
            self.problems.error("empty", node.place, "there is no page", EXPECTED);
            return None;
        }
        let pages: Vec<Option<Page>> = items.iter().map(|item| self.page(item)).collect();
        pages.into_iter().collect()
    }

    fn page(&mut self, node: &Node) -> Option<Page> {
        let keys = Keys::of(node, "a page", &mut self.problems)?;
        keys.only(&PAGE_KEYS, &mut self.problems);
        self.in_loop = keys.get("for_each").is_some_and(|node| self.is_for_each_cluster(node));
        let id = keys.demand("id", &mut self.problems).and_then(|node| self.page_id(node));
        let title = keys.demand("title", &mut self.problems).and_then(|node| self.text(node));
        let introduction = keys.get("introduction").and_then(|node| self.text(node));
        let show_if = keys.get("show_if").and_then(|node| self.condition(node));
        let questions = keys.demand("questions", &mut self.problems).and_then(|node| self.questions(node));
        let for_each_cluster = std::mem::take(&mut self.in_loop);
        Some(Page { id: id?, title: title?, introduction, show_if, for_each_cluster, questions: questions? })
    }

    fn is_for_each_cluster(&mut self, node: &Node) -> bool {
        const EXPECTED: &str = "“for_each: cluster”, or nothing for a page that is asked once";
        let Some(word) = values::word(node, EXPECTED, &mut self.problems) else { return false };
        if word != "cluster" {
            let found = format!("a page can't be repeated for each {}", quoted(word));
            self.problems.error("unknown-loop", node.place, found, EXPECTED);
        }
        true
    }
}
