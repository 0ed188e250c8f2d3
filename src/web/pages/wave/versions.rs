//! `/waves/{name}/version`: another version of the survey, looked at on the page of the wave and then confirmed.

use actix_web::web;
use serde::Deserialize;

use crate::services::revise_wave::{self, Revision};
use crate::services::{House, Refusal};
use crate::web::door::{Evaluator, Reply};
use crate::web::pages::changes::{changes_of, launch_faults_of};
use crate::web::pages::home::href_of;
use crate::web::views::Tone;
use crate::web::views::wave::NewVersion;

#[derive(Deserialize)]
pub struct Form {
    csrf: String,
    /// The version whose differences were shown.
    version: i32,
}

pub async fn post(evaluator: Evaluator, name: web::Path<String>, form: web::Form<Form>) -> Reply {
    evaluator.check_form(&form.csrf)?;
    let web = &evaluator.web;
    let said = match revise_wave::revise(&web.house, &name, Some(form.version), evaluator.name(), web.now()).await {
        Ok(revision) => {
            let words = evaluator.say("versions-done", &[("number", revision.to.to_string().into())]);
            (Tone::Good, words)
        }
        // The page says which differences they are.
        Err(
            Refusal::BreakingChange { .. }
            | Refusal::NotLaunchable { .. }
            | Refusal::SameVersion { .. }
            | Refusal::LettersApproved { .. }
            | Refusal::IllegalMove(_),
        ) => {
            let words = evaluator.say("versions-refused", &[("number", form.version.to_string().into())]);
            (Tone::Warning, words)
        }
        Err(refusal) => return Err(evaluator.refuse(refusal)),
    };
    Ok(web.done(&href_of(&name), said.0, &said.1))
}

/// The newest version, when the wave asks an older one and can still take another.
pub(super) async fn section(evaluator: &Evaluator, house: &House, name: &str) -> Result<Option<NewVersion>, Refusal> {
    let Some(revision) = revise_wave::news(house, name).await? else { return Ok(None) };
    let refusal = revision.refusal();
    let sealed = matches!(refusal, Some(Refusal::LettersApproved { .. }));
    let barred = refusal.is_some();
    let Revision { from, to, change, launch, is_draft, .. } = revision;
    Ok(Some(NewVersion {
        number: u64::try_from(to).unwrap_or(0),
        action: format!("{}/version", href_of(name)),
        changes: changes_of(evaluator, from, &change),
        launch: launch_faults_of(&launch),
        breaking: change.is_breaking() && !is_draft,
        sealed,
        barred,
    }))
}
