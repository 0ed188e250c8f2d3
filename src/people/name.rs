//! The name of a company or a person: one line of visible text, safe to put in a mail header.

use std::fmt;

use unicode_normalization::UnicodeNormalization;

/// A name without control or invisible characters, with single spaces, in NFC, of 1 to 200 characters.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Name(String);

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NameFault {
    #[error("there is no name")]
    Empty,
    #[error("the name has {0} characters; {max} is the most", max = Name::MAX)]
    TooLong(usize),
}

impl Name {
    /// The most characters a name may have.
    pub const MAX: usize = 200;

    /// Makes a name of any text; what can't be seen is left out.
    pub fn parse(text: &str) -> Result<Self, NameFault> {
        let tidy = tidy(text);
        match tidy.chars().count() {
            0 => Err(NameFault::Empty),
            length if length > Self::MAX => Err(NameFault::TooLong(length)),
            _ => Ok(Self(tidy)),
        }
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl AsRef<str> for Name {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

/// Joins emoji to one picture, such as that of a family; between letters it shows nothing.
const JOINER: char = '\u{200D}';

/// Whether a character is a picture that others can be joined to.
fn is_emoji(character: char) -> bool {
    matches!(character,
        '\u{2190}'..='\u{21FF}' | '\u{2300}'..='\u{23FF}' | '\u{2600}'..='\u{27BF}' | '\u{2B00}'..='\u{2BFF}'
        | '\u{1F000}'..='\u{1FAFF}')
}

/// The same, or what varies the picture before it; shades of skin are among the pictures.
fn ends_emoji(character: char) -> bool {
    is_emoji(character) || character == '\u{FE0F}'
}

/// The text on one line: invisible characters left out, but for joiners within emoji, every run of white space one space, in NFC.
pub fn tidy(text: &str) -> String {
    let mut visible = String::with_capacity(text.len());
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        let joins = c == JOINER && visible.ends_with(ends_emoji) && rest.peek().is_some_and(|next| is_emoji(*next));
        if joins || c.is_whitespace() || !is_invisible(c) {
            visible.push(c);
        }
    }
    let single = visible.split_whitespace().collect::<Vec<_>>().join(" ");
    single.nfc().collect()
}

/// Whether `character` shows nothing of itself, or turns the direction of what follows.
pub fn is_invisible(character: char) -> bool {
    character.is_control()
        || matches!(character,
            '\u{00AD}' | '\u{061C}' | '\u{115F}' | '\u{1160}' | '\u{180E}' | '\u{3164}' | '\u{FEFF}'
            | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
            | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_cannot_be_seen_is_left_out() {
        let name = Name::parse("\u{feff} Jan\u{200b}\u{a0}\u{a0}Pee\r\nters\u{202e} ").unwrap();
        assert_eq!(name.as_str(), "Jan Pee ters");
        assert_eq!(Name::parse("e\u{301}").unwrap().as_str(), "é");
    }

    #[test]
    fn emoji_stay_joined_and_letters_are_not() {
        for family in ["👨\u{200d}👩\u{200d}👧", "🏳\u{fe0f}\u{200d}🌈", "🧑🏽\u{200d}🌾", "❤\u{fe0f}\u{200d}🔥"]
        {
            assert_eq!(Name::parse(&format!("Kring {family} vzw")).unwrap().as_str(), format!("Kring {family} vzw"));
        }
        for (text, tidied) in
            [("Pee\u{200d}ters", "Peeters"), ("👩\u{200d}x", "👩x"), ("x\u{200d}👩", "x👩"), ("👩\u{200d}", "👩")]
        {
            assert_eq!(Name::parse(text).unwrap().as_str(), tidied);
        }
    }

    #[test]
    fn a_name_has_something_to_see_and_an_end() {
        assert_eq!(Name::parse(" \u{200b}\t"), Err(NameFault::Empty));
        assert!(Name::parse(&"é".repeat(200)).is_ok());
        assert_eq!(Name::parse(&"é".repeat(201)), Err(NameFault::TooLong(201)));
    }

    proptest! {
        #[test]
        fn a_name_is_its_own_name_and_never_breaks_a_line(text in "\\PC{0,30}|.{0,30}|[\\x00-\\x20\u{200b}-\u{2030}a]{0,20}") {
            if let Ok(name) = Name::parse(&text) {
                prop_assert_eq!(&Name::parse(name.as_str()).unwrap(), &name);
                prop_assert!(!name.as_str().chars().any(char::is_control));
            }
        }
    }
}
