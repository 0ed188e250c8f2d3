//! The balance of a wave: every letter that was planned is accounted for.

use super::State;

/// How many letters of a wave stand where.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Balance {
    /// Letters the wave was frozen with, counted apart from the states.
    pub planned: u64,
    pub accepted: u64,
    pub failed: u64,
    pub suppressed: u64,
    pub cancelled: u64,
    pub expired: u64,
    /// In doubt: the relay may have taken them.
    pub unknown: u64,
    /// Those the house still has to do with: planned, queued, leased, attempting, deferred.
    pub open: u64,
}

impl Balance {
    /// The balance of `planned` letters of which so many are in each state.
    pub fn of(planned: u64, counts: impl IntoIterator<Item = (State, u64)>) -> Self {
        let mut balance = Self { planned, ..Self::default() };
        for (state, count) in counts {
            *balance.place_of(state) += count;
        }
        balance
    }

    /// Whether every planned letter is in exactly one place.
    pub const fn adds_up(&self) -> bool {
        self.planned
            == self.accepted + self.failed + self.suppressed + self.cancelled + self.expired + self.unknown + self.open
    }

    /// Whether the house has nothing left to send by itself. Letters in doubt stay listed.
    pub const fn is_finished(&self) -> bool {
        self.open == 0 && self.adds_up()
    }

    const fn place_of(&mut self, state: State) -> &mut u64 {
        match state {
            State::Accepted => &mut self.accepted,
            State::Failed => &mut self.failed,
            State::Suppressed => &mut self.suppressed,
            State::Cancelled => &mut self.cancelled,
            State::Expired => &mut self.expired,
            State::Unknown => &mut self.unknown,
            State::Planned | State::Queued | State::Leased | State::Attempting | State::Deferred => &mut self.open,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_state_counts_once() {
        let balance = Balance::of(11, State::ALL.map(|state| (state, 1)));
        assert!(balance.adds_up());
        assert_eq!((balance.open, balance.unknown, balance.accepted), (5, 1, 1));
        let open: Vec<_> = State::ALL.into_iter().filter(|state| state.is_open()).collect();
        assert_eq!(balance.open, open.len() as u64);
    }

    #[test]
    fn a_lost_or_doubled_row_shows() {
        assert!(!Balance::of(3, [(State::Accepted, 2)]).adds_up());
        assert!(!Balance::of(3, [(State::Accepted, 4)]).adds_up());
    }

    #[test]
    fn a_wave_with_open_letters_is_not_finished() {
        assert!(!Balance::of(2, [(State::Accepted, 1), (State::Deferred, 1)]).is_finished());
        assert!(Balance::of(2, [(State::Accepted, 1), (State::Unknown, 1)]).is_finished());
        assert!(!Balance::of(3, [(State::Accepted, 2)]).is_finished());
    }
}
