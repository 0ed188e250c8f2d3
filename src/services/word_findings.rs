//! Writes what is found: the sentences about the results of a survey, one text per language, of which none is lost.
//!
//! Whoever saves says which text it was made from. When somebody else saved in between, nothing is merged and nothing
//! is lost: the later text is kept apart, and a person decides. What the sentences say is judged by `statistics`; a text
//! is kept whatever is wrong with it.

use std::sync::Arc;

use jiff::Timestamp;

use super::compare_versions::{self, Found};
use super::keep_trail::{self, OnWhat};
use super::{Field, House, Refusal, Thing};
use crate::rights::Right;
use crate::statistics::findings::MOST_BYTES;
use crate::storage::Database;
use crate::storage::findings::{self, FindingsText, FindingsTextLine};
use crate::survey::Survey;
use crate::trail::{Act, Kind, Part, differences};
use crate::wording::Language;

/// How a text came to be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    Saved,
    /// An empty text: there are no findings any more.
    TakenOff,
    /// Another text was saved in the meantime: this one is kept beside it.
    Apart,
}

impl Cause {
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Saved => "saved",
            Self::TakenOff => "taken-off",
            Self::Apart => "apart",
        }
    }
}

/// A text that somebody hands in.
#[derive(Clone, Debug)]
pub struct Handed {
    pub source: String,
    /// The number of the text that it was made from, 0 for none; nothing for whatever counts now.
    pub seen: Option<i32>,
}

/// What came of saving.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// It is the text that counts, under this number.
    Saved(i32),
    /// It was the text that counts already.
    Same(i32),
    /// Somebody else saved in the meantime; it is kept under this number, and theirs counts.
    Apart(i32),
}

/// The findings of a survey in one language.
#[derive(Clone, Debug)]
pub struct Opened {
    pub survey: Arc<Survey>,
    pub language: Language,
    /// The text that counts; nothing before the first, and when it was taken off an empty one.
    pub text: Option<FindingsText>,
    /// Every text that was saved, newest first.
    pub texts: Vec<FindingsTextLine>,
}

impl Opened {
    /// The number of the text that counts; 0 for none.
    pub fn revision(&self) -> i32 {
        self.text.as_ref().map_or(0, |text| text.number)
    }

    pub fn source(&self) -> &str {
        self.text.as_ref().map_or("", |text| text.source.as_str())
    }
}

/// The findings of a survey; `language` is its default where none is named.
pub async fn open(house: &House, code: &str, language: Option<Language>) -> Result<Opened, Refusal> {
    let code = code.to_owned();
    house
        .read(move |house, db| {
            let found = compare_versions::find(house, db, &code, None)?;
            let language = language.unwrap_or_else(|| found.survey.default_language());
            let survey = found.version.survey_id;
            let texts = findings::texts(db, survey, language.as_str())?;
            let text = findings::current(db, survey)?.into_iter().find(|text| text.language == language.as_str());
            if texts.is_empty() {
                is_spoken(&found, language)?;
            }
            Ok(Opened { survey: found.survey, language, text, texts })
        })
        .await
}

/// The texts of a survey that say something, by language in the order of the survey.
pub async fn all(house: &House, code: &str) -> Result<Vec<(Language, FindingsText)>, Refusal> {
    let code = code.to_owned();
    house
        .read(move |house, db| {
            let found = compare_versions::find(house, db, &code, None)?;
            let texts = findings::current(db, found.version.survey_id)?;
            let said = texts.into_iter().filter(|text| !text.source.is_empty());
            let mut all: Vec<(Language, FindingsText)> =
                said.filter_map(|text| Some((text.language.parse().ok()?, text))).collect();
            let order = &found.survey.languages;
            all.sort_by_key(|(language, _)| order.iter().position(|own| own == language).unwrap_or(order.len()));
            Ok(all)
        })
        .await
}

/// One text that was saved.
pub async fn text_numbered(
    house: &House,
    code: &str,
    language: Language,
    number: i32,
) -> Result<FindingsText, Refusal> {
    let code = code.to_owned();
    house
        .read(move |house, db| {
            let survey = compare_versions::find(house, db, &code, None)?.version.survey_id;
            let text = findings::text(db, survey, language.as_str(), number)?;
            text.ok_or_else(|| Refusal::unknown(Thing::Text, number.to_string()))
        })
        .await
}

