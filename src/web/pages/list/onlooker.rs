//! Whom a list is shown to, as far as the showing goes: an evaluator, or the manager of its cluster.

use crate::web::door::{Visitor, Web};
use crate::wording::{Fill, Language};

#[derive(Clone, Copy)]
pub struct Onlooker<'a> {
    pub web: &'a Web,
    pub language: Language,
}

impl<'a> Onlooker<'a> {
    pub fn of(visitor: &'a Visitor) -> Self {
        Self { web: &visitor.web, language: visitor.language }
    }

    pub fn say(&self, key: &str, fills: &[(&str, Fill)]) -> String {
        self.web.faces.texts().say(self.language, key, fills)
    }
}
