//! Looks at what the name servers say of the sender: whether receivers will believe the letters of the house.
//!
//! Nothing here decides for a receiver. A fault is what large receivers are known to turn letters away for, or what
//! loses the reports of letters that did not arrive; a note is what the house can't know, or a person should.

mod dmarc;

use std::net::IpAddr;

use super::House;
use crate::mail::dns::{DnsFault, Resolver};
use crate::mail::mailer::Mailer;
use crate::mail::spf::{self, Standing};

/// Waves of more letters than this are not approved while there is a fault.
pub const WATCHED_FROM: usize = 1_000;

/// What was found of one thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// spf, dkim, dmarc, bounce or ptr.
    pub of: &'static str,
    /// What about it: with `of` the name of the words that say it (`postcheck-spf-good`).
    pub outcome: &'static str,
    pub verdict: Verdict,
    /// The name that was asked about.
    pub at: String,
    pub found: Vec<String>,
    /// What should stand there, where that can be said.
    pub expected: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    Good,
    Note,
    Fault,
}

impl Verdict {
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Good => "good",
            Self::Note => "note",
            Self::Fault => "fault",
        }
    }
}

/// Every outcome there is, so that a test finds words for each.
pub const OUTCOMES: [(&str, &[&str]); 6] = [
    ("link", &["plain"]),
    ("spf", &["good", "relay", "missing", "many", "not-listed", "perhaps", "everybody", "broken", "unreachable"]),
    ("dkim", &["good", "relay", "missing", "other", "unreachable"]),
    ("dmarc", &["good", "relay", "missing", "many", "broken", "not-aligned", "unreachable"]),
    ("bounce", &["good", "none", "missing", "nowhere", "elsewhere", "unreachable"]),
    ("ptr", &["good", "unknown", "missing", "other", "unreachable"]),
];

/// Whether letters leave this machine at all; otherwise there is nothing to check.
pub fn is_of_use(house: &House) -> bool {
    matches!(house.mailer, Mailer::Smtp(_))
}

/// Whether the sender is made up (RFC 2606): its letters arrive nowhere, whatever name servers say.
pub fn is_made_up(house: &House) -> bool {
    let last = house.sender.domain().rsplit('.').next().unwrap_or_default();
    ["example", "test", "invalid", "localhost"].contains(&last)
}

/// Asks, and says what was found. Nothing is kept: it is as true as it is new.
pub async fn check(house: &House) -> Vec<Finding> {
    let resolver = house.sender.resolver.map_or_else(Resolver::of_the_machine, Resolver::of);
    let look = Look { house, resolver };
    let sending = look.sending().await;
    let mut findings = vec![look.spf(&sending).await, look.dkim().await, look.dmarc().await, look.bounce().await];
    findings.extend(look.ptr(&sending).await);
    findings
}

/// What the address of the house means for letters: without encryption they can't offer to stop with one click
/// (RFC 8058), which large receivers want of whoever sends much.
pub fn of_links(house: &House) -> Option<Finding> {
    let is_plain = !house.base_url.starts_with("https://");
    let finding = Finding::new("link", "plain", Verdict::Note, &*house.base_url);
    is_plain.then(|| finding.wanting(format!("https://{}", host_of(&house.base_url))))
}

/// How many faults there are.
pub fn faults(findings: &[Finding]) -> usize {
    findings.iter().filter(|finding| finding.verdict == Verdict::Fault).count()
}

/// The addresses that letters are sent from, and whether that is sure.
struct Sending {
    addresses: Vec<IpAddr>,
    is_sure: bool,
}

struct Look<'a> {
    house: &'a House,
    resolver: Resolver,
}

impl Finding {
    fn new(of: &'static str, outcome: &'static str, verdict: Verdict, at: impl Into<String>) -> Self {
        Self { of, outcome, verdict, at: at.into(), found: Vec::new(), expected: String::new() }
    }

    fn unreachable(of: &'static str, at: &str, fault: &DnsFault) -> Self {
        Self::new(of, "unreachable", Verdict::Fault, at).having([fault.to_string()])
    }

    fn having(self, found: impl IntoIterator<Item = String>) -> Self {
        Self { found: found.into_iter().collect(), ..self }
    }

