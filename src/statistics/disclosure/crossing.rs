//! A second division of the same people: which of its classes must stay hidden because of what is shown already.
//!
//! Groups and classes that are shown are sums over the same people. Whoever takes some groups and some classes away from
//! each other learns about the people who stand in only one of the two unions, and these may not be few. Take a graph
//! with the groups on one side, the classes on the other, and between them as many people as stand in both: two unions
//! that differ in few people are a cut of little weight. So the least cut of each connected part must hold enough people.
//!
//! Somebody of several groups is no edge: what follows about them is looked at with everything else that is known.

use std::collections::BTreeSet;

use super::Rules;
use super::cuts::{Graph, Part};

/// The people of both divisions.
#[derive(Clone, Debug, Default)]
pub struct Crossing {
    /// Per person the groups of the first division, the smallest that is known of each of its memberships: one for
    /// most. Those who are in no group that is shown stand in one that stands for them.
    pub people: Vec<(Vec<usize>, usize)>,
    pub groups: usize,
    pub classes: usize,
}

impl Crossing {
    /// The classes to hide, ascending: those of `hidden`, and as many more as it takes.
    ///
    /// Of classes that are hidden only the sum is known. It takes no more hiding than one class at a time, the smallest
    /// at the cut.
    pub fn hide(&self, hidden: &[usize], minimum: u32) -> Vec<usize> {
        self.hide_until(hidden, |hidden| self.next_to_hide(hidden, (minimum, minimum), &|_| 1))
    }

    /// As [`Crossing::hide`], so that no two unions differ in a small group all of whom, or all but one, gave one answer.
    /// `kinds`: of the answer of each person, of which the first `alike` are one answer each.
    ///
    /// For each kind a cut is bad of fewer than `small_below` people of whom at most one gave another answer. Each of
    /// the others weighs as much more as a small group: then all bad cuts are lighter than two of those, and nearly
    /// only they.
    pub fn hide_alike(&self, hidden: &[usize], (kinds, alike): (&[usize], usize), rules: &Rules) -> Vec<usize> {
        let small = rules.small_below;
        self.hide_until(hidden, |hidden| {
            (0..alike).find_map(|kind| {
                let weight = |person: usize| if kinds[person] == kind { 1 } else { 1 + small };
                self.next_to_hide(hidden, (rules.minimum, 2 * small), &weight)
            })
        })
    }

    fn hide_until(&self, hidden: &[usize], next: impl Fn(&BTreeSet<usize>) -> Option<usize>) -> Vec<usize> {
        let mut hidden: BTreeSet<usize> = hidden.iter().copied().collect();
        while let Some(class) = next(&hidden) {
            hidden.insert(class);
        }
        hidden.into_iter().collect()
    }

    fn size(&self, class: usize) -> usize {
        self.people.iter().filter(|(_, own)| *own == class).count()
    }

    /// At a cut that weighs less than `least`. Groups of fewer people than `minimum` are no vertices.
    fn next_to_hide(
        &self,
        hidden: &BTreeSet<usize>,
        (minimum, least): (u32, u32),
        weight: &dyn Fn(usize) -> u32,
    ) -> Option<usize> {
        let graph = self.graph(hidden, minimum, weight);
        let parts: Vec<Part> = graph.parts().into_iter().filter(|part| part.vertices.len() > 1).collect();
        let shown = |&vertex: &usize| vertex.checked_sub(self.groups).filter(|class| *class < self.classes);
        let smallest =
            |vertices: &[usize]| vertices.iter().filter_map(shown).min_by_key(|&class| (self.size(class), class));
        // A part may hold no class but the hidden ones: then any other that joins them helps.
        let any = || (0..self.classes).filter(|class| !hidden.contains(class) && self.size(*class) > 0);
        let or_any = |class: Option<usize>| class.or_else(|| any().min_by_key(|&class| (self.size(class), class)));
        for part in &parts {
            let Some((weight, side)) = &part.cut else { continue };
            if *weight < least {
                let is_at_cut = |&one: &usize| {
                    let across = |&other: &usize| side.contains(&one) != side.contains(&other);
                    part.vertices.iter().filter(|other| across(other)).any(|&other| graph.weight(one, other) > 0)
                };
                let at_cut: Vec<usize> = part.vertices.iter().copied().filter(is_at_cut).collect();
                return or_any(smallest(&at_cut).or_else(|| smallest(&part.vertices)));
            }
        }
        None
    }

