//! Letters in a language the product does not write, as an author brings them: the words of a subject and of a
//! plain body, with places such as `{{link}}` and parts such as `{{#if contact_phone}}…{{/if}}`.

use std::collections::BTreeSet;

use crate::wording::Language;

/// What a definition brings, among its words.
pub const KEYS: [&str; 4] =
    ["letter-invitation-subject", "letter-invitation-body", "letter-reminder-subject", "letter-reminder-body"];

/// What a letter can be filled with.
pub const PLACES: [&str; 14] = [
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
    "privacy",
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
    /// Mail servers keep subjects in their logs, where nobody expects a key.
    #[error("{{{{{0}}}}} stands in the subject")]
    Link(String),
    #[error("{found} characters")]
    Long { found: usize, most: usize },
}

impl Unusable {
    /// What would be right instead.
    pub fn expected(&self) -> String {
        match self {
            Self::Place(_) | Self::Part(_) | Self::Open => {
                let places = PLACES.map(|place| format!("{{{{{place}}}}}")).join(", ");
                format!("one of the places {places}, and parts such as {{{{#if contact_phone}}}}…{{{{/if}}}}")
            }
            Self::Lines => "a subject without line breaks".to_owned(),
            Self::Link(_) => {
                "a subject without the personal link, which mail servers would keep in their logs: it belongs in the body"
                    .to_owned()
            }
            Self::Long { most, .. } if *most == MOST_IN_SUBJECT => format!(
                "at most {most}, so that the line keeps to the 998 that mail allows (RFC 5322) once it is filled in"
            ),
            Self::Long { most, .. } => format!("at most {most}"),
        }
    }

    /// Whether words like these were taken before, so that a survey that has them must stay readable.
    pub const fn was_taken_before(&self) -> bool {
        matches!(self, Self::Link(_) | Self::Long { .. })
    }
}

/// Characters of a subject. A line of mail has 998 at most (RFC 5322, 2.1.1), and letters with accents take three each
/// once they are encoded.
pub const MOST_IN_SUBJECT: usize = 250;
/// Characters of a body.
pub const MOST_IN_BODY: usize = 20_000;

/// The places that open somebody's questionnaire, or stop their letters.
const KEYS_TO_A_PERSON: [&str; 2] = ["link", "stop_link"];

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
    let (found, most) = (words.trim().chars().count(), if is_subject { MOST_IN_SUBJECT } else { MOST_IN_BODY });
    if found > most {
        return Err(Unusable::Long { found, most });
    }
    let mut places: BTreeSet<&str> = BTreeSet::new();
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
            name if is_subject && KEYS_TO_A_PERSON.contains(&name) => return Err(Unusable::Link(name.to_owned())),
            name => {
                places.insert(place(name).ok_or_else(|| Unusable::Place(name.to_owned()))?);
            }
        }
    }
    if !open.is_empty() {
        return Err(Unusable::Part("#if".to_owned()));
    }
    // Who is asked for nothing needs no last day.
    let asks = !["confirmation", "thanks", "publication"].iter().any(|kind| key.contains(kind));
    let needed =
        NEEDED.into_iter().filter(|name| !is_subject && !places.contains(name) && (asks || *name != "closes_on"));
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

    #[test]
    fn a_subject_is_short_and_opens_nothing() {
        let subject = |words: &str| check("letter-invitation-subject", words);
        for key in ["{{link}}", "Hier: {{ link }}", "{{#if member}}{{stop_link}}{{/if}}"] {
            assert!(matches!(subject(key), Err(Unusable::Link(_))), "{key}");
        }
        for odd in ["{{{link}}}", "{{~link~}}"] {
            assert!(matches!(subject(odd), Err(Unusable::Place(_))), "{odd}");
        }
        for words in ["Uw persoonlijke link", "Votre lien", "{{survey_title}}: your link", "link", "{{privacy_link}}"] {
            assert_eq!(subject(words), Ok(Vec::new()), "{words}");
        }
        assert_eq!(subject(&"é".repeat(MOST_IN_SUBJECT)), Ok(Vec::new()));
        let long = Unusable::Long { found: 2000, most: MOST_IN_SUBJECT };
        assert!(long.expected().contains("250") && long.expected().contains("998"), "{}", long.expected());
        assert_eq!(subject(&"x".repeat(2000)), Err(long));
        let body = check("letter-invitation-body", &"x".repeat(MOST_IN_BODY + 1));
        assert_eq!(body, Err(Unusable::Long { found: MOST_IN_BODY + 1, most: MOST_IN_BODY }));
    }
}
