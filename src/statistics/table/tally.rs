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

    fn take_one(&mut self, byte: u8) {
        *match byte {
            NOT_ASKED => &mut self.not_asked,
            NOT_REACHED => &mut self.not_reached,
            BLANK => &mut self.blank,
            UNUSABLE => &mut self.unusable,
            mark => &mut self.marks[usize::from(mark)],
        } -= 1;
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
    for of_type in &slices.types {
        slices.total.add(of_type);
    }
    for (row, of_type, in_total) in layout.repeated() {
        if let Some(of_type) = of_type {
            slices.types[of_type].take_one(bytes[row]);
        }
        // The total is the sum of the clusters: what repeats in a type repeats in the total too.
        if in_total {
            slices.total.take_one(bytes[row]);
        }
    }
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

/// Bytes that stay in the nearest cache while one byte after another is looked for.
const BLOCK: usize = 8 * 1024;

fn searched(bytes: &[u8], marks: usize) -> Tally {
    let mut tally = Tally::none(marks);
    for block in bytes.chunks(BLOCK) {
        for (mark, sum) in (0_u8..).zip(&mut tally.marks) {
            *sum += occurrences(block, mark);
        }
        tally.not_asked += occurrences(block, NOT_ASKED);
        tally.not_reached += occurrences(block, NOT_REACHED);
        tally.blank += occurrences(block, BLANK);
    }
    // The only byte that is left.
    tally.unusable = bytes.len() as u32 - tally.rows();
    tally
}

fn occurrences(block: &[u8], byte: u8) -> u32 {
    // A sum that fits in a byte: the compiler counts as many at once as a vector register holds.
    let in_run = |run: &[u8]| run.iter().fold(0_u8, |sum, &found| sum.wrapping_add(u8::from(found == byte)));
    block.chunks(192).map(|run| u32::from(in_run(run))).sum()
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
        fn searching_and_looking_up_count_the_same(bytes in prop::collection::vec(byte(), 0..9_000)) {
            let searched = searched(&bytes, 7);
            prop_assert_eq!(&searched, &looked_up(&bytes, 7));
            prop_assert_eq!(searched.rows() as usize, bytes.len());
        }
    }
}