    /// Groups, then classes, then one vertex for all hidden classes.
    ///
    /// A group of few people of its own, beside those it shares, is no vertex: no class that is hidden would make it
    /// larger.
    fn graph(&self, hidden: &BTreeSet<usize>, minimum: u32, weight: &dyn Fn(usize) -> u32) -> Graph {
        let vertex = |class: usize| self.groups + if hidden.contains(&class) { self.classes } else { class };
        let mut own = vec![0_u32; self.groups];
        let alone = self.people.iter().filter(|(groups, _)| groups.len() == 1);
        alone.for_each(|(groups, _)| own[groups[0]] += 1);
        let mut graph = Graph::new(self.groups + self.classes + 1);
        for (person, (groups, class)) in self.people.iter().enumerate() {
            match groups.as_slice() {
                [group] if own[*group] >= minimum => graph.add(*group, vertex(*class), weight(person)),
                _ => {}
            }
        }
        graph
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn crossing(people: &[(usize, usize, usize)]) -> Crossing {
        let people: Vec<(Vec<usize>, usize)> =
            people.iter().flat_map(|&(count, group, class)| vec![(vec![group], class); count]).collect();
        Crossing { people, groups: 4, classes: 4 }
    }

    #[test]
    fn a_class_that_is_a_group_and_a_few_more_is_hidden() {
        // Class 0 is group 0 and three people of group 1; the rest of group 1 is class 1.
        let found = crossing(&[(20, 0, 0), (3, 1, 0), (17, 1, 1), (9, 2, 2)]).hide(&[], 5);
        assert_eq!(found, [0, 1], "of one hidden class alone the size would be known");
        let enough = crossing(&[(20, 0, 0), (5, 1, 0), (17, 1, 1), (9, 2, 2)]).hide(&[], 5);
        assert!(enough.is_empty());
    }

    #[test]
    fn unions_of_groups_and_classes_may_not_differ_in_a_few() {
        // Classes 0 and 1 together are groups 0 and 1 together, but for two people.
        let people =
            [(9, 0, 0), (8, 0, 1), (9, 1, 0), (8, 1, 1), (2, 1, 2), (30, 2, 2), (30, 2, 3), (6, 3, 2), (6, 3, 3)];
        let found = crossing(&people).hide(&[], 5);
        assert_eq!(found, [1, 2], "neither group nor class differs from one of the others in few");
    }

    #[test]
    fn a_class_of_few_is_hidden_with_another() {
        assert_eq!(crossing(&[(3, 0, 0), (9, 0, 1), (12, 0, 2)]).hide(&[], 5), [0, 1]);
        assert!(crossing(&[(20, 0, 0), (9, 1, 1), (9, 2, 2)]).hide(&[], 5).is_empty(), "the same twice");
    }

    #[test]
    fn a_class_less_a_group_may_not_be_a_few_who_are_of_one_mind() {
        // Group 0 is hidden and stands with group 1 in what is known of both; all of it and all of group 2 are class 0.
        let people: Vec<(Vec<usize>, usize)> = [(9, 0, 0), (15, 0, 1), (20, 2, 0), (30, 3, 1), (30, 3, 2)]
            .into_iter()
            .flat_map(|(n, group, class)| vec![(vec![group], class); n])
            .collect();
        let crossing = Crossing { people, groups: 4, classes: 3 };
        assert!(crossing.hide(&[], 5).is_empty(), "nine are no few");
        let of_one_mind = |others: usize| -> Vec<usize> {
            (0..104).map(|person| if person < 9 { usize::from(person < others) } else { person % 2 }).collect()
        };
        let hidden = |others: usize| crossing.hide_alike(&[], (&of_one_mind(others), 2), &Rules::default());
        assert_eq!(
            [hidden(0), hidden(1)],
            [[0, 2], [0, 2]],
            "all of nine, and all but one; the smallest of the others with it"
        );
        assert!(hidden(2).is_empty(), "two of nine said something else");
    }

    /// Group, class, and how many gave each of two answers.
    type Cell = (usize, usize, [usize; 2]);

    proptest! {
        /// All unions of groups against all unions of shown classes, by answer.
        #[test]
        fn no_unions_differ_in_a_small_group_of_one_mind(
            cells in prop::collection::vec(prop_oneof![2 => Just((0_usize, 0_usize)), 1 => (0_usize..9, 0_usize..3), 1 => (0_usize..9, 0_usize..9)], 16),
        ) {
            let people: Vec<Cell> =
                cells.iter().enumerate().map(|(at, &(some, others))| (at / 4, at % 4, [some, others])).collect();
            let is_bad = |of: [usize; 2]| {
                let n = of[0] + of[1];
                n > 0 && (n < 5 || n < 10 && of[0].min(of[1]) <= 1)
            };
            let sum = |is_in: &dyn Fn(&Cell) -> bool| {
                let own = people.iter().filter(|cell| is_in(cell));
                own.fold([0, 0], |sum, (_, _, of)| [sum[0] + of[0], sum[1] + of[1]])
            };
            // Groups that would be hidden by themselves are hidden already.
            prop_assume!((0..4).all(|group| !is_bad(sum(&|cell| cell.0 == group))));
            let spelled = people.iter().flat_map(|&(group, class, of)| {
                (0..2).flat_map(move |kind| vec![((vec![group], class), kind); of[kind]])
            });
            let (spelled, kinds): (Vec<(Vec<usize>, usize)>, Vec<usize>) = spelled.unzip();
            let crossing = Crossing { people: spelled, groups: 4, classes: 4 };
            let hidden = crossing.hide_alike(&crossing.hide(&[], 5), (&kinds, 2), &Rules::default());
            let shown: Vec<usize> = (0..4).filter(|class| !hidden.contains(class)).collect();
            for groups in 0_u32..16 {
                for picked in 0_u32..1 << shown.len() {
                    for rest in [false, true] {
                        let in_classes = |class: usize| match shown.iter().position(|&known| known == class) {
                            Some(at) => picked >> at & 1 == 1,
                            None => rest,
                        };
                        let differ = sum(&|cell| (groups >> cell.0 & 1 == 1) != in_classes(cell.1));
                        prop_assert!(!is_bad(differ), "{differ:?} of {people:?}, hidden {hidden:?}");
                    }
                }
            }
        }

        /// All unions of groups against all unions of shown classes.
        #[test]
        fn no_unions_differ_in_a_few(cells in prop::collection::vec(prop_oneof![Just(0_usize), 0_usize..12], 16)) {
            let people: Vec<(usize, usize, usize)> = cells.iter().enumerate().map(|(at, &n)| (n, at / 4, at % 4)).collect();
            // Groups of few are hidden already.
            let of_group = |group: usize| people.iter().filter(|person| person.1 == group).map(|person| person.0).sum::<usize>();
            prop_assume!((0..4).all(|group| of_group(group) == 0 || of_group(group) >= 5));
            let hidden = crossing(&people).hide(&[], 5);
            let shown: Vec<usize> = (0..4).filter(|class| !hidden.contains(class)).collect();
            for groups in 0_u32..16 {
                for picked in 0_u32..1 << shown.len() {
                    for rest in [false, true] {
                        let in_classes = |class: usize| match shown.iter().position(|&known| known == class) {
                            Some(at) => picked >> at & 1 == 1,
                            None => rest,
                        };
                        let differ: usize = people
                            .iter()
                            .filter(|(_, group, class)| (groups >> group & 1 == 1) != in_classes(*class))
                            .map(|(n, ..)| n)
                            .sum();
                        prop_assert!(differ == 0 || differ >= 5, "{differ} of {people:?}, hidden {hidden:?}");
                    }
                }
            }
        }
    }
}
