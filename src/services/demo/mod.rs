//! A complete made-up evaluation: lists, a wave, letters, a reminder, and 560 questionnaires filled in.
//!
//! Everything comes about as it does in life: the messy lists are received and
//! taken over, the wave is approved and sent, the letters are delivered into a
//! mailbox in memory, and members answer by the links in their letters, page by
//! page. Companies, persons and answers are invented; the same seed always
//! gives the same.

mod calendar;
mod chance;
mod filling;
mod lists;
mod mailbag;
mod opinions;
mod panel;
mod quotas;
mod remarks;
#[cfg(test)]
mod tests;

use jiff::{SignedDuration, Timestamp};

use super::judge_likeness::Judgement;
use super::prepare_wave::{Manner, NewWave};
use super::{
    Field, House, Refusal, approve_wave, check_wave, define_themes, deliver_letters, import_clusters, import_members,
    judge_likeness, prepare_wave, publish_survey, remind_members, send_wave, sort_texts, survey_waves, word_findings,
};
use crate::id::Id;
use crate::mail::mailbox::Mailbox;
use crate::mail::mailer::Mailer;
use crate::people::matching::{Resemblance, Verdict};
use crate::statistics::themes::{Change, Wanted};
use crate::storage::list_uploads::Upload;
use crate::wave::{Audience, Privacy, Targets};
use crate::wording::Language;
use calendar::{Calendar, ZONE};
use chance::Chance;
use filling::Sitting;
use mailbag::Mailbag;
use panel::{Asked, Panel, Turnout};
use remarks::{PRAISE_THEMES, WISH_THEMES};

const DEFINITIONS: [&str; 3] = [
    include_str!("../../../survey-defs/cluster-members.yaml"),
    include_str!("../../../survey-defs/cluster-figures.yaml"),
    include_str!("../../../survey-defs/officials.yaml"),
];
const CLUSTERS: &str = include_str!("../../../survey-defs/clusters.csv");
/// The survey that the wave asks.
const SURVEY: &str = "cluster-members";
/// What is written about its results.
const FINDINGS: [(Language, &str); 3] = [
    (Language::NL, include_str!("findings/nl.md")),
    (Language::FR, include_str!("findings/fr.md")),
    (Language::EN, include_str!("findings/en.md")),
];

const SEED: u64 = 560;
/// Who did all this.
const BY: &str = "demo";
/// Letters on their way at the same time.
const SESSIONS: usize = 32;
/// The letters of a whole evaluation: an invitation to each member and a reminder to most.
pub const LETTERS: usize = 6_000;

/// How much of the evaluation is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scale {
    Whole,
    /// About a tenth, of two networks and one cluster.
    Tenth,
}

/// What was furnished.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Furnished {
    /// The name of the wave.
    pub wave: String,
    /// The whole personal link of somebody who is written to in Dutch and has not answered.
    pub link_unanswered: String,
    /// Of somebody who is written to in French.
    pub link_french: Option<String>,
    pub lists: usize,
    /// Rows that their clusters still have to mend.
    pub rows_left_behind: usize,
    /// Memberships of innovative business networks, and of spearhead clusters.
    pub ibn_members: usize,
    pub spc_members: usize,
    pub invitations: usize,
    pub reminders: usize,
    /// Members whose answers count.
    pub ibn_responses: usize,
    pub spc_responses: usize,
    /// Members who began and gave up.
    pub break_offs: usize,
}

/// Fills an empty database whose letters go to a mailbox in memory; `progress` is told what goes on.
///
/// The wave was sent 28 days before `now` and closes three weeks after it. A
/// clock that is set stands at `now` afterwards.
pub async fn furnish(
    house: &House,
    scale: Scale,
    now: Timestamp,
    progress: &(dyn Fn(&str) + Sync),
) -> Result<Furnished, Refusal> {
    let mailbox = mailbox_of(house)?;
    let stock = survey_waves::stock(house).await?;
    if stock.surveys + stock.members > 0 {
        let found = format!("{} surveys and {} members", stock.surveys, stock.members);
        return Err(Refusal::BadInput {
            field: Field::DatabaseOfADemonstration,
            found,
            expected: "an empty one".to_owned(),
        });
    }
    let calendar = Calendar::until(now)?;

    let before = calendar.sent - SignedDuration::from_hours(24 * 7);
    house.clock.move_to(before);
    progress("Publishing the questionnaires and the clusters");
    publish(house, before).await?;
    progress("Taking over the address lists");
    let lists = take_lists(house, scale, before + SignedDuration::from_hours(24)).await?;

    progress("Preparing the wave and sending its letters");
    let wave = format!("Leden {}", calendar.year);
    let lists_taken = lists.clusters.len();
    let (asked, members) = send(house, &wave, lists.clusters, &calendar).await?;
    let mailbag = Mailbag::of(&mailbox, &house.base_url);

    let mut chance = Chance::new(SEED);
    let panel = Panel::draw(&mut chance, &asked, scale.turnout());
    let (early, late) = sittings(&mut chance, &panel, &mailbag, &calendar)?;
    progress("Members answer");
    filling::fill_in(house, early).await?;

    progress("Reminding the others");
    house.clock.move_to(calendar.reminded);
    let reminders =
        remind_members::remind(house, &wave, Audience::Everyone, house.order(BY, calendar.reminded)).await?.letters;
    deliver(house).await?;
    progress("More members answer");
    filling::fill_in(house, late).await?;

    house.clock.move_to(now);
    write_findings(house, now).await?;
    sort_remarks(house, &wave, now).await?;
    let responses = |is_ibn: bool| panel.respondents.iter().filter(|member| member.is_ibn == is_ibn).count();
    Ok(Furnished {
        link_unanswered: unanswered(&asked, &panel, &mailbag, Language::NL)
            .ok_or_else(|| Refusal::Damaged("the letters of the demonstration".to_owned()))?,
        link_french: unanswered(&asked, &panel, &mailbag, Language::FR),
        lists: lists_taken,
        rows_left_behind: lists.left_behind,
        ibn_members: members.ibn,
        spc_members: members.spc,
        invitations: members.invited,
        reminders,
        ibn_responses: responses(true),
        spc_responses: responses(false),
        break_offs: panel.break_offs.len(),
        wave,
    })
}

