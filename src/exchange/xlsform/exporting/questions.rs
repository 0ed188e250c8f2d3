//! Questions as rows.

use super::conditions::Speaking;
use super::form::{Form, Row, cells};
use crate::survey::definition::{Choice, Kind, OrderedBy, Question};
use crate::survey::expression::Expression;
use crate::wording::Text;

/// What an address looks like, no stricter than ours.
const EMAIL: &str = "regex(., '[^@ ]+@[^@ ]+\\.[^@ ]+')";

impl Form<'_> {
    pub fn question(&mut self, question: &Question) {
        self.tell_unsayable(question);
        let id = question.id.as_str();
        match &question.kind {
            Kind::Single { options } => self.choosing(question, "select_one", options, ""),
            Kind::Multiple { options, at_least, at_most } => {
                let limits = limits_of_count(options, *at_least, *at_most);
                self.choosing(question, "select_multiple", options, &limits);
            }
            Kind::Ranking { options, top } => {
                if *top != options.iter().filter(|choice| choice.missing.is_none()).count() {
                    self.lost(id, &format!("the {top} most important only"), "all are ranked");
                }
                self.choosing(question, "rank", options, "");
            }
            Kind::Recommend { low, high, missing } => self.recommend(question, low, high, missing),
            Kind::Grid { .. } => self.grid(question),
            Kind::Allocation { .. } => self.allocation(question),
            Kind::Number { unit, decimals, min, max, missing } => {
                let word = if *decimals == 0 { "integer" } else { "decimal" };
                if *decimals > 0 {
                    self.lost(id, &format!("at most {decimals} decimals"), "any number of decimals");
                }
                let mut row = self.row(question, word);
                if let Some(unit) = unit {
                    self.changed(id, "a unit", "stands behind the label");
                    self.behind_label(&mut row, unit);
                }
                let constraint = limits_of_number(*min, *max, missing);
                if !missing.is_empty() {
                    let codes: Vec<String> = missing.iter().map(|choice| choice.code.to_string()).collect();
                    let became = format!("their codes can be typed: {}", codes.join(", "));
                    self.changed(id, "reasons for having no answer", &became);
                }
                self.finish(question, row, constraint);
            }
            Kind::Date { min, max } => {
                let limit = |sign: &str, day: &jiff::civil::Date| format!(". {sign} date('{day}')");
                let limits = [min.as_ref().map(|day| limit(">=", day)), max.as_ref().map(|day| limit("<=", day))];
                let row = self.row(question, "date");
                self.finish(question, row, limits.into_iter().flatten().collect::<Vec<_>>().join(" and "));
            }
            Kind::Text { long, max_chars } => {
                let mut row = self.row(question, "text");
                if *long {
                    row.push(("appearance".to_owned(), "multiline".to_owned()));
                }
                self.finish(question, row, format!("string-length(.) <= {max_chars}"));
            }
            Kind::Email => {
                let row = self.row(question, "text");
                self.finish(question, row, EMAIL.to_owned());
            }
            Kind::Consent { statement } => {
                let mut row = cells([("type", "acknowledge"), ("name", id)]);
                let both = crate::exchange::import::draft::Draft::join(&question.text, "\n\n", statement);
                self.add_text(&mut row, id, "label", &both);
                self.about(question, &mut row);
                self.finish(question, row, String::new());
            }
            Kind::Note => {
                let row = self.row(question, "note");
                self.finish(question, row, String::new());
            }
        }
    }

    pub fn lost(&mut self, id: &str, found: &str, became: &str) {
        self.report.lost(&format!("question {id}"), found, became, "");
    }

    pub fn changed(&mut self, id: &str, found: &str, became: &str) {
        self.report.changed(&format!("question {id}"), found, became, "");
    }

    /// Type, name, label and what all kinds have.
    fn row(&mut self, question: &Question, kind: &str) -> Row {
        let mut row = cells([("type", kind), ("name", &question.id)]);
        self.add_text(&mut row, &question.id, "label", &question.text);
        self.about(question, &mut row);
        row
    }

    /// Hint, required, relevant.
    fn about(&mut self, question: &Question, row: &mut Row) {
        if let Some(help) = &question.help {
            self.add_text(row, &question.id, "hint", help);
        }
        if question.required {
            row.push(("required".to_owned(), "yes".to_owned()));
        }
        if let Some(message) = question.messages.get("required") {
            self.add_text(row, &question.id, "required_message", message);
        }
        self.add_condition(row, &format!("question {}", question.id), question.show_if.as_ref());
    }

    pub fn behind_label(&mut self, row: &mut Row, unit: &Text) {
        for language in self.survey.languages.clone() {
            let column = format!("label::{}", super::texts::name_of(language));
            if let Some((_, label)) = row.iter_mut().find(|(name, _)| *name == column) {
                label.push_str(&format!(" ({})", unit.in_language(language)));
            }
        }
    }

    /// Adds the checks to the constraint of the kind itself, and puts the row into the form.
    fn finish(&mut self, question: &Question, mut row: Row, own: String) {
        let mut parts: Vec<String> = Vec::new();
        let mut message =
            ["too-large", "too-small", "too-many", "too-few"].iter().find_map(|name| question.messages.get(*name));
        let unsaid = question.messages.keys().filter(|name| *name != "required").count();
        if unsaid > usize::from(message.is_some()) {
            self.lost(&question.id, "own words for several faults", "those of one fault");
        }
        for check in &question.checks {
            if check.soft {
                self.lost(&question.id, &format!("a check that only asks: {}", check.holds.source()), "left out");
                continue;
            }
            match Speaking::of(self.survey).demands(&check.holds, &question.id) {
                Ok(said) => {
                    if message.is_some_and(|message| *message != check.message) {
                        self.lost(&question.id, "words of its own for each check", "those of the first");
                    }
                    message = message.or(Some(&check.message));
                    parts.push(said);
                }
                Err(why) => {
                    let found = format!("the check {}", check.holds.source());
                    self.lost(&question.id, &found, &format!("left out: {why}"));
                }
            }
        }
        if !own.is_empty() {
            parts.insert(0, own);
        }
        let constraint = match parts.as_slice() {
            [] => String::new(),
            [one] => one.clone(),
            several => several.iter().map(|part| format!("({part})")).collect::<Vec<_>>().join(" and "),
        };
        if !constraint.is_empty() {
            row.push(("constraint".to_owned(), constraint));
            if let Some(message) = message {
                self.add_text(&mut row, &question.id, "constraint_message", message);
            }
        }
        self.rows.push(row);
    }

    fn choosing(&mut self, question: &Question, word: &str, options: &[Choice], constraint: &str) {
        let (list, filter) = self.list(&question.id, &question.id, options);
        let mut row = self.row(question, &format!("{word} {list}"));
        if !filter.is_empty() {
            row.push(("choice_filter".to_owned(), filter));
        }
        self.add_order(question, &mut row);
        self.finish(question, row, constraint.to_owned());
        if let Some(other) = question.kind.other_choice() {
            self.other(question, other.code);
        }
    }

    fn add_order(&mut self, question: &Question, row: &mut Row) {
        match question.order.by {
            OrderedBy::File => {}
            OrderedBy::Random => row.push(("parameters".to_owned(), "randomize=true".to_owned())),
            OrderedBy::Rotation => self.lost(&question.id, "options that begin anywhere (rotate)", "as listed"),
        }
        let has_last = question.kind.choices().iter().any(Choice::stays_last) || question.order.keep_last > 0;
        if question.order.by == OrderedBy::Random && has_last {
            self.lost(&question.id, "options that stay last", "they change places too");
        }
    }

    /// The words behind “other, namely”.
    fn other(&mut self, question: &Question, code: i32) {
        let name = question.other_field();
        let mut row = cells([("type", "text"), ("name", &name)]);
        let text = question.kind.other_choice().map(|choice| choice.text.clone()).unwrap_or_default();
        self.add_text(&mut row, &question.id, "label", &text);
        if let Ok(condition) = Expression::parse(&format!("{} == {code}", question.id)) {
            self.add_condition(&mut row, &question.id, Some(&condition));
        }
        self.rows.push(row);
    }

    fn recommend(&mut self, question: &Question, low: &Text, high: &Text, missing: &[Choice]) {
        let label = |score: i32| {
            let number = Text::new(self.survey.languages.iter().map(|language| (*language, score.to_string())));
            match score {
                0 => crate::exchange::import::draft::Draft::join(&number, " – ", low),
                10 => crate::exchange::import::draft::Draft::join(&number, " – ", high),
                _ => number,
            }
        };
        let mut options: Vec<Choice> = (0..=10).map(|score| Choice::new(score, label(score))).collect();
        options.extend(missing.iter().cloned());
        self.changed(&question.id, "a recommendation from 0 to 10", "a choice of one");
        self.choosing(question, "select_one", &options, "");
    }
}

