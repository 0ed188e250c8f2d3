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

/// Lanes that the compiler turns into vector registers.
const LANES: usize = 32;

/// Looks for one byte after another in blocks that stay in the nearest cache.
fn searched(bytes: &[u8], marks: usize) -> Tally {
    let mut tally = Tally::none(marks);
    // A lane is a byte wide: after 255 rounds it must be emptied.
    for block in bytes.chunks(255 * LANES) {
        for (mark, sum) in (0_u8..).zip(&mut tally.marks) {
            *sum += occurrences(block, mark);
        }
        tally.not_asked += occurrences(block, NOT_ASKED);
        tally.not_reached += occurrences(block, NOT_REACHED);
        tally.blank += occurrences(block, BLANK);
        tally.unusable += occurrences(block, UNUSABLE);
    }
    tally
}

fn occurrences(block: &[u8], byte: u8) -> u32 {
    let mut lanes = [0_u8; LANES];
    let (rounds, rest) = block.as_chunks::<LANES>();
    for round in rounds {
        for (lane, &found) in lanes.iter_mut().zip(round) {
            *lane += u8::from(found == byte);
        }
    }
    let in_rest: u32 = rest.iter().map(|&found| u32::from(found == byte)).sum();
    lanes.iter().map(|&lane| u32::from(lane)).sum::<u32>() + in_rest
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn byte() -> impl Strategy<Value = u8> {
        prop_oneof![6 => 0_u8..7, 1 => prop::sample::select(vec![NOT_ASKED, NOT_REACHED, BLANK, UNUSABLE])]
    }

    proptest! {
        #[test]
        fn searching_and_looking_up_count_the_same(bytes in prop::collection::vec(byte(), 0..20_000)) {
            let searched = searched(&bytes, 7);
            prop_assert_eq!(&searched, &looked_up(&bytes, 7));
            prop_assert_eq!(searched.rows() as usize, bytes.len());
        }
    }
}
