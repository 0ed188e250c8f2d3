//! `/drafts/{draft}/history`: every text that was kept, and each beside the one that counts.

use actix_web::web;
use jiff::ZonedDateTime;
use serde::{Deserialize, Serialize};

use super::difference::{self, Line, Side};
use super::page::{draft_id, title_of};
use crate::services::draft_survey::{self, Cause, Handed, Kept};
use crate::storage::drafts::{DraftText, DraftTextLine};
use crate::web::assets;
use crate::web::door::{Evaluator, Reply, see_other};
use crate::web::rendering::View;
use crate::web::views::{Area, Desk, Tone};

#[derive(Debug, Serialize)]
struct History {
    desk: Desk,
    here: String,
    title: String,
    texts: Vec<TextLine>,
}

impl View for History {
    const TEMPLATE: &'static str = "desk/draft-history";
}

#[derive(Debug, Serialize)]
struct TextLine {
    number: i32,
    /// Its words are `desk-draft-cause-…`.
    cause: String,
    saved_at: ZonedDateTime,
    saved_by: String,
    current: bool,
}

#[derive(Debug, Serialize)]
struct TextPage {
    desk: Desk,
    editor_style: String,
    here: String,
    title: String,
    text: TextLine,
    current: TextLine,
    /// Somebody else saved in the meantime, so that this text does not count.
    apart: bool,
    /// Both texts, from the one that counts to this one; a gap stands for lines that are the same.
    difference: Vec<Option<Line>>,
    same: bool,
    source: String,
}

impl View for TextPage {
    const TEMPLATE: &'static str = "desk/draft-text";
}

#[derive(Deserialize)]
pub struct Restore {
    csrf: String,
    /// The text that counted when the page was shown.
    revision: i32,
}

/// Lines shown around one that differs.
const AROUND: usize = 3;

pub async fn get(evaluator: Evaluator, draft: web::Path<String>) -> Reply {
    let id = draft_id(&evaluator, &draft)?;
    let house = &evaluator.web.house;
    let (_, texts) = draft_survey::history(house, id).await.map_err(|refusal| evaluator.refuse(refusal))?;
    let opened = draft_survey::open(house, id).await.map_err(|refusal| evaluator.refuse(refusal))?;
    let line = |text: DraftTextLine| TextLine {
        current: text.number == opened.draft.revision,
        number: text.number,
        cause: text.cause,
        saved_at: evaluator.web.zoned(text.saved_at.moment()),
        saved_by: text.saved_by,
    };
    evaluator.show(&History {
        desk: evaluator.desk(Area::Surveys),
        here: format!("/drafts/{id}"),
        title: title_of(&evaluator, &opened),
        texts: texts.into_iter().map(line).collect(),
    })
}

/// One text, beside the one that counts.
pub async fn get_text(evaluator: Evaluator, path: web::Path<(String, i32)>) -> Reply {
    let (draft, number) = path.into_inner();
    let id = draft_id(&evaluator, &draft)?;
    let house = &evaluator.web.house;
    let opened = draft_survey::open(house, id).await.map_err(|refusal| evaluator.refuse(refusal))?;
    let text = draft_survey::text_numbered(house, id, number).await.map_err(|refusal| evaluator.refuse(refusal))?;
    let lines = difference::between(&opened.text.source, &text.source);
    let line = |text: &DraftText| TextLine {
        number: text.number,
        cause: text.cause.clone(),
        saved_at: evaluator.web.zoned(text.saved_at.moment()),
        saved_by: text.saved_by.clone(),
        current: text.number == opened.draft.revision,
    };
    evaluator.show(&TextPage {
        desk: evaluator.desk(Area::Surveys),
        editor_style: assets::editor_style().path.clone(),
        here: format!("/drafts/{id}"),
        title: title_of(&evaluator, &opened),
        apart: text.cause == Cause::Apart.as_str() && number > opened.draft.revision,
        text: line(&text),
        current: line(&opened.text),
        same: lines.iter().all(|line| line.side == Side::Both),
        difference: difference::folded(lines, AROUND),
        source: text.source,
    })
}

/// Makes an earlier text the one that counts; what counted until now stays in the history.
pub async fn post_text(evaluator: Evaluator, path: web::Path<(String, i32)>, form: web::Form<Restore>) -> Reply {
    evaluator.check_form(&form.csrf)?;
    let (draft, number) = path.into_inner();
    let id = draft_id(&evaluator, &draft)?;
    let web = &evaluator.web;
    let text =
        draft_survey::text_numbered(&web.house, id, number).await.map_err(|refusal| evaluator.refuse(refusal))?;
    let handed = Handed { source: text.source, seen: form.revision, cause: Cause::Restored };
    let kept = draft_survey::save(&web.house, id, handed, evaluator.name(), web.now()).await;
    Ok(match kept.map_err(|refusal| evaluator.refuse(refusal))? {
        Kept::Saved(_) => {
            let words = evaluator.say("desk-editor-restored", &[("number", number.to_string().into())]);
            web.done(&format!("/drafts/{id}"), Tone::Good, &words)
        }
        Kept::Apart(number) => see_other(&format!("/drafts/{id}/history/{number}")),
    })
}
