//! `peil members silent`: the addresses that no survey writes to.

use clap::Subcommand;
use serde_json::json;

use crate::cli::said::{Failure, Said, who};
use crate::services::{House, lift_silence};

#[derive(Debug, Subcommand)]
pub enum Silent {
    /// Who they are, why, and since when
    List,
    /// Let an address be written to again, from the next round on
    Lift {
        address: String,
        /// Why; it is kept
        #[arg(long, value_name = "REASON")]
        because: String,
    },
}

impl Silent {
    pub(super) async fn run(self, house: &House) -> Result<Said, Failure> {
        match self {
            Self::List => {
                let (silent, _) = lift_silence::all(house).await?;
                let since = |line: &lift_silence::Silent| house.day_of(line.noted.since.moment());
                let lines = silent.iter().map(|line| {
                    let noted = &line.noted;
                    let told = [noted.reason.as_str(), &noted.noted_by, &noted.evidence];
                    let told: Vec<&str> = told.into_iter().filter(|word| !word.is_empty()).collect();
                    format!("{:<44} {}  {}", noted.address_key, since(line), told.join(", "))
                });
                let lines: Vec<String> = lines.collect();
                let value = silent.iter().map(|line| {
                    let noted = &line.noted;
                    let members: Vec<&String> = line.members.iter().map(|(_, name)| name).collect();
                    json!({
                        "address": noted.address_key,
                        "reason": noted.reason,
                        "since": noted.since.moment().to_string(),
                        "by": noted.noted_by,
                        "evidence": noted.evidence,
                        "members": members,
                    })
                });
                let text = format!("{}\n{} addresses are not written to.", lines.join("\n"), silent.len());
                Ok(Said::new(text.trim_start().to_owned(), value.collect()))
            }
            Self::Lift { address, because } => {
                let order = house.order(&who(house), house.clock.now()).because(&because);
                lift_silence::lift(house, &address, order).await?;
                let text = format!("{address} may be written to again, from the next round on.");
                Ok(Said::new(text, json!({ "address": address })))
            }
        }
    }
}
