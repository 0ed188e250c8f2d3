//! Who answered: in a sentence, and by type and cluster.

use super::reader::Reader;
use crate::statistics::{Response, Slice, Sliced};
use crate::web::views::table::{Cell, Row, RowKind, Table};
use crate::wording::numbers;

pub(super) fn sentence(reader: &Reader<'_>, response: &Sliced<Response>) -> String {
    let total = &response.total;
    match total.percent() {
        Some(percent) => reader.say(
            "results-response-line",
            &[
                ("answered", reader.count(total.answered()).into()),
                ("eligible", reader.count(total.eligible()).into()),
                ("percent", percent.to_string().into()),
            ],
        ),
        None => reader.word("results-response-none"),
    }
}

/// Total, then each type with its clusters. A column that is nought everywhere is left out.
pub(super) fn table(reader: &Reader<'_>, response: &Sliced<Response>) -> Table {
    type Count = fn(&Response) -> u32;
    let kinds: [(&str, Count); 7] = [
        ("results-complete", |response| response.complete),
        ("results-partial", |response| response.partial),
        ("results-break-off", |response| response.break_off),
        ("results-refused", |response| response.refused),
        ("results-no-reply", |response| response.no_reply),
        ("results-undeliverable", |response| response.undeliverable),
        ("results-not-invited", |response| response.not_invited),
    ];
    let kinds: Vec<(&str, Count)> = kinds.into_iter().filter(|(_, count)| count(&response.total) > 0).collect();
    let first = ["results-eligible", "results-answered", "results-rate"];
    let columns = first.into_iter().chain(kinds.iter().map(|(key, _)| *key)).map(|key| reader.word(key)).collect();
    let rows = reader.all().into_iter().map(|slice| {
        let response = response.at(slice);
        let rate = response.rate().map(|rate| numbers::percent(reader.language, rate, 0));
        let mut cells = vec![
            Cell::from(reader.count(response.eligible())),
            Cell::from(reader.count(response.answered())),
            Cell::from(rate.unwrap_or_else(|| super::reader::NO_NUMBER.to_owned())),
        ];
        cells.extend(kinds.iter().map(|(_, count)| Cell::from(reader.count(count(response)))));
        let kind = match slice {
            Slice::Total | Slice::Type(_) => RowKind::Net,
            Slice::Cluster(_) => RowKind::Plain,
        };
        Row { head: reader.group(slice), href: None, kind, cells }
    });
    Table {
        caption: reader.word("results-caption-response"),
        corner: reader.word("results-group"),
        columns,
        rows: rows.collect(),
        notes: vec![reader.word("results-rate-note"), reader.word("results-two-clusters-note")],
    }
}
