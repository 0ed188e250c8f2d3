//! A row into a question: what all kinds have in common, and grids made of several rows.

use super::cells::{self, Type};
use super::importing::Importing;
use super::tables::Record;
use crate::exchange::import::draft::Draft;
use crate::exchange::import::formula::{self, Dialect, Sign, Target, Term};
use crate::exchange::import::words;
use crate::survey::definition::{Choice, Kind, Order, OrderedBy, Question, field_id};

/// Columns that something is made of, or that are told by themselves.
const READ: [&str; 22] = [
    "type",
    "name",
    "label",
    "hint",
    "guidance_hint",
    "required",
    "required_message",
    "relevant",
    "constraint",
    "constraint_message",
    "appearance",
    "parameters",
    "choice_filter",
    "default",
    "read_only",
    "calculation",
    "image",
    "audio",
    "video",
    "big-image",
    "repeat_count",
    "list_name",
];

impl Importing<'_> {
    pub fn question(&mut self, record: &Record, kind: &Type, place: &str) {
        let name = record.get("name").to_owned();
        let calculation = record.get("calculation");
        if !calculation.is_empty() && kind.word != "calculate" {
            let advice = "compute it from the data afterwards";
            self.draft.report.lost(place, format!("a value that is calculated: {calculation}"), "left out", advice);
            return self.draft.known.add(name, Target::Gone("it is calculated".to_owned()));
        }
        if (kind.word == "note" && self.introduction(record, place)) || self.is_other_of_last(record, kind) {
            return;
        }
        let Some(made) = self.kind(record, kind, place) else { return };
        let (mut kind, limited) = (made.kind, made.limited);
        let (show_if, remark) = self.relevance(record, place);
        self.ensure_page(&name);
        let mut text = self.text(place, record, "label");
        if let Kind::Consent { statement } = &mut kind {
            (text, *statement) = self.statement(&text);
        }
        if !self.draft.has(&text) {
            text = self.draft.same_text(if name.is_empty() { "?" } else { &name });
            self.draft.report.changed(place, "a question without a label", "its name stands there", "write a label");
        }
        let mut question = Question::new(if name.is_empty() { "q" } else { &name }, text, kind);
        question.show_if = self.condition(show_if);
        self.common(&mut question, record, place);
        let itself = |field: &str| made.target.clone().map(|target| target(field));
        let mut remarks: Vec<String> = remark.into_iter().collect();
        let mut named = question.clone();
        self.draft.ids.name(&mut named);
        question.id = named.id;
        let target = itself(&question.id);
        if let (Some(target), false) = (&target, limited) {
            remarks.extend(self.constraint(&mut question, record, place, target));
        }
        if question.id != name && !name.is_empty() {
            let became = format!("the id {}", question.id);
            self.draft.report.changed(place, format!("the name {name}"), became, "");
        }
        let (id, has_other) = (question.id.clone(), question.kind.other_choice().is_some());
        self.place(question, remarks);
        match target {
            Some(target) => self.draft.known.add(name.clone(), target),
            None => self.draft.known.add(name.clone(), Target::Gone("it has no answer".to_owned())),
        }
        if has_other {
            self.draft.known.add(format!("{name}_other"), Target::Text(field_id(&id, "_other")));
        }
    }

    /// Puts a question that has its id on the page that is open.
    pub fn place(&mut self, question: Question, remarks: Vec<String>) {
        if !remarks.is_empty() {
            self.draft.remarks.questions.insert(question.id.clone(), remarks);
        }
        if let Some(page) = self.draft.pages.last_mut() {
            page.questions.push(question);
        }
    }

    /// The heading and the statement of a consent, which stand in one label with an empty line between them.
    fn statement(&self, label: &crate::wording::Text) -> (crate::wording::Text, crate::wording::Text) {
        let is_both = label.languages().all(|language| label.in_language(language).contains("\n\n"));
        if !is_both || !self.draft.has(label) {
            return (label.clone(), words::text(&words::AGREED, &self.draft.languages));
        }
        let part = |text: &str, first: bool| {
            let (heading, statement) = text.split_once("\n\n").unwrap_or((text, text));
            if first { heading } else { statement }.trim().to_owned()
        };
        (label.mapped(|text| part(text, true)), label.mapped(|text| part(text, false)))
    }

    /// Hint, required, order; and what is only told.
    fn common(&mut self, question: &mut Question, record: &Record, place: &str) {
        let mut help = self.text(place, record, "hint");
        if record.has("guidance_hint") {
            help = Draft::join(&help, "\n\n", &self.text(place, record, "guidance_hint"));
            self.draft.report.changed(place, "a guidance_hint", "stands below the hint", "");
        }
        question.help = Some(help).filter(|text| self.draft.has(text));
        let required = record.get("required");
        let is_note = matches!(question.kind, Kind::Note);
        question.required = cells::is_yes(required) && !is_note;
        if !cells::is_yes(required) && !cells::is_no(required) {
            let advice = "make two questions of it, one of them required";
            self.draft.report.lost(place, format!("required if {required}"), "optional", advice);
        }
        let message = self.line(place, record, "required_message");
        if question.required && self.draft.has(&message) {
            question.messages.insert("required".to_owned(), message);
        }
        let parameters = record.get("parameters");
        if question.kind.must_choose()
            && cells::parameter(parameters, "randomize").is_some_and(|value| cells::is_yes(&value))
        {
            question.order = Order { by: OrderedBy::Random, keep_last: 0 };
        }
        let default = record.get("default");
        if !default.is_empty() {
            let why = "nothing is filled in beforehand, since what people did not choose is no answer";
            self.draft.report.lost(place, format!("the default {default}"), why, "");
        }
        if !cells::is_no(record.get("read_only")) && !is_note {
            self.draft.report.changed(
                place,
                "a question that can't be answered (read_only)",
                "it can",
                "make a note of it",
            );
        }
        let known = ["field-list", "multiline", "table-list", "label", "list-nolabel"];
        let looks: Vec<&str> =
            record.get("appearance").split_whitespace().filter(|word| !known.contains(word)).collect();
        if !looks.is_empty() {
            self.draft.report.apart(
                place,
                format!("appearance {}", looks.join(" ")),
                "Peil lays questions out by itself",
            );
        }
        self.tell_media(place, record);
        let mut others: Vec<String> = Vec::new();
        for (column, value) in record.filled().filter(|(column, _)| !READ.contains(column) && !column.is_empty()) {
            others.push(format!("{column}={value}"));
        }
        if !others.is_empty() {
            self.draft.report.apart(place, format!("other columns: {}", others.join(", ")), "not read");
        }
    }

    /// Whether the row only asks for the words behind an option of the question before it: then it is that option's.
    fn is_other_of_last(&mut self, record: &Record, kind: &Type) -> bool {
        let Some(base) = record.get("name").strip_suffix("_other").filter(|_| kind.word == "text") else {
            return false;
        };
        let Ok(term) = formula::parse(record.get("relevant"), Dialect::XlsForm) else { return false };
        let name = Term::Name(base.to_owned());
        let option = match &term {
            Term::Pair(left, Sign::Same, right) if **left == name => right.as_ref(),
            Term::Call(word, arguments) if word == "selected" && arguments.first() == Some(&name) => {
                match arguments.get(1) {
                    Some(option) => option,
                    None => return false,
                }
            }
            _ => return false,
        };
        let codes = match self.draft.known.get(base) {
            Some(Target::Code { codes, .. } | Target::Codes { codes, .. }) => codes,
            _ => return false,
        };
        let code = match option {
            Term::Text(option) => codes.get(option).copied(),
            Term::Number(option) => codes.get(&option.to_string()).copied(),
            _ => None,
        };
        let last = self.draft.pages.last_mut().and_then(|page| page.questions.last_mut());
        let (Some(code), Some(Question { id, kind: Kind::Single { options } | Kind::Multiple { options, .. }, .. })) =
            (code, last)
        else {
            return false;
        };
        let own =
            options.iter().filter(|choice| !choice.other && choice.missing.is_none() && choice.code != code).count();
        let Some(at) = options.iter().position(|choice| choice.code == code && choice.missing.is_none()) else {
            return false;
        };
        if id.as_str() != base || own < 2 || options.iter().any(|choice| choice.other) {
            return false;
        }
        // “Other” stands before the reasons for having no answer.
        let other = Choice { other: true, exclusive: false, ..options.remove(at) };
        let before = options.iter().position(|choice| choice.missing.is_some()).unwrap_or(options.len());
        options.insert(before, other);
        let field = field_id(id, "_other");
        self.draft.known.add(record.get("name"), Target::Text(field));
        true
    }
}
