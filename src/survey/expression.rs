//! The condition language.

use std::collections::BTreeMap;

/// What is known of a respondent from the frame: `cluster.code`, `cluster.type`, `member.size`, …
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts(BTreeMap<String, String>);

impl Facts {
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str)
    }
}

impl FromIterator<(String, String)> for Facts {
    fn from_iter<I: IntoIterator<Item = (String, String)>>(facts: I) -> Self {
        Self(facts.into_iter().collect())
    }
}

/// A condition over answers and facts.
#[derive(Clone, Debug, PartialEq)]
pub struct Expression {
    source: String,
}
