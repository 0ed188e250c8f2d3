//! The form for the targets of a wave: what was typed stays where it is, with what is wrong at each field.

use std::collections::BTreeMap;

use crate::wave::Targets;
use crate::web::door::Visitor;
use crate::web::views::form::FormFault;
use crate::web::views::wave::{AimForm, AimLine};

/// What was typed and can't be used.
#[derive(Clone, Debug, Default)]
pub(super) struct Typed {
    pub all: String,
    /// By the name of a type of clusters.
    pub by_type: BTreeMap<String, String>,
    pub why: String,
}

/// The targets as they stand, or as they were typed. `types` are those that the wave asks.
pub(super) fn form(visitor: &Visitor, targets: &Targets, types: Vec<String>, typed: Option<&Typed>) -> AimForm {
    let own = |name: &str| targets.by_type().find(|(of, _)| *of == name).map(|(_, percent)| percent.to_string());
    let stands = || targets.of_all().map_or_else(String::new, |percent| percent.to_string());
    let line = |(place, of_type): (usize, String)| AimLine {
        input: format!("aim-{place}"),
        value: match typed {
            Some(typed) => typed.by_type.get(&of_type).cloned().unwrap_or_default(),
            None => own(&of_type).unwrap_or_default(),
        },
        of_type,
    };
    let all = typed.map_or_else(stands, |typed| typed.all.clone());
    let by_type: Vec<AimLine> = types.into_iter().enumerate().map(line).collect();
    let mut faults = Vec::new();
    if typed.is_some() {
        faults.extend(fault(visitor, "aim", &all));
        faults.extend(by_type.iter().filter_map(|line| fault(visitor, &line.input, &line.value)));
    }
    AimForm { all, by_type, why: typed.map(|typed| typed.why.clone()).unwrap_or_default(), faults }
}

/// What is wrong with one target, at the input where it was typed.
pub(in crate::web::pages) fn fault(visitor: &Visitor, input: &str, percent: &str) -> Option<FormFault> {
    let wrong = Targets::of_typed(percent, []).err()?;
    let words = visitor.say("refused-field-target", &[("found", wrong.found.into())]);
    Some(FormFault { input: input.to_owned(), words })
}
