//! Sorts open answers into themes: text by text, so that nobody loses what another one sorted meanwhile.
//!
//! Only texts that the results of the wave show can be sorted, and each is known by its words as they may be read: see
//! [`crate::statistics::themes`].

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::Timestamp;

use super::keep_trail::{self, OnWhat};
use super::move_wave::Order;
use super::report_wave::{Depth, WaveReport, report_wave};
use super::{House, Refusal, Thing};
use crate::rights::Right;
use crate::statistics::Cell;
use crate::statistics::report::{FieldReport, Figures};
use crate::statistics::themes::{Change, Sorted, TextKey};
use crate::storage::themes;
use crate::storage::waves::WaveRow;
use crate::survey::{Kind, Survey};
use crate::trail::{Act, Kind as OfThing};

/// The open answers to a question that may be read, and what they were sorted into.
#[derive(Clone, Debug)]
pub struct Looked {
    pub wave: WaveRow,
    pub survey: Arc<Survey>,
    /// The name of the column.
    pub field: String,
    pub question: String,
    /// Whether it is the words after “other, namely”.
    pub other: bool,
    pub sorted: Sorted,
    /// In alphabetical order, each once.
    pub texts: Vec<(TextKey, String)>,
    /// Answers that are enough to be read.
    pub minimum: u32,
    /// The figures of the wave are not released, so no text is shown.
    pub until_release: bool,
}

impl Looked {
    /// The codes of the themes of a text.
    pub fn themes_of(&self, text: TextKey) -> BTreeSet<i32> {
        self.sorted.texts.get(&text).cloned().unwrap_or_default()
    }

    /// How many different texts are of a theme.
    pub fn count(&self, code: i32) -> usize {
        self.texts.iter().filter(|(key, _)| self.sorted.texts.get(key).is_some_and(|own| own.contains(&code))).count()
    }
}

/// What came of sorting.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Done {
    /// Texts that have other themes now.
    pub texts: usize,
    /// Codes that were wanted and are no themes any more.
    pub left_out: BTreeSet<i32>,
}

/// Looks at one open question of a wave, by the name of its column.
pub async fn look(house: &House, wave: &str, field: &str, now: Timestamp) -> Result<Looked, Refusal> {
    let mut looked = look_at_all(house, wave, now).await?;
    let Some(at) = looked.iter().position(|own| own.field == field) else {
        return Err(Refusal::unknown_of(
            Thing::OpenQuestionOfThisWave,
            field,
            looked.iter().map(|own| own.field.as_str()),
        ));
    };
    Ok(looked.swap_remove(at))
}

/// Looks at every open question of a wave.
pub async fn look_at_all(house: &House, wave: &str, now: Timestamp) -> Result<Vec<Looked>, Refusal> {
    let counted = report_wave(house, wave, now, Depth::Figures).await?;
    let id = counted.wave.id;
    let sorting = house.read(move |_, db| Ok(themes::of_wave(db, id)?)).await?;
    let open = counted.report.fields.iter().filter(|field| is_open(&counted.survey, field));
    Ok(open.map(|field| looked(&counted, field, sorting.of(&field.field).cloned().unwrap_or_default())).collect())
}

/// Whether answers are given in words.
pub fn is_open(survey: &Survey, field: &FieldReport) -> bool {
    field.other || field.question(survey).is_some_and(|question| matches!(question.kind, Kind::Text { .. }))
}

fn looked(counted: &WaveReport, field: &FieldReport, sorted: Sorted) -> Looked {
    let listed = field.slices.iter().filter_map(|(_, figures)| match figures {
        Cell::Shown(Figures::Text(listing)) => listing.texts.shown(),
        _ => None,
    });
    let texts: BTreeMap<(String, &str), TextKey> =
        listed.flatten().map(|own| ((own.text.to_lowercase(), own.text.as_str()), TextKey::of(&own.text))).collect();
    let rules = &counted.report.rules;
    Looked {
        wave: counted.wave.clone(),
        survey: Arc::clone(&counted.survey),
        field: field.field.clone(),
        question: field.question.clone(),
        other: field.other,
        sorted,
        texts: texts.into_iter().map(|((_, text), key)| (key, text.to_owned())).collect(),
        minimum: rules.text_minimum.max(rules.minimum),
        until_release: rules.until_release,
    }
}

/// Sorts texts: what each person changed of a text is done to it as it is by now. Texts that are not shown are passed
/// over, and so are themes that are not there any more.
pub async fn sort(
    house: &House,
    looked: &Looked,
    changes: Vec<(TextKey, Change)>,
    order: Order,
) -> Result<Done, Refusal> {
    house.demand_of(Right::WriteFindings, &looked.survey.code)?;
    let shown: BTreeSet<TextKey> = looked.texts.iter().map(|(key, _)| *key).collect();
    let changes: Vec<(TextKey, Change)> =
        changes.into_iter().filter(|(key, change)| shown.contains(key) && !change.is_none()).collect();
    if changes.is_empty() {
        return Ok(Done::default());
    }
    let (wave, field) = (looked.wave.clone(), looked.field.clone());
    house
        .on_record(move |_, db| {
            let place = (wave.id, field.as_str());
            let now = themes::of_field(db, place)?;
            let known: BTreeSet<i32> = now.themes.iter().map(|theme| theme.code).collect();
            let mut done = Done::default();
            for (text, change) in changes {
                let was = now.texts.get(&text).cloned().unwrap_or_default();
                let wanted = change.on(&was);
                done.left_out.extend(wanted.difference(&known));
                let becomes: BTreeSet<i32> = wanted.intersection(&known).copied().collect();
                if becomes != was {
                    themes::sort(db, place, text, &becomes)?;
                    done.texts += 1;
                }
            }
            if done.texts > 0 {
                let thing = OnWhat::new(OfThing::Wave, &wave.name);
                keep_trail::note(db, &order, Act::TextsSorted, &thing, "", &format!("{field}: {}", done.texts))?;
            }
            Ok(done)
        })
        .await
}
