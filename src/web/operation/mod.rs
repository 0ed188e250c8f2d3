//! What whoever runs the house asks of it, on an address of its own: `/health` and `/metrics`.
//!
//! No name of a person, a wave or a cluster is in it, no address and no link.

pub mod exposition;
mod metrics;
pub mod tally;

use std::net::TcpListener;
use std::path::PathBuf;
use std::time::Duration;

use actix_web::dev::Server;
use actix_web::{App, HttpResponse, HttpServer, web};
use jiff::{SignedDuration, Timestamp};

use self::exposition::Exposition;
use self::tally::Tally;
use crate::services::House;
use crate::services::watch_house::{self, Key, Post, Vitals};

/// What is watched.
#[derive(Clone)]
pub struct Watched {
    pub house: House,
    pub tally: Tally,
    pub key_file: PathBuf,
    /// Whether this process sends letters.
    pub has_post: bool,
    pub started_at: Timestamp,
}

/// Answers on this address, and nothing but these two questions.
pub fn serve(watched: Watched, listener: TcpListener) -> std::io::Result<Server> {
    let watched = web::Data::new(watched);
    let server = HttpServer::new(move || {
        App::new()
            .app_data(watched.clone())
            .route("/health", web::get().to(health))
            .route("/metrics", web::get().to(metrics))
    })
    .workers(1)
    .client_request_timeout(Duration::from_secs(15))
    .shutdown_timeout(1)
    .disable_signals()
    .listen(listener)?;
    Ok(server.run())
}

/// 200 while it can work and nobody has to be told anything; else 503. In both cases what was looked at, line by line.
async fn health(watched: web::Data<Watched>) -> HttpResponse {
    let vitals = watch_house::vitals(&watched.house, &watched.key_file, watched.has_post).await;
    let mut response = match vitals.is_well() {
        true => HttpResponse::Ok(),
        false => HttpResponse::ServiceUnavailable(),
    };
    plain(&mut response).content_type("text/plain; charset=utf-8").body(words_of(&vitals))
}

async fn metrics(watched: web::Data<Watched>) -> HttpResponse {
    let mut exposition = Exposition::default();
    metrics::write(&watched, &mut exposition).await;
    plain(&mut HttpResponse::Ok()).content_type(Exposition::CONTENT_TYPE).body(exposition.finish())
}

fn plain(response: &mut actix_web::HttpResponseBuilder) -> &mut actix_web::HttpResponseBuilder {
    response.insert_header(("cache-control", "no-store")).insert_header(("x-content-type-options", "nosniff"))
}

fn words_of(vitals: &Vitals) -> String {
    let database = match (vitals.reads, vitals.writes) {
        (true, true) => "reads and writes".to_owned(),
        (true, false) => "can't be written".to_owned(),
        (false, _) => "can't be read".to_owned(),
    };
    let key = match vitals.key {
        Key::Opens => "can be read",
        Key::Unreadable => "can't be read from its file: nothing would start again",
        Key::Other => "its file holds another key: nothing would start again",
    };
    let post = match vitals.post {
        Post::Elsewhere => "is sent by another process".to_owned(),
        Post::Starting => "is starting".to_owned(),
        Post::Alive(workers, since) => format!("is at work, workers {workers}, last step {} s ago", since.as_secs()),
        Post::Dead => "does not work".to_owned(),
    };
    let backup = match (&vitals.backup, vitals.backup_age()) {
        (None, _) => "not known".to_owned(),
        (Some(standing), age) => {
            let age = age.map_or_else(|| "none yet".to_owned(), |age| format!("{} ago", said(age)));
            let late = if standing.is_late { ", too old" } else { "" };
            let failed = if standing.failed.is_some() { ", the last attempt failed" } else { "" };
            format!("{age}{late}{failed}")
        }
    };
    let whole = if vitals.is_well() { "well" } else { "ill" };
    format!("{whole}\ndatabase: {database}\nkey: {key}\npost: {post}\nbackup: {backup}\n")
}

/// In hours, or in minutes below two of them.
fn said(age: SignedDuration) -> String {
    match age.as_hours() {
        hours if hours >= 2 => format!("{hours} h"),
        _ => format!("{} min", age.as_mins().max(0)),
    }
}
