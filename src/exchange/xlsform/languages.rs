//! Languages as headings name them: `English (en)`, `en`, `french`.

use crate::wording::Language;

const NAMES: [(&str, &str); 44] = [
    ("english", "en"),
    ("anglais", "en"),
    ("engels", "en"),
    ("dutch", "nl"),
    ("nederlands", "nl"),
    ("flemish", "nl"),
    ("french", "fr"),
    ("français", "fr"),
    ("francais", "fr"),
    ("frans", "fr"),
    ("german", "de"),
    ("deutsch", "de"),
    ("duits", "de"),
    ("spanish", "es"),
    ("español", "es"),
    ("espanol", "es"),
    ("italian", "it"),
    ("italiano", "it"),
    ("portuguese", "pt"),
    ("português", "pt"),
    ("russian", "ru"),
    ("русский", "ru"),
    ("arabic", "ar"),
    ("العربية", "ar"),
    ("chinese", "zh"),
    ("中文", "zh"),
    ("japanese", "ja"),
    ("hindi", "hi"),
    ("bengali", "bn"),
    ("swahili", "sw"),
    ("kiswahili", "sw"),
    ("turkish", "tr"),
    ("polish", "pl"),
    ("ukrainian", "uk"),
    ("romanian", "ro"),
    ("greek", "el"),
    ("swedish", "sv"),
    ("danish", "da"),
    ("norwegian", "no"),
    ("finnish", "fi"),
    ("urdu", "ur"),
    ("persian", "fa"),
    ("vietnamese", "vi"),
    ("indonesian", "id"),
];

/// The language that a heading names.
pub fn named(name: &str) -> Option<Language> {
    let lower = name.trim().to_lowercase();
    let in_brackets = lower.rsplit_once('(').and_then(|(_, rest)| rest.split_once(')')).map(|(code, _)| code.trim());
    let code = |text: &str| text.split(['-', '_']).next().unwrap_or_default().parse().ok();
    let by_name = || NAMES.iter().find(|(known, _)| *known == lower).and_then(|(_, code)| code.parse().ok());
    in_brackets.and_then(code).or_else(|| code(&lower)).or_else(by_name)
}
