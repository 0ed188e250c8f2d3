//! What stands around every page of a respondent.

use std::collections::BTreeMap;

use jiff::ZonedDateTime;
use serde::Serialize;

use crate::services::House;
use crate::services::tell_privacy::Kept;
use crate::survey::definition::Contact;
use crate::survey::expression::Facts;
use crate::survey::piping::Source;
use crate::survey::routing::Route;
use crate::survey::{Document, Page, Survey};
use crate::web::markdown;
use crate::wording::{Fill, Language, Text, Texts};

/// One respondent in a survey: what a page is made from.
#[derive(Clone, Copy, Debug)]
pub struct Visit<'a> {
    pub survey: &'a Survey,
    pub document: &'a Document,
    pub facts: &'a Facts,
    /// A language of the survey.
    pub language: Language,
    /// The path below which the pages of this link lie, such as `/a/{token}`.
    pub base: &'a str,
    pub terms: &'a Terms,
    /// Shown to its makers: says on every page that nothing is kept.
    pub preview: bool,
    /// Answered by its makers: says on every page that nothing is counted.
    pub trial: bool,
    /// What a form says of when it was opened; empty where that plays no part.
    pub opened: &'a str,
}

/// On which terms the answers are asked.
#[derive(Clone, Debug)]
pub struct Terms {
    /// The organisation that asks.
    pub sender: String,
    pub contact: Option<Contact>,
    pub closes_at: Option<ZonedDateTime>,
    /// What is kept of the answers.
    pub kept: Kept,
}

/// The part of a view that the layout shows.
#[derive(Debug, Default, Serialize)]
pub struct Frame {
    /// The survey, on top of every page; a link to the start when there is one.
    pub survey: Option<String>,
    pub start: Option<String>,
    pub sender: Option<String>,
    pub languages: Vec<LanguageLink>,
    /// Whether the page is a form: then another language is a button of it, so that nothing typed is lost.
    pub is_form: bool,
    /// Whether what is typed is saved while it is typed.
    pub saves: bool,
    pub contact: Option<ContactLines>,
    pub preview: bool,
    /// What the author of the survey says in place of the product, by message; the helper `t` looks here first.
    pub words: BTreeMap<String, String>,
    pub trial: bool,
}

/// The same page in another language.
#[derive(Debug, Serialize)]
pub struct LanguageLink {
    pub code: String,
    pub name: String,
    pub href: String,
    pub current: bool,
}

impl LanguageLink {
    /// The page that is shown, in each language of the product, where nothing but those is known.
    pub fn of_product(shown: Language) -> Vec<Self> {
        let link = |language: Language| Self {
            code: language.to_string(),
            name: language.own_name().to_owned(),
            href: format!("?language={language}"),
            current: language == shown,
        };
        Language::OF_THE_PRODUCT.map(link).into()
    }
}

#[derive(Debug, Serialize)]
pub struct ContactLines {
    pub name: String,
    pub email: String,
    pub phone: Option<String>,
    /// The number alone, for a `tel:` link.
    pub dial: Option<String>,
}

impl ContactLines {
    /// Whom to turn to where no survey says so: who sends the mail of this house.
    pub fn of_house(house: &House) -> Option<Self> {
        let email = house.sender.reply_to.clone().unwrap_or_else(|| house.sender.address.clone());
        Some(Self { name: house.sender.name.clone(), email, phone: None, dial: None })
    }
}

impl From<&Contact> for ContactLines {
    fn from(contact: &Contact) -> Self {
        let dial = |phone: &String| phone.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
        Self {
            name: contact.name.clone(),
            email: contact.email.clone(),
            dial: contact.phone.as_ref().map(dial),
            // A number is not broken over two lines.
            phone: contact.phone.as_ref().map(|phone| phone.replace(' ', "\u{a0}")),
        }
    }
}

impl Visit<'_> {
    /// A text of the survey in the language of the visit, with its places filled: a label, where marks mean nothing.
    pub fn text(&self, text: &Text) -> String {
        self.filled(text, |source| source.fill_plain(text, self.language))
    }

    /// The same for a text in Markdown.
    pub fn marked(&self, text: &Text) -> String {
        self.filled(text, |source| source.fill(text, self.language))
    }

    fn filled(&self, text: &Text, fill: impl Fn(&Source<'_>) -> String) -> String {
        let words = text.in_language(self.language);
        if !words.contains("{{") {
            return words.to_owned();
        }
        fill(&Source { survey: self.survey, route: &self.route(), facts: self.facts })
    }

    /// What this respondent gets to see.
    pub fn route(&self) -> Route<'_> {
        Route::of(self.survey, &self.document.answers, self.facts)
    }

    /// The title of the survey, without marks.
    pub fn title(&self) -> String {
        markdown::plain(&self.marked(&self.survey.title))
    }

    pub fn start_href(&self) -> String {
        format!("{}/{}", self.base, self.language)
    }

    pub fn page_href(&self, page: &Page) -> String {
        format!("{}/{}/p/{}", self.base, self.language, page.id)
    }

    pub fn check_href(&self) -> String {
        format!("{}/{}/check", self.base, self.language)
    }

    /// The frame of the page that lies at `rest` below the language, such as `/p/cooperation` or nothing.
    pub fn frame(&self, rest: &str) -> Frame {
        let languages = self.survey.languages.iter().map(|language| LanguageLink {
            code: language.to_string(),
            name: language.own_name().to_owned(),
            href: format!("{}/{language}{rest}", self.base),
            current: *language == self.language,
        });
        Frame {
            survey: Some(self.title()),
            start: Some(self.start_href()),
            sender: Some(self.terms.sender.clone()),
            is_form: false,
            saves: false,
            languages: languages.collect(),
            contact: self.terms.contact.as_ref().or(self.survey.contact.as_ref()).map(ContactLines::from),
            preview: self.preview,
            words: self.survey.words.in_language(self.language),
            trial: self.trial,
        }
    }

    /// Who sees what, and what is kept, in sentences.
    pub fn privacy(&self, texts: &Texts) -> String {
        self.terms.kept.told(texts, self.survey, self.language)
    }

    /// A message of the product, in the words of the survey if it has its own.
    pub fn say(&self, texts: &Texts, key: &str, fills: &[(&str, Fill)]) -> String {
        texts.say_own(self.survey.words.get(self.language, key), self.language, key, fills)
    }
}
