//! How one mean or share moved from one wave to another: of the same members, and of all answers.

use serde::Serialize;

use crate::statistics::comparisons::means::TTest;
use crate::statistics::comparisons::paired::{Overlap, SignedRank, mcnemar, paired_t, signed_rank};
use crate::statistics::distributions::normal_two_sided;
use crate::statistics::intervals::Z95;
use crate::statistics::moments::{Moments, covariance};
use crate::statistics::undefined::Undefined;

/// The answers of one group to one question in two waves. Yes is 1 and no is 0.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answers {
    /// Members who answered only the first time, and only the second.
    pub first_only: Vec<f64>,
    pub second_only: Vec<f64>,
    /// Those who answered both times: before and after.
    pub both: Vec<(f64, f64)>,
}

/// How a mean or a share moved, over all answers.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Change {
    pub first: f64,
    pub second: f64,
    pub n_first: u32,
    pub n_second: u32,
    pub n_both: u32,
    pub difference: f64,
    /// With the covariance of those who answered twice, and the finite population correction where N is known; 0 where
    /// everybody answered both times.
    pub error: f64,
    /// 95%: difference ± z·error.
    pub low: f64,
    pub high: f64,
    /// Without finite population correction: whether it is more than chance in general.
    pub p: f64,
}

impl Answers {
    pub fn firsts(&self) -> Vec<f64> {
        self.first_only.iter().copied().chain(self.both.iter().map(|pair| pair.0)).collect()
    }

    pub fn seconds(&self) -> Vec<f64> {
        self.second_only.iter().copied().chain(self.both.iter().map(|pair| pair.1)).collect()
    }

    /// Before and after of those who answered both times.
    pub fn pairs(&self) -> (Vec<f64>, Vec<f64>) {
        self.both.iter().copied().unzip()
    }

    /// All answers. `population`: eligible members, when the two frames hold the same ones; else nothing.
    ///
    /// # Errors
    /// [`Undefined::NoAnswers`], [`Undefined::TooFew`] under two answers in a wave, [`Undefined::AllAlike`] without any
    /// spread, [`Undefined::MoreAnswersThanMembers`], [`Undefined::NotSettled`] where rounding leaves no variance.
    pub fn change(&self, population: Option<u32>) -> Result<Change, Undefined> {
        let (firsts, seconds) = (self.firsts(), self.seconds());
        let (first, second) = Moments::of(&firsts).zip(Moments::of(&seconds)).ok_or(Undefined::NoAnswers)?;
        if first.n < 2.0 || second.n < 2.0 {
            return Err(Undefined::TooFew);
        }
        let all = population.map(f64::from);
        if all.is_some_and(|all| all < first.n.max(second.n)) {
            return Err(Undefined::MoreAnswersThanMembers);
        }
        let (before, after) = self.pairs();
        let overlap = Overlap {
            n1: first.n,
            variance1: first.variance,
            n2: second.n,
            variance2: second.variance,
            both: self.both.len() as f64,
            covariance: covariance(&before, &after).unwrap_or(0.0),
        };
        let is_everybody = all.is_some_and(|all| all <= first.n.min(second.n));
        // A covariance of few pairs can leave no variance with a finite population: then without it.
        let bounded = overlap.error(all).or_else(|| overlap.error(None)).ok_or(Undefined::NotSettled)?;
        let error = if is_everybody { 0.0 } else { bounded };
        let unbounded = overlap.error(None).filter(|error| *error > 0.0).ok_or(Undefined::AllAlike)?;
        let difference = second.mean - first.mean;
        Ok(Change {
            first: first.mean,
            second: second.mean,
            n_first: firsts.len() as u32,
            n_second: seconds.len() as u32,
            n_both: self.both.len() as u32,
            difference,
            error,
            low: difference - Z95 * error,
            high: difference + Z95 * error,
            p: normal_two_sided(difference / unbounded),
        })
    }

    /// The same members, yes or no: McNemar's exact p.
    ///
    /// # Errors
    /// As [`mcnemar`].
    pub fn same_members(&self) -> Result<f64, Undefined> {
        let moved = |from: f64, to: f64| self.both.iter().filter(|(a, b)| (*a, *b) == (from, to)).count() as u32;
        mcnemar(moved(0.0, 1.0), moved(1.0, 0.0))
    }

    /// The same members, numbers or steps of a scale.
    ///
    /// # Errors
    /// As [`paired_t`] and [`signed_rank`].
    pub fn same_members_scores(&self) -> Result<(TTest, SignedRank), Undefined> {
        let (before, after) = self.pairs();
        Ok((paired_t(&before, &after)?, signed_rank(&before, &after)?))
    }
}

/// How the list itself changed between two frames.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Turnover {
    /// In both frames.
    pub stayed: u32,
    /// In the second frame only.
    pub entered: u32,
    /// In the first frame only.
    pub left: u32,
}

/// Entrants and leavers between two frames of members.
pub fn turnover<T: Ord>(first: &std::collections::BTreeSet<T>, second: &std::collections::BTreeSet<T>) -> Turnover {
    let stayed = first.intersection(second).count() as u32;
    Turnover { stayed, entered: second.len() as u32 - stayed, left: first.len() as u32 - stayed }
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::*;
    use crate::statistics::reference_rows::rows;

    fn answers(row: &crate::statistics::reference_rows::Row) -> Answers {
        let wave = |at: u8| -> BTreeMap<u32, f64> {
            let ids = row.numbers(&format!("ids{at}")).into_iter().map(|id| id as u32);
            ids.zip(row.numbers(&format!("y{at}"))).collect()
        };
        let (first, second) = (wave(1), wave(2));
        Answers {
            first_only: first.iter().filter(|(id, _)| !second.contains_key(id)).map(|(_, y)| *y).collect(),
            second_only: second.iter().filter(|(id, _)| !first.contains_key(id)).map(|(_, y)| *y).collect(),
            both: first.iter().filter_map(|(id, y)| Some((*y, *second.get(id)?))).collect(),
        }
    }

    #[test]
    fn changes_are_those_computed_elsewhere() {
        let cases = rows(include_str!("../../../tests/reference/waves.csv"));
        assert!(cases.len() >= 14);
        let mut compared = 0;
        for row in cases {
            let answers = answers(&row);
            let population = row.number("population").map(|all| all as u32);
            let Ok(change) = answers.change(population) else { continue };
            row.agrees("difference", Some(change.difference), 1e-9);
            if row.number("se_finite").is_some() && population.is_some() {
                row.agrees("se_finite", Some(change.error), 1e-9);
                compared += 1;
            }
            if row.number("se_overlap").is_some()
                && let Ok(alone) = answers.change(None)
            {
                row.agrees("se_overlap", Some(alone.error), 1e-9);
            }
        }
        assert!(compared >= 8, "{compared}");
    }

    #[test]
    fn the_list_changes_too() {
        let (first, second) = (BTreeSet::from([1, 2, 3]), BTreeSet::from([2, 3, 4, 5]));
        assert_eq!(turnover(&first, &second), Turnover { stayed: 2, entered: 2, left: 1 });
    }

    #[test]
    fn yes_and_no_of_the_same_members_is_an_exact_test() {
        let both = [vec![(0.0, 1.0); 8], vec![(1.0, 0.0); 2], vec![(1.0, 1.0); 5]].concat();
        let answers = Answers { both, ..Answers::default() };
        assert!((answers.same_members().unwrap() - 0.109_375).abs() < 1e-12);
        assert!(answers.same_members_scores().is_ok());
    }
}
