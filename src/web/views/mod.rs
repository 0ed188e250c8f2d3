//! What the pages of the back office show: one struct per page, filled by its handler.
//!
//! A view holds figures and moments as values (counts, shares from 0 to 1, `jiff::ZonedDateTime`); the
//! template writes them as the language of the page does. Addresses (`href`, `action`) come from the
//! handler, which knows the routes. Each view has a template of the same name in `templates/pages/desk`.

pub mod account;
pub mod backups;
pub mod change;
pub mod cluster;
pub mod cluster_desk;
pub mod cluster_links;
pub mod cluster_results;
pub mod clusters;
pub mod doubt;
pub mod expert;
pub mod findings;
pub mod forgotten;
pub mod form;
pub mod gone;
pub mod growth;
pub mod home;
pub mod invitations;
pub mod invited;
pub mod letter;
pub mod list;
pub mod login;
pub mod login_code;
pub mod mailbox;
pub mod member;
pub mod people;
pub mod person_data;
pub mod post;
pub mod question;
pub mod refused;
pub mod reminder;
pub mod results;
pub mod results_waves;
pub mod returned;
pub mod second_factor;
pub mod suppressions;
pub mod survey;
pub mod surveys;
pub mod table;
pub mod themes;
pub mod trail;
pub mod trial;
pub mod wave;
pub mod wave_clusters;
pub mod wave_letters;
pub mod wave_new;

use serde::Serialize;

use crate::rights::{Right, Scope};

/// What stands around every page of the back office.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Desk {
    /// The name of whoever is logged in; none on the login page and for strangers.
    pub person: Option<String>,
    /// Where they may go.
    pub may: Ways,
    /// Which part of the house the page belongs to, marked in the navigation.
    pub area: Area,
    /// What every form carries back in its hidden input `csrf`; see [`crate::login::seen::form`].
    pub csrf: String,
    /// The path of this page, sent as `next` when the language is changed (`POST /language`).
    pub here: String,
    /// The languages of the back office, for the switch.
    pub languages: Vec<LanguageChoice>,
    /// What was just done, or why it was not, after a redirect.
    pub notice: Option<Notice>,
    /// Made-up data in a throw-away database: says so, and shows the mailbox in the navigation.
    pub demo: bool,
    /// Letters lie in a folder, to be looked into.
    pub folder: bool,
}

/// Which parts of the desk are open to somebody, so that no page leads where they are turned away.
#[derive(Clone, Copy, Debug, Default, Serialize)]
pub struct Ways {
    /// The start shows waves.
    pub waves: bool,
    pub run_waves: bool,
    pub surveys: bool,
    pub write_surveys: bool,
    pub clusters: bool,
    pub mail: bool,
    pub figures: bool,
    pub findings: bool,
    pub trail: bool,
    pub people: bool,
    pub house: bool,
}

impl Ways {
    pub fn of(scope: &Scope) -> Self {
        Self {
            waves: scope.may(Right::SeeWaves),
            run_waves: scope.may(Right::RunWaves),
            surveys: scope.may(Right::SeeSurveys),
            write_surveys: scope.may(Right::WriteSurveys),
            clusters: scope.may(Right::SeeLists),
            mail: scope.may_all(Right::HandleMail),
            figures: scope.may(Right::SeeFigures),
            findings: scope.may(Right::WriteFindings),
            trail: scope.may(Right::ReadTrail),
            people: scope.may_all(Right::GovernPeople),
            house: scope.may_all(Right::KeepHouse),
        }
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Area {
    Waves,
    Surveys,
    Clusters,
    Mailbox,
    People,
    Account,
    Trail,
    House,
    #[default]
    Elsewhere,
}

#[derive(Clone, Debug, Serialize)]
pub struct LanguageChoice {
    /// The value of the button called `language`.
    pub code: String,
    /// What the language calls itself.
    pub name: String,
    pub current: bool,
}

/// A message on top of a page.
#[derive(Clone, Debug, Serialize)]
pub struct Notice {
    pub tone: Tone,
    pub words: String,
}

/// How a message or a state is meant; always said in words too.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Tone {
    Good,
    Plain,
    Warning,
    Bad,
}

/// A link with its words.
#[derive(Clone, Debug, Serialize)]
pub struct Link {
    pub href: String,
    pub words: String,
}

/// Where a wave stands. Its words are `desk-state-…`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum WaveState {
    Draft,
    Checked,
    Approved,
    Held,
    Sending,
    Paused,
    Sent,
    Closed,
    Released,
}

/// How bad a problem is: it blocks, or it is worth a look.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    Blocks,
    Warns,
}
