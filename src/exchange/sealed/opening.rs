//! Opens a sealed file, chunk by chunk. A byte is given out only once its chunk is proven.

use std::io::{self, Read};

use subtle::ConstantTimeEq;

use super::{CHUNK, Chunks, FORMAT, HEAD, Head, MAGIC, TAG};
use crate::wave::backup_key::{BackupKey, SALT_BYTES};
use crate::wave::link::MasterKey;

/// Why a sealed file does not open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SealFault {
    #[error("it is no backup of Peil: it does not begin as one; name the file that peil backup wrote")]
    NotSealed,
    #[error(
        "it has format {found}, and this Peil reads up to {FORMAT}: it was made by a newer one; restore it with that version"
    )]
    NewerFormat { found: u32 },
    #[error(
        "it was made with another master key, or its beginning is damaged; name the file of that key with master_key_file in the configuration or \
         PEIL_MASTER_KEY_FILE"
    )]
    OtherKey,
    #[error("it is cut off after {bytes} bytes: it was not copied whole; copy it again, or take another backup")]
    CutOff { bytes: u64 },
    #[error(
        "it is damaged between byte {from} and byte {to}: something was altered or left out there; copy it again, or take \
         another backup"
    )]
    Altered { from: u64, to: u64 },
}

impl SealFault {
    /// The fault behind an error of reading, if it is one.
    pub fn behind(error: &io::Error) -> Option<Self> {
        error.get_ref()?.downcast_ref::<Self>().copied()
    }
}

impl From<SealFault> for io::Error {
    fn from(fault: SealFault) -> Self {
        Self::new(io::ErrorKind::InvalidData, fault)
    }
}

/// Whether these first bytes are those of a sealed file.
pub fn is_sealed(first: &[u8]) -> bool {
    first.starts_with(MAGIC)
}

/// Reads what was sealed. It ends only where the last chunk does; else it fails with a [`SealFault`].
pub struct Opener<R: Read> {
    sealed: R,
    chunks: Chunks,
    /// The chunk after the one that is being given out: it says whether that one is the last.
    next: Vec<u8>,
    plain: Vec<u8>,
    given: usize,
    is_over: bool,
    /// Bytes of the file that are behind.
    position: u64,
}

impl<R: Read> Opener<R> {
    /// Reads the head, and whether the key is the right one.
    pub fn begin(mut sealed: R, master: &MasterKey) -> io::Result<Self> {
        let first = read_up_to(&mut sealed, HEAD)?;
        if !is_sealed(&first) {
            return Err(SealFault::NotSealed.into());
        }
        let cut_off = SealFault::CutOff { bytes: first.len() as u64 };
        let head: Head = first.try_into().map_err(|_| cut_off)?;
        let (format, rest) = head[MAGIC.len()..].split_first_chunk::<4>().ok_or(cut_off)?;
        let found = u32::from_be_bytes(*format);
        if found > FORMAT {
            return Err(SealFault::NewerFormat { found }.into());
        }
        let (salt, mark) = rest.split_first_chunk::<SALT_BYTES>().ok_or(cut_off)?;
        let key = BackupKey::of(master, salt);
        if !bool::from(key.mark.ct_eq(mark)) {
            return Err(SealFault::OtherKey.into());
        }
        let next = read_up_to(&mut sealed, CHUNK + TAG)?;
        let chunks = Chunks::new(&key, head);
        Ok(Self { sealed, chunks, next, plain: Vec::new(), given: 0, is_over: false, position: HEAD as u64 })
    }

    /// Opens the chunk that waits.
    fn turn(&mut self) -> io::Result<()> {
        let after =
            if self.next.len() == CHUNK + TAG { read_up_to(&mut self.sealed, CHUNK + TAG)? } else { Vec::new() };
        let is_last = after.is_empty();
        let (from, to) = (self.position, self.position + self.next.len() as u64);
        let Some(plain) = self.chunks.open(&self.next, is_last) else {
            // A chunk that is right as one that others follow: the others are gone.
            let is_cut = is_last && (self.next.len() <= TAG || self.chunks.open(&self.next, false).is_some());
            return Err(if is_cut { SealFault::CutOff { bytes: to } } else { SealFault::Altered { from, to } }.into());
        };
        (self.plain, self.given, self.next, self.is_over, self.position) = (plain, 0, after, is_last, to);
        Ok(())
    }
}

impl<R: Read> Read for Opener<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        while self.given == self.plain.len() && !self.is_over {
            self.turn()?;
        }
        let count = into.len().min(self.plain.len() - self.given);
        into[..count].copy_from_slice(&self.plain[self.given..self.given + count]);
        self.given += count;
        Ok(count)
    }
}

/// So many bytes, or fewer where the file ends.
fn read_up_to(from: &mut impl Read, most: usize) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::with_capacity(most);
    from.take(most as u64).read_to_end(&mut bytes)?;
    Ok(bytes)
}
