//! A sealed file: encrypted, and proven to be whole, in chunks, so that a file of any length takes little memory.
//!
//! Bytes of the file: 12 of magic, 4 of format (highest first), 32 of salt, 16 of mark of the key; then chunks of 64 KiB,
//! the last one shorter, each with its tag of 16 bytes behind it. A chunk is sealed with XChaCha20-Poly1305
//! (draft-irtf-cfrg-xchacha-03) under a key of this file alone; its nonce is its number and whether it is the last one
//! (STREAM, Hoang and others 2015), so that no chunk can be altered, moved, left out or cut off unseen. The 64 bytes
//! before the chunks are vouched for by each of them.

mod opening;

use std::io::{self, Write};

use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{Key, KeyInit, XChaCha20Poly1305, XNonce};

use crate::wave::backup_key::{BackupKey, SALT_BYTES};

pub use opening::{Opener, SealFault, is_sealed};

const MAGIC: &[u8; 12] = b"peil backup\n";
/// The one this program writes, and the newest it reads.
pub const FORMAT: u32 = 1;
/// Bytes before the chunks.
pub const HEAD: usize = MAGIC.len() + 4 + SALT_BYTES + 16;
/// Bytes of a chunk before it is sealed.
pub const CHUNK: usize = 64 * 1024;
/// Bytes that sealing adds to a chunk.
pub const TAG: usize = 16;

type Head = [u8; HEAD];

/// Seals what is written to it. What is not [finished](Sealer::finish) does not open.
pub struct Sealer<W: Write> {
    out: W,
    chunks: Chunks,
    waiting: Vec<u8>,
}

impl<W: Write> Sealer<W> {
    /// Writes the head.
    pub fn begin(mut out: W, key: &BackupKey, salt: &[u8; SALT_BYTES]) -> io::Result<Self> {
        let head = [MAGIC.as_slice(), &FORMAT.to_be_bytes(), salt, &key.mark].concat();
        out.write_all(&head)?;
        let mut whole = [0; HEAD];
        whole.copy_from_slice(&head);
        Ok(Self { out, chunks: Chunks::new(key, whole), waiting: Vec::with_capacity(CHUNK) })
    }

    /// Seals what is left as the last chunk.
    pub fn finish(mut self) -> io::Result<W> {
        self.seal(true)?;
        self.out.flush()?;
        Ok(self.out)
    }

    fn seal(&mut self, is_last: bool) -> io::Result<()> {
        let sealed = self.chunks.seal(&self.waiting, is_last)?;
        self.waiting.clear();
        self.out.write_all(&sealed)
    }
}

impl<W: Write> Write for Sealer<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        // A full chunk waits until it is known that it is not the last one.
        if self.waiting.len() == CHUNK && !bytes.is_empty() {
            self.seal(false)?;
        }
        let taken = bytes.len().min(CHUNK - self.waiting.len());
        self.waiting.extend_from_slice(&bytes[..taken]);
        Ok(taken)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

/// Seals and opens the chunks of one file in their order.
struct Chunks {
    cipher: XChaCha20Poly1305,
    head: Head,
    number: u64,
}

impl Chunks {
    fn new(key: &BackupKey, head: Head) -> Self {
        Self { cipher: XChaCha20Poly1305::new(&Key::from(key.key)), head, number: 0 }
    }

    fn seal(&mut self, plain: &[u8], is_last: bool) -> io::Result<Vec<u8>> {
        let payload = Payload { msg: plain, aad: &self.head };
        let sealed = self.cipher.encrypt(&self.nonce(is_last), payload);
        self.number += 1;
        sealed.map_err(|_| io::Error::other("a chunk could not be sealed"))
    }

    /// None when it is not the next chunk, or is altered.
    fn open(&mut self, sealed: &[u8], is_last: bool) -> Option<Vec<u8>> {
        let payload = Payload { msg: sealed, aad: &self.head };
        let plain = self.cipher.decrypt(&self.nonce(is_last), payload).ok()?;
        self.number += 1;
        Some(plain)
    }

    /// The key is of this file alone, so the number of the chunk is enough to make it another nonce each time.
    fn nonce(&self, is_last: bool) -> XNonce {
        let mut nonce = [0; 24];
        nonce[15..23].copy_from_slice(&self.number.to_be_bytes());
        nonce[23] = u8::from(is_last);
        XNonce::from(nonce)
    }
}

#[cfg(test)]
mod tests;
