//! `/waves/{name}/letters`: the words of a wave's letters, and each as a recipient would get it.

use jiff::ZonedDateTime;
use serde::Serialize;

use crate::web::rendering::View;
use crate::web::views::form::FormFault;
use crate::web::views::{Desk, Link};

#[derive(Clone, Debug, Serialize)]
pub struct WaveLetters {
    pub desk: Desk,
    pub wave: Link,
    pub kinds: Vec<LetterKind>,
}

/// One kind of letter in all languages.
#[derive(Clone, Debug, Serialize)]
pub struct LetterKind {
    pub words: String,
    /// When it leaves, in words.
    pub when: String,
    pub letters: Vec<LetterLine>,
}

#[derive(Clone, Debug, Serialize)]
pub struct LetterLine {
    pub href: String,
    pub language: String,
    pub code: String,
    pub subject: String,
    /// Whether the wave has words of its own, and whose.
    pub written_by: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
pub struct WaveLetter {
    pub desk: Desk,
    pub wave: Link,
    pub letters: Link,
    /// Which letter in which language, in words.
    pub title: String,
    pub kind: String,
    pub language: String,
    pub code: String,
    pub action: String,
    pub subject: String,
    pub body: String,
    /// The wave's own words as they are stored; none where the usual ones hold.
    pub own: Option<OwnLetter>,
    /// Own words that made place for the usual ones.
    pub former: Option<FormerLetter>,
    pub written_at: Option<ZonedDateTime>,
    pub written_by: String,
    /// Why it can't be changed any more, in words.
    pub fixed: Option<String>,
    /// What can be filled in: the place, and what it is.
    pub places: Vec<(String, String)>,
    /// Whom it is looked at for, as it was typed.
    pub recipient: String,
    pub test_address: String,
    /// Where a test may go.
    pub to_test: String,
    pub preview: Option<LetterPreview>,
    pub faults: Vec<FormFault>,
}

#[derive(Clone, Debug, Serialize)]
pub struct OwnLetter {
    pub subject: String,
    pub body: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct FormerLetter {
    pub subject: String,
    pub body: String,
    /// When they made place, and by whom.
    pub at: ZonedDateTime,
    pub by: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct LetterPreview {
    pub to: String,
    pub subject: String,
    pub text: String,
}

impl View for WaveLetters {
    const TEMPLATE: &'static str = "desk/wave-letters";
}

impl View for WaveLetter {
    const TEMPLATE: &'static str = "desk/wave-letter";
}
