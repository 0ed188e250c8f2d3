//! Weights that reproduce the margins of the frame.

use serde::Serialize;

use super::WeightFault;
use super::design::check;

/// Rounds before raking is given up.
pub const MOST_ROUNDS: u32 = 10_000;
/// The largest error of a margin, as a part of all members.
pub const CLOSE: f64 = 1e-8;

/// A division of the members: the class of each case, and the members of each class.
#[derive(Clone, Debug, PartialEq)]
pub struct Margin {
    pub class_of: Vec<usize>,
    pub members: Vec<f64>,
}

/// Fitted weights, and how well they fit.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Raked {
    pub weights: Vec<f64>,
    pub rounds: u32,
    /// The largest difference between a margin and the weights of its class, in members.
    pub error: f64,
}

impl Margin {
    /// The weights of each class added up.
    pub fn sums(&self, weights: &[f64]) -> Vec<f64> {
        let mut sums = vec![0.0; self.members.len()];
        self.class_of.iter().zip(weights).for_each(|(&class, weight)| sums[class] += weight);
        sums
    }

    /// The largest difference between the members of a class and the weights of its answers.
    pub fn error(&self, weights: &[f64]) -> f64 {
        let off = |(sum, members): (f64, &f64)| (sum - members).abs();
        self.sums(weights).into_iter().zip(&self.members).map(off).fold(0.0, f64::max)
    }

    fn fit(&self, weights: &mut [f64]) {
        let sums = self.sums(weights);
        for (weight, &class) in weights.iter_mut().zip(&self.class_of) {
            if sums[class] > 0.0 {
                *weight *= self.members[class] / sums[class];
            }
        }
    }

    /// Takes the weighted mean of each class away; gives the largest that was taken.
    pub(super) fn centre(&self, values: &mut [f64], weights: &[f64]) -> f64 {
        let mut sums = vec![(0.0, 0.0); self.members.len()];
        for (at, &class) in self.class_of.iter().enumerate() {
            sums[class].0 += weights[at] * values[at];
            sums[class].1 += weights[at];
        }
        let means: Vec<f64> = sums.iter().map(|(sum, weight)| if *weight > 0.0 { sum / weight } else { 0.0 }).collect();
        values.iter_mut().zip(&self.class_of).for_each(|(value, &class)| *value -= means[class]);
        means.iter().fold(0.0_f64, |most, mean| most.max(mean.abs()))
    }

    fn checked(&self, margin: usize, start: &[f64]) -> Result<(), WeightFault> {
        let (found, expected) = (self.class_of.len(), start.len());
        if found != expected {
            return Err(WeightFault::Ragged { margin, found, expected });
        }
        if let Some(&class) = self.class_of.iter().find(|class| **class >= self.members.len()) {
            return Err(WeightFault::NoMembers { margin, class });
        }
        for (class, (sum, &members)) in self.sums(start).into_iter().zip(&self.members).enumerate() {
            if sum <= 0.0 && members > 0.0 {
                return Err(WeightFault::EmptyClass { margin, class, members });
            }
            if sum > 0.0 && members <= 0.0 {
                return Err(WeightFault::NoMembers { margin, class });
            }
        }
        Ok(())
    }
}

/// Raking, or iterative proportional fitting (Deming and Stephan 1940): each margin in turn is fitted by one factor per
/// class, until no margin is off by more than 10⁻⁸ of all members. With one margin it is post-stratification.
///
/// # Errors
/// [`WeightFault`]: a weight below 0, a class without answers or without members, margins of different sums, or
/// margins that do not come together.
pub fn rake(start: &[f64], margins: &[Margin]) -> Result<Raked, WeightFault> {
    check(start)?;
    if start.iter().all(|weight| *weight <= 0.0) {
        return Err(WeightFault::NoAnswers);
    }
    let mut members = None;
    for (place, margin) in margins.iter().enumerate() {
        margin.checked(place, start)?;
        let found: f64 = margin.members.iter().sum();
        let expected: f64 = *members.get_or_insert(found);
        if (found - expected).abs() > CLOSE * expected {
            return Err(WeightFault::MarginsDiffer { margin: place, found, expected });
        }
    }
    let close = CLOSE * members.unwrap_or(0.0);
    let mut weights = start.to_vec();
    let mut error = f64::INFINITY;
    for rounds in 1..=MOST_ROUNDS {
        margins.iter().for_each(|margin| margin.fit(&mut weights));
        error = margins.iter().map(|margin| margin.error(&weights)).fold(0.0, f64::max);
        if error <= close {
            return Ok(settled(weights, margins, rounds));
        }
    }
    Err(WeightFault::NotConverged { rounds: MOST_ROUNDS, error })
}

/// What is close goes on to the last digits where that is cheap, so that the result does not depend on the threshold.
fn settled(mut weights: Vec<f64>, margins: &[Margin], mut rounds: u32) -> Raked {
    let error_of = |weights: &[f64]| margins.iter().map(|margin| margin.error(weights)).fold(0.0, f64::max);
    let mut error = error_of(&weights);
    for _ in 0..200 {
        let mut next = weights.clone();
        margins.iter().for_each(|margin| margin.fit(&mut next));
        let better = error_of(&next);
        if better >= error {
            break;
        }
        (weights, error, rounds) = (next, better, rounds + 1);
    }
    Raked { weights, rounds, error }
}