/// The mailbox of the house. With any other way out, letters to nobody would leave.
fn mailbox_of(house: &House) -> Result<Mailbox, Refusal> {
    match &house.mailer {
        Mailer::Memory(mailbox) => Ok(mailbox.clone()),
        Mailer::Smtp(_) | Mailer::Folder(_) => Err(Refusal::BadInput {
            field: Field::WayOutForTheLettersOfADemonstration,
            found: "a relay or a folder".to_owned(),
            expected: "a mailbox in memory".to_owned(),
        }),
    }
}

async fn publish(house: &House, at: Timestamp) -> Result<(), Refusal> {
    for definition in DEFINITIONS {
        publish_survey::publish(house, definition.to_owned(), BY, at).await?;
    }
    let imported = import_clusters::import(house, CLUSTERS.as_bytes().to_vec(), house.order(BY, at)).await?;
    if imported.is_refused() { Err(Refusal::Damaged("the list of clusters".to_owned())) } else { Ok(()) }
}

async fn write_findings(house: &House, at: Timestamp) -> Result<(), Refusal> {
    for (language, text) in FINDINGS {
        let handed = word_findings::Handed { source: text.to_owned(), seen: Some(0) };
        word_findings::save(house, SURVEY, language, handed, BY, at).await?;
    }
    Ok(())
}

/// Sorts what members wrote into themes, as somebody does who reads it.
async fn sort_remarks(house: &House, wave: &str, at: Timestamp) -> Result<(), Refusal> {
    for (field, themes) in [("q12", &PRAISE_THEMES[..]), ("q13", &WISH_THEMES[..])] {
        let looked = sort_texts::look(house, wave, field, at).await?;
        let wanted = |(code, label): &(i32, &str)| Wanted {
            code: code.to_string(),
            label: (*label).to_owned(),
            ..Wanted::default()
        };
        let themes = themes.iter().map(wanted).collect();
        if define_themes::define(house, &looked, themes, house.order(BY, at)).await?.is_err() {
            return Err(Refusal::Damaged("the themes of the demonstration".to_owned()));
        }
        let change = |text: &str| Change { wanted: remarks::themes_of(text), ..Change::default() };
        let changes = looked.texts.iter().map(|(key, text)| (*key, change(text))).collect();
        sort_texts::sort(house, &looked, changes, house.order(BY, at)).await?;
    }
    Ok(())
}

/// What the lists brought.
#[derive(Default)]
struct Lists {
    clusters: Vec<String>,
    left_behind: usize,
}

async fn take_lists(house: &House, scale: Scale, at: Timestamp) -> Result<Lists, Refusal> {
    let (figures, _) = import_clusters::all(house).await?;
    let clusters: Vec<_> = figures.into_iter().map(|figures| figures.cluster).collect();
    let named: Vec<(&str, &str, &str)> = clusters
        .iter()
        .map(|cluster| (cluster.code.as_str(), cluster.name.as_str(), cluster.cluster_type.as_str()))
        .collect();
    let chosen = scale.clusters(&named);
    let mut taken = Lists::default();
    for list in lists::lists(SEED, &named) {
        if !chosen.contains(&list.cluster_code.as_str()) {
            continue;
        }
        let upload = import_members::receive(house, &list.cluster_code, &list.file_name, list.bytes, BY, at).await?;
        judge_likenesses(house, upload, at).await?;
        let done = import_members::take(house, upload, BY, at + SignedDuration::from_mins(20)).await?;
        taken.left_behind += done.blocked;
        taken.clusters.push(list.cluster_code);
    }
    Ok(taken)
}

