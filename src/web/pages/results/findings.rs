//! What the figures of all members say, in a sentence or two; nothing where they say nothing for sure.

use super::lines::Seen;
use super::pictures::lead;
use super::reader::{Focus, Reader, weighted_percent};
use super::values::{are_years, between, with_unit, written};
use crate::statistics::Slice;
use crate::statistics::describe::Description;
use crate::statistics::findings::Word;
use crate::statistics::frequencies::Proportion;
use crate::statistics::intervals::Range;
use crate::statistics::report::{FieldReport, Figures, Scores, Weighted, What};
use crate::wording::Fill;

pub(in crate::web) fn finding(reader: &Reader<'_>, field: &FieldReport) -> Option<String> {
    finding_of(reader, field, reader.main())
}

/// The same of any group.
pub(in crate::web) fn finding_of(reader: &Reader<'_>, field: &FieldReport, slice: Slice) -> Option<String> {
    let seen = Seen::of(reader, field, slice)?;
    match seen.figures {
        Figures::OneWay(one_way) => match lead(reader, field, seen.figures) {
            Some(lead) => share_said(reader, &lead.name, lead.share.shown()?, seen.weighted(&lead.what)),
            None => {
                let item = one_way.items.iter().max_by_key(|item| item.chosen.count)?;
                let weighted = seen.weighted(&What::Code(item.code));
                share_said(reader, &reader.option(field, item.code), &item.chosen, weighted)
            }
        },
        Figures::Recommend(scores) => recommended(reader, scores, &seen),
        Figures::Choices(choices) => {
            let shown = choices.items.iter().filter_map(|item| Some((item.code, item.chosen.shown()?)));
            let value = |code: i32, share: &Proportion| {
                seen.weighted(&What::Code(code)).map_or(share.share, |weighted| weighted.estimate.value)
            };
            let (code, share) = shown.max_by(|one, other| value(one.0, one.1).total_cmp(&value(other.0, other.1)))?;
            let option = reader.option(field, code);
            match seen.weighted(&What::Code(code)) {
                Some(weighted) => weighted_said(reader, "results-finding-most-weighted", &option, share, weighted),
                None => most(reader, "results-finding-most", &option, share),
            }
        }
        Figures::Ranking(ranks) => {
            let shown = ranks.items.iter().filter_map(|item| Some((item.code, item.placed.shown()?)));
            let value = |code: i32, share: &Proportion| {
                seen.weighted(&What::Placed(code)).map_or(share.share, |weighted| weighted.estimate.value)
            };
            let (code, share) = shown.max_by(|one, other| value(one.0, one.1).total_cmp(&value(other.0, other.1)))?;
            let option = reader.option(field, code);
            match seen.weighted(&What::Placed(code)) {
                Some(weighted) => weighted_said(reader, "results-finding-placed-weighted", &option, share, weighted),
                None => most(reader, "results-finding-placed", &option, share),
            }
        }
        Figures::Number(numbers) => numbers_said(reader, field, &numbers.values, &seen),
        Figures::Text(listing) => Some(reader.say("results-texts", &[("count", u64::from(listing.base.valid).into())])),
        Figures::Email { base } => Some(reader.say("results-addresses", &[("count", u64::from(base.valid).into())])),
        Figures::Allocation(_) | Figures::Date(_) => None,
    }
}

/// Median, middle half and mean; weighted, the answers as they came stand after them.
fn numbers_said(reader: &Reader<'_>, field: &FieldReport, values: &Description, seen: &Seen<'_>) -> Option<String> {
    let weighted = |what: What| seen.weighted(&what).map(|own| own.estimate.value);
    let quartiles = weighted(What::Quartile(1)).zip(weighted(What::Quartile(3)));
    let found = weighted(What::Quartile(2)).zip(weighted(What::Mean)).zip(quartiles);
    let ((median, mean), half) = match found {
        Some(found) => found,
        None => ((values.median, values.mean), values.quartiles?),
    };
    let mut fills = vec![
        ("median", Fill::from(written(reader, field, median))),
        ("half", between(reader, field, half).into()),
        ("mean", written(reader, field, mean).into()),
        ("sum", with_unit(reader, field, values.sum).into()),
    ];
    fills.extend([
        ("plainmedian", written(reader, field, values.median).into()),
        ("plainmean", written(reader, field, values.mean).into()),
    ]);
    let key = match (are_years(reader, field), found.is_some()) {
        (true, false) => "results-finding-year",
        (true, true) => "results-finding-year-weighted",
        (false, false) => "results-finding-number",
        (false, true) => "results-finding-number-weighted",
    };
    Some(reader.say(key, &fills))
}

