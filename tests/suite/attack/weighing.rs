//! Weighted figures as sums over people: how much everybody weighs follows from what is published of the weights.

use std::collections::BTreeMap;

use super::published::{Files, Of, Who, adds};
use super::world::{CLUSTERS, Response};

/// The stratum of each cluster, and the members and answers of each stratum.
struct Strata {
    of_cluster: Vec<Option<usize>>,
    sizes: BTreeMap<usize, (f64, f64)>,
}

fn strata(files: &Files) -> Strata {
    let mut found = Strata { of_cluster: vec![None; CLUSTERS.len()], sizes: BTreeMap::new() };
    let of_strata =
        files.of("weights").iter().filter(|row| row["method"] == "stratified" && row["group_kind"] == "cluster");
    for row in of_strata {
        let Ok(number) = row["stratum"].parse::<usize>() else { continue };
        let at = CLUSTERS.iter().position(|cluster| cluster.0 == row["group"]).unwrap();
        let size = |heading: &str| row[heading].parse::<f64>().unwrap();
        found.of_cluster[at] = Some(number);
        found.sizes.insert(number, (size("stratum_population"), size("stratum_answers")));
    }
    found
}

/// The weights of the unknowns in each weighted figure of the item that is a share or a mean of this, stratified. That
/// they are the weights is proved by the figure itself.
pub fn weighted(files: &Files, responses: &[Response], item: &str, of: &Of, unknowns: &[&Response]) -> Vec<Vec<f64>> {
    let (code, what) = match of {
        Of::Code(code) if item == "order" => (code.as_str(), "placed"),
        Of::Code(code) => (code.as_str(), "share"),
        Of::First(code) => (code.as_str(), "first"),
        Of::Sum(code) if code.is_empty() => ("mean", "mean"),
        Of::Sum(code) => (code.as_str(), "part"),
        _ => return Vec::new(),
    };
    let is_it = |row: &&super::published::Row| {
        let is_figure = row["item"] == item && row["code"] == code && row["what"] == what;
        is_figure && row["method"] == "stratified" && !row["value"].is_empty()
    };
    let hidden = files.hidden();
    let is_hidden = |cluster: usize| {
        let who = Who::Cluster(CLUSTERS[cluster].0.to_owned());
        hidden.iter().any(|(own, own_code, whom, _)| {
            own == item && *whom == who && (own_code.is_empty() || (own_code == code && what != "first"))
        })
    };
    let rows = files.of("weighted").iter().filter(is_it);
    let found = rows.map(|row| {
        let who = Who::of(&row["group_kind"], &row["group"]);
        let weigh = weights(files, responses, &who, &is_hidden);
        let (mut sum, mut all) = (0.0, 0.0);
        for response in responses {
            let Some(worth) = adds(item, of, response) else { continue };
            sum += weigh(response) * worth;
            all += weigh(response);
        }
        let value: f64 = row["value"].parse().unwrap();
        assert!((sum / all - value).abs() < 1e-6 * value.abs().max(1.0), "{} by hand: {row:?}", sum / all);
        // A total is the same sum, and says no more.
        if let Some(total) = total_beside(files, row) {
            assert!((sum - total).abs() < 1e-6 * total.abs().max(1.0), "{sum} by hand: {total} of {row:?}");
        }
        unknowns.iter().map(|response| weigh(response)).collect()
    });
    found.collect()
}

/// The total beside a mean of numbers.
fn total_beside(files: &Files, mean: &super::published::Row) -> Option<f64> {
    let is_it = |row: &&super::published::Row| {
        let same = ["item", "group", "group_kind", "method"].iter().all(|heading| row[*heading] == mean[*heading]);
        same && row["what"] == "total" && mean["what"] == "mean"
    };
    files.of("weighted").iter().find(is_it)?["value"].parse().ok()
}

/// What everybody weighs in a slice when the hidden clusters of each type are one stratum.
fn weights(
    files: &Files,
    responses: &[Response],
    who: &Who,
    is_hidden: &impl Fn(usize) -> bool,
) -> impl Fn(&Response) -> f64 {
    let Strata { mut of_cluster, mut sizes } = strata(files);
    let mut of_type: BTreeMap<&str, usize> = BTreeMap::new();
    let hides: Vec<bool> = (0..CLUSTERS.len()).map(is_hidden).collect();
    // In the order of the results: by type, then by name.
    let mut order: Vec<usize> = (0..CLUSTERS.len()).filter(|&at| hides[at]).collect();
    order.sort_by_key(|&at| (CLUSTERS[at].1, CLUSTERS[at].0));
    for at in order {
        let Some(own) = of_cluster[at] else { continue };
        let into = *of_type.entry(CLUSTERS[at].1).or_insert(own);
        if own != into {
            let gone = sizes.insert(own, (0.0, 0.0)).unwrap();
            let size = sizes.get_mut(&into).unwrap();
            *size = (size.0 + gone.0, size.1 + gone.1);
            of_cluster.iter_mut().filter(|place| **place == Some(own)).for_each(|place| *place = Some(into));
        }
    }
    let counts = move |response: &Response, cluster: usize| -> bool {
        let own = &response.member.clusters;
        let beside = |other: &usize| *other != cluster && CLUSTERS[*other].1 == CLUSTERS[cluster].1;
        // Whoever stands in a shown cluster of the type counts there, and once among the hidden ones.
        let elsewhere = own.iter().filter(|other| beside(other)).any(|&other| {
            let is_earlier = CLUSTERS[other].0 < CLUSTERS[cluster].0;
            !hides[other] || is_earlier
        });
        !hides[cluster] || !elsewhere
    };
    let inside: Vec<bool> = CLUSTERS
        .iter()
        .map(|cluster| match who {
            Who::Type(code) => cluster.1 == code,
            _ => true,
        })
        .collect();
    for response in responses {
        for &cluster in response.member.clusters.iter().filter(|&&cluster| inside[cluster]) {
            if let (false, Some(place)) = (counts(response, cluster), of_cluster[cluster]) {
                sizes.get_mut(&place).unwrap().1 -= 1.0;
            }
        }
    }
    move |response| {
        let own = response.member.clusters.iter().filter(|&&cluster| inside[cluster] && counts(response, cluster));
        own.filter_map(|&cluster| {
            let (members, answers) = sizes[&of_cluster[cluster]?];
            (answers > 0.0).then(|| members / answers)
        })
        .sum()
    }
}
