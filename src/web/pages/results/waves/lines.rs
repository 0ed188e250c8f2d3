//! What of a question is drawn and put into tables: the share that stands for it, or every option or row of it.

use super::words::Words;
use crate::statistics::waves::{Field, Figure, Measure};
use crate::survey::{Kind, Question};

/// One figure with its name.
pub(super) struct Line<'a> {
    pub field: &'a Field,
    pub figure: &'a Figure,
    /// What tells it from the other lines of its question; empty when there is only one.
    pub label: String,
    /// What it is of: “active”, “mean”.
    pub measure: String,
}

impl Line<'_> {
    /// Label and measure.
    pub fn name(&self, words: &Words<'_>) -> String {
        match (self.label.is_empty(), self.measure.is_empty()) {
            (true, _) => self.measure.clone(),
            (_, true) => self.label.clone(),
            (false, false) => {
                let fills = [("label", self.label.clone().into()), ("measure", self.measure.clone().into())];
                words.reader.say("compared-measure", &fills)
            }
        }
    }
}

pub(super) fn lines<'a>(words: &Words<'a>, question: &Question) -> Vec<Line<'a>> {
    let fields = words.compared.fields.iter().filter(|field| field.question == question.id);
    fields.flat_map(|field| of_field(words, question, field)).collect()
}

fn of_field<'a>(words: &Words<'a>, question: &Question, field: &'a Field) -> Vec<Line<'a>> {
    let find = |fits: &dyn Fn(&Measure) -> bool| field.figures.iter().find(|figure| fits(&figure.measure));
    let one = |figure: &'a Figure| Line {
        label: words.row(field).unwrap_or_default(),
        measure: words.measure(field, &figure.measure),
        field,
        figure,
    };
    let several = |fits: &dyn Fn(&Measure) -> bool| -> Vec<Line<'a>> {
        let figures = field.figures.iter().filter(|figure| fits(&figure.measure));
        figures
            .map(|figure| Line { label: words.measure(field, &figure.measure), measure: String::new(), field, figure })
            .collect()
    };
    let lead = match &question.kind {
        Kind::Recommend { .. } => find(&|measure| *measure == Measure::Net("promoters".to_owned())),
        Kind::Single { .. } | Kind::Grid { .. } => find(&|measure| matches!(measure, Measure::Net(_)))
            .or_else(|| find(&|measure| matches!(question.kind, Kind::Grid { .. }) && *measure == Measure::Mean)),
        Kind::Number { .. } => find(&|measure| *measure == Measure::Mean),
        _ => None,
    };
    match lead {
        Some(figure) => vec![one(figure)],
        None => several(&|measure| matches!(measure, Measure::Code(_) | Measure::Part(_) | Measure::Placed(_))),
    }
}
