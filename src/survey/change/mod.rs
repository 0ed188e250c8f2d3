//! Two versions of a survey, question by question: what differs, and what that does to answers that are stored.
//!
//! A wave that is being answered may take a newer version as long as nothing in it is breaking. Each response
//! goes on with the version it was begun with, and all of them are tallied on the newest; so a difference is
//! judged by two questions. Does every answer given under the old version find its field and its code in the
//! new one, with the same meaning? And does every figure that was published under a name stay that figure?
//!
//! | rule | effect | when |
//! |---|---|---|
//! | `words` | cosmetic | a title, a question, an option, a row or a net is worded otherwise, or translated |
//! | `introduction` | cosmetic | the introduction of the survey or of a page |
//! | `closing` | cosmetic | the words on the receipt |
//! | `help` | cosmetic | the hint below a question |
//! | `end-label` | cosmetic | the words at the ends of a 0 to 10 scale |
//! | `message` | cosmetic | the author's words for a fault, a check, a button or a letter |
//! | `contact` | cosmetic | whom to turn to |
//! | `note-added` | cosmetic | a text without an answer is there |
//! | `note-removed` | cosmetic | a text without an answer is gone |
//! | `languages-reordered` | cosmetic | the languages come in another order, the first stays |
//! | `pages-reordered` | cosmetic | the pages come in another order |
//! | `page-renamed` | cosmetic | a page has another id; answers belong to questions, not to pages |
//! | `page-removed` | cosmetic | a page is gone; its questions are judged by themselves |
//! | `question-moved` | cosmetic | a question stands on another page; a condition of that page is judged too |
//! | `questions-reordered` | cosmetic | the questions of a page come in another order |
//! | `options-reordered` | cosmetic | the options come in another order; codes count, not places |
//! | `rows-reordered` | cosmetic | the rows of a grid come in another order |
//! | `lines` | cosmetic | a text gets one line, or several |
//! | `points` | cosmetic | what the question counts for in the length estimate |
//! | `condition-rewritten` | cosmetic | a condition says the same in other signs |
//! | `default-language` | compatible | another language comes first: whoever's language is unknown is written to in it |
//! | `disclosure-stricter` | compatible | figures are shown from more answers on |
//! | `order-shown` | compatible | options or rows are shuffled, rotated or no longer so |
//! | `language-added` | compatible | one more language |
//! | `page-added` | compatible | one more page; its questions are judged by themselves |
//! | `question-added` | compatible | one more question that may stay blank |
//! | `row-added` | compatible | one more row of a grid that may stay blank |
//! | `option-added` | compatible | one more option, with a code of its own; one more reason for having no answer |
//! | `other-added` | compatible | an option opens a line of text now |
//! | `not-required` | compatible | an answer is not demanded any more |
//! | `limit-looser` | compatible | a limit allows more |
//! | `decimals-more` | compatible | a number may have more decimals |
//! | `check-dropped` | compatible | a check is gone |
//! | `check-looser` | compatible | a check lets more answers through |
//! | `check-asks` | compatible | a check that asks “are you sure?” is there, or one that refused only asks now |
//! | `condition-wider` | compatible | a condition is gone, or holds wherever it held and elsewhere |
//! | `question-reworded` | compatible | the text of a question has hardly a word of the old one left, in any language |
//! | `net-added` | compatible | one more set of codes that is tallied as one |
//! | `net-wider` | compatible | a net holds options that are new with it |
//! | `other-survey` | breaking | another code: another survey |
//! | `language-removed` | breaking | a language is gone |
//! | `completeness` | breaking | another rule for what is complete |
//! | `disclosure-looser` | breaking | figures would be shown of fewer answers than was promised |
//! | `question-removed` | breaking | a question is gone |
//! | `question-renamed` | breaking | a question is gone and one with the same words is there under another id |
//! | `question-demanded` | breaking | a new question must be answered |
//! | `kind-changed` | breaking | a question is of another kind |
//! | `required` | breaking | an answer is demanded now |
//! | `row-removed` | breaking | a row of a grid is gone |
//! | `row-renamed` | breaking | a row is gone and one with the same words is there under another id |
//! | `row-demanded` | breaking | a new row of a grid that must be answered |
//! | `option-removed` | breaking | a code is gone |
//! | `option-recoded` | breaking | a code is gone and an option with the same words is there under another |
//! | `option-reworded` | breaking | a code has a label that says something else, in every language |
//! | `row-reworded` | breaking | a row has a text that says something else, in every language |
//! | `option-missing` | breaking | an option becomes, or is no longer, a reason for having no answer |
//! | `option-exclusive` | breaking | an option can't go together with others any more, or can now |
//! | `other-removed` | breaking | an option opens no line of text any more |
//! | `step-added` | breaking | a scale whose mean is shown, or that is turned round, gets one more step |
//! | `part-added` | breaking | a total is divided over more options |
//! | `reversed` | breaking | a mean counts the other way round |
//! | `unit` | breaking | numbers are of another unit |
//! | `total` | breaking | another total is divided |
//! | `top` | breaking | more or fewer are put in order |
//! | `decimals-fewer` | breaking | a number may have fewer decimals |
//! | `limit-stricter` | breaking | a limit allows less |
//! | `check-demands` | breaking | a check refuses what was let through |
//! | `condition-narrower` | breaking | a condition is there that was not, or holds in fewer cases |
//! | `condition-other` | breaking | a condition holds in other cases, as far as can be seen |
//! | `each-cluster` | breaking | a page is asked once per cluster now, or no longer: its fields get other names |
//! | `net-removed` | breaking | a set of codes is not tallied as one any more |
//! | `net-codes` | breaking | a net holds other codes |
//! | `statement` | breaking | the statement that is agreed to is worded otherwise |
//!
//! Structs are taken apart field by field here, so that a new field of a definition does not compile until
//! somebody has judged it.

