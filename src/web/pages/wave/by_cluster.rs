//! How far the wave is in each of its clusters.

use std::cmp::Ordering;

use crate::services::wave_by_cluster::{self, LATELY_DAYS, OfCluster, Standing, Standings};
use crate::storage::waves::WaveRow;
use crate::web::door::{Evaluator, Visitor};
use crate::web::pages::clusters::standing_of;
use crate::web::pages::home::href_of;
use crate::web::refused::Refused;
use crate::web::views::home::Rate;
use crate::web::views::wave_clusters::{ByCluster, Head, Line};
use crate::wording::{Fill, numbers};

/// The columns, as the address calls them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Column {
    Cluster,
    List,
    Invited,
    Undeliverable,
    Started,
    SentIn,
    Lately,
    Rate,
    Target,
    Gap,
}

impl Column {
    const ALL: [Self; 10] = [
        Self::Cluster,
        Self::List,
        Self::Invited,
        Self::Undeliverable,
        Self::Started,
        Self::SentIn,
        Self::Lately,
        Self::Rate,
        Self::Target,
        Self::Gap,
    ];

    fn as_str(self) -> &'static str {
        match self {
            Self::Cluster => "cluster",
            Self::List => "list",
            Self::Invited => "invited",
            Self::Undeliverable => "undeliverable",
            Self::Started => "started",
            Self::SentIn => "sent-in",
            Self::Lately => "lately",
            Self::Rate => "rate",
            Self::Target => "target",
            Self::Gap => "gap",
        }
    }

    fn is_of_target(self) -> bool {
        matches!(self, Self::Target | Self::Gap)
    }

    fn compare(self, a: &OfCluster, b: &OfCluster) -> Ordering {
        let count = |of: fn(&Standing) -> u64| of(&a.standing).cmp(&of(&b.standing));
        match self {
            Self::Cluster => a.name.to_lowercase().cmp(&b.name.to_lowercase()),
            Self::List => (standing_of(&a.list) as u8).cmp(&(standing_of(&b.list) as u8)),
            Self::Invited => count(|of| of.invited),
            Self::Undeliverable => count(|of| of.undeliverable),
            Self::Started => count(|of| of.started),
            Self::SentIn => count(|of| of.sent_in),
            Self::Lately => count(|of| of.lately),
            Self::Rate => a.standing.rate().total_cmp(&b.standing.rate()),
            Self::Target => a.standing.needed().cmp(&b.standing.needed()),
            Self::Gap => a.standing.gap().cmp(&b.standing.gap()),
        }
    }
}

/// By which column, and whether the largest comes first: `rate`, `-rate`. None for the order of the house.
#[derive(Clone, Copy)]
struct Sorting {
    column: Column,
    falls: bool,
}

impl Sorting {
    fn of(text: &str) -> Option<Self> {
        let (falls, name) = text.strip_prefix('-').map_or((false, text), |name| (true, name));
        let column = Column::ALL.into_iter().find(|column| column.as_str() == name)?;
        Some(Self { column, falls })
    }
}

pub(super) async fn of(evaluator: &Evaluator, wave: &WaveRow, sort: &str) -> Result<ByCluster, Refused> {
    let now = evaluator.web.now();
    let standings = wave_by_cluster::of(&evaluator.web.house, &wave.name, now).await;
    let Standings { mut clusters, types, total } = standings.map_err(|refusal| evaluator.refuse(refusal))?;
    let sorting = Sorting::of(sort);
    if let Some(Sorting { column, falls }) = sorting {
        // Equals stay in the order of the house, whichever way round.
        clusters.sort_by(|a, b| if falls { column.compare(b, a) } else { column.compare(a, b) });
    }
    let has_target = !wave.targets().is_empty();
    let in_all = evaluator.say("waves-by-cluster-all", &[]);
    let totals = types.into_iter().chain([(in_all, total)]);
    let mut notes = vec!["waves-by-cluster-note", "waves-by-cluster-range-note"];
    if has_target {
        notes.insert(0, "waves-by-cluster-below-first");
    }
    Ok(ByCluster {
        as_of: now.to_zoned_datetime(wave.zone()).strftime("%H:%M").to_string(),
        heads: heads(evaluator, wave, sorting, has_target),
        has_target,
        lines: clusters
            .iter()
            .map(|of| Line {
                kind: of.cluster_type.clone(),
                href: Some(format!("/clusters/{}", of.code)),
                list: Some(standing_of(&of.list)),
                ..line_of(evaluator, of.name.clone(), &of.standing)
            })
            .collect(),
        totals: totals.map(|(name, standing)| line_of(evaluator, name, &standing)).collect(),
        notes: notes.into_iter().map(|key| evaluator.say(key, &[])).collect(),
    })
}

fn heads(evaluator: &Evaluator, wave: &WaveRow, sorting: Option<Sorting>, has_target: bool) -> Vec<Head> {
    let shown = Column::ALL.into_iter().filter(|column| has_target || !column.is_of_target());
    let head = |column: Column| {
        let name = column.as_str();
        let falls = sorting.filter(|sorting| sorting.column == column).map(|sorting| sorting.falls);
        let sign = if falls == Some(false) { "-" } else { "" };
        Head {
            id: format!("sort-by-{name}"),
            words: evaluator.say(&format!("waves-by-cluster-{name}"), &[("days", u64::from(LATELY_DAYS).into())]),
            href: format!("{}?sort={sign}{name}#by-cluster", href_of(&wave.name)),
            sorted: falls.map(|falls| if falls { "descending" } else { "ascending" }),
            is_number: !matches!(column, Column::Cluster | Column::List | Column::Rate),
        }
    };
    shown.map(head).collect()
}

#[allow(clippy::cast_precision_loss)] // counts of members are far below 2^52
fn line_of(visitor: &Visitor, name: String, standing: &Standing) -> Line {
    let count = |count: u64| -> Fill { numbers::format(visitor.language, count as f64, Some(0)).into() };
    let percent = |share: f64| Fill::from(format!("{:.0}", (share * 100.0).round()));
    let target = standing.needed().map(|needed| {
        let fills = [("sent", count(standing.sent_in)), ("needed", count(needed))];
        visitor.say("desk-needed", &fills)
    });
    let gap = standing.gap().map(|gap| match gap {
        0 => visitor.say("waves-by-cluster-reached", &[]),
        gap => visitor.say("waves-by-cluster-to-go", &[("count", gap.into())]),
    });
    Line {
        name,
        kind: String::new(),
        href: None,
        list: None,
        invited: standing.invited,
        undeliverable: standing.undeliverable,
        started: standing.started,
        sent_in: standing.sent_in,
        lately: standing.lately,
        rate: rate_of(standing),
        range: standing.range().map(|(low, high)| {
            visitor.say("results-range-shares-short", &[("low", percent(low)), ("high", percent(high))])
        }),
        target,
        gap,
        is_below: standing.gap().is_some_and(|gap| gap > 0),
    }
}

fn rate_of(standing: &Standing) -> Rate {
    Rate {
        invited: standing.invited,
        sent: standing.sent_in,
        share: if standing.invited > 0 { standing.rate() } else { 0.0 },
        target: standing.target.map(|percent| f64::from(percent) / 100.0),
        needed: None,
    }
}
