//! What every figure rests on, what is worth a second look, and what is not shown.

use super::Results;
use super::sheet::{Code, KEY, Rows, Sheet, key, nothing, optional, whole, word};
use crate::exchange::csv::Cell;
use crate::statistics::Cell as Figure;
use crate::statistics::compared::shares::PARTS;
use crate::statistics::report::{Base, Figures, ThemeItem};
use crate::survey::Missing;

/// The kinds of “no number”, each by itself.
pub(super) fn cases(of: &Results<'_>) -> Sheet {
    let headings: &[&str] = &[
        "respondents",
        "n_valid",
        "dont_know",
        "not_applicable",
        "refused",
        "blank",
        "unusable",
        "not_reached",
        "not_asked",
    ];
    let mut rows = Rows::new(&[KEY, headings]);
    for field in &of.report.fields {
        for (slice, figures) in field.slices.iter() {
            let key = key(of, &of.report.groups, field, &Code::None, slice, figures);
            let counts = figures.shown().map(|figures| counts(figures.base()));
            rows.add([key, counts.map_or_else(|| nothing(headings.len()), |counts| counts.map(whole).into())]);
        }
    }
    rows.finish()
}

fn counts(base: &Base) -> [u32; 9] {
    let of = |kind: Missing| base.missing.iter().filter(|missing| missing.missing == kind).map(|own| own.count).sum();
    [
        base.respondents,
        base.valid,
        of(Missing::DontKnow),
        of(Missing::NotApplicable),
        of(Missing::Refused),
        base.blank,
        base.unusable,
        base.not_reached,
        base.not_asked,
    ]
}

/// Flags over all responses, and how often each question was left empty by those who saw it.
pub(super) fn quality(of: &Results<'_>) -> Sheet {
    let mut rows = Rows::new(&[&["measure", "item", "group", "count", "n_valid", "value", "limit"]]);
    let responses = of.quality.flags.len() as u32;
    let mut add =
        |measure: &'static str, item: Cell<'static>, count: Option<u32>, n: Option<u32>, value: Option<f64>| {
            let limit = match measure {
                "speeding" => of.quality.limits.speed.into(),
                "paused" => of.quality.limits.pause_hours.into(),
                "straight_lining" => Cell::Integer(of.quality.limits.straight_from as i64),
                _ => Cell::Empty,
            };
            rows.add([vec![measure.into(), item, "ALL".into(), optional(count), optional(n), value.into(), limit]]);
        };
    let part = |count: u32, n: u32| (n > 0).then(|| f64::from(count) / f64::from(n));
    let mut flagged = |measure: &'static str, fits: &dyn Fn(&crate::statistics::quality::Flags) -> bool| {
        let count = of.quality.flags.iter().filter(|flags| fits(flags)).count() as u32;
        add(measure, Cell::Empty, Some(count), Some(responses), part(count, responses));
    };
    flagged("speeding", &|flags| flags.speeding);
    flagged("paused", &|flags| flags.paused);
    flagged("straight_lining", &|flags| flags.straight_grids > 0);
    add("duplicates", Cell::Empty, Some(of.quality.duplicates), None, None);
    add("median_seconds", Cell::Empty, None, Some(responses), of.quality.median_seconds);
    add("item_nonresponse", Cell::Empty, None, Some(responses), of.quality.item_nonresponse);
    for field in &of.report.fields {
        let Some(base) = field.slices.total.shown().map(Figures::base) else { continue };
        let seen = base.asked() - base.not_reached;
        add("item_nonresponse", field.field.clone().into(), Some(base.blank), Some(seen), part(base.blank, seen));
        add("unusable", field.field.clone().into(), Some(base.unusable), Some(seen), part(base.unusable, seen));
    }
    rows.finish()
}

/// Every figure that is not shown, and why.
pub(super) fn suppression(of: &Results<'_>) -> Sheet {
    let mut rows = Rows::new(&[KEY, &["minimum"]]);
    let minimum = |reason, text| match reason {
        "too_few" if text => whole(of.report.rules.text_minimum),
        "too_few" => whole(of.report.rules.minimum),
        "secondary" | "unreleased" => Cell::Empty,
        "small_frame" => whole(of.report.rules.small_frame),
        _ => whole(of.report.rules.small_below),
    };
    for field in &of.report.fields {
        for (slice, figures) in field.slices.iter() {
            let mut add = |code: Code, figure: &Figure<()>, text: bool| {
                if let Figure::Hidden(reason) = figure {
                    let minimum = minimum(word(*reason), text);
                    rows.add([key(of, &of.report.groups, field, &code, slice, figure), vec![minimum]]);
                }
            };
            add(Code::None, &bare(figures), false);
            match figures.shown() {
                Some(Figures::OneWay(one_way)) => {
                    one_way.nets.iter().for_each(|net| add(Code::Net(net.name.clone()), &bare(&net.chosen), false));
                }
                Some(Figures::Recommend(scores)) => {
                    let parts = PARTS.into_iter().zip(scores.parts());
                    parts.for_each(|(name, part)| add(Code::Net(name.to_owned()), &bare(part), false));
                }
                Some(Figures::Choices(choices)) => {
                    choices.items.iter().for_each(|item| add(Code::Option(item.code), &bare(&item.chosen), false));
                    choices.nets.iter().for_each(|net| add(Code::Net(net.name.clone()), &bare(&net.chosen), false));
                }
                Some(Figures::Ranking(ranks)) => {
                    ranks.items.iter().for_each(|item| add(Code::Option(item.code), &bare(&item.placed), false));
                }
                Some(Figures::Allocation(parts)) => {
                    parts.items.iter().for_each(|item| add(Code::Option(item.code), &bare(&item.part), false));
                }
                Some(Figures::Text(listing)) => {
                    add(Code::None, &bare(&listing.texts), true);
                    let theme = |item: &ThemeItem| Code::Theme(item.code, item.label.clone());
                    listing.themes.iter().for_each(|item| add(theme(item), &bare(&item.chosen), true));
                }
                _ => {}
            }
        }
    }
    rows.finish()
}

fn bare<T>(figure: &Figure<T>) -> Figure<()> {
    match figure {
        Figure::Shown(_) => Figure::Shown(()),
        Figure::Empty => Figure::Empty,
        Figure::Hidden(reason) => Figure::Hidden(*reason),
    }
}
