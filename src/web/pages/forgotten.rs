//! `/forgotten`: asks for a letter with a way to a new password; `/reset/{token}`: sets it.

use actix_web::web;
use serde::Deserialize;

use crate::services::add_user::SHORTEST_PASSWORD;
use crate::services::{Refusal, reset_password};
use crate::web::door::{Reply, Visitor};
use crate::web::pages::account::is_of_a_password;
use crate::web::refused::{form_urlencoded, refused_as};
use crate::web::views::forgotten::{Forgotten, NewPassword};
use crate::web::views::form::FormFault;
use crate::web::views::{Area, Tone};

#[derive(Deserialize)]
pub struct Asked {
    address: String,
}

#[derive(Deserialize)]
pub struct Typed {
    password: String,
}

pub async fn get(visitor: Visitor) -> Reply {
    show(&visitor, "", Vec::new())
}

/// Whether anybody has the address is not said, and not looked at yet.
pub async fn post(visitor: Visitor, form: web::Form<Asked>) -> Reply {
    let asked = reset_password::ask(&visitor.web.house, &form.address, visitor.language, visitor.web.now()).await;
    match asked {
        Ok(()) => Ok(visitor.web.done("/login", Tone::Good, &visitor.say("account-reset-asked", &[]))),
        Err(refusal @ Refusal::BadInput { .. }) => {
            let fault = FormFault { input: "address".to_owned(), words: visitor.why(&refusal) };
            Ok(refused_as(show(&visitor, &form.address, vec![fault])?, &refusal))
        }
        Err(refusal) => Err(visitor.refuse(refusal)),
    }
}

fn show(visitor: &Visitor, address: &str, faults: Vec<FormFault>) -> Reply {
    visitor.show(&Forgotten { desk: visitor.desk(Area::Elsewhere), address: address.to_owned(), faults })
}

pub async fn get_reset(visitor: Visitor, token: web::Path<String>) -> Reply {
    show_reset(&visitor, &token, Vec::new()).await
}

pub async fn post_reset(visitor: Visitor, token: web::Path<String>, form: web::Form<Typed>) -> Reply {
    match reset_password::reset(&visitor.web.house, &token, &form.password, visitor.web.now()).await {
        Ok(()) => Ok(visitor.web.done("/login", Tone::Good, &visitor.say("account-reset-done", &[]))),
        Err(refusal) if is_of_a_password(&refusal) => {
            let fault = FormFault { input: "password".to_owned(), words: visitor.why(&refusal) };
            Ok(refused_as(show_reset(&visitor, &token, vec![fault]).await?, &refusal))
        }
        Err(refusal) => Err(visitor.refuse(refusal)),
    }
}

async fn show_reset(visitor: &Visitor, token: &str, faults: Vec<FormFault>) -> Reply {
    let name = reset_password::opened(&visitor.web.house, token, visitor.web.now()).await;
    visitor.show(&NewPassword {
        desk: visitor.desk(Area::Elsewhere),
        name: name.map_err(|refusal| visitor.refuse(refusal))?,
        action: format!("/reset/{}", form_urlencoded(token)),
        shortest: SHORTEST_PASSWORD,
        faults,
    })
}
