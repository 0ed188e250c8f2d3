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
}

/// A move that the state does not allow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IllegalMove {
    pub state: State,
    pub attempted: Move,
}

impl State {
    pub const ALL: [Self; 7] =
        [Self::Draft, Self::Checked, Self::Approved, Self::Held, Self::Running, Self::Paused, Self::Closed];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Checked => "checked",
            Self::Approved => "approved",
            Self::Held => "held",
            Self::Running => "running",
            Self::Paused => "paused",
            Self::Closed => "closed",
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
            (Self::Closed, Move::Announce) => Ok(Self::Closed),
            (state @ (Self::Draft | Self::Checked), Move::Delete) => Ok(state),
            (state @ (Self::Running | Self::Paused | Self::Closed), Move::Resolve | Move::SendAgain) => Ok(state),
            (state @ (Self::Running | Self::Paused), Move::HandOver) => Ok(state),
            (state, Move::Revise | Move::TryOut) if state != Self::Closed => Ok(state),
            (state, attempted) => Err(IllegalMove { state, attempted }),
        }
    }

    /// Whether it is still being prepared: nothing of it is frozen.
    pub fn is_open_to_change(self) -> bool {
        matches!(self, Self::Draft | Self::Checked)
    }

    /// Whether answers are taken.
    pub fn takes_answers(self) -> bool {
        matches!(self, Self::Running | Self::Paused)
    }
}

impl Move {
    pub const ALL: [Self; 19] = [
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
            Self::Announce => "announce",
            Self::Delete => "delete",
            Self::Revise => "revise",
            Self::TryOut => "try out",
            Self::Resolve => "resolve",
            Self::SendAgain => "send again",
            Self::HandOver => "hand over",
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
            for still in [Move::Revise, Move::TryOut] {
                // Neither moves it, and both end with it.
                assert_eq!(state.after(still).is_ok(), state != State::Closed);
                assert!(state.after(still).is_ok_and(|after| after == state) || state == State::Closed);
            }
            for attempted in Move::ALL.into_iter().filter(|move_| !matches!(move_, Move::Revise | Move::TryOut)) {
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
                (State::Checked, Move::Change, State::Draft),
                (State::Checked, Move::Check, State::Checked),
                (State::Checked, Move::Approve, State::Approved),
                (State::Checked, Move::Delete, State::Checked),
                (State::Approved, Move::Send, State::Held),
                (State::Approved, Move::Close, State::Closed),
                (State::Approved, Move::Extend, State::Approved),
                (State::Held, Move::TakeBack, State::Approved),
                (State::Held, Move::Start, State::Running),
                (State::Held, Move::Close, State::Closed),
                (State::Held, Move::Extend, State::Held),
                (State::Running, Move::Remind, State::Running),
                (State::Running, Move::Pause, State::Paused),
                (State::Running, Move::Close, State::Closed),
                (State::Running, Move::Extend, State::Running),
                (State::Running, Move::Resolve, State::Running),
                (State::Running, Move::SendAgain, State::Running),
                (State::Running, Move::HandOver, State::Running),
                (State::Paused, Move::Resume, State::Running),
                (State::Paused, Move::Close, State::Closed),
                (State::Paused, Move::Extend, State::Paused),
                (State::Paused, Move::Resolve, State::Paused),
                (State::Paused, Move::SendAgain, State::Paused),
                (State::Paused, Move::HandOver, State::Paused),
                (State::Closed, Move::Reopen, State::Running),
                (State::Closed, Move::Announce, State::Closed),
                (State::Closed, Move::Resolve, State::Closed),
                (State::Closed, Move::SendAgain, State::Closed),
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
