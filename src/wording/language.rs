//! A language, and a text in several of them.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

/// A language: the two letters of its BCP 47 primary subtag (`nl`, `fr`, `en`).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Language([u8; 2]);

impl Language {
    pub const NL: Self = Self(*b"nl");
    pub const FR: Self = Self(*b"fr");
    pub const EN: Self = Self(*b"en");

    /// The languages that the product's own words exist in.
    pub const OF_THE_PRODUCT: [Self; 3] = [Self::NL, Self::FR, Self::EN];

    pub fn as_str(&self) -> &str {
        // Both bytes are ASCII letters by construction.
        std::str::from_utf8(&self.0).unwrap_or("??")
    }

    /// What the language calls itself, as a language switch shows it.
    pub fn own_name(&self) -> &str {
        match self.as_str() {
            "nl" => "Nederlands",
            "fr" => "Français",
            "en" => "English",
            "de" => "Deutsch",
            "es" => "Español",
            "it" => "Italiano",
            "pl" => "Polski",
            "pt" => "Português",
            other => other,
        }
    }

    /// The language of the product's own words when a page is in this language.
    pub fn of_product(self) -> Self {
        if Self::OF_THE_PRODUCT.contains(&self) { self } else { Self::EN }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Not two lower-case ASCII letters.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is not a language code of two letters such as nl, fr or en")]
pub struct NotALanguage(pub String);

impl FromStr for Language {
    type Err = NotALanguage;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text.as_bytes() {
            [a, b] if a.is_ascii_lowercase() && b.is_ascii_lowercase() => Ok(Self([*a, *b])),
            _ => Err(NotALanguage(text.to_owned())),
        }
    }
}

/// One text in several languages. Which of them must be there is checked where a definition is read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text(BTreeMap<Language, String>);

impl Text {
    pub fn new(versions: impl IntoIterator<Item = (Language, String)>) -> Self {
        Self(versions.into_iter().collect())
    }

    /// The text in `language`; when it does not exist, in whichever language comes first.
    pub fn in_language(&self, language: Language) -> &str {
        self.0.get(&language).or_else(|| self.0.values().next()).map_or("", String::as_str)
    }

    /// The same text, each version changed.
    pub fn mapped(&self, change: impl Fn(&str) -> String) -> Self {
        Self(self.0.iter().map(|(language, text)| (*language, change(text))).collect())
    }

    pub fn has(&self, language: Language) -> bool {
        self.0.contains_key(&language)
    }

    pub fn languages(&self) -> impl Iterator<Item = Language> + '_ {
        self.0.keys().copied()
    }
}
