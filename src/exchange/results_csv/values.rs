//! Figures that are values: descriptions, dates, texts.

use super::Results;
use super::coded::{key, of_kinds};
use super::sheet::{Cells, GROUP, Rows, STATE, Sheet, code, nothing, option, whole};
use crate::exchange::csv::Cell;
use crate::statistics::Cell as Figure;
use crate::statistics::describe::Description;
use crate::statistics::report::Figures;

/// A description as rows: the name of the statistic and its value. What is undefined or left out has no row.
fn statistics(described: &Description) -> Vec<(&'static str, Cell<'static>)> {
    let values = [
        ("mean", Some(described.mean)),
        ("mean_low", described.mean_range.map(|(low, _)| low)),
        ("mean_high", described.mean_range.map(|(_, high)| high)),
        ("deviation", described.deviation),
        ("median", Some(described.median)),
        ("quartile_1", described.quartiles.map(|(low, _)| low)),
        ("quartile_3", described.quartiles.map(|(_, high)| high)),
        ("minimum", described.extremes.map(|(low, _)| low)),
        ("maximum", described.extremes.map(|(_, high)| high)),
        ("sum", Some(described.sum)),
    ];
    let values = values.into_iter().filter_map(|(name, value)| Some((name, Cell::from(value?))));
    std::iter::once(("n", whole(described.n))).chain(values).collect()
}

fn named(statistic: &'static str, value: Cell<'static>) -> Cells {
    vec![statistic.into(), value]
}

/// Numbers, the codes of scales, the recommendation score, and boxes ticked per person.
pub(super) fn numbers(of: &Results<'_>) -> Sheet {
    let mut rows = Rows::new(&[&["field"], GROUP, STATE, &["statistic", "value"]]);
    for field in of_kinds(of, &["number", "single", "recommend", "multiple"]) {
        let is_number = field.slices.iter().any(|(_, figures)| match figures.shown() {
            Some(Figures::OneWay(one_way)) => one_way.scale.is_some(),
            Some(_) => true,
            None => false,
        });
        for (slice, figures) in field.slices.iter() {
            let key = key(of, field, slice, figures);
            let mut named_values = Vec::new();
            match figures.shown() {
                Some(Figures::Number(numbers)) => named_values = statistics(&numbers.values),
                Some(Figures::OneWay(one_way)) => {
                    named_values = one_way.scale.as_ref().map(statistics).unwrap_or_default();
                }
                Some(Figures::Recommend(scores)) => {
                    named_values = statistics(&scores.scale);
                    if let Some(score) = &scores.score {
                        named_values.extend([("score", score.score.into()), ("score_error", score.error.into())]);
                        named_values.extend(score.range.into_iter().flat_map(|(low, high)| {
                            [("score_low", Cell::from(low)), ("score_high", Cell::from(high))]
                        }));
                    }
                }
                Some(Figures::Choices(choices)) => {
                    named_values.extend(choices.mean_ticked.map(|mean| ("mean_ticked", Cell::from(mean))));
                }
                _ if is_number => rows.add([key.clone(), nothing(2)]),
                _ => {}
            }
            for (statistic, value) in named_values {
                rows.add([key.clone(), named(statistic, value)]);
            }
        }
    }
    rows.finish()
}

/// Parts of a fixed total, each described over everyone who filled any part.
pub(super) fn allocation(of: &Results<'_>) -> Sheet {
    let mut rows = Rows::new(&[&["field"], GROUP, STATE, &["code", "label", "statistic", "value"]]);
    for field in of_kinds(of, &["allocation"]) {
        for (slice, figures) in field.slices.iter() {
            let Some(Figures::Allocation(parts)) = figures.shown() else {
                rows.add([key(of, field, slice, figures), nothing(4)]);
                continue;
            };
            for item in &parts.items {
                let key = key(of, field, slice, &item.part);
                let option = vec![code(item.code), option(of, field, item.code)];
                match &item.part {
                    Figure::Shown(part) => {
                        for (statistic, value) in statistics(part) {
                            rows.add([key.clone(), option.clone(), named(statistic, value)]);
                        }
                    }
                    Figure::Empty | Figure::Hidden(_) => rows.add([key, option, nothing(2)]),
                }
            }
        }
    }
    rows.finish()
}

pub(super) fn dates(of: &Results<'_>) -> Sheet {
    let mut rows = Rows::new(&[&["field"], GROUP, STATE, &["statistic", "value"]]);
    for field in of_kinds(of, &["date"]) {
        for (slice, figures) in field.slices.iter() {
            let key = key(of, field, slice, figures);
            let Some(Figures::Date(dates)) = figures.shown() else {
                rows.add([key, nothing(2)]);
                continue;
            };
            let extremes = dates.extremes.into_iter().flat_map(|(first, last)| [("minimum", first), ("maximum", last)]);
            for (statistic, day) in std::iter::once(("median", dates.median)).chain(extremes) {
                rows.add([key.clone(), named(statistic, day.to_string().into())]);
            }
        }
    }
    rows.finish()
}

/// Open answers of each group that may show them, in alphabetical order.
pub(super) fn texts(of: &Results<'_>) -> Sheet {
    let mut rows = Rows::new(&[&["field"], GROUP, STATE, &["text"]]);
    for field in of_kinds(of, &["text"]) {
        for (slice, figures) in field.slices.iter() {
            let Some(Figures::Text(listing)) = figures.shown() else {
                rows.add([key(of, field, slice, figures), nothing(1)]);
                continue;
            };
            let key = key(of, field, slice, &listing.texts);
            match &listing.texts {
                Figure::Shown(texts) => {
                    for text in texts {
                        rows.add([key.clone(), vec![text.clone().into()]]);
                    }
                }
                Figure::Empty | Figure::Hidden(_) => rows.add([key, nothing(1)]),
            }
        }
    }
    rows.finish()
}
