//! From a template and what fills it to a letter: subject, plain text, HTML.

use std::fmt;

use handlebars::{Handlebars, RenderError, html_escape, no_escape};
use serde::Serialize;

use crate::wave::ledger::Kind;
use crate::wording::Language;

macro_rules! template {
    ($kind:literal, $language:literal, $file:literal) => {
        include_str!(concat!("../../templates/letters/", $kind, "/", $language, "/", $file, ".hbs"))
    };
}

macro_rules! templates {
    ($(($kind_of:expr, $kind:literal, $language_of:expr, $language:literal)),+ $(,)?) => {
        [$(
            (
                $kind_of,
                $language_of,
                [
                    template!($kind, $language, "subject.txt"),
                    template!($kind, $language, "body.txt"),
                    template!($kind, $language, "body.html"),
                ],
            ),
        )+]
    };
}

const TEMPLATES: [(Kind, Language, [&str; 3]); 6] = templates![
    (Kind::Invitation, "invitation", Language::NL, "nl"),
    (Kind::Invitation, "invitation", Language::FR, "fr"),
    (Kind::Invitation, "invitation", Language::EN, "en"),
    (Kind::Reminder, "reminder", Language::NL, "nl"),
    (Kind::Reminder, "reminder", Language::FR, "fr"),
    (Kind::Reminder, "reminder", Language::EN, "en"),
];

/// Characters of a subject line, so that it stays a line.
const LONGEST_SUBJECT: usize = 200;

/// Everything that fills a letter. All of it is plain text on one line; the templates escape what is HTML.
#[derive(Clone, Serialize)]
pub struct LetterView {
    /// How the person is addressed; may be empty.
    pub salutation_name: String,
    pub member: String,
    pub cluster: String,
    pub survey_title: String,
    /// The whole personal link. Whoever has it can answer.
    pub link: String,
    /// The last day to answer, as the language writes it.
    pub closes_on: String,
    /// How long answering takes.
    pub minutes: u32,
    pub contact_name: String,
    pub contact_email: String,
    /// May be empty.
    pub contact_phone: String,
    pub sender_name: String,
}

/// A letter as the person will read it. It holds the personal link.
#[derive(Clone, PartialEq, Eq)]
pub struct Letter {
    pub subject: String,
    pub text: String,
    pub html: String,
}

impl fmt::Debug for Letter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Letter({:?}, …)", self.subject)
    }
}

/// Why a letter can't be written.
#[derive(Debug, thiserror::Error)]
pub enum LetterFault {
    #[error("there is no {kind} in the language “{language}”; there are nl, fr and en", kind = kind.as_str())]
    Language { kind: Kind, language: Language },
    #[error("the letter needs {0}, which is empty")]
    Empty(&'static str),
    #[error("the personal link is not a web address (https://…)")]
    Link,
    #[error("the template of the {kind} in “{language}” can't be filled: {why}", kind = kind.as_str())]
    Template { kind: Kind, language: Language, why: Box<RenderError> },
    #[error("{role}: “{address}” is not an e-mail address that mail can be sent with")]
    Address { role: &'static str, address: String },
    #[error("{what}: “{text}” can't stand in the head of a letter")]
    Head { what: &'static str, text: String },
    #[error("the message can't be put together: {0}")]
    Message(String),
}

/// The letters that the house can write.
pub struct Letters {
    plain: Handlebars<'static>,
    html: Handlebars<'static>,
}

impl Letters {
    /// The letters that come with the product, compiled in.
    pub fn of_the_product() -> Self {
        let mut letters = Self { plain: strict(no_escape), html: strict(html_escape) };
        for (kind, language, [subject, text, html]) in TEMPLATES {
            register(&mut letters.plain, &name(kind, language, "subject"), subject);
            register(&mut letters.plain, &name(kind, language, "text"), text);
            register(&mut letters.html, &name(kind, language, "html"), html);
        }
        letters
    }

    /// Fills the letter of this kind and language.
    pub fn compose(&self, kind: Kind, language: Language, view: &LetterView) -> Result<Letter, LetterFault> {
        if !self.html.has_template(&name(kind, language, "html")) {
            return Err(LetterFault::Language { kind, language });
        }
        let view = view.checked()?;
        let fill = |registry: &Handlebars<'_>, part| {
            registry.render(&name(kind, language, part), &view).map_err(|why| LetterFault::Template {
                kind,
                language,
                why: Box::new(why),
            })
        };
        Ok(Letter {
            subject: one_line(&fill(&self.plain, "subject")?, LONGEST_SUBJECT),
            text: fill(&self.plain, "text")?,
            html: fill(&self.html, "html")?,
        })
    }
}

impl LetterView {
    /// The view with every text on one line, if nothing that a letter needs is empty.
    fn checked(&self) -> Result<Self, LetterFault> {
        let whole = |text: &str| one_line(text, usize::MAX);
        let needed = |text: &str, what: &'static str| {
            Some(whole(text)).filter(|text| !text.is_empty()).ok_or(LetterFault::Empty(what))
        };
        let is_address = self.link.starts_with("https://") || self.link.starts_with("http://");
        if !is_address || !self.link.bytes().all(|b| b.is_ascii_graphic() && !b"\"'<>&\\`".contains(&b)) {
            return Err(LetterFault::Link);
        }
        Ok(Self {
            salutation_name: whole(&self.salutation_name),
            member: needed(&self.member, "the member's name")?,
            cluster: needed(&self.cluster, "the cluster's name")?,
            survey_title: needed(&self.survey_title, "the survey's title")?,
            link: self.link.clone(),
            closes_on: needed(&self.closes_on, "the last day to answer")?,
            minutes: Some(self.minutes)
                .filter(|minutes| *minutes > 0)
                .ok_or(LetterFault::Empty("the minutes it takes"))?,
            contact_name: needed(&self.contact_name, "the contact person's name")?,
            contact_email: needed(&self.contact_email, "the contact person's e-mail address")?,
            contact_phone: whole(&self.contact_phone),
            sender_name: needed(&self.sender_name, "the sender's name")?,
        })
    }
}

/// The text without anything that could end a line, hide, or turn the direction of what follows; at most
/// `longest` characters of it.
pub(super) fn one_line(text: &str, longest: usize) -> String {
    let hides = |c: char| matches!(c, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}');
    let visible: String = text
        .chars()
        .filter(|c| !hides(*c))
        .map(|c| if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') { ' ' } else { c })
        .collect();
    let words: Vec<_> = visible.split(' ').filter(|word| !word.is_empty()).collect();
    words.join(" ").chars().take(longest).collect()
}

fn strict(escape: fn(&str) -> String) -> Handlebars<'static> {
    let mut registry = Handlebars::new();
    registry.set_strict_mode(true);
    registry.register_escape_fn(escape);
    registry
}

fn register(registry: &mut Handlebars<'static>, name: &str, template: &str) {
    registry.register_template_string(name, template).expect("a template that is compiled in and that tests read");
}

fn name(kind: Kind, language: Language, part: &str) -> String {
    format!("{}/{language}/{part}", kind.as_str())
}
