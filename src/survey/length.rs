//! How long a survey takes.

use crate::survey::definition::{Kind, Question, Survey};

/// The minutes an average respondent needs, at least one.
///
/// Seconds per question, after the budget that Pew Research Center keeps for its surveys (Decoded,
/// 8 December 2022): one closed question of its own is a point of about ten seconds, and the other kinds are
/// counted in such points. A question under a condition counts for half, since not everybody sees it.
pub fn estimated_minutes(survey: &Survey) -> u32 {
    let seconds: f64 = survey
        .pages
        .iter()
        .flat_map(|page| page.questions.iter().map(move |question| (page, question)))
        .map(|(page, question)| {
            let conditional = page.show_if.is_some() || question.show_if.is_some();
            seconds(question) * if conditional { 0.5 } else { 1.0 }
        })
        .sum();
    ((seconds / 60.0).round() as u32).max(1)
}

/// A point is as long as one closed question.
const POINT: f64 = 10.0;

fn seconds(question: &Question) -> f64 {
    if let Some(points) = question.points {
        return points * POINT;
    }
    match &question.kind {
        Kind::Single { .. } | Kind::Recommend { .. } | Kind::Consent { .. } => 10.0,
        Kind::Multiple { options, .. } => 10.0 + options.len() as f64,
        Kind::Grid { rows, .. } => 5.0 + 5.0 * rows.len() as f64,
        Kind::Number { .. } | Kind::Date { .. } | Kind::Email => 15.0,
        Kind::Text { long: false, .. } => 20.0,
        Kind::Text { long: true, .. } => 50.0,
        Kind::Ranking { options, top } => 10.0 + 2.0 * options.len() as f64 + 3.0 * *top as f64,
        Kind::Allocation { options, .. } => 15.0 + 5.0 * options.len() as f64,
        Kind::Note => 5.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::survey::definition::{Completeness, Page};
    use crate::wording::Text;

    fn survey(kinds: Vec<Kind>) -> Survey {
        let question = |(place, kind)| Question::new(format!("q{place}"), Text::default(), kind);
        let page = Page::new("one", Text::default(), kinds.into_iter().enumerate().map(question).collect());
        Survey {
            code: "s".into(),
            languages: Vec::new(),
            title: Text::default(),
            introduction: None,
            closing: None,
            contact: None,
            completeness: Completeness::default(),
            words: crate::wording::OwnWords::default(),
            pages: vec![page],
        }
    }

    #[test]
    fn a_minute_at_least_and_the_sum_of_the_kinds_beyond() {
        assert_eq!(estimated_minutes(&survey(vec![Kind::Note])), 1);
        let closed = || Kind::Single { options: Vec::new() };
        assert_eq!(estimated_minutes(&survey((0..12).map(|_| closed()).collect())), 2);
        let long = || Kind::Text { long: true, max_chars: 4000 };
        assert_eq!(estimated_minutes(&survey((0..6).map(|_| long()).collect())), 5);
    }
}
