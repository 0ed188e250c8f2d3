//! The pairs of a posted form, by name.

use std::collections::BTreeMap;

/// The inputs of a form by name, each with its values in the order they came.
pub(super) struct Form<'a> {
    inputs: BTreeMap<&'a str, Vec<&'a str>>,
}

impl<'a> Form<'a> {
    pub fn of(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let mut inputs: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for (name, value) in pairs {
            inputs.entry(name).or_default().push(value);
        }
        Self { inputs }
    }

    pub fn names(&self) -> impl Iterator<Item = &'a str> + '_ {
        self.inputs.keys().copied()
    }

    pub fn has(&self, name: &str) -> bool {
        self.inputs.contains_key(name)
    }

    /// The values of `name` that are not blank.
    pub fn filled(&self, name: &str) -> Vec<&'a str> {
        let values = self.inputs.get(name).into_iter().flatten();
        values.copied().filter(|value| !value.trim().is_empty()).collect()
    }

    /// The only value of `name`: nothing when blank, the first when there are several.
    pub fn one(&self, name: &str) -> Option<&'a str> {
        self.filled(name).first().copied()
    }

    /// What stands in the inputs of one field, to be shown again.
    pub fn typed(&self, field: &str) -> BTreeMap<String, Vec<String>> {
        let of_field = self.inputs.iter().filter(|(name, _)| belongs_to(name, field));
        let filled = of_field.map(|(name, _)| ((*name).to_owned(), self.filled(name)));
        filled
            .filter(|(_, values)| !values.is_empty())
            .map(|(name, values)| (name, values.into_iter().map(showable).collect()))
            .collect()
    }
}

/// Whether the input `name` is one of `field`: `q05`, or with a part behind a dot, `q05.missing`.
pub(super) fn belongs_to(name: &str, field: &str) -> bool {
    name.strip_prefix(field).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

/// Stands for a character that can't be shown.
const REPLACEMENT: char = '\u{fffd}';

/// Characters that no page, file or database can hold: control characters other than tab and line
/// ends, and what is no character at all. The replacement character is the trace of one.
pub(super) fn is_unprintable(character: char) -> bool {
    let is_layout = matches!(character, '\t' | '\n' | '\r');
    character.is_ascii_control() && !is_layout || matches!(character, REPLACEMENT | '\u{fffe}' | '\u{ffff}')
}

/// The value with a visible mark for what can't be shown, so that the fault stays until it is mended.
pub(super) fn showable(value: &str) -> String {
    value.chars().map(|character| if is_unprintable(character) { REPLACEMENT } else { character }).collect()
}
