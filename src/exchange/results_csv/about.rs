//! What the figures are about: the wave, its questions, who responded, what each figure rests on.

use super::Results;
use super::sheet::{Rows, Sheet, code, label, nothing, whole};
use crate::exchange::csv::Cell;
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
        ("complete_above", of.survey.completeness.complete_above.to_string()),
        ("partial_from", of.survey.completeness.partial_from.to_string()),
        ("made_by", format!("Peil {}", env!("CARGO_PKG_VERSION"))),
        ("weights", "stratified by cluster; a member of two clusters counts in each".to_owned()),
        ("confidence", "0.95".to_owned()),
        ("interval", "exact hypergeometric".to_owned()),
        ("quantiles", "type 7".to_owned()),
        ("correction", "Holm".to_owned()),
    ];
    for (key, value) in texts {
        rows.add([vec![key.into(), value.into()]]);
    }
    let numbers = [
        ("minimum", rules.minimum),
        ("text_minimum", rules.text_minimum),
        ("small_below", rules.small_below),
        ("score_minimum", rules.score_minimum),
        ("small_frame", rules.small_frame),
    ];
    for (key, value) in numbers {
        rows.add([vec![key.into(), whole(value)]]);
    }
    rows.finish()
}

/// The code book: a row per field and option.
pub(super) fn questions(of: &Results<'_>) -> Sheet {
    let field_headings: &[&str] = &["item", "page", "question", "row", "kind", "text", "row_text", "unit", "reversed"];
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
