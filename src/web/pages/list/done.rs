//! What taking a list over did, in the words of whoever looks at it.

use crate::services::import_members::{Done, DoneKind, Waiting};
use crate::web::views::list::{Change, ChangeKind, WaitingLine};

use super::onlooker::Onlooker;
use super::showing::{CHANGES_SHOWN, said_changes};

/// What changed first, then who came.
pub(super) fn changes_of(onlooker: &Onlooker, done: &[Done]) -> Vec<Change> {
    let mut done: Vec<&Done> = done.iter().collect();
    done.sort_by_key(|done| done.kind != DoneKind::Changed);
    done.into_iter().take(CHANGES_SHOWN).map(|done| change_of(onlooker, done)).collect()
}

fn change_of(onlooker: &Onlooker, done: &Done) -> Change {
    let changes = said_changes(onlooker, &done.changes);
    let (kind, what) = match done.kind {
        DoneKind::NewContact => (ChangeKind::New, done.address.clone()),
        DoneKind::Changed => (ChangeKind::Changed, changes),
        DoneKind::Joined => {
            let joined = onlooker.say("lists-done-joined", &[("address", done.address.as_str().into())]);
            (ChangeKind::New, if changes.is_empty() { joined } else { format!("{joined}; {changes}") })
        }
    };
    Change { kind, member: done.company.clone(), what }
}

/// What waits for an evaluator first; a line that says what is known already needs nobody.
pub(super) fn waiting_of(onlooker: &Onlooker, waiting: &[Waiting]) -> Vec<WaitingLine> {
    let mut waiting: Vec<&Waiting> = waiting.iter().filter(|waiting| !waiting.changes.is_empty()).collect();
    waiting.sort_by_key(|waiting| waiting.row.settled_at.is_some());
    waiting.into_iter().map(|waiting| waiting_line(onlooker, waiting)).collect()
}

fn waiting_line(onlooker: &Onlooker, waiting: &Waiting) -> WaitingLine {
    let row = &waiting.row;
    let settled = row.settled_at.map(|_| {
        let key = if row.taken { "lists-waiting-taken" } else { "lists-waiting-left" };
        onlooker.say(key, &[("by", row.settled_by.clone().unwrap_or_default().into())])
    });
    WaitingLine {
        row: row.line.to_string(),
        member: waiting.company.clone(),
        href: format!("/members/{}", row.member_id),
        what: said_changes(onlooker, &waiting.changes),
        settled,
    }
}
