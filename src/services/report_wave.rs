//! Reports a wave: reads its responses once into columns and answers with what may be shown.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

use jiff::Timestamp;

use super::take_answers::{facts_of, for_member};
use super::{House, Refusal, survey_waves};
use crate::id::Id;
use crate::people::member::Member;
use crate::statistics::disclosure::Rules;
use crate::statistics::groups::{Group, Groups, Sliced};
use crate::statistics::report::{FieldReport, Report, Unit, report};
use crate::statistics::response::{Outcome, Response as Responded, response};
use crate::statistics::table::{Case, Seen, Table, TableBuilder};
use crate::storage::invitations::{self, FrameRow, InvitationRow};
use crate::storage::responses::{self, Response};
use crate::storage::waves::WaveRow;
use crate::storage::{Database, letters};
use crate::survey::routing::{Disposition, Route};
use crate::survey::{Answers, Document, Field, Survey, unfolding};
use crate::wave::Invitation;
use crate::wave::ledger::State;

/// The results of a wave at one moment. Every figure in it may be shown.
pub struct WaveReport {
    pub wave: WaveRow,
    pub survey: Arc<Survey>,
    /// When it was counted.
    pub counted_at: Timestamp,
    /// Who responded, of the frame.
    pub response: Sliced<Responded>,
    pub report: Report,
}

pub async fn report_wave(house: &House, name: &str, now: Timestamp) -> Result<WaveReport, Refusal> {
    let name = name.to_owned();
    house
        .read(move |house, db| {
            let wave = survey_waves::find(db, &name)?;
            let survey = house.definitions.get(db, wave.survey_version_id)?;
            let frame = Frame::read(db, &wave)?;
            let mut answered = Answered::read(house, db, &wave, &frame)?;
            let outcomes = frame.outcomes(db, &wave, &answered)?;
            let response =
                response(&frame.groups, outcomes.iter().map(|(clusters, outcome)| (clusters.as_slice(), *outcome)));
            answered.keep_one_per_member();
            let report = answered.report(&survey, &frame)?;
            let survey = Arc::new(survey.impersonal());
            Ok(WaveReport { wave, survey, counted_at: now, response, report })
        })
        .await
}

/// The frozen frame: members, the clusters of each, and the groups they make.
struct Frame {
    invitations: Vec<InvitationRow>,
    rows: HashMap<Id<Invitation>, Vec<FrameRow>>,
    groups: Groups,
}

impl Frame {
    fn read(db: &mut Database, wave: &WaveRow) -> Result<Self, Refusal> {
        let invitations = invitations::of_wave(db, wave.id)?;
        let rows = invitations::frame_of_wave(db, wave.id)?;
        let groups = groups_of(&invitations, &rows)?;
        Ok(Self { invitations, rows, groups })
    }

    fn rows_of(&self, invitation: Id<Invitation>) -> &[FrameRow] {
        self.rows.get(&invitation).map_or(&[], Vec::as_slice)
    }

    /// The places of its clusters in the groups.
    fn clusters_of(&self, invitation: Id<Invitation>) -> Vec<usize> {
        self.rows_of(invitation).iter().filter_map(|row| self.groups.cluster(&row.cluster_code)).collect()
    }

    /// What became of each member: its clusters and the most that is known of its invitations.
    fn outcomes(
        &self,
        db: &mut Database,
        wave: &WaveRow,
        answered: &Answered,
    ) -> Result<Vec<(Vec<usize>, Outcome)>, Refusal> {
        let mut with_letters = |states: &[State]| -> Result<HashSet<Id<Invitation>>, Refusal> {
            let letters = letters::in_states(db, wave.id, states)?;
            Ok(letters.into_iter().map(|letter| letter.invitation_id).collect())
        };
        let refused = with_letters(&[State::Suppressed])?;
        let delivered = with_letters(&[State::Accepted, State::Unknown])?;
        let came_back = with_letters(&[State::Failed])?;
        let mut of_members: HashMap<Id<Member>, (Vec<usize>, Outcome)> = HashMap::new();
        for invitation in &self.invitations {
            let outcome = match answered.dispositions.get(&invitation.id) {
                Some(Disposition::Complete) => Outcome::Complete,
                Some(Disposition::Partial) => Outcome::Partial,
                Some(Disposition::BreakOff) => Outcome::BreakOff,
                None if refused.contains(&invitation.id) => Outcome::Refused,
                None if delivered.contains(&invitation.id) => Outcome::NoReply,
                None if came_back.contains(&invitation.id) => Outcome::Undeliverable,
                None => Outcome::NotInvited,
            };
            let clusters = self.clusters_of(invitation.id);
            let known = of_members.entry(invitation.member_id).or_insert((Vec::new(), outcome));
            known.0.extend(clusters);
            known.0.sort_unstable();
            known.0.dedup();
            known.1 = known.1.max(outcome);
        }
        Ok(of_members.into_values().collect())
    }
}

/// Type, name in small letters, code: the order that people sort clusters in.
type SortKey = (String, String, String);

