//! Weights, weighted totals, and tests with weights.

use super::Results;
use super::shares::code;
use super::sheet::{KEY, Rows, Sheet, group, key, nothing, optional, population, whole};
use crate::exchange::csv::Cell;
use crate::statistics::Cell as Figure;
use crate::statistics::Slice;
use crate::statistics::compared::shares::share;
use crate::statistics::report::{FieldReport, Figures, Raked, Weighted, What};
use crate::statistics::weights::intervals::logit;
use crate::statistics::weights::{design_effect, effective_base};

/// How the weights were fitted; empty in rows of strata alone.
const RAKED: &[&str] = &[
    "method",
    "attribute",
    "class",
    "sum_before",
    "sum_after",
    "rounds",
    "margin_error",
    "margin_error_after",
    "trimmed",
    "weight_low",
    "weight_high",
];
const STRATIFIED: &str = "stratified";
const FITTED: &str = "raked";

/// What an answer in each cluster stands for, and what weighting costs; then the margins of fitted weights.
pub(super) fn weights(of: &Results<'_>, raked: Option<&Raked>) -> Sheet {
    let headings: &[&str] =
        &["population", "answers", "stratum", "stratum_population", "stratum_answers", "weight", "deff", "n_effective"];
    let mut rows = Rows::new(&[&["group", "group_kind"], headings, RAKED]);
    let Some(strata) = &of.report.strata else { return rows.finish() };
    let groups = &of.report.groups;
    let respondents = &of.report.respondents;
    let of_slice = |slice: Slice| -> Vec<f64> {
        let clusters = (0..groups.clusters().len()).filter(|&cluster| match slice {
            Slice::Total => true,
            Slice::Type(of_type) => groups.clusters()[cluster].of_type == of_type,
            Slice::Cluster(only) => cluster == only,
        });
        let each = clusters.flat_map(|cluster| {
            let weight = strata.weight(cluster).unwrap_or(0.0);
            std::iter::repeat_n(weight, respondents.clusters[cluster] as usize)
        });
        each.collect()
    };
    for (slice, &answers) in respondents.iter() {
        let weights = of_slice(slice);
        let members = whole(*groups.populations().at(slice));
        let mut cells = vec![members, whole(answers)];
        match slice {
            Slice::Cluster(cluster) => match strata.of_cluster[cluster] {
                Some(place) => {
                    let stratum = strata.strata[place];
                    cells.extend([Cell::Integer(place as i64 + 1), whole(stratum.population), whole(stratum.answers)]);
                    cells.push(strata.weight(cluster).into());
                }
                None => cells.extend(nothing(4)),
            },
            Slice::Total | Slice::Type(_) => cells.extend(nothing(4)),
        }
        cells.extend([design_effect(&weights).into(), effective_base(&weights).into()]);
        cells.push(STRATIFIED.into());
        cells.extend(nothing(RAKED.len() - 1));
        rows.add([group(groups, slice), cells]);
    }
    if let Some(raked) = raked {
        fitted(of, raked, &mut rows);
    }
    rows.finish()
}

/// What fitting costs in each group, and each margin before and after it.
fn fitted(of: &Results<'_>, raked: &Raked, rows: &mut Rows) {
    let groups = &of.report.groups;
    for (slice, effect) in raked.effects.iter() {
        // Each member once, as in the rows of the strata.
        let answers = *of.report.respondents.at(slice);
        let mut cells = vec![whole(*groups.populations().at(slice)), whole(answers)];
        cells.extend(nothing(4));
        cells.extend([effect.deff.into(), effect.effective.into(), FITTED.into()]);
        cells.extend(nothing(4));
        match (slice, raked.trimmed) {
            (Slice::Total, trimmed) => {
                cells.extend([whole(raked.rounds), raked.error.into(), raked.error_after.into()]);
                cells.push(trimmed.map_or(Cell::Empty, |(.., count)| whole(count)));
                cells.extend([trimmed.map(|(low, ..)| low).into(), trimmed.map(|(_, high, _)| high).into()]);
            }
            _ => cells.extend(nothing(6)),
        }
        rows.add([group(groups, slice), cells]);
    }
    for margin in &raked.margins {
        for class in &margin.classes {
            let mut cells = vec![whole(class.members), whole(class.answers)];
            cells.extend(nothing(6));
            cells.extend([FITTED.into(), margin.name.clone().into(), class.class.clone().into()]);
            cells.extend([class.before.into(), class.after.into()]);
            cells.extend(nothing(6));
            rows.add([vec!["ALL".into(), "class".into()], cells]);
        }
    }
}

