//! `peil serve` and `peil work`: the pages and the post.

use actix_web::web::Data;
use clap::Args;
use jiff::tz::TimeZone;
use serde_json::json;
use tokio::sync::watch;
use tokio::task::JoinHandle;

use super::beside::{self, Beside};
use super::opening;
use super::said::{Failure, Said};
use crate::mail::maildir;
use crate::services::collect_mail::{self, Listening};
use crate::services::deliver_letters::{self, Pace};
use crate::services::{House, Refusal};
use crate::settings::{Given, Lmtp, Settings};
use crate::trail::Door;
use crate::web::door::{self, Web};
use crate::web::operation::tally::Tally;
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
        if !self.without_post {
            can_collect(&settings)?;
        }
        let listener = server::listen(settings.listen)?;
        let watching = beside::listener(&settings)?;
        if let Ok(address) = listener.local_addr() {
            settings.is_reached_on(address);
        }
        let house = opening::house(&settings).await?;
        let _in_use = opening::take_into_use(&house, &settings).await?;
        let web = web_of(&house, &settings)?;
        println!("Peil serves {} on {}.", settings.database, settings.base_url);
        if !self.without_post {
            println!("Letters go {}.", settings.post.way);
        }
        let post = match self.without_post {
            true => None,
            false => Some(Post::start(house.through(Door::House), &settings).await?),
        };
        let beside = Beside::start(&house, &settings, watching, web.tally.clone(), !self.without_post)?;
        serve_until_told(web, listener).await?;
        beside.stop().await;
        if let Some(post) = post {
            post.stop().await;
        }
        Ok(Said::new("Stopped.", json!({ "stopped": true })))
    }
}

/// The post alone.
pub async fn work(house: House, settings: &Settings) -> Result<Said, Failure> {
    can_collect(settings)?;
    println!("Letters of {} go {}.", settings.database, settings.post.way);
    let _in_use = opening::take_into_use(&house, settings).await?;
    let watching = beside::listener(settings)?;
    let post = Post::start(house.through(Door::House), settings).await?;
    let beside = Beside::start(&house, settings, watching, Tally::default(), true)?;
    told_to_stop().await;
    beside.stop().await;
    post.stop().await;
    Ok(Said::new("Stopped.", json!({ "stopped": true })))
}

pub fn web_of(house: &House, settings: &Settings) -> Result<Web, Failure> {
    let faces = Faces::new(house.texts.clone()).map_err(|error| Failure::Refused(Refusal::damaged(error)))?;
    let time_zone = TimeZone::get(&settings.time_zone).unwrap_or(TimeZone::UTC);
    Ok(Web {
        house: house.through(Door::Desk),
        faces,
        mailbox: None,
        demo_login: None,
        webhook_secret: settings.inbox.webhook_secret.clone(),
        signatures: settings.inbox.signatures.clone(),
        wrong_links: door::wrong_links(),
        wrong_passwords: door::wrong_passwords(),
        time_zone,
        trusted_proxies: settings.trusted_proxies.clone(),
        tally: Tally::default(),
    })
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

/// Whether mail can be taken out of the maildir that is set, if one is.
fn can_collect(settings: &Settings) -> Result<(), Failure> {
    match settings.inbox.maildir.as_deref().and_then(maildir::lacking) {
        Some(lacking) => {
            Err(Failure::Usage(format!("mail that comes back can't be taken out of mail.maildir: {lacking}")))
        }
        None => Ok(()),
    }
}

/// Opens the door for mail that comes back.
async fn open(door: &Lmtp) -> Result<Listening, Failure> {
    let opened = match door {
        Lmtp::Tcp(address) => tokio::net::TcpListener::bind(address).await.map(Listening::Tcp),
        Lmtp::Socket(path) => {
            // What a service that ended left behind; one that runs keeps its own open.
            if std::os::unix::net::UnixStream::connect(path).is_err() {
                let _ = std::fs::remove_file(path);
            }
            tokio::net::UnixListener::bind(path).map(Listening::Unix)
        }
    };
    let at = match door {
        Lmtp::Tcp(address) => address.to_string(),
        Lmtp::Socket(path) => path.display().to_string(),
    };
    opened.map_err(|error| Failure::Usage(format!("mail that comes back can't be taken at {at} (mail.lmtp): {error}")))
}

/// The post, running beside the pages: letters that leave, and mail that comes back.
struct Post {
    stop: watch::Sender<bool>,
    working: JoinHandle<()>,
    collecting: Vec<JoinHandle<()>>,
}

impl Post {
    async fn start(house: House, settings: &Settings) -> Result<Self, Failure> {
        let (stop, told) = watch::channel(false);
        let mut collecting = Vec::new();
        if let (Some(door), Some(domain)) = (&settings.inbox.lmtp, &settings.sender.bounce_domain) {
            let listening = open(door).await?;
            collecting.push(tokio::spawn(collect_mail::listen(house.clone(), listening, domain.clone(), told.clone())));
        }
        let maildir = settings.inbox.maildir.clone();
        collecting.push(tokio::spawn(collect_mail::look_after(house.clone(), maildir, told.clone())));
        let pace = Pace::per_second(settings.post.per_second)
            .and_per_domain(settings.post.per_domain_per_second)
            .and_per_wave(settings.post.per_wave_per_second);
        let working = tokio::spawn(deliver_letters::work(house, settings.post.sessions, pace, told));
        Ok(Self { stop, working, collecting })
    }

    /// Letters in hand are finished first, for half a minute at most.
    async fn stop(self) {
        let _ = self.stop.send(true);
        if tokio::time::timeout(std::time::Duration::from_secs(30), self.working).await.is_err() {
            tracing::warn!("a letter was still on its way; it is looked for at the next start");
        }
        for collecting in self.collecting {
            // A mail in hand is not answered for: it comes again.
            collecting.abort();
        }
    }
}
