//! Scales with the same steps that run one way here and another way there are misread, or misunderstood in tables.

use std::collections::{BTreeMap, BTreeSet};

use super::{Node, Walk, value_of};
use crate::survey::definition::{Kind, Question, Survey};
use crate::survey::reading::problems::quoted;
use crate::wording::Language;

/// As many steps make a scale.
const SCALE: usize = 3;

/// The steps of a question, in the order of the file.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Steps {
    codes: Vec<i32>,
    /// In each language, without regard to capitals and blanks.
    labels: BTreeMap<Language, Vec<String>>,
}

impl Steps {
    fn of(question: &Question, languages: &[Language]) -> Option<Self> {
        if !matches!(question.kind, Kind::Single { .. } | Kind::Grid { .. }) {
            return None;
        }
        let steps: Vec<_> =
            question.kind.choices().iter().filter(|choice| choice.missing.is_none() && !choice.other).collect();
        let folded = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
        let labels = |language: Language| steps.iter().map(|step| folded(step.text.in_language(language))).collect();
        (steps.len() >= SCALE).then(|| Self {
            codes: steps.iter().map(|step| step.code).collect(),
            labels: languages.iter().map(|language| (*language, labels(*language))).collect(),
        })
    }

    /// Whether the labels run the other way round in some language.
    fn is_turned(&self, other: &Self) -> Option<Language> {
        let is_turned = |language: &&Language| {
            let (own, others) = (&self.labels[language], &other.labels[language]);
            own != others && own.len() == others.len() && own.iter().rev().eq(others)
        };
        self.labels.keys().find(is_turned).copied()
    }

    /// Whether the same labels in the same order have their codes the other way round.
    fn is_recoded(&self, other: &Self) -> bool {
        let has_same_labels = self.labels.iter().any(|(language, labels)| other.labels[language] == *labels);
        has_same_labels && self.codes != other.codes && self.codes.iter().rev().eq(&other.codes)
    }
}

impl Walk {
    pub(super) fn advise_on_scales(&mut self, survey: &Survey, root: &Node) {
        let mut known: Vec<(&str, Steps)> = Vec::new();
        let mut seen: BTreeSet<Vec<String>> = BTreeSet::new();
        for (question, node) in survey.questions().zip(super::question_nodes(root)) {
            let Some(steps) = Steps::of(question, &survey.languages) else { continue };
            let place = value_of(node, "id").map_or(node.place, |id| id.place);
            let turned = known.iter().find_map(|(other, known)| Some((*other, steps.is_turned(known)?)));
            let recoded = known.iter().find(|(_, known)| steps.is_recoded(known));
            if let Some((other, language)) = turned {
                let found = format!("the options run the other way round than those of {}", quoted(other));
                let found = if survey.languages.len() > 1 { format!("{found}, in {language}") } else { found };
                self.problems.warning("scale-turned", place, found, "the same order in the whole survey");
                self.problems.help(Some("people answer by place; turn the options round, and keep their codes"));
            } else if let Some((other, _)) = recoded {
                let found = format!("the codes run the other way round than those of {}", quoted(other));
                self.problems.warning("scale-recoded", place, found, "the same code for the same words");
                self.problems.help(Some("whoever reads the figures takes a high mean for the same thing in both"));
            } else {
                // The same scale in a hundred questions is looked at once.
                let codes: Vec<String> = steps.codes.iter().map(ToString::to_string).collect();
                let all = steps.labels.values().flatten().cloned().chain(codes).collect();
                if seen.insert(all) {
                    known.push((&question.id, steps));
                }
            }
        }
    }
}
