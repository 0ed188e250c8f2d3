//! `/waves/{name}/findings`: what is written about the results, held against them.
//!
//! The text belongs to the survey, one per language; each wave of it holds the same text against its own results.

mod editing;
mod legend;
mod overview;
mod telling;
#[cfg(test)]
mod tests;

use actix_web::{HttpResponse, web};
use serde::Deserialize;

use crate::services::report_wave::{Depth, WaveReport};
use crate::services::word_findings::{self, Cause, Opened};
use crate::statistics::findings::{Checked, Evidence, MOST_BYTES, check};
use crate::storage::findings::FindingsText;
use crate::web::assets;
use crate::web::door::{Evaluator, Reply};
use crate::web::pages::editor::difference::{self, Side};
use crate::web::pages::home::href_of;
use crate::web::pages::results::{self, Reader};
use crate::web::refused::Refused;
use crate::web::views::findings::{DifferenceLine, FindingsPage, OtherText, TextLanguage, TextLine};
use crate::web::views::form::FormFault;
use crate::web::views::{Area, Link};
use crate::wording::{Language, Texts};

pub use editing::post;
pub(super) use overview::overview;

/// Lines shown around one that differs.
const AROUND: usize = 2;

#[derive(Deserialize)]
pub struct Wanted {
    /// A text by its number, instead of the one that counts.
    text: Option<i32>,
}

pub async fn get(evaluator: Evaluator, name: web::Path<String>, wanted: web::Query<Wanted>) -> Reply {
    let desk = Place::find(&evaluator, &name, None).await?;
    desk.show_wanted(wanted.text).await
}

/// The text of one language.
pub async fn get_in(evaluator: Evaluator, path: web::Path<(String, String)>, wanted: web::Query<Wanted>) -> Reply {
    let (name, language) = path.into_inner();
    let desk = Place::find(&evaluator, &name, Some(&language)).await?;
    desk.show_wanted(wanted.text).await
}

/// The text with its numbers.
pub async fn markdown(evaluator: Evaluator, path: web::Path<(String, String)>) -> Reply {
    let (name, language) = path.into_inner();
    let place = Place::find(&evaluator, &name, Some(&language)).await?;
    if place.opened.source().is_empty() {
        return Err(evaluator.not_found());
    }
    let checked = place.check(place.opened.source());
    let parts = [&place.counted.survey.code, &place.counted.wave.name, "findings", language.as_str()];
    let file = results::file_name(&parts);
    Ok(HttpResponse::Ok()
        .content_type("text/markdown; charset=utf-8")
        .insert_header(("Content-Disposition", format!("attachment; filename=\"{file}.md\"")))
        .body(checked.text))
}

/// The address of the findings of a wave.
fn findings_href(wave: &str) -> String {
    format!("{}/findings", href_of(wave))
}

fn findings_href_in(wave: &str, language: Language) -> String {
    format!("{}/{language}", findings_href(wave))
}

/// What a text is held against.
fn evidence<'a>(counted: &'a WaveReport, texts: &'a Texts, language: Language) -> Evidence<'a> {
    Evidence {
        survey: &counted.survey,
        report: &counted.report,
        response: &counted.response,
        texts,
        language,
        words: Some(language),
    }
}

/// The language in which somebody reads the findings: their own, or the first that something is written in.
fn language_for(own: Language, spoken: &[Language], written: &[Language]) -> Language {
    let first = written.first().copied();
    let spoken_own = spoken.contains(&own).then_some(own);
    let written_own = written.contains(&own).then_some(own);
    written_own.or(first).or(spoken_own).or(spoken.first().copied()).unwrap_or(own)
}

/// The findings of a wave in one language, in front of somebody.
struct Place<'a> {
    evaluator: &'a Evaluator,
    counted: WaveReport,
    opened: Opened,
    language: Language,
    /// The languages that something is written in.
    written: Vec<Language>,
}

/// What is in front of them, besides.
#[derive(Default)]
struct Showing {
    source: String,
    /// It was typed, and is not kept.
    unsaved: bool,
    faults: Vec<FormFault>,
    saves_faulty: bool,
    other: Option<FindingsText>,
}

impl<'a> Place<'a> {
    async fn find(evaluator: &'a Evaluator, name: &str, language: Option<&str>) -> Result<Self, Refused> {
        let counted = results::count(evaluator, name, Depth::Figures).await?;
        let (house, code) = (&evaluator.web.house, counted.survey.code.as_str());
        let texts = word_findings::all(house, code).await.map_err(|refusal| evaluator.refuse(refusal))?;
        let written: Vec<Language> = texts.iter().map(|(language, _)| *language).collect();
        let spoken = &counted.survey.languages;
        let language = match language {
            Some(asked) => {
                spoken.iter().copied().find(|own| own.as_str() == asked).ok_or_else(|| evaluator.not_found())?
            }
            None => language_for(evaluator.language, spoken, &written),
        };
        let opened = word_findings::open(house, code, Some(language)).await;
        let opened = opened.map_err(|refusal| evaluator.refuse(refusal))?;
        Ok(Self { evaluator, counted, opened, language, written })
    }

