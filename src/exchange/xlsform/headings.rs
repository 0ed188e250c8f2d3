//! Headings: whatever their case, with the names that older tools gave them, and with their language.

/// A heading as we call it, and the language behind it as it is written there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    pub name: String,
    pub language: Option<String>,
}

/// Other names of the same column.
const ALIASES: [(&str, &str); 24] = [
    ("caption", "label"),
    ("label_", "label"),
    ("relevance", "relevant"),
    ("command", "type"),
    ("readonly", "read_only"),
    ("calculate", "calculation"),
    ("constraint_msg", "constraint_message"),
    ("constraintmsg", "constraint_message"),
    ("jr:constraintmsg", "constraint_message"),
    ("requiredmsg", "required_message"),
    ("required_msg", "required_message"),
    ("jr:requiredmsg", "required_message"),
    ("repeat_count", "repeat_count"),
    ("media::image", "image"),
    ("media::audio", "audio"),
    ("media::video", "video"),
    ("media::big-image", "big-image"),
    ("list_name", "list_name"),
    ("list", "list_name"),
    ("big_image", "big-image"),
    ("bind::required", "required"),
    ("bind::relevant", "relevant"),
    ("bind::constraint", "constraint"),
    ("bind::readonly", "read_only"),
];

/// Columns that can be there once per language.
const TRANSLATED: [&str; 9] = [
    "label",
    "hint",
    "guidance_hint",
    "constraint_message",
    "required_message",
    "image",
    "audio",
    "video",
    "big-image",
];

pub fn read(written: &str) -> Heading {
    let lower = written.trim().to_lowercase().replace(' ', "_");
    let plain = |name: &str| {
        let name = name.trim_matches('_');
        ALIASES.iter().find(|(alias, _)| *alias == name).map_or(name, |(_, name)| name).to_owned()
    };
    let name = plain(&lower);
    if TRANSLATED.contains(&name.as_str()) || ALIASES.iter().any(|(alias, _)| *alias == lower) {
        return Heading { name, language: None };
    }
    // The language is what stands last, as it is written: “label::English (en)”, “media::image::fr”.
    for separator in ["::", ":"] {
        if let (Some((start, _)), Some((_, language))) = (lower.rsplit_once(separator), written.rsplit_once(separator))
        {
            let name = plain(start.trim_matches(':'));
            if TRANSLATED.contains(&name.as_str()) {
                return Heading { name, language: Some(language.trim().to_owned()) };
            }
        }
    }
    Heading { name, language: None }
}
