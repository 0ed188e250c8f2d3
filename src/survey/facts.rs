//! What is known of a respondent from the frame of a wave, for conditions and texts to ask about.

use std::collections::BTreeMap;

/// What is known of a cluster.
pub const CLUSTER_FACTS: [&str; 3] = ["cluster.code", "cluster.name", "cluster.type"];

/// What a frame keeps of a member: these and no others.
pub const MEMBER_FACTS: [&str; 6] =
    ["member.name", "member.language", "member.size", "member.joined", "member.sector", "member.region"];

/// Those that divide the members into classes; a name does not, it is one member.
pub const DIVIDING_FACTS: [&str; 5] =
    ["member.size", "member.sector", "member.region", "member.language", "member.joined"];

/// A name with a dot is a fact, one without is a field.
pub fn is_fact(name: &str) -> bool {
    name.contains('.')
}

/// Everything that can be known, by its name.
pub fn all_facts() -> impl Iterator<Item = &'static str> {
    CLUSTER_FACTS.into_iter().chain(MEMBER_FACTS)
}

/// What is known of a respondent, by name: `cluster.code`, `cluster.type`, `member.size`, …
///
/// A name may have several values: a member of two clusters is in both, wherever it is not asked about one of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts(BTreeMap<String, Vec<String>>);

impl Facts {
    /// Everything known by this name, each once; nothing when it is not known.
    pub fn values(&self, name: &str) -> &[String] {
        self.0.get(name).map_or(&[], Vec::as_slice)
    }

    /// Whether it is known, and not as a blank.
    pub fn has(&self, name: &str) -> bool {
        self.values(name).iter().any(|value| !value.trim().is_empty())
    }
}

impl FromIterator<(String, String)> for Facts {
    fn from_iter<I: IntoIterator<Item = (String, String)>>(facts: I) -> Self {
        let mut known = Self::default();
        for (name, value) in facts {
            let values = known.0.entry(name).or_default();
            if !values.contains(&value) {
                values.push(value);
            }
        }
        known
    }
}
