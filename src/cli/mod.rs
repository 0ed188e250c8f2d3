//! The commands, one file each. A command says what it did in numbers and exits 0 only if all of it succeeded.

mod backup;
mod beside;
pub mod check;
mod clusters;
mod demo;
mod diff;
mod export;
mod findings;
mod import;
mod inbound;
mod keys;
mod letters;
mod machine;
mod members;
mod opening;
mod person;
mod post;
mod print;
mod responses;
mod restore;
mod results;
mod revise;
mod rotate;
mod said;
mod serve;
mod survey;
mod themes;
mod translate;
mod trials;
mod user;
mod verify;
mod wave;

use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};

use crate::settings::{Given, Settings};

pub use said::Failure;
use said::Said;

/// Member surveys for small known populations.
///
/// Definition file → questionnaire → invitations and reminders → answers →
/// statistics that hold → files. Start with `peil demo`.
#[derive(Debug, Parser)]
#[command(name = "peil", version, propagate_version = true)]
pub struct Peil {
    #[command(flatten)]
    common: Common,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Args)]
struct Common {
    /// The database: sqlite:FILE or postgres://USER@HOST/NAME [default: sqlite:peil.db beside the configuration]
    #[arg(long, global = true, value_name = "ADDRESS")]
    database: Option<String>,
    /// The configuration file [default: peil.toml in this folder, if there is one]
    #[arg(long, global = true, value_name = "FILE")]
    config: Option<std::path::PathBuf>,
    /// Who does it, for the history and the audit trail, which keeps the user of the system beside it
    /// [default: PEIL_ACTOR, or the name of the session]
    #[arg(long = "as", global = true, value_name = "NAME")]
    actor: Option<String>,
    /// Say what was done as JSON, for machines
    #[arg(long, global = true)]
    json: bool,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Show a complete made-up evaluation in a throw-away database
    Demo(demo::Demo),
    /// Serve the pages, and send letters
    Serve(serve::Serve),
    /// Send letters only
    Work,
    /// Take one mail that comes back, from standard input: for the pipe of a mail server
    Inbound(inbound::Inbound),
    /// Find the faults of definition files
    Check(check::Check),
    /// The surveys of the house
    #[command(subcommand)]
    Survey(survey::Survey),
    /// The clusters
    #[command(subcommand)]
    Clusters(clusters::Clusters),
    /// The members of a cluster, and their address lists
    #[command(subcommand)]
    Members(members::Members),
    /// Waves: whom to ask what, until when; sending, reminding, closing
    #[command(subcommand)]
    Wave(wave::Wave),
    /// The mail ledger: whether it adds up, and letters in doubt
    #[command(subcommand)]
    Letters(letters::Letters),
    /// What name servers say of the sender
    #[command(subcommand)]
    Post(post::Post),
    /// Keys of the house
    #[command(subcommand, alias = "key")]
    Keys(keys::Keys),
    /// Answers from elsewhere
    #[command(subcommand)]
    Responses(responses::Responses),
    /// Sentences with bound numbers, held against results
    #[command(subcommand)]
    Findings(findings::Findings),
    /// Open answers by theme: out to files, and in again
    #[command(subcommand)]
    Themes(themes::Themes),
    /// Write the results of a wave to files
    Results(results::Results),
    /// See whether the records of the house hold: the audit trail, the mail ledger, the database
    Verify(verify::Verify),
    Access(person::Access),
    Erase(person::Erase),
    Backup(backup::Backup),
    Restore(restore::Restore),
    /// People who may log in
    #[command(subcommand)]
    User(user::User),
    /// Bring the tables of the database up to this version
    Migrate,
}

impl Peil {
    /// Does what was asked.
    pub async fn run(self) -> ExitCode {
        let json = self.common.json;
        match self.done().await {
            Ok(said) => said.tell(json),
            Err(failure) => failure.tell(json),
        }
    }

    async fn done(self) -> Result<Said, Failure> {
        let Common { config, database, actor, .. } = self.common;
        let given = Given { config, database, actor, listen: None };
        let json = self.common.json;
        match self.command {
            Command::Check(check) => Ok(Said::by_itself(check.run(json))),
            Command::Demo(demo) => demo.run(given).await,
            Command::Serve(serve) => serve.run(given).await,
            Command::Inbound(inbound) => Ok(inbound.run(&given).await),
            Command::Survey(survey::Survey::Translate(translate)) => translate.run(),
            Command::Survey(survey::Survey::Print(print)) if print.is_of_file() => print.run_on_file(),
            Command::Survey(survey::Survey::Import(import)) => import.run(),
            Command::Survey(survey::Survey::Export(export)) if export.is_of_file() => export.run_on_file(),
            Command::Survey(survey::Survey::Schema) => Ok(survey::schema()),
            Command::Survey(survey::Survey::Diff(diff)) if diff.is_of_files() => diff.run_on_files(),
            Command::Restore(restore) => restore.run(&Settings::read(&given)?).await,
            Command::Keys(keys) => keys.run(&Settings::read(&given)?).await,
            command => {
                let settings = Settings::read(&given)?;
                command.in_house(&settings).await
            }
        }
    }
}

impl Command {
    async fn in_house(self, settings: &Settings) -> Result<Said, Failure> {
        let house = opening::house(settings).await?;
        match self {
            Self::Work => serve::work(house, settings).await,
            Self::Survey(survey) => survey.run(&house).await,
            Self::Clusters(clusters) => clusters.run(&house).await,
            Self::Members(members) => members.run(&house).await,
            Self::Wave(wave) => wave.run(&house, settings).await,
            Self::Letters(letters) => letters.run(&house).await,
            Self::Post(post) => post.run(&house).await,
            Self::Responses(responses) => responses.run(&house).await,
            Self::Findings(findings) => findings.run(&house).await,
            Self::Themes(themes) => themes.run(&house).await,
            Self::Results(results) => results.run(&house).await,
            Self::Verify(verify) => verify.run(&house).await,
            Self::Access(access) => access.run(&house).await,
            Self::Erase(erase) => erase.run(&house).await,
            Self::Backup(backup) => backup.run(&house, settings).await,
            Self::User(user) => user.run(&house).await,
            Self::Migrate => Ok(Said::new(
                format!("The database {} is up to date.", settings.database),
                serde_json::json!({ "database": settings.database.to_string() }),
            )),
            // These are done before a house is opened.
            Self::Check(_) | Self::Demo(_) | Self::Serve(_) | Self::Inbound(_) | Self::Restore(_) | Self::Keys(_) => {
                Ok(Said::by_itself(ExitCode::SUCCESS))
            }
        }
    }
}
