//! A text as words, so that those of one meaning are found whatever stands between them.

use std::ops::Range;

/// A word, a number with its decimals, or a per cent sign.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token<'t> {
    pub word: &'t str,
    /// Bytes of the text.
    pub at: Range<usize>,
}

/// As words are looked for: small letters, one kind of apostrophe and blank, no stress on “één”.
pub(super) fn folded(text: &str) -> String {
    let one = |c: char| match c {
        '\'' | '‘' => '’',
        c if c.is_whitespace() => ' ',
        c => c,
    };
    text.to_lowercase().chars().map(one).collect::<String>().replace("één", "een").replace("eén", "een")
}

/// The words of a folded text.
pub(super) fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut found: Vec<Token<'_>> = Vec::new();
    let mut chars = text.char_indices().peekable();
    while let Some((start, c)) = chars.next() {
        let mut end = start + c.len_utf8();
        if c.is_alphanumeric() {
            while let Some((at, next)) = chars.peek().copied() {
                let rest = text[at + next.len_utf8()..].chars().next();
                let is_digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
                let in_a_number =
                    matches!(next, '.' | ',') && is_digit(text[..at].chars().next_back()) && is_digit(rest);
                if !next.is_alphanumeric() && !in_a_number {
                    break;
                }
                chars.next();
                end = at + next.len_utf8();
            }
        } else if c != '%' {
            continue;
        }
        found.push(Token { word: &text[start..end], at: start..end });
    }
    found
}

/// How many words from this one on are those of a phrase.
pub(super) fn phrase_at(tokens: &[Token<'_>], at: usize, phrase: &str) -> Option<usize> {
    let mut length = 0;
    for word in phrase.split(|c: char| !c.is_alphanumeric() && c != '%').filter(|word| !word.is_empty()) {
        if tokens.get(at + length)?.word != word {
            return None;
        }
        length += 1;
    }
    (length > 0).then_some(length)
}

/// The longest of several.
pub(super) fn longest_at<'p>(
    tokens: &[Token<'_>],
    at: usize,
    phrases: impl IntoIterator<Item = &'p str>,
) -> Option<usize> {
    phrases.into_iter().filter_map(|phrase| phrase_at(tokens, at, phrase)).max()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_numbers_and_signs_are_told_apart() {
        let words = |text: &str| -> Vec<String> {
            tokens(&folded(text)).into_iter().map(|token| token.word.to_owned()).collect()
        };
        assert_eq!(words("Plus d'un tiers, 12,5 %."), ["plus", "d", "un", "tiers", "12,5", "%"]);
        assert_eq!(words("Één op 20."), ["een", "op", "20"]);
        let text = folded("a large majority of them");
        assert_eq!(phrase_at(&tokens(&text), 1, "large majority"), Some(2));
        assert_eq!(longest_at(&tokens(&text), 1, ["large", "large majority", "small"]), Some(2));
        assert_eq!(longest_at(&tokens(&text), 4, ["them all"]), None);
    }
}
