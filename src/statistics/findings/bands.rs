//! What a claim covers: from where to where the number must be, and its range.

use serde::Serialize;

use super::words::{Claim, Fraction, How, Size};

/// Percentages are rounded to so many points for words that are no more exact.
const STEP: f64 = 5.0;
/// Of numbers that are no percentages, the part that stands for such a step.
const STEP_OF: f64 = 0.1;
/// “Nine out of ten” is said roughly; “12 out of 20” is counted.
pub(super) const ROUGH: u32 = 10;
/// The line that majorities are made by: a range may not cross it.
pub(super) const HALF: f64 = 50.0;
/// “About half” reaches so far to either side.
pub(super) const ROUND_HALF: f64 = 5.0;
/// The other lines between words for a size, in per cent: hardly any, a minority, a good third, a majority, two thirds or
/// more, a large majority, nearly all.
pub(super) const A_FEW: f64 = 10.0;
pub(super) const THIRD_OR_MORE: f64 = 35.0;
pub(super) const SLIM: f64 = 65.0;
pub(super) const LARGE: f64 = 80.0;
pub(super) const NEARLY_ALL: f64 = 95.0;
/// Sums of fractions are exact up to their last bits.
const SLACK: f64 = 1e-9;

/// What words cover, in the unit of the number.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Band {
    /// The round number they speak of.
    pub round: Option<f64>,
    pub low: End,
    pub high: End,
    /// Where the range of the number must lie for the words to be sure: the bands next to this one belong to it.
    pub range: (f64, f64),
}

/// An end of a band, and whether it belongs to it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct End {
    pub at: f64,
    pub inside: bool,
}

const fn with(at: f64) -> End {
    End { at, inside: true }
}

const fn without(at: f64) -> End {
    End { at, inside: false }
}

impl Claim {
    /// What it covers of a share in per cent, around the round number that is stated, or the nearest one that fits.
    pub(super) fn band(self, percent: f64, stated: Option<f64>) -> Band {
        match self {
            Self::Round(how) => {
                let round = stated.unwrap_or_else(|| how.round(percent));
                let wide = if how == How::About { STEP / 2.0 } else { STEP };
                Band { round: Some(round), ..around(how, round, wide, STEP, (0.0, 100.0)) }
            }
            // As the words for sizes are divided: a minority to 45%, about half to 55%, and so on.
            Self::Part(How::About, Fraction::Half) => {
                Band { range: (THIRD_OR_MORE, SLIM), ..around(How::About, HALF, ROUND_HALF, STEP, (0.0, 100.0)) }
            }
            Self::Part(how, fraction) => part(how, fraction.percent()),
            Self::Size(size) => size.band(),
            Self::Not(size) => size.denied(),
            Self::Percent(Some(how), own) => {
                let wide = if how == How::About { STEP / 2.0 } else { STEP };
                around(how, own.percent(), wide, STEP, (0.0, 100.0))
            }
            Self::OutOf(None, own) if own.out_of <= ROUGH => part(How::About, own.percent()),
            Self::OutOf(Some(how), own) => part(how, own.percent()),
            Self::Percent(None, own) => exactly(own.percent(), 50.0 / f64::from(own.out_of)),
            Self::OutOf(None, own) => exactly(own.percent(), 0.5),
            Self::Between(low, high) => {
                let (low, high) = (low.percent(), high.percent());
                Band { round: None, low: with(low), high: with(high), range: (low - STEP, high + STEP) }
            }
        }
    }

    /// What it covers of any other number: steps are a tenth of the one that is stated.
    pub(super) fn band_of_number(self, stated: f64) -> Option<Band> {
        let Self::Round(how) = self else { return None };
        let step = (stated * STEP_OF).abs();
        let wide = if how == How::About { step / 2.0 } else { step };
        let all = (f64::NEG_INFINITY, f64::INFINITY);
        Some(Band { round: Some(stated), ..around(how, stated, wide, step, all) })
    }
}

/// What is rounded to it, whatever chance may do: it is what was counted.
fn exactly(percent: f64, half: f64) -> Band {
    Band { round: None, low: with(percent - half), high: without(percent + half), range: (0.0, 100.0) }
}

