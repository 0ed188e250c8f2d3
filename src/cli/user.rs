//! `peil user`: add, invite, address, reset, give, take-back, reset-second-factor, end-sessions,
//! list.

use std::io::{BufRead, IsTerminal};

use clap::{Args, Subcommand};
use serde_json::json;

use super::said::{Failure, Said, who};
use crate::rights::{Grant, Role};
use crate::services::House;
use crate::services::add_user;
use crate::services::end_sessions;
use crate::services::enrol_factor;
use crate::services::grant_role::{self, Person};
use crate::services::invite_person;
use crate::services::move_wave::Order;
use crate::services::set_address;
use crate::wording::Language;

#[derive(Debug, Subcommand)]
pub enum User {
    /// Add somebody who may log in; the password is asked for, or read from the first line of the input
    Add {
        name: String,
        #[command(flatten)]
        role: GivenRole,
    },
    /// Give somebody a role, for all surveys or one; that of a cluster manager is for one cluster
    Give {
        name: String,
        #[command(flatten)]
        role: WantedRole,
    },
    /// Take a role back; their sessions end
    TakeBack {
        name: String,
        #[command(flatten)]
        role: WantedRole,
    },
    /// Give somebody a new password and end all their sessions
    Reset { name: String },
    /// Invite somebody by mail, who chooses a name and a password; the post takes the letter along
    Invite {
        address: String,
        #[command(flatten)]
        role: WantedRole,
        /// The language of the letter: nl, fr or en
        #[arg(long, default_value = "nl")]
        language: Language,
    },
    /// Say where somebody gets mail; without an address it is taken off
    Address {
        name: String,
        #[arg(default_value = "")]
        address: String,
    },
    /// Take the second factor of somebody away who has lost telephone and recovery codes, and end all their sessions
    ResetSecondFactor { name: String },
    /// End all sessions of somebody, as when a laptop is lost
    EndSessions { name: String },
    /// Who may log in, and what each of them may do
    List,
}

impl User {
    pub async fn run(self, house: &House) -> Result<Said, Failure> {
        match self {
            Self::Add { name, role } => {
                let grant = role.grant()?;
                let grant = add_user::add(house, &name, &password()?, grant, order(house)).await?;
                let text = format!("{name} may log in now, as {}.", said(&grant));
                Ok(Said::new(text, json!({ "added": name, "role": grant.written() })))
            }
            Self::Give { name, role } => {
                let grant = role.grant()?;
                let is_new = grant_role::give(house, &name, grant.clone(), order(house)).await?;
                let text = match is_new {
                    true => format!("{name} is now {}; their sessions are ended.", said(&grant)),
                    false => format!("{name} was {} already.", said(&grant)),
                };
                Ok(Said::new(text, json!({ "given": grant.written(), "to": name, "new": is_new })))
            }
            Self::TakeBack { name, role } => {
                let grant = role.grant()?;
                grant_role::take_back(house, &name, grant.clone(), order(house)).await?;
                let text = format!("{name} is no longer {}; their sessions are ended.", said(&grant));
                Ok(Said::new(text, json!({ "taken_back": grant.written(), "from": name })))
            }
            Self::Reset { name } => {
                add_user::reset(house, &name, &password()?, order(house)).await?;
                Ok(Said::new(format!("{name} has a new password; all sessions are ended."), json!({ "reset": name })))
            }
            Self::Invite { address, role, language } => {
                let grant = role.grant()?;
                let to = invite_person::invite(house, &address, grant.clone(), language, order(house)).await?;
                let hours = invite_person::lasts_hours();
                let text = format!(
                    "{to} is invited, as {}; the link is good for {hours} hours after the letter has left.",
                    said(&grant)
                );
                Ok(Said::new(text, json!({ "invited": to, "role": grant.written() })))
            }
            Self::Address { name, address } => {
                set_address::set(house, &name, &address, order(house)).await?;
                let text = match address.trim() {
                    "" => format!("{name} gets no mail any more."),
                    address => format!("{name} gets mail at {address}."),
                };
                Ok(Said::new(text, json!({ "name": name, "address": address.trim() })))
            }
            Self::ResetSecondFactor { name } => {
                let was_there = enrol_factor::reset(house, &name, order(house)).await?;
                let text = match was_there {
                    true => format!("{name} has no second factor any more; all sessions are ended."),
                    false => format!("{name} had no second factor."),
                };
                Ok(Said::new(text, json!({ "name": name, "reset": was_there })))
            }
            Self::EndSessions { name } => {
                let ended = end_sessions::all_of(house, &name, order(house)).await?;
                let text = match ended {
                    0 => format!("{name} was logged in nowhere."),
                    1 => format!("One session of {name} is ended."),
                    count => format!("{count} sessions of {name} are ended."),
                };
                Ok(Said::new(text, json!({ "name": name, "ended": ended })))
            }
            Self::List => {
                let people = grant_role::people(house).await?;
                let roles = |person: &Person| match person.grants.is_empty() {
                    true => "no role".to_owned(),
                    false => person.grants.iter().map(said).collect::<Vec<_>>().join(", "),
                };
                let factor = |person: &Person| if person.has_second_factor { "; with a second factor" } else { "" };
                let lines: Vec<String> = people
                    .iter()
                    .map(|person| format!("{}: {}{}", person.name, roles(person), factor(person)))
                    .collect();
                let text = format!("{}\n{} users.", lines.join("\n"), people.len());
                let written = |person: &Person| person.grants.iter().map(Grant::written).collect::<Vec<_>>();
                let listed: Vec<_> =
                    people.iter().map(|person| json!({ "name": person.name, "roles": written(person), "second_factor": person.has_second_factor })).collect();
                Ok(Said::new(text.trim_start().to_owned(), json!(listed)))
            }
        }
    }
}

