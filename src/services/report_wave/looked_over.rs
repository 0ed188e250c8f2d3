//! Responses as the checks of their quality want them.

use super::answered::{Answered, Counted};
use super::frame::Frame;
use crate::services::Refusal;
use crate::statistics::quality::{Case, Limits, Quality, quality as flagged};
use crate::statistics::table::Seen;
use crate::survey::answers::Answer;
use crate::survey::routing::Disposition;
use crate::survey::{Kind, Survey};

pub(super) fn quality(answered: &Answered, frame: &Frame, limits: &Limits) -> Result<Quality, Refusal> {
    let cases = answered.cases.iter().map(|case| looked_over(case, frame)).collect::<Result<Vec<_>, _>>()?;
    Ok(flagged(&cases, answered.duplicates, limits))
}

fn looked_over(case: &Counted, frame: &Frame) -> Result<Case, Refusal> {
    case.walked(frame, |route, seen| {
        let (mut asked, mut blank) = (0, 0);
        for field in route.fields() {
            let id = field.id();
            if seen(&id) == Seen::Shown && !matches!(field.question.kind, Kind::Note) {
                asked += 1;
                blank += u32::from(route.answers().get(&id).is_none());
            }
        }
        let seconds = case.response.sent_at.as_ref().map(|sent| {
            let from = case.response.started_at.moment();
            sent.moment().duration_since(from).as_secs_f64().max(0.0)
        });
        Ok(Case {
            seconds,
            is_complete: case.disposition == Disposition::Complete,
            grids: grids(&case.survey, route.answers()),
            asked,
            blank,
        })
    })
}

/// The codes of the substantive answers to the rows of each grid.
fn grids(survey: &Survey, answers: &crate::survey::Answers) -> Vec<Vec<i32>> {
    let grids = survey.questions().filter_map(|question| match &question.kind {
        Kind::Grid { scale, rows } => Some((question, scale, rows)),
        _ => None,
    });
    grids
        .map(|(question, scale, rows)| {
            let codes = rows.iter().filter_map(|row| match answers.get(&format!("{}{}", question.id, row.id)) {
                Some(Answer::Code(code)) => Some(*code),
                _ => None,
            });
            let has_meaning = |code: &i32| scale.iter().any(|choice| choice.code == *code && choice.missing.is_none());
            codes.filter(has_meaning).collect()
        })
        .collect()
}