/// “442 of 560 (79%). Had everyone answered …”. Too few answers for a percentage say nothing for sure.
fn share_said(reader: &Reader<'_>, answer: &str, share: &Proportion, weighted: Option<&Weighted>) -> Option<String> {
    if let Some(weighted) = weighted {
        let said = weighted_said(reader, "results-finding-weighted", answer, share, weighted)?;
        return Some(with_word(reader, said, share, Some(weighted)));
    }
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
    Some(with_word(reader, reader.say(key, &fills), share, None))
}

/// With the word for its size behind it, on the page of a cluster: it is for readers who are no statisticians.
fn with_word(reader: &Reader<'_>, said: String, share: &Proportion, weighted: Option<&Weighted>) -> String {
    if !matches!(reader.focus, Focus::Cluster(_)) {
        return said;
    }
    let (value, range) = match weighted {
        Some(weighted) => (weighted.estimate.value, weighted.low.zip(weighted.high)),
        None => (share.share, Some(share.range.shares().unwrap_or((share.share, share.share)))),
    };
    let word = range.and_then(|(low, high)| Word::of(100.0 * value, (100.0 * low, 100.0 * high)));
    match word {
        Some(word) => {
            let words = reader.word(&format!("results-size-{}", word.as_str()));
            format!("{said} {}", reader.say("results-in-words", &[("words", words.into())]))
        }
        None => said,
    }
}

/// With every cluster by its members, and the answers as they came after it.
fn weighted_said(
    reader: &Reader<'_>,
    key: &str,
    answer: &str,
    share: &Proportion,
    weighted: &Weighted,
) -> Option<String> {
    let mut fills: Vec<(&str, Fill)> = counts(reader, share)?;
    let share = weighted_percent(weighted).to_string();
    let range = weighted.low.zip(weighted.high).map(|(low, high)| Range::Shares { low, high });
    let share = match range {
        Some(range) => {
            let range = reader.range(&range).into();
            reader.say("results-weighted-share", &[("percent", share.into()), ("range", range)])
        }
        None => reader.say("results-percent-of", &[("percent", share.into())]),
    };
    fills.extend([("answer", answer.into()), ("weighted", share.into())]);
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
    Some(with_word(reader, reader.say(key, &fills), share, None))
}

fn recommended(reader: &Reader<'_>, scores: &Scores, seen: &Seen<'_>) -> Option<String> {
    let sentence =
        |name: &str, answer: &str, plain: &str, share: &Proportion| match seen.weighted(&What::Net(name.into())) {
            Some(weighted) => weighted_said(reader, "results-finding-weighted", &reader.word(answer), share, weighted),
            None => Some(reader.say(plain, &counts(reader, share)?)),
        };
    let promoters = sentence("promoters", "results-promoters", "results-finding-promoters", scores.promoters.shown()?)?;
    let detractors =
        sentence("detractors", "results-detractors", "results-finding-detractors", scores.detractors.shown()?)?;
    let mut said = format!("{promoters} {detractors}");
    if let Some(score) = &scores.score {
        let whole = |value: f64| Fill::from(reader.mean(value, 0));
        let weighted = seen.weighted(&What::Score);
        let (score, range) = match weighted {
            Some(weighted) => (weighted.estimate.value, weighted.low.zip(weighted.high)),
            None => (score.score, score.adjusted_range),
        };
        said.push(' ');
        said.push_str(&match range {
            Some((low, high)) => {
                let fills = [("score", whole(score)), ("low", whole(low)), ("high", whole(high))];
                reader.say("results-finding-score", &fills)
            }
            None => reader.say("results-finding-score-everybody", &[("score", whole(score))]),
        });
    }
    Some(said)
}
