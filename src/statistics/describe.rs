//! Numbers in short: mean, spread, middle, ends.

use serde::Serialize;

use super::distributions::t_quantile;

/// A description of `n` numbers, `n` above 0.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Description {
    pub n: u32,
    pub mean: f64,
    /// 95% interval of the mean in the population: t with n - 1 degrees of freedom and
    /// the finite population correction. Absent for one answer and when everybody answered.
    pub mean_range: Option<(f64, f64)>,
    /// With n - 1; absent for one answer.
    pub deviation: Option<f64>,
    /// The standard error of the mean, sd/√n, without and with finite population correction; absent for one answer.
    pub error: Option<f64>,
    pub error_finite: Option<f64>,
    /// The mean without the lowest and the highest tenth of the answers, each rounded down; absent where each tenth is
    /// few answers, since the sum of all less the sum of these is the answers at the ends.
    pub trimmed_mean: Option<f64>,
    pub median: f64,
    /// First and third quartile, type 7 (as R, NumPy and Excel's QUARTILE.INC); absent in a small group.
    pub quartiles: Option<(f64, f64)>,
    /// Smallest and largest; absent in a small group.
    pub extremes: Option<(f64, f64)>,
    /// How many lie below and above Tukey's fences, 1.5 times the distance of the quartiles beyond them: worth a look,
    /// never taken out. Absent in a small group.
    pub beyond_fences: Option<(u32, u32)>,
    /// The most frequent number, of several the smallest, and how many are as frequent; absent in a small group.
    pub mode: Option<(f64, u32)>,
    pub sum: f64,
}

impl Description {
    /// Of `values` in any order; `population` as in [`mean_range`]. Nothing when there are none.
    pub fn of(mut values: Vec<f64>, population: Option<u32>) -> Option<Self> {
        values.sort_unstable_by(f64::total_cmp);
        Self::of_sorted(&Repeated::each_once(&values), population)
    }

    /// As [`Description::of`], without what stands for fewer than `least` answers: a smallest, largest or most frequent
    /// number that fewer gave, and as many or fewer beyond a fence or in a tenth that is trimmed.
    ///
    /// A largest amount is one firm's, in however large a group: whoever knows the firm knows its answer.
    pub fn of_no_fewer(mut values: Vec<f64>, population: Option<u32>, least: u32) -> Option<Self> {
        values.sort_unstable_by(f64::total_cmp);
        let mut own = Self::of_sorted(&Repeated::each_once(&values), population)?;
        let is_enough = |value: f64| values.iter().filter(|other| **other == value).count() >= least as usize;
        let is_few = |count: u32| count > 0 && count < least;
        own.extremes = own.extremes.filter(|(low, high)| is_enough(*low) && is_enough(*high));
        own.mode = own.mode.filter(|(mode, _)| is_enough(*mode));
        own.beyond_fences = own.beyond_fences.filter(|(below, above)| !is_few(*below) && !is_few(*above));
        own.trimmed_mean = own.trimmed_mean.filter(|_| !is_few(own.n / TENTH));
        Some(own)
    }

    /// Of values that occur several times, such as the codes of a scale: value and number, in any order.
    pub fn of_counts(counts: &[(f64, u32)], population: Option<u32>) -> Option<Self> {
        let mut counts: Vec<(f64, u32)> = counts.iter().copied().filter(|(_, count)| *count > 0).collect();
        counts.sort_unstable_by(|(a, _), (b, _)| a.total_cmp(b));
        Self::of_sorted(&Repeated(counts), population)
    }

    fn of_sorted(values: &Repeated, population: Option<u32>) -> Option<Self> {
        let n = values.n();
        let (&(min, _), &(max, _)) = (values.0.first()?, values.0.last()?);
        let mean = values.mean()?;
        let deviation = values.deviation();
        let error = deviation.map(|sd| sd / f64::from(n).sqrt());
        Some(Self {
            n,
            mean,
            mean_range: deviation.and_then(|sd| mean_range(mean, sd, n, population)),
            deviation,
            error,
            error_finite: error.map(|error| error * finite_correction(n, population)),
            trimmed_mean: values.trimmed_mean(),
            beyond_fences: values.beyond_fences(),
            mode: values.mode(),
            median: values.quantile(0.5)?,
            quartiles: values.quantile(0.25).zip(values.quantile(0.75)),
            extremes: Some((min, max)),
            sum: values.0.iter().map(|(value, count)| value * f64::from(*count)).sum(),
        })
    }

