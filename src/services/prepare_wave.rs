//! Makes a wave of a definition and clusters, and shows what it would send before anyone decides.

mod changes;
pub(super) mod wanted;

use std::collections::{BTreeMap, HashMap, HashSet};

use jiff::Timestamp;
use jiff::civil::{Date, DateTime};

use super::keep_trail::{self, OnWhat};
use super::move_wave::{self, Order};
use super::{House, Refusal, Thing, aim_wave, import_members, rotate_key, secrets, survey_waves};
use crate::id::Id;
use crate::people::member::Member;
use crate::rights::{Right, Scope};
use crate::storage::clusters::ClusterRow;
use crate::storage::invitations::{FrameRow, InvitationRow};
use crate::storage::members::{self, MemberWithContacts};
use crate::storage::waves::{self, WaveRow};
use crate::storage::{Database, Stamp, suppressions, wave_privacy};
use crate::survey::Survey;
use crate::survey::facts::MEMBER_FACTS;
use crate::trail::Act;
use crate::wave::invitation::{invitation_id, invitation_id_in};
use crate::wave::link::{NotUnwrapped, WaveKey};
use crate::wave::{Invitation, Move, Privacy, Quiet, State, Targets, Wave};
use crate::wording::Language;

pub use changes::AT_ONCE;

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
    pub manner: Manner,
    pub privacy: Privacy,
    /// What share of those asked it aims at.
    pub targets: Targets,
}

/// How the letters of a wave go out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Manner {
    /// Nothing leaves before this, on the clocks of the wave's zone.
    pub opens_at: Option<DateTime>,
    /// How long it can be taken back once it is sent.
    pub hold_minutes: u16,
    /// The hours in which nothing leaves.
    pub quiet: Quiet,
    /// Whether two people have to approve it.
    pub four_eyes: bool,
    /// Whether a company in several clusters gets a letter for each of them instead of one that names all.
    pub one_each: bool,
    /// Whether whoever sends answers in gets a letter that says so.
    pub confirms: bool,
    /// Whether those who took part are thanked at the close.
    pub thanks: bool,
}

impl Default for Manner {
    /// Ten minutes to think again, and nothing at night or at weekends.
    fn default() -> Self {
        Self {
            opens_at: None,
            hold_minutes: 10,
            quiet: Quiet::of_minutes(20 * 60, 7 * 60, true),
            four_eyes: false,
            one_each: false,
            confirms: false,
            thanks: false,
        }
    }
}

impl Manner {
    /// Letters that leave as soon as they are sent, at any hour.
    pub fn at_once() -> Self {
        Self { hold_minutes: 0, quiet: Quiet::default(), ..Self::default() }
    }
}

/// Who would be asked if the wave were approved now.
#[derive(Clone, Debug)]
pub struct Outlook {
    /// One per member who can be written to, or per membership.
    pub invitations: Vec<InvitationRow>,
    /// Those of them who do not want to be: they stay in the frame and get no letter.
    pub not_wanted: Vec<Id<Invitation>>,
    pub frame: Vec<FrameRow>,
    /// Letters by cluster (in the order of the clusters) and language. A member of two clusters counts in both.
    pub counts: Vec<(ClusterRow, BTreeMap<Language, u64>)>,
    /// Whether they get a letter for each of their clusters.
    pub one_each: bool,
    /// Members in more than one cluster of the wave.
    pub in_several: u64,
    /// Those whose language the survey does not have: they are written to in its default one.
    pub other_language: HashSet<Id<Invitation>>,
    /// Members without an address: nobody can write to them.
    pub without_address: u64,
    /// Clusters of the wave that have no members.
    pub empty_clusters: Vec<String>,
    /// Changes of the lists of its clusters that wait for an evaluator: they are not in it.
    pub waiting: u64,
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
    wanted::check_times(&new, now)?;
    let id: Id<Wave> = secrets::id();
    let key = WaveKey::from_bytes(secrets::bytes());
    let wrapped_key = house.master_key.wrap(id, &key, secrets::bytes());
    let order = house.order(by, now);
    house
        .on_record(move |house, db| {
            // The master key may have been changed since this process read it.
            rotate_key::opened(db, &house.master_key)?.ok_or(NotUnwrapped)?;
            let alike = |wave: &WaveRow| waves::name_key(&wave.name) == waves::name_key(&new.name);
            if let Some(there) = waves::all(db, &Scope::everything())?.into_iter().find(alike) {
                return Err(Refusal::Taken { kind: Thing::Wave, name: there.name });
            }
            let chosen = wanted::chosen(db, &new.clusters)?;
            aim_wave::check_types(db, &new.targets, &chosen)?;
            let base =
                Base { id, wrapped_key, state: State::Draft, created_at: now.into(), created_by: order.by.clone() };
            let mode = new.privacy;
            let wave = wave_of(house, db, new, base)?;
            // Somebody else may have taken the name since it was looked for.
            waves::add(db, wave.clone(), &chosen).map_err(|error| match error.is_taken() {
                true => Refusal::Taken { kind: Thing::Wave, name: wave.name.clone() },
                false => error.into(),
            })?;
            wave_privacy::set(db, wave.id, mode)?;
            let made = changes::made_of(&wave, &chosen, mode);
            keep_trail::note(db, &order, Act::WaveMade, &OnWhat::wave(&wave), "", &made)?;
            Ok(wave)
        })
        .await
}

