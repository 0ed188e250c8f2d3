//! Who an entry may be: proposed, and where a person decided, done.

use std::collections::HashSet;

use super::comparing::{Comparing, Fate};
use super::known::{KeyedEntry, Known};
use super::{Decisions, Proposal, Resemblance, Verdict};
use crate::id::Id;
use crate::people::member::Member;

/// The most known contacts that are proposed for one entry.
const PROPOSED: usize = 5;
/// A domain that more companies than this share belongs to a provider we do not know, or to a group: it says nothing.
const COMPANIES_AT_A_DOMAIN: usize = 3;

/// Somebody known whom an entry resembles: in the cluster or elsewhere, and by what.
#[derive(Clone, Copy)]
struct Likeness {
    index: usize,
    in_cluster: bool,
    resemblance: Resemblance,
}

impl Comparing<'_> {
    /// Proposes who the entries that are still open may be, and follows what was decided of them.
    pub(super) fn propose(&mut self, decisions: &Decisions) {
        for place in 0..self.entries.len() {
            if self.fates[place] != Fate::Open {
                continue;
            }
            let likenesses = self.likenesses(&self.entries[place]);
            let line = self.entries[place].entry.line;
            for likeness in &likenesses {
                let known = self.known(likeness.in_cluster).contacts[likeness.index];
                let clusters = if likeness.in_cluster { &[][..] } else { self.clusters[likeness.index] };
                self.proposals.push(Proposal {
                    line,
                    known: known.clone(),
                    clusters: clusters.to_vec(),
                    resemblance: likeness.resemblance,
                    verdict: decisions.of(line, known.contact),
                });
            }
            // The surest of several verdicts holds: somebody is one person only.
            for wanted in [Verdict::Person, Verdict::Company] {
                let said = |likeness: &&Likeness| {
                    let known = self.known(likeness.in_cluster).contacts[likeness.index];
                    decisions.of(line, known.contact) == Some(wanted)
                };
                let decided = likenesses.iter().find(said).copied();
                if let Some(likeness) = decided.filter(|_| self.fates[place] == Fate::Open) {
                    self.follow(place, likeness, wanted);
                }
            }
        }
    }

    fn follow(&mut self, place: usize, likeness: Likeness, verdict: Verdict) {
        let in_cluster = likeness.in_cluster;
        let known = self.known(in_cluster);
        let contact = known.contacts[likeness.index];
        // A member has a mailbox once: whoever has it already is the one who is meant.
        let holder = known.holder(contact.member, &self.entries[place]);
        let person = holder.or((verdict == Verdict::Person).then_some(likeness.index));
        self.fates[place] = match person {
            Some(index) if !known.is_claimed(index) => {
                let opted_out = known.contacts[index].opted_out;
                match in_cluster {
                    true => self.cluster.claim(index),
                    false => self.elsewhere.claim(index),
                }
                match (opted_out, in_cluster) {
                    (true, _) => Fate::OptedOut(index, in_cluster),
                    (false, true) => Fate::InCluster(index),
                    (false, false) => Fate::Elsewhere(index),
                }
            }
            // Another row of the list is that person.
            Some(_) if holder.is_some() => Fate::Open,
            _ => Fate::Colleague(contact.member),
        };
    }

    fn known(&self, in_cluster: bool) -> &Known<'_> {
        if in_cluster { &self.cluster } else { &self.elsewhere }
    }

    /// From the surest to the faintest; each contact once, and of a company that only shares a domain one contact.
    fn likenesses(&self, keyed: &KeyedEntry) -> Vec<Likeness> {
        let (here, there) = (&self.cluster, &self.elsewhere);
        let found = [
            (here.with_mailbox(keyed), true, Resemblance::SameAddress),
            (there.with_mailbox(keyed), false, Resemblance::SameAddress),
            (there.with_number(keyed), false, Resemblance::SameNumber),
            (there.with_name(keyed), false, Resemblance::SameName),
            (at_domain(here, keyed), true, Resemblance::SameDomain),
            (at_domain(there, keyed), false, Resemblance::SameDomain),
        ];
        let mut contacts = HashSet::new();
        let mut members: HashSet<Id<Member>> = HashSet::new();
        let mut likenesses = Vec::new();
        for (among, in_cluster, resemblance) in found {
            let known = self.known(in_cluster);
            for index in among.iter().copied() {
                let faint = matches!(resemblance, Resemblance::SameName | Resemblance::SameDomain);
                if faint && known.numbers_differ(index, keyed) {
                    continue;
                }
                let contact = known.contacts[index];
                let by_domain = resemblance == Resemblance::SameDomain;
                // At its own company in the cluster somebody new is a colleague, and needs no question.
                let is_colleague = by_domain && in_cluster && known.is_same_company(index, keyed);
                let is_seen = by_domain && members.contains(&contact.member);
                if !is_colleague && !is_seen && contacts.insert(contact.contact) {
                    members.insert(contact.member);
                    likenesses.push(Likeness { index, in_cluster, resemblance });
                }
            }
        }
        likenesses.truncate(PROPOSED);
        likenesses
    }
}

/// Whoever has a mailbox at the domain of the entry, where the domain is that of a company.
fn at_domain<'k>(known: &'k Known<'_>, keyed: &KeyedEntry) -> &'k [usize] {
    let found = known.with_domain(keyed);
    let companies: HashSet<Id<Member>> = found.iter().map(|index| known.contacts[*index].member).collect();
    if companies.len() > COMPANIES_AT_A_DOMAIN { &[] } else { found }
}
