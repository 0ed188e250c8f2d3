//! `/people`: who may log in, and what each of them may do.

use actix_web::web;
use serde::Deserialize;

use crate::rights::{self, Grant, NotGrantable};
use crate::services::grant_role::{self, Person};
use crate::services::{
    Field, Refusal, Thing, add_user, end_sessions, enrol_factor, import_clusters, publish_survey, set_address,
};
use crate::web::door::{Evaluator, Reply, Visitor};
use crate::web::pages::account::is_of_a_password;
use crate::web::refused::{Refused, form_urlencoded, unprocessable};
use crate::web::views::form::{FormFault, Pick};
use crate::web::views::people::{People, PersonLine, PersonPage, RoleChoice, RoleLine, RolePick};
use crate::web::views::{Area, Tone};

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
pub struct Form {
    csrf: String,
    step: String,
    #[serde(default)]
    name: String,
    #[serde(default)]
    password: String,
    #[serde(default)]
    address: String,
    #[serde(default)]
    role: String,
    #[serde(default)]
    survey: String,
    #[serde(default)]
    cluster: String,
}

pub async fn get(evaluator: Evaluator) -> Reply {
    show_all(&evaluator, &Form::default(), Vec::new()).await
}

pub async fn post(evaluator: Evaluator, form: web::Form<Form>) -> Reply {
    evaluator.check_form(&form.csrf)?;
    if form.step != "add" {
        return Err(evaluator.lacking());
    }
    let added = match form.role().grant() {
        Ok(grant) => {
            let house = &evaluator.web.house;
            let order = house.order(evaluator.name(), evaluator.web.now());
            add_user::add(house, &form.name, &form.password, Some(grant), order).await
        }
        Err(refusal) => Err(refusal),
    };
    match added {
        Ok(grant) => {
            let fills = [("name", form.name.trim().into()), ("role", role_words(&evaluator, &grant).into())];
            Ok(evaluator.web.done("/people", Tone::Good, &evaluator.say("rights-added", &fills)))
        }
        Err(refusal) => {
            let faults = vec![fault_of(&evaluator, refusal)?];
            unprocessable(show_all(&evaluator, &form, faults).await?)
        }
    }
}

pub async fn get_one(evaluator: Evaluator, name: web::Path<String>) -> Reply {
    show_one(&evaluator, &name, &Form::default(), Vec::new()).await
}

pub async fn post_one(evaluator: Evaluator, name: web::Path<String>, form: web::Form<Form>) -> Reply {
    evaluator.check_form(&form.csrf)?;
    match take_step(&evaluator, &name, &form).await {
        Ok(words) => Ok(evaluator.web.done(&href_of(&name), Tone::Good, &words)),
        Err(refusal) => {
            let fault = fault_of(&evaluator, refusal)?;
            let faults = vec![match form.step.as_str() {
                "address" => FormFault { input: "address".to_owned(), ..fault },
                _ => fault,
            }];
            unprocessable(show_one(&evaluator, &name, &form, faults).await?)
        }
    }
}

/// What was done, in words.
async fn take_step(evaluator: &Evaluator, name: &str, form: &Form) -> Result<String, Refusal> {
    let house = &evaluator.web.house;
    let order = house.order(evaluator.name(), evaluator.web.now());
    let say = |key: &str, grant: &Grant| {
        evaluator.say(key, &[("name", name.into()), ("role", role_words(evaluator, grant).into())])
    };
    match form.step.as_str() {
        "give" => {
            let grant = form.role().grant()?;
            let is_new = grant_role::give(house, name, grant.clone(), order).await?;
            Ok(say(if is_new { "rights-given" } else { "rights-given-before" }, &grant))
        }
        "take-back" => {
            let grant = form.role().grant()?;
            grant_role::take_back(house, name, grant.clone(), order).await?;
            Ok(say("rights-taken-back", &grant))
        }
        "reset" => {
            add_user::reset(house, name, &form.password, order).await?;
            Ok(evaluator.say("rights-was-reset", &[("name", name.into())]))
        }
        "address" => {
            set_address::set(house, name, &form.address, order).await?;
            Ok(evaluator.say("account-address-set", &[("name", name.into())]))
        }
        "reset-factor" => {
            let was_there = enrol_factor::reset(house, name, order).await?;
            let key = if was_there { "factor-was-reset" } else { "factor-was-none" };
            Ok(evaluator.say(key, &[("name", name.into())]))
        }
        "end-sessions" => {
            let ended = end_sessions::all_of(house, name, order).await?;
            Ok(evaluator.say("account-all-ended", &[("name", name.into()), ("count", ended.into())]))
        }
        _ => Err(Refusal::unknown(Thing::Text, form.step.clone())),
    }
}

/// A role as it was typed, with what it is for.
pub(super) struct Role<'a> {
    pub role: &'a str,
    pub survey: &'a str,
    pub cluster: &'a str,
}

impl Role<'_> {
    pub(super) fn grant(&self) -> Result<Grant, Refusal> {
        let role = rights::Role::parse(self.role).ok_or(Refusal::NotGrantable(NotGrantable::NoSuchRole))?;
        Ok(Grant::of(role, self.survey, self.cluster)?)
    }
}

