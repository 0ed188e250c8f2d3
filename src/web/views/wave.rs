//! `/waves/{name}`: where a wave stands, what can be done with it, and what that will do.
//!
//! Every step is a button of its own form: it posts `csrf` and `step` (the kebab-case name of the
//! `Step`) to `action`; approval carries `typed`, the number of mails, and closing the wave's name.

use jiff::ZonedDateTime;
use serde::Serialize;

use crate::wave::Move;
use crate::web::rendering::View;
use crate::web::views::change::{Changes, LaunchFault};
use crate::web::views::form::{FormFault, Pick, Typing};
use crate::web::views::home::Rate;
use crate::web::views::table::Table;
use crate::web::views::trial::Trials;
use crate::web::views::wave_clusters::ByCluster;
use crate::web::views::{Desk, Link, Severity, WaveState};

#[derive(Clone, Debug, Serialize)]
pub struct WavePage {
    pub desk: Desk,
    /// What is wrong with what was entered at a step.
    pub faults: Vec<FormFault>,
    pub name: String,
    pub state: WaveState,
    pub survey: Link,
    /// The number of the version it asks.
    pub version: u64,
    pub clusters: Vec<String>,
    pub sender: String,
    pub contact: String,
    pub closes_at: Option<ZonedDateTime>,
    pub read_at: ZonedDateTime,
    /// The script that keeps the figures fresh.
    pub refresher: String,
    /// Why the post has stopped by itself, or letters of it wait.
    pub alarms: Vec<Alarm>,
    /// Set once invitations exist.
    pub progress: Option<Progress>,
    /// The same cluster by cluster.
    pub by_cluster: Option<ByCluster>,
    /// Who would get what, while the wave is being prepared.
    pub check: Option<Check>,
    /// What the dry run found; none before the first one.
    pub dry_run: Option<DryRun>,
    /// When letters leave and when it closes.
    pub schedule: Schedule,
    /// Where its letters are worded.
    pub letters_href: String,
    /// Where it is changed, while it is being prepared.
    pub change_href: Option<String>,
    /// Where it says exactly who would be reminded.
    pub remind_href: Option<String>,
    /// What can be done now, the likeliest first.
    pub steps: Vec<Step>,
    pub action: String,
    /// A newer version of its survey, when it can take one.
    pub new_version: Option<NewVersion>,
    pub trials: Trials,
    /// The ledger: what became of every letter.
    pub balance: Option<Balance>,
    pub doubtful: Vec<DoubtfulLetter>,
    /// How many those are, and where they are seen to.
    pub doubts: u64,
    pub doubt_href: String,
    /// What came back besides answers; none when nothing did.
    pub replies: Option<Replies>,
    /// Letters that did not arrive; none when all did.
    pub returns: Option<Returns>,
    /// Mail that came back and waits for somebody, of any wave.
    pub waiting_mail: u64,
    pub results_href: Option<String>,
    /// Who answered what, where respondents were told so.
    pub answers_href: Option<String>,
    /// Who did what, newest first.
    pub history: Vec<Event>,
}

/// What somebody has to see to, and where.
#[derive(Clone, Debug, Serialize)]
pub struct Alarm {
    pub words: String,
    pub link: Option<Link>,
}

/// What taking a newer version over would change.
#[derive(Clone, Debug, Serialize)]
pub struct NewVersion {
    pub number: u64,
    /// Where the form goes, with `version`.
    pub action: String,
    pub changes: Changes,
    pub launch: Vec<LaunchFault>,
    /// Answers that are there would be lost.
    pub breaking: bool,
    /// Letters that were approved have not left, and would not be the same.
    pub sealed: bool,
    /// It can't be taken over.
    pub barred: bool,
}

#[derive(Clone, Debug, Serialize)]
pub struct Progress {
    pub rate: Rate,
    pub accepted: u64,
    pub started: u64,
    pub undeliverable: u64,
}

/// What share of those asked a wave aims at, as it stands in a form: per cent, or empty.
#[derive(Clone, Debug, Serialize)]
pub struct AimForm {
    pub all: String,
    pub by_type: Vec<AimLine>,
    pub why: String,
    pub faults: Vec<FormFault>,
}

#[derive(Clone, Debug, Serialize)]
pub struct AimLine {
    /// Names its input among the faults.
    pub input: String,
    pub of_type: String,
    /// In per cent, or empty.
    pub value: String,
}

/// What would be sent.
#[derive(Clone, Debug, Serialize)]
pub struct Check {
    pub at: ZonedDateTime,
    /// The number of mails: what approval asks to be typed.
    pub letters: u64,
    /// Clusters down, languages across.
    pub counts: Table,
    /// People left out, with the reason in words.
    pub left_out: Vec<LeftOut>,
    pub problems: Vec<WaveProblem>,
}

