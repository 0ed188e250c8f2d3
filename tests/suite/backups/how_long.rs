//! How long it takes, for a house of the size that Peil was made for:
//! `cargo test --release --test suite backups::how_long -- --ignored --nocapture`.

use std::time::Instant;

use peil::services::demo::{self, Scale};
use peil::services::verify_house;

use super::{Target, back_up, bytes_of};
use crate::support::house::{House, On};

fn measure(on: On) {
    let (house, folder, target) = (House::new(on), tempfile::tempdir().unwrap(), Target::new(on));
    house.now(demo::furnish(&house.peil, Scale::Whole, house.moment(), &|_| {})).unwrap();
    let file = bytes_of(folder.path());
    let begun = Instant::now();
    let made = back_up(&house, &file, None).unwrap();
    println!("{on:?}: {} rows backed up into {} bytes in {:?}", made.manifest.row_count(), made.bytes, begun.elapsed());
    let begun = Instant::now();
    let restored = target.restore(&house, &file).unwrap();
    println!("{on:?}: put back and compared in {:?}", begun.elapsed());
    let verified = house.now(verify_house::verify(&target.open(&house), Some(restored.anchor))).unwrap();
    println!("{on:?}: verified after {:?}", begun.elapsed());
    assert!(verified.holds() && begun.elapsed().as_secs() < 30 * 60, "{verified:?}");
}

#[test]
#[ignore = "it measures"]
fn a_house_of_2_800_members_is_back_in_minutes_on_sqlite() {
    measure(On::Sqlite);
}

#[test]
#[ignore = "it measures"]
fn a_house_of_2_800_members_is_back_in_minutes_on_postgres() {
    measure(On::Postgres);
}
