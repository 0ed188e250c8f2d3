//! What travels in the address of a preview: made-up answers, and what is made up of the frame.

use std::collections::BTreeMap;

use data_encoding::BASE64URL_NOPAD;
use serde::{Deserialize, Serialize};

use crate::survey::{Answer, Answers, Document};

/// What a preview is walked with.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct State {
    #[serde(default)]
    pub document: Document,
    /// The clusters of the company, by their codes.
    #[serde(default)]
    pub clusters: Vec<String>,
    /// What else is known of the company, by name, such as `member.size`.
    #[serde(default)]
    pub facts: BTreeMap<String, String>,
    /// Counts how often answers were made up, so that each time makes others.
    #[serde(default)]
    pub seed: u64,
}

/// In the address of an empty state, where nothing can't stand.
const NOTHING: &str = "-";
/// An address holds no more than this; longer texts are cut, as nobody reads them in a preview.
const LONGEST: usize = 12_000;
const LONGEST_TEXT: usize = 400;

impl State {
    /// As it stands in an address. What is made up and too long for one is cut.
    pub fn written(&self) -> String {
        if *self == Self::default() {
            return NOTHING.to_owned();
        }
        let whole = self.encoded();
        if whole.len() <= LONGEST {
            return whole;
        }
        let cut = self.with_short_texts().encoded();
        if cut.len() <= LONGEST { cut } else { Self { document: Document::default(), ..self.clone() }.encoded() }
    }

    /// From an address; none when it was not written here.
    pub fn read(written: &str) -> Option<Self> {
        if written == NOTHING {
            return Some(Self::default());
        }
        serde_json::from_slice(&BASE64URL_NOPAD.decode(written.as_bytes()).ok()?).ok()
    }

    fn encoded(&self) -> String {
        BASE64URL_NOPAD.encode(serde_json::to_string(self).unwrap_or_default().as_bytes())
    }

    fn with_short_texts(&self) -> Self {
        let short = |text: &str| text.chars().take(LONGEST_TEXT).collect::<String>();
        let answer = |answer: &Answer| match answer {
            Answer::Text(text) => Answer::Text(short(text)),
            other => other.clone(),
        };
        let answers: Answers =
            self.document.answers.iter().map(|(field, given)| (field.to_owned(), answer(given))).collect();
        let typed = self.document.typed.iter();
        let typed = typed.map(|(name, values)| (name.clone(), values.iter().map(|value| short(value)).collect()));
        let document = Document { answers, typed: typed.collect(), ..self.document.clone() };
        Self { document, ..self.clone() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_back() {
        let mut state = State::default();
        assert_eq!((state.written().as_str(), State::read("-")), ("-", Some(State::default())));
        state.document.answers.set("q01", Some(Answer::Code(2)));
        state.document.answers.set("q09", Some(Answer::Text("é “x” /?#%".into())));
        state.document.typed.insert("q07".into(), vec!["veel".into()]);
        state.facts.insert("member.size".into(), "10-49".into());
        state.clusters.push("alfa".into());
        state.seed = 3;
        let written = state.written();
        assert!(written.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_')), "{written}");
        assert_eq!(State::read(&written), Some(state));
        for nonsense in ["", "x", "%%", "e30x", "AAAA"] {
            assert_eq!(State::read(nonsense), None, "{nonsense}");
        }
    }

    #[test]
    fn an_address_stays_short() {
        let mut state = State::default();
        state.document.answers.set("q01", Some(Answer::Code(2)));
        state.document.answers.set("q09", Some(Answer::Text("lang ".repeat(20_000))));
        let written = state.written();
        assert!(written.len() <= LONGEST);
        let read = State::read(&written).unwrap();
        assert_eq!(read.document.answers.get("q01"), Some(&Answer::Code(2)));
        for field in 0..500 {
            state.document.answers.set(&format!("t{field}"), Some(Answer::Text("x".repeat(500))));
        }
        assert!(state.written().len() <= LONGEST);
    }
}
