//! Takes in responses that were given elsewhere: on paper, in another tool, in an earlier wave.
//!
//! They go through the same rules as a page that is filled in. A cell that is no answer is left blank and reported; a
//! row that belongs to nobody, or to somebody who has answered, is not taken.

mod expected;
mod headings;
mod rows;

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use jiff::Timestamp;
use jiff::tz::TimeZone;

use self::headings::Known;
use self::rows::{Moments, Table};
use super::move_wave::{self, Order};
use super::take_answers::{facts_of, for_member};
use super::{House, Refusal, secrets, survey_waves};
use crate::exchange::lists::ListFileFault;
use crate::id::Id;
use crate::people::address::Address;
use crate::people::key;
use crate::people::member::Member;
use crate::rights::Right;
use crate::storage::invitations::{self, FrameRow, InvitationRow};
use crate::storage::responses::{self, Response};
use crate::storage::waves::WaveRow;
use crate::storage::{Database, handovers, members};
use crate::survey::answering::{keep, read_page};
use crate::survey::columns::is_on;
use crate::survey::routing::{Disposition, Route};
use crate::survey::{Document, Survey};
use crate::wave::{Invitation, Move};
use crate::wording::Language;

pub use rows::{Part, Refused};

/// What became of the rows of a file.
#[derive(Clone, Debug, Default)]
pub struct Imported {
    pub rows: usize,
    /// Responses taken, by how far they go.
    pub complete: usize,
    pub partial: usize,
    pub break_off: usize,
    /// Rows, columns and cells that were not taken, in the order of the file.
    pub refused: Vec<Refused>,
    /// Columns that are no question of the survey, and are left out.
    pub unknown_columns: Vec<String>,
}

impl Imported {
    pub fn taken(&self) -> usize {
        self.complete + self.partial + self.break_off
    }
}

/// Reads `content` and keeps what is right of it; with `dry_run` only says what would become of it.
pub async fn import(
    house: &House,
    name: &str,
    content: Vec<u8>,
    order: Order,
    dry_run: bool,
) -> Result<Imported, Refusal> {
    let table =
        crate::exchange::csv::read(&content).map_err(|fault| Refusal::UnreadableList(ListFileFault::from(fault)))?;
    let name = name.to_owned();
    house
        .on_record(move |house, db| {
            let wave = survey_waves::find(house, Right::RunWaves, db, &name)?;
            let after = wave.state.after(Move::Import)?;
            let survey = house.definitions.get(db, wave.survey_version_id)?;
            let frame = Asked::read(db, &wave)?;
            let clusters = frame.clusters();
            let table = Table::of(&Known::of(&survey, &clusters), &table);
            let (imported, taken) = read(&wave, &survey, &frame, &table, order.at)?;
            if !dry_run {
                for response in &taken {
                    responses::begin(db, response)?;
                }
                if !taken.is_empty() {
                    move_wave::note(db, &wave, Move::Import, after, &order, &taken.len().to_string())?;
                }
            }
            Ok(imported)
        })
        .await
}

/// Whom the wave asks, by everything that a file may call them.
struct Asked {
    /// In the order of their ids.
    invitations: HashMap<Id<Member>, Vec<InvitationRow>>,
    rows: HashMap<Id<Invitation>, Vec<FrameRow>>,
    by_name: HashMap<String, Vec<Named>>,
    /// Invitations of which there is a response.
    answered: HashSet<Id<Invitation>>,
}

/// Whom a cell names: a member, or one of the people who are asked for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Named {
    Member(Id<Member>),
    Invitation(Id<Member>, Id<Invitation>),
}

impl Named {
    fn member(self) -> Id<Member> {
        match self {
            Self::Member(member) | Self::Invitation(member, _) => member,
        }
    }
}

impl Asked {
    fn read(db: &mut Database, wave: &WaveRow) -> Result<Self, Refusal> {
        let mut all = invitations::of_wave(db, wave.id)?;
        all.sort_by_key(|invitation| invitation.id);
        let mut asked = Self {
            invitations: HashMap::new(),
            rows: invitations::frame_of_wave(db, wave.id)?,
            by_name: HashMap::new(),
            answered: responses::of_wave(db, wave.id)?.into_iter().map(|response| response.invitation_id).collect(),
        };
        let numbers = members::enterprise_numbers(db)?;
        for invitation in all {
            let member = invitation.member_id;
            asked.call(member.to_string(), Named::Member(member));
            asked.call(key::fold(&invitation.member_name), Named::Member(member));
            if let Some(number) = numbers.get(&member) {
                asked.call(digits(number), Named::Member(member));
            }
            asked.call_one(&invitation, invitation.id);
            asked.invitations.entry(member).or_default().push(invitation);
        }
        // Whoever gave the place away is still known by what they were called.
        let became: HashMap<Id<Invitation>, Id<Invitation>> = handovers::of_wave(db, wave.id)?
            .into_iter()
            .map(|handover| (handover.invitation_id, handover.became))
            .collect();
        for before in invitations::all_of_wave(db, wave.id)? {
            let mut now = before.id;
            while let Some(next) = became.get(&now) {
                now = *next;
            }
            if now != before.id {
                asked.call_one(&before, now);
            }
        }
        Ok(asked)
    }

