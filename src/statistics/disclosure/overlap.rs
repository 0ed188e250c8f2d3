//! Two divisions of the same people into cells whose sums are known: which unions of the one differ from unions of the
//! other in few people, who could then be worked out by subtraction.
//!
//! As [`super::crossing`], for cells that are no classes: somebody may stand in several cells of both divisions. The
//! cells are the vertices of a graph, the people its edges, and a cut of little weight is two unions that differ in few.
//! Somebody with several edges is in each of them by a part, so that a cut never counts more people than it separates.
//! And since cells that overlap in enough people tell these apart from the others, those of the same several cells are
//! looked at once more as a cell of their own.

use std::collections::BTreeMap;

use super::cuts::Graph;

/// How much somebody with one edge weighs: a number that two, three, four and six divide.
const WHOLE: u32 = 12;

/// Where people stand in two divisions of them.
#[derive(Clone, Debug, Default)]
pub struct Overlap {
    /// Per person the cells that are known of each of its memberships, in the one division and in the other.
    pub people: Vec<Vec<(usize, usize)>>,
    pub first: usize,
    pub second: usize,
}

impl Overlap {
    /// The cells of the second division at a cut of fewer people than `minimum`, ascending; nothing where there is no
    /// such cut. Cells of the first division that weigh less than the minimum are left out: no hiding in the second
    /// would make them larger.
    pub fn leak(&self, minimum: u32) -> Option<Vec<usize>> {
        self.cut(minimum).or_else(|| self.apart(minimum))
    }

    /// With those of the same several cells as a cell of their own, where they are enough to be one.
    fn apart(&self, minimum: u32) -> Option<Vec<usize>> {
        if self.people.iter().all(|person| person.len() < 2) {
            return None;
        }
        let stands: Vec<(Vec<usize>, Vec<usize>)> = self.people.iter().map(|person| sides(person)).collect();
        let (firsts, seconds) = (numbered(stands.iter().map(|own| &own.0)), numbered(stands.iter().map(|own| &own.1)));
        let is_enough = |(cells, (_, people)): (&Vec<usize>, &(usize, u32))| cells.len() < 2 || *people >= minimum;
        let kept = |of: &Numbered, own: &Vec<usize>| {
            of.get_key_value(own).filter(|known| is_enough(*known)).map(|known| known.1.0)
        };
        let edge = |own: &(Vec<usize>, Vec<usize>)| Some((kept(&firsts, &own.0)?, kept(&seconds, &own.1)?));
        let people = stands.iter().filter_map(|own| Some(vec![edge(own)?])).collect();
        let found = Self { people, first: firsts.len(), second: seconds.len() }.cut(minimum)?;
        let mut cells: Vec<usize> = seconds
            .iter()
            .filter(|(_, (number, _))| found.contains(number))
            .flat_map(|(cells, _)| cells.clone())
            .collect();
        cells.sort_unstable();
        cells.dedup();
        Some(cells)
    }

    fn cut(&self, minimum: u32) -> Option<Vec<usize>> {
        let least = minimum * WHOLE;
        let edges = self.edges(minimum);
        let merged = merge(self.first + self.second, &edges, least);
        let mut graph = Graph::new(self.first + self.second);
        for (&(one, other), &weight) in &edges {
            graph.add(merged[one], merged[other], weight);
        }
        let used: Vec<usize> = edges.keys().flat_map(|&(one, other)| [one, other]).collect();
        let inside = |part: &[usize]| -> Vec<usize> {
            let mut cells: Vec<usize> = used.iter().copied().filter(|&vertex| part.contains(&merged[vertex])).collect();
            cells.retain(|&vertex| vertex >= self.first);
            cells.sort_unstable();
            cells.dedup();
            cells.into_iter().map(|vertex| vertex - self.first).collect()
        };
        for part in graph.parts() {
            let Some((weight, side)) = &part.cut else { continue };
            if *weight >= least {
                continue;
            }
            let is_at_cut = |&(&(one, other), _): &(&(usize, usize), &u32)| {
                part.vertices.contains(&merged[one]) && side.contains(&merged[one]) != side.contains(&merged[other])
            };
            let mut at_cut: Vec<usize> = edges.iter().filter(is_at_cut).map(|(&(_, other), _)| other).collect();
            at_cut.sort_unstable();
            at_cut.dedup();
            let at_cut: Vec<usize> = at_cut.into_iter().map(|vertex| vertex - self.first).collect();
            return Some(if at_cut.is_empty() { inside(&part.vertices) } else { at_cut });
        }
        None
    }

    /// Weights by cell of the first and vertex of the second division. A cell of enough people, most of whom have other
    /// cells too, is no smaller for it: at such a cell they count as a whole.
    fn edges(&self, minimum: u32) -> BTreeMap<(usize, usize), u32> {
        let stands = |person: &Vec<(usize, usize)>| {
            let mut stands = person.clone();
            stands.sort_unstable();
            stands.dedup();
            let weight = WHOLE / u32::try_from(stands.len().max(1)).unwrap_or(WHOLE);
            (stands, weight)
        };
        let people: Vec<(Vec<(usize, usize)>, u32)> = self.people.iter().map(stands).collect();
        let (mut own, mut count) = (vec![0_u32; self.first], vec![0_u32; self.first]);
        for (stands, weight) in &people {
            let mut cells: Vec<usize> = stands.iter().map(|stand| stand.0).collect();
            cells.iter().for_each(|&cell| own[cell] += weight);
            cells.dedup();
            cells.into_iter().for_each(|cell| count[cell] += 1);
        }
        let mut edges: BTreeMap<(usize, usize), u32> = BTreeMap::new();
        for (stands, weight) in &people {
            for &(one, other) in stands.iter().filter(|(one, _)| count[*one] >= minimum) {
                let weight = if own[one] < minimum * WHOLE { WHOLE } else { *weight };
                *edges.entry((one, self.first + other)).or_default() += weight;
            }
        }
        edges
    }
}

