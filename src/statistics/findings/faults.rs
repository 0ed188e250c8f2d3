//! Why braces can't be filled: what was found, and what is expected.

use serde::Serialize;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, thiserror::Error)]
#[error("“{found}”: {why}")]
pub struct Fault {
    pub found: String,
    pub why: Why,
}

/// What is expected instead.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    #[error(
        "this brace is not closed: expected }} before the next brace and the next blank line, or \\{{ for a plain one"
    )]
    Unclosed,
    #[error("this brace was not opened: expected {{ before it, or \\}} for a plain one")]
    Unopened,
    #[error("expected MEASURE QUESTION.PART GROUP, such as share q01.active IBN, mean q04 ALL or rate SPC")]
    Shape,
    #[error("expected one of {}", .0.join(", "))]
    Measure(Vec<String>),
    #[error("expected a number before “=”, such as 80% or 1234")]
    Number,
    /// A share of what; with an example.
    #[error("expected the option or net after a point, such as {0}")]
    NoPart(String),
    #[error("expected a question of this survey{0}")]
    Question(Known),
    #[error("expected an option or net of this question{0}")]
    Part(Known),
    #[error("expected a group of this wave{0}")]
    Group(Known),
    #[error("expected a question with options")]
    NoOptions,
    #[error("expected a question with numbers or a scale")]
    NoNumbers,
    #[error("expected a question of recommendation")]
    NoRecommendation,
    #[error("expected a question whose options are put in order")]
    NoRanking,
    #[error("rest:CLUSTER is for share, unweighted and count")]
    RestOfShares,
    #[error("too few answers for a score: use the shares of promoters and detractors")]
    FewForScore,
    #[error("too few answers for a percentage: take the word away, so that it reads as “3 of 8”")]
    FewForPercent,
    /// Who is compared is part of whom they are compared with.
    #[error("expected two groups without members in common, such as a cluster and rest:CLUSTER")]
    InCommon,
    #[error("this word denies: say what is so, or bind the answers of those who do not")]
    Denied,
    #[error("a size does not go with the words before it: say “more than half”, “less than a third” or a percentage")]
    Combined,
    #[error("another claim on the same number, which does not hold: put each in a sentence of its own")]
    Several,
    /// A claim elsewhere in a sentence.
    #[error(
        "it can’t be told whether this is said of the number: put it right before the number, or in a sentence of its own"
    )]
    Apart,
    #[error("a comparison that is denied can’t be held against numbers: say which of the two is larger")]
    DeniedComparison,
    #[error("only the numbers of this sentence are compared: say which of the two is larger")]
    Superlative,
    #[error(
        "this comparison can’t be held against these two numbers: expected two of the same measure, with “than” or “as” between them"
    )]
    Unlike,
}

/// The names that there are: the nearest, if one is near.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Known {
    pub nearest: Option<String>,
    pub names: Vec<String>,
}

impl std::fmt::Display for Known {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match &self.nearest {
            Some(nearest) => write!(f, "; did you mean “{nearest}”?"),
            None => write!(f, ": {}", self.names.join(", ")),
        }
    }
}

/// Names that are this much alike are taken for each other.
const ALIKE: f64 = 0.75;

impl Known {
    pub fn near<'a>(found: &str, names: impl IntoIterator<Item = &'a str>) -> Self {
        let names: Vec<String> = names.into_iter().map(str::to_owned).collect();
        let found = found.to_lowercase();
        let likeness = |name: &&String| strsim::jaro_winkler(&found, &name.to_lowercase());
        let nearest = names.iter().filter(|name| likeness(name) > ALIKE);
        let nearest = nearest.max_by(|a, b| likeness(a).total_cmp(&likeness(b)));
        // Of short names, such as q1 for q01, one letter makes too much of a difference.
        let slip = || names.iter().find(|name| strsim::osa_distance(&found, &name.to_lowercase()) == 1);
        Self { nearest: nearest.or_else(slip).cloned(), names }
    }
}

impl Fault {
    pub fn new(found: &str, why: Why) -> Self {
        Self { found: found.to_owned(), why }
    }

    /// Whether it was typed, so that it can be put right; else it lies in the answers.
    pub fn is_typed(&self) -> bool {
        !matches!(self.why, Why::FewForScore | Why::FewForPercent | Why::InCommon) && !self.is_of_words()
    }

    /// Whether it lies in the words around the braces.
    pub fn is_of_words(&self) -> bool {
        matches!(
            self.why,
            Why::Denied
                | Why::Combined
                | Why::Several
                | Why::Apart
                | Why::DeniedComparison
                | Why::Superlative
                | Why::Unlike
        )
    }
}
