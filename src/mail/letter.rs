//! From a template and what fills it to a letter: subject, plain text, HTML.

mod of_house;
mod of_text;

use std::fmt;

use handlebars::{Handlebars, RenderError, html_escape, no_escape};
use serde::Serialize;

use crate::survey::letters::unguarded;
use crate::wave::ledger::Kind;
use crate::wording::Language;

macro_rules! template {
    ($kind:literal, $language:literal) => {
        [
            include_str!(concat!("../../templates/letters/", $kind, "/", $language, "/subject.txt.hbs")),
            include_str!(concat!("../../templates/letters/", $kind, "/", $language, "/body.txt.hbs")),
            include_str!(concat!("../../templates/letters/", $kind, "/", $language, "/body.html.hbs")),
        ]
    };
}

/// A letter without HTML of its own: that is made from its plain text.
macro_rules! plain {
    ($kind:literal, $language:literal) => {
        [
            include_str!(concat!("../../templates/letters/", $kind, "/", $language, "/subject.txt.hbs")),
            include_str!(concat!("../../templates/letters/", $kind, "/", $language, "/body.txt.hbs")),
            "",
        ]
    };
}

/// Subject, plain text and HTML of each letter.
const TEMPLATES: [(Kind, Language, [&str; 3]); 18] = [
    (Kind::Invitation, Language::NL, template!("invitation", "nl")),
    (Kind::Invitation, Language::FR, template!("invitation", "fr")),
    (Kind::Invitation, Language::EN, template!("invitation", "en")),
    (Kind::Reminder, Language::NL, template!("reminder", "nl")),
    (Kind::Reminder, Language::FR, template!("reminder", "fr")),
    (Kind::Reminder, Language::EN, template!("reminder", "en")),
    (Kind::Unfinished, Language::NL, plain!("unfinished", "nl")),
    (Kind::Unfinished, Language::FR, plain!("unfinished", "fr")),
    (Kind::Unfinished, Language::EN, plain!("unfinished", "en")),
    (Kind::Confirmation, Language::NL, plain!("confirmation", "nl")),
    (Kind::Confirmation, Language::FR, plain!("confirmation", "fr")),
    (Kind::Confirmation, Language::EN, plain!("confirmation", "en")),
    (Kind::Thanks, Language::NL, plain!("thanks", "nl")),
    (Kind::Thanks, Language::FR, plain!("thanks", "fr")),
    (Kind::Thanks, Language::EN, plain!("thanks", "en")),
    (Kind::Publication, Language::NL, plain!("publication", "nl")),
    (Kind::Publication, Language::FR, plain!("publication", "fr")),
    (Kind::Publication, Language::EN, plain!("publication", "en")),
];

/// What the HTML of letters has in common. The last is for letters whose HTML is made from their plain text.
const PARTIALS: [(&str, &str); 3] = [
    ("layout", include_str!("../../templates/letters/layout.html.hbs")),
    ("button", include_str!("../../templates/letters/button.html.hbs")),
    (of_text::NAME, "{{#> layout}}\n{{#each paragraphs}}{{{this}}}{{/each}}\n{{/layout}}\n"),
];

