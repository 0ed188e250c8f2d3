//! The company that a preview pretends to be: its clusters, and what else conditions and texts ask about it.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::State;
use crate::survey::definition::Kind;
use crate::survey::expression::{Expression, Facts, Literal, Usage, is_fact};
use crate::survey::{Survey, piping, unfolding};
use crate::wording::Text;

/// What stands before the name of a fact in the name of its input.
pub(super) const FACT: &str = "fact:";
/// The name of the inputs for clusters.
pub(super) const CLUSTER: &str = "cluster:";
/// So many clusters can be chosen where a survey asks about each of them.
const SEVERAL: usize = 3;

/// A cluster that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Known {
    pub code: String,
    pub name: String,
    pub of_type: String,
}

/// Something that is known of a company, to be filled in.
#[derive(Debug, Serialize)]
pub(super) struct FactInput {
    /// The name of its input, which no question can have.
    pub input: String,
    /// Its id on the page.
    pub id: String,
    pub name: String,
    pub value: String,
    /// What the survey compares it with.
    pub known: Vec<String>,
}

/// A cluster to be chosen.
#[derive(Debug, Serialize)]
pub(super) struct ClusterInput {
    pub id: String,
    /// 1, 2, 3; none when there is only one to choose.
    pub number: Option<usize>,
    pub options: Vec<ClusterOption>,
}

#[derive(Debug, Serialize)]
pub(super) struct ClusterOption {
    pub code: String,
    pub words: String,
    pub chosen: bool,
}

/// What a survey asks about companies, with what it compares each fact with.
pub(super) struct Company {
    asked: BTreeMap<String, BTreeSet<String>>,
    has_loops: bool,
    known: Vec<Known>,
}

impl Company {
    /// `known` are the clusters of the house; one is made up for each type that only the survey knows.
    pub fn of(survey: &Survey, mut known: Vec<Known>) -> Self {
        let mut asked: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for expression in expressions(survey) {
            for mention in expression.mentions().iter().filter(|mention| is_fact(&mention.name)) {
                let known = asked.entry(mention.name.clone()).or_default();
                if let Usage::Compared { with, .. } = &mention.usage {
                    known.extend(with.iter().map(|mentioned| match &mentioned.literal {
                        Literal::Text(text) => text.clone(),
                        Literal::Number(number) => number.to_string(),
                    }));
                }
            }
        }
        for text in texts(survey) {
            let places = text.languages().flat_map(|language| piping::placeholders(text.in_language(language)));
            for place in places.filter(|place| is_fact(&place.name)) {
                asked.entry(place.name).or_default();
            }
        }
        let types = asked.get("cluster.type").cloned().unwrap_or_default();
        for of_type in types {
            if !known.iter().any(|cluster| cluster.of_type == of_type) {
                let code = format!("x-{}", of_type.to_lowercase().replace(|c: char| !c.is_ascii_alphanumeric(), "-"));
                known.push(Known { code, name: format!("Cluster {of_type}"), of_type });
            }
        }
        if known.is_empty() {
            known.push(Known { code: "x-alfa".into(), name: "Alfa".into(), of_type: "IBN".into() });
            known.push(Known { code: "x-beta".into(), name: "Bèta".into(), of_type: "SPC".into() });
        }
        Self { asked, has_loops: survey.has_loops(), known }
    }

    /// The clusters that are chosen; where a survey asks about each, the first two when none is.
    pub fn clusters(&self, state: &State) -> Vec<&Known> {
        let find = |code: &String| self.known.iter().find(|known| known.code == *code);
        let chosen: Vec<&Known> = state.clusters.iter().filter_map(find).collect();
        match (chosen.is_empty(), self.has_loops) {
            (false, true) => chosen,
            (false, false) => chosen.into_iter().take(1).collect(),
            (true, true) => self.known.iter().take(2).collect(),
            (true, false) => Vec::new(),
        }
    }

    /// What conditions and texts may ask about.
    pub fn facts(&self, state: &State) -> Facts {
        let clusters = self.clusters(state);
        let of_cluster = |known: &Known| {
            let (code, name, of_type) = (known.code.clone(), known.name.clone(), known.of_type.clone());
            [("cluster.code", code), ("cluster.name", name), ("cluster.type", of_type)]
        };
        let all = clusters.iter().flat_map(|known| of_cluster(known)).map(|(name, value)| (name.to_owned(), value));
        let each = clusters
            .iter()
            .flat_map(|known| of_cluster(known).map(|(name, value)| (unfolding::of_cluster(name, &known.code), value)));
        let others = state.facts.iter().map(|(name, value)| (name.clone(), value.clone()));
        all.chain(each).chain(others).collect()
    }

