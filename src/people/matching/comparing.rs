//! The comparison, in passes from the surest likeness to the faintest.

use std::collections::{HashMap, HashSet};

use super::known::{KeyedEntry, Known, is_same_company};
use super::{
    Arrival, Changed, Comparison, Decisions, Gone, KnownContact, KnownElsewhere, Newcomer, OptedOut, Proposal,
    Unchanged, changes,
};
use crate::id::Id;
use crate::people::companies::Companies;
use crate::people::member::Member;
use crate::people::member_list::Entry;

/// Holds the entries of a list against the contacts of its cluster and against those of members elsewhere.
///
/// `elsewhere` need only hold contacts that share a mailbox, a domain, an enterprise number or a company key with an
/// entry. What a person decided of a likeness holds; the others are only proposed.
pub fn compare(
    entries: &[Entry],
    cluster: &[KnownContact],
    elsewhere: &[KnownElsewhere],
    decisions: &Decisions,
) -> Comparison {
    let mut comparing = Comparing {
        entries: entries.iter().map(KeyedEntry::new).collect(),
        fates: vec![Fate::Open; entries.len()],
        cluster: Known::new(cluster),
        elsewhere: Known::new(elsewhere.iter().map(|other| &other.known)),
        clusters: elsewhere.iter().map(|other| other.clusters.as_slice()).collect(),
        proposals: Vec::new(),
    };
    comparing.find_opted_out();
    comparing.find_in_cluster(Known::with_mailbox, Known::is_same_company);
    comparing.find_elsewhere();
    comparing.find_in_cluster(Known::with_mailbox, |known, index, entry| !known.numbers_differ(index, entry));
    comparing.find_in_cluster(Known::with_number, stays_asked);
    comparing.find_in_cluster(Known::with_name, |known, index, entry| {
        known.is_same_company(index, entry)
            && known.may_be_same_person(index, entry)
            && stays_asked(known, index, entry)
    });
    comparing.propose(decisions);
    comparing.result()
}

/// A successor must not inherit the wish of somebody else not to be asked.
fn stays_asked(known: &Known, index: usize, entry: &KeyedEntry) -> bool {
    !known.contacts[index].opted_out || known.is_same_person(index, entry)
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Fate {
    Open,
    InCluster(usize),
    Elsewhere(usize),
    /// Somebody else at a company that is known, as a person decided.
    Colleague(Id<Member>),
    /// In the cluster, or else elsewhere.
    OptedOut(usize, bool),
}

pub(super) struct Comparing<'a> {
    pub entries: Vec<KeyedEntry<'a>>,
    pub fates: Vec<Fate>,
    pub cluster: Known<'a>,
    pub elsewhere: Known<'a>,
    pub clusters: Vec<&'a [String]>,
    pub proposals: Vec<Proposal>,
}

impl<'a> Comparing<'a> {
    /// Who wrote from a mailbox not to be asked is not asked at it, under whatever company name.
    fn find_opted_out(&mut self) {
        for (entry, fate) in self.entries.iter().zip(&mut self.fates) {
            for (known, in_cluster) in [(&self.cluster, true), (&self.elsewhere, false)] {
                let out = known.with_mailbox(entry).iter().find(|index| known.contacts[**index].opted_out);
                if let Some(index) = out {
                    *fate = Fate::OptedOut(*index, in_cluster);
                    break;
                }
            }
            if let Fate::OptedOut(index, true) = fate {
                self.cluster.claim(*index);
            }
        }
    }

