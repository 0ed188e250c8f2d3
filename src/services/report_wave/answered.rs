//! The responses of a wave, each with how far it goes, as columns.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use super::frame::Frame;
use crate::id::Id;
use crate::people::member::Member;
use crate::services::take_answers::{facts_of, for_member};
use crate::services::{House, Refusal};
use crate::statistics::disclosure::Rules;
use crate::statistics::groups::Groups;
use crate::statistics::report::{Around, FieldReport, Report, Unit, report, report_within};
use crate::statistics::table::{Case, Seen, Table, TableBuilder};
use crate::statistics::themes::Sorting;
use crate::storage::Database;
use crate::storage::responses::{self, Response};
use crate::storage::themes;
use crate::storage::waves::WaveRow;
use crate::survey::routing::{Disposition, Route};
use crate::survey::{Answers, Document, Field, Survey, unfolding};
use crate::wave::Invitation;

/// The responses of a wave, each with how far it goes.
pub(super) struct Answered {
    pub cases: Vec<Counted>,
    /// Cases that were set aside since another one of their member counts.
    pub duplicates: u32,
    pub dispositions: HashMap<Id<Invitation>, Disposition>,
    /// What open answers were sorted into.
    sorting: Sorting,
}

pub(super) struct Counted {
    /// The version it was begun with, by which it finds its way; it is tallied on the newest of the wave.
    pub survey: Arc<Survey>,
    pub member: Id<Member>,
    pub invitation: Id<Invitation>,
    pub response: Response,
    pub document: Document,
    pub disposition: Disposition,
}

impl Answered {
    pub fn read(house: &House, db: &mut Database, wave: &WaveRow, frame: &Frame) -> Result<Self, Refusal> {
        let members: HashMap<Id<Invitation>, Id<Member>> =
            frame.invitations.iter().map(|invitation| (invitation.id, invitation.member_id)).collect();
        let sorting = themes::of_wave(db, wave.id)?;
        let mut answered = Self { cases: Vec::new(), duplicates: 0, dispositions: HashMap::new(), sorting };
        for response in responses::of_wave(db, wave.id)? {
            let invitation = response.invitation_id;
            let Some(member) = members.get(&invitation).copied() else { continue };
            let document: Document = serde_json::from_str(&response.document).map_err(Refusal::damaged)?;
            let facts = facts_of(frame.rows_of(invitation))?;
            let survey = for_member(&house.definitions.get(db, response.survey_version_id)?, frame.rows_of(invitation));
            let disposition = Route::of(&survey, &document.answers, &facts).disposition();
            answered.dispositions.insert(invitation, disposition);
            answered.cases.push(Counted { survey, member, invitation, response, document, disposition });
        }
        Ok(answered)
    }

    /// One case per member: the most complete, then the latest. Break-offs are non-response.
    pub fn keep_one_per_member(&mut self) {
        let rank = |case: &Counted| match case.disposition {
            Disposition::Complete => 2,
            Disposition::Partial => 1,
            Disposition::BreakOff => 0,
        };
        let mut cases = std::mem::take(&mut self.cases);
        cases.retain(|case| case.disposition != Disposition::BreakOff);
        cases.sort_by_key(|case| (std::cmp::Reverse(rank(case)), std::cmp::Reverse(case.response.saved_at.moment())));
        let mut seen = HashSet::new();
        let all = cases.len();
        cases.retain(|case| seen.insert(case.member));
        self.duplicates = (all - cases.len()) as u32;
        // The order of a table says nothing about the order of answering.
        cases.sort_by_key(|case| case.invitation);
        self.cases = cases;
    }

    /// The figures of the whole survey. What is asked once is counted by member, what is asked per cluster by
    /// membership. With the table of the first.
    pub fn report(&self, survey: &Survey, frame: &Frame, rules: &Rules) -> Result<(Table, Report), Refusal> {
        let (once, per_cluster) = survey.by_loops();
        let members = self.table(&once, &frame.groups, frame, |case| frame.clusters_of(case.invitation))?;
        let mut whole = report(&once, &members, rules);
        if !survey.has_loops() {
            return Ok((members, whole));
        }
        let groups = frame.groups.by_membership().map_err(Refusal::damaged)?;
        // A frame is small by its members, however many memberships they have.
        let is_small = frame.groups.populations().total < rules.small_frame;
        let rules = Rules { small_frame: if is_small { u32::MAX } else { rules.small_frame }, ..*rules };
        let memberships = self.memberships(&per_cluster, &groups, frame)?;
        let around = Around { earlier: &whole.fields, ..Around::default() };
        let of_memberships = report_within(&per_cluster, &memberships, &rules, &around).fields;
        whole.fields.extend(of_memberships.into_iter().map(|field| FieldReport { unit: Unit::Membership, ..field }));
        let order: HashMap<&str, usize> =
            survey.questions().enumerate().map(|(place, question)| (question.id.as_str(), place)).collect();
        // Stable, so that the rows of a grid and the words after “other” stay with their question.
        whole.fields.sort_by_key(|field| order.get(field.question.as_str()).copied());
        Ok((members, whole))
    }

