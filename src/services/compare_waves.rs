//! Holds a wave against another one of the same survey: figures of both that may be shown, side by side.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::Timestamp;

use super::move_wave::{self, Order};
use super::refusal::Uncompared;
use super::report_wave::{Columns, Part, Person, Showing};
use super::{House, Refusal, survey_waves};
use crate::exchange::results_csv::Waves;
use crate::rights::{Right, Scope};
use crate::statistics::report::Report;
use crate::statistics::waves::{Compared, Members, Side, Wave, compare};
use crate::storage::waves::{self, WaveRow};
use crate::storage::{Database, surveys};
use crate::survey::Survey;
use crate::wave::Move;

/// Two waves at one moment.
pub struct WavesCompared {
    pub wave: WaveRow,
    /// The one it is held against.
    pub against: WaveRow,
    /// As the wave asks it, and as the other one did.
    pub survey: Arc<Survey>,
    pub before: Arc<Survey>,
    /// When it was counted.
    pub counted_at: Timestamp,
    /// What each shows by itself.
    pub report: Report,
    pub report_before: Report,
    pub compared: Compared,
}

impl WavesCompared {
    /// As the table for programs is made of it.
    pub fn table(&self) -> Waves<'_> {
        Waves { survey: &self.survey, report: &self.report, against: &self.against.name, compared: &self.compared }
    }
}

/// `wave` held against `against`: any two that have been sent.
///
/// # Errors
/// [`Refusal::Unknown`] for a name, [`Refusal::NotCompared`] for the same wave twice, one that was not sent, or one of
/// another survey.
pub async fn compare_waves(house: &House, wave: &str, against: &str, now: Timestamp) -> Result<WavesCompared, Refusal> {
    under(house, wave, against, now, Showing::Suppressed).await
}

/// The same with every figure shown, for evaluators. Who asked for it and why is written down first, with the wave that
/// it is held against: [`super::report_wave::report_unsuppressed`] does so with the wave itself.
///
/// # Errors
/// As [`compare_waves`].
pub async fn compare_unsuppressed(
    house: &House,
    wave: &str,
    against: &str,
    order: Order,
) -> Result<WavesCompared, Refusal> {
    let (now, names) = (order.at, (wave.to_owned(), against.to_owned()));
    house
        .on_record(move |house, db| {
            let (wave, against) = (
                survey_waves::find(house, Right::SeeFigures, db, &names.0)?,
                survey_waves::find(house, Right::SeeFigures, db, &names.1)?,
            );
            checked(db, &wave, &against)?;
            let after = against.state.after(Move::Unsuppress)?;
            move_wave::note(db, &against, Move::Unsuppress, after, &order, "")?;
            Ok::<(), Refusal>(())
        })
        .await?;
    under(house, wave, against, now, Showing::All).await
}

/// The other waves of its survey that were sent, newest first.
///
/// # Errors
/// [`Refusal::Unknown`].
pub async fn comparable_waves(house: &House, wave: &str) -> Result<Vec<WaveRow>, Refusal> {
    let wave = wave.to_owned();
    house
        .read(move |house, db| {
            let wave = survey_waves::find(house, Right::SeeFigures, db, &wave)?;
            let code = code_of(db, &wave)?;
            let mut others = sent(db, &code)?;
            others.retain(|other| other.id != wave.id);
            others.reverse();
            Ok(others)
        })
        .await
}

async fn under(
    house: &House,
    wave: &str,
    against: &str,
    now: Timestamp,
    showing: Showing,
) -> Result<WavesCompared, Refusal> {
    let (wave, against) = (wave.to_owned(), against.to_owned());
    house
        .read(move |house, db| {
            let wave = survey_waves::find(house, Right::SeeFigures, db, &wave)?;
            let against = survey_waves::find(house, Right::SeeFigures, db, &against)?;
            let code = checked(db, &wave, &against)?;
            let mut all = Vec::new();
            for row in sent(db, &code)? {
                all.push(Columns::read(house, db, row, showing)?);
            }
            let place = |row: &WaveRow| all.iter().position(|columns| columns.wave.id == row.id);
            let places = place(&against).zip(place(&wave));
            let (first, second) = places.ok_or_else(|| Refusal::NotCompared(Uncompared::NotSent(wave.name.clone())))?;
            let compared = compared(&all, first, second);
            let (before, after) = (&all[first], &all[second]);
            Ok(WavesCompared {
                survey: Arc::clone(&after.survey),
                before: Arc::clone(&before.survey),
                counted_at: now,
                report: after.report.clone(),
                report_before: before.report.clone(),
                compared,
                wave,
                against,
            })
        })
        .await
}

