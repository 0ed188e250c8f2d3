//! The settings of how letters leave: by which relay, and how fast.

use std::fmt;
use std::path::{Path, PathBuf};

use super::{Mail, SettingsFault, time_outs, value};
use crate::mail::relay::{Credentials, Relay, Security, SmtpSettings};

/// How letters leave.
#[derive(Clone, Debug)]
pub struct Post {
    pub way: Way,
    /// Connections to the relay at once.
    pub sessions: usize,
    /// Letters a second over all connections; 0 is no limit.
    pub per_second: u32,
    /// Letters a second to one domain, or to all domains of one large host; 0 is no limit.
    pub per_domain_per_second: u32,
    /// Letters a second of one wave; 0 is no limit.
    pub per_wave_per_second: u32,
}

#[derive(Clone, Debug)]
pub enum Way {
    Relay(Relay),
    Folder(PathBuf),
}

impl fmt::Display for Way {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Relay(relay) => write!(f, "to the relay {relay}"),
            Self::Folder(folder) => write!(f, "into the folder {} and no further (see mail.relay)", folder.display()),
        }
    }
}

pub(super) fn post(mail: Mail, folder: &Path) -> Result<Post, SettingsFault> {
    let sessions = mail.sessions.unwrap_or(4);
    if !(1..=64).contains(&sessions) {
        return Err(value("mail.sessions", &sessions.to_string(), "1 to 64"));
    }
    let per_second = mail.per_second.unwrap_or(10);
    let per_domain_per_second = mail.per_domain_per_second;
    let per_wave_per_second = mail.per_wave_per_second.unwrap_or(0);
    // Nothing leaves the machine unless a relay is named.
    let relay = mail.relay.clone().unwrap_or_else(|| "folder:mail".to_owned());
    let way = match relay.split_once(':') {
        Some(("folder", path)) if !path.is_empty() => Way::Folder(folder.join(path)),
        Some(("smtp", rest)) => Way::Relay(relay_of(mail, rest.trim_start_matches('/'), &relay, folder)?),
        _ => return Err(value("mail.relay", &relay, "smtp://HOST:PORT or folder:PATH")),
    };
    // A folder has no host to be kind to.
    let usual = if matches!(way, Way::Relay(_)) { 5 } else { 0 };
    let per_domain_per_second = per_domain_per_second.unwrap_or(usual);
    Ok(Post { way, sessions, per_second, per_domain_per_second, per_wave_per_second })
}

fn relay_of(mail: Mail, rest: &str, whole: &str, folder: &Path) -> Result<Relay, SettingsFault> {
    let expected = "smtp://HOST:PORT, such as smtp://127.0.0.1:25";
    // What stands before the host may be a password: it is not repeated.
    let shown = whole.split('@').next_back().unwrap_or(whole);
    let (host, port) = rest.trim_end_matches('/').rsplit_once(':').unwrap_or((rest, "587"));
    let port = port.parse().map_err(|_| value("mail.relay", shown, expected))?;
    if host.is_empty() || host.contains(['/', '@']) {
        return Err(value("mail.relay", shown, format!("{expected}; name and password have settings of their own")));
    }
    let security = match mail.security.as_deref() {
        Some("off") => Security::Off,
        Some("opportunistic") => Security::Opportunistic,
        Some("required") => Security::Required,
        Some("implicit") => Security::Implicit,
        // On this machine there is nothing to listen in on.
        None if ["127.0.0.1", "localhost", "[::1]"].contains(&host) => Security::Opportunistic,
        None => Security::Required,
        Some(other) => return Err(value("mail.security", other, "off, opportunistic, required or implicit")),
    };
    let password = match (mail.password, mail.password_file) {
        (Some(password), _) => Some(password),
        (None, Some(file)) => {
            let file = folder.join(file);
            let text = std::fs::read_to_string(&file)
                .map_err(|error| SettingsFault::File { file: file.display().to_string(), reason: error.to_string() })?;
            Some(text.trim_end().to_owned())
        }
        (None, None) => None,
    };
    let credentials = match (mail.user, password) {
        (Some(user), Some(password)) => Some(Credentials { user, password }),
        (None, None) => None,
        (Some(user), None) => return Err(value("mail.user", &user, "mail.password or mail.password_file beside it")),
        (None, Some(_)) => return Err(value("mail.password", "…", "mail.user beside it")),
    };
    let time_outs = time_outs::read(mail.time_out_seconds, &mail.time_outs)?;
    let ca_file = mail.ca_file.map(|file| folder.join(file));
    let settings = SmtpSettings {
        host: host.to_owned(),
        port,
        security,
        ca_file,
        credentials,
        hello_name: mail.hello_name,
        time_outs,
    };
    Relay::new(settings).map_err(|fault| value("mail.relay", shown, fault.to_string()))
}
