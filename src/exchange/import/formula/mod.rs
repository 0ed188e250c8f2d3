//! Conditions of other programs: LimeSurvey's ExpressionScript and XLSForm's XPath, as far as ours can say them.

mod limits;
mod parsing;
mod said;
mod sums;
mod tokens;
mod translating;

use std::collections::BTreeMap;

pub use limits::{Limits, limits};
pub use parsing::parse;
pub use translating::{NEVER, condition};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
    LimeSurvey,
    XlsForm,
}

/// A formula as a tree.
#[derive(Clone, Debug, PartialEq)]
pub enum Term {
    Name(String),
    /// A column or a path of XLSForm: a name without `${}`.
    Column(String),
    /// The answer that is being checked: `.` or `self`.
    Itself,
    Number(f64),
    Text(String),
    Call(String, Vec<Self>),
    Not(Box<Self>),
    Pair(Box<Self>, Sign, Box<Self>),
}

/// What stands between two terms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    And,
    Or,
    Same,
    Different,
    Less,
    LessOrSame,
    More,
    MoreOrSame,
    /// Arithmetic, which our conditions do not have.
    Sum(char),
}

/// What a name of another program is with us.
#[derive(Clone, Debug, PartialEq)]
pub enum Target {
    /// A field with one code: which code each answer became.
    Code {
        field: String,
        codes: BTreeMap<String, i32>,
    },
    /// A field with several codes.
    Codes {
        field: String,
        codes: BTreeMap<String, i32>,
    },
    /// One option of a field with several codes.
    Tick {
        field: String,
        code: i32,
    },
    Number(String),
    Date(String),
    Text(String),
    /// Consent: code 1.
    Agreed(String),
    /// It is there, but nothing can be asked about it but whether it is answered.
    Answered(String),
    /// It was not taken over, and why.
    Gone(String),
}

impl Target {
    /// The field that texts can show, if there is one.
    pub fn field(&self) -> Option<&str> {
        match self {
            Self::Code { field, .. } | Self::Codes { field, .. } | Self::Tick { field, .. } => Some(field),
            Self::Number(field)
            | Self::Date(field)
            | Self::Text(field)
            | Self::Agreed(field)
            | Self::Answered(field) => Some(field),
            Self::Gone(_) => None,
        }
    }
}

/// The names that a formula may use so far.
#[derive(Clone, Debug, Default)]
pub struct Known(BTreeMap<String, Target>);

impl Known {
    pub fn add(&mut self, name: impl Into<String>, target: Target) {
        self.0.insert(name.into(), target);
    }

    pub fn get(&self, name: &str) -> Option<&Target> {
        self.0.get(name)
    }

    /// What the name is, or why nothing can be said about it.
    fn find(&self, name: &str) -> Result<&Target, String> {
        match self.0.get(name) {
            Some(Target::Gone(why)) => Err(format!("“{name}” was not taken over: {why}")),
            Some(target) => Ok(target),
            None => Err(format!("“{name}” is asked later, or is no question")),
        }
    }
}