/// Says of companies that another list writes with or without their legal form that they are the same.
async fn judge_likenesses(house: &House, upload: Id<Upload>, at: Timestamp) -> Result<(), Refusal> {
    let proposals = import_members::look_at(house, upload).await?.comparison.proposals;
    let same = proposals.iter().filter(|proposal| proposal.resemblance == Resemblance::SameAddress);
    let judgements: Vec<Judgement> = same
        .map(|proposal| Judgement {
            line: proposal.line,
            contact: proposal.known.contact,
            verdict: Some(Verdict::Person),
        })
        .collect();
    if !judgements.is_empty() {
        judge_likeness::judge(house, upload, judgements, BY, at).await?;
    }
    Ok(())
}

/// How many were asked: memberships by type, and letters.
struct Members {
    ibn: usize,
    spc: usize,
    invited: usize,
}

/// Prepares, approves and sends the wave, and delivers its letters. Who was asked.
async fn send(
    house: &House,
    wave: &str,
    clusters: Vec<String>,
    calendar: &Calendar,
) -> Result<(Vec<Asked>, Members), Refusal> {
    let prepared = calendar.sent - SignedDuration::from_hours(24);
    let new = NewWave {
        name: wave.to_owned(),
        survey: SURVEY.to_owned(),
        clusters,
        closes_on: calendar.closes_on,
        time_zone: ZONE.to_owned(),
        sender_name: "Evaluatieteam clusters".to_owned(),
        contact_name: String::new(),
        contact_email: String::new(),
        contact_phone: String::new(),
        answers_can_change: true,
        manner: Manner::at_once(),
        privacy: Privacy::Confidential,
        targets: Targets::default(),
    };
    prepare_wave::prepare(house, new, BY, prepared).await?;
    let outlook = prepare_wave::outlook(house, wave).await?;
    let count = outlook.letters();
    check_wave::check(house, wave, house.order(BY, prepared)).await?;
    approve_wave::approve(house, wave, &count.to_string(), BY, prepared).await?;
    house.clock.move_to(calendar.sent);
    send_wave::send(house, wave, house.order(BY, calendar.sent)).await?;
    deliver(house).await?;
    let of_type = |of_type: &str| outlook.frame.iter().filter(|row| row.cluster_type == of_type).count();
    let members = Members { ibn: of_type("IBN"), spc: of_type("SPC"), invited: count };
    Ok((panel::asked(&outlook), members))
}

async fn deliver(house: &House) -> Result<(), Refusal> {
    match deliver_letters::deliver_due(house, SESSIONS).await?.trouble {
        None => Ok(()),
        Some(trouble) => Err(Refusal::Damaged(format!("the mailbox of the demonstration: {}", trouble.why))),
    }
}

/// Everybody at their questionnaire: those before the reminder, and those after it.
fn sittings(
    chance: &mut Chance,
    panel: &Panel,
    mailbag: &Mailbag,
    calendar: &Calendar,
) -> Result<(Vec<Sitting>, Vec<Sitting>), Refusal> {
    let finishing = opinions::of(chance, &panel.respondents);
    let giving_up = opinions::of(chance, &panel.break_offs);
    let finishing = panel.respondents.iter().zip(finishing).map(|(member, said)| (member, said, None));
    // Who takes part is asked a page more; nobody gets as far as half of the questions.
    let pages: Vec<usize> =
        giving_up.iter().map(|said| chance.between(1, 2 + usize::from(opinions::takes_part(said)))).collect();
    let giving_up = panel.break_offs.iter().zip(giving_up).zip(pages);
    let giving_up = giving_up.map(|((member, said), pages)| (member, said, Some(pages)));
    let (mut early, mut late) = (Vec::new(), Vec::new());
    for (member, said, gives_up_after) in finishing.chain(giving_up) {
        let token = mailbag.token(&member.address);
        let token = token.ok_or_else(|| Refusal::Damaged("a letter of the demonstration".to_owned()))?.to_owned();
        let begins_at = calendar.begins(member);
        let sitting = Sitting { token, language: member.language, said, begins_at, gives_up_after, seed: member.seed };
        if member.answers_after_reminder { late.push(sitting) } else { early.push(sitting) }
    }
    Ok((early, late))
}

/// The link of the first member by address that this language is written to and that has not begun.
fn unanswered(asked: &[Asked], panel: &Panel, mailbag: &Mailbag, language: Language) -> Option<String> {
    let member = asked.iter().find(|member| member.language == language && !panel.has(&member.address))?;
    mailbag.link(&member.address).map(str::to_owned)
}

impl Scale {
    fn turnout(self) -> Turnout {
        match self {
            Self::Whole => Turnout { ibn: 328, spc: 232, break_offs: 26 },
            Self::Tenth => Turnout { ibn: 33, spc: 23, break_offs: 4 },
        }
    }

    /// The codes of the clusters that take part, of clusters given as code, name and type.
    fn clusters<'a>(self, all: &[(&'a str, &str, &str)]) -> Vec<&'a str> {
        let first = |of_type: &str, count: usize| {
            let of_type = all.iter().filter(|(_, _, kind)| *kind == of_type).map(|(code, _, _)| *code);
            of_type.take(count).collect::<Vec<_>>()
        };
        match self {
            Self::Whole => all.iter().map(|(code, _, _)| *code).collect(),
            Self::Tenth => [first("IBN", 2), first("SPC", 1)].concat(),
        }
    }
}
