//! Bars around a line: the lower steps of a scale to its left, the higher ones to its right.

use super::StackedBar;
use super::rows::STRIP;
use super::stacked_bar::{Part, Stack, StackRow, rows_of, stack};

/// The chart as SVG: the bars of [`stacked_bar`](super::stacked_bar), each moved so that its middle lies at one line.
///
/// Of an odd number of steps the one in the middle is neutral: half of it lies on either side. What is beside the scale
/// is left out, since it lies on neither.
pub fn diverging_bar(chart: &StackedBar<'_>) -> String {
    let chart = scale_of(chart);
    let shown = || {
        chart.rows.iter().filter_map(|row| if let Stack::Parts { parts, .. } = &row.stack { Some(parts) } else { None })
    };
    // To whole tenths, so that bars of charts beside each other differ little in scale.
    let most =
        |side: fn(&[Part]) -> f64| (shown().map(|parts| side(parts)).fold(0.1, f64::max) * 10.0 - 1e-9).ceil() / 10.0;
    let (left, right) = (most(below), most(above));
    let (start, length) = chart.caption.width.strip();
    let whole = length / (left + right);
    let middle = start + left * whole;
    rows_of(&chart, "diverging-bar", |drawing, top, parts| {
        stack(drawing, &chart, (middle - below(parts) * whole, top), whole, parts);
        drawing.line((middle, top - 3.0), (middle, top + STRIP + 3.0), "axis", None);
    })
}

/// The chart without what is beside the scale.
fn scale_of<'a>(chart: &StackedBar<'a>) -> StackedBar<'a> {
    let is_on: Vec<bool> = chart.steps.iter().map(|step| !step.is_apart).collect();
    let kept = |parts: &[Part]| parts.iter().zip(&is_on).filter(|(_, is_on)| **is_on).map(|(part, _)| *part).collect();
    let row = |row: &StackRow<'a>| StackRow {
        stack: match &row.stack {
            Stack::Parts { parts, order, note } => Stack::Parts { parts: kept(parts), order: *order, note },
            other => other.clone(),
        },
        ..row.clone()
    };
    StackedBar {
        caption: chart.caption.clone(),
        steps: chart.steps.iter().filter(|step| !step.is_apart).cloned().collect(),
        rows: chart.rows.iter().map(row).collect(),
    }
}

/// What lies left of the line: the lower half of the steps, and half of one in the middle.
fn below(parts: &[Part]) -> f64 {
    half(parts.iter())
}

fn above(parts: &[Part]) -> f64 {
    half(parts.iter().rev())
}

fn half<'p>(parts: impl ExactSizeIterator<Item = &'p Part>) -> f64 {
    let count = parts.len();
    let share = |(at, part): (usize, &Part)| if at < count / 2 { part.share } else { part.share / 2.0 };
    parts.take(count.div_ceil(2)).enumerate().map(share).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::svg::tests::assert_well_formed;
    use crate::charts::{Caption, Rank, Step, Width};

    fn chart(steps: &[&str], rows: &[&[f64]]) -> String {
        let row = |shares: &&[f64]| StackRow {
            label: "group",
            rank: Rank::Cluster,
            stack: Stack::Parts {
                parts: shares.iter().map(|&share| Part { share, percent: Some((share * 100.0) as u32) }).collect(),
                order: None,
                note: "note",
            },
        };
        let mut rows: Vec<StackRow<'_>> = rows.iter().map(row).collect();
        rows.push(StackRow { label: "small", rank: Rank::Cluster, stack: Stack::Hidden("not shown") });
        let caption = Caption { id: "q", title: "t", description: "d", width: Width::Narrow };
        let steps: Vec<Step<'_>> = steps.iter().map(|label| Step { label, is_apart: *label == "no opinion" }).collect();
        let svg = diverging_bar(&StackedBar { caption, steps, rows });
        assert_well_formed(&svg);
        svg
    }

    /// Left end and width of the parts of the steps, without the legend.
    fn bars(svg: &str) -> Vec<(f64, f64)> {
        let number = |rect: &str, name: &str| {
            rect.split(&format!(" {name}=\"")).nth(1).unwrap().split('"').next().unwrap().parse::<f64>().unwrap()
        };
        let rects = svg.split("<rect class=\"step").skip(1);
        rects
            .filter(|rect| number(rect, "height") == STRIP)
            .map(|rect| (number(rect, "x"), number(rect, "width")))
            .collect()
    }

    /// Where the line lies.
    fn middle(svg: &str) -> f64 {
        svg.split("<line class=\"axis\" x1=\"").nth(1).unwrap().split('"').next().unwrap().parse().unwrap()
    }

    #[test]
    fn a_step_in_the_middle_lies_half_on_either_side() {
        // 0.5 left of the line and 0.5 right of it in both rows: a whole is as long as the strip, 360.
        let svg = chart(&["low", "neutral", "high"], &[&[0.4, 0.2, 0.4], &[0.3, 0.4, 0.3]]);
        assert_eq!(middle(&svg), 180.0);
        // Between neighbours 2 are left white.
        assert_eq!(
            bars(&svg),
            [(0.0, 142.0), (144.0, 70.0), (216.0, 142.0), (0.0, 106.0), (108.0, 142.0), (252.0, 106.0)]
        );
        assert!(svg.contains(">40</text>") && svg.contains("not shown"));
    }

    #[test]
    fn an_even_scale_is_parted_between_its_steps_and_every_row_at_the_same_line() {
        // At most 0.9 to the left and 0.6 to the right: 1.5 over 360.
        let svg = chart(&["a", "b", "c", "d"], &[&[0.5, 0.4, 0.1, 0.0], &[0.2, 0.2, 0.3, 0.3]]);
        assert_eq!(middle(&svg), 216.0);
        let starts: Vec<f64> = bars(&svg).iter().map(|bar| bar.0).collect();
        assert_eq!(starts, [0.0, 120.0, 216.0, 120.0, 168.0, 216.0, 288.0]);
    }

    #[test]
    fn what_is_beside_the_scale_lies_on_neither_side() {
        let svg = chart(&["low", "high", "no opinion"], &[&[0.25, 0.25, 0.5]]);
        assert!(!svg.contains("no opinion") && !svg.contains("apart"));
        assert_eq!(bars(&svg).len(), 2);
        // 0.25 becomes 0.3 on either side.
        assert_eq!(middle(&svg), 180.0);
        assert_eq!(bars(&svg)[1], (180.0, 148.0));
    }

    #[test]
    fn nobody_on_one_side_still_draws() {
        for shares in [[0.0, 0.0, 1.0], [1.0, 0.0, 0.0], [0.0, 1.0, 0.0]] {
            let svg = chart(&["low", "neutral", "high"], &[&shares]);
            assert!(!svg.contains("NaN") && !svg.contains("inf"));
            assert_eq!(bars(&svg).len(), 1);
        }
        assert!(chart(&["low", "high"], &[]).contains("not shown"));
    }
}
