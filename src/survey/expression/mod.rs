//! The condition language: when a page, a question or a row is shown.
//!
//! ```text
//! q01 != 1 and cluster.type == "IBN"
//! answered(q03) or not (q02 in [3, 4]) and count(q02) >= 2
//! ```
//!
//! - `or`, `and`, `not`, in this order from loose to tight, and parentheses.
//! - `== != < <= > >=` between a field, a fact, `count(…)`, a number or a `"text"`.
//! - `field in [1, 2]` and `field not in [1, 2]`.
//! - `answered(field)`: whether there is an answer, “don't know” included; `answered(fact)`: whether
//!   the frame knows it, and not as a blank.
//! - `count(field)`: how many options are ticked, missing ones not counted.
//! - `sum(field, field, …)`: the numbers or codes together; what is blank or missing is left out, and
//!   where all of them are, there is no sum.
//!
//! A field that holds several codes (multiple choice, ranking) is compared by
//! what it contains: `q02 == 3` when 3 is ticked, `q02 != 3` when it is not,
//! `q02 in [3, 4]` when any of them is. A date is compared as
//! `"2026-03-01"`.
//!
//! A fact can have several values too: where a page is not asked for each cluster, `cluster.type` is the type of every
//! cluster of the member. `cluster.type == "IBN"` holds when one of them is, and `cluster.type != "IBN"` when none is.
//!
//! Truth has three values (Kleene): a comparison with a field that has no
//! answer is unknown, and so is one by order with a missing code (nobody's
//! “don't know” is more than 3). `not unknown` is unknown; `and` and `or`
//! decide where one side suffices. A condition holds only when it is true.

mod evaluation;
mod explaining;
mod implication;
mod parsing;
mod printing;
mod saying;
#[cfg(test)]
mod tests;
mod tokens;

pub use explaining::Explained;
pub use parsing::RESERVED;
pub use saying::{How, Said, Side};

use std::collections::BTreeMap;

use crate::survey::answers::Answers;
pub use crate::survey::facts::{Facts, is_fact};

/// A condition over answers and facts.
#[derive(Clone, Debug, PartialEq)]
pub struct Expression {
    source: String,
    root: Condition,
    mentions: Vec<Mention>,
    /// The missing codes of the fields it names, so that none of them is compared by order.
    missing: BTreeMap<String, Vec<i32>>,
}

/// Why a text is not a condition. Offset and length count characters of the text.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct ExpressionFault {
    pub offset: usize,
    pub length: usize,
    pub message: String,
    pub help: Option<String>,
}

/// One place where an expression names a field or a fact, for whoever checks it against a survey.
#[derive(Clone, Debug, PartialEq)]
pub struct Mention {
    pub name: String,
    pub offset: usize,
    pub length: usize,
    pub usage: Usage,
}

/// What an expression does with a name.
#[derive(Clone, Debug, PartialEq)]
pub enum Usage {
    Answered,
    Counted,
    Summed,
    /// Compared with these literals (none when with another name), by order (`<`) or for being the same.
    Compared {
        by_order: bool,
        with: Vec<Mentioned>,
    },
}

/// A literal and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Mentioned {
    pub literal: Literal,
    pub offset: usize,
    pub length: usize,
}

/// A number or a text as an expression writes it.
#[derive(Clone, Debug, PartialEq)]
pub enum Literal {
    Number(f64),
    Text(String),
}

/// A condition as a tree, for whoever says it in another language.
#[derive(Clone, Debug, PartialEq)]
pub enum Condition {
    Not(Box<Condition>),
    And(Box<Condition>, Box<Condition>),
    Or(Box<Condition>, Box<Condition>),
    Compare(Operand, Comparison, Operand),
    In(Operand, Vec<Literal>),
    Answered(String),
}

