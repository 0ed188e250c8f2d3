//! What is wrong with a list: where, how badly, what was found, what is expected and what to do.

use crate::people::address::AddressReason;
use crate::people::column::Column;
use crate::wording::{Fill, Language, Texts};

/// One problem of a list. Its words are the messages `list-…`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListProblem {
    /// The line in the file, from 1; `None` when the list as a whole is meant.
    pub line: Option<usize>,
    pub column: Option<Column>,
    /// What stands there, shortened when it is long. It may hold anything and is to be escaped where it is shown.
    pub found: String,
    pub fault: ListFault,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// For information: nothing was lost.
    Note,
    /// The row counts, less something that could not be used.
    Warning,
    /// The row does not count until it is put right.
    Blocker,
}

impl Severity {
    pub fn code(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Blocker => "blocker",
        }
    }
}

/// The kinds of problem. `first` is the line of the earlier row that the problem is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ListFault {
    // About the list as a whole.
    NoRows,
    TooManyRows {
        count: usize,
        limit: usize,
    },
    NoHeading,
    NoAddressColumn,
    NoCompanyColumn,
    NoCodeColumn,
    NoNameColumn,
    NoTypeColumn,
    ColumnTwice {
        other: String,
    },
    TitleLines {
        count: usize,
    },
    EmptyRows {
        count: usize,
    },
    // About a row.
    TotalLine,
    RepeatedHeading,
    ExtraCells {
        expected: usize,
    },
    DuplicateRow {
        first: usize,
    },
    DuplicateContact {
        first: usize,
    },
    SharedAddress {
        first: usize,
    },
    SecondContact {
        first: usize,
    },
    OtherName {
        first: usize,
        name: String,
    },
    // About a cell.
    MissingAddress,
    BadAddress {
        reason: AddressReason,
        suggestion: Option<String>,
    },
    CleanedAddress {
        address: String,
    },
    RoleMailbox,
    /// Nobody is named.
    MissingPerson,
    /// Somebody at this address is a member of other clusters.
    InOtherCluster {
        clusters: String,
    },
    MissingCompany,
    CompanyTooLong {
        limit: usize,
    },
    TextTooLong {
        limit: usize,
    },
    /// Longer than any cell may be; in a column that is used, and in one that is not.
    CellTooLong {
        limit: usize,
    },
    UnusedTooLong {
        limit: usize,
    },
    CleanedText,
    Garbled,
    LineBreak,
    Formula,
    SpreadsheetError,
    BadEnterpriseNumber,
    UnknownLanguage,
    UnknownSize,
    UnknownYear,
    UnknownEligible,
    // About clusters.
    MissingCode,
    BadCode,
    DuplicateCode {
        first: usize,
    },
    MissingName,
    MissingType,
    BadType,
    BadDate,
    EndBeforeStart {
        start: String,
    },
}

/// How much of a cell a problem quotes, in characters.
const QUOTED: usize = 120;

impl ListProblem {
    pub fn of_list(fault: ListFault) -> Self {
        Self { line: None, column: None, found: String::new(), fault }
    }

    pub fn of_row(line: usize, fault: ListFault) -> Self {
        Self { line: Some(line), column: None, found: String::new(), fault }
    }

    pub fn of_cell(line: usize, column: Column, found: &str, fault: ListFault) -> Self {
        Self { line: Some(line), column: Some(column), found: shortened(found), fault }
    }

    pub fn of_column(column: Column, fault: ListFault) -> Self {
        Self { line: None, found: shortened(&column.heading), column: Some(column), fault }
    }

    pub fn severity(&self) -> Severity {
        self.fault.severity()
    }

    pub fn code(&self) -> &'static str {
        self.fault.code()
    }

    /// The message that says what is wrong and what is expected.
    pub fn message_key(&self) -> String {
        match &self.fault {
            ListFault::BadAddress { reason, .. } => format!("list-bad-address-{}", reason.code()),
            fault => format!("list-{}", fault.code()),
        }
    }

    /// The message that says what to do.
    pub fn advice_key(&self) -> &'static str {
        self.fault.advice()
    }

    /// What fills the places in both messages.
    pub fn fills(&self) -> Vec<(&'static str, Fill)> {
        let mut fills = vec![("found", Fill::from(self.found.as_str()))];
        fills.extend(self.fault.fills());
        fills
    }

    /// What is wrong and what is expected, without the place.
    pub fn message(&self, texts: &Texts, language: Language) -> String {
        texts.say(language, &self.message_key(), &self.fills())
    }

    /// What to do.
    pub fn advice(&self, texts: &Texts, language: Language) -> String {
        texts.say(language, self.advice_key(), &self.fills())
    }

    /// Where it is, such as “row 4, column 2 (E-mail)”; empty when the list as a whole is meant.
    pub fn place(&self, texts: &Texts, language: Language) -> String {
        let line = self.line.map(|line| line.to_string()).unwrap_or_default();
        let (column, heading) = match &self.column {
            Some(column) => (column.number.to_string(), column.heading.clone()),
            None => Default::default(),
        };
        let key = match (line.is_empty(), column.is_empty(), heading.is_empty()) {
            (true, true, _) => return String::new(),
            (true, false, true) => "list-place-column",
            (true, false, false) => "list-place-headed-column",
            (false, true, _) => "list-place-row",
            (false, false, true) => "list-place-cell",
            (false, false, false) => "list-place-headed-cell",
        };
        texts.say(language, key, &[("line", line.into()), ("column", column.into()), ("heading", heading.into())])
    }

    /// The place, what is wrong, what is expected and what to do, in one line.
    pub fn describe(&self, texts: &Texts, language: Language) -> String {
        let parts = [self.message(texts, language), self.advice(texts, language)];
        let said = parts.iter().map(String::as_str).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
        match self.place(texts, language) {
            place if place.is_empty() => said,
            place => format!("{place}: {said}"),
        }
    }
}

fn shortened(text: &str) -> String {
    let mut characters = text.chars();
    let mut short: String = characters.by_ref().take(QUOTED).collect();
    if characters.next().is_some() {
        short.push('…');
    }
    short
}

mod fault;
#[cfg(test)]
mod tests;