    fn call(&mut self, name: String, named: Named) {
        let known = self.by_name.entry(name).or_default();
        if !known.contains(&named) {
            known.push(named);
        }
    }

    /// By what one invitation is called; `now`: the one that has its place.
    fn call_one(&mut self, invitation: &InvitationRow, now: Id<Invitation>) {
        let named = Named::Invitation(invitation.member_id, now);
        self.call(invitation.id.to_string(), named);
        self.call(invitation.address.to_lowercase(), named);
    }

    /// The codes of the clusters of the wave.
    fn clusters(&self) -> BTreeSet<&str> {
        self.rows.values().flatten().map(|row| row.cluster_code.as_str()).collect()
    }

    /// The invitation that a row fills in. `cell` names the member by its id, enterprise number or name, or one who is
    /// asked for it by an address or the id of the invitation; `clusters` are those that the row has answers for.
    ///
    /// Of several invitations a row fills in the one that is named, or the one of its clusters, whatever became of the
    /// others: of all responses of a member the most complete counts, then the latest, as of those of the questionnaire.
    /// One that names neither fills in the first, and is refused when there is a response to any: else it would be taken
    /// in again with every file that has it.
    fn find(&self, cell: &str, clusters: &BTreeSet<&str>) -> Result<&InvitationRow, String> {
        let named = self.named(cell)?;
        let own = self.invitations.get(&named[0].member()).map_or(&[][..], Vec::as_slice);
        let is_named = |invitation: &&InvitationRow| {
            named.contains(&Named::Invitation(invitation.member_id, invitation.id))
                || named.contains(&Named::Member(invitation.member_id))
        };
        let is_of_clusters = |invitation: &&InvitationRow| {
            let rows = self.rows.get(&invitation.id).map_or(&[][..], Vec::as_slice);
            clusters.iter().all(|code| rows.iter().any(|row| row.cluster_code == *code))
        };
        let mut meant: Vec<&InvitationRow> = own.iter().filter(is_named).collect();
        let of_clusters: Vec<&InvitationRow> = meant.iter().copied().filter(is_of_clusters).collect();
        if !of_clusters.is_empty() {
            meant = of_clusters;
        }
        let has_answered = |invitation: &&InvitationRow| self.answered.contains(&invitation.id);
        match meant.first() {
            Some(&first) if !meant.iter().any(has_answered) => Ok(first),
            _ => Err("a member who has not answered; the response that is there stays".to_owned()),
        }
    }

    /// All of one member, and at least one.
    fn named(&self, cell: &str) -> Result<&[Named], String> {
        let address = Address::parse(cell).ok().map(|address| address.to_string().to_lowercase());
        let number = Some(digits(cell)).filter(|digits| digits.len() >= 9);
        let names = [Some(cell.to_lowercase()), address.clone(), number.clone(), Some(key::fold(cell))];
        let found = names.into_iter().flatten().find_map(|name| Some((self.by_name.get(&name)?, name)));
        let Some((found, name)) = found else {
            return Err("a member of the wave, by its id, enterprise number, address or name".to_owned());
        };
        let members: BTreeSet<Id<Member>> = found.iter().map(|named| named.member()).collect();
        // What was given tells them no better apart the second time.
        let others = match &name {
            _ if members.len() == 1 => return Ok(found),
            name if address.as_ref() == Some(name) => "id, enterprise number or name",
            name if number.as_ref() == Some(name) => "id, address or name",
            _ => "id, enterprise number or address",
        };
        Err(self.one_of(&members.into_iter().collect::<Vec<_>>(), others))
    }

    /// Members whom a cell does not tell apart, and what does.
    fn one_of(&self, members: &[Id<Member>], others: &str) -> String {
        const MOST: usize = 4;
        let named = |member: &Id<Member>| {
            let name =
                self.invitations.get(member).and_then(|own| own.first()).map_or("", |own| own.member_name.as_str());
            format!("“{name}” (id {member})")
        };
        let named: Vec<String> = members.iter().take(MOST).map(named).collect();
        let more = if members.len() > MOST { " and others" } else { "" };
        format!(
            "one member, and {} of the wave go by this: {}{more}; name it by its {others}",
            members.len(),
            named.join(", ")
        )
    }
}

/// The digits of an enterprise number, however it is written.
fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// One response of the file that can be taken.
struct Candidate {
    line: usize,
    response: Response,
    disposition: Disposition,
}

