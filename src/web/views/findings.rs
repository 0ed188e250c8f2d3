//! `/waves/{name}/findings`: what is written about the results, sentence by sentence beside what the data say of
//! it; and the same in short on top of the results.

use jiff::ZonedDateTime;
use serde::Serialize;

use crate::web::rendering::View;
use crate::web::views::form::FormFault;
use crate::web::views::{Desk, Link};

#[derive(Clone, Debug, Serialize)]
pub struct FindingsPage {
    pub desk: Desk,
    /// The sheet that shows how two texts differ.
    pub editor_style: String,
    pub wave: Link,
    pub results: Link,
    pub survey: String,
    pub counted_at: ZonedDateTime,
    /// Set while answers may still come in.
    pub provisional: bool,
    /// The texts of the survey, one per language.
    pub languages: Vec<TextLanguage>,
    /// The language of the text that is shown.
    pub code: String,
    pub language: String,
    /// How many sentences there are of each standing.
    pub tally: Vec<Mark>,
    pub sentences: Vec<SentenceLine>,
    /// What is shown was typed and is not kept.
    pub unsaved: bool,
    pub download: Option<Link>,
    pub action: String,
    pub source: String,
    /// The number of the text that counts; 0 for none.
    pub revision: i32,
    /// Who saved that, and when.
    pub saved_at: Option<ZonedDateTime>,
    pub saved_by: String,
    pub faults: Vec<FormFault>,
    /// The faults may be saved all the same.
    pub saves_faulty: bool,
    /// A text that is shown and does not count.
    pub other: Option<OtherText>,
    pub texts: Vec<TextLine>,
    pub legend: Vec<LegendLine>,
    pub claims: Vec<ClaimLine>,
    /// Every column of the answers with what can be named in it.
    pub names: Vec<NameLine>,
}

#[derive(Clone, Debug, Serialize)]
pub struct TextLanguage {
    pub href: String,
    pub code: String,
    pub words: String,
    pub current: bool,
    /// Whether there is a text in it.
    pub written: bool,
}

/// A standing in words, with how it is meant.
#[derive(Clone, Debug, Serialize)]
pub struct Mark {
    pub tone: &'static str,
    pub words: String,
}

/// A sentence as it reads, and what the data say of it.
#[derive(Clone, Debug, Serialize)]
pub struct SentenceLine {
    /// In Markdown.
    pub text: String,
    pub heading: bool,
    /// Whether a paragraph or an item of a list begins with it.
    pub begins: bool,
    pub item: bool,
    /// Nothing for a sentence without numbers.
    pub mark: Option<Mark>,
    /// One line per number, and per pair that is compared.
    pub because: Vec<Because>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Because {
    /// What stands between the braces; nothing for a comparison.
    pub bound: Option<String>,
    pub words: String,
    /// Whether it is what keeps the sentence from being supported.
    pub stands: bool,
}

/// A text that does not count, as it is shown.
#[derive(Clone, Debug, Serialize)]
pub struct OtherText {
    pub number: i32,
    pub at: ZonedDateTime,
    pub by: String,
    /// Somebody else saved in the meantime, so that it was kept beside theirs.
    pub apart: bool,
    /// From the text that counts to this one; a gap stands for lines that are the same.
    pub difference: Vec<Option<DifferenceLine>>,
    /// The whole text that counts.
    pub counting: String,
}

/// A line of two texts.
#[derive(Clone, Debug, Serialize)]
pub struct DifferenceLine {
    /// `both`, `gone` or `new`.
    pub side: &'static str,
    pub number: usize,
    pub text: String,
}

/// A text that was saved.
#[derive(Clone, Debug, Serialize)]
pub struct TextLine {
    pub number: i32,
    pub href: String,
    pub at: ZonedDateTime,
    pub by: String,
    /// How it came to be kept, in words.
    pub cause: String,
    pub current: bool,
}

#[derive(Clone, Debug, Serialize)]
pub struct LegendLine {
    /// With its braces.
    pub bound: String,
    /// What it reads as now.
    pub reads: String,
    pub what: String,
    /// The question that it is about.
    pub asked: Option<String>,
}

/// Words that are a claim, and what they claim.
#[derive(Clone, Debug, Serialize)]
pub struct ClaimLine {
    pub words: String,
    pub what: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct NameLine {
    pub field: String,
    pub asked: String,
    /// Nets and options: “active (at least twice a year), 1 (Never)”.
    pub parts: String,
}

impl View for FindingsPage {
    const TEMPLATE: &'static str = "desk/findings";
}

/// The findings in short: the sentences with numbers.
#[derive(Clone, Debug, Serialize)]
pub struct FindingsOverview {
    pub page: Link,
    /// The language they are in.
    pub code: String,
    pub sentences: Vec<ShortSentence>,
    /// How many more there are.
    pub more: usize,
}

#[derive(Clone, Debug, Serialize)]
pub struct ShortSentence {
    pub text: String,
    pub mark: Mark,
}
