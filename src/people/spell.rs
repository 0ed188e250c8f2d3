//! A time of belonging to a cluster. Whoever leaves and comes back has two of them.

use jiff::civil::{Date, date};

/// From its first day until the first day on which the member is one no longer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spell {
    /// Empty when nobody knows since when.
    pub from: Option<Date>,
    /// Empty as long as it lasts.
    pub until: Option<Date>,
}

/// What it takes to make somebody a member now who has had these spells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Joining {
    /// Is one already.
    Already,
    /// A spell begins, on a day that may be unknown.
    Begin(Option<Date>),
    /// The spell at this place, which was to begin later, begins on this day.
    Sooner(usize, Date),
}

/// Why a spell can't lie as it is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Misplaced {
    #[error("it would end on {until}, before its first day, {from}")]
    Backwards { from: Date, until: Date },
    #[error("it would overlap another time as a member, {}", .0.said())]
    Overlaps(Spell),
}

impl Spell {
    /// Whether it holds on this day.
    pub fn holds(&self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day < until)
    }

    /// Holds it on no day at all: somebody was a member by mistake.
    pub fn is_empty(&self) -> bool {
        matches!((self.from, self.until), (Some(from), Some(until)) if until <= from)
    }

    /// Whether there is a day on which both hold.
    pub fn overlaps(&self, other: &Self) -> bool {
        let begins_before_end = |a: &Self, b: &Self| match (a.from, b.until) {
            (Some(from), Some(until)) => from < until,
            _ => true,
        };
        !self.is_empty() && !other.is_empty() && begins_before_end(self, other) && begins_before_end(other, self)
    }

    /// The days in figures.
    pub fn said(&self) -> String {
        let day = |day: Option<Date>| day.map_or_else(|| "…".to_owned(), |day| day.to_string());
        format!("{} – {}", day(self.from), day(self.until))
    }
}

/// Makes a member of somebody whom a list names today. `since` is what is known of a first spell.
pub fn joining(spells: &[Spell], today: Date, since: Option<Date>) -> Joining {
    if spells.iter().any(|spell| spell.holds(today)) {
        return Joining::Already;
    }
    let later = |spell: &Spell| !spell.is_empty() && spell.from.is_some_and(|from| from > today);
    let soonest = spells.iter().enumerate().filter(|(_, spell)| later(spell)).min_by_key(|(_, spell)| spell.from);
    match soonest {
        Some((place, _)) => Joining::Sooner(place, today),
        // Whoever comes back is a member again from now on, whatever year the list gives for the first time.
        None if spells.iter().any(|spell| !spell.is_empty()) => Joining::Begin(Some(today)),
        None => Joining::Begin(since),
    }
}

/// Since when somebody is a member whom a list names for the first time.
///
/// The year that the list gives counts from its first day. Without one, the first list of a cluster says nothing of
/// since when; whoever stands on a later one and not on those before joined by now.
pub fn since(joined: Option<i16>, today: Date, is_first_list: bool) -> Option<Date> {
    let year = joined.filter(|year| *year < today.year() || (is_first_list && *year == today.year()));
    match year {
        Some(year) => Some(date(year, 1, 1)),
        None if is_first_list && joined.is_none() => None,
        None => Some(today),
    }
}

/// Whether `spell` can lie beside the others of the same member and cluster.
pub fn check(spell: Spell, others: &[Spell]) -> Result<(), Misplaced> {
    if let (Some(from), Some(until)) = (spell.from, spell.until)
        && until < from
    {
        return Err(Misplaced::Backwards { from, until });
    }
    match others.iter().find(|other| other.overlaps(&spell)) {
        Some(other) => Err(Misplaced::Overlaps(*other)),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(number: u16) -> Date {
        date(2026, 1, 1).checked_add(jiff::Span::new().days(i64::from(number))).unwrap()
    }

    fn spell(from: Option<u16>, until: Option<u16>) -> Spell {
        Spell { from: from.map(day), until: until.map(day) }
    }

    #[test]
    fn the_day_of_leaving_is_the_first_without() {
        let days = spell(Some(10), Some(20));
        assert_eq!([9, 10, 19, 20].map(|number| days.holds(day(number))), [false, true, true, false]);
        assert!(spell(None, None).holds(day(0)));
    }

    #[test]
    fn a_first_list_does_not_say_since_when() {
        let today = date(2026, 3, 2);
        assert_eq!(since(None, today, true), None);
        assert_eq!(since(None, today, false), Some(today));
        assert_eq!(since(Some(2019), today, false), Some(date(2019, 1, 1)));
        assert_eq!(since(Some(2026), today, true), Some(date(2026, 1, 1)));
        // It was not on the list before, so it came since.
        assert_eq!(since(Some(2026), today, false), Some(today));
        assert_eq!(since(Some(2031), today, true), Some(today));
    }

    #[test]
    fn who_comes_back_begins_again_and_who_comes_sooner_does_not_wait() {
        assert_eq!(joining(&[spell(None, Some(5))], day(9), Some(day(0))), Joining::Begin(Some(day(9))));
        assert_eq!(joining(&[spell(None, Some(5)), spell(Some(12), None)], day(9), None), Joining::Sooner(1, day(9)));
        assert_eq!(joining(&[spell(Some(5), Some(5))], day(9), None), Joining::Begin(None), "it was a mistake");
        assert_eq!(joining(&[], day(9), None), Joining::Begin(None));
    }

    fn any_spell() -> impl Strategy<Value = Spell> {
        (proptest::option::of(0_u16..60), proptest::option::of(0_u16..60)).prop_map(|(from, until)| spell(from, until))
    }

    proptest! {
        #[test]
        fn two_overlap_exactly_when_a_day_has_both(a in any_spell(), b in any_spell()) {
            let both = (0..70).any(|number| a.holds(day(number)) && b.holds(day(number)));
            // Without a first day they go back further than these days do.
            let before = a.from.is_none() && b.from.is_none();
            prop_assert_eq!(a.overlaps(&b), both || before);
            prop_assert_eq!(a.overlaps(&b), b.overlaps(&a));
        }

        #[test]
        fn whoever_is_named_is_a_member_and_never_twice(
            days in proptest::collection::vec((0_u16..60, proptest::bool::ANY), 1..20),
        ) {
            let mut days = days;
            days.sort_by_key(|(number, _)| *number);
            let mut spells: Vec<Spell> = Vec::new();
            for (number, comes) in days {
                let today = day(number);
                if comes {
                    match joining(&spells, today, None) {
                        Joining::Already => {}
                        Joining::Begin(from) => spells.push(Spell { from, until: None }),
                        Joining::Sooner(place, from) => spells[place].from = Some(from),
                    }
                    prop_assert!(spells.iter().any(|spell| spell.holds(today)));
                } else if let Some(spell) = spells.iter_mut().find(|spell| spell.holds(today)) {
                    spell.until = Some(today);
                }
                for (place, spell) in spells.iter().enumerate() {
                    let others: Vec<Spell> =
                        spells.iter().enumerate().filter(|(other, _)| *other != place).map(|(_, s)| *s).collect();
                    prop_assert_eq!(check(*spell, &others), Ok(()));
                }
            }
        }
    }
}
