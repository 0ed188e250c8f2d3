//! Open answers and dates.

use super::Results;
use super::shares::is;
use super::sheet::{Cells, Code, KEY, Rows, Sheet, key, nothing, whole};
use crate::exchange::csv::Cell;
use crate::statistics::frequencies::Proportion;
use crate::statistics::report::{Figures, Written};

pub(super) fn dates(of: &Results<'_>) -> Sheet {
    let mut rows = Rows::new(&[KEY, &["n_valid", "min", "median", "max"]]);
    for field in of.report.fields.iter().filter(|field| is(field, |figures| matches!(figures, Figures::Date(_)))) {
        for (slice, figures) in field.slices.iter() {
            let key = key(of, &of.report.groups, field, &Code::None, slice, figures);
            let Some(Figures::Date(dates)) = figures.shown() else {
                rows.add([key, nothing(4)]);
                continue;
            };
            let day = |day: Option<jiff::civil::Date>| day.map_or(Cell::Empty, |day| day.to_string().into());
            let (first, last) = dates.extremes.unzip();
            rows.add([key, vec![whole(dates.base.valid), day(first), day(Some(dates.median)), day(last)]]);
        }
    }
    rows.finish()
}

/// Open answers of each group that may show them, in alphabetical order, each with its themes; and how many wrote of each
/// theme.
pub(super) fn open_text(of: &Results<'_>) -> Sheet {
    let mut rows = Rows::new(&[KEY, &["n_valid", "text", "themes", "count", "share", "percent"]]);
    let groups = &of.report.groups;
    for field in of.report.fields.iter().filter(|field| is(field, |figures| matches!(figures, Figures::Text(_)))) {
        for (slice, figures) in field.slices.iter() {
            let Some(Figures::Text(listing)) = figures.shown() else {
                rows.add([key(of, groups, field, &Code::None, slice, figures), nothing(6)]);
                continue;
            };
            let own = key(of, groups, field, &Code::None, slice, &listing.texts);
            let n = whole(listing.base.valid);
            // How many gave a text is in `cases`: a row that is hidden says nothing.
            match listing.texts.shown() {
                None => rows.add([own, nothing(6)]),
                Some(texts) if texts.is_empty() => rows.add([own, vec![n], nothing(5)]),
                Some(texts) => texts.iter().for_each(|text| rows.add([own.clone(), vec![n.clone()], written(text)])),
            }
            for theme in &listing.themes {
                let code = Code::Theme(theme.code, theme.label.clone());
                let own = key(of, groups, field, &code, slice, &theme.chosen);
                rows.add([own, theme.chosen.shown().map_or_else(|| nothing(6), themed)]);
            }
        }
    }
    rows.finish()
}

fn written(text: &Written) -> Cells {
    let themes: Vec<String> = text.themes.iter().map(i32::to_string).collect();
    let themes = Some(themes.join(" ")).filter(|codes| !codes.is_empty());
    vec![text.text.clone().into(), themes.into(), Cell::Empty, Cell::Empty, Cell::Empty]
}

fn themed(chosen: &Proportion) -> Cells {
    let Proportion { count, of, share, percent, .. } = *chosen;
    vec![whole(of), Cell::Empty, Cell::Empty, whole(count), share.into(), whole(percent)]
}
