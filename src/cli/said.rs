//! What a command says when it is done, and when it can't be.

use std::io::Write;
use std::process::ExitCode;

use serde_json::{Value, json};

use crate::services::{House, Refusal};
use crate::settings::SettingsFault;
use crate::storage::StoreError;
use crate::web::server::NotListening;

/// What was done: in words for people, as a value for machines.
pub struct Said {
    text: String,
    value: Value,
    code: ExitCode,
}

impl Said {
    pub fn new(text: impl Into<String>, value: Value) -> Self {
        Self { text: text.into(), value, code: ExitCode::SUCCESS }
    }

    /// A command that has spoken for itself.
    pub fn by_itself(code: ExitCode) -> Self {
        Self { text: String::new(), value: Value::Null, code }
    }

    /// Says it, but not all that was asked succeeded.
    pub fn but_failed(mut self) -> Self {
        self.code = ExitCode::FAILURE;
        self
    }

    /// The same words, with this for machines.
    pub fn with_value(mut self, value: Value) -> Self {
        self.value = value;
        self
    }

    /// One more line for people.
    pub fn add(&mut self, line: impl AsRef<str>) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.text.push_str(line.as_ref());
    }

    pub fn tell(self, as_json: bool) -> ExitCode {
        if as_json && !self.value.is_null() {
            say(&format!("{:#}", self.value));
        } else if !self.text.is_empty() {
            say(self.text.trim_end());
        }
        self.code
    }
}

/// Why a command could not be done.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    #[error(transparent)]
    Settings(#[from] SettingsFault),
    #[error(transparent)]
    Refused(#[from] Refusal),
    #[error(transparent)]
    Listening(#[from] NotListening),
    #[error("the file {file} can't be {what}: {reason}")]
    File { file: String, what: &'static str, reason: String },
    #[error("{0}")]
    Usage(String),
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        Self::Refused(error.into())
    }
}

impl Failure {
    pub fn tell(&self, as_json: bool) -> ExitCode {
        if as_json {
            say(&format!("{:#}", json!({ "error": self.to_string() })));
        } else {
            eprintln!("peil: {self}");
        }
        ExitCode::FAILURE
    }

    pub fn file(path: &std::path::Path, what: &'static str, error: &std::io::Error) -> Self {
        Self::File { file: path.display().to_string(), what, reason: error.to_string() }
    }
}

/// Says it on the standard output. Whoever reads may have gone (`peil … | head`): that is no fault.
fn say(text: &str) {
    let mut out = std::io::stdout().lock();
    let _ = writeln!(out, "{text}").and_then(|()| out.flush());
}

/// The whole file.
pub fn read(path: &std::path::Path) -> Result<Vec<u8>, Failure> {
    std::fs::read(path).map_err(|error| Failure::file(path, "read", &error))
}

/// Who acts: the name of the person at the keyboard, for the history.
pub fn who(house: &House) -> String {
    house.keyboard.as_ref().map_or_else(|| "command line".to_owned(), |keyboard| keyboard.name.clone())
}
