//! What an answer has to keep to, said before anybody can go wrong.

use crate::survey::Kind;
use crate::web::pages::answer::frame::Visit;
use crate::wording::{Fill, Texts, dates, numbers};

/// Longer limits are met by nobody who was not told.
const LIMIT_WORTH_SAYING: usize = 2000;

pub fn of(kind: &Kind, visit: &Visit<'_>, texts: &Texts) -> Vec<String> {
    let language = visit.language;
    let number = |number: f64| Fill::from(numbers::format(language, number, None));
    let day = |date: jiff::civil::Date| Fill::from(dates::long_date(language, date));
    let count = |count: usize| Fill::from(count);
    let mut hints = Vec::new();
    let mut hint = |key: &str, fills: &[(&str, Fill)]| hints.push(visit.say(texts, key, fills));
    match kind {
        Kind::Multiple { at_least, at_most, .. } => match (at_least, at_most) {
            (Some(least), Some(most)) if least == most => hint("answer-hint-exactly", &[("count", count(*most))]),
            (Some(least), Some(most)) => {
                hint("answer-hint-between", &[("least", count(*least)), ("most", count(*most))]);
            }
            (Some(least), None) => hint("answer-hint-at-least", &[("count", count(*least))]),
            (None, Some(most)) => hint("answer-hint-at-most", &[("count", count(*most))]),
            (None, None) => hint("answer-hint-several", &[]),
        },
        Kind::Number { decimals, min, max, .. } => {
            match (min, max) {
                (Some(min), Some(max)) => {
                    hint("answer-hint-number-between", &[("min", number(*min)), ("max", number(*max))]);
                }
                (Some(min), None) => hint("answer-hint-number-from", &[("min", number(*min))]),
                (None, Some(max)) => hint("answer-hint-number-to", &[("max", number(*max))]),
                (None, None) => {}
            }
            if *decimals == 0 {
                hint("answer-hint-whole", &[]);
            }
        }
        Kind::Date { min, max } => {
            hint("answer-hint-date", &[]);
            match (min, max) {
                (Some(min), Some(max)) => hint("answer-hint-date-between", &[("min", day(*min)), ("max", day(*max))]),
                (Some(min), None) => hint("answer-hint-date-from", &[("min", day(*min))]),
                (None, Some(max)) => hint("answer-hint-date-to", &[("max", day(*max))]),
                (None, None) => {}
            }
        }
        Kind::Text { max_chars, .. } if *max_chars < LIMIT_WORTH_SAYING => {
            hint("answer-hint-characters", &[("max", number(*max_chars as f64))]);
        }
        Kind::Ranking { top, .. } => hint("answer-hint-ranking", &[("count", count(*top))]),
        Kind::Allocation { total, .. } => hint("answer-hint-total", &[("total", number(*total))]),
        _ => {}
    }
    hints
}
