//! What a template can say beyond a value: messages, figures, Markdown, links, charts.
//!
//! - `{{t "key" name=value}}`: what the product says, with its places filled.
//! - `{{number n decimals=1}}`, `{{percent share}}` (0 to 1), `{{day date}}`, `{{moment time}}`: figures as the
//!   language of the page writes them.
//! - `{{markdown text}}`, `{{markdown text inline=true}}`: the texts of a survey.
//! - `{{linked text}}`: plain text with its web addresses as links.
//! - `{{svg chart}}`: a drawing.
//! - `{{fault_at faults "name"}}`: what is wrong with an input.
//! - `{{is_day text}}`: whether a date input can hold it, which drops whatever is no day.
//! - `{{join "a-" b}}`: one text of several, to make a key.

use std::sync::Arc;

use handlebars::handlebars_helper;
use handlebars::{
    Context, Handlebars, Helper, HelperDef, HelperResult, JsonRender, JsonTruthy, Output, RenderContext, RenderError,
    RenderErrorReason, Renderable, ScopedJson,
};
use serde_json::Value;

use crate::web::markdown;
use crate::wording::{Fill, Language, Texts, dates, numbers};

pub(super) fn register(registry: &mut Handlebars<'static>, texts: &Arc<Texts>) {
    registry.register_helper("t", Box::new(Says { texts: Arc::clone(texts) }));
    register_figures(registry);
    registry.register_helper("markdown", Box::new(write_markdown));
    registry.register_helper("svg", Box::new(write_svg));
    registry.register_helper("linked", Box::new(write_linked));
    registry.register_helper("join", Box::new(join));
    registry.register_helper("is_day", Box::new(is_day));
    registry.register_helper("fault_at", Box::new(fault_at));
    registry.register_helper("if", Box::new(StrictIf { positive: true }));
    registry.register_helper("unless", Box::new(StrictIf { positive: false }));
}

/// The language that the page is in, as `render` put it beside the view.
fn language_of(context: &Context) -> Language {
    context.data().get("lang").and_then(Value::as_str).and_then(|tag| tag.parse().ok()).unwrap_or(Language::EN)
}

/// Says a message of the product, or what the survey that the page belongs to says in its place.
struct Says {
    texts: Arc<Texts>,
}

impl HelperDef for Says {
    fn call_inner<'reg: 'rc, 'rc>(
        &self,
        helper: &Helper<'rc>,
        _: &'reg Handlebars<'reg>,
        context: &'rc Context,
        _: &mut RenderContext<'reg, 'rc>,
    ) -> Result<ScopedJson<'rc>, RenderError> {
        let mut fills = Vec::new();
        for (name, value) in helper.hash() {
            if value.is_value_missing() {
                return Err(missing(name));
            }
            fills.push((*name, fill(value.value())));
        }
        let key = text_of(helper, 0)?;
        let own = context.data()["frame"]["words"][key].as_str();
        let said = self.texts.say_own(own, language_of(context), key, &fills);
        Ok(ScopedJson::Derived(said.into()))
    }
}

fn register_figures(registry: &mut Handlebars<'static>) {
    type Write = fn(Language, &Value, u8) -> Option<String>;
    let figures: [(&'static str, Write); 4] = [
        ("number", |language, value, decimals| Some(numbers::format(language, value.as_f64()?, Some(decimals)))),
        ("percent", |language, value, decimals| Some(numbers::percent(language, value.as_f64()?, decimals))),
        ("day", |language, value, _| Some(dates::long_date(language, value.as_str()?.parse().ok()?))),
        ("moment", |language, value, _| Some(dates::date_time(language, &value.as_str()?.parse().ok()?))),
    ];
    for (name, write) in figures {
        registry.register_helper(name, Box::new(FigureHelper { name, write }));
    }
}

/// Says a value as a language writes it; also within another helper, `{{t "key" sent=(number sent)}}`.
struct FigureHelper {
    name: &'static str,
    write: fn(Language, &Value, u8) -> Option<String>,
}

impl HelperDef for FigureHelper {
    fn call_inner<'reg: 'rc, 'rc>(
        &self,
        helper: &Helper<'rc>,
        _: &'reg Handlebars<'reg>,
        context: &'rc Context,
        _: &mut RenderContext<'reg, 'rc>,
    ) -> Result<ScopedJson<'rc>, RenderError> {
        let value = helper.param(0).filter(|value| !value.is_value_missing()).ok_or_else(|| missing(self.name))?;
        let decimals = helper.hash_get("decimals").and_then(|value| value.value().as_u64()).unwrap_or(0);
        let decimals = u8::try_from(decimals).map_err(|_| missing(self.name))?;
        let said = (self.write)(language_of(context), value.value(), decimals).ok_or_else(|| missing(self.name))?;
        Ok(ScopedJson::Derived(said.into()))
    }
}

