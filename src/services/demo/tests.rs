use std::time::Instant;

use super::*;
use crate::mail::letter::Letters;
use crate::services::Clock;
use crate::services::report_wave::{WaveReport, report_wave};
use crate::settings::Sender;
use crate::statistics::report::Figures;
use crate::storage::{Address, Store};
use crate::wave::link::MasterKey;
use crate::wording::Texts;

fn now() -> Timestamp {
    "2026-11-03T10:00:00Z".parse().unwrap()
}

/// An empty house, and the folder that it lives in.
fn house() -> (House, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let house = House {
        store: Store::open(&Address::Sqlite(folder.path().join("peil.db"))).unwrap(),
        texts: std::sync::Arc::new(Texts::of_the_product()),
        definitions: std::sync::Arc::default(),
        letters: std::sync::Arc::new(Letters::of_the_product()),
        mailer: Mailer::Memory(Mailbox::with_capacity(LETTERS)),
        master_key: MasterKey::from_bytes([7; 32]),
        base_url: "http://localhost:8080".to_owned(),
        sender: Sender { name: "Evaluatieteam".to_owned(), address: "team@peil.example".to_owned(), reply_to: None },
        clock: Clock::set_to(now()),
    };
    (house, folder)
}

#[tokio::test(flavor = "multi_thread")]
async fn whole() {
    let (house, _folder) = house();
    let start = Instant::now();
    let furnished =
        furnish(&house, Scale::Whole, now(), &|text| eprintln!("{:?} {text}", start.elapsed())).await.unwrap();
    eprintln!("{:?} {furnished:#?}", start.elapsed());
    let report = report_wave(&house, &furnished.wave, now()).await.unwrap();
    eprintln!("{:?} {:?}", start.elapsed(), report.response);
}
