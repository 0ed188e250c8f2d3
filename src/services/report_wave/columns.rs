//! A wave as columns with who gave which answer, for whoever holds several waves against each other.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::Showing;
use super::answered::Answered;
use super::divided::{self, Dividing};
use super::frame::Frame;
use crate::id::Id;
use crate::people::member::Member;
use crate::services::{House, Refusal};
use crate::statistics::Table;
use crate::statistics::groups::{Groups, Slice, Sliced};
use crate::statistics::report::Report;
use crate::statistics::waves::Divided;
use crate::storage::Database;
use crate::storage::invitations::InvitationRow;
use crate::storage::waves::WaveRow;
use crate::survey::Survey;

/// Who gave an answer: a member, or a member in the cluster of this code.
pub(in crate::services) type Person = (Id<Member>, String);

/// The answers of a wave, and what of them it shows by itself.
pub(in crate::services) struct Columns {
    pub wave: WaveRow,
    pub survey: Arc<Survey>,
    pub report: Report,
    pub once: Part,
    /// What is asked per cluster, if anything is.
    pub per_cluster: Option<Part>,
}

/// Answers that are counted in one way.
pub(in crate::services) struct Part {
    pub table: Table,
    /// Whose each case is.
    pub people: Vec<Person>,
    /// Who is in each group of the frame.
    pub members: Sliced<BTreeSet<Person>>,
    pub divided: Vec<Divided>,
}

impl Columns {
    pub fn read(house: &House, db: &mut Database, wave: WaveRow, showing: Showing) -> Result<Self, Refusal> {
        let survey = house.definitions.get(db, wave.survey_version_id)?;
        let frame = Frame::read(db, &wave)?;
        let mut answered = Answered::read(house, db, &wave, &frame)?;
        let asked = frame.asked(db, &wave, &answered)?;
        answered.keep_one_per_member();
        let (table, report) = answered.report(&survey, &frame, &showing.rules(house, &wave, &survey))?;
        let of = Dividing {
            survey: &survey,
            frame: &frame,
            answered: &answered,
            asked: &asked,
            table: &table,
            whole: &report,
        };
        let divided = divided::settled(db, &wave, &of)?;
        let people = answered.cases.iter().map(|case| (case.member, String::new())).collect();
        let members = members(&frame, &frame.groups, |member, _| (member, String::new()));
        let per_cluster = if survey.has_loops() { Some(per_cluster(&survey, &answered, &frame)?) } else { None };
        let survey = Arc::new(survey.impersonal());
        Ok(Self { wave, survey, report, once: Part { table, people, members, divided }, per_cluster })
    }
}

fn per_cluster(survey: &Survey, answered: &Answered, frame: &Frame) -> Result<Part, Refusal> {
    let groups = frame.groups.by_membership().map_err(Refusal::damaged)?;
    let (_, looped) = survey.by_loops();
    let table = answered.memberships(&looped, &groups, frame)?;
    let rows = answered.cases.iter().flat_map(|case| {
        let rows = frame.rows_of(case.invitation).iter().filter(|row| groups.cluster(&row.cluster_code).is_some());
        rows.map(|row| (case.member, row.cluster_code.clone()))
    });
    let people = rows.collect();
    let members = members(frame, &groups, |member, cluster| (member, cluster.to_owned()));
    Ok(Part { table, people, members, divided: Vec::new() })
}

/// Everybody of the frame by group. `person`: from a member and the code of a cluster.
fn members(frame: &Frame, groups: &Groups, person: impl Fn(Id<Member>, &str) -> Person) -> Sliced<BTreeSet<Person>> {
    let mut members = groups.populations().map(|_, _| BTreeSet::new());
    let rows = |invitation: &InvitationRow| frame.rows_of(invitation.id).to_vec();
    for invitation in &frame.invitations {
        for row in rows(invitation) {
            let Some(cluster) = groups.cluster(&row.cluster_code) else { continue };
            let of_type = groups.clusters()[cluster].of_type;
            for slice in [Slice::Total, Slice::Type(of_type), Slice::Cluster(cluster)] {
                members.at_mut(slice).insert(person(invitation.member_id, &row.cluster_code));
            }
        }
    }
    members
}
