//! A mailbox in memory: where the letters of a demonstration go, to be looked at.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Letters in memory, the newest ones only. Its clones are the same mailbox.
#[derive(Clone, Debug)]
pub struct Mailbox {
    shelf: Arc<Mutex<Shelf>>,
    capacity: usize,
}

#[derive(Debug, Default)]
struct Shelf {
    letters: VecDeque<Arc<Posted>>,
    posted: u64,
}

/// A letter as it arrived.
#[derive(Debug, PartialEq, Eq)]
pub struct Posted {
    /// 1 for the first letter that ever came.
    pub number: u64,
    pub from: String,
    pub to: String,
    /// The whole message, headers and all.
    pub message: Vec<u8>,
}

impl Mailbox {
    /// A mailbox that keeps the newest `capacity` letters.
    pub fn with_capacity(capacity: usize) -> Self {
        Self { shelf: Arc::default(), capacity }
    }

    /// The letters it holds, newest first.
    pub fn list(&self) -> Vec<Arc<Posted>> {
        self.shelf().letters.iter().rev().cloned().collect()
    }

    pub fn get(&self, number: u64) -> Option<Arc<Posted>> {
        self.shelf().letters.iter().find(|posted| posted.number == number).cloned()
    }

    /// How many letters ever came, those not kept included.
    pub fn posted(&self) -> u64 {
        self.shelf().posted
    }

    pub(super) fn post(&self, from: String, to: String, message: &[u8]) -> u64 {
        let mut shelf = self.shelf();
        shelf.posted += 1;
        let number = shelf.posted;
        shelf.letters.push_back(Arc::new(Posted { number, from, to, message: message.to_vec() }));
        while shelf.letters.len() > self.capacity {
            shelf.letters.pop_front();
        }
        number
    }

    /// A thread that died while posting has either posted or not; the shelf is sound.
    fn shelf(&self) -> MutexGuard<'_, Shelf> {
        self.shelf.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
