//! `/`: what waits for a hand, the waves and how far they are, and what comes by itself.

mod today;

use crate::rights::Right;
use crate::services::open_own_cluster;
use crate::services::survey_waves::{self, WaveFigures};
use crate::storage::clusters::ClusterRow;
use crate::wave::{State, targets};
use crate::web::assets;
use crate::web::door::{Evaluator, Reply, Visitor};
use crate::web::refused::form_urlencoded;
use crate::web::views::home::{FirstSteps, Home, NextStep, OwnCluster, Rate, WaveLine};
use crate::web::views::{Area, WaveState};

pub async fn get(evaluator: Evaluator) -> Reply {
    let house = &evaluator.web.house;
    let desk = evaluator.desk(Area::Waves);
    let sees_waves = desk.may.waves || desk.may.figures;
    let waves = match sees_waves {
        true => survey_waves::all(house).await.map_err(|refusal| evaluator.refuse(refusal))?,
        false => Vec::new(),
    };
    let own = open_own_cluster::own(house).await.map_err(|refusal| evaluator.refuse(refusal))?;
    let stock = survey_waves::stock(house).await.map_err(|refusal| evaluator.refuse(refusal))?;
    let tasks = today::tasks(&evaluator, &desk.may).await?;
    let coming = today::coming(&evaluator, &desk.may).await?;
    evaluator.show(&Home {
        has_work: tasks.is_some(),
        tasks: tasks.unwrap_or_default(),
        has_calendar: coming.is_some(),
        coming: coming.unwrap_or_default(),
        weeks: today::weeks(),
        refresher: assets::refresher().path.clone(),
        own_clusters: own.into_iter().map(own_line).collect(),
        sees_waves,
        desk,
        read_at: evaluator.web.zoned(evaluator.web.now()),
        waves: waves.iter().map(|figures| line(&evaluator, figures)).collect(),
        new_href: "/waves/new".to_owned(),
        first_steps: FirstSteps { has_survey: stock.surveys > 0, has_members: stock.members > 0 },
    })
}

fn own_line(cluster: ClusterRow) -> OwnCluster {
    OwnCluster { action: format!("/own/{}", cluster.code), name: cluster.name }
}

/// A wave leads to its page; for whoever sees nothing but its results, to these.
fn line(evaluator: &Evaluator, figures: &WaveFigures) -> WaveLine {
    let house = &evaluator.web.house;
    let visitor: &Visitor = evaluator;
    let is_run = house.scope.may_survey(Right::SeeWaves, &figures.survey.code);
    let href = href_of(&figures.wave.name);
    WaveLine {
        name: figures.wave.name.clone(),
        href: if is_run { href } else { format!("{href}/results") },
        survey: figures.survey.title.in_language(visitor.language).to_owned(),
        state: state_of(figures),
        closes_at: Some(visitor.web.zoned(figures.wave.closes_at.moment())),
        rate: rate_of(figures),
        accepted: figures.total.accepted,
        started: figures.started,
        next: if is_run { next_of(figures) } else { NextStep::Results },
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
        State::Released => WaveState::Released,
    }
}

pub fn rate_of(figures: &WaveFigures) -> Rate {
    let share = if figures.invited > 0 { figures.sent_in as f64 / figures.invited as f64 } else { 0.0 };
    let target = figures.wave.targets().of_all();
    Rate {
        invited: figures.invited,
        sent: figures.sent_in,
        share,
        target: target.map(|percent| f64::from(percent) / 100.0),
        needed: target.map(|percent| targets::needed(percent, figures.invited)),
    }
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
        State::Closed => NextStep::Release,
        State::Released => NextStep::Results,
    }
}
