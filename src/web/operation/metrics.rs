//! The figures of `/metrics`.

use jiff::Timestamp;

use super::Watched;
use super::exposition::{Exposition, Kind};
use crate::services::watch_house::{self, Key, Post};
use crate::wave::ledger::State;

#[allow(clippy::cast_precision_loss)] // counts are far below 2^53
pub(super) async fn write(watched: &Watched, out: &mut Exposition) {
    let house = &watched.house;
    let about = "What is running: always 1.";
    out.family("peil_build_info", Kind::Gauge, about).sample(&[("version", env!("CARGO_PKG_VERSION"))], 1.0);
    let about = "When this process started, in seconds since 1970.";
    out.family("process_start_time_seconds", Kind::Gauge, about).sample(&[], seconds(watched.started_at));
    watched.tally.write(out);

    let vitals = watch_house::vitals(house, &watched.key_file, watched.has_post).await;
    let mut yes = |name, about: &str, is: bool| {
        out.family(name, Kind::Gauge, about).sample(&[], f64::from(u8::from(is)));
    };
    yes("peil_well", "Whether /health answers 200.", vitals.is_well());
    yes("peil_database_reads", "Whether the database can be read.", vitals.reads);
    let about = "Whether the database takes what is written to it, as far as is known.";
    yes("peil_database_writes", about, vitals.writes);
    yes(
        "peil_key_readable",
        "Whether the file of the master key holds the key that is in use.",
        vitals.key == Key::Opens,
    );
    if vitals.post != Post::Elsewhere {
        yes("peil_post_alive", "Whether the post of this process is at work.", vitals.post != Post::Dead);
        let about = "Workers of the post in this process.";
        out.family("peil_post_workers", Kind::Gauge, about).sample(&[], house.pulse.workers() as f64);
    }
    if let Some(backup) = &vitals.backup {
        if let Some(last) = backup.last {
            let about = "When the last backup was made, in seconds since 1970.";
            out.family("peil_last_backup_timestamp_seconds", Kind::Gauge, about)
                .sample(&[], seconds(last.made_at.moment()));
            let about = "How long the last backup is.";
            out.family("peil_last_backup_bytes", Kind::Gauge, about).sample(&[], last.bytes as f64);
        }
        let about = "Whether the last backup is too old, or the last attempt at one failed.";
        out.family("peil_backup_alarm", Kind::Gauge, about).sample(&[], f64::from(u8::from(backup.is_alarm())));
    }

    let load = watch_house::load(house);
    let about = "Connections to the database, by what they do.";
    out.family("peil_database_connections", Kind::Gauge, about)
        .sample(&[("state", "idle")], f64::from(load.idle))
        .sample(&[("state", "busy")], f64::from(load.connections.saturating_sub(load.idle)));
    let about = "Work that waits for a connection to the database.";
    out.family("peil_database_waiting", Kind::Gauge, about).sample(&[], load.waiting as f64);
    let about = "Writes to the database that are under way, or wait for their turn.";
    out.family("peil_database_writing", Kind::Gauge, about).sample(&[], load.writing as f64);

    // What can't be counted is left out, not 0.
    let Ok(business) = watch_house::business(house).await else { return };
    out.family("peil_letters", Kind::Gauge, "Letters in the ledger, by state.");
    for (state, count) in &business.letters {
        out.sample(&[("state", State::as_str(*state))], *count as f64);
    }
    let about = "How long the letter waits that waits longest for the post, in seconds; 0 when none waits.";
    let wait = business.longest_wait.map_or(0.0, |wait| wait.as_secs_f64());
    out.family("peil_oldest_letter_seconds", Kind::Gauge, about).sample(&[], wait);
    let about = "Responses that were begun or sent in, by how far they are.";
    out.family("peil_responses", Kind::Gauge, about)
        .sample(&[("state", "started")], business.responses_started.saturating_sub(business.responses_sent) as f64)
        .sample(&[("state", "sent")], business.responses_sent as f64);
    let about = "Sessions at the desk that have not run out.";
    out.family("peil_sessions", Kind::Gauge, about).sample(&[], business.sessions as f64);
}

fn seconds(moment: Timestamp) -> f64 {
    moment.as_duration().as_secs_f64()
}
