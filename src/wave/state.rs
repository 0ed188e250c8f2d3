//! The states of a wave and the moves between them.

use std::fmt;

/// A marker for the ids of waves.
pub enum Wave {}

/// Where a wave stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum State {
    /// Being prepared; nobody is asked yet.
    Draft,
    /// A dry run has written every letter once; nobody is asked yet.
    Checked,
    /// The frame is frozen and one letter per invitation lies in the ledger, none of them due.
    Approved,
    /// Sent, and still to be taken back: its letters leave at a moment that is set.
    Held,
    /// Letters go out and answers come in.
    Running,
    /// No letter leaves; answers still come in.
    Paused,
    /// No more answers.
    Closed,
    /// Its figures are shown, and what they count stays as it is.
    Released,
}

/// What may be done to a wave as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// Change what it asks whom, and how its letters read.
    Change,
    /// Write every letter once without sending it.
    Check,
    Approve,
    Send,
    /// Take it back before its letters leave.
    TakeBack,
    /// The time to hold it is over.
    Start,
    Remind,
    Pause,
    Resume,
    Close,
    /// Set another closing time.
    Extend,
    /// Take answers again after the close.
    Reopen,
    /// Show its figures, once and for all.
    Release,
    /// Take figures back that were released: what they count may change again.
    Withdraw,
    /// Tell everybody that the results are published.
    Announce,
    Delete,
    /// Ask another version of its survey.
    Revise,
    /// Answer it on trial.
    TryOut,
    /// End doubt about letters by evidence.
    Resolve,
    /// Send letters in doubt once more.
    SendAgain,
    /// Let a colleague answer instead of whoever was invited.
    HandOver,
    /// Set how fast its letters leave.
    Pace,
    /// Set what share of those asked it aims at.
    Aim,
    /// Let letters leave with other settings of the house than those they were approved with.
    Accept,
    /// A backup of the database was put back: what left since is not known.
    Restore,
    /// Take in responses that were given elsewhere.
    Import,
    /// Take its results with every figure shown, however few answers it rests on.
    Unsuppress,
}

/// A move that the state does not allow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IllegalMove {
    pub state: State,
    pub attempted: Move,
}

impl State {
    pub const ALL: [Self; 8] = [
        Self::Draft,
        Self::Checked,
        Self::Approved,
        Self::Held,
        Self::Running,
        Self::Paused,
        Self::Closed,
        Self::Released,
    ];

    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Checked => "checked",
            Self::Approved => "approved",
            Self::Held => "held",
            Self::Running => "running",
            Self::Paused => "paused",
            Self::Closed => "closed",
            Self::Released => "released",
        }
    }

    /// The state after a move, or why it is not allowed.
    pub fn after(self, attempted: Move) -> Result<Self, IllegalMove> {
        match (self, attempted) {
            (Self::Draft | Self::Checked, Move::Change) => Ok(Self::Draft),
            (Self::Draft | Self::Checked, Move::Check) => Ok(Self::Checked),
            (Self::Checked, Move::Approve) => Ok(Self::Approved),
            (Self::Approved, Move::Send) => Ok(Self::Held),
            (Self::Held, Move::TakeBack) => Ok(Self::Approved),
            (Self::Held, Move::Start) | (Self::Paused, Move::Resume) | (Self::Running, Move::Remind) => {
                Ok(Self::Running)
            }
            (Self::Running, Move::Pause) => Ok(Self::Paused),
            (Self::Approved | Self::Held | Self::Running | Self::Paused, Move::Close) => Ok(Self::Closed),
            (state @ (Self::Approved | Self::Held | Self::Running | Self::Paused), Move::Extend) => Ok(state),
            (Self::Closed, Move::Reopen) => Ok(Self::Running),
            (Self::Closed, Move::Release) => Ok(Self::Released),
            (Self::Released, Move::Withdraw) => Ok(Self::Closed),
            (state @ (Self::Closed | Self::Released), Move::Announce) => Ok(state),
            (state @ (Self::Draft | Self::Checked), Move::Delete) => Ok(state),
            (
                state @ (Self::Running | Self::Paused | Self::Closed | Self::Released),
                Move::Resolve | Move::SendAgain,
            ) => Ok(state),
            (state @ (Self::Running | Self::Paused), Move::HandOver) => Ok(state),
            (Self::Approved | Self::Held | Self::Running | Self::Paused, Move::Restore) => Ok(Self::Paused),
            (state, Move::Restore) => Ok(state),
            (state, Move::Accept) if !state.is_open_to_change() => Ok(state),
            (state @ (Self::Running | Self::Paused | Self::Closed), Move::Import) => Ok(state),
            (state, Move::Unsuppress) if state.takes_answers() || state.is_over() => Ok(state),
            (state, Move::Revise | Move::TryOut | Move::Pace | Move::Aim) if !state.is_over() => Ok(state),
            (state, attempted) => Err(IllegalMove { state, attempted }),
        }
    }

    /// Whether it is still being prepared: nothing of it is frozen.
    pub fn is_open_to_change(self) -> bool {
        matches!(self, Self::Draft | Self::Checked)
    }

    /// Whether nobody can answer any more.
    pub fn is_over(self) -> bool {
        matches!(self, Self::Closed | Self::Released)
    }

    /// Whether answers are taken.
    pub fn takes_answers(self) -> bool {
        matches!(self, Self::Running | Self::Paused)
    }
}

