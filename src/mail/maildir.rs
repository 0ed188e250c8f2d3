//! A maildir that mail is put into: each mail a file of its own in `new`, and in `cur` once it is kept.

use std::io;
use std::path::{Path, PathBuf};

/// The mails that lie in `new`, the oldest name first.
pub fn waiting(maildir: &Path) -> io::Result<Vec<PathBuf>> {
    let mut mails = Vec::new();
    for entry in std::fs::read_dir(maildir.join("new"))? {
        let entry = entry?;
        let is_hidden = entry.file_name().to_string_lossy().starts_with('.');
        if entry.file_type()?.is_file() && !is_hidden {
            mails.push(entry.path());
        }
    }
    mails.sort();
    Ok(mails)
}

/// Puts a mail that is kept among those that were seen.
pub fn seen(maildir: &Path, mail: &Path) -> io::Result<()> {
    let name = mail.file_name().unwrap_or_default().to_string_lossy().into_owned();
    std::fs::create_dir_all(maildir.join("cur"))?;
    std::fs::rename(mail, maildir.join("cur").join(format!("{name}:2,S")))
}
