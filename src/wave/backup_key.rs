//! The key that a backup is sealed with: another one for each backup, and made of the master key.

use std::fmt;

use super::link::MasterKey;

/// Bytes of the salt of a backup, drawn anew for each.
pub const SALT_BYTES: usize = 32;

/// Seals one backup and nothing else: 32 bytes of key, and 16 that tell without a look inside whether it is the right one.
#[derive(Clone)]
pub struct BackupKey {
    pub(crate) key: [u8; 32],
    pub(crate) mark: [u8; 16],
}

impl BackupKey {
    /// HMAC-SHA256 under the master key over what it is for and the salt; the same with another word for the mark.
    pub fn of(master: &MasterKey, salt: &[u8; SALT_BYTES]) -> Self {
        let mark = master.derive(b"mark of a backup ", salt);
        Self { key: master.derive(b"key of a backup ", salt), mark: std::array::from_fn(|place| mark[place]) }
    }
}

impl fmt::Debug for BackupKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("BackupKey(…)")
    }
}