    /// Without what points at single answers: ends, quartiles and the most frequent one.
    pub fn without_ends(mut self) -> Self {
        self.quartiles = None;
        self.extremes = None;
        self.beyond_fences = None;
        self.mode = None;
        self
    }

    /// Without what says how far the numbers lie apart: mean, deviation and number of a handful of whole numbers leave
    /// few handfuls that they can be of.
    pub fn without_spread(mut self) -> Self {
        self.mean_range = None;
        self.deviation = None;
        self.error = None;
        self.error_finite = None;
        self
    }
}

/// One of so many is trimmed at either end.
const TENTH: u32 = 10;

/// Values in ascending order, each with how often it occurs.
struct Repeated(Vec<(f64, u32)>);

impl Repeated {
    fn each_once(sorted: &[f64]) -> Self {
        Self(sorted.iter().map(|&value| (value, 1)).collect())
    }

    fn n(&self) -> u32 {
        self.0.iter().map(|(_, count)| count).sum()
    }

    /// In two passes, so that a large offset costs no digits. Nothing for no values.
    fn mean(&self) -> Option<f64> {
        let n = f64::from(self.n());
        let mean_of =
            |f: &dyn Fn(f64) -> f64| self.0.iter().map(|(value, count)| f(*value) * f64::from(*count)).sum::<f64>() / n;
        let first = (n > 0.0).then(|| mean_of(&|value| value))?;
        Some(first + mean_of(&|value| value - first))
    }

    /// The standard deviation with n - 1. Nothing for fewer than two values.
    fn deviation(&self) -> Option<f64> {
        let n = self.n();
        let mean = self.mean().filter(|_| n > 1)?;
        let squares: f64 = self.0.iter().map(|(value, count)| (value - mean).powi(2) * f64::from(*count)).sum();
        Some((squares / f64::from(n - 1)).sqrt())
    }

    /// The quantile of type 7 (Hyndman and Fan): linear between the order statistics around 1 + (n - 1)·p.
    fn quantile(&self, p: f64) -> Option<f64> {
        let last = self.n().checked_sub(1)?;
        let place = f64::from(last) * p;
        let below = place.floor() as u32;
        let (low, high) = (self.at(below)?, self.at((below + 1).min(last))?);
        Some(low + (place - place.floor()) * (high - low))
    }

    fn trimmed_mean(&self) -> Option<f64> {
        let n = self.n();
        let cut = n / TENTH;
        let (mut place, mut kept) = (0, Vec::with_capacity(self.0.len()));
        for &(value, count) in &self.0 {
            let inside = (place + count).min(n - cut).saturating_sub(place.max(cut));
            kept.push((value, inside));
            place += count;
        }
        Self(kept).mean()
    }

    fn beyond_fences(&self) -> Option<(u32, u32)> {
        let (low, high) = self.quantile(0.25).zip(self.quantile(0.75))?;
        let reach = 1.5 * (high - low);
        let count = |fits: &dyn Fn(f64) -> bool| self.0.iter().filter(|(value, _)| fits(*value)).map(|(_, n)| n).sum();
        Some((count(&|value| value < low - reach), count(&|value| value > high + reach)))
    }

    /// The smallest of the most frequent values, and how many are as frequent.
    fn mode(&self) -> Option<(f64, u32)> {
        let runs = self.0.chunk_by(|(a, _), (b, _)| a == b);
        let often = runs.map(|run| (run[0].0 + 0.0, run.iter().map(|(_, count)| count).sum::<u32>()));
        let often: Vec<(f64, u32)> = often.collect();
        let most = often.iter().map(|(_, count)| *count).max()?;
        let mut modes = often.iter().filter(|(_, count)| *count == most).map(|(value, _)| *value);
        let smallest = modes.next()?;
        Some((smallest, 1 + modes.count() as u32))
    }

    /// The order statistic with this place, from 0.
    fn at(&self, place: u32) -> Option<f64> {
        let mut before = 0;
        self.0.iter().find_map(|(value, count)| {
            before += count;
            (place < before).then_some(*value)
        })
    }
}

/// The 95% interval of a mean: mean ± t(n-1) · sd/√n · √(1 - n/N).
///
/// Nothing for fewer than two answers, and when all `population` members answered.
pub fn mean_range(mean: f64, deviation: f64, n: u32, population: Option<u32>) -> Option<(f64, f64)> {
    if n < 2 || population.is_some_and(|all| all <= n) {
        return None;
    }
    let half = t_quantile(f64::from(n - 1))? * deviation / f64::from(n).sqrt() * finite_correction(n, population);
    Some((mean - half, mean + half))
}