mod checks;
mod kinds;
mod likeness;
mod options;
mod pages;
mod questions;
mod rules;
#[cfg(test)]
mod tests;
mod texts;
mod words;

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::survey::definition::{Contact, Disclosure, Survey};
use crate::survey::expression::Expression;
use crate::wording::{Language, OwnWords};

pub use rules::{Effect, Reason, Rule};

/// Where two versions differ.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Place {
    /// The id of the page, in the version that has it; none for what belongs to the survey as a whole.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub page: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub question: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub part: Option<Part>,
}

/// A part of a question.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Part {
    /// An option, by its code.
    Option(i32),
    /// A row of a grid, by its id.
    Row(String),
    Net(String),
    /// A check, by its place from 1.
    Check(usize),
    /// The author's words for a fault, by its name.
    Message(String),
}

/// One difference between two versions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Difference {
    pub place: Place,
    pub rule: Rule,
    /// Of the words that differ.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "code_of")]
    pub language: Option<Language>,
    /// What was there, as the author wrote it: words, codes, a condition.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub was: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is: Option<String>,
}

/// All differences between two versions, in the order of the newer one; what is gone comes last.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Change {
    pub differences: Vec<Difference>,
}

impl Difference {
    pub fn effect(&self) -> Effect {
        self.rule.effect()
    }
}

impl Change {
    /// The gravest of the effects; none when nothing differs.
    pub fn effect(&self) -> Option<Effect> {
        self.differences.iter().map(Difference::effect).max()
    }

    pub fn is_breaking(&self) -> bool {
        self.effect() == Some(Effect::Breaking)
    }

    /// The differences of one effect.
    pub fn of(&self, effect: Effect) -> impl Iterator<Item = &Difference> {
        self.differences.iter().filter(move |difference| difference.effect() == effect)
    }
}

/// What `is` has otherwise than `was`, an earlier version of it.
pub fn compare(was: &Survey, is: &Survey) -> Change {
    let languages = was.languages.iter().copied().filter(|language| is.languages.contains(language)).collect();
    let mut comparison = Comparison { languages, found: Vec::new() };
    comparison.survey(was, is);
    Change { differences: comparison.found }
}

/// The differences found so far.
struct Comparison {
    /// The languages of both versions: only their words are compared.
    languages: Vec<Language>,
    found: Vec<Difference>,
}

impl Comparison {
    fn note(&mut self, place: &Place, rule: Rule, was: Option<String>, is: Option<String>) {
        self.found.push(Difference { place: place.clone(), rule, language: None, was, is });
    }

    /// Notes two values if they are not the same.
    fn differ<T: PartialEq + ToString>(&mut self, place: &Place, rule: Rule, was: &T, is: &T) {
        if was != is {
            self.note(place, rule, Some(was.to_string()), Some(is.to_string()));
        }
    }

