//! What can be bound in a survey, by name.

use super::binding::{Binding, Measure};
use super::faults::{Fault, Why};
use crate::statistics::compared::shares::PARTS;
use crate::statistics::report::{TOP_TWO, has_top_two};
use crate::survey::{Kind, Question, Survey};

/// A column of the answers, and what it can be asked for.
pub struct Nameable<'a> {
    pub field: String,
    pub question: &'a Question,
    /// Nets by name, then options by code.
    pub parts: Vec<String>,
}

/// Every column of a survey that has figures, in the order of the questionnaire.
pub fn nameable(survey: &Survey) -> Vec<Nameable<'_>> {
    let fields = survey.fields().into_iter();
    fields.map(|field| Nameable { field: field.id(), question: field.question, parts: parts(field.question) }).collect()
}

/// Nets and options of a question.
pub(super) fn parts(question: &Question) -> Vec<String> {
    let choices = question.kind.choices().iter().filter(|choice| choice.missing.is_none());
    let codes: Vec<String> = choices.map(|choice| choice.code.to_string()).collect();
    let nets = question.nets.iter().map(|net| net.name.clone());
    match question.kind {
        Kind::Single { .. } | Kind::Multiple { .. } => nets.chain(codes).collect(),
        Kind::Grid { .. } if has_top_two(question, codes.len()) => {
            std::iter::once(TOP_TWO.to_owned()).chain(codes).collect()
        }
        Kind::Grid { .. } => nets.chain(codes).collect(),
        Kind::Ranking { .. } => codes,
        Kind::Recommend { .. } => {
            let steps = (0..=10).map(|step: i32| step.to_string());
            PARTS.iter().rev().map(|part| (*part).to_owned()).chain(steps).collect()
        }
        Kind::Consent { .. } => vec!["1".to_owned()],
        _ => Vec::new(),
    }
}

impl Nameable<'_> {
    /// What can be asked of it, the most telling first.
    pub fn measures(&self) -> &'static [Measure] {
        match self.question.kind {
            Kind::Single { .. } if self.question.nets.is_empty() => &[Measure::Share, Measure::Count],
            Kind::Single { .. } | Kind::Grid { .. } => &[Measure::Share, Measure::Count, Measure::Mean],
            Kind::Multiple { .. } | Kind::Consent { .. } => &[Measure::Share, Measure::Count],
            Kind::Ranking { .. } => &[Measure::Share, Measure::First],
            Kind::Recommend { .. } => &[Measure::Share, Measure::Score, Measure::Mean],
            Kind::Number { .. } if self.question.kind.is_year() => &[Measure::Median],
            Kind::Number { .. } => &[Measure::Median, Measure::Mean, Measure::Sum],
            _ => &[Measure::N],
        }
    }

    /// The braces for one of these measures, of everybody.
    pub fn example(&self, measure: Measure, group: &str) -> String {
        let name = Measure::ALL.iter().find(|(_, own)| *own == measure).map_or("", |(name, _)| *name);
        match self.parts.first().filter(|_| measure.has_part()) {
            Some(part) => format!("{{{name} {}.{part} {group}}}", self.field),
            None => format!("{{{name} {} {group}}}", self.field),
        }
    }
}

/// A question, option or net of a binding that the survey does not have.
pub(super) fn fault(binding: &Binding, known: &[Nameable<'_>]) -> Option<Fault> {
    if !binding.measure.has_item() {
        return None;
    }
    let own = known.iter().find(|own| own.field == binding.item || own.question.other_field() == binding.item);
    let Some(own) = own else {
        let names = known.iter().map(|own| own.field.as_str());
        return Some(Fault::unknown(&binding.item, names, Why::Question));
    };
    let part = binding.part.as_deref().filter(|_| binding.measure.has_part())?;
    if own.parts.is_empty() || own.field != binding.item {
        return Some(Fault::new(&binding.item, Why::NoOptions));
    }
    let names = own.parts.iter().map(String::as_str);
    (!own.parts.iter().any(|own| own == part)).then(|| Fault::unknown(part, names, Why::Part))
}