/// What is compared.
#[derive(Clone, Debug, PartialEq)]
pub enum Operand {
    Field(String),
    Fact(String),
    Count(String),
    Sum(Vec<String>),
    Literal(Literal),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Comparison {
    Same,
    Different,
    Less,
    LessOrSame,
    More,
    MoreOrSame,
}

impl Expression {
    pub fn parse(source: &str) -> Result<Self, ExpressionFault> {
        let (root, mentions) = parsing::parse(source)?;
        Ok(Self { source: source.to_owned(), root, mentions, missing: BTreeMap::new() })
    }

    /// The same condition, knowing which codes of which field stand for no answer.
    pub fn with_missing_codes(mut self, missing: BTreeMap<String, Vec<i32>>) -> Self {
        self.missing = missing;
        self
    }

    /// Whether the condition is true. Unknown is not true.
    ///
    /// A field that was itself hidden must not be in `answers`; see `routing`.
    pub fn holds(&self, answers: &Answers, facts: &Facts) -> bool {
        self.truth(answers, facts) == Some(true)
    }

    /// True, false, or `None` when what is known does not decide it.
    pub fn truth(&self, answers: &Answers, facts: &Facts) -> Option<bool> {
        evaluation::Evaluation { answers: Some(answers), facts, missing: &self.missing }.truth(&self.root)
    }

    /// Whether there could be answers that make it hold, whatever is asked, as far as the facts alone decide it.
    pub fn may_hold(&self, facts: &Facts) -> bool {
        let truth = evaluation::Evaluation { answers: None, facts, missing: &self.missing }.truth(&self.root);
        truth == Some(true) || truth.is_none() && !self.fields().is_empty()
    }

    /// Why it is true, false or undecided, piece by piece.
    pub fn explain(&self, answers: &Answers, facts: &Facts) -> Explained {
        explaining::explain(
            &evaluation::Evaluation { answers: Some(answers), facts, missing: &self.missing },
            &self.root,
        )
    }

    /// The same condition over other names: each name that `rename` knows becomes what it says.
    pub fn renamed(&self, rename: &dyn Fn(&str) -> Option<String>) -> Self {
        let new_name = |name: &str| rename(name).unwrap_or_else(|| name.to_owned());
        let mut renamed = self.clone();
        renamed.root.rename(&new_name);
        for mention in &mut renamed.mentions {
            mention.name = new_name(&mention.name);
        }
        let missing = std::mem::take(&mut renamed.missing);
        renamed.missing = missing.into_iter().map(|(name, codes)| (new_name(&name), codes)).collect();
        renamed
    }

    /// The fields it names, each once, in the order of the alphabet.
    pub fn fields(&self) -> Vec<&str> {
        let mut fields: Vec<&str> =
            self.mentions.iter().map(|mention| mention.name.as_str()).filter(|name| !is_fact(name)).collect();
        fields.sort_unstable();
        fields.dedup();
        fields
    }

    /// Every name it uses, fields and facts, with what it does with them.
    pub fn mentions(&self) -> &[Mention] {
        &self.mentions
    }

    /// The condition as a tree.
    pub fn root(&self) -> &Condition {
        &self.root
    }

    /// The text it was read from.
    pub fn source(&self) -> &str {
        &self.source
    }
}

impl Condition {
    fn rename(&mut self, rename: &dyn Fn(&str) -> String) {
        match self {
            Self::Not(inner) => inner.rename(rename),
            Self::And(left, right) | Self::Or(left, right) => {
                left.rename(rename);
                right.rename(rename);
            }
            Self::Compare(left, _, right) => {
                left.rename(rename);
                right.rename(rename);
            }
            Self::In(operand, _) => operand.rename(rename),
            Self::Answered(name) => *name = rename(name),
        }
    }
}

impl Operand {
    fn rename(&mut self, rename: &dyn Fn(&str) -> String) {
        match self {
            Self::Field(name) | Self::Fact(name) | Self::Count(name) => *name = rename(name),
            Self::Sum(names) => {
                for name in names {
                    *name = rename(name);
                }
            }
            Self::Literal(_) => {}
        }
    }
}
