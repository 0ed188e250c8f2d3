//! Options by their code, rows by their id.

use super::likeness::says_something_else;
use super::texts::sound_alike;
use super::{Comparison, Part, Place, Rule};
use crate::survey::definition::{Choice, GridRow, Missing};

/// What the options are options of.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Options {
    /// A scale whose mean is shown.
    pub scale: bool,
    /// A scale that a mean counts turned round.
    pub turned: bool,
    /// The parts of a total.
    pub parts: bool,
}

/// What the rows are rows of.
#[derive(Clone, Copy, Debug)]
pub(super) struct Rows {
    /// Each must be answered.
    pub required: bool,
}

impl Comparison {
    pub(super) fn options(&mut self, question: &Place, was: &[Choice], is: &[Choice], of: &Options) {
        let at = |choice: &Choice| Place { part: Some(Part::Option(choice.code)), ..question.clone() };
        for choice in is {
            let place = at(choice);
            match with_code(was, choice.code) {
                Some(old) => match swapped(choice, old, was) {
                    Some(other) => {
                        let (before, after) = (other.code.to_string(), choice.code.to_string());
                        self.note(&place, Rule::OptionRecoded, Some(before), Some(after));
                    }
                    None => self.option(&place, old, choice),
                },
                None => match recoded(choice, was, is) {
                    Some(old) => {
                        let (before, after) = (old.code.to_string(), choice.code.to_string());
                        self.note(&place, Rule::OptionRecoded, Some(before), Some(after));
                    }
                    None => self.note(&place, rule_of_new(choice, of), None, Some(self.first_words(&choice.text))),
                },
            }
        }
        for gone in was.iter().filter(|old| with_code(is, old.code).is_none() && recoded(old, is, was).is_none()) {
            self.note(&at(gone), Rule::OptionRemoved, Some(self.first_words(&gone.text)), None);
        }
        let codes = |choices: &[Choice]| choices.iter().map(|choice| choice.code.to_string()).collect::<Vec<_>>();
        self.order(question, Rule::OptionsReordered, &codes(was), &codes(is));
    }

    fn option(&mut self, place: &Place, was: &Choice, is: &Choice) {
        let Choice { code: _, text, show_if, missing, exclusive, other } = is;
        let rule = if says_something_else(&was.text, text) { Rule::OptionReworded } else { Rule::Words };
        self.text(place, rule, Some(&was.text), Some(text));
        self.condition(place, was.show_if.as_ref(), show_if.as_ref());
        if was.missing != *missing {
            self.note(place, Rule::OptionMissing, was.missing.map(word_of), missing.map(word_of));
        }
        // A reason for having no answer always stands alone: its flag is not the author's.
        if was.exclusive != *exclusive && was.missing == *missing {
            self.differ(place, Rule::OptionExclusive, &was.exclusive, exclusive);
        }
        if was.other != *other {
            self.note(place, if *other { Rule::OtherAdded } else { Rule::OtherRemoved }, None, None);
        }
    }

    pub(super) fn rows(&mut self, question: &Place, was: &[GridRow], is: &[GridRow], of: Rows) {
        let at = |row: &GridRow| Place { part: Some(Part::Row(row.id.clone())), ..question.clone() };
        for row in is {
            let place = at(row);
            if let Some(old) = with_id(was, &row.id) {
                let worded_as_before = sound_alike(&old.text, &row.text);
                let other = was.iter().find(|other| other.id != row.id && sound_alike(&other.text, &row.text));
                if let (false, Some(other)) = (worded_as_before, other) {
                    self.note(&place, Rule::RowRenamed, Some(other.id.clone()), Some(row.id.clone()));
                    continue;
                }
                let GridRow { id: _, text, show_if, reversed } = row;
                let rule = if says_something_else(&old.text, text) { Rule::RowReworded } else { Rule::Words };
                self.text(&place, rule, Some(&old.text), Some(text));
                self.condition(&place, old.show_if.as_ref(), show_if.as_ref());
                if old.reversed != *reversed {
                    self.note(&place, Rule::Reversed, None, None);
                }
            } else if let Some(old) = renamed(row, was, is) {
                self.note(&place, Rule::RowRenamed, Some(old.id.clone()), Some(row.id.clone()));
            } else {
                let rule = if of.required { Rule::RowDemanded } else { Rule::RowAdded };
                self.note(&place, rule, None, Some(self.first_words(&row.text)));
            }
        }
        for gone in was.iter().filter(|old| with_id(is, &old.id).is_none() && renamed(old, is, was).is_none()) {
            self.note(&at(gone), Rule::RowRemoved, Some(self.first_words(&gone.text)), None);
        }
        let ids = |rows: &[GridRow]| rows.iter().map(|row| row.id.clone()).collect::<Vec<_>>();
        self.order(question, Rule::RowsReordered, &ids(was), &ids(is));
    }
}

/// A step more changes the range of a mean, a part more what is left for the others; a reason for having no answer
/// changes neither.
fn rule_of_new(choice: &Choice, of: &Options) -> Rule {
    match choice.missing {
        Some(_) => Rule::OptionAdded,
        None if of.parts => Rule::PartAdded,
        None if of.scale || of.turned => Rule::StepAdded,
        None => Rule::OptionAdded,
    }
}

fn with_code(choices: &[Choice], code: i32) -> Option<&Choice> {
    choices.iter().find(|choice| choice.code == code)
}

fn with_id<'a>(rows: &'a [GridRow], id: &str) -> Option<&'a GridRow> {
    rows.iter().find(|row| row.id == id)
}

/// The option of `others` with the same words, where neither code is known on the other side.
fn recoded<'a>(choice: &Choice, others: &'a [Choice], own: &[Choice]) -> Option<&'a Choice> {
    others.iter().find(|other| with_code(own, other.code).is_none() && sound_alike(&other.text, &choice.text))
}

/// The option that had these words before, when this code had others: two codes have changed places.
fn swapped<'a>(choice: &Choice, old: &Choice, was: &'a [Choice]) -> Option<&'a Choice> {
    if sound_alike(&old.text, &choice.text) {
        return None;
    }
    was.iter().find(|other| other.code != choice.code && sound_alike(&other.text, &choice.text))
}

fn renamed<'a>(row: &GridRow, others: &'a [GridRow], own: &[GridRow]) -> Option<&'a GridRow> {
    others.iter().find(|other| with_id(own, &other.id).is_none() && sound_alike(&other.text, &row.text))
}

/// The word of a reason, as definitions write it.
fn word_of(missing: Missing) -> String {
    let word = match missing {
        Missing::DontKnow => "dont_know",
        Missing::NotApplicable => "not_applicable",
        Missing::Refused => "refused",
    };
    word.to_owned()
}
