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
        Some(decimals) => rounded(number, decimals),
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

/// Half up, as people and spreadsheets round what they see: 3.25 is 3.3, and -3.25 is -3.3.
fn rounded(number: f64, decimals: u8) -> String {
    let last = -i16::from(decimals);
    match Decimal::try_from_str(&format!("{number}")) {
        Ok(mut decimal) => {
            if decimal.absolute.digit_at(last - 1) >= 5 {
                decimal.absolute.expand(last);
            } else {
                decimal.absolute.trunc(last);
            }
            decimal.absolute.pad_end(last);
            decimal.to_string()
        }
        // Not finite.
        Err(_) => format!("{number:.*}", usize::from(decimals)),
    }
}

/// A share (0 to 1) in hundredths as `language` writes it: `12,5%`, `12,5 %`.
pub fn percent(language: Language, share: f64, decimals: u8) -> String {
    // 29 of 200 are 14.5%, which a product of fractions in binary falls short of.
    let hundredfold = (share * 1e14).round() / 1e12;
    let number = format(language, hundredfold, Some(decimals));
    match language.as_str() {
        "nl" | "en" | "it" | "pt" | "pl" => format!("{number}%"),
        "fr" => format!("{number}\u{202f}%"),
        _ => format!("{number}\u{a0}%"),
    }
}