    fn find_in_cluster(
        &mut self,
        among: impl for<'k> Fn(&'k Known<'a>, &KeyedEntry) -> &'k [usize],
        fits: impl Fn(&Known<'a>, usize, &KeyedEntry) -> bool,
    ) {
        for (entry, fate) in self.entries.iter().zip(&mut self.fates).filter(|(_, fate)| **fate == Fate::Open) {
            let cluster = &self.cluster;
            let best = cluster.best(among(cluster, entry), entry, |index| fits(cluster, index, entry));
            if let Some(index) = best {
                let opted_out = cluster.contacts[index].opted_out;
                *fate = if opted_out { Fate::OptedOut(index, true) } else { Fate::InCluster(index) };
                self.cluster.claim(index);
            }
        }
    }

    /// The same mailbox at the same company. A name that is only alike is proposed instead.
    fn find_elsewhere(&mut self) {
        for (entry, fate) in self.entries.iter().zip(&mut self.fates).filter(|(_, fate)| **fate == Fate::Open) {
            let known = &self.elsewhere;
            let same = known.best(known.with_mailbox(entry), entry, |index| known.is_surely_same_company(index, entry));
            if let Some(index) = same {
                *fate = Fate::Elsewhere(index);
                self.elsewhere.claim(index);
            }
        }
    }

    fn result(&self) -> Comparison {
        let mut comparison = Comparison::default();
        let mut arrivals = self.memberships();
        let mut silent = Vec::new();
        for (index, (keyed, fate)) in self.entries.iter().zip(&self.fates).enumerate() {
            let entry = keyed.entry;
            match *fate {
                Fate::OptedOut(known, in_cluster) => {
                    let known = if in_cluster { self.cluster.contacts[known] } else { self.elsewhere.contacts[known] };
                    silent.push((index, known));
                }
                Fate::InCluster(known) => {
                    let known = self.cluster.contacts[known];
                    let (member, contact) = (known.member, known.contact);
                    match changes(known, entry) {
                        none if none.is_empty() => {
                            comparison.unchanged.push(Unchanged { line: entry.line, member, contact });
                        }
                        changes => {
                            comparison.changed.push(Changed { entry: entry.clone(), member, contact, changes });
                        }
                    }
                }
                Fate::Elsewhere(known) => {
                    let arrival = self.membership(known, entry);
                    comparison.new.push(Newcomer { entry: entry.clone(), arrival });
                }
                Fate::Colleague(member) => {
                    comparison.new.push(Newcomer { entry: entry.clone(), arrival: Arrival::ContactOf(member) });
                }
                Fate::Open => {
                    let arrival = self.arrival(index, &mut arrivals);
                    comparison.new.push(Newcomer { entry: entry.clone(), arrival });
                }
            }
        }
        // After all others, so that whoever may be asked comes first at their company.
        for (index, known) in silent {
            comparison.opted_out.push(self.opted_out(index, known, &mut arrivals));
        }
        comparison.proposals.clone_from(&self.proposals);
        comparison.gone = self.gone(&comparison);
        comparison
    }

    fn opted_out(&self, index: usize, known: &KnownContact, arrivals: &mut Arrivals) -> OptedOut {
        let keyed = &self.entries[index];
        let other_company = (!is_same_company(known, keyed)).then(|| self.arrival(index, arrivals));
        OptedOut { entry: keyed.entry.clone(), member: known.member, contact: known.contact, other_company }
    }

    fn membership(&self, index: usize, entry: &Entry) -> Arrival {
        let known = self.elsewhere.contacts[index];
        Arrival::Membership {
            member: known.member,
            contact: known.contact,
            clusters: self.clusters[index].to_vec(),
            changes: changes(known, entry),
        }
    }

    /// The companies that enter the cluster as further memberships, so that other contacts of theirs follow them.
    fn memberships(&self) -> Arrivals {
        let mut arrivals = Arrivals::default();
        for (keyed, fate) in self.entries.iter().zip(&self.fates) {
            let member = match *fate {
                Fate::Elsewhere(index) => self.elsewhere.contacts[index].member,
                Fate::Colleague(member) => member,
                _ => continue,
            };
            let company = arrivals.companies.place(keyed.entry.enterprise_number, &keyed.company);
            arrivals.by_company.entry(company).or_insert(Arrival::ContactOf(member));
        }
        arrivals
    }

    fn arrival(&self, index: usize, arrivals: &mut Arrivals) -> Arrival {
        let keyed = &self.entries[index];
        let cluster = &self.cluster;
        let colleagues = cluster.with_number(keyed).iter().chain(cluster.with_name(keyed));
        if let Some(colleague) = colleagues.copied().find(|index| cluster.is_same_company(*index, keyed)) {
            return Arrival::ContactOf(cluster.contacts[colleague].member);
        }
        let company = arrivals.companies.place(keyed.entry.enterprise_number, &keyed.company);
        match arrivals.by_company.get(&company) {
            Some(arrival) => arrival.clone(),
            None => {
                arrivals.by_company.insert(company, Arrival::ContactOfLine(keyed.entry.line));
                Arrival::Member
            }
        }
    }

    fn gone(&self, comparison: &Comparison) -> Vec<Gone> {
        let cluster = &self.cluster;
        let claimed = (0..cluster.contacts.len()).filter(|index| cluster.is_claimed(*index));
        let mut named: HashSet<Id<Member>> = claimed.map(|index| cluster.contacts[index].member).collect();
        named.extend(comparison.new.iter().filter_map(|newcomer| match newcomer.arrival {
            Arrival::ContactOf(member) => Some(member),
            _ => None,
        }));
        let missing = (0..cluster.contacts.len()).filter(|index| !cluster.is_claimed(*index));
        missing
            .map(|index| {
                let known = cluster.contacts[index];
                Gone { whole_member: !named.contains(&known.member), known: known.clone() }
            })
            .collect()
    }
}

/// How further contacts of a company that is new to the cluster arrive.
#[derive(Default)]
struct Arrivals {
    companies: Companies,
    by_company: HashMap<usize, Arrival>,
}
