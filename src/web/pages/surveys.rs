//! `/surveys`: the surveys of the house; a definition is added as a file or as text, or begins with a survey of
//! another program.

use actix_multipart::form::MultipartForm;
use actix_multipart::form::bytes::Bytes;
use actix_multipart::form::text::Text;
use actix_web::http::StatusCode;

use crate::exchange::import::{Outcome, Unreadable};
use crate::services::Refusal;
use crate::services::import_survey::begin_draft;
use crate::services::publish_survey::{self, publish};
use crate::survey::length::estimated_minutes;
use crate::survey::reading::{self, Problem, Severity};
use crate::web::door::{Evaluator, Reply};
use crate::web::refused::{Refused, unprocessable};
use crate::web::views::surveys::{DefinitionFault, SurveyLine, Surveys};
use crate::web::views::{Area, Tone};

#[derive(MultipartForm)]
pub struct Added {
    csrf: Text<String>,
    #[multipart(limit = "1MiB")]
    file: Option<Bytes>,
    #[multipart(limit = "1MiB")]
    definition: Option<Text<String>>,
}

#[derive(MultipartForm)]
pub struct Brought {
    csrf: Text<String>,
    #[multipart(limit = "10MiB")]
    file: Bytes,
}

/// What was handed in and could not be taken.
#[derive(Default)]
struct HandedIn {
    definition: String,
    file: Option<String>,
    faults: Vec<DefinitionFault>,
    /// Why a survey of another program could not be read.
    refused: Option<String>,
}

pub async fn get(evaluator: Evaluator) -> Reply {
    show(&evaluator, HandedIn::default()).await
}

pub async fn post(evaluator: Evaluator, form: MultipartForm<Added>) -> Reply {
    let form = form.into_inner();
    evaluator.check_form(&form.csrf)?;
    let (file, definition) = match form.file.filter(|file| !file.data.is_empty()) {
        Some(file) => (file.file_name.clone(), String::from_utf8(file.data.to_vec())),
        None => (None, Ok(form.definition.map(Text::into_inner).unwrap_or_default())),
    };
    let definition = definition.map_err(|_| {
        let name = file.clone().unwrap_or_default();
        let words = evaluator.say("desk-surveys-not-text", &[("file", name.into())]);
        evaluator.unreadable(StatusCode::UNPROCESSABLE_ENTITY, vec![words])
    })?;
    // Text areas send lines that end in CR LF; a definition has plain line ends, so that its hash is its own.
    let definition = definition.replace("\r\n", "\n");
    let now = evaluator.web.now();
    match publish(&evaluator.web.house, definition, evaluator.name(), now).await {
        Ok(published) => {
            let key = if published.is_new { "desk-surveys-done" } else { "desk-surveys-same" };
            let words = evaluator.say(
                key,
                &[
                    ("code", published.code.clone().into()),
                    ("number", published.number.to_string().into()),
                    ("questions", published.questions.into()),
                ],
            );
            Ok(evaluator.web.done(&format!("/surveys/{}", published.code), Tone::Good, &words))
        }
        Err(Refusal::FaultyDefinition { definition, problems }) => {
            let name = file.clone().unwrap_or_else(|| "definition".to_owned());
            let errors = problems.iter().filter(|problem| problem.severity == Severity::Error);
            let faults = errors.map(|problem| fault_of(&name, &definition, problem)).collect();
            unprocessable(
                show(&evaluator, HandedIn { definition: definition.clone(), file, faults, refused: None }).await?,
            )
        }
        Err(refusal) => Err(evaluator.refuse(refusal)),
    }
}

/// `POST /surveys/import`: a survey of another program becomes a draft, with what did not map above it.
pub async fn post_import(evaluator: Evaluator, form: MultipartForm<Brought>) -> Reply {
    let Brought { csrf, file } = form.into_inner();
    evaluator.check_form(&csrf)?;
    let name = file.file_name.clone().unwrap_or_default();
    let (house, now) = (&evaluator.web.house, evaluator.web.now());
    match begin_draft(house, &name, file.data.to_vec(), evaluator.name(), now).await {
        Ok((draft, report)) => {
            let fills = [
                ("lost", report.count(Outcome::Lost).into()),
                ("changed", report.count(Outcome::Changed).into()),
                ("file", name.into()),
            ];
            let words = evaluator.say("desk-import-done", &fills);
            Ok(evaluator.web.done(&format!("/drafts/{draft}"), Tone::Good, &words))
        }
        Err(Refusal::UnreadableSurvey(why)) => {
            let (key, found) = match why {
                Unreadable::TooLarge { .. } => ("desk-import-too-large", String::new()),
                Unreadable::OtherFormat { found, .. } => ("desk-import-other-format", found),
                Unreadable::Damaged(found) => ("desk-import-damaged", found),
                Unreadable::Refused(found) => ("desk-import-refused", found),
                Unreadable::Empty(found) => ("desk-import-empty", found),
            };
            let refused = Some(evaluator.say(key, &[("file", name.into()), ("found", found.into())]));
            unprocessable(show(&evaluator, HandedIn { refused, ..HandedIn::default() }).await?)
        }
        Err(refusal) => Err(evaluator.refuse(refusal)),
    }
}

async fn show(evaluator: &Evaluator, handed_in: HandedIn) -> Reply {
    let house = &evaluator.web.house;
    let surveys = publish_survey::all(house).await.map_err(|refusal| evaluator.refuse(refusal))?;
    let surveys = surveys
        .into_iter()
        .map(|stored| SurveyLine {
            href: format!("/surveys/{}", stored.code),
            title: stored.survey.title.in_language(evaluator.language).to_owned(),
            version: u64::try_from(stored.version.number).unwrap_or(0),
            languages: stored.survey.languages.iter().map(ToString::to_string).collect(),
            questions: stored.survey.questions().count() as u64,
            minutes: u64::from(estimated_minutes(&stored.survey)),
            added_at: evaluator.web.zoned(stored.version.created_at.moment()),
            code: stored.code,
        })
        .collect();
    let HandedIn { definition, file, faults, refused } = handed_in;
    evaluator.show(&Surveys { desk: evaluator.desk(Area::Surveys), surveys, definition, file, faults, refused })
}

fn fault_of(file: &str, source: &str, problem: &Problem) -> DefinitionFault {
    DefinitionFault {
        line: problem.place.line as u64,
        column: problem.place.column as u64,
        words: format!("{}. {}", problem.message.trim_end_matches('.'), expected_of(problem)),
        advice: problem.help.clone(),
        picture: reading::picture(file, source, problem),
    }
}

fn expected_of(problem: &Problem) -> String {
    if problem.expected.is_empty() { String::new() } else { format!("→ {}", problem.expected) }
}

impl Evaluator {
    /// A form that can't be read because it lacks something.
    pub fn lacking(&self) -> Refused {
        self.unreadable(StatusCode::BAD_REQUEST, Vec::new())
    }
}
