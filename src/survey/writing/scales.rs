//! Lists of options that several questions share, factored out under a name.

use unicode_normalization::UnicodeNormalization;

use crate::survey::definition::{Choice, Kind, Survey};
use crate::survey::piping;

/// The shared lists of a survey, by name, in the order of their first question.
#[derive(Debug, Default)]
pub struct Scales(Vec<(String, Vec<Choice>)>);

impl Scales {
    pub fn of(survey: &Survey) -> Self {
        let mut lists: Vec<(Vec<Choice>, usize)> = Vec::new();
        for question in survey.questions().filter(|question| question.kind.must_choose()) {
            let written = as_written(&question.kind);
            if written.iter().any(looks_back) {
                continue;
            }
            match lists.iter_mut().find(|(list, _)| *list == written) {
                Some((_, uses)) => *uses += 1,
                None => lists.push((written, 1)),
            }
        }
        let mut scales = Self::default();
        for (list, _) in lists.into_iter().filter(|(_, uses)| *uses > 1) {
            let name = scales.free_name(&list, survey);
            scales.0.push((name, list));
        }
        scales
    }

    pub fn each(&self) -> impl Iterator<Item = (&str, &[Choice])> {
        self.0.iter().map(|(name, list)| (name.as_str(), list.as_slice()))
    }

    pub fn name_of(&self, written: &[Choice]) -> Option<&str> {
        self.each().find(|(_, list)| *list == written).map(|(name, _)| name)
    }

    /// A name after what the scale says: `yes_no`, or its last step and the number of steps, as in `very_satisfied5`.
    fn free_name(&self, list: &[Choice], survey: &Survey) -> String {
        let language = survey.default_language();
        let steps: Vec<&Choice> = list.iter().filter(|choice| choice.missing.is_none()).collect();
        let words: Vec<String> = steps.iter().map(|choice| slug(choice.text.in_language(language))).collect();
        let has_letter = |word: &str| word.contains(|c: char| c.is_ascii_alphabetic());
        let base = match words.as_slice() {
            [first, second] if has_letter(first) && has_letter(second) => format!("{first}_{second}"),
            [.., last] if has_letter(last) => format!("{last}{}", words.len()),
            _ => format!("scale{}", words.len()),
        };
        let is_taken = |name: &str| self.0.iter().any(|(taken, _)| taken == name);
        let mut name = base.clone();
        let mut number = 2;
        while is_taken(&name) {
            name = format!("{base}_{number}");
            number += 1;
        }
        name
    }
}

/// Whether an option depends on earlier answers: scales stand before all questions, and nothing is before them.
fn looks_back(choice: &Choice) -> bool {
    let mut versions = choice.text.languages().map(|language| choice.text.in_language(language));
    choice.show_if.is_some() || versions.any(|text| !piping::placeholders(text).is_empty())
}

/// The options as a file lists them: without “other”, and without what the reader adds by itself.
pub fn as_written(kind: &Kind) -> Vec<Choice> {
    let is_multiple = matches!(kind, Kind::Multiple { .. });
    let of_reader = |choice: &Choice| is_multiple && choice.missing.is_some();
    let written = kind.choices().iter().filter(|choice| !choice.other);
    written.map(|choice| Choice { exclusive: choice.exclusive && !of_reader(choice), ..choice.clone() }).collect()
}

/// A few words of a text as a name.
fn slug(text: &str) -> String {
    const LONGEST: usize = 24;
    let mut slug = String::new();
    for character in text.nfd().filter(|character| !unicode_normalization::char::is_combining_mark(*character)) {
        if character.is_ascii_alphanumeric() {
            slug.push(character.to_ascii_lowercase());
        } else if !slug.is_empty() && !slug.ends_with('_') {
            if slug.len() >= LONGEST {
                break;
            }
            slug.push('_');
        }
    }
    slug.truncate(LONGEST);
    slug.trim_end_matches('_').to_owned()
}
