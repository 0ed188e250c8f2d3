//! `peil wave revise`: another version of the survey, also while the wave is asked.

use serde_json::json;

use super::diff::{lines_of, values_of};
use super::said::{Failure, Said, who};
use crate::services::revise_wave::{self, Revision};
use crate::services::{House, Refusal};
use crate::survey::change::Effect;
use crate::survey::reading::Problem;

/// Let the wave ask another version of its survey from now on; whoever has begun goes on with theirs
///
/// Refused when a difference would lose, refuse or change the meaning of answers that are there; see
/// `peil survey diff`. Before its approved letters have left, a wave takes over only what is worded otherwise, and only
/// if no letter reads otherwise by that.
#[derive(Debug, clap::Args)]
#[command(disable_version_flag = true)]
pub struct Revise {
    name: String,
    /// The version to ask [default: the newest]
    #[arg(long, value_name = "NUMBER")]
    version: Option<i32>,
    /// Only say what differs
    #[arg(long)]
    dry_run: bool,
}

impl Revise {
    pub async fn run(self, house: &House) -> Result<Said, Failure> {
        let outlook = revise_wave::outlook(house, &self.name, self.version).await?;
        if outlook.refusal().is_some() {
            return Ok(self.refused(house, &outlook));
        }
        let revision = if self.dry_run {
            outlook
        } else {
            revise_wave::revise(house, &self.name, Some(outlook.to), &who(house), house.clock.now()).await?
        };
        let mut lines = lines_of(&house.texts, &revision.change);
        let verb = if self.dry_run { "would ask" } else { "asks" };
        lines.push(format!(
            "{} {verb} version {} of {} from now on; whoever has begun goes on with theirs.",
            self.name, revision.to, revision.survey
        ));
        Ok(Said::new(lines.join("\n"), self.value(house, &revision, !self.dry_run)))
    }

    fn refused(&self, house: &House, outlook: &Revision) -> Said {
        let mut lines = lines_of(&house.texts, &outlook.change);
        let refusal = outlook.refusal();
        if let Some(Refusal::LettersApproved { .. }) = &refusal {
            lines.push(format!(
                "{} goes on asking version {}: its letters were approved and have not left, and version {} would change \
                 them, or what is asked. Before they leave it takes over only what is worded otherwise and leaves every \
                 letter as it is. Take the version over once they have left, or close this wave and prepare a new one.",
                self.name, outlook.from, outlook.to
            ));
        } else if outlook.launch.is_empty() {
            lines.push(format!(
                "{} goes on asking version {}: version {} would break answers in {} places. Keep what answers lie \
                 under, or give the definition a code of its own and make a wave of that.",
                self.name,
                outlook.from,
                outlook.to,
                outlook.change.of(Effect::Breaking).count()
            ));
        } else {
            lines.extend(outlook.launch.iter().map(line_of));
            lines.push(format!(
                "{} goes on asking version {}: version {} can't be launched before these {} places are mended.",
                self.name,
                outlook.from,
                outlook.to,
                outlook.launch.len()
            ));
        }
        Said::new(lines.join("\n"), self.value(house, outlook, false)).but_failed()
    }

    fn value(&self, house: &House, revision: &Revision, done: bool) -> serde_json::Value {
        json!({
            "wave": self.name,
            "survey": revision.survey,
            "from": revision.from,
            "to": revision.to,
            "revised": done,
            "effect": revision.change.effect(),
            "differences": values_of(&house.texts, &revision.change),
            "launch": revision.launch,
        })
    }
}

fn line_of(problem: &Problem) -> String {
    format!(
        "launch     line {}, column {}: {}; expected: {}",
        problem.place.line, problem.place.column, problem.message, problem.expected
    )
}
