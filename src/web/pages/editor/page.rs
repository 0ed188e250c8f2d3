//! `/drafts/{draft}`: the editor.

use actix_web::web;
use jiff::ZonedDateTime;
use serde::{Deserialize, Serialize};

use super::marks::{self, Faults, Line, Outline};
use super::snippets::{self, Snippet};
use crate::id::Id;
use crate::services::draft_survey::{self, Opened};
use crate::storage::drafts::{self, Draft};
use crate::survey::length::estimated;
use crate::web::assets;
use crate::web::door::{Evaluator, Reply, Visitor};
use crate::web::markdown;
use crate::web::refused::Refused;
use crate::web::rendering::View;
use crate::web::views::{Area, Desk, Link};
use crate::wording::Language;

#[derive(Debug, Serialize)]
struct EditorPage {
    desk: Desk,
    editor_style: String,
    editor_script: String,
    here: String,
    title: String,
    standing: Standing,
    saved_at: ZonedDateTime,
    saved_by: String,
    /// Published, or put away: saving it opens it again.
    is_over: bool,
    source: String,
    errors: u64,
    #[serde(flatten)]
    outline: Outline,
    faults: Faults,
    lines: Vec<Line>,
    snippets: Vec<Snippet>,
    live: String,
    widths: Vec<Width>,
    width: &'static str,
}

impl View for EditorPage {
    const TEMPLATE: &'static str = "desk/editor";
}

/// Where a draft stands beside the versions of its survey.
#[derive(Debug, Serialize)]
pub(super) struct Standing {
    /// The number of the text that is shown.
    pub revision: i32,
    /// The newest version of the survey; 0 when there is none.
    pub newest: i32,
    /// What publishing would make.
    pub makes: String,
    /// A version that the text was not made from, if there is one: publishing replaces it.
    pub overtaken: Option<String>,
    /// Pages, questions and minutes, once the text can be read.
    pub size: Option<String>,
}

impl View for Standing {
    const TEMPLATE: &'static str = "parts/draft-standing";
}

/// How wide the live page is shown.
#[derive(Debug, Serialize)]
struct Width {
    name: &'static str,
    pixels: u32,
    link: Link,
    current: bool,
}

const WIDTHS: [(&str, u32); 3] = [("phone", 360), ("tablet", 768), ("desk", 1280)];

#[derive(Deserialize)]
pub struct Query {
    #[serde(default)]
    width: String,
}

pub async fn get(evaluator: Evaluator, draft: web::Path<String>, query: web::Query<Query>) -> Reply {
    let id = draft_id(&evaluator, &draft)?;
    let opened = draft_survey::open(&evaluator.web.house, id).await.map_err(|refusal| evaluator.refuse(refusal))?;
    evaluator.show(&view(&evaluator, &opened, &query.width))
}

pub(super) fn draft_id(visitor: &Visitor, written: &str) -> Result<Id<Draft>, Refused> {
    written.parse().map_err(|_| visitor.not_found())
}

fn view(visitor: &Visitor, opened: &Opened, width: &str) -> EditorPage {
    let source = &opened.text.source;
    let here = format!("/drafts/{}", opened.draft.id);
    let faults = Faults::of(&opened.reading);
    let chosen = WIDTHS.iter().find(|(name, _)| *name == width).map_or("phone", |(name, _)| *name);
    let widths = WIDTHS.map(|(name, pixels)| Width {
        name,
        pixels,
        link: Link {
            href: format!("{here}?width={name}#live"),
            words: visitor.say(&format!("desk-editor-width-{name}"), &[]),
        },
        current: name == chosen,
    });
    let survey = opened.reading.survey.as_ref();
    let spoken = survey.map_or_else(|| Language::OF_THE_PRODUCT.to_vec(), |survey| survey.languages.clone());
    let live = if spoken.contains(&visitor.language) { visitor.language } else { spoken[0] };
    EditorPage {
        desk: visitor.desk(Area::Surveys),
        editor_style: assets::editor_style().path.clone(),
        editor_script: assets::editor_script().path.clone(),
        title: title_of(visitor, opened),
        standing: standing(visitor, opened),
        saved_at: visitor.web.zoned(opened.text.saved_at.moment()),
        saved_by: opened.text.saved_by.clone(),
        is_over: opened.draft.state != drafts::OPEN,
        lines: marks::lines(source, &faults),
        outline: Outline::of(source),
        snippets: snippets::all(source, &spoken),
        source: source.clone(),
        errors: faults.errors,
        faults,
        live: format!("{here}/walk/-/{live}"),
        widths: widths.into(),
        width: chosen,
        here,
    }
}

