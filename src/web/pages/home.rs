//! `/`: the waves and how far they are.

use crate::services::survey_waves::{self, WaveFigures};
use crate::wave::State;
use crate::web::door::{Evaluator, Reply, Visitor};
use crate::web::refused::form_urlencoded;
use crate::web::views::home::{FirstSteps, Home, NextStep, Rate, WaveLine};
use crate::web::views::{Area, WaveState};

pub async fn get(evaluator: Evaluator) -> Reply {
    let house = &evaluator.web.house;
    let waves = survey_waves::all(house).await.map_err(|refusal| evaluator.refuse(refusal))?;
    let stock = survey_waves::stock(house).await.map_err(|refusal| evaluator.refuse(refusal))?;
    evaluator.show(&Home {
        desk: evaluator.desk(Area::Waves),
        read_at: evaluator.web.zoned(evaluator.web.now()),
        waves: waves.iter().map(|figures| line(&evaluator, figures)).collect(),
        new_href: "/waves/new".to_owned(),
        first_steps: FirstSteps { has_survey: stock.surveys > 0, has_members: stock.members > 0 },
    })
}

fn line(visitor: &Visitor, figures: &WaveFigures) -> WaveLine {
    WaveLine {
        name: figures.wave.name.clone(),
        href: href_of(&figures.wave.name),
        survey: figures.survey.title.in_language(visitor.language).to_owned(),
        state: state_of(figures),
        closes_at: Some(visitor.web.zoned(figures.wave.closes_at.moment())),
        rate: rate_of(figures),
        accepted: figures.total.accepted,
        started: figures.started,
        next: next_of(figures),
    }
}

pub fn href_of(wave: &str) -> String {
    format!("/waves/{}", form_urlencoded(wave))
}

pub fn state_of(figures: &WaveFigures) -> WaveState {
    match figures.wave.state {
        State::Draft => WaveState::Draft,
        State::Checked => WaveState::Checked,
        State::Approved => WaveState::Approved,
        State::Held => WaveState::Held,
        State::Running if figures.is_sending() => WaveState::Sending,
        State::Running => WaveState::Sent,
        State::Paused => WaveState::Paused,
        State::Closed => WaveState::Closed,
    }
}

pub fn rate_of(figures: &WaveFigures) -> Rate {
    let share = if figures.invited > 0 { figures.sent_in as f64 / figures.invited as f64 } else { 0.0 };
    Rate { invited: figures.invited, sent: figures.sent_in, share, target: None, needed: None }
}

fn next_of(figures: &WaveFigures) -> NextStep {
    match figures.wave.state {
        State::Draft => NextStep::Check,
        State::Checked => NextStep::Approve,
        State::Held => NextStep::Wait,
        State::Approved => NextStep::Send,
        State::Running if figures.is_sending() => NextStep::Wait,
        State::Running if figures.sent_in < figures.invited => NextStep::Remind,
        State::Running => NextStep::Close,
        State::Paused => NextStep::Resume,
        State::Closed => NextStep::Results,
    }
}
