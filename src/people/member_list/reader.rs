//! One row → an entry, or the reasons why not.

use super::{Entry, Field, ListRow, Mapping, Outcome, values};
use crate::people::address::{Address, AddressFault, Cleaning};
use crate::people::column::Column;
use crate::people::key::{fold, heading_key};
use crate::people::name::{Name, NameFault, tidy};
use crate::people::problem::{ListFault, ListProblem, Severity};
use crate::people::rows::{MAX_CELL, Row, is_too_long};

/// Reads a row that is not empty.
pub(super) fn read(row: &Row, mapping: &Mapping) -> ListRow {
    let skipped = |fault| ListRow {
        line: row.line,
        outcome: Outcome::Skipped,
        problems: vec![ListProblem::of_row(row.line, fault)],
    };
    if repeats_heading(row, mapping) {
        return skipped(ListFault::RepeatedHeading);
    }
    if is_total(row) {
        return skipped(ListFault::TotalLine);
    }
    let mut reader = RowReader { row, mapping, problems: Vec::new() };
    let entry = reader.entry();
    let mut problems = reader.problems;
    problems.sort_by_key(|problem| problem.column.as_ref().map(|column| column.number));
    let blocked = problems.iter().any(|problem| problem.severity() == Severity::Blocker);
    let outcome = entry.filter(|_| !blocked).map_or(Outcome::Blocked, |entry| Outcome::Entry(Box::new(entry)));
    ListRow { line: row.line, outcome, problems }
}

/// Whether the row says the headings once more, as lists pasted together do.
fn repeats_heading(row: &Row, mapping: &Mapping) -> bool {
    let mut named = mapping.columns.iter().filter(|mapped| !mapped.column.heading.is_empty()).peekable();
    mapping.header.is_some()
        && named.peek().is_some()
        && named.all(|mapped| heading_key(row.cell(mapped.column.number)) == heading_key(&mapped.column.heading))
}

/// Whether the row is the total under a list: a word for it, and else only numbers.
fn is_total(row: &Row) -> bool {
    const TOTALS: [&str; 9] = ["totaal", "total", "totaux", "som", "somme", "sum", "subtotaal", "aantal", "nombre"];
    const COUNTED: [&str; 14] = [
        "leden",
        "members",
        "membres",
        "bedrijven",
        "entreprises",
        "companies",
        "van",
        "de",
        "of",
        "des",
        "het",
        "general",
        "grand",
        "algemeen",
    ];
    let folded: Vec<String> = row.cells.iter().map(|cell| fold(cell)).filter(|cell| !cell.is_empty()).collect();
    let words = || folded.iter().flat_map(|cell| cell.split(' '));
    let is_number = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
    // Whatever the order of the columns: a word for the sum somewhere, and nothing but such words and numbers.
    !row.cells.iter().any(|cell| cell.contains('@'))
        && words().any(|word| TOTALS.contains(&word))
        && words().all(|word| TOTALS.contains(&word) || COUNTED.contains(&word) || is_number(word))
}

struct RowReader<'a> {
    row: &'a Row,
    mapping: &'a Mapping,
    problems: Vec<ListProblem>,
}

impl<'a> RowReader<'a> {
    fn entry(&mut self) -> Option<Entry> {
        self.extra_cells();
        self.swallowed_rows();
        let company = self.company();
        let address = self.address();
        let first_name = self.name(Field::FirstName);
        let last_name = self.name(Field::LastName);
        let full_name = self.name(Field::FullName);
        self.person();
        let position = self.name(Field::Position);
        let enterprise_number =
            self.value(Field::EnterpriseNumber, |text| text.parse().ok(), ListFault::BadEnterpriseNumber);
        let language = self.value(Field::Language, values::language, ListFault::UnknownLanguage);
        let size = self.value(Field::Size, values::size, ListFault::UnknownSize);
        let sector = self.name(Field::Sector);
        let region = self.name(Field::Region);
        let joined = self.value(Field::Joined, values::year, ListFault::UnknownYear);
        let eligible = self.value(Field::Eligible, values::yes_or_no, ListFault::UnknownEligible);
        // The parted name says more than the whole one; the whole stands in where nothing is parted.
        let last_name = if first_name.is_none() { last_name.or(full_name) } else { last_name };
        Some(Entry {
            line: self.row.line,
            company: company?,
            enterprise_number,
            address: address?,
            first_name,
            last_name,
            position,
            language,
            size,
            sector,
            region,
            joined,
            eligible,
        })
    }

    /// A quotation mark that is never closed swallows rows; other people's addresses in a cell betray it.
    fn swallowed_rows(&mut self) {
        for mapped in self.mapping.columns.iter().filter(|mapped| mapped.field.is_none()) {
            let text = self.row.cell(mapped.column.number);
            if is_too_long(text) {
                self.report(&mapped.column, text, ListFault::UnusedTooLong { limit: MAX_CELL });
            } else if text.contains('\n') && text.contains('@') {
                self.report(&mapped.column, text, ListFault::LineBreak);
            }
        }
    }

