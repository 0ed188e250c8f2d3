//! What each kind of question has of its own.

use super::product_words;
use super::reach;
use super::values::{self, Keys};
use super::walk::Walk;
use crate::survey::definition::{Choice, Kind};

/// The kinds, each with the keys that not every question has.
pub(super) const KINDS: [(&str, &[&str]); 12] = [
    ("single", &["options", "scale", "other", "nets", "order", "keep_last", "reverse"]),
    ("multiple", &["options", "scale", "other", "nets", "order", "keep_last", "at_least", "at_most"]),
    ("grid", &["options", "scale", "rows", "nets", "order", "keep_last"]),
    ("number", &["unit", "decimals", "min", "max", "missing"]),
    ("date", &["min", "max"]),
    ("text", &["long", "max_chars"]),
    ("email", &[]),
    ("ranking", &["options", "scale", "top", "order", "keep_last"]),
    ("allocation", &["options", "scale", "total", "unit", "order", "keep_last"]),
    ("recommend", &["low", "high", "missing", "nets"]),
    ("consent", &["statement"]),
    ("note", &[]),
];

/// How long a text can be unless the author says otherwise, in characters.
const LONG_TEXT: usize = 4_000;
const SHORT_TEXT: usize = 250;
const LONGEST_TEXT: i64 = 20_000;

impl Walk {
    /// The kind that `word` names, which is one of [`KINDS`].
    pub fn kind(&mut self, word: &str, keys: &Keys<'_>) -> Option<Kind> {
        match word {
            "single" => {
                let mut options = self.options_or_scale(keys, 2)?;
                self.add_other(keys, &mut options)?;
                Some(Kind::Single { options })
            }
            "multiple" => self.multiple(keys),
            "grid" => {
                let scale = self.options_or_scale(keys, 2);
                let rows = keys.demand("rows", &mut self.problems).and_then(|node| self.rows(node));
                Some(Kind::Grid { scale: scale?, rows: rows? })
            }
            "number" => self.number(keys),
            "date" => self.date(keys),
            "text" => self.long_or_short(keys),
            "email" => Some(Kind::Email),
            "ranking" => self.ranking(keys),
            "allocation" => self.allocation(keys),
            "recommend" => self.recommend(keys),
            "consent" => {
                let statement = keys.demand("statement", &mut self.problems).and_then(|node| self.text(node));
                Some(Kind::Consent { statement: statement? })
            }
            _ => {
                for key in ["required", "checks", "messages"] {
                    let Some(entry) = keys.entry(key) else { continue };
                    let found = "a note has nothing to answer";
                    self.problems.error("key-not-for-kind", entry.key_place, found, format!("a note without “{key}”"));
                }
                Some(Kind::Note)
            }
        }
    }

    fn multiple(&mut self, keys: &Keys<'_>) -> Option<Kind> {
        let mut options = self.options_or_scale(keys, 1)?;
        self.add_other(keys, &mut options)?;
        for choice in &mut options {
            choice.exclusive |= choice.missing.is_some();
        }
        let together = options.iter().filter(|choice| !choice.exclusive).count();
        let at_least = self.how_many(keys, "at_least", together);
        let at_most = self.how_many(keys, "at_most", together);
        if let (Some(least), Some(most), Some(entry)) = (at_least, at_most, keys.entry("at_least"))
            && least > most
        {
            let found = format!("at least {least} and at most {most} can't both be");
            self.problems.error("bad-limits", entry.value.place, found, format!("{most} or less"));
        }
        Some(Kind::Multiple { options, at_least, at_most })
    }

    /// How many of `all` options, if the key is there.
    fn how_many(&mut self, keys: &Keys<'_>, key: &str, all: usize) -> Option<usize> {
        let node = keys.get(key)?;
        let count = values::integer(node, (1, all as i64), &mut self.problems)?;
        usize::try_from(count).ok()
    }

    fn number(&mut self, keys: &Keys<'_>) -> Option<Kind> {
        let unit = keys.get("unit").and_then(|node| self.text(node));
        let decimals = keys.get("decimals").and_then(|node| values::integer(node, (0, 6), &mut self.problems));
        let min = keys.get("min").and_then(|node| values::number(node, &mut self.problems));
        let max = keys.get("max").and_then(|node| values::number(node, &mut self.problems));
        self.min_before_max(keys, min, max);
        let missing = match keys.get("missing") {
            Some(node) => self.choices(node, true)?,
            None => Vec::new(),
        };
        for choice in &missing {
            let code = f64::from(choice.code);
            if min.is_none_or(|min| code >= min) && max.is_none_or(|max| code <= max) {
                let place = keys.entry("missing").map_or(keys.place, |entry| entry.key_place);
                let found = format!("the code {} could also be an answer", choice.code);
                self.problems.warning("missing-in-range", place, found, "codes outside min and max");
                self.problems.help(Some(out_of_range(choice.code, min, max)));
            }
        }
        let decimals = decimals.and_then(|decimals| u8::try_from(decimals).ok()).unwrap_or(0);
        if let (Some(least), Some(most), Some(node)) = (min, max, keys.get("min"))
            && least <= most
            && reach::numbers(decimals, (min, max), &[least, most]).is_empty()
        {
            let found = format!("no number with {decimals} decimals lies between {least} and {most}");
            self.problems.stops_launch("no-possible-number", node.place, found, "limits with a number between them");
            self.problems.help(Some("or “decimals:” with as many as the limits have"));
        }
        Some(Kind::Number { unit, decimals, min, max, missing })
    }

