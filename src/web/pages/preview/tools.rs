//! What stands behind a previewed page, for its maker: made-up answers, facts of the frame, and why what is shown.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::why::Reason;
use crate::survey::Survey;
use crate::survey::definition::Kind;
use crate::survey::expression::{Expression, Literal, Usage, is_fact};
use crate::web::rendering::View;

#[derive(Debug, Serialize)]
pub(super) struct Tools {
    /// The editor of the draft.
    pub editor: String,
    /// The previewed page, to which the tools post.
    pub here: String,
    pub facts: Vec<FactInput>,
    /// All pages of the survey, to jump to.
    pub pages: Vec<PageLink>,
    /// The page that is shown; none at the start, the overview and the receipt.
    pub page: Option<Reason>,
    pub reasons: Vec<Reason>,
    pub hidden_pages: Vec<Reason>,
}

impl View for Tools {
    const TEMPLATE: &'static str = "preview/tools";
}

/// Something that the frame knows of a company and conditions ask about.
#[derive(Debug, Serialize)]
pub(super) struct FactInput {
    /// The name of its input, which no question can have.
    pub input: String,
    /// Its id on the page.
    pub id: String,
    pub name: String,
    pub value: String,
    /// What the survey compares it with, and what the house knows.
    pub known: Vec<String>,
}

#[derive(Debug, Serialize)]
pub(super) struct PageLink {
    pub href: String,
    pub words: String,
    pub shown: bool,
    pub current: bool,
}

/// What stands before the name of a fact in the name of its input.
pub(super) const FACT: &str = "fact:";

/// The facts that the survey asks about, each with what it is compared with.
pub(super) fn facts(survey: &Survey, chosen: &BTreeMap<String, String>, types: &[String]) -> Vec<FactInput> {
    let mut asked: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for expression in expressions(survey) {
        for mention in expression.mentions().iter().filter(|mention| is_fact(&mention.name)) {
            let known = asked.entry(mention.name.clone()).or_default();
            if let Usage::Compared { with, .. } = &mention.usage {
                known.extend(with.iter().map(|literal| match &literal.literal {
                    Literal::Text(text) => text.clone(),
                    Literal::Number(number) => number.to_string(),
                }));
            }
        }
    }
    if let Some(known) = asked.get_mut("cluster.type") {
        known.extend(types.iter().cloned());
    }
    let input = |(name, known): (String, BTreeSet<String>)| FactInput {
        input: format!("{FACT}{name}"),
        id: format!("fact-{}", name.replace('.', "-")),
        value: chosen.get(&name).cloned().unwrap_or_default(),
        known: known.into_iter().collect(),
        name,
    };
    asked.into_iter().map(input).collect()
}

/// Every condition of a survey.
fn expressions(survey: &Survey) -> Vec<&Expression> {
    let mut all: Vec<&Expression> = Vec::new();
    for page in &survey.pages {
        all.extend(&page.show_if);
        for question in &page.questions {
            all.extend(&question.show_if);
            if let Kind::Grid { rows, .. } = &question.kind {
                all.extend(rows.iter().filter_map(|row| row.show_if.as_ref()));
            }
        }
    }
    all
}
