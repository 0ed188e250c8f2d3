//! Makes a wave of a definition and clusters, and shows what it would send before anyone decides.

pub(super) mod wanted;

use std::collections::{BTreeMap, HashMap};

use jiff::Timestamp;
use jiff::civil::Date;

use super::{House, Refusal, secrets, survey_waves};
use crate::id::Id;
use crate::people::member::Member;
use crate::storage::Database;
use crate::storage::clusters::{self, ClusterRow};
use crate::storage::invitations::{FrameRow, InvitationRow};
use crate::storage::members::{self, MemberWithContacts};
use crate::storage::suppressions;
use crate::storage::waves::{self, WaveRow};
use crate::survey::Survey;
use crate::wave::invitation::invitation_id;
use crate::wave::link::WaveKey;
use crate::wave::{Invitation, State, Wave};
use crate::wording::Language;

/// What a new wave is made of.
#[derive(Clone, Debug)]
pub struct NewWave {
    pub name: String,
    /// The code of the survey; its newest version is asked.
    pub survey: String,
    /// Codes of clusters; none means all of them.
    pub clusters: Vec<String>,
    /// The last day of answering: it closes at the end of it, in `time_zone`.
    pub closes_on: Date,
    /// An IANA zone.
    pub time_zone: String,
    /// Who signs; the sender of the house when empty.
    pub sender_name: String,
    /// Whom to turn to; the contact of the survey when empty.
    pub contact_name: String,
    pub contact_email: String,
    pub contact_phone: String,
    /// Whether answers that were sent in can be changed until the close.
    pub answers_can_change: bool,
}

/// Who would be asked if the wave were approved now.
#[derive(Clone, Debug)]
pub struct Outlook {
    /// One per member who can be written to.
    pub invitations: Vec<InvitationRow>,
    /// Those of them who do not want to be: they stay in the frame and get no letter.
    pub not_wanted: Vec<Id<Invitation>>,
    pub frame: Vec<FrameRow>,
    /// Letters by cluster (in the order of the clusters) and language. A member of two clusters counts in both.
    pub counts: Vec<(ClusterRow, BTreeMap<Language, u64>)>,
    /// Members in more than one cluster of the wave: one letter names all their clusters.
    pub in_several: u64,
    /// Members without an address: nobody can write to them.
    pub without_address: u64,
    /// Clusters of the wave that have no members.
    pub empty_clusters: Vec<String>,
}

impl Outlook {
    /// How many letters would go out.
    pub fn letters(&self) -> usize {
        self.invitations.len() - self.not_wanted.len()
    }
}

/// Makes a draft.
pub async fn prepare(house: &House, new: NewWave, by: &str, now: Timestamp) -> Result<WaveRow, Refusal> {
    let new = wanted::checked(new)?;
    let closes_at = wanted::end_of(new.closes_on, &new.time_zone)?;
    if closes_at <= now {
        return Err(Refusal::ClosesInThePast { closes_at: new.closes_on.to_string() });
    }
    let id: Id<Wave> = secrets::id();
    let key = WaveKey::from_bytes(secrets::bytes());
    let wrapped_key = house.master_key.wrap(id, &key, secrets::bytes());
    let by = by.to_owned();
    house
        .write(move |house, db| {
            if waves::named(db, &new.name)?.is_some() {
                return Err(Refusal::Taken { kind: "wave", name: new.name });
            }
            let (version, survey) = wanted::newest(house, db, &new.survey)?;
            let chosen = wanted::chosen(db, &new.clusters)?;
            let contact = survey.contact.clone();
            let or = |typed: String, otherwise: Option<String>| {
                if typed.is_empty() { otherwise.unwrap_or_default() } else { typed }
            };
            let wave = WaveRow {
                id,
                name: new.name,
                survey_version_id: version,
                state: State::Draft,
                time_zone: new.time_zone,
                closes_at: closes_at.into(),
                sender_name: or(new.sender_name, Some(house.sender.name.clone())),
                contact_name: or(new.contact_name, contact.as_ref().map(|contact| contact.name.clone())),
                contact_email: or(new.contact_email, contact.as_ref().map(|contact| contact.email.clone())),
                contact_phone: or(new.contact_phone, contact.and_then(|contact| contact.phone)),
                wrapped_key,
                reminders: 0,
                created_at: now.into(),
                created_by: by,
                approved_at: None,
                approved_by: None,
                closed_at: None,
                answers_can_change: new.answers_can_change,
            };
            wanted::check_contact(&wave)?;
            // Somebody else may have taken the name since it was looked for.
            waves::add(db, wave.clone(), &chosen).map_err(|error| match error.is_taken() {
                true => Refusal::Taken { kind: "wave", name: wave.name.clone() },
                false => error.into(),
            })?;
            Ok(wave)
        })
        .await
}