/// Sets of cells, each with its number and how many people stand in exactly these.
type Numbered = BTreeMap<Vec<usize>, (usize, u32)>;

fn numbered<'a>(sets: impl Iterator<Item = &'a Vec<usize>>) -> Numbered {
    let mut numbered = Numbered::new();
    for set in sets {
        let next = numbered.len();
        numbered.entry(set.clone()).or_insert((next, 0)).1 += 1;
    }
    numbered
}

/// The cells of somebody in each of the divisions, ascending, each once.
fn sides(person: &[(usize, usize)]) -> (Vec<usize>, Vec<usize>) {
    let mut sides: (Vec<usize>, Vec<usize>) = person.iter().copied().unzip();
    for side in [&mut sides.0, &mut sides.1] {
        side.sort_unstable();
        side.dedup();
    }
    sides
}

/// Vertices that no cut of less than `least` can part are one: each by the first of them.
fn merge(vertices: usize, edges: &BTreeMap<(usize, usize), u32>, least: u32) -> Vec<usize> {
    let mut merged: Vec<usize> = (0..vertices).collect();
    loop {
        let mut weights: BTreeMap<(usize, usize), u32> = BTreeMap::new();
        for (&(one, other), &weight) in edges {
            let ends = (merged[one].min(merged[other]), merged[one].max(merged[other]));
            *weights.entry(ends).or_default() += weight;
        }
        let heavy = weights.into_iter().find(|((one, other), weight)| one != other && *weight >= least);
        let Some(((into, gone), _)) = heavy else { return merged };
        merged.iter_mut().filter(|vertex| **vertex == gone).for_each(|vertex| *vertex = into);
    }
}

/// Whether so many are neither nobody nor enough.
pub fn is_few(people: u32, minimum: u32) -> bool {
    people > 0 && people < minimum
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn overlap(cells: &[(usize, usize, usize)]) -> Overlap {
        let people = cells.iter().flat_map(|&(count, first, second)| vec![vec![(first, second)]; count]).collect();
        Overlap { people, first: 4, second: 4 }
    }

    #[test]
    fn what_is_left_of_two_hidden_groups_together_must_be_enough() {
        // Of group 0 twenty stand in cell 0 and three in cell 1, of group 1 one and twenty-five: group 0 less cell 0
        // is the three less the one.
        assert_eq!(overlap(&[(20, 0, 0), (3, 0, 1), (1, 1, 0), (25, 1, 1)]).leak(5), Some(vec![0, 1]));
        assert_eq!(overlap(&[(20, 0, 0), (3, 0, 1), (2, 1, 0), (25, 1, 1)]).leak(5), None);
        assert_eq!(overlap(&[(20, 0, 0), (20, 1, 1)]).leak(5), None, "the same twice");
        assert_eq!(overlap(&[(20, 0, 0), (4, 0, 1), (9, 1, 2)]).leak(5), Some(vec![1]));
    }

    #[test]
    fn somebody_of_two_groups_is_one_person_at_every_cut() {
        // Five of both groups, in a cell for each: no union parts fewer.
        let mut both = overlap(&[(20, 0, 0), (20, 1, 1)]);
        both.people.extend(vec![vec![(0, 0), (1, 1)]; 5]);
        assert_eq!(both.leak(5), None);
        // Four of them, who stand in a cell of their own for the second group.
        let mut few = overlap(&[(20, 0, 0), (20, 1, 1)]);
        few.people.extend(vec![vec![(0, 0), (1, 2)]; 4]);
        assert_eq!(few.leak(5), Some(vec![2]));
    }

    proptest! {
        /// All unions of the one against all unions of the other.
        #[test]
        fn a_leak_is_found_whenever_there_is_one(cells in prop::collection::vec(prop_oneof![Just(0_usize), 0_usize..12], 16)) {
            let people: Vec<(usize, usize, usize)> =
                cells.iter().enumerate().map(|(at, &count)| (count, at / 4, at % 4)).collect();
            let of_first = |first: usize| people.iter().filter(|cell| cell.1 == first).map(|cell| cell.0).sum::<usize>();
            prop_assume!((0..4).all(|first| of_first(first) == 0 || of_first(first) >= 5));
            let mut leaks = false;
            for one in 0_u32..16 {
                for other in 0_u32..16 {
                    let parted = |cell: &&(usize, usize, usize)| (one >> cell.1 & 1) != (other >> cell.2 & 1);
                    let differ: usize = people.iter().filter(parted).map(|cell| cell.0).sum();
                    leaks |= differ > 0 && differ < 5;
                }
            }
            prop_assert_eq!(overlap(&people).leak(5).is_some(), leaks);
        }
    }
}
