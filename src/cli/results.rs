//! `peil results WAVE --format csv --out DIR`: the results of a wave as files.

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use serde_json::json;

use super::said::{Failure, Said, who};
use crate::exchange::results_csv::{self, TABLES};
use crate::services::House;
use crate::services::compare_waves::{WavesCompared, compare_unsuppressed, compare_waves};
use crate::services::keep_trail::{self, OnWhat};
use crate::services::report_wave::{Depth, Rake, WaveReport, report_raked, report_unsuppressed, report_wave};
use crate::statistics::report::Raked;
use crate::trail::{Act, Kind, Part, Standing, differences};

#[derive(Debug, Args)]
pub struct Results {
    /// The name of the wave
    wave: String,
    /// How the files are written: one CSV file per kind of table, in long form
    #[arg(long, value_enum, default_value_t = Format::Csv)]
    format: Format,
    /// Show every figure, however few answers it rests on. Only for evaluators, and it is written down who asked for it
    #[arg(long)]
    unsuppressed: bool,
    /// Why; it is kept with what was done
    #[arg(long, value_name = "REASON", default_value = "", requires = "unsuppressed")]
    because: String,
    /// Hold the results against those of this wave of the same survey: one more table, “waves”
    #[arg(long, value_name = "WAVE")]
    against: Option<String>,
    /// Fit the weights, on top of the strata, to these attributes of the members: member.size, member.sector,
    /// member.region, member.language, member.joined
    #[arg(long, value_name = "ATTRIBUTE", value_delimiter = ',')]
    rake: Vec<String>,
    /// Keep fitted weights between these parts of their mean, such as 0.3,3
    #[arg(long, value_name = "LOW,HIGH", requires = "rake", value_parser = bounds)]
    trim: Option<(f64, f64)>,
    /// The folder for the files; it is made if it is not there, and files of an earlier time are replaced
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    Csv,
}

impl Results {
    pub async fn run(self, house: &House) -> Result<Said, Failure> {
        let compared = self.compared(house).await?;
        let counted = self.counted(house).await?;
        if !self.unsuppressed {
            let against = compared.iter().map(|compared| (Part::Against, compared.against.name.as_str()));
            let what: Vec<(Part, &str)> =
                std::iter::once((Part::Tables, Standing::All.as_str())).chain(against).collect();
            let thing = OnWhat::new(Kind::Wave, &counted.wave.name);
            let order = house.order(&who(house), house.clock.now());
            keep_trail::taken(house, order, Act::ResultsTaken, thing, &differences::told(&what)).await?;
        }
        std::fs::create_dir_all(&self.out).map_err(|error| Failure::file(&self.out, "made as a folder", &error))?;
        match self.format {
            Format::Csv => write_csv(&counted, compared.as_ref(), &self.out),
        }
    }
}

impl Results {
    async fn counted(&self, house: &House) -> Result<WaveReport, Failure> {
        let now = house.clock.now();
        let rake = (!self.rake.is_empty()).then(|| Rake { attributes: self.rake.clone(), bounds: self.trim });
        if self.unsuppressed {
            let order = house.order(&who(house), now).because(&self.because);
            return Ok(report_unsuppressed(house, &self.wave, order, rake).await?);
        }
        Ok(match rake {
            Some(rake) => report_raked(house, &self.wave, now, rake).await?,
            None => report_wave(house, &self.wave, now, Depth::Everything).await?,
        })
    }

    async fn compared(&self, house: &House) -> Result<Option<WavesCompared>, Failure> {
        let Some(against) = &self.against else { return Ok(None) };
        let now = house.clock.now();
        if !self.unsuppressed {
            return Ok(Some(compare_waves(house, &self.wave, against, now).await?));
        }
        let order = house.order(&who(house), now).because(&self.because);
        Ok(Some(compare_unsuppressed(house, &self.wave, against, order).await?))
    }
}

