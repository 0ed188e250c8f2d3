//! The whole site on one screen: each address, what answers there, and who may at least come so far.
//!
//! What a step of a form, or the thing itself, asks for besides, its service demands: see [`House::demand_of`] and the
//! look-ups of storage, which take a scope.
//!
//! [`House::demand_of`]: crate::services::House::demand_of

use actix_web::Route;
use actix_web::guard::{Any, Get, Head};
use actix_web::http::Method;
use actix_web::web::{self, ServiceConfig};

use crate::rights::Right::{self, *};
use crate::services::receive_mail;
use crate::web::pages::answer::{doors as answer, stop};
use crate::web::pages::editor::{drafts, history};
use crate::web::pages::preview::doors as preview;
use crate::web::pages::{
    accessibility, account, answers, backups, cluster, cluster_desk, cluster_links, clusters, editor, findings,
    forgotten, gone, growth, home, invitations, invited, language, list, login, login_code, mailbox, member, own,
    people, person_data, post as sender, printable, question, reference, results, returned, second_factor,
    suppressions, survey, surveys, themes, trail, unknown, wave, wave_letters, wave_new,
};
use crate::web::{assets, limits};

/// Who may come to an address at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    Anybody,
    /// Whoever holds the link from a letter; it is looked at by the page.
    Link,
    /// A program that says the secret.
    Secret,
    LoggedIn,
    /// Somebody who may do this to something.
    May(Right),
    /// Somebody who may do this to every survey.
    MayWhole(Right),
}

use Who::{Anybody, Link, LoggedIn, May, MayWhole, Secret};

/// One address of the site.
#[derive(Clone, Copy, Debug)]
pub struct Line {
    /// `get`, with which a HEAD goes too, or `post`.
    pub method: &'static str,
    pub path: &'static str,
    pub who: Who,
}

macro_rules! site {
    ($($method:ident $path:literal => $answer:path, $who:expr;)+) => {
        /// Every address of the site.
        pub const TABLE: &[Line] = &[
            $(Line { method: stringify!($method), path: $path, who: $who },)+
            Line { method: "post", path: INBOUND, who: Secret },
        ];

        fn lay(site: &mut ServiceConfig) {
            site$(.route($path, $method().to($answer)))+;
        }
    };
}

/// Where programs bring mail that came back; larger than any form.
const INBOUND: &str = "/inbound";

