//! What the figures of all members say, in a sentence or two; nothing where they say nothing for sure.

use super::pictures::lead;
use super::reader::Reader;
use super::values::{are_years, between, with_unit, written};
use crate::statistics::Slice;
use crate::statistics::frequencies::Proportion;
use crate::statistics::intervals::Range;
use crate::statistics::report::{FieldReport, Figures, Scores};
use crate::wording::Fill;

pub(in crate::web) fn finding(reader: &Reader<'_>, field: &FieldReport) -> Option<String> {
    let figures = field.slices.at(Slice::Total).shown()?;
    match figures {
        Figures::OneWay(one_way) => {
            let most = || one_way.items.iter().max_by_key(|item| item.chosen.count);
            match lead(reader, field, figures) {
                Some((net, share)) => share_said(reader, &net, share),
                None => most().and_then(|item| share_said(reader, &reader.option(field, item.code), &item.chosen)),
            }
        }
        Figures::Recommend(scores) => recommended(reader, scores),
        Figures::Choices(choices) => {
            let shown = choices.items.iter().filter_map(|item| Some((item.code, item.chosen.shown()?)));
            let (code, share) = shown.max_by_key(|(_, share)| share.count)?;
            most(reader, "results-finding-most", &reader.option(field, code), share)
        }
        Figures::Ranking(ranks) => {
            let shown = ranks.items.iter().filter_map(|item| Some((item.code, item.placed.shown()?)));
            let (code, share) = shown.max_by_key(|(_, share)| share.count)?;
            most(reader, "results-finding-placed", &reader.option(field, code), share)
        }
        Figures::Number(numbers) => {
            let values = &numbers.values;
            let half = values.quartiles.map(|half| between(reader, field, half))?;
            let fills = [
                ("median", Fill::from(with_unit(reader, field, values.median))),
                ("half", half.into()),
                ("mean", written(reader, field, values.mean).into()),
                ("sum", with_unit(reader, field, values.sum).into()),
            ];
            let key = if are_years(reader, field) { "results-finding-year" } else { "results-finding-number" };
            Some(reader.say(key, &fills))
        }
        Figures::Text(listing) => Some(reader.say("results-texts", &[("count", u64::from(listing.base.valid).into())])),
        Figures::Email { base } => Some(reader.say("results-addresses", &[("count", u64::from(base.valid).into())])),
        Figures::Allocation(_) | Figures::Date(_) => None,
    }
}

/// “442 of 560 (79%). Had everyone answered …”. Too few answers for a percentage say nothing for sure.
fn share_said(reader: &Reader<'_>, answer: &str, share: &Proportion) -> Option<String> {
    let mut fills: Vec<(&str, Fill)> = counts(reader, share)?;
    fills.push(("answer", answer.into()));
    let whole = |share: f64| Fill::from(format!("{:.0}", (share * 100.0).round() + 0.0));
    let key = match share.range {
        Range::Members { low, high, of } => {
            fills.extend([("low", reader.count(low).into()), ("high", reader.count(high).into())]);
            fills.push(("population", reader.count(of).into()));
            "results-finding-members"
        }
        Range::Shares { low, high } => {
            fills.extend([("low", whole(low)), ("high", whole(high))]);
            "results-finding-shares"
        }
        Range::Everybody => "results-finding-everybody",
    };
    Some(reader.say(key, &fills))
}

fn counts(reader: &Reader<'_>, share: &Proportion) -> Option<Vec<(&'static str, Fill)>> {
    Reader::has_percent(share).then(|| {
        vec![
            ("count", reader.count(share.count).into()),
            ("of", reader.count(share.of).into()),
            ("percent", share.percent.to_string().into()),
        ]
    })
}

fn most(reader: &Reader<'_>, key: &str, answer: &str, share: &Proportion) -> Option<String> {
    let mut fills = counts(reader, share)?;
    fills.push(("answer", answer.into()));
    Some(reader.say(key, &fills))
}

fn recommended(reader: &Reader<'_>, scores: &Scores) -> Option<String> {
    let fills = |share| counts(reader, share);
    let (promoters, detractors) = (fills(&scores.promoters)?, fills(&scores.detractors)?);
    let mut said = reader.say("results-finding-promoters", &promoters);
    said.push(' ');
    said.push_str(&reader.say("results-finding-detractors", &detractors));
    if let Some(score) = &scores.score {
        said.push(' ');
        let whole = |value: f64| Fill::from(reader.mean(value, 0));
        said.push_str(&match score.range {
            Some((low, high)) => {
                let fills = [("score", whole(score.score)), ("low", whole(low)), ("high", whole(high))];
                reader.say("results-finding-score", &fills)
            }
            None => reader.say("results-finding-score-everybody", &[("score", whole(score.score))]),
        });
    }
    Some(said)
}
