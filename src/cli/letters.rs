//! `peil letters`: whether the mail ledger adds up, and what becomes of letters in doubt.

use std::path::PathBuf;

use clap::Subcommand;
use serde_json::{Value, json};

use super::said::{Failure, Said, who};
use crate::services::resolve_doubt::Which;
use crate::services::{House, balance_letters, resolve_doubt, survey_waves};

#[derive(Debug, Subcommand)]
pub enum Letters {
    /// Count every letter of a wave, or of all: none missing, none taken twice; exit 1 if it doesn't add up
    Balance { wave: Option<String> },
    /// List the letters of which nobody knows whether the relay took them
    Doubt { wave: String },
    /// End doubt by evidence: answers that came, and the log of a Postfix
    Resolve {
        wave: String,
        /// Its log from before the first letter in doubt until after the last
        #[arg(long, value_name = "FILE")]
        log: Option<PathBuf>,
    },
    /// Send a letter in doubt once more, or all of them; they may arrive twice
    SendAgain {
        wave: String,
        #[arg(long, value_name = "ADDRESS", required_unless_present = "all")]
        to: Option<String>,
        /// Every letter in doubt
        #[arg(long, conflicts_with = "to")]
        all: bool,
    },
}

impl Letters {
    pub async fn run(self, house: &House) -> Result<Said, Failure> {
        match self {
            Self::Balance { wave } => balance(house, wave.as_deref()).await,
            Self::Doubt { wave } => doubt(house, &wave).await,
            Self::Resolve { wave, log } => {
                let log = match log {
                    Some(file) => Some(read(&file)?),
                    None => None,
                };
                let resolved =
                    resolve_doubt::resolve(house, &wave, log, house.order(&who(house), house.clock.now())).await?;
                let text = format!(
                    "{} were taken, {} were not and go out again, {} were not and are of no use any more, {} stay in doubt.",
                    resolved.accepted, resolved.requeued, resolved.ended, resolved.left
                );
                let value = json!({
                    "accepted": resolved.accepted,
                    "requeued": resolved.requeued,
                    "ended": resolved.ended,
                    "left": resolved.left,
                });
                Ok(Said::new(text, value))
            }
            Self::SendAgain { wave, to, all: _ } => {
                let order = house.order(&who(house), house.clock.now());
                let again = resolve_doubt::send_again(house, &wave, to.map_or(Which::All, Which::To), order).await?;
                Ok(Said::new(format!("{again} letters go out once more."), json!({ "letters": again })))
            }
        }
    }
}

/// A log may hold bytes of any kind.
fn read(file: &std::path::Path) -> Result<String, Failure> {
    let bytes = std::fs::read(file).map_err(|error| Failure::Usage(format!("{}: {error}", file.display())))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

async fn balance(house: &House, wave: Option<&str>) -> Result<Said, Failure> {
    let accounts = balance_letters::accounts(house, wave).await?;
    let lines: Vec<String> = accounts
        .iter()
        .map(|account| {
            let b = &account.balance;
            format!(
                "{:<24} {} planned = {} accepted + {} failed + {} suppressed + {} cancelled + {} expired + {} in doubt + {} \
                 open; {} invited, {} first letters; {} with a yes of the relay, {} with two: {}",
                account.wave,
                b.planned,
                b.accepted,
                b.failed,
                b.suppressed,
                b.cancelled,
                b.expired,
                b.unknown,
                b.open,
                account.invited,
                account.first_letters,
                account.with_a_yes,
                account.taken_twice,
                if account.holds() { "holds" } else { "DOES NOT HOLD" }
            )
        })
        .collect();
    let value: Vec<Value> = accounts
        .iter()
        .map(|account| {
            json!({
                "wave": account.wave,
                "planned": account.balance.planned,
                "accepted": account.balance.accepted,
                "unknown": account.balance.unknown,
                "open": account.balance.open,
                "invited": account.invited,
                "first_letters": account.first_letters,
                "with_a_yes": account.with_a_yes,
                "taken_twice": account.taken_twice,
                "holds": account.holds(),
            })
        })
        .collect();
    let said =
        Said::new(if lines.is_empty() { "There are no waves.".to_owned() } else { lines.join("\n") }, value.into());
    Ok(if accounts.iter().all(balance_letters::Account::holds) { said } else { said.but_failed() })
}

async fn doubt(house: &House, wave: &str) -> Result<Said, Failure> {
    let doubtful = survey_waves::doubtful(house, wave).await?;
    let lines: Vec<String> =
        doubtful.iter().map(|letter| format!("{:<12} {}  {}", letter.kind.as_str(), letter.to, letter.why)).collect();
    let value: Vec<Value> = doubtful
        .iter()
        .map(|letter| json!({ "kind": letter.kind.as_str(), "to": letter.to, "why": letter.why }))
        .collect();
    let text = format!("{}\n{} letters in doubt.", lines.join("\n"), doubtful.len());
    Ok(Said::new(text.trim_start().to_owned(), value.into()))
}
