//! Attributes of questions: numbers and their limits, checks, and what is left over.

use super::importing::{Context, Importing};
use crate::exchange::import::formula::{Dialect, Target};
use crate::exchange::import::names::{Codes, row_ids};
use crate::survey::definition::{Choice, Kind};

/// Attributes about looks and timing of pages, which Peil decides by itself.
const LOOKS: [&str; 62] = [
    "alphasort",
    "answer_width",
    "answer_width_bycolumn",
    "array_filter_style",
    "autocheck_checkboxes",
    "button_size",
    "category_separator",
    "choice_title",
    "clear_default",
    "commented_checkbox",
    "commented_checkbox_auto",
    "cssclass",
    "display_columns",
    "display_rows",
    "display_type",
    "dropdown_dates",
    "dropdown_dates_minute_step",
    "dropdown_dates_month_style",
    "dropdown_prefix",
    "dropdown_prepostfix",
    "dropdown_separators",
    "dropdown_size",
    "fix_height",
    "fix_width",
    "hide_tip",
    "horizontal_scroll",
    "input_size",
    "keep_aspect",
    "label_input_columns",
    "other_position",
    "other_position_code",
    "page_break",
    "parent_order",
    "placeholder",
    "printable_help",
    "rank_title",
    "repeat_headings",
    "reverse",
    "samechoiceheight",
    "samelistheight",
    "scale_export",
    "show_comment",
    "show_grand_total",
    "show_search",
    "show_title",
    "show_totals",
    "showpopups",
    "slider_accuracy",
    "slider_custom_handle",
    "slider_handle",
    "slider_layout",
    "slider_middlestart",
    "slider_orientation",
    "slider_reset",
    "slider_reversed",
    "slider_separator",
    "slider_showminmax",
    "text_input_columns",
    "text_input_width",
    "use_dropdown",
    "value_range_allows_missing",
    "width",
];

/// Values that only say that nothing was chosen, and attributes that mean nothing without another.
const NOTHING: [(&str, &str); 22] = [
    ("display_columns", "1"),
    ("time_limit_action", "1"),
    ("answer_order", "normal"),
    ("other_position", "default"),
    ("other_position", "end"),
    ("subquestion_order", "normal"),
    ("random_order", "0"),
    ("array_filter_style", "0"),
    ("multiflexible_step", "1"),
    ("location_mapzoom", "11"),
    ("location_mapwidth", "500"),
    ("location_mapheight", "300"),
    ("slider_separator", "|"),
    ("slider_custom_handle", "f1ae"),
    ("value_range_allows_missing", "1"),
    ("dropdown_dates_minute_step", "1"),
    ("slider_default_set", "1"),
    ("samechoiceheight", "1"),
    ("samelistheight", "1"),
    ("showpopups", "1"),
    ("category_separator", "-"),
    ("scale_export", "0"),
];

