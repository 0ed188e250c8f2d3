use proptest::prelude::*;

use super::*;

fn reason(text: &str) -> AddressReason {
    match Address::parse(text) {
        Ok(address) => panic!("{text:?} was taken as {address}"),
        Err(fault) => fault.reason,
    }
}

fn suggestion(text: &str) -> Option<String> {
    Address::read(text).map(|(address, _)| panic!("{text:?} was taken as {address}")).unwrap_or_else(|f| f.suggestion)
}

#[test]
fn the_domain_is_in_lower_case_and_ascii_and_the_local_part_as_written() {
    let address = Address::parse("Jan.Peeters+peil@MÜLLER.ch").unwrap();
    assert_eq!(address.as_str(), "Jan.Peeters+peil@xn--mller-kva.ch");
    assert_eq!(address.local(), "Jan.Peeters+peil");
    assert_eq!(address.domain(), "xn--mller-kva.ch");
    assert_eq!(address.key(), "jan.peeters+peil@xn--mller-kva.ch");
}

#[test]
fn every_wrong_address_is_refused_for_its_reason() {
    for (text, expected) in [
        ("", AddressReason::Missing),
        ("jan.firma.be", AddressReason::NoAt),
        ("<Eta> eta@eta.be", AddressReason::NameInBrackets),
        ("eta@eta.be <Eta>", AddressReason::NameInBrackets),
        ("jan@@firma.be", AddressReason::TwoAts),
        ("jan@a.be;piet@a.be", AddressReason::Several),
        ("jan@a.be piet@a.be", AddressReason::Several),
        ("jan peeters@firma.be", AddressReason::Space),
        ("jan@firma.be\u{a0}", AddressReason::Space),
        ("jan@firma.be\r\nBcc: all@firma.be", AddressReason::Invisible),
        ("jan\u{200b}@firma.be", AddressReason::Invisible),
        ("@firma.be", AddressReason::NoLocal),
        ("rené@firma.be", AddressReason::NotAscii),
        ("jan\"x@firma.be", AddressReason::Character('"')),
        ("jan,peeters@firma.be", AddressReason::Comma),
        ("jan@firma,be", AddressReason::Comma),
        (".jan@firma.be", AddressReason::Dots),
        ("jan.@firma.be", AddressReason::Dots),
        ("jan@firma..be", AddressReason::Dots),
        ("jan@firma.be.", AddressReason::Dots),
        ("jan@", AddressReason::NoDomain),
        ("jan@localhost", AddressReason::NoDot),
        ("jan@firmabe", AddressReason::NoDot),
        ("jan@[127.0.0.1]", AddressReason::IpLiteral),
        ("jan@127.0.0.1", AddressReason::IpLiteral),
        ("jan@1.2.3", AddressReason::IpLiteral),
        ("jan@-firma.be", AddressReason::Domain),
        ("jan@fir_ma.be", AddressReason::Domain),
        ("jan@firma.b", AddressReason::Domain),
        ("jan@xn--a.be", AddressReason::Domain),
    ] {
        assert_eq!(reason(text), expected, "{text:?}");
    }
}

#[test]
fn the_limits_of_length_are_64_before_the_at_and_254_in_all() {
    let label = "d".repeat(60);
    let domain = format!("{label}.{label}.{label}.be");
    assert!(Address::parse(&format!("{}@{domain}", "a".repeat(64))).is_ok());
    assert_eq!(reason(&format!("{}@{domain}", "a".repeat(65))), AddressReason::TooLong);
    let domain = format!("{label}.{label}.{label}.dddd.be");
    assert_eq!(domain.len() + 65, 255);
    assert_eq!(reason(&format!("{}@{domain}", "a".repeat(64))), AddressReason::TooLong);
    assert!(Address::parse(&format!("{}@{domain}", "a".repeat(63))).is_ok());
}

