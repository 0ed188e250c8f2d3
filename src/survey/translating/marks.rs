//! What a translation must keep of its source: places that are filled in, and marks that come in pairs.

use std::collections::BTreeSet;

use pulldown_cmark::{Event, Options, Parser, TagEnd};

use crate::survey::piping;

/// The names between double braces; what follows a bar is a text like any other.
pub(super) fn placeholders(text: &str) -> BTreeSet<String> {
    piping::placeholders(text).into_iter().map(|place| place.name).collect()
}

/// The marks of Markdown that would be shown as they are, since their other half is not there.
pub(super) fn unbalanced(text: &str) -> Vec<&'static str> {
    const MARKS: [&str; 4] = ["*", "__", "`", "]("];
    let mut words = String::new();
    for event in Parser::new_ext(text, Options::empty()) {
        match event {
            Event::Text(piece) => words.push_str(&piece),
            // Marks of two paragraphs are no pair.
            Event::End(TagEnd::Paragraph | TagEnd::Item) | Event::SoftBreak | Event::HardBreak => words.push('\n'),
            _ => {}
        }
    }
    let is_left = |mark: &&str| match *mark {
        "*" => has_star_at_word(&words),
        mark => words.contains(mark),
    };
    MARKS.into_iter().filter(is_left).collect()
}

/// Whether a star touches a word: between spaces it is a sign like any other.
fn has_star_at_word(words: &str) -> bool {
    let characters: Vec<char> = words.chars().collect();
    let is_blank = |at: Option<&char>| at.is_none_or(|character| character.is_whitespace());
    (0..characters.len()).any(|at| {
        let before = at.checked_sub(1).and_then(|before| characters.get(before));
        characters[at] == '*' && !(is_blank(before) && is_blank(characters.get(at + 1)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_are_known_by_their_name() {
        let found = placeholders("{{ q01 }} of {{cluster.name|the cluster}}, not {q02} or {{q03");
        assert_eq!(found.into_iter().collect::<Vec<_>>(), ["cluster.name", "q01"]);
    }

    #[test]
    fn only_half_a_pair_is_unbalanced() {
        assert_eq!(unbalanced("**strong** and *so* [on](https://example.org) {{q01}} 2 * 3 a_b"), Vec::<&str>::new());
        assert_eq!(unbalanced("**strong* and [on](https://example.org"), ["*", "]("]);
        assert_eq!(unbalanced("a ` b c"), ["`"]);
        assert_eq!(unbalanced("**a\n\nb**"), ["*"]);
    }
}
