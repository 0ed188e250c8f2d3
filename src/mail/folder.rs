//! A folder of `.eml` files: letters to be read by a mail program, or taken elsewhere by other means.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

/// Writes the letter and returns the name of its file.
///
/// The name comes from the recipient and the bytes, so a letter that is written again lands on itself.
pub(super) fn keep(folder: &Path, to: &str, message: &[u8]) -> io::Result<String> {
    let mut hash = Sha256::new();
    hash.update(to.as_bytes());
    hash.update([0]);
    hash.update(message);
    let name = format!("{}.eml", &data_encoding::HEXLOWER.encode(&hash.finalize())[..32]);
    // Whoever looks for letters by their ending must not find half a one.
    let half_written = folder.join(format!(".{name}.part"));
    let mut file = File::create(&half_written)?;
    file.write_all(message)?;
    file.sync_all()?;
    fs::rename(&half_written, folder.join(&name))?;
    Ok(name)
}

/// Makes sure the folder is there.
pub(super) fn prepare(folder: &PathBuf) -> io::Result<()> {
    fs::create_dir_all(folder)
}
