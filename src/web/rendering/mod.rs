//! Values into pages: the templates, and what they may say.
//!
//! A template writes what it is given escaped; it can't do otherwise, because a test refuses triple
//! braces. What may stand in a page as it is (Markdown, charts) is written by [`sayings`].

mod sayings;
mod templates;

use std::sync::Arc;

use handlebars::{Context, Handlebars, RenderError};
use serde::Serialize;
use serde_json::Value;

use crate::web::assets;
use crate::wording::{Language, Texts};
use templates::TEMPLATES;

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
        sayings::register(&mut registry, &texts);
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
    /// what the template sees, besides `@root.lang`, `@root.said_in` (the language of words that are not the
    /// view's), `@root.product_in` (that of the product's own pages), `@root.style`, `@root.script` and `@root.icon`.
    pub fn render(&self, page: &str, language: Language, view: &impl Serialize) -> Result<String, Unrenderable> {
        let mut values = match serde_json::to_value(view) {
            Ok(Value::Object(values)) => values,
            Ok(_) => return Err(Unrenderable::View(page.to_owned(), "a struct is expected".to_owned())),
            Err(fault) => return Err(Unrenderable::View(page.to_owned(), fault.to_string())),
        };
        values.insert("lang".to_owned(), language.as_str().into());
        values.insert("style".to_owned(), assets::style().path.as_str().into());
        values.insert("desk_style".to_owned(), assets::desk_style().path.as_str().into());
        let says_itself = values.get("frame").is_some_and(|frame| frame["words"]["answer-skip"].is_string());
        let said_in = if says_itself { language } else { language.of_product() };
        values.insert("said_in".to_owned(), said_in.as_str().into());
        values.insert("product_in".to_owned(), language.of_product().as_str().into());
        values.insert("script".to_owned(), assets::script().path.as_str().into());
        values.insert("icon".to_owned(), assets::icon().path.as_str().into());
        let unrenderable = |fault| Unrenderable::Page(page.to_owned(), Box::new(fault));
        let context = Context::wraps(Value::Object(values)).map_err(unrenderable)?;
        self.registry.render_with_context(page, &context).map_err(unrenderable)
    }
}
