//! Each type of question that is no array.

use super::builtin::Options;
use super::importing::{Context, Importing};
use crate::exchange::import::draft::Draft;
use crate::exchange::import::formula::Target;
use crate::exchange::import::names::{Codes, row_ids};
use crate::exchange::import::words;
use crate::survey::definition::{Choice, Kind, field_id};
use crate::survey::expression::Expression;
use crate::wording::Text;

/// Longest texts, in characters: what the reader takes at most.
const HUGE: usize = 20_000;
const LONG: usize = 4_000;
const SHORT: usize = 250;

impl Importing<'_> {
    /// Makes of a question whatever it can become.
    pub fn make(&mut self, context: &mut Context<'_>) {
        let kind = context.theirs.own.get("type").to_owned();
        match kind.as_str() {
            "L" | "!" | "O" | "5" | "Y" | "G" => self.single(context, &kind),
            "M" | "P" => self.multiple(context, kind == "P"),
            "A" | "B" | "C" | "E" | "F" | "H" => self.array(context, &kind),
            "1" => self.dual_array(context),
            ":" => self.array_of_numbers(context),
            ";" => self.array_of_texts(context),
            "N" => self.number(context),
            "K" => self.numbers(context),
            "S" => self.words(context, false, SHORT),
            "T" => self.words(context, true, LONG),
            "U" => self.words(context, true, HUGE),
            "Q" => self.several_texts(context),
            "D" => self.date(context),
            "R" => self.ranking(context),
            "X" => {
                let (title, text) = (context.title.clone(), context.text.clone());
                self.put(context, &title, text, Kind::Note);
                self.gone(context, "it is a text without an answer");
            }
            "I" => {
                self.draft.report.apart(&context.place, "a question for the language", "each page has a switch for it");
                self.gone(context, "it is the choice of a language");
            }
            "*" => self.lose(context, "an equation, whose value is stored", "compute it from the data afterwards"),
            "|" => self.lose(context, "an upload of files", "ask for files by e-mail"),
            other => self.lose(context, &format!("a question of the unknown type “{other}”"), "write it anew"),
        }
    }

    fn lose(&mut self, context: &Context<'_>, found: &str, advice: &str) {
        self.draft.report.lost(&context.place, found, "left out", advice);
        self.gone(context, "it was left out");
    }

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

    fn single(&mut self, context: &mut Context<'_>, kind: &str) {
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

    fn multiple(&mut self, context: &mut Context<'_>, has_comments: bool) {
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
    fn how_many(&mut self, context: &mut Context<'_>, name: &'static str, all: usize) -> Option<usize> {
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

    fn words(&mut self, context: &mut Context<'_>, long: bool, longest: usize) {
        if context.take("numbers_only") == Some("1") {
            return self.number(context);
        }
        let wanted = context.take("maximum_chars").and_then(|value| value.parse().ok());
        let max_chars = wanted.filter(|count| (1..=HUGE).contains(count)).unwrap_or(longest);
        let pattern = context.theirs.own.get("preg").to_owned();
        let is_email = !long && pattern.contains('@');
        let kind = if is_email { Kind::Email } else { Kind::Text { long, max_chars } };
        if is_email {
            self.draft.report.changed(&context.place, format!("a pattern with “@”: {pattern}"), "the kind “email”", "");
        } else if !pattern.is_empty() {
            let found = format!("answers must fit the pattern {pattern}");
            self.draft.report.lost(&context.place, found, "any text is taken", "ask in a way that needs no pattern");
        }
        let (title, text) = (context.title.clone(), context.text.clone());
        let field = self.put(context, &title, text, kind);
        self.own_check(context, &Target::Text(field.clone()));
        self.register(context, "", Target::Text(field));
    }

    fn several_texts(&mut self, context: &mut Context<'_>) {
        let long = context.take("display_rows").is_some_and(|rows| rows.parse::<u32>().is_ok_and(|rows| rows > 1));
        let is_number = context.take("numbers_only") == Some("1");
        let wanted = context.take("maximum_chars").and_then(|value| value.parse().ok());
        let max_chars = wanted.filter(|count| (1..=HUGE).contains(count)).unwrap_or(if long { LONG } else { SHORT });
        let is_email = context.theirs.own.get("preg").contains('@');
        self.parts(context, |_, _| match (is_number, is_email) {
            (true, _) => Kind::Number { unit: None, decimals: 2, min: None, max: None, missing: Vec::new() },
            (false, true) => Kind::Email,
            (false, false) => Kind::Text { long, max_chars },
        });
    }

    /// A note with the text, and a question for each subquestion. Their ids are given back.
    pub fn parts(
        &mut self,
        context: &mut Context<'_>,
        kind: impl Fn(&mut Self, &mut Context<'_>) -> Kind,
    ) -> Vec<String> {
        let subs = context.theirs.subquestions.clone();
        let (title, text) = (context.title.clone(), context.text.clone());
        self.put(context, &title, text, Kind::Note);
        self.register(context, "", Target::Gone("it has several answers".to_owned()));
        let rows = row_ids(&subs.iter().map(|sub| sub.get("title").to_owned()).collect::<Vec<_>>());
        let mut ids = Vec::new();
        let before = context.show_if.clone();
        for (sub, row) in subs.iter().zip(rows) {
            let name = sub.get("title");
            let place = format!("{}, part {name}", context.place);
            let text = self.line_or(&place, sub, "question", name);
            let own = self.part_condition(context, &place, sub);
            context.show_if = both(before.as_ref(), own);
            let kind = kind(self, context);
            let is_number = matches!(kind, Kind::Number { .. });
            let id = self.put(context, &format!("{title}_{row}"), text, kind);
            self.register(context, name, if is_number { Target::Number(id.clone()) } else { Target::Text(id.clone()) });
            ids.push(id);
        }
        context.show_if = before;
        let became = format!("a note, and the questions {}", ids.join(", "));
        self.draft.report.changed(&context.place, "one question with several lines to fill in", became, "");
        ids
    }

    fn ranking(&mut self, context: &mut Context<'_>) {
        let Options { choices, codes } = self.options(context, 0);
        if choices.len() < 2 {
            return self.lose(context, "a ranking of fewer than two options", "write the options");
        }
        let most = ["max_answers", "max_subquestions"].map(|name| self.how_many(context, name, choices.len()));
        let least = self.how_many(context, "min_answers", choices.len());
        let (title, text) = (context.title.clone(), context.text.clone());
        let top = most.into_iter().flatten().min().unwrap_or(choices.len());
        let field = self.put(context, &title, text, Kind::Ranking { options: choices, top });
        if let Some(least) = least.filter(|least| *least <= top) {
            self.add_check(&format!("count({field}) >= {least}"), None);
        }
        for rank in 1..=codes.len() {
            let why = "conditions can't name a rank".to_owned();
            self.register(context, &rank.to_string(), Target::Gone(why));
        }
        self.register(context, "", Target::Codes { field, codes });
    }

    fn date(&mut self, context: &mut Context<'_>) {
        let min = self.day(context, "date_min", "-01-01");
        let max = self.day(context, "date_max", "-12-31");
        if let Some(format) = context.take("date_format").map(str::to_owned)
            && format.contains(['H', 'h', 'M', 'i'])
        {
            self.draft.report.lost(
                &context.place,
                format!("a time ({format})"),
                "the day alone",
                "ask the time as a text",
            );
        }
        let (title, text) = (context.title.clone(), context.text.clone());
        let field = self.put(context, &title, text, Kind::Date { min, max });
        self.own_check(context, &Target::Date(field.clone()));
        self.register(context, "", Target::Date(field));
    }

    /// A day in an attribute, or a year, to which `rest` is added.
    fn day(&mut self, context: &mut Context<'_>, name: &'static str, rest: &str) -> Option<jiff::civil::Date> {
        let value = context.take(name)?.to_owned();
        let day = if value.len() == 4 { format!("{value}{rest}") } else { value.clone() };
        let parsed = day.get(..10).and_then(|day| day.parse().ok());
        if parsed.is_none() {
            let found = format!("{name} is {value}");
            self.draft.report.lost(&context.place, found, "no such limit", "give “min” and “max” as days");
        }
        parsed
    }
}

/// Both conditions, or the one there is.
pub fn both(outer: Option<&Expression>, own: Option<Expression>) -> Option<Expression> {
    match (outer, own) {
        (Some(outer), Some(own)) => {
            let whole = format!("({}) and ({})", outer.source(), own.source());
            Expression::parse(&whole).ok()
        }
        (outer, own) => own.or_else(|| outer.cloned()),
    }
}
