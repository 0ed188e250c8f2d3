//! The file of the master key, and the key that signs letters.

use std::io::Write;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use clap::{Subcommand, ValueEnum};
use data_encoding::HEXLOWER;
use serde_json::json;

use super::rotate;
use super::said::{Failure, Said};
use crate::mail::dkim::{self, KeyKind, Signer};
use crate::services::secrets;
use crate::settings::Settings;
use crate::wave::link::MasterKey;

#[derive(Debug, Subcommand)]
pub enum Keys {
    /// Make the key that signs letters (DKIM), and say what the domain has to publish; a key that is there stays
    Dkim {
        /// Where the private key lies
        #[arg(long, value_name = "FILE", default_value = "dkim.pem")]
        file: PathBuf,
        /// The name of the key: another one for each new key
        #[arg(long, value_name = "WORD", default_value = "peil1")]
        selector: String,
        /// The domain that signs [default: that of mail.sender_address]
        #[arg(long, value_name = "DOMAIN")]
        domain: Option<String>,
        #[arg(long, value_enum, default_value_t = Kind::Rsa)]
        kind: Kind,
    },
    /// Change the master key, while nothing serves the house: what is sealed under it is sealed under another one, and all
    /// links stay. If it is broken off, call it again
    Rotate,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Kind {
    /// What every receiver can verify
    Rsa,
    /// Short and quick, but not known everywhere
    Ed25519,
}

impl Keys {
    pub async fn run(self, settings: &Settings) -> Result<Said, Failure> {
        let Self::Dkim { file, selector, domain, kind } = self else { return rotate::run(settings).await };
        let domain = domain.unwrap_or_else(|| settings.sender.domain().to_owned());
        let kind = match kind {
            Kind::Rsa => KeyKind::Rsa,
            Kind::Ed25519 => KeyKind::Ed25519,
        };
        let unusable = |fault: dkim::KeyFault| Failure::File {
            file: file.display().to_string(),
            what: "used as a key that signs letters",
            reason: fault.to_string(),
        };
        let is_new = !file.exists();
        if is_new {
            let pem = dkim::new_key(kind).map_err(unusable)?;
            put(&file, &pem).map_err(|error| Failure::file(&file, "written", &error))?;
        }
        let signer = Signer::read(&domain, &selector, &file).map_err(unusable)?;
        let (name, record) = (signer.name(), signer.record().map_err(unusable)?);
        let text = format!(
            "{} {}. Publish this at {name}:\n\n{record}\n\nAs a line of a zone file:\n\n{}\n\nThen, in peil.toml:\n\n\
             [mail.dkim]\ndomain = \"{domain}\"\nselector = \"{selector}\"\nkey_file = \"{}\"\n\n\
             and see with “peil post check” whether it has arrived.",
            if is_new { "A new key is in" } else { "The key is in" },
            file.display(),
            dkim::zone_line(&name, &record),
            file.display(),
        );
        Ok(Said::new(text, json!({ "file": file, "new": is_new, "name": name, "record": record })))
    }
}

/// A new file that its owner alone can read.
pub fn put(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut file = std::fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)?;
    file.write_all(bytes).and_then(|()| file.sync_all())
}

/// The key in the file, which has to be there.
pub fn master_key_that_is(path: &Path) -> Result<MasterKey, Failure> {
    match path.exists() {
        true => master_key(path, true),
        false => Err(Failure::File {
            file: path.display().to_string(),
            what: "found",
            reason: "name the file of the master key with master_key_file in the configuration or PEIL_MASTER_KEY_FILE"
                .to_owned(),
        }),
    }
}

/// The key in the file; a new one, readable by its owner alone, when there is no file.
///
/// With waves in the database a key that is missing is not made anew: it would open none of their links.
pub fn master_key(path: &Path, has_waves: bool) -> Result<MasterKey, Failure> {
    let text = match std::fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound && has_waves => {
            return Err(Failure::File {
                file: path.display().to_string(),
                what: "found",
                reason: "the database has waves whose links only their master key opens; name its file with \
                         master_key_file in the configuration or PEIL_MASTER_KEY_FILE, or put it back"
                    .to_owned(),
            });
        }
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => make(path)?,
        Err(error) => return Err(Failure::file(path, "read", &error)),
    };
    MasterKey::parse(&text).ok_or_else(|| Failure::File {
        file: path.display().to_string(),
        what: "used as a master key",
        reason: "it must hold 64 hexadecimal digits and nothing else; put the right file back, \
                 for without it no personal link can be made or opened"
            .to_owned(),
    })
}

fn make(path: &Path) -> Result<String, Failure> {
    let text = HEXLOWER.encode(&secrets::bytes::<32>());
    put(path, text.as_bytes()).map_err(|error| Failure::file(path, "written", &error))?;
    eprintln!(
        "peil: a new master key is in {}. Keep a copy apart from the database: without it no personal link works.",
        path.display()
    );
    Ok(text)
}
