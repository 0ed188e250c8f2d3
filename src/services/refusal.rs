//! Why the house says no. One enum for every service; the faces turn it into pages, codes and exit states.

use super::invite_instead::NotNow;
use crate::exchange::import::Unreadable;
use crate::exchange::lists::ListFileFault;
use crate::storage::StoreError;
use crate::survey::change::{Change, Effect};
use crate::survey::reading::Problem;
use crate::wave::{IllegalMove, Move, State};

#[derive(Debug, thiserror::Error)]
pub enum Refusal {
    #[error(transparent)]
    Store(#[from] StoreError),

    /// Neither this nor a wrong proof says whether an invitation exists.
    #[error("this personal link does not belong to a questionnaire")]
    NoSuchLink,
    #[error("the questionnaire is closed")]
    Closed,
    #[error("the answers have already been sent in")]
    AlreadySent,
    #[error("nothing has been answered yet, so there is nothing to send in")]
    NothingAnswered,

    #[error("there is no {kind} “{name}”{hint}")]
    Unknown { kind: &'static str, name: String, hint: String },
    #[error("there is a {kind} “{name}” already; choose another name")]
    Taken { kind: &'static str, name: String },
    #[error("“{found}” can't be the {field}: {expected}")]
    BadInput { field: &'static str, found: String, expected: String },

    /// The definition, with everything that is wrong with it.
    #[error("the definition has {} faults", .problems.len())]
    FaultyDefinition { definition: String, problems: Vec<Problem> },
    /// It can be read and tried, with all that stops a launch.
    #[error("version {number} of {survey} can't be launched before this is mended: {}", places(.problems))]
    NotLaunchable { survey: String, number: i32, problems: Vec<Problem> },
    /// Answers that were taken would be lost, refused, or mean something else.
    #[error("version {to} of {survey} would break answers to version {from}, in {} places", .change.of(Effect::Breaking).count())]
    BreakingChange { survey: String, from: i32, to: i32, change: Box<Change> },
    #[error(
        "the wave asks version {number} of {survey} already; add a newer one first, or name another with --version"
    )]
    SameVersion { survey: String, number: i32 },
    #[error("the survey can't be read: {0}")]
    UnreadableSurvey(Unreadable),
    #[error("the list can't be read: {0}")]
    UnreadableList(ListFileFault),
    #[error("the list was already {state}; hand it in again to go on")]
    ListDecided { state: String },
    /// What stands in the way of undoing it.
    #[error("the list can't be undone: {0}")]
    NotUndone(String),
    #[error("there is no row in the list that can be taken over")]
    NothingToTake,

    #[error("the days can't be kept: {0}")]
    Misplaced(crate::people::spell::Misplaced),
    #[error("{0} is at the company no longer; choose somebody who is there")]
    ContactGone(String),

    #[error("{}", illegal(*.0))]
    IllegalMove(IllegalMove),
    #[error("the wave would ask nobody: its clusters have no members yet")]
    NobodyToAsk,
    #[error("{expected} letters would go out, not {found}; look again and type {expected} if that is right")]
    WrongCount { expected: usize, found: String },
    #[error("“{found}” is not the name of the wave; type “{expected}” if that is the one")]
    WrongName { expected: String, found: String },
    /// What its letters are made of is not what the dry run wrote.
    #[error("something changed since the dry run of this wave; check it again, then approve it")]
    CheckedBefore,
    #[error("the colleague can't be invited instead: {}", .0.words())]
    NotInvited(NotNow),
    /// The dry run found what must not leave.
    #[error("the dry run found {0} faults that stop the letters; mend them and check again")]
    FaultyLetters(usize),
    /// Faults of what name servers say of the sender.
    #[error(
        "receivers would turn many of these letters away: {0} faults of the sender's domain (see “peil post check”); \
         mend them, or approve with --send-all-the-same"
    )]
    PostNotReady(usize),
    /// A letter that may have arrived would go out with other words.
    #[error(
        "{0} of these letters may have arrived, and would not be the same any more: the wave, its words or the settings \
         have changed since; leave them, the next reminder carries the same link"
    )]
    WrittenOtherwise(usize),
    #[error("{0} has approved it; another person has to approve it as well")]
    NeedsSecond(String),
    /// A test letter, with what the relay said.
    #[error("the test was not sent: {0}")]
    NotTaken(String),
    /// Letters that were written within the last days.
    #[error("everybody who has not answered got a letter less than {days} days ago; wait until {until}")]
    TooSoon { days: i64, until: String },
    #[error("the closing time {closes_at} is over; choose a later one")]
    ClosesInThePast { closes_at: String },
    #[error("everybody has finished; there is nobody to remind")]
    NobodyToRemind,
    #[error("letters of this wave are still on their way ({0}); a reminder would overtake them")]
    StillSending(u64),

    #[error("the name or the password is not right")]
    WrongLogin,
    #[error("too many attempts under this name; wait {seconds} seconds and try again")]
    TooManyAttempts { seconds: i64 },
    #[error("log in to go on")]
    NotLoggedIn,
    #[error("the password is too short: {found} characters; take at least {least}, a sentence is fine")]
    WeakPassword { found: usize, least: usize },

    #[error("the master key does not open this database: {0}")]
    WrongMasterKey(#[from] crate::wave::link::NotUnwrapped),
    #[error("something the house wrote itself can't be read back: {0}")]
    Damaged(String),
}

