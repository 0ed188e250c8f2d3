//! Values into pages: the templates, and what they may say.
//!
//! Every template is compiled in. A template writes what it is given escaped;
//! it can't do otherwise, because a test refuses triple braces. What may stand
//! in a page as it is (Markdown, charts) is written by the helpers below.

use std::sync::Arc;

use handlebars::handlebars_helper;
use handlebars::{
    Context, Handlebars, Helper, HelperResult, JsonRender, JsonTruthy, Output, RenderContext, RenderError,
    RenderErrorReason, Renderable,
};
use serde::Serialize;
use serde_json::Value;

use crate::web::assets;
use crate::web::markdown;
use crate::wording::{Fill, Language, Texts, dates, numbers};

macro_rules! templates {
    ($($name:literal),* $(,)?) => {
        &[$(($name, include_str!(concat!("../../templates/pages/", $name, ".hbs")))),*]
    };
}

const TEMPLATES: &[(&str, &str)] = templates![
    "layout-desk",
    "layout-respondent",
    "answer/check",
    "answer/closed",
    "answer/page",
    "answer/problem",
    "answer/receipt",
    "answer/start",
    "desk/cluster",
    "desk/clusters",
    "desk/home",
    "desk/letter",
    "desk/list",
    "desk/login",
    "desk/mailbox",
    "desk/question",
    "desk/refused",
    "desk/results",
    "desk/survey",
    "desk/surveys",
    "desk/wave",
    "desk/wave-new",
    "parts/allocation",
    "parts/answers",
    "parts/apart",
    "parts/area",
    "parts/ask",
    "parts/balance",
    "parts/chart",
    "parts/choices",
    "parts/clear",
    "parts/consent",
    "parts/contact",
    "parts/csrf",
    "parts/fault",
    "parts/figure",
    "parts/form-faults",
    "parts/grid",
    "parts/languages",
    "parts/line",
    "parts/not-saved",
    "parts/note",
    "parts/number",
    "parts/question",
    "parts/ranking",
    "parts/rate",
    "parts/recommend",
    "parts/severity",
    "parts/state",
    "parts/summary",
    "parts/table",
    "parts/list-problems",
];

/// The faces of the house: templates and words, ready to be filled. Made once at start.
pub struct Faces {
    registry: Handlebars<'static>,
    texts: Arc<Texts>,
}

/// A value that has a template of its own.
pub trait View: Serialize {
    /// The name of the template below `templates/pages`, without its ending.
    const TEMPLATE: &'static str;
}

/// A template can't be read, or asks for something that its view does not hold: a mistake of ours.
#[derive(Debug, thiserror::Error)]
pub enum Unrenderable {
    #[error("the template “{0}” can't be read: {1}")]
    Template(String, Box<handlebars::TemplateError>),
    #[error("the page “{0}” can't be made: {1}")]
    Page(String, Box<RenderError>),
    #[error("the view of “{0}” is no object: {1}")]
    View(String, String),
}

impl Faces {
    pub fn new(texts: Arc<Texts>) -> Result<Self, Unrenderable> {
        let mut registry = Handlebars::new();
        registry.set_strict_mode(true);
        registry.set_prevent_indent(true);
        for (name, source) in TEMPLATES {
            registry
                .register_template_string(name, source)
                .map_err(|fault| Unrenderable::Template((*name).to_owned(), Box::new(fault)))?;
        }
        register_words(&mut registry, &texts);
        registry.register_helper("markdown", Box::new(write_markdown));
        registry.register_helper("svg", Box::new(write_svg));
        registry.register_helper("linked", Box::new(write_linked));
        registry.register_helper("join", Box::new(join));
        registry.register_helper("if", Box::new(StrictIf { positive: true }));
        registry.register_helper("unless", Box::new(StrictIf { positive: false }));
        Ok(Self { registry, texts })
    }

    /// The names of all templates.
    pub fn templates(&self) -> impl Iterator<Item = &str> {
        self.registry.get_templates().keys().map(String::as_str)
    }

    pub fn texts(&self) -> &Texts {
        &self.texts
    }

    /// The page `view` has a template for, in `language`.
    pub fn show<V: View>(&self, language: Language, view: &V) -> Result<String, Unrenderable> {
        self.render(V::TEMPLATE, language, view)
    }