    fn date(&mut self, keys: &Keys<'_>) -> Option<Kind> {
        let min = keys.get("min").and_then(|node| values::date(node, &mut self.problems));
        let max = keys.get("max").and_then(|node| values::date(node, &mut self.problems));
        self.min_before_max(keys, min, max);
        Some(Kind::Date { min, max })
    }

    fn min_before_max<T: PartialOrd + ToString>(&mut self, keys: &Keys<'_>, min: Option<T>, max: Option<T>) {
        if let (Some(min), Some(max), Some(node)) = (min, max, keys.get("min"))
            && min > max
        {
            let (min, max) = (min.to_string(), max.to_string());
            let found = format!("the least ({min}) is above the most ({max})");
            self.problems.error("bad-limits", node.place, found, format!("{max} or less"));
        }
    }

    fn long_or_short(&mut self, keys: &Keys<'_>) -> Option<Kind> {
        let long = keys.get("long").and_then(|node| values::flag(node, &mut self.problems)).unwrap_or(false);
        let max_chars = match keys.get("max_chars") {
            Some(node) => usize::try_from(values::integer(node, (1, LONGEST_TEXT), &mut self.problems)?).ok()?,
            None if long => LONG_TEXT,
            None => SHORT_TEXT,
        };
        Some(Kind::Text { long, max_chars })
    }

    fn ranking(&mut self, keys: &Keys<'_>) -> Option<Kind> {
        let options = self.options_or_scale(keys, 2)?;
        let all = substantive(&options);
        let top = match keys.get("top") {
            Some(node) => {
                let top = values::integer(node, (1, i64::MAX), &mut self.problems)?;
                let top = usize::try_from(top).ok()?;
                if top > all {
                    let found = format!("the {top} most important of {all} options");
                    self.problems.error("ranking-top", node.place, found, format!("{all} or less"));
                }
                top
            }
            None => all,
        };
        Some(Kind::Ranking { options, top })
    }

    fn allocation(&mut self, keys: &Keys<'_>) -> Option<Kind> {
        let options = self.options_or_scale(keys, 2);
        let total = match keys.get("total") {
            Some(node) => {
                let total = values::number(node, &mut self.problems)?;
                if total <= 0.0 {
                    let found = format!("{total} can't be divided");
                    self.problems.error("out-of-range", node.place, found, "a total above 0, such as 100");
                }
                total
            }
            None => 100.0,
        };
        let unit = keys.get("unit").and_then(|node| self.text(node));
        Some(Kind::Allocation { options: options?, total, unit })
    }

    fn recommend(&mut self, keys: &Keys<'_>) -> Option<Kind> {
        let whole = keys.get("kind")?;
        let low = match keys.get("low") {
            Some(node) => self.text(node),
            None => self.product_text(&product_words::RECOMMEND_LOW, "low", whole),
        };
        let high = match keys.get("high") {
            Some(node) => self.text(node),
            None => self.product_text(&product_words::RECOMMEND_HIGH, "high", whole),
        };
        let missing = match keys.get("missing") {
            Some(node) => self.choices(node, true)?,
            None => Vec::new(),
        };
        if let (Some(choice), Some(node)) =
            (missing.iter().find(|choice| (0..=10).contains(&choice.code)), keys.get("missing"))
        {
            let found = format!("{} is also a score", choice.code);
            self.problems.error("duplicate-code", node.place, found, "a code outside 0 to 10, such as 98");
        }
        Some(Kind::Recommend { low: low?, high: high?, missing })
    }
}

/// How to keep a reason for having no number apart from the numbers.
fn out_of_range(code: i32, min: Option<f64>, max: Option<f64>) -> String {
    match (min, max) {
        (None, _) if code < 0 => format!("give the question a min above {code}, such as 0"),
        (_, None) if code > 0 => format!("give the question a max below {code}, or a min and a negative code"),
        (None, None) => "give the question a min and a max that leave the code out".to_owned(),
        (Some(min), _) => {
            let below = [-9.0, -99.0, -999.0, -9_999.0].into_iter().find(|code| *code < min);
            below.map_or_else(|| format!("use a code below {min}"), |code| format!("use a code such as {code}"))
        }
        (_, Some(max)) => format!("use a code above {max}"),
    }
}

fn substantive(options: &[Choice]) -> usize {
    options.iter().filter(|choice| choice.missing.is_none()).count()
}
