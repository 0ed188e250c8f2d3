//! The dry run of a wave: every letter is written once and none leaves, every link is tried, and what an approval
//! refers to is kept with its fingerprint.

mod asking;
mod fingerprint;
mod first_pages;
mod looking;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::move_wave::{self, Order};
use super::prepare_wave::{self, Outlook};
use super::write_letters::OfWave;
use super::{House, Refusal, survey_waves};
use crate::rights::Right;
use crate::storage::Database;
use crate::storage::surveys::{self, Version};
use crate::storage::wave_checks::{self, WaveCheck};
use crate::storage::waves::WaveRow;
use crate::wave::Move;

/// What a dry run found.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    pub letters: usize,
    /// Letters that were written, links that open the questionnaire of the right person, and people who find a first page
    /// with something to answer and words for everything on it.
    pub written: usize,
    /// The same of the kinds of letters that leave later, if they do: the kind, and how many were written.
    #[serde(default)]
    pub later: Vec<(String, usize)>,
    pub links: usize,
    pub first_pages: usize,
    /// What stops the letters, then what is worth a look.
    pub findings: Vec<Finding>,
    /// The longest, the largest and a few drawn by lot.
    pub samples: Vec<Sample>,
    /// The largest letter, in bytes.
    pub largest: usize,
}

/// Something the dry run noticed about letters alike.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    pub stops: bool,
    pub what: What,
    /// Which letter it is about, where it is about one: its kind and its language.
    #[serde(default)]
    pub letter: Option<(String, String)>,
    /// How many letters it concerns.
    pub letters: usize,
    /// The first of them, by the name of the member; a few.
    pub members: Vec<String>,
    /// What was found, such as the fault of a template.
    pub detail: String,
}

/// What can be wrong with a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum What {
    /// It can't be written.
    NotWritten,
    /// Its link opens nothing, or somebody else's questionnaire.
    WrongLink,
    /// Whoever opens it finds nothing to answer, or nothing said.
    NoFirstPage,
    /// The survey, or a letter, promises what this wave does not keep.
    Promise,
    /// A question speaks of such a promise, and may be about something else.
    PromiseAsked,
    /// The language of the person is not one of the survey: they are written to in another.
    OtherLanguage,
    /// The person's name is not known: they are greeted without it.
    Nameless,
    /// A text names something that is not known of the member.
    UnknownFact,
    /// A condition compares something that is not known of the member, and is undecided.
    Undecided,
    /// A condition compares with something that no member of the wave is.
    FitsNobody,
    /// The subject is so long that it is cut off in most mailboxes.
    LongSubject,
    /// The subject shouts: capitals or exclamation marks.
    LoudSubject,
    /// There are links to other places than the questionnaire.
    OtherLinks,
    /// The links are not encrypted.
    PlainHttp,
    /// Larger than a mailbox shows in one piece.
    Large,
    /// Two letters go to one address.
    SharedMailbox,
}

/// A letter as it would leave, without a link that works.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sample {
    pub why: Why,
    pub member: String,
    pub to: String,
    pub language: String,
    pub subject: String,
    pub text: String,
}

/// Why a letter was chosen to be looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Why {
    LongestMember,
    LongestContact,
    LongestClusters,
    Largest,
    Nameless,
    /// Drawn by lot.
    Drawn,
}

/// The last dry run of a wave.
#[derive(Clone, Debug)]
pub struct Checked {
    pub report: Report,
    pub fingerprint: String,
    pub at: Timestamp,
    pub by: String,
    /// Whether nothing has changed since.
    pub is_current: bool,
    /// Who has approved what it found.
    pub approved_by: Vec<String>,
}

impl What {
    /// Whether it is about the wave, and not about some of its letters.
    fn is_of_all(self) -> bool {
        matches!(self, Self::FitsNobody | Self::Promise | Self::PromiseAsked)
    }
}

impl Report {
    /// Findings that stop the letters.
    pub fn stops(&self) -> usize {
        self.findings.iter().filter(|finding| finding.stops).count()
    }
}

