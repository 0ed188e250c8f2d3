//! `/waves/{name}/compared`: a wave held against another one of its survey, question by question; the same figures
//! as a file.

mod drawings;
mod lines;
mod tables;
#[cfg(test)]
mod tests;
mod words;

use actix_web::{HttpResponse, web};
use serde::Deserialize;

use super::reader::{Focus, Reader};
use super::{file_name, results_href};
use crate::exchange::results_csv;
use crate::services::compare_waves::{WavesCompared, comparable_waves, compare_waves};
use crate::services::keep_trail::OnWhat;
use crate::storage::waves::WaveRow;
use crate::survey::{Page, Question};
use crate::trail::{Act, Kind, Part, differences};
use crate::web::door::{Evaluator, Reply};
use crate::web::pages::home::href_of;
use crate::web::refused::{form_urlencoded, refused_as};
use crate::web::views::results_waves::{self as views, Compared, ResultsWaves, WaveChoice};
use crate::web::views::{Area, Link};
use crate::wording::{Language, Texts};

use lines::lines;
use words::Words;

#[derive(Deserialize)]
pub struct Asked {
    against: Option<String>,
}

pub async fn get(evaluator: Evaluator, name: web::Path<String>, asked: web::Query<Asked>) -> Reply {
    let house = &evaluator.web.house;
    let others = comparable_waves(house, &name).await.map_err(|refusal| evaluator.refuse(refusal))?;
    let against = asked.against.clone().or_else(|| nearest(&others));
    let page = |refused, compared| ResultsWaves {
        desk: evaluator.desk(Area::Waves),
        wave: Link { href: href_of(&name), words: name.to_string() },
        results_href: results_href(&name),
        action: format!("{}/compared", href_of(&name)),
        choices: choices(&others, against.as_deref()),
        refused,
        compared,
    };
    let Some(against) = &against else { return evaluator.show(&page(None, None)) };
    match compare_waves(house, &name, against, evaluator.web.now()).await {
        Ok(of) => {
            let words = words_of(&of, evaluator.web.faces.texts(), evaluator.language);
            let counted_at = evaluator.web.zoned(of.counted_at);
            evaluator.show(&page(None, Some(compared(&words, counted_at))))
        }
        Err(refusal) => {
            let shown = evaluator.show(&page(Some(evaluator.why(&refusal)), None))?;
            Ok(refused_as(shown, &refusal))
        }
    }
}

/// The figures as a file; without another wave to the page on which to choose one.
pub async fn csv(evaluator: Evaluator, name: web::Path<String>, asked: web::Query<Asked>) -> Reply {
    let Some(against) = &asked.against else {
        let page = format!("{}/compared", href_of(&name));
        return Ok(HttpResponse::SeeOther().insert_header(("Location", page)).finish());
    };
    let house = &evaluator.web.house;
    let compared = compare_waves(house, &name, against, evaluator.web.now()).await;
    let compared = compared.map_err(|refusal| evaluator.refuse(refusal))?;
    let thing = OnWhat::new(Kind::Wave, &compared.wave.name);
    evaluator
        .takes(
            Act::ResultsTaken,
            thing,
            &differences::told(&[(Part::File, "waves.csv"), (Part::Against, &compared.against.name)]),
        )
        .await?;
    let file = file_name(&[&compared.survey.code, &compared.wave.name, "waves", &compared.against.name]);
    Ok(HttpResponse::Ok()
        .content_type("text/csv; charset=utf-8; header=present")
        .insert_header(("Content-Disposition", format!("attachment; filename=\"{file}.csv\"")))
        .body(results_csv::waves(&compared.table()).content))
}

/// The wave that it is held against when none is named: the newest other one.
fn nearest(others: &[WaveRow]) -> Option<String> {
    others.first().map(|wave| wave.name.clone())
}

fn choices(others: &[WaveRow], against: Option<&str>) -> Vec<WaveChoice> {
    let choice = |wave: &WaveRow| WaveChoice { name: wave.name.clone(), chosen: Some(wave.name.as_str()) == against };
    others.iter().map(choice).collect()
}

fn words_of<'a>(of: &'a WavesCompared, texts: &'a Texts, language: Language) -> Words<'a> {
    let reader = Reader {
        survey: &of.survey,
        report: &of.report,
        whole: &of.report,
        focus: Focus::Everything,
        bars: super::looking::Bars::Whole,
        texts,
        language,
    };
    Words {
        reader,
        before: Reader { survey: &of.before, report: &of.report_before, whole: &of.report_before, ..reader },
        wave: &of.wave.name,
        against: &of.against.name,
        provisional: [&of.wave, &of.against].iter().any(|wave| !wave.state.is_over()),
        compared: &of.compared,
    }
}

fn compared(words: &Words<'_>, counted_at: jiff::ZonedDateTime) -> Compared {
    let minimum = words.reader.count(words.reader.report.rules.minimum);
    let method = ["compared-method-all", "compared-method-same", "compared-method-clear"];
    let mut method: Vec<String> = method.map(|key| words.reader.word(key)).into();
    method.push(words.reader.say("compared-method-hidden", &[("minimum", minimum.into())]));
    method.extend(["compared-method-unlike", "results-chance-note"].map(|key| words.reader.word(key)));
    let topics = words.reader.survey.pages.iter().map(|page| topic(words, page));
    Compared {
        against: words.against.to_owned(),
        counted_at,
        provisional: words.provisional,
        download: format!("{}/csv/waves?against={}", results_href(words.wave), form_urlencoded(words.against)),
        list: words.list(),
        method,
        topics: topics.filter(|topic| !topic.questions.is_empty()).collect(),
        left_out: words.compared.left_out.iter().map(|left| words.left_out(left)).collect(),
    }
}

fn topic(words: &Words<'_>, page: &Page) -> views::Topic {
    let questions = page.questions.iter().filter_map(|question| result(words, question));
    views::Topic {
        id: format!("t-{}", page.id),
        title: words.reader.plain(&page.title),
        questions: questions.collect(),
    }
}

fn result(words: &Words<'_>, question: &Question) -> Option<views::Question> {
    let lines = lines(words, question);
    if lines.is_empty() {
        return None;
    }
    Some(views::Question {
        id: question.id.clone(),
        text: words.reader.text(&question.text).to_owned(),
        findings: words.findings(&lines),
        notes: words.notes(&lines),
        drawings: drawings::drawings(words, question, &lines),
        tables: lines.iter().map(|line| tables::by_cluster(words, line)).collect(),
    })
}
