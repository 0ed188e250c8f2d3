//! Own words that made place for the usual ones: they are set aside, and put back when somebody wants them after all.

use super::{check, write_in};
use crate::rights::Right;
use crate::services::move_wave::Order;
use crate::services::{House, Refusal, Thing, survey_waves};
use crate::storage::former_words::{self, FormerWords};
use crate::storage::waves::WaveRow;
use crate::storage::{Database, wave_letters};
use crate::wave::ledger::Kind;
use crate::wording::Language;

/// Keeps the own words of a letter, if it has any, before they go.
pub(super) fn set_aside(
    db: &mut Database,
    wave: &WaveRow,
    (kind, language): (Kind, Language),
    order: &Order,
) -> Result<(), Refusal> {
    let code = language.to_string();
    let own = wave_letters::of_wave(db, wave.id)?;
    let Some(own) = own.into_iter().find(|own| own.kind == kind.as_str() && own.language == code) else {
        return Ok(());
    };
    let words = FormerWords {
        wave_id: wave.id,
        kind: own.kind,
        language: own.language,
        subject: own.subject,
        body: own.body,
        set_aside_at: order.at.into(),
        set_aside_by: order.by.clone(),
    };
    Ok(former_words::keep(db, words)?)
}

/// Gives a letter the words again that were set aside, as if somebody wrote them anew.
///
/// # Errors
/// [`Refusal::Unknown`] where there are none, and whatever [`super::write`] refuses.
pub async fn put_back(
    house: &House,
    wave: &str,
    (kind, language): (Kind, Language),
    order: Order,
) -> Result<(), Refusal> {
    let wave = wave.to_owned();
    house
        .on_record(move |house, db| {
            let wave = survey_waves::find(house, Right::RunWaves, db, &wave)?;
            let code = language.to_string();
            let former = former_words::of_wave(db, wave.id)?;
            let former = former.into_iter().find(|former| former.kind == kind.as_str() && former.language == code);
            let named = || format!("{} {code}", kind.as_str());
            let former = former.ok_or_else(|| Refusal::unknown(Thing::FormerWordsOf, named()))?;
            check(kind, &former.subject, &former.body)?;
            write_in(house, db, &wave, (kind, language), (former.subject, former.body), &order)?;
            Ok(former_words::remove(db, wave.id, kind.as_str(), &code)?)
        })
        .await
}
