//! An uploaded list held against what is known: who is new, changed, unchanged, gone.
//!
//! Nothing is decided silently: only the same mailbox at the same company is
//! taken for the same contact of another cluster; what merely looks alike is
//! proposed. And nobody is deleted because a list no longer names them.

mod changes;
mod comparing;
mod deciding;
mod known;
mod proposing;

use crate::id::Id;
use crate::people::address::Address;
use crate::people::enterprise_number::EnterpriseNumber;
use crate::people::member::{Contact, Member, SizeClass, full_name};
use crate::people::member_list::{Entry, Field};
use crate::people::name::Name;
use crate::wording::Language;

/// A contact as it is stored, together with its member.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownContact {
    pub member: Id<Member>,
    pub contact: Id<Contact>,
    pub company: Name,
    pub enterprise_number: Option<EnterpriseNumber>,
    pub address: Address,
    pub first_name: Option<Name>,
    pub last_name: Option<Name>,
    pub position: Option<Name>,
    pub language: Option<Language>,
    pub size: Option<SizeClass>,
    pub sector: Option<Name>,
    pub region: Option<Name>,
    pub joined: Option<i16>,
    /// Whether it may be asked as a member of the cluster of the list; `None` where it is no member of it.
    pub eligible: Option<bool>,
    /// Does not want to be asked any more.
    pub opted_out: bool,
}

impl KnownContact {
    /// First and last name together; empty when neither is known.
    pub fn full_name(&self) -> String {
        full_name(self.first_name.as_ref(), self.last_name.as_ref())
    }
}

/// A contact of a member that is not in the cluster of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownElsewhere {
    pub known: KnownContact,
    /// The codes of the clusters that its member is in.
    pub clusters: Vec<String>,
}

/// What a list changes. Every entry is in exactly one of `new`, `changed`, `unchanged` and `opted_out`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comparison {
    pub new: Vec<Newcomer>,
    pub changed: Vec<Changed>,
    pub unchanged: Vec<Unchanged>,
    /// Known contacts of the cluster that the list does not name. They stay until somebody says otherwise.
    pub gone: Vec<Gone>,
    /// Entries about somebody who does not want to be asked: they are not taken.
    pub opted_out: Vec<OptedOut>,
    /// Entries that look like somebody known: decided by a person, or to be decided.
    pub proposals: Vec<Proposal>,
}

impl Comparison {
    /// Whether there is nobody in it of whom anything could be taken over.
    pub fn is_empty_handed(&self) -> bool {
        self.new.is_empty() && self.changed.is_empty() && self.unchanged.is_empty() && self.opted_out.is_empty()
    }
}

/// An entry that the cluster did not have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Newcomer {
    pub entry: Entry,
    pub arrival: Arrival,
}

/// What has to be made for a newcomer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arrival {
    /// A new member with this contact.
    Member,
    /// Another contact of the member that comes with the entry on this line.
    ContactOfLine(usize),
    /// Another contact of a member that is known.
    ContactOf(Id<Member>),
    /// Only a membership: the same mailbox at the same company is known from other clusters.
    Membership { member: Id<Member>, contact: Id<Contact>, clusters: Vec<String>, changes: Vec<FieldChange> },
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    pub entry: Entry,
    pub member: Id<Member>,
    pub contact: Id<Contact>,
    pub changes: Vec<FieldChange>,
}

/// One field before and after. The whole name of a person is [`Field::FullName`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldChange {
    pub field: Field,
    /// Empty when nothing was known.
    pub before: String,
    pub after: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unchanged {
    pub line: usize,
    pub member: Id<Member>,
    pub contact: Id<Contact>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gone {
    pub known: KnownContact,
    /// Whether the list names nobody of this member.
    pub whole_member: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OptedOut {
    pub entry: Entry,
    pub member: Id<Member>,
    pub contact: Id<Contact>,
    /// How the company of the entry comes into the cluster where it is another one that shares the mailbox. `None`: it
    /// is the company of the member itself.
    pub other_company: Option<Arrival>,
}

/// A newcomer who may be somebody known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    pub line: usize,
    pub known: KnownContact,
    /// The codes of the clusters that the known member is in; empty when it is in the cluster of the list.
    pub clusters: Vec<String>,
    pub resemblance: Resemblance,
    /// What a person decided of it.
    pub verdict: Option<Verdict>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Resemblance {
    /// The same mailbox, under another company name.
    SameAddress,
    /// The same enterprise number, another mailbox.
    SameNumber,
    /// The same company name, another mailbox.
    SameName,
    /// Mailboxes at one domain that is not one of a provider.
    SameDomain,
}

impl Resemblance {
    pub fn code(self) -> &'static str {
        match self {
            Self::SameAddress => "same-address",
            Self::SameNumber => "same-number",
            Self::SameName => "same-name",
            Self::SameDomain => "same-domain",
        }
    }
}

pub use changes::changes;
pub use comparing::compare;
pub use deciding::{Decisions, Verdict};

#[cfg(test)]
mod tests;
