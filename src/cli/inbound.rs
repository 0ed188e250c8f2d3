//! `peil inbound`: one mail from standard input.

use std::io::Read;
use std::process::ExitCode;

use clap::Args;
use serde_json::json;

use super::opening;
use super::said::{Failure, Said};
use crate::mail::incoming::recipient_of;
use crate::services::receive_mail::{self, Door, LARGEST};
use crate::settings::{Given, Settings};

/// What mail servers take for “bring it again” (EX_TEMPFAIL of sysexits.h).
const AGAIN: u8 = 75;

#[derive(Debug, Args)]
pub struct Inbound {
    /// The recipient on the envelope [default: ORIGINAL_RECIPIENT or RECIPIENT of the environment, or what the mail says]
    #[arg(long, value_name = "ADDRESS")]
    to: Option<String>,
}

impl Inbound {
    /// Keeps the mail, or asks for it once more: whatever goes wrong here is not the fault of the mail.
    pub async fn run(self, given: &Given) -> Said {
        match self.take(given).await {
            Ok(said) => said,
            Err(failure) => {
                eprintln!("peil: {failure}; bring the mail again later");
                Said::by_itself(ExitCode::from(AGAIN))
            }
        }
    }

    async fn take(self, given: &Given) -> Result<Said, Failure> {
        let mut raw = Vec::new();
        let read = std::io::stdin().take(LARGEST as u64 + 1).read_to_end(&mut raw);
        read.map_err(|error| Failure::Usage(format!("the mail can't be read: {error}")))?;
        if raw.len() > LARGEST {
            return Err(Failure::Usage(format!("the mail is larger than {LARGEST} bytes")));
        }
        let named = |name: &str| std::env::var(name).ok().filter(|text| !text.is_empty());
        let recipient = self.to.or_else(|| named("ORIGINAL_RECIPIENT")).or_else(|| named("RECIPIENT"));
        let recipient = recipient.or_else(|| recipient_of(&raw)).unwrap_or_default();
        let house = opening::house(&Settings::read(given)?).await?;
        let received = receive_mail::receive(&house, Door::Pipe, &recipient, raw, house.clock.now()).await?;
        let about =
            if received.letter.is_some() { "about a letter of the house" } else { "about no letter that is known" };
        let again = if received.is_known { ", known already" } else { "" };
        Ok(Said::new(
            format!("Kept: {}, {about}{again}.", received.class),
            json!({ "class": received.class.as_str(), "known_letter": received.letter.is_some(), "again": received.is_known }),
        ))
    }
}
