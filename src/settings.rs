//! The settings: flags over environment over `peil.toml` over defaults, checked once at the door.

mod sender;

use std::collections::BTreeMap;
use std::fmt;
use std::net::{IpAddr, SocketAddr};
use std::path::{Path, PathBuf};

use serde::Deserialize;

use crate::mail::dkim::Signer;
use crate::mail::relay::{Credentials, Relay, Security, SmtpSettings, TimeOuts};
use crate::people::address::Address as MailAddress;
use crate::storage::Address;

/// Everything that can be set, after checking.
#[derive(Clone, Debug)]
pub struct Settings {
    pub database: Address,
    /// Where the web service listens.
    pub listen: SocketAddr,
    /// Where people reach it, without a slash at the end.
    pub base_url: String,
    /// The file of the master key: 64 hexadecimal digits. Made when it is first needed.
    pub master_key_file: PathBuf,
    /// Where days begin and end: an IANA zone.
    pub time_zone: String,
    pub sender: Sender,
    pub post: Post,
    pub inbox: Inbox,
}

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

/// The doors through which mail comes back.
#[derive(Clone, Debug, Default)]
pub struct Inbox {
    /// Where a mail server on this machine hands it over by LMTP.
    pub lmtp: Option<Lmtp>,
    /// A maildir that it is put into.
    pub maildir: Option<PathBuf>,
    /// What a program that posts it has to know.
    pub webhook_secret: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lmtp {
    Tcp(SocketAddr),
    Socket(PathBuf),
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

/// What was set on the command line or in the environment.
#[derive(Clone, Debug, Default)]
pub struct Given {
    pub config: Option<PathBuf>,
    pub database: Option<String>,
    pub listen: Option<String>,
}

/// The file `peil.toml`.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    database: Option<String>,
    listen: Option<String>,
    base_url: Option<String>,
    master_key_file: Option<PathBuf>,
    time_zone: Option<String>,
    privacy_notice: Option<String>,
    #[serde(default)]
    mail: Mail,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Mail {
    sender_name: Option<String>,
    sender_address: Option<String>,
    reply_to: Option<String>,
    bounce_domain: Option<String>,
    /// `127.0.0.1:PORT` or `unix:PATH`.
    lmtp: Option<String>,
    maildir: Option<PathBuf>,
    webhook_secret_file: Option<PathBuf>,
    dkim: Option<sender::Dkim>,
    /// `192.0.2.53` or `192.0.2.53:53`.
    resolver: Option<String>,
    #[serde(default)]
    sends_from: Vec<String>,
    /// `smtp://host:port` or `folder:PATH`.
    relay: Option<String>,
    security: Option<String>,
    user: Option<String>,
    password: Option<String>,
    password_file: Option<PathBuf>,
    ca_file: Option<PathBuf>,
    hello_name: Option<String>,
    sessions: Option<usize>,
    per_second: Option<u32>,
    per_domain_per_second: Option<u32>,
    per_wave_per_second: Option<u32>,
    time_out_seconds: Option<u64>,
}

/// A setting that can't be used: which, what was found, what is expected.
#[derive(Debug, thiserror::Error)]
pub enum SettingsFault {
    #[error("the configuration file {file} can't be read: {reason}")]
    File { file: String, reason: String },
    #[error("{setting} is “{found}”; expected {expected}")]
    Value { setting: &'static str, found: String, expected: String },
}

impl Settings {
    /// Takes the port that a listener on port 0 was given, also for the links in letters unless they lead elsewhere.
    pub fn is_reached_on(&mut self, address: SocketAddr) {
        if self.base_url == format!("http://{}", self.listen) {
            self.base_url = format!("http://{address}");
        }
        self.listen = address;
    }

    /// Reads and checks everything. Without `--config`, a `peil.toml` in the current folder is read if there is one.
    pub fn read(given: &Given) -> Result<Self, SettingsFault> {
        let (file, folder) = read_file(given.config.as_deref())?;
        let beside = |path: PathBuf| folder.join(path);
        let environment: BTreeMap<String, String> = std::env::vars_os()
            .filter_map(|(name, value)| Some((name.into_string().ok()?, value.into_string().ok()?)))
            .filter(|(name, _)| name.starts_with("PEIL_"))
            .collect();
        let env = |name: &str| environment.get(name).cloned();

        let database = match given.database.clone().or_else(|| env("PEIL_DATABASE")) {
            Some(text) => parse_database(&text, Path::new(""))?,
            None => parse_database(file.database.as_deref().unwrap_or("sqlite:peil.db"), &folder)?,
        };
        let listen = given.listen.clone().or_else(|| env("PEIL_LISTEN")).or(file.listen);
        let listen = parse_listen(listen.as_deref().unwrap_or("127.0.0.1:8080"))?;
        let base_url = env("PEIL_BASE_URL").or(file.base_url);
        let named_base_url = base_url.is_some();
        let base_url = parse_base_url(&base_url.unwrap_or_else(|| format!("http://{listen}")))?;
        let master_key_file = env("PEIL_MASTER_KEY_FILE")
            .map_or_else(|| beside(file.master_key_file.clone().unwrap_or_else(|| "peil.key".into())), PathBuf::from);
        let time_zone = env("PEIL_TIME_ZONE").or(file.time_zone).unwrap_or_else(|| "Europe/Brussels".to_owned());
        if jiff::tz::TimeZone::get(&time_zone).is_err() {
            return Err(value("time_zone", &time_zone, "a name such as Europe/Brussels"));
        }
        let privacy_notice = file.privacy_notice.as_deref().map(sender::privacy_notice).transpose()?;
        let mut mail = file.mail;
        mail.relay = env("PEIL_MAIL_RELAY").or(mail.relay);
        mail.password = env("PEIL_MAIL_PASSWORD").or(mail.password);
        if leaves_this_machine(mail.relay.as_deref()) {
            // The links of letters that leave must lead back, and replies must reach somebody.
            if !named_base_url {
                return Err(value(
                    "base_url",
                    "",
                    "where people reach Peil, such as https://survey.example.org, because letters leave this machine",
                ));
            }
            if mail.sender_address.is_none() {
                return Err(value(
                    "mail.sender_address",
                    "",
                    "the address that letters come from, because they leave this machine",
                ));
            }
        }
        Ok(Self {
            database,
            listen,
            base_url,
            master_key_file,
            time_zone,
            sender: Sender { privacy_notice, ..sender::read(&mail, &folder)? },
            inbox: inbox(&mail, &folder)?,
            post: post(mail, &folder)?,
        })
    }
}

fn value(setting: &'static str, found: &str, expected: impl Into<String>) -> SettingsFault {
    SettingsFault::Value { setting, found: found.to_owned(), expected: expected.into() }
}

/// The file, and the folder that the paths in it start from.
fn read_file(config: Option<&Path>) -> Result<(File, PathBuf), SettingsFault> {
    let path = config.unwrap_or(Path::new("peil.toml"));
    let fault = |reason: String| SettingsFault::File { file: path.display().to_string(), reason };
    let text = match std::fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) if config.is_none() && error.kind() == std::io::ErrorKind::NotFound => {
            return Ok((File::default(), PathBuf::new()));
        }
        Err(error) => return Err(fault(error.to_string())),
    };
    let file = toml::from_str(&text).map_err(|error| fault(at_line(&text, &error)))?;
    Ok((file, path.parent().map(Path::to_owned).unwrap_or_default()))
}

/// What is wrong and in which line, without the line itself: it may hold a password.
fn at_line(text: &str, error: &toml::de::Error) -> String {
    let line = error.span().map(|span| text[..span.start.min(text.len())].lines().count().max(1));
    line.map_or_else(|| error.message().to_owned(), |line| format!("line {line}: {}", error.message()))
}

/// The address; a file that is named relatively lies in `folder`.
fn parse_database(text: &str, folder: &Path) -> Result<Address, SettingsFault> {
    let address = text.parse().map_err(|_| {
        // What stands before the host may be a password: it is not repeated.
        let shown = text.split('@').next_back().unwrap_or(text);
        value("the database", shown, "sqlite:FILE, such as sqlite:peil.db, or postgres://USER@HOST/NAME")
    })?;
    Ok(match address {
        Address::Sqlite(file) => Address::Sqlite(folder.join(file)),
        postgres @ Address::Postgres(_) => postgres,
    })
}

fn parse_listen(text: &str) -> Result<SocketAddr, SettingsFault> {
    text.parse().map_err(|_| value("listen", text, "an address and a port from 0 to 65535, such as 127.0.0.1:8080"))
}

/// Whether the relay is another machine.
fn leaves_this_machine(relay: Option<&str>) -> bool {
    let Some(rest) = relay.and_then(|relay| relay.strip_prefix("smtp:")) else { return false };
    let host = rest.trim_start_matches('/').split(':').next().unwrap_or("");
    !matches!(host, "127.0.0.1" | "localhost" | "[")
}

fn parse_base_url(text: &str) -> Result<String, SettingsFault> {
    let trimmed = text.trim_end_matches('/');
    let is_url = trimmed
        .strip_prefix("https://")
        .or_else(|| trimmed.strip_prefix("http://"))
        .is_some_and(|rest| !rest.is_empty() && !rest.starts_with('/') && !rest.contains(['?', '#', '@', ' ']));
    if is_url {
        Ok(trimmed.to_owned())
    } else {
        Err(value("base_url", text, "an address such as https://survey.example.org"))
    }
}

fn inbox(mail: &Mail, folder: &Path) -> Result<Inbox, SettingsFault> {
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
    })
}