/// A role that has to be said.
#[derive(Debug, Args)]
pub struct WantedRole {
    /// administrator, evaluator, analyst, cluster-manager or auditor
    #[arg(long)]
    role: String,
    /// Only for the survey with this code
    #[arg(long, value_name = "CODE", default_value = "")]
    survey: String,
    /// The cluster of a cluster manager
    #[arg(long, value_name = "CODE", default_value = "")]
    cluster: String,
}

/// A role that may be left to the house.
#[derive(Debug, Args)]
pub struct GivenRole {
    /// administrator, evaluator, analyst, cluster-manager or auditor; without it the first user is the administrator,
    /// and everybody after that an evaluator
    #[arg(long)]
    role: Option<String>,
    /// Only for the survey with this code
    #[arg(long, value_name = "CODE", default_value = "", requires = "role")]
    survey: String,
    /// The cluster of a cluster manager
    #[arg(long, value_name = "CODE", default_value = "", requires = "role")]
    cluster: String,
}

impl WantedRole {
    fn grant(&self) -> Result<Grant, Failure> {
        grant_of(&self.role, &self.survey, &self.cluster)
    }
}

impl GivenRole {
    fn grant(&self) -> Result<Option<Grant>, Failure> {
        self.role.as_ref().map(|role| grant_of(role, &self.survey, &self.cluster)).transpose()
    }
}

fn grant_of(role: &str, survey: &str, cluster: &str) -> Result<Grant, Failure> {
    let Some(known) = Role::parse(role) else {
        let all: Vec<&str> = Role::ALL.iter().map(|role| role.as_str()).collect();
        return Err(Failure::Usage(format!("“{role}” is no role; there are {}", all.join(", "))));
    };
    Grant::of(known, survey, cluster).map_err(|fault| Failure::Refused(fault.into()))
}

/// A role with what it is for.
fn said(grant: &Grant) -> String {
    let of = |what: &str, code: &Option<String>| code.as_ref().map(|code| format!(" of the {what} {code}"));
    let (survey, cluster) = (of("survey", &grant.survey), of("cluster", &grant.cluster));
    let role = grant.role.as_str().replace('-', " ");
    format!("{role}{}{}", survey.unwrap_or_default(), cluster.unwrap_or_default())
}

fn order(house: &House) -> Order {
    house.order(&who(house), house.clock.now())
}

/// Typed twice without being shown, or the first line of what is piped in.
fn password() -> Result<String, Failure> {
    let unread = |error: std::io::Error| Failure::Usage(format!("the password can't be read: {error}"));
    if !std::io::stdin().is_terminal() {
        let mut line = String::new();
        std::io::stdin().lock().read_line(&mut line).map_err(unread)?;
        return Ok(line.trim_end_matches(['\r', '\n']).to_owned());
    }
    let first = rpassword::prompt_password("Password: ").map_err(unread)?;
    let again = rpassword::prompt_password("Once more: ").map_err(unread)?;
    if first == again {
        Ok(first)
    } else {
        Err(Failure::Usage("the two passwords differ; nothing was changed".to_owned()))
    }
}
