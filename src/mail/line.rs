//! The wire to a relay: commands go out, replies come in, strictly in turn.
//!
//! A reply is read within a limited time into limited memory. Bytes that come
//! when it is not the relay's turn end the connection: else a reply to one
//! letter could be taken for the reply to the next, and what an eavesdropper
//! slips in before encryption starts could be taken for the relay's word.

use std::future::poll_fn;
use std::io;
use std::pin::Pin;
use std::task::Poll;
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt, ReadBuf};
use tokio::net::TcpStream;
use tokio::time::{Instant, timeout_at};

use super::relay::Tls;

/// Bytes of one whole reply; RFC 5321 asks for 512 a line.
const LONGEST_REPLY: usize = 16 * 1024;
/// Characters of a reply that are kept.
const LONGEST_TEXT: usize = 500;

trait Stream: AsyncRead + AsyncWrite + Send + Sync + Unpin {}
impl<S: AsyncRead + AsyncWrite + Send + Sync + Unpin> Stream for S {}

pub(super) struct Line {
    stream: Box<dyn Stream>,
    unread: Vec<u8>,
}

/// One reply, all its lines.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Reply {
    pub(super) code: u16,
    pub(super) lines: Vec<String>,
}

/// Why nothing more can come over this line.
#[derive(Debug, thiserror::Error)]
pub(super) enum Lost {
    #[error("no answer within {} s", .0.as_secs_f32())]
    TimedOut(Duration),
    #[error("the relay closed the connection")]
    Closed,
    #[error("{0}")]
    Io(#[from] io::Error),
    #[error("the relay's answer is not one of SMTP")]
    Garbage,
    #[error("the relay's answer is too long")]
    TooLong,
    #[error("the relay spoke out of turn")]
    OutOfTurn,
}

impl Lost {
    /// Whether a person must look: encryption failed, which waiting does not mend.
    pub(super) fn needs_a_person(&self) -> bool {
        matches!(self, Self::Io(error) if error.kind() == io::ErrorKind::InvalidData)
    }
}

impl Line {
    pub(super) fn new(stream: TcpStream) -> Self {
        Self { stream: Box::new(stream), unread: Vec::new() }
    }

    /// Encrypts what follows.
    pub(super) async fn encrypt(self, tls: &Tls, limit: Duration) -> Result<Self, Lost> {
        if !self.unread.is_empty() {
            return Err(Lost::OutOfTurn);
        }
        let handshake = tls.connector.connect(tls.name.clone(), self.stream);
        let stream = timeout_at(Instant::now() + limit, handshake).await.map_err(|_| Lost::TimedOut(limit))??;
        Ok(Self { stream: Box::new(stream), unread: Vec::new() })
    }

    /// Sends one command and reads its reply.
    pub(super) async fn ask(&mut self, command: &str, limit: Duration) -> Result<Reply, Lost> {
        self.write(format!("{command}\r\n").as_bytes(), limit).await?;
        self.reply(limit).await
    }

    /// Writes all of `bytes`. After an error, at least the last byte has not left.
    pub(super) async fn write(&mut self, bytes: &[u8], limit: Duration) -> Result<(), Lost> {
        self.expect_silence().await?;
        let until = Instant::now() + limit;
        let mut rest = bytes;
        while !rest.is_empty() {
            let count = timeout_at(until, self.stream.write(rest)).await.map_err(|_| Lost::TimedOut(limit))??;
            if count == 0 {
                return Err(Lost::Closed);
            }
            rest = &rest[count..];
        }
        // Whether what an encrypting stream still holds has left can't be told any more.
        // A fault shows again where the reply is read.
        let _ = timeout_at(until, self.stream.flush()).await;
        Ok(())
    }

    /// Reads one reply.
    pub(super) async fn reply(&mut self, limit: Duration) -> Result<Reply, Lost> {
        let until = Instant::now() + limit;
        loop {
            if let Some((reply, length)) = read_reply(&self.unread)? {
                self.unread.drain(..length);
                return Ok(reply);
            }
            if self.unread.len() >= LONGEST_REPLY {
                return Err(Lost::TooLong);
            }
            let read = self.stream.read_buf(&mut self.unread);
            if timeout_at(until, read).await.map_err(|_| Lost::TimedOut(limit))?? == 0 {
                return Err(Lost::Closed);
            }
        }
    }

    /// Nothing must be there to read before it is the relay's turn.
    async fn expect_silence(&mut self) -> Result<(), Lost> {
        if !self.unread.is_empty() {
            return Err(Lost::OutOfTurn);
        }
        let mut byte = [0];
        let mut buffer = ReadBuf::new(&mut byte);
        let read = poll_fn(|context| Poll::Ready(Pin::new(&mut self.stream).poll_read(context, &mut buffer))).await;
        match read {
            Poll::Pending => Ok(()),
            Poll::Ready(Err(error)) => Err(error.into()),
            Poll::Ready(Ok(())) if buffer.filled().is_empty() => Err(Lost::Closed),
            Poll::Ready(Ok(())) => Err(Lost::OutOfTurn),
        }
    }
}

impl Reply {
    /// The enhanced status code that the first line begins with (RFC 2034: of the same class as the code).
    pub(super) fn enhanced(&self) -> Option<&str> {
        let word = self.lines.first()?.split_whitespace().next()?;
        let mut parts = word.split('.');
        let class = parts.next()?;
        let number = |part: &str| (1..=3).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
        let valid = class.parse() == Ok(self.code / 100)
            && parts.next().is_some_and(number)
            && parts.next().is_some_and(number)
            && parts.next().is_none();
        valid.then_some(word)
    }

    /// The reply on one line, with its codes.
    pub(super) fn whole(&self) -> String {
        let said: Vec<_> = self.lines.iter().map(|line| line.trim()).collect();
        format!("{} {}", self.code, said.join(" ")).chars().take(LONGEST_TEXT).collect()
    }

    /// What was said, without the codes, on one line.
    pub(super) fn text(&self) -> String {
        let enhanced = self.enhanced();
        let said =
            self.lines.iter().map(|line| enhanced.and_then(|code| line.strip_prefix(code)).unwrap_or(line).trim());
        said.collect::<Vec<_>>().join(" ").chars().take(LONGEST_TEXT).collect()
    }
}

/// The reply at the beginning of `bytes` and its length, or nothing while it is incomplete.
fn read_reply(bytes: &[u8]) -> Result<Option<(Reply, usize)>, Lost> {
    let mut reply = Reply { code: 0, lines: Vec::new() };
    let mut length = 0;
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        let Some(line_text) = line.strip_suffix(b"\n") else { return Ok(None) };
        length += line.len();
        let text = String::from_utf8_lossy(line_text);
        let text = text.trim_end_matches('\r');
        let (code, rest) = text.split_at_checked(3).ok_or(Lost::Garbage)?;
        let is_code = code.bytes().all(|b| b.is_ascii_digit()) && (b'2'..=b'5').contains(&code.as_bytes()[0]);
        let code = if is_code { code.parse().map_err(|_| Lost::Garbage)? } else { return Err(Lost::Garbage) };
        if !reply.lines.is_empty() && reply.code != code {
            return Err(Lost::Garbage);
        }
        reply.code = code;
        let (ends, said) = match rest.as_bytes().first() {
            None => (true, ""),
            Some(b' ') => (true, &rest[1..]),
            Some(b'-') => (false, &rest[1..]),
            Some(_) => return Err(Lost::Garbage),
        };
        reply.lines.push(said.chars().map(|c| if c.is_control() { ' ' } else { c }).collect());
        if ends {
            return Ok(Some((reply, length)));
        }
    }
    Ok(None)
}
