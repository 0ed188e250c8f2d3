//! `/waves/{name}/results/{field}/themes`: which themes a question has, and which texts belong to each.
//!
//! One form posts both: `code-N`, `label-N`, `gone-N` and (of a theme that is there) `seen-N`, the label that was shown;
//! `text-KEY` once per theme of a text, and `seen-KEY`, the codes that were shown ticked.

use serde::Serialize;

use crate::web::rendering::View;
use crate::web::views::form::{FormFault, Pick};
use crate::web::views::question::Way;
use crate::web::views::{Desk, Link};

#[derive(Clone, Debug, Serialize)]
pub struct ThemesPage {
    pub desk: Desk,
    pub wave: Link,
    pub results: Link,
    /// The page of the question.
    pub question: Link,
    pub id: String,
    pub text: String,
    /// What tells it from the question: the words after “other”.
    pub row: Option<String>,
    pub action: String,
    pub faults: Vec<FormFault>,
    pub themes: Vec<ThemeLine>,
    /// Why there are no texts.
    pub empty: Option<String>,
    /// How many texts have a theme.
    pub progress: Option<String>,
    /// All texts, or those without a theme.
    pub ways: Vec<Way>,
    pub texts: Vec<TextLine>,
    /// Which part of the texts is shown, where there are several.
    pub part: Option<String>,
    pub previous: Option<Link>,
    pub next: Option<Link>,
    pub download: Option<Link>,
}

#[derive(Clone, Debug, Serialize)]
pub struct ThemeLine {
    pub place: String,
    /// Of one that is there already: what it was called when the page was made.
    pub seen: Option<String>,
    pub code: String,
    pub label: String,
    pub gone: bool,
    /// What is lost when it is taken away.
    pub loses: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
pub struct TextLine {
    pub key: String,
    pub text: String,
    /// The codes that the page was made with, with blanks between.
    pub seen: String,
    pub boxes: Vec<Pick>,
}

impl View for ThemesPage {
    const TEMPLATE: &'static str = "desk/themes";
}
