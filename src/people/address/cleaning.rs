//! What people write around an address, and what they write instead of one.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::{Address, exact};
use crate::people::name::{is_invisible, tidy};

/// Something that stood around an address and was left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cleaning {
    /// Characters that can't be seen.
    Invisible,
    /// The `mailto:` of a link.
    Mailto,
    /// The name in `Jan Peeters <jan@firma.be>`.
    DisplayName(String),
    /// Quotes, brackets, and a point, comma or semicolon at the end.
    Punctuation,
}

/// The bare address in `text`, and what was cleaned away. It need not be a right one.
pub(super) fn clean(text: &str) -> (String, Vec<Cleaning>) {
    let mut cleanings = Vec::new();
    if text.chars().any(|c| is_invisible(c) && !c.is_ascii_whitespace()) {
        cleanings.push(Cleaning::Invisible);
    }
    let tidy = tidy(text);
    let mut bare = tidy.as_str();
    if let Some((name, rest)) = bare.split_once('<')
        && let Some((inside, _)) = rest.split_once('>')
        && bare.matches('<').count() == 1
        && beside_brackets(bare).is_none()
    {
        let name = name.trim().trim_matches(['"', '\'']).trim();
        cleanings.push(if name.is_empty() { Cleaning::Punctuation } else { Cleaning::DisplayName(name.to_owned()) });
        bare = inside.trim();
    }
    bare = unwrapped(bare, &mut cleanings);
    if let Some(prefix) = bare.get(..7)
        && prefix.eq_ignore_ascii_case("mailto:")
    {
        cleanings.push(Cleaning::Mailto);
        bare = bare[7..].split('?').next().unwrap_or_default().trim();
        bare = unwrapped(bare, &mut cleanings);
    }
    (bare.to_owned(), cleanings)
}

/// What stands beside angle brackets that hold a name where the address should be: `<Jan Peeters> jan@firma.be`.
pub(super) fn beside_brackets(text: &str) -> Option<String> {
    let (before, rest) = text.split_once('<')?;
    let (inside, after) = rest.split_once('>')?;
    let beside = format!("{} {}", before.trim(), after.trim());
    (!inside.contains(['@', '＠']) && beside.contains(['@', '＠'])).then(|| beside.trim().to_owned())
}

/// Without quotes and brackets around it and without points and commas after it.
fn unwrapped<'a>(text: &'a str, cleanings: &mut Vec<Cleaning>) -> &'a str {
    let mut bare = text.trim_end_matches(['.', ',', ';', ':', ' ']);
    for (opening, closing) in [('"', '"'), ('\'', '\''), ('<', '>'), ('(', ')'), ('[', ']'), ('“', '”')] {
        if let Some(inside) = bare.strip_prefix(opening).and_then(|rest| rest.strip_suffix(closing)) {
            bare = inside.trim();
        }
    }
    if bare != text && !cleanings.contains(&Cleaning::Punctuation) {
        cleanings.push(Cleaning::Punctuation);
    }
    bare
}

/// The nearest address to a text that is none: slips of the finger undone, in the hope that one remains.
pub(super) fn nearest(text: &str) -> Option<Address> {
    let (bare, _) = clean(&beside_brackets(text).unwrap_or_else(|| text.to_owned()));
    if bare.matches(['@', '＠']).count() > 1 && bare.contains([';', ',', '/', ' ', '|']) {
        return bare.split([';', ',', '/', ' ', '|']).find_map(|piece| exact(piece).ok());
    }
    let mut repaired = bare.replace('＠', "@");
    for written in ["(at)", "[at]", "{at}", " at "] {
        repaired = repaired.replace(written, "@");
    }
    for written in ["(dot)", "[dot]", "(punt)", "(point)", " dot ", ",", ";", "。"] {
        repaired = repaired.replace(written, ".");
    }
    for beside in ['@', '.', '-', '_'] {
        repaired = repaired.replace(&format!(" {beside}"), &beside.to_string());
        repaired = repaired.replace(&format!("{beside} "), &beside.to_string());
    }
    let (local, domain) = repaired.split_once('@')?;
    let local: String = local.nfd().filter(|c| !is_combining_mark(*c)).collect();
    let domain = domain.trim_start_matches('@').replace(' ', ".");
    exact(&format!("{}@{}", single_dots(&local), single_dots(&domain))).ok()
}

fn single_dots(text: &str) -> String {
    text.split('.').filter(|piece| !piece.is_empty()).collect::<Vec<_>>().join(".")
}
