//! Keys that two ways of writing the same thing have in common.
//!
//! They are for comparing only, and never shown.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Legal forms that are left out wherever they stand at the front or the end of a company name.
const LEGAL_FORMS: [&str; 18] = [
    "nv", "sa", "bv", "srl", "bvba", "sprl", "ebvba", "sprlu", "vzw", "asbl", "ivzw", "aisbl", "cv", "cvba", "scrl",
    "vof", "snc", "commv",
];

/// Legal forms that are left out at the end only: at the front they may be part of the name.
const LEGAL_ENDINGS: [&str; 21] = [
    "sc", "scs", "gcv", "cvoa", "scri", "se", "ltd", "limited", "plc", "inc", "llc", "llp", "gmbh", "ag", "kg", "sarl",
    "sas", "eurl", "spa", "ab", "oy",
];

/// Words that one writes as `&`.
const CONJUNCTIONS: [&str; 4] = ["en", "et", "and", "und"];

/// Lower case without accents, and single spaces instead of everything that is not a letter or a digit.
///
/// Points and apostrophes vanish, so that `S.A.` is `sa`.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let plain = text.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase);
    for character in plain.filter(|c| !is_combining_mark(*c)) {
        match character {
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            'ß' => folded.push_str("ss"),
            'ø' => folded.push('o'),
            'ł' => folded.push('l'),
            '.' | '\'' | '’' | '‘' | '`' => {}
            c if c.is_alphanumeric() => folded.push(c),
            _ if folded.ends_with(' ') || folded.is_empty() => {}
            _ => folded.push(' '),
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

/// The key of a heading: folded, with a space for an apostrophe, since French headings join words by it.
pub fn heading_key(heading: &str) -> String {
    fold(&heading.replace(['\'', '’', '‘', '`'], " "))
}

/// The key of a company name: folded, without legal form. Two companies with one key have the same name.
pub fn company_key(name: &str) -> String {
    let folded = fold(name);
    let words: Vec<&str> = folded.split(' ').filter(|word| !CONJUNCTIONS.contains(word)).collect();
    let mut rest = words.as_slice();
    while let [first, others @ ..] = rest
        && !others.is_empty()
        && LEGAL_FORMS.contains(first)
    {
        rest = others;
    }
    while let [others @ .., last] = rest
        && !others.is_empty()
        && (LEGAL_FORMS.contains(last) || LEGAL_ENDINGS.contains(last))
    {
        rest = others;
    }
    let key = rest.join(" ");
    // A name of nothing but signs is its own key.
    if key.is_empty() { name.to_lowercase() } else { key }
}

/// The key of a person's name: its folded words in alphabetical order, since lists turn first and last name around.
pub fn person_key<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    let folded: Vec<String> = names.into_iter().map(fold).collect();
    let mut words: Vec<&str> = folded.iter().flat_map(|name| name.split(' ')).filter(|word| !word.is_empty()).collect();
    words.sort_unstable();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folding_keeps_letters_and_digits() {
        assert_eq!(fold("  Prénom / Naam (E-mail) "), "prenom naam e mail");
        assert_eq!(fold("N° d’entreprise"), "n dentreprise");
        assert_eq!(fold("--"), "");
    }

    #[test]
    fn a_company_keeps_its_key_whatever_its_legal_form() {
        let key = company_key("Peeters & Zonen");
        for other in ["PEETERS & ZONEN N.V.", "nv Peeters en Zonen", "Peeters  et Zonen, S.A.", "Peeters-Zonen BV/SRL"]
        {
            assert_eq!(company_key(other), key, "{other}");
        }
        assert_ne!(company_key("Peeters Zonen Gent"), key);
    }

    #[test]
    fn a_name_that_is_only_a_legal_form_stays() {
        assert_eq!(company_key("NV"), "nv");
        assert_eq!(company_key("Spa Monopole"), "spa monopole");
        assert_eq!(company_key("★"), "★");
    }

    #[test]
    fn a_person_may_be_written_either_way_round() {
        assert_eq!(person_key(["Jan", "Van de Velde"]), person_key(["VAN DE VELDE, Jan"]));
        assert_ne!(person_key(["Jan", "Peeters"]), person_key(["Piet", "Peeters"]));
        assert_eq!(person_key([""]), "");
    }
}