/// What the dry run found.
#[derive(Clone, Debug, Serialize)]
pub struct DryRun {
    pub at: ZonedDateTime,
    pub by: String,
    /// Whether nothing has changed since.
    pub is_current: bool,
    pub written: u64,
    pub links: u64,
    pub first_pages: u64,
    /// Kinds of letters that may leave later, in words, and how many of each were written.
    pub later: Vec<(String, u64)>,
    /// The beginning of its fingerprint.
    pub fingerprint: String,
    /// Who has approved it, in words; empty when nobody has.
    pub approved_by: String,
    pub findings: Vec<FindingLine>,
    /// The longest, the largest and a few drawn by lot.
    pub samples: Vec<SampleLetter>,
}

#[derive(Clone, Debug, Serialize)]
pub struct FindingLine {
    pub severity: Severity,
    pub words: String,
    /// What was found, such as the fault of a template; may be empty.
    pub detail: String,
    /// The first members it concerns; may be empty.
    pub members: String,
}

/// When letters leave and when the wave closes.
#[derive(Clone, Debug, Serialize)]
pub struct Schedule {
    pub opens_at: Option<ZonedDateTime>,
    /// Set while it can still be taken back.
    pub leaves_at: Option<ZonedDateTime>,
    /// In words.
    pub quiet: String,
    pub hold_minutes: u64,
    pub four_eyes: bool,
    pub one_each: bool,
    pub confirms: bool,
    pub thanks: bool,
    /// How answers are kept, in words.
    pub privacy: String,
    pub reminders: Vec<PlannedLine>,
    /// Whom a reminder can be planned for; empty when none can.
    pub audiences: Vec<Pick>,
    /// The day for one, as it was typed when it can't be used.
    pub plan_day: String,
    /// Set when another closing day can be given: the day it closes now, or what was typed and can't be used.
    pub extend: Option<String>,
    pub extend_why: String,
    /// What is wrong with what was typed.
    pub faults: Vec<FormFault>,
    /// Its letters were approved and name the day it closes now.
    pub names_day: bool,
    /// How many links go on working.
    pub open_links: u64,
    /// How fast its letters leave, in words.
    pub pace: String,
    /// To be changed, until it is closed.
    pub pacing: Option<PaceForm>,
    /// What share of those asked it aims at, in words.
    pub aim: String,
    /// To be changed, until it is closed.
    pub targets: Option<AimForm>,
}

/// A reminder that leaves by itself.
#[derive(Clone, Debug, Serialize)]
pub struct PaceForm {
    /// Letters a second, as they were typed or as they are.
    pub per_second: String,
    pub why: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct PlannedLine {
    pub number: u64,
    pub audience: String,
    pub due_at: ZonedDateTime,
    /// What became of it, in words.
    pub outcome: String,
    pub can_be_removed: bool,
}

#[derive(Clone, Debug, Serialize)]
pub struct LeftOut {
    pub reason: String,
    pub people: u64,
}

#[derive(Clone, Debug, Serialize)]
pub struct WaveProblem {
    pub severity: Severity,
    pub words: String,
    pub advice: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
pub struct SampleLetter {
    /// The language code, and its own name.
    pub code: String,
    pub language: String,
    pub to: String,
    pub subject: String,
    /// The plain text part.
    pub text: String,
    /// Why this letter was chosen, in words.
    pub why: String,
}

/// Something that can be done with the wave now. `kind` is what the form posts as `step`; the words
/// are `desk-step-…` and `desk-step-…-means`, which say what it will do with these counts.
#[derive(Clone, Debug, Serialize)]
pub struct Step {
    pub kind: StepKind,
    /// How many letters or links it concerns.
    pub letters: u64,
    /// What has to be typed before it is done (the number of mails, the name of the wave).
    pub typing: Option<Typing>,
    /// Why it can't be done now, in words; then there is no button.
    pub barred: Option<String>,
    /// Whether it asks why, for the history.
    pub asks_why: bool,
    /// Whether it is not done without.
    pub needs_why: bool,
    /// What was said before, when something else was wrong.
    pub why: String,
    /// Whom it is for, when that can be chosen.
    pub audiences: Vec<Pick>,
    /// Whether it asks for the last day of answering.
    pub asks_day: bool,
    /// What was typed before and can't be used.
    pub day: String,
    /// Whether it offers to go on in spite of faults of the sender's domain.
    pub offers_all_the_same: bool,
    /// Whether it was ticked before.
    pub all_the_same: bool,
    /// Carried along, so that only what was shown is agreed to.
    pub seen: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum StepKind {
    Check,
    Approve,
    Send,
    TakeBack,
    Remind,
    Pause,
    Resume,
    Close,
    Reopen,
    Release,
    Withdraw,
    Announce,
    Delete,
    /// Let letters leave with other settings than were approved.
    Accept,
}

impl StepKind {
    /// What its form posts as `step`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Check => "check",
            Self::Approve => "approve",
            Self::Send => "send",
            Self::TakeBack => "take-back",
            Self::Remind => "remind",
            Self::Pause => "pause",
            Self::Resume => "resume",
            Self::Close => "close",
            Self::Reopen => "reopen",
            Self::Release => "release",
            Self::Withdraw => "withdraw",
            Self::Announce => "announce",
            Self::Delete => "delete",
            Self::Accept => "accept",
        }
    }

