//! Whether a domain lets an address send for it (SPF, RFC 7208), as far as a sender has to know of itself.

use std::net::IpAddr;
use std::pin::Pin;

use super::dns::{DnsFault, Resolver};

/// What a domain says of an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It says nothing of any.
    Missing,
    /// It says two things, so that receivers believe neither.
    Many,
    /// It may send.
    Listed,
    /// Anybody may send: receivers think nothing of that.
    Everybody,
    NotListed,
    /// The record can't be followed, and why.
    Broken(String),
}

/// Look-ups that receivers are ready to make.
const LOOK_UPS: usize = 10;

/// The records of a domain.
pub async fn records(resolver: &Resolver, domain: &str) -> Result<Vec<String>, DnsFault> {
    let is_spf = |text: &String| text.split(' ').next().is_some_and(|first| first.eq_ignore_ascii_case("v=spf1"));
    Ok(resolver.texts(domain).await?.into_iter().filter(is_spf).collect())
}

/// What `domain` says of `address`.
pub async fn standing(resolver: &Resolver, domain: &str, address: IpAddr) -> Result<Standing, DnsFault> {
    let mut left = LOOK_UPS;
    Walk { resolver, address }.of(domain.to_owned(), &mut left).await
}

struct Walk<'a> {
    resolver: &'a Resolver,
    address: IpAddr,
}

/// What one mechanism makes of the address.
enum Match {
    Yes,
    No,
    Broken(String),
}

type Pinned<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

impl Walk<'_> {
    /// Records include others, so this comes back to itself.
    fn of<'a>(&'a self, domain: String, left: &'a mut usize) -> Pinned<'a, Result<Standing, DnsFault>> {
        Box::pin(async move {
            let mut records = records(self.resolver, &domain).await?;
            let record = match (records.pop(), records.is_empty()) {
                (None, _) => return Ok(Standing::Missing),
                (Some(record), true) => record,
                (Some(_), false) => return Ok(Standing::Many),
            };
            let mut instead = None;
            for term in record.split_whitespace().skip(1) {
                let lower = term.to_ascii_lowercase();
                if let Some(other) = lower.strip_prefix("redirect=") {
                    instead = Some(other.to_owned());
                    continue;
                }
                let name_length = lower.find([':', '/', '=']).unwrap_or(lower.len());
                if lower[name_length..].starts_with('=') {
                    continue;
                }
                let passes = !lower.starts_with(['-', '~', '?']);
                let mechanism = lower.trim_start_matches(['+', '-', '~', '?']);
                if mechanism == "all" {
                    return Ok(if passes { Standing::Everybody } else { Standing::NotListed });
                }
                match self.matches(mechanism, &domain, left).await? {
                    Match::Yes if passes => return Ok(Standing::Listed),
                    Match::Yes => return Ok(Standing::NotListed),
                    Match::No => {}
                    Match::Broken(why) => return Ok(Standing::Broken(why)),
                }
            }
            match instead {
                Some(other) if count_down(left) => match self.of(other.clone(), left).await? {
                    Standing::Missing => Ok(Standing::Broken(format!("redirect={other}: no record"))),
                    standing => Ok(standing),
                },
                Some(_) => Ok(too_many()),
                None => Ok(Standing::NotListed),
            }
        })
    }

    async fn matches(&self, mechanism: &str, domain: &str, left: &mut usize) -> Result<Match, DnsFault> {
        let (name, rest) = mechanism.split_at(mechanism.find([':', '/']).unwrap_or(mechanism.len()));
        if let "ip4" | "ip6" = name {
            return Ok(match in_network(self.address, rest.trim_start_matches(':')) {
                Some(true) => Match::Yes,
                Some(false) => Match::No,
                None => Match::Broken(mechanism.to_owned()),
            });
        }
        let (of, length) = rest.split_once('/').map_or((rest, None), |(of, length)| (of, Some(length)));
        let of = if of.is_empty() { domain } else { of.trim_start_matches(':') };
        if of.contains('%') {
            // What depends on the letter can't be known before there is one.
            return Ok(Match::No);
        }
        if !["a", "mx", "include", "exists", "ptr"].contains(&name) {
            return Ok(Match::Broken(mechanism.to_owned()));
        }
        if !count_down(left) {
            let Standing::Broken(why) = too_many() else { return Ok(Match::No) };
            return Ok(Match::Broken(why));
        }
        let hosts = match name {
            "a" => vec![of.to_owned()],
            "mx" => self.resolver.exchanges(of).await?,
            "exists" => return Ok(said(!self.resolver.addresses(of).await?.is_empty())),
            "include" => {
                return Ok(match self.of(of.to_owned(), left).await? {
                    Standing::Listed | Standing::Everybody => Match::Yes,
                    Standing::NotListed => Match::No,
                    Standing::Missing => Match::Broken(format!("include:{of}: no record")),
                    Standing::Many => Match::Broken(format!("include:{of}: more than one record")),
                    Standing::Broken(why) => Match::Broken(why),
                });
            }
            // Slow, and receivers are told not to rely on it.
            _ => return Ok(Match::No),
        };
        for host in hosts {
            for known in self.resolver.addresses(&host).await? {
                let lengths = length.unwrap_or_default().trim_start_matches('/');
                let (four, six) = lengths.split_once("//").unwrap_or((lengths, ""));
                let length = if known.is_ipv4() { four } else { six };
                let network = if length.is_empty() { known.to_string() } else { format!("{known}/{length}") };
                if in_network(self.address, &network) == Some(true) {
                    return Ok(Match::Yes);
                }
            }
        }
        Ok(Match::No)
    }
}