/// Changes a wave that is still being prepared; its dry run has to be made again. Its name stays.
pub async fn change(house: &House, new: NewWave, order: Order) -> Result<WaveRow, Refusal> {
    let new = wanted::checked(new)?;
    wanted::check_times(&new, order.at)?;
    house
        .on_record(move |house, db| {
            let known = survey_waves::find(house, Right::RunWaves, db, &new.name)?;
            known.state.after(Move::Change)?;
            let chosen = wanted::chosen(db, &new.clusters)?;
            aim_wave::check_types(db, &new.targets, &chosen)?;
            let base = Base {
                id: known.id,
                wrapped_key: known.wrapped_key.clone(),
                state: State::Draft,
                created_at: known.created_at,
                created_by: known.created_by.clone(),
            };
            let modes = (wave_privacy::of(db, known.id)?, new.privacy);
            let wave = wave_of(house, db, new, base)?;
            let asked = waves::clusters(db, known.id)?;
            let changed = changes::between((&known, &asked), (&wave, &chosen), modes);
            move_wave::shift(db, &known, Move::Change, &order, &changed)?;
            waves::change(db, &wave, &chosen)?;
            wave_privacy::set(db, wave.id, modes.1)?;
            Ok(wave)
        })
        .await
}

/// Deletes a wave that is still being prepared, if `typed` is its name.
pub async fn delete(house: &House, name: &str, typed: &str, order: Order) -> Result<(), Refusal> {
    let (name, typed) = (name.to_owned(), typed.trim().to_owned());
    house
        .on_record(move |house, db| {
            let wave = survey_waves::find(house, Right::RunWaves, db, &name)?;
            wave.state.after(Move::Delete)?;
            if typed != wave.name {
                return Err(Refusal::WrongName { expected: wave.name, found: typed });
            }
            waves::delete(db, wave.id)?;
            keep_trail::note(db, &order, Act::WaveDeleted, &OnWhat::wave(&wave), wave.state.as_str(), "")?;
            Ok(())
        })
        .await
}

/// What stays of a wave whatever is changed.
struct Base {
    id: Id<Wave>,
    wrapped_key: Vec<u8>,
    state: State,
    created_at: Stamp,
    created_by: String,
}

fn wave_of(house: &House, db: &mut Database, new: NewWave, base: Base) -> Result<WaveRow, Refusal> {
    let (version, survey) = wanted::newest(house, db, &new.survey)?;
    let closes_at = wanted::end_of(new.closes_on, &new.time_zone)?;
    let opens_at = new.manner.opens_at.map(|opens| wanted::moment_of(opens, &new.time_zone)).transpose()?;
    let contact = survey.contact.clone();
    let or = |typed: String, otherwise: Option<String>| {
        if typed.is_empty() { otherwise.unwrap_or_default() } else { typed }
    };
    let (quiet_from, quiet_until) = new.manner.quiet.minutes();
    let wave = WaveRow {
        id: base.id,
        name: new.name,
        survey_version_id: version,
        state: base.state,
        time_zone: new.time_zone,
        closes_at: closes_at.into(),
        sender_name: or(new.sender_name, Some(house.sender.name.clone())),
        contact_name: or(new.contact_name, contact.as_ref().map(|contact| contact.name.clone())),
        contact_email: or(new.contact_email, contact.as_ref().map(|contact| contact.email.clone())),
        contact_phone: or(new.contact_phone, contact.and_then(|contact| contact.phone)),
        wrapped_key: base.wrapped_key,
        reminders: 0,
        created_at: base.created_at,
        created_by: base.created_by,
        approved_at: None,
        approved_by: None,
        closed_at: None,
        answers_can_change: new.answers_can_change,
        opens_at: opens_at.map(Stamp::from),
        hold_minutes: i32::from(new.manner.hold_minutes),
        quiet_from: i32::from(quiet_from),
        quiet_until: i32::from(quiet_until),
        quiet_weekends: new.manner.quiet.keeps_weekends(),
        leaves_at: None,
        four_eyes: new.manner.four_eyes,
        one_each: new.manner.one_each,
        confirms: new.manner.confirms,
        thanks: new.manner.thanks,
        per_second: 0,
        targets: new.targets.stored(),
        approved_settings: String::new(),
    };
    wanted::check_contact(&wave)?;
    Ok(wave)
}