/// `{{markdown text}}`: the texts of a survey, as the safe HTML that `markdown` makes of them.
fn write_markdown(
    helper: &Helper<'_>,
    _: &Handlebars<'_>,
    _: &Context,
    _: &mut RenderContext<'_, '_>,
    out: &mut dyn Output,
) -> HelperResult {
    let text = text_of(helper, 0)?;
    let inline = helper.hash_get("inline").is_some_and(|value| value.value().is_truthy(false));
    let html = if inline { markdown::inline_html(text) } else { markdown::html(text) };
    Ok(out.write(&html)?)
}

/// `{{linked text}}`: plain text with its web addresses as links.
fn write_linked(
    helper: &Helper<'_>,
    registry: &Handlebars<'_>,
    _: &Context,
    _: &mut RenderContext<'_, '_>,
    out: &mut dyn Output,
) -> HelperResult {
    let escape = registry.get_escape_fn();
    for word in text_of(helper, 0)?.split_inclusive(char::is_whitespace) {
        let address = word.trim_end();
        if address.starts_with("https://") || address.starts_with("http://") {
            let shown = escape(address);
            out.write(&format!("<a href=\"{shown}\">{shown}</a>"))?;
            out.write(&word[address.len()..])?;
        } else {
            out.write(&escape(word))?;
        }
    }
    Ok(())
}

handlebars_helper!(is_day: |text: str| text.is_empty() || text.parse::<jiff::civil::Date>().is_ok());

/// `{{svg chart}}`: a drawing of `charts`, which escapes every text in it.
fn write_svg(
    helper: &Helper<'_>,
    _: &Handlebars<'_>,
    _: &Context,
    _: &mut RenderContext<'_, '_>,
    out: &mut dyn Output,
) -> HelperResult {
    Ok(out.write(text_of(helper, 0)?)?)
}

handlebars_helper!(join: |*words| words.iter().map(|word| word.render()).collect::<String>());

// What is wrong with the input of that name, out of the faults of a form; empty when nothing is.
handlebars_helper!(fault_at: |faults: Json, input: str| {
    let of_input = faults.as_array().into_iter().flatten().filter(|fault| fault["input"] == input);
    of_input.filter_map(|fault| fault["words"].as_str()).collect::<Vec<_>>().join(" ")
});

/// `if` and `unless` that refuse a name which the view does not hold, so that a misspelt condition is
/// found instead of being false for ever.
struct StrictIf {
    positive: bool,
}

impl HelperDef for StrictIf {
    fn call<'reg: 'rc, 'rc>(
        &self,
        helper: &Helper<'rc>,
        registry: &'reg Handlebars<'reg>,
        context: &'rc Context,
        render_context: &mut RenderContext<'reg, 'rc>,
        out: &mut dyn Output,
    ) -> HelperResult {
        let value = helper.param(0).filter(|value| !value.is_value_missing()).ok_or_else(|| missing(helper.name()))?;
        let with_zero = helper.hash_get("includeZero").is_some_and(|asked| asked.value().is_truthy(false));
        let branch =
            if value.value().is_truthy(with_zero) == self.positive { helper.template() } else { helper.inverse() };
        branch.map_or(Ok(()), |branch| branch.render(registry, context, render_context, out))
    }
}

fn missing(helper: &str) -> RenderError {
    RenderErrorReason::Other(format!("“{helper}” is given a name that the view does not hold, or a wrong value")).into()
}

fn text_of<'a>(helper: &'a Helper<'_>, place: usize) -> Result<&'a str, RenderError> {
    helper.param(place).and_then(|value| value.value().as_str()).ok_or_else(|| missing(helper.name()))
}

/// A whole number chooses the plural and is written plainly; everything else is text.
fn fill(value: &Value) -> Fill {
    match value {
        Value::String(text) => Fill::Text(text.clone()),
        Value::Number(number) => number.as_u64().map_or_else(|| Fill::Text(number.to_string()), Fill::Count),
        Value::Null => Fill::Text(String::new()),
        other => Fill::Text(other.to_string()),
    }
}
