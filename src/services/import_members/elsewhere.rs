//! Rows whose address is that of a member of another cluster: for evaluators only, since a manager knows one cluster.

use std::collections::{BTreeSet, HashMap};

use jiff::civil::Date;

use crate::id::Id;
use crate::people::member::Member;
use crate::people::member_list::{Field, ListReading, Outcome};
use crate::people::problem::{ListFault, ListProblem};
use crate::services::Refusal;
use crate::storage::clusters::{self, ClusterRow};
use crate::storage::{Database, members, memberships};

/// Says so at each such row, with the codes of the other clusters.
pub(super) fn mark(
    db: &mut Database,
    reading: &mut ListReading,
    cluster: &ClusterRow,
    today: Date,
) -> Result<(), Refusal> {
    let codes: HashMap<_, String> = clusters::all(db)?.into_iter().map(|other| (other.id, other.code)).collect();
    let mut others: HashMap<Id<Member>, BTreeSet<String>> = HashMap::new();
    for row in memberships::on(db, today.into())?.into_iter().filter(|row| row.cluster_id != cluster.id) {
        others.entry(row.member_id).or_default().extend(codes.get(&row.cluster_id).cloned());
    }
    let mut at: HashMap<String, BTreeSet<String>> = HashMap::new();
    for known in members::all(db)? {
        let Some(clusters) = others.get(&known.member.id) else { continue };
        for contact in known.contacts.iter().filter(|contact| contact.is_there_on(today.into())) {
            at.entry(contact.address_key.clone()).or_default().extend(clusters.iter().cloned());
        }
    }
    let column = reading.mapping.column(Field::Address).cloned();
    for row in &mut reading.rows {
        let Outcome::Entry(entry) = &row.outcome else { continue };
        let Some(clusters) = at.get(&entry.address.key()) else { continue };
        let clusters = clusters.iter().cloned().collect::<Vec<_>>().join(", ");
        let fault = ListFault::InOtherCluster { clusters };
        row.problems.push(match &column {
            Some(column) => ListProblem::of_cell(row.line, column.clone(), entry.address.as_str(), fault),
            None => ListProblem::of_row(row.line, fault),
        });
    }
    Ok(())
}
