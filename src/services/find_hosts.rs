//! Finds out who takes the mail of the domains that letters go to, so that all domains of one host share a pace: a
//! thousand companies may have their mailboxes at one provider.
//!
//! What name servers said is kept for a day. Where they say nothing, or not in time, a domain goes by its own name, and
//! they are asked again a quarter of an hour later. No letter waits for longer than that asking takes.

use std::collections::HashMap;
use std::time::Duration;

use jiff::SignedDuration;
use tokio::task::JoinSet;
use tokio::time::timeout;

use super::{House, Refusal, check_post};
use crate::mail::dns::Resolver;
use crate::storage::mail_hosts::{self, MailHost};
use crate::storage::{Database, StoreError, letters};
use crate::wave::ledger::{domain_of, group_of_domain, group_of_exchange};

const GOOD_FOR: SignedDuration = SignedDuration::from_hours(24);
const ASK_AGAIN: SignedDuration = SignedDuration::from_mins(15);
/// How long the letters of a handful wait for name servers.
const PATIENCE: Duration = Duration::from_secs(5);
/// Questions at the same time.
const AT_ONCE: usize = 20;

/// Asks about the domains of the letters that are due next, if there are any of which nothing is known.
pub(super) async fn ahead_of(house: &House, most: i64) -> Result<(), Refusal> {
    // A sender that is made up writes to nobody: nobody is to be asked about either.
    if !check_post::is_of_use(house) || (house.sender.resolver.is_none() && check_post::is_made_up(house)) {
        return Ok(());
    }
    let now = house.clock.now();
    let domains = house.store.read(move |db| unknown(db, most, now.into())).await?;
    if domains.is_empty() {
        return Ok(());
    }
    let resolver = house.sender.resolver.map_or_else(Resolver::of_the_machine, Resolver::of);
    let mut hosts = ask(&resolver, domains.clone()).await;
    let found = domains.into_iter().map(|domain| {
        let host = hosts.remove(&domain);
        let good_until = now + if host.is_some() { GOOD_FOR } else { ASK_AGAIN };
        let host = host.unwrap_or_else(|| group_of_domain(&domain));
        MailHost { domain, host, good_until: good_until.into() }
    });
    let found: Vec<MailHost> = found.collect();
    house.store.write(move |db| found.iter().try_for_each(|found| mail_hosts::keep(db, found))).await?;
    Ok(())
}

/// The domains of the letters due next that have to be asked about.
fn unknown(db: &mut Database, most: i64, now: crate::storage::Stamp) -> Result<Vec<String>, StoreError> {
    let mut domains: Vec<String> = letters::addresses_due(db, now, most)?.iter().map(|to| domain_of(to)).collect();
    domains.sort();
    domains.dedup();
    let known = mail_hosts::known(db, &domains)?;
    domains.retain(|domain| known.get(domain).is_none_or(|known| known.good_until.moment() <= now.moment()));
    Ok(domains)
}

/// The groups of those domains that name servers tell of in time.
async fn ask(resolver: &Resolver, domains: Vec<String>) -> HashMap<String, String> {
    let mut found = HashMap::new();
    let asking = async {
        let mut waiting = domains.into_iter();
        let mut asked = JoinSet::new();
        loop {
            while asked.len() < AT_ONCE
                && let Some(domain) = waiting.next()
            {
                let resolver = resolver.clone();
                asked.spawn(async move {
                    let exchanges = resolver.exchanges(&domain).await;
                    (domain, exchanges)
                });
            }
            let Some(answered) = asked.join_next().await else { break };
            if let Ok((domain, Ok(exchanges))) = answered {
                // A domain without an MX takes its mail itself (RFC 5321, section 5.1).
                let host = exchanges.first().map_or_else(|| group_of_domain(&domain), |first| group_of_exchange(first));
                found.insert(domain, host);
            }
        }
    };
    let _ = timeout(PATIENCE, asking).await;
    found
}

/// The groups of these addresses, by what is known.
pub(super) fn groups_of<'a>(
    db: &mut Database,
    addresses: impl Iterator<Item = &'a str>,
) -> Result<HashMap<String, String>, StoreError> {
    let mut domains: Vec<String> = addresses.map(domain_of).collect();
    domains.sort();
    domains.dedup();
    let mut known = mail_hosts::known(db, &domains)?;
    let groups = domains.into_iter().map(|domain| {
        let group = known.remove(&domain).map_or_else(|| group_of_domain(&domain), |known| known.host);
        (domain, group)
    });
    Ok(groups.collect())
}

/// The group of one address.
pub(super) fn group_of(db: &mut Database, address: &str) -> Result<String, StoreError> {
    Ok(groups_of(db, std::iter::once(address))?.into_values().next().unwrap_or_default())
}
