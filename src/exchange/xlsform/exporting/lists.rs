//! Lists of options: each list once, whoever uses it.

use super::conditions::Speaking;
use super::form::{Form, cells};
use crate::survey::definition::{Choice, Missing};
use crate::wording::Text;

/// An option as the sheet has it.
#[derive(Clone, Debug, PartialEq)]
pub struct Option {
    pub name: String,
    pub text: Text,
    pub missing: std::option::Option<Missing>,
    pub exclusive: bool,
    /// Set when it is shown for some answers only.
    pub shown: bool,
}

impl Form<'_> {
    /// The name of the list of these options, and the filter for those that are shown under a condition.
    pub fn list(&mut self, place: &str, wanted: &str, choices: &[Choice]) -> (String, String) {
        let mut options = Vec::new();
        let mut filter = String::new();
        for choice in choices {
            // Whether an option stays last when it is “other” shows in the question for its words.
            let Choice { code, text, show_if, missing, exclusive, other: _ } = choice;
            let said = show_if.as_ref().map(|condition| Speaking::of(self.survey).holds(condition, None));
            let shown = match said {
                Some(Ok(said)) => {
                    filter.push_str(&format!(" or (shown = '{code}' and ({said}))"));
                    true
                }
                Some(Err(why)) => {
                    let found = format!("option {code}: show_if");
                    self.report.lost(place, found, format!("always shown: {why}"), "");
                    false
                }
                None => false,
            };
            let exclusive = *exclusive && missing.is_none();
            options.push(Option { name: code.to_string(), text: text.clone(), missing: *missing, exclusive, shown });
        }
        if !filter.is_empty() {
            filter = format!("shown = ''{filter}");
        }
        if let Some((_, name)) = self.lists.iter().find(|(known, _)| *known == options) {
            return (name.clone(), filter);
        }
        let is_taken = |name: &str| self.lists.iter().any(|(_, taken)| taken == name);
        let name = if is_taken(wanted) { format!("{wanted}_list") } else { wanted.to_owned() };
        for option in &options {
            self.option(place, &name, option);
        }
        self.lists.push((options, name.clone()));
        (name, filter)
    }

    fn option(&mut self, place: &str, list: &str, option: &Option) {
        let mut row = cells([("list_name", list), ("name", &option.name)]);
        self.add_text(&mut row, place, "label", &option.text);
        if let Some(reason) = option.missing {
            let word = match reason {
                Missing::DontKnow => "dont_know",
                Missing::NotApplicable => "not_applicable",
                Missing::Refused => "refused",
            };
            row.push(("missing".to_owned(), word.to_owned()));
        }
        if option.exclusive {
            row.push(("exclusive".to_owned(), "yes".to_owned()));
        }
        if option.shown {
            row.push(("shown".to_owned(), option.name.clone()));
        }
        self.choices.push(row);
    }
}
