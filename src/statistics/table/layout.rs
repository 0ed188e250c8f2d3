//! Which rows stand for whom.

use crate::statistics::groups::{Groups, Slice, Sliced};

/// The row repeats a case that an earlier row of the same type stands for.
const REPEATS_IN_TYPE: u8 = 1;
/// The row repeats a case that an earlier row stands for.
const REPEATS_IN_TOTAL: u8 = 2;

/// The order of the rows: by cluster, and within a cluster as the cases came.
///
/// A case has one row in each of its clusters. Counts of a cluster are counts of
/// its rows; those of a type are the sum of its clusters less the rows that
/// repeat a case within the type, and likewise those of the total.
#[derive(Clone, Debug)]
pub struct Layout {
    /// The rows of cluster c are `starts[c]..starts[c + 1]`.
    starts: Vec<u32>,
    /// The type of each cluster.
    of_type: Vec<usize>,
    case_of_row: Vec<u32>,
    /// Per row, which counts it must be left out of.
    repeats: Vec<u8>,
    /// The rows that repeat a case within each type, and so in the total too.
    repeated_in_types: Vec<Vec<u32>>,
    /// The rows that repeat a case of another type.
    repeated_across_types: Vec<u32>,
    /// The rows of each case that has more than one.
    shared: Vec<Vec<u32>>,
}

impl Layout {
    /// `clusters`: the places of the clusters of each case, each once, in `groups`.
    pub fn new(groups: &Groups, clusters: &[Vec<u32>]) -> Self {
        let count = groups.clusters().len();
        let mut starts = vec![0_u32; count + 1];
        for &cluster in clusters.iter().flatten() {
            starts[cluster as usize + 1] += 1;
        }
        for cluster in 0..count {
            starts[cluster + 1] += starts[cluster];
        }
        let rows = starts[count] as usize;
        let mut layout = Self {
            of_type: groups.clusters().iter().map(|cluster| cluster.of_type).collect(),
            case_of_row: vec![0; rows],
            repeats: vec![0; rows],
            repeated_in_types: vec![Vec::new(); groups.types().len()],
            repeated_across_types: Vec::new(),
            shared: Vec::new(),
            starts,
        };
        let mut next = layout.starts.clone();
        for (case, clusters) in (0_u32..).zip(clusters) {
            let mut own = Vec::with_capacity(clusters.len());
            for &cluster in clusters {
                let row = &mut next[cluster as usize];
                layout.case_of_row[*row as usize] = case;
                own.push(*row);
                *row += 1;
            }
            if own.len() > 1 {
                own.sort_unstable();
                layout.share(own);
            }
        }
        // Ascending, as the bytes of a column lie.
        layout.repeated_in_types.iter_mut().for_each(|rows| rows.sort_unstable());
        layout.repeated_across_types.sort_unstable();
        layout
    }

    /// Flags the second and later rows of a case that has several.
    fn share(&mut self, rows: Vec<u32>) {
        let mut types = Vec::new();
        for (at, &row) in rows.iter().enumerate() {
            let of_type = self.of_type[self.cluster_of(row)];
            if types.contains(&of_type) {
                self.repeats[row as usize] = REPEATS_IN_TOTAL | REPEATS_IN_TYPE;
                self.repeated_in_types[of_type].push(row);
            } else if at > 0 {
                self.repeats[row as usize] = REPEATS_IN_TOTAL;
                self.repeated_across_types.push(row);
            }
            types.push(of_type);
        }
        self.shared.push(rows);
    }

    pub fn rows(&self) -> usize {
        self.case_of_row.len()
    }

    pub(crate) fn case_of_row(&self) -> &[u32] {
        &self.case_of_row
    }

    /// The rows of each case that stands in more than one cluster.
    pub(crate) fn shared(&self) -> &[Vec<u32>] {
        &self.shared
    }

    pub(crate) fn cluster_of(&self, row: u32) -> usize {
        // Empty clusters share their start with the next: the last start at or before the row is the right one.
        self.starts.partition_point(|&start| start <= row) - 1
    }

    pub(crate) fn cluster_rows(&self, cluster: usize) -> std::ops::Range<usize> {
        self.starts[cluster] as usize..self.starts[cluster + 1] as usize
    }

    pub(crate) fn types_of_clusters(&self) -> &[usize] {
        &self.of_type
    }

    pub(crate) fn types(&self) -> usize {
        self.repeated_in_types.len()
    }

    /// For each type, ascending: the rows that repeat a case of an earlier row of the type.
    pub(crate) fn repeated_in_types(&self) -> &[Vec<u32>] {
        &self.repeated_in_types
    }

    /// Ascending: the rows that repeat a case of another type, and none of their own.
    pub(crate) fn repeated_across_types(&self) -> &[u32] {
        &self.repeated_across_types
    }

    /// The rows of a slice, each case once.
    pub(crate) fn rows_of(&self, slice: Slice) -> impl Iterator<Item = usize> + '_ {
        let clusters = 0..self.of_type.len();
        let left_out = match slice {
            Slice::Total => REPEATS_IN_TOTAL,
            Slice::Type(_) => REPEATS_IN_TYPE,
            Slice::Cluster(_) => 0,
        };
        clusters
            .filter(move |&cluster| match slice {
                Slice::Total => true,
                Slice::Type(of_type) => self.of_type[cluster] == of_type,
                Slice::Cluster(only) => cluster == only,
            })
            .flat_map(|cluster| self.cluster_rows(cluster))
            .filter(move |&row| self.repeats[row] & left_out == 0)
    }

    /// How many cases each slice has, each once.
    pub fn cases(&self) -> Sliced<u32> {
        let clusters: Vec<u32> = self.starts.windows(2).map(|bounds| bounds[1] - bounds[0]).collect();
        let mut types: Vec<u32> = self.repeated_in_types.iter().map(|_| 0).collect();
        for (&of_type, cases) in self.of_type.iter().zip(&clusters) {
            types[of_type] += cases;
        }
        for (cases, repeated) in types.iter_mut().zip(&self.repeated_in_types) {
            *cases -= repeated.len() as u32;
        }
        let total = types.iter().sum::<u32>() - self.repeated_across_types.len() as u32;
        Sliced { total, types, clusters }
    }
}
