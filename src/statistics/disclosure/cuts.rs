//! The least cut of a graph, by Stoer and Wagner (1997): in how few people two halves of it hang together.

/// Weights between vertices, the same both ways.
#[derive(Clone, Debug)]
pub(super) struct Graph {
    weights: Vec<Vec<u32>>,
}

/// A connected part of a graph, and its least cut.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Part {
    pub vertices: Vec<usize>,
    /// The weight of the cut and the vertices on one side of it; nothing for a single vertex.
    pub cut: Option<(u32, Vec<usize>)>,
}

impl Graph {
    pub fn new(vertices: usize) -> Self {
        Self { weights: vec![vec![0; vertices]; vertices] }
    }

    pub fn add(&mut self, one: usize, other: usize, weight: u32) {
        if one != other {
            self.weights[one][other] += weight;
            self.weights[other][one] += weight;
        }
    }

    pub fn weight(&self, one: usize, other: usize) -> u32 {
        self.weights[one][other]
    }

    /// Each connected part once, by its first vertex.
    pub fn parts(&self) -> Vec<Part> {
        let mut seen = vec![false; self.weights.len()];
        let mut parts = Vec::new();
        for start in 0..self.weights.len() {
            if seen[start] {
                continue;
            }
            seen[start] = true;
            let mut vertices = vec![start];
            let mut at = 0;
            while let Some(&vertex) = vertices.get(at) {
                for (other, &weight) in self.weights[vertex].iter().enumerate() {
                    if weight > 0 && !seen[other] {
                        seen[other] = true;
                        vertices.push(other);
                    }
                }
                at += 1;
            }
            vertices.sort_unstable();
            parts.push(Part { cut: self.least_cut(&vertices), vertices });
        }
        parts
    }

    fn least_cut(&self, vertices: &[usize]) -> Option<(u32, Vec<usize>)> {
        let mut weights: Vec<Vec<u32>> =
            vertices.iter().map(|&one| vertices.iter().map(|&other| self.weights[one][other]).collect()).collect();
        // What each vertex stands for after merging.
        let mut merged: Vec<Vec<usize>> = vertices.iter().map(|&vertex| vec![vertex]).collect();
        let mut left: Vec<usize> = (0..vertices.len()).collect();
        let mut best: Option<(u32, Vec<usize>)> = None;
        while left.len() > 1 {
            let (before, last, weight) = last_two(&weights, &left);
            if best.as_ref().is_none_or(|(least, _)| weight < *least) {
                best = Some((weight, merged[last].clone()));
            }
            let moved = std::mem::take(&mut merged[last]);
            merged[before].extend(moved);
            for &other in &left {
                let weight = weights[last][other];
                weights[before][other] += weight;
                weights[other][before] += weight;
            }
            left.retain(|&vertex| vertex != last);
        }
        best
    }
}

/// The last two vertices when the one that hangs on most to those before it is always next, and how much the last one
/// hangs on to all others.
fn last_two(weights: &[Vec<u32>], left: &[usize]) -> (usize, usize, u32) {
    let mut hangs: Vec<(usize, u32)> = left.iter().map(|&vertex| (vertex, 0)).collect();
    let (mut before, mut last) = (left[0], (left[0], 0));
    while !hangs.is_empty() {
        let most = (0..hangs.len()).max_by_key(|&at| (hangs[at].1, std::cmp::Reverse(at))).unwrap_or(0);
        before = last.0;
        last = hangs.remove(most);
        for (vertex, weight) in &mut hangs {
            *weight += weights[last.0][*vertex];
        }
    }
    (before, last.0, last.1)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The least weight between two sides of a part, by trying all.
    fn by_trying(graph: &Graph, vertices: &[usize]) -> Option<u32> {
        let sides = 1_u32..1 << (vertices.len() - 1);
        sides
            .map(|side| {
                let inside = |at: usize| at < 32 && side >> at & 1 == 1;
                let pairs = (0..vertices.len()).flat_map(|a| (0..a).map(move |b| (a, b)));
                pairs
                    .filter(|&(a, b)| inside(a) != inside(b))
                    .map(|(a, b)| graph.weight(vertices[a], vertices[b]))
                    .sum()
            })
            .min()
    }

    proptest! {
        #[test]
        fn no_cut_is_less(weights in prop::collection::vec(prop_oneof![Just(0_u32), 0_u32..9], 28)) {
            let mut graph = Graph::new(8);
            let pairs = (0..8).flat_map(|a| (0..a).map(move |b| (a, b)));
            pairs.zip(&weights).for_each(|((a, b), &weight)| graph.add(a, b, weight));
            let parts = graph.parts();
            prop_assert_eq!(parts.iter().map(|part| part.vertices.len()).sum::<usize>(), 8);
            for part in parts {
                prop_assert_eq!(part.cut.as_ref().map(|(weight, _)| *weight), by_trying(&graph, &part.vertices));
                let Some((weight, side)) = part.cut else { continue };
                let across = |&vertex: &usize| {
                    let others = part.vertices.iter().filter(|other| !side.contains(other));
                    others.map(|&other| graph.weight(vertex, other)).sum::<u32>()
                };
                prop_assert_eq!(side.iter().map(across).sum::<u32>(), weight);
            }
        }
    }
}
