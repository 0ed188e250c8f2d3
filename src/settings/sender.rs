//! The settings of whoever signs the letters, and of what receivers look up about them.

use std::net::{IpAddr, SocketAddr};
use std::path::{Path, PathBuf};

use serde::Deserialize;

use super::{Mail, SettingsFault, value};
use crate::mail::dkim::Signer;
use crate::people::address::Address as MailAddress;

/// Who signs the letters of the house and gets the replies.
#[derive(Clone, Debug)]
pub struct Sender {
    pub name: String,
    pub address: String,
    pub reply_to: Option<String>,
    /// The domain whose mail comes back to the house: return addresses are made in it, one for each letter. Without it
    /// whatever does not arrive is reported to `address`.
    pub bounce_domain: Option<String>,
    /// Signs the letters, where the relay does not.
    pub dkim: Option<Signer>,
    /// Where people read what is done with what they tell.
    pub privacy_notice: Option<String>,
    /// The name server that is asked about the sender's domain; without it those of the machine.
    pub resolver: Option<SocketAddr>,
    /// The addresses that the relay sends from, where they are known.
    pub sends_from: Vec<IpAddr>,
}

impl Sender {
    /// The domain that the letters' own ids end in.
    pub fn domain(&self) -> &str {
        self.address.rsplit_once('@').map_or("localhost", |(_, domain)| domain)
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Dkim {
    domain: Option<String>,
    selector: String,
    key_file: PathBuf,
}

pub(super) fn privacy_notice(text: &str) -> Result<String, SettingsFault> {
    let is_url = text.starts_with("https://") || text.starts_with("http://");
    match is_url && text.bytes().all(|byte| byte.is_ascii_graphic() && !b"\"'<>&\\`".contains(&byte)) {
        true => Ok(text.to_owned()),
        false => Err(value("privacy_notice", text, "the address of a page, such as https://example.org/privacy")),
    }
}

pub(super) fn read(mail: &Mail, folder: &Path) -> Result<Sender, SettingsFault> {
    let parse = |setting: &'static str, text: &str| {
        MailAddress::parse(text)
            .map(|address| address.as_str().to_owned())
            .map_err(|_| value(setting, text, "an e-mail address such as survey@example.org"))
    };
    let address = mail.sender_address.as_deref().unwrap_or("survey@peil.example");
    let mut sender = Sender {
        name: mail.sender_name.clone().unwrap_or_else(|| "Peil".to_owned()),
        address: parse("mail.sender_address", address)?,
        reply_to: mail.reply_to.as_deref().map(|text| parse("mail.reply_to", text)).transpose()?,
        bounce_domain: mail.bounce_domain.as_deref().map(|text| domain("mail.bounce_domain", text)).transpose()?,
        dkim: None,
        privacy_notice: None,
        resolver: mail.resolver.as_deref().map(resolver).transpose()?,
        sends_from: mail.sends_from.iter().map(|text| sends_from(text)).collect::<Result<_, _>>()?,
    };
    sender.dkim = mail.dkim.as_ref().map(|dkim| signer(dkim, sender.domain(), folder)).transpose()?;
    Ok(sender)
}

/// The key that signs letters, if receivers will see by its signature that the sender signed.
fn signer(dkim: &Dkim, of_sender: &str, folder: &Path) -> Result<Signer, SettingsFault> {
    let signing = dkim.domain.as_deref().map(|text| domain("mail.dkim.domain", text)).transpose()?;
    let signing = signing.unwrap_or_else(|| of_sender.to_owned());
    let is_above = of_sender.strip_suffix(signing.as_str()).is_some_and(|rest| rest.ends_with('.'));
    if signing != of_sender && !is_above {
        return Err(value(
            "mail.dkim.domain",
            &signing,
            format!(
                "{of_sender}, the domain of mail.sender_address, or one above it: receivers compare the two (DMARC)"
            ),
        ));
    }
    let is_word = |word: &str| {
        !word.is_empty() && word.len() <= 63 && word.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    if !dkim.selector.split('.').all(is_word) {
        return Err(value("mail.dkim.selector", &dkim.selector, "a word such as peil1: letters, digits and hyphens"));
    }
    let file = folder.join(&dkim.key_file);
    Signer::read(&signing, &dkim.selector, &file).map_err(|fault| {
        value(
            "mail.dkim.key_file",
            &file.display().to_string(),
            format!("a private key, RSA of 2048 bits or Ed25519; {fault} (“peil keys dkim” makes one)"),
        )
    })
}

fn resolver(text: &str) -> Result<SocketAddr, SettingsFault> {
    let with_port = text.parse().ok().or_else(|| Some(SocketAddr::new(text.parse().ok()?, 53)));
    with_port.ok_or_else(|| value("mail.resolver", text, "the address of a name server, such as 192.0.2.53"))
}

fn sends_from(text: &str) -> Result<IpAddr, SettingsFault> {
    text.parse().map_err(|_| value("mail.sends_from", text, "the addresses the relay sends from, such as 192.0.2.25"))
}

/// A domain that addresses can be made in.
fn domain(setting: &'static str, text: &str) -> Result<String, SettingsFault> {
    let domain = MailAddress::parse(&format!("b@{}", text.trim_start_matches('@')));
    let domain = domain.ok().and_then(|address| Some(address.as_str().rsplit_once('@')?.1.to_owned()));
    domain.ok_or_else(|| value(setting, text, "a domain such as bounce.example.org"))
}
