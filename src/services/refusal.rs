//! Why the house says no. One enum for every service; the faces turn it into pages, codes and exit states.

mod backups;
mod named;
mod reasons;

use jiff::ZonedDateTime;
use jiff::civil::Date;

use super::invite_instead::NotNow;
use crate::exchange::import::Unreadable;
use crate::exchange::lists::ListFileFault;
use crate::mail::letter::LetterFault;
use crate::rights::Right;
use crate::storage::erased_list::ErasedListFault;
use crate::storage::tidemark::TidemarkFault;
use crate::storage::{Failing, StoreError};
use crate::survey::change::{Change, Effect};
use crate::survey::reading::Problem;
use crate::wave::{Audience, IllegalMove, Privacy, Terms};

pub use backups::BackupFault;
pub use named::{Field, Hint, Thing};
pub use reasons::{Instead, Part, Uncompared, Undoing, Unraked, Wording};

/// Names that are said where there are many.
pub const NAMED: usize = 5;

#[derive(Debug, thiserror::Error)]
pub enum Refusal {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    Tidemark(#[from] TidemarkFault),
    #[error(transparent)]
    Backup(#[from] BackupFault),
    #[error(transparent)]
    ErasedList(#[from] ErasedListFault),

    /// Neither this nor a wrong proof says whether an invitation exists.
    #[error("this personal link does not belong to a questionnaire")]
    NoSuchLink,
    /// Said only to whoever holds the link that was taken away.
    #[error("this invitation was handed over to a colleague; its link was taken away")]
    HandedOver,
    #[error("the questionnaire is closed")]
    Closed,
    #[error("the answers have already been sent in")]
    AlreadySent,
    #[error("nothing has been answered yet, so there is nothing to send in")]
    NothingAnswered,

    /// It exists, and they may see it; doing this to it is for others.
    #[error("this is not yours to do: it takes the right to {}", .0.as_str().replace('-', " "))]
    NotYours(Right),
    /// A role for something that it is not given for.
    #[error(transparent)]
    NotGrantable(#[from] crate::rights::NotGrantable),
    #[error("{name} does not have the role {}", .grant.written())]
    NotGranted { name: String, grant: crate::rights::Grant },
    #[error("{0} is the last administrator; make somebody else one first")]
    LastAdministrator(String),
    #[error("there is no {kind} “{name}”{hint}")]
    Unknown { kind: Thing, name: String, hint: Hint },
    #[error("there is a {kind} “{name}” already; choose another name")]
    Taken { kind: Thing, name: String },
    #[error("“{found}” can't be the {field}: {expected}")]
    BadInput { field: Field, found: String, expected: String },

    /// The definition, with everything that is wrong with it.
    #[error("the definition has {} faults", .problems.len())]
    FaultyDefinition { definition: String, problems: Vec<Problem> },
    /// It can be read and tried, with all that stops a launch.
    #[error("version {number} of {survey} can't be launched before this is mended: {}", places(.problems))]
    NotLaunchable { survey: String, number: i32, problems: Vec<Problem> },
    /// Answers that were taken would be lost, refused, or mean something else.
    #[error("version {to} of {survey} would break answers to version {from}, in {} places", .change.of(Effect::Breaking).count())]
    BreakingChange { survey: String, from: i32, to: i32, change: Box<Change> },
    /// Another version before the letters that were approved have left.
    #[error(
        "the letters of this wave were approved and have not left; version {number} of {survey} would change them, or what \
         is asked. Take it over once they have left, or close this wave and prepare a new one that is checked and approved"
    )]
    LettersApproved { survey: String, number: i32 },
    /// Who answered what, of a wave that keeps it to itself.
    #[error("answers to this wave are kept {0}: no page and no file says who answered what")]
    KeptApart(Privacy),
    /// A version whose own words say something else than how the wave keeps answers.
    #[error(
        "version {number} of {survey} promises something that this wave does not keep: {places}; take these words out"
    )]
    PromiseNotKept { survey: String, number: i32, places: String },
    #[error(
        "two people approved this wave with the words of its letters, so they stay; words have to be written before the \
         approval"
    )]
    WordsApproved,
    #[error(
        "the wave asks version {number} of {survey} already; add a newer one first, or name another with --version"
    )]
    SameVersion { survey: String, number: i32 },
    /// Two waves that can't be held against each other.
    #[error("the waves can't be compared: {0}")]
    NotCompared(Uncompared),
    /// Weights that can't be fitted to what the frame says of its members.
    #[error("the answers can't be weighted so: {0}")]
    NotRaked(Unraked),
    #[error("the survey can't be read: {0}")]
    UnreadableSurvey(Unreadable),
    #[error("the list can't be read: {0}")]
    UnreadableList(ListFileFault),
    /// Letters were approved with other settings of the house.
    #[error(
        "its letters were approved with other settings of the house: {}. Read them, and let it go on with them",
        differing(.approved, .now)
    )]
    OtherTerms { approved: Box<Terms>, now: Box<Terms> },
    #[error("the list was already {state}; hand it in again to go on")]
    ListDecided { state: String },
    /// What stands in the way of undoing it.
    #[error("the list can't be undone: {0}")]
    NotUndone(Undoing),
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
    #[error("the {} of the letter can't be kept: {fault}", .part.as_str())]
    BadLetter { part: Part, fault: Wording },
    /// Its places can't be filled for somebody.
    #[error("the letter can't be written: {0}")]
    Unwritten(LetterFault),
    /// Its places can't be filled for some of those it is for, by the names of the members.
    #[error("the letter can't be written for {} people ({}): {fault}", .members.len(), first_of(.members))]
    UnwrittenFor { members: Vec<String>, fault: LetterFault },
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
    /// A command only says by what name it acts.
    #[error("two people have to approve this wave, each logged in at the desk: a command can't tell who gives it")]
    NeedsDesk,
    #[error("{0} has approved it; another person has to approve it as well")]
    NeedsSecond(String),
    /// A test letter, with what the relay said.
    #[error("the test was not sent: {0}")]
    NotTaken(String),
    /// Letters that were written within the last days.
    #[error("everybody who has not answered got a letter less than {days} days ago; wait until {}", .until.strftime("%Y-%m-%d %H:%M"))]
    TooSoon { days: i64, until: Box<ZonedDateTime> },
    #[error("its last day, {closes_on}, is over; choose a later one")]
    ClosesInThePast { closes_on: Date },
    #[error("a reminder to {audience} is planned for {} already; take that one off the plan first", .at.strftime("%Y-%m-%d %H:%M"))]
    PlannedBefore { audience: Audience, at: Box<ZonedDateTime> },
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
    #[error("the password is too long: {found} characters; {most} are enough")]
    PasswordTooLong { found: usize, most: usize },
    #[error(
        "many people have this password, or one that is soon guessed; take a sentence that only you would think of"
    )]
    CommonPassword,
    #[error("the password holds a name or an address of yours; take one that says nothing of you")]
    PasswordHoldsName,
    /// Of somebody who is logged in, and asked for it once more.
    #[error("this is not your present password")]
    WrongPassword,
    #[error("the code is not right, or it was used before; take the one that your app shows now")]
    WrongCode,
    #[error("a second factor is set up already; take it away first")]
    FactorThere,
    #[error("no second factor is being set up, or it was begun too long ago; begin anew")]
    FactorNotBegun,
    /// Of an invitation or a new password: wrong, used, withdrawn, or too old; which is not said.
    #[error("this link is not good any more; ask for a new one")]
    SpentLink,
    /// Their role asks for one, and they have none yet.
    #[error("set up a second factor to go on: your role asks for one")]
    NeedsFactor,

    #[error("the master key does not open this database: {0}")]
    WrongMasterKey(#[from] crate::wave::link::NotUnwrapped),
    #[error("something the house wrote itself can't be read back: {0}")]
    Damaged(String),
}

