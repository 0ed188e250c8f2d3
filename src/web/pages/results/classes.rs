//! What the attributes of the frame and their classes are called.

use crate::statistics::division::{PERIOD, UNKNOWN};
use crate::wording::{Language, Texts};

/// What an attribute is called.
pub(in crate::web) fn name(texts: &Texts, language: Language, attribute: &str) -> String {
    let key = match attribute {
        "member.size" => "results-by-size",
        "member.sector" => "results-by-sector",
        "member.region" => "results-by-region",
        "member.language" => "results-by-language",
        "member.joined" => "results-by-joined",
        PERIOD => "results-by-period",
        _ => return attribute.to_owned(),
    };
    texts.word(language, key)
}

/// What a class of an attribute is called: as the list has it, but for languages and what is not known.
pub(in crate::web) fn label(texts: &Texts, language: Language, attribute: &str, code: &str) -> String {
    match (attribute, code) {
        (_, UNKNOWN) => texts.word(language, "results-class-unknown"),
        ("member.language", code) => match code.parse::<Language>() {
            Ok(known) => known.own_name().to_owned(),
            Err(_) => code.to_owned(),
        },
        (PERIOD, code) => texts.word(language, &format!("results-period-{code}")),
        (_, code) => code.to_owned(),
    }
}
