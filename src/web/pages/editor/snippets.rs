//! A right example of each kind of question, in the languages of a draft, to be inserted at the end of a page.

use serde::Serialize;

use crate::survey::outline;
use crate::wording::Language;

#[derive(Clone, Debug, Serialize)]
pub struct Snippet {
    /// Its words are `desk-kind-…`.
    pub kind: &'static str,
    pub text: String,
}

/// The same words in the languages of the product, Dutch, French, English.
type Words = [&'static str; 3];

const QUESTION: Words = ["Wat wilt u vragen?", "Que voulez-vous demander ?", "What would you like to ask?"];
const FIRST: Words = ["Eerste antwoord", "Première réponse", "First answer"];
const SECOND: Words = ["Tweede antwoord", "Deuxième réponse", "Second answer"];
const THIRD: Words = ["Derde antwoord", "Troisième réponse", "Third answer"];
const DONT_KNOW: Words = ["Weet ik niet", "Je ne sais pas", "Don’t know"];
const NONE: Words = ["Geen van deze", "Aucune de ces réponses", "None of these"];
const OTHER: Words = ["Iets anders", "Autre chose", "Something else"];
const UNIT: Words = ["uren", "heures", "hours"];
const POINTS: Words = ["punten", "points", "points"];
const STATEMENT: Words = ["Een uitspraak", "Une affirmation", "A statement"];
const AGREE: Words = ["Eens", "D’accord", "Agree"];
const DISAGREE: Words = ["Oneens", "Pas d’accord", "Disagree"];
const CONSENT: Words = ["Ik ga akkoord.", "Je suis d’accord.", "I agree."];
const LOW: Words = ["zeker niet", "certainement pas", "certainly not"];
const HIGH: Words = ["heel zeker", "très certainement", "very certainly"];

/// One for every kind, with an id that `source` does not use yet.
pub fn all(source: &str, languages: &[Language]) -> Vec<Snippet> {
    let id = free_id(source);
    let writer = Writer { languages };
    let kinds = [
        "single",
        "multiple",
        "grid",
        "number",
        "date",
        "text",
        "email",
        "ranking",
        "allocation",
        "recommend",
        "consent",
        "note",
    ];
    kinds.map(|kind| Snippet { kind, text: writer.question(kind, &id) }).into()
}

/// The first of `q01`, `q02` … after the last that is there.
fn free_id(source: &str) -> String {
    let taken = outline::outline(source);
    let numbers = taken.iter().filter_map(|heading| heading.id.strip_prefix('q')?.parse::<u32>().ok());
    format!("q{:02}", numbers.max().unwrap_or(0) + 1)
}

struct Writer<'a> {
    languages: &'a [Language],
}

impl Writer<'_> {
    fn question(&self, kind: &str, id: &str) -> String {
        let mut lines =
            vec![format!("- id: {id}"), format!("  kind: {kind}"), format!("  text: {}", self.text(QUESTION))];
        let mut add = |line: String| lines.push(format!("  {line}"));
        match kind {
            "single" => {
                add("options:".into());
                self.options(&mut add, &[FIRST, SECOND], Some(DONT_KNOW));
            }
            "multiple" => {
                add("at_most: 2".into());
                add("options:".into());
                self.options(&mut add, &[FIRST, SECOND, THIRD], None);
                add(format!("  - {{ code: 8, text: {}, exclusive: true }}", self.text(NONE)));
                add(format!("other: {{ code: 96, text: {} }}", self.text(OTHER)));
            }
            "grid" => {
                add("options:".into());
                self.options(&mut add, &[DISAGREE, AGREE], Some(DONT_KNOW));
                add("rows:".into());
                add(format!("  - {{ id: a, text: {} }}", self.text(STATEMENT)));
                add(format!("  - {{ id: b, text: {} }}", self.text(STATEMENT)));
            }
            "number" => {
                add(format!("unit: {}", self.text(UNIT)));
                add("decimals: 0".into());
                add("min: 0".into());
                add("max: 1000".into());
                add("missing:".into());
                add(format!("  - {{ code: -1, text: {}, missing: dont_know }}", self.text(DONT_KNOW)));
            }
            "date" => {
                add("min: 2000-01-01".into());
                add("max: 2035-12-31".into());
            }
            "text" => {
                add("long: true".into());
                add("max_chars: 2000".into());
            }
            "ranking" => {
                add("top: 2".into());
                add("options:".into());
                self.options(&mut add, &[FIRST, SECOND, THIRD], None);
            }
            "allocation" => {
                add("total: 100".into());
                add(format!("unit: {}", self.text(POINTS)));
                add("options:".into());
                self.options(&mut add, &[FIRST, SECOND], None);
            }
            "recommend" => {
                add(format!("low: {}", self.text(LOW)));
                add(format!("high: {}", self.text(HIGH)));
            }
            "consent" => add(format!("statement: {}", self.text(CONSENT))),
            _ => {}
        }
        lines.iter().map(|line| format!("      {line}\n")).collect()
    }

    fn options(&self, add: &mut impl FnMut(String), texts: &[Words], dont_know: Option<Words>) {
        for (text, code) in texts.iter().zip(1..) {
            add(format!("  - {{ code: {code}, text: {} }}", self.text(*text)));
        }
        if let Some(text) = dont_know {
            add(format!("  - {{ code: 9, text: {}, missing: dont_know }}", self.text(text)));
        }
    }

    /// `{ nl: …, fr: … }`, in the languages of the draft; in one that the product does not speak, in English.
    fn text(&self, words: Words) -> String {
        let in_language = |language: &Language| {
            let place = Language::OF_THE_PRODUCT.iter().position(|known| *known == language.of_product());
            format!("{language}: \"{}\"", words[place.unwrap_or(2)])
        };
        format!("{{ {} }}", self.languages.iter().map(in_language).collect::<Vec<_>>().join(", "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::services::draft_survey::STARTING_POINT;
    use crate::survey::reading;

    #[test]
    fn every_snippet_is_right_at_the_end_of_a_page_in_any_languages() {
        let german = "survey: s\nlanguages: [de]\ntitle: T\npages:\n  - id: p\n    title: T\n    questions:\n\
                      \x20     - { id: q05, kind: note, text: T }\n";
        for (source, languages) in
            [(STARTING_POINT, &Language::OF_THE_PRODUCT[..]), (german, &["de".parse().unwrap()][..])]
        {
            // In a language that the product does not speak, the words of the pages are still to be given.
            let before = reading::read(source).problems;
            let snippets = all(source, languages);
            assert_eq!(snippets.len(), 12);
            for snippet in snippets {
                let longer = format!("{source}\n{}", snippet.text);
                let reading = reading::read(&longer);
                assert_eq!(reading.problems, before, "{}", snippet.text);
                assert!(reading.survey.unwrap().question("q06").is_some(), "{}", snippet.text);
            }
        }
    }
}
