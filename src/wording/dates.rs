//! Dates and times as each language writes them.

use icu_calendar::Date;
use icu_datetime::DateTimeFormatter;
use icu_datetime::fieldsets::YMD;
use icu_datetime::input::{DateTime, Time};
use icu_locale_core::Locale;

use super::Language;

/// A day in words: `23 november 2026`.
pub fn long_date(language: Language, date: jiff::civil::Date) -> String {
    let words = || {
        let formatter = DateTimeFormatter::try_new(locale(language)?.into(), YMD::long()).ok()?;
        Some(formatter.format(&day(date)?).to_string())
    };
    words().map_or_else(|| date.to_string(), |words| ordinal(language, date, words))
}

/// A moment in words, on the clock of its own time zone: `23 november 2026 om 14:03`.
pub fn date_time(language: Language, moment: &jiff::ZonedDateTime) -> String {
    let words = || {
        let formatter = DateTimeFormatter::try_new(locale(language)?.into(), YMD::long().with_time_hm()).ok()?;
        let hour = u8::try_from(moment.hour()).ok()?;
        let minute = u8::try_from(moment.minute()).ok()?;
        let time = Time::try_new(hour, minute, 0, 0).ok()?;
        Some(formatter.format(&DateTime { date: day(moment.date())?, time }).to_string())
    };
    let plain = || moment.strftime("%Y-%m-%d %H:%M").to_string();
    words().map_or_else(plain, |words| ordinal(language, moment.date(), words))
}

/// French counts the first day of a month and numbers the others: `1er novembre`.
fn ordinal(language: Language, date: jiff::civil::Date, words: String) -> String {
    match words.strip_prefix("1 ") {
        Some(rest) if language == Language::FR && date.day() == 1 => format!("1er {rest}"),
        _ => words,
    }
}

fn day(date: jiff::civil::Date) -> Option<Date<icu_calendar::Iso>> {
    let month = u8::try_from(date.month()).ok()?;
    Date::try_new_iso(i32::from(date.year()), month, u8::try_from(date.day()).ok()?).ok()
}

/// English is written the British way: the day first, and a clock of 24 hours.
fn locale(language: Language) -> Option<Locale> {
    match language.as_str() {
        "en" => "en-GB".parse().ok(),
        other => other.parse().ok(),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_day_is_written_in_words() {
        let day = date(2026, 11, 23);
        assert_eq!(long_date(Language::NL, day), "23 november 2026");
        assert_eq!(long_date(Language::FR, day), "23 novembre 2026");
        assert_eq!(long_date(Language::EN, day), "23 November 2026");
    }

    #[test]
    fn the_first_of_a_month_is_the_first_in_french() {
        let first = date(2027, 1, 1);
        assert_eq!(long_date(Language::FR, first), "1er janvier 2027");
        assert_eq!(long_date(Language::NL, first), "1 januari 2027");
        assert_eq!(long_date(Language::FR, date(2027, 1, 11)), "11 janvier 2027");
        let moment = first.at(9, 0, 0, 0).in_tz("Europe/Brussels").unwrap();
        assert!(date_time(Language::FR, &moment).starts_with("1er janvier 2027"));
    }

    #[test]
    fn a_moment_is_written_with_the_clock_of_its_zone() {
        let moment = date(2026, 11, 23).at(14, 3, 0, 0).in_tz("Europe/Brussels").unwrap();
        for language in Language::OF_THE_PRODUCT {
            let words = date_time(language, &moment);
            assert!(words.starts_with(&long_date(language, moment.date())), "{words}");
            assert!(words.ends_with("14:03"), "{words}");
        }
    }
}
