//! Rows that are about the same company, person or mailbox as an earlier one.

use std::collections::HashMap;

use super::{Entry, Field, ListRow, Mapping, Outcome};
use crate::people::companies::Companies;
use crate::people::key::company_key;
use crate::people::problem::{ListFault, ListProblem};

/// Marks the rows in the order of the file: the first of each kind stands, later ones say so.
pub(super) fn mark(rows: &mut [ListRow], mapping: &Mapping) {
    let mut seen = Seen::default();
    for row in rows {
        let Outcome::Entry(entry) = &row.outcome else { continue };
        let verdict = seen.look(entry);
        let problem = |field: Field, found: &str, fault| match mapping.column(field) {
            Some(column) => ListProblem::of_cell(row.line, column.clone(), found, fault),
            None => ListProblem::of_row(row.line, fault),
        };
        if let Some(fault) = verdict.name {
            row.problems.push(problem(Field::Company, entry.company.as_str(), fault));
        }
        if let Some(fault) = verdict.address {
            row.problems.push(problem(Field::Address, entry.address.as_str(), fault));
        }
        if let Some(fault) = verdict.row {
            let skipped = matches!(fault, ListFault::DuplicateRow { .. } | ListFault::DuplicateContact { .. });
            row.problems.push(ListProblem::of_row(row.line, fault));
            if skipped {
                row.outcome = Outcome::Skipped;
            }
        }
    }
}

#[derive(Default)]
struct Seen {
    companies: Companies,
    /// By company: its first entry.
    first: Vec<Entry>,
    /// By mailbox: the company and the line it was first seen with.
    mailboxes: HashMap<String, (usize, usize)>,
    /// By mailbox and company.
    contacts: HashMap<(String, usize), Entry>,
}

#[derive(Default)]
struct Verdict {
    row: Option<ListFault>,
    name: Option<ListFault>,
    address: Option<ListFault>,
}

impl Seen {
    fn look(&mut self, entry: &Entry) -> Verdict {
        let mut verdict = Verdict::default();
        let name_key = company_key(entry.company.as_str());
        let company = self.companies.place(entry.enterprise_number, &name_key);
        let is_new = company == self.first.len();
        if is_new {
            self.first.push(entry.clone());
        }
        let first = &self.first[company];
        let mailbox = entry.address.key();
        if let Some(same) = self.contacts.get(&(mailbox.clone(), company)) {
            let exact = Entry { line: same.line, ..entry.clone() } == *same;
            verdict.row = Some(match exact {
                true => ListFault::DuplicateRow { first: same.line },
                false => ListFault::DuplicateContact { first: same.line },
            });
            return verdict;
        }
        if !is_new {
            verdict.row = Some(ListFault::SecondContact { first: first.line });
            if company_key(first.company.as_str()) != name_key {
                verdict.name = Some(ListFault::OtherName { first: first.line, name: first.company.to_string() });
            }
        }
        match self.mailboxes.get(&mailbox) {
            Some((other, line)) if *other != company => {
                verdict.address = Some(ListFault::SharedAddress { first: *line });
            }
            Some(_) => {}
            None => {
                self.mailboxes.insert(mailbox.clone(), (company, entry.line));
            }
        }
        self.contacts.insert((mailbox, company), entry.clone());
        verdict
    }
}
