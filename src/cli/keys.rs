//! The file of the master key.

use std::io::Write;
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

use data_encoding::HEXLOWER_PERMISSIVE;

use super::said::Failure;
use crate::services::secrets;
use crate::wave::link::MasterKey;

/// The key in the file; a new one, readable by its owner alone, when there is no file.
///
/// With waves in the database a key that is missing is not made anew: it would open none of their links.
pub fn master_key(path: &Path, has_waves: bool) -> Result<MasterKey, Failure> {
    let text = match std::fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound && has_waves => {
            return Err(Failure::File {
                file: path.display().to_string(),
                what: "found",
                reason: "the database has waves whose links only their master key opens; name its file with \
                         master_key_file in the configuration or PEIL_MASTER_KEY_FILE, or put it back"
                    .to_owned(),
            });
        }
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => make(path)?,
        Err(error) => return Err(Failure::file(path, "read", &error)),
    };
    let bytes = HEXLOWER_PERMISSIVE.decode(text.trim().as_bytes()).ok().and_then(|bytes| bytes.try_into().ok());
    bytes.map(MasterKey::from_bytes).ok_or_else(|| Failure::File {
        file: path.display().to_string(),
        what: "used as a master key",
        reason: "it must hold 64 hexadecimal digits and nothing else; put the right file back, \
                 for without it no personal link can be made or opened"
            .to_owned(),
    })
}

fn make(path: &Path) -> Result<String, Failure> {
    let text = HEXLOWER_PERMISSIVE.encode(&secrets::bytes::<32>());
    let mut options = std::fs::OpenOptions::new();
    let made = options
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(path)
        .and_then(|mut file| file.write_all(text.as_bytes()).and_then(|()| file.sync_all()));
    made.map_err(|error| Failure::file(path, "written", &error))?;
    eprintln!(
        "peil: a new master key is in {}. Keep a copy apart from the database: without it no personal link works.",
        path.display()
    );
    Ok(text)
}
