//! Small values of cells: yes and no, types, parameters.

/// Whether a cell says yes.
pub fn is_yes(cell: &str) -> bool {
    matches!(cell.trim().to_ascii_lowercase().as_str(), "yes" | "true" | "true()" | "1" | "1.0" | "y")
}

/// Whether a cell says no, or nothing.
pub fn is_no(cell: &str) -> bool {
    matches!(cell.trim().to_ascii_lowercase().as_str(), "" | "no" | "false" | "false()" | "0" | "0.0" | "n")
}

/// A type as the specification writes it today, its list, and whether “other” is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Type {
    pub word: String,
    pub list: String,
    pub or_other: bool,
}

/// Older and other ways to write a type.
const WAYS: [(&str, &str); 34] = [
    ("select all that apply from", "select_multiple"),
    ("select all that apply", "select_multiple"),
    ("select multiple from", "select_multiple"),
    ("select one from", "select_one"),
    ("select multiple", "select_multiple"),
    ("select one", "select_one"),
    ("select1", "select_one"),
    ("add select one prompt using", "select_one"),
    ("add select multiple prompt using", "select_multiple"),
    ("begin group", "begin_group"),
    ("end group", "end_group"),
    ("begin repeat", "begin_repeat"),
    ("end repeat", "end_repeat"),
    ("begin looped group", "begin_repeat"),
    ("end looped group", "end_repeat"),
    ("string", "text"),
    ("int", "integer"),
    ("add integer prompt", "integer"),
    ("add text prompt", "text"),
    ("add note prompt", "note"),
    ("add date prompt", "date"),
    ("add decimal prompt", "decimal"),
    ("trigger", "acknowledge"),
    ("add acknowledge prompt", "acknowledge"),
    ("datetime", "datetime"),
    ("add datetime prompt", "datetime"),
    ("gps", "geopoint"),
    ("location", "geopoint"),
    ("photo", "image"),
    ("phone number", "phonenumber"),
    ("calculation", "calculate"),
    ("lime survey", "text"),
    ("percentage", "integer"),
    ("begin lgroup", "begin_repeat"),
];

pub fn type_of(cell: &str) -> Type {
    let words: Vec<&str> = cell.split_whitespace().collect();
    let mut rest = words.join(" ");
    let mut or_other = false;
    for ending in [" or_other", " or specify other", " or other"] {
        if let Some(start) = rest.to_lowercase().strip_suffix(ending) {
            rest.truncate(start.len().min(rest.len()));
            or_other = true;
        }
    }
    let lower = rest.to_lowercase();
    for (way, word) in WAYS {
        if let Some(after) = lower.strip_prefix(way)
            && (after.is_empty() || after.starts_with(' '))
        {
            let list = rest.get(way.len()..).unwrap_or_default().trim().to_owned();
            return Type { word: word.to_owned(), list, or_other };
        }
    }
    let (word, list) = rest.split_once(' ').unwrap_or((&rest, ""));
    Type { word: word.to_lowercase(), list: list.trim().to_owned(), or_other }
}

/// A value of a cell such as `start=1 end=5 step=1` or `randomize = true, seed=3`.
pub fn parameter(cell: &str, name: &str) -> Option<String> {
    let joined = cell.replace([',', ';'], " ").replace(" =", "=").replace("= ", "=");
    let mut pairs = joined.split_whitespace().filter_map(|pair| pair.split_once('='));
    pairs.find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value.trim().to_owned())
}
