//! Everything SMTP, and how a letter is made.
//!
//! A letter goes out in two steps with room between them for a durable mark:
//!
//! ```text
//! let mut session = mailer.open().await?;
//! match session.begin(envelope_from, to).await {
//!     Begun::Ready => {
//!         // the caller commits the mark "attempting", or calls session.abandon()
//!         let outcome = session.finish(&message).await;
//!     }
//!     Begun::Refused(refusal) => …   // the letter: deferred or failed; the session goes on
//!     Begun::Broken(broken) => …     // the connection: nothing was sent, safe to try again
//!     Begun::Relay(trouble) => …     // not the letter's fault: no attempt is counted
//! }
//! ```

pub mod dkim;
pub mod dns;
mod folder;
pub mod incoming;
pub mod letter;
mod line;
pub mod lmtp;
pub mod mailbox;
pub mod maildir;
pub mod mailer;
pub mod message;
pub mod opened;
mod opening;
pub mod outcome;
pub mod postfix_log;
pub mod relay;
pub mod session;
pub mod spf;
