//! Where letters go: to a relay, into a folder, or into memory. All three take the same steps.

use std::io;
use std::path::PathBuf;

use tokio::task::spawn_blocking;

use super::folder;
use super::mailbox::Mailbox;
use super::outcome::{Begun, Broken, Outcome, Phase, Refusal, RelayTrouble};
use super::relay::Relay;
use super::session::SmtpSession;

/// Where the letters of the house go.
#[derive(Clone, Debug)]
pub enum Mailer {
    Smtp(Relay),
    /// One `.eml` file per letter.
    Folder(PathBuf),
    Memory(Mailbox),
}

/// One way out that stays open for many letters. It is used by one letter at a time.
pub struct Session(Way);

enum Way {
    Smtp(Box<SmtpSession>),
    Folder { folder: PathBuf, begun: Option<Addressed> },
    Memory { mailbox: Mailbox, begun: Option<Addressed> },
}

struct Addressed {
    from: String,
    to: String,
}

impl Mailer {
    /// Opens a way out. For a relay that is a connection, greeted, encrypted and identified.
    pub async fn open(&self) -> Result<Session, RelayTrouble> {
        let way = match self {
            Self::Smtp(relay) => Way::Smtp(Box::new(SmtpSession::open(relay).await?)),
            Self::Folder(folder) => {
                let there = folder.clone();
                aside(move || folder::prepare(&there)).await.map_err(|error| RelayTrouble {
                    phase: Phase::Connect,
                    code: None,
                    why: format!("{}: the folder can't be used: {error}", folder.display()),
                    needs_a_person: true,
                    letters_before: 0,
                })?;
                Way::Folder { folder: folder.clone(), begun: None }
            }
            Self::Memory(mailbox) => Way::Memory { mailbox: mailbox.clone(), begun: None },
        };
        Ok(Session(way))
    }
}

impl Mailer {
    /// The newest letters that lie in the folder, by their ids; none where letters go elsewhere.
    pub async fn kept(&self, most: usize) -> io::Result<Vec<(String, Vec<u8>)>> {
        let Self::Folder(folder) = self else { return Ok(Vec::new()) };
        let folder = folder.clone();
        aside(move || folder::newest(&folder, most)).await
    }

    /// One of them.
    pub async fn kept_as(&self, id: &str) -> io::Result<Option<Vec<u8>>> {
        let Self::Folder(folder) = self else { return Ok(None) };
        let (folder, id) = (folder.clone(), id.to_owned());
        aside(move || Ok(folder::read(&folder, &id))).await
    }
}

impl Session {
    /// Everything up to the text: sender, recipient, and the relay's word that it listens.
    ///
    /// `from` may be empty (the null sender). Both are addresses in ASCII.
    pub async fn begin(&mut self, from: &str, to: &str) -> Begun {
        if !from.is_empty() && !is_speakable(from) {
            let why = format!("“{}” can't be a sender: it is not an address in ASCII", from.escape_default());
            return Begun::Relay(RelayTrouble {
                phase: Phase::Mail,
                code: None,
                why,
                needs_a_person: true,
                letters_before: 0,
            });
        }
        if !is_speakable(to) {
            // RFC 6531 has the code for it.
            let text = "the address is not in ASCII, and mail to such addresses is not sent".to_owned();
            return Begun::Refused(Refusal { phase: Phase::Rcpt, code: 553, enhanced: Some("5.6.7".into()), text });
        }
        match &mut self.0 {
            Way::Smtp(session) => session.begin(from, to).await,
            Way::Folder { begun, .. } | Way::Memory { begun, .. } => {
                *begun = Some(Addressed { from: from.to_owned(), to: to.to_owned() });
                Begun::Ready
            }
        }
    }

    /// Sends the text of the letter that was begun, after its mark is on disk.
    pub async fn finish(&mut self, message: &[u8]) -> Outcome {
        match &mut self.0 {
            Way::Smtp(session) => session.finish(message).await,
            Way::Folder { folder, begun } => match begun.take() {
                Some(addressed) => kept_in(folder.clone(), addressed.to, message.to_vec()).await,
                None => nothing_begun(),
            },
            Way::Memory { mailbox, begun } => match begun.take() {
                Some(Addressed { from, to }) => {
                    let number = mailbox.post(from, to, message);
                    Outcome::Accepted { reply: "kept in memory".to_owned(), queue_id: Some(number.to_string()) }
                }
                None => nothing_begun(),
            },
        }
    }

    /// Gives up the letter that was begun: nothing of it is sent. A connection ends by it.
    pub fn abandon(&mut self) {
        match &mut self.0 {
            Way::Smtp(session) => session.abandon(),
            Way::Folder { begun, .. } | Way::Memory { begun, .. } => *begun = None,
        }
    }

    /// Whether another letter can be begun; otherwise a new session is needed.
    pub fn is_open(&self) -> bool {
        match &self.0 {
            Way::Smtp(session) => session.is_open(),
            Way::Folder { begun, .. } | Way::Memory { begun, .. } => begun.is_none(),
        }
    }

    /// Ends the session politely.
    pub async fn close(self) {
        if let Way::Smtp(session) = self.0 {
            session.close().await;
        }
    }
}

/// Whether an address can stand in a command: it can't end the command or the line.
fn is_speakable(address: &str) -> bool {
    address.len() <= 254
        && address.contains('@')
        && address.bytes().all(|b| b.is_ascii_graphic() && !b"<>".contains(&b))
}

fn nothing_begun() -> Outcome {
    Outcome::Broken(Broken { phase: Phase::Text, why: "no letter was begun".to_owned() })
}

async fn kept_in(folder: PathBuf, to: String, message: Vec<u8>) -> Outcome {
    match aside(move || folder::keep(&folder, &to, &message)).await {
        Ok(name) => Outcome::Accepted { reply: format!("kept as {name}"), queue_id: Some(name) },
        // As a relay with a full disk would put it.
        Err(error) => Outcome::Refused(Refusal {
            phase: Phase::Text,
            code: 452,
            enhanced: Some("4.3.1".into()),
            text: error.to_string(),
        }),
    }
}

/// Work on files, away from the threads that serve others.
async fn aside<T: Send + 'static>(work: impl FnOnce() -> io::Result<T> + Send + 'static) -> io::Result<T> {
    spawn_blocking(work).await.unwrap_or_else(|error| Err(io::Error::other(error)))
}
