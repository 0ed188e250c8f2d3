//! The recommendation score: promoters less detractors, from -100 to 100.

use serde::Serialize;

use super::describe::finite_correction;
use super::intervals::Z95;

/// The lowest score of a promoter, and the highest of a detractor.
pub const PROMOTER_FROM: usize = 9;
pub const DETRACTOR_TO: usize = 6;

/// A recommendation score with its precision, all on the scale from -100 to 100.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Score {
    pub score: f64,
    /// Standard error with the covariance of promoters and detractors, and the finite population correction.
    pub error: f64,
    /// 95%, cut at the ends of the scale; absent when everybody answered.
    pub range: Option<(f64, f64)>,
}

impl Score {
    /// 100·(P - D)/n, with SE = 100·√((p + d - (p - d)²)/n)·√(1 - n/N). Nothing for no answers.
    pub fn of(promoters: u32, detractors: u32, n: u32, population: Option<u32>) -> Option<Self> {
        if n == 0 {
            return None;
        }
        let (p, d) = (f64::from(promoters) / f64::from(n), f64::from(detractors) / f64::from(n));
        let variance = (p + d - (p - d).powi(2)).max(0.0) / f64::from(n);
        let error = 100.0 * variance.sqrt() * finite_correction(n, population);
        let score = 100.0 * (p - d);
        let everybody = population.is_some_and(|all| all <= n);
        let range = (!everybody).then(|| ((score - Z95 * error).max(-100.0), (score + Z95 * error).min(100.0)));
        Some(Self { score, error, range })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ends_of_the_scale_are_the_ends_of_the_range() {
        let all = Score::of(31, 0, 31, Some(100)).unwrap();
        assert_eq!((all.score, all.error, all.range), (100.0, 0.0, Some((100.0, 100.0))));
        let nearly = Score::of(30, 1, 31, Some(1000)).unwrap();
        assert_eq!(nearly.range.map(|(_, high)| high), Some(100.0));
        assert_eq!(Score::of(20, 5, 31, Some(31)).and_then(|score| score.range), None);
        assert_eq!(Score::of(0, 0, 0, Some(31)), None);
    }
}
