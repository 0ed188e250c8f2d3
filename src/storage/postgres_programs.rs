//! The programs that come with PostgreSQL and copy a whole database: pg_dump and pg_restore. No shell is between, and no
//! password is among their arguments, which other users of the machine can see.

use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::JoinHandle;

use diesel::prelude::*;
use diesel::sql_types::Text;

use super::database::{Database, StoreError};

/// Characters of what a program complains about that are kept.
const LONGEST_COMPLAINT: u64 = 2_000;

/// Why a program of PostgreSQL did not do what it was asked.
#[derive(Debug, thiserror::Error)]
pub enum ProgramFault {
    #[error(
        "{program} can't be started ({reason}); install the client programs of PostgreSQL (postgresql-client), or name \
         their folder with postgres_programs in the configuration"
    )]
    Missing { program: String, reason: String },
    #[error(
        "{program} is of version {found} and the server of version {server}: it can't read a newer server; install the \
         client programs of that version, or name their folder with postgres_programs in the configuration"
    )]
    Older { program: String, found: u32, server: u32 },
    #[error("{program} did not succeed: {said}")]
    Failed { program: String, said: String },
    #[error(transparent)]
    Stream(#[from] io::Error),
}

/// Where the programs are.
#[derive(Clone, Debug, Default)]
pub struct Programs {
    folder: Option<PathBuf>,
}

impl Programs {
    /// In this folder, or where the system looks for programs.
    pub fn in_folder(folder: Option<PathBuf>) -> Self {
        Self { folder }
    }

    /// Whether pg_dump is there, and no older than the server.
    pub fn can_dump(&self, db: &mut Database) -> Result<(), ProgramFault> {
        let program = self.path("pg_dump");
        let said = Command::new(&program).arg("--version").stdin(Stdio::null()).output();
        let said = said.map_err(|error| missing(&program, &error))?;
        let found = major(&String::from_utf8_lossy(&said.stdout)).unwrap_or(0);
        let server = server_version(db)
            .map_err(|error| ProgramFault::Failed { program: "the server".to_owned(), said: error.to_string() })?;
        if found < server {
            return Err(ProgramFault::Older { program: program.display().to_string(), found, server });
        }
        Ok(())
    }

    /// Writes a copy of the database, as it was at the moment of this snapshot, to `out`.
    pub fn dump(&self, url: &str, snapshot: &str, out: &mut impl Write) -> Result<(), ProgramFault> {
        let mut command = self.command("pg_dump", url);
        command
            .args(["--format=custom", "--no-owner", "--no-privileges", "--no-password"])
            // What others put into the database, such as amcheck, is not part of the house.
            .arg("--extension=plpgsql")
            .arg(format!("--snapshot={snapshot}"))
            .stdin(Stdio::null())
            .stdout(Stdio::piped());
        let mut running = Running::start(command, self.path("pg_dump"))?;
        if let Some(mut stdout) = running.child.stdout.take() {
            io::copy(&mut stdout, out)?;
        }
        running.end()
    }

    /// Puts a copy back into a database that is empty: all of it, in one transaction, or nothing.
    pub fn restore(&self, url: &str, from: &mut impl Read) -> Result<(), ProgramFault> {
        let mut command = self.command("pg_restore", url);
        command
            .args(["--format=custom", "--no-owner", "--no-privileges", "--no-password"])
            .args(["--single-transaction", "--exit-on-error"])
            .stdin(Stdio::piped())
            .stdout(Stdio::null());
        let mut running = Running::start(command, self.path("pg_restore"))?;
        let Some(mut stdin) = running.child.stdin.take() else { return running.end() };
        match io::copy(from, &mut stdin).and_then(|_| stdin.flush()) {
            Ok(()) => {
                drop(stdin);
                running.end()
            }
            // It stopped listening, and says why.
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => {
                drop(stdin);
                running.end()
            }
            // Ended before it can take the end of what it got for the end of the copy.
            Err(error) => {
                running.kill();
                Err(error.into())
            }
        }
    }

    fn path(&self, program: &str) -> PathBuf {
        self.folder.as_deref().map_or_else(|| PathBuf::from(program), |folder| folder.join(program))
    }

    fn command(&self, program: &str, url: &str) -> Command {
        let (url, password) = without_password(url);
        let mut command = Command::new(self.path(program));
        command.arg(format!("--dbname={url}"));
        if let Some(password) = password {
            command.env("PGPASSWORD", password);
        }
        command
    }
}

/// A program at work. Ended when dropped.
struct Running {
    child: Child,
    complaint: Option<JoinHandle<String>>,
    program: PathBuf,
}