    pub fn fact_inputs(&self, state: &State) -> Vec<FactInput> {
        let others = self.asked.iter().filter(|(name, _)| !name.starts_with("cluster."));
        let input = |(name, known): (&String, &BTreeSet<String>)| FactInput {
            input: format!("{FACT}{name}"),
            id: format!("fact-{}", name.replace('.', "-")),
            value: state.facts.get(name).cloned().unwrap_or_default(),
            known: known.iter().cloned().collect(),
            name: name.clone(),
        };
        others.map(input).collect()
    }

    pub fn cluster_inputs(&self, state: &State) -> Vec<ClusterInput> {
        let asks = self.has_loops || self.asked.keys().any(|name| name.starts_with("cluster."));
        let places = match (asks, self.has_loops) {
            (false, _) => 0,
            (true, false) => 1,
            (true, true) => SEVERAL,
        };
        let chosen = self.clusters(state);
        let input = |place: usize| {
            let option = |known: &Known| ClusterOption {
                code: known.code.clone(),
                words: format!("{} ({})", known.name, known.of_type),
                chosen: chosen.get(place).is_some_and(|other| other.code == known.code),
            };
            let number = self.has_loops.then_some(place + 1);
            let options = self.known.iter().map(option).collect();
            ClusterInput { id: format!("cluster-{}", place + 1), number, options }
        };
        (0..places).map(input).collect()
    }
}

/// Every condition of a survey.
fn expressions(survey: &Survey) -> Vec<&Expression> {
    let mut all: Vec<&Expression> = Vec::new();
    for page in &survey.pages {
        all.extend(&page.show_if);
        for question in &page.questions {
            all.extend(&question.show_if);
            all.extend(question.checks.iter().map(|check| &check.holds));
            all.extend(question.kind.choices().iter().filter_map(|choice| choice.show_if.as_ref()));
            if let Kind::Grid { rows, .. } = &question.kind {
                all.extend(rows.iter().filter_map(|row| row.show_if.as_ref()));
            }
        }
    }
    all
}

/// The texts of a survey in which something may be filled.
fn texts(survey: &Survey) -> Vec<&Text> {
    let mut all: Vec<&Text> = vec![&survey.title];
    all.extend(&survey.introduction);
    all.extend(&survey.closing);
    for page in &survey.pages {
        all.push(&page.title);
        all.extend(&page.introduction);
        for question in &page.questions {
            all.push(&question.text);
            all.extend(&question.help);
            all.extend(question.kind.choices().iter().map(|choice| &choice.text));
            if let Kind::Grid { rows, .. } = &question.kind {
                all.extend(rows.iter().map(|row| &row.text));
            }
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::survey::specimen;

    #[test]
    fn what_a_survey_asks_about_can_be_chosen() {
        let survey = specimen::read(
            "survey: s\nlanguages: [en]\ntitle: T\npages:\n  - id: p\n    title: For {{member.name}}\n    questions:\n\
             \x20     - { id: q, kind: note, text: T, show_if: cluster.type == 'SPC' and member.size == 'large' }\n",
        );
        let company = Company::of(&survey, Vec::new());
        let state = State { clusters: vec!["x-spc".into()], ..State::default() };
        let facts = company.facts(&state);
        assert_eq!(
            (facts.values("cluster.type"), facts.values("cluster.code")),
            (&["SPC".into()][..], &["x-spc".into()][..])
        );
        assert!(!company.facts(&State::default()).has("cluster.type"));
        let inputs = company.fact_inputs(&state);
        let named: Vec<_> = inputs.iter().map(|input| (input.name.as_str(), input.known.join(" "))).collect();
        assert_eq!(named, [("member.name", String::new()), ("member.size", "large".to_owned())]);
        assert_eq!(company.cluster_inputs(&state).len(), 1);
        assert!(company.cluster_inputs(&state)[0].options[0].chosen);
    }

    #[test]
    fn a_survey_that_loops_is_asked_of_several_clusters() {
        let survey = specimen::read(
            "survey: s\nlanguages: [en]\ntitle: T\npages:\n  - id: p\n    title: On {{cluster.name}}\n    for_each: cluster\n\
             \x20   questions: [{ id: q, kind: text, text: T }]\n",
        );
        let company = Company::of(&survey, Vec::new());
        let facts = company.facts(&State::default());
        assert_eq!(facts.values("cluster.name@x-beta"), ["Bèta"]);
        assert_eq!(facts.values("cluster.name"), ["Alfa", "Bèta"]);
        assert_eq!(company.cluster_inputs(&State::default()).len(), SEVERAL);
    }
}
