//! `/invited/{token}`: whoever was invited to the desk chooses a name and a password.

use actix_web::web;
use serde::Deserialize;

use crate::services::add_user::SHORTEST_PASSWORD;
use crate::services::{Refusal, invite_person};
use crate::web::door::{Reply, Visitor};
use crate::web::pages::account::is_of_a_password;
use crate::web::refused::{form_urlencoded, refused_as};
use crate::web::views::form::FormFault;
use crate::web::views::invited::Invited;
use crate::web::views::{Area, Tone};

#[derive(Deserialize)]
pub struct Typed {
    name: String,
    password: String,
}

pub async fn get(visitor: Visitor, token: web::Path<String>) -> Reply {
    show(&visitor, &token, None, Vec::new()).await
}

pub async fn post(visitor: Visitor, token: web::Path<String>, form: web::Form<Typed>) -> Reply {
    let (house, now) = (&visitor.web.house, visitor.web.now());
    match invite_person::accept(house, &token, &form.name, &form.password, visitor.language, now).await {
        Ok(name) => {
            let words = visitor.say("account-invitation-accepted", &[("name", name.into())]);
            Ok(visitor.web.done("/login", Tone::Good, &words))
        }
        Err(refusal) => {
            let input = match &refusal {
                Refusal::Taken { .. } | Refusal::BadInput { .. } => "name",
                refusal if is_of_a_password(refusal) => "password",
                _ => return Err(visitor.refuse(refusal)),
            };
            let fault = FormFault { input: input.to_owned(), words: visitor.why(&refusal) };
            Ok(refused_as(show(&visitor, &token, Some(&form.name), vec![fault]).await?, &refusal))
        }
    }
}

async fn show(visitor: &Visitor, token: &str, typed: Option<&str>, faults: Vec<FormFault>) -> Reply {
    let address = invite_person::opened(&visitor.web.house, token, visitor.web.now()).await;
    let address = address.map_err(|refusal| visitor.refuse(refusal))?;
    visitor.show(&Invited {
        desk: visitor.desk(Area::Elsewhere),
        name: typed.unwrap_or(&address).to_owned(),
        address,
        action: format!("/invited/{}", form_urlencoded(token)),
        shortest: SHORTEST_PASSWORD,
        faults,
    })
}
