//! The findings in short, for the top of the results.

use super::{evidence, findings_href, findings_href_in, language_for, telling};
use crate::services::report_wave::WaveReport;
use crate::services::word_findings;
use crate::statistics::findings::check;
use crate::web::door::Evaluator;
use crate::web::pages::results;
use crate::web::refused::Refused;
use crate::web::views::Link;
use crate::web::views::findings::{FindingsOverview, ShortSentence};
use crate::wording::Language;

/// So many sentences stand on top of the results; the others are one click away.
const MOST: usize = 20;

pub(in crate::web::pages) async fn overview(
    evaluator: &Evaluator,
    counted: &WaveReport,
) -> Result<FindingsOverview, Refused> {
    let texts = word_findings::all(&evaluator.web.house, &counted.survey.code).await;
    let texts = texts.map_err(|refusal| evaluator.refuse(refusal))?;
    let written: Vec<Language> = texts.iter().map(|(language, _)| *language).collect();
    let language = language_for(evaluator.language, &counted.survey.languages, &written);
    let wave = &counted.wave.name;
    let Some((_, text)) = texts.into_iter().find(|(own, _)| *own == language) else {
        let page = Link { href: findings_href(wave), words: evaluator.say("findings-write", &[]) };
        return Ok(FindingsOverview { page, code: language.to_string(), sentences: Vec::new(), more: 0 });
    };
    let product = evaluator.web.faces.texts();
    let checked = check(&text.source, &evidence(counted, product, language));
    let reader = results::everything(counted, product, evaluator.language);
    let sentences = checked.statements.iter().filter_map(|statement| {
        let mark = telling::mark(&reader, statement.standing?);
        Some(ShortSentence { text: telling::read(statement), mark })
    });
    let mut sentences: Vec<ShortSentence> = sentences.collect();
    let more = sentences.len().saturating_sub(MOST);
    sentences.truncate(MOST);
    let page = Link { href: findings_href_in(wave, language), words: evaluator.say("findings-all", &[]) };
    Ok(FindingsOverview { page, code: language.to_string(), sentences, more })
}
