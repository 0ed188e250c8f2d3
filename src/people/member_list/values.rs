//! What the cells of a list say: languages, size classes and years, as people write them.

use crate::people::key::fold;
use crate::people::member::SizeClass;
use crate::wording::Language;

/// The language that a cell names; `None` when it names none in which letters are written, or several.
pub(super) fn language(text: &str) -> Option<Language> {
    let code = match fold(text).as_str() {
        "n" | "nl" | "ned" | "nld" | "dut" | "nederlands" | "nederlandstalig" | "vlaams" | "dutch" | "neerlandais"
        | "neerlandophone" | "flamand" | "nl be" | "nl nl" | "be nl" => "nl",
        "f" | "fr" | "fra" | "fre" | "frans" | "franstalig" | "francais" | "francophone" | "french" | "fr be"
        | "fr fr" | "be fr" => "fr",
        "e" | "en" | "eng" | "engels" | "engelstalig" | "anglais" | "anglophone" | "english" | "en gb" | "en us" => {
            "en"
        }
        _ => return None,
    };
    code.parse().ok()
}

/// Whether a cell says yes or no; `None` when it says neither.
pub(super) fn yes_or_no(text: &str) -> Option<bool> {
    match fold(text).as_str() {
        "ja" | "j" | "oui" | "o" | "yes" | "y" | "true" | "waar" | "vrai" | "1" | "x" | "ok" => Some(true),
        "nee" | "neen" | "n" | "non" | "no" | "false" | "onwaar" | "faux" | "0" => Some(false),
        _ => None,
    }
}

/// The size class that a cell names by a word, a range or a number of staff; `None` when it names none, or several.
pub(super) fn size(text: &str) -> Option<SizeClass> {
    size_by_word(&fold(text)).unwrap_or_else(|| size_by_number(text))
}

/// `None`: there is no word for a size. `Some(None)`: the words contradict each other.
fn size_by_word(folded: &str) -> Option<Option<SizeClass>> {
    let words: Vec<&str> = folded.split(' ').collect();
    let very = words.iter().any(|word| matches!(*word, "zeer" | "heel" | "tres" | "very"));
    let mut classes = words.iter().filter_map(|word| match *word {
        "micro" | "microonderneming" | "microentreprise" | "eenmanszaak" | "zelfstandige" => Some(SizeClass::Micro),
        "klein" | "kleine" | "petit" | "petite" | "small" if very => Some(SizeClass::Micro),
        "klein" | "kleine" | "petit" | "petite" | "small" => Some(SizeClass::Small),
        "middelgroot" | "middelgrote" | "middel" | "middelmatig" | "moyen" | "moyenne" | "medium" => {
            Some(SizeClass::Medium)
        }
        "groot" | "grote" | "grand" | "grande" | "large" | "big" => Some(SizeClass::Large),
        _ => None,
    });
    let first = classes.next()?;
    Some(classes.all(|class| class == first).then_some(first))
}

fn size_by_number(text: &str) -> Option<SizeClass> {
    let text: String = text.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ");
    let numbers = whole_numbers(&text)?;
    let holds = |signs: &[&str]| signs.iter().any(|sign| text.contains(sign));
    let (from, to) = match numbers.as_slice() {
        [number] if holds(&["≤", "<=", "max", "tot en met"]) => (0, *number),
        [number] if holds(&["<", "minder dan", "moins de", "less than", "under", "tot "]) => {
            (0, number.saturating_sub(1))
        }
        [number] if holds(&["≥", ">=", "+", "vanaf", "à partir", "min.", "en meer", "et plus", "or more"]) => {
            (*number, u64::MAX)
        }
        [number] if holds(&[">", "meer dan", "plus de", "more than", "over"]) => (number.saturating_add(1), u64::MAX),
        [number] => (*number, *number),
        [from, to] if from <= to => (*from, *to),
        _ => return None,
    };
    // “<50” says where the class ends, “250+” where it begins.
    match (from, to) {
        (0, to) => Some(SizeClass::of_staff(to)),
        (from, u64::MAX) => Some(SizeClass::of_staff(from)).filter(|class| *class == SizeClass::Large),
        (from, to) => Some(SizeClass::of_staff(from)).filter(|class| *class == SizeClass::of_staff(to)),
    }
}

/// The numbers in a text, thousands written together or parted by a point; `None` when it looks like a date.
fn whole_numbers(text: &str) -> Option<Vec<u64>> {
    const MONTHS: [&str; 15] =
        ["jan", "feb", "fev", "mrt", "mar", "apr", "avr", "mei", "mai", "jun", "jul", "aug", "sep", "okt", "nov"];
    if text.contains('/') || MONTHS.iter().any(|month| text.contains(month)) {
        return None;
    }
    let mut numbers = Vec::new();
    for piece in text.split(|c: char| !c.is_ascii_digit() && c != '.').filter(|piece| !piece.is_empty()) {
        let (head, thousands) = piece.split_once('.').unwrap_or((piece, ""));
        if head.is_empty() && thousands.is_empty() {
            continue;
        }
        let digits = match thousands.len() {
            3 => format!("{head}{thousands}"),
            // “25.0”, as some tools export a whole number.
            _ if thousands.bytes().all(|digit| digit == b'0') => head.to_owned(),
            _ => return None,
        };
        numbers.push(digits.parse().ok()?);
    }
    Some(numbers)
}