fn said(yes: bool) -> Match {
    if yes { Match::Yes } else { Match::No }
}

fn count_down(left: &mut usize) -> bool {
    *left = left.saturating_sub(1);
    *left > 0
}

fn too_many() -> Standing {
    Standing::Broken(format!("more than {LOOK_UPS} look-ups"))
}

/// Whether an address lies in `192.0.2.0/24`, or is the one that is named; none if that is no network.
fn in_network(address: IpAddr, network: &str) -> Option<bool> {
    let (base, length) = network.split_once('/').map_or((network, None), |(base, length)| (base, Some(length)));
    let base: IpAddr = base.parse().ok()?;
    let bits = |address: IpAddr| match address {
        IpAddr::V4(address) => (u128::from(address.to_bits()), 32),
        IpAddr::V6(address) => (address.to_bits(), 128),
    };
    let ((address, of), (base, whole)) = (bits(address), bits(base));
    let length: u32 = length.map_or(Some(whole), |length| length.parse().ok()).filter(|length| *length <= whole)?;
    let apart = whole - length;
    Some(of == whole && address.checked_shr(apart).unwrap_or(0) == base.checked_shr(apart).unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn networks_hold_their_addresses() {
        let holds = |network: &str, address: &str| in_network(address.parse().unwrap(), network);
        assert_eq!(holds("192.0.2.0/24", "192.0.2.200"), Some(true));
        assert_eq!(holds("192.0.2.0/25", "192.0.2.200"), Some(false));
        assert_eq!(holds("192.0.2.7", "192.0.2.7"), Some(true));
        assert_eq!(holds("0.0.0.0/0", "198.51.100.1"), Some(true));
        assert_eq!(holds("::/0", "2001:db8::1"), Some(true));
        assert_eq!(holds("2001:db8::/32", "2001:db8:1::1"), Some(true));
        assert_eq!(holds("2001:db8::/32", "192.0.2.7"), Some(false));
        for wrong in ["", "192.0.2", "192.0.2.0/33", "192.0.2.0/x", "::1/129"] {
            assert_eq!(holds(wrong, "192.0.2.7"), None, "{wrong}");
        }
    }
}
