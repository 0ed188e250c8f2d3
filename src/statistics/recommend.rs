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
    /// The adjusted Wald interval at 95%, with finite population correction: the one to show. Absent when everybody
    /// answered.
    pub adjusted_range: Option<(f64, f64)>,
}

/// What adjusted Wald adds to the answers, and to promoters and detractors each.
const ADDED: f64 = 3.0;
const ADDED_TO_ENDS: f64 = 0.75;

impl Score {
    /// 100·(P - D)/n, with SE = 100·√((p + d - (p - d)²)/n)·√(1 - n/N). Nothing for no answers.
    pub fn of(promoters: u32, detractors: u32, n: u32, population: Option<u32>) -> Option<Self> {
        if n == 0 {
            return None;
        }
        let corrected = finite_correction(n, population);
        let (score, error) = of(f64::from(promoters), f64::from(detractors), f64::from(n));
        let (centre, adjusted) = adjusted(promoters, detractors, n);
        let everybody = population.is_some_and(|all| all <= n);
        let range = |centre: f64, error: f64| {
            (!everybody).then(|| ((centre - Z95 * error).max(-100.0), (centre + Z95 * error).min(100.0)))
        };
        let error = error * corrected;
        Some(Self { score, error, range: range(score, error), adjusted_range: range(centre, adjusted * corrected) })
    }
}

/// Score and standard error, without finite population correction.
fn of(promoters: f64, detractors: f64, n: f64) -> (f64, f64) {
    let (p, d) = (promoters / n, detractors / n);
    (100.0 * (p - d), 100.0 * ((p + d - (p - d).powi(2)).max(0.0) / n).sqrt())
}

/// Centre and standard error of the adjusted Wald interval (Rocks 2016): of n + 3 answers, promoters + ¾ and
/// detractors + ¾.
fn adjusted(promoters: u32, detractors: u32, n: u32) -> (f64, f64) {
    of(f64::from(promoters) + ADDED_TO_ENDS, f64::from(detractors) + ADDED_TO_ENDS, f64::from(n) + ADDED)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statistics::reference_rows::rows;

    #[test]
    fn scores_are_those_computed_elsewhere() {
        let cases = rows(include_str!("../../tests/reference/recommend.csv"));
        assert!(cases.len() >= 20);
        for row in cases {
            let (p, d, n) = (row.whole("promoters"), row.whole("detractors"), row.whole("n"));
            let population = row.number("population").map(|all| all as u32);
            let ours = Score::of(p, d, n, population);
            row.agrees("nps", ours.map(|ours| ours.score), 1e-9);
            row.agrees("se", Score::of(p, d, n, None).map(|ours| ours.error), 1e-9);
            if n > 0 {
                let (centre, error) = adjusted(p, d, n);
                row.agrees("adjusted_centre", Some(centre), 1e-9);
                row.agrees("adjusted_se", Some(error), 1e-9);
            }
            if let Some((low, high)) = ours.and_then(|ours| ours.adjusted_range) {
                let cut = |column: &str| row.number(column).map(|bound| bound.clamp(-100.0, 100.0));
                let theirs = (cut("adjusted_finite_low"), cut("adjusted_finite_high"));
                if let (Some(theirs_low), Some(theirs_high)) = theirs {
                    assert!((low - theirs_low).abs() < 1e-9 && (high - theirs_high).abs() < 1e-9, "{row:?}");
                }
            }
        }
    }

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
