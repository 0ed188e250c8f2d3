//! The word for a share, chosen by its size: each share has one.

use super::bands::{A_FEW, HALF, LARGE, NEARLY_ALL, ROUND_HALF, SLIM, THIRD_OR_MORE};

/// A word for a size, from small to large.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Word {
    None,
    HardlyAny,
    Minority,
    UnderHalf,
    AboutHalf,
    Majority,
    TwoThirds,
    LargeMajority,
    NearlyAll,
    All,
}

/// The words between nobody and everybody, with the per cent that each goes up to; the last goes on to 100.
const BANDS: [(Word, f64); 8] = [
    (Word::HardlyAny, A_FEW),
    (Word::Minority, THIRD_OR_MORE),
    (Word::UnderHalf, HALF - ROUND_HALF),
    (Word::AboutHalf, HALF + ROUND_HALF),
    (Word::Majority, SLIM),
    (Word::TwoThirds, LARGE),
    (Word::LargeMajority, NEARLY_ALL),
    (Word::NearlyAll, 100.0),
];

impl Word {
    pub const ALL: [Self; 10] = [
        Self::None,
        Self::HardlyAny,
        Self::Minority,
        Self::UnderHalf,
        Self::AboutHalf,
        Self::Majority,
        Self::TwoThirds,
        Self::LargeMajority,
        Self::NearlyAll,
        Self::All,
    ];

    pub const fn as_str(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::HardlyAny => "hardly-any",
            Self::Minority => "minority",
            Self::UnderHalf => "under-half",
            Self::AboutHalf => "about-half",
            Self::Majority => "majority",
            Self::TwoThirds => "two-thirds",
            Self::LargeMajority => "large-majority",
            Self::NearlyAll => "nearly-all",
            Self::All => "all",
        }
    }

    /// Of a share in per cent with its 95% range; nothing where the range reaches beyond the words next to it. Everybody
    /// is said where nobody is left who might have said otherwise.
    pub fn of(percent: f64, (low, high): (f64, f64)) -> Option<Self> {
        let at = Self::place(percent);
        let lies_near = |end: f64| Self::place(end).abs_diff(at) <= 1;
        let word = match percent {
            0.0 => Self::None,
            100.0 if low >= 100.0 => Self::All,
            _ => BANDS[at].0,
        };
        (lies_near(low) && lies_near(high)).then_some(word)
    }

    /// In which band a share lies. What lies on a line belongs to the band above it, but “nearly all” is more than 95%.
    fn place(percent: f64) -> usize {
        let lies_below = |(word, end): &(Self, f64)| match word {
            Self::AboutHalf | Self::LargeMajority => percent <= *end,
            _ => percent < *end,
        };
        BANDS.iter().position(lies_below).unwrap_or(BANDS.len() - 1)
    }
}

#[cfg(test)]
mod tests {
    use super::super::words::{Claim, Fraction, How, Size};
    use super::*;

    /// What is judged of the word when somebody writes it.
    fn claims(word: Word) -> Vec<Claim> {
        let size = |size| vec![Claim::Size(size)];
        match word {
            Word::None => size(Size::None),
            Word::HardlyAny => size(Size::HardlyAny),
            Word::Minority => size(Size::Minority),
            Word::UnderHalf => vec![Claim::Size(Size::LargeMinority), Claim::Size(Size::Minority)],
            Word::AboutHalf => vec![Claim::Part(How::About, Fraction::Half)],
            Word::Majority => size(Size::Majority),
            Word::TwoThirds => size(Size::Majority),
            Word::LargeMajority => vec![Claim::Size(Size::LargeMajority), Claim::Size(Size::Majority)],
            Word::NearlyAll => vec![Claim::Size(Size::NearlyAll), Claim::Size(Size::LargeMajority)],
            Word::All => size(Size::All),
        }
    }

    #[test]
    fn the_word_that_is_chosen_is_one_that_holds_when_it_is_judged() {
        for tenth in 0..=1000 {
            let percent = f64::from(tenth) / 10.0;
            let word = Word::of(percent, (percent, percent)).unwrap();
            for claim in claims(word) {
                assert!(claim.band(percent, None).holds(percent), "{percent}: {word:?} as {claim:?}");
            }
        }
    }

    #[test]
    fn every_size_has_the_word_of_its_band() {
        let word = |percent: f64| Word::of(percent, (percent, percent)).unwrap();
        for (percent, expected) in [
            (0.0, Word::None),
            (0.1, Word::HardlyAny),
            (9.9, Word::HardlyAny),
            (10.0, Word::Minority),
            (34.9, Word::Minority),
            (35.0, Word::UnderHalf),
            (44.8, Word::UnderHalf),
            (45.0, Word::AboutHalf),
            (55.0, Word::AboutHalf),
            (55.2, Word::Majority),
            (65.0, Word::TwoThirds),
            (80.0, Word::LargeMajority),
            (95.0, Word::LargeMajority),
            (95.1, Word::NearlyAll),
            (100.0, Word::All),
        ] {
            assert_eq!(word(percent), expected, "{percent}");
        }
        assert!(Word::ALL.is_sorted());
    }

    #[test]
    fn a_range_may_reach_into_the_next_band_and_no_further() {
        assert_eq!(Word::of(60.0, (46.0, 79.0)), Some(Word::Majority));
        assert_eq!(Word::of(60.0, (44.0, 79.0)), None);
        assert_eq!(Word::of(60.0, (46.0, 80.0)), None);
        assert_eq!(Word::of(75.0, (53.0, 89.0)), None, "from about half to a large majority");
        assert_eq!(Word::of(100.0, (81.0, 100.0)), Some(Word::NearlyAll));
        assert_eq!(Word::of(100.0, (70.0, 100.0)), None);
    }
}
