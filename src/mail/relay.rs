//! The relay that letters are handed to: where it is and how it is spoken to.

use std::fmt;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use tokio_rustls::TlsConnector;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::pem::PemObject;
use tokio_rustls::rustls::pki_types::{CertificateDer, ServerName};
use tokio_rustls::rustls::{ClientConfig, RootCertStore};

/// How the connection is protected. A certificate that does not hold is never accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Security {
    /// In clear: for a relay on the same machine.
    Off,
    /// STARTTLS if the relay offers it.
    Opportunistic,
    /// STARTTLS, or no letter leaves.
    Required,
    /// TLS from the first byte, usually on port 465.
    Implicit,
}

/// The name and password that the relay knows the house by.
#[derive(Clone)]
pub struct Credentials {
    pub user: String,
    pub password: String,
}

impl fmt::Debug for Credentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Credentials(…)")
    }
}

/// How long each step may take; as RFC 5321, section 4.5.3.2, advises.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimeOuts {
    /// Name look-up, TCP and TLS.
    pub connect: Duration,
    pub greeting: Duration,
    /// EHLO, STARTTLS, AUTH, RSET.
    pub command: Duration,
    pub mail: Duration,
    pub rcpt: Duration,
    pub data: Duration,
    /// Until the relay has read the text.
    pub text: Duration,
    /// From the final dot to the reply. When it is over, the letter is in doubt: better long.
    pub dot: Duration,
}

impl TimeOuts {
    pub const fn all(limit: Duration) -> Self {
        Self {
            connect: limit,
            greeting: limit,
            command: limit,
            mail: limit,
            rcpt: limit,
            data: limit,
            text: limit,
            dot: limit,
        }
    }
}

impl Default for TimeOuts {
    fn default() -> Self {
        const MINUTE: Duration = Duration::from_secs(60);
        Self { connect: MINUTE, data: MINUTE * 2, text: MINUTE * 3, dot: MINUTE * 10, ..Self::all(MINUTE * 5) }
    }
}

/// The settings of a relay.
#[derive(Clone, Debug)]
pub struct SmtpSettings {
    pub host: String,
    pub port: u16,
    pub security: Security,
    /// A PEM file of certificates to trust besides the system's, for a relay with one of its own.
    pub ca_file: Option<PathBuf>,
    pub credentials: Option<Credentials>,
    /// The full domain name to greet with. Without it the address of the socket serves.
    pub hello_name: Option<String>,
    pub time_outs: TimeOuts,
}

impl SmtpSettings {
    /// A relay without a password, in clear, with the usual time-outs.
    pub fn plain(host: impl Into<String>, port: u16) -> Self {
        Self {
            host: host.into(),
            port,
            security: Security::Off,
            ca_file: None,
            credentials: None,
            hello_name: None,
            time_outs: TimeOuts::default(),
        }
    }
}

/// The settings of the relay can't work.
#[derive(Debug, thiserror::Error)]
pub enum RelayFault {
    #[error(
        "{path}: no certificate can be read from this file ({why}); expected is a PEM file of certificates to trust"
    )]
    Certificates { path: PathBuf, why: String },
    #[error("no certificate to trust was found on this machine; install ca-certificates or name a file of them")]
    NothingToTrust,
    #[error("“{0}” is not the name of a mail relay")]
    Host(String),
    #[error("“{0}” can't be greeted with; expected is a full domain name such as mail.example.org")]
    HelloName(String),
}

/// A relay whose settings were found to be sound.
#[derive(Clone)]
pub struct Relay {
    pub(super) settings: Arc<SmtpSettings>,
    pub(super) tls: Option<Tls>,
}

#[derive(Clone)]
pub(super) struct Tls {
    pub(super) connector: TlsConnector,
    pub(super) name: ServerName<'static>,
}

impl Relay {
    /// The name or the address it has in the settings.
    pub fn host(&self) -> &str {
        &self.settings.host
    }

    /// Checks the settings and reads the certificates to trust.
    pub fn new(settings: SmtpSettings) -> Result<Self, RelayFault> {
        if let Some(name) = &settings.hello_name
            && (name.is_empty() || !name.bytes().all(|b| b.is_ascii_alphanumeric() || b"-.[]:".contains(&b)))
        {
            return Err(RelayFault::HelloName(name.clone()));
        }
        let tls = if settings.security == Security::Off { None } else { Some(tls(&settings)?) };
        Ok(Self { settings: Arc::new(settings), tls })
    }
}

impl fmt::Display for Relay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.settings.host, self.settings.port)
    }
}

impl fmt::Debug for Relay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.settings.fmt(f)
    }
}

fn tls(settings: &SmtpSettings) -> Result<Tls, RelayFault> {
    let name = ServerName::try_from(settings.host.clone()).map_err(|_| RelayFault::Host(settings.host.clone()))?;
    let mut roots = RootCertStore::empty();
    // Some of a system's certificates may be unreadable; the others still serve.
    roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
    if let Some(path) = &settings.ca_file {
        let fault = |why: String| RelayFault::Certificates { path: path.clone(), why };
        let certificates = CertificateDer::pem_file_iter(path).map_err(|error| fault(error.to_string()))?;
        let mut found = false;
        for certificate in certificates {
            let certificate = certificate.map_err(|error| fault(error.to_string()))?;
            roots.add(certificate).map_err(|error| fault(error.to_string()))?;
            found = true;
        }
        if !found {
            return Err(fault("it holds none".to_owned()));
        }
    }
    if roots.is_empty() {
        return Err(RelayFault::NothingToTrust);
    }
    let config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .expect("ring speaks the default versions of TLS")
        .with_root_certificates(roots)
        .with_no_client_auth();
    Ok(Tls { connector: TlsConnector::from(Arc::new(config)), name })
}
