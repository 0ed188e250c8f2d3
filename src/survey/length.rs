//! How long a survey takes.

use crate::survey::definition::{Kind, Page, Question, Survey};

/// How long it takes an average respondent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Length {
    /// Of a member of one cluster, at least one.
    pub minutes: u32,
    /// What each further cluster adds, at least one; none where nothing is asked per cluster.
    pub per_cluster: Option<u32>,
}

/// The minutes an average respondent needs.
///
/// Seconds per question, after the budget that Pew Research Center keeps for its surveys (Decoded,
/// 8 December 2022): one closed question of its own is a point of about ten seconds, and the other kinds are
/// counted in such points. A question under a condition counts for half, since not everybody sees it. Pages that are
/// asked for each cluster count once: most members are in one, and the others are told what each more takes.
pub fn estimated(survey: &Survey) -> Length {
    let of_page = |page: &Page| -> f64 {
        let conditional = |question: &Question| page.show_if.is_some() || question.show_if.is_some();
        page.questions.iter().map(|question| seconds(question) * if conditional(question) { 0.5 } else { 1.0 }).sum()
    };
    let minutes = |seconds: f64| ((seconds / 60.0).round() as u32).max(1);
    let all = survey.pages.iter().map(of_page).sum();
    let looped = survey.pages.iter().filter(|page| page.for_each_cluster).map(of_page).sum();
    Length { minutes: minutes(all), per_cluster: survey.has_loops().then(|| minutes(looped)) }
}

/// The minutes that a member of one cluster needs, at least one.
pub fn estimated_minutes(survey: &Survey) -> u32 {
    estimated(survey).minutes
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
    use crate::survey::definition::{Completeness, Disclosure};
    use crate::survey::expression::Expression;
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
            disclosure: Disclosure::default(),
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
    #[test]
    fn what_the_author_says_goes_first_and_a_condition_halves_it() {
        let mut survey = survey(vec![Kind::Note, Kind::Note]);
        for question in &mut survey.pages[0].questions {
            question.points = Some(24.0);
        }
        assert_eq!(estimated_minutes(&survey), 8);
        let condition = || Some(Expression::parse("q0 == 1").unwrap());
        survey.pages[0].questions[1].show_if = condition();
        assert_eq!(estimated_minutes(&survey), 6);
        // Half is half, however many conditions there are.
        survey.pages[0].show_if = condition();
        assert_eq!(estimated_minutes(&survey), 4);
    }

    #[test]
    fn what_is_asked_per_cluster_counts_once_and_is_said_apart() {
        let mut survey = survey(vec![Kind::Note]);
        survey.pages[0].questions[0].points = Some(12.0);
        assert_eq!(estimated(&survey), Length { minutes: 2, per_cluster: None });
        let mut looped = survey.pages[0].clone();
        looped.for_each_cluster = true;
        looped.questions[0].points = Some(18.0);
        survey.pages.push(looped);
        assert_eq!(estimated(&survey), Length { minutes: 5, per_cluster: Some(3) });
    }
}
