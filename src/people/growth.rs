//! How many members there were on one day and on a later one, and who came and went in between.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::spell::Spell;

/// Members at two dates. Whoever left and came back in between counts neither as joined nor as left.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Growth {
    /// On the first day.
    pub start: u64,
    /// Those of the last day who were none on the first.
    pub joined: u64,
    /// Those of the first day who are none on the last.
    pub left: u64,
    /// On the last day.
    pub end: u64,
    /// Of those on the first day: members of whom nobody knows since when.
    pub assumed: u64,
}

impl Growth {
    pub fn net(&self) -> i64 {
        i64::try_from(self.joined).unwrap_or(i64::MAX) - i64::try_from(self.left).unwrap_or(i64::MAX)
    }

    /// The net growth as a share of the first day; nothing when there was nobody.
    pub fn share(&self) -> Option<f64> {
        #[allow(clippy::cast_precision_loss)] // counts of members are far below 2^52
        (self.start > 0).then(|| self.net() as f64 / self.start as f64)
    }
}

/// Counts members, each once however many spells it has: those of a cluster, or of all clusters of a type.
pub fn between<M: Ord>(spells: impl IntoIterator<Item = (M, Spell)>, from: Date, to: Date) -> Growth {
    let mut members: BTreeMap<M, (Presence, bool)> = BTreeMap::new();
    for (member, spell) in spells {
        let (start, end) = members.entry(member).or_default();
        if spell.holds(from) {
            *start = (*start).max(if spell.from.is_some() { Presence::Known } else { Presence::Assumed });
        }
        *end |= spell.holds(to);
    }
    let mut growth = Growth::default();
    for (start, end) in members.into_values() {
        let was = start != Presence::None;
        growth.start += u64::from(was);
        growth.end += u64::from(end);
        growth.joined += u64::from(!was && end);
        growth.left += u64::from(was && !end);
        growth.assumed += u64::from(start == Presence::Assumed);
    }
    growth
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
enum Presence {
    #[default]
    None,
    Assumed,
    /// One spell of which the first day is known is enough.
    Known,
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    fn day(number: u16) -> Date {
        date(2026, 1, 1).checked_add(jiff::Span::new().days(i64::from(number))).unwrap()
    }

    fn spell(from: Option<u16>, until: Option<u16>) -> Spell {
        Spell { from: from.map(day), until: until.map(day) }
    }

    #[test]
    fn a_company_in_two_clusters_of_a_type_counts_once() {
        let spells = [
            ("acme", spell(Some(0), None)),
            ("acme", spell(Some(5), Some(20))),
            ("beta", spell(None, Some(20))),
            ("gamma", spell(Some(15), None)),
            // Came and went between the two days.
            ("delta", spell(Some(12), Some(18))),
            // Left and came back.
            ("epsilon", spell(Some(1), Some(12))),
            ("epsilon", spell(Some(25), None)),
        ];
        let growth = between(spells, day(10), day(30));
        assert_eq!(growth, Growth { start: 3, joined: 1, left: 1, end: 3, assumed: 1 });
        assert_eq!((growth.net(), growth.share()), (0, Some(0.0)));
        assert_eq!(between([("acme", spell(Some(5), None))], day(0), day(9)).share(), None, "there was nobody");
    }

    fn any_spells() -> impl Strategy<Value = Vec<(u8, Spell)>> {
        let spell = (0_u8..8, proptest::option::of(0_u16..60), proptest::option::of(0_u16..60))
            .prop_map(|(member, from, until)| (member, spell(from, until)));
        proptest::collection::vec(spell, 0..40)
    }

    proptest! {
        #[test]
        fn who_was_there_and_who_joined_less_who_left_is_who_is_there(
            spells in any_spells(), a in 0_u16..60, b in 0_u16..60,
        ) {
            let growth = between(spells.clone(), day(a), day(b));
            prop_assert_eq!(growth.start + growth.joined - growth.left, growth.end);
            prop_assert!(growth.assumed <= growth.start && growth.left <= growth.start && growth.joined <= growth.end);
            let on = |day: Date| {
                let mut members: Vec<u8> =
                    spells.iter().filter(|(_, spell)| spell.holds(day)).map(|(member, _)| *member).collect();
                members.sort_unstable();
                members.dedup();
                members.len() as u64
            };
            prop_assert_eq!((growth.start, growth.end), (on(day(a)), on(day(b))));
        }

        #[test]
        fn looking_back_swaps_who_came_and_who_went(spells in any_spells(), a in 0_u16..60, b in 0_u16..60) {
            let (there, back) = (between(spells.clone(), day(a), day(b)), between(spells, day(b), day(a)));
            prop_assert_eq!((there.joined, there.left, there.start), (back.left, back.joined, back.end));
        }

        #[test]
        fn a_cluster_does_not_grow_within_a_day(spells in any_spells(), a in 0_u16..60) {
            let growth = between(spells, day(a), day(a));
            prop_assert_eq!((growth.joined, growth.left, growth.net()), (0, 0, 0));
        }

        #[test]
        fn two_clusters_together_have_no_more_than_each_has(
            one in any_spells(), two in any_spells(), a in 0_u16..60, b in 0_u16..60,
        ) {
            let both: Vec<_> = one.iter().chain(&two).copied().collect();
            let (both, one, two) = (
                between(both, day(a), day(b)), between(one, day(a), day(b)), between(two, day(a), day(b)),
            );
            prop_assert!(both.end <= one.end + two.end && both.end >= one.end.max(two.end));
        }
    }
}
