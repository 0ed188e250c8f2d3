//! Each type of question that is no array.

use super::builtin::Options;
use super::importing::{Context, Importing};
use crate::exchange::import::formula::Target;
use crate::exchange::import::names::row_ids;
use crate::survey::definition::Kind;
use crate::survey::expression::Expression;

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

    pub fn lose(&mut self, context: &Context<'_>, found: &str, advice: &str) {
        self.draft.report.lost(&context.place, found, "left out", advice);
        self.gone(context, "it was left out");
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
