//! How the answers came about: strata with their finite populations, and what each answer weighs.

use serde::Serialize;

use super::WeightFault;
use super::raking::{Margin, Raked};

/// A stratum: its eligible members, and those of them who answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Stratum {
    pub population: u32,
    pub answers: u32,
}

impl Stratum {
    pub fn new(population: u32, answers: u32) -> Self {
        Self { population, answers }
    }
}

/// Stratum and weight of each case, and the margins that the weights were fitted to.
#[derive(Clone, Debug)]
pub struct Design {
    strata: Vec<Stratum>,
    stratum_of: Vec<usize>,
    weights: Vec<f64>,
    fitted: Option<Fitted>,
}

#[derive(Clone, Debug)]
struct Fitted {
    start: Vec<f64>,
    margins: Vec<Margin>,
}

impl Design {
    /// Stratified weights N/n. `stratum_of`: per case, its place in the frame's strata of `populations` members.
    ///
    /// # Errors
    /// [`WeightFault::MoreAnswersThanMembers`].
    ///
    /// # Panics
    /// When a case names a stratum that is not there.
    pub fn stratified(populations: &[u32], stratum_of: Vec<usize>) -> Result<Self, WeightFault> {
        let mut strata: Vec<Stratum> = populations.iter().map(|&all| Stratum::new(all, 0)).collect();
        stratum_of.iter().for_each(|&place| strata[place].answers += 1);
        if let Some(stratum) = strata.iter().find(|stratum| stratum.answers > stratum.population) {
            let Stratum { answers, population } = *stratum;
            return Err(WeightFault::MoreAnswersThanMembers { answers, population });
        }
        let weight = |place: &usize| f64::from(strata[*place].population) / f64::from(strata[*place].answers);
        let weights = stratum_of.iter().map(weight).collect();
        Ok(Self { strata, stratum_of, weights, fitted: None })
    }

    /// The same cases with weights from elsewhere; a case of weight 0 leaves what is weighted.
    ///
    /// # Errors
    /// [`WeightFault::NotAWeight`] below 0 and for what is no number, [`WeightFault::Ragged`].
    pub fn weighted(mut self, weights: Vec<f64>) -> Result<Self, WeightFault> {
        check(&weights)?;
        if weights.len() != self.stratum_of.len() {
            let (found, expected) = (weights.len(), self.stratum_of.len());
            return Err(WeightFault::Ragged { margin: 0, found, expected });
        }
        self.weights = weights;
        Ok(self)
    }

    /// The same cases with raked weights. Errors are then measured around the margins.
    pub fn raked(mut self, raked: Raked, margins: Vec<Margin>) -> Self {
        let start = std::mem::replace(&mut self.weights, raked.weights);
        self.fitted = Some(Fitted { start, margins });
        self
    }

    pub fn strata(&self) -> &[Stratum] {
        &self.strata
    }

    pub fn weights(&self) -> &[f64] {
        &self.weights
    }

    /// Cases in all.
    pub fn cases(&self) -> usize {
        self.weights.len()
    }

    /// The degrees of freedom of a domain: its cases with a weight less the strata that have any of them.
    pub fn freedom(&self, inside: impl Fn(usize) -> bool) -> f64 {
        let counted = (0..self.cases()).filter(|&at| inside(at) && self.weights[at] > 0.0);
        let (mut cases, mut used) = (0_u32, vec![false; self.strata.len()]);
        for at in counted {
            cases += 1;
            used[self.stratum_of[at]] = true;
        }
        f64::from(cases) - used.iter().filter(|used| **used).count() as f64
    }

    /// The variance of the sum of `parts` (one per case: weight times influence), linearised, with the finite population
    /// correction of each stratum: Σ_h (1 - n_h/N_h)·n_h/(n_h - 1)·Σ(u - ū_h)².
    ///
    /// After raking the residuals of `parts`/weight on the margins take their place.
    pub(super) fn variance(&self, parts: &[f64]) -> f64 {
        let fitted = self.fitted.as_ref().map(|fitted| fitted.residuals(parts, &self.weights));
        self.covariance(fitted.as_deref().unwrap_or(parts), None)
    }

    /// As [`Design::variance`], for every pair of columns of parts.
    pub(super) fn variances(&self, columns: &[Vec<f64>]) -> Vec<Vec<f64>> {
        let residuals: Vec<Vec<f64>> = columns
            .iter()
            .map(|parts| match &self.fitted {
                Some(fitted) => fitted.residuals(parts, &self.weights),
                None => parts.clone(),
            })
            .collect();
        let mut table = vec![vec![0.0; columns.len()]; columns.len()];
        for (at, first) in residuals.iter().enumerate() {
            for (other, second) in residuals.iter().enumerate().take(at + 1) {
                let value = self.covariance(first, Some(second));
                table[at][other] = value;
                table[other][at] = value;
            }
        }
        table
    }

    fn covariance(&self, first: &[f64], second: Option<&[f64]>) -> f64 {
        let second = second.unwrap_or(first);
        let means = [self.means(first), self.means(second)];
        let mut sums = vec![0.0; self.strata.len()];
        for (at, &place) in self.stratum_of.iter().enumerate() {
            sums[place] += (first[at] - means[0][place]) * (second[at] - means[1][place]);
        }
        let of = |(stratum, sum): (&Stratum, f64)| {
            let (n, all) = (f64::from(stratum.answers), f64::from(stratum.population));
            // One answer that is all members has no chance in it; one of several has no measure (strata are joined).
            if n < 2.0 { 0.0 } else { (1.0 - n / all) * n / (n - 1.0) * sum }
        };
        self.strata.iter().zip(sums).map(of).sum()
    }

    fn means(&self, parts: &[f64]) -> Vec<f64> {
        let mut sums = vec![0.0; self.strata.len()];
        self.stratum_of.iter().zip(parts).for_each(|(&place, part)| sums[place] += part);
        sums.iter().zip(&self.strata).map(|(sum, stratum)| sum / f64::from(stratum.answers.max(1))).collect()
    }
}

/// Rounds of taking class means away, at most; margins that hang together closely need some hundreds.
const MOST_ROUNDS: u32 = 20_000;

impl Fitted {
    /// Weight times the residual of part/weight on the classes of all margins, least squares with the start weights
    /// (Deville and Särndal 1992). Class means are taken away margin by margin until nothing changes.
    fn residuals(&self, parts: &[f64], weights: &[f64]) -> Vec<f64> {
        let divided = |(part, weight): (&f64, &f64)| if *weight > 0.0 { part / weight } else { 0.0 };
        let mut rest: Vec<f64> = parts.iter().zip(weights).map(divided).collect();
        let scale = rest.iter().fold(0.0_f64, |most, value| most.max(value.abs()));
        for _ in 0..MOST_ROUNDS {
            let moved = self.margins.iter().map(|margin| margin.centre(&mut rest, &self.start)).fold(0.0_f64, f64::max);
            if moved <= scale * 1e-15 {
                break;
            }
        }
        rest.iter().zip(weights).map(|(rest, weight)| rest * weight).collect()
    }
}

/// That all are weights.
pub(super) fn check(weights: &[f64]) -> Result<(), WeightFault> {
    match weights.iter().position(|weight| !weight.is_finite() || *weight < 0.0) {
        Some(row) => Err(WeightFault::NotAWeight { row, weight: weights[row] }),
        None => Ok(()),
    }
}