fn limits_of_number(min: Option<f64>, max: Option<f64>, missing: &[Choice]) -> String {
    let limits: Vec<String> =
        [min.map(|min| format!(". >= {min}")), max.map(|max| format!(". <= {max}"))].into_iter().flatten().collect();
    let limits = limits.join(" and ");
    if limits.is_empty() || missing.is_empty() {
        return limits;
    }
    missing.iter().fold(format!("({limits})"), |all, choice| format!("{all} or . = {}", choice.code))
}

/// How many may be chosen, and what can't go together with anything.
fn limits_of_count(options: &[Choice], at_least: Option<usize>, at_most: Option<usize>) -> String {
    let mut parts: Vec<String> = Vec::new();
    // What stands alone is enough.
    let alone = options.iter().filter(|choice| choice.exclusive);
    let alone: String = alone.map(|choice| format!(" or selected(., '{}')", choice.code)).collect();
    let least = at_least.map(|least| format!("count-selected(.) >= {least}{alone}"));
    parts.extend(least.map(|least| if alone.is_empty() { least } else { format!("({least})") }));
    parts.extend(at_most.map(|most| format!("count-selected(.) <= {most}")));
    for choice in options.iter().filter(|choice| choice.exclusive) {
        parts.push(format!("(not(selected(., '{}')) or count-selected(.) = 1)", choice.code));
    }
    parts.join(" and ")
}
