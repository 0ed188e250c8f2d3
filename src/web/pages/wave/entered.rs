//! What was entered at a step and can't be done so: it stays where it was entered, with what is wrong.

use crate::services::{Field, Refusal};
use crate::web::door::Visitor;
use crate::web::views::form::FormFault;
use crate::wording::Fill;

use super::Form;

/// The form of one step.
#[derive(Clone, Debug)]
pub(super) struct Entered {
    /// As the form says it.
    pub step: String,
    /// What has to be typed to confirm, and whether that is what is wrong.
    pub typed: String,
    pub typed_is_wrong: bool,
    pub why: String,
    pub day: String,
    pub audience: String,
    pub per_second: String,
    pub all_the_same: bool,
    pub faults: Vec<FormFault>,
}

impl Entered {
    /// The input that a refusal is about; none of one that is about the wave itself.
    pub fn place_of(step: &str, refusal: &Refusal) -> Option<&'static str> {
        let asks_day = matches!(step, "extend" | "reopen" | "plan-reminder");
        match refusal {
            Refusal::WrongCount { .. } | Refusal::WrongName { .. } => Some("typed"),
            Refusal::BadInput { field: Field::ReasonOfAStep | Field::ReasonToTakeFiguresBack, .. } => Some("why"),
            Refusal::BadInput { field: Field::LettersPerSecond, .. } if step == "pace" => Some("per-second"),
            Refusal::BadInput { field: Field::Day | Field::ClosingDay | Field::DayOfAReminder, .. }
            | Refusal::ClosesInThePast { .. }
            | Refusal::PlannedBefore { .. }
                if asks_day =>
            {
                Some("day")
            }
            _ => None,
        }
    }

    /// What was entered, with what is wrong at its input, `day-reopen`.
    pub fn of(visitor: &Visitor, form: &Form, refusal: &Refusal) -> Self {
        let place = Self::place_of(&form.step, refusal).unwrap_or_default();
        let words = match refusal {
            Refusal::WrongCount { expected, .. } => wrong(visitor, form, (*expected).into()),
            Refusal::WrongName { expected, .. } => wrong(visitor, form, expected.clone().into()),
            refusal => visitor.why(refusal),
        };
        Self {
            step: form.step.clone(),
            typed: form.typed.clone(),
            typed_is_wrong: place == "typed",
            why: form.why.clone(),
            day: form.day.clone(),
            audience: form.audience.clone(),
            per_second: form.per_second.clone(),
            all_the_same: !form.all_the_same.is_empty(),
            faults: vec![FormFault { input: format!("{place}-{}", form.step), words }],
        }
    }
}

fn wrong(visitor: &Visitor, form: &Form, expected: Fill) -> String {
    visitor.say("desk-step-typed-wrong", &[("typed", form.typed.clone().into()), ("expected", expected)])
}
