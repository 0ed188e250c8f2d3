//! Who in a list may be somebody known: shown side by side, to be decided by a person.

use std::collections::HashMap;

use crate::people::matching::{Proposal, Resemblance, Verdict};
use crate::people::member_list::Entry;
use crate::services::import_members::Preview;
use crate::web::views::list::{LikenessLine, Pick};

use super::onlooker::Onlooker;

/// More than this many are for a list that is read wrongly.
const SHOWN: usize = 300;

/// Those that wait for an answer first.
pub(super) fn lines_of(onlooker: &Onlooker, preview: &Preview) -> Vec<LikenessLine> {
    let entries: HashMap<usize, &Entry> = preview.reading.entries().map(|entry| (entry.line, entry)).collect();
    let mut proposals: Vec<&Proposal> = preview.comparison.proposals.iter().collect();
    proposals.sort_by_key(|proposal| (proposal.verdict.is_some(), proposal.line));
    proposals.truncate(SHOWN);
    proposals
        .into_iter()
        .filter_map(|proposal| Some(line_of(onlooker, proposal, entries.get(&proposal.line)?)))
        .collect()
}

fn line_of(onlooker: &Onlooker, proposal: &Proposal, entry: &Entry) -> LikenessLine {
    let known = &proposal.known;
    let clusters = match proposal.clusters.is_empty() {
        true => onlooker.say("lists-in-this-cluster", &[]),
        false => proposal.clusters.join(", "),
    };
    let open = Pick {
        value: String::new(),
        words: onlooker.say("lists-verdict-open", &[]),
        chosen: proposal.verdict.is_none(),
    };
    // With the same mailbox it is the same person, or else a mailbox that several companies share.
    let possible = |verdict: &Verdict| proposal.resemblance != Resemblance::SameAddress || *verdict != Verdict::Company;
    let pick = |verdict: Verdict| Pick {
        value: verdict.code().to_owned(),
        words: onlooker.say(&format!("lists-verdict-{verdict}"), &[]),
        chosen: proposal.verdict == Some(verdict),
    };
    LikenessLine {
        name: format!("same-{}-{}", proposal.line, known.contact),
        row: proposal.line.to_string(),
        entry: described([entry.company.as_str(), &entry.full_name(), entry.address.as_str()]),
        known: format!(
            "{} ({clusters})",
            described([known.company.as_str(), &known.full_name(), known.address.as_str()])
        ),
        alike: onlooker.say(&format!("lists-alike-{}", proposal.resemblance.code()), &[]),
        verdicts: std::iter::once(open).chain(Verdict::ALL.into_iter().filter(possible).map(pick)).collect(),
    }
}

fn described(parts: [&str; 3]) -> String {
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}
