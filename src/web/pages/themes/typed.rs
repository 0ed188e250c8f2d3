//! The form of themes and texts as it was sent.

use std::collections::{BTreeMap, BTreeSet};

use crate::statistics::themes::{Change, Fault, TextKey, Theme, Wanted};

/// A theme as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Row {
    pub code: String,
    pub seen: Option<String>,
    pub label: String,
    pub gone: bool,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Typed {
    /// In the order of their numbers.
    pub rows: Vec<Row>,
    pub texts: BTreeMap<TextKey, Change>,
}

impl Typed {
    /// Names that are none of ours are passed over.
    pub fn of(form: &[(String, String)]) -> Self {
        let mut rows: BTreeMap<usize, Row> = BTreeMap::new();
        let mut texts: BTreeMap<TextKey, Change> = BTreeMap::new();
        for (name, value) in form {
            let Some((what, of)) = name.split_once('-') else { continue };
            if let Ok(number) = of.parse::<usize>() {
                let row = rows.entry(number).or_default();
                match what {
                    "code" => row.code.clone_from(value),
                    "seen" => row.seen = Some(value.clone()),
                    "label" => row.label.clone_from(value),
                    "gone" => row.gone = true,
                    _ => {}
                }
            } else if let Ok(key) = of.parse::<TextKey>() {
                let change = texts.entry(key).or_default();
                match what {
                    "seen" => change.seen = codes(value),
                    "text" => change.wanted.extend(value.trim().parse::<i32>()),
                    _ => {}
                }
            }
        }
        Self { rows: rows.into_values().collect(), texts }
    }

    pub fn wanted(&self) -> Vec<Wanted> {
        self.rows.iter().map(Row::wanted).collect()
    }

    /// Where somebody else was faster, what they did is seen from now on: whoever saves again knows of it.
    pub fn catch_up(&mut self, faults: &[(usize, Fault)]) {
        for (place, fault) in faults {
            if let (Fault::Overtaken(label), Some(row)) = (fault, self.rows.get_mut(*place)) {
                row.seen.clone_from(label);
            }
        }
    }
}

impl Row {
    fn wanted(&self) -> Wanted {
        let seen = self.seen.clone().zip(self.code.trim().parse().ok());
        Wanted {
            seen: seen.map(|(label, code)| Theme { code, label }),
            code: self.code.clone(),
            label: self.label.clone(),
            gone: self.gone,
        }
    }
}

/// Codes with blanks between; what is none is passed over.
fn codes(text: &str) -> BTreeSet<i32> {
    text.split_whitespace().filter_map(|code| code.parse().ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_says_which_themes_and_which_texts() {
        let key = TextKey::of("Meer bezoeken");
        let form: Vec<(String, String)> = [
            ("csrf", "x"),
            ("code-1", "3"),
            ("seen-1", "Visits"),
            ("label-1", "Trips"),
            ("gone-2", "1"),
            ("label-10", "Fees"),
            (&format!("seen-{key}"), "3 7 x"),
            (&format!("text-{key}"), "3"),
            (&format!("text-{key}"), "9"),
            ("text-t00", "1"),
        ]
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .into();
        let mut typed = Typed::of(&form);
        let row = |code: &str, seen: Option<&str>, label: &str, gone| Row {
            code: code.into(),
            seen: seen.map(Into::into),
            label: label.into(),
            gone,
        };
        let expected =
            [row("3", Some("Visits"), "Trips", false), row("", None, "", true), row("", None, "Fees", false)];
        assert_eq!(typed.rows, expected);
        let change = Change { seen: [3, 7].into(), wanted: [3, 9].into() };
        assert_eq!(typed.texts, BTreeMap::from([(key, change)]));
        assert_eq!(typed.wanted()[0].seen, Some(Theme { code: 3, label: "Visits".into() }));
        typed.catch_up(&[(0, Fault::Overtaken(Some("Journeys".into())))]);
        assert_eq!(typed.rows[0].seen.as_deref(), Some("Journeys"));
        typed.catch_up(&[(0, Fault::Overtaken(None)), (1, Fault::NoLabel)]);
        assert_eq!(typed.wanted()[0].seen, None, "it is a new one with its old code");
    }
}