impl Move {
    /// Whether whoever does it has to say why: what it does is hard to take back.
    pub fn needs_reason(self) -> bool {
        matches!(self, Self::Close | Self::Reopen | Self::Release | Self::Withdraw)
    }

    pub const ALL: [Self; 27] = [
        Self::Change,
        Self::Check,
        Self::Approve,
        Self::Send,
        Self::TakeBack,
        Self::Start,
        Self::Remind,
        Self::Pause,
        Self::Resume,
        Self::Close,
        Self::Extend,
        Self::Reopen,
        Self::Announce,
        Self::Delete,
        Self::Revise,
        Self::TryOut,
        Self::Resolve,
        Self::SendAgain,
        Self::HandOver,
        Self::Restore,
        Self::Pace,
        Self::Import,
        Self::Unsuppress,
        Self::Aim,
        Self::Accept,
        Self::Release,
        Self::Withdraw,
    ];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Change => "change",
            Self::Check => "check",
            Self::Approve => "approve",
            Self::Send => "send",
            Self::TakeBack => "take back",
            Self::Start => "start",
            Self::Remind => "remind",
            Self::Pause => "pause",
            Self::Resume => "resume",
            Self::Close => "close",
            Self::Extend => "extend",
            Self::Reopen => "reopen",
            Self::Release => "release",
            Self::Withdraw => "withdraw",
            Self::Announce => "announce",
            Self::Delete => "delete",
            Self::Revise => "revise",
            Self::TryOut => "try out",
            Self::Resolve => "resolve",
            Self::SendAgain => "send again",
            Self::HandOver => "hand over",
            Self::Restore => "restore",
            Self::Import => "import",
            Self::Unsuppress => "unsuppress",
            Self::Pace => "pace",
            Self::Aim => "aim",
            Self::Accept => "accept",
        }
    }
}

impl fmt::Display for State {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl From<State> for String {
    fn from(state: State) -> Self {
        state.as_str().to_owned()
    }
}

/// A name that no state has.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("there is no wave state “{0}”")]
pub struct NotAState(pub String);

impl TryFrom<String> for State {
    type Error = NotAState;

