//! Where braces stand in a text.

use std::ops::Range;

/// A pair of braces, or one that lacks the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Brace {
    /// Bytes of the text, the braces included.
    pub at: Range<usize>,
    pub kind: BraceKind,
    /// From 1, in characters.
    pub line: usize,
    pub column: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum BraceKind {
    Pair,
    Unclosed,
    Unopened,
}

/// Every brace in order. A backslash before one makes it a plain one; a pair ends before the next opening brace and
/// before a blank line.
pub(super) fn braces(text: &str) -> Vec<Brace> {
    let mut found: Vec<Brace> = Vec::new();
    let (mut line, mut column) = (1, 0);
    let (mut escaped, mut inside) = (false, 0);
    for (at, c) in text.char_indices() {
        column += 1;
        let was_escaped = escaped;
        escaped = c == '\\' && !was_escaped;
        let kind = match c {
            '\n' => {
                (line, column) = (line + 1, 0);
                continue;
            }
            _ if at < inside || was_escaped => continue,
            '{' => match closing(&text[at + 1..]) {
                Some(length) => {
                    inside = at + length + 2;
                    BraceKind::Pair
                }
                None => BraceKind::Unclosed,
            },
            '}' => BraceKind::Unopened,
            _ => continue,
        };
        let end = if kind == BraceKind::Pair { inside } else { at + 1 };
        found.push(Brace { at: at..end, kind, line, column });
    }
    found
}

/// How far away the closing brace is.
fn closing(text: &str) -> Option<usize> {
    let mut blank_so_far = false;
    for (at, c) in text.char_indices() {
        match c {
            '}' => return Some(at),
            '{' => return None,
            '\n' if blank_so_far => return None,
            '\n' => blank_so_far = true,
            c if c.is_whitespace() => {}
            _ => blank_so_far = false,
        }
    }
    None
}

impl Brace {
    /// What stands between the braces; of one that is not closed, the words after it.
    pub fn source<'t>(&self, text: &'t str) -> &'t str {
        const MOST: usize = 40;
        match self.kind {
            BraceKind::Pair => &text[self.at.start + 1..self.at.end - 1],
            BraceKind::Unopened => "}",
            BraceKind::Unclosed => {
                let rest = &text[self.at.start..];
                let line = rest.split('\n').next().unwrap_or(rest);
                let end = line.char_indices().nth(MOST).map_or(line.len(), |(at, _)| at);
                line[..end].trim_end()
            }
        }
    }
}

/// A text as it is read: without the backslashes before plain braces.
pub(super) fn plain(text: &str) -> String {
    text.replace("\\{", "{").replace("\\}", "}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_brace_has_its_place_and_what_it_lacks() {
        let places = |text: &str| -> Vec<(BraceKind, usize, usize, String)> {
            let named = |brace: &Brace| (brace.kind, brace.line, brace.column, brace.source(text).to_owned());
            braces(text).iter().map(named).collect()
        };
        let (pair, unclosed, unopened) = (BraceKind::Pair, BraceKind::Unclosed, BraceKind::Unopened);
        assert_eq!(places("Één {a b}\nen {c}"), [(pair, 1, 5, "a b".into()), (pair, 2, 4, "c".into())]);
        assert_eq!(places("{a\nb}"), [(pair, 1, 1, "a\nb".into())]);
        assert_eq!(places("{a {b}"), [(unclosed, 1, 1, "{a {b}".into()), (pair, 1, 4, "b".into())]);
        assert_eq!(places("{a\n \nb}"), [(unclosed, 1, 1, "{a".into()), (unopened, 3, 2, "}".into())]);
        assert_eq!(places(r"\{a\} {b"), [(unclosed, 1, 7, "{b".into())]);
        assert_eq!(places(r"\\{a}"), [(pair, 1, 3, "a".into())]);
        assert_eq!(places("{}"), [(pair, 1, 1, String::new())]);
        assert_eq!(plain(r"a \{b\}"), "a {b}");
    }
}