fn post(mail: Mail, folder: &Path) -> Result<Post, SettingsFault> {
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
    let time_outs =
        mail.time_out_seconds.map_or_else(TimeOuts::default, |s| TimeOuts::all(std::time::Duration::from_secs(s)));
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mistake_is_named_with_what_is_expected() {
        let port = parse_listen("127.0.0.1:99999").unwrap_err().to_string();
        assert!(port.contains("listen is “127.0.0.1:99999”") && port.contains("127.0.0.1:8080"), "{port}");
        let url = parse_base_url("survey.example.org").unwrap_err().to_string();
        assert!(url.contains("https://survey.example.org"), "{url}");
        assert_eq!(parse_base_url("https://survey.example.org/").unwrap(), "https://survey.example.org");
        let mail = Mail { relay: Some("smtp://user:pass@host:25".to_owned()), ..Mail::default() };
        assert!(post(mail, Path::new("")).unwrap_err().to_string().contains("settings of their own"));
    }

    #[test]
    fn a_password_is_never_repeated() {
        let fault = parse_database("mysql://peil:secret@db.example/peil", Path::new("")).unwrap_err();
        assert!(!fault.to_string().contains("secret"), "{fault}");
        let mail = Mail { relay: Some("smtp://user:secret@host:25".to_owned()), ..Mail::default() };
        assert!(!post(mail, Path::new("")).unwrap_err().to_string().contains("secret"));
        let text = "listen = \"x\"\n[mail]\npassword = secret\n";
        let error = toml::from_str::<File>(text).err().unwrap();
        let said = at_line(text, &error);
        assert!(said.starts_with("line 3: ") && !said.contains("secret"), "{said}");
    }

    #[test]
    fn files_lie_beside_the_configuration() {
        let address = parse_database("sqlite:peil.db", Path::new("conf")).unwrap();
        assert_eq!(address, Address::Sqlite("conf/peil.db".into()));
    }
}