/// Runs dry, and keeps what was found.
pub async fn check(house: &House, name: &str, order: Order) -> Result<Report, Refusal> {
    let wanted = name.to_owned();
    // Writing thousands of letters takes its time: it is done while others may write.
    let (report, fingerprint) = house
        .read(move |house, db| {
            let wave = survey_waves::find(house, Right::RunWaves, db, &wanted)?;
            wave.state.after(Move::Check)?;
            let survey = house.definitions.get(db, wave.survey_version_id)?;
            let version = version_of(db, &wave)?;
            prepare_wave::wanted::check_launch(&survey, &version)?;
            let outlook = prepare_wave::outlook_of(db, &wave, &survey, house.clock.now())?;
            if outlook.letters() == 0 {
                return Err(Refusal::NobodyToAsk);
            }
            let of_wave = OfWave::read(house, db, wave.id)?;
            let fingerprint = fingerprint::of(house, db, &wave, &version, &outlook)?;
            Ok((looking::over(house, &of_wave, &outlook, &fingerprint), fingerprint))
        })
        .await?;
    let (name, kept) = (name.to_owned(), report.clone());
    house
        .on_record(move |house, db| {
            let wave = survey_waves::find(house, Right::RunWaves, db, &name)?;
            move_wave::shift(db, &wave, Move::Check, &order, &kept.letters.to_string())?;
            let check = WaveCheck {
                wave_id: wave.id,
                fingerprint,
                report: serde_json::to_string(&kept).map_err(Refusal::damaged)?,
                checked_at: order.at.into(),
                checked_by: order.by,
            };
            Ok(wave_checks::keep(db, check)?)
        })
        .await?;
    Ok(report)
}

/// The last dry run of a wave, if there was one.
pub async fn last(house: &House, name: &str) -> Result<Option<Checked>, Refusal> {
    let name = name.to_owned();
    house
        .read(move |house, db| {
            let wave = survey_waves::find(house, Right::RunWaves, db, &name)?;
            let Some(check) = wave_checks::find(db, wave.id)? else { return Ok(None) };
            let is_current = !wave.state.is_open_to_change() || {
                let survey = house.definitions.get(db, wave.survey_version_id)?;
                let outlook = prepare_wave::outlook_of(db, &wave, &survey, house.clock.now())?;
                let version = version_of(db, &wave)?;
                fingerprint::of(house, db, &wave, &version, &outlook)? == check.fingerprint
            };
            let approvals = wave_checks::approvals(db, wave.id, &check.fingerprint)?;
            Ok(Some(Checked {
                report: serde_json::from_str(&check.report).map_err(Refusal::damaged)?,
                fingerprint: check.fingerprint,
                at: check.checked_at.moment(),
                by: check.checked_by,
                is_current,
                approved_by: approvals.into_iter().map(|approval| approval.approved_by).collect(),
            }))
        })
        .await
}

/// The fingerprint that an approval refers to, if what was checked is what would be sent now and nothing stops it.
pub(super) fn approvable(
    house: &House,
    db: &mut Database,
    wave: &WaveRow,
    version: &Version,
    outlook: &Outlook,
) -> Result<String, Refusal> {
    let fingerprint = fingerprint::of(house, db, wave, version, outlook)?;
    let check = wave_checks::find(db, wave.id)?.filter(|check| check.fingerprint == fingerprint);
    let check = check.ok_or(Refusal::CheckedBefore)?;
    let report: Report = serde_json::from_str(&check.report).map_err(Refusal::damaged)?;
    match report.stops() {
        0 => Ok(fingerprint),
        stops => Err(Refusal::FaultyLetters(stops)),
    }
}

fn version_of(db: &mut Database, wave: &WaveRow) -> Result<Version, Refusal> {
    surveys::version(db, wave.survey_version_id)?
        .ok_or_else(|| Refusal::damaged("a version of a definition is missing"))
}