impl Form {
    fn role(&self) -> Role<'_> {
        Role { role: &self.role, survey: &self.survey, cluster: &self.cluster }
    }
}

/// The input of a role, or of a password, that has to be put right.
pub(super) fn input_of(refusal: &Refusal) -> Option<&'static str> {
    match refusal {
        Refusal::NotGrantable(NotGrantable::NeedsCluster | NotGrantable::NotByCluster) => Some("cluster"),
        Refusal::NotGrantable(NotGrantable::NotBySurvey) => Some("survey"),
        Refusal::NotGrantable(NotGrantable::NoSuchRole) | Refusal::LastAdministrator(_) => Some("role"),
        refusal if is_of_a_password(refusal) => Some("password"),
        _ => None,
    }
}

/// What can be put right in the form, at its field; the rest is a page of its own.
fn fault_of(evaluator: &Evaluator, refusal: Refusal) -> Result<FormFault, Refused> {
    let input = match &refusal {
        Refusal::Taken { .. } | Refusal::BadInput { field: Field::NameOfAUser, .. } => Some("name"),
        Refusal::BadInput { .. } => Some("address"),
        refusal => input_of(refusal),
    };
    let Some(input) = input else { return Err(evaluator.refuse(refusal)) };
    Ok(FormFault { input: input.to_owned(), words: evaluator.why(&refusal) })
}

/// A role with what it is for.
pub(super) fn role_words(visitor: &Visitor, grant: &Grant) -> String {
    let role = visitor.say(&format!("rights-role-{}", grant.role), &[]);
    let of = |key: &str, code: &str| visitor.say(key, &[("role", role.clone().into()), ("code", code.into())]);
    match (&grant.survey, &grant.cluster) {
        (Some(code), _) => of("rights-for-survey", code),
        (None, Some(code)) => of("rights-for-cluster", code),
        (None, None) => role,
    }
}

fn href_of(name: &str) -> String {
    format!("/people/{}", form_urlencoded(name).replace('/', "%2F"))
}

async fn show_all(evaluator: &Evaluator, typed: &Form, faults: Vec<FormFault>) -> Reply {
    let people = grant_role::people(&evaluator.web.house).await.map_err(|refusal| evaluator.refuse(refusal))?;
    let line = |person: Person| PersonLine {
        href: href_of(&person.name),
        roles: person.grants.iter().map(|grant| role_words(evaluator, grant)).collect(),
        has_second_factor: person.has_second_factor,
        name: person.name,
    };
    evaluator.show(&People {
        desk: evaluator.desk(Area::People),
        people: people.into_iter().map(line).collect(),
        name: typed.name.clone(),
        choice: choice(evaluator, &typed.role()).await?,
        shortest: add_user::SHORTEST_PASSWORD,
        faults,
    })
}

async fn show_one(evaluator: &Evaluator, name: &str, typed: &Form, faults: Vec<FormFault>) -> Reply {
    let people = grant_role::people(&evaluator.web.house).await.map_err(|refusal| evaluator.refuse(refusal))?;
    let Some(person) = people.into_iter().find(|person| person.name == name) else { return Err(evaluator.not_found()) };
    let address = set_address::of(&evaluator.web.house, name).await.map_err(|refusal| evaluator.refuse(refusal))?;
    let address = address.unwrap_or_default();
    let role = |grant: &Grant| RoleLine {
        words: role_words(evaluator, grant),
        role: grant.role.as_str(),
        survey: grant.survey.clone().unwrap_or_default(),
        cluster: grant.cluster.clone().unwrap_or_default(),
    };
    evaluator.show(&PersonPage {
        desk: evaluator.desk(Area::People),
        action: href_of(&person.name),
        roles: person.grants.iter().map(role).collect(),
        has_second_factor: person.has_second_factor,
        address: if faults.is_empty() { address } else { typed.address.clone() },
        name: person.name,
        choice: choice(evaluator, &typed.role()).await?,
        shortest: add_user::SHORTEST_PASSWORD,
        faults,
    })
}

pub(super) async fn choice(evaluator: &Evaluator, typed: &Role<'_>) -> Result<RoleChoice, Refused> {
    let house = &evaluator.web.house;
    let surveys = publish_survey::all(house).await.map_err(|refusal| evaluator.refuse(refusal))?;
    let (clusters, _) = import_clusters::all(house).await.map_err(|refusal| evaluator.refuse(refusal))?;
    let survey = |stored: publish_survey::Stored| Pick {
        words: stored.survey.title.in_language(evaluator.language).to_owned(),
        chosen: stored.code == typed.survey,
        value: stored.code,
    };
    let cluster = |figures: import_clusters::ClusterFigures| Pick {
        words: figures.cluster.name,
        chosen: figures.cluster.code == typed.cluster,
        value: figures.cluster.code,
    };
    Ok(RoleChoice {
        roles: rights::Role::ALL
            .iter()
            .map(|role| RolePick { value: role.as_str(), chosen: role.as_str() == typed.role })
            .collect(),
        surveys: surveys.into_iter().map(survey).collect(),
        clusters: clusters.into_iter().map(cluster).collect(),
    })
}
