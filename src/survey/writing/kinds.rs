//! What each kind of question has of its own.

use super::outline::{Keys, Writing};
use super::scales;
use super::yaml::{Node, Shape};
use crate::survey::definition::{Choice, Kind};
use crate::survey::reading::product_words::{RECOMMEND_HIGH, RECOMMEND_LOW};

impl Writing<'_> {
    pub fn word(kind: &Kind) -> &'static str {
        match kind {
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
        }
    }

    pub fn own_keys(&self, kind: &Kind, keys: &mut Keys) {
        match kind {
            Kind::Single { options } => self.add_options(kind, options, keys),
            Kind::Multiple { options, at_least, at_most } => {
                self.add_options(kind, options, keys);
                keys.add_if("at_least", at_least.map(Node::token));
                keys.add_if("at_most", at_most.map(Node::token));
            }
            Kind::Grid { scale, rows } => {
                self.add_options(kind, scale, keys);
                keys.add("rows", Node::list(rows.iter().map(|row| self.row(row)), Shape::Block));
            }
            Kind::Number { unit, decimals, min, max, missing } => {
                keys.add_if("unit", unit.as_ref().map(|text| self.text(text, Shape::Line)));
                keys.add_if("decimals", (*decimals != 0).then(|| Node::token(decimals)));
                keys.add_if("min", min.map(Node::token));
                keys.add_if("max", max.map(Node::token));
                self.add_missing(missing, keys);
            }
            Kind::Date { min, max } => {
                keys.add_if("min", min.map(Node::token));
                keys.add_if("max", max.map(Node::token));
            }
            Kind::Text { long, max_chars } => {
                keys.flag("long", *long);
                keys.add("max_chars", Node::token(max_chars));
            }
            Kind::Email | Kind::Note => {}
            Kind::Ranking { options, top } => {
                self.add_options(kind, options, keys);
                let all = options.iter().filter(|choice| choice.missing.is_none()).count();
                keys.add_if("top", (*top != all).then(|| Node::token(top)));
            }
            Kind::Allocation { options, total, unit } => {
                self.add_options(kind, options, keys);
                keys.add("total", Node::token(total));
                keys.add_if("unit", unit.as_ref().map(|text| self.text(text, Shape::Line)));
            }
            Kind::Recommend { low, high, missing } => {
                let own = |text, words, key| {
                    (!self.is_of_the_product(text, words, key)).then(|| self.text(text, Shape::Block))
                };
                keys.add_if("low", own(low, &RECOMMEND_LOW, "low"));
                keys.add_if("high", own(high, &RECOMMEND_HIGH, "high"));
                self.add_missing(missing, keys);
            }
            Kind::Consent { statement } => keys.add("statement", self.text(statement, Shape::Block)),
        }
    }

    fn add_options(&self, kind: &Kind, options: &[Choice], keys: &mut Keys) {
        let written = scales::as_written(kind);
        match self.scales.name_of(&written) {
            Some(name) => keys.add("scale", Node::text(name)),
            None => keys.add("options", self.choices(&written)),
        }
        let other = options.iter().find(|choice| choice.other);
        keys.add_if("other", other.map(|choice| self.other(choice)));
    }

    fn add_missing(&self, missing: &[Choice], keys: &mut Keys) {
        keys.add_if("missing", (!missing.is_empty()).then(|| self.choices(missing)));
    }
}
