//! Counts how membership grew between two days: by cluster, by type, and as a whole.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{Field, House, Refusal};
use crate::exchange::csv::{Cell, Writer};
use crate::people::growth::{self, Growth};
use crate::storage::clusters::ClusterRow;
use crate::storage::{clusters, memberships};

#[derive(Clone, Debug)]
pub struct GrowthReport {
    pub from: Date,
    pub to: Date,
    /// By type and name.
    pub clusters: Vec<(ClusterRow, Growth)>,
    /// A company in several clusters of a type counts once in it.
    pub types: Vec<(String, Growth)>,
    /// Every company once.
    pub whole: Growth,
}

/// Growth from one day to another, the earlier first.
pub async fn count(house: &House, from: Date, to: Date) -> Result<GrowthReport, Refusal> {
    if to < from {
        return Err(Refusal::BadInput {
            field: Field::LastDay,
            found: to.to_string(),
            expected: format!("a day that is not before {from}"),
        });
    }
    house
        .store
        .read(move |db| {
            let mut of_cluster = memberships::all(db)?;
            let mut report =
                GrowthReport { from, to, clusters: Vec::new(), types: Vec::new(), whole: Growth::default() };
            let mut of_type: BTreeMap<String, Vec<_>> = BTreeMap::new();
            for cluster in clusters::all(db)? {
                let rows = of_cluster.remove(&cluster.id).unwrap_or_default();
                let spells: Vec<_> = rows.iter().map(|row| (row.member_id, row.spell())).collect();
                report.clusters.push((cluster.clone(), growth::between(spells.iter().copied(), from, to)));
                of_type.entry(cluster.cluster_type).or_default().extend(spells);
            }
            report.whole = growth::between(of_type.values().flatten().copied(), from, to);
            report.types =
                of_type.into_iter().map(|(name, spells)| (name, growth::between(spells, from, to))).collect();
            Ok(report)
        })
        .await
}

impl GrowthReport {
    /// As a table for programs: one row for each cluster, each type, and the whole.
    pub fn csv(&self) -> Vec<u8> {
        let mut table = Writer::for_programs();
        let heads = [
            "level",
            "type",
            "code",
            "name",
            "from",
            "to",
            "start",
            "joined",
            "left",
            "end",
            "net",
            "share",
            "since_unknown",
        ];
        table.row(heads.map(Cell::from));
        let mut line = |level: &str, [kind, code, name]: [&str; 3], growth: &Growth| {
            let count = |count: u64| Cell::from(i64::try_from(count).unwrap_or(i64::MAX));
            table.row([
                Cell::from(level.to_owned()),
                Cell::from(kind.to_owned()),
                Cell::from(code.to_owned()),
                Cell::from(name.to_owned()),
                Cell::from(self.from.to_string()),
                Cell::from(self.to.to_string()),
                count(growth.start),
                count(growth.joined),
                count(growth.left),
                count(growth.end),
                Cell::from(growth.net()),
                Cell::from(growth.share()),
                count(growth.assumed),
            ]);
        };
        for (cluster, growth) in &self.clusters {
            line("cluster", [&cluster.cluster_type, &cluster.code, &cluster.name], growth);
        }
        for (kind, growth) in &self.types {
            line("type", [kind, "", ""], growth);
        }
        line("all", ["", "", ""], &self.whole);
        table.finish()
    }
}
