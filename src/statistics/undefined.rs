//! Why a statistic has no value: named, instead of NaN.

use serde::Serialize;

/// The reason for having no value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
pub enum Undefined {
    #[error("there are no answers")]
    NoAnswers,
    #[error("there are too few answers: a spread needs two")]
    TooFew,
    /// No spread, so that nothing can be measured against it.
    #[error("all gave the same answer")]
    AllAlike,
    #[error("only one group has answers: a comparison needs two")]
    OneGroup,
    /// All members answered: what differs is a fact, and there is no chance to test it against.
    #[error("everybody answered: the difference is a fact and needs no test")]
    Everybody,
    #[error("there are more answers than members: the list of the wave is out of date")]
    MoreAnswersThanMembers,
    #[error("the columns have different lengths")]
    Ragged,
    #[error("the calculation did not settle")]
    NotSettled,
}