impl Importing<'_> {
    pub fn number(&mut self, context: &mut Context<'_>) {
        let (kind, bounds) = self.number_kind(context, ["min_num_value_n", "max_num_value_n"]);
        let (title, text) = (context.title.clone(), context.text.clone());
        let field = self.put(context, &title, text, kind);
        let target = Target::Number(field);
        for (sign, bound) in bounds {
            self.check_here(context, &format!("self {sign} ({bound})"), &target);
        }
        self.own_check(context, &target);
        self.register(context, "", target);
    }

    /// A number with its unit and limits; limits that are formulas are given back with their sign.
    fn number_kind(
        &mut self,
        context: &mut Context<'_>,
        limits: [&'static str; 2],
    ) -> (Kind, Vec<(&'static str, String)>) {
        let whole = context.take("num_value_int_only") == Some("1");
        let [min, max] = limits.map(|name| context.take(name).map(str::to_owned));
        let parsed =
            |value: &Option<String>| value.as_ref().and_then(|value| value.replace(',', ".").parse::<f64>().ok());
        let (least, most) = (parsed(&min), parsed(&max));
        let mut formulas = Vec::new();
        if let (None, Some(formula)) = (least, min) {
            formulas.push((">=", formula));
        }
        if let (None, Some(formula)) = (most, max) {
            formulas.push(("<=", formula));
        }
        if let Some(most) = context.take("maximum_chars").map(str::to_owned) {
            self.draft.report.lost(
                &context.place,
                format!("at most {most} characters in a number"),
                "no such limit",
                "give a “max”",
            );
        }
        context.used.extend(["suffix", "prefix"]);
        let unit = self.attribute_text(&context.place, &context.theirs.attributes, "suffix");
        if let Some(prefix) = context.theirs.attribute("prefix").map(str::to_owned) {
            self.draft.report.changed(
                &context.place,
                format!("“{prefix}” before the number"),
                "left out",
                "say it in the text",
            );
        }
        let decimals = if whole { 0 } else { 2 };
        if !whole {
            self.draft.report.apart(
                "numbers",
                "numbers without “integer only” take any decimals",
                "two decimals at most",
            );
        }
        (Kind::Number { unit, decimals, min: least, max: most, missing: Vec::new() }, formulas)
    }

    /// Several numbers: an allocation where they must add up to a total, otherwise a question for each.
    pub fn numbers(&mut self, context: &mut Context<'_>) {
        let total = context.take("equals_num_value").map(str::to_owned);
        let fixed = total.as_ref().and_then(|total| total.parse::<f64>().ok()).filter(|total| *total > 0.0);
        if let Some(total) = fixed.filter(|_| context.theirs.subquestions.len() >= 2) {
            return self.allocation(context, total);
        }
        let is_slider = context.take("slider_layout") == Some("1");
        let limits = if is_slider { ["slider_min", "slider_max"] } else { ["min_num_value_n", "max_num_value_n"] };
        if is_slider {
            context.used.push("slider_default");
            self.draft.report.apart(&context.place, "sliders", "numbers to type, which nobody has to drag");
        }
        let (kind, bounds) = self.number_kind(context, limits);
        let ids = self.parts(context, |_, _| kind.clone());
        for (sign, bound) in bounds {
            let found = format!("each number must be {sign} {bound}");
            self.draft.report.lost(&context.place, found, "left out", "write one of the “checks”");
        }
        const SUMS: [(&str, &str); 6] = [
            ("min_num_value", ">="),
            ("max_num_value", "<="),
            ("equals_num_value", "=="),
            ("min_num_value_sgqa", ">="),
            ("max_num_value_sgqa", "<="),
            ("num_value_equals_sgqa", "=="),
        ];
        for (name, sign) in SUMS {
            let Some(bound) = context.take(name).map(str::to_owned) else { continue };
            match bound.parse::<f64>() {
                Ok(bound) if !ids.is_empty() => {
                    self.add_check(&format!("sum({}) {sign} {bound}", ids.join(", ")), None);
                }
                _ => self.sum_check(context, &ids, sign, &bound),
            }
        }
    }

    /// The sum of several numbers against a formula.
    fn sum_check(&mut self, context: &Context<'_>, ids: &[String], sign: &str, bound: &str) {
        let known = self.draft.known.get(bound).cloned();
        match known {
            Some(Target::Number(field)) if !ids.is_empty() => {
                self.add_check(&format!("sum({}) {sign} {field}", ids.join(", ")), None);
            }
            _ => {
                let found = format!("the sum must be {sign} {bound}");
                self.draft.report.lost(&context.place, found, "left out", "write one of the “checks”");
            }
        }
    }

    fn allocation(&mut self, context: &mut Context<'_>, total: f64) {
        let subs = context.theirs.subquestions.clone();
        let codes = Codes::of(subs.iter().map(|sub| sub.get("title")));
        self.tell_codes(&context.place, "parts", &codes);
        let mut options = Vec::new();
        for (sub, (name, code)) in subs.iter().zip(&codes.order) {
            let place = format!("{}, part {name}", context.place);
            let text = self.line_or(&place, sub, "question", name);
            let show_if = self.part_condition(context, &place, sub);
            options.push(Choice { show_if, ..Choice::new(*code, text) });
        }
        context.used.extend(["suffix", "num_value_int_only"]);
        let unit = self.attribute_text(&context.place, &context.theirs.attributes, "suffix");
        let (title, text) = (context.title.clone(), context.text.clone());
        let field = self.put(context, &title, text, Kind::Allocation { options, total, unit });
        let why = || Target::Gone("conditions can't name a part of an allocation".to_owned());
        for row in row_ids(&subs.iter().map(|sub| sub.get("title").to_owned()).collect::<Vec<_>>()) {
            self.register(context, &row, why());
        }
        self.register(context, "", Target::Answered(field));
        let found = format!("numbers that must add up to {total}");
        self.draft.report.changed(&context.place, found, "an allocation", "");
    }

    /// The validation equation of the question itself.
    pub fn own_check(&mut self, context: &mut Context<'_>, itself: &Target) {
        if let Some(equation) = context.take("em_validation_q").map(str::to_owned) {
            self.check_here(context, &equation, itself);
        }
    }

    fn check_here(&mut self, context: &mut Context<'_>, equation: &str, itself: &Target) {
        context.used.push("em_validation_q_tip");
        let translated = self.draft.check(&context.place, equation, Dialect::LimeSurvey, itself);
        let id = itself.field().unwrap_or_default().to_owned();
        if let Some(remark) = translated.remark {
            self.draft.remarks.questions.entry(id).or_default().push(remark);
        }
        if let Some(holds) = translated.condition {
            let own = self.attribute_text(&context.place, &context.theirs.attributes, "em_validation_q_tip");
            self.add_check(holds.source(), own);
        }
    }

    fn has_assessments(&self) -> bool {
        self.source.survey.get("assessments").is_some_and(|value| value == "Y")
    }

    /// Tells every attribute that nothing was made of.
    pub fn other_attributes(&mut self, context: &Context<'_>) {
        let has = |name: &str| context.theirs.attribute(name).is_some();
        let mut looks: Vec<String> = Vec::new();
        let mut told: Vec<&str> = Vec::new();
        for (name, _, value) in &context.theirs.attributes {
            let name = name.as_str();
            let is_nothing = NOTHING.contains(&(name, value.as_str()))
                || value == "0"
                || matches!(value.as_str(), "N" | "default" | "inherit")
                || (name.starts_with("time_limit") && !has("time_limit"))
                || (name.starts_with("location_") && !has("location_mapservice"))
                || (name.starts_with("slider_") && !context.theirs.is_on("slider_layout"))
                || (name.starts_with("dualscale_header") && context.theirs.own.get("type") != "1")
                || name.starts_with("statistics_")
                || name == "public_statistics"
                || name == "save_as_default"
                || matches!(name, "hidden" | "relevance")
                || (name == "assessment_value" && !self.has_assessments());
            if is_nothing || context.used.contains(&name) || told.contains(&name) {
                continue;
            }
            told.push(name);
            match name {
                _ if LOOKS.contains(&name) => looks.push(format!("{name}={value}")),
                "other_comment_mandatory" | "other_numbers_only" => {
                    self.draft.report.apart(
                        &context.place,
                        format!("{name}={value}"),
                        "“other” is taken without words too",
                    );
                }
                _ => {
                    let advice = "see whether you need it";
                    self.draft.report.lost(&context.place, format!("the setting {name}={value}"), "left out", advice);
                }
            }
        }
        if !looks.is_empty() {
            self.draft.report.apart(&context.place, looks.join(", "), "Peil lays questions out by itself");
        }
    }
}
