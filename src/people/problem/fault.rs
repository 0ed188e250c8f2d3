//! Each kind of problem: its code, how bad it is, what helps, and what its message quotes.

use super::{ListFault, Severity};
use crate::people::address::AddressReason;
use crate::wording::Fill;

use ListFault as F;
use Severity::{Blocker, Note, Warning};

const NOTHING: &str = "list-advice-nothing";
const CHECK: &str = "list-advice-check";
const CORRECT: &str = "list-advice-correct";

impl ListFault {
    /// Stable: tools and tests may rely on it.
    pub fn code(&self) -> &'static str {
        self.facts().0
    }

    pub fn severity(&self) -> Severity {
        self.facts().1
    }

    pub(super) fn advice(&self) -> &'static str {
        self.facts().2
    }

    fn facts(&self) -> (&'static str, Severity, &'static str) {
        match self {
            F::NoRows => ("no-rows", Blocker, "list-advice-choose-file"),
            F::TooManyRows { .. } => ("too-many-rows", Blocker, "list-advice-split"),
            F::NoHeading => ("no-heading", Warning, "list-advice-check-columns"),
            F::NoAddressColumn => ("no-address-column", Blocker, "list-advice-map"),
            F::NoCompanyColumn => ("no-company-column", Blocker, "list-advice-map"),
            F::NoCodeColumn => ("no-code-column", Blocker, "list-advice-add-column"),
            F::NoNameColumn => ("no-name-column", Blocker, "list-advice-add-column"),
            F::NoTypeColumn => ("no-type-column", Blocker, "list-advice-add-column"),
            F::ColumnTwice { .. } => ("column-twice", Warning, "list-advice-check-columns"),
            F::TitleLines { .. } => ("title-lines", Note, NOTHING),
            F::EmptyRows { .. } => ("empty-rows", Note, NOTHING),
            F::TotalLine => ("total-line", Note, NOTHING),
            F::RepeatedHeading => ("repeated-heading", Note, NOTHING),
            F::ExtraCells { .. } => ("extra-cells", Warning, "list-advice-quote"),
            F::DuplicateRow { .. } => ("duplicate-row", Warning, NOTHING),
            F::DuplicateContact { .. } => ("duplicate-contact", Warning, "list-advice-one-row"),
            F::SharedAddress { .. } => ("shared-address", Warning, CHECK),
            F::SecondContact { .. } => ("second-contact", Note, NOTHING),
            F::OtherName { .. } => ("other-name", Warning, CHECK),
            F::MissingAddress => ("missing-address", Blocker, "list-advice-ask"),
            F::BadAddress { suggestion: Some(_), .. } => ("bad-address", Blocker, "list-advice-suggestion"),
            F::BadAddress { .. } => ("bad-address", Blocker, CORRECT),
            F::CleanedAddress { .. } => ("cleaned-address", Note, NOTHING),
            F::RoleMailbox => ("role-mailbox", Warning, "list-advice-person"),
            F::MissingPerson => ("missing-person", Warning, "list-advice-greeting"),
            F::InOtherCluster { .. } => ("other-cluster", Warning, "list-advice-one-letter"),
            F::MissingCompany => ("missing-company", Blocker, CORRECT),
            F::CompanyTooLong { .. } => ("company-too-long", Blocker, "list-advice-shorten"),
            F::TextTooLong { .. } => ("text-too-long", Warning, "list-advice-shorten"),
            F::CellTooLong { .. } => ("cell-too-long", Blocker, "list-advice-shorten-cell"),
            F::UnusedTooLong { .. } => ("unused-too-long", Warning, "list-advice-shorten-cell"),
            F::CleanedText => ("cleaned-text", Note, NOTHING),
            F::Garbled => ("garbled", Warning, "list-advice-encoding"),
            F::LineBreak => ("line-break", Warning, CHECK),
            F::Formula => ("formula", Warning, CHECK),
            F::SpreadsheetError => ("spreadsheet-error", Warning, "list-advice-spreadsheet"),
            F::BadEnterpriseNumber => ("bad-enterprise-number", Warning, CORRECT),
            F::UnknownLanguage => ("unknown-language", Warning, CORRECT),
            F::UnknownSize => ("unknown-size", Warning, CORRECT),
            F::UnknownYear => ("unknown-year", Warning, CORRECT),
            F::UnknownEligible => ("unknown-eligible", Warning, CORRECT),
            F::MissingCode => ("missing-code", Blocker, CORRECT),
            F::BadCode => ("bad-code", Blocker, CORRECT),
            F::DuplicateCode { .. } => ("duplicate-code", Blocker, CORRECT),
            F::MissingName => ("missing-name", Blocker, CORRECT),
            F::MissingType => ("missing-type", Blocker, CORRECT),
            F::BadType => ("bad-type", Blocker, CORRECT),
            F::BadDate => ("bad-date", Blocker, CORRECT),
            F::EndBeforeStart { .. } => ("end-before-start", Blocker, CORRECT),
        }
    }

    pub(super) fn fills(&self) -> Vec<(&'static str, Fill)> {
        match self {
            F::TooManyRows { count, limit } => vec![("count", (*count).into()), ("limit", (*limit).into())],
            F::TitleLines { count } | F::EmptyRows { count } => vec![("count", (*count).into())],
            F::ColumnTwice { other } => vec![("other", other.as_str().into())],
            F::ExtraCells { expected } => vec![("expected", (*expected).into())],
            F::CompanyTooLong { limit }
            | F::TextTooLong { limit }
            | F::CellTooLong { limit }
            | F::UnusedTooLong { limit } => vec![("limit", (*limit).into())],
            F::DuplicateRow { first }
            | F::DuplicateContact { first }
            | F::SharedAddress { first }
            | F::SecondContact { first }
            | F::DuplicateCode { first } => vec![("first", first.to_string().into())],
            F::OtherName { first, name } => vec![("first", first.to_string().into()), ("other", name.as_str().into())],
            F::BadAddress { reason, suggestion } => {
                let character = match reason {
                    AddressReason::Character(character) => character.to_string(),
                    _ => String::new(),
                };
                let suggestion = suggestion.clone().unwrap_or_default();
                vec![("character", character.into()), ("suggestion", suggestion.into())]
            }
            F::CleanedAddress { address } => vec![("address", address.as_str().into())],
            F::InOtherCluster { clusters } => vec![("clusters", clusters.as_str().into())],
            F::EndBeforeStart { start } => vec![("start", start.as_str().into())],
            _ => Vec::new(),
        }
    }
}
