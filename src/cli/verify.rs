//! `peil verify`: whether the records of the house hold.

use clap::Args;
use data_encoding::HEXLOWER;
use serde_json::json;

use super::said::{Failure, Said};
use crate::services::House;
use crate::services::verify_house::{self, Verified};
use crate::trail::Anchor;

#[derive(Debug, Args)]
pub struct Verify {
    /// The end of the audit trail as an earlier verify printed it: shows whether anything up to there was cut off or
    /// made anew since
    #[arg(long, value_name = "NUMBER:HASH")]
    expect: Option<Anchor>,
}

impl Verify {
    pub async fn run(self, house: &House) -> Result<Said, Failure> {
        let verified = verify_house::verify(house, self.expect).await?;
        let said = Said::new(lines_of(&verified).join("\n"), value_of(&verified));
        Ok(if verified.holds() { said } else { said.but_failed() })
    }
}

fn lines_of(verified: &Verified) -> Vec<String> {
    let mut lines = Vec::new();
    match &verified.trail {
        Ok(end) => {
            lines.push(format!("The audit trail holds: {} entries.", end.number));
            lines.push(format!("Keep its end elsewhere, and check it later with: peil verify --expect {end}"));
        }
        Err(broken) => lines.push(format!("THE AUDIT TRAIL IS BROKEN: {broken}.")),
    }
    let wrong: Vec<&str> =
        verified.ledgers.iter().filter(|account| !account.holds()).map(|account| account.wave.as_str()).collect();
    lines.push(match wrong.as_slice() {
        [] => format!("The mail ledger adds up in {} waves.", verified.ledgers.len()),
        wrong => format!("THE MAIL LEDGER DOES NOT ADD UP: {}. See: peil letters balance", wrong.join(", ")),
    });
    let database = &verified.database;
    lines.push(match (database.damages.as_slice(), database.is_server) {
        ([], false) => "The file of the database is whole.".to_owned(),
        ([], true) => "The database is whole, as far as a client of its server can tell.".to_owned(),
        (damages, false) => format!("THE FILE OF THE DATABASE IS DAMAGED: {}.", damages.join("; ")),
        (damages, true) => format!("THE DATABASE IS DAMAGED: {}.", damages.join("; ")),
    });
    lines.push(format!("Looked at: {}.", database.checked.join("; ")));
    if !database.unchecked.is_empty() {
        lines.push(format!("Not looked at: {}.", database.unchecked.join("; ")));
    }
    lines.push(match &verified.last_backup {
        Some((last, hours)) => format!(
            "The last backup was made at {}, {hours} hours ago: {} rows.",
            last.made_at.moment().strftime("%Y-%m-%d %H:%M UTC"),
            last.row_count,
        ),
        None => "No backup was ever made with: peil backup".to_owned(),
    });
    lines
}

fn value_of(verified: &Verified) -> serde_json::Value {
    let trail = match &verified.trail {
        Ok(end) => json!({
            "holds": true,
            "entries": end.number,
            "hash": HEXLOWER.encode(&end.hash),
            "anchor": end.to_string(),
        }),
        Err(broken) => json!({
            "holds": false,
            "broken": broken.as_str(),
            "number": broken.number(),
            "words": broken.to_string(),
        }),
    };
    let ledgers = verified.ledgers.iter().map(|account| json!({ "wave": account.wave, "holds": account.holds() }));
    json!({
        "holds": verified.holds(),
        "trail": trail,
        "ledgers": ledgers.collect::<Vec<_>>(),
        "damages": verified.database.damages,
        "checked": verified.database.checked,
        "not_checked": verified.database.unchecked,
        "last_backup": verified.last_backup.map(|(last, hours)| json!({
            "made_at": last.made_at.moment().to_string(),
            "hours_ago": hours,
            "bytes": last.bytes,
            "rows": last.row_count,
        })),
    })
}
