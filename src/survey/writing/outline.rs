//! The survey as a whole, and its pages.

use super::Remarks;
use super::scales::Scales;
use super::yaml::{Item, Node, Shape};
use crate::survey::definition::{Completeness, Contact, Disclosure, Page, Survey};
use crate::wording::{Language, OwnWords, Text};

/// One survey on its way to a file.
pub struct Writing<'s> {
    pub survey: &'s Survey,
    pub scales: Scales,
    pub remarks: &'s Remarks,
}

/// The keys of a map, in the order they are added; what is not there is passed over.
#[derive(Default)]
pub struct Keys(pub Vec<(String, Node)>);

impl Keys {
    pub fn add(&mut self, key: &str, value: Node) {
        self.0.push((key.to_owned(), value));
    }

    pub fn add_if(&mut self, key: &str, value: Option<Node>) {
        if let Some(value) = value {
            self.add(key, value);
        }
    }

    pub fn flag(&mut self, key: &str, value: bool) {
        self.add_if(key, value.then(|| Node::token(true)));
    }

    pub fn map(self, shape: Shape) -> Node {
        Node::Map(self.0, shape)
    }
}

impl Writing<'_> {
    pub fn whole(&self) -> Node {
        let Survey { code, languages, title, introduction, closing, contact, completeness, disclosure, words, pages } =
            self.survey;
        let mut keys = Keys::default();
        keys.add("survey", Node::text(code));
        keys.add("languages", Node::list(languages.iter().map(|language| Node::text(language.as_str())), Shape::Line));
        keys.add("title", self.text(title, Shape::Block));
        keys.add_if("introduction", introduction.as_ref().map(|text| self.text(text, Shape::Block)));
        keys.add_if("closing", closing.as_ref().map(|text| self.text(text, Shape::Block)));
        keys.add_if("contact", contact.as_ref().map(contact_of));
        keys.add_if("completeness", (*completeness != Completeness::default()).then(|| completeness_of(*completeness)));
        keys.add_if("disclosure", (*disclosure != Disclosure::default()).then(|| disclosure_of(*disclosure)));
        let words: Vec<(String, Node)> =
            words.languages().map(|language| (language.to_string(), words_of(words, language))).collect();
        keys.add_if("words", (!words.is_empty()).then_some(Node::Map(words, Shape::Block)));
        let scales: Vec<(String, Node)> =
            self.scales.each().map(|(name, choices)| (name.to_owned(), self.choices(choices))).collect();
        keys.add_if("scales", (!scales.is_empty()).then_some(Node::Map(scales, Shape::Spaced)));
        let pages = pages.iter().map(|page| Item { comments: self.remarks_of_page(page), node: self.page(page) });
        keys.add("pages", Node::List(pages.collect(), Shape::Spaced));
        keys.map(Shape::Block)
    }

    fn page(&self, page: &Page) -> Node {
        let Page { id, title, introduction, show_if, for_each_cluster, questions } = page;
        let mut keys = Keys::default();
        keys.add("id", Node::text(id));
        keys.add_if("show_if", show_if.as_ref().map(|condition| Node::text(condition.source())));
        keys.add_if("for_each", for_each_cluster.then(|| Node::token("cluster")));
        keys.add("title", self.text(title, Shape::Block));
        keys.add_if("introduction", introduction.as_ref().map(|text| self.text(text, Shape::Block)));
        let questions = questions.iter().map(|question| Item {
            comments: self.remarks.questions.get(&question.id).cloned().unwrap_or_default(),
            node: self.question(question),
        });
        keys.add("questions", Node::List(questions.collect(), Shape::Spaced));
        keys.map(Shape::Block)
    }

    fn remarks_of_page(&self, page: &Page) -> Vec<String> {
        self.remarks.pages.get(&page.id).cloned().unwrap_or_default()
    }

    /// A text by language; the text alone where the survey has one language and the text has the same.
    pub fn text(&self, text: &Text, shape: Shape) -> Node {
        let languages: Vec<_> = text.languages().collect();
        if let ([only], true) = (languages.as_slice(), self.survey.languages == languages) {
            return Node::text(text.in_language(*only));
        }
        // In the order of the survey, then what it never shows.
        let ours = self.survey.languages.iter().copied().filter(|language| text.has(*language));
        let others = languages.iter().copied().filter(|language| !self.survey.languages.contains(language));
        let versions = ours.chain(others);
        let entries = versions.map(|language| (language.to_string(), Node::text(text.in_language(language))));
        Node::Map(entries.collect(), shape)
    }
}

fn words_of(words: &OwnWords, language: Language) -> Node {
    let patterns = words.in_language(language).into_iter().map(|(key, pattern)| (key, Node::text(&pattern)));
    Node::Map(patterns.collect(), Shape::Block)
}

fn contact_of(contact: &Contact) -> Node {
    let Contact { name, email, phone } = contact;
    let mut keys = Keys::default();
    keys.add("name", Node::text(name));
    keys.add("email", Node::text(email));
    keys.add_if("phone", phone.as_ref().map(Node::text));
    keys.map(Shape::Block)
}

fn completeness_of(completeness: Completeness) -> Node {
    let Completeness { complete_above, partial_from } = completeness;
    let mut keys = Keys::default();
    keys.add("complete_above", Node::token(complete_above));
    keys.add("partial_from", Node::token(partial_from));
    keys.map(Shape::Block)
}

fn disclosure_of(disclosure: Disclosure) -> Node {
    let Disclosure { minimum, text_minimum } = disclosure;
    let mut keys = Keys::default();
    keys.add("minimum", Node::token(minimum));
    keys.add("text_minimum", Node::token(text_minimum));
    keys.map(Shape::Block)
}