    fn wave(&self) -> &str {
        &self.counted.wave.name
    }

    fn href(&self) -> String {
        findings_href_in(self.wave(), self.language)
    }

    fn reader(&self) -> Reader<'_> {
        results::everything(&self.counted, self.evaluator.web.faces.texts(), self.evaluator.language)
    }

    fn check(&self, source: &str) -> Checked {
        check(source, &evidence(&self.counted, self.evaluator.web.faces.texts(), self.language))
    }

    async fn show_wanted(&self, number: Option<i32>) -> Reply {
        let Some(number) = number.filter(|number| *number != self.opened.revision()) else {
            return self.show(Showing { source: self.opened.source().to_owned(), ..Showing::default() });
        };
        let house = &self.evaluator.web.house;
        let text = word_findings::text_numbered(house, &self.counted.survey.code, self.language, number).await;
        let text = text.map_err(|refusal| self.evaluator.refuse(refusal))?;
        self.show(Showing { source: text.source.clone(), other: Some(text), ..Showing::default() })
    }

    fn show(&self, showing: Showing) -> Reply {
        self.evaluator.show(&self.page(showing))
    }

    fn page(&self, showing: Showing) -> FindingsPage {
        let (evaluator, reader, wave) = (self.evaluator, self.reader(), self.wave());
        let checked = (showing.source.len() <= MOST_BYTES).then(|| self.check(&showing.source));
        let statements = checked.as_ref().map_or(&[][..], |checked| &checked.statements);
        let current = self.opened.text.as_ref();
        let title = |language: Language| language.own_name().to_owned();
        let languages = self.counted.survey.languages.iter().map(|language| TextLanguage {
            href: findings_href_in(wave, *language),
            code: language.to_string(),
            words: title(*language),
            current: *language == self.language,
            written: self.written.contains(language),
        });
        let download = !self.opened.source().is_empty() && !showing.unsaved && showing.other.is_none();
        FindingsPage {
            desk: evaluator.desk(Area::Waves),
            editor_style: assets::editor_style().path.clone(),
            wave: Link { href: href_of(wave), words: wave.to_owned() },
            results: Link { href: results::results_href(wave), words: reader.word("desk-results-title") },
            survey: reader.plain(&reader.survey.title),
            counted_at: evaluator.web.zoned(self.counted.counted_at),
            provisional: !self.counted.wave.state.is_over(),
            languages: languages.collect(),
            code: self.language.to_string(),
            language: title(self.language),
            tally: checked.as_ref().map(|checked| telling::tally(&reader, checked)).unwrap_or_default(),
            sentences: telling::sentences(&reader, statements),
            unsaved: showing.unsaved,
            download: download.then(|| Link {
                href: format!("{}/findings.md", self.href()),
                words: evaluator.say("findings-download", &[("language", title(self.language).into())]),
            }),
            action: self.href(),
            source: showing.source,
            revision: self.opened.revision(),
            saved_at: current.map(|text| evaluator.web.zoned(text.saved_at.moment())),
            saved_by: current.map(|text| text.saved_by.clone()).unwrap_or_default(),
            faults: showing.faults,
            saves_faulty: showing.saves_faulty,
            other: showing.other.map(|text| self.other(&text)),
            texts: self.texts(),
            legend: legend::examples(&reader, &self.counted, self.language),
            claims: legend::claims(&reader, self.language),
            names: legend::names(&reader),
        }
    }

    /// A text beside the one that counts.
    fn other(&self, text: &FindingsText) -> OtherText {
        let lines = difference::folded(difference::between(self.opened.source(), &text.source), AROUND);
        let line = |line: difference::Line| DifferenceLine {
            side: match line.side {
                Side::Both => "both",
                Side::Gone => "gone",
                Side::New => "new",
            },
            number: line.number,
            text: line.text,
        };
        OtherText {
            number: text.number,
            at: self.evaluator.web.zoned(text.saved_at.moment()),
            by: text.saved_by.clone(),
            apart: text.cause == Cause::Apart.as_str()
                && self.opened.text.as_ref().is_some_and(|current| current.number < text.number),
            difference: lines.into_iter().map(|folded| folded.map(line)).collect(),
            counting: self.opened.source().to_owned(),
        }
    }

    fn texts(&self) -> Vec<TextLine> {
        let texts = self.opened.texts.iter().map(|text| TextLine {
            number: text.number,
            href: format!("{}?text={}", self.href(), text.number),
            at: self.evaluator.web.zoned(text.saved_at.moment()),
            by: text.saved_by.clone(),
            cause: self.evaluator.say(&format!("findings-cause-{}", text.cause), &[]),
            current: text.number == self.opened.revision(),
        });
        texts.collect()
    }
}
