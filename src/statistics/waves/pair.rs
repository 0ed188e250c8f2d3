//! Two waves side by side: who answered in both of them, and in which groups.

use super::measures::Given;
use super::sides::{Matched, Seats, Side};
use crate::statistics::groups::Slice;

/// The first or the second of two waves.
pub(super) const WAVES: [usize; 2] = [0, 1];

#[derive(Debug)]
pub(super) struct Pair<'a> {
    pub sides: [Side<'a>; 2],
    pub seats: [&'a Seats; 2],
    pub matched: Matched,
    /// Per case of each wave, that of the same person in the other.
    twins: [Vec<Option<usize>>; 2],
}

/// How many answered in both waves, and in one of them only.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Parts {
    pub both: u32,
    pub only: [u32; 2],
}

impl<'a> Pair<'a> {
    pub fn new(sides: [Side<'a>; 2], seats: [&'a Seats; 2]) -> Self {
        Self {
            matched: Matched::of(sides[0].groups(), sides[1].groups()),
            twins: [Seats::twins(&sides[0], seats[1]), Seats::twins(&sides[1], seats[0])],
            sides,
            seats,
        }
    }

    /// A group of the second wave, as a group of one of them.
    pub fn slice_in(&self, wave: usize, slice: Slice) -> Option<Slice> {
        if wave == 0 { self.matched.first(slice) } else { Some(slice) }
    }

    /// Whether a case of a wave is in this group of it.
    pub fn is_in(&self, wave: usize, case: usize, slice: Slice) -> bool {
        let clusters = &self.seats[wave].clusters[case];
        match slice {
            Slice::Total => true,
            Slice::Cluster(cluster) => clusters.contains(&cluster),
            Slice::Type(of_type) => {
                let groups = self.sides[wave].groups().clusters();
                clusters.iter().any(|&cluster| groups[cluster].of_type == of_type)
            }
        }
    }

    /// The same person in the other wave, if it gave an answer that counts there too.
    pub fn twin(&self, wave: usize, case: usize, given: &[&Given; 2]) -> Option<usize> {
        self.twins[wave][case].filter(|&twin| given[1 - wave].keys[twin].is_some())
    }

    /// The same person in the same group of the other wave. `slice` is a group of the second.
    pub fn twin_within(&self, wave: usize, case: usize, slice: Slice, given: &[&Given; 2]) -> Option<usize> {
        let there = self.slice_in(1 - wave, slice)?;
        self.twin(wave, case, given).filter(|&twin| self.is_in(1 - wave, twin, there))
    }

    /// The cases of a wave in a group of the second that gave an answer that counts.
    pub fn cases(&self, wave: usize, slice: Slice, given: &[&Given; 2]) -> Vec<usize> {
        let Some(there) = self.slice_in(wave, slice) else { return Vec::new() };
        let keys = given[wave].keys.iter().enumerate();
        keys.filter(|&(case, key)| key.is_some() && self.is_in(wave, case, there)).map(|(case, _)| case).collect()
    }

    pub fn parts(&self, slice: Slice, given: &[&Given; 2]) -> Parts {
        let mut parts = Parts::default();
        for wave in WAVES {
            for case in self.cases(wave, slice, given) {
                match self.twin_within(wave, case, slice, given) {
                    None => parts.only[wave] += 1,
                    Some(_) if wave == 0 => parts.both += 1,
                    Some(_) => {}
                }
            }
        }
        parts
    }
}
