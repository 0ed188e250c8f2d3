//! How people stay logged in, and who shows more than a password.

use serde::Deserialize;

use super::{SettingsFault, value};
use crate::rights::Role;

/// After checking.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Login {
    /// A session that is not used for so long is over.
    pub idle_minutes: i64,
    /// Whoever has one of these roles shows a second factor as well.
    pub second_factor: Vec<Role>,
}

/// The table `[login]`.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Given {
    idle_minutes: Option<i64>,
    second_factor: Option<Vec<String>>,
}

const IDLE_MINUTES: i64 = 60;
/// A session is over after nine hours anyway.
const IDLE: std::ops::RangeInclusive<i64> = 5..=540;

impl Default for Login {
    /// An hour, and nobody.
    fn default() -> Self {
        Self { idle_minutes: IDLE_MINUTES, second_factor: Vec::new() }
    }
}

/// Without a word about it, administrators and evaluators of a house that is reached over HTTPS show a second factor: on
/// one's own machine there is nobody to keep out.
pub(super) fn checked(given: Given, base_url: &str) -> Result<Login, SettingsFault> {
    let idle_minutes = given.idle_minutes.unwrap_or(IDLE_MINUTES);
    if !IDLE.contains(&idle_minutes) {
        let expected = "minutes without use after which a session is over, 5 to 540; leave it out for 60";
        return Err(value("login.idle_minutes", &idle_minutes.to_string(), expected));
    }
    let usual = || match base_url.starts_with("https://") {
        true => vec![Role::Administrator, Role::Evaluator],
        false => Vec::new(),
    };
    let parse = |word: &String| {
        let roles: Vec<&str> = Role::ALL.iter().map(|role| role.as_str()).collect();
        let expected = format!("roles out of {}; [] for nobody", roles.join(", "));
        Role::parse(word).ok_or_else(|| value("login.second_factor", word, expected))
    };
    let second_factor = match given.second_factor {
        Some(words) => words.iter().map(parse).collect::<Result<_, _>>()?,
        None => usual(),
    };
    Ok(Login { idle_minutes, second_factor })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, base_url: &str) -> Result<Login, String> {
        checked(toml::from_str(text).unwrap(), base_url).map_err(|fault| fault.to_string())
    }

    #[test]
    fn a_house_on_the_net_asks_for_more_than_a_password_unless_it_is_told_otherwise() {
        assert_eq!(read("", "http://127.0.0.1:8080"), Ok(Login::default()));
        let there = read("", "https://survey.example.org").unwrap();
        assert_eq!(there.second_factor, [Role::Administrator, Role::Evaluator]);
        assert_eq!(read("second_factor = []", "https://survey.example.org"), Ok(Login::default()));
        let told = read("idle_minutes = 30\nsecond_factor = [\"auditor\"]", "http://127.0.0.1:8080").unwrap();
        assert_eq!(told, Login { idle_minutes: 30, second_factor: vec![Role::Auditor] });
    }

    #[test]
    fn what_is_no_role_and_no_time_is_named() {
        let fault = read("second_factor = [\"boss\"]", "").unwrap_err();
        assert!(
            fault.contains("login.second_factor is “boss”") && fault.contains("administrator, evaluator"),
            "{fault}"
        );
        for minutes in ["0", "-60", "541"] {
            let fault = read(&format!("idle_minutes = {minutes}"), "").unwrap_err();
            assert!(fault.contains(&format!("“{minutes}”")) && fault.contains("5 to 540"), "{fault}");
        }
    }
}