    fn extra_cells(&mut self) {
        let expected = self.mapping.columns.len();
        let extra = self.row.cells.iter().skip(expected).find(|cell| !cell.trim().is_empty());
        if let Some(extra) = extra {
            let column = Column { number: expected + 1, heading: String::new() };
            self.problems.push(ListProblem::of_cell(self.row.line, column, extra, ListFault::ExtraCells { expected }));
        }
    }

    fn report(&mut self, column: &Column, found: &str, fault: ListFault) {
        self.problems.push(ListProblem::of_cell(self.row.line, column.clone(), found, fault));
    }

    /// The text of a cell that says something, and its column.
    fn cell(&mut self, field: Field) -> Option<(&'a Column, &'a str)> {
        let column = self.mapping.column(field)?;
        let text = self.row.cell(column.number);
        if is_too_long(text) {
            self.report(column, text, ListFault::CellTooLong { limit: MAX_CELL });
            return None;
        }
        let seen = tidy(text);
        if seen.is_empty() || values::is_placeholder(&seen) {
            return None;
        }
        if values::is_spreadsheet_error(&seen) {
            self.report(column, text, ListFault::SpreadsheetError);
            return None;
        }
        if seen.starts_with(['=', '+', '-', '@']) {
            self.report(column, text, ListFault::Formula);
        }
        if is_garbled(text) {
            self.report(column, text, ListFault::Garbled);
        }
        Some((column, text))
    }

    /// A value that is dropped, with a warning, when it can't be read.
    fn value<T>(&mut self, field: Field, read: impl Fn(&str) -> Option<T>, fault: ListFault) -> Option<T> {
        let (column, text) = self.cell(field)?;
        let value = read(&tidy(text));
        if value.is_none() {
            self.report(column, text, fault);
        }
        value
    }

    fn company(&mut self) -> Option<Name> {
        let Some((column, text)) = self.cell(Field::Company) else {
            self.missing(Field::Company, ListFault::MissingCompany);
            return None;
        };
        self.cleaned(column, text);
        match Name::parse(text) {
            Ok(name) => Some(name),
            Err(NameFault::TooLong(_)) => {
                self.report(column, text, ListFault::CompanyTooLong { limit: Name::MAX });
                None
            }
            Err(NameFault::Empty) => None,
        }
    }

    fn name(&mut self, field: Field) -> Option<Name> {
        let (column, text) = self.cell(field)?;
        self.cleaned(column, text);
        let name = Name::parse(text);
        if let Err(NameFault::TooLong(_)) = name {
            self.report(column, text, ListFault::TextTooLong { limit: Name::MAX });
        }
        name.ok()
    }

    /// Says so when a text changed by more than the space around it.
    fn cleaned(&mut self, column: &Column, text: &str) {
        let plain = text.trim_matches([' ', '\t', '\r', '\n']);
        if plain.contains(['\n', '\r']) {
            self.report(column, text, ListFault::LineBreak);
        } else if tidy(text) != plain {
            self.report(column, text, ListFault::CleanedText);
        }
    }

    fn address(&mut self) -> Option<Address> {
        let Some((column, text)) = self.cell(Field::Address) else {
            self.missing(Field::Address, ListFault::MissingAddress);
            return None;
        };
        match Address::read(text) {
            Ok((address, cleanings)) => {
                if !cleanings.is_empty() {
                    self.report(column, text, cleaned_address(&address, &cleanings));
                }
                if address.is_role() {
                    self.report(column, address.as_str(), ListFault::RoleMailbox);
                }
                Some(address)
            }
            Err(AddressFault { reason, suggestion, .. }) => {
                self.report(column, text, ListFault::BadAddress { reason, suggestion });
                None
            }
        }
    }

    /// Says so where the list has columns for names, and this row has nothing in any of them.
    fn person(&mut self) {
        const NAMES: [Field; 3] = [Field::LastName, Field::FullName, Field::FirstName];
        let is_named = NAMES.iter().any(|field| self.cell(*field).is_some());
        let column = NAMES.into_iter().find(|field| self.mapping.column(*field).is_some());
        if let Some(field) = column.filter(|_| !is_named) {
            self.missing(field, ListFault::MissingPerson);
        }
    }

    fn missing(&mut self, field: Field, fault: ListFault) {
        // Of a cell that is too long that was said.
        if let Some(column) = self.mapping.column(field)
            && !is_too_long(self.row.cell(column.number))
        {
            self.report(column, self.row.cell(column.number), fault);
        }
    }
}

fn cleaned_address(address: &Address, cleanings: &[Cleaning]) -> ListFault {
    if cleanings == [Cleaning::Invisible] {
        ListFault::CleanedText
    } else {
        ListFault::CleanedAddress { address: address.to_string() }
    }
}

/// Whether the text was read in the wrong encoding, here or before it came to us (`SociÃ©tÃ©`).
fn is_garbled(text: &str) -> bool {
    // What the second byte of a letter in UTF-8 looks like in Windows-1252. The apostrophe that may follow a real
    // letter is not among them.
    let follows = |c: char| ('\u{80}'..='\u{BF}').contains(&c) || "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘“”•–—˜™š›œžŸ".contains(c);
    let next = text.chars().skip(1).chain([' ']);
    text.chars()
        .zip(next)
        .any(|(character, next)| character == '\u{FFFD}' || (matches!(character, 'Ã' | 'Â' | 'â') && follows(next)))
}
