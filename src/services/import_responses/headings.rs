//! What the headings of a file of responses name: questions, and of which cluster they are asked.
//!
//! A question that is asked per cluster has a column per membership, with the code of the cluster behind an `@`:
//! `q06a@alfa`. Without one the column is about the only cluster of the member.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::survey::Survey;
use crate::survey::columns::{Misfit, columns, inputs};
use crate::survey::unfolding::{OF, of_cluster, parted};

/// A column of a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Heading {
    /// Counted from 1.
    pub at: usize,
    /// The column as it is called without a cluster.
    pub name: String,
    /// Whether it is asked per cluster, and of which one the column is.
    pub scope: Scope,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Scope {
    Once,
    OnlyCluster,
    Cluster(String),
}

/// What a heading is that is no column of a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum NoHeading {
    Unknown,
    /// It names a question, and what is expected instead of the cluster.
    Faulty(String),
}

/// The columns that a file may have, and the clusters of the wave.
pub(super) struct Known<'a> {
    once: Vec<String>,
    per_cluster: Vec<String>,
    clusters: &'a BTreeSet<&'a str>,
}

impl<'a> Known<'a> {
    pub fn of(survey: &Survey, clusters: &'a BTreeSet<&'a str>) -> Self {
        let names = |survey: &Survey| columns(survey).into_iter().map(|(name, _)| name).collect();
        let (once, per_cluster) = survey.by_loops();
        Self { once: names(&once), per_cluster: names(&per_cluster), clusters }
    }

    /// The column that a heading names. Capitals make no difference.
    pub fn heading(&self, at: usize, written: &str) -> Result<Heading, NoHeading> {
        let (name, code) = match written.split_once(OF) {
            Some((name, code)) => (name.trim(), Some(code.trim())),
            None => (written, None),
        };
        let among = |names: &[String]| names.iter().find(|known| known.eq_ignore_ascii_case(name)).cloned();
        let (name, scope) = match (among(&self.once), among(&self.per_cluster), code) {
            (Some(name), _, None) => (name, Scope::Once),
            (Some(name), _, Some(_)) => {
                return Err(NoHeading::Faulty(format!("“{name}”: this question is asked once, and not per cluster")));
            }
            (None, Some(name), None) => (name, Scope::OnlyCluster),
            (None, Some(name), Some(code)) => {
                let code = self.cluster(code).ok_or_else(|| NoHeading::Faulty(self.expected(&name)))?;
                (name, Scope::Cluster(code))
            }
            (None, None, _) => return Err(NoHeading::Unknown),
        };
        Ok(Heading { at, name, scope })
    }

    /// The code of a cluster of the wave as it is written there.
    fn cluster(&self, code: &str) -> Option<String> {
        let exact = self.clusters.get(code).copied();
        let found = exact.or_else(|| self.clusters.iter().copied().find(|known| known.eq_ignore_ascii_case(code)));
        found.map(str::to_owned)
    }

    fn expected(&self, name: &str) -> String {
        let clusters: Vec<&str> = self.clusters.iter().copied().collect();
        format!("“{name}{OF}” and the code of a cluster of the wave: {}", clusters.join(", "))
    }
}

impl Heading {
    /// As it is written in a file.
    pub fn written(&self) -> String {
        match &self.scope {
            Scope::Cluster(code) => of_cluster(&self.name, code),
            Scope::Once | Scope::OnlyCluster => self.name.clone(),
        }
    }

    /// The column in the survey as a member of these clusters is asked it, or what is expected instead of the cell.
    fn asked_of(&self, clusters: &[&str]) -> Result<String, String> {
        match &self.scope {
            Scope::Once => Ok(self.name.clone()),
            Scope::Cluster(code) if clusters.contains(&code.as_str()) => Ok(of_cluster(&self.name, code)),
            Scope::Cluster(code) => {
                Err(format!("nothing: this member is not in {code}, but in {}", clusters.join(" and ")))
            }
            Scope::OnlyCluster => match clusters {
                [only] => Ok(of_cluster(&self.name, only)),
                several => {
                    let columns: Vec<String> =
                        several.iter().map(|code| format!("“{}”", of_cluster(&self.name, code))).collect();
                    Err(format!("a column for each cluster of this member: {}", columns.join(", ")))
                }
            },
        }
    }
}

