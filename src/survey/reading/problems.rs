//! What is wrong with a definition, and where.

use serde::Serialize;

/// One thing that is wrong or unwise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Problem {
    /// A name for machines that stays the same: `unknown-key`.
    pub code: &'static str,
    pub severity: Severity,
    pub place: Place,
    /// What was found.
    pub message: String,
    /// What belongs there.
    pub expected: String,
    /// The nearest right word, or what to do.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub help: Option<String>,
}

/// The gravest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The definition can't be used.
    Error,
    /// It can be read and tried, but no wave can be launched with it.
    Launch,
    /// It can, but the method advises against it.
    Warning,
}

/// A place in the file: line and column from 1, column and length in characters, on one line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Place {
    pub line: usize,
    pub column: usize,
    pub length: usize,
}

impl Place {
    pub const START: Self = Self { line: 1, column: 1, length: 1 };
}

/// The problems found so far.
#[derive(Debug, Default)]
pub(super) struct Problems {
    found: Vec<Problem>,
    left_out: usize,
    /// Of those that are left out.
    gravest: Option<Severity>,
}

/// Whoever has more than this mends some first; a hostile file gets no longer answer.
const MOST: usize = 200;

impl Problems {
    pub fn error(&mut self, code: &'static str, place: Place, message: impl Into<String>, expected: impl Into<String>) {
        self.add(Problem {
            code,
            severity: Severity::Error,
            place,
            message: message.into(),
            expected: expected.into(),
            help: None,
        });
    }

    pub fn stops_launch(
        &mut self,
        code: &'static str,
        place: Place,
        message: impl Into<String>,
        expected: impl Into<String>,
    ) {
        self.add(Problem {
            code,
            severity: Severity::Launch,
            place,
            message: message.into(),
            expected: expected.into(),
            help: None,
        });
    }

    pub fn warning(
        &mut self,
        code: &'static str,
        place: Place,
        message: impl Into<String>,
        expected: impl Into<String>,
    ) {
        self.add(Problem {
            code,
            severity: Severity::Warning,
            place,
            message: message.into(),
            expected: expected.into(),
            help: None,
        });
    }

    /// Whether further problems would only be counted and change nothing, so that looking for them is wasted.
    pub fn is_full(&self) -> bool {
        self.gravest == Some(Severity::Error)
    }

    pub fn add(&mut self, problem: Problem) {
        if self.found.len() < MOST {
            self.found.push(problem);
        } else {
            self.left_out += 1;
            self.gravest = Some(self.gravest.map_or(problem.severity, |gravest| gravest.min(problem.severity)));
        }
    }

    /// Adds a help to the problem that was added last.
    pub fn help(&mut self, help: Option<impl Into<String>>) {
        if self.left_out == 0
            && let Some(problem) = self.found.last_mut()
        {
            problem.help = help.map(Into::into);
        }
    }

    /// The problems in the order of the file, and whether one is an error.
    pub fn in_order(mut self) -> (Vec<Problem>, bool) {
        self.found.sort_by_key(|problem| problem.place);
        if let Some(severity) = self.gravest {
            let place = self.found.last().map_or(Place::START, |problem| problem.place);
            self.found.push(Problem {
                code: "too-many-problems",
                severity,
                place,
                message: format!("{} more problems are not listed", self.left_out),
                expected: "a file with fewer problems".to_owned(),
                help: Some("mend those above first and check again".to_owned()),
            });
        }
        let has_errors = self.found.iter().any(|problem| problem.severity == Severity::Error);
        (self.found, has_errors)
    }
}

/// A word of the file between quotation marks, no longer than one can recognise it.
pub(super) fn quoted(word: &str) -> String {
    const LONGEST: usize = 40;
    let visible = |character: char| if character.is_control() { ' ' } else { character };
    let start: String = word.chars().take(LONGEST).map(visible).collect();
    let dots = if word.chars().count() > LONGEST { "…" } else { "" };
    format!("“{start}{dots}”")
}

/// What can stand somewhere: `a, b or c`.
pub(super) fn either<I: IntoIterator<Item = S>, S: AsRef<str>>(words: I) -> String {
    const MOST: usize = 20;
    let mut all = words.into_iter();
    let words: Vec<String> = all.by_ref().take(MOST + 1).map(|word| word.as_ref().to_owned()).collect();
    match words.as_slice() {
        [] => "nothing".to_owned(),
        [one] => one.clone(),
        [start @ .., last] if words.len() <= MOST => format!("{} or {last}", start.join(", ")),
        more => format!("{} or one of {} more", more[..MOST].join(", "), all.count() + 1),
    }
}

/// “did you mean …?” with the right word nearest to `wrong`, if one is near.
pub(super) fn did_you_mean<'w>(wrong: &str, right: impl IntoIterator<Item = &'w str>) -> Option<String> {
    /// Nobody chooses among more; a hostile file may offer thousands.
    const MOST: usize = 500;
    let wrong = wrong.to_lowercase();
    let allowed = (wrong.chars().count() / 3).clamp(1, 3);
    right
        .into_iter()
        .take(MOST)
        .map(|word| (strsim::damerau_levenshtein(&wrong, &word.to_lowercase()), word))
        .filter(|(distance, word)| *distance <= allowed && *distance < word.chars().count())
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, word)| format!("did you mean {}?", quoted(word)))
}
