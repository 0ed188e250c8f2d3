//! The settings: flags over environment over `peil.toml` over defaults, checked once at the door.

mod inbox;
mod login;
mod operation;
mod post;
mod quality;
mod sender;
mod time_outs;

use std::collections::BTreeMap;
use std::net::{IpAddr, SocketAddr};
use std::path::{Path, PathBuf};

use serde::Deserialize;

use self::inbox::inbox;
use self::post::post;
use crate::storage::Address;

pub use inbox::{Inbox, Lmtp};
pub use login::Login;
pub use operation::{Backups, DailyBackup};
pub use post::{Post, Way};
pub use quality::Quality;
pub use sender::Sender;

/// Everything that can be set, after checking.
#[derive(Clone, Debug)]
pub struct Settings {
    pub database: Address,
    /// Where the web service listens.
    pub listen: SocketAddr,
    /// The proxies in front of it, by the addresses they call from: only they are believed about who called them.
    pub trusted_proxies: Vec<IpAddr>,
    /// Where people reach it, without a slash at the end.
    pub base_url: String,
    /// The file of the master key: 64 hexadecimal digits. Made when it is first needed.
    pub master_key_file: PathBuf,
    /// Says how far the post has come, so that an older database is recognised: beside the master key, or on a disk that
    /// stays.
    pub tidemark_file: PathBuf,
    /// Where days begin and end: an IANA zone.
    pub time_zone: String,
    pub sender: Sender,
    /// The folder of pg_dump and pg_restore; without it they are looked for where the system looks.
    pub postgres_programs: Option<PathBuf>,
    pub post: Post,
    pub inbox: Inbox,
    /// Whether results are shown while a wave still takes answers: whoever looks twice can tell the answer between.
    pub live_results: bool,
    /// The name of whoever acts by command, for the history and the audit trail.
    pub actor: String,
    /// From where on a response is worth a second look.
    pub quality: Quality,
    /// Where whoever watches the house asks how it is; none when nobody does.
    pub operation_listen: Option<SocketAddr>,
    pub backups: Backups,
    pub login: Login,
}

/// What was set on the command line or in the environment.
#[derive(Clone, Debug, Default)]
pub struct Given {
    pub config: Option<PathBuf>,
    pub database: Option<String>,
    pub listen: Option<String>,
    pub actor: Option<String>,
}

/// The file `peil.toml`.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    database: Option<String>,
    listen: Option<String>,
    #[serde(default)]
    trusted_proxies: Vec<String>,
    base_url: Option<String>,
    master_key_file: Option<PathBuf>,
    tidemark_file: Option<PathBuf>,
    postgres_programs: Option<PathBuf>,
    time_zone: Option<String>,
    privacy_notice: Option<String>,
    #[serde(default)]
    mail: Mail,
    #[serde(default)]
    results: Results,
    #[serde(default)]
    operation: operation::Operation,
    #[serde(default)]
    backup: operation::Backup,
    #[serde(default)]
    login: login::Given,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Results {
    #[serde(default)]
    live: bool,
    #[serde(default)]
    quality: Quality,
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
    mailgun_signing_key_file: Option<PathBuf>,
    sns_certificate_file: Option<PathBuf>,
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
    /// Of every step but the last.
    time_out_seconds: Option<u64>,
    #[serde(default)]
    time_outs: time_outs::Seconds,
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
        let trusted_proxies = parse_proxies(&file.trusted_proxies)?;
        let base_url = env("PEIL_BASE_URL").or(file.base_url);
        let named_base_url = base_url.is_some();
        let base_url = parse_base_url(&base_url.unwrap_or_else(|| format!("http://{listen}")))?;
        let master_key_file = env("PEIL_MASTER_KEY_FILE")
            .map_or_else(|| beside(file.master_key_file.clone().unwrap_or_else(|| "peil.key".into())), PathBuf::from);
        let tidemark_file = env("PEIL_TIDEMARK_FILE").map(PathBuf::from).or(file.tidemark_file.clone().map(beside));
        let tidemark_file = tidemark_file.unwrap_or_else(|| {
            let mut name = master_key_file.clone().into_os_string();
            name.push(".tidemark");
            name.into()
        });
        let postgres_programs =
            env("PEIL_POSTGRES_PROGRAMS").map(PathBuf::from).or(file.postgres_programs.clone().map(beside));
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
            login: login::checked(file.login, &base_url)?,
            database,
            listen,
            trusted_proxies,
            base_url,
            master_key_file,
            tidemark_file,
            time_zone,
            postgres_programs,
            sender: Sender { privacy_notice, ..sender::read(&mail, &folder)? },
            inbox: inbox(&mail, &folder)?,
            post: post(mail, &folder)?,
            live_results: file.results.live,
            actor: actor(given.actor.clone().or_else(|| env("PEIL_ACTOR")))?,
            quality: quality::checked(file.results.quality)?,
            operation_listen: operation::listen(env("PEIL_OPERATION_LISTEN"), file.operation, listen)?,
            backups: operation::backups(file.backup, &folder)?,
        })
    }
}

/// Characters of a name.
const LONGEST_NAME: usize = 100;

/// Who acts by command: as it was said, or by the name of the session.
fn actor(said: Option<String>) -> Result<String, SettingsFault> {
    let Some(said) = said else {
        let session = ["USER", "LOGNAME"].into_iter().find_map(|name| std::env::var(name).ok());
        return Ok(session.unwrap_or_else(|| "command line".to_owned()));
    };
    let name = said.trim();
    let is_name = !name.is_empty() && name.chars().count() <= LONGEST_NAME && !name.chars().any(char::is_control);
    if is_name { Ok(name.to_owned()) } else { Err(value("--as (PEIL_ACTOR)", &said, "a name of 1 to 100 characters")) }
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
    parse_address("listen", text, "127.0.0.1:8080")
}

fn parse_address(setting: &'static str, text: &str, such_as: &str) -> Result<SocketAddr, SettingsFault> {
    let expected = || format!("an address and a port from 0 to 65535, such as {such_as}");
    text.parse().map_err(|_| value(setting, text, expected()))
}

fn parse_proxies(named: &[String]) -> Result<Vec<IpAddr>, SettingsFault> {
    let parse = |text: &String| {
        let address = text.trim().parse::<IpAddr>().map(|address| address.to_canonical());
        address.map_err(|_| value("trusted_proxies", text, "the address of a proxy, such as 127.0.0.1"))
    };
    named.iter().map(parse).collect()
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mistake_is_named_with_what_is_expected() {
        let port = parse_listen("127.0.0.1:99999").unwrap_err().to_string();
        assert!(port.contains("listen is “127.0.0.1:99999”") && port.contains("127.0.0.1:8080"), "{port}");
        let proxy = parse_proxies(&["10.0.0.2".to_owned(), "proxy.example.org".to_owned()]).unwrap_err().to_string();
        assert!(proxy.contains("trusted_proxies is “proxy.example.org”") && proxy.contains("127.0.0.1"), "{proxy}");
        assert_eq!(parse_proxies(&["::ffff:10.0.0.2".to_owned()]).unwrap(), ["10.0.0.2".parse::<IpAddr>().unwrap()]);
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
