//! Counting bytes: cluster, type and total in one pass over a column.

use super::{BLANK, Layout, NOT_ASKED, NOT_REACHED, UNUSABLE};
use crate::statistics::groups::Sliced;

/// How often each byte occurs in a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally {
    /// By mark.
    pub marks: Vec<u32>,
    pub not_asked: u32,
    pub not_reached: u32,
    pub blank: u32,
    pub unusable: u32,
}

impl Tally {
    fn none(marks: usize) -> Self {
        Self { marks: vec![0; marks], not_asked: 0, not_reached: 0, blank: 0, unusable: 0 }
    }

    fn add(&mut self, other: &Self) {
        for (sum, more) in self.marks.iter_mut().zip(&other.marks) {
            *sum += more;
        }
        self.not_asked += other.not_asked;
        self.not_reached += other.not_reached;
        self.blank += other.blank;
        self.unusable += other.unusable;
    }

    fn take(&mut self, other: &Self) {
        for (sum, less) in self.marks.iter_mut().zip(&other.marks) {
            *sum -= less;
        }
        self.not_asked -= other.not_asked;
        self.not_reached -= other.not_reached;
        self.blank -= other.blank;
        self.unusable -= other.unusable;
    }

    /// Rows in all.
    pub fn rows(&self) -> u32 {
        self.marks.iter().sum::<u32>() + self.not_asked + self.not_reached + self.blank + self.unusable
    }
}

/// Counts a column: `bytes` has one byte per row of `layout`, below `marks` or reserved.
pub fn tally(bytes: &[u8], marks: usize, layout: &Layout) -> Sliced<Tally> {
    let of_type = layout.types_of_clusters();
    let mut slices = Sliced {
        total: Tally::none(marks),
        types: vec![Tally::none(marks); layout.types()],
        clusters: Vec::with_capacity(of_type.len()),
    };
    for (cluster, &of_type) in of_type.iter().enumerate() {
        let counted = count(&bytes[layout.cluster_rows(cluster)], marks);
        slices.types[of_type].add(&counted);
        slices.clusters.push(counted);
    }
    // What repeats lies together while it is counted, so that counting it is as quick as the rest.
    let mut gathered = Vec::new();
    let mut repeats = |rows: &[u32]| {
        gathered.clear();
        gathered.extend(rows.iter().map(|&row| bytes[row as usize]));
        count(&gathered, marks)
    };
    for (of_type, rows) in slices.types.iter_mut().zip(layout.repeated_in_types()) {
        of_type.take(&repeats(rows));
        slices.total.add(of_type);
    }
    slices.total.take(&repeats(layout.repeated_across_types()));
    slices
}

/// With more different bytes than this, looking each byte up is quicker than looking for each byte.
const SEARCHED: usize = 24;

fn count(bytes: &[u8], marks: usize) -> Tally {
    if marks > SEARCHED || bytes.len() < 64 { looked_up(bytes, marks) } else { searched(bytes, marks) }
}

fn looked_up(bytes: &[u8], marks: usize) -> Tally {
    // Four tables, so that equal neighbours do not wait for each other.
    let mut tables = [[0_u32; 256]; 4];
    let (fours, rest) = bytes.as_chunks::<4>();
    for four in fours {
        for (table, &byte) in tables.iter_mut().zip(four) {
            table[usize::from(byte)] += 1;
        }
    }
    for &byte in rest {
        tables[0][usize::from(byte)] += 1;
    }
    let of = |byte: u8| tables.iter().map(|table| table[usize::from(byte)]).sum();
    Tally {
        marks: (0..marks).map(|mark| tables.iter().map(|table| table[mark]).sum()).collect(),
        not_asked: of(NOT_ASKED),
        not_reached: of(NOT_REACHED),
        blank: of(BLANK),
        unusable: of(UNUSABLE),
    }
}

/// Counters of one byte that a vector register or two hold: as many bytes are compared at once.
const LANES: usize = 32;
/// Bytes looked for in one pass. Their counters stay in registers, also where a processor has sixteen small ones.
const TOGETHER: usize = 3;
/// What a run may have at most, so that no counter of a lane overflows. It stays in the nearest cache.
const RUN: usize = LANES * u8::MAX as usize;

fn searched(bytes: &[u8], marks: usize) -> Tally {
    let mut looked_for: Vec<u8> = (0..).take(marks).collect();
    looked_for.extend([NOT_ASKED, NOT_REACHED, BLANK]);
    let mut found = vec![0; looked_for.len()];
    let (sought, left) = looked_for.as_chunks::<TOGETHER>();
    for run in bytes.chunks(RUN) {
        let (sums, left_sums) = found.as_chunks_mut::<TOGETHER>();
        for (sums, sought) in sums.iter_mut().zip(sought) {
            occurrences(run, *sought, sums);
        }
        for (sum, &byte) in left_sums.iter_mut().zip(left) {
            occurrences(run, [byte], std::array::from_mut(sum));
        }
    }
    let [not_asked, not_reached, blank] = [marks, marks + 1, marks + 2].map(|at| found[at]);
    found.truncate(marks);
    // The only byte that is left.
    let unusable = bytes.len() as u32 - found.iter().sum::<u32>() - not_asked - not_reached - blank;
    Tally { marks: found, not_asked, not_reached, blank, unusable }
}

/// Adds to `sums` how often each byte occurs in a run of at most [`RUN`] bytes.
#[allow(clippy::needless_range_loop)] // the compiler makes vectors of these loops, but not of zipped arrays: ten times as fast
fn occurrences<const N: usize>(run: &[u8], bytes: [u8; N], sums: &mut [u32; N]) {
    let mut lanes = [[0_u8; LANES]; N];
    let (vectors, rest) = run.as_chunks::<LANES>();
    for vector in vectors {
        for n in 0..N {
            for lane in 0..LANES {
                lanes[n][lane] = lanes[n][lane].wrapping_add(u8::from(vector[lane] == bytes[n]));
            }
        }
    }
    for ((sum, lanes), byte) in sums.iter_mut().zip(lanes).zip(bytes) {
        *sum += lanes.iter().map(|&lane| u32::from(lane)).sum::<u32>();
        *sum += rest.iter().map(|&found| u32::from(found == byte)).sum::<u32>();
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn byte() -> impl Strategy<Value = u8> {
        prop_oneof![6 => 0_u8..7, 1 => prop::sample::select(vec![NOT_ASKED, NOT_REACHED, BLANK, UNUSABLE])]
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn searching_and_looking_up_count_the_same(bytes in prop::collection::vec(byte(), 0..20_000)) {
            let searched = searched(&bytes, 7);
            prop_assert_eq!(&searched, &looked_up(&bytes, 7));
            prop_assert_eq!(searched.rows() as usize, bytes.len());
        }

        #[test]
        fn a_byte_that_fills_every_lane_is_counted_too(byte in byte(), count in RUN - 70..3 * RUN) {
            let bytes = vec![byte; count];
            prop_assert_eq!(searched(&bytes, 7), looked_up(&bytes, 7));
        }
    }
}
