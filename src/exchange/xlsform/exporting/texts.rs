//! Texts in a column for each language.

use super::form::{Form, Row};
use super::tables::parts_of;
use crate::survey::Choice;
use crate::survey::expression::is_fact;
use crate::survey::piping;
use crate::wording::{Language, Text};

/// What there is no answer for.
const NOTHING: &str = "…";

/// A language as headings name it.
pub fn name_of(language: Language) -> String {
    let own = language.own_name();
    if own.len() == 2 { own.to_owned() } else { format!("{own} ({language})") }
}

impl Form<'_> {
    pub fn add_text(&mut self, row: &mut Row, place: &str, column: &str, text: &Text) {
        for language in &self.survey.languages {
            if text.has(*language) {
                let filled = self.filled(place, text.in_language(*language), *language);
                row.push((format!("{column}::{}", name_of(*language)), filled));
            }
        }
    }

    /// `{{q01}}` as `${q01}`. Facts of the frame have no name there.
    fn filled(&mut self, place: &str, text: &str, language: Language) -> String {
        let characters: Vec<char> = text.chars().collect();
        let mut out = String::new();
        let mut at = 0;
        for found in piping::placeholders(text) {
            out.extend(&characters[at..found.offset]);
            at = found.offset + found.length;
            let written = format!("{{{{{}}}}}", found.name);
            if is_fact(&found.name) {
                let words = found.fallback.unwrap_or_else(|| NOTHING.to_owned());
                self.report.lost(place, format!("a text that shows {written}"), format!("“{words}”"), "");
                out.push_str(&words);
            } else {
                if found.fallback.is_some() {
                    self.report.lost(place, format!("what stands there when {written} is blank"), "nothing", "");
                }
                match self.survey.question(&found.name).and_then(parts_of) {
                    Some(parts) => {
                        let said = |(name, part): &(String, &Choice)| {
                            format!("{}: ${{{name}}}", part.text.in_language(language))
                        };
                        let became = "each part with its number, those of 0 too";
                        self.report.changed(place, format!("a text that shows {written}"), became, "");
                        out.push_str(&parts.iter().map(said).collect::<Vec<_>>().join(", "));
                    }
                    None => out.push_str(&format!("${{{}}}", found.name)),
                }
            }
        }
        out.extend(&characters[at..]);
        // Theirs, which ours is not.
        out
    }
}