/// Eligible members by cluster, by type and in total, each once.
fn groups_of(invitations: &[InvitationRow], rows: &HashMap<Id<Invitation>, Vec<FrameRow>>) -> Result<Groups, Refusal> {
    let mut clusters: BTreeMap<SortKey, (String, HashSet<Id<Member>>)> = BTreeMap::new();
    let mut types: BTreeMap<String, HashSet<Id<Member>>> = BTreeMap::new();
    let mut all: HashSet<Id<Member>> = HashSet::new();
    for invitation in invitations {
        all.insert(invitation.member_id);
        for row in rows.get(&invitation.id).into_iter().flatten() {
            types.entry(row.cluster_type.clone()).or_default().insert(invitation.member_id);
            let key = (row.cluster_type.clone(), row.cluster_name.to_lowercase(), row.cluster_code.clone());
            let cluster = clusters.entry(key).or_insert_with(|| (row.cluster_name.clone(), HashSet::new()));
            cluster.1.insert(invitation.member_id);
        }
    }
    let population = |members: &HashSet<Id<Member>>| u32::try_from(members.len()).unwrap_or(u32::MAX);
    let types_of = types
        .iter()
        .map(|(code, members)| Group { code: code.clone(), name: code.clone(), population: population(members) })
        .collect();
    let clusters_of = clusters
        .into_iter()
        .map(|((of_type, _, code), (name, members))| (of_type, Group { code, name, population: population(&members) }));
    Groups::new(population(&all), types_of, clusters_of).map_err(Refusal::damaged)
}

/// What a row of a table stands for.
#[derive(Clone, Copy)]
enum Counting {
    Members,
    Memberships,
}

/// The responses of a wave, each with how far it goes.
struct Answered {
    cases: Vec<Counted>,
    dispositions: HashMap<Id<Invitation>, Disposition>,
}

struct Counted {
    /// The version it was begun with, by which it finds its way; it is tallied on the newest of the wave.
    survey: Arc<Survey>,
    member: Id<Member>,
    invitation: Id<Invitation>,
    response: Response,
    document: Document,
    disposition: Disposition,
}

impl Answered {
    fn read(house: &House, db: &mut Database, wave: &WaveRow, frame: &Frame) -> Result<Self, Refusal> {
        let members: HashMap<Id<Invitation>, Id<Member>> =
            frame.invitations.iter().map(|invitation| (invitation.id, invitation.member_id)).collect();
        let mut answered = Self { cases: Vec::new(), dispositions: HashMap::new() };
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
    fn keep_one_per_member(&mut self) {
        let rank = |case: &Counted| match case.disposition {
            Disposition::Complete => 2,
            Disposition::Partial => 1,
            Disposition::BreakOff => 0,
        };
        let mut cases = std::mem::take(&mut self.cases);
        cases.retain(|case| case.disposition != Disposition::BreakOff);
        cases.sort_by_key(|case| (std::cmp::Reverse(rank(case)), std::cmp::Reverse(case.response.saved_at.moment())));
        let mut seen = HashSet::new();
        cases.retain(|case| seen.insert(case.member));
        // The order of a table says nothing about the order of answering.
        cases.sort_by_key(|case| case.invitation);
        self.cases = cases;
    }

    /// The figures of the whole survey. What is asked once is counted by member, what is asked per cluster by
    /// membership.
    fn report(&self, survey: &Survey, frame: &Frame) -> Result<Report, Refusal> {
        let rules = Rules::default();
        let (once, per_cluster) = survey.by_loops();
        let mut whole = report(&once, &self.table(&once, &frame.groups, frame, Counting::Members)?, &rules);
        if !survey.has_loops() {
            return Ok(whole);
        }
        let groups = frame.groups.by_membership().map_err(Refusal::damaged)?;
        let table = self.table(&per_cluster, &groups, frame, Counting::Memberships)?;
        let of_memberships = report(&per_cluster, &table, &rules).fields;
        whole.fields.extend(of_memberships.into_iter().map(|field| FieldReport { unit: Unit::Membership, ..field }));
        let order: HashMap<&str, usize> =
            survey.questions().enumerate().map(|(place, question)| (question.id.as_str(), place)).collect();
        // Stable, so that the rows of a grid and the words after “other” stay with their question.
        whole.fields.sort_by_key(|field| order.get(field.question.as_str()).copied());
        Ok(whole)
    }

    fn table(&self, survey: &Survey, groups: &Groups, frame: &Frame, counting: Counting) -> Result<Table, Refusal> {
        let mut builder = TableBuilder::new(survey, groups.clone()).map_err(Refusal::damaged)?;
        for case in &self.cases {
            let rows = frame.rows_of(case.invitation);
            let facts = facts_of(rows)?;
            let route = Route::of(&case.survey, &case.document.answers, &facts);
            let last = reached(&route, &case.response);
            let pages: HashMap<&str, usize> =
                route.pages().into_iter().enumerate().map(|(place, page)| (page.id.as_str(), place)).collect();
            let shown: HashMap<String, Option<usize>> =
                route.fields().iter().map(|field| (field.id(), pages.get(field.page.id.as_str()).copied())).collect();
            let seen = |field: &str| match shown.get(field) {
                Some(Some(place)) if *place <= last => Seen::Shown,
                Some(_) => Seen::NotReached,
                None => Seen::NotAsked,
            };
            match counting {
                Counting::Members => {
                    let clusters = frame.clusters_of(case.invitation);
                    let case = Case { clusters: &clusters, answers: route.answers() };
                    builder.add(case, |field, _| seen(field)).map_err(Refusal::damaged)?;
                }
                Counting::Memberships => {
                    for row in rows {
                        let code = row.cluster_code.as_str();
                        let Some(cluster) = groups.cluster(code) else { continue };
                        let answers =
                            route.answers().iter().filter_map(|(name, answer)| match unfolding::parted(name) {
                                (name, Some(of)) if of == code => Some((name.to_owned(), answer.clone())),
                                _ => None,
                            });
                        let answers: Answers = answers.collect();
                        let seen = |field: &str, _: &Field<'_>| seen(&unfolding::of_cluster(field, code));
                        builder
                            .add(Case { clusters: &[cluster], answers: &answers }, seen)
                            .map_err(Refusal::damaged)?;
                    }
                }
            }
        }
        builder.build().map_err(Refusal::damaged)
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
