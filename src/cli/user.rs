//! `peil user`: add, reset, list.

use std::io::{BufRead, IsTerminal};

use clap::Subcommand;
use serde_json::json;

use super::said::{Failure, Said};
use crate::services::House;
use crate::services::add_user;

#[derive(Debug, Subcommand)]
pub enum User {
    /// Add somebody who may log in; the password is asked for, or read from the first line of the input
    Add { name: String },
    /// Give somebody a new password and end all their sessions
    Reset { name: String },
    /// Who may log in
    List,
}

impl User {
    pub async fn run(self, house: &House) -> Result<Said, Failure> {
        match self {
            Self::Add { name } => {
                add_user::add(house, &name, &password()?, house.clock.now()).await?;
                Ok(Said::new(format!("{name} may log in now."), json!({ "added": name })))
            }
            Self::Reset { name } => {
                add_user::reset(house, &name, &password()?).await?;
                Ok(Said::new(format!("{name} has a new password; all sessions are ended."), json!({ "reset": name })))
            }
            Self::List => {
                let names = add_user::names(house).await?;
                let text = format!("{}\n{} users.", names.join("\n"), names.len());
                Ok(Said::new(text.trim_start().to_owned(), json!(names)))
            }
        }
    }
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
