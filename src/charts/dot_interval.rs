//! One dot with its range per group, and a line to compare with.

use super::rows::{LINE, Rank, STRIP, line, no_value};
use super::svg::{Anchor, Drawing, short};
use super::{Caption, palette};

/// A dot and its range per group, on a common axis.
#[derive(Clone, Debug)]
pub struct DotInterval<'a> {
    pub caption: Caption<'a>,
    /// The ends of the axis; `from` below `to`.
    pub from: f64,
    pub to: f64,
    /// Places on the axis and what is written there.
    pub ticks: Vec<(f64, &'a str)>,
    pub reference: Option<Reference<'a>>,
    pub rows: Vec<DotRow<'a>>,
}

/// A value to compare with, such as the total, and its name.
#[derive(Clone, Debug)]
pub struct Reference<'a> {
    pub value: f64,
    pub label: &'a str,
}

#[derive(Clone, Debug)]
pub struct DotRow<'a> {
    pub label: &'a str,
    pub rank: Rank,
    pub dot: Dot<'a>,
}

#[derive(Clone, Debug)]
pub enum Dot<'a> {
    /// `note`: value, range and number of answers.
    Shown {
        point: Point,
        note: &'a str,
    },
    Hidden(&'a str),
    Empty(&'a str),
}

#[derive(Clone, Copy, Debug)]
pub struct Point {
    pub value: f64,
    /// Absent when everybody answered.
    pub range: Option<(f64, f64)>,
}

/// The chart as SVG. Rows keep their order.
pub fn dot_interval(chart: &DotInterval<'_>) -> String {
    let mut drawing = Drawing::new();
    let width = chart.caption.width;
    let (start, length) = width.strip();
    let margin = 8.0;
    let span = if chart.to > chart.from { chart.to - chart.from } else { 1.0 };
    let x = |value: f64| start + margin + ((value - chart.from) / span).clamp(0.0, 1.0) * (length - 2.0 * margin);
    let first = if chart.reference.is_some() { LINE + 4.0 } else { 2.0 };
    let mut y = first;
    for row in &chart.rows {
        let note = match &row.dot {
            Dot::Shown { note, .. } => note,
            Dot::Hidden(words) | Dot::Empty(words) => words,
        };
        let (top, next) = line(&mut drawing, width, y, row.rank, row.label, note);
        match &row.dot {
            Dot::Shown { point, .. } => {
                // Only beside the dots, so that it crosses no words.
                if let Some(reference) = &chart.reference {
                    let at = x(reference.value);
                    drawing.line((at, top - 3.0), (at, top + STRIP + 3.0), "reference", Some("4 3"));
                }
                dot(&mut drawing, &x, top + STRIP / 2.0, *point, row.rank);
            }
            Dot::Hidden(_) => no_value(&mut drawing, width, top, chart.caption.id, true),
            Dot::Empty(_) => no_value(&mut drawing, width, top, chart.caption.id, false),
        }
        y = next;
    }
    if let Some(reference) = &chart.reference {
        let at = x(reference.value);
        drawing.line((at, LINE - 4.0), (at, LINE + 2.0), "reference", None);
        let (anchor, shift) = if at > start + length / 2.0 { (Anchor::End, 4.0) } else { (Anchor::Start, -4.0) };
        drawing.text((at + shift, LINE - 5.0), anchor, "reference", "currentColor", reference.label);
    }
    drawing.line((start + margin, y), (start + length - margin, y), "axis", None);
    for (value, label) in &chart.ticks {
        drawing.line((x(*value), y), (x(*value), y + 4.0), "axis", None);
        let (anchor, at) = within(x(*value), label, width.pixels());
        drawing.text((at, y + LINE), anchor, "axis", "currentColor", label);
    }
    drawing.finish(&chart.caption, "dot-interval", y + LINE + 6.0, &palette::hatching(chart.caption.id))
}

/// The most that a letter of the axis takes.
const LETTER: f64 = 11.0;

/// Where a label of the axis stands: under its place, or at the edge of a picture that would cut it off.
fn within(at: f64, label: &str, width: f64) -> (Anchor, f64) {
    let half = label.chars().count() as f64 * LETTER / 2.0;
    if at + half > width {
        (Anchor::End, width)
    } else if at < half {
        (Anchor::Start, 0.0)
    } else {
        (Anchor::Middle, at)
    }
}

fn dot(drawing: &mut Drawing, x: &impl Fn(f64) -> f64, y: f64, point: Point, rank: Rank) {
    if let Some((low, high)) = point.range {
        drawing.line((x(low), y), (x(high), y), "range", None);
        for end in [low, high] {
            drawing.line((x(end), y - 4.0), (x(end), y + 4.0), "range", None);
        }
    }
    let radius = if rank == Rank::Cluster { "5" } else { "6.5" };
    let (x, y) = (short(x(point.value)), short(y));
    drawing.element("circle", &[("class", "dot"), ("cx", &x), ("cy", &y), ("r", radius), ("fill", palette::PLAIN)]);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::Width;
    use crate::charts::svg::tests::assert_well_formed;

    #[test]
    fn dots_stand_at_their_value_and_hidden_groups_keep_their_line() {
        let point = Point { value: 3.0, range: Some((2.0, 4.0)) };
        for width in [Width::Wide, Width::Narrow] {
            let svg = dot_interval(&DotInterval {
                caption: Caption { id: "m", title: "Mean", description: "Mean by cluster", width },
                from: 1.0,
                to: 5.0,
                ticks: vec![(1.0, "1"), (5.0, "5")],
                reference: Some(Reference { value: 3.5, label: "all" }),
                rows: vec![
                    DotRow { label: "a", rank: Rank::Cluster, dot: Dot::Shown { point, note: "3,0 (2,0–4,0)" } },
                    DotRow { label: "b", rank: Rank::Cluster, dot: Dot::Hidden("not shown") },
                    DotRow { label: "c", rank: Rank::Cluster, dot: Dot::Empty("no answers") },
                ],
            });
            assert_well_formed(&svg);
            let (start, length) = width.strip();
            assert!(svg.contains(&format!("cx=\"{}\"", start + length / 2.0)), "{svg}");
            assert!(svg.contains("not shown") && svg.contains("no answers") && svg.contains("3,0 (2,0–4,0)"));
        }
    }

    #[test]
    fn no_label_of_the_axis_is_cut_off() {
        assert_eq!(within(352.0, "100%", 360.0), (Anchor::End, 360.0));
        assert_eq!(within(8.0, "0%", 360.0), (Anchor::Start, 0.0));
        assert_eq!(within(8.0, "0", 360.0), (Anchor::Middle, 8.0));
        assert_eq!(within(8.0, "2,000", 360.0), (Anchor::Start, 0.0));
        assert_eq!(within(180.0, "50%", 360.0), (Anchor::Middle, 180.0));
    }

    #[test]
    fn an_axis_without_length_still_draws() {
        let point = Point { value: 4.0, range: None };
        let svg = dot_interval(&DotInterval {
            caption: Caption { id: "m", title: "t", description: "d", width: Width::Wide },
            from: 4.0,
            to: 4.0,
            ticks: Vec::new(),
            reference: None,
            rows: vec![DotRow { label: "a", rank: Rank::Total, dot: Dot::Shown { point, note: "" } }],
        });
        assert_well_formed(&svg);
        assert!(!svg.contains("NaN") && !svg.contains("inf"));
    }
}
