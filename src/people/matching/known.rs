//! Known contacts, found by mailbox, enterprise number and company name.

use std::collections::HashMap;

use super::KnownContact;
use crate::id::Id;
use crate::people::enterprise_number::EnterpriseNumber;
use crate::people::key::{company_key, fold, person_key};
use crate::people::member::Member;
use crate::people::member_list::Entry;

/// The most contacts of one company, or at one mailbox, that an entry is held against: it keeps the time in proportion
/// to the list, whatever the list.
const LOOKED_AT: usize = 1_000;

/// An entry with the keys it is compared by.
pub(super) struct KeyedEntry<'a> {
    pub entry: &'a Entry,
    pub mailbox: String,
    pub company: String,
    pub person: String,
}

impl<'a> KeyedEntry<'a> {
    pub fn new(entry: &'a Entry) -> Self {
        Self {
            mailbox: entry.address.key(),
            company: company_key(entry.company.as_str()),
            person: person_key([entry.full_name().as_str()]),
            entry,
        }
    }
}

/// Known contacts by their place in the slice they came in, each to be claimed by at most one entry.
pub(super) struct Known<'a> {
    pub contacts: Vec<&'a KnownContact>,
    companies: Vec<String>,
    persons: Vec<String>,
    claimed: Vec<bool>,
    by_mailbox: HashMap<String, Vec<usize>>,
    by_number: HashMap<EnterpriseNumber, Vec<usize>>,
    by_company: HashMap<String, Vec<usize>>,
    by_domain: HashMap<String, Vec<usize>>,
}

impl<'a> Known<'a> {
    pub fn new(contacts: impl IntoIterator<Item = &'a KnownContact>) -> Self {
        let contacts: Vec<&KnownContact> = contacts.into_iter().collect();
        let companies: Vec<String> = contacts.iter().map(|known| company_key(known.company.as_str())).collect();
        let persons = contacts.iter().map(|known| person_key([known.full_name().as_str()])).collect();
        let mut by_mailbox: HashMap<String, Vec<usize>> = HashMap::new();
        let mut by_number: HashMap<EnterpriseNumber, Vec<usize>> = HashMap::new();
        let mut by_company: HashMap<String, Vec<usize>> = HashMap::new();
        let mut by_domain: HashMap<String, Vec<usize>> = HashMap::new();
        for (index, known) in contacts.iter().enumerate() {
            if !known.address.is_at_provider() {
                by_domain.entry(known.address.domain().to_owned()).or_default().push(index);
            }
            by_mailbox.entry(known.address.key()).or_default().push(index);
            by_company.entry(companies[index].clone()).or_default().push(index);
            if let Some(number) = known.enterprise_number {
                by_number.entry(number).or_default().push(index);
            }
        }
        let claimed = vec![false; contacts.len()];
        Self { claimed, contacts, companies, persons, by_mailbox, by_number, by_company, by_domain }
    }

    pub fn with_mailbox(&self, entry: &KeyedEntry) -> &[usize] {
        first(self.by_mailbox.get(&entry.mailbox))
    }

    pub fn with_number(&self, entry: &KeyedEntry) -> &[usize] {
        first(entry.entry.enterprise_number.and_then(|number| self.by_number.get(&number)))
    }

    pub fn with_name(&self, entry: &KeyedEntry) -> &[usize] {
        first(self.by_company.get(&entry.company))
    }

    /// Nobody when the domain is that of a provider.
    pub fn with_domain(&self, entry: &KeyedEntry) -> &[usize] {
        first(self.by_domain.get(entry.entry.address.domain()))
    }

    pub fn is_claimed(&self, index: usize) -> bool {
        self.claimed[index]
    }

    pub fn claim(&mut self, index: usize) {
        self.claimed[index] = true;
    }

    /// Whether the enterprise numbers say that these are two companies.
    pub fn numbers_differ(&self, index: usize, entry: &KeyedEntry) -> bool {
        match (self.contacts[index].enterprise_number, entry.entry.enterprise_number) {
            (Some(known), Some(number)) => known != number,
            _ => false,
        }
    }

    /// The same enterprise number; where one has none, the same name.
    pub fn is_same_company(&self, index: usize, entry: &KeyedEntry) -> bool {
        match (self.contacts[index].enterprise_number, entry.entry.enterprise_number) {
            (Some(known), Some(number)) => known == number,
            _ => self.companies[index] == entry.company,
        }
    }

    /// The same enterprise number; where one has none, the same name but for capitals, accents and signs. A legal form
    /// that one of them leaves out may be another company.
    pub fn is_surely_same_company(&self, index: usize, entry: &KeyedEntry) -> bool {
        let known = self.contacts[index];
        match (known.enterprise_number, entry.entry.enterprise_number) {
            (Some(known), Some(number)) => known == number,
            _ => {
                let [known, named] = [known.company.as_str(), entry.entry.company.as_str()];
                known == named || (!fold(known).is_empty() && fold(known) == fold(named))
            }
        }
    }

    /// The contact of a member that has the mailbox of the entry.
    pub fn holder(&self, member: Id<Member>, entry: &KeyedEntry) -> Option<usize> {
        self.with_mailbox(entry).iter().copied().find(|index| self.contacts[*index].member == member)
    }

    pub fn is_same_person(&self, index: usize, entry: &KeyedEntry) -> bool {
        !entry.person.is_empty() && self.persons[index] == entry.person
    }

    /// Whether nothing says that these are two persons.
    pub fn may_be_same_person(&self, index: usize, entry: &KeyedEntry) -> bool {
        entry.person.is_empty() || self.persons[index].is_empty() || self.persons[index] == entry.person
    }

    /// Of those that fit and are not claimed: the same person, else the first.
    pub fn best(&self, among: &[usize], entry: &KeyedEntry, fits: impl Fn(usize) -> bool) -> Option<usize> {
        let free = || among.iter().copied().filter(|index| !self.claimed[*index] && fits(*index));
        free().find(|index| self.is_same_person(*index, entry)).or_else(|| free().next())
    }
}

/// The same enterprise number; where one has none, the same name.
pub(super) fn is_same_company(known: &KnownContact, entry: &KeyedEntry) -> bool {
    match (known.enterprise_number, entry.entry.enterprise_number) {
        (Some(known), Some(number)) => known == number,
        _ => company_key(known.company.as_str()) == entry.company,
    }
}

fn first(found: Option<&Vec<usize>>) -> &[usize] {
    found.map_or(&[], |indices| &indices[..indices.len().min(LOOKED_AT)])
}
