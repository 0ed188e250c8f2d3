//! What is typed of the findings is looked at, kept, or refused with the place of every fault.

use actix_web::web;
use serde::Deserialize;

use super::{Place, Showing, telling};
use crate::services::word_findings::{self, Handed, Kept, storable};
use crate::services::{Refusal, Thing};
use crate::statistics::findings::{Checked, MOST_BYTES};
use crate::web::door::{Evaluator, Reply, see_other};
use crate::web::refused::unprocessable;
use crate::web::views::Tone;
use crate::web::views::form::FormFault;
use crate::wording::numbers;

const STEPS: [&str; 4] = ["look", "save", "save-faulty", "take-off"];

/// What was typed.
#[derive(Clone, Debug, Deserialize)]
pub struct Form {
    csrf: String,
    /// Which button: one of [`STEPS`].
    step: String,
    #[serde(default)]
    source: String,
    /// The number of the text that it was made from; 0 for none.
    revision: i32,
}

pub async fn post(evaluator: Evaluator, path: web::Path<(String, String)>, form: web::Form<Form>) -> Reply {
    evaluator.check_form(&form.csrf)?;
    let ((name, language), form) = (path.into_inner(), form.into_inner());
    if !STEPS.contains(&form.step.as_str()) {
        return Err(evaluator.refuse(Refusal::unknown(Thing::Step, form.step)));
    }
    let place = Place::find(&evaluator, &name, Some(&language)).await?;
    let source = storable(&form.source);
    if form.step == "take-off" {
        let web = &evaluator.web;
        let code = place.counted.survey.code.as_str();
        let kept =
            word_findings::take_off(&web.house, code, place.language, form.revision, evaluator.name(), web.now());
        let kept = kept.await.map_err(|refusal| evaluator.refuse(refusal))?;
        return Ok(place.went(kept, "findings-taken-off"));
    }
    let typed = Showing { source: source.clone(), unsaved: true, ..Showing::default() };
    if let Some(words) = place.measure(&source) {
        let faults = vec![FormFault { input: "source".to_owned(), words }];
        return unprocessable(place.show(Showing { faults, ..typed })?);
    }
    let checked = place.check(&source);
    let faults = place.faults(&checked);
    match form.step.as_str() {
        "look" => place.show(Showing { faults, ..typed }),
        "save" if !faults.is_empty() => unprocessable(place.show(Showing { faults, saves_faulty: true, ..typed })?),
        _ => place.save(source, form.revision).await,
    }
}

impl Place<'_> {
    /// What is wrong with how much was typed.
    fn measure(&self, source: &str) -> Option<String> {
        let number = |bytes: usize| numbers::format(self.evaluator.language, bytes as f64, Some(0));
        if source.trim().is_empty() {
            return Some(self.evaluator.say("findings-empty", &[]));
        }
        let fills = [("found", number(source.len()).into()), ("most", number(MOST_BYTES).into())];
        (source.len() > MOST_BYTES).then(|| self.evaluator.say("findings-too-long", &fills))
    }

    /// What was typed and can't be filled in, each with its line and place.
    fn faults(&self, checked: &Checked) -> Vec<FormFault> {
        let reader = self.reader();
        let fault = |(finding, fault)| FormFault {
            input: "source".to_owned(),
            words: telling::placed(&reader, finding, fault),
        };
        checked.typed_faults().map(fault).collect()
    }

    async fn save(&self, source: String, revision: i32) -> Reply {
        let (evaluator, web) = (self.evaluator, &self.evaluator.web);
        let handed = Handed { source, seen: Some(revision) };
        let code = self.counted.survey.code.as_str();
        let kept = word_findings::save(&web.house, code, self.language, handed, evaluator.name(), web.now()).await;
        let kept = kept.map_err(|refusal| evaluator.refuse(refusal))?;
        Ok(self.went(kept, "findings-saved"))
    }

    /// Where to go after something was kept.
    fn went(&self, kept: Kept, done: &str) -> actix_web::HttpResponse {
        let (href, web) = (self.href(), &self.evaluator.web);
        match kept {
            Kept::Saved(_) => web.done(&href, Tone::Good, &self.evaluator.say(done, &[])),
            Kept::Same(_) => web.done(&href, Tone::Good, &self.evaluator.say("findings-same", &[])),
            Kept::Apart(number) => see_other(&format!("{href}?text={number}")),
        }
    }
}
