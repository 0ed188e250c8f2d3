//! The settings of the doors through which mail comes back.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use super::{Mail, SettingsFault, value};
use crate::mail::incoming::signatures::Signatures;

/// The doors through which mail comes back.
#[derive(Clone, Debug, Default)]
pub struct Inbox {
    /// Where a mail server on this machine hands it over by LMTP.
    pub lmtp: Option<Lmtp>,
    /// A maildir that it is put into.
    pub maildir: Option<PathBuf>,
    /// What a program that posts it has to know.
    pub webhook_secret: Option<String>,
    /// What the events of mail services are signed with.
    pub signatures: Signatures,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lmtp {
    Tcp(SocketAddr),
    Socket(PathBuf),
}

pub(super) fn inbox(mail: &Mail, folder: &Path) -> Result<Inbox, SettingsFault> {
    let lmtp = mail.lmtp.as_deref().map(|text| match text.strip_prefix("unix:") {
        Some(path) if !path.is_empty() => Ok(Lmtp::Socket(folder.join(path))),
        _ => text.parse().map(Lmtp::Tcp).map_err(|_| value("mail.lmtp", text, "127.0.0.1:PORT or unix:PATH")),
    });
    let lmtp = lmtp.transpose()?;
    // Whoever reaches the door can hand mail over: it is for this machine.
    if let Some(Lmtp::Tcp(address)) = &lmtp
        && !address.ip().is_loopback()
    {
        return Err(value("mail.lmtp", &address.to_string(), "an address of this machine, such as 127.0.0.1:8024"));
    }
    if lmtp.is_some() && mail.bounce_domain.is_none() {
        return Err(value("mail.bounce_domain", "", "the domain whose mail comes in by mail.lmtp"));
    }
    let webhook_secret = mail.webhook_secret_file.as_ref().map(|file| {
        let file = folder.join(file);
        let text = std::fs::read_to_string(&file)
            .map_err(|error| SettingsFault::File { file: file.display().to_string(), reason: error.to_string() })?;
        match text.trim() {
            secret if secret.len() >= 20 => Ok(secret.to_owned()),
            _ => Err(value(
                "mail.webhook_secret_file",
                &file.display().to_string(),
                "a file with a secret of 20 characters or more",
            )),
        }
    });
    Ok(Inbox {
        lmtp,
        maildir: mail.maildir.as_ref().map(|path| folder.join(path)),
        webhook_secret: webhook_secret.transpose()?,
        signatures: signatures(mail, folder)?,
    })
}

/// What events are signed with, as far as it is set.
fn signatures(mail: &Mail, folder: &Path) -> Result<Signatures, SettingsFault> {
    let content = |file: &PathBuf| {
        let file = folder.join(file);
        let bytes = std::fs::read(&file)
            .map_err(|error| SettingsFault::File { file: file.display().to_string(), reason: error.to_string() });
        bytes.map(|bytes| (file.display().to_string(), bytes))
    };
    let mut signatures = Signatures::default();
    if let Some(file) = &mail.mailgun_signing_key_file {
        let (file, bytes) = content(file)?;
        let key = String::from_utf8(bytes).unwrap_or_default();
        if key.trim().len() < 16 {
            return Err(value(
                "mail.mailgun_signing_key_file",
                &file,
                "a file with the HTTP webhook signing key of Mailgun",
            ));
        }
        signatures = signatures.with_mailgun(key.trim());
    }
    if let Some(file) = &mail.sns_certificate_file {
        let (file, bytes) = content(file)?;
        signatures = signatures.with_sns(&bytes).map_err(|fault| {
            let expected = format!("a PEM file with the certificate that SNS signs with ({fault})");
            value("mail.sns_certificate_file", &file, expected)
        })?;
    }
    Ok(signatures)
}
