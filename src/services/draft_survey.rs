//! Writes a definition in the browser: a draft keeps every text, publishing makes it a version of its survey.
//!
//! Whoever saves says which text it was made from. When somebody else saved in between, nothing is merged and
//! nothing is lost: the later text is kept apart, and a person decides.

mod typing;

use jiff::Timestamp;

use super::keep_trail::{self, OnWhat};
use super::move_wave::Order;
use super::publish_survey::{self, Published};
use super::{House, Refusal, Thing, secrets};
use crate::id::Id;
use crate::rights::Right;
use crate::storage::drafts::{self, Draft, DraftText, DraftTextLine};
use crate::storage::{Database, surveys};
use crate::survey::reading::{self, Reading};
use crate::trail::{Act, Kind};
use typing::{is_typed_on, storable};

/// What a new survey begins with: a small one that is right, and explains itself.
pub const STARTING_POINT: &str = include_str!("../../templates/definition.yaml");

/// The longest text that is kept, in bytes: what the reader takes, and as much again for what is wrong with it.
pub const MOST_BYTES: usize = 2 * 1024 * 1024;

/// What a draft begins with.
#[derive(Clone, Debug)]
pub enum Beginning {
    /// The starting point.
    New,
    /// The newest version of a survey, or the draft of it that is open already.
    Survey(String),
    /// A text that somebody brings.
    Text(String),
}

/// How a text came to be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    Begun,
    /// By itself, while somebody typed.
    Typed,
    /// By a button.
    Saved,
    /// An earlier text that counts again.
    Restored,
    /// Another text was saved in the meantime: this one is kept beside it.
    Apart,
}

impl Cause {
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Begun => "begun",
            Self::Typed => "typed",
            Self::Saved => "saved",
            Self::Restored => "restored",
            Self::Apart => "apart",
        }
    }
}

/// A text that somebody hands in.
#[derive(Clone, Debug)]
pub struct Handed {
    pub source: String,
    /// The number of the text that it was made from.
    pub seen: i32,
    pub cause: Cause,
}

/// What came of saving.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// It is the text that counts, under this number.
    Saved(i32),
    /// Somebody else saved in the meantime; it is kept under this number, and theirs counts.
    Apart(i32),
}

/// A draft as it stands.
#[derive(Clone, Debug)]
pub struct Opened {
    pub draft: Draft,
    pub text: DraftText,
    pub reading: Reading,
    /// The survey that publishing makes a version of: the one that the text names, if it can be read.
    pub code: String,
    /// The newest version of that survey; 0 when there is none.
    pub newest: i32,
    /// Who published that version.
    pub newest_by: String,
}

impl Opened {
    /// The newest version, when the text was not made from it.
    pub fn overtaken_by(&self) -> Option<i32> {
        let is_base = self.code == self.draft.survey_code && self.newest == self.draft.survey_version;
        (self.newest > 0 && !is_base).then_some(self.newest)
    }
}

/// A draft in a list.
#[derive(Clone, Debug)]
pub struct Listed {
    pub draft: Draft,
    pub text: DraftText,
}

pub async fn begin(house: &House, beginning: Beginning, by: &str, now: Timestamp) -> Result<Id<Draft>, Refusal> {
    let order = house.order(by, now);
    house
        .on_record(move |house, db| {
            drafts::hold(db)?;
            if !matches!(beginning, Beginning::Survey(_)) {
                house.demand_whole(Right::WriteSurveys)?;
            }
            let (code, version, source) = match beginning {
                Beginning::New => (String::new(), 0, STARTING_POINT.to_owned()),
                Beginning::Text(source) => (String::new(), 0, storable(&source)?),
                Beginning::Survey(code) => {
                    house.demand_of(Right::WriteSurveys, &code)?;
                    if let Some(open) = drafts::open_of(db, &code)? {
                        return Ok(open.id);
                    }
                    let (number, source, _) =
                        newest_of(house, db, &code)?.ok_or_else(|| Refusal::unknown(Thing::Survey, &code))?;
                    (code, number, source)
                }
            };
            let id = secrets::id();
            let readable = if is_readable(&source) { 1 } else { 0 };
            let draft = Draft {
                id,
                survey_code: code,
                survey_version: version,
                state: drafts::OPEN.to_owned(),
                revision: 1,
                readable,
                texts: 1,
                created_at: now.into(),
                created_by: order.by.clone(),
            };
            keep_trail::note(db, &order, Act::DraftBegun, &thing_of(&draft), "", "")?;
            drafts::add(db, draft)?;
            drafts::add_text(db, text_of(id, 1, source, Cause::Begun, &order.by, now))?;
            Ok(id)
        })
        .await
}

