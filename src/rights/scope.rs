//! How far somebody's rights reach: the argument that every look-up by a name from outside takes.

use std::sync::Arc;

use super::{Grant, Right};

/// The house itself, or a person with what was granted to them. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Scope(Reach);

#[derive(Clone, Debug)]
enum Reach {
    Everything,
    Granted(Arc<[Grant]>),
}

impl Scope {
    /// The house itself: workers, and commands, which whoever holds the database may give.
    pub fn everything() -> Self {
        Self(Reach::Everything)
    }

    /// What was granted to a person; without a grant, nothing.
    pub fn of(grants: Vec<Grant>) -> Self {
        Self(Reach::Granted(grants.into()))
    }

    fn any(&self, holds: impl Fn(&Grant) -> bool) -> bool {
        match &self.0 {
            Reach::Everything => true,
            Reach::Granted(grants) => grants.iter().any(holds),
        }
    }

    /// Whether there is anything to which this may be done.
    pub fn may(&self, right: Right) -> bool {
        self.any(|grant| grant.role.may(right))
    }

    /// Whether it may be done to every survey, and to what belongs to none.
    pub fn may_all(&self, right: Right) -> bool {
        self.any(|grant| grant.role.may(right) && grant.survey.is_none() && grant.cluster.is_none())
    }

    /// Whether it may be done to the survey with this code, its waves, its drafts, its results.
    pub fn may_survey(&self, right: Right, code: &str) -> bool {
        self.any(|grant| grant.may_survey(right, code))
    }

    /// Whether it may be done to the cluster with this code.
    pub fn may_cluster(&self, right: Right, code: &str) -> bool {
        self.any(|grant| grant.may_cluster(right, code))
    }

    /// Whether the survey with this code exists for them: out of sight is the same as not there.
    pub fn sees_survey(&self, code: &str) -> bool {
        self.may_survey(Right::SeeSurveys, code)
    }

    /// Whether nothing is out of sight.
    pub fn sees_every_survey(&self) -> bool {
        self.may_all(Right::SeeSurveys)
    }

    /// The codes of the clusters that somebody manages, in their order.
    pub fn own_clusters(&self) -> Vec<String> {
        let Reach::Granted(grants) = &self.0 else { return Vec::new() };
        let own = grants.iter().filter(|grant| grant.role.may(Right::KeepOwnCluster));
        let mut codes: Vec<String> = own.filter_map(|grant| grant.cluster.clone()).collect();
        codes.sort();
        codes.dedup();
        codes
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::rights::Role;

    fn grant() -> impl Strategy<Value = Grant> {
        let code = || prop::option::of("[ab]");
        (prop::sample::select(Role::ALL), code(), code()).prop_filter_map(
            "a grant that can be given",
            |(role, survey, cluster)| {
                Grant::of(role, survey.as_deref().unwrap_or(""), cluster.as_deref().unwrap_or("")).ok()
            },
        )
    }

    proptest! {
        #[test]
        fn another_grant_never_takes_anything_away(grants in prop::collection::vec(grant(), 0..4), more in grant()) {
            let before = Scope::of(grants.clone());
            let after = Scope::of(grants.into_iter().chain([more]).collect());
            for &right in Right::ALL {
                prop_assert!(!before.may(right) || after.may(right));
                prop_assert!(!before.may_all(right) || after.may_all(right));
                for code in ["a", "b"] {
                    prop_assert!(!before.may_survey(right, code) || after.may_survey(right, code));
                    prop_assert!(!before.may_cluster(right, code) || after.may_cluster(right, code));
                }
            }
        }

        #[test]
        fn a_grant_is_read_as_it_was_written(grant in grant()) {
            prop_assert_eq!(Grant::read(&grant.written()), Some(grant));
        }

        #[test]
        fn who_may_do_it_to_one_may_do_it_somewhere(grants in prop::collection::vec(grant(), 0..4)) {
            let scope = Scope::of(grants);
            for &right in Right::ALL {
                for code in ["a", "b"] {
                    prop_assert!(!scope.may_survey(right, code) || scope.may(right));
                    prop_assert!(!scope.may_all(right) || scope.may_survey(right, code));
                }
            }
        }
    }

    #[test]
    fn without_a_grant_nothing_may_be_done() {
        let nobody = Scope::of(Vec::new());
        assert!(Right::ALL.iter().all(|&right| !nobody.may(right) && !nobody.may_survey(right, "a")));
        assert!(Right::ALL.iter().all(|&right| Scope::everything().may_all(right)));
    }

    #[test]
    fn a_role_reaches_what_it_was_given_for() {
        let scope = Scope::of(vec![
            Grant::of(Role::Evaluator, "a", "").unwrap(),
            Grant::of(Role::Analyst, "", "").unwrap(),
            Grant::of(Role::ClusterManager, "", "wool").unwrap(),
        ]);
        assert!(scope.may_survey(Right::RunWaves, "a") && !scope.may_survey(Right::RunWaves, "b"));
        assert!(scope.may(Right::RunWaves) && !scope.may_all(Right::RunWaves));
        assert!(scope.may_survey(Right::SeeFigures, "b"));
        assert!(scope.may_cluster(Right::KeepOwnCluster, "wool") && !scope.may_cluster(Right::KeepOwnCluster, "flax"));
        assert!(!scope.may(Right::ReadTrail) && !scope.may(Right::GovernPeople));
        assert_eq!(scope.own_clusters(), ["wool"]);
    }

    #[test]
    fn what_a_role_is_not_for_is_refused() {
        use crate::rights::NotGrantable::{NeedsCluster, NotByCluster, NotBySurvey};
        assert_eq!(Grant::of(Role::ClusterManager, "", " "), Err(NeedsCluster));
        assert_eq!(Grant::of(Role::ClusterManager, "a", "wool"), Err(NotBySurvey));
        assert_eq!(Grant::of(Role::Evaluator, "", "wool"), Err(NotByCluster));
        assert_eq!(Grant::of(Role::Auditor, "a", ""), Err(NotBySurvey));
    }
}
