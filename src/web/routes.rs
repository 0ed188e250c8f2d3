//! The whole site on one screen.

use actix_web::Route;
use actix_web::guard::{Any, Get, Head};
use actix_web::web::{self, ServiceConfig};

use crate::services::receive_mail;
use crate::web::pages::answer::{doors as answer, stop};
use crate::web::pages::editor::{drafts, history};
use crate::web::pages::preview::doors as preview;
use crate::web::pages::{
    accessibility, cluster, cluster_desk, cluster_links, clusters, editor, gone, growth, home, language, list, login,
    mailbox, member, post, printable, question, reference, results, returned, suppressions, survey, surveys, unknown,
    wave, wave_letters, wave_new,
};
use crate::web::{assets, limits};

pub fn site(site: &mut ServiceConfig) {
    limits::set(site);
    site
        // Respondents: no account, only the link from the letter.
        .route("/a/{token}", get().to(answer::arrive))
        .route("/a/{token}/{language}", get().to(answer::get_start))
        .route("/a/{token}/{language}/p/{page}", get().to(answer::get_page))
        .route("/a/{token}/{language}/p/{page}", web::post().to(answer::post_page))
        .route("/a/{token}/{language}/check", get().to(answer::get_check))
        .route("/a/{token}/{language}/check", web::post().to(answer::post_check))
        .route("/a/{token}/{language}/receipt", get().to(answer::get_receipt))
        .route("/a/{token}/{language}/receipt", web::post().to(answer::post_receipt))
        .route("/a/{token}/{language}/answers.txt", get().to(answer::get_answers))
        .route("/a/{token}/{language}/colleague", get().to(answer::get_colleague))
        .route("/a/{token}/{language}/colleague", web::post().to(answer::post_colleague))
        .route("/a/{token}/{language}/not-for-me", get().to(answer::get_not_for_me))
        .route("/a/{token}/{language}/not-for-me", web::post().to(answer::post_not_for_me))
        .route("/u/{token}", get().to(stop::get))
        .route("/u/{token}", web::post().to(stop::post))
        // Managers of clusters: no account either, only the link that an evaluator gave them.
        .route("/m/{token}", get().to(cluster_desk::arrive))
        .route("/m/{token}/{language}", get().to(cluster_desk::get))
        .route("/m/{token}/{language}", web::post().to(cluster_desk::post))
        .route("/m/{token}/{language}/lists/{id}", get().to(cluster_desk::get_list))
        .route("/m/{token}/{language}/lists/{id}", web::post().to(cluster_desk::post_list))
        .route("/m/{token}/{language}/lists/{id}/problems.csv", get().to(cluster_desk::get_problems))
        .route("/m/{token}/{language}/lists/{id}/rejected.csv", get().to(cluster_desk::get_rejected))
        .route("/m/{token}/{language}/lists/{id}/rows", web::post().to(cluster_desk::post_rows))
        .route("/m/{token}/{language}/lists/{id}/columns", web::post().to(cluster_desk::post_columns))
        .route("/m/{token}/{language}/lists/{id}/format", web::post().to(cluster_desk::post_format))
        .route("/m/{token}/{language}/waves/{wave}", get().to(cluster_desk::get_wave))
        .route("/m/{token}/{language}/waves/{wave}", web::post().to(cluster_desk::post_wave))
        .route("/accessibility/{language}", get().to(accessibility::get))
        // The desk.
        .route("/login", get().to(login::get))
        .route("/login", web::post().to(login::post))
        .route("/logout", web::post().to(login::log_out))
        .route("/language", web::post().to(language::post))
        .route("/", get().to(home::get))
        .route("/surveys", get().to(surveys::get))
        .route("/surveys", web::post().to(surveys::post))
        .route("/surveys/import", web::post().to(surveys::post_import))
        .route("/surveys/{code}", get().to(survey::get))
        .route("/surveys/{code}/print", get().to(printable::get))
        .route("/surveys/{code}/{number}/source", get().to(survey::source))
        // Definitions being written, and their pages with made-up answers.
        .route("/reference", get().to(reference::get))
        .route("/drafts", get().to(drafts::get))
        .route("/drafts", web::post().to(drafts::post))
        .route("/drafts/{draft}", get().to(editor::get))
        .route("/drafts/{draft}", web::post().to(editor::post))
        .route("/drafts/{draft}/text", web::post().to(editor::post_text))
        .route("/drafts/{draft}/history", get().to(history::get))
        .route("/drafts/{draft}/history/{number}", get().to(history::get_text))
        .route("/drafts/{draft}/history/{number}", web::post().to(history::post_text))
        .route("/drafts/{draft}/walk/{state}/{at:.*}", get().to(preview::get))
        .route("/drafts/{draft}/walk/{state}/{at:.*}", web::post().to(preview::post))
        .route("/clusters", get().to(clusters::get))
        .route("/clusters", web::post().to(clusters::post))
        .route("/cluster-list", web::post().to(clusters::post_list))
        .route("/clusters/{code}", get().to(cluster::get))
        .route("/clusters/{code}", web::post().to(cluster::post))
        .route("/clusters/{code}/links", get().to(cluster_links::get))
        .route("/clusters/{code}/links", web::post().to(cluster_links::post))
        .route("/members/{member}", get().to(member::get))
        .route("/members/{member}", web::post().to(member::post))
        .route("/growth", get().to(growth::get))
        .route("/growth/growth.csv", get().to(growth::csv))
        .route("/suppressions", get().to(suppressions::get))
        .route("/suppressions", web::post().to(suppressions::post))
        .route("/lists/{id}", get().to(list::get))
        .route("/lists/{id}", web::post().to(list::post))
        .route("/lists/{id}/gone", get().to(gone::get))
        .route("/lists/{id}/gone", web::post().to(gone::post))
        .route("/lists/{id}/rows", web::post().to(list::post_rows))
        .route("/lists/{id}/columns", web::post().to(list::post_columns))
        .route("/lists/{id}/format", web::post().to(list::post_format))
        .route("/lists/{id}/likenesses", web::post().to(list::post_likenesses))
        .route("/lists/{id}/rejected.csv", get().to(list::rejected))
        // Mail that came back.
        .route("/returned", get().to(returned::get))
        .route("/returned", web::post().to(returned::post))
        .route("/returned/{mail}", web::post().to(returned::settle))
        .route("/returned/{mail}/mail.eml", get().to(returned::get_file))
        .route("/post", get().to(post::get))
        .service(
            web::resource("/inbound")
                .app_data(web::PayloadConfig::new(receive_mail::LARGEST + 1))
                .route(web::post().to(returned::post_mail)),
        )
        .route("/waves", web::post().to(wave_new::post))
        .route("/waves/new", get().to(wave_new::get))
        .route("/waves/{name}", get().to(wave::get))
        .route("/waves/{name}", web::post().to(wave::post))
        .route("/waves/{name}/change", get().to(wave_new::get_change))
        .route("/waves/{name}/change", web::post().to(wave_new::post_change))
        .route("/waves/{name}/letters", get().to(wave_letters::get_all))
        .route("/waves/{name}/letters/{kind}/{language}", get().to(wave_letters::get))
        .route("/waves/{name}/letters/{kind}/{language}", web::post().to(wave_letters::post))
        .route("/waves/{name}/reminder", get().to(wave::reminder::get))
        .route("/waves/{name}/reminder.csv", get().to(wave::reminder::csv))
        .route("/waves/{name}/doubt", get().to(wave::doubt::get))
        .route("/waves/{name}/doubt", web::post().to(wave::doubt::post))
        .route("/waves/{name}/doubt/log", web::post().to(wave::doubt::post_log))
        .route("/waves/{name}/version", web::post().to(wave::versions::post))
        .route("/waves/{name}/tests", web::post().to(wave::trials::post))
        .route("/waves/{name}/results", get().to(results::get))
        .route("/waves/{name}/results/csv/{table}", get().to(results::csv))
        .route("/waves/{name}/results/{field}", get().to(question::get))
        // A demonstration's letters, or those of a folder; not there otherwise.
        .route("/mailbox", get().to(mailbox::list))
        .route("/mailbox/{number}", get().to(mailbox::letter))
        .route("/mailbox/{number}/html", get().to(mailbox::html))
        .route("/mailbox/{number}/letter.eml", get().to(mailbox::file))
        .route("/health", get().to(unknown::health))
        .route("/assets/{name}", get().to(assets::get))
        .route("/schema/survey.json", get().to(assets::schema))
        .default_service(web::to(unknown::page));
}

/// Reading: GET, and HEAD as mail scanners send it.
fn get() -> Route {
    web::route().guard(Any(Get()).or(Head()))
}
