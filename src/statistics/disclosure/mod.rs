//! What may be shown: the only place that decides it.
//!
//! [`Rules`] are the thresholds of a report, [`plan`] applies them to one
//! question, and [`Cell`] is how a number leaves this floor: one that is hidden
//! is not there to be read.

#[cfg(test)]
mod attack;
pub mod crossing;
mod cuts;
mod elimination;
mod equations;
pub mod overlap;
mod plan;
pub mod weighing;

use serde::Serialize;

use super::groups::{Slice, Sliced};

pub(super) use elimination::Known;
pub use plan::{Shared, Spread, Verdict, by_itself, plan};

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
    /// Everybody in a frame with fewer eligible members knows the others: of these the means of scales are shown, over
    /// all of them together, and nothing else.
    pub small_frame: u32,
    /// Answers may still come in: nothing is shown before the figures are released. Whoever looks twice would else see the answer that
    /// came in between; and whatever is shown of the first answers, by whichever lots, is held against the groups that
    /// are shown of all of them in the end.
    pub until_release: bool,
}

impl Rules {
    /// Rules that hide nothing: for those who may see every answer anyway.
    pub fn none() -> Self {
        Self { minimum: 0, text_minimum: 0, small_below: 0, score_minimum: 0, small_frame: 0, until_release: false }
    }

    /// For a wave whose figures are not released.
    pub fn until_release() -> Self {
        Self { until_release: true, ..Self::default() }
    }
}

impl Default for Rules {
    fn default() -> Self {
        Self { minimum: 5, text_minimum: 10, small_below: 10, score_minimum: 30, small_frame: 10, until_release: false }
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
    /// The whole frame is so small that everybody in it knows the others.
    SmallFrame,
    /// A small group whose answers are all alike, or all but one: words stand for the number.
    Alike(Alike),
    /// The figures of the wave are not released: what they count may still change.
    Unreleased,
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

    #[test]
    fn while_answers_come_in_not_even_nobody_is_told() {
        let counts = vec![vec![12, 9], vec![0, 0], vec![3, 0]];
        let spread = Spread { of_type: &[0, 0, 1], types: 2, counts, shared: Vec::new(), words: Vec::new() };
        let before = Sliced { total: Verdict::Show, types: vec![Verdict::Show; 2], clusters: vec![Verdict::Show; 3] };
        let verdicts = plan(&spread, &Rules::until_release(), &before);
        assert!(verdicts.iter().all(|(_, verdict)| *verdict == Verdict::Hide(Reason::Unreleased)), "{verdicts:?}");
    }
}