impl Running {
    fn start(mut command: Command, program: PathBuf) -> Result<Self, ProgramFault> {
        let mut child = command.stderr(Stdio::piped()).spawn().map_err(|error| missing(&program, &error))?;
        // Read beside, so that a program that complains a lot does not wait for us.
        let complaint = child.stderr.take().map(|mut stderr| {
            std::thread::spawn(move || {
                let mut said = Vec::new();
                let _ = stderr.by_ref().take(LONGEST_COMPLAINT).read_to_end(&mut said);
                let _ = io::copy(&mut stderr, &mut io::sink());
                String::from_utf8_lossy(&said).split_whitespace().collect::<Vec<_>>().join(" ")
            })
        });
        Ok(Self { child, complaint, program })
    }

    fn end(mut self) -> Result<(), ProgramFault> {
        let status = self.child.wait()?;
        let said = self.complaint.take().and_then(|complaint| complaint.join().ok()).unwrap_or_default();
        if status.success() {
            return Ok(());
        }
        let said = if said.is_empty() { status.to_string() } else { said };
        Err(ProgramFault::Failed { program: self.program.display().to_string(), said })
    }

    fn kill(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.kill();
    }
}

fn missing(program: &Path, error: &io::Error) -> ProgramFault {
    ProgramFault::Missing { program: program.display().to_string(), reason: error.to_string() }
}

/// The first number of what a program says of its version: 15 of “pg_dump (PostgreSQL) 15.18”.
fn major(said: &str) -> Option<u32> {
    let version = said.split_whitespace().find(|word| word.starts_with(|c: char| c.is_ascii_digit()))?;
    version.split(|c: char| !c.is_ascii_digit()).next()?.parse().ok()
}

fn server_version(db: &mut Database) -> Result<u32, StoreError> {
    #[derive(QueryableByName)]
    struct Version {
        #[diesel(sql_type = Text)]
        server_version: String,
    }
    let Database::Postgres(db) = db else { return Ok(0) };
    let Version { server_version } = diesel::sql_query("SHOW server_version").get_result(db)?;
    Ok(major(&server_version).unwrap_or(0))
}

/// The address without its password, and the password: before the host, or among the parameters.
fn without_password(url: &str) -> (String, Option<String>) {
    let Some((scheme, rest)) = url.split_once("://") else { return (url.to_owned(), None) };
    let mut password = None;
    // As libpq reads it: who it is ends at the first @ that no slash is before.
    let rest = match rest.find(['@', '/']) {
        Some(at) if rest.as_bytes()[at] == b'@' => match rest[..at].split_once(':') {
            Some((user, secret)) => {
                password = Some(decoded(secret));
                format!("{user}{}", &rest[at..])
            }
            None => rest.to_owned(),
        },
        _ => rest.to_owned(),
    };
    let Some((place, parameters)) = rest.split_once('?') else { return (format!("{scheme}://{rest}"), password) };
    let mut kept = Vec::new();
    for parameter in parameters.split('&') {
        match parameter.strip_prefix("password=") {
            Some(secret) => password = Some(decoded(secret)),
            None => kept.push(parameter),
        }
    }
    let end = if kept.is_empty() { String::new() } else { format!("?{}", kept.join("&")) };
    (format!("{scheme}://{place}{end}"), password)
}

/// With each %XX as the byte that it stands for.
fn decoded(text: &str) -> String {
    let (mut bytes, mut rest) = (Vec::new(), text.as_bytes());
    while let Some((first, after)) = rest.split_first() {
        let code = after.get(..2).filter(|_| *first == b'%').and_then(|code| std::str::from_utf8(code).ok());
        match code.and_then(|code| u8::from_str_radix(code, 16).ok()) {
            Some(byte) => (bytes.push(byte), rest = &after[2..]).0,
            None => (bytes.push(*first), rest = after).0,
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_taken_out_of_the_address() {
        for (url, without, password) in [
            ("postgres://a:b%40c@h:5/d?sslmode=require", "postgres://a@h:5/d?sslmode=require", Some("b@c")),
            ("postgres://a@h/d?password=x%2Fy&sslmode=require", "postgres://a@h/d?sslmode=require", Some("x/y")),
            ("postgres://h/d?password=x", "postgres://h/d", Some("x")),
            ("postgres://a@h/d", "postgres://a@h/d", None),
            ("postgres:///d?host=/run/a:b@c", "postgres:///d?host=/run/a:b@c", None),
            ("postgres://a:100%@h/d", "postgres://a@h/d", Some("100%")),
        ] {
            assert_eq!(without_password(url), (without.to_owned(), password.map(str::to_owned)), "{url}");
        }
    }

    #[test]
    fn a_version_is_read_from_what_programs_say() {
        assert_eq!(major("pg_dump (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)\n"), Some(15));
        assert_eq!(major("pg_dump (PostgreSQL) 18beta1"), Some(18));
        assert_eq!(major("hello"), None);
    }
}
