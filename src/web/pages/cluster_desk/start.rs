//! `/m/{token}/{language}`: the form that takes a list, the lists that came in, and the waves.

use actix_multipart::form::MultipartForm;
use actix_multipart::form::bytes::Bytes;
use actix_multipart::form::text::Text;
use actix_web::{HttpRequest, web};
use serde::Deserialize;

use super::Manager;
use crate::services::Refusal;
use crate::services::cluster_desk::{self, HandedIn, WaveStanding};
use crate::storage::list_uploads;
use crate::web::door::{Reply, Web, see_other};
use crate::web::limits::{self, UPLOAD_BYTES};
use crate::web::refused::{too_large, unprocessable};
use crate::web::views::cluster::UploadState;
use crate::web::views::cluster_desk::{DeskPage, ListLine, Rate, WaveLine};

#[derive(MultipartForm)]
pub struct List {
    file: Option<Bytes>,
    pasted: Option<Text<String>>,
}

#[derive(Deserialize)]
pub struct Query {
    /// What was just done.
    done: Option<String>,
}

pub async fn get(
    web: web::Data<Web>,
    request: HttpRequest,
    path: web::Path<(String, String)>,
    query: web::Query<Query>,
) -> Reply {
    let (token, language) = path.into_inner();
    let manager = Manager::of(&web, &request, &token, Some(&language)).await?;
    let done = match query.done.as_deref() {
        Some("signed") => Some(manager.say("manager-done-signed", &[])),
        Some("taken") => Some(manager.say("manager-done-taken", &[])),
        _ => None,
    };
    show(&manager, done, String::new(), None).await
}

/// Keeps the list and shows what it would do. No member changes yet.
pub async fn post(
    web: web::Data<Web>,
    request: HttpRequest,
    path: web::Path<(String, String)>,
    form: MultipartForm<List>,
) -> Reply {
    let (token, language) = path.into_inner();
    let manager = Manager::of(&web, &request, &token, Some(&language)).await?;
    let form = form.into_inner();
    let pasted = form.pasted.map(Text::into_inner).unwrap_or_default();
    let (name, content) = match form.file.filter(|file| !file.data.is_empty()) {
        Some(file) => (file.file_name.unwrap_or_default(), file.data.to_vec()),
        None => (manager.say("desk-cluster-pasted", &[]), pasted.clone().into_bytes()),
    };
    if content.iter().all(u8::is_ascii_whitespace) {
        let why = manager.say("desk-cluster-nothing", &[]);
        return unprocessable(show(&manager, None, pasted, Some(why)).await?);
    }
    if content.len() > UPLOAD_BYTES {
        let found = limits::too_large(web.faces.texts(), manager.language, Some(content.len() as u64));
        let why = format!("{found} {}", manager.say("manager-too-large-do", &[]));
        return too_large(show(&manager, None, pasted, Some(why)).await?);
    }
    match cluster_desk::hand_in(&manager.web.house, &manager.pass, &name, content, web.now()).await {
        Ok(upload) => Ok(see_other(&manager.at(&format!("/lists/{upload}")))),
        Err(Refusal::UnreadableList(fault)) => {
            let why = manager.say(&fault.message_key(), &fault.fills());
            unprocessable(show(&manager, None, pasted, Some(why)).await?)
        }
        Err(refusal) => Err(manager.refuse(&refusal)),
    }
}

async fn show(manager: &Manager, done: Option<String>, pasted: String, refused: Option<String>) -> Reply {
    let (house, now) = (&manager.web.house, manager.web.now());
    let (members, lists) =
        cluster_desk::lists(house, &manager.pass, now).await.map_err(|refusal| manager.refuse(&refusal))?;
    let waves = cluster_desk::waves(house, &manager.pass, now).await.map_err(|refusal| manager.refuse(&refusal))?;
    manager.show(&DeskPage {
        frame: manager.around("", done),
        members,
        closes_at: manager.web.zoned(manager.pass.expires_at()),
        lists: lists.into_iter().map(|list| list_line(manager, &list)).collect(),
        waves: waves.into_iter().map(|standing| wave_line(manager, &standing)).collect(),
        action: manager.at(""),
        pasted,
        refused,
    })
}

fn list_line(manager: &Manager, list: &HandedIn) -> ListLine {
    let upload = &list.upload;
    let count = |count: i32| u64::try_from(count).unwrap_or(0);
    ListLine {
        at: manager.web.zoned(upload.uploaded_at.moment()),
        file: upload.file_name.clone(),
        rows: count(upload.new_count + upload.changed_count + upload.unchanged_count + upload.blocked_count),
        problems: count(upload.blocked_count),
        state: state_of(&upload.state),
        signed: list.sign_off.is_some(),
        changed: list.sign_off.as_ref().is_some_and(|signed| !signed.stands()),
        href: manager.at(&format!("/lists/{}", upload.id)),
    }
}

pub(super) fn state_of(state: &str) -> UploadState {
    match state {
        list_uploads::TAKEN => UploadState::Taken,
        list_uploads::DISCARDED => UploadState::Discarded,
        _ => UploadState::Waiting,
    }
}

fn wave_line(manager: &Manager, standing: &WaveStanding) -> WaveLine {
    WaveLine {
        name: standing.wave.name.clone(),
        href: manager.at(&format!("/waves/{}", standing.wave.id)),
        invited: standing.invited,
        undelivered: standing.undelivered.len() as u64,
        rate: rate_of(manager, standing),
    }
}

pub(super) fn rate_of(manager: &Manager, standing: &WaveStanding) -> Rate {
    let answered = standing.answered.shown().copied();
    #[allow(clippy::cast_precision_loss)] // counts of members are far below 2^52
    let share = answered.map_or(0.0, |answered| answered as f64 / standing.invited.max(1) as f64);
    Rate { answered, share, as_of: manager.web.zoned(standing.as_of) }
}
