//! `/waves/{name}/results/{field}/themes`: which themes a question has, and which texts belong to each.
//!
//! `?page=2` shows the second part of the texts, `?only=open` those without a theme.

mod shown;
mod typed;

use actix_web::{HttpResponse, web};
use serde::Deserialize;

use crate::exchange::theme_files;
use crate::services::keep_trail::OnWhat;
use crate::services::sort_texts::{self, Done, Looked};
use crate::services::{Refusal, define_themes};
use crate::statistics::themes::{Fault, Plan};
use crate::trail::{Act, Kind, Part, differences};
use crate::web::door::{Evaluator, Reply};
use crate::web::pages::results::{field_href, file_name};
use crate::web::refused::{Refused, unprocessable};
use crate::web::views::Tone;

use typed::Typed;

type Path = web::Path<(String, String)>;

/// Which texts the page shows.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Asked {
    /// Which part, from 1; the first where it is none.
    #[serde(default)]
    page: String,
    /// `open`: only those without a theme.
    #[serde(default)]
    only: String,
}

/// What was sent and can't be kept.
struct Refusing {
    typed: Typed,
    faults: Vec<(usize, Fault)>,
}

pub async fn get(evaluator: Evaluator, path: Path, asked: web::Query<Asked>) -> Reply {
    let looked = look(&evaluator, &path).await?;
    evaluator.show(&shown::page(&evaluator, &looked, &asked, None))
}

pub async fn post(
    evaluator: Evaluator,
    path: Path,
    asked: web::Query<Asked>,
    form: web::Form<Vec<(String, String)>>,
) -> Reply {
    let csrf = form.iter().find(|(name, _)| name == "csrf").map_or("", |(_, value)| value.as_str());
    evaluator.check_form(csrf)?;
    let looked = look(&evaluator, &path).await?;
    let mut typed = Typed::of(&form);
    let refuse = |refusal: Refusal| evaluator.refuse(refusal);
    let house = &evaluator.web.house;
    let order = || house.order(evaluator.name(), evaluator.web.now());
    let defined = define_themes::define(house, &looked, typed.wanted(), order()).await.map_err(refuse)?;
    let planned = match defined {
        Ok(planned) => planned,
        Err(faults) => {
            typed.catch_up(&faults);
            // As they are by now.
            let looked = look(&evaluator, &path).await?;
            let page = shown::page(&evaluator, &looked, &asked, Some(&Refusing { typed, faults }));
            return unprocessable(evaluator.show(&page)?);
        }
    };
    let changes = std::mem::take(&mut typed.texts).into_iter().collect();
    let sorted = sort_texts::sort(house, &looked, changes, order()).await.map_err(refuse)?;
    let (tone, words) = said(&evaluator, &planned, &sorted);
    Ok(evaluator.web.done(&shown::href(&looked, &asked), tone, &words))
}

/// The texts that may be read, each with its key and its themes, as a file that comes in again by command.
pub async fn csv(evaluator: Evaluator, path: Path) -> Reply {
    let looked = look(&evaluator, &path).await?;
    let file = format!("{}.csv", file_name(&[&looked.survey.code, &looked.wave.name, &looked.field, "themes"]));
    let thing = OnWhat::new(Kind::Wave, &looked.wave.name);
    evaluator
        .takes(
            Act::ResultsTaken,
            thing,
            &differences::told(&[(Part::File, "themes.csv"), (Part::Question, &looked.field)]),
        )
        .await?;
    let texts = looked.texts.iter().map(|(key, text)| (*key, text.as_str(), looked.themes_of(*key)));
    Ok(HttpResponse::Ok()
        .content_type("text/csv; charset=utf-8; header=present")
        .insert_header(("Content-Disposition", format!("attachment; filename=\"{file}\"")))
        .body(theme_files::texts(texts.map(|text| (looked.field.as_str(), text)))))
}

async fn look(evaluator: &Evaluator, (name, field): &(String, String)) -> Result<Looked, Refused> {
    let web = &evaluator.web;
    sort_texts::look(&web.house, name, field, web.now()).await.map_err(|refusal| evaluator.refuse(refusal))
}

/// What was done, in numbers.
fn said(evaluator: &Evaluator, planned: &Plan, sorted: &Done) -> (Tone, String) {
    // Who takes a theme away knows that its texts lose it.
    let gone = |code: &&i32| !planned.removed.iter().any(|theme| theme.code == **code);
    let left_out: Vec<String> = sorted.left_out.iter().filter(gone).map(i32::to_string).collect();
    let changed = planned.added.len() + planned.renamed.len() + planned.removed.len();
    let mut said = match (changed, sorted.texts) {
        (0, 0) => vec![evaluator.say("themes-nothing", &[])],
        (themes, texts) => vec![evaluator.say("themes-saved", &[("themes", themes.into()), ("texts", texts.into())])],
    };
    if left_out.is_empty() {
        return (Tone::Good, said.remove(0));
    }
    said.push(evaluator.say("themes-left-out", &[("codes", left_out.join(", ").into())]));
    (Tone::Warning, said.join(" "))
}

/// The page of the themes of a field.
pub(super) fn themes_href(wave: &str, field: &str) -> String {
    format!("{}/themes", field_href(wave, field))
}
