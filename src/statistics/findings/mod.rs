//! Sentences with bound numbers: filled in from a report, and checked against it.
//!
//! A findings text is plain text or Markdown in which braces hold what a number is, such as
//! `almost {share q01.active IBN} of IBN members take part at least twice a year`. The word before the brace is a claim
//! about the number: the data support it, support it weakly (chance may carry the number out of what the word covers), or
//! contradict it. A number the author typed is checked too: `{80% = share q01.active IBN}`. Words that set two numbers of
//! a sentence against each other (more often than) are held against their difference.

mod amounts;
mod apart;
mod bands;
mod binding;
mod braces;
mod choosing;
mod comparatives;
mod comparing;
mod denials;
mod faults;
mod figure;
mod group;
mod judging;
mod names;
mod nouns;
mod numbers;
mod places;
mod reading;
mod sentences;
mod sorting;
mod stating;
#[cfg(test)]
mod tests;
mod tokens;
#[cfg(test)]
mod truths;
mod vocabulary;
mod words;
mod writing;

use serde::Serialize;

use super::disclosure::Reason;
use super::groups::Sliced;
use super::report::Report;
use super::response::Response;
use crate::survey::Survey;
use crate::wording::{Language, Texts};
use braces::{Brace, braces};
use sentences::sentences;
use stating::statement;

pub use amounts::Ratio;
pub use bands::{Band, End};
pub use binding::{Binding, Measure};
pub use choosing::Word;
pub use comparing::{Comparison, Direction, Times};
pub use faults::{Fault, Known, Why};
pub use names::{Nameable, nameable};
pub use sentences::Block;
pub use vocabulary::Vocabulary;
pub use words::{Claim, Fraction, How, Size};

/// The longest text that is read, in bytes.
pub const MOST_BYTES: usize = 100_000;

/// What findings are checked against, and the language they are in.
#[derive(Clone, Copy)]
pub struct Evidence<'a> {
    pub survey: &'a Survey,
    pub report: &'a Report,
    pub response: &'a Sliced<Response>,
    pub texts: &'a Texts,
    /// Numbers are written as it does.
    pub language: Language,
    /// Whose words are claims; those of every language where it is none.
    pub words: Option<Language>,
}

/// A text held against a report.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Checked {
    pub statements: Vec<Statement>,
    /// With its numbers; what can't be shown keeps its braces.
    pub text: String,
}

/// A sentence of it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Statement {
    /// Where it begins, from 1.
    pub line: usize,
    pub block: Block,
    /// Whether a new paragraph or item begins with it.
    pub begins: bool,
    pub pieces: Vec<Piece>,
    pub comparisons: Vec<Comparison>,
    /// The worst of all it says; nothing for a sentence without numbers.
    pub standing: Option<Standing>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Piece {
    Text(String),
    Bound(Box<Finding>),
}

/// What becomes of a sentence, from good to bad.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    Supported,
    /// A number of it stands there without words that are checked.
    Filled,
    Weak,
    /// A number of it is hidden, not there, or not known; or its words can't be held against it.
    Untold,
    Contradicted,
}

impl Standing {
    pub const ALL: [Self; 5] = [Self::Supported, Self::Weak, Self::Contradicted, Self::Untold, Self::Filled];

    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Supported => "supported",
            Self::Filled => "filled",
            Self::Weak => "weak",
            Self::Untold => "untold",
            Self::Contradicted => "contradicted",
        }
    }
}

/// One bound number.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Finding {
    /// Where the brace stands, from 1.
    pub line: usize,
    pub column: usize,
    /// What stands between the braces.
    pub source: String,
    /// The words that claim something of the number, and what they cover.
    pub claim: Option<Claim>,
    pub band: Option<Band>,
    pub verdict: Verdict,
    /// The number as the sentence shows it; absent where there is none to show.
    pub shown: Option<String>,
    /// The number with all its digits, a share as per cent, and its 95% range.
    pub value: Option<f64>,
    pub range: Option<(f64, f64)>,
    /// Answers it rests on, and of a share those that say so.
    pub n: Option<u32>,
    pub count: Option<u32>,
    /// Every cluster counts by its number of members.
    pub weighted: bool,
    pub is_share: bool,
    pub is_year: bool,
    /// It is so many answers or members, not what they say.
    pub is_number_of: bool,
}

/// What the data say of a claim.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    Supported,
    /// The number is filled in; no word around it says anything that is checked.
    Filled,
    /// The number fits the word, and its range reaches beyond what the word covers.
    Weak,
    Contradicted,
    /// The number is there, and what its words say of it can't be told.
    Unclear(Fault),
    /// The number may not be shown, so the sentence can't be published.
    Hidden(Reason),
    /// Nobody answered.
    Empty,
    /// It names something that is not there.
    Wrong(Fault),
}

impl Verdict {
    /// Whether the sentence can be published as it is.
    pub fn stands(&self) -> bool {
        matches!(self, Self::Supported | Self::Filled | Self::Weak)
    }

