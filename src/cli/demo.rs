//! `peil demo`: a complete made-up evaluation in a throw-away database, served with a mailbox to look into.

use std::io::Write;

use clap::Args;
use jiff::Timestamp;
use serde_json::json;
use tokio::sync::watch;
use tokio::task::JoinHandle;

use super::opening;
use super::said::{Failure, Said};
use super::serve::{serve_until_told, web_of};
use crate::mail::mailbox::Mailbox;
use crate::mail::mailer::Mailer;
use crate::services::deliver_letters::{self, Pace};
use crate::services::demo::{self, Furnished, Scale};
use crate::services::keep_backups::Backups;
use crate::services::{Clock, House, add_user, secrets};
use crate::settings::{Given, Settings};
use crate::storage::{Address, Store};
use crate::wave::link::MasterKey;
use crate::web::door::Web;
use crate::web::server;

/// Who may log in to a demonstration. Its database is thrown away.
const NAME: &str = "demo";
const PASSWORD: &str = "welkom in de demo";

#[derive(Debug, Args)]
pub struct Demo {
    /// Where to listen [default: 127.0.0.1:8080]; port 0 takes a free one
    #[arg(long, value_name = "ADDRESS:PORT")]
    listen: Option<String>,
    /// Make the evaluation, say how it went, and stop
    #[arg(long)]
    without_serving: bool,
}

impl Demo {
    pub async fn run(self, given: Given) -> Result<Said, Failure> {
        let throw_away = ThrowAway::new()?;
        let database = given.database.clone().unwrap_or_else(|| format!("sqlite:{}", throw_away.path("peil.db")));
        let mut settings = Settings::read(&Given { listen: self.listen, database: Some(database), ..given })?;
        let listener = server::listen(settings.listen)?;
        if let Ok(address) = listener.local_addr() {
            // The links in the letters lead here, also when the port was free to choose.
            settings.base_url = format!("http://{address}");
        }
        let mailbox = Mailbox::with_capacity(20_000);
        let begun = std::time::Instant::now();
        let now = Clock::System.now();
        let (mut house, furnished) = furnish(&settings, &mailbox, Scale::Whole, now).await?;
        house.clock = Clock::System;
        eprintln!("\rReady in {:.1} s.{:<60}", begun.elapsed().as_secs_f32(), "");
        let value = json!({
            "base_url": settings.base_url,
            "link": furnished.link_unanswered,
            "login": { "name": NAME, "password": PASSWORD },
            "wave": furnished.wave,
        });
        if self.without_serving {
            return Ok(Said::new(addresses(&settings, &furnished), value));
        }
        let Open { web, stop, post } = Open::of(house, &settings, mailbox)?;
        println!("{}", addresses(&settings, &furnished));
        println!("Ctrl-C ends the demonstration and throws its database away.");
        serve_until_told(web, listener).await?;
        let _ = stop.send(true);
        if let Err(error) = post.await {
            tracing::warn!(%error, "the post of the demonstration did not end well");
        }
        Ok(Said::new("The demonstration has ended; nothing of it is left.", value))
    }
}

/// A demonstration that is open: its pages, and the post that goes on taking letters to the mailbox.
struct Open {
    web: Web,
    stop: watch::Sender<bool>,
    post: JoinHandle<()>,
}

impl Open {
    fn of(house: House, settings: &Settings, mailbox: Mailbox) -> Result<Self, Failure> {
        let (stop, told) = watch::channel(false);
        let mut web = web_of(&house, settings)?;
        web.mailbox = Some(mailbox);
        web.demo_login = Some((NAME.to_owned(), PASSWORD.to_owned()));
        let post = tokio::spawn(deliver_letters::work(house, 2, Pace::per_second(20), told));
        Ok(Self { web, stop, post })
    }
}

/// A house of its own with the evaluation in it, at a moment.
async fn furnish(
    settings: &Settings,
    mailbox: &Mailbox,
    scale: Scale,
    now: Timestamp,
) -> Result<(House, Furnished), Failure> {
    let store = Store::open(&settings.database)?;
    let master_key = MasterKey::from_bytes(secrets::bytes());
    let mut house = opening::house_with(store, settings, Mailer::Memory(mailbox.clone()), master_key);
    // Its wave still runs, and nobody gave its answers.
    house.live_results = true;
    // It is thrown away.
    house.backups = Backups::default();
    // Whoever looks around has no telephone to show.
    house.login.second_factor = Vec::new();
    // Made-up people did all of it.
    house.keyboard = None;
    house.clock = Clock::set_to(now);
    let progress = |step: &str| {
        eprint!("\r{step:<72}");
        let _ = std::io::stderr().flush();
    };
    let furnished = demo::furnish(&house, scale, now, &progress).await?;
    add_user::add(&house, NAME, PASSWORD, None, house.order(NAME, now)).await?;
    Ok((house, furnished))
}

fn addresses(settings: &Settings, furnished: &Furnished) -> String {
    let base = &settings.base_url;
    let wave = crate::web::refused::form_urlencoded(&furnished.wave);
    format!(
        "\n  A questionnaire not yet answered   {}\n\
         \x20 The letters that were sent         {base}/mailbox\n\
         \x20 The results                        {base}/waves/{wave}/results\n\
         \x20 Log in as                          {NAME}, with the password: {PASSWORD}\n",
        furnished.link_unanswered
    )
}

/// A folder that goes when the demonstration does.
struct ThrowAway(std::path::PathBuf);

impl ThrowAway {
    fn new() -> Result<Self, Failure> {
        let name = format!("peil-demo-{}", secrets::id::<Address>());
        let folder = std::env::temp_dir().join(name);
        std::fs::create_dir(&folder).map_err(|error| Failure::file(&folder, "made", &error))?;
        Ok(Self(folder))
    }

    fn path(&self, file: &str) -> String {
        self.0.join(file).display().to_string()
    }
}

impl Drop for ThrowAway {
    fn drop(&mut self) {
        if let Err(error) = std::fs::remove_dir_all(&self.0) {
            eprintln!("peil: {} could not be thrown away: {error}", self.0.display());
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, Instant};

    use super::*;
    use crate::services::remind_members;
    use crate::wave::Audience;

    #[tokio::test(flavor = "multi_thread")]
    async fn letters_go_on_leaving_while_a_demonstration_is_open() {
        let folder = ThrowAway::new().unwrap();
        let database = Some(format!("sqlite:{}", folder.path("peil.db")));
        let settings = Settings::read(&Given { database, ..Given::default() }).unwrap();
        let mailbox = Mailbox::with_capacity(20_000);
        // A Wednesday at eleven: letters may leave.
        let now: Timestamp = "2026-11-04T10:00:00Z".parse().unwrap();
        let (house, furnished) = furnish(&settings, &mailbox, Scale::Tenth, now).await.unwrap();
        let before = mailbox.posted();
        let open = Open::of(house.clone(), &settings, mailbox.clone()).unwrap();
        assert!(open.web.mailbox.is_some() && open.web.demo_login.is_some());
        let order = house.order(NAME, now);
        let reminded = remind_members::remind(&house, &furnished.wave, Audience::Everyone, order).await.unwrap();
        assert!(reminded.letters > 10, "{reminded:?}");
        let begun = Instant::now();
        while mailbox.posted() < before + 10 {
            assert!(begun.elapsed() < Duration::from_secs(60), "no letter has left: {}", mailbox.posted() - before);
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        open.stop.send(true).unwrap();
        open.post.await.unwrap();
    }
}