/// The code of the survey that both ask.
fn checked(db: &mut Database, wave: &WaveRow, against: &WaveRow) -> Result<String, Refusal> {
    if wave.id == against.id {
        return Err(Refusal::NotCompared(Uncompared::Itself(wave.name.clone())));
    }
    let (expected, found) = (code_of(db, wave)?, code_of(db, against)?);
    if expected != found {
        let (wave, survey) = (against.name.clone(), found);
        return Err(Refusal::NotCompared(Uncompared::OtherSurvey { wave, survey, expected }));
    }
    for row in [wave, against] {
        if !was_sent(row) {
            return Err(Refusal::NotCompared(Uncompared::NotSent(row.name.clone())));
        }
    }
    Ok(expected)
}

fn was_sent(wave: &WaveRow) -> bool {
    wave.state.takes_answers() || wave.state.is_over()
}

fn code_of(db: &mut Database, wave: &WaveRow) -> Result<String, Refusal> {
    let all: BTreeMap<_, _> =
        surveys::all(db, &Scope::everything())?.into_iter().map(|survey| (survey.id, survey.code)).collect();
    let version = surveys::version(db, wave.survey_version_id)?;
    version
        .and_then(|version| all.get(&version.survey_id).cloned())
        .ok_or_else(|| Refusal::damaged(format!("the wave “{}” asks a survey that is not there", wave.name)))
}

/// The waves of a survey that were sent, in the order in which they were made: it stays as it is.
fn sent(db: &mut Database, survey: &str) -> Result<Vec<WaveRow>, Refusal> {
    let mut found = Vec::new();
    for wave in waves::all(db, &Scope::everything())? {
        if was_sent(&wave) && code_of(db, &wave)? == survey {
            found.push(wave);
        }
    }
    found.sort_by_key(|wave| (wave.created_at.moment(), wave.id));
    Ok(found)
}

/// Numbers for people, the same in every wave.
#[derive(Default)]
struct Numbers<'a>(BTreeMap<&'a Person, u32>);

impl<'a> Numbers<'a> {
    fn of(&mut self, person: &'a Person) -> u32 {
        let next = self.0.len() as u32;
        *self.0.entry(person).or_insert(next)
    }
}

/// The people of a part by their numbers.
struct Numbered {
    people: Vec<u32>,
    members: Members,
}

impl Numbered {
    fn of<'a>(part: &'a Part, numbers: &mut Numbers<'a>) -> Self {
        let people = part.people.iter().map(|person| numbers.of(person)).collect();
        let members =
            part.members.map(|slice, _| part.members.at(slice).iter().map(|person| numbers.of(person)).collect());
        Self { people, members }
    }
}

fn compared(all: &[Columns], first: usize, second: usize) -> Compared {
    let (mut members, mut memberships) = (Numbers::default(), Numbers::default());
    let once: Vec<Numbered> = all.iter().map(|wave| Numbered::of(&wave.once, &mut members)).collect();
    let per_cluster: Vec<Option<Numbered>> =
        all.iter().map(|wave| wave.per_cluster.as_ref().map(|part| Numbered::of(part, &mut memberships))).collect();
    let waves: Vec<Wave<'_>> = all
        .iter()
        .zip(once.iter().zip(&per_cluster))
        .map(|(wave, (once, per_cluster))| Wave {
            once: side_of(wave, &wave.once, once),
            per_cluster: wave
                .per_cluster
                .as_ref()
                .zip(per_cluster.as_ref())
                .map(|(part, numbered)| side_of(wave, part, numbered)),
        })
        .collect();
    compare(&waves, first, second)
}

fn side_of<'a>(wave: &'a Columns, part: &'a Part, numbered: &'a Numbered) -> Side<'a> {
    Side {
        survey: &wave.survey,
        report: &wave.report,
        table: &part.table,
        people: &numbered.people,
        members: &numbered.members,
        divided: &part.divided,
    }
}