/// What the survey is called; its code while the text can't be read.
pub(super) fn title_of(visitor: &Visitor, opened: &Opened) -> String {
    match &opened.reading.survey {
        Some(survey) => markdown::plain(survey.title.in_language(visitor.language)),
        None if opened.code.is_empty() => visitor.say("desk-drafts-untitled", &[]),
        None => opened.code.clone(),
    }
}

pub(super) fn standing(visitor: &Visitor, opened: &Opened) -> Standing {
    let Opened { code, newest, .. } = opened;
    let fills = [("code", code.clone().into()), ("number", (newest + 1).to_string().into())];
    let makes = match (code.is_empty(), *newest) {
        (true, _) => visitor.say("desk-editor-makes-nothing", &[]),
        (false, 0) => visitor.say("desk-editor-makes-first", &fills),
        (false, _) => visitor.say("desk-editor-makes", &fills),
    };
    let overtaken = opened.overtaken_by().map(|number| {
        let by = opened.newest_by.clone();
        let fills = [("code", code.clone().into()), ("number", number.to_string().into()), ("by", by.into())];
        visitor.say("desk-editor-overtaken", &fills)
    });
    let size = opened.reading.survey.as_ref().map(|survey| {
        let fills = [
            ("pages", survey.pages.len().into()),
            ("questions", survey.questions().count().into()),
            ("minutes", u64::from(estimated(survey).minutes).into()),
        ];
        let size = visitor.say("desk-survey-size-is", &fills);
        match estimated(survey).per_cluster {
            Some(minutes) => {
                let more = visitor.say("desk-survey-size-per-cluster", &[("minutes", u64::from(minutes).into())]);
                format!("{size} {more}")
            }
            None => size,
        }
    });
    Standing { revision: opened.text.number, newest: *newest, makes, overtaken, size }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::services::draft_survey::STARTING_POINT;
    use crate::survey::reading;
    use crate::web::tests::faces;

    #[test]
    fn the_page_is_whole_in_every_language_of_the_product() {
        let faulty = STARTING_POINT.replace("kind: single", "kind: singel");
        for source in [STARTING_POINT, &faulty] {
            let faults = Faults::of(&reading::read(source));
            let view = EditorPage {
                desk: Desk::default(),
                editor_style: assets::editor_style().path.clone(),
                editor_script: assets::editor_script().path.clone(),
                title: "T".into(),
                standing: Standing {
                    revision: 3,
                    newest: 1,
                    makes: "M".into(),
                    overtaken: Some("O".into()),
                    size: None,
                },
                saved_at: jiff::Timestamp::UNIX_EPOCH.to_zoned_datetime(jiff::tz::TimeZone::UTC),
                saved_by: "eva".into(),
                is_over: true,
                lines: marks::lines(source, &faults),
                outline: Outline::of(source),
                snippets: snippets::all(source, &Language::OF_THE_PRODUCT),
                source: source.to_owned(),
                errors: faults.errors,
                faults,
                live: "/drafts/x/walk/-/nl".into(),
                widths: Vec::new(),
                width: "phone",
                here: "/drafts/x".into(),
            };
            for language in Language::OF_THE_PRODUCT {
                let html = faces().show(language, &view).unwrap();
                assert!(html.contains("<script defer src=\"/assets/editor-") && html.contains(&view.editor_style));
                for unsaid in ["desk-editor-", "desk-kind-", "desk-draft-", "desk-severity-"] {
                    assert!(!html.contains(&format!(">{unsaid}")), "{unsaid}");
                }
            }
        }
    }
}
