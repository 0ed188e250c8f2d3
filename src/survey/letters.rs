//! Letters in a language the product does not write, as an author brings them: the words of a subject and of a
//! plain body, with places such as `{{link}}` and parts such as `{{#if contact_phone}}…{{/if}}`.

use std::collections::BTreeSet;

use crate::wording::Language;

/// What a definition brings, among its words.
pub const KEYS: [&str; 4] =
    ["letter-invitation-subject", "letter-invitation-body", "letter-reminder-subject", "letter-reminder-body"];

/// What a letter can be filled with.
pub const PLACES: [&str; 13] = [
    "salutation_name",
    "member",
    "cluster",
    "survey_title",
    "link",
    "closes_on",
    "minutes",
    "contact_name",
    "contact_email",
    "contact_phone",
    "sender_name",
    "stop_link",
    "privacy_link",
];

/// Without these a letter is of no use, or tells nobody how to be left in peace.
const NEEDED: [&str; 4] = ["link", "closes_on", "contact_email", "sender_name"];

/// Why words can't be sent as a letter.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unusable {
    #[error("nothing fills in {{{{{0}}}}}")]
    Place(String),
    #[error("{{{{{0}}}}} opens or closes nothing")]
    Part(String),
    #[error("braces open and do not close")]
    Open,
    #[error("a subject is one line")]
    Lines,
}

/// The words of the product's own letter, in English where it does not write the language.
pub fn of_the_product(language: Language, key: &str) -> Option<&'static str> {
    macro_rules! letters {
        ($language:literal) => {
            [
                include_str!(concat!("../../templates/letters/invitation/", $language, "/subject.txt.hbs")),
                include_str!(concat!("../../templates/letters/invitation/", $language, "/body.txt.hbs")),
                include_str!(concat!("../../templates/letters/reminder/", $language, "/subject.txt.hbs")),
                include_str!(concat!("../../templates/letters/reminder/", $language, "/body.txt.hbs")),
            ]
        };
    }
    let words = match language {
        Language::NL => letters!("nl"),
        Language::FR => letters!("fr"),
        _ => letters!("en"),
    };
    KEYS.iter().position(|known| *known == key).map(|at| words[at])
}

/// Whether the words can be filled; gives the places that a letter must have and this one does without.
pub fn check(key: &str, words: &str) -> Result<Vec<String>, Unusable> {
    let is_subject = key.ends_with("-subject");
    if is_subject && words.trim().contains('\n') {
        return Err(Unusable::Lines);
    }
    let mut found: BTreeSet<&str> = BTreeSet::new();
    // Whether each part that is open has had its “else”.
    let mut open: Vec<bool> = Vec::new();
    let mut rest = words;
    while let Some((_, after)) = rest.split_once("{{") {
        let (inside, after) = after.split_once("}}").ok_or(Unusable::Open)?;
        rest = after;
        let place = |name: &str| PLACES.into_iter().find(|known| *known == name);
        match inside.trim() {
            "else" if open.pop() == Some(false) => open.push(true),
            "/if" if open.pop().is_some() => {}
            part @ ("else" | "/if") => return Err(Unusable::Part(part.to_owned())),
            condition if condition.starts_with("#if ") => {
                let name = condition.trim_start_matches("#if ").trim();
                place(name).ok_or_else(|| Unusable::Place(name.to_owned()))?;
                open.push(false);
            }
            name => {
                found.insert(place(name).ok_or_else(|| Unusable::Place(name.to_owned()))?);
            }
        }
    }
    if !open.is_empty() {
        return Err(Unusable::Part("#if".to_owned()));
    }
    // Who is asked for nothing needs no last day.
    let asks = !["confirmation", "thanks", "publication"].iter().any(|kind| key.contains(kind));
    let needed =
        NEEDED.into_iter().filter(|name| !is_subject && !found.contains(name) && (asks || *name != "closes_on"));
    Ok(needed.map(str::to_owned).collect())
}

/// The places that the words fill in without asking first whether there is anything to fill them with.
pub fn unguarded(words: &str) -> BTreeSet<&str> {
    let mut unguarded = BTreeSet::new();
    // The places that open parts ask for, and whether their “else” has come.
    let mut open: Vec<(&str, bool)> = Vec::new();
    for inside in words.split("{{").skip(1).filter_map(|part| part.split_once("}}")).map(|(inside, _)| inside.trim()) {
        match inside {
            "else" => {
                if let Some((_, is_else)) = open.last_mut() {
                    *is_else = true;
                }
            }
            "/if" => {
                open.pop();
            }
            _ => match inside.strip_prefix("#if ") {
                Some(name) => open.push((name.trim(), false)),
                None if open.contains(&(inside, false)) => {}
                None => {
                    unguarded.insert(inside);
                }
            },
        }
    }
    unguarded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_letters_of_the_product_could_be_an_authors() {
        for language in Language::OF_THE_PRODUCT {
            for key in KEYS {
                assert_eq!(check(key, of_the_product(language, key).unwrap()), Ok(Vec::new()), "{language} {key}");
            }
        }
        assert_eq!(of_the_product(Language::NL, "letter-other"), None);
    }

    #[test]
    fn places_that_may_stay_empty_are_known() {
        let found = |words| unguarded(words).into_iter().collect::<Vec<_>>();
        assert_eq!(found("{{#if a}}{{a}} {{b}}{{else}}{{a}}{{c}}{{/if}} {{ d }}"), ["a", "b", "c", "d"]);
        assert_eq!(found("{{#if a}}{{#if b}}{{a}}{{b}}{{/if}}{{/if}}{{/if}}"), Vec::<&str>::new());
        for language in Language::OF_THE_PRODUCT {
            let body = of_the_product(language, "letter-invitation-body").unwrap();
            for place in ["salutation_name", "contact_phone", "privacy_link"] {
                assert!(!unguarded(body).contains(place), "{language} {place}");
            }
        }
    }

    #[test]
    fn what_can_not_be_filled_is_refused() {
        let body = |words: &str| check("letter-reminder-body", words);
        assert_eq!(body("{{link}} {{closes_on}} {{contact_email}}"), Ok(vec!["sender_name".to_owned()]));
        assert_eq!(body("{{token}}"), Err(Unusable::Place("token".into())));
        assert_eq!(body("{{{link}}}"), Err(Unusable::Place("{link".into())));
        assert_eq!(body("{{#if phone}}a{{/if}}"), Err(Unusable::Place("phone".into())));
        assert_eq!(body("{{#if member}}a"), Err(Unusable::Part("#if".into())));
        assert_eq!(body("a{{/if}}"), Err(Unusable::Part("/if".into())));
        assert_eq!(body("{{#if member}}a{{else}}b{{else}}c{{/if}}"), Err(Unusable::Part("else".into())));
        assert_eq!(body("{{link"), Err(Unusable::Open));
        assert_eq!(body("{{#each member}}"), Err(Unusable::Place("#each member".into())));
        assert_eq!(check("letter-reminder-subject", "a\nb"), Err(Unusable::Lines));
        assert_eq!(check("letter-reminder-subject", "Erinnerung: {{survey_title}}\n"), Ok(Vec::new()));
    }
}
