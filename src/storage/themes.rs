//! Themes of open answers, and the texts of each: by the name of a column, and by the key of a text.

use std::collections::BTreeSet;

use diesel::prelude::*;

use super::database::{Database, StoreError};
use super::schema::{theme_texts, themes};
use crate::id::Id;
use crate::statistics::themes::{Sorted, Sorting, TextKey, Theme};
use crate::wave::Wave;

/// A column of a wave: which wave, and its name.
pub type Place<'a> = (Id<Wave>, &'a str);

#[derive(Queryable, Selectable, Insertable)]
#[diesel(table_name = themes)]
struct ThemeRow {
    wave_id: Id<Wave>,
    field: String,
    code: i32,
    label: String,
}

#[derive(Queryable, Selectable, Insertable)]
#[diesel(table_name = theme_texts)]
struct TextRow {
    wave_id: Id<Wave>,
    field: String,
    text_key: Vec<u8>,
    code: i32,
}

/// Everything that was sorted of a wave.
pub fn of_wave(db: &mut Database, wave: Id<Wave>) -> Result<Sorting, StoreError> {
    let mut sorting = Sorting::default();
    let rows = themes::table.filter(themes::wave_id.eq(wave)).order((themes::field, themes::code));
    for row in rows.select(ThemeRow::as_select()).load(db)? {
        sorting.of_mut(&row.field).themes.push(Theme { code: row.code, label: row.label });
    }
    let rows = theme_texts::table.filter(theme_texts::wave_id.eq(wave)).select(TextRow::as_select());
    for row in rows.load(db)? {
        // A key that is none belongs to no text.
        let Ok(key) = TextKey::from_bytes(&row.text_key) else { continue };
        sorting.of_mut(&row.field).texts.entry(key).or_default().insert(row.code);
    }
    Ok(sorting)
}

/// What was sorted of one column.
pub fn of_field(db: &mut Database, (wave, field): Place<'_>) -> Result<Sorted, StoreError> {
    Ok(of_wave(db, wave)?.of(field).cloned().unwrap_or_default())
}

pub fn add(db: &mut Database, (wave_id, field): Place<'_>, theme: &Theme) -> Result<(), StoreError> {
    let row = ThemeRow { wave_id, field: field.to_owned(), code: theme.code, label: theme.label.clone() };
    diesel::insert_into(themes::table).values(row).execute(db)?;
    Ok(())
}

pub fn rename(db: &mut Database, (wave, field): Place<'_>, theme: &Theme) -> Result<(), StoreError> {
    let found = themes::table.find((wave, field, theme.code));
    diesel::update(found).set(themes::label.eq(&theme.label)).execute(db)?;
    Ok(())
}

/// Takes a theme away, and its texts out of it.
pub fn remove(db: &mut Database, (wave, field): Place<'_>, code: i32) -> Result<(), StoreError> {
    let texts = theme_texts::table.filter(theme_texts::wave_id.eq(wave)).filter(theme_texts::field.eq(field));
    diesel::delete(texts.filter(theme_texts::code.eq(code))).execute(db)?;
    diesel::delete(themes::table.find((wave, field, code))).execute(db)?;
    Ok(())
}

/// Takes all themes of a wave away.
pub fn remove_all(db: &mut Database, wave: Id<Wave>) -> Result<(), StoreError> {
    diesel::delete(theme_texts::table.filter(theme_texts::wave_id.eq(wave))).execute(db)?;
    diesel::delete(themes::table.filter(themes::wave_id.eq(wave))).execute(db)?;
    Ok(())
}

/// The text belongs to these themes and to no others.
pub fn sort(
    db: &mut Database,
    (wave_id, field): Place<'_>,
    text: TextKey,
    codes: &BTreeSet<i32>,
) -> Result<(), StoreError> {
    let texts = theme_texts::table.filter(theme_texts::wave_id.eq(wave_id)).filter(theme_texts::field.eq(field));
    diesel::delete(texts.filter(theme_texts::text_key.eq(text.as_bytes()))).execute(db)?;
    for &code in codes {
        let row = TextRow { wave_id, field: field.to_owned(), text_key: text.as_bytes().to_vec(), code };
        diesel::insert_into(theme_texts::table).values(row).execute(db)?;
    }
    Ok(())
}