/// The drafts that are open, newest first.
pub async fn open_ones(house: &House) -> Result<Vec<Listed>, Refusal> {
    house
        .read(move |house, db| {
            let open = drafts::all(db, &house.scope)?.into_iter().filter(|draft| draft.state == drafts::OPEN);
            open.map(|draft| Ok(Listed { text: text(db, draft.id, draft.revision)?, draft })).collect()
        })
        .await
}

pub async fn open(house: &House, id: Id<Draft>) -> Result<Opened, Refusal> {
    house
        .read(move |house, db| {
            let draft = find(house, db, id)?;
            let text = text(db, id, draft.revision)?;
            let reading = reading::read(&text.source);
            let code = reading.survey.as_ref().map_or_else(|| draft.survey_code.clone(), |survey| survey.code.clone());
            let (newest, newest_by) = match newest_of(house, db, &code)? {
                Some((number, _, by)) => (number, by),
                None => (0, String::new()),
            };
            Ok(Opened { draft, text, reading, code, newest, newest_by })
        })
        .await
}

/// The newest text without faults, with the draft; none while there is none.
pub async fn readable(house: &House, id: Id<Draft>) -> Result<Option<DraftText>, Refusal> {
    house
        .read(move |house, db| {
            let draft = find(house, db, id)?;
            Ok(drafts::text(db, id, draft.readable)?)
        })
        .await
}

/// Every text that was kept, newest first, with the draft.
pub async fn history(house: &House, id: Id<Draft>) -> Result<(Draft, Vec<DraftTextLine>), Refusal> {
    house.read(move |house, db| Ok((find(house, db, id)?, drafts::texts(db, id)?))).await
}

/// One text that was kept.
pub async fn text_numbered(house: &House, id: Id<Draft>, number: i32) -> Result<DraftText, Refusal> {
    house
        .read(move |house, db| {
            find(house, db, id)?;
            drafts::text(db, id, number)?.ok_or_else(|| Refusal::unknown(Thing::Text, number.to_string()))
        })
        .await
}

/// Keeps a text, whatever is wrong with it.
pub async fn save(house: &House, id: Id<Draft>, handed: Handed, by: &str, now: Timestamp) -> Result<Kept, Refusal> {
    let source = storable(&handed.source)?;
    let by = by.to_owned();
    house
        .write(move |house, db| {
            let before = find(house, db, id)?;
            if before.state == drafts::OPEN && text(db, id, before.revision)?.source == source {
                return Ok(Kept::Saved(before.revision));
            }
            let mut draft =
                drafts::take(db, &house.scope, id)?.ok_or_else(|| Refusal::unknown(Thing::Draft, id.to_string()))?;
            let number = draft.texts;
            if draft.revision != handed.seen {
                drafts::add_text(db, text_of(id, number, source, Cause::Apart, &by, now))?;
                return Ok(Kept::Apart(number));
            }
            let last = text(db, id, draft.revision)?;
            let is_readable = is_readable(&source);
            if is_typed_on(&last, &source, handed.cause, &by, now) && (is_readable || draft.readable != last.number) {
                drafts::remove_text(db, id, last.number)?;
            }
            drafts::add_text(db, text_of(id, number, source, handed.cause, &by, now))?;
            draft.revision = number;
            draft.readable = if is_readable { number } else { draft.readable };
            drafts::OPEN.clone_into(&mut draft.state);
            drafts::keep(db, &draft)?;
            Ok(Kept::Saved(number))
        })
        .await
}