/// The words of the product's own letter, unfilled: its subject and its plain text. In English where the product does
/// not write the language.
pub fn words(kind: Kind, language: Language) -> (&'static str, &'static str) {
    let of = |language| TEMPLATES.iter().find(|(known, of, _)| *known == kind && *of == language);
    of(language.of_product()).map_or(("", ""), |(.., [subject, text, _])| (subject, text))
}

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
    /// The page on which this letter's recipient stops all of them.
    pub stop_link: String,
    /// Where people read what is done with what they tell; may be empty.
    pub privacy_link: String,
    /// Who can see the answers, and what is kept of them.
    pub privacy: String,
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
    /// Words that an author did not put into `{{#if …}}`.
    #[error(
        "the letter fills in {{{{{0}}}}}, which is empty here; put what stands around it into {{{{#if {0}}}}} … {{{{/if}}}}"
    )]
    EmptyPlace(&'static str),
    #[error("{0} is not a web address (https://…)")]
    Link(&'static str),
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
        for (name, partial) in PARTIALS {
            letters.html.register_partial(name, partial).expect("a template that is compiled in and that tests read");
        }
        for (kind, language, [subject, text, html]) in TEMPLATES {
            register(&mut letters.plain, &name(kind, language, "subject"), subject);
            register(&mut letters.plain, &name(kind, language, "text"), text);
            if !html.is_empty() {
                register(&mut letters.html, &name(kind, language, "html"), html);
            }
        }
        letters
    }

    /// Fills the letter of this kind and language.
    pub fn compose(&self, kind: Kind, language: Language, view: &LetterView) -> Result<Letter, LetterFault> {
        if !self.plain.has_template(&name(kind, language, "text")) {
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
        let subject = one_line(&fill(&self.plain, "subject")?, LONGEST_SUBJECT);
        let text = fill(&self.plain, "text")?;
        let html = match self.html.has_template(&name(kind, language, "html")) {
            true => fill(&self.html, "html")?,
            false => self.of_text(kind, language, &subject, &text, &view)?,
        };
        Ok(Letter { subject, text, html })
    }
}

impl Letters {
    /// Fills a letter in the words of a survey's author; its HTML is made from its plain text.
    pub fn compose_own(
        &self,
        kind: Kind,
        language: Language,
        (subject, body): (&str, &str),
        view: &LetterView,
    ) -> Result<Letter, LetterFault> {
        let view = view.checked()?;
        let may_be_empty = [
            ("salutation_name", &view.salutation_name),
            ("contact_phone", &view.contact_phone),
            ("privacy_link", &view.privacy_link),
        ];
        for (place, filling) in may_be_empty {
            if filling.is_empty() && [subject, body].iter().any(|words| unguarded(words).contains(place)) {
                return Err(LetterFault::EmptyPlace(place));
            }
        }
        let fill = |words: &str| {
            self.plain.render_template(words, &view).map_err(|why| LetterFault::Template {
                kind,
                language,
                why: Box::new(why),
            })
        };
        let text = fill(body)?;
        let subject = one_line(&fill(subject)?, LONGEST_SUBJECT);
        let html = self.of_text(kind, language, &subject, &text, &view)?;
        Ok(Letter { subject, text, html })
    }
}

impl LetterView {
    /// The view with every text on one line, if nothing that a letter needs is empty.
    fn checked(&self) -> Result<Self, LetterFault> {
        let whole = |text: &str| one_line(text, usize::MAX);
        let needed = |text: &str, what: &'static str| {
            Some(whole(text)).filter(|text| !text.is_empty()).ok_or(LetterFault::Empty(what))
        };
        for (link, what) in [(&self.link, "the personal link"), (&self.stop_link, "the link that stops letters")] {
            if !is_link(link) {
                return Err(LetterFault::Link(what));
            }
        }
        if !self.privacy_link.is_empty() && !is_link(&self.privacy_link) {
            return Err(LetterFault::Link("the link to the privacy notice"));
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
            stop_link: self.stop_link.clone(),
            privacy_link: self.privacy_link.clone(),
            privacy: wrapped(&needed(&self.privacy, "who sees the answers")?),
        })
    }
}

/// Characters of a line of plain text.
const WIDTH: usize = 76;

/// A line as several that are no longer than a line of a letter.
fn wrapped(text: &str) -> String {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ') {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= WIDTH => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines.join("\n")
}

