//! `peil access` and `peil erase`: what is held about one person, and their erasure.

use std::path::PathBuf;

use clap::Args;
use serde_json::{Value, json};

use super::said::{Failure, Said, who};
use crate::services::House;
use crate::services::erase_person::{self, Found, Whom};

/// Write everything that is held about one person who asks for it
#[derive(Debug, Args)]
pub struct Access {
    /// The address of the person
    address: String,
    /// Where to write it
    #[arg(long, value_name = "FILE.json")]
    out: PathBuf,
    /// Why; it is kept with what was done
    #[arg(long, value_name = "REASON", default_value = "")]
    because: String,
}

impl Access {
    pub async fn run(self, house: &House) -> Result<Said, Failure> {
        let order = house.order(&who(house), house.clock.now()).because(&self.because);
        let file = erase_person::access(house, Whom::Address(self.address), order).await?;
        write(&self.out, &file)?;
        let text = format!("{} holds everything that is held about this person.", self.out.display());
        Ok(Said::new(text, json!({ "file": self.out, "bytes": file.len() })))
    }
}

/// Erase one person who asks for it; without --really it says what would go and what would stay
///
/// What went is proven by a file that names nobody (`--out`). A backup that is put back later does not bring the person
/// back, as long as the list of the erased stays beside the master key.
#[derive(Debug, Args)]
pub struct Erase {
    /// The address of the person
    address: String,
    /// The address once more
    #[arg(long, value_name = "ADDRESS")]
    really: Option<String>,
    /// Where to write the proof
    #[arg(long, value_name = "FILE.json", requires = "really")]
    out: Option<PathBuf>,
    /// Why; it is kept with what was done
    #[arg(long, value_name = "REASON", default_value = "")]
    because: String,
}

impl Erase {
    pub async fn run(self, house: &House) -> Result<Said, Failure> {
        let whom = Whom::Address(self.address.clone());
        let Some(really) = self.really else {
            let found = erase_person::outlook(house, whom).await?;
            let value = counted(&found);
            let text = format!(
                "Would go: {} places in lists of members, name and link in {} waves, a line of {} lists that were handed in, \
                 {} mails, {} namings by colleagues, {} answers that were not sent in.\nWould stay: {} answers that were sent \
                 in, under an id of nobody; {} letters, counted and nothing else{}.\nTo erase: peil erase {} --really {}",
                found.contacts.len(),
                found.invitations.len(),
                found.lists.len(),
                found.mails.len(),
                found.namings.len(),
                found.drafts(),
                found.answers(),
                found.letters,
                if found.is_silent { "; that nobody writes to this address" } else { "" },
                self.address,
                self.address,
            );
            return Ok(Said::new(text, value));
        };
        let order = house.order(&who(house), house.clock.now()).because(&self.because);
        let erased = erase_person::erase(house, whom, &really, order).await?;
        if let Some(out) = &self.out {
            write(out, erased.proof.as_bytes())?;
        }
        let proof: Value = serde_json::from_str(&erased.proof).unwrap_or_default();
        let text = format!("Erased. The audit trail keeps the SHA-256 of the proof: {}", erased.sha256);
        Ok(Said::new(text, json!({ "sha256": erased.sha256, "proof": proof })))
    }
}

fn counted(found: &Found) -> Value {
    json!({
        "places_in_lists_of_members": found.contacts.len(),
        "names_and_links_in_waves": found.invitations.len(),
        "lists_handed_in": found.lists.len(),
        "mails": found.mails.len(),
        "namings_as_colleague": found.namings.len(),
        "answers_not_sent": found.drafts(),
        "answers_of_nobody": found.answers(),
        "letters_counted": found.letters,
        "not_to_be_written_to": found.is_silent,
    })
}

fn write(file: &std::path::Path, content: &[u8]) -> Result<(), Failure> {
    std::fs::write(file, content).map_err(|error| Failure::File {
        file: file.display().to_string(),
        what: "written",
        reason: error.to_string(),
    })
}