    fn wanting(self, expected: impl Into<String>) -> Self {
        Self { expected: expected.into(), ..self }
    }
}

impl Look<'_> {
    /// What the settings say, or else what the relay's own name leads to.
    async fn sending(&self) -> Sending {
        let told = &self.house.sender.sends_from;
        if !told.is_empty() {
            return Sending { addresses: told.clone(), is_sure: true };
        }
        let Mailer::Smtp(relay) = &self.house.mailer else {
            return Sending { addresses: Vec::new(), is_sure: false };
        };
        let addresses = match relay.host().parse() {
            Ok(address) => vec![address],
            Err(_) => self.resolver.addresses(relay.host()).await.unwrap_or_default(),
        };
        // A relay on this machine sends from an address that only its neighbours know.
        let addresses = addresses.into_iter().filter(|address| !address.is_loopback()).collect();
        Sending { addresses, is_sure: false }
    }

    /// The domain on the envelope, which is the one that SPF is about.
    fn envelope(&self) -> &str {
        self.house.sender.bounce_domain.as_deref().unwrap_or_else(|| self.house.sender.domain())
    }

    async fn spf(&self, sending: &Sending) -> Finding {
        let domain = self.envelope();
        let new = |outcome, verdict| Finding::new("spf", outcome, verdict, domain);
        let records = match spf::records(&self.resolver, domain).await {
            Ok(records) => records,
            Err(fault) => return Finding::unreachable("spf", domain, &fault),
        };
        let expected = match (&sending.addresses[..], &self.house.mailer) {
            ([], Mailer::Smtp(relay)) if is_named_everywhere(relay.host()) => {
                format!("v=spf1 include:{} -all", relay.host())
            }
            // The relay is this machine, which is known by the name of its pages.
            ([], _) => match host_of(&self.house.base_url) {
                here if is_named_everywhere(here) => format!("v=spf1 a:{here} -all"),
                here => here.parse().map_or_else(|_| "v=spf1 mx -all".to_owned(), |here| listing(&[here])),
            },
            (addresses, _) => listing(addresses),
        };
        match records.len() {
            0 => return new("missing", Verdict::Fault).wanting(expected),
            1 => {}
            _ => return new("many", Verdict::Fault).having(records),
        }
        let mut worst = None;
        for address in &sending.addresses {
            let standing = match spf::standing(&self.resolver, domain, *address).await {
                Ok(standing) => standing,
                Err(fault) => return Finding::unreachable("spf", domain, &fault),
            };
            let finding = match standing {
                Standing::Listed => continue,
                Standing::Everybody => new("everybody", Verdict::Fault),
                Standing::Broken(why) => {
                    return new("broken", Verdict::Fault).having([records.concat(), why]).wanting(expected);
                }
                _ if sending.is_sure => new("not-listed", Verdict::Fault),
                _ => new("perhaps", Verdict::Note),
            };
            worst = Some(finding.wanting(expected.clone()));
        }
        match worst {
            Some(finding) => finding.having(records),
            None if sending.addresses.is_empty() => new("relay", Verdict::Note).having(records),
            None => new("good", Verdict::Good).having(records),
        }
    }

    async fn dkim(&self) -> Finding {
        let Some(signer) = &self.house.sender.dkim else {
            return Finding::new("dkim", "relay", Verdict::Note, self.house.sender.domain());
        };
        let name = signer.name();
        let expected = signer.record().unwrap_or_default();
        let found = match self.resolver.texts(&name).await {
            Ok(found) => found,
            Err(fault) => return Finding::unreachable("dkim", &name, &fault),
        };
        let key = |record: &str| -> Option<String> {
            let tag = record.split(';').find_map(|tag| tag.trim().strip_prefix("p=").map(str::to_owned))?;
            Some(tag.split_whitespace().collect())
        };
        let is_ours = |record: &String| key(record).is_some() && key(record) == key(&expected);
        let (outcome, verdict) = match &found[..] {
            [] => ("missing", Verdict::Fault),
            found if found.iter().any(is_ours) => ("good", Verdict::Good),
            _ => ("other", Verdict::Fault),
        };
        Finding::new("dkim", outcome, verdict, name).having(found).wanting(expected)
    }

    async fn bounce(&self) -> Finding {
        let Some(domain) = &self.house.sender.bounce_domain else {
            return Finding::new("bounce", "none", Verdict::Note, self.house.sender.domain());
        };
        let new = |outcome, verdict| Finding::new("bounce", outcome, verdict, domain);
        let here = host_of(&self.house.base_url);
        let looked = async {
            let hosts = self.resolver.exchanges(domain).await?;
            let mut reached = Vec::new();
            for host in &hosts {
                reached.extend(self.resolver.addresses(host).await?);
            }
            let ours = match here.parse() {
                Ok(address) => vec![address],
                Err(_) => self.resolver.addresses(here).await?,
            };
            Ok::<_, DnsFault>((hosts, reached, ours))
        };
        match looked.await {
            Err(fault) => Finding::unreachable("bounce", domain, &fault),
            Ok((hosts, ..)) if hosts.is_empty() => new("missing", Verdict::Fault).wanting(format!("10 {here}.")),
            Ok((hosts, reached, _)) if reached.is_empty() => new("nowhere", Verdict::Fault).having(hosts),
            Ok((hosts, reached, ours)) => {
                let mut known = ours.iter().chain(&self.house.sender.sends_from);
                let is_here = hosts.iter().any(|host| host == here) || known.any(|ours| reached.contains(ours));
                let (outcome, verdict) = if is_here { ("good", Verdict::Good) } else { ("elsewhere", Verdict::Note) };
                new(outcome, verdict).having(hosts)
            }
        }
    }

    /// Each address should have a name that leads back to it.
    async fn ptr(&self, sending: &Sending) -> Vec<Finding> {
        if sending.addresses.is_empty() {
            return vec![Finding::new("ptr", "unknown", Verdict::Note, self.house.sender.domain())];
        }
        let mut findings = Vec::new();
        for address in &sending.addresses {
            let new = |outcome, verdict| Finding::new("ptr", outcome, verdict, address.to_string());
            let looked = async {
                let names = self.resolver.names(*address).await?;
                let mut leads_back = false;
                for name in &names {
                    leads_back |= self.resolver.addresses(name).await?.contains(address);
                }
                Ok::<_, DnsFault>((names, leads_back))
            };
            findings.push(match looked.await {
                Err(fault) => new("unreachable", Verdict::Note).having([fault.to_string()]),
                Ok((names, _)) if names.is_empty() => new("missing", Verdict::Note),
                Ok((names, true)) => new("good", Verdict::Good).having(names),
                Ok((names, false)) => new("other", Verdict::Note).having(names),
            });
        }
        findings
    }
}

