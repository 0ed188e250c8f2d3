//! What may be shown: the only place that decides it.
//!
//! [`Rules`] are the thresholds of a report, [`plan`] applies them to one
//! question, and [`Cell`] is how a number leaves this floor: one that is hidden
//! is not there to be read.

#[cfg(test)]
mod attack;
mod equations;
mod plan;

use serde::Serialize;

use super::groups::{Slice, Sliced};

pub use plan::{Shared, Spread, Verdict, plan};

/// The figures of each group that may show them. `make` is called for no other group;
/// what it can't make is empty.
pub fn reveal<T>(verdicts: &Sliced<Verdict>, mut make: impl FnMut(Slice) -> Option<T>) -> Sliced<Cell<T>> {
    verdicts.map(|slice, verdict| match verdict {
        Verdict::Show => make(slice).map_or(Cell::Empty, Cell::Shown),
        Verdict::Empty => Cell::Empty,
        Verdict::Hide(reason) => Cell::Hidden(*reason),
    })
}

/// How many of those who were asked have answered, told to somebody who knows them by name. Neither few who did nor
/// few who did not are told: whoever hears “all but one” has only to ask around.
pub fn answered_among(asked: u64, answered: u64, rules: &Rules) -> Cell<u64> {
    let minimum = u64::from(rules.minimum);
    match asked {
        0 => Cell::Empty,
        _ if answered < minimum || asked.saturating_sub(answered) < minimum => Cell::Hidden(Reason::TooFew),
        _ => Cell::Shown(answered),
    }
}

/// The thresholds of a report. They are printed with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Rules {
    /// A group with fewer valid answers than this, but not none, is hidden.
    pub minimum: u32,
    /// The same for lists of open answers.
    pub text_minimum: u32,
    /// In groups smaller than this an answer that all (or all but one) gave is put
    /// into words, and extremes and quartiles are left out.
    pub small_below: u32,
    /// A recommendation score needs this many answers.
    pub score_minimum: u32,
}

impl Default for Rules {
    fn default() -> Self {
        Self { minimum: 5, text_minimum: 10, small_below: 10, score_minimum: 30 }
    }
}

/// One group's figures as they leave the statistics.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Cell<T> {
    Shown(T),
    /// Nobody of the group answered: that may be said.
    Empty,
    Hidden(Reason),
}

/// Why figures are not shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// Fewer answers than the minimum.
    TooFew,
    /// Large enough, but a smaller group could be worked out from it by subtraction.
    Secondary,
    /// A small group whose answers are all alike, or all but one: words stand for the number.
    Alike(Alike),
}

/// The words for a small group whose answers are alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Alike {
    /// All, or all but one, chose the option with this code.
    NearlyAll(i32),
    /// None, or only one, chose the option of the row this stands in.
    HardlyAny,
    /// The numbers given are equal; which they are is not said.
    SameNumber,
}

impl<T> Cell<T> {
    pub fn shown(&self) -> Option<&T> {
        match self {
            Self::Shown(value) => Some(value),
            Self::Empty | Self::Hidden(_) => None,
        }
    }

    pub fn reason(&self) -> Option<Reason> {
        match self {
            Self::Hidden(reason) => Some(*reason),
            Self::Shown(_) | Self::Empty => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_knows_the_asked_by_name_learns_of_nobody() {
        let told = |asked, answered| answered_among(asked, answered, &Rules::default());
        assert_eq!(told(0, 0), Cell::Empty);
        for (asked, answered) in [(4, 0), (4, 4), (30, 0), (30, 4), (30, 26), (30, 30), (9, 5)] {
            assert_eq!(told(asked, answered), Cell::Hidden(Reason::TooFew), "{answered} of {asked}");
        }
        for (asked, answered) in [(10, 5), (30, 5), (30, 25)] {
            assert_eq!(told(asked, answered), Cell::Shown(answered), "{answered} of {asked}");
        }
    }
}