/// Keeps a text. One without words is refused: taking findings off is [`take_off`].
pub async fn save(
    house: &House,
    code: &str,
    language: Language,
    handed: Handed,
    by: &str,
    now: Timestamp,
) -> Result<Kept, Refusal> {
    let source = storable(&handed.source);
    let refused = |expected: String| Refusal::BadInput {
        field: Field::TextOfTheFindings,
        found: format!("{} bytes", source.len()),
        expected,
    };
    if source.trim().is_empty() {
        return Err(refused("a sentence at least".to_owned()));
    }
    if source.len() > MOST_BYTES {
        return Err(refused(format!("at most {MOST_BYTES} bytes are kept; shorten it")));
    }
    keep(house, code, language, Handed { source, ..handed }, by, now).await
}

/// Takes the findings off: their texts stay, and none counts.
pub async fn take_off(
    house: &House,
    code: &str,
    language: Language,
    seen: i32,
    by: &str,
    now: Timestamp,
) -> Result<Kept, Refusal> {
    keep(house, code, language, Handed { source: String::new(), seen: Some(seen) }, by, now).await
}

async fn keep(
    house: &House,
    code: &str,
    language: Language,
    handed: Handed,
    by: &str,
    now: Timestamp,
) -> Result<Kept, Refusal> {
    let (code, order) = (code.to_owned(), house.order(by, now));
    house
        .on_record(move |house, db| {
            let found = compare_versions::find(house, db, &code, None)?;
            house.demand_of(Right::WriteFindings, &code)?;
            is_spoken(&found, language)?;
            let survey = found.version.survey_id;
            if let Some(same) = same_as_now(db, &found, language, &handed.source)? {
                return Ok(Kept::Same(same));
            }
            let taken = findings::take(db, survey, language.as_str())?;
            let number = taken.texts;
            let is_overtaken = handed.seen.is_some_and(|seen| seen != taken.revision);
            let cause = match (is_overtaken, handed.source.is_empty()) {
                (true, _) => Cause::Apart,
                (false, true) => Cause::TakenOff,
                (false, false) => Cause::Saved,
            };
            let text = FindingsText {
                survey_id: survey,
                language: language.to_string(),
                number,
                source: handed.source,
                cause: cause.as_str().to_owned(),
                saved_at: now.into(),
                saved_by: order.by.clone(),
            };
            findings::add_text(db, text)?;
            if is_overtaken {
                return Ok(Kept::Apart(number));
            }
            findings::turn_to(db, &taken, number)?;
            let act = if cause == Cause::TakenOff { Act::FindingsTakenOff } else { Act::FindingsSaved };
            let numbered = |number: i32| {
                differences::told(&[(Part::Language, language.as_str()), (Part::Text, &number.to_string())])
            };
            let thing = OnWhat::new(Kind::Survey, &found.survey.code);
            keep_trail::note(db, &order, act, &thing, &numbered(taken.revision), &numbered(number))?;
            Ok(Kept::Saved(number))
        })
        .await
}

/// The number of the text that counts, when it is this one.
fn same_as_now(db: &mut Database, found: &Found, language: Language, source: &str) -> Result<Option<i32>, Refusal> {
    let current = findings::current(db, found.version.survey_id)?;
    let own = current.into_iter().find(|text| text.language == language.as_str());
    let same = match &own {
        Some(text) => text.source == source,
        None => source.is_empty(),
    };
    Ok(same.then(|| own.map_or(0, |text| text.number)))
}

fn is_spoken(found: &Found, language: Language) -> Result<(), Refusal> {
    if found.survey.languages.contains(&language) {
        return Ok(());
    }
    let known: Vec<String> = found.survey.languages.iter().map(Language::to_string).collect();
    Err(Refusal::unknown_of(Thing::LanguageOfThisSurvey, language.as_str(), known.iter().map(String::as_str)))
}

/// As text areas send it and databases take it: plain line ends, and no NUL, which PostgreSQL can't keep.
pub fn storable(source: &str) -> String {
    source.trim_start_matches('\u{feff}').replace("\r\n", "\n").replace('\0', "\u{fffd}")
}
