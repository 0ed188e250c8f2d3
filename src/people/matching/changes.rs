//! What an entry says otherwise than what is known.

use super::{FieldChange, KnownContact};
use crate::people::key::person_key;
use crate::people::member_list::{Entry, Field};

/// Field by field. An empty cell says nothing and changes nothing.
pub fn changes(known: &KnownContact, entry: &Entry) -> Vec<FieldChange> {
    let mut changes = Vec::new();
    let mut note = |field: Field, before: String, after: String| changes.push(FieldChange { field, before, after });
    if entry.company != known.company {
        note(Field::Company, known.company.to_string(), entry.company.to_string());
    }
    if entry.address.key() != known.address.key() {
        note(Field::Address, known.address.to_string(), entry.address.to_string());
    }
    if is_other_name(known, entry) {
        note(Field::FullName, known.full_name(), entry.full_name());
    }
    if let Some((before, after)) = differing(known.position.as_ref(), entry.position.as_ref()) {
        note(Field::Position, before, after);
    }
    if let Some((before, after)) = differing(known.language, entry.language) {
        note(Field::Language, before, after);
    }
    if let Some((before, after)) = differing(known.size, entry.size) {
        note(Field::Size, before, after);
    }
    if let Some((before, after)) = differing(known.sector.as_ref(), entry.sector.as_ref()) {
        note(Field::Sector, before, after);
    }
    if let Some((before, after)) = differing(known.region.as_ref(), entry.region.as_ref()) {
        note(Field::Region, before, after);
    }
    if let Some((before, after)) = differing(known.joined, entry.joined) {
        note(Field::Joined, before, after);
    }
    if let Some((before, after)) = differing(known.enterprise_number, entry.enterprise_number) {
        note(Field::EnterpriseNumber, before, after);
    }
    if let Some(before) = known.eligible
        && let Some(after) = entry.eligible
        && before != after
    {
        note(Field::Eligible, yes_or_no(before), yes_or_no(after));
    }
    changes
}

fn yes_or_no(yes: bool) -> String {
    if yes { "yes" } else { "no" }.to_owned()
}

fn differing<T: PartialEq + ToString>(before: Option<T>, after: Option<T>) -> Option<(String, String)> {
    let after = after?;
    if before.as_ref() == Some(&after) {
        return None;
    }
    Some((before.map(|before| before.to_string()).unwrap_or_default(), after.to_string()))
}

/// Whether the person is called otherwise. The same words with and without a first name apart are the same name.
fn is_other_name(known: &KnownContact, entry: &Entry) -> bool {
    let (before, after) = (known.full_name(), entry.full_name());
    if after.is_empty() || before == after {
        return false;
    }
    let parted_otherwise = known.first_name.is_some() != entry.first_name.is_some();
    !(parted_otherwise && person_key([before.as_str()]) == person_key([after.as_str()]))
}