site! {
    // Respondents: no account, only the link from the letter.
    get "/a/{token}" => answer::arrive, Link;
    get "/a/{token}/{language}" => answer::get_start, Link;
    get "/a/{token}/{language}/p/{page}" => answer::get_page, Link;
    post "/a/{token}/{language}/p/{page}" => answer::post_page, Link;
    get "/a/{token}/{language}/check" => answer::get_check, Link;
    post "/a/{token}/{language}/check" => answer::post_check, Link;
    get "/a/{token}/{language}/receipt" => answer::get_receipt, Link;
    post "/a/{token}/{language}/receipt" => answer::post_receipt, Link;
    get "/a/{token}/{language}/answers.txt" => answer::get_answers, Link;
    get "/a/{token}/{language}/colleague" => answer::get_colleague, Link;
    post "/a/{token}/{language}/colleague" => answer::post_colleague, Link;
    get "/a/{token}/{language}/not-for-me" => answer::get_not_for_me, Link;
    post "/a/{token}/{language}/not-for-me" => answer::post_not_for_me, Link;
    get "/u/{token}" => stop::get, Link;
    post "/u/{token}" => stop::post, Link;
    // Managers of clusters: no account either, only the link that an evaluator gave them.
    get "/m/{token}" => cluster_desk::arrive, Link;
    get "/m/{token}/{language}" => cluster_desk::get, Link;
    post "/m/{token}/{language}" => cluster_desk::post, Link;
    get "/m/{token}/{language}/lists/{id}" => cluster_desk::get_list, Link;
    post "/m/{token}/{language}/lists/{id}" => cluster_desk::post_list, Link;
    get "/m/{token}/{language}/lists/{id}/problems.csv" => cluster_desk::get_problems, Link;
    get "/m/{token}/{language}/lists/{id}/rejected.csv" => cluster_desk::get_rejected, Link;
    post "/m/{token}/{language}/lists/{id}/rows" => cluster_desk::post_rows, Link;
    post "/m/{token}/{language}/lists/{id}/columns" => cluster_desk::post_columns, Link;
    post "/m/{token}/{language}/lists/{id}/format" => cluster_desk::post_format, Link;
    get "/m/{token}/{language}/waves/{wave}" => cluster_desk::get_wave, Link;
    post "/m/{token}/{language}/waves/{wave}" => cluster_desk::post_wave, Link;
    get "/accessibility/{language}" => accessibility::get, Anybody;
    // The desk.
    get "/login" => login::get, Anybody;
    post "/login" => login::post, Anybody;
    get "/login/code" => login_code::get, Anybody;
    post "/login/code" => login_code::post, Anybody;
    get "/forgotten" => forgotten::get, Anybody;
    post "/forgotten" => forgotten::post, Anybody;
    get "/reset/{token}" => forgotten::get_reset, Link;
    post "/reset/{token}" => forgotten::post_reset, Link;
    get "/invited/{token}" => invited::get, Link;
    post "/invited/{token}" => invited::post, Link;
    post "/logout" => login::log_out, LoggedIn;
    post "/language" => language::post, Anybody;
    get "/" => home::get, LoggedIn;
    get "/surveys" => surveys::get, May(SeeSurveys);
    post "/surveys" => surveys::post, May(WriteSurveys);
    post "/surveys/import" => surveys::post_import, May(WriteSurveys);
    get "/surveys/{code}" => survey::get, May(SeeSurveys);
    get "/surveys/{code}/print" => printable::get, May(SeeSurveys);
    get "/surveys/{code}/{number}/source" => survey::source, May(SeeSurveys);
    // Definitions being written, and their pages with made-up answers.
    get "/reference" => reference::get, May(WriteSurveys);
    get "/drafts" => drafts::get, May(WriteSurveys);
    post "/drafts" => drafts::post, May(WriteSurveys);
    get "/drafts/{draft}" => editor::get, May(WriteSurveys);
    post "/drafts/{draft}" => editor::post, May(WriteSurveys);
    post "/drafts/{draft}/text" => editor::post_text, May(WriteSurveys);
    get "/drafts/{draft}/history" => history::get, May(WriteSurveys);
    get "/drafts/{draft}/history/{number}" => history::get_text, May(WriteSurveys);
    post "/drafts/{draft}/history/{number}" => history::post_text, May(WriteSurveys);
    get "/drafts/{draft}/walk/{state}/{at:.*}" => preview::get, May(WriteSurveys);
    post "/drafts/{draft}/walk/{state}/{at:.*}" => preview::post, May(WriteSurveys);
    get "/clusters" => clusters::get, May(SeeLists);
    post "/clusters" => clusters::post, May(ChangeLists);
    post "/cluster-list" => clusters::post_list, May(ChangeLists);
    get "/clusters/{code}" => cluster::get, May(SeeLists);
    post "/clusters/{code}" => cluster::post, May(ChangeLists);
    get "/clusters/{code}/links" => cluster_links::get, May(ChangeLists);
    post "/clusters/{code}/links" => cluster_links::post, May(ChangeLists);
    get "/members/{member}" => member::get, May(SeeLists);
    post "/members/{member}" => member::post, May(ChangeLists);
    get "/growth" => growth::get, May(SeeLists);
    get "/growth/growth.csv" => growth::csv, May(SeeLists);
    get "/audit" => trail::get, May(ReadTrail);
    get "/audit/audit.csv" => trail::csv, May(ReadTrail);
    get "/backups" => backups::get, MayWhole(KeepHouse);
    get "/people" => people::get, MayWhole(GovernPeople);
    post "/people" => people::post, MayWhole(GovernPeople);
    get "/people/{person}" => people::get_one, MayWhole(GovernPeople);
    post "/people/{person}" => people::post_one, MayWhole(GovernPeople);
    get "/account" => account::get, LoggedIn;
    post "/account" => account::post, LoggedIn;
    get "/account/second-factor" => second_factor::get, LoggedIn;
    post "/account/second-factor" => second_factor::post, LoggedIn;
    get "/invitations" => invitations::get, MayWhole(GovernPeople);
    post "/invitations" => invitations::post, MayWhole(GovernPeople);
    // One person who asks what is held about them, or to be erased.
    get "/persons/{contact}" => person_data::get, MayWhole(AnswerRequests);
    post "/persons/{contact}" => person_data::post, MayWhole(AnswerRequests);
    get "/persons/{contact}/held.json" => person_data::held, MayWhole(AnswerRequests);
    get "/erasures" => person_data::all, MayWhole(AnswerRequests);
    get "/erasures/{erasure}/proof.json" => person_data::proof, MayWhole(AnswerRequests);
    post "/own/{code}" => own::post, May(KeepOwnCluster);
    get "/suppressions" => suppressions::get, MayWhole(HandleMail);
    post "/suppressions" => suppressions::post, MayWhole(HandleMail);
    get "/lists/{id}" => list::get, May(SeeLists);
    post "/lists/{id}" => list::post, May(ChangeLists);
    get "/lists/{id}/gone" => gone::get, May(SeeLists);
    post "/lists/{id}/gone" => gone::post, May(ChangeLists);
    post "/lists/{id}/rows" => list::post_rows, May(ChangeLists);
    post "/lists/{id}/columns" => list::post_columns, May(ChangeLists);
    post "/lists/{id}/format" => list::post_format, May(ChangeLists);
    post "/lists/{id}/likenesses" => list::post_likenesses, May(ChangeLists);
    get "/lists/{id}/rejected.csv" => list::rejected, May(SeeLists);
    // Mail that came back.
    get "/returned" => returned::get, MayWhole(HandleMail);
    post "/returned" => returned::post, MayWhole(HandleMail);
    post "/returned/{mail}" => returned::settle, MayWhole(HandleMail);
    get "/returned/{mail}/mail.eml" => returned::get_file, MayWhole(HandleMail);
    get "/post" => sender::get, MayWhole(HandleMail);
    post "/waves" => wave_new::post, May(RunWaves);
    get "/waves/new" => wave_new::get, May(RunWaves);
    get "/waves/{name}" => wave::get, May(SeeWaves);
    post "/waves/{name}" => wave::post, May(RunWaves);
    get "/waves/{name}/change" => wave_new::get_change, May(RunWaves);
    post "/waves/{name}/change" => wave_new::post_change, May(RunWaves);
    get "/waves/{name}/letters" => wave_letters::get_all, May(SeeWaves);
    get "/waves/{name}/letters/{kind}/{language}" => wave_letters::get, May(SeeWaves);
    post "/waves/{name}/letters/{kind}/{language}" => wave_letters::post, May(RunWaves);
    get "/waves/{name}/reminder" => wave::reminder::get, May(SeeWaves);
    get "/waves/{name}/reminder.csv" => wave::reminder::csv, May(SeeWaves);
    get "/waves/{name}/doubt" => wave::doubt::get, May(SeeWaves);
    post "/waves/{name}/doubt" => wave::doubt::post, May(RunWaves);
    post "/waves/{name}/doubt/log" => wave::doubt::post_log, May(RunWaves);
    post "/waves/{name}/version" => wave::versions::post, May(RunWaves);
    post "/waves/{name}/tests" => wave::trials::post, May(RunWaves);
    get "/waves/{name}/results" => results::get, May(SeeFigures);
    get "/waves/{name}/compared" => results::waves::get, May(SeeFigures);
    get "/waves/{name}/results/csv/waves" => results::waves::csv, May(TakeFigures);
    get "/waves/{name}/results/csv/{table}" => results::csv, May(TakeFigures);
    get "/waves/{name}/answers.csv" => answers::csv, May(SeeAnswers);
    get "/waves/{name}/findings" => findings::get, May(SeeFigures);
    get "/waves/{name}/findings/{language}" => findings::get_in, May(SeeFigures);
    post "/waves/{name}/findings/{language}" => findings::post, May(WriteFindings);
    get "/waves/{name}/findings/{language}/findings.md" => findings::markdown, May(TakeFigures);
    get "/waves/{name}/results/{field}" => question::get, May(SeeFigures);
    get "/waves/{name}/results/{field}/themes" => themes::get, May(SeeFigures);
    post "/waves/{name}/results/{field}/themes" => themes::post, May(WriteFindings);
    get "/waves/{name}/results/{field}/themes/texts.csv" => themes::csv, May(TakeFigures);
    get "/waves/{name}/results/{field}/expert" => results::expert::get, May(SeeFigures);
    get "/waves/{name}/clusters/{code}" => results::cluster::get, May(SeeFigures);
    // A demonstration's letters, for anybody; or those of a folder, for who handles the mail; not there otherwise.
    get "/mailbox" => mailbox::list, Anybody;
    get "/mailbox/{number}" => mailbox::letter, Anybody;
    get "/mailbox/{number}/html" => mailbox::html, Anybody;
    get "/mailbox/{number}/letter.eml" => mailbox::file, Anybody;
    get "/health" => unknown::health, Anybody;
    get "/assets/{name}" => assets::get, Anybody;
    get "/schema/survey.json" => assets::schema, Anybody;
}

pub fn site(site: &mut ServiceConfig) {
    limits::set(site);
    lay(site);
    site.service(
        web::resource(INBOUND)
            .app_data(web::PayloadConfig::new(receive_mail::LARGEST + 1))
            .route(web::post().to(returned::post_mail)),
    )
    .default_service(web::to(unknown::page));
}

/// Who may come to this address; None for one that is not in the table.
pub fn who(method: &Method, pattern: &str) -> Option<Who> {
    let method = if *method == Method::POST { "post" } else { "get" };
    TABLE.iter().find(|line| line.method == method && line.path == pattern).map(|line| line.who)
}

/// Reading: GET, and HEAD as mail scanners send it.
fn get() -> Route {
    web::route().guard(Any(Get()).or(Head()))
}

fn post() -> Route {
    web::post()
}
