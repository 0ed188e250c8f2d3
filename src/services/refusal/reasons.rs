//! Why exactly, where one refusal has several reasons.

use super::named::Hint;
use crate::survey::letters::Unusable;
use crate::wave::{IllegalMove, Move, State};

/// Why a list can't be undone.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Undoing {
    #[error("no list of this cluster was taken over")]
    NothingTaken,
    #[error("it is {0}, not taken over")]
    NotTaken(String),
    #[error("it was taken over by an older Peil, which did not note what it changed")]
    NotNoted,
    #[error("the wave “{0}” was approved since, and asks members of this list; hand in a corrected list instead")]
    Approved(String),
    #[error("“{0}” has been changed since by another list or a person")]
    Changed(String),
}

/// Why two waves can't be held against each other.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Uncompared {
    #[error("“{0}” is both of them; name another wave of its survey")]
    Itself(String),
    #[error("“{0}” has not been sent, so nobody can have answered it; send it first, or name another")]
    NotSent(String),
    #[error("“{wave}” asks the survey “{survey}”, not “{expected}”; name a wave of the same survey")]
    OtherSurvey { wave: String, survey: String, expected: String },
}

/// Why weights can't be fitted to attributes of the frame.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum Unraked {
    #[error("“{name}” is no attribute that divides the members{hint}")]
    UnknownAttribute { name: String, hint: Hint },
    #[error("“{0}” is named twice; name it once")]
    Twice(String),
    #[error("all members of the wave are of one class of “{0}”, so there is nothing to fit; leave it out")]
    OneClass(String),
    #[error(
        "“{name}” has {count} classes, which is no division but a name; leave it out, or put them together in the lists"
    )]
    TooManyClasses { name: String, count: usize },
    #[error("nobody has answered yet, so there is nothing to weight")]
    NoAnswers,
    #[error(
        "none of the {members} members with “{attribute}” {class} has answered, and no weight can stand for them; \
         put the class together with another in the lists, or leave “{attribute}” out"
    )]
    EmptyClass { attribute: String, class: String, members: u32 },
    #[error(
        "the margins of {attributes} do not come together: after {rounds} rounds one is still off by {error:.2} members, \
         since some of their classes have too few answers in common; leave one of them out, or put small classes \
         together in the lists"
    )]
    NotConverged { attributes: String, rounds: u32, error: f64 },
    #[error("weights between {low} and {high} times their mean can't keep their sum; choose wider bounds")]
    BoundsTooNarrow { low: f64, high: f64 },
}

/// Why the words of a letter can't be kept.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Wording {
    #[error("it is empty; write some words")]
    Empty,
    #[error("it does without {}; each of them has to stand somewhere in it", .0.join(", "))]
    Lacks(Vec<String>),
    #[error("{fault}; expected is {}", .fault.expected())]
    Unusable { fault: Unusable },
    #[error("“{0}” promises something that this wave does not keep; take it out, or write {{{{privacy}}}}")]
    Promise(String),
}

/// The part of a letter that has words of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Subject,
    Body,
}

impl Part {
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Subject => "subject",
            Self::Body => "body",
        }
    }
}

/// What to do where a step is not possible in the state of a wave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Instead {
    Over,
    ReopenInstead,
    ReopenFirst,
    CheckFirst,
    ApprovedBefore,
    Frozen,
    CheckAndApprove,
    ApproveFirst,
    Held,
    PauseInstead,
    NotClosed,
    CloseFirst,
    SentBefore,
    SendFirst,
    ResumeFirst,
    NothingLeaves,
    PausedBefore,
    NotPaused,
    NeverSent,
    WithdrawFirst,
    NotReleased,
    ReleasedBefore,
    NotNow,
}

impl Instead {
    pub fn of(illegal: IllegalMove) -> Self {
        match (illegal.attempted, illegal.state) {
            (Move::Revise | Move::TryOut, _) => Self::Over,
            (Move::Release, State::Released) => Self::ReleasedBefore,
            (Move::Reopen | Move::Import | Move::Extend, State::Released) => Self::WithdrawFirst,
            (Move::Release, state) if state.takes_answers() => Self::CloseFirst,
            (Move::Withdraw, _) => Self::NotReleased,
            (Move::Extend, State::Closed) => Self::ReopenInstead,
            (Move::Reopen, State::Closed) => Self::NeverSent,
            (Move::Announce, State::Closed) => Self::NotNow,
            (_, State::Closed) => Self::ReopenFirst,
            (_, State::Released) => Self::Over,
            (Move::Approve, State::Draft) => Self::CheckFirst,
            (Move::Approve, _) => Self::ApprovedBefore,
            (Move::Change | Move::Check | Move::Delete, _) => Self::Frozen,
            (_, State::Draft) => Self::CheckAndApprove,
            (_, State::Checked) => Self::ApproveFirst,
            (Move::Send, State::Held) => Self::Held,
            (Move::TakeBack, State::Running | State::Paused) => Self::PauseInstead,
            (Move::Reopen, _) => Self::NotClosed,
            (Move::Announce, _) => Self::CloseFirst,
            (Move::Send, State::Running | State::Paused) => Self::SentBefore,
            (Move::Remind, State::Approved | State::Held) => Self::SendFirst,
            (Move::Remind, State::Paused) => Self::ResumeFirst,
            (Move::Pause, State::Approved | State::Held) => Self::NothingLeaves,
            (Move::Pause, State::Paused) => Self::PausedBefore,
            (Move::Resume, _) => Self::NotPaused,
            _ => Self::NotNow,
        }
    }

    /// The last part of the key of its message.
    pub const fn as_str(self) -> &'static str {
        self.both().0
    }

    pub(super) const fn words(self) -> &'static str {
        self.both().1
    }

    const fn both(self) -> (&'static str, &'static str) {
        match self {
            Self::Over => ("over", "nobody can answer it any more"),
            Self::ReopenInstead => ("reopen-instead", "reopen it instead"),
            Self::ReopenFirst => ("reopen-first", "nobody can answer it any more; reopen it first"),
            Self::CheckFirst => ("check-first", "check it first, so that every letter has been written once"),
            Self::ApprovedBefore => ("approved-before", "it has been approved before"),
            Self::Frozen => ("frozen", "it has been approved; what it asks whom is frozen"),
            Self::CheckAndApprove => ("check-and-approve", "check and approve it first"),
            Self::ApproveFirst => ("approve-first", "approve it first"),
            Self::Held => ("held", "it is sent and its letters leave soon; take it back if they must not"),
            Self::PauseInstead => ("pause-instead", "its letters have begun to leave; pause it instead"),
            Self::NotClosed => ("not-closed", "it is not closed"),
            Self::CloseFirst => ("close-first", "close it first"),
            Self::SentBefore => ("sent-before", "it has been sent before; remind those who have not finished"),
            Self::SendFirst => ("send-first", "send it first"),
            Self::ResumeFirst => ("resume-first", "resume it first"),
            Self::NothingLeaves => ("nothing-leaves", "nothing leaves yet"),
            Self::PausedBefore => ("paused-before", "it is paused already"),
            Self::NotPaused => ("not-paused", "it is not paused"),
            Self::NeverSent => {
                ("never-sent", "it was closed before it was sent, so nobody has a link; prepare a new wave")
            }
            Self::WithdrawFirst => (
                "withdraw-first",
                "its figures are released, and others beside them would tell what was answered in between; take them back \
                 first if that has to be",
            ),
            Self::NotReleased => ("not-released", "its figures are not released"),
            Self::ReleasedBefore => ("released-before", "its figures are released already"),
            Self::NotNow => ("not-now", "that is not possible now"),
        }
    }
}