impl Refusal {
    pub fn unknown(kind: &'static str, name: impl Into<String>) -> Self {
        Self::Unknown { kind, name: name.into(), hint: String::new() }
    }

    /// An unknown name, with the nearest of those there are.
    pub fn unknown_of<'a>(kind: &'static str, name: &str, known: impl IntoIterator<Item = &'a str>) -> Self {
        let known: Vec<&str> = known.into_iter().collect();
        let nearest = known
            .iter()
            .map(|candidate| (strsim::jaro_winkler(name, candidate), *candidate))
            .filter(|(likeness, _)| *likeness > 0.75)
            .max_by(|a, b| a.0.total_cmp(&b.0));
        let hint = match nearest {
            Some((_, candidate)) => format!("; did you mean “{candidate}”?"),
            None if known.is_empty() => "; there is none yet".to_owned(),
            None => format!("; there are: {}", known.join(", ")),
        };
        Self::Unknown { kind, name: name.to_owned(), hint }
    }

    /// What the house wrote itself and can't read any more.
    pub fn damaged(error: impl std::fmt::Display) -> Self {
        Self::Damaged(error.to_string())
    }
}

impl From<IllegalMove> for Refusal {
    fn from(illegal: IllegalMove) -> Self {
        Self::IllegalMove(illegal)
    }
}

fn illegal(illegal: IllegalMove) -> String {
    let state = illegal.state;
    let instead = match (illegal.attempted, state) {
        (Move::Revise | Move::TryOut, _) => "nobody can answer it any more",
        (Move::Extend, State::Closed) => "reopen it instead",
        (Move::Announce | Move::Reopen, State::Closed) => "that is not possible now",
        (_, State::Closed) => "nobody can answer it any more; reopen it first",
        (Move::Approve, State::Draft) => "check it first, so that every letter has been written once",
        (Move::Approve, _) => "it has been approved before",
        (Move::Change | Move::Check | Move::Delete, _) => "it has been approved; what it asks whom is frozen",
        (_, State::Draft) => "check and approve it first",
        (_, State::Checked) => "approve it first",
        (Move::Send, State::Held) => "it is sent and its letters leave soon; take it back if they must not",
        (Move::TakeBack, State::Running | State::Paused) => "its letters have begun to leave; pause it instead",
        (Move::Reopen, _) => "it is not closed",
        (Move::Announce, _) => "close it first",
        (Move::Send, State::Running | State::Paused) => "it has been sent before; remind those who have not finished",
        (Move::Remind, State::Approved | State::Held) => "send it first",
        (Move::Remind, State::Paused) => "resume it first",
        (Move::Pause, State::Approved | State::Held) => "nothing leaves yet",
        (Move::Pause, State::Paused) => "it is paused already",
        (Move::Resume, _) => "it is not paused",
        _ => "that is not possible now",
    };
    format!("the wave is {state}, so “{}” is not possible: {instead}", illegal.attempted.as_str())
}

/// Where it is and what is there, one after the other.
fn places(problems: &[Problem]) -> String {
    let place = |problem: &Problem| {
        format!("line {}, column {}: {}", problem.place.line, problem.place.column, problem.message)
    };
    problems.iter().map(place).collect::<Vec<_>>().join("; ")
}
