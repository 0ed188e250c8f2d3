//! `peil serve` and `peil work`: the pages and the post.

use actix_web::web::Data;
use clap::Args;
use jiff::tz::TimeZone;
use serde_json::json;
use tokio::sync::watch;
use tokio::task::JoinHandle;

use super::opening;
use super::said::{Failure, Said};
use crate::services::deliver_letters::{self, Pace};
use crate::services::{House, Refusal};
use crate::settings::{Given, Settings};
use crate::web::door::Web;
use crate::web::rendering::Faces;
use crate::web::server;

#[derive(Debug, Args)]
pub struct Serve {
    /// Where to listen [default: 127.0.0.1:8080]; port 0 takes a free one
    #[arg(long, value_name = "ADDRESS:PORT")]
    listen: Option<String>,
    /// Serve the pages only; letters are sent by `peil work`
    #[arg(long)]
    without_post: bool,
}

impl Serve {
    pub async fn run(self, given: Given) -> Result<Said, Failure> {
        let mut settings = Settings::read(&Given { listen: self.listen, ..given })?;
        let listener = server::listen(settings.listen)?;
        if let Ok(address) = listener.local_addr() {
            settings.is_reached_on(address);
        }
        let house = opening::house(&settings).await?;
        let web = web_of(house.clone(), &settings)?;
        println!("Peil serves {} on {}.", settings.database, settings.base_url);
        if !self.without_post {
            println!("Letters go {}.", settings.post.way);
        }
        let post = (!self.without_post).then(|| Post::start(house, &settings));
        serve_until_told(web, listener).await?;
        if let Some(post) = post {
            post.stop().await;
        }
        Ok(Said::new("Stopped.", json!({ "stopped": true })))
    }
}

/// The post alone.
pub async fn work(house: House, settings: &Settings) -> Result<Said, Failure> {
    println!("Letters of {} go {}.", settings.database, settings.post.way);
    let post = Post::start(house, settings);
    told_to_stop().await;
    post.stop().await;
    Ok(Said::new("Stopped.", json!({ "stopped": true })))
}

pub fn web_of(house: House, settings: &Settings) -> Result<Web, Failure> {
    let faces = Faces::new(house.texts.clone()).map_err(|error| Failure::Refused(Refusal::damaged(error)))?;
    let time_zone = TimeZone::get(&settings.time_zone).unwrap_or(TimeZone::UTC);
    Ok(Web { house, faces, mailbox: None, demo_login: None, time_zone })
}

/// Serves until a signal says to stop.
pub async fn serve_until_told(web: Web, listener: std::net::TcpListener) -> Result<(), Failure> {
    let server = server::serve(Data::new(web), listener).map_err(|error| Failure::Usage(error.to_string()))?;
    let handle = server.handle();
    let serving = tokio::spawn(server);
    told_to_stop().await;
    handle.stop(true).await;
    match serving.await {
        Ok(Ok(())) => Ok(()),
        Ok(Err(error)) => Err(Failure::Usage(format!("the web service ended badly: {error}"))),
        Err(error) => Err(Failure::Usage(format!("the web service ended badly: {error}"))),
    }
}

/// Ctrl-C, or the word of whoever started the process.
async fn told_to_stop() {
    use tokio::signal::unix::{SignalKind, signal};
    let Ok(mut terminate) = signal(SignalKind::terminate()) else {
        let _ = tokio::signal::ctrl_c().await;
        return;
    };
    tokio::select! {
        _ = tokio::signal::ctrl_c() => {}
        _ = terminate.recv() => {}
    }
}

/// The post, running beside the pages.
struct Post {
    stop: watch::Sender<bool>,
    working: JoinHandle<()>,
}

impl Post {
    fn start(house: House, settings: &Settings) -> Self {
        let (stop, told) = watch::channel(false);
        let pace = Pace::per_second(settings.post.per_second).and_per_domain(settings.post.per_domain_per_second);
        let working = tokio::spawn(deliver_letters::work(house, settings.post.sessions, pace, told));
        Self { stop, working }
    }

    /// Letters in hand are finished first, for half a minute at most.
    async fn stop(self) {
        let _ = self.stop.send(true);
        if tokio::time::timeout(std::time::Duration::from_secs(30), self.working).await.is_err() {
            tracing::warn!("a letter was still on its way; it is looked for at the next start");
        }
    }
}
