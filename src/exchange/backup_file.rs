//! What stands at the beginning of a backup, before the copy of the database: what it is of, and what has to be in it.

use std::collections::BTreeMap;
use std::io::{self, Read, Write};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// Bytes of the longest manifest that is read.
const LONGEST: u32 = 1 << 20;

/// Which database a copy is of: one can't be put back into the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Source {
    /// The copy is a file of SQLite.
    Sqlite,
    /// The copy is what pg_dump writes in its custom format.
    Postgres,
}

impl Source {
    pub fn name(self) -> &'static str {
        match self {
            Self::Sqlite => "SQLite",
            Self::Postgres => "PostgreSQL",
        }
    }
}

/// What a backup says of itself; proven like every other byte of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    pub made_at: Timestamp,
    pub source: Source,
    /// The version of the program that made it.
    pub peil: String,
    /// The versions of the tables, the oldest first.
    pub migrations: Vec<String>,
    /// Rows by table.
    pub rows: BTreeMap<String, i64>,
    /// The end of the audit trail: number and hash.
    pub anchor: String,
}

impl Manifest {
    /// Rows of all tables together.
    pub fn row_count(&self) -> i64 {
        self.rows.values().sum()
    }

    /// Writes its length in four bytes, highest first, and itself as JSON.
    pub fn write(&self, out: &mut impl Write) -> io::Result<()> {
        let text = serde_json::to_vec(self)?;
        let length = u32::try_from(text.len()).map_err(io::Error::other)?;
        out.write_all(&length.to_be_bytes())?;
        out.write_all(&text)
    }

    /// Reads what [`Manifest::write`] wrote; what follows is the copy.
    pub fn read(from: &mut impl Read) -> io::Result<Self> {
        let mut length = [0; 4];
        from.read_exact(&mut length)?;
        let length = u32::from_be_bytes(length);
        if length > LONGEST {
            return Err(io::Error::new(io::ErrorKind::InvalidData, "what it says of itself is too long"));
        }
        let mut text = Vec::new();
        from.take(length.into()).read_to_end(&mut text)?;
        Ok(serde_json::from_slice(&text)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_back_and_the_copy_follows() {
        let manifest = Manifest {
            made_at: "2026-12-05T10:00:00.123456Z".parse().unwrap(),
            source: Source::Postgres,
            peil: "0.1.0".to_owned(),
            migrations: vec!["20261205000101".to_owned()],
            rows: [("audit".to_owned(), 3), ("waves".to_owned(), 2)].into(),
            anchor: "3:ab".to_owned(),
        };
        let mut written = Vec::new();
        manifest.write(&mut written).unwrap();
        written.extend_from_slice(b"the copy");
        let mut from = written.as_slice();
        assert_eq!(Manifest::read(&mut from).unwrap(), manifest);
        assert_eq!((from, manifest.row_count()), (b"the copy".as_slice(), 5));
        for broken in [&written[..3], &written[..20], &[255; 4], b"\0\0\0\x02{]"] {
            assert!(Manifest::read(&mut &broken[..]).is_err());
        }
    }
}
