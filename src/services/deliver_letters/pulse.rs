//! Whether the post of this process is at work, for whoever watches it.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

/// Longer than any one step of the post takes: a relay may think ten minutes about the end of a letter.
const LONGEST_STEP: Duration = Duration::from_secs(15 * 60);

/// A worker is there long before this, once the house is opened.
const LONGEST_START: Duration = Duration::from_secs(60);

/// Known to all clones of a house.
#[derive(Clone, Debug)]
pub struct Pulse {
    opened_at: Instant,
    workers: Arc<AtomicUsize>,
    last: Arc<Mutex<Option<Instant>>>,
}

impl Default for Pulse {
    fn default() -> Self {
        Self { opened_at: Instant::now(), workers: Arc::default(), last: Arc::default() }
    }
}

/// A worker that is there; gone with this.
pub(super) struct AtWork(Pulse);

impl Pulse {
    pub(super) fn begin(&self) -> AtWork {
        self.workers.fetch_add(1, Ordering::SeqCst);
        self.beat();
        AtWork(self.clone())
    }

    /// A worker has come to another step.
    pub(super) fn beat(&self) {
        *self.last.lock().unwrap_or_else(PoisonError::into_inner) = Some(Instant::now());
    }

    pub fn workers(&self) -> usize {
        self.workers.load(Ordering::SeqCst)
    }

    /// How long ago one came to another step; none when none ever did.
    pub fn since(&self) -> Option<Duration> {
        let last = *self.last.lock().unwrap_or_else(PoisonError::into_inner);
        last.map(|last| last.elapsed())
    }

    /// Whether a worker may still be about to begin.
    pub fn is_starting(&self) -> bool {
        self.since().is_none() && self.opened_at.elapsed() < LONGEST_START
    }

    /// Whether a worker is there, and not stuck.
    pub fn is_alive(&self) -> bool {
        self.workers() > 0 && self.since().is_some_and(|since| since < LONGEST_STEP)
    }
}

impl Drop for AtWork {
    fn drop(&mut self) {
        self.0.workers.fetch_sub(1, Ordering::SeqCst);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_post_is_dead_once_its_worker_is_gone() {
        let pulse = Pulse::default();
        assert!(pulse.is_starting() && !pulse.is_alive());
        let known = pulse.clone();
        let worker = pulse.begin();
        assert!(known.is_alive() && !known.is_starting() && known.workers() == 1);
        drop(worker);
        assert!(!known.is_alive() && !known.is_starting() && known.workers() == 0);
    }
}
