//! One bar per option, longest first.

use super::rows::{Rank, STRIP, line, no_value};
use super::svg::Drawing;
use super::{Caption, palette};

/// Bars of options: how many ticked them, ranked them, or how much they were given.
#[derive(Clone, Debug)]
pub struct Bars<'a> {
    pub caption: Caption<'a>,
    /// The value of a bar over the whole width, above 0.
    pub whole: f64,
    pub rows: Vec<BarRow<'a>>,
}

#[derive(Clone, Debug)]
pub struct BarRow<'a> {
    pub label: &'a str,
    /// Stays below the others (“none of these”).
    pub is_last: bool,
    pub bar: Bar<'a>,
}

#[derive(Clone, Debug)]
pub enum Bar<'a> {
    /// `note`: the value as it is read, with its range and number.
    Shown {
        value: f64,
        note: &'a str,
    },
    Hidden(&'a str),
    Empty(&'a str),
}

/// The chart as SVG.
pub fn bars(chart: &Bars<'_>) -> String {
    let mut drawing = Drawing::new();
    let width = chart.caption.width;
    let (start, length) = width.strip();
    let value = |row: &BarRow<'_>| match row.bar {
        Bar::Shown { value, .. } => value,
        Bar::Hidden(_) | Bar::Empty(_) => f64::NEG_INFINITY,
    };
    let mut rows: Vec<&BarRow<'_>> = chart.rows.iter().collect();
    rows.sort_by(|a, b| a.is_last.cmp(&b.is_last).then(value(b).total_cmp(&value(a))));
    let mut y = 2.0;
    for row in rows {
        let note = match &row.bar {
            Bar::Shown { note, .. } => note,
            Bar::Hidden(words) | Bar::Empty(words) => words,
        };
        let (top, next) = line(&mut drawing, width, y, Rank::Cluster, row.label, note);
        match &row.bar {
            Bar::Shown { value, .. } => {
                let share = if chart.whole > 0.0 { (value / chart.whole).clamp(0.0, 1.0) } else { 0.0 };
                drawing.rect((start, top), ((share * length).max(1.0), STRIP), "bar", palette::PLAIN);
                drawing.line((start, top), (start, top + STRIP), "axis", None);
            }
            Bar::Hidden(_) => no_value(&mut drawing, width, top, chart.caption.id, true),
            Bar::Empty(_) => no_value(&mut drawing, width, top, chart.caption.id, false),
        }
        y = next;
    }
    drawing.finish(&chart.caption, "bars", y, &palette::hatching(chart.caption.id))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::Width;
    use crate::charts::svg::tests::assert_well_formed;

    #[test]
    fn the_longest_comes_first_and_none_of_these_last() {
        let row = |label, is_last, value| BarRow { label, is_last, bar: Bar::Shown { value, note: "note" } };
        let svg = bars(&Bars {
            caption: Caption { id: "b", title: "t", description: "d", width: Width::Wide },
            whole: 100.0,
            rows: vec![
                row("none of these", true, 90.0),
                row("few", false, 10.0),
                row("many", false, 50.0),
                BarRow { label: "small", is_last: false, bar: Bar::Hidden("hardly any") },
            ],
        });
        assert_well_formed(&svg);
        let order = ["many", "few", "small", "none of these"].map(|label| svg.find(&format!(">{label}<")).unwrap());
        assert!(order.is_sorted(), "{order:?}");
        // Half of the strip of 320.
        assert!(svg.contains("width=\"160\""));
    }
}
