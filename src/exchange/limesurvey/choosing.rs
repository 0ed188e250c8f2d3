//! Questions with options: one of them, or several.

use super::builtin::Options;
use super::importing::{Context, Importing};
use crate::exchange::import::draft::Draft;
use crate::exchange::import::formula::Target;
use crate::exchange::import::names::Codes;
use crate::exchange::import::words;
use crate::survey::definition::{Choice, Kind, field_id};
use crate::survey::expression::Expression;
use crate::wording::Text;

impl Importing<'_> {
    /// The options of a list of answers, those of one scale.
    pub fn options(&mut self, context: &Context<'_>, scale: i64) -> Options {
        let answers: Vec<_> =
            context.theirs.answers.iter().filter(|answer| answer.number("scale_id") == scale).cloned().collect();
        let codes = Codes::of(answers.iter().map(|answer| answer.get("code")));
        self.tell_codes(&context.place, "answers", &codes);
        let mut choices = Vec::new();
        for (answer, (name, code)) in answers.iter().zip(&codes.order) {
            let text = self.line_or(&format!("{}, answer {name}", context.place), answer, "answer", name);
            choices.push(Choice::new(*code, text));
        }
        Options { choices, codes: codes.codes }
    }

    pub fn tell_codes(&mut self, place: &str, what: &str, codes: &Codes) {
        if !codes.are_the_same {
            let found = format!("codes of {what} that are not numbers, or not all different");
            self.draft.report.changed(
                place,
                found,
                codes.mapping(),
                "use these codes when you join the data to older data",
            );
        }
    }

    /// “Other, namely”, if the question has it.
    fn other(&mut self, context: &mut Context<'_>, taken: &[i32]) -> Option<Choice> {
        if context.theirs.own.get("other") != "Y" {
            return None;
        }
        context.used.push("other_replace_text");
        let own = self.attribute_text(&context.place, &context.theirs.attributes, "other_replace_text");
        let text = own.unwrap_or_else(|| words::text(&words::OTHER, &self.draft.languages));
        let code = (1..=96).rev().find(|code| !taken.contains(code)).unwrap_or(97);
        Some(Choice { other: true, ..Choice::new(code, text) })
    }

    pub fn single(&mut self, context: &mut Context<'_>, kind: &str) {
        let Options { mut choices, mut codes } =
            self.built_in(&context.place, kind).unwrap_or_else(|| self.options(context, 0));
        let taken: Vec<i32> = choices.iter().map(|choice| choice.code).collect();
        let other = self.other(context, &taken);
        if let Some(other) = &other {
            codes.insert("-oth-".to_owned(), other.code);
        }
        let (title, text) = (context.title.clone(), context.text.clone());
        let has_other = other.is_some();
        let field = match choices.len() {
            0 => return self.lose(context, "a list without answers", "write the options"),
            1 => {
                choices.extend(other);
                let became = "a multiple choice of at most one";
                self.draft.report.changed(&context.place, "a list with one answer", became, "");
                self.put(context, &title, text, Kind::Multiple { options: choices, at_least: None, at_most: Some(1) })
            }
            _ => {
                choices.extend(other);
                self.put(context, &title, text, Kind::Single { options: choices })
            }
        };
        self.register(context, "", Target::Code { field: field.clone(), codes });
        if has_other {
            self.register(context, "other", Target::Text(field_id(&field, "_other")));
        }
        if kind == "O" {
            self.comment(context, &format!("{title}_comment"), "comment", None, None);
        }
    }

    /// A text of its own for a comment beside an answer, shown when `option` is ticked.
    fn comment(
        &mut self,
        context: &mut Context<'_>,
        wanted: &str,
        part: &str,
        about: Option<&Text>,
        show_if: Option<&str>,
    ) {
        let mut text = words::text(&words::COMMENT, &self.draft.languages);
        if let Some(about) = about {
            text = Draft::join(&text, ": ", about);
        }
        let before = context.show_if.clone();
        if let Some(condition) = show_if {
            let whole = match &before {
                Some(outer) => format!("({}) and {condition}", outer.source()),
                None => condition.to_owned(),
            };
            context.show_if = Expression::parse(&whole).ok();
        }
        let id = self.put(context, wanted, text, Kind::Text { long: false, max_chars: 1_000 });
        if let Some(question) = self.draft.pages.last_mut().and_then(|page| page.questions.last_mut()) {
            question.required = false;
        }
        context.show_if = before;
        self.draft.report.changed(
            &context.place,
            "a comment beside an answer",
            format!("a question of its own, {id}"),
            "",
        );
        self.register(context, part, Target::Text(id));
    }

    pub fn multiple(&mut self, context: &mut Context<'_>, has_comments: bool) {
        let subs = context.theirs.subquestions.clone();
        let codes = Codes::of(subs.iter().map(|sub| sub.get("title")));
        self.tell_codes(&context.place, "options", &codes);
        let exclusive: Vec<String> =
            context.take("exclude_all_others").unwrap_or("").split(';').map(|c| c.trim().to_owned()).collect();
        let mut choices = Vec::new();
        for (sub, (name, code)) in subs.iter().zip(&codes.order) {
            let place = format!("{}, option {name}", context.place);
            let text = self.line_or(&place, sub, "question", name);
            let show_if = self.part_condition(context, &place, sub);
            choices.push(Choice { exclusive: exclusive.contains(name), show_if, ..Choice::new(*code, text) });
        }
        let taken: Vec<i32> = choices.iter().map(|choice| choice.code).collect();
        let together = choices.iter().filter(|choice| !choice.exclusive).count();
        let other = self.other(context, &taken);
        let together = together + usize::from(other.is_some());
        if choices.is_empty() {
            return self.lose(context, "a multiple choice without options", "write the options");
        }
        let has_other = other.is_some();
        choices.extend(other);
        let at_least = self.how_many(context, "min_answers", together);
        let at_most = self.how_many(context, "max_answers", together);
        let (title, text) = (context.title.clone(), context.text.clone());
        let field = self.put(context, &title, text, Kind::Multiple { options: choices.clone(), at_least, at_most });
        self.register(context, "", Target::Codes { field: field.clone(), codes: codes.codes.clone() });
        for (name, code) in &codes.order {
            self.register(context, name, Target::Tick { field: field.clone(), code: *code });
        }
        if has_other {
            self.register(context, "other", Target::Text(field_id(&field, "_other")));
        }
        if has_comments {
            for ((name, code), choice) in codes.order.iter().zip(&choices) {
                let (wanted, part) = (format!("{title}_c{code}"), format!("{name}comment"));
                self.comment(context, &wanted, &part, Some(&choice.text), Some(&format!("{field} == {code}")));
            }
        }
    }

    /// A number of answers that an attribute sets, if it is a number that can be.
    pub fn how_many(&mut self, context: &mut Context<'_>, name: &'static str, all: usize) -> Option<usize> {
        let value = context.take(name)?.to_owned();
        match value.parse::<usize>() {
            Ok(0) => None,
            Ok(count) if count <= all => Some(count),
            Ok(_) => None,
            Err(_) => {
                let found = format!("{name} is the formula {value}");
                self.draft.report.lost(
                    &context.place,
                    found,
                    "no such limit",
                    "write a number, or one of the “checks”",
                );
                None
            }
        }
    }
}