#[test]
fn the_nearest_right_address_is_suggested() {
    for (text, expected) in [
        ("<Eta> eta@eta.be", "eta@eta.be"),
        ("eta@eta.be <Eta>", "eta@eta.be"),
        ("jan@firma,be", "jan@firma.be"),
        ("jan,peeters@firma.be", "jan.peeters@firma.be"),
        ("jan@@firma.be", "jan@firma.be"),
        ("jan @ firma.be", "jan@firma.be"),
        ("jan@firma be", "jan@firma.be"),
        ("jan(at)firma.be", "jan@firma.be"),
        ("jan at firma dot be", "jan@firma.be"),
        ("rené@firma.be", "rene@firma.be"),
        ("jan..peeters@firma.be", "jan.peeters@firma.be"),
        ("jan@firma.be; piet@firma.be", "jan@firma.be"),
    ] {
        assert_eq!(suggestion(text).as_deref(), Some(expected), "{text:?}");
    }
    for text in ["jan.firma.be", "jan@localhost", "jan peeters@firma.be", "?"] {
        assert_eq!(suggestion(text), None, "{text:?}");
    }
    let fault = Address::parse("jan@firma,be").unwrap_err().to_string();
    assert!(fault.contains("“jan@firma,be”") && fault.ends_with("did you mean jan@firma.be?"), "{fault}");
}

#[test]
fn what_stands_around_an_address_is_cleaned_away_and_reported() {
    for (text, cleanings) in [
        ("  jan@firma.be ", vec![]),
        ("mailto:jan@firma.be?subject=Hallo", vec![Cleaning::Mailto]),
        ("MAILTO:jan@firma.be", vec![Cleaning::Mailto]),
        ("Jan Peeters <jan@firma.be>", vec![Cleaning::DisplayName("Jan Peeters".to_owned())]),
        ("\"Peeters, Jan\" <jan@firma.be>;", vec![Cleaning::DisplayName("Peeters, Jan".to_owned())]),
        ("<jan@firma.be>", vec![Cleaning::Punctuation]),
        ("'jan@firma.be'", vec![Cleaning::Punctuation]),
        ("jan@firma.be;", vec![Cleaning::Punctuation]),
        ("<mailto:jan@firma.be>", vec![Cleaning::Punctuation, Cleaning::Mailto]),
        ("\u{feff}jan@firma.be\u{200b}", vec![Cleaning::Invisible]),
        ("\u{a0}jan@firma.be", vec![]),
    ] {
        let (address, found) = Address::read(text).unwrap();
        assert_eq!(address.as_str(), "jan@firma.be", "{text:?}");
        assert_eq!(found, cleanings, "{text:?}");
    }
}

#[test]
fn the_mailbox_of_a_function_is_known() {
    for text in ["info@firma.be", "INFO@firma.be", "contact+peil@firma.be", "hr@firma.be"] {
        assert!(Address::parse(text).unwrap().is_role(), "{text}");
    }
    for text in ["jan@firma.be", "informatie.jan@firma.be", "jan+info@firma.be"] {
        assert!(!Address::parse(text).unwrap().is_role(), "{text}");
    }
}

#[test]
fn showing_it_to_a_developer_does_not_show_the_person() {
    assert_eq!(format!("{:?}", Address::parse("jan@firma.be").unwrap()), "Address(…@firma.be)");
}

proptest! {
    #[test]
    fn an_address_parses_to_itself(text in "[a-zA-Z0-9.+é<>,@\" ]{0,12}@[a-zA-Zéß0-9.ー-]{1,20}\\.[a-zA-Z]{1,3}|\\PC{0,30}") {
        if let Ok((address, _)) = Address::read(&text) {
            prop_assert_eq!(&Address::parse(address.as_str()).unwrap(), &address);
            prop_assert!(address.as_str().bytes().all(|byte| byte.is_ascii_graphic()));
            prop_assert_eq!(format!("{}@{}", address.local(), address.domain()), address.to_string());
            let parsed = Address::parse(&address.key()).unwrap();
            prop_assert_eq!(parsed.key(), address.key());
        }
    }

    #[test]
    fn a_suggestion_is_an_address(text in "[a-zé.,;@ ]{0,20}") {
        if let Err(AddressFault { suggestion: Some(suggestion), .. }) = Address::read(&text) {
            prop_assert!(Address::parse(&suggestion).is_ok());
        }
    }
}