    /// Whether it leaves the wave in another state, so that the history asks why.
    pub fn asks_why(self) -> bool {
        !matches!(self, Self::Remind | Self::Announce)
    }

    /// Whether it is not done without a word on why.
    pub fn needs_why(self) -> bool {
        let step = match self {
            Self::Close => Move::Close,
            Self::Reopen => Move::Reopen,
            Self::Release => Move::Release,
            Self::Withdraw => Move::Withdraw,
            _ => return false,
        };
        step.needs_reason()
    }
}

/// planned = accepted + failed + suppressed + cancelled + expired + doubtful + open.
#[derive(Clone, Debug, Serialize)]
pub struct Balance {
    /// One line per kind of letter (invitation, first reminder, …), in the order they went out.
    pub lines: Vec<BalanceLine>,
    pub total: BalanceLine,
}

#[derive(Clone, Debug, Serialize)]
pub struct BalanceLine {
    pub letter: String,
    pub planned: u64,
    pub accepted: u64,
    pub failed: u64,
    pub suppressed: u64,
    pub cancelled: u64,
    pub expired: u64,
    pub doubtful: u64,
    pub open: u64,
    /// Whether the sum holds.
    pub balances: bool,
}

/// A letter that may or may not have been taken by the mail server; it is never sent again by itself.
#[derive(Clone, Debug, Serialize)]
pub struct DoubtfulLetter {
    pub to: String,
    pub letter: String,
    pub since: ZonedDateTime,
    pub why: String,
}

/// Who says that it is not for them, who is better asked, and what came late.
#[derive(Clone, Debug, Serialize)]
pub struct Replies {
    /// How many for each reason, in words.
    pub counts: Vec<(String, u64)>,
    pub declined: Vec<ReplyLine>,
    pub named: Vec<NamedLine>,
    /// Whether somebody can be invited instead now.
    pub open: bool,
    pub late: u64,
}

/// Letters that did not arrive, and addresses that were put right.
#[derive(Clone, Debug, Serialize)]
pub struct Returns {
    pub undelivered: Vec<UndeliveredLine>,
    pub corrected: Vec<CorrectedLine>,
    /// Whether an address can be put right now.
    pub open: bool,
}

#[derive(Clone, Debug, Serialize)]
pub struct UndeliveredLine {
    /// The id of the invitation.
    pub id: String,
    pub member: String,
    pub contact: String,
    pub address: String,
    /// What it means, in words.
    pub meaning: String,
    /// What the server said.
    pub said: String,
    pub at: ZonedDateTime,
    /// What was typed for it and is no address, with what is wrong.
    pub typed: Option<String>,
    pub fault: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
pub struct CorrectedLine {
    pub member: String,
    pub was: String,
    pub became: String,
    pub at: ZonedDateTime,
    pub by: String,
}

/// Who is better asked.
#[derive(Clone, Debug, Serialize)]
pub struct NamedLine {
    /// The id of the first invitation.
    pub id: String,
    pub member: String,
    /// Who was invited.
    pub contact: String,
    pub what: String,
    pub at: ZonedDateTime,
    /// Who was named before them, and when.
    pub before: Vec<(String, ZonedDateTime)>,
    /// That they were invited instead, in words.
    pub done: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
pub struct ReplyLine {
    pub member: String,
    /// Who was invited.
    pub contact: String,
    /// The reason, or who is better asked.
    pub what: String,
    pub at: ZonedDateTime,
}

#[derive(Clone, Debug, Serialize)]
pub struct Event {
    pub at: ZonedDateTime,
    pub by: String,
    pub what: String,
    /// In the words of whoever did it; may be empty.
    pub why: String,
}

impl View for WavePage {
    const TEMPLATE: &'static str = "desk/wave";
}