fn read(
    wave: &WaveRow,
    survey: &std::sync::Arc<Survey>,
    asked: &Asked,
    table: &Table<'_>,
    now: Timestamp,
) -> Result<(Imported, Vec<Response>), Refusal> {
    let (refused, unknown_columns) = (table.refused.clone(), table.unknown.clone());
    let mut imported = Imported { refused, unknown_columns, ..Imported::default() };
    let zone = TimeZone::get(&wave.time_zone).unwrap_or(TimeZone::UTC);
    let unreadable = table.unreadable();
    if !unreadable.is_empty() {
        imported.refused.extend(unreadable);
        return Ok((imported, Vec::new()));
    }
    let mut candidates: BTreeMap<Id<Invitation>, Candidate> = BTreeMap::new();
    for row in table.rows() {
        imported.rows += 1;
        if let Some(ragged) = row.ragged() {
            imported.refused.push(ragged);
            continue;
        }
        // Everything that is wrong with a row is said at once.
        let moments = row.moments(&zone, now);
        let invitation = asked.find(row.member, &row.clusters()).map_err(|expected| {
            imported.refused.push(row.left_out(rows::MEMBER, row.member.to_owned(), &expected));
        });
        let moments = moments.map_err(|faults| imported.refused.extend(faults));
        let Ok(invitation) = invitation else { continue };
        let frame = asked.rows.get(&invitation.id).map_or(&[][..], Vec::as_slice);
        let is_dated = moments.is_ok();
        let moments = moments.unwrap_or(Moments { started: now, sent: None });
        let candidate = candidate(wave, survey, invitation, frame, &row, &moments, &mut imported.refused)?;
        if !is_dated {
            continue;
        }
        // Of two rows of the same the more complete counts, then the later.
        match candidates.remove(&invitation.id) {
            Some(before) => {
                let (kept, gone) = if better(&candidate, &before) { (candidate, before) } else { (before, candidate) };
                let expected =
                    format!("one row for each who is asked; that of line {} is more complete or later", kept.line);
                let refused = row.left_out(rows::MEMBER, row.member.to_owned(), &expected);
                imported.refused.push(Refused { line: gone.line, ..refused });
                candidates.insert(invitation.id, kept);
            }
            None => {
                candidates.insert(invitation.id, candidate);
            }
        }
    }
    for candidate in candidates.values() {
        *match candidate.disposition {
            Disposition::Complete => &mut imported.complete,
            Disposition::Partial => &mut imported.partial,
            Disposition::BreakOff => &mut imported.break_off,
        } += 1;
    }
    imported.refused.sort_by_key(|refused| refused.line);
    Ok((imported, candidates.into_values().map(|candidate| candidate.response).collect()))
}

fn better(new: &Candidate, old: &Candidate) -> bool {
    let rank = |candidate: &Candidate| match candidate.disposition {
        Disposition::Complete => 2,
        Disposition::Partial => 1,
        Disposition::BreakOff => 0,
    };
    let at = |candidate: &Candidate| candidate.response.saved_at.moment();
    (rank(new), at(new)) > (rank(old), at(old))
}

/// The answers of a row, read page by page as a questionnaire is.
fn candidate(
    wave: &WaveRow,
    survey: &std::sync::Arc<Survey>,
    invitation: &InvitationRow,
    frame: &[FrameRow],
    row: &rows::Row<'_>,
    moments: &Moments,
    refused: &mut Vec<Refused>,
) -> Result<Candidate, Refusal> {
    let own = for_member(survey, frame);
    let facts = facts_of(frame)?;
    let clusters: Vec<&str> = frame.iter().map(|row| row.cluster_code.as_str()).collect();
    let mut filled = row.filled(&own, &clusters);
    refused.extend(std::mem::take(&mut filled.misfits).into_iter().map(|misfit| row.refused(misfit)));
    let mut document = Document::default();
    let mut last_page = String::new();
    for page in &own.pages {
        let form: Vec<(String, String)> = filled.form.iter().filter(|(input, _)| is_on(page, input)).cloned().collect();
        let reading = read_page(&own, page, Language::EN, &form, &facts, &document);
        refused.extend(reading.faults.iter().map(|fault| row.refused(expected::misfit(page, &filled, fault))));
        if reading.answers.iter().any(|(_, answer)| answer.is_some()) {
            last_page.clone_from(&page.id);
        }
        document = keep(&document, &reading);
    }
    let disposition = Route::of(&own, &document.answers, &facts).disposition();
    let is_sent = moments.sent.is_some();
    let saved = moments.sent.unwrap_or(moments.started);
    let response = Response {
        invitation_id: invitation.id,
        wave_id: wave.id,
        survey_version_id: wave.survey_version_id,
        state: if is_sent { responses::SENT } else { responses::STARTED }.to_owned(),
        revision: 1,
        language: row.language.map_or_else(|| invitation.language.clone(), str::to_owned),
        document: serde_json::to_string(&document).map_err(Refusal::damaged)?,
        last_page,
        started_at: moments.started.into(),
        saved_at: saved.into(),
        sent_at: moments.sent.map(Into::into),
        reference: secrets::reference(),
        draft: None,
        late_at: None,
        hands: "{}".to_owned(),
    };
    Ok(Candidate { line: row.line, response, disposition })
}