/// The host in an address of the web.
/// The record that lets these addresses send.
fn listing(addresses: &[IpAddr]) -> String {
    let of = |address: &IpAddr| if address.is_ipv4() { "ip4" } else { "ip6" };
    let listed = addresses.iter().map(|address| format!("{}:{address}", of(address)));
    format!("v=spf1 {} -all", listed.collect::<Vec<_>>().join(" "))
}

/// Whether a host has a name that others can look up.
fn is_named_everywhere(host: &str) -> bool {
    host.contains('.') && host.parse::<IpAddr>().is_err()
}

fn host_of(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let host = rest.split('/').next().unwrap_or(rest);
    host.rsplit_once(':').map_or(host, |(host, _)| host)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wording::{Language, Texts};

    #[test]
    fn there_are_words_for_everything_that_can_be_found() {
        let texts = Texts::of_the_product();
        for (of, outcomes) in OUTCOMES {
            for language in Language::OF_THE_PRODUCT {
                for outcome in outcomes {
                    let key = format!("postcheck-{of}-{outcome}");
                    let said = texts.say(language, &key, &[("at", "x".into()), ("expected", "y".into())]);
                    assert!(said.len() > key.len() || !said.contains(&key), "{language}: {key}");
                }
            }
        }
    }

    #[test]
    fn the_host_of_the_house_is_read() {
        assert_eq!(host_of("https://survey.example.org/peil"), "survey.example.org");
        assert_eq!(host_of("http://127.0.0.1:8080"), "127.0.0.1");
    }
}
