//! What stands between braces: `share q01.active IBN`, `80% = share q01.active IBN`, `mean q04 ALL`, `rate SPC`.

use serde::Serialize;

use super::faults::{Fault, Known, Why};
use crate::wording::{Language, numbers};

/// A number by its name.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Binding {
    /// What the author typed for it.
    pub stated: Option<f64>,
    pub measure: Measure,
    pub item: String,
    /// An option by its code, or a net by its name.
    pub part: Option<String>,
    /// `ALL`, a type, a cluster, or `rest:` and a cluster.
    pub group: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    /// Of all and of a type it is weighted, where a weighted figure may be shown.
    Share,
    UnweightedShare,
    /// Of those who put options in order: who gave this one the first place.
    First,
    Count,
    /// Answers that count.
    N,
    Mean,
    Median,
    Sum,
    /// The recommendation score.
    Score,
    /// Members who answered, of those on the list.
    Rate,
    Answered,
    Eligible,
}

impl Measure {
    pub const ALL: [(&str, Self); 12] = [
        ("share", Self::Share),
        ("unweighted", Self::UnweightedShare),
        ("first", Self::First),
        ("count", Self::Count),
        ("n", Self::N),
        ("mean", Self::Mean),
        ("median", Self::Median),
        ("sum", Self::Sum),
        ("score", Self::Score),
        ("rate", Self::Rate),
        ("answered", Self::Answered),
        ("eligible", Self::Eligible),
    ];

    /// Whether it is about a question.
    pub fn has_item(self) -> bool {
        !matches!(self, Self::Rate | Self::Answered | Self::Eligible)
    }

    /// Whether it is about an option or a net of it.
    pub fn has_part(self) -> bool {
        matches!(self, Self::Share | Self::UnweightedShare | Self::First | Self::Count)
    }

    pub fn is_share(self) -> bool {
        matches!(self, Self::Share | Self::UnweightedShare | Self::First | Self::Rate)
    }
}

impl Binding {
    /// `language`: how a number that is stated is written.
    ///
    /// # Errors
    /// What was found in the place of what is expected.
    pub fn parse(source: &str, language: Language) -> Result<Self, Fault> {
        let (stated, rest) = match source.split_once('=') {
            Some((stated, rest)) => (Some(number(stated, language)?), rest),
            None => (None, source),
        };
        let words: Vec<&str> = rest.split_whitespace().collect();
        let Some((name, words)) = words.split_first() else { return Err(Fault::new(source.trim(), Why::Shape)) };
        let Some((_, measure)) = Measure::ALL.iter().find(|(own, _)| own.eq_ignore_ascii_case(name)) else {
            let names = Measure::ALL.map(|(name, _)| name.to_owned()).to_vec();
            return Err(Fault::new(name, Why::Measure(names)));
        };
        let (item, group) = match (measure.has_item(), words) {
            (true, [item, group]) => (*item, *group),
            (true, [item]) => (*item, "ALL"),
            (false, [group]) => ("", *group),
            (false, []) => ("", "ALL"),
            _ => return Err(Fault::new(source.trim(), Why::Shape)),
        };
        let (item, part) = match item.split_once('.') {
            Some((item, part)) => (item, Some(part.to_owned())),
            None => (item, None),
        };
        if measure.has_part() && part.as_deref().is_none_or(str::is_empty) {
            return Err(Fault::new(item, Why::NoPart(format!("{item}.1"))));
        }
        Ok(Self { stated, measure: *measure, item: item.to_owned(), part, group: group.to_owned() })
    }
}

fn number(text: &str, language: Language) -> Result<f64, Fault> {
    let plain = text.trim().trim_end_matches('%').trim();
    numbers::parse(language, plain, 2).map_err(|_| Fault::new(text.trim(), Why::Number))
}

impl Fault {
    /// A name that is not among those there are.
    pub(super) fn unknown<'a>(
        found: &str,
        names: impl IntoIterator<Item = &'a str>,
        why: impl FnOnce(Known) -> Why,
    ) -> Self {
        Self::new(found, why(Known::near(found, names)))
    }
}
