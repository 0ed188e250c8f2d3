//! What the figures are about: the wave, its questions, who responded, what each figure rests on.

use super::Results;
use super::sheet::{GROUP, Rows, STATE, Sheet, code, group, label, nothing, option, state, whole};
use crate::exchange::csv::Cell;
use crate::statistics::Slice;
use crate::statistics::report::Unit;
use crate::survey::{Kind, Missing};

/// Where the figures come from and by which rules they are shown.
pub(super) fn about(of: &Results<'_>) -> Sheet {
    let mut rows = Rows::new(&[&["key", "value"]]);
    let rules = &of.report.rules;
    let texts = [
        ("product", format!("peil {}", env!("CARGO_PKG_VERSION"))),
        ("survey", of.survey.code.clone()),
        ("wave", of.wave.to_owned()),
        ("counted_at", of.counted_at.to_string()),
        ("language", of.survey.default_language().to_string()),
        ("response_rate", "AAPOR RR2: complete and partial of all eligible members".to_owned()),
        ("weights", "none".to_owned()),
        ("confidence", "0.95".to_owned()),
        ("range_members", "exact hypergeometric".to_owned()),
        ("range_shares", "Wilson score".to_owned()),
        ("quantiles", "type 7".to_owned()),
    ];
    for (key, value) in texts {
        rows.add([vec![key.into(), value.into()]]);
    }
    let numbers = [
        ("minimum", rules.minimum),
        ("text_minimum", rules.text_minimum),
        ("small_below", rules.small_below),
        ("score_minimum", rules.score_minimum),
    ];
    for (key, value) in numbers {
        rows.add([vec![key.into(), whole(value)]]);
    }
    rows.finish()
}

/// The code book: a row per field and option.
pub(super) fn questions(of: &Results<'_>) -> Sheet {
    let field_headings: &[&str] = &["field", "page", "question", "row", "kind", "text", "row_text", "unit", "reversed"];
    let mut rows = Rows::new(&[field_headings, &["code", "label", "missing"]]);
    for field in &of.report.fields {
        let Some(question) = field.question(of.survey) else { continue };
        let row = match &question.kind {
            Kind::Grid { rows, .. } => rows.iter().find(|row| Some(&row.id) == field.row.as_ref()),
            _ => None,
        };
        let key = vec![
            field.field.clone().into(),
            field.page.clone().into(),
            field.question.clone().into(),
            field.row.clone().into(),
            if field.other { "other" } else { kind(&question.kind) }.into(),
            label(of.survey, &question.text),
            row.map_or(Cell::Empty, |row| label(of.survey, &row.text)),
            match field.unit {
                Unit::Member => "member",
                Unit::Membership => "membership",
            }
            .into(),
            if field.reversed { "true" } else { "false" }.into(),
        ];
        let choices = if field.other { &[] } else { question.kind.choices() };
        for choice in choices {
            let missing = choice.missing.map(name);
            let option = vec![code(choice.code), label(of.survey, &choice.text), missing.into()];
            rows.add([key.clone(), option]);
        }
        if choices.is_empty() {
            rows.add([key, nothing(3)]);
        }
    }
    rows.finish()
}

fn kind(kind: &Kind) -> &'static str {
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

fn name(missing: Missing) -> &'static str {
    match missing {
        Missing::DontKnow => "dont_know",
        Missing::NotApplicable => "not_applicable",
        Missing::Refused => "refused",
    }
}

/// Who responded: a row per group.
pub(super) fn response(of: &Results<'_>) -> Sheet {
    let headings: &[&str] = &[
        "type",
        "eligible",
        "answered",
        "rate",
        "complete",
        "partial",
        "break_off",
        "refused",
        "no_reply",
        "undeliverable",
        "not_invited",
    ];
    let mut rows = Rows::new(&[GROUP, headings]);
    let groups = &of.report.groups;
    for (slice, response) in of.response.iter() {
        let of_type = match slice {
            Slice::Cluster(at) => Some(groups.types()[groups.clusters()[at].of_type].code.clone()),
            Slice::Total | Slice::Type(_) => None,
        };
        let counts = [
            response.complete,
            response.partial,
            response.break_off,
            response.refused,
            response.no_reply,
            response.undeliverable,
            response.not_invited,
        ];
        let figures =
            vec![of_type.into(), whole(response.eligible()), whole(response.answered()), response.rate().into()];
        rows.add([group(groups, slice), figures, counts.map(whole).into()]);
    }
    rows.finish()
}

/// What every figure rests on, and each kind of “no number” by itself.
pub(super) fn bases(of: &Results<'_>) -> Sheet {
    let mut rows = Rows::new(&[&["field"], GROUP, STATE, &["what", "code", "label", "count"]]);
    for field in &of.report.fields {
        for (slice, figures) in field.slices.iter() {
            let key = [vec![field.field.clone().into()], group(&of.report.groups, slice), state(figures)].concat();
            let Some(base) = figures.shown().map(crate::statistics::report::Figures::base) else {
                rows.add([key, nothing(4)]);
                continue;
            };
            let mut add = |what: &'static str, coded: Option<i32>, count: u32| {
                let label = coded.map_or(Cell::Empty, |code| option(of, field, code));
                rows.add([key.clone(), vec![what.into(), coded.map_or(Cell::Empty, code), label, whole(count)]]);
            };
            add("respondents", None, base.respondents);
            add("valid", None, base.valid);
            for missing in &base.missing {
                add(name(missing.missing), Some(missing.code), missing.count);
            }
            add("blank", None, base.blank);
            add("unusable", None, base.unusable);
            add("not_reached", None, base.not_reached);
            add("not_asked", None, base.not_asked);
        }
    }
    rows.finish()
}
