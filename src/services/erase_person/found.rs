//! Where a person is named, looked up once for what is shown, given and erased.

use jiff::Timestamp;

use super::lists;
use crate::id::Id;
use crate::services::Refusal;
use crate::storage::inbound_mail::Inbound;
use crate::storage::invitations::{self, InvitationRow};
use crate::storage::members::{self, ContactRow};
use crate::storage::named_colleagues::NamedColleague;
use crate::storage::responses::{self, Response};
use crate::storage::waves::{self, WaveRow};
use crate::storage::{Database, letters, suppressions, traces, wave_privacy};
use crate::wave::{Invitation, Privacy, State};

/// Everything that is held about one person.
#[derive(Clone, Debug)]
pub struct Found {
    pub address: String,
    /// The address as it is compared.
    pub key: String,
    /// Their places in the lists of members, with the name of the member.
    pub contacts: Vec<(ContactRow, String)>,
    pub invitations: Vec<Invited>,
    pub letters: usize,
    /// The lists that name them: the file, and the lines.
    pub lists: Vec<lists::Naming>,
    /// Mails from them, or about a letter to them.
    pub mails: Vec<Id<Inbound>>,
    /// Who named them as the one to ask.
    pub namings: Vec<NamedColleague>,
    pub events: i64,
    /// Whether nobody may write to them.
    pub is_silent: bool,
    /// Links to the desk of a cluster that they were given: open ones, and others.
    pub manager_links: (i64, i64),
}

/// An invitation to them.
#[derive(Clone, Debug)]
pub struct Invited {
    pub wave: WaveRow,
    pub mode: Privacy,
    pub row: InvitationRow,
    pub response: Option<Response>,
    /// Other invitations of the wave belong to the same member and stay.
    pub has_company: bool,
}

impl Invited {
    /// Answers that were not sent in, and that no figure which was released counts.
    pub fn is_draft(&self) -> bool {
        let counts = self.wave.state == State::Released;
        self.response.as_ref().is_some_and(|response| response.state != responses::SENT && !counts)
    }
}

impl Found {
    pub(super) fn of(db: &mut Database, address: String, key: String, now: Timestamp) -> Result<Self, Refusal> {
        let mut contacts = Vec::new();
        for contact in traces::contacts(db, &key)? {
            let name = members::find(db, contact.member_id)?.map(|member| member.name).unwrap_or_default();
            contacts.push((contact, name));
        }
        let rows = invitations::to_address(db, &key)?;
        let theirs: Vec<Id<Invitation>> = rows.iter().map(|row| row.id).collect();
        let mut invited = Vec::new();
        let mut count = 0;
        for row in rows {
            let Some(wave) = waves::find(db, row.wave_id)? else { continue };
            count += letters::of_invitation(db, row.id)?.len();
            let of_member = invitations::of_member(db, row.member_id)?;
            let has_company = of_member.iter().any(|other| other.wave_id == row.wave_id && !theirs.contains(&other.id));
            let (mode, response) = (wave_privacy::of(db, wave.id)?, responses::find(db, row.id)?);
            invited.push(Invited { wave, mode, row, response, has_company });
        }
        invited.sort_by_key(|invited| invited.wave.created_at.moment());
        Ok(Self {
            lists: lists::naming(db, &key)?,
            mails: traces::mails(db, &key, &theirs)?,
            namings: traces::namings(db, &key)?,
            events: traces::events(db, &key)?,
            is_silent: suppressions::holds(db, &key)?,
            manager_links: traces::manager_links(db, &key, now.into())?,
            contacts,
            invitations: invited,
            letters: count,
            address,
            key,
        })
    }

    pub fn is_nothing(&self) -> bool {
        self.contacts.is_empty()
            && self.invitations.is_empty()
            && self.lists.is_empty()
            && self.namings.is_empty()
            && self.mails.is_empty()
            && self.events + self.manager_links.0 + self.manager_links.1 == 0
            && !self.is_silent
    }

    /// Answers that were not sent in and go.
    pub fn drafts(&self) -> usize {
        self.invitations.iter().filter(|invited| invited.is_draft()).count()
    }

    /// Answers that stay, under an id of nobody.
    pub fn answers(&self) -> usize {
        self.invitations.iter().filter(|invited| invited.response.is_some()).count() - self.drafts()
    }
}
