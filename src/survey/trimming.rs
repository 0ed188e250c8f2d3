//! An answer without the options that are hidden, and whether it still is one.
//!
//! Somebody divided a total over three options, and an answer given later hides one of them: what is left no longer
//! adds up. Such an answer does not count until it is mended, like anything else that breaks the rule of its question.

use std::collections::BTreeMap;

use crate::survey::answers::Answer;
use crate::survey::definition::{Choice, Kind, Question};

/// The rule that what is left of an answer breaks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::survey) enum Broken {
    TooFew { count: usize, least: usize },
    RankSkipped { place: usize },
    DoesNotAddUp { sum: f64, total: f64 },
}

/// `answer` without the codes in `hidden`: nothing when nothing is left.
pub(in crate::survey) fn trimmed(
    question: &Question,
    answer: &Answer,
    hidden: &[i32],
) -> Result<Option<Answer>, Broken> {
    let is_shown = |code: &i32| !hidden.contains(code);
    match (answer, &question.kind) {
        _ if hidden.is_empty() => Ok(Some(answer.clone())),
        (Answer::Code(code), _) => Ok(is_shown(code).then(|| answer.clone())),
        (Answer::Codes(codes), kind) => {
            let shown: Vec<i32> = codes.iter().copied().filter(is_shown).collect();
            match kind {
                _ if shown.is_empty() => Ok(None),
                _ if shown.len() == codes.len() => Ok(Some(answer.clone())),
                Kind::Multiple { options, at_least: Some(least), .. } => {
                    let stands_alone =
                        |code: &i32| options.iter().any(|option| option.code == *code && option.exclusive);
                    let least = least_of(*least, options, hidden);
                    let count = shown.len();
                    let is_enough = count >= least || shown.iter().any(stands_alone);
                    if is_enough { Ok(Some(Answer::Codes(shown))) } else { Err(Broken::TooFew { count, least }) }
                }
                // A place without its option, above one that has its own.
                Kind::Ranking { .. } => match codes.iter().position(|code| !is_shown(code)) {
                    Some(gap) if codes[gap..].iter().any(is_shown) => Err(Broken::RankSkipped { place: gap + 1 }),
                    _ => Ok(Some(Answer::Codes(shown))),
                },
                _ => Ok(Some(Answer::Codes(shown))),
            }
        }
        (Answer::Parts(parts), kind) => {
            let shown: BTreeMap<i32, f64> =
                parts.iter().filter(|(code, _)| is_shown(code)).map(|(code, part)| (*code, *part)).collect();
            let sum: f64 = shown.values().sum();
            match kind {
                _ if shown.is_empty() => Ok(None),
                Kind::Allocation { total, .. } if !adds_up(sum, *total) => {
                    Err(Broken::DoesNotAddUp { sum, total: *total })
                }
                _ => Ok(Some(Answer::Parts(shown))),
            }
        }
        (other, _) => Ok(Some(other.clone())),
    }
}

/// Parts have two decimals at most: anything nearer than half of the last one is noise of doubles.
pub(in crate::survey) fn adds_up(sum: f64, total: f64) -> bool {
    (sum - total).abs() < 0.005
}

/// How many must be ticked: never more than are shown that go together.
pub(in crate::survey) fn least_of(least: usize, options: &[Choice], hidden: &[i32]) -> usize {
    let goes_together = |option: &&Choice| !option.exclusive && option.missing.is_none();
    let shown = options.iter().filter(goes_together).filter(|option| !hidden.contains(&option.code)).count();
    least.min(shown)
}