/// What approving a draft would do. Writes nothing.
pub async fn outlook(house: &House, name: &str) -> Result<Outlook, Refusal> {
    let name = name.to_owned();
    house
        .read(move |house, db| {
            let wave = survey_waves::find(db, &name)?;
            let survey = house.definitions.get(db, wave.survey_version_id)?;
            outlook_of(db, &wave, &survey)
        })
        .await
}

/// The frame as the lists stand now: one invitation per member with an address, one frame row per cluster it is in.
pub(super) fn outlook_of(db: &mut Database, wave: &WaveRow, survey: &Survey) -> Result<Outlook, Refusal> {
    let asked = waves::clusters(db, wave.id)?;
    let clusters: Vec<ClusterRow> =
        clusters::all(db)?.into_iter().filter(|cluster| asked.contains(&cluster.id)).collect();
    let mut outlook = Outlook {
        invitations: Vec::new(),
        not_wanted: Vec::new(),
        frame: Vec::new(),
        counts: Vec::new(),
        in_several: 0,
        without_address: 0,
        empty_clusters: Vec::new(),
    };
    let silent = suppressions::keys(db)?;
    let mut invited: HashMap<Id<Member>, (usize, u32)> = HashMap::new();
    for cluster in clusters {
        let members = members::of_cluster(db, cluster.id)?;
        if members.is_empty() {
            outlook.empty_clusters.push(cluster.name.clone());
        }
        let mut by_language = BTreeMap::new();
        for member in &members {
            let Some(invitation) = invitation_of(wave, member, survey) else {
                outlook.without_address += 1;
                continue;
            };
            let is_silent = member.contacts.first().is_some_and(|contact| silent.contains(&contact.address_key));
            if !is_silent {
                *by_language.entry(survey_language(survey, &invitation.language)).or_default() += 1;
            }
            outlook.frame.push(frame_row(&invitation, &cluster, member)?);
            let place = outlook.invitations.len();
            let (_, times) = invited.entry(member.member.id).or_insert((place, 0));
            *times += 1;
            match *times {
                1 => {
                    if is_silent {
                        outlook.not_wanted.push(invitation.id);
                    }
                    outlook.invitations.push(invitation);
                }
                2 => outlook.in_several += 1,
                _ => {}
            }
        }
        outlook.counts.push((cluster, by_language));
    }
    Ok(outlook)
}

fn survey_language(survey: &Survey, language: &str) -> Language {
    language.parse().map_or(survey.default_language(), |language| survey.language_or_default(language))
}

/// The invitation of a member's first contact, in the language known of the person or the company.
fn invitation_of(wave: &WaveRow, member: &MemberWithContacts, survey: &Survey) -> Option<InvitationRow> {
    let contact = member.contacts.first()?;
    let known = contact.language.as_ref().or(member.member.language.as_ref());
    Some(InvitationRow {
        id: invitation_id(wave.id, contact.id),
        wave_id: wave.id,
        member_id: member.member.id,
        contact_id: contact.id,
        member_name: member.member.name.clone(),
        contact_name: contact.full_name(),
        address: contact.address.clone(),
        language: survey_language(survey, known.map_or("", String::as_str)).to_string(),
    })
}

fn frame_row(
    invitation: &InvitationRow,
    cluster: &ClusterRow,
    member: &MemberWithContacts,
) -> Result<FrameRow, Refusal> {
    let member = &member.member;
    let attributes: BTreeMap<&str, String> = [
        ("member.name", Some(member.name.clone())),
        ("member.language", Some(invitation.language.clone())),
        ("member.size", member.size_class.clone()),
        ("member.joined", member.joined_year.map(|year| year.to_string())),
    ]
    .into_iter()
    .filter_map(|(name, value)| Some((name, value?)))
    .collect();
    Ok(FrameRow {
        invitation_id: invitation.id,
        cluster_id: cluster.id,
        wave_id: invitation.wave_id,
        cluster_code: cluster.code.clone(),
        cluster_name: cluster.name.clone(),
        cluster_type: cluster.cluster_type.clone(),
        attributes: serde_json::to_string(&attributes).map_err(Refusal::damaged)?,
    })
}
