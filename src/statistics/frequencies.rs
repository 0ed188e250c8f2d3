//! How many of how many.

use serde::Serialize;

use super::intervals::Range;

/// `count` of `of`, where `of` is above 0.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Proportion {
    pub count: u32,
    pub of: u32,
    /// Whole per cent, half up.
    pub percent: u32,
    /// From 0 to 1, unrounded.
    pub share: f64,
    pub range: Range,
}

impl Proportion {
    /// `count` of `of` valid answers, with its 95% range in a population of `population` members.
    ///
    /// Without a population (the question went to some of the members and how
    /// many it concerns is unknown) there is no finite population to correct for.
    /// Nothing when `of` is 0.
    pub fn new(count: u32, of: u32, population: Option<u32>) -> Option<Self> {
        let share = share(count, of)?;
        Some(Self { count, of, percent: percent(count, of)?, share, range: Range::of(count, of, population) })
    }
}

/// `count / of`; nothing when `of` is 0.
pub fn share(count: u32, of: u32) -> Option<f64> {
    (of > 0).then(|| f64::from(count) / f64::from(of))
}

/// Whole per cent, half up, in integers so that no rounding of halves creeps in: ⌊(200·count + of) / 2·of⌋.
pub fn percent(count: u32, of: u32) -> Option<u32> {
    let (count, of) = (u64::from(count), u64::from(of));
    ((200 * count + of).checked_div(2 * of)).and_then(|percent| u32::try_from(percent).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn halves_go_up_and_nothing_of_nothing_is_undefined() {
        assert_eq!(percent(1, 8), Some(13));
        assert_eq!(percent(1, 200), Some(1));
        assert_eq!(percent(1, 201), Some(0));
        assert_eq!(percent(5, 5), Some(100));
        assert_eq!(percent(12, 16), Some(75));
        assert_eq!(percent(0, 0), None);
        assert_eq!(share(0, 0), None);
        assert!(Proportion::new(0, 0, Some(9)).is_none());
    }
}
