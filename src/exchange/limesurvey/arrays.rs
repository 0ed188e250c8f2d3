//! Arrays: a grid where all rows have one scale, otherwise a grid or a question for each column.

use super::builtin::Options;
use super::importing::{Context, Importing};
use super::questions::both;
use super::source::Localized;
use crate::exchange::import::draft::Draft;
use crate::exchange::import::formula::{Dialect, Target};
use crate::exchange::import::names::{Codes, row_ids};
use crate::survey::definition::{Choice, GridRow, Kind, field_id};
use crate::survey::expression::Expression;
use crate::wording::Text;

/// More cells than this are nothing that a person fills in.
const MOST_CELLS: usize = 60;

/// Longer scales are asked as numbers.
const LONGEST_SCALE: i64 = 21;

impl Importing<'_> {
    pub fn array(&mut self, context: &mut Context<'_>, kind: &str) {
        let options = self.built_in(&context.place, kind).unwrap_or_else(|| self.options(context, 0));
        let (title, text) = (context.title.clone(), context.text.clone());
        if kind == "H" {
            self.draft.report.apart(&context.place, "the items stand in columns", "a grid with a row for each item");
        }
        let rows = self.rows_of(context, 0);
        self.grid(context, &title, text, &rows, options, "");
    }

    /// The subquestions of one scale.
    fn rows_of(&self, context: &Context<'_>, scale: i64) -> Vec<Localized> {
        let of_scale = |sub: &&Localized| sub.number("scale_id") == scale;
        context.theirs.subquestions.iter().filter(of_scale).cloned().collect()
    }

    /// A grid of these rows; `suffix` is what formulas put behind the name of a row.
    fn grid(
        &mut self,
        context: &mut Context<'_>,
        wanted: &str,
        text: Text,
        rows: &[Localized],
        options: Options,
        suffix: &str,
    ) {
        let Options { choices, codes } = options;
        if rows.is_empty() || choices.len() < 2 {
            self.draft.report.lost(
                &context.place,
                "an array without rows, or with fewer than two answers",
                "left out",
                "",
            );
            return self.gone(context, "it was left out");
        }
        let ids = row_ids(&rows.iter().map(|row| row.get("title").to_owned()).collect::<Vec<_>>());
        let mut ours = Vec::new();
        for (row, id) in rows.iter().zip(&ids) {
            let place = format!("{}, row {}", context.place, row.get("title"));
            let text = self.line_or(&place, row, "question", row.get("title"));
            // What stands behind a bar belongs to the other end of the row.
            if text.languages().any(|language| text.in_language(language).contains('|')) {
                let became = "both ends stand in the text of the row";
                self.draft.report.changed(&place, "a row with two ends (“|”)", became, "");
            }
            let show_if = self.part_condition(context, &place, row);
            ours.push(GridRow { show_if, ..GridRow::new(id.clone(), text) });
        }
        let field = self.put(context, wanted, text, Kind::Grid { scale: choices, rows: ours });
        for (row, id) in rows.iter().zip(ids) {
            let target = Target::Code { field: field_id(&field, &id), codes: codes.clone() };
            self.register(context, &format!("{}{suffix}", row.get("title")), target);
        }
        self.register(context, "", Target::Gone("it has an answer for each row".to_owned()));
    }

    /// When a row or an option is shown: its own equation, and the question that filters it.
    pub fn part_condition(&mut self, context: &mut Context<'_>, place: &str, part: &Localized) -> Option<Expression> {
        let relevance = part.get("relevance");
        let mut condition = None;
        if !matches!(relevance, "" | "1") {
            let translated = self.draft.condition(place, relevance, Dialect::LimeSurvey);
            condition = translated.condition;
            context.remarks.extend(translated.remark);
        }
        for (attribute, wanted) in [("array_filter", true), ("array_filter_exclude", false)] {
            let Some(sources) = context.take(attribute).map(str::to_owned) else { continue };
            for source in sources.split(';').map(str::trim).filter(|source| !source.is_empty()) {
                let name = format!("{source}_{}", part.get("title"));
                match self.draft.known.get(&name) {
                    Some(Target::Tick { field, code }) => {
                        let holds = format!("{field} == {code}");
                        let text = if wanted { holds } else { format!("not answered({field}) or {field} != {code}") };
                        condition = both(condition.as_ref(), Expression::parse(&text).ok());
                    }
                    _ => {
                        let found = format!("{attribute} by {source}, which has no tick “{}”", part.get("title"));
                        self.draft.report.lost(place, found, "always shown", "write a “show_if”");
                    }
                }
            }
        }
        condition
    }

    pub fn dual_array(&mut self, context: &mut Context<'_>) {
        let title = context.title.clone();
        for (scale, header) in [(0, "dualscale_headerA"), (1, "dualscale_headerB")] {
            context.used.push(header);
            let own = self.attribute_text(&context.place, &context.theirs.attributes, header);
            let text = match &own {
                Some(own) => Draft::join(&context.text, " – ", own),
                None => Draft::join(&context.text, " – ", &self.draft.same_text(&(scale + 1).to_string())),
            };
            let rows = self.rows_of(context, 0);
            let options = self.options(context, scale);
            let wanted = if scale == 0 { title.clone() } else { format!("{title}_b") };
            self.grid(context, &wanted, text, &rows, options, &format!("_{scale}"));
        }
        self.draft.report.changed(&context.place, "an array with two scales", "two grids, one for each scale", "");
    }

    pub fn array_of_numbers(&mut self, context: &mut Context<'_>) {
        let bound = |value: Option<&str>| value.and_then(|value| value.parse::<f64>().ok());
        let is_ticks = context.take("multiflexible_checkbox") == Some("1");
        let is_typed = context.take("input_boxes") == Some("1");
        let (least, most) = (bound(context.take("multiflexible_min")), bound(context.take("multiflexible_max")));
        let step = bound(context.take("multiflexible_step")).filter(|step| *step >= 1.0).unwrap_or(1.0);
        if is_ticks {
            return self.array_of_ticks(context);
        }
        let (first, last) = (least.unwrap_or(1.0) as i64, most.unwrap_or(10.0) as i64);
        let steps: Vec<i64> = (first..=last.min(first + 1_000)).step_by((step as usize).max(1)).collect();
        if !is_typed && steps.len() >= 2 && (steps.len() as i64) <= LONGEST_SCALE {
            return self.grids_by_column(context, &steps);
        }
        let kind = Kind::Number { unit: None, decimals: 2, min: least, max: most, missing: Vec::new() };
        self.cells(context, &kind);
    }

    /// A grid for each column, whose scale are the numbers of the list.
    fn grids_by_column(&mut self, context: &mut Context<'_>, steps: &[i64]) {
        let (rows, columns) = (self.rows_of(context, 0), self.rows_of(context, 1));
        let title = context.title.clone();
        for (number, column) in columns.iter().enumerate() {
            let place = format!("{}, column {}", context.place, column.get("title"));
            let heading = self.line_or(&place, column, "question", column.get("title"));
            let codes = Codes::of(steps.iter().map(ToString::to_string).collect::<Vec<_>>().iter().map(String::as_str));
            let choices = codes.order.iter().map(|(name, code)| Choice::new(*code, self.draft.same_text(name)));
            let options = Options { choices: choices.collect(), codes: codes.codes.clone() };
            let wanted = if number == 0 { title.clone() } else { format!("{title}_{}", number + 1) };
            let text = Draft::join(&context.text, " – ", &heading);
            self.grid(context, &wanted, text, &rows, options, &format!("_{}", column.get("title")));
        }
        self.draft.report.changed(&context.place, "an array of numbers from a list", "a grid for each column", "");
    }

    /// A multiple choice for each row.
    fn array_of_ticks(&mut self, context: &mut Context<'_>) {
        let (rows, columns) = (self.rows_of(context, 0), self.rows_of(context, 1));
        let codes = Codes::of(columns.iter().map(|column| column.get("title")));
        self.tell_codes(&context.place, "columns", &codes);
        let mut choices = Vec::new();
        for (column, (name, code)) in columns.iter().zip(&codes.order) {
            let text = self.line_or(&format!("{}, column {name}", context.place), column, "question", name);
            choices.push(Choice::new(*code, text));
        }
        if choices.is_empty() {
            self.draft.report.lost(&context.place, "an array without columns", "left out", "");
            return self.gone(context, "it was left out");
        }
        let ids = row_ids(&rows.iter().map(|row| row.get("title").to_owned()).collect::<Vec<_>>());
        let (title, text) = (context.title.clone(), context.text.clone());
        self.put(context, &title, text, Kind::Note);
        let before = context.show_if.clone();
        for (row, id) in rows.iter().zip(ids) {
            let place = format!("{}, row {}", context.place, row.get("title"));
            let text = self.line_or(&place, row, "question", row.get("title"));
            let own = self.part_condition(context, &place, row);
            context.show_if = both(before.as_ref(), own);
            let kind = Kind::Multiple { options: choices.clone(), at_least: None, at_most: None };
            let field = self.put(context, &format!("{title}_{id}"), text, kind);
            for (name, code) in &codes.order {
                self.register(
                    context,
                    &format!("{}_{name}", row.get("title")),
                    Target::Tick { field: field.clone(), code: *code },
                );
            }
        }
        context.show_if = before;
        let became = "a note, and a multiple choice for each row";
        self.draft.report.changed(&context.place, "an array of boxes to tick", became, "");
    }

    pub fn array_of_texts(&mut self, context: &mut Context<'_>) {
        if context.take("numbers_only") == Some("1") {
            let kind = Kind::Number { unit: None, decimals: 2, min: None, max: None, missing: Vec::new() };
            return self.cells(context, &kind);
        }
        self.cells(context, &Kind::Text { long: false, max_chars: 250 });
    }

    /// A question for each cell, with the text as a note above them.
    fn cells(&mut self, context: &mut Context<'_>, kind: &Kind) {
        let (rows, columns) = (self.rows_of(context, 0), self.rows_of(context, 1));
        let cells = rows.len() * columns.len();
        if cells == 0 || cells > MOST_CELLS {
            let found = format!("a table of {} by {} to fill in", rows.len(), columns.len());
            self.draft.report.lost(&context.place, found, "left out", "ask for less, or in a file by e-mail");
            return self.gone(context, "it was left out");
        }
        let ids =
            |parts: &[Localized]| row_ids(&parts.iter().map(|part| part.get("title").to_owned()).collect::<Vec<_>>());
        let (row_ids, column_ids) = (ids(&rows), ids(&columns));
        let (title, text) = (context.title.clone(), context.text.clone());
        self.put(context, &title, text, Kind::Note);
        let before = context.show_if.clone();
        for (row, row_id) in rows.iter().zip(&row_ids) {
            let place = format!("{}, row {}", context.place, row.get("title"));
            let heading = self.line_or(&place, row, "question", row.get("title"));
            let own = self.part_condition(context, &place, row);
            context.show_if = both(before.as_ref(), own);
            for (column, column_id) in columns.iter().zip(&column_ids) {
                let place = format!("{}, column {}", context.place, column.get("title"));
                let about = self.line_or(&place, column, "question", column.get("title"));
                let text = Draft::join(&heading, " – ", &about);
                let field = self.put(context, &format!("{title}_{row_id}_{column_id}"), text, kind.clone());
                let is_number = matches!(kind, Kind::Number { .. });
                let target = if is_number { Target::Number(field) } else { Target::Text(field) };
                self.register(context, &format!("{}_{}", row.get("title"), column.get("title")), target);
            }
        }
        context.show_if = before;
        let became = format!("a note, and {cells} questions, one for each cell");
        self.draft.report.changed(&context.place, "a table to fill in", became, "see whether each is needed");
    }
}
