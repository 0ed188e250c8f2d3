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

/// The letters in the folder, the newest first; at most `most`. A file that goes meanwhile is left out.
pub(super) fn newest(folder: &Path, most: usize) -> io::Result<Vec<(String, Vec<u8>)>> {
    let mut files = Vec::new();
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(error),
    };
    for entry in entries {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if let (Some(id), Ok(about)) = (name.strip_suffix(".eml").filter(|id| is_id(id)), entry.metadata()) {
            files.push((about.modified()?, id.to_owned()));
        }
    }
    files.sort_by(|a, b| b.cmp(a));
    files.truncate(most);
    Ok(files.into_iter().filter_map(|(_, id)| Some((id.clone(), read(folder, &id)?))).collect())
}

/// One letter of the folder, by the name that [`keep`] gave it without its ending.
pub(super) fn read(folder: &Path, id: &str) -> Option<Vec<u8>> {
    is_id(id).then(|| fs::read(folder.join(format!("{id}.eml"))).ok())?
}

/// Nothing that leads out of the folder.
fn is_id(id: &str) -> bool {
    id.len() == 32 && id.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// Makes sure the folder is there.
pub(super) fn prepare(folder: &PathBuf) -> io::Result<()> {
    fs::create_dir_all(folder)
}