fn part(how: How, percent: f64) -> Band {
    let wide = if how == How::JustOver { 2.0 * STEP } else { STEP };
    around(how, percent, wide, STEP, (0.0, 100.0))
}

/// `wide`: how far the words reach; `next`: how far the band beside it does. What says “more than” draws a line, which
/// the range may not cross.
fn around(how: How, round: f64, wide: f64, next: f64, (least, most): (f64, f64)) -> Band {
    let (low, high) = match how {
        How::Almost => (with(round - wide), without(round)),
        How::About => (with(round - wide), with(round + wide)),
        How::JustOver => (without(round), with(round + wide)),
        How::Over => (without(round), with(most)),
        How::AtLeast => (with(round), with(most)),
        How::Under => (with(least), without(round)),
        How::AtMost => (with(least), with(round)),
    };
    let range = match how {
        How::Almost | How::About | How::JustOver => (low.at - next, high.at + next),
        How::Over | How::AtLeast | How::Under | How::AtMost => (low.at, high.at),
    };
    Band { round: None, low, high, range }
}

impl How {
    /// The round percentage that the words fit best.
    fn round(self, percent: f64) -> f64 {
        let below = (percent / STEP + SLACK).floor() * STEP;
        let above = (percent / STEP + SLACK).floor() * STEP + STEP;
        let ten = (percent / 10.0 + SLACK).floor() * 10.0 + 10.0;
        let round = match self {
            // Whole tens first: 76% is almost 80%.
            Self::Almost if ten - percent <= STEP => ten,
            Self::Almost | Self::Under => above,
            Self::About => (percent / STEP).round() * STEP,
            Self::JustOver | Self::Over => ((percent / STEP - SLACK).ceil() - 1.0) * STEP,
            Self::AtLeast => below,
            Self::AtMost => (percent / STEP - SLACK).ceil() * STEP,
        };
        round.clamp(0.0, 100.0)
    }
}

impl Size {
    fn band(self) -> Band {
        let (low, high, range) = match self {
            Self::None => (with(0.0), with(0.0), (0.0, A_FEW)),
            Self::HardlyAny => (with(0.0), without(A_FEW), (0.0, THIRD_OR_MORE)),
            Self::Few => (with(0.0), without(THIRD_OR_MORE), (0.0, THIRD_OR_MORE)),
            Self::SmallMinority => (with(0.0), without(20.0), (0.0, THIRD_OR_MORE)),
            Self::Minority => (with(0.0), without(HALF), (0.0, HALF)),
            Self::LargeMinority => (with(THIRD_OR_MORE), without(HALF), (A_FEW, HALF)),
            Self::SmallMajority => (without(HALF), with(60.0), (HALF, SLIM)),
            Self::Majority => (without(HALF), with(100.0), (HALF, 100.0)),
            Self::LargeMajority => (with(LARGE), with(100.0), (SLIM, 100.0)),
            Self::NearlyAll => (without(NEARLY_ALL), with(100.0), (LARGE, 100.0)),
            Self::All => (with(100.0), with(100.0), (90.0, 100.0)),
        };
        Band { round: None, low, high, range }
    }

    /// What is left when it is denied. One that does not is enough for “not everybody”.
    fn denied(self) -> Band {
        let of = self.band();
        let turned = |end: End| End { inside: !end.inside, ..end };
        match self {
            Self::All => Band { round: None, low: with(0.0), high: without(100.0), range: (0.0, 100.0) },
            _ if of.low.at <= 0.0 => {
                Band { round: None, low: turned(of.high), high: with(100.0), range: (of.high.at, 100.0) }
            }
            _ => Band { round: None, low: with(0.0), high: turned(of.low), range: (0.0, of.low.at) },
        }
    }
}

impl Band {
    pub fn holds(&self, number: f64) -> bool {
        let above = number > self.low.at + SLACK || self.low.inside && number >= self.low.at - SLACK;
        let below = number < self.high.at - SLACK || self.high.inside && number <= self.high.at + SLACK;
        above && below
    }

