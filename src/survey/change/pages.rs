//! Pages, and which question stands on which.

use std::collections::HashMap;

use super::texts::sound_alike;
use super::{Comparison, Place, Rule};
use crate::survey::definition::{Kind, Page, Question};

/// A question with the page it stands on.
type Standing<'a> = (&'a Page, &'a Question);

impl Comparison {
    pub(super) fn pages(&mut self, was: &[Page], is: &[Page]) {
        let before = counterparts(was, is);
        for page in is {
            match before.get(page.id.as_str()) {
                Some(old) => self.page(old, page),
                None => self.note(&on(page), Rule::PageAdded, None, Some(self.first_words(&page.title))),
            }
            self.questions_of(page, was, is, &before);
        }
        let has_successor = |page: &&Page| before.values().any(|old| old.id == page.id);
        for gone in was.iter().filter(|page| !has_successor(page)) {
            self.note(&on(gone), Rule::PageRemoved, Some(self.first_words(&gone.title)), None);
        }
        self.gone_questions(was, is);
        let order_was: Vec<String> = was.iter().map(|page| page.id.clone()).collect();
        let order_is: Vec<String> =
            is.iter().map(|page| before.get(page.id.as_str()).map_or(&page.id, |old| &old.id).clone()).collect();
        self.order(&Place::default(), Rule::PagesReordered, &order_was, &order_is);
    }

    fn page(&mut self, was: &Page, is: &Page) {
        let Page { id, title, introduction, show_if, for_each_cluster, questions } = is;
        let place = on(is);
        self.differ(&place, Rule::PageRenamed, &was.id, id);
        self.text(&place, Rule::Words, Some(&was.title), Some(title));
        self.text(&place, Rule::Introduction, was.introduction.as_ref(), introduction.as_ref());
        self.condition(&place, was.show_if.as_ref(), show_if.as_ref());
        self.differ(&place, Rule::EachCluster, &was.for_each_cluster, for_each_cluster);
        let ids = |questions: &[Question]| questions.iter().map(|question| question.id.clone()).collect::<Vec<_>>();
        self.order(&place, Rule::QuestionsReordered, &ids(&was.questions), &ids(questions));
    }

    fn questions_of(&mut self, page: &Page, was: &[Page], is: &[Page], before: &HashMap<&str, &Page>) {
        for question in &page.questions {
            let place = Place { question: Some(question.id.clone()), ..on(page) };
            match find(was, &question.id) {
                Some((old_page, old)) => {
                    let stayed = before.get(page.id.as_str()).is_some_and(|before| before.id == old_page.id);
                    if !stayed {
                        self.note(&place, Rule::QuestionMoved, Some(old_page.id.clone()), Some(page.id.clone()));
                        self.condition(&place, old_page.show_if.as_ref(), page.show_if.as_ref());
                        self.differ(&place, Rule::EachCluster, &old_page.for_each_cluster, &page.for_each_cluster);
                    }
                    self.question(&place, old, question);
                }
                None => match namesake(question, was, is) {
                    Some((_, old)) => {
                        self.note(&place, Rule::QuestionRenamed, Some(old.id.clone()), Some(question.id.clone()));
                    }
                    None => self.new_question(&place, question),
                },
            }
        }
    }

    pub(super) fn new_question(&mut self, place: &Place, question: &Question) {
        let rule = match question.kind {
            Kind::Note => Rule::NoteAdded,
            _ if question.required => Rule::QuestionDemanded,
            _ => Rule::QuestionAdded,
        };
        self.note(place, rule, None, Some(self.first_words(&question.text)));
    }

    pub(super) fn gone_question(&mut self, place: &Place, question: &Question) {
        let rule = if matches!(question.kind, Kind::Note) { Rule::NoteRemoved } else { Rule::QuestionRemoved };
        self.note(place, rule, Some(self.first_words(&question.text)), None);
    }

    /// The questions that are there no more, but for those that go on under another name.
    fn gone_questions(&mut self, was: &[Page], is: &[Page]) {
        for page in was {
            for question in page.questions.iter().filter(|question| find(is, &question.id).is_none()) {
                if namesake(question, is, was).is_none() {
                    let place = Place { question: Some(question.id.clone()), ..on(page) };
                    self.gone_question(&place, question);
                }
            }
        }
    }
}

fn on(page: &Page) -> Place {
    Place { page: Some(page.id.clone()), ..Place::default() }
}

fn find<'a>(pages: &'a [Page], id: &str) -> Option<Standing<'a>> {
    standing(pages).find(|(_, question)| question.id == id)
}

fn standing(pages: &[Page]) -> impl Iterator<Item = Standing<'_>> {
    pages.iter().flat_map(|page| page.questions.iter().map(move |question| (page, question)))
}

/// The page of the older version that each page of the newer one goes on with: of the same id, else one that is
/// gone and all of whose questions that are left stand here now.
fn counterparts<'a>(was: &'a [Page], is: &'a [Page]) -> HashMap<&'a str, &'a Page> {
    let mut pairs: HashMap<&str, &Page> = HashMap::new();
    for page in is {
        if let Some(same) = was.iter().find(|old| old.id == page.id) {
            pairs.insert(&page.id, same);
        }
    }
    for gone in was.iter().filter(|old| !is.iter().any(|page| page.id == old.id)) {
        let mut homes = gone.questions.iter().filter_map(|question| find(is, &question.id)).map(|(page, _)| &page.id);
        if let Some(home) = homes.next()
            && homes.all(|other| other == home)
            && !pairs.contains_key(home.as_str())
        {
            pairs.insert(home, gone);
        }
    }
    pairs
}

/// The question of `others` that has the same words and kind as `question`, where neither is known by its id on the
/// other side (`own` is the version of `question`).
fn namesake<'a>(question: &Question, others: &'a [Page], own: &[Page]) -> Option<Standing<'a>> {
    if matches!(question.kind, Kind::Note) {
        return None;
    }
    let same_kind = |other: &Question| std::mem::discriminant(&other.kind) == std::mem::discriminant(&question.kind);
    let fits = |(_, other): &Standing<'_>| {
        same_kind(other) && find(own, &other.id).is_none() && sound_alike(&other.text, &question.text)
    };
    standing(others).find(fits)
}