impl Refusal {
    pub fn unknown(kind: Thing, name: impl Into<String>) -> Self {
        Self::Unknown { kind, name: name.into(), hint: Hint::None }
    }

    /// An unknown name, with the nearest of those there are.
    pub fn unknown_of<'a>(kind: Thing, name: &str, known: impl IntoIterator<Item = &'a str>) -> Self {
        let known: Vec<&str> = known.into_iter().collect();
        Self::Unknown { kind, name: name.to_owned(), hint: Hint::among(name, &known) }
    }

    /// The one that was likely meant, if any is near.
    pub fn nearest<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
        let (lower, known) = (name.to_lowercase(), known.into_iter());
        known
            .map(|candidate| (strsim::jaro_winkler(&lower, &candidate.to_lowercase()), candidate))
            .filter(|(likeness, _)| *likeness > 0.75)
            .max_by(|a, b| a.0.total_cmp(&b.0))
            .map(|(_, candidate)| candidate)
    }

    /// What the house wrote itself and can't read any more.
    pub fn damaged(error: impl std::fmt::Display) -> Self {
        Self::Damaged(error.to_string())
    }
}

impl Failing for Refusal {
    fn of_the_store(&self) -> Option<&StoreError> {
        match self {
            Self::Store(error) => Some(error),
            _ => None,
        }
    }
}

impl From<IllegalMove> for Refusal {
    fn from(illegal: IllegalMove) -> Self {
        Self::IllegalMove(illegal)
    }
}

/// What was approved and what is set now, setting by setting.
pub fn differing(approved: &Terms, now: &Terms) -> String {
    let set = |value: &str| if value.is_empty() { "not set".to_owned() } else { value.to_owned() };
    let said = approved.differences(now).into_iter().map(|differing| {
        format!("{} was {}, and is {} now", differing.setting.as_str(), set(&differing.was), set(&differing.is))
    });
    said.collect::<Vec<_>>().join("; ")
}

/// The first few of many names.
fn first_of(names: &[String]) -> String {
    let more = if names.len() > NAMED { ", …" } else { "" };
    format!("{}{more}", names[..names.len().min(NAMED)].join(", "))
}

fn illegal(illegal: IllegalMove) -> String {
    let (state, attempted, instead) = (illegal.state, illegal.attempted.as_str(), Instead::of(illegal).words());
    format!("the wave is {state}, so “{attempted}” is not possible: {instead}")
}

/// Where it is and what is there, one after the other.
fn places(problems: &[Problem]) -> String {
    let place = |problem: &Problem| {
        format!("line {}, column {}: {}", problem.place.line, problem.place.column, problem.message)
    };
    problems.iter().map(place).collect::<Vec<_>>().join("; ")
}