/// The cells of a row as the inputs of the questionnaire of its member.
pub(super) struct Filled {
    pub form: Vec<(String, String)>,
    pub misfits: Vec<Misfit>,
    /// The column of the file that a field was taken from, where that is called otherwise.
    called: BTreeMap<String, String>,
}

impl Filled {
    /// What the file calls a field of the questionnaire.
    pub fn called(&self, field: &str) -> String {
        self.called.get(field).map_or(field, String::as_str).to_owned()
    }
}

/// `own`: the survey as the member is asked it, of these clusters. `cells`: each heading with what stands below it.
pub(super) fn filled<'a>(
    own: &Survey,
    clusters: &[&str],
    cells: impl Iterator<Item = (&'a Heading, &'a str)>,
) -> Filled {
    let known: HashMap<_, _> = columns(own).into_iter().collect();
    let cells: Vec<(&Heading, &str)> = cells.filter(|(_, cell)| !cell.trim().is_empty()).collect();
    let of_clusters: BTreeSet<String> =
        cells.iter().filter(|(heading, _)| heading.scope != Scope::OnlyCluster).map(|(it, _)| it.written()).collect();
    let (mut taken, mut misfits, mut called) = (Vec::new(), Vec::new(), BTreeMap::new());
    for (heading, cell) in cells {
        let asked = heading.asked_of(clusters).and_then(|name| match heading.scope {
            Scope::OnlyCluster if of_clusters.contains(&name) => Err(format!("nothing, since “{name}” has an answer")),
            _ => Ok(name),
        });
        match asked {
            Ok(name) => {
                let Some(column) = known.get(&name) else { continue };
                if heading.scope == Scope::OnlyCluster {
                    let (field, _) = parted(column.field());
                    called.insert(column.field().to_owned(), field.to_owned());
                    called.insert(name.clone(), heading.written());
                }
                taken.push((heading.written(), column, cell));
            }
            Err(expected) => {
                misfits.push(Misfit { column: heading.written(), found: cell.trim().to_owned(), expected });
            }
        }
    }
    let (form, unfit) = inputs(taken.iter().map(|(written, column, cell)| (written.as_str(), *column, *cell)));
    misfits.extend(unfit);
    Filled { form, misfits, called }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::survey::reading;

    const SURVEY: &str = "survey: s
languages: [en]
title: T
pages:
  - { id: first, title: T, questions: [{ id: q01, kind: number, text: How many? }] }
  - id: opinion
    title: On {{cluster.name}}
    for_each: cluster
    questions:
      - { id: q02, kind: multiple, text: Parts?, options: [{ code: 1, text: A }, { code: 2, text: B }], other: true }
      - { id: q03, kind: ranking, text: Order?, top: 2, options: [{ code: 1, text: A }, { code: 2, text: B }] }
      - { id: q04, kind: number, text: Days?, max: 50, missing: [{ code: 99, text: No, missing: dont_know }] }
      - id: q06
        kind: grid
        text: Agree?
        options: [{ code: 1, text: A }, { code: 2, text: B }]
        rows: [{ id: a, text: A }, { id: b, text: B }]
";

    fn survey() -> Survey {
        reading::read(SURVEY).survey.unwrap()
    }

    /// What becomes of the cells of a member of these clusters: the inputs, and what was not taken.
    fn read(clusters: &[&str], cells: &[(&str, &str)]) -> (Vec<String>, Vec<Misfit>) {
        let (survey, wave) = (survey(), BTreeSet::from(["alfa", "b.1", "gamma"]));
        let known = Known::of(&survey, &wave);
        let headings: Vec<(Heading, &str)> =
            cells.iter().map(|(written, cell)| (known.heading(1, written).unwrap(), *cell)).collect();
        let codes: Vec<String> = clusters.iter().map(|code| (*code).to_owned()).collect();
        let filled =
            filled(&survey.unfolded(&codes), clusters, headings.iter().map(|(heading, cell)| (heading, *cell)));
        (filled.form.into_iter().map(|(input, value)| format!("{input}={value}")).collect(), filled.misfits)
    }

    #[test]
    fn a_column_per_membership_is_taken_whatever_it_holds() {
        let cells = [
            ("q01", "4"),
            ("q02_1@alfa", "1"),
            ("Q02_2@ALFA", "0"),
            ("q02_other@b.1", "Words"),
            ("q03_2@b.1", "1"),
            ("q04_missing@alfa", "99"),
            ("q06a@alfa", "2"),
            ("q06b@b.1", "1"),
        ];
        let (form, misfits) = read(&["alfa", "b.1"], &cells);
        let expected = [
            "q01=4",
            "q02@alfa=1",
            "q02_other@b.1=Words",
            "q03@b.1.1=2",
            "q04@alfa.missing=99",
            "q06a@alfa=2",
            "q06b@b.1=1",
        ];
        assert_eq!(form, expected);
        assert_eq!(misfits, []);
    }

    #[test]
    fn without_a_cluster_it_is_the_only_one() {
        let (form, misfits) = read(&["gamma"], &[("q06a", "2"), ("q02_1", "1"), ("q06b@gamma", "1"), ("q06b", "2")]);
        assert_eq!(form, ["q06a@gamma=2", "q02@gamma=1", "q06b@gamma=1"]);
        assert_eq!(misfits.len(), 1);
        assert_eq!((misfits[0].column.as_str(), misfits[0].found.as_str()), ("q06b", "2"));
        assert!(misfits[0].expected.contains("“q06b@gamma” has an answer"), "{misfits:?}");

        let (form, misfits) = read(&["alfa", "gamma"], &[("q06a", "2"), ("q06b", " "), ("q01", "4")]);
        assert_eq!(form, ["q01=4"]);
        let expected = "a column for each cluster of this member: “q06a@alfa”, “q06a@gamma”";
        assert_eq!((misfits.len(), misfits[0].expected.as_str()), (1, expected));
    }

    #[test]
    fn another_cluster_than_those_of_the_member_is_no_answer() {
        let (form, misfits) = read(&["alfa", "b.1"], &[("q06a@gamma", "2"), ("q06b@gamma", ""), ("q06a@b.1", "1")]);
        assert_eq!(form, ["q06a@b.1=1"]);
        assert_eq!((misfits.len(), misfits[0].column.as_str()), (1, "q06a@gamma"));
        assert!(misfits[0].expected.contains("not in gamma, but in alfa and b.1"), "{misfits:?}");
    }

    #[test]
    fn a_heading_says_what_is_wrong_with_it() {
        let (survey, wave) = (survey(), BTreeSet::from(["alfa", "gamma"]));
        let known = Known::of(&survey, &wave);
        let fault = |written: &str| match known.heading(3, written) {
            Err(NoHeading::Faulty(expected)) => expected,
            other => panic!("{other:?}"),
        };
        assert_eq!(fault("q06a@delta"), "“q06a@” and the code of a cluster of the wave: alfa, gamma");
        assert_eq!(fault("q06a@"), fault("q06a@delta"));
        assert!(fault("q01@alfa").contains("“q01”: this question is asked once"));
        assert_eq!(known.heading(3, "q99@alfa"), Err(NoHeading::Unknown));
        assert_eq!(known.heading(3, "q06@alfa"), Err(NoHeading::Unknown), "a grid has a column per row");
    }

    #[test]
    fn a_fault_is_named_by_the_column_of_the_file() {
        let (survey, wave) = (survey(), BTreeSet::from(["alfa"]));
        let known = Known::of(&survey, &wave);
        let headings = ["q06a", "q06b@alfa"].map(|written| known.heading(1, written).unwrap());
        let own = survey.unfolded(&["alfa".to_owned()]);
        let filled = filled(&own, &["alfa"], headings.iter().map(|heading| (heading, "7")));
        assert_eq!((filled.called("q06a@alfa"), filled.called("q06b@alfa")), ("q06a".into(), "q06b@alfa".into()));
    }
}