/// The year in a cell: `2018`, a date in any order, or a date as a spreadsheet counts days.
pub(super) fn year(text: &str) -> Option<i16> {
    const DAYS: std::ops::RangeInclusive<i64> = 21_000..=60_000;
    let text = text.trim();
    if let Ok(days) = text.strip_suffix(".0").unwrap_or(text).parse::<i64>()
        && DAYS.contains(&days)
    {
        // Day 0 of a spreadsheet is 30 December 1899.
        let date = jiff::civil::date(1899, 12, 30).checked_add(jiff::Span::new().days(days)).ok()?;
        return Some(date.year());
    }
    let mut years = text.split(|c: char| !c.is_ascii_digit()).filter(|digits| digits.len() == 4);
    let year: i16 = years.next()?.parse().ok()?;
    (years.next().is_none() && (1800..=2100).contains(&year)).then_some(year)
}

/// What people write where they know nothing.
pub(super) fn is_placeholder(text: &str) -> bool {
    let dashes = !text.is_empty() && text.chars().all(|c| matches!(c, '-' | '–' | '—' | '?' | '/' | '.' | '*' | '_'));
    dashes
        || matches!(
            fold(text).as_str(),
            "n a" | "nvt" | "n v t" | "onbekend" | "inconnu" | "unknown" | "nihil" | "neant" | "tbd"
        )
}

/// The words that a spreadsheet puts where a formula failed.
pub(super) fn is_spreadsheet_error(text: &str) -> bool {
    const ERRORS: [&str; 16] = [
        "#N/A", "#N/B", "#REF!", "#VERW!", "#VALUE!", "#WAARDE!", "#VALEUR!", "#NAME?", "#NAAM?", "#NOM?", "#DIV/0!",
        "#DEEL/0!", "#NUM!", "#GETAL!", "#NOMBRE!", "#NULL!",
    ];
    ERRORS.contains(&text) || (text.len() > 2 && text.bytes().all(|byte| byte == b'#'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_are_read_as_people_write_them() {
        for (expected, texts) in [
            (Language::NL, &["N", "nl", "NL ", "Nederlands", "néerlandais", "NL-BE", "Dutch"][..]),
            (Language::FR, &["F", "fr", "Français", "FRANS", "francais", "fr_BE"]),
            (Language::EN, &["E", "EN", "English", "Engels", "anglais"]),
        ] {
            for text in texts {
                assert_eq!(language(text), Some(expected), "{text}");
            }
        }
        for text in ["", "nl/fr", "NL+FR", "Klingon", "x", "de", "Duits", "Español"] {
            assert_eq!(language(text), None, "{text}");
        }
    }

    #[test]
    fn yes_and_no_are_read_in_three_languages() {
        for (expected, texts) in [
            (true, &["Ja", "j", "OUI", "o", "yes", "Y", "true", "1", "x"][..]),
            (false, &["nee", "Neen", "n", "non", "NO", "false", "0"]),
        ] {
            for text in texts {
                assert_eq!(yes_or_no(text), Some(expected), "{text}");
            }
        }
        for text in ["", "misschien", "ja/nee", "2"] {
            assert_eq!(yes_or_no(text), None, "{text}");
        }
    }

    #[test]
    fn sizes_are_read_from_words_ranges_and_numbers_of_staff() {
        for (expected, texts) in [
            (
                SizeClass::Micro,
                &[
                    "micro",
                    "Micro (1-9)",
                    "1-9",
                    "<10",
                    "< 10 werknemers",
                    "7",
                    "0",
                    "très petite",
                    "zeer klein",
                    "minder dan 10",
                ][..],
            ),
            (
                SizeClass::Small,
                &[
                    "klein",
                    "Kleine onderneming",
                    "10-49",
                    "10 – 49",
                    "de 10 à 49",
                    "petite",
                    "small",
                    "12",
                    "<50",
                    "10 tot 49",
                ],
            ),
            (SizeClass::Medium, &["middelgroot", "50-249", "moyenne", "MEDIUM", "medium (50-249)", "200.0"]),
            (
                SizeClass::Large,
                &["groot", "grande", "250+", "≥ 250", ">249", ">250", "plus de 250", "1.250", "250 en meer", "1200"],
            ),
        ] {
            for text in texts {
                assert_eq!(size(text), Some(expected), "{text}");
            }
        }
        for text in ["", "20-99", "10+", "klein/groot", "kmo", "49-10", "1/sep", "1-sep", "12.5", "M"] {
            assert_eq!(size(text), None, "{text}");
        }
    }

    #[test]
    fn years_are_read_from_years_and_dates() {
        for text in
            ["2018", "2018.0", "01/03/2018", "2018-03-01", "mrt 2018", "sinds 2018", "43160", "1-1-2018 00:00:00"]
        {
            assert_eq!(year(text), Some(2018), "{text}");
        }
        for text in ["", "18", "1/3/18", "2018-2019", "1066", "9999", "20180", "lang geleden"] {
            assert_eq!(year(text), None, "{text}");
        }
    }
}
