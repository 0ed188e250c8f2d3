//! Numbers as people write them, and as each language writes them.

use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_decimal::options::GroupingStrategy;
use icu_locale_core::Locale;

use super::Language;

/// Why what was typed is not one number.
#[derive(Clone, Copy, Debug, PartialEq, thiserror::Error)]
pub enum Unreadable {
    #[error("not a number")]
    NotANumber,
    /// `1.234` is a thousand and some to one and one and a bit to another.
    #[error("this can be read as {} and as {}", .0[0], .0[1])]
    Ambiguous([f64; 2]),
}

/// More digits than a double holds exactly are not a number anyone answered with.
const MOST_DIGITS: usize = 15;

/// The number that was typed on a page in `language`.
///
/// `1234,5`, `1234.5`, `1.234,5`, `1,234.5` and `1 234,5` can be read in one
/// way only, whatever the language. One separator before exactly three digits
/// (`1.234`) can't: it is read as thousands or as decimals where only one of
/// both fits a question with this many `decimals` and the language writes it
/// so, and is [`Unreadable::Ambiguous`] otherwise.
pub fn parse(language: Language, typed: &str, decimals: u8) -> Result<f64, Unreadable> {
    let typed = typed.trim();
    let (negative, digits) = match typed.strip_prefix(['-', '−']) {
        Some(rest) => (true, rest),
        None => (false, typed.strip_prefix('+').unwrap_or(typed)),
    };
    let sign = if negative { -1.0 } else { 1.0 };
    // Adding nothing takes the sign off a zero.
    let signed = |number: f64| sign * number + 0.0;
    match unsigned(language, digits, decimals) {
        Ok(number) => Ok(signed(number)),
        Err(Unreadable::Ambiguous(readings)) => Err(Unreadable::Ambiguous(readings.map(signed))),
        Err(fault) => Err(fault),
    }
}

/// A space of any width, or an apostrophe.
fn sets_thousands_apart(character: char) -> bool {
    matches!(character, ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}' | '\'' | '’')
}

/// One to three digits, then three and three again.
fn are_groups(groups: &[&str]) -> bool {
    let all_digits = groups.iter().all(|group| group.chars().all(|character| character.is_ascii_digit()));
    let first = groups.first().map_or(0, |group| group.len());
    all_digits && (1..=3).contains(&first) && groups.iter().skip(1).all(|group| group.len() == 3)
}

fn unsigned(language: Language, digits: &str, decimals: u8) -> Result<f64, Unreadable> {
    if digits.contains(sets_thousands_apart) {
        let (whole, rest) = digits.split_once(['.', ',']).unwrap_or((digits, ""));
        return grouped(whole, sets_thousands_apart, rest);
    }
    let separators: Vec<char> = digits.chars().filter(|character| matches!(character, '.' | ',')).collect();
    match separators.as_slice() {
        [] => plain(digits, ""),
        [one] => match digits.split_once(*one) {
            Some((whole, rest)) if could_be_thousands(whole, rest) => {
                thousands_or_decimals(language, *one, whole, rest, decimals)
            }
            Some((whole, rest)) => plain(whole, rest),
            None => Err(Unreadable::NotANumber),
        },
        [first, between @ .., last] => {
            let all_the_same = between.iter().all(|separator| separator == first);
            match (all_the_same, digits.rsplit_once(*last)) {
                // 1.234.567
                (true, _) if first == last => grouped(digits, |character| character == *first, ""),
                // 1.234.567,8
                (true, Some((whole, rest))) => grouped(whole, |character| character == *first, rest),
                _ => Err(Unreadable::NotANumber),
            }
        }
    }
}

fn could_be_thousands(whole: &str, rest: &str) -> bool {
    are_groups(&[whole, rest]) && !whole.starts_with('0')
}

fn thousands_or_decimals(
    language: Language,
    separator: char,
    whole: &str,
    rest: &str,
    decimals: u8,
) -> Result<f64, Unreadable> {
    let as_thousands = plain(&format!("{whole}{rest}"), "")?;
    let as_decimals = plain(whole, rest)?;
    let own = separator == decimal_separator(language);
    match (own, decimals >= 3) {
        (true, true) => Ok(as_decimals),
        (false, false) => Ok(as_thousands),
        (true, false) => Err(Unreadable::Ambiguous([as_decimals, as_thousands])),
        (false, true) => Err(Unreadable::Ambiguous([as_thousands, as_decimals])),
    }
}

fn grouped(whole: &str, separator: impl Fn(char) -> bool, rest: &str) -> Result<f64, Unreadable> {
    let groups: Vec<&str> = whole.split(separator).collect();
    if are_groups(&groups) { plain(&groups.concat(), rest) } else { Err(Unreadable::NotANumber) }
}

fn plain(whole: &str, rest: &str) -> Result<f64, Unreadable> {
    let all_digits = |text: &str| text.chars().all(|character| character.is_ascii_digit());
    let significant = whole.trim_start_matches('0').len() + rest.trim_end_matches('0').len();
    if whole.is_empty() && rest.is_empty() || !all_digits(whole) || !all_digits(rest) || significant > MOST_DIGITS {
        return Err(Unreadable::NotANumber);
    }
    format!("0{whole}.{rest}0").parse().map_err(|_| Unreadable::NotANumber)
}

/// The character between a whole number and its decimals.
fn decimal_separator(language: Language) -> char {
    format(language, 1.5, None).chars().nth(1).unwrap_or('.')
}

/// The number as `language` writes it, thousands set apart, with exactly this many decimals or as
/// many as it needs.
pub fn format(language: Language, number: f64, decimals: Option<u8>) -> String {
    written(language, number, decimals, GroupingStrategy::Auto)
}

/// The number as it stands in an input: nothing between the thousands, so that it reads back as itself.
pub fn for_input(language: Language, number: f64, decimals: Option<u8>) -> String {
    written(language, number, decimals, GroupingStrategy::Never)
}

fn written(language: Language, number: f64, decimals: Option<u8>, grouping: GroupingStrategy) -> String {
    let plain = match decimals {
        Some(decimals) => format!("{number:.*}", usize::from(decimals)),
        None => format!("{number}"),
    };
    let is_zero = !plain.contains(|character: char| matches!(character, '1'..='9'));
    let plain = if is_zero { plain.trim_start_matches('-') } else { plain.as_str() };
    let formatter = locale(language).and_then(|locale| DecimalFormatter::try_new(locale.into(), grouping.into()).ok());
    match (formatter, Decimal::try_from_str(plain)) {
        (Some(formatter), Ok(decimal)) => formatter.format(&decimal).to_string(),
        _ => plain.to_owned(),
    }
}

/// A share (0 to 1) in hundredths as `language` writes it: `12,5%`, `12,5 %`.
pub fn percent(language: Language, share: f64, decimals: u8) -> String {
    let number = format(language, share * 100.0, Some(decimals));
    match language.as_str() {
        "nl" | "en" | "it" | "pt" | "pl" => format!("{number}%"),
        "fr" => format!("{number}\u{202f}%"),
        _ => format!("{number}\u{a0}%"),
    }
}

fn locale(language: Language) -> Option<Locale> {
    language.as_str().parse().ok()
}