/// Whether it is a web address that can stand in a letter as it is.
fn is_link(text: &str) -> bool {
    let is_address = text.starts_with("https://") || text.starts_with("http://");
    is_address && text.bytes().all(|b| b.is_ascii_graphic() && !b"\"'<>&\\`".contains(&b))
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
    let line: String = words.join(" ").trim().chars().take(longest).collect();
    line.trim_end().to_owned()
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

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    pub(in crate::mail) const LINK: &str =
        "https://survey.example.org/a/aetwk36jxrg88aatei3wixmgq6n79iynb3x3u9pa6daw4mxgevns";

    pub(in crate::mail) fn view() -> LetterView {
        LetterView {
            salutation_name: "Els Peeters".to_owned(),
            member: "Peeters & Zonen".to_owned(),
            cluster: "Cluster <Blauw>".to_owned(),
            survey_title: "Leden over hun cluster".to_owned(),
            link: LINK.to_owned(),
            closes_on: "30 juni 2026".to_owned(),
            minutes: 12,
            contact_name: "Jan Claes".to_owned(),
            contact_email: "jan@example.org".to_owned(),
            contact_phone: String::new(),
            sender_name: "Team “Evaluatie”".to_owned(),
            stop_link: "https://survey.example.org/u/stop".to_owned(),
            privacy_link: String::new(),
            privacy: "Uw antwoorden zijn vertrouwelijk.".to_owned(),
        }
    }

    fn all() -> impl Iterator<Item = (Kind, Language)> {
        TEMPLATES.into_iter().map(|(kind, language, _)| (kind, language))
    }

    #[test]
    fn every_letter_has_the_link_in_both_parts_and_nothing_unfilled() {
        let letters = Letters::of_the_product();
        for (kind, language) in all() {
            let letter = letters.compose(kind, language, &view()).unwrap();
            assert!(
                letter.text.lines().any(|line| line == LINK),
                "{kind:?} {language}: the link stands on its own line"
            );
            assert_eq!(letter.html.matches(LINK).count(), 2, "{kind:?} {language}: as a button and as text");
            assert!(!letter.subject.is_empty() && !letter.subject.contains('\n'));
            for text in [&letter.subject, &letter.text, &letter.html] {
                assert!(!text.contains("{{") && !text.contains("null"), "{kind:?} {language}: {text}");
            }
            assert!(letter.text.contains("Peeters & Zonen") && letter.html.contains("Peeters &amp; Zonen"));
            assert!(letter.html.contains("Cluster &lt;Blauw&gt;"));
        }
    }

    #[test]
    fn nobody_is_greeted_with_an_empty_name() {
        let letters = Letters::of_the_product();
        let nameless = LetterView { salutation_name: " \r\n\u{202e} ".to_owned(), ..view() };
        for (kind, language) in all() {
            let letter = letters.compose(kind, language, &nameless).unwrap();
            for line in letter.text.lines() {
                assert!(!line.contains(" ,"), "{kind:?} {language}: {line}");
            }
            assert!(letter.text.lines().next().is_some_and(|line| line.len() > 3), "a greeting remains");
        }
    }

    #[test]
    fn what_is_missing_is_named() {
        let letters = Letters::of_the_product();
        let compose = |view: LetterView| {
            letters.compose(Kind::Invitation, Language::NL, &view).map(|_| ()).unwrap_err().to_string()
        };
        assert_eq!(
            compose(LetterView { member: "\u{200b} ".to_owned(), ..view() }),
            "the letter needs the member's name, which is empty"
        );
        assert!(compose(LetterView { minutes: 0, ..view() }).contains("minutes"));
        for link in ["", "javascript:alert(1)", "https://x/\r\ny", "https://x/\"onclick", "ftp://x"] {
            assert!(compose(LetterView { link: link.to_owned(), ..view() }).contains("link"), "{link}");
        }
        let german = letters.compose(Kind::Reminder, "de".parse().unwrap(), &view()).unwrap_err();
        assert_eq!(german.to_string(), "there is no reminder in the language “de”; there are nl, fr and en");
    }

    #[test]
    fn an_author_can_fill_in_what_a_letter_of_ours_is_filled_with() {
        let view = serde_json::to_value(view()).unwrap();
        let fields: Vec<&str> = view.as_object().unwrap().keys().map(String::as_str).collect();
        assert_eq!(fields, crate::survey::letters::PLACES);
    }

    #[test]
    fn a_letter_in_the_words_of_an_author_is_filled_and_escaped() {
        let body = "Hallo{{#if salutation_name}} {{salutation_name}}{{/if}},\n\nfür {{cluster}}:\n{{link}}\n";
        let german = "de".parse().unwrap();
        let letters = Letters::of_the_product();
        let letter =
            letters.compose_own(Kind::Invitation, german, ("Einladung: {{survey_title}}", body), &view()).unwrap();
        assert_eq!(letter.subject, "Einladung: Leden over hun cluster");
        assert_eq!(letter.text, format!("Hallo Els Peeters,\n\nfür Cluster <Blauw>:\n{LINK}\n"));
        assert!(letter.html.contains("<html lang=\"de\">"));
        assert!(letter.html.contains(">Hallo Els Peeters,</p>"));
        assert!(letter.html.contains(&format!("für Cluster &lt;Blauw&gt;:<br>\n<a href=\"{LINK}\" style=\"color: #0b5860; word-break: break-all;\">{LINK}</a></p>")));
        // What may be empty is asked for before it is filled in.
        let nameless = LetterView { salutation_name: String::new(), ..view() };
        assert!(letters.compose_own(Kind::Invitation, german, ("S", body), &nameless).is_ok());
        let greeted = letters.compose_own(Kind::Invitation, german, ("S {{salutation_name}}", body), &nameless);
        assert!(matches!(greeted, Err(LetterFault::EmptyPlace("salutation_name"))));
        let strict = letters.compose_own(Kind::Reminder, german, ("{{title}}", body), &view());
        assert!(matches!(strict, Err(LetterFault::Template { .. })));
    }

    #[test]
    fn braces_in_a_name_stay_braces() {
        let letters = Letters::of_the_product();
        let view = LetterView { member: "{{link}} {{{contact_email}}}".to_owned(), ..view() };
        let letter = letters.compose(Kind::Invitation, Language::EN, &view).unwrap();
        assert!(letter.text.contains("{{link}} {{{contact_email}}}"));
        assert!(letter.html.contains("{{link}} {{{contact_email}}}"));
    }

    #[test]
    fn a_letter_does_not_show_its_link() {
        let letter = Letters::of_the_product().compose(Kind::Invitation, Language::FR, &view()).unwrap();
        assert!(!format!("{letter:?}").contains("aetwk36"));
    }

    #[test]
    fn texts_are_put_on_one_line() {
        assert_eq!(one_line(" a\r\nBcc: b\t\u{2028}c\u{202e}d ", usize::MAX), "a Bcc: b cd");
        assert_eq!(one_line(&"é".repeat(500), 100).chars().count(), 100);
    }
}
