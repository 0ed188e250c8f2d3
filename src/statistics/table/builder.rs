//! Responses in, columns out.

use super::coding::{Draft, drafts};
use super::{Layout, MOST_MARKS, Table};
use crate::statistics::groups::{Groups, Slice};
use crate::survey::{Answers, Field, Survey};

/// The response of one member.
#[derive(Clone, Copy, Debug)]
pub struct Case<'a> {
    /// The places of its clusters in [`Groups::clusters`]: at least one.
    pub clusters: &'a [usize],
    pub answers: &'a Answers,
}

/// What became of a question in one response.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seen {
    /// It was shown: no answer then means left blank.
    Shown,
    /// The respondent stopped on an earlier page.
    NotReached,
    /// A condition left it out. An answer from before the condition changed does not count.
    NotAsked,
}

/// Why responses can't be made into a table.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TableFault {
    #[error("question “{field}” has {options} options; at most {MOST_MARKS} can be tallied: split the question")]
    TooManyOptions { field: String, options: usize },
    #[error("a response belongs to no cluster of the frame: give its member a cluster")]
    NoCluster,
    #[error("a response names cluster number {0}, but the frame has only {1} clusters")]
    UnknownCluster(usize, usize),
    #[error(
        "“{group}” has {answers} responses but only {members} eligible members: \
         the list of the wave is out of date, or responses were counted twice"
    )]
    MoreAnswersThanMembers { group: String, answers: u32, members: u32 },
}

/// Makes a [`Table`]: one [`TableBuilder::add`] per responding member, then [`TableBuilder::build`].
///
/// Only responses that count come in (complete and partial, one per member);
/// break-offs are non-response.
pub struct TableBuilder<'a> {
    groups: Groups,
    drafts: Vec<Draft<'a>>,
    clusters: Vec<Vec<u32>>,
}

impl<'a> TableBuilder<'a> {
    pub fn new(survey: &'a Survey, groups: Groups) -> Result<Self, TableFault> {
        let drafts = drafts(survey);
        for draft in &drafts {
            let options = draft.width();
            if options > MOST_MARKS {
                return Err(TableFault::TooManyOptions { field: draft.column.field.clone(), options });
            }
        }
        Ok(Self { groups, drafts, clusters: Vec::new() })
    }

    /// Adds a response. `seen` is asked once per field: its name, and the field.
    pub fn add(&mut self, case: Case<'_>, seen: impl Fn(&str, &Field<'_>) -> Seen) -> Result<(), TableFault> {
        let mut clusters = Vec::with_capacity(case.clusters.len());
        let known = self.groups.clusters().len();
        for &cluster in case.clusters {
            let place = u32::try_from(cluster).ok().filter(|_| cluster < known);
            let place = place.ok_or(TableFault::UnknownCluster(cluster, known))?;
            if !clusters.contains(&place) {
                clusters.push(place);
            }
        }
        if clusters.is_empty() {
            return Err(TableFault::NoCluster);
        }
        let number = self.clusters.len() as u32;
        for draft in &mut self.drafts {
            let state = if draft.column.other {
                seen(&draft.asked_with, &draft.field)
            } else {
                seen(&draft.column.field, &draft.field)
            };
            draft.take(number, state, case.answers);
        }
        self.clusters.push(clusters);
        Ok(())
    }

    pub fn build(self) -> Result<Table, TableFault> {
        let layout = Layout::new(&self.groups, &self.clusters);
        for (slice, &answers) in layout.cases().iter() {
            let members = *self.groups.populations().at(slice);
            if answers > members {
                return Err(TableFault::MoreAnswersThanMembers { group: self.name(slice), answers, members });
            }
        }
        let columns = self.drafts.into_iter().map(|draft| draft.in_order(layout.case_of_row())).collect();
        Ok(Table { groups: self.groups, layout, columns })
    }

    fn name(&self, slice: Slice) -> String {
        match slice {
            Slice::Total => "total".to_owned(),
            Slice::Type(at) => self.groups.types()[at].code.clone(),
            Slice::Cluster(at) => self.groups.clusters()[at].group.code.clone(),
        }
    }
}
