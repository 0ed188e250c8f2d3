//! Answers that LimeSurvey has built in: yes and no, scales of five and ten, more and less.

use std::collections::BTreeMap;

use super::importing::Importing;
use crate::exchange::import::names::Codes;
use crate::exchange::import::words::{self, Words};
use crate::survey::definition::Choice;

/// Options with the code that each answer has there.
pub struct Options {
    pub choices: Vec<Choice>,
    pub codes: BTreeMap<String, i32>,
}

impl Importing<'_> {
    /// The built-in options of a type, if it has any.
    pub fn built_in(&mut self, place: &str, kind: &str) -> Option<Options> {
        let named: &[(&str, &Words)] = match kind {
            "Y" => &[("Y", &words::YES), ("N", &words::NO)],
            "G" => &[("F", &words::FEMALE), ("M", &words::MALE)],
            "C" => &[("Y", &words::YES), ("N", &words::NO), ("U", &words::UNCERTAIN)],
            "E" => &[("I", &words::INCREASE), ("S", &words::SAME), ("D", &words::DECREASE)],
            "5" | "A" => return Some(self.steps(5)),
            "B" => return Some(self.steps(10)),
            _ => return None,
        };
        let codes = Codes::of(named.iter().map(|(code, _)| *code));
        let became = format!("the codes {}", codes.mapping());
        self.draft.report.changed(place, "answers that LimeSurvey has built in", became, "");
        let texts = named.iter().map(|(_, words)| words::text(words, &self.draft.languages));
        let choices = codes.order.iter().zip(texts).map(|((_, code), text)| Choice::new(*code, text)).collect();
        Some(Options { choices, codes: codes.codes })
    }

    fn steps(&self, last: i32) -> Options {
        let choices = (1..=last).map(|step| Choice::new(step, self.draft.same_text(&step.to_string()))).collect();
        Options { choices, codes: (1..=last).map(|step| (step.to_string(), step)).collect() }
    }
}