/// What came of publishing.
#[derive(Clone, Debug)]
pub enum Publishing {
    Published(Published),
    /// The text has faults; it is kept.
    Faulty,
    /// Somebody published another version since; the text is kept.
    Overtaken,
    /// Somebody else saved in the meantime; the text is kept under this number.
    Apart(i32),
}

/// Keeps the text and makes it the newest version of its survey. `newest_seen` is the newest version that whoever
/// publishes knows of.
pub async fn publish(
    house: &House,
    id: Id<Draft>,
    handed: Handed,
    newest_seen: i32,
    by: &str,
    now: Timestamp,
) -> Result<Publishing, Refusal> {
    let source = storable(&handed.source)?;
    if let Kept::Apart(number) = save(house, id, handed, by, now).await? {
        return Ok(Publishing::Apart(number));
    }
    if open(house, id).await?.newest != newest_seen {
        return Ok(Publishing::Overtaken);
    }
    let published = match publish_survey::publish(house, source, by, now).await {
        Ok(published) => published,
        Err(Refusal::FaultyDefinition { .. }) => return Ok(Publishing::Faulty),
        Err(refusal) => return Err(refusal),
    };
    let (code, number) = (published.code.clone(), published.number);
    house
        .write(move |house, db| {
            let mut draft =
                drafts::take(db, &house.scope, id)?.ok_or_else(|| Refusal::unknown(Thing::Draft, id.to_string()))?;
            drafts::PUBLISHED.clone_into(&mut draft.state);
            (draft.survey_code, draft.survey_version) = (code, number);
            drafts::keep(db, &draft)?;
            Ok::<_, Refusal>(())
        })
        .await?;
    Ok(Publishing::Published(published))
}

/// Puts a draft away. Its texts stay, and saving it opens it again.
pub async fn discard(house: &House, id: Id<Draft>, order: Order) -> Result<(), Refusal> {
    house
        .on_record(move |house, db| {
            let mut draft = find(house, db, id)?;
            let was = std::mem::replace(&mut draft.state, drafts::DISCARDED.to_owned());
            drafts::keep(db, &draft)?;
            Ok(keep_trail::note(db, &order, Act::DraftDiscarded, &thing_of(&draft), &was, &draft.state)?)
        })
        .await
}

/// The survey that it is a draft of, or its own id where it is of none yet.
fn thing_of(draft: &Draft) -> OnWhat {
    let name = if draft.survey_code.is_empty() { draft.id.to_string() } else { draft.survey_code.clone() };
    OnWhat::new(Kind::Draft, name)
}

fn find(house: &House, db: &mut Database, id: Id<Draft>) -> Result<Draft, Refusal> {
    drafts::find(db, &house.scope, id)?.ok_or_else(|| Refusal::unknown(Thing::Draft, id.to_string()))
}

fn text(db: &mut Database, draft: Id<Draft>, number: i32) -> Result<DraftText, Refusal> {
    drafts::text(db, draft, number)?.ok_or_else(|| Refusal::Damaged(format!("text {number} of a draft")))
}

/// Number, text and author of the newest version of a survey.
fn newest_of(house: &House, db: &mut Database, code: &str) -> Result<Option<(i32, String, String)>, Refusal> {
    let Some(survey) = surveys::with_code(db, &house.scope, code)? else { return Ok(None) };
    let newest = surveys::versions(db, survey.id)?.into_iter().next();
    Ok(newest.map(|version| (version.number, version.source, version.created_by)))
}

fn text_of(id: Id<Draft>, number: i32, source: String, cause: Cause, by: &str, now: Timestamp) -> DraftText {
    DraftText {
        draft_id: id,
        number,
        source,
        cause: cause.as_str().to_owned(),
        saved_at: now.into(),
        saved_by: by.to_owned(),
    }
}

fn is_readable(source: &str) -> bool {
    reading::read(source).survey.is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::survey::reading;

    #[test]
    fn the_starting_point_is_right() {
        let reading = reading::read(STARTING_POINT);
        assert_eq!(reading.problems, []);
        assert_eq!(reading.survey.map(|survey| survey.languages.len()), Some(3));
    }
}
