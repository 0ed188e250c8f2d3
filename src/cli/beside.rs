//! What runs beside the pages and the post: what whoever watches the house asks, and the daily backup.

use std::net::TcpListener;
use std::time::Duration;

use actix_web::dev::ServerHandle;
use jiff::Timestamp;
use tokio::sync::watch;
use tokio::task::JoinHandle;

use super::said::Failure;
use crate::services::{House, keep_backups};
use crate::settings::Settings;
use crate::trail::Door;
use crate::web::operation::tally::Tally;
use crate::web::operation::{self, Watched};
use crate::web::server;

/// A backup in hand is finished first, for so long at most.
const LONGEST_BACKUP: Duration = Duration::from_secs(60);

pub struct Beside {
    stop: watch::Sender<bool>,
    backups: Option<JoinHandle<()>>,
    watching: Option<ServerHandle>,
}

/// Takes the address where the house is watched, if one is set, before anything else starts.
pub fn listener(settings: &Settings) -> Result<Option<TcpListener>, Failure> {
    Ok(settings.operation_listen.map(server::listen_to_watchers).transpose()?)
}

impl Beside {
    pub fn start(
        house: &House,
        settings: &Settings,
        listener: Option<TcpListener>,
        tally: Tally,
        has_post: bool,
    ) -> Result<Self, Failure> {
        let (stop, told) = watch::channel(false);
        let house = house.through(Door::House);
        let mut watching = None;
        if let Some(listener) = listener {
            if let Ok(address) = listener.local_addr() {
                println!("How it is, for whoever watches it: http://{address}/health and /metrics.");
            }
            let watched = Watched {
                house: house.clone(),
                tally,
                key_file: settings.master_key_file.clone(),
                has_post,
                started_at: Timestamp::now(),
            };
            let server = operation::serve(watched, listener).map_err(|error| Failure::Usage(error.to_string()))?;
            watching = Some(server.handle());
            tokio::spawn(server);
        }
        let daily = house.backups.daily.clone();
        let backups = daily.map(|daily| {
            println!("A backup is made every day at {} into {}.", daily.at.strftime("%H:%M"), daily.folder.display());
            tokio::spawn(keep_backups::work(house, daily, told))
        });
        Ok(Self { stop, backups, watching })
    }

    pub async fn stop(self) {
        let _ = self.stop.send(true);
        if let Some(backups) = self.backups
            && tokio::time::timeout(LONGEST_BACKUP, backups).await.is_err()
        {
            tracing::warn!("a backup was still being made; it is made anew after the next start");
        }
        if let Some(watching) = self.watching {
            watching.stop(false).await;
        }
    }
}
