//! The lines of a chart: a label, a strip to draw in, and a note.

use super::svg::{Anchor, Drawing, wrapped};

/// For which screen a chart is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Width {
    /// Label, strip and note side by side: 720 wide.
    Wide,
    /// Label above the strip and note below it: 360 wide, for telephones.
    Narrow,
}

/// What a line stands for: the total comes first, then types, then clusters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rank {
    Total,
    Type,
    Cluster,
}

/// The height of a line of text, and of the strip.
pub(super) const LINE: f64 = 17.0;
pub(super) const STRIP: f64 = 22.0;
const GAP: f64 = 10.0;

/// Characters that fit in a label, a note, and a strip.
struct Fit {
    label: usize,
    note: usize,
}

impl Width {
    pub(super) fn pixels(self) -> f64 {
        match self {
            Self::Wide => 720.0,
            Self::Narrow => 360.0,
        }
    }

    /// Where the strip begins, and how wide it is.
    pub(super) fn strip(self) -> (f64, f64) {
        match self {
            Self::Wide => (212.0, 320.0),
            Self::Narrow => (0.0, 360.0),
        }
    }

    fn fit(self) -> Fit {
        match self {
            Self::Wide => Fit { label: 28, note: 25 },
            Self::Narrow => Fit { label: 50, note: 50 },
        }
    }

    /// Characters that fit on one line over the whole drawing.
    pub(super) fn characters(self) -> usize {
        (self.pixels() / 7.0) as usize
    }
}

/// Draws label and note of a line whose top is at `y`. Gives the top of its strip and of the next line.
pub(super) fn line(drawing: &mut Drawing, width: Width, y: f64, rank: Rank, label: &str, note: &str) -> (f64, f64) {
    let fit = width.fit();
    let class = if rank == Rank::Cluster { "label" } else { "label strong" };
    let (labels, notes) = (wrapped(label, fit.label), wrapped(note, fit.note));
    let (strip_x, strip_width) = width.strip();
    let mut column = |x: f64, top: f64, class: &str, lines: &[String]| {
        for (at, words) in lines.iter().enumerate() {
            drawing.text((x, top + LINE * (at as f64 + 1.0) - 4.0), Anchor::Start, class, "currentColor", words);
        }
        top + LINE * lines.len() as f64
    };
    match width {
        Width::Wide => {
            let bottom = column(0.0, y, class, &labels).max(column(strip_x + strip_width + 14.0, y, "note", &notes));
            (y, bottom.max(y + STRIP) + GAP)
        }
        Width::Narrow => {
            let strip = column(0.0, y, class, &labels) + 2.0;
            (strip, column(0.0, strip + STRIP + 1.0, "note", &notes) + GAP)
        }
    }
}

/// A strip without a value: hatched when it is hidden, an outline when there is nothing.
pub(super) fn no_value(drawing: &mut Drawing, width: Width, top: f64, id: &str, is_hidden: bool) {
    let (x, length) = width.strip();
    let fill = if is_hidden { format!("url(#{id}-hatch)") } else { "none".to_owned() };
    let class = if is_hidden { "hidden" } else { "empty" };
    drawing.rect((x, top), (length, STRIP), class, &fill);
    if !is_hidden {
        drawing.line((x, top + STRIP), (x + length, top + STRIP), "empty", Some("2 4"));
    }
}
