//! How long it takes to answer a survey.

use super::definition::{Kind, Page, Question, Survey};

/// Pew Research Center plans its questionnaires in points: about ten seconds
/// for a question that stands alone, 85 points to fill fifteen minutes. The
/// points of the other kinds are our own.
const SECONDS_PER_POINT: f64 = 10.0;

/// The estimate for someone who sees every question, in whole minutes, at least one.
pub fn minutes(survey: &Survey) -> u32 {
    let seconds: f64 = survey.pages.iter().map(seconds_of).sum();
    (seconds / 60.0).ceil().max(1.0) as u32
}

fn seconds_of(page: &Page) -> f64 {
    page.questions.iter().map(points).sum::<f64>() * SECONDS_PER_POINT
}

fn points(question: &Question) -> f64 {
    match &question.kind {
        Kind::Note => 0.5,
        Kind::Single { .. } | Kind::Recommend { .. } | Kind::Consent { .. } | Kind::Email => 1.0,
        Kind::Multiple { .. } | Kind::Number { .. } | Kind::Date { .. } => 1.5,
        Kind::Grid { rows, .. } => 0.6 * rows.len() as f64,
        Kind::Ranking { top, .. } => 1.0 + *top as f64,
        Kind::Allocation { options, .. } => 1.0 + options.len() as f64,
        Kind::Text { long: false, .. } => 2.0,
        Kind::Text { long: true, .. } => 4.0,
    }
}
