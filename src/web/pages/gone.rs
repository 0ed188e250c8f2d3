//! `/lists/{id}/gone`: who a list names no longer. Nobody leaves before somebody ticks it.

use actix_web::web;

use crate::id::Id;
use crate::services::Refusal;
use crate::services::settle_gone::{self, Missing, Settlement};
use crate::storage::list_uploads::{self, Upload};
use crate::web::door::{Evaluator, Reply};
use crate::web::pages::member::{day_of, why};
use crate::web::refused::unprocessable;
use crate::web::views::form::FormFault;
use crate::web::views::gone::{GoneMember, GonePage, ReplacedContact, ReplacedMember};
use crate::web::views::{Area, Tone};

type Form = web::Form<Vec<(String, String)>>;

pub async fn get(evaluator: Evaluator, id: web::Path<String>) -> Reply {
    let missing = missing(&evaluator, &id).await?.1;
    evaluator.show(&view_of(&evaluator, &missing, &Ticked::default(), None))
}

pub async fn post(evaluator: Evaluator, id: web::Path<String>, form: Form) -> Reply {
    let value = |name: &str| form.iter().find(|(known, _)| known == name).map_or("", |(_, typed)| typed.as_str());
    evaluator.check_form(value("csrf"))?;
    let (_, missing) = missing(&evaluator, &id).await?;
    let ticked = Ticked::of(&form);
    let refused = match settle(&evaluator, &missing, &ticked).await {
        Ok(settled) => {
            let fills = [("left", settled.left.into()), ("gone", settled.gone.into())];
            let words = evaluator.say("members-settled", &fills);
            let cluster = format!("/clusters/{}", missing.preview.cluster.code);
            return Ok(evaluator.web.done(&cluster, Tone::Good, &words));
        }
        Err(refusal) => refusal,
    };
    match why(&evaluator, &refused) {
        Some(words) => unprocessable(evaluator.show(&view_of(&evaluator, &missing, &ticked, Some(words)))?),
        None => Err(evaluator.refuse(refused)),
    }
}

async fn missing(evaluator: &Evaluator, id: &str) -> Result<(Id<Upload>, Missing), crate::web::refused::Refused> {
    let id: Id<Upload> = id.parse().map_err(|_| evaluator.not_found())?;
    let missing = settle_gone::missing(&evaluator.web.house, id).await.map_err(|refusal| evaluator.refuse(refusal))?;
    Ok((id, missing))
}

/// What was ticked, as it came.
#[derive(Default)]
struct Ticked {
    left: Vec<String>,
    gone: Vec<String>,
    /// Member and contact.
    invited: Vec<(String, String)>,
    until: Option<String>,
}

impl Ticked {
    fn of(form: &[(String, String)]) -> Self {
        let mut ticked = Self::default();
        for (name, value) in form {
            match name.as_str() {
                "left" => ticked.left.push(value.clone()),
                "gone" => ticked.gone.push(value.clone()),
                "until" => ticked.until = Some(value.clone()),
                name => {
                    if let Some(member) = name.strip_prefix("invited-") {
                        ticked.invited.push((member.to_owned(), value.clone()));
                    }
                }
            }
        }
        ticked
    }
}

async fn settle(evaluator: &Evaluator, missing: &Missing, ticked: &Ticked) -> Result<settle_gone::Settled, Refusal> {
    let now = evaluator.web.now();
    let house = &evaluator.web.house;
    let typed = ticked.until.as_deref().unwrap_or_default();
    let until = day_of(typed)?.unwrap_or_else(|| house.day_of(now));
    let mut settlement = Settlement { until, ..Settlement::default() };
    // Only what the page offered: whom the list does not name.
    for member in &missing.members {
        let id = member.member.to_string();
        if member.whole_member {
            if ticked.left.contains(&id) {
                settlement.left.push(member.member);
            }
            continue;
        }
        for contact in &member.contacts {
            let contact_id = contact.id.to_string();
            if member.missing.contains(&contact.id) && ticked.gone.contains(&contact_id) {
                settlement.gone.push((member.member, contact.id));
            }
            if ticked.invited.iter().any(|(of, chosen)| *of == id && *chosen == contact_id) {
                settlement.invited.push((member.member, contact.id));
            }
        }
    }
    let order = evaluator.web.house.order(evaluator.name(), now);
    settle_gone::settle(house, &missing.preview.cluster.code, settlement, order).await
}

fn view_of(evaluator: &Evaluator, missing: &Missing, ticked: &Ticked, refused: Option<String>) -> GonePage {
    let no_day = ticked.until.as_deref().is_some_and(|typed| day_of(typed).is_err());
    let (faults, refused) = match refused {
        Some(words) if no_day => (vec![FormFault { input: "until".to_owned(), words }], None),
        refused => (Vec::new(), refused),
    };
    let preview = &missing.preview;
    let href = |id: &str| format!("/members/{id}");
    let (whole, parts): (Vec<_>, Vec<_>) = missing.members.iter().partition(|member| member.whole_member);
    let members = whole.into_iter().map(|member| {
        let id = member.member.to_string();
        GoneMember {
            name: member.name.clone(),
            href: href(&id),
            addresses: member.contacts.iter().map(|contact| contact.address.clone()).collect(),
            ticked: ticked.left.contains(&id),
            id,
        }
    });
    let replaced = parts.into_iter().map(|member| {
        let id = member.member.to_string();
        let chosen = ticked.invited.iter().find(|(of, _)| *of == id).map(|(_, contact)| contact.as_str());
        let contacts = member.contacts.iter().enumerate().map(|(place, contact)| {
            let contact_id = contact.id.to_string();
            let name = contact.full_name();
            let words = if name.is_empty() { contact.address.clone() } else { format!("{name}, {}", contact.address) };
            ReplacedContact {
                words,
                missing: member.missing.contains(&contact.id),
                ticked: ticked.gone.contains(&contact_id),
                invited: chosen.map_or(place == 0, |chosen| chosen == contact_id),
                id: contact_id,
            }
        });
        ReplacedMember { name: member.name.clone(), href: href(&id), contacts: contacts.collect(), id }
    });
    GonePage {
        desk: evaluator.desk(Area::Clusters),
        cluster: preview.cluster.name.clone(),
        cluster_href: format!("/clusters/{}", preview.cluster.code),
        list_href: format!("/lists/{}", preview.upload.id),
        action: format!("/lists/{}/gone", preview.upload.id),
        waits: preview.upload.state == list_uploads::WAITING,
        members: members.collect(),
        replaced: replaced.collect(),
        until: match &ticked.until {
            Some(typed) => typed.clone(),
            None => evaluator.web.house.day_of(evaluator.web.now()).to_string(),
        },
        refused,
        faults,
    }
}
