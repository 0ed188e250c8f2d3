//! Which themes a question has: what somebody wants, held against what there is.

use std::collections::BTreeSet;

use super::{LARGEST_CODE, LONGEST_LABEL, MOST_THEMES, Theme};

/// One theme as somebody wants it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// As they saw it; nothing for a new one.
    pub seen: Option<Theme>,
    /// Of a new one, as it was typed; empty for the next that is free.
    pub code: String,
    pub label: String,
    /// To be taken away.
    pub gone: bool,
}

/// Why a theme can't be as it is wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// No whole number from 1 to [`LARGEST_CODE`].
    NoCode,
    CodeTaken,
    NoLabel,
    /// With the letters it has.
    LongLabel(usize),
    LabelTaken,
    /// More than [`MOST_THEMES`].
    TooMany,
    /// Somebody else called it otherwise in the meantime, or took it away.
    Overtaken(Option<String>),
}

/// What is to be done so that all is as it is wanted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    pub added: Vec<Theme>,
    /// As they are called from now on.
    pub renamed: Vec<Theme>,
    pub removed: Vec<Theme>,
}

impl Plan {
    pub fn is_empty(&self) -> bool {
        self.added.is_empty() && self.renamed.is_empty() && self.removed.is_empty()
    }
}

/// What is to be done with the themes that there are `now`; or all that is wrong, each with its place in `wanted`.
/// What somebody left as they saw it stays as it is now; new ones without a word are none.
pub fn plan(now: &[Theme], wanted: &[Wanted]) -> Result<Plan, Vec<(usize, Fault)>> {
    let mut draft = Draft { now, plan: Plan::default(), called: Vec::new(), faults: Vec::new() };
    for (place, own) in wanted.iter().enumerate() {
        match &own.seen {
            Some(seen) => draft.known(place, seen, own),
            None if own.gone || (own.code.trim().is_empty() && own.label.trim().is_empty()) => {}
            None => draft.added(place, own),
        }
    }
    draft.finish()
}

struct Draft<'a> {
    now: &'a [Theme],
    plan: Plan,
    /// The labels that are wanted, each with its place.
    called: Vec<(usize, String)>,
    faults: Vec<(usize, Fault)>,
}

impl Draft<'_> {
    fn known(&mut self, place: usize, seen: &Theme, own: &Wanted) {
        let label = tidy(&own.label);
        let now = self.now.iter().find(|theme| theme.code == seen.code);
        let is_called = |label: &str| now.is_some_and(|now| now.label == label);
        match now {
            // Both took it away, or this one did not touch it.
            None if own.gone || label == seen.label => {}
            None => self.faults.push((place, Fault::Overtaken(None))),
            Some(now) if own.gone && is_called(&seen.label) => self.plan.removed.push(now.clone()),
            Some(now) if own.gone => self.faults.push((place, Fault::Overtaken(Some(now.label.clone())))),
            Some(_) if label == seen.label || is_called(&label) => {}
            Some(now) if !is_called(&seen.label) => {
                self.faults.push((place, Fault::Overtaken(Some(now.label.clone()))));
            }
            Some(now) => {
                if self.is_label(place, &label) {
                    self.plan.renamed.push(Theme { code: now.code, label });
                }
            }
        }
    }

    fn added(&mut self, place: usize, own: &Wanted) {
        let label = tidy(&own.label);
        let is_label = self.is_label(place, &label);
        let codes: BTreeSet<i32> = self.now.iter().chain(&self.plan.added).map(|theme| theme.code).collect();
        let code = match own.code.trim() {
            "" => (1..=LARGEST_CODE).find(|code| !codes.contains(code)),
            typed => typed.parse().ok().filter(|code| (1..=LARGEST_CODE).contains(code)),
        };
        let fault = match code {
            None => Fault::NoCode,
            Some(code) if codes.contains(&code) => Fault::CodeTaken,
            Some(code) if is_label => return self.plan.added.push(Theme { code, label }),
            Some(_) => return,
        };
        self.faults.push((place, fault));
    }

    fn is_label(&mut self, place: usize, label: &str) -> bool {
        let letters = label.chars().count();
        let fault = match letters {
            0 => Fault::NoLabel,
            1..=LONGEST_LABEL => {
                self.called.push((place, folded(label)));
                return true;
            }
            _ => Fault::LongLabel(letters),
        };
        self.faults.push((place, fault));
        false
    }

    /// Names are looked at when all of them are known.
    fn finish(mut self) -> Result<Plan, Vec<(usize, Fault)>> {
        let Plan { added, renamed, removed } = &self.plan;
        let is_left = |theme: &&Theme| !renamed.iter().chain(removed).any(|own| own.code == theme.code);
        let left: Vec<&Theme> = self.now.iter().filter(is_left).collect();
        let mut labels: BTreeSet<String> = left.iter().map(|own| folded(&own.label)).collect();
        let taken = self.called.iter().filter(|(_, label)| !labels.insert(label.clone()));
        self.faults.extend(taken.map(|(place, _)| (*place, Fault::LabelTaken)));
        let is_too_many = left.len() + added.len() + renamed.len() > MOST_THEMES && !added.is_empty();
        let last = self.called.last().filter(|_| is_too_many);
        self.faults.extend(last.map(|(place, _)| (*place, Fault::TooMany)));
        self.faults.sort_by_key(|(place, _)| *place);
        if self.faults.is_empty() { Ok(self.plan) } else { Err(self.faults) }
    }
}

