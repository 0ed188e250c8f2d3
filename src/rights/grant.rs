//! A role that somebody was given, and for what.

use super::{Right, Role};

/// A role, for every survey or the one with this code, for every cluster or the one with this code.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Grant {
    pub role: Role,
    pub survey: Option<String>,
    pub cluster: Option<String>,
}

/// Why a role can't be given so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotGrantable {
    #[error("choose one of the roles")]
    NoSuchRole,
    #[error("a cluster manager is the manager of one cluster: name it")]
    NeedsCluster,
    #[error("only a cluster manager is for one cluster")]
    NotByCluster,
    #[error("only an evaluator or an analyst can be for one survey")]
    NotBySurvey,
}

impl NotGrantable {
    pub const ALL: &[Self] = &[Self::NoSuchRole, Self::NeedsCluster, Self::NotByCluster, Self::NotBySurvey];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::NoSuchRole => "no-such-role",
            Self::NeedsCluster => "needs-cluster",
            Self::NotByCluster => "not-by-cluster",
            Self::NotBySurvey => "not-by-survey",
        }
    }
}

impl Grant {
    /// A role for everything there is.
    pub fn whole(role: Role) -> Self {
        Self { role, survey: None, cluster: None }
    }

    /// A role for what is named; an empty name names nothing.
    pub fn of(role: Role, survey: &str, cluster: &str) -> Result<Self, NotGrantable> {
        let named = |code: &str| Some(code.trim().to_owned()).filter(|code| !code.is_empty());
        let grant = Self { role, survey: named(survey), cluster: named(cluster) };
        match (&grant.survey, &grant.cluster) {
            (_, None) if role.is_by_cluster() => Err(NotGrantable::NeedsCluster),
            (_, Some(_)) if !role.is_by_cluster() => Err(NotGrantable::NotByCluster),
            (Some(_), _) if !role.is_by_survey() => Err(NotGrantable::NotBySurvey),
            _ => Ok(grant),
        }
    }

    /// As the trail keeps it: `evaluator`, `evaluator survey=cluster-members`, `cluster-manager cluster=wool`.
    pub fn written(&self) -> String {
        let named = |what: &str, code: &Option<String>| code.as_ref().map(|code| format!(" {what}={code}"));
        let (survey, cluster) = (named("survey", &self.survey), named("cluster", &self.cluster));
        format!("{}{}{}", self.role, survey.unwrap_or_default(), cluster.unwrap_or_default())
    }

    /// None for a text that is not one of [`Grant::written`].
    pub fn read(text: &str) -> Option<Self> {
        let mut words = text.split(' ');
        let mut grant = Self::whole(Role::parse(words.next()?)?);
        for word in words {
            match word.split_once('=')? {
                ("survey", code) => grant.survey = Some(code.to_owned()),
                ("cluster", code) => grant.cluster = Some(code.to_owned()),
                _ => return None,
            }
        }
        Some(grant)
    }

    pub(super) fn may_survey(&self, right: Right, code: &str) -> bool {
        self.role.may(right) && self.survey.as_deref().is_none_or(|own| own == code)
    }

    pub(super) fn may_cluster(&self, right: Right, code: &str) -> bool {
        self.role.may(right) && self.cluster.as_deref().is_none_or(|own| own == code)
    }
}