/// Weighted figures of the total and of types, beside the unweighted ones: with strata, and with fitted weights. Of
/// clusters what numbers add up to.
pub(super) fn weighted(of: &Results<'_>, raked: Option<&Raked>) -> Sheet {
    let headings: &[&str] = &[
        "what",
        "population",
        "population_estimated",
        "n_valid",
        "n_effective",
        "deff",
        "value",
        "se_fpc",
        "df",
        "low",
        "high",
        "interval",
        "logit_low",
        "logit_high",
        "unweighted",
        "method",
    ];
    let mut rows = Rows::new(&[KEY, headings]);
    for field in &of.report.fields {
        let fitted = raked.and_then(|raked| raked.fields.get(&field.field));
        for (slice, _) in field.slices.iter() {
            let stratified = field.weighted.at(slice).iter().map(|figure| (figure, STRATIFIED));
            let fitted = fitted.map_or(&[][..], |fitted| fitted.at(slice)).iter().map(|figure| (figure, FITTED));
            for (figure, method) in stratified.chain(fitted) {
                let key = key(of, &of.report.groups, field, &code(&figure.what), slice, &Figure::Shown(()));
                let estimate = figure.estimate;
                let interval = match figure.what {
                    What::Quartile(_) => "woodruff",
                    _ if figure.what.is_share() => "korn_graubard",
                    _ => "t",
                };
                let is_share = figure.what.is_share();
                let by_logit = logit(&estimate, figure.freedom).ok().filter(|_| is_share);
                let cells = vec![
                    measure(&figure.what).into(),
                    optional(population(of.report, field, slice)),
                    stood_for(figure, method),
                    whole(estimate.n),
                    estimate.effective.into(),
                    (f64::from(estimate.n) / estimate.effective).into(),
                    estimate.value.into(),
                    figure.error.into(),
                    figure.freedom.into(),
                    figure.low.into(),
                    figure.high.into(),
                    figure.low.map(|_| interval).into(),
                    by_logit.map(|(low, _)| low).into(),
                    by_logit.map(|(_, high)| high).into(),
                    unweighted(field, slice, &figure.what).into(),
                    method.into(),
                ];
                rows.add([key, cells]);
            }
        }
    }
    rows.finish()
}

/// The members that the answers stand for. Of fitted weights it is a sum that nothing else in the files says, and told
/// only where it was looked at whether it may be: with a total.
fn stood_for(figure: &Weighted, method: &str) -> Cell<'static> {
    match method == STRATIFIED || figure.what == What::Total {
        true => figure.estimate.weight.into(),
        false => Cell::Empty,
    }
}

/// What is said of the code, in a word.
fn measure(what: &What) -> &'static str {
    match what {
        What::Code(_) | What::Net(_) => "share",
        What::Mean => "mean",
        What::Total => "total",
        What::Part(_) => "part",
        What::Score => "score",
        What::First(_) => "first",
        What::Placed(_) => "placed",
        What::Points { .. } => "points",
        What::MeanRank(_) => "mean_rank",
        What::Quartile(1) => "q1",
        What::Quartile(2) => "median",
        What::Quartile(_) => "q3",
    }
}

/// The same figure with every answer counting once.
fn unweighted(field: &FieldReport, slice: Slice, what: &What) -> Option<f64> {
    let figures = field.slices.at(slice).shown()?;
    match (what, figures) {
        (What::Mean, Figures::Number(numbers)) => Some(numbers.values.mean),
        (What::Total, Figures::Number(numbers)) => Some(numbers.values.sum),
        (What::Mean, Figures::OneWay(one_way)) => one_way.scale.as_ref().map(|scale| scale.mean),
        (What::Mean, Figures::Recommend(scores)) => Some(scores.scale.mean),
        (What::Quartile(2), Figures::Number(numbers)) => Some(numbers.values.median),
        (What::Quartile(at), Figures::Number(numbers)) => {
            numbers.values.quartiles.map(|(q1, q3)| if *at == 1 { q1 } else { q3 })
        }
        (What::Points { code, .. }, Figures::Ranking(ranks)) => ranks.item(*code)?.points,
        (What::MeanRank(code), Figures::Ranking(ranks)) => ranks.item(*code)?.mean_rank,
        (What::First(code), Figures::Ranking(ranks)) => Some(ranks.item(*code)?.first.share),
        (What::Placed(code), Figures::Ranking(ranks)) => ranks.item(*code)?.placed.shown().map(|share| share.share),
        (What::Score, Figures::Recommend(scores)) => scores.score.map(|score| score.score),
        (What::Part(code), Figures::Allocation(parts)) => {
            parts.items.iter().find(|item| item.code == *code)?.part.shown().map(|part| part.mean)
        }
        _ => share(field, slice, what).map(|share| share.share),
    }
}

/// Whether the types differ, with weights and strata.
pub(super) fn rao_scott(of: &Results<'_>) -> Sheet {
    let mut rows = Rows::new(&[&["item", "code", "among", "f", "df1", "df2", "p", "undefined"]]);
    for field in &of.report.fields {
        for (code, found) in &field.weighted.differ {
            let head = vec![field.field.clone().into(), code.map_or(Cell::Empty, super::sheet::code), "types".into()];
            let test = found.as_ref().ok();
            let numbers = [test.map(|t| t.f), test.map(|t| t.above), test.map(|t| t.below), test.map(|t| t.p)];
            let why = found.as_ref().err().map_or(Cell::Empty, |why| why.to_string().into());
            rows.add([head, numbers.map(Cell::from).into(), vec![why]]);
        }
    }
    rows.finish()
}