    fn survey(&mut self, was: &Survey, is: &Survey) {
        let Survey { code, languages, title, introduction, closing, contact, completeness, disclosure, words, pages } =
            is;
        let whole = Place::default();
        self.differ(&whole, Rule::OtherSurvey, &was.code, code);
        self.survey_languages(&whole, &was.languages, languages);
        self.text(&whole, Rule::Words, Some(&was.title), Some(title));
        self.text(&whole, Rule::Introduction, was.introduction.as_ref(), introduction.as_ref());
        self.text(&whole, Rule::Closing, was.closing.as_ref(), closing.as_ref());
        if was.contact != *contact {
            let lines = |contact: &Option<Contact>| contact.as_ref().map(contact_line);
            self.note(&whole, Rule::Contact, lines(&was.contact), lines(contact));
        }
        if was.completeness != *completeness {
            let line = |of: &Survey| {
                let rule = of.completeness;
                format!("complete_above: {}, partial_from: {}", rule.complete_above, rule.partial_from)
            };
            self.note(&whole, Rule::Completeness, Some(line(was)), Some(line(is)));
        }
        if was.disclosure != *disclosure {
            let line = |rules: Disclosure| format!("minimum: {}, text_minimum: {}", rules.minimum, rules.text_minimum);
            let before = was.disclosure;
            let looser = disclosure.minimum < before.minimum || disclosure.text_minimum < before.text_minimum;
            let rule = if looser { Rule::DisclosureLooser } else { Rule::DisclosureStricter };
            self.note(&whole, rule, Some(line(before)), Some(line(*disclosure)));
        }
        self.words(&whole, &was.words, words);
        self.pages(&was.pages, pages);
    }

    /// The words of pages and letters: answers mean the same whatever a button says.
    fn words(&mut self, place: &Place, was: &OwnWords, is: &OwnWords) {
        let languages: BTreeSet<Language> = was.languages().chain(is.languages()).collect();
        for language in languages {
            let (was, is) = (was.in_language(language), is.in_language(language));
            let keys: BTreeSet<&String> = was.keys().chain(is.keys()).collect();
            for key in keys.into_iter().filter(|key| was.get(*key) != is.get(*key)) {
                let line = |words: &BTreeMap<String, String>| words.get(key).map(|words| format!("{key}: {words}"));
                self.found.push(Difference {
                    place: place.clone(),
                    rule: Rule::Message,
                    language: Some(language),
                    was: line(&was),
                    is: line(&is),
                });
            }
        }
    }

    fn survey_languages(&mut self, place: &Place, was: &[Language], is: &[Language]) {
        for gone in was.iter().filter(|language| !is.contains(language)) {
            self.note(place, Rule::LanguageRemoved, Some(gone.to_string()), None);
        }
        for new in is.iter().filter(|language| !was.contains(language)) {
            self.note(place, Rule::LanguageAdded, None, Some(new.to_string()));
        }
        if let (Some(first_was), Some(first_is)) = (was.first(), is.first())
            && first_was != first_is
        {
            self.note(place, Rule::DefaultLanguage, Some(first_was.to_string()), Some(first_is.to_string()));
        } else {
            let codes = |languages: &[Language]| languages.iter().map(Language::to_string).collect::<Vec<_>>();
            self.order(place, Rule::LanguagesReordered, &codes(was), &codes(is));
        }
    }

    /// Notes that what both have comes in another order.
    fn order(&mut self, place: &Place, rule: Rule, was: &[String], is: &[String]) {
        let both = |of: &[String], other: &[String]| -> Vec<String> {
            of.iter().filter(|name| other.contains(name)).cloned().collect()
        };
        let (was, is) = (both(was, is), both(is, was));
        if was != is {
            self.note(place, rule, Some(was.join(", ")), Some(is.join(", ")));
        }
    }

    /// When something is shown.
    fn condition(&mut self, place: &Place, was: Option<&Expression>, is: Option<&Expression>) {
        let rule = match (was, is) {
            (None, None) => return,
            (None, Some(_)) => Rule::ConditionNarrower,
            (Some(_), None) => Rule::ConditionWider,
            (Some(was), Some(is)) if was.source() == is.source() => return,
            (Some(was), Some(is)) => match (was.implies(is), is.implies(was)) {
                (true, true) => Rule::ConditionRewritten,
                (true, false) => Rule::ConditionWider,
                (false, true) => Rule::ConditionNarrower,
                (false, false) => Rule::ConditionOther,
            },
        };
        let source = |condition: Option<&Expression>| condition.map(|condition| condition.source().to_owned());
        self.note(place, rule, source(was), source(is));
    }
}

fn code_of<S: serde::Serializer>(language: &Option<Language>, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(&language.map(|language| language.to_string()).unwrap_or_default())
}

fn contact_line(contact: &Contact) -> String {
    let Contact { name, email, phone } = contact;
    [Some(name), Some(email), phone.as_ref()].into_iter().flatten().cloned().collect::<Vec<_>>().join(", ")
}
