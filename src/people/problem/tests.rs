use super::*;
use crate::people::address::Address;

/// One problem of every kind.
fn one_of_each() -> Vec<ListFault> {
    use ListFault as F;
    let (first, limit, count) = (3, 200, 2);
    vec![
        F::NoRows,
        F::TooManyRows { count, limit },
        F::NoHeading,
        F::NoAddressColumn,
        F::NoCompanyColumn,
        F::NoCodeColumn,
        F::NoNameColumn,
        F::NoTypeColumn,
        F::ColumnTwice { other: "E-mail".to_owned() },
        F::TitleLines { count },
        F::EmptyRows { count },
        F::TotalLine,
        F::RepeatedHeading,
        F::ExtraCells { expected: 4 },
        F::DuplicateRow { first },
        F::DuplicateContact { first },
        F::SharedAddress { first },
        F::SecondContact { first },
        F::OtherName { first, name: "Acme".to_owned() },
        F::MissingAddress,
        F::CleanedAddress { address: "jan@firma.be".to_owned() },
        F::RoleMailbox,
        F::MissingPerson,
        F::InOtherCluster { clusters: "alfa".to_owned() },
        F::MissingCompany,
        F::CompanyTooLong { limit },
        F::TextTooLong { limit },
        F::CellTooLong { limit },
        F::UnusedTooLong { limit },
        F::CleanedText,
        F::Garbled,
        F::LineBreak,
        F::Formula,
        F::SpreadsheetError,
        F::BadEnterpriseNumber,
        F::UnknownLanguage,
        F::UnknownSize,
        F::UnknownYear,
        F::MissingCode,
        F::BadCode,
        F::DuplicateCode { first },
        F::MissingName,
        F::MissingType,
        F::BadType,
        F::BadDate,
        F::EndBeforeStart { start: "2026-01-01".to_owned() },
    ]
}

fn bad_addresses() -> Vec<ListFault> {
    use AddressReason as R;
    [
        R::Missing,
        R::NoAt,
        R::NameInBrackets,
        R::TwoAts,
        R::Several,
        R::Space,
        R::Invisible,
        R::NoLocal,
        R::NotAscii,
        R::Character('"'),
        R::Comma,
        R::Dots,
        R::NoDomain,
        R::NoDot,
        R::IpLiteral,
        R::Domain,
        R::TooLong,
    ]
    .map(|reason| ListFault::BadAddress { reason, suggestion: None })
    .to_vec()
}

#[test]
fn every_problem_can_be_said_in_every_language() {
    let texts = Texts::of_the_product();
    for fault in one_of_each().into_iter().chain(bad_addresses()) {
        let column = Column { number: 2, heading: "Kolom".to_owned() };
        let problem = ListProblem::of_cell(7, column, "<b>x</b>", fault);
        let said = Language::OF_THE_PRODUCT.map(|language| {
            let message = problem.message(&texts, language);
            let advice = problem.advice(&texts, language);
            assert!(message != problem.message_key() && advice != problem.advice_key(), "{problem:?}");
            let whole = problem.describe(&texts, language);
            assert!(whole.contains(&message) && whole.ends_with(&advice) && !whole.contains('{'), "{whole}");
            assert!(whole.contains('7') && whole.contains("Kolom"), "{whole}");
            message
        });
        assert_ne!(said[0], said[1], "{problem:?}");
        assert_ne!(said[1], said[2], "{problem:?}");
    }
}

#[test]
fn every_kind_has_its_own_code() {
    let mut codes: Vec<&str> = one_of_each().iter().map(ListFault::code).chain(["bad-address"]).collect();
    codes.sort_unstable();
    let count = codes.len();
    codes.dedup();
    assert_eq!(codes.len(), count);
}

#[test]
fn every_field_has_its_label() {
    let texts = Texts::of_the_product();
    for field in crate::people::member_list::Field::ALL {
        for language in Language::OF_THE_PRODUCT {
            assert_ne!(texts.word(language, &field.label_key()), field.label_key());
        }
        assert_eq!(field.code().parse(), Ok(field));
    }
}

#[test]
fn a_problem_says_where_what_and_what_to_do() {
    let texts = Texts::of_the_product();
    let fault = Address::parse("jan@firma,be").unwrap_err();
    let fault = ListFault::BadAddress { reason: fault.reason, suggestion: fault.suggestion };
    let column = Column { number: 2, heading: "E-mail".to_owned() };
    let problem = ListProblem::of_cell(4, column, "jan@firma,be", fault);
    assert_eq!(
        problem.describe(&texts, Language::EN),
        "Row 4, column 2 (E-mail): “jan@firma,be” is not an e-mail address: there is a comma in it. \
         Did you mean jan@firma.be?"
    );
    assert_eq!(problem.place(&texts, Language::NL), "Rij 4, kolom 2 (E-mail)");
    let of_list = ListProblem::of_list(ListFault::EmptyRows { count: 1 });
    assert_eq!(of_list.describe(&texts, Language::FR), "Une ligne vide a été passée. Il n’y a rien à faire.");
}

#[test]
fn a_long_cell_is_quoted_in_part() {
    let column = Column { number: 1, heading: String::new() };
    let problem = ListProblem::of_cell(1, column, &"é".repeat(500), ListFault::LineBreak);
    assert_eq!(problem.found.chars().count(), QUOTED + 1);
    assert!(problem.found.ends_with('…'));
}
