//! One bar of 100% per group.

use super::rows::{LINE, Rank, STRIP, Width, line, no_value};
use super::svg::{Anchor, Drawing, wrapped};
use super::{Caption, palette};

/// A bar of 100% per group, over the same steps.
#[derive(Clone, Debug)]
pub struct StackedBar<'a> {
    pub caption: Caption<'a>,
    /// From the low to the high end: the legend.
    pub steps: Vec<Step<'a>>,
    pub rows: Vec<StackRow<'a>>,
}

/// A step of the scale.
#[derive(Clone, Debug)]
pub struct Step<'a> {
    pub label: &'a str,
    /// Beside the scale (no opinion): grey.
    pub is_apart: bool,
}

#[derive(Clone, Debug)]
pub struct StackRow<'a> {
    pub label: &'a str,
    pub rank: Rank,
    pub stack: Stack<'a>,
}

#[derive(Clone, Debug)]
pub enum Stack<'a> {
    /// `parts` in the order of the steps. `order`: the share that the rows of one rank are sorted by,
    /// largest first; rows keep their order without it. `note`: that share, its range and the number of answers.
    Parts {
        parts: Vec<Part>,
        order: Option<f64>,
        note: &'a str,
    },
    /// The words say why there is nothing to see.
    Hidden(&'a str),
    Empty(&'a str),
}

/// A share from 0 to 1, and the whole per cent that is printed on it; none where too few answered for a percentage.
#[derive(Clone, Copy, Debug)]
pub struct Part {
    pub share: f64,
    pub percent: Option<u32>,
}

/// A part narrower than this has no number on it.
const ROOM_FOR_NUMBER: f64 = 24.0;
/// The white between neighbours.
const SEAM: f64 = 2.0;

/// The chart as SVG.
pub fn stacked_bar(chart: &StackedBar<'_>) -> String {
    let (start, length) = chart.caption.width.strip();
    rows_of(chart, "stacked-bar", |drawing, top, parts| stack(drawing, chart, (start, top), length, parts))
}

/// The rows of a chart by their share. `draw`: the parts of one in the strip whose top this is.
pub(super) fn rows_of(chart: &StackedBar<'_>, kind: &str, draw: impl Fn(&mut Drawing, f64, &[Part])) -> String {
    let mut drawing = Drawing::new();
    let width = chart.caption.width;
    let mut y = legend(&mut drawing, chart);
    let mut rows: Vec<&StackRow<'_>> = chart.rows.iter().collect();
    rows.sort_by(|a, b| a.rank.cmp(&b.rank).then(order(b).total_cmp(&order(a))));
    for row in rows {
        let (note, is_hidden) = match &row.stack {
            Stack::Parts { note, .. } => (*note, false),
            Stack::Hidden(words) => (*words, true),
            Stack::Empty(words) => (*words, false),
        };
        let (top, next) = line(&mut drawing, width, y, row.rank, row.label, note);
        match &row.stack {
            Stack::Parts { parts, .. } => draw(&mut drawing, top, parts),
            Stack::Hidden(_) | Stack::Empty(_) => no_value(&mut drawing, width, top, chart.caption.id, is_hidden),
        }
        y = next;
    }
    drawing.finish(&chart.caption, kind, y, &palette::hatching(chart.caption.id))
}

/// Rows without a value come last in their rank.
fn order(row: &StackRow<'_>) -> f64 {
    match row.stack {
        Stack::Parts { order, .. } => order.unwrap_or(0.0),
        Stack::Hidden(_) | Stack::Empty(_) => f64::NEG_INFINITY,
    }
}

/// Fill, colour of words and class of each step.
fn fills(steps: &[Step<'_>]) -> Vec<(String, &'static str, String)> {
    let of = steps.iter().filter(|step| !step.is_apart).count();
    let mut at = 0;
    let mut fills = Vec::with_capacity(steps.len());
    for step in steps {
        if step.is_apart {
            fills.push((palette::APART.to_owned(), "#000000", "apart".to_owned()));
        } else {
            let (fill, words) = palette::step(at, of);
            at += 1;
            fills.push((fill, words, format!("step step-{at}-of-{of}")));
        }
    }
    fills
}

/// The parts one after the other from a place on; `length`: that of a whole.
pub(super) fn stack(
    drawing: &mut Drawing,
    chart: &StackedBar<'_>,
    (start, top): (f64, f64),
    length: f64,
    parts: &[Part],
) {
    let mut x = start;
    for ((fill, words, class), part) in fills(&chart.steps).iter().zip(parts) {
        let wide = length * part.share.clamp(0.0, 1.0);
        if wide > 0.0 {
            drawing.rect((x, top), ((wide - SEAM).max(0.5), STRIP), class, fill);
        }
        if let Some(percent) = part.percent.filter(|_| wide >= ROOM_FOR_NUMBER) {
            let middle = (x + (wide - SEAM) / 2.0, top + STRIP - 6.5);
            drawing.text(middle, Anchor::Middle, "number", words, &percent.to_string());
        }
        x += wide;
    }
}

/// The steps with their colours, as many to a line as fit. Gives the top of the first bar.
fn legend(drawing: &mut Drawing, chart: &StackedBar<'_>) -> f64 {
    let width = chart.caption.width;
    let room = width.characters();
    let (mut x, mut y) = (0.0, 4.0);
    for (step, (fill, _, class)) in chart.steps.iter().zip(fills(&chart.steps)) {
        let lines = wrapped(step.label, room - 4);
        let longest = lines.iter().map(|line| line.chars().count()).max().unwrap_or(0);
        let wide = 20.0 + 7.0 * longest as f64 + 14.0;
        if x > 0.0 && x + wide > width.pixels() {
            (x, y) = (0.0, y + LINE + 3.0);
        }
        drawing.rect((x, y), (13.0, 13.0), &class, &fill);
        for (at, words) in lines.iter().enumerate() {
            let baseline = y + 11.5 + LINE * at as f64;
            drawing.text((x + 19.0, baseline), Anchor::Start, "legend", "currentColor", words);
        }
        y += LINE * lines.len().saturating_sub(1) as f64;
        x += wide;
        if width == Width::Narrow && lines.len() > 1 {
            (x, y) = (0.0, y + LINE + 3.0);
        }
    }
    y + 30.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::svg::tests::assert_well_formed;

    fn parts(percents: [u32; 3]) -> Vec<Part> {
        percents.iter().map(|&percent| Part { share: f64::from(percent) / 100.0, percent: Some(percent) }).collect()
    }

    fn chart(width: Width) -> String {
        let row = |label, rank, percents: [u32; 3]| StackRow {
            label,
            rank,
            stack: Stack::Parts {
                parts: parts(percents),
                order: Some(f64::from(percents[2])),
                note: "62% (24–40 of 45), n = 16",
            },
        };
        let caption = Caption { id: "q06a", title: "R&D <together>", description: "Agreement by cluster", width };
        stacked_bar(&StackedBar {
            caption,
            steps: ["disagree", "neutral", "agree"].map(|label| Step { label, is_apart: false }).to_vec(),
            rows: vec![
                row("Low cluster", Rank::Cluster, [70, 20, 10]),
                row("High cluster", Rank::Cluster, [10, 20, 70]),
                StackRow {
                    label: "Small cluster",
                    rank: Rank::Cluster,
                    stack: Stack::Hidden("fewer than five answers"),
                },
                StackRow { label: "New cluster", rank: Rank::Cluster, stack: Stack::Empty("no answers") },
                row("All members", Rank::Total, [30, 28, 42]),
            ],
        })
    }

    #[test]
    fn a_chart_is_accessible_and_well_formed() {
        for width in [Width::Wide, Width::Narrow] {
            let svg = chart(width);
            assert_well_formed(&svg);
            assert!(svg.contains("<title id=\"q06a-title\">R&amp;D &lt;together&gt;</title>"));
            assert!(svg.contains("aria-labelledby=\"q06a-title q06a-desc\""));
            assert!(svg.contains("url(#q06a-hatch)") && svg.contains("fewer than five answers"));
            assert!(!svg.contains("href") && !svg.contains("style="));
        }
        assert!(chart(Width::Narrow).contains("viewBox=\"0 0 360 "));
    }

    #[test]
    fn the_total_comes_first_and_clusters_by_their_share() {
        let svg = chart(Width::Wide);
        let at = |words: &str| svg.find(words).unwrap();
        let order = ["All members", "High cluster", "Low cluster", "Small cluster", "New cluster"].map(at);
        assert!(order.is_sorted(), "{order:?}");
    }

    #[test]
    fn narrow_parts_have_no_number_on_them() {
        let steps = vec![Step { label: "a", is_apart: false }, Step { label: "b", is_apart: true }];
        let parts = vec![Part { share: 0.98, percent: Some(98) }, Part { share: 0.02, percent: Some(2) }];
        let rows =
            vec![StackRow { label: "x", rank: Rank::Total, stack: Stack::Parts { parts, order: None, note: "" } }];
        let caption = Caption { id: "c", title: "t", description: "d", width: Width::Wide };
        let svg = stacked_bar(&StackedBar { caption, steps, rows });
        assert!(svg.contains(">98</text>") && !svg.contains(">2</text>"));
    }
}
