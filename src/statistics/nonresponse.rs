//! Who did not answer: respondents against the whole list, and early answers against late ones.

use serde::Serialize;

use super::comparisons::contingency::{Association, Counts};
use super::comparisons::fisher::{Fisher, fisher};
use super::groups::Groups;
use super::moments::Moments;
use super::undefined::Undefined;

/// A class of the frame (a cluster, a size class, a language): its eligible members and those who answered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Class {
    pub members: u32,
    pub answered: u32,
}

impl Class {
    /// From 0 to 1; nothing for a class without members.
    pub fn rate(&self) -> Option<f64> {
        (self.members > 0).then(|| f64::from(self.answered) / f64::from(self.members))
    }
}

/// A division of the frame of which members may stand in several classes: how many stand in each class and in no other,
/// and how many in several, so that each member is counted once.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Overlapping {
    pub alone: Vec<Class>,
    pub several: Class,
}

impl Overlapping {
    /// `members`: the classes of each, and whether it answered.
    fn of(classes: usize, members: impl Iterator<Item = (Vec<usize>, bool)>) -> Self {
        let mut overlapping = Self { alone: vec![Class::default(); classes], several: Class::default() };
        for (mut own, answered) in members {
            own.sort_unstable();
            own.dedup();
            let class = match own.as_slice() {
                [] => continue,
                [only] => &mut overlapping.alone[*only],
                _ => &mut overlapping.several,
            };
            class.members += 1;
            class.answered += u32::from(answered);
        }
        overlapping
    }

    /// Classes with each member in one of them: what a test of them asks for. Members of several are a class of their own.
    pub fn once(&self) -> Vec<Class> {
        let several = Some(self.several).filter(|class| class.members > 0);
        self.alone.iter().copied().chain(several).collect()
    }
}

/// The divisions of the frame that overlap.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Overlaps {
    pub types: Overlapping,
    pub clusters: Overlapping,
}

impl Overlaps {
    /// `members`: the places of the clusters of each, and whether it answered.
    pub fn of<'m>(groups: &Groups, members: impl Iterator<Item = (&'m [usize], bool)> + Clone) -> Self {
        let types = |clusters: &[usize]| clusters.iter().map(|&cluster| groups.clusters()[cluster].of_type).collect();
        let of_types = members.clone().map(|(clusters, answered)| (types(clusters), answered));
        Self {
            types: Overlapping::of(groups.types().len(), of_types),
            clusters: Overlapping::of(
                groups.clusters().len(),
                members.map(|(clusters, answered)| (clusters.to_vec(), answered)),
            ),
        }
    }
}

/// Whether response differs between the classes of one division of the frame.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Selectivity {
    /// χ² of answered and not answered by class. Not of the respondents against the list: that would take the list for
    /// endless.
    pub association: Association,
    /// Of two classes always, of more where a cell is expected to hold fewer than 5.
    pub fisher: Option<Fisher>,
}

/// # Errors
/// [`Undefined::MoreAnswersThanMembers`], [`Undefined::OneGroup`] with one class that has members, and
/// [`Undefined::AllAlike`] when all answered, or nobody.
pub fn selectivity(classes: &[Class]) -> Result<Selectivity, Undefined> {
    let row = |class: &Class| {
        let silent = class.members.checked_sub(class.answered).ok_or(Undefined::MoreAnswersThanMembers)?;
        Ok(vec![class.answered, silent])
    };
    let cells = classes.iter().map(row).collect::<Result<Vec<_>, _>>()?;
    let counts = Counts::new(&cells)?;
    let association = Association::of(&counts).ok_or(Undefined::AllAlike)?;
    Ok(Selectivity { association, fisher: association.calls_for_exact().then(|| fisher(&counts)) })
}

/// The R-indicator 1 - 2·S(ρ̂) (Schouten, Cobben and Bethlehem 2009), ρ̂ the response rate of each member's class and
/// S its standard deviation over the frame with N - 1: 1 when all classes answered alike.
///
/// # Errors
/// [`Undefined::NoAnswers`] for an empty frame, [`Undefined::MoreAnswersThanMembers`].
pub fn r_indicator(classes: &[Class]) -> Result<f64, Undefined> {
    if classes.iter().any(|class| class.answered > class.members) {
        return Err(Undefined::MoreAnswersThanMembers);
    }
    let rates: Vec<f64> = classes
        .iter()
        .flat_map(|class| std::iter::repeat_n(class.rate().unwrap_or(0.0), class.members as usize))
        .collect();
    Ok(1.0 - 2.0 * Moments::of(&rates).ok_or(Undefined::NoAnswers)?.deviation())
}

/// When an answer came in: before the first reminder, between that and the last, or after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Period {
    Early,
    Between,
    Late,
}

impl Period {
    pub const ALL: [Self; 3] = [Self::Early, Self::Between, Self::Late];

    /// `reminders`: when reminders went out, in any order and any unit of time. Without any, all are early; with one,
    /// nothing is between.
    pub fn of<T: Ord + Copy>(answered: T, reminders: &[T]) -> Self {
        match (reminders.iter().min(), reminders.iter().max()) {
            (Some(first), _) if answered < *first => Self::Early,
            (Some(first), Some(last)) if first < last && answered < *last => Self::Between,
            (Some(_), Some(_)) => Self::Late,
            _ => Self::Early,
        }
    }

    pub fn name(self) -> &'static str {
        match self {
            Self::Early => "early",
            Self::Between => "between",
            Self::Late => "late",
        }
    }
}
