//! Reads the audit trail: a page of it, all of it as a file, and whether its chain holds.

use jiff::tz::TimeZone;

use super::keep_trail::{self, OnWhat};
use super::move_wave::Order;
use super::{House, Refusal};
use crate::exchange::trail_csv;
use crate::storage::audit::{self, Span};
use crate::storage::{Database, StoreError};
use crate::trail::{Act, Anchor, Break, Checker, Entry, Kind, Linked, Part, differences};

/// Entries on a page.
pub const PAGE: usize = 100;
/// Entries that are read at once.
const HANDFUL: i64 = 1_000;

/// Which entries somebody wants to see.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    pub span: Span,
    /// Is part of who did it, without regard to capitals.
    pub by: String,
    /// Is part of what it was done to, without regard to capitals.
    pub subject: String,
}

impl Filter {
    fn lets_through(&self, entry: &Entry) -> bool {
        let holds = |text: &str, part: &str| part.is_empty() || text.to_lowercase().contains(&part.to_lowercase());
        holds(&entry.by, self.by.trim()) && holds(&entry.subject, self.subject.trim())
    }

    /// As the trail keeps it of an export.
    fn told(&self) -> String {
        let moments = [(Part::From, self.span.from), (Part::Until, self.span.until)];
        let moments = moments.into_iter().filter_map(|(part, at)| Some((part, at?.to_string())));
        let words = [(Part::By, self.by.trim()), (Part::Subject, self.subject.trim())];
        let words = words.into_iter().filter(|(_, word)| !word.is_empty()).map(|(part, word)| (part, word.to_owned()));
        let act = self.span.act.map(|act| (Part::Act, act.as_str().to_owned()));
        let parts: Vec<(Part, String)> = act.into_iter().chain(moments).chain(words).collect();
        differences::told(&parts.iter().map(|(part, is)| (*part, is.as_str())).collect::<Vec<_>>())
    }
}

/// A page of the trail, the newest first.
#[derive(Clone, Debug)]
pub struct Page {
    pub entries: Vec<Entry>,
    /// Where the next page begins: entries before this number.
    pub older: Option<i64>,
}

/// The entries before a number, or the newest.
pub async fn page(house: &House, filter: Filter, before: Option<i64>) -> Result<Page, Refusal> {
    house
        .store
        .read(move |db| {
            let mut entries = Vec::new();
            each(db, &filter, before.unwrap_or(i64::MAX), |linked| {
                entries.push(linked.entry);
                entries.len() <= PAGE
            })?;
            let older = (entries.len() > PAGE).then(|| entries[PAGE - 1].number);
            entries.truncate(PAGE);
            Ok(Page { entries, older })
        })
        .await
}

/// Goes through what a filter lets through, the newest first, until `more` says no.
fn each(
    db: &mut Database,
    filter: &Filter,
    mut before: i64,
    mut more: impl FnMut(Linked) -> bool,
) -> Result<(), StoreError> {
    loop {
        let handful = audit::before(db, before, filter.span, HANDFUL)?;
        let Some(last) = handful.last() else { return Ok(()) };
        before = last.entry.number;
        for linked in handful {
            if filter.lets_through(&linked.entry) && !more(linked) {
                return Ok(());
            }
        }
    }
}

/// What a filter lets through as a file, the oldest first. That it was taken is an entry of its own, made first.
pub async fn export(house: &House, filter: Filter, zone: TimeZone, order: Order) -> Result<Vec<u8>, Refusal> {
    house
        .on_record(move |_, db| {
            let thing = OnWhat::new(Kind::Trail, "");
            keep_trail::note(db, &order, Act::TrailExported, &thing, "", &filter.told())?;
            let mut entries = Vec::new();
            each(db, &filter, i64::MAX, |linked| {
                entries.push(linked);
                true
            })?;
            entries.reverse();
            Ok(trail_csv::write(&entries, &zone))
        })
        .await
}

/// How a look along the chain ended.
pub type Outcome = Result<Anchor, Break>;

/// Goes along the whole chain, a handful at a time; its end, or where it breaks.
pub async fn check(house: &House, expected: Option<Anchor>) -> Result<Outcome, Refusal> {
    Ok(house.store.read(move |db| walk(db, expected)).await?)
}

/// The same on a database at hand.
pub(super) fn walk(db: &mut Database, expected: Option<Anchor>) -> Result<Outcome, StoreError> {
    let mut checker = Checker::new(expected);
    let mut number = i64::MIN;
    loop {
        let handful = audit::after(db, number, HANDFUL)?;
        let Some(last) = handful.last() else { return Ok(checker.end()) };
        number = last.entry.number;
        for linked in &handful {
            if let Err(broken) = checker.next(linked) {
                return Ok(Err(broken));
            }
        }
    }
}
