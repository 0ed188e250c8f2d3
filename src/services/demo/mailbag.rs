//! The personal links that went out: read from the letters, as whoever got them would.

use std::collections::BTreeMap;

use crate::mail::mailbox::Mailbox;
use crate::mail::opened::Opened;

/// Links by the address they were sent to.
pub(super) struct Mailbag {
    links: BTreeMap<String, String>,
}

impl Mailbag {
    /// Opens every letter in the mailbox; `base_url` is how a link of this house begins.
    pub(super) fn of(mailbox: &Mailbox, base_url: &str) -> Self {
        let start = format!("{base_url}/a/");
        let letters = mailbox.list();
        let link = |message: &[u8]| {
            let text = Opened::of(message).text?;
            text.lines().map(str::trim).find(|line| line.starts_with(&start)).map(str::to_owned)
        };
        let links = letters.iter().filter_map(|posted| Some((posted.to.clone(), link(&posted.message)?)));
        Self { links: links.collect() }
    }

    /// The whole link.
    pub(super) fn link(&self, address: &str) -> Option<&str> {
        self.links.get(address).map(String::as_str)
    }

    /// What stands at its end.
    pub(super) fn token(&self, address: &str) -> Option<&str> {
        self.link(address)?.rsplit('/').next()
    }
}
