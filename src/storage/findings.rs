//! What is written about the results of a survey, and every text that was saved of it.

use diesel::prelude::*;

use super::columns::Stamp;
use super::database::{Database, StoreError};
use super::schema::{findings, findings_texts};
use crate::id::Id;
use crate::survey::Survey;

/// Where the findings of a survey stand in one language.
#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = findings)]
pub struct Findings {
    pub survey_id: Id<Survey>,
    pub language: String,
    /// The number of the text that counts; 0 before the first.
    pub revision: i32,
    /// The last number given out.
    pub texts: i32,
}

#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = findings_texts)]
pub struct FindingsText {
    pub survey_id: Id<Survey>,
    pub language: String,
    pub number: i32,
    pub source: String,
    /// How it came to be kept.
    pub cause: String,
    pub saved_at: Stamp,
    pub saved_by: String,
}

/// A text without its words, for a list.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = findings_texts)]
pub struct FindingsTextLine {
    pub number: i32,
    pub cause: String,
    pub saved_at: Stamp,
    pub saved_by: String,
}

/// Takes the findings of a language for the rest of this transaction and returns them as they stand, with one number
/// more given out.
///
/// Writing the row is what locks it on PostgreSQL, so that of two who save at once the second sees the first.
pub fn take(db: &mut Database, survey: Id<Survey>, language: &str) -> Result<Findings, StoreError> {
    let first = Findings { survey_id: survey, language: language.to_owned(), revision: 0, texts: 1 };
    on_either!(db => diesel::insert_into(findings::table)
        .values(first)
        .on_conflict((findings::survey_id, findings::language))
        .do_update()
        .set(findings::texts.eq(findings::texts + 1))
        .execute(db))?;
    Ok(findings::table.find((survey, language)).select(Findings::as_select()).first(db)?)
}

/// Makes a text the one that counts.
pub fn turn_to(db: &mut Database, taken: &Findings, number: i32) -> Result<(), StoreError> {
    diesel::update(findings::table.find((taken.survey_id, &taken.language)))
        .set(findings::revision.eq(number))
        .execute(db)?;
    Ok(())
}

pub fn add_text(db: &mut Database, text: FindingsText) -> Result<(), StoreError> {
    diesel::insert_into(findings_texts::table).values(text).execute(db)?;
    Ok(())
}

pub fn text(
    db: &mut Database,
    survey: Id<Survey>,
    language: &str,
    number: i32,
) -> Result<Option<FindingsText>, StoreError> {
    let found = findings_texts::table.find((survey, language, number));
    Ok(found.select(FindingsText::as_select()).first(db).optional()?)
}

/// The texts that count, one per language that has any.
pub fn current(db: &mut Database, survey: Id<Survey>) -> Result<Vec<FindingsText>, StoreError> {
    let of_survey = findings::table.filter(findings::survey_id.eq(survey)).select(Findings::as_select());
    let mut texts = Vec::new();
    for standing in of_survey.load(db)? {
        texts.extend(text(db, survey, &standing.language, standing.revision)?);
    }
    texts.sort_by(|a, b| a.language.cmp(&b.language));
    Ok(texts)
}

/// Every text that was saved in a language, newest first.
pub fn texts(db: &mut Database, survey: Id<Survey>, language: &str) -> Result<Vec<FindingsTextLine>, StoreError> {
    Ok(findings_texts::table
        .filter(findings_texts::survey_id.eq(survey))
        .filter(findings_texts::language.eq(language))
        .order(findings_texts::number.desc())
        .select(FindingsTextLine::as_select())
        .load(db)?)
}
