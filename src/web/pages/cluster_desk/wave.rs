//! `/m/{token}/{language}/waves/{id}`: how many of the cluster were asked and how many answered, and the addresses that
//! do not work, to be put right.

use actix_web::{HttpRequest, web};
use serde::Deserialize;

use super::Manager;
use super::start::rate_of;
use crate::services::Refusal;
use crate::services::cluster_desk::{self, WaveStanding};
use crate::web::door::{Reply, Web, see_other};
use crate::web::refused::{Refused, unprocessable};
use crate::web::views::cluster_desk::{UndeliveredLine, WavePage};

type Path = web::Path<(String, String, String)>;

#[derive(Deserialize)]
pub struct Form {
    invitation: String,
    #[serde(default)]
    typed: String,
}

#[derive(Deserialize)]
pub struct Query {
    done: Option<String>,
}

pub async fn get(web: web::Data<Web>, request: HttpRequest, path: Path, query: web::Query<Query>) -> Reply {
    let (manager, standing) = found(&web, &request, path).await?;
    let done = query.done.as_ref().map(|_| manager.say("manager-done-corrected", &[]));
    manager.show(&view_of(&manager, &standing, done, None))
}

/// Another address for an invitation that did not arrive.
pub async fn post(web: web::Data<Web>, request: HttpRequest, path: Path, form: web::Form<Form>) -> Reply {
    let (manager, standing) = found(&web, &request, path).await?;
    let id = manager.id_of(&form.invitation)?;
    let wave = standing.wave.id;
    match cluster_desk::correct(&manager.web.house, &manager.pass, wave, id, &form.typed, web.now()).await {
        Ok(()) => Ok(see_other(&manager.at(&format!("/waves/{wave}?done")))),
        Err(Refusal::BadInput { found, .. }) => {
            let words = manager.say("manager-address-wrong", &[("found", found.into())]);
            let typed: (&Form, String) = (&form, words);
            let page = view_of(&manager, &standing, None, Some(&typed));
            unprocessable(manager.show(&page)?)
        }
        // It closed in the meantime: the page has no form any more.
        Err(Refusal::IllegalMove(_)) => Ok(see_other(&manager.at(&format!("/waves/{wave}")))),
        Err(refusal) => Err(manager.refuse(&refusal)),
    }
}

async fn found(web: &web::Data<Web>, request: &HttpRequest, path: Path) -> Result<(Manager, WaveStanding), Refused> {
    let (token, language, id) = path.into_inner();
    let manager = Manager::of(web, request, &token, Some(&language)).await?;
    let id = manager.id_of(&id)?;
    let standing = cluster_desk::wave(&manager.web.house, &manager.pass, id, web.now()).await;
    let standing = standing.map_err(|refusal| manager.refuse(&refusal))?;
    Ok((manager, standing))
}

fn view_of(
    manager: &Manager,
    standing: &WaveStanding,
    done: Option<String>,
    typed: Option<&(&Form, String)>,
) -> WavePage {
    let here = format!("/waves/{}", standing.wave.id);
    let undelivered = standing.undelivered.iter().map(|undelivered| {
        let line = &undelivered.line;
        let id = line.invitation.to_string();
        let typed = typed.filter(|(form, _)| form.invitation == id);
        UndeliveredLine {
            member: line.member.clone(),
            contact: line.contact.clone(),
            address: line.address.clone(),
            meaning: match undelivered.is_under_way {
                true => manager.say("manager-under-way", &[]),
                false => manager.say(&format!("returns-meaning-{}", line.class), &[]),
            },
            typed: typed.map(|(form, _)| form.typed.clone()).unwrap_or_default(),
            fault: typed.map(|(_, words)| words.clone()),
            id,
        }
    });
    WavePage {
        frame: manager.around(&here, done),
        name: standing.wave.name.clone(),
        invited: standing.invited,
        rate: rate_of(manager, standing),
        undelivered: undelivered.collect(),
        action: manager.at(&here),
        open: standing.is_open,
    }
}
