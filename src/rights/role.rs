//! The five parts that people play, and what comes with each.

use super::Right;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    /// Everything, and who may log in.
    Administrator,
    /// Definitions, lists, waves, mail and results; of every survey, or of one.
    Evaluator,
    /// Results and what is written about them; of every survey, or of one.
    Analyst,
    /// The list of one cluster, and how far it is.
    ClusterManager,
    /// The audit trail, and nothing else.
    Auditor,
}

impl Role {
    pub const ALL: &[Self] =
        &[Self::Administrator, Self::Evaluator, Self::Analyst, Self::ClusterManager, Self::Auditor];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Administrator => "administrator",
            Self::Evaluator => "evaluator",
            Self::Analyst => "analyst",
            Self::ClusterManager => "cluster-manager",
            Self::Auditor => "auditor",
        }
    }

    /// None for a word that is no role.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|role| role.as_str() == word)
    }

    /// Whether it can be given for one survey.
    pub fn is_by_survey(self) -> bool {
        matches!(self, Self::Evaluator | Self::Analyst)
    }

    /// Whether it is given for one cluster, always.
    pub fn is_by_cluster(self) -> bool {
        self == Self::ClusterManager
    }

    /// What comes with it.
    pub fn may(self, right: Right) -> bool {
        match self {
            Self::Administrator => right != Right::KeepOwnCluster,
            Self::Evaluator => !matches!(
                right,
                Right::KeepOwnCluster
                    | Right::ReadTrail
                    | Right::AnswerRequests
                    | Right::GovernPeople
                    | Right::KeepHouse
            ),
            Self::Analyst => {
                matches!(right, Right::SeeSurveys | Right::SeeFigures | Right::TakeFigures | Right::WriteFindings)
            }
            Self::ClusterManager => right == Right::KeepOwnCluster,
            Self::Auditor => right == Right::ReadTrail,
        }
    }
}

impl std::fmt::Display for Role {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}