fn write_csv(counted: &WaveReport, compared: Option<&WavesCompared>, folder: &Path) -> Result<Said, Failure> {
    let of = results_csv::Results {
        wave: &counted.wave.name,
        survey: &counted.survey,
        counted_at: counted.counted_at,
        response: &counted.response,
        left: &counted.left,
        overlaps: &counted.overlaps,
        report: &counted.report,
        divisions: &counted.divisions,
        quality: &counted.quality,
    };
    let raked = counted.raked.as_ref();
    let sheets = TABLES.into_iter().filter_map(|name| Some((name, results_csv::table_with(name, &of, raked)?)));
    let sheets = sheets.chain(compared.map(|compared| ("waves", results_csv::waves(&compared.table()))));
    let mut lines = Vec::new();
    let mut files = Vec::new();
    let mut rows = 0;
    for (name, sheet) in sheets {
        let path = folder.join(format!("{name}.csv"));
        std::fs::write(&path, &sheet.content).map_err(|error| Failure::file(&path, "written", &error))?;
        lines.push(format!("{:>8} rows  {}", sheet.rows, path.display()));
        files.push(json!({ "table": name, "file": path.display().to_string(), "rows": sheet.rows }));
        rows += sheet.rows;
    }
    lines.extend(compared.map(held_against));
    lines.extend(raked.map(fitted));
    let response = &counted.response.total;
    let text = format!(
        "{}\nThe results of {}: {} of {} members answered; {} files with {rows} rows.",
        lines.join("\n"),
        counted.wave.name,
        response.answered(),
        response.eligible(),
        files.len(),
    );
    let value = json!({
        "wave": counted.wave.name,
        "counted_at": counted.counted_at.to_string(),
        "eligible": response.eligible(),
        "answered": response.answered(),
        "files": files,
        "rows": rows,
        "against": compared.map(|compared| compared.against.name.clone()),
        "raked": raked.map(|raked| json!({
            "margins": raked.margins.iter().map(|margin| margin.name.clone()).collect::<Vec<_>>(),
            "rounds": raked.rounds,
            "error": raked.error,
            "trimmed": raked.trimmed.map(|(.., count)| count),
            "deff": raked.effects.total.deff,
            "n_effective": raked.effects.total.effective,
        })),
    });
    Ok(Said::new(text, value))
}

/// What the weights were fitted to, and what that costs.
fn fitted(raked: &Raked) -> String {
    let names: Vec<&str> = raked.margins.iter().map(|margin| margin.name.as_str()).collect();
    let effect = raked.effects.total;
    let mut said = format!(
        "Weights fitted to {} in {} rounds; {} answers weigh as much as {:.0} of equal weight",
        names.join(", "),
        raked.rounds,
        effect.answers,
        effect.effective.unwrap_or_default(),
    );
    if let Some((low, high, count)) = raked.trimmed {
        said.push_str(&format!(
            "; {count} were kept between {low:.2} and {high:.2}, after which a margin is off by up to {:.1} members",
            raked.error_after
        ));
    }
    said + "."
}

/// Two numbers: the lowest and the highest weight, as parts of their mean.
fn bounds(typed: &str) -> Result<(f64, f64), String> {
    let expected = "two numbers such as 0.3,3: the lowest weight as a part of the mean, from 0 up to 1, and the highest, 1 or more";
    let parts: Vec<&str> = typed.split(',').map(str::trim).collect();
    let [low, high] = parts.as_slice() else { return Err(format!("expected are {expected}")) };
    match (low.parse::<f64>(), high.parse::<f64>()) {
        (Ok(low), Ok(high)) if (0.0..=1.0).contains(&low) && high >= 1.0 && high.is_finite() && low < high => {
            Ok((low, high))
        }
        _ => Err(format!("expected are {expected}")),
    }
}

/// How the list changed, and which questions are left out.
fn held_against(compared: &WavesCompared) -> String {
    let mut said = format!("Held against {}", compared.against.name);
    if let Some(list) = compared.compared.lists.total {
        said.push_str(&format!(
            ": {} members were asked both times, {} only now, {} only then",
            list.stayed, list.entered, list.left
        ));
    }
    let left_out = compared.compared.left_out.iter().map(|left| format!("{} ({})", left.question, left.rule.as_str()));
    let left_out: Vec<String> = left_out.collect();
    if !left_out.is_empty() {
        said.push_str(&format!(". Not compared, since they changed: {}", left_out.join(", ")));
    }
    said + "."
}
