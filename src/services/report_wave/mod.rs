//! Reports a wave: reads its responses once into columns and answers with what may be shown.

mod answered;
mod columns;
mod divided;
mod frame;
mod looked_over;
mod raking;

use std::sync::Arc;

use jiff::Timestamp;

use super::move_wave::{self, Order};
use super::{House, Refusal, survey_waves};
use crate::rights::Right;
use crate::statistics::disclosure::Rules;
use crate::statistics::division::Division;
use crate::statistics::groups::Sliced;
use crate::statistics::nonresponse::Overlaps;
use crate::statistics::quality::Quality;
use crate::statistics::report::{Raked, Report};
use crate::statistics::response::{Response as Responded, response};
use crate::storage::waves::WaveRow;
use crate::survey::Survey;
use crate::survey::definition::Disclosure;
use crate::wave::{Move, State};

use answered::Answered;
pub(super) use columns::{Columns, Part, Person};
use divided::Dividing;
use frame::Frame;
pub use raking::Rake;

/// The results of a wave at one moment. Every figure in it may be shown under its rules.
pub struct WaveReport {
    pub wave: WaveRow,
    pub survey: Arc<Survey>,
    /// When it was counted.
    pub counted_at: Timestamp,
    /// Who responded, of the frame.
    pub response: Sliced<Responded>,
    /// Members without an answer who said by their link that they have left the cluster.
    pub left: Sliced<u32>,
    /// Of which types and clusters members stand in several.
    pub overlaps: Overlaps,
    pub report: Report,
    /// What the frame can be divided by.
    pub attributes: Vec<Attribute>,
    /// The same by attributes of the frame, and by when the answers came in: as far as they were asked for.
    pub divisions: Vec<Division>,
    pub quality: Quality,
    /// Weights fitted to attributes of the frame, if that was asked for.
    pub raked: Option<Raked>,
}

/// An attribute of the frame with its classes, in the order of its [`Division`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attribute {
    pub name: &'static str,
    pub classes: Vec<String>,
}

/// Whether every figure is shown, or those that tell of nobody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Showing {
    Suppressed,
    All,
}

impl Showing {
    /// The rules of a wave as it stands.
    pub fn rules(self, house: &House, wave: &WaveRow, survey: &Survey) -> Rules {
        let Disclosure { minimum, text_minimum } = survey.disclosure;
        match self {
            Self::All => Rules::none(),
            Self::Suppressed => Rules {
                minimum,
                text_minimum,
                until_release: wave.state != State::Released && !house.live_results,
                ..Rules::default()
            },
        }
    }
}

/// How much of a wave is counted: each division costs as much as the figures of the whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Depth {
    /// By cluster and type.
    Figures,
    /// And by this attribute of the frame.
    By(String),
    /// And by every attribute, and by period.
    Everything,
}

pub async fn report_wave(house: &House, name: &str, now: Timestamp, depth: Depth) -> Result<WaveReport, Refusal> {
    report_under(house, name, now, Showing::Suppressed, depth, None).await
}

/// Everything, and weighted figures with weights fitted to attributes of the frame.
///
/// # Errors
/// [`Refusal::NotRaked`] besides those of [`report_wave`].
pub async fn report_raked(house: &House, name: &str, now: Timestamp, rake: Rake) -> Result<WaveReport, Refusal> {
    report_under(house, name, now, Showing::Suppressed, Depth::Everything, Some(rake)).await
}

/// Everything with every figure shown, for evaluators. Who asked for it and why is written down first.
pub async fn report_unsuppressed(
    house: &House,
    name: &str,
    order: Order,
    rake: Option<Rake>,
) -> Result<WaveReport, Refusal> {
    let (now, wave) = (order.at, name.to_owned());
    house
        .on_record(move |house, db| {
            let wave = survey_waves::find(house, Right::SeeFigures, db, &wave)?;
            let after = wave.state.after(Move::Unsuppress)?;
            move_wave::note(db, &wave, Move::Unsuppress, after, &order, "")?;
            Ok::<(), Refusal>(())
        })
        .await?;
    report_under(house, name, now, Showing::All, Depth::Everything, rake).await
}

async fn report_under(
    house: &House,
    name: &str,
    now: Timestamp,
    showing: Showing,
    depth: Depth,
    rake: Option<Rake>,
) -> Result<WaveReport, Refusal> {
    let name = name.to_owned();
    house
        .read(move |house, db| {
            let wave = survey_waves::find(house, Right::SeeFigures, db, &name)?;
            let survey = house.definitions.get(db, wave.survey_version_id)?;
            let rules = showing.rules(house, &wave, &survey);
            let frame = Frame::read(db, &wave)?;
            let mut answered = Answered::read(house, db, &wave, &frame)?;
            let asked = frame.asked(db, &wave, &answered)?;
            let response =
                response(&frame.groups, asked.iter().map(|member| (member.clusters.as_slice(), member.outcome)));
            let left = divided::left(&frame.groups, &asked);
            let overlaps = divided::overlaps(&frame.groups, &asked);
            answered.keep_one_per_member();
            let (table, report) = answered.report(&survey, &frame, &rules)?;
            let of = Dividing {
                survey: &survey,
                frame: &frame,
                answered: &answered,
                asked: &asked,
                table: &table,
                whole: &report,
            };
            let divisions = divided::divisions(db, &wave, &of, &depth)?;
            let raked = rake.map(|rake| raking::fitted(db, &wave, &of, &rake)).transpose()?;
            let attributes = of.attributes();
            let quality = match rules.until_release {
                true => Quality { limits: house.quality, ..Quality::default() },
                false => looked_over::quality(&answered, &frame, &house.quality)?,
            };
            let survey = Arc::new(survey.impersonal());
            Ok(WaveReport {
                wave,
                survey,
                counted_at: now,
                response,
                left,
                overlaps,
                report,
                attributes,
                divisions,
                quality,
                raked,
            })
        })
        .await
}