    pub fn holds_range(&self, (low, high): (f64, f64)) -> bool {
        low >= self.range.0 - SLACK && high <= self.range.1 + SLACK
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_finds_the_round_number_that_fits_it() {
        let cases = [
            (How::Almost, 77.5, 80.0, true),
            (How::Almost, 72.0, 75.0, true),
            (How::Almost, 75.0, 80.0, true),
            (How::Almost, 100.0, 100.0, false),
            (How::About, 78.0, 80.0, true),
            (How::About, 100.0, 100.0, true),
            (How::Over, 77.5, 75.0, true),
            (How::Over, 75.0, 70.0, true),
            (How::Over, 0.0, 0.0, false),
            (How::JustOver, 51.0, 50.0, true),
            (How::Under, 77.5, 80.0, true),
            (How::Under, 100.0, 100.0, false),
            (How::AtLeast, 75.0, 75.0, true),
            (How::AtMost, 75.0, 75.0, true),
            (How::AtMost, 0.0, 0.0, true),
        ];
        for (how, percent, round, holds) in cases {
            let band = Claim::Round(how).band(percent, None);
            assert_eq!((band.round, band.holds(percent)), (Some(round), holds), "{how:?} {percent}: {band:?}");
        }
    }

    #[test]
    fn the_words_divide_the_percentages_without_gaps() {
        let about_half = Claim::Part(How::About, Fraction::Half);
        for (claim, inside, outside) in [
            (Claim::Size(Size::None), vec![0.0], vec![0.1]),
            (Claim::Size(Size::HardlyAny), vec![0.0, 9.9], vec![10.0]),
            (Claim::Size(Size::Minority), vec![1.0, 49.9], vec![50.0, 80.0]),
            (about_half, vec![45.0, 50.0, 55.0], vec![44.9, 55.1]),
            (Claim::Size(Size::Majority), vec![50.1, 100.0], vec![50.0, 20.0]),
            (Claim::Size(Size::LargeMajority), vec![80.0, 95.0, 100.0], vec![79.9]),
            (Claim::Size(Size::NearlyAll), vec![95.1, 100.0], vec![95.0]),
            (Claim::Part(How::JustOver, Fraction::Third), vec![33.4, 43.3], vec![33.3, 43.4]),
            (Claim::Part(How::AtLeast, Fraction::TwoThirds), vec![200.0 / 3.0, 90.0], vec![66.6]),
            (Claim::Part(How::Almost, Fraction::Half), vec![45.0, 49.9], vec![50.0, 44.9]),
        ] {
            let holds = |percent: &f64| claim.band(*percent, None).holds(*percent);
            assert!(inside.iter().all(holds), "{claim:?} {inside:?}");
            assert!(!outside.iter().any(holds), "{claim:?} {outside:?}");
        }
    }

    #[test]
    fn a_line_may_not_be_crossed_and_a_word_that_is_about_something_may_reach_into_the_next() {
        let sure = |claim: Claim, stated, range| claim.band(52.0, stated).holds_range(range);
        assert!(!sure(Claim::Size(Size::Majority), None, (48.0, 56.0)));
        assert!(!sure(Claim::Round(How::Over), Some(50.0), (48.0, 56.0)));
        assert!(sure(Claim::Round(How::Over), Some(50.0), (50.5, 56.0)));
        assert!(sure(Claim::Part(How::About, Fraction::Half), None, (36.0, 64.0)));
        assert!(!sure(Claim::Part(How::About, Fraction::Half), None, (34.0, 64.0)));
        assert!(sure(Claim::Round(How::Almost), Some(55.0), (46.0, 59.0)));
        assert!(!sure(Claim::Round(How::Almost), Some(55.0), (44.0, 59.0)));
    }

    #[test]
    fn other_numbers_have_steps_of_a_tenth() {
        let band = |how, stated| Claim::Round(how).band_of_number(stated).unwrap();
        assert!(band(How::About, 250.0).holds(243.0) && !band(How::About, 250.0).holds(236.0));
        assert!(band(How::Almost, 4.0).holds(3.7) && !band(How::Almost, 4.0).holds(4.0));
        assert!(band(How::Over, 1_000_000.0).holds(1_800_000.0));
        assert!(band(How::Under, -10.0).holds(-11.0));
        assert_eq!(Claim::Size(Size::Majority).band_of_number(3.0), None);
    }
}
