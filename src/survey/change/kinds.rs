//! What each kind of question has of its own.

use super::options::{Options, Rows};
use super::texts::sound_alike_everywhere;
use super::{Comparison, Place, Rule};
use crate::survey::definition::Kind;
use crate::wording::Text;

/// Which end of a range a limit is.
#[derive(Clone, Copy)]
enum End {
    Least,
    Most,
}

impl Comparison {
    pub(super) fn kind(&mut self, place: &Place, was: &Kind, is: &Kind, of: &Options, rows_of: &Rows) {
        match (was, is) {
            (Kind::Single { options: was }, Kind::Single { options }) => self.options(place, was, options, of),
            (
                Kind::Multiple { options: was, at_least: least, at_most: most },
                Kind::Multiple { options, at_least, at_most },
            ) => {
                self.limit(place, End::Least, least.as_ref(), at_least.as_ref());
                self.limit(place, End::Most, most.as_ref(), at_most.as_ref());
                self.options(place, was, options, of);
            }
            (Kind::Grid { scale: was, rows: rows_was }, Kind::Grid { scale, rows }) => {
                self.options(place, was, scale, &Options { scale: true, ..*of });
                self.rows(place, rows_was, rows, *rows_of);
            }
            (Kind::Number { .. }, Kind::Number { .. }) => self.number(place, was, is, of),
            (Kind::Date { min: least, max: most }, Kind::Date { min, max }) => {
                self.limit(place, End::Least, least.as_ref(), min.as_ref());
                self.limit(place, End::Most, most.as_ref(), max.as_ref());
            }
            (Kind::Text { long: lines, max_chars: most }, Kind::Text { long, max_chars }) => {
                if lines != long {
                    self.note(place, Rule::Lines, None, None);
                }
                self.limit(place, End::Most, Some(most), Some(max_chars));
            }
            (Kind::Email, Kind::Email) | (Kind::Note, Kind::Note) => {}
            (Kind::Ranking { options: was, top: top_was }, Kind::Ranking { options, top }) => {
                self.differ(place, Rule::Top, top_was, top);
                self.options(place, was, options, of);
            }
            (
                Kind::Allocation { options: was, total: total_was, unit: unit_was },
                Kind::Allocation { options, total, unit },
            ) => {
                self.differ(place, Rule::Total, total_was, total);
                self.unit(place, unit_was.as_ref(), unit.as_ref());
                self.options(place, was, options, &Options { parts: true, ..*of });
            }
            (
                Kind::Recommend { low: low_was, high: high_was, missing: was },
                Kind::Recommend { low, high, missing },
            ) => {
                self.text(place, Rule::EndLabel, Some(low_was), Some(low));
                self.text(place, Rule::EndLabel, Some(high_was), Some(high));
                self.options(place, was, missing, of);
            }
            (Kind::Consent { statement: was }, Kind::Consent { statement }) => {
                self.text(place, Rule::Statement, Some(was), Some(statement));
            }
            // Named one by one, so that a new kind can't slip through.
            (
                Kind::Single { .. }
                | Kind::Multiple { .. }
                | Kind::Grid { .. }
                | Kind::Number { .. }
                | Kind::Date { .. }
                | Kind::Text { .. }
                | Kind::Email
                | Kind::Ranking { .. }
                | Kind::Allocation { .. }
                | Kind::Recommend { .. }
                | Kind::Consent { .. }
                | Kind::Note,
                _,
            ) => self.note(place, Rule::KindChanged, Some(name_of(was)), Some(name_of(is))),
        }
    }

    /// Euro and euro are the same.
    fn unit(&mut self, place: &Place, was: Option<&Text>, is: Option<&Text>) {
        let is_same = was.zip(is).is_some_and(|(was, is)| sound_alike_everywhere(was, is));
        self.text(place, if is_same { Rule::Words } else { Rule::Unit }, was, is);
    }

    fn number(&mut self, place: &Place, was: &Kind, is: &Kind, of: &Options) {
        let (
            Kind::Number { unit: unit_was, decimals: decimals_was, min: least, max: most, missing: missing_was },
            Kind::Number { unit, decimals, min, max, missing },
        ) = (was, is)
        else {
            return;
        };
        self.unit(place, unit_was.as_ref(), unit.as_ref());
        let rule = if decimals > decimals_was { Rule::DecimalsMore } else { Rule::DecimalsFewer };
        self.differ(place, rule, decimals_was, decimals);
        self.limit(place, End::Least, least.as_ref(), min.as_ref());
        self.limit(place, End::Most, most.as_ref(), max.as_ref());
        self.options(place, missing_was, missing, of);
    }

    /// A limit that is not there allows everything.
    fn limit<T: PartialOrd + ToString>(&mut self, place: &Place, end: End, was: Option<&T>, is: Option<&T>) {
        let stricter = match (was, is) {
            (None, None) => return,
            (None, Some(_)) => true,
            (Some(_), None) => false,
            (Some(was), Some(is)) if was == is => return,
            (Some(was), Some(is)) => match end {
                End::Least => is > was,
                End::Most => is < was,
            },
        };
        let line = |limit: Option<&T>| {
            let sign = match end {
                End::Least => "≥",
                End::Most => "≤",
            };
            limit.map(|limit| format!("{sign} {}", limit.to_string()))
        };
        self.note(place, if stricter { Rule::LimitStricter } else { Rule::LimitLooser }, line(was), line(is));
    }
}

/// The word of a kind, as definitions write it.
fn name_of(kind: &Kind) -> String {
    let word = match kind {
        Kind::Single { .. } => "single",
        Kind::Multiple { .. } => "multiple",
        Kind::Grid { .. } => "grid",
        Kind::Number { .. } => "number",
        Kind::Date { .. } => "date",
        Kind::Text { .. } => "text",
        Kind::Email => "email",
        Kind::Ranking { .. } => "ranking",
        Kind::Allocation { .. } => "allocation",
        Kind::Recommend { .. } => "recommend",
        Kind::Consent { .. } => "consent",
        Kind::Note => "note",
    };
    word.to_owned()
}