/// What approving a draft would do. Writes nothing.
pub async fn outlook(house: &House, name: &str) -> Result<Outlook, Refusal> {
    let name = name.to_owned();
    house
        .read(move |house, db| {
            let wave = survey_waves::find(house, Right::RunWaves, db, &name)?;
            let survey = house.definitions.get(db, wave.survey_version_id)?;
            outlook_of(db, &wave, &survey, house.clock.now())
        })
        .await
}

/// The frame of who is a member at this moment, on the clocks of the wave: one invitation per member with an address, or per membership where the wave asks
/// for each; one frame row per cluster a member is in.
pub(super) fn outlook_of(
    db: &mut Database,
    wave: &WaveRow,
    survey: &Survey,
    now: Timestamp,
) -> Result<Outlook, Refusal> {
    let today = now.to_zoned_datetime(wave.zone()).date().into();
    let asked = waves::clusters(db, wave.id)?;
    let clusters = survey_waves::asked_by(db, &asked)?;
    let mut outlook = Outlook {
        invitations: Vec::new(),
        not_wanted: Vec::new(),
        frame: Vec::new(),
        counts: Vec::new(),
        one_each: wave.one_each,
        in_several: 0,
        other_language: HashSet::new(),
        without_address: 0,
        empty_clusters: Vec::new(),
        waiting: import_members::waiting_in(db, &asked)?,
    };
    let silent = suppressions::keys(db)?;
    let mut invited: HashMap<Id<Member>, (usize, u32)> = HashMap::new();
    for cluster in clusters {
        let members = members::of_cluster(db, cluster.id, today)?;
        if members.is_empty() {
            outlook.empty_clusters.push(cluster.name.clone());
        }
        let mut by_language = BTreeMap::new();
        for member in &members {
            let Some(invitation) = invitation_of(wave, member, &cluster, survey) else {
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
            if *times == 2 {
                outlook.in_several += 1;
            }
            if *times == 1 || wave.one_each {
                if known_language(member).is_some_and(|known| known != invitation.language) {
                    outlook.other_language.insert(invitation.id);
                }
                if is_silent {
                    outlook.not_wanted.push(invitation.id);
                }
                outlook.invitations.push(invitation);
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
fn invitation_of(
    wave: &WaveRow,
    member: &MemberWithContacts,
    cluster: &ClusterRow,
    survey: &Survey,
) -> Option<InvitationRow> {
    let contact = member.contacts.first()?;
    Some(InvitationRow {
        id: match wave.one_each {
            true => invitation_id_in(wave.id, contact.id, cluster.id),
            false => invitation_id(wave.id, contact.id),
        },
        wave_id: wave.id,
        member_id: member.member.id,
        contact_id: contact.id,
        member_name: member.member.name.clone(),
        contact_name: contact.full_name(),
        address: contact.address.clone(),
        language: survey_language(survey, known_language(member).unwrap_or_default()).to_string(),
        link_number: 0,
    })
}

/// The language known of the person, or of the company.
fn known_language(member: &MemberWithContacts) -> Option<&str> {
    let contact = member.contacts.first()?;
    contact.language.as_deref().or(member.member.language.as_deref())
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
        ("member.sector", member.sector.clone()),
        ("member.region", member.region.clone()),
        ("member.joined", member.joined_year.map(|year| year.to_string())),
    ]
    .into_iter()
    .filter_map(|(name, value)| Some((name, value?)))
    .collect();
    debug_assert!(attributes.keys().all(|name| MEMBER_FACTS.contains(name)), "{attributes:?}");
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
