//! What did not map one to one.

use std::fmt::Write as _;

use serde::Serialize;

/// One construct that is not what it was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Entry {
    /// Where it stands: `survey, row 12, column relevant` or `group 2, question q05`.
    pub place: String,
    pub outcome: Outcome,
    pub found: String,
    /// What became of it.
    pub became: String,
    /// What to do, if there is something to do.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub advice: Option<String>,
}

/// How much of it is left.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Outcome {
    /// Nothing: it must be made anew, or is given up.
    Lost,
    /// It is there in another form, which must be looked at.
    Changed,
    /// It is about looks, or about how the other program runs; the answers are the same.
    Apart,
}

/// Everything that did not map one to one, in the order of the file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Report {
    pub entries: Vec<Entry>,
    /// Entries that were not kept, since nobody reads thousands.
    pub left_out: usize,
}

const MOST: usize = 5_000;
const LONGEST: usize = 300;

impl Report {
    pub fn lost(&mut self, place: &str, found: impl AsRef<str>, became: impl AsRef<str>, advice: &str) {
        self.add(place, Outcome::Lost, found.as_ref(), became.as_ref(), advice);
    }

    pub fn changed(&mut self, place: &str, found: impl AsRef<str>, became: impl AsRef<str>, advice: &str) {
        self.add(place, Outcome::Changed, found.as_ref(), became.as_ref(), advice);
    }

    pub fn apart(&mut self, place: &str, found: impl AsRef<str>, became: impl AsRef<str>) {
        self.add(place, Outcome::Apart, found.as_ref(), became.as_ref(), "");
    }

    fn add(&mut self, place: &str, outcome: Outcome, found: &str, became: &str, advice: &str) {
        let advice = (!advice.is_empty()).then(|| advice.to_owned());
        let entry = Entry { place: shown(place), outcome, found: shown(found), became: shown(became), advice };
        if self.entries.contains(&entry) {
            return;
        }
        if self.entries.len() < MOST { self.entries.push(entry) } else { self.left_out += 1 }
    }

    pub fn count(&self, outcome: Outcome) -> usize {
        self.entries.iter().filter(|entry| entry.outcome == outcome).count()
    }

    /// For people: what was lost, what changed, what is apart.
    pub fn text(&self) -> String {
        let mut text = String::new();
        let headings = [
            (Outcome::Lost, "Not taken over"),
            (Outcome::Changed, "Taken over in another form"),
            (Outcome::Apart, "Left to Peil (looks, and how the other program runs)"),
        ];
        for (outcome, heading) in headings {
            if self.count(outcome) == 0 {
                continue;
            }
            let _ = writeln!(text, "{heading}: {}", self.count(outcome));
            for entry in self.entries.iter().filter(|entry| entry.outcome == outcome) {
                let _ = writeln!(text, "  {}: {}\n    → {}", entry.place, entry.found, entry.became);
                if let Some(advice) = &entry.advice {
                    let _ = writeln!(text, "    what to do: {advice}");
                }
            }
            text.push('\n');
        }
        if self.left_out > 0 {
            let _ = writeln!(text, "{} more are not listed.", self.left_out);
        }
        text
    }
}

/// On one line, no longer than one reads, without what a terminal would obey.
fn shown(text: &str) -> String {
    let words: Vec<&str> =
        text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|w| !w.is_empty()).collect();
    let line = words.join(" ");
    match line.char_indices().nth(LONGEST) {
        Some((cut, _)) => format!("{}…", &line[..cut]),
        None => line,
    }
}