    fn try_from(name: String) -> Result<Self, NotAState> {
        Self::ALL.into_iter().find(|state| state.as_str() == name).ok_or(NotAState(name))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_these_moves_are_legal() {
        let mut legal = Vec::new();
        for state in State::ALL {
            for still in [Move::Revise, Move::TryOut, Move::Pace, Move::Aim] {
                // Neither moves it, and both end with it.
                assert_eq!(state.after(still).is_ok(), !state.is_over());
                assert!(state.after(still).is_ok_and(|after| after == state) || state.is_over());
            }
            for attempted in Move::ALL
                .into_iter()
                .filter(|move_| !matches!(move_, Move::Revise | Move::TryOut | Move::Pace | Move::Aim))
            {
                if let Ok(after) = state.after(attempted) {
                    legal.push((state, attempted, after));
                }
            }
        }
        assert_eq!(
            legal,
            [
                (State::Draft, Move::Change, State::Draft),
                (State::Draft, Move::Check, State::Checked),
                (State::Draft, Move::Delete, State::Draft),
                (State::Draft, Move::Restore, State::Draft),
                (State::Checked, Move::Change, State::Draft),
                (State::Checked, Move::Check, State::Checked),
                (State::Checked, Move::Approve, State::Approved),
                (State::Checked, Move::Delete, State::Checked),
                (State::Checked, Move::Restore, State::Checked),
                (State::Approved, Move::Send, State::Held),
                (State::Approved, Move::Close, State::Closed),
                (State::Approved, Move::Extend, State::Approved),
                (State::Approved, Move::Restore, State::Paused),
                (State::Approved, Move::Accept, State::Approved),
                (State::Held, Move::TakeBack, State::Approved),
                (State::Held, Move::Start, State::Running),
                (State::Held, Move::Close, State::Closed),
                (State::Held, Move::Extend, State::Held),
                (State::Held, Move::Restore, State::Paused),
                (State::Held, Move::Accept, State::Held),
                (State::Running, Move::Remind, State::Running),
                (State::Running, Move::Pause, State::Paused),
                (State::Running, Move::Close, State::Closed),
                (State::Running, Move::Extend, State::Running),
                (State::Running, Move::Resolve, State::Running),
                (State::Running, Move::SendAgain, State::Running),
                (State::Running, Move::HandOver, State::Running),
                (State::Running, Move::Restore, State::Paused),
                (State::Running, Move::Import, State::Running),
                (State::Running, Move::Unsuppress, State::Running),
                (State::Running, Move::Accept, State::Running),
                (State::Paused, Move::Resume, State::Running),
                (State::Paused, Move::Close, State::Closed),
                (State::Paused, Move::Extend, State::Paused),
                (State::Paused, Move::Resolve, State::Paused),
                (State::Paused, Move::SendAgain, State::Paused),
                (State::Paused, Move::HandOver, State::Paused),
                (State::Paused, Move::Restore, State::Paused),
                (State::Paused, Move::Import, State::Paused),
                (State::Paused, Move::Unsuppress, State::Paused),
                (State::Paused, Move::Accept, State::Paused),
                (State::Closed, Move::Reopen, State::Running),
                (State::Closed, Move::Announce, State::Closed),
                (State::Closed, Move::Resolve, State::Closed),
                (State::Closed, Move::SendAgain, State::Closed),
                (State::Closed, Move::Restore, State::Closed),
                (State::Closed, Move::Import, State::Closed),
                (State::Closed, Move::Unsuppress, State::Closed),
                (State::Closed, Move::Accept, State::Closed),
                (State::Closed, Move::Release, State::Released),
                (State::Released, Move::Announce, State::Released),
                (State::Released, Move::Resolve, State::Released),
                (State::Released, Move::SendAgain, State::Released),
                (State::Released, Move::Restore, State::Released),
                (State::Released, Move::Unsuppress, State::Released),
                (State::Released, Move::Accept, State::Released),
                (State::Released, Move::Withdraw, State::Closed),
            ]
        );
    }

    #[test]
    fn a_state_is_read_back_by_its_name() {
        for state in State::ALL {
            assert_eq!(State::try_from(String::from(state)), Ok(state));
        }
        assert!(State::try_from("sent".to_owned()).is_err());
    }
}
