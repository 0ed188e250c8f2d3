//! The difference of two shares, with its range.

use serde::Serialize;

use super::contingency::Counts;
use super::fisher::{Fisher, fisher};
use crate::statistics::intervals::{wilson, wilson_finite};
use crate::statistics::undefined::Undefined;

/// A group in which `count` of `n` said so, of `population` members if that is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Group {
    pub count: u32,
    pub n: u32,
    pub population: Option<u32>,
}

impl Group {
    fn share(self) -> f64 {
        f64::from(self.count) / f64::from(self.n)
    }

    fn has_everybody(self) -> bool {
        self.population == Some(self.n)
    }

    fn wilson(self) -> Option<(f64, f64)> {
        match self.population {
            Some(population) => wilson_finite(self.count, self.n, population),
            None => wilson(self.count, self.n),
        }
    }
}

/// The first share less the second, from -1 to 1, with its 95% range.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Difference {
    pub difference: f64,
    pub low: f64,
    pub high: f64,
}

/// Newcombe's hybrid score interval (1998, method 10) built from the Wilson intervals with finite population:
/// d - √((p₁ - l₁)² + (u₂ - p₂)²) to d + √((u₁ - p₁)² + (p₂ - l₂)²).
///
/// # Errors
/// [`Undefined::NoAnswers`] and [`Undefined::MoreAnswersThanMembers`].
pub fn newcombe(a: Group, b: Group) -> Result<Difference, Undefined> {
    if a.n == 0 || b.n == 0 {
        return Err(Undefined::NoAnswers);
    }
    let ((l1, u1), (l2, u2)) = a.wilson().zip(b.wilson()).ok_or(Undefined::MoreAnswersThanMembers)?;
    Ok(hybrid((a.share(), l1, u1), (b.share(), l2, u2)))
}

/// The difference of two numbers that do not depend on each other, each with the ends of its own range: the square-and-add
/// interval (MOVER) of Zou and Donner, “Construction of confidence limits about effect measures”, Statistics in Medicine
/// 27 (2008), of which Newcombe's is the one for Wilson's intervals. In the unit of the numbers.
pub fn hybrid((first, l1, u1): (f64, f64, f64), (second, l2, u2): (f64, f64, f64)) -> Difference {
    let difference = first - second;
    Difference {
        difference,
        low: difference - (first - l1).hypot(u2 - second),
        high: difference + (u1 - first).hypot(second - l2),
    }
}

/// Fisher's test of the two shares.
///
/// # Errors
/// [`Undefined::Everybody`] when both groups answered in full: what differs then is a fact. Else as [`Counts::new`].
pub fn test(a: Group, b: Group) -> Result<Fisher, Undefined> {
    if a.has_everybody() && b.has_everybody() {
        return Err(Undefined::Everybody);
    }
    let row = |group: Group| vec![group.count, group.n.saturating_sub(group.count)];
    Counts::new(&[row(a), row(b)]).map(|counts| fisher(&counts))
}
