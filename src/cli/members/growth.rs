//! `peil members growth`: how many members there were on two days.

use jiff::civil::Date;
use serde_json::json;

use crate::cli::said::{Failure, Said};
use crate::people::growth::Growth;
use crate::services::{House, count_growth};

pub(super) async fn growth(house: &House, from: Date, to: Date) -> Result<Said, Failure> {
    let report = count_growth::count(house, from, to).await?;
    let line = |name: &str, growth: &Growth| {
        let share = growth.share().map_or_else(|| "–".to_owned(), |share| format!("{:+.1}%", 100.0 * share));
        let Growth { start, joined, left, end, .. } = growth;
        format!("{name:<36} {start:>6} {joined:>+6} {:>+6} {end:>6} {share:>8}", -i64::try_from(*left).unwrap_or(0))
    };
    let mut lines =
        vec![format!("{:<36} {:>6} {:>6} {:>6} {:>6} {:>8}", "", "start", "joined", "left", "end", "growth")];
    lines.extend(report.clusters.iter().map(|(cluster, growth)| line(&cluster.name, growth)));
    lines.extend(report.types.iter().map(|(kind, growth)| line(&format!("All {kind}, each member once"), growth)));
    lines.push(line("All members, each once", &report.whole));
    if report.whole.assumed > 0 {
        lines.push(format!(
            "Of {} nobody knows since when they are members: they count from the beginning.",
            report.whole.assumed
        ));
    }
    let figures = |growth: &Growth| {
        json!({
            "start": growth.start,
            "joined": growth.joined,
            "left": growth.left,
            "end": growth.end,
            "net": growth.net(),
            "share": growth.share(),
            "since_unknown": growth.assumed,
        })
    };
    let clusters: Vec<_> = report
        .clusters
        .iter()
        .map(|(cluster, growth)| json!({ "cluster": cluster.code, "type": cluster.cluster_type, "growth": figures(growth) }))
        .collect();
    let types: Vec<_> =
        report.types.iter().map(|(kind, growth)| json!({ "type": kind, "growth": figures(growth) })).collect();
    let value = json!({
        "from": report.from.to_string(),
        "to": report.to.to_string(),
        "clusters": clusters,
        "types": types,
        "all": figures(&report.whole),
    });
    Ok(Said::new(lines.join("\n"), value))
}
