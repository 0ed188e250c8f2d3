//! The options of a ranking, group by group: whether an option was placed, and where.

use serde::Serialize;

use crate::statistics::report::{Figures, RankItem, Ranks};

/// What is compared of an option of a ranking. The base of both is everyone who ranked anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Aspect {
    /// Whether it got one of the places that could be given: a yes/no question, compared like the box of a multiple
    /// choice.
    Placed,
    /// Which place it got, compared by rank.
    ///
    /// An option that was left out counts as place `top` + 1, the one after the last that could be given, and all who
    /// left it out are tied there at their mid-rank. Nobody said at which place it would have come; only that it comes
    /// after those that were given one, which is all that a test by rank asks. Leaving these answers out would compare
    /// groups of people who chose to place it, which a group that hardly does so may well place high. A mean of such
    /// places would take the distance for known: there is none here, and [`RankItem::mean_rank`] is over those who placed
    /// it.
    Places,
}

/// How often each answer occurs in a group, in the same order in every group.
type Counts = Vec<(i32, u32)>;

/// Who placed the option (1) and who did not (0), of each group that shows it.
pub(super) fn placed(shown: &[&Figures], code: i32) -> Vec<Counts> {
    let of_group = |(_, item): (&Ranks, &RankItem)| {
        let placed = item.placed.shown()?;
        Some(vec![(1, placed.count), (0, placed.of - placed.count)])
    };
    items(shown, code).filter_map(of_group).collect()
}

/// How many gave the option each place, from 1 to `top`, and at `top` + 1 those who left it out, of each group that
/// shows it.
pub(super) fn places(shown: &[&Figures], code: i32) -> Vec<Counts> {
    let of_group = |(ranks, item): (&Ranks, &RankItem)| {
        let (placed, places) = (item.placed.shown()?, item.places.as_ref()?);
        let after_the_last = i32::try_from(ranks.top).map_or(i32::MAX, |top| top.saturating_add(1));
        let left_out = (after_the_last, placed.of - placed.count);
        Some((1..).zip(places.iter().copied()).chain([left_out]).collect())
    };
    items(shown, code).filter_map(of_group).collect()
}

fn items<'a>(shown: &[&'a Figures], code: i32) -> impl Iterator<Item = (&'a Ranks, &'a RankItem)> {
    let of_group = move |figures: &&'a Figures| match figures {
        Figures::Ranking(ranks) => Some((ranks, ranks.items.iter().find(|item| item.code == code)?)),
        _ => None,
    };
    shown.iter().filter_map(of_group)
}
