//! A maildir that mail is put into: each mail a file of its own in `new`, and in `cur` once it is kept.

use std::io;
use std::path::{Path, PathBuf};

/// Why nothing can be taken out of a folder, and what to do; nothing where it is a maildir.
pub fn lacking(maildir: &Path) -> Option<String> {
    let new = maildir.join("new");
    let error = std::fs::read_dir(&new).err()?;
    let missing = if maildir.is_dir() { &new } else { maildir };
    let found = match error.kind() {
        io::ErrorKind::NotFound => format!("there is no folder {}", missing.display()),
        _ => format!("the folder {} can’t be read ({error})", new.display()),
    };
    let whole = maildir.display();
    Some(format!(
        "{found}; expected a maildir with the folders new, cur and tmp. Make them (mkdir -p {whole}/new {whole}/cur \
         {whole}/tmp) so that Peil and your mail server can write there, or name the right folder in mail.maildir"
    ))
}

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
