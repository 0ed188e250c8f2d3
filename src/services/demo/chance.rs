//! Chance that can be repeated: the same seed always draws the same.

/// A small generator for made-up data; never for anything secret.
///
/// SplitMix64 (Steele, Lea and Flood, “Fast splittable pseudorandom number generators”, OOPSLA 2014).
#[derive(Clone, Debug)]
pub struct Chance(u64);

impl Chance {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub fn next_u64(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number from 0 to 1, 1 itself left out.
    pub fn share(&mut self) -> f64 {
        // The 53 bits that a double holds exactly.
        (self.next_u64() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// A number from 0 to `limit` - 1; 0 when there is nothing to choose from.
    pub fn below(&mut self, limit: usize) -> usize {
        // The high half of the product: even enough for limits that are tiny beside 2^64.
        ((u128::from(self.next_u64()) * limit as u128) >> 64) as usize
    }

    /// A number from `low` to `high`, both included.
    pub fn between(&mut self, low: usize, high: usize) -> usize {
        low + self.below(high.saturating_sub(low) + 1)
    }

    /// One of several, which may not be none.
    pub fn pick<'a, T>(&mut self, several: &'a [T]) -> &'a T {
        &several[self.below(several.len())]
    }

    /// The place of one of several, each drawn as often as its weight says.
    pub fn weighted(&mut self, weights: &[usize]) -> usize {
        let mut drawn = self.below(weights.iter().sum());
        for (place, weight) in weights.iter().enumerate() {
            match drawn.checked_sub(*weight) {
                Some(rest) => drawn = rest,
                None => return place,
            }
        }
        0
    }

    /// A number around 0 that strays by about 1, never by more than 6: twelve shares less their mean, which
    /// comes near enough to a normal distribution and is the same to the bit on every machine.
    pub fn normal(&mut self) -> f64 {
        (0..12).map(|_| self.share()).sum::<f64>() - 6.0
    }

    /// True in a share `p` of all cases.
    pub fn chance(&mut self, p: f64) -> bool {
        self.share() < p
    }

    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            items.swap(last, self.below(last + 1));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_stream_is_that_of_the_published_generator() {
        // The first numbers of SplitMix64 from seed 1234567.
        let mut chance = Chance::new(1_234_567);
        let drawn = [chance.next_u64(), chance.next_u64(), chance.next_u64()];
        assert_eq!(drawn, [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423]);
    }

    #[test]
    fn draws_stay_in_their_limits_and_come_as_often_as_asked() {
        let mut chance = Chance::new(1);
        let mut seen = [0; 6];
        for _ in 0..6_000 {
            seen[chance.below(6)] += 1;
            assert!((3..=5).contains(&chance.between(3, 5)));
            assert!((0.0..1.0).contains(&chance.share()));
        }
        assert!(seen.iter().all(|count| (850..1_150).contains(count)), "{seen:?}");
        assert_eq!(chance.below(0), 0);

        let hits = (0..10_000).filter(|_| chance.chance(0.2)).count();
        assert!((1_850..2_150).contains(&hits), "{hits}");

        let mut drawn = [0; 3];
        (0..10_000).for_each(|_| drawn[chance.weighted(&[1, 0, 3])] += 1);
        assert!(drawn[1] == 0 && (7_300..7_700).contains(&drawn[2]), "{drawn:?}");
    }

    #[test]
    fn what_is_normal_strays_by_one() {
        let mut chance = Chance::new(2);
        let drawn: Vec<f64> = (0..10_000).map(|_| chance.normal()).collect();
        let mean = drawn.iter().sum::<f64>() / 10_000.0;
        let variance = drawn.iter().map(|x| (x - mean).powi(2)).sum::<f64>() / 10_000.0;
        assert!(mean.abs() < 0.05 && (0.95..1.05).contains(&variance), "{mean} {variance}");
    }

    #[test]
    fn a_shuffle_keeps_everything() {
        let mut items: Vec<usize> = (0..100).collect();
        Chance::new(7).shuffle(&mut items);
        assert_ne!(items, (0..100).collect::<Vec<_>>());
        items.sort_unstable();
        assert_eq!(items, (0..100).collect::<Vec<_>>());
    }
}