/// √(1 - n/N); 1 when the population is unknown.
pub fn finite_correction(n: u32, population: Option<u32>) -> f64 {
    population.map_or(1.0, |all| (1.0 - f64::from(n) / f64::from(all)).max(0.0).sqrt())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statistics::intervals::Z95;
    use crate::statistics::reference_rows::{near, rows};

    #[test]
    fn numbers_are_described_as_r_does() {
        let cases = rows(include_str!("../../tests/reference/numbers.csv"));
        assert!(cases.len() >= 25);
        for row in cases {
            let values = row.numbers("values");
            let Some(ours) = Description::of(values, row.number("population").map(|all| all as u32)) else {
                assert_eq!(row.whole("n"), 0, "{row:?}");
                continue;
            };
            let (low, high) = ours.mean_range.unzip();
            let (q1, q3) = ours.quartiles.unzip();
            let numbers = [
                ("sum", Some(ours.sum)),
                ("mean", Some(ours.mean)),
                ("sd", ours.deviation),
                ("se", ours.error),
                ("se_finite", ours.error_finite),
                ("q1", q1),
                ("median", Some(ours.median)),
                ("q3", q3),
                ("trimmed", ours.trimmed_mean),
            ];
            numbers.into_iter().for_each(|(column, ours)| row.agrees(column, ours, 1e-9));
            // Of two bounds on either side of a large offset only the offset counts.
            for (column, ours) in [("low", low), ("high", high)] {
                assert!(ours.zip(row.number(column)).is_none_or(|(ours, theirs)| near(ours, theirs, 1e-9)), "{row:?}");
                assert_eq!(ours.is_some(), row.number(column).is_some(), "{column} of {row:?}");
            }
            assert_eq!(ours.beyond_fences, Some((row.whole("below"), row.whole("above"))), "{row:?}");
        }
    }

    #[test]
    fn the_most_frequent_numbers_are_those_that_python_counts() {
        let cases = rows(include_str!("../../tests/reference/modes.csv"));
        assert!(cases.len() >= 30);
        for row in cases {
            let ours = Description::of(row.numbers("values"), None).and_then(|described| described.mode);
            row.agrees("mode", ours.map(|(mode, _)| mode), 1e-15);
            row.agrees("modes", ours.map(|(_, modes)| f64::from(modes)), 0.0);
        }
        let counted = Description::of_counts(&[(5.0, 3), (1.0, 3), (4.0, 0), (3.0, 2)], None).unwrap();
        assert_eq!(counted.mode, Some((1.0, 2)));
        assert_eq!(counted.without_ends().mode, None);
    }

    #[test]
    fn one_value_has_a_mean_and_no_spread() {
        let one = Description::of(vec![7.0], Some(20)).unwrap();
        assert_eq!((one.n, one.mean, one.median), (1, 7.0, 7.0));
        assert_eq!((one.deviation, one.mean_range), (None, None));
        assert_eq!(Description::of(Vec::new(), Some(20)), None);
    }

    #[test]
    fn everybody_answered_leaves_nothing_to_chance() {
        let all = Description::of(vec![1.0, 2.0, 4.0], Some(3)).unwrap();
        assert_eq!(all.mean_range, None);
        assert!(Description::of(vec![1.0, 2.0, 4.0], None).unwrap().mean_range.is_some());
    }

    #[test]
    fn a_large_offset_costs_no_digits() {
        let values = |offset: f64| vec![offset + 4.0, offset + 7.0, offset + 13.0, offset + 16.0];
        let far = Description::of(values(1e9), None).unwrap();
        let near = Description::of(values(0.0), None).unwrap();
        assert_eq!(far.deviation, near.deviation);
        assert_eq!(far.mean, 1e9 + 10.0);
    }

    #[test]
    fn counts_describe_as_the_values_they_count() {
        let counts = Description::of_counts(&[(5.0, 3), (1.0, 3), (4.0, 0), (3.0, 2)], Some(40));
        assert_eq!(counts, Description::of(vec![3.0, 1.0, 5.0, 1.0, 3.0, 5.0, 1.0, 5.0], Some(40)));
        let described = counts.unwrap();
        assert_eq!((described.mean, described.median, described.extremes), (3.0, 3.0, Some((1.0, 5.0))));
    }

    #[test]
    fn far_out_the_normal_quantile_takes_over() {
        let (low, high) = mean_range(0.0, 1.0, 1_000_001, None).unwrap();
        assert!((high - Z95 / 1000.0).abs() < 1e-8 && (low + high).abs() < 1e-12);
    }
}