    /// A row per member and group it is in: what is asked once, by any division of the members.
    pub fn table(
        &self,
        survey: &Survey,
        groups: &Groups,
        frame: &Frame,
        mut groups_of: impl FnMut(&Counted) -> Vec<usize>,
    ) -> Result<Table, Refusal> {
        let mut builder = TableBuilder::new(survey, groups.clone()).map_err(Refusal::damaged)?;
        for case in &self.cases {
            let clusters = groups_of(case);
            case.walked(frame, |route, seen| {
                let case = Case { clusters: &clusters, answers: route.answers() };
                builder.add(case, |field, _| seen(field)).map_err(Refusal::damaged)
            })?;
        }
        self.sorted(builder)
    }

    /// A row per membership, case after case: what is asked per cluster.
    pub fn memberships(&self, survey: &Survey, groups: &Groups, frame: &Frame) -> Result<Table, Refusal> {
        let mut builder = TableBuilder::new(survey, groups.clone()).map_err(Refusal::damaged)?;
        for case in &self.cases {
            case.walked(frame, |route, seen| {
                for row in frame.rows_of(case.invitation) {
                    let code = row.cluster_code.as_str();
                    let Some(cluster) = groups.cluster(code) else { continue };
                    let answers = route.answers().iter().filter_map(|(name, answer)| match unfolding::parted(name) {
                        (name, Some(of)) if of == code => Some((name.to_owned(), answer.clone())),
                        _ => None,
                    });
                    let answers: Answers = answers.collect();
                    let seen = |field: &str, _: &Field<'_>| seen(&unfolding::of_cluster(field, code));
                    builder.add(Case { clusters: &[cluster], answers: &answers }, seen).map_err(Refusal::damaged)?;
                }
                Ok(())
            })?;
        }
        self.sorted(builder)
    }

    /// The table, with its texts by theme.
    fn sorted(&self, builder: TableBuilder<'_>) -> Result<Table, Refusal> {
        let mut table = builder.build().map_err(Refusal::damaged)?;
        table.sort_texts(&self.sorting);
        Ok(table)
    }
}

impl Counted {
    /// The way of the respondent through the questionnaire, and what became of each field on it.
    pub fn walked<T>(
        &self,
        frame: &Frame,
        look: impl FnOnce(&Route<'_>, &dyn Fn(&str) -> Seen) -> Result<T, Refusal>,
    ) -> Result<T, Refusal> {
        let facts = facts_of(frame.rows_of(self.invitation))?;
        let route = Route::of(&self.survey, &self.document.answers, &facts);
        let last = reached(&route, &self.response);
        let pages: HashMap<&str, usize> =
            route.pages().into_iter().enumerate().map(|(place, page)| (page.id.as_str(), place)).collect();
        let shown: HashMap<String, Option<usize>> =
            route.fields().iter().map(|field| (field.id(), pages.get(field.page.id.as_str()).copied())).collect();
        let seen = |field: &str| match shown.get(field) {
            Some(Some(place)) if *place <= last => Seen::Shown,
            Some(_) => Seen::NotReached,
            None => Seen::NotAsked,
        };
        look(&route, &seen)
    }
}

/// The place of the last page that was reached: all of them once it is sent in, else the furthest that was saved or answered.
fn reached(route: &Route<'_>, response: &Response) -> usize {
    let pages = route.pages();
    if response.state == responses::SENT {
        return pages.len();
    }
    let saved = pages.iter().position(|page| page.id == response.last_page);
    let answered = route
        .fields()
        .iter()
        .filter(|field| route.answers().get(&field.id()).is_some())
        .fold(None, |_, field| pages.iter().position(|page| page.id == field.page.id));
    saved.max(answered).unwrap_or(0)
}
