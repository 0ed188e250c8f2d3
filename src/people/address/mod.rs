//! An e-mail address: parsed once, valid ever after.

mod cleaning;
mod fault;
mod providers;

use std::fmt;
use std::str::FromStr;

use idna::AsciiDenyList;
use idna::uts46::{DnsLength, Hyphens, Uts46};

use crate::people::name::is_invisible;

pub use cleaning::Cleaning;
pub use fault::{AddressFault, AddressReason};

/// Mailboxes that stand for a function and not for a person.
const ROLES: &str = "abuse accounting accueil admin administratie administration algemeen bestelling billing \
    boekhouding bonjour bureau commercial compta comptabilite contact direction directie facturatie facturation \
    factuur hallo hello helpdesk hr info invoice jobs kantoor mail marketing no-reply noreply office onthaal orders \
    personeel postmaster receptie reception rh sales secretariaat secretariat service support verkoop webmaster";

/// An address at a domain with a dot, in ASCII: the domain in lower case and as A-labels, the local part as written.
///
/// It holds no space, quote or control character and is safe in a mail header.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Address {
    text: String,
    /// Where the `@` stands.
    at: usize,
}

impl Address {
    /// The longest local part and the longest address, in bytes (RFC 5321, 4.5.3.1).
    pub const MAX_LOCAL: usize = 64;
    pub const MAX: usize = 254;

    /// Takes the address and nothing around it; [`Address::read`] takes what people write.
    pub fn parse(text: &str) -> Result<Self, AddressFault> {
        exact(text).map_err(|reason| AddressFault {
            found: text.to_owned(),
            suggestion: cleaning::nearest(text).map(|address| address.text),
            reason,
        })
    }

    /// Takes `mailto:jan@firma.be`, `Jan Peeters <jan@firma.be>` and the like, and says what was cleaned away.
    pub fn read(text: &str) -> Result<(Self, Vec<Cleaning>), AddressFault> {
        let (bare, cleanings) = cleaning::clean(text);
        Self::parse(&bare).map(|address| (address, cleanings))
    }

    pub fn as_str(&self) -> &str {
        &self.text
    }

    pub fn local(&self) -> &str {
        &self.text[..self.at]
    }

    pub fn domain(&self) -> &str {
        &self.text[self.at + 1..]
    }

    /// What addresses of one mailbox have in common: the whole in lower case.
    pub fn key(&self) -> String {
        self.text.to_ascii_lowercase()
    }

    /// Whether its domain is one at which anybody may have a mailbox.
    pub fn is_at_provider(&self) -> bool {
        providers::holds(self.domain())
    }

    /// Whether it looks like the mailbox of a function (`info@`) and not of a person.
    pub fn is_role(&self) -> bool {
        let local = self.local().to_ascii_lowercase();
        let mailbox = local.split('+').next().unwrap_or_default();
        ROLES.split(' ').any(|role| role == mailbox)
    }
}

/// The address that `text` is, to the letter.
fn exact(text: &str) -> Result<Address, AddressReason> {
    if text.is_empty() {
        return Err(AddressReason::Missing);
    }
    if text.chars().any(|c| is_invisible(c) && !c.is_whitespace()) || text.contains(['\r', '\n']) {
        return Err(AddressReason::Invisible);
    }
    if text.matches('@').count() > 1 && text.contains([';', ',', '/', ' ', '|']) {
        return Err(AddressReason::Several);
    }
    if cleaning::beside_brackets(text).is_some() {
        return Err(AddressReason::NameInBrackets);
    }
    if text.contains(char::is_whitespace) {
        return Err(AddressReason::Space);
    }
    let (local, domain) = text.split_once('@').ok_or(AddressReason::NoAt)?;
    if domain.contains('@') {
        return Err(AddressReason::TwoAts);
    }
    check_local(local)?;
    let domain = ascii_domain(domain)?;
    let text = format!("{local}@{domain}");
    if text.len() > Address::MAX {
        return Err(AddressReason::TooLong);
    }
    Ok(Address { at: local.len(), text })
}

fn check_local(local: &str) -> Result<(), AddressReason> {
    if local.is_empty() {
        return Err(AddressReason::NoLocal);
    }
    if !local.is_ascii() {
        return Err(AddressReason::NotAscii);
    }
    if local.len() > Address::MAX_LOCAL {
        return Err(AddressReason::TooLong);
    }
    // The atext of RFC 5322; quoted local parts exist on paper only.
    if let Some(wrong) = local.chars().find(|c| !c.is_ascii_alphanumeric() && !"!#$%&'*+/=?^_`{|}~.-".contains(*c)) {
        return Err(if wrong == ',' { AddressReason::Comma } else { AddressReason::Character(wrong) });
    }
    if local.starts_with('.') || local.ends_with('.') || local.contains("..") {
        return Err(AddressReason::Dots);
    }
    Ok(())
}

fn ascii_domain(domain: &str) -> Result<String, AddressReason> {
    if domain.is_empty() {
        return Err(AddressReason::NoDomain);
    }
    if domain.contains(',') {
        return Err(AddressReason::Comma);
    }
    if domain.starts_with('[') || domain.parse::<std::net::IpAddr>().is_ok() {
        return Err(AddressReason::IpLiteral);
    }
    if domain.starts_with('.') || domain.ends_with('.') || domain.contains("..") {
        return Err(AddressReason::Dots);
    }
    let ascii = Uts46::new()
        .to_ascii(domain.as_bytes(), AsciiDenyList::STD3, Hyphens::CheckFirstLast, DnsLength::Verify)
        .map_err(|_| AddressReason::Domain)?;
    let (_, ending) = ascii.rsplit_once('.').ok_or(AddressReason::NoDot)?;
    if ending.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(AddressReason::IpLiteral);
    }
    if ending.len() < 2 {
        return Err(AddressReason::Domain);
    }
    Ok(ascii.into_owned())
}

impl FromStr for Address {
    type Err = AddressFault;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::parse(text)
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

/// Without the person: an address must not reach a log by way of `{:?}`.
impl fmt::Debug for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Address(…@{})", self.domain())
    }
}

#[cfg(test)]
mod tests;
