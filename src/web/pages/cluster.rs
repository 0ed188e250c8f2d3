//! `/clusters/{code}`: the members of a cluster, and the door for its lists.

use std::collections::HashMap;

use actix_multipart::form::MultipartForm;
use actix_multipart::form::bytes::Bytes;
use actix_multipart::form::text::Text;
use actix_web::http::StatusCode;
use actix_web::web;

use crate::id::Id;
use crate::services::{Refusal, import_members};
use crate::storage::list_uploads::{self, Upload, UploadSummary};
use crate::storage::members::{ContactRow, MemberWithContacts};
use crate::storage::sign_offs::SignOff;
use crate::web::door::{Evaluator, Reply, Visitor, see_other};
use crate::web::limits::UPLOAD_BYTES;
use crate::web::pages::list::signed_of;
use crate::web::refused::unprocessable;
use crate::web::views::Area;
use crate::web::views::cluster::{ClusterPage, MemberLine, UploadLine, UploadState, WaitsLine};

#[derive(MultipartForm)]
pub struct HandedIn {
    csrf: Text<String>,
    file: Option<Bytes>,
    pasted: Option<Text<String>>,
}

pub async fn get(evaluator: Evaluator, code: web::Path<String>) -> Reply {
    show(&evaluator, &code, String::new(), None).await
}

/// Keeps the list and shows what it would do. No member changes yet.
pub async fn post(evaluator: Evaluator, code: web::Path<String>, form: MultipartForm<HandedIn>) -> Reply {
    let form = form.into_inner();
    evaluator.check_form(&form.csrf)?;
    let pasted = form.pasted.map(Text::into_inner).unwrap_or_default();
    let (name, content) = match form.file.filter(|file| !file.data.is_empty()) {
        Some(file) => (file.file_name.unwrap_or_default(), file.data.to_vec()),
        None => (evaluator.say("desk-cluster-pasted", &[]), pasted.clone().into_bytes()),
    };
    if content.iter().all(u8::is_ascii_whitespace) {
        let why = evaluator.say("desk-cluster-nothing", &[]);
        return unprocessable(show(&evaluator, &code, pasted, Some(why)).await?);
    }
    if content.len() > UPLOAD_BYTES {
        return Err(evaluator.unreadable(StatusCode::PAYLOAD_TOO_LARGE, Vec::new()));
    }
    let web = &evaluator.web;
    match import_members::receive(&web.house, &code, &name, content, evaluator.name(), web.now()).await {
        Ok(upload) => Ok(see_other(&format!("/lists/{upload}"))),
        Err(Refusal::UnreadableList(fault)) => {
            let why = evaluator.say(&fault.message_key(), &fault.fills());
            unprocessable(show(&evaluator, &code, pasted, Some(why)).await?)
        }
        Err(refusal) => Err(evaluator.refuse(refusal)),
    }
}

/// `pasted` is what was typed and can’t be read.
async fn show(evaluator: &Evaluator, code: &str, pasted: String, refused: Option<String>) -> Reply {
    let view = import_members::view(&evaluator.web.house, code).await.map_err(|refusal| evaluator.refuse(refusal))?;
    evaluator.show(&ClusterPage {
        desk: evaluator.desk(Area::Clusters),
        code: view.cluster.code.clone(),
        name: view.cluster.name,
        kind: view.cluster.cluster_type,
        member_count: view.members.len() as u64,
        members: view
            .members
            .into_iter()
            .map(|member| member_line(evaluator, &member.known, member.also_in, member.is_silent))
            .collect(),
        waits: view.uploads.iter().filter_map(|upload| waits_of(evaluator, upload, &view.waiting)).collect(),
        uploads: view.uploads.iter().map(|upload| upload_line(evaluator, upload, &view.sign_offs)).collect(),
        gone_href: gone_href(&view.uploads),
        upload_action: format!("/clusters/{}", view.cluster.code),
        pasted,
        refused,
    })
}

fn member_line(visitor: &Visitor, known: &MemberWithContacts, also_in: Vec<String>, is_silent: bool) -> MemberLine {
    let first = known.contacts.first();
    MemberLine {
        name: known.member.name.clone(),
        href: format!("/members/{}", known.member.id),
        contact: first.map(ContactRow::full_name).unwrap_or_default(),
        email: first.map(|contact| contact.address.clone()).unwrap_or_default(),
        language: first.and_then(|contact| contact.language.clone()).or_else(|| known.member.language.clone()),
        also_in,
        silent: is_silent.then(|| visitor.say("desk-member-silent", &[])),
    }
}

/// Whom the last list that was taken over does not name has to be settled by somebody.
fn gone_href(uploads: &[UploadSummary]) -> Option<String> {
    let taken = uploads.iter().find(|upload| upload.state == list_uploads::TAKEN)?;
    (taken.gone_count > 0).then(|| format!("/lists/{}/gone", taken.id))
}

/// The changes of a list that wait for an evaluator, if there are any.
fn waits_of(visitor: &Visitor, upload: &UploadSummary, waiting: &HashMap<Id<Upload>, u64>) -> Option<WaitsLine> {
    let count = *waiting.get(&upload.id)?;
    let place = if upload.state == list_uploads::TAKEN { "#waiting" } else { "" };
    Some(WaitsLine {
        words: visitor.say("members-waits", &[("count", count.into())]),
        href: format!("/lists/{}{place}", upload.id),
        by: upload.uploaded_by.clone(),
        at: visitor.web.zoned(upload.uploaded_at.moment()),
    })
}

fn upload_line(visitor: &Visitor, upload: &UploadSummary, signed: &[SignOff]) -> UploadLine {
    let count = |count: i32| u64::try_from(count).unwrap_or(0);
    UploadLine {
        at: visitor.web.zoned(upload.uploaded_at.moment()),
        by: upload.uploaded_by.clone(),
        file: upload.file_name.clone(),
        rows: count(upload.new_count + upload.changed_count + upload.unchanged_count + upload.blocked_count),
        problems: count(upload.blocked_count),
        state: match upload.state.as_str() {
            list_uploads::TAKEN => UploadState::Taken,
            list_uploads::DISCARDED => UploadState::Discarded,
            _ => UploadState::Waiting,
        },
        signed: signed
            .iter()
            .find(|signed| signed.upload_id == upload.id)
            .map(|signed| signed_of(&visitor.web, signed)),
        href: format!("/lists/{}", upload.id),
    }
}
