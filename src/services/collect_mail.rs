//! Collects what comes back by mail at the doors that are set: LMTP, and a maildir.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use tokio::net::{TcpListener, UnixListener};
use tokio::sync::{Semaphore, watch};

use super::House;
use super::receive_mail::{self, Door, LARGEST};
use crate::mail::incoming::recipient_of;
use crate::mail::lmtp::{self, NotNow, Terms};
use crate::mail::maildir;

/// How often a maildir is looked into, and old mail let go of.
const PAUSE: Duration = Duration::from_secs(30);
/// Conversations at once.
const MOST_CONVERSATIONS: usize = 20;

/// A door for LMTP that is open.
pub enum Listening {
    Tcp(TcpListener),
    Unix(UnixListener),
}

/// Takes mail by LMTP until `stop` says so. Mails in hand are finished first by whoever brought them: they come again.
pub async fn listen(house: House, listening: Listening, domain: String, mut stop: watch::Receiver<bool>) {
    let terms = Arc::new(Terms { domain, largest: LARGEST });
    let turns = Arc::new(Semaphore::new(MOST_CONVERSATIONS));
    loop {
        let Ok(turn) = Arc::clone(&turns).acquire_owned().await else { return };
        let (house, terms) = (house.clone(), Arc::clone(&terms));
        tokio::select! {
            _ = stop.changed() => return,
            accepted = accept(&listening) => match accepted {
                Ok(stream) => {
                    tokio::spawn(async move {
                        let _turn = turn;
                        let keep = |recipient: String, mail: Vec<u8>| keep(house.clone(), recipient, mail);
                        let went = match stream {
                            Stream::Tcp(stream) => lmtp::converse(stream, &terms, keep).await,
                            Stream::Unix(stream) => lmtp::converse(stream, &terms, keep).await,
                        };
                        if let Err(error) = went {
                            tracing::info!(%error, "a mail server left in the middle");
                        }
                    });
                }
                Err(error) => {
                    tracing::error!(%error, "mail that comes back can't be taken now");
                    tokio::time::sleep(Duration::from_secs(1)).await;
                }
            },
        }
    }
}

enum Stream {
    Tcp(tokio::net::TcpStream),
    Unix(tokio::net::UnixStream),
}

async fn accept(listening: &Listening) -> std::io::Result<Stream> {
    Ok(match listening {
        Listening::Tcp(listener) => Stream::Tcp(listener.accept().await?.0),
        Listening::Unix(listener) => Stream::Unix(listener.accept().await?.0),
    })
}

async fn keep(house: House, recipient: String, mail: Vec<u8>) -> Result<(), NotNow> {
    let now = house.clock.now();
    match receive_mail::receive(&house, Door::Lmtp, &recipient, mail, now).await {
        Ok(_) => Ok(()),
        Err(error) => {
            tracing::error!(%error, "a mail that came back could not be kept; it is to come again");
            Err(NotNow)
        }
    }
}

/// Looks after what lies about until `stop` says so: a maildir if there is one, and mail that was kept long enough.
pub async fn look_after(house: House, folder: Option<PathBuf>, mut stop: watch::Receiver<bool>) {
    while !*stop.borrow() {
        if let Some(folder) = &folder {
            empty(&house, folder).await;
        }
        if let Err(error) = receive_mail::forget(&house, house.clock.now()).await {
            tracing::error!(%error, "old mail could not be let go of");
        }
        tokio::select! {
            () = tokio::time::sleep(PAUSE) => {}
            _ = stop.changed() => {}
        }
    }
}

/// Takes in what lies in a maildir. What can't be taken stays where it is. How many were taken.
pub async fn empty(house: &House, folder: &std::path::Path) -> usize {
    let mails = match maildir::waiting(folder) {
        Ok(mails) => mails,
        Err(error) => {
            let lacking = maildir::lacking(folder).unwrap_or_default();
            tracing::error!(%error, "nothing can be taken out of mail.maildir: {lacking}");
            return 0;
        }
    };
    let mut taken = 0;
    for mail in mails {
        let raw = match std::fs::metadata(&mail).map(|known| known.len()) {
            Ok(size) if size <= LARGEST as u64 => std::fs::read(&mail),
            Ok(_) => Err(std::io::Error::other("it is larger than is taken")),
            Err(error) => Err(error),
        };
        let raw = match raw {
            Ok(raw) => raw,
            Err(error) => {
                tracing::error!(%error, "a mail in the maildir can't be read; it stays there");
                continue;
            }
        };
        let recipient = recipient_of(&raw).unwrap_or_default();
        match receive_mail::receive(house, Door::Maildir, &recipient, raw, house.clock.now()).await {
            Ok(_) => {
                if let Err(error) = maildir::seen(folder, &mail) {
                    tracing::error!(%error, "a mail that was taken could not be moved; it is known when it comes again");
                }
                taken += 1;
            }
            Err(error) => {
                tracing::error!(%error, "a mail that came back could not be kept; it stays where it is");
                return taken;
            }
        }
    }
    taken
}