    /// The page made of the template called `page`, in `language`. A view is a struct; its fields are
    /// what the template sees, besides `@root.lang`, `@root.style` and `@root.icon`.
    pub fn render(&self, page: &str, language: Language, view: &impl Serialize) -> Result<String, Unrenderable> {
        let mut values = match serde_json::to_value(view) {
            Ok(Value::Object(values)) => values,
            Ok(_) => return Err(Unrenderable::View(page.to_owned(), "a struct is expected".to_owned())),
            Err(fault) => return Err(Unrenderable::View(page.to_owned(), fault.to_string())),
        };
        values.insert("lang".to_owned(), language.as_str().into());
        values.insert("style".to_owned(), assets::style().path.as_str().into());
        values.insert("icon".to_owned(), assets::icon().path.as_str().into());
        let unrenderable = |fault| Unrenderable::Page(page.to_owned(), Box::new(fault));
        let context = Context::wraps(Value::Object(values)).map_err(unrenderable)?;
        self.registry.render_with_context(page, &context).map_err(unrenderable)
    }
}

/// The language that the page is in, as `render` put it beside the view.
fn language_of(context: &Context) -> Language {
    context.data().get("lang").and_then(Value::as_str).and_then(|tag| tag.parse().ok()).unwrap_or(Language::EN)
}

/// `{{t "key" name=value}}`: what the product says, with its places filled. `{{number n decimals=1}}`,
/// `{{percent share}}` (0 to 1), `{{day date}}` and `{{moment time}}`: figures as the language writes them.
fn register_words(registry: &mut Handlebars<'static>, texts: &Arc<Texts>) {
    let texts = Arc::clone(texts);
    registry.register_helper(
        "t",
        Box::new(
            move |helper: &Helper<'_>,
                  registry: &Handlebars<'_>,
                  context: &Context,
                  _: &mut RenderContext<'_, '_>,
                  out: &mut dyn Output|
                  -> HelperResult {
                let key = text_of(helper, 0)?;
                let fills: Vec<(&str, Fill)> =
                    helper
                        .hash()
                        .iter()
                        .map(|(name, value)| {
                            if value.is_value_missing() { Err(missing("t")) } else { Ok((*name, fill(value.value()))) }
                        })
                        .collect::<Result<_, _>>()?;
                let said = texts.say(language_of(context), key, &fills);
                Ok(out.write(&registry.get_escape_fn()(&said))?)
            },
        ),
    );
    type Written = fn(Language, &Value, u8) -> Option<String>;
    let figures: [(&str, Written); 4] = [
        ("number", |language, value, decimals| Some(numbers::format(language, value.as_f64()?, Some(decimals)))),
        ("percent", |language, value, decimals| Some(numbers::percent(language, value.as_f64()?, decimals))),
        ("day", |language, value, _| Some(dates::long_date(language, value.as_str()?.parse().ok()?))),
        ("moment", |language, value, _| Some(dates::date_time(language, &value.as_str()?.parse().ok()?))),
    ];
    for (name, write) in figures {
        registry.register_helper(
            name,
            Box::new(
                move |helper: &Helper<'_>,
                      registry: &Handlebars<'_>,
                      context: &Context,
                      _: &mut RenderContext<'_, '_>,
                      out: &mut dyn Output|
                      -> HelperResult {
                    let value =
                        helper.param(0).filter(|value| !value.is_value_missing()).ok_or_else(|| missing(name))?;
                    let decimals = helper.hash_get("decimals").and_then(|value| value.value().as_u64());
                    let decimals = decimals.and_then(|decimals| decimals.try_into().ok()).unwrap_or(0);
                    let words = write(language_of(context), value.value(), decimals).ok_or_else(|| missing(name))?;
                    Ok(out.write(&registry.get_escape_fn()(&words))?)
                },
            ),
        );
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

/// `if` and `unless` that refuse a name which the view does not hold, so that a misspelt condition is
/// found instead of being false for ever.
struct StrictIf {
    positive: bool,
}

impl handlebars::HelperDef for StrictIf {
    fn call<'reg: 'rc, 'rc>(
        &self,
        helper: &Helper<'rc>,
        registry: &'reg Handlebars<'reg>,
        context: &'rc Context,
        render_context: &mut RenderContext<'reg, 'rc>,
        out: &mut dyn Output,
    ) -> HelperResult {
        let value = helper.param(0).filter(|value| !value.is_value_missing()).ok_or_else(|| missing(helper.name()))?;
        let branch = if value.value().is_truthy(false) == self.positive { helper.template() } else { helper.inverse() };
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
