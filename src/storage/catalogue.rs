//! What a database says of itself, line by line, where no table of ours is asked.

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};

#[derive(QueryableByName)]
pub(super) struct Line {
    #[diesel(sql_type = Text)]
    pub line: String,
}

#[derive(QueryableByName)]
pub(super) struct Counted {
    #[diesel(sql_type = Text)]
    pub line: String,
    #[diesel(sql_type = BigInt)]
    pub count: i64,
}