fn locale(language: Language) -> Option<Locale> {
    language.as_str().parse().ok()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const ALL: [Language; 3] = [Language::NL, Language::FR, Language::EN];

    #[test]
    fn halves_are_rounded_up() {
        let rounded = |number: f64, decimals: u8| format(Language::EN, number, Some(decimals));
        let cases = [
            (3.25, 1, "3.3"),
            (-3.25, 1, "-3.3"),
            (0.05, 1, "0.1"),
            (-0.04, 1, "0.0"),
            (2.5, 0, "3"),
            (99.95, 1, "100.0"),
            (1234.5, 0, "1,235"),
            (7.0, 2, "7.00"),
            (1.2e-9, 1, "0.0"),
            (0.449_999_999, 1, "0.4"),
            (2e21, 0, "2,000,000,000,000,000,000,000"),
        ];
        for (number, decimals, expected) in cases {
            assert_eq!(rounded(number, decimals), expected, "{number}");
        }
    }

    #[test]
    fn what_has_one_reading_is_read_in_every_language() {
        let cases = [
            ("12", 12.0),
            ("0", 0.0),
            ("-3", -3.0),
            ("−3", -3.0),
            ("+7", 7.0),
            (" 5 ", 5.0),
            ("007", 7.0),
            ("1234", 1234.0),
            ("12,5", 12.5),
            ("12.5", 12.5),
            ("1234,5", 1234.5),
            ("1234.5", 1234.5),
            ("1.234,5", 1234.5),
            ("1,234.5", 1234.5),
            ("1.234.567", 1_234_567.0),
            ("1,234,567", 1_234_567.0),
            ("1.234.567,89", 1_234_567.89),
            ("1,234,567.89", 1_234_567.89),
            ("1 234", 1234.0),
            ("1 234,5", 1234.5),
            ("1 234.5", 1234.5),
            ("1\u{a0}234\u{a0}567,5", 1_234_567.5),
            ("1\u{202f}234", 1234.0),
            ("1'234.5", 1234.5),
            ("1 234,567", 1234.567),
            ("0,125", 0.125),
            ("0.125", 0.125),
            ("1234,567", 1234.567),
            (",5", 0.5),
            (".5", 0.5),
            ("5,", 5.0),
            ("-1.234,5", -1234.5),
        ];
        for language in ALL {
            for (typed, number) in cases {
                assert_eq!(parse(language, typed, 3), Ok(number), "{typed} in {language}");
            }
        }
    }

    #[test]
    fn what_has_two_readings_is_asked_about_unless_one_fits() {
        // language, typed, decimals of the question
        let ambiguous = Err::<f64, _>;
        let thousands_first = Unreadable::Ambiguous([1234.0, 1.234]);
        let decimals_first = Unreadable::Ambiguous([1.234, 1234.0]);
        let cases = [
            (Language::NL, "1.234", 0, Ok(1234.0)),
            (Language::NL, "1.234", 2, Ok(1234.0)),
            (Language::NL, "1.234", 3, ambiguous(thousands_first)),
            (Language::NL, "1,234", 0, ambiguous(decimals_first)),
            (Language::NL, "1,234", 3, Ok(1.234)),
            (Language::FR, "1.234", 0, Ok(1234.0)),
            (Language::FR, "1,234", 0, ambiguous(decimals_first)),
            (Language::FR, "1,234", 3, Ok(1.234)),
            (Language::EN, "1,234", 0, Ok(1234.0)),
            (Language::EN, "1,234", 3, ambiguous(thousands_first)),
            (Language::EN, "1.234", 0, ambiguous(decimals_first)),
            (Language::EN, "1.234", 3, Ok(1.234)),
        ];
        for (language, typed, decimals, expected) in cases {
            assert_eq!(parse(language, typed, decimals), expected, "{typed} in {language} with {decimals} decimals");
        }
        assert_eq!(parse(Language::NL, "-1,234", 0), Err(Unreadable::Ambiguous([-1.234, -1234.0])));
    }

    #[test]
    fn what_is_no_number_is_refused() {
        let cases = [
            "",
            " ",
            "-",
            ".",
            "twaalf",
            "12 uur",
            "1e5",
            "12 34",
            "1.23.456",
            "1,23,456",
            "1.234,567,8",
            "1,2.3,4",
            "1..5",
            "--5",
            "1 2,5",
            "0x10",
            "∞",
            "NaN",
            "٣",
            "1.234.56",
            "12345678901234567890",
            "5%",
            "1 234 5",
        ];
        for language in ALL {
            for typed in cases {
                assert_eq!(parse(language, typed, 3), Err(Unreadable::NotANumber), "{typed:?} in {language}");
            }
        }
    }

    #[test]
    fn numbers_are_written_as_the_language_does() {
        assert_eq!(format(Language::NL, 1234.5, None), "1.234,5");
        assert_eq!(format(Language::FR, 1234.5, None), "1\u{202f}234,5");
        assert_eq!(format(Language::EN, 1234.5, None), "1,234.5");
        assert_eq!(format(Language::NL, 0.125, Some(2)), "0,13");
        assert_eq!(format(Language::EN, 3.0, Some(1)), "3.0");
        assert_eq!(format(Language::EN, -0.001, Some(1)), "0.0");
        assert_eq!(format(Language::NL, -1234.0, None), "-1.234");
        assert_eq!(for_input(Language::NL, 1234.5, None), "1234,5");
        assert_eq!(for_input(Language::EN, 1_234_567.0, None), "1234567");
        assert_eq!(percent(Language::NL, 0.125, 1), "12,5%");
        assert_eq!(percent(Language::FR, 0.125, 1), "12,5\u{202f}%");
        assert_eq!(percent(Language::EN, 1.0, 0), "100%");
        for (count, of, rounded) in
            [(29.0, 200.0, "15%"), (57.0, 200.0, "29%"), (115.0, 200.0, "58%"), (1.0, 3.0, "33%")]
        {
            assert_eq!(percent(Language::EN, count / of, 0), rounded);
        }
    }

    proptest! {
        #[test]
        fn an_input_reads_back_as_itself(thousandths in -2_000_000_000i64..2_000_000_000, decimals in 0u8..=3, at in 0usize..3) {
            let number = (thousandths as f64 / 1000.0 * 10f64.powi(i32::from(decimals))).round() / 10f64.powi(i32::from(decimals));
            let written = for_input(ALL[at], number, None);
            prop_assert_eq!(parse(ALL[at], &written, decimals), Ok(number), "{}", written);
        }

        #[test]
        fn no_text_makes_it_panic(typed in "([0-9.,' \u{a0}+-]|\\PC){0,30}", at in 0usize..3) {
            let _ = parse(ALL[at], &typed, 2);
        }
    }
}