/// In one line, without NUL, which a database can't keep.
fn tidy(label: &str) -> String {
    let words = label.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

fn folded(label: &str) -> String {
    label.to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn theme(code: i32, label: &str) -> Theme {
        Theme { code, label: label.to_owned() }
    }

    fn seen(code: i32, was: &str, label: &str) -> Wanted {
        Wanted { seen: Some(theme(code, was)), label: label.to_owned(), ..Wanted::default() }
    }

    fn new(code: &str, label: &str) -> Wanted {
        Wanted { code: code.to_owned(), label: label.to_owned(), ..Wanted::default() }
    }

    fn gone(code: i32, was: &str) -> Wanted {
        Wanted { gone: true, ..seen(code, was, was) }
    }

    #[test]
    fn themes_are_added_renamed_and_taken_away() {
        let now = [theme(1, "Parking"), theme(2, "Visits"), theme(4, "Fees")];
        let wanted =
            [seen(1, "Parking", " Parking  space "), seen(2, "Visits", "Visits"), gone(4, "Fees"), new("", "Events")];
        let plan = plan(&now, &[&wanted[..], &[new("97", "Other"), new(" ", "")]].concat()).unwrap();
        assert_eq!(plan.renamed, [theme(1, "Parking space")]);
        assert_eq!(plan.removed, [theme(4, "Fees")]);
        assert_eq!(plan.added, [theme(3, "Events"), theme(97, "Other")]);
    }

    #[test]
    fn all_that_is_wrong_is_said_at_once() {
        let now = [theme(1, "Parking"), theme(2, "Visits")];
        let long = "x".repeat(LONGEST_LABEL + 1);
        let wanted =
            [seen(1, "Parking", ""), new("0", "Zero"), new("2", "Two"), new("x", "X"), new("8", ""), new("9", &long)];
        let faults = plan(&now, &[&wanted[..], &[new("", "VISITS")]].concat()).unwrap_err();
        let expected = [
            (0, Fault::NoLabel),
            (1, Fault::NoCode),
            (2, Fault::CodeTaken),
            (3, Fault::NoCode),
            (4, Fault::NoLabel),
            (5, Fault::LongLabel(LONGEST_LABEL + 1)),
            (6, Fault::LabelTaken),
        ];
        assert_eq!(faults, expected);
        let many: Vec<Wanted> = (0..=MOST_THEMES).map(|at| new("", &format!("theme {at}"))).collect();
        assert_eq!(plan(&[], &many).unwrap_err(), [(MOST_THEMES, Fault::TooMany)]);
        assert_eq!(plan(&[], &many[1..]).unwrap().added.len(), MOST_THEMES);
    }

    #[test]
    fn what_somebody_else_did_in_the_meantime_is_not_undone() {
        let now = [theme(1, "Car parks"), theme(3, "Fees")];
        let overtaken = |label: Option<&str>| Fault::Overtaken(label.map(str::to_owned));
        let judged = |own: Wanted| plan(&now, &[own]);
        assert_eq!(judged(seen(1, "Parking", "Parking")), Ok(Plan::default()), "left as it was seen");
        assert_eq!(judged(seen(1, "Parking", "Car parks")), Ok(Plan::default()), "both want the same");
        assert_eq!(judged(seen(1, "Parking", "Cars")), Err(vec![(0, overtaken(Some("Car parks")))]));
        assert_eq!(judged(gone(1, "Parking")), Err(vec![(0, overtaken(Some("Car parks")))]));
        assert_eq!(judged(seen(2, "Visits", "Visits")), Ok(Plan::default()));
        assert_eq!(judged(gone(2, "Visits")), Ok(Plan::default()));
        assert_eq!(judged(seen(2, "Visits", "Trips")), Err(vec![(0, overtaken(None))]));
        // Names can be exchanged.
        let plan = plan(&now, &[seen(1, "Car parks", "Fees"), seen(3, "Fees", "Car parks")]).unwrap();
        assert_eq!(plan.renamed, [theme(1, "Fees"), theme(3, "Car parks")]);
    }
}
