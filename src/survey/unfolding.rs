//! What is asked once per cluster, written out for the clusters of one member.
//!
//! Pages with `for_each: cluster` stand in blocks; a block is repeated as a whole, cluster after cluster. Every name
//! in it gets the cluster behind an `@`: page `opinion@alfa`, question `q03@alfa`, row `q06a@alfa`, fact
//! `cluster.name@alfa`. What comes out is a survey like any other, so that routing, answering and showing need not
//! know of loops.

use std::collections::BTreeSet;

use crate::survey::definition::{Field, Survey};
use crate::survey::piping;
use crate::survey::rewriting::Rewriting;

/// Between a name and the cluster it belongs to.
pub const OF: char = '@';

/// The name of something that is asked, or known, of one cluster: `q03@alfa`.
pub fn of_cluster(name: &str, cluster: &str) -> String {
    format!("{name}{OF}{cluster}")
}

/// A name without its cluster, and the cluster: the other way round.
pub fn parted(name: &str) -> (&str, Option<&str>) {
    match name.split_once(OF) {
        Some((name, cluster)) => (name, Some(cluster)),
        None => (name, None),
    }
}

impl Survey {
    pub fn has_loops(&self) -> bool {
        self.pages.iter().any(|page| page.for_each_cluster)
    }

    /// The pages that are asked once, and those that are asked per cluster, each as a survey.
    pub fn by_loops(&self) -> (Self, Self) {
        let (per_cluster, once) = self.pages.iter().cloned().partition(|page| page.for_each_cluster);
        (Self { pages: once, ..self.clone() }, Self { pages: per_cluster, ..self.clone() })
    }

    /// The survey for a member of these clusters (their codes, in the order of asking).
    pub fn unfolded(&self, clusters: &[String]) -> Self {
        if !self.has_loops() {
            return self.clone();
        }
        let looped: BTreeSet<String> =
            self.fields().iter().filter(|field| field.page.for_each_cluster).flat_map(names_of).collect();
        let mut unfolded = Self { pages: Vec::new(), ..self.clone() };
        for block in self.pages.chunk_by(|one, next| one.for_each_cluster == next.for_each_cluster) {
            if !block[0].for_each_cluster {
                unfolded.pages.extend(block.iter().cloned());
                continue;
            }
            for cluster in clusters {
                let name = |name: &str| {
                    let is_of_cluster = looped.contains(name) || name.starts_with("cluster.");
                    is_of_cluster.then(|| of_cluster(name, cluster))
                };
                let id = |id: &str| of_cluster(id, cluster);
                let text = |text: &str| piping::renamed(text, &name);
                let rewriting = Rewriting { id: &id, name: &name, text: &text };
                unfolded.pages.extend(block.iter().map(|page| rewriting.page(page)));
            }
        }
        unfolded
    }
}

/// The names that a field, and the question it belongs to, can be called by.
fn names_of(field: &Field<'_>) -> Vec<String> {
    vec![field.id(), field.question.id.clone(), field.question.other_field()]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::survey::answering::read_page;
    use crate::survey::answers::{Answer, Answers, Document};
    use crate::survey::expression::Facts;
    use crate::survey::routing::Route;
    use crate::survey::specimen;

    const LOOPED: &str = "survey: s
languages: [en]
title: T
pages:
  - { id: first, title: T, questions: [{ id: q01, kind: number, text: How many? }] }
  - id: opinion
    title: On {{cluster.name}}
    for_each: cluster
    show_if: q01 > 0
    questions:
      - { id: q02, kind: single, text: Part?, options: [{ code: 1, text: Yes }, { code: 2, text: No }], other: true }
      - id: q03
        kind: grid
        text: Since you said {{q02}}
        show_if: q02 == 1 and cluster.type == 'IBN'
        options: [{ code: 1, text: A }, { code: 2, text: B }]
        rows: [{ id: a, text: A }, { id: b, text: B }]
  - { id: more, title: M, for_each: cluster, show_if: q02 == 2, questions: [{ id: q04, kind: text, text: Why? }] }
  - { id: last, title: L, questions: [{ id: q05, kind: text, text: Else? }] }
";

    fn facts() -> Facts {
        [("cluster.type@a", "IBN"), ("cluster.type@b-2", "SPK"), ("cluster.type", "SPK")]
            .into_iter()
            .map(|(name, fact)| (name.to_owned(), fact.to_owned()))
            .collect()
    }

    #[test]
    fn a_block_is_asked_cluster_after_cluster() {
        let survey = specimen::read(LOOPED).unfolded(&["a".to_owned(), "b-2".to_owned()]);
        let pages: Vec<&str> = survey.pages.iter().map(|page| page.id.as_str()).collect();
        assert_eq!(pages, ["first", "opinion@a", "more@a", "opinion@b-2", "more@b-2", "last"]);
        let fields: Vec<String> = survey.fields().iter().map(Field::id).collect();
        let of_a = ["q02@a", "q03a@a", "q03b@a", "q04@a"];
        assert_eq!(fields[1..5], of_a);
        assert_eq!(survey.question("q02@a").unwrap().other_field(), "q02_other@a");
        let text = survey.question("q03@b-2").unwrap().text.in_language(crate::wording::Language::EN);
        assert_eq!(text, "Since you said {{q02@b-2}}");
        assert_eq!(
            survey.page("opinion@a").unwrap().title.in_language(crate::wording::Language::EN),
            "On {{cluster.name@a}}"
        );
    }

    #[test]
    fn conditions_ask_about_their_own_cluster() {
        let survey = specimen::read(LOOPED).unfolded(&["a".to_owned(), "b-2".to_owned()]);
        let answers: Answers = [
            ("q01".to_owned(), Answer::Number(3.0)),
            ("q02@a".to_owned(), Answer::Code(1)),
            ("q02@b-2".to_owned(), Answer::Code(2)),
        ]
        .into_iter()
        .collect();
        let route = Route::of(&survey, &answers, &facts());
        let fields: Vec<String> = route.fields().iter().map(Field::id).collect();
        assert_eq!(fields, ["q01", "q02@a", "q03a@a", "q03b@a", "q02@b-2", "q04@b-2", "q05"]);
        // Without a positive number nobody is asked about any cluster.
        let route = Route::of(&survey, &Answers::default(), &facts());
        assert_eq!(route.pages().len(), 2);
    }

    #[test]
    fn a_code_with_a_point_in_it_is_a_name_like_any_other() {
        let survey = specimen::read(LOOPED).unfolded(&["a.1".to_owned()]);
        let page = survey.page("opinion@a.1").unwrap();
        let form = [("q02@a.1", "1"), ("q03a@a.1", "2"), ("q03b@a.1", "1")];
        let form = form.map(|(name, value)| (name.to_owned(), value.to_owned()));
        let facts: Facts = [("cluster.type@a.1".to_owned(), "IBN".to_owned())].into_iter().collect();
        let before = Document {
            answers: [("q01".to_owned(), Answer::Number(3.0))].into_iter().collect(),
            ..Document::default()
        };
        let reading = read_page(&survey, page, crate::wording::Language::EN, &form, &facts, &before);
        assert_eq!(reading.faults, []);
        assert_eq!(reading.answers.iter().filter(|(_, answer)| answer.is_some()).count(), 3);
    }

    #[test]
    fn a_survey_without_loops_stays_as_it_is() {
        let survey = specimen::survey();
        assert_eq!(survey.unfolded(&["a".to_owned()]), survey);
    }
}
