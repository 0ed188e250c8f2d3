//! The audit trail as a table for programs, with the hashes that show whether it is whole.

use data_encoding::HEXLOWER;
use jiff::tz::TimeZone;

use super::csv::{Cell, Writer};
use crate::trail::Linked;

const HEADS: [&str; 14] = [
    "number",
    "at_utc",
    "at_local",
    "by",
    "from",
    "place",
    "act",
    "kind",
    "subject",
    "was",
    "became",
    "reason",
    "previous_hash",
    "hash",
];

/// A row per entry, with its moment in UTC and on the clocks of the house.
pub fn write(entries: &[Linked], zone: &TimeZone) -> Vec<u8> {
    let mut table = Writer::for_programs();
    table.row(HEADS.map(Cell::from));
    for Linked { entry, previous, hash } in entries {
        table.row([
            Cell::from(entry.number),
            Cell::from(entry.at.to_string()),
            Cell::from(entry.at.to_zoned_datetime(zone.clone()).strftime("%Y-%m-%d %H:%M:%S %:z").to_string()),
            Cell::from(entry.by.as_str()),
            Cell::from(entry.door.as_str()),
            Cell::from(entry.place.as_str()),
            Cell::from(entry.act.as_str()),
            Cell::from(entry.kind.as_str()),
            Cell::from(entry.subject.as_str()),
            Cell::from(entry.was.as_str()),
            Cell::from(entry.became.as_str()),
            Cell::from(entry.reason.as_str()),
            Cell::from(HEXLOWER.encode(previous)),
            Cell::from(HEXLOWER.encode(hash)),
        ]);
    }
    table.finish()
}
