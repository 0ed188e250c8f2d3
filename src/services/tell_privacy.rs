//! What respondents are told about who can see their answers. It is made from how the wave keeps them and from nothing
//! else: a definition has no say in it, but for the words of a language that the product does not speak.

use super::{House, Refusal};
use crate::storage::waves::WaveRow;
use crate::storage::{Database, wave_privacy};
use crate::survey::Survey;
use crate::survey::promises::{self, Found, Promise};
use crate::wave::Privacy;
use crate::wording::{Fill, Language, Texts};

/// What is kept of an answer, as far as respondents are told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    pub mode: Privacy,
    /// From how many answers on a figure is shown.
    pub minimum: u32,
}

impl Kept {
    /// Of a survey that no wave asks yet: as a wave keeps answers unless somebody chooses otherwise.
    pub fn of_survey(survey: &Survey) -> Self {
        Self { mode: Privacy::default(), minimum: survey.disclosure.minimum }
    }

    pub(super) fn of_wave(db: &mut Database, wave: &WaveRow, survey: &Survey) -> Result<Self, Refusal> {
        Ok(Self { mode: wave_privacy::of(db, wave.id)?, ..Self::of_survey(survey) })
    }

    /// Who sees what and what is kept, in sentences. `survey` brings the words of a language that the product does not
    /// speak.
    pub fn told(&self, texts: &Texts, survey: &Survey, language: Language) -> String {
        let say = |key: &str, fills: &[(&str, Fill)]| {
            let own = survey.words.get(language, key).filter(|_| language != language.of_product());
            texts.say_own(own, language, key, fills)
        };
        let mode = format!("{}{}", promises::SAID_BY_THE_HOUSE, self.mode);
        [
            say(&mode, &[]),
            say("answer-privacy-groups", &[("count", u64::from(self.minimum).into())]),
            say("answer-privacy-moments", &[]),
        ]
        .join(" ")
    }
}

/// Whether a wave that keeps answers so keeps a promise.
pub fn keeps(mode: Privacy, promise: Promise) -> bool {
    match promise {
        Promise::Anonymous => false,
        Promise::Confidential => mode == Privacy::Confidential,
    }
}

/// What the survey promises and the wave would not keep.
pub(super) fn broken_by(mode: Privacy, survey: &Survey) -> Vec<Found> {
    promises::of(survey).into_iter().filter(|found| !keeps(mode, found.promise)).collect()
}

/// The words of a text that promise what a wave would not keep, if there are any.
pub(super) fn broken_in(mode: Privacy, text: &str) -> Option<String> {
    promises::in_text(text).into_iter().find(|(promise, _)| !keeps(mode, *promise)).map(|(_, words)| words)
}

/// How a wave keeps answers.
pub async fn of(house: &House, wave: &WaveRow) -> Result<Privacy, Refusal> {
    let id = wave.id;
    house.store.read(move |db| Ok(wave_privacy::of(db, id)?)).await
}
