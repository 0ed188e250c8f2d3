//! Where a text is shown, in the words of those who translate it.

use crate::survey::Survey;
use crate::survey::translating::Found;
use crate::wording::{Fill, Language, Texts};

/// `Page “Taking part”, question q01 (one answer), answer 3`.
pub(super) fn described(survey: &Survey, found: &Found, language: Language, texts: &Texts) -> String {
    let say = |key: &str, fills: &[(&str, Fill)]| texts.say(language, key, fills);
    let mut parts = Vec::new();
    if let Some(page) = &found.page {
        let title = survey.page(page).map_or(page.as_str(), |page| page.title.in_language(language));
        parts.push(say("translations-page", &[("title", title.trim().into())]));
    }
    if let Some(question) = &found.question {
        parts.push(say("translations-question", &[("id", question.as_str().into())]));
    }
    let mut steps = found.steps.iter().map(String::as_str).peekable();
    while let Some(step) = steps.next() {
        let of_list = match step {
            "options" | "missing" => Some("translations-option"),
            "rows" => Some("translations-row"),
            "nets" => Some("translations-net"),
            "scales" => Some("translations-scale"),
            "checks" => Some("translations-check"),
            "messages" => Some("translations-message"),
            "words" => Some("translations-word"),
            _ => None,
        };
        let is_scale = step == "scales";
        match of_list {
            Some(key) => {
                let name = steps.next().unwrap_or("");
                parts.push(say(key, &[("name", name.into())]));
                if let Some(code) = steps.next_if(|_| is_scale) {
                    parts.push(say("translations-option", &[("name", code.into())]));
                }
            }
            // Its place says that it is the text of something.
            None if matches!(step, "text" | "message") => {}
            None => parts.push(message_of(step, found).map_or_else(|| step.to_owned(), |key| say(key, &[]))),
        }
    }
    parts.join(", ")
}

/// What a text is, by the key it stands at.
fn message_of(step: &str, found: &Found) -> Option<&'static str> {
    Some(match step {
        "title" if found.page.is_some() => "translations-title",
        "title" => "translations-survey-title",
        "introduction" => "translations-introduction",
        "closing" => "translations-closing",
        "help" => "translations-help",
        "other" => "translations-other",
        "unit" => "translations-unit",
        "low" => "translations-low",
        "high" => "translations-high",
        "statement" => "translations-statement",
        _ => return None,
    })
}
