//! `peil post check`: what name servers say of the sender.

use clap::Subcommand;
use serde_json::{Value, json};

use super::said::{Failure, Said};
use crate::services::House;
use crate::services::check_post::{self, Verdict};
use crate::wording::Language;

#[derive(Debug, Subcommand)]
pub enum Post {
    /// Look up SPF, DKIM, DMARC, the domain for bounces and the names of addresses; exit 1 if there is a fault
    Check,
}

impl Post {
    pub async fn run(self, house: &House) -> Result<Said, Failure> {
        let Self::Check = self;
        if !check_post::is_of_use(house) {
            return Ok(Said::new(
                "Letters go into a folder and no further: there is nothing to check before mail.relay is set.",
                json!([]),
            ));
        }
        let mut findings = check_post::check(house).await;
        findings.extend(check_post::of_links(house));
        let mut lines = Vec::new();
        let mut values: Vec<Value> = Vec::new();
        for finding in &findings {
            let fills = [("at", finding.at.clone().into()), ("expected", finding.expected.clone().into())];
            let words = house.texts.say(Language::EN, &format!("postcheck-{}-{}", finding.of, finding.outcome), &fills);
            lines.push(format!("{:<5}  {:<6}  {}: {words}", finding.verdict.as_str(), finding.of, finding.at));
            lines.extend(finding.found.iter().map(|found| format!("               found     {found}")));
            if finding.verdict == Verdict::Fault && !finding.expected.is_empty() {
                lines.push(format!("               expected  {}", finding.expected));
            }
            values.push(json!({
                "of": finding.of,
                "outcome": finding.outcome,
                "verdict": finding.verdict.as_str(),
                "at": finding.at,
                "found": finding.found,
                "expected": finding.expected,
                "words": words,
            }));
        }
        let faults = check_post::faults(&findings);
        if check_post::is_made_up(house) {
            lines.push(house.texts.say(Language::EN, "postcheck-made-up", &[("count", (faults as u64).into())]));
        } else {
            lines.push(format!("{faults} faults."));
        }
        let said = Said::new(lines.join("\n"), values.into());
        Ok(if faults == 0 { said } else { said.but_failed() })
    }
}
