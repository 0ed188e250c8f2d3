//! Several things in one breath, as each language says it.

use icu_list::ListFormatter;
use icu_list::options::ListFormatterOptions;
use icu_locale_core::Locale;

use super::Language;

/// `Alfa, Bèta and Gamma`; `Alfa, Bèta en Gamma`.
pub fn all_of(language: Language, things: &[&str]) -> String {
    let locale = language.as_str().parse::<Locale>().ok();
    let formatter =
        locale.and_then(|locale| ListFormatter::try_new_and(locale.into(), ListFormatterOptions::default()).ok());
    match formatter {
        Some(formatter) => formatter.format(things.iter()).to_string(),
        None => things.join(", "),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_has_its_own_word() {
        let said = |language: &str, things: &[&str]| all_of(language.parse().unwrap(), things);
        assert_eq!(said("nl", &["Alfa"]), "Alfa");
        assert_eq!(said("nl", &["Alfa", "Bèta"]), "Alfa en Bèta");
        assert_eq!(said("fr", &["Alfa", "Bèta", "Gamma"]), "Alfa, Bèta et Gamma");
        assert_eq!(said("en", &["Alfa", "Bèta", "Gamma"]), "Alfa, Bèta, and Gamma");
        assert_eq!(said("de", &["Alfa", "Bèta"]), "Alfa und Bèta");
        assert_eq!(said("en", &[]), "");
    }
}