    pub fn standing(&self) -> Standing {
        match self {
            Self::Supported => Standing::Supported,
            Self::Filled => Standing::Filled,
            Self::Weak => Standing::Weak,
            Self::Contradicted => Standing::Contradicted,
            Self::Unclear(_) | Self::Hidden(_) | Self::Empty | Self::Wrong(_) => Standing::Untold,
        }
    }
}

impl Finding {
    fn bare(brace: &Brace, source: &str, verdict: Verdict) -> Self {
        Self {
            line: brace.line,
            column: brace.column,
            source: source.to_owned(),
            claim: None,
            band: None,
            verdict,
            shown: None,
            value: None,
            range: None,
            n: None,
            count: None,
            weighted: false,
            is_share: false,
            is_year: false,
            is_number_of: false,
        }
    }
}

/// Holds a text of at most [`MOST_BYTES`] against a report.
pub fn check(text: &str, evidence: &Evidence<'_>) -> Checked {
    let braces = braces(text);
    let mut rest = braces.as_slice();
    let statements: Vec<Statement> = sentences(text, &braces)
        .into_iter()
        .map(|sentence| {
            let own = rest.iter().take_while(|brace| brace.at.start < sentence.at.end).count();
            let (own, others) = rest.split_at(own);
            rest = others;
            statement(text, &sentence, own, evidence)
        })
        .collect();
    let shown = statements.iter().flat_map(Statement::findings).map(|finding| finding.shown.as_deref());
    Checked { text: filled(text, &braces, shown), statements }
}

/// The text with what is shown in the place of its braces.
fn filled<'s>(text: &str, braces: &[Brace], shown: impl Iterator<Item = Option<&'s str>>) -> String {
    let mut filled = String::with_capacity(text.len());
    let mut from = 0;
    for (brace, shown) in braces.iter().zip(shown) {
        filled.push_str(&text[from..brace.at.start]);
        filled.push_str(shown.unwrap_or(&text[brace.at.clone()]));
        from = brace.at.end;
    }
    filled.push_str(&text[from..]);
    filled
}

impl Statement {
    /// The worst of its numbers and comparisons. A number that is compared, and one that only says how many there are,
    /// needs no words of its own where others are checked.
    fn worst(&self) -> Option<Standing> {
        let needs_none = |(place, finding): &(usize, &Finding)| {
            finding.verdict == Verdict::Filled && (finding.is_number_of || self.is_compared(*place))
        };
        let own = self.findings().enumerate().filter(|own| !needs_none(own));
        let own = own.map(|(_, finding)| finding.verdict.standing());
        let compared = self.comparisons.iter().map(|comparison| comparison.verdict.standing());
        own.chain(compared).max().or_else(|| self.findings().map(|finding| finding.verdict.standing()).max())
    }

    /// Whether words compare one of its numbers, by its place, with another.
    pub fn is_compared(&self, place: usize) -> bool {
        self.comparisons.iter().any(|comparison| [comparison.first, comparison.second].contains(&place))
    }

    /// Its bound numbers in order.
    pub fn findings(&self) -> impl Iterator<Item = &Finding> {
        self.pieces.iter().filter_map(|piece| match piece {
            Piece::Bound(finding) => Some(&**finding),
            Piece::Text(_) => None,
        })
    }
}

impl Checked {
    pub fn findings(&self) -> impl Iterator<Item = &Finding> {
        self.statements.iter().flat_map(Statement::findings)
    }

    /// How many sentences with numbers there are of a standing.
    pub fn count(&self, standing: Standing) -> usize {
        self.statements.iter().filter(|statement| statement.standing == Some(standing)).count()
    }

    /// What was typed and can't be filled in, in order.
    pub fn typed_faults(&self) -> impl Iterator<Item = (&Finding, &Fault)> {
        self.findings().filter_map(|finding| match &finding.verdict {
            Verdict::Wrong(fault) if fault.is_typed() => Some((finding, fault)),
            _ => None,
        })
    }
}

/// What is wrong with a text by itself and by the questions of its survey, whatever the wave: line, column and fault.
pub fn faults(text: &str, survey: &Survey, language: Language) -> Vec<(usize, usize, Fault)> {
    let known = nameable(survey);
    let fault = |brace: &Brace| -> Option<Fault> {
        let source = brace.source(text);
        let binding = match brace.kind {
            braces::BraceKind::Pair => Binding::parse(source, language),
            braces::BraceKind::Unclosed => Err(Fault::new(source, Why::Unclosed)),
            braces::BraceKind::Unopened => Err(Fault::new(source, Why::Unopened)),
        };
        match binding {
            Ok(binding) => names::fault(&binding, &known),
            Err(fault) => Some(fault),
        }
    };
    braces(text).iter().filter_map(|brace| Some((brace.line, brace.column, fault(brace)?))).collect()
}
