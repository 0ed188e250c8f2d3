//! Who answered: in a sentence, and by type and cluster.

use super::reader::{Focus, PERCENT_FROM, Reader};
use crate::statistics::{Response, Slice, Sliced};
use crate::web::views::table::{Cell, Row, RowKind, Table};

pub(super) fn sentence(reader: &Reader<'_>, response: &Sliced<Response>) -> String {
    sentence_of(reader, &response.total)
}

pub(super) fn sentence_of(reader: &Reader<'_>, total: &Response) -> String {
    let Some(percent) = total.percent() else { return reader.word("results-response-none") };
    let fills = [
        ("answered", reader.count(total.answered()).into()),
        ("eligible", reader.count(total.eligible()).into()),
        ("percent", percent.to_string().into()),
    ];
    let key = if total.eligible() < PERCENT_FROM { "results-response-line-few" } else { "results-response-line" };
    reader.say(key, &fills)
}

/// How many of a type answered, beside one of its clusters; nothing for a type without members.
pub(super) fn of_type(reader: &Reader<'_>, name: String, of_type: &Response) -> Option<String> {
    let percent = of_type.percent()?;
    let fills = [
        ("type", name.into()),
        ("answered", reader.count(of_type.answered()).into()),
        ("eligible", reader.count(of_type.eligible()).into()),
        ("percent", percent.to_string().into()),
    ];
    let key = if of_type.eligible() < PERCENT_FROM { "results-type-answered-few" } else { "results-type-answered" };
    Some(reader.say(key, &fills))
}

/// Total, then each type with its clusters. A column that is nought everywhere is left out. `href`: of a cluster's page,
/// by its code.
pub(super) fn table(reader: &Reader<'_>, response: &Sliced<Response>, href: &dyn Fn(&str) -> String) -> Table {
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
    // By cluster whatever else is looked at.
    let reader = &Reader { report: reader.whole, focus: Focus::Everything, ..*reader };
    let rows = reader.all().into_iter().map(|slice| {
        let response = response.at(slice);
        let mut cells = vec![
            Cell::from(reader.count(response.eligible())),
            Cell::from(reader.count(response.answered())),
            Cell::from(reader.part(response.answered(), response.eligible())),
        ];
        cells.extend(kinds.iter().map(|(_, count)| Cell::from(reader.count(count(response)))));
        let kind = match slice {
            Slice::Total | Slice::Type(_) => RowKind::Net,
            Slice::Cluster(_) => RowKind::Plain,
        };
        let href = match slice {
            Slice::Cluster(at) => Some(href(&reader.whole.groups.clusters()[at].group.code)),
            Slice::Total | Slice::Type(_) => None,
        };
        Row { head: reader.group(slice), href, kind, cells }
    });
    Table {
        caption: reader.word("results-caption-response"),
        corner: reader.word("results-group"),
        columns,
        rows: rows.collect(),
        notes: vec![reader.word("results-rate-note"), reader.word("results-two-clusters-note")],
    }
}
