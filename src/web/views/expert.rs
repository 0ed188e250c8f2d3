//! `/waves/{name}/results/{field}/expert`: tests, errors and weights of one question.

use jiff::ZonedDateTime;
use serde::Serialize;

use crate::web::rendering::View;
use crate::web::views::table::Table;
use crate::web::views::{Desk, Link};

#[derive(Clone, Debug, Serialize)]
pub struct ExpertPage {
    pub desk: Desk,
    pub wave: Link,
    pub results_href: String,
    pub question_href: String,
    pub counted_at: ZonedDateTime,
    pub id: String,
    pub text: String,
    pub tables: Vec<ExpertTable>,
}

#[derive(Clone, Debug, Serialize)]
pub struct ExpertTable {
    pub title: String,
    /// The file that it is a part of.
    pub href: String,
    pub file: String,
    pub table: Table,
}

impl View for ExpertPage {
    const TEMPLATE: &'static str = "desk/expert";
}
